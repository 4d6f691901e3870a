"""The whole evening as one JSON document."""

import json
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from definitions import as_data
from evenings_by_hand import SECRETARY

from jury.example import EXAMPLE_FILE, example_records
from jury.export.formats import json_bytes
from jury.model.evening import Evening
from jury.session.creation import create
from jury.session.file import SessionFile


def as_json_has_it(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: as_json_has_it(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json_has_it(item) for item in value]
    return value.isoformat() if isinstance(value, date | time | datetime) else value


def test_it_holds_what_the_definition_holds_and_the_journal(tmp_path: Path) -> None:
    create(tmp_path / "avond.jury", example_records(), by=SECRETARY)
    with SessionFile.open(tmp_path / "avond.jury", writable=False) as session:
        document = json.loads(json_bytes(session.evening, session.entries()), parse_float=Decimal)
        head = session.head
    (entry,) = document.pop("journal")
    assert (entry["what"], entry["who"], entry["hash"]) == ("created", "secretary", head.hash)
    assert document == as_json_has_it(as_data(EXAMPLE_FILE.read_text(encoding="utf-8")))


def test_control_characters_are_escaped_and_come_back_exactly() -> None:
    title = "a\x1b]0;b\x9b\u202e\tz"
    content = json_bytes(Evening({"session": {(): {"title": title}}}), []).decode()
    assert not set(content) & {"\x1b", "\x9b", "\u202e", "\t"}
    assert json.loads(content)["session"]["title"] == title
