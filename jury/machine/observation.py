"""What was seen of one thing that must be ready, as people can read it aloud."""

from enum import StrEnum
from typing import NamedTuple


class Condition(StrEnum):
    """How it is: fine, to be looked at, or not to be seen from here."""

    FINE = "fine"
    LOOK = "look"
    UNKNOWN = "unknown"


class Observation(NamedTuple):
    """One thing: which, how it is, in a sentence, and what to do about it or how to look oneself."""

    what: str
    state: Condition
    sentence: str
    todo: str = ""
