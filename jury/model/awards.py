"""Who decides on an award: what is written of it, and what cannot be."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final, NamedTuple

CRITERION: Final = "criterion"
JURY: Final = "jury"
AUDIENCE: Final = "audience"
WRITTEN: Final = (f"{CRITERION}:ID", JURY, AUDIENCE)
"""How it is written who decides."""
OF_THE_JURY: Final = ("winner", "reason")
"""What an award holds only where the jury itself decides; of any other both follow from marks and votes."""


class DecidedBy(NamedTuple):
    """Who decides: the marks on a criterion, by its id in `of`, the jury itself, or the audience."""

    kind: str
    of: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.of}" if self.kind == CRITERION else self.kind


def decided_by(written: str) -> DecidedBy | None:
    """Read who decides; None where nobody is called so."""
    kind, colon, of = written.partition(":")
    if kind == CRITERION and of.strip():
        return DecidedBy(kind, of)
    return DecidedBy(kind) if kind in (JURY, AUDIENCE) and not colon else None


def misplaced(award: Mapping[str, Any]) -> Iterator[str]:
    """Name the fields of an award that only the jury gives, where another decides."""
    if award.get("by") != JURY:
        yield from (name for name in OF_THE_JURY if award.get(name))


def lacks_reason(award: Mapping[str, Any]) -> bool:
    """Say whether the jury chose a winner and did not say why."""
    return bool(award.get("winner")) and not str(award.get("reason") or "").strip()


def strays(rundown: Collection[Mapping[str, Any]], awards: Collection[str]) -> Iterator[str]:
    """Name the awards on a programme that are none of these.

    Before an evening had a list of awards they were free text; so where there is no list nothing strays.
    """
    if awards:
        named = (str(row["award"]) for row in rundown if row.get("kind") == "award" and row.get("award"))
        yield from (name for name in dict.fromkeys(named) if name not in awards)
