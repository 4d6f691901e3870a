"""A rule that sets equal plans apart, as the settings of an evening write it."""

from enum import StrEnum
from typing import Final, NamedTuple


class TieRuleKind(StrEnum):
    """What a tie rule looks at."""

    CRITERION = "criterion"
    HEAD_TO_HEAD = "head_to_head"
    DELIBERATION = "deliberation"
    LOTTERY = "lottery"


WITH_A_SUBJECT: Final = {TieRuleKind.CRITERION: "ID", TieRuleKind.LOTTERY: "SEED"}
"""The kinds that name something after a colon, and what."""


MAJORITY_VALUE: Final = "majority_value"
"""What majority judgment itself looks at where the middle cards are equal; it is no rule of the settings."""


class TieRule(NamedTuple):
    """One rule: its kind, and of what: the id of a criterion or the seed of a lottery, else empty."""

    kind: TieRuleKind
    of: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.of}" if self.kind in WITH_A_SUBJECT else self.kind.value


WRITTEN: Final = tuple(str(TieRule(kind, WITH_A_SUBJECT.get(kind, ""))) for kind in TieRuleKind)
"""How each kind is written: "criterion:ID", "head_to_head" and so on."""


def read_tie_rule(written: str) -> TieRule:
    """Read a rule as it is written, see `WRITTEN`.

    Whether the criterion is there, and whether the seed is more than nothing, is for the reader to judge.

    Raises:
        ValueError: there is no such rule.
    """
    name, colon, of = written.partition(":")
    kind = next((kind for kind in TieRuleKind if kind == name), None)
    if kind is None or bool(colon) != (kind in WITH_A_SUBJECT):
        raise ValueError(f"no such tie rule: {written}")
    return TieRule(kind, of)
