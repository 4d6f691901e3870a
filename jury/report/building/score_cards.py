"""From the evening to the score cards that are printed: one per juror and plan, whatever is marked already."""

from collections.abc import Iterator
from typing import Final

from jury.errors import JuryError
from jury.language import _
from jury.model.anchors import anchors
from jury.model.card_numbers import card_number
from jury.model.evening import NO_NUMBER, Evening
from jury.model.rows import Criterion, Settings
from jury.report.building.plans import party_name
from jury.report.model.score_card import Asked, Rung, Scale, ScoreCard, ScoreCards
from scoring.card import CardState

ON_A_ROW: Final = 21
"""How many marks fit beside each other on paper: those of 1 to 10 in halves do, those of 0 to 100 do not."""


def score_cards_of(evening: Evening, language: str) -> ScoreCards:
    """Make the cards of an evening, in a language.

    A juror who steps aside for a plan gets no card for it, and a plan that was withdrawn gets none at all.

    Raises:
        JuryError: there is no card to print, and why.
    """
    cards = tuple(_cards(evening))
    if not cards or not evening.criteria:
        raise JuryError(_("Er zijn geen scorekaarten om te printen: {why}").format(why=_why_none(evening)))
    session = evening.session
    return ScoreCards(
        title=session.title,
        date=session.date,
        secretary=session.secretary,
        scale=_scale(evening.settings),
        asked=tuple(_asked(criterion, language) for criterion in evening.criteria),
        cards=cards,
    )


def _cards(evening: Evening) -> Iterator[ScoreCard]:
    plans = [plan for plan in evening.proposals if not plan.withdrawn]
    for juror in evening.jurors:
        for plan in plans:
            if _steps_aside(evening, plan.id, juror.id):
                continue
            nr = evening.numbers[plan.id]
            yield ScoreCard(
                number=card_number(evening, plan.id, juror.id),
                nr="" if nr == NO_NUMBER else nr,
                title=plan.title,
                lead=party_name(evening, plan.lead),
                juror=juror.name,
                practice=not plan.counts,
                code=juror.code,
            )


def _steps_aside(evening: Evening, proposal: str, juror: str) -> bool:
    """Say whether a juror is recused: by an interest that was declared, whatever stands on the card, or by the card."""
    return evening.recused(proposal, juror) or evening.card(proposal, juror).declared is CardState.RECUSED


def _why_none(evening: Evening) -> str:
    if not evening.jurors:
        return _("de avond heeft nog geen juryleden.")
    if not evening.criteria:
        return _("de avond heeft nog geen criteria.")
    if not evening.proposals:
        return _("de avond heeft nog geen plannen.")
    if all(plan.withdrawn for plan in evening.proposals):
        return _("alle plannen zijn teruggetrokken.")
    return _("de hele jury is bij elk plan verschoond.")


def _asked(criterion: Criterion, language: str) -> Asked:
    ladder = tuple(Rung(mark, meaning) for mark, meaning in anchors(criterion))
    return Asked(criterion.named(language), criterion.question, ladder)


def _scale(settings: Settings) -> Scale:
    low, high, step = settings.scale_min, settings.scale_max, settings.scale_step
    count = int((high - low) / step) + 1
    row = tuple(low + step * place for place in range(count)) if count <= ON_A_ROW else ()
    return Scale(low, high, step, row)
