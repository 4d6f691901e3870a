"""What can go wrong, as people read it: one sentence, a hint, and an exit code."""

from collections.abc import Sequence
from enum import StrEnum


class Remedy(StrEnum):
    """What can be done about an error, where a command would name an option and a screen a key: they word it."""

    CHECK_THE_NAME = "check_the_name"
    GO_BACK_OR_ON = "go_back_or_on"
    NAME_A_COLUMN = "name_a_column"
    NAME_A_BACKUP = "name_a_backup"
    OTHER_BACKUP = "other_backup"
    OTHER_METHOD = "other_method"
    POINT_AT_A_COPY = "point_at_a_copy"
    PUT_IT_BACK = "put_it_back"
    REPLACE = "replace"
    SAY_WHY = "say_why"


class JuryError(Exception):
    """Something that the user can mend.

    `faults` holds one plain sentence per finding, `hint` what to do about it. Where that depends on who shows the
    error, `remedy` says it instead, and `values` is what stands in the places of its words.
    """

    exit_code = 2

    def __init__(self, *faults: str, hint: str = "", remedy: Remedy | None = None, **values: object) -> None:
        super().__init__(*faults)
        self.faults: Sequence[str] = faults
        self.hint = hint
        self.remedy = remedy
        self.values = values

    def __str__(self) -> str:
        return " ".join(self.faults)


class WrongDefinition(JuryError):
    """A definition file that cannot become an evening; every fault is in it."""


class WrongInput(JuryError):
    """A table of proposals or score cards that cannot be read as it stands."""


class Undecided(WrongInput):
    """An import that only a person can decide; each fault names the option that decides it."""


class NotASession(JuryError):
    """A file that is no session file of ours, or not one that this version may touch."""


class DamagedSession(JuryError):
    """A session file of ours whose content does not hold together."""


class ChangedBehind(JuryError):
    """A session file in which something stands that its journal does not know; each fault names a place."""


class RuleBroken(JuryError):
    """A change that the rules of the round do not allow now."""


class ReasonNeeded(RuleBroken):
    """A change that is allowed with a written reason, and came without one."""


class Conflict(RuleBroken):
    """A change of what somebody else changed meanwhile: whoever makes it has to see that first."""


class CountedOtherwise(RuleBroken):
    """Two counts of the same cards came to another outcome, so nothing goes on; each fault tells of a plan.

    `first` and `second` are the two outcomes, as JSON, to be kept beside the refusal.
    """

    def __init__(self, *faults: str, first: str, second: str, hint: str = "") -> None:
        super().__init__(*faults, hint=hint)
        self.first = first
        self.second = second


class CannotWrite(JuryError):
    """The disk or the folder does not take what must be written; nothing was changed."""


class Unconfirmed(CannotWrite):
    """What was written is there in full, and the disk does not say that it will stay there."""
