"""An award comes in or changes, and the jury says why it chose whom it chose."""

from jury.language import _
from jury.model.awards import AUDIENCE, CRITERION, JURY, DecidedBy
from jury.model.evening import Evening
from jury.model.rows import Award
from jury.round.awards import AwardEdited, AwardGiven
from jury.round.event import Event
from jury.round.new_ids import new_id
from jury.text import one_line
from jury.wording.awards import award_name, who_decides
from jury.wording.fields import label
from screens.forms.event_form import EventForm
from screens.forms.form import Field, Values
from screens.toolkit.one_of import Option


def award_form(evening: Evening, award: Award | None) -> EventForm:
    """Make the form of an award, a new one where none is given; the audience's may be there without a name."""
    by = award.by if award is not None else str(DecidedBy(CRITERION, evening.criteria[0].id))
    fields = [
        Field("name", label("awards", "name"), award.name if award else "", hint=_("zoals de zaal hem hoort")),
        Field("by", label("awards", "by"), by, options=tuple(_deciders(evening, award))),
    ]

    def edited(values: Values, changed: Values) -> Event:
        if award is not None and award.id:
            return AwardEdited(award.id, changed)
        return AwardEdited(new_id(evening, "awards", values), dict(values))

    return EventForm(
        award_name(award) if award is not None else _("Een prijs erbij"),
        fields,
        edited,
        intro=_("De naam komt op het scherm in de zaal en in het rapport. Noem er geen plan in."),
    )


def winner_form(evening: Evening, award: Award, plan: str) -> EventForm:
    """Make the form in which the jury says why this plan gets its award."""
    reason = award.reason if award.winner == plan else ""
    return EventForm(
        award_name(award),
        [Field("reason", label("awards", "reason"), reason, long=True)],
        lambda values, _changed: AwardGiven(award.id, plan, str(values["reason"] or "")),
        intro=_("‘{plan}’ krijgt deze prijs. Waarom? De zaal hoort het, en het komt in het rapport.").format(
            plan=one_line(evening.proposal(plan).title)
        ),
        ready=True,
    )


def _deciders(evening: Evening, award: Award | None) -> list[Option]:
    taken = evening.award_of_the_audience
    written = [str(DecidedBy(CRITERION, row.id)) for row in evening.criteria] + [JURY]
    if award is not None and award.by == AUDIENCE and not award.id:
        written = []
    if taken is None or (award is not None and taken.id == award.id):
        written.append(AUDIENCE)
    return [Option(each, who_decides(evening, each)) for each in written]
