"""Evenings and their reports, for tests: the example with changes, or the least that a definition may hold."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from jury.definition.reading import definition_records
from jury.model.evening import Evening
from jury.report import render_report
from jury.session.journal import EMPTY, Head

EXAMPLE = Path(__file__).parent.parent / "data" / "voorbeeldsessie.toml"


def example() -> dict[str, Any]:
    """Give the definition of the example evening, to change."""
    return tomllib.loads(EXAMPLE.read_text(encoding="utf-8"), parse_float=Decimal)


def minimal(**more: Any) -> dict[str, Any]:
    """Give the definition with only what is needed, and with what a test adds."""
    return {
        "session": {"title": "Avond in het dorp"},
        "criteria": [{"id": "c", "name": "Verbinden"}],
        "jurors": [{"id": "J1", "name": "Anna Bos"}, {"id": "J2", "name": "Kees Dam"}],
        "proposals": [{"id": "V01", "title": "Het plein"}, {"id": "V02", "title": "De bus"}],
    } | more


def unmarked(**more: Any) -> dict[str, Any]:
    """Give the definition of an evening without marks: without criteria and without a jury."""
    return minimal(**{"criteria": [], "jurors": [], **more})


def evening_of(definition: dict[str, Any]) -> Evening:
    """Make the evening of a definition."""
    return Evening(definition_records(definition).records)


def report_of(definition: dict[str, Any], head: Head = EMPTY, language: str | None = None) -> str:
    """Write the report of a definition."""
    return render_report(evening_of(definition), head, language)


def row(definition: dict[str, Any], table: str, id: str) -> dict[str, Any]:
    """Give the row of a definition with this id, to change."""
    found: dict[str, Any] = next(each for each in definition[table] if each["id"] == id)
    return found


def section(report: str, heading: str) -> str:
    """Give what stands under a heading, up to the next one that is as high."""
    level = re.search(rf"^(#+) {re.escape(heading)}$", report, re.MULTILINE)
    assert level, f"no heading {heading!r}"
    rest = report[level.end() :]
    end = re.search(rf"^#{{1,{len(level[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


def table_rows(text: str) -> list[list[str]]:
    """Give the cells of every table row in a text, without the rules between head and body."""
    lines = [line for line in text.splitlines() if line.startswith("|") and not re.fullmatch(r"[|: -]+", line)]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
