"""A juror goes home before the end: when, what is not heard any more, and what that does to the marks."""

import datetime as dt
from collections.abc import Collection, Iterator

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.proposal import Proposal, ProposalStatus
from jury.model.rows import Juror
from jury.round.event import Event
from jury.round.presence import JurorLeft
from jury.telling.consequences import counted, in_full, moved_by
from jury.text import one_line
from jury.wording.fields import label
from jury.wording.values import typed_time
from scoring.card import CardState
from scoring.methods import METHODS
from scoring.ranking import cards_for_a_place
from screens.forms.event_form import EventForm
from screens.forms.form import Field, Values
from screens.forms.questions import Asked
from screens.forms.typed_values import read_texts, read_time
from screens.toolkit.one_of import Option

NAMED = 3
"""Plans that a question has room to name."""


def ahead(evening: Evening, juror: str) -> tuple[Proposal, ...]:
    """Give the plans without anything on this juror's card: those that still pitch, and those that just did."""
    return tuple(plan for plan in evening.proposals if not plan.withdrawn and evening.card(plan.id, juror).empty)


def leaving_form(evening: Evening, juror: Juror, now: dt.time) -> EventForm:
    """Make the form that asks the time and which pitches this juror does not hear: all that are still to come."""
    plans = ahead(evening, juror.id)
    fields = [Field("at", label("jurors", "left"), typed_time(now), read_time)]
    if plans:
        coming = "\n".join(plan.id for plan in plans if plan.status == ProposalStatus.WAITING)
        options = tuple(Option(plan.id, plan.title) for plan in plans)
        fields.append(Field("missed", _("Hoort niet meer"), coming, read_texts, options, many=True))

    def left(values: Values, _changed: Values) -> Event:
        at = dt.time.fromisoformat(str(values["at"])) if values["at"] else now
        missed = values.get("missed")
        return JurorLeft(juror.id, at, tuple(map(str, missed)) if isinstance(missed, list) else ())

    return EventForm(
        _("{name} gaat weg").format(name=juror.name),
        fields,
        left,
        intro=_(
            "De kaarten van pitches die niet meer gehoord worden, worden ‘afwezig’. Komt iemand terug: weer l of b."
        ),
        ready=True,
        question=consequences,
    )


def consequences(evening: Evening, event: Event) -> Asked | None:
    """Say what becomes of the cards of a juror who leaves, which plans are left with too few, and what moves."""
    if not isinstance(event, JurorLeft) or not event.missed:
        return None
    after = evening.after(event.changes(evening))
    sentence = ngettext(
        "{n} kaart van {name} wordt ‘afwezig’. Het eindcijfer is daar van de anderen.",
        "{n} kaarten van {name} worden ‘afwezig’. Het eindcijfer is daar van de anderen.",
        len(event.missed),
    )
    sentences = [sentence.format(n=len(event.missed), name=one_line(evening.juror(event.juror).name))]
    sentences += [*left_open(evening, event.juror), *too_few(after, event.missed)]
    moved = moved_by(evening, after)
    return Asked(" ".join((*sentences, counted(moved))), tuple(in_full(after, moved)))


def left_open(evening: Evening, juror: str) -> Iterator[str]:
    """Say which cards of a juror are begun and not complete: who is gone cannot complete them."""
    begun = [plan for plan in evening.proposals if _begun(evening, plan, juror)]
    if begun:
        text = ngettext("{plans}: deze kaart blijft open.", "{plans}: deze kaarten blijven open.", len(begun))
        yield text.format(plans=_named(begun))


def too_few(after: Evening, plans: Collection[str]) -> Iterator[str]:
    """Say which of these plans cannot get enough cards for a mark any more."""
    needed = cards_for_a_place(after.settings.quorum, METHODS[after.settings.aggregate])
    short = [plan for plan in after.in_play if plan.id in plans and _at_most(after, plan.id) < needed]
    if short:
        yield _("⚑ Te weinig kaarten voor een cijfer: {plans}.").format(plans=_named(short))


def _begun(evening: Evening, plan: Proposal, juror: str) -> bool:
    marks = evening.card(plan.id, juror).marks
    return plan.in_play and bool(marks) and len(marks) < len(evening.criteria)


def _at_most(evening: Evening, plan: str) -> int:
    """Count the jurors who gave this plan a card, or still can."""
    gone = (CardState.ABSENT, CardState.RECUSED, CardState.ABSTAINED)
    return sum(evening.card(plan, juror.id).declared not in gone for juror in evening.jurors)


def _named(plans: list[Proposal]) -> str:
    names = ", ".join(f"‘{one_line(plan.title)}’" for plan in plans[:NAMED])
    rest = len(plans) - NAMED
    if rest <= 0:
        return names
    return ngettext("{names} en nog {n} plan", "{names} en nog {n} plannen", rest).format(names=names, n=rest)
