"""The awards as anybody may hear of them: what each is called, who gets it, and why where the jury itself chose."""

from typing import NamedTuple

from jury.model.awards import CRITERION, JURY, decided_by
from jury.model.evening import Evening
from jury.publication.private_texts import award_reason
from jury.standings.awards import awards_given
from jury.standings.ranking import Ranking


class PublicAward(NamedTuple):
    """One award that somebody gets, and nothing of anybody else: no figures, and not who would have been next.

    `by` says who decides, by a criterion also which one in `of`. The audience's award has no name where nobody gave it
    one; `plans` are in pitch order.
    """

    id: str
    name: str
    by: str
    of: str
    plans: tuple[str, ...]
    reason: str


def public_awards(evening: Evening, ranking: Ranking | None) -> tuple[PublicAward, ...]:
    """Give the awards that somebody gets, in the order of the list."""
    found = []
    for award, winners, _passed in awards_given(evening, ranking):
        by = decided_by(award.by)
        if by is not None and winners:
            reason = award_reason(evening, award) if by.kind == JURY else ""
            of = by.of if by.kind == CRITERION else ""
            found.append(PublicAward(award.id, award.name, by.kind, of, winners, reason))
    return tuple(found)
