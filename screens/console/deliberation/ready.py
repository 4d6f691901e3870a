"""Whether the outcome is ready for the hall: the jury is done, and a second count comes to the same."""

from enum import Enum, auto
from typing import Final

from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.publication.public_places import public_places
from jury.running.cues import OF_THE_OUTCOME, cues
from jury.standings.ranking import Ranking
from screens.console.standings.standing_words import jury_step

COUNTED_FROM: Final = (
    *("marks", "scorecards", "criteria", "settings", "tie_decisions", "proposals", "jurors", "interests"),
)
"""The tables that a count is made of."""


class SecondCount(Enum):
    """How far it is: the second count goes on, agrees, or does not."""

    BEING_COUNTED = auto()
    COUNTED_TWICE = auto()
    COUNTED_OTHERWISE = auto()


def jury_is_done(evening: Evening, ranking: Ranking | None) -> bool:
    """Say whether all is decided that the hall will hear, there is a step to tell it, and none was told yet."""
    if evening.phase is not Phase.DELIBERATION or evening.stage.revealed or ranking is None or not ranking.complete:
        return False
    named = public_places(ranking, evening.publication.publish_ranking)
    return (
        all(plan.id in evening.verdicts for plan in evening.in_play)
        and not any(jury_step(ranking, place.plan) is not None for place in named)
        and any(cue.kind in OF_THE_OUTCOME for cue in cues(evening))
    )


def counted_tables(evening: Evening) -> tuple[object, ...]:
    """Give the tables that a count is made of: as long as they are the same ones, so is the count."""
    return tuple(evening.records.get(name) for name in COUNTED_FROM)


def count_again(evening: Evening) -> SecondCount:
    """Count a second time."""
    from jury.evidence.second_count import agrees

    return SecondCount.COUNTED_TWICE if agrees(evening) else SecondCount.COUNTED_OTHERWISE
