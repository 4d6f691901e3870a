"""What a change after the seal does to the ranking, in one sentence."""

from typing import Final

from jury.language import _
from jury.model.evening import Evening
from jury.standings.ranking import ranking_if_any
from jury.text import one_line

MOST_NAMED: Final = 3
"""Plans that are named in the sentence."""


def moved_in_words(before: Evening, after: Evening, *, secret: bool) -> str:
    """Say which plans have another place than before; where it is still secret, only where that can be seen.

    Empty where no plan has another place.
    """
    old, new = (ranking.ranks if (ranking := ranking_if_any(each)) else {} for each in (before, after))
    moved = [
        f"{place}  {one_line(after.proposal(plan).title)}" for plan, place in new.items() if old.get(plan) != place
    ]
    if not moved and old.keys() <= new.keys():
        return ""
    if secret:
        return _("De volgorde in de stand is nu anders. F4 laat zien hoe.")
    named = moved[:MOST_NAMED] + ["…"] * (len(moved) > MOST_NAMED)
    return "\n".join((_("De volgorde in de stand is nu anders:"), *named))
