"""A juror comes in, or comes back: when, and which pitches were not heard."""

import datetime as dt
from functools import partial

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.rows import Juror
from jury.round.event import Event
from jury.round.presence import JurorArrived, JurorReturned, reopening
from jury.text import one_line
from jury.wording.fields import label
from jury.wording.values import typed_time
from screens.forms.event_form import EventForm
from screens.forms.form import Field, Values
from screens.forms.questions import ask_first
from screens.forms.typed_values import read_texts, read_time
from screens.live.evening_app import EveningApp
from screens.toolkit.one_of import Option


def unheard(evening: Evening, juror: str) -> tuple[Proposal, ...]:
    """Give the plans that were pitched while this juror has nothing on the card."""
    return tuple(plan for plan in evening.proposals if plan.pitched and evening.card(plan.id, juror).empty)


def arrival_form(evening: Evening, juror: Juror, now: dt.time) -> EventForm:
    """Make the form that asks the time and, of the pitches that are over, which this juror missed."""
    plans = unheard(evening, juror.id)
    fields = [Field("at", label("jurors", "arrived"), typed_time(now), read_time)]
    if plans:
        every = "\n".join(plan.id for plan in plans)
        options = tuple(Option(plan.id, plan.title) for plan in plans)
        fields.append(Field("missed", _("Niet gehoord"), every, read_texts, options, many=True))

    def arrived(values: Values, _changed: Values) -> Event:
        at = dt.time.fromisoformat(str(values["at"])) if values["at"] else now
        missed = values.get("missed")
        return JurorArrived(juror.id, at, tuple(missed) if isinstance(missed, list) else ())

    return EventForm(
        _("{name} is binnen").format(name=juror.name),
        fields,
        arrived,
        intro=_("De kaarten van pitches die niet gehoord zijn, worden ‘afwezig’.") if plans else "",
        ready=True,
    )


def ask_arrival(app: EveningApp, juror: Juror, now: dt.time) -> None:
    """Let a juror come in; one who had left comes back, and may judge what is still to come."""
    if juror.left is None:
        app.push_screen(arrival_form(app.evening, juror, now))
        return
    plans = len(reopening(app.evening, juror.id))
    opens = ngettext("{n} kaart gaat weer open.", "{n} kaarten gaan weer open.", plans).format(n=plans)
    sentence = _("{name} is terug. {opens} Wat intussen is gepitcht, blijft ‘afwezig’.").format(
        name=one_line(juror.name), opens=opens if plans else _("Er gaat geen kaart open.")
    )
    ask_first(app, sentence, _("Is terug"), partial(app.record, JurorReturned(juror.id)))
