"""What only the team of a plan hears of it: in its letter, and on no screen that the hall may read."""

from collections.abc import Iterator

from jury.language import _
from jury.model.evening import Evening
from jury.wording.codes import code_word


def for_the_team(evening: Evening, proposal: str) -> Iterator[tuple[str, str]]:
    """Give every question and tip for a team: what it is and from whom, and its text."""
    for row in evening.feedback:
        if row.proposal == proposal:
            kind, by = code_word("feedback", "kind", row.kind), code_word("feedback", "by", row.by)
            yield kind if row.kind == "asked" else _("{kind} van {by}").format(kind=kind, by=by), row.text
