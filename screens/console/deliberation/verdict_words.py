"""The verdicts of the jury, in a sign and in words."""

from typing import Final

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.rows import Verdict
from jury.wording.codes import CODE_WORDS
from jury.wording.names import titles

VERDICT_WORDS: Final = CODE_WORDS["verdicts", "verdict"]
VERDICT_SIGNS: Final = {"adopt": "✓", "sharpen": "◐", "join": "+", "not_now": "–"}
VERDICT_KEYS: Final = dict(zip(VERDICT_WORDS, "1234", strict=True))
NO_SIGN: Final = "○"
NO_VERDICT: Final = N_("open")


def verdict_sign(verdict: Verdict | None) -> str:
    """Give the sign of a verdict, or of there being none yet."""
    return NO_SIGN if verdict is None else VERDICT_SIGNS[verdict.verdict]


def verdict_in_words(verdict: Verdict | None) -> str:
    """Name a verdict, or say that there is none yet."""
    return _(NO_VERDICT if verdict is None else VERDICT_WORDS[verdict.verdict])


def joined_with(evening: Evening, verdict: Verdict | None) -> str:
    """Name the plans that a plan goes on with; empty where it goes on by itself."""
    if verdict is None or verdict.verdict != "join" or not verdict.join_with:
        return ""
    return titles(evening, verdict.join_with)
