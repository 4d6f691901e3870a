"""What people call the rows of an evening."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from jury.language import current_language
from jury.model.evening import Evening
from jury.text import listed, one_line

_id_in_a_text = re.compile(r"(?<![\w-])[A-Z]{1,3}[0-9]{1,4}(?![\w-])")
"""An id as we give them, J5 or V04; other ids may be ordinary words."""


def name_in(evening: Evening, table: str, id: str | int, row: Mapping[str, Any] | None = None) -> str:
    """Give what people call a row as it is now; one that is gone has the name it had in `row`, or its id."""
    known = {**(row or {}), **evening.records.get(table, {}).get((id,), {})}
    own = known.get(f"name_{current_language()}")
    return one_line(str(own or known.get("title") or known.get("name") or known.get("text") or known.get("what") or id))


def titles(evening: Evening, plans: Sequence[str]) -> str:
    """Name plans in a sentence: A, B en C."""
    return listed([one_line(evening.proposal(plan).title) for plan in plans])


def with_names(evening: Evening, text: str) -> str:
    """Write a text of the minutes with the names of the jurors and the plans whose ids stand in it."""

    def name(found: re.Match[str]) -> str:
        id = found.group()
        return next((name_in(evening, table, id) for table in ("jurors", "proposals") if evening.has(table, id)), id)

    return _id_in_a_text.sub(name, text)
