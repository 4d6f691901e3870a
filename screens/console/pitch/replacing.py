"""Another juror comes in the place of one who leaves: who, from which plan on, and what that does."""

import datetime as dt
from typing import Final

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.proposal import ProposalStatus
from jury.model.rows import Juror
from jury.round.event import Event
from jury.round.new_ids import new_id
from jury.round.replacing import JurorReplaced, from_here_on
from jury.standings.progress import who_came_for
from jury.telling.consequences import counted, in_full, moved_by
from jury.text import one_line
from jury.wording.values import typed_time
from scoring.card import CardState
from screens.console.pitch.leaving import left_open, too_few
from screens.forms.event_form import EventForm
from screens.forms.fields import fields_of
from screens.forms.form import Field, Values
from screens.forms.questions import Asked
from screens.forms.typed_values import read_time
from screens.live.evening_app import EveningApp
from screens.toolkit.one_of import Option

FIELDS: Final = ("name", "role", "voice", "entry", "consent_name")
"""What is asked of who comes; the rest can be filled in at Avond."""


def may_be_replaced(evening: Evening, juror: str) -> bool:
    """Say whether another can come in this juror's place: a pitch is still to come, and nobody came before."""
    return bool(from_here_on(evening, juror)) and who_came_for(evening, juror) is None


def ask_to_replace(app: EveningApp, juror: str) -> None:
    """Ask who comes in a juror's place."""
    evening, now = app.evening, app.clock().time().replace(second=0, microsecond=0)
    app.push_screen(replacing_form(evening, evening.juror(juror), new_id(evening, "jurors", {}), now))


def replacing_form(evening: Evening, juror: Juror, id: str, now: dt.time) -> EventForm:
    """Make the form that asks who comes, and from which plan on; that is the next one that still has to pitch."""
    plans = from_here_on(evening, juror.id)
    waiting = (plan.id for plan in plans if plan.status == ProposalStatus.WAITING)
    options = tuple(Option(plan.id, f"{evening.numbers[plan.id]}  {plan.title}") for plan in plans)
    fields = [
        *fields_of(evening, "jurors", Juror(0, id, "", entry=juror.entry), *FIELDS),
        Field("first", _("Hoort vanaf"), next(waiting, plans[0].id), options=options),
        Field("at", _("Wissel om"), typed_time(now), read_time),
    ]

    def replaced(values: Values, _changed: Values) -> Event:
        at = dt.time.fromisoformat(str(values["at"])) if values["at"] else now
        given = {name: values[name] for name in FIELDS if values[name] not in (None, "")}
        return JurorReplaced(juror.id, id, given, str(values["first"]), at)

    return EventForm(
        _("In de plaats van {name}").format(name=juror.name),
        fields,
        replaced,
        intro=_("Wie komt, hoort alleen wat nog komt. Vraag ook of er een band is met een plan."),
        ready=True,
        question=consequences,
    )


def consequences(evening: Evening, event: Event) -> Asked | None:
    """Say from when on somebody else judges, which cards of both become absent, and what moves."""
    if not isinstance(event, JurorReplaced):
        return None
    after = evening.after(event.changes(evening))
    names = {
        "new": one_line(after.juror(event.by).name),
        "old": one_line(after.juror(event.juror).name),
        "plan": one_line(after.proposal(event.first).title),
    }
    left, came = ([plan.id for plan in after.proposals if _absent_now(evening, after, plan.id, each)]
                  for each in (event.juror, event.by))  # fmt: skip
    sentences = [_("{new} komt in de plaats van {old}, vanaf ‘{plan}’.").format(**names)]
    for plans, name in ((left, names["old"]), (came, names["new"])):
        if plans:
            text = ngettext(
                "{n} kaart van {name} wordt ‘afwezig’.", "{n} kaarten van {name} worden ‘afwezig’.", len(plans)
            )
            sentences.append(text.format(n=len(plans), name=name))
    sentences += [*left_open(evening, event.juror), *too_few(after, left)]
    moved = moved_by(evening, after)
    return Asked(" ".join((*sentences, counted(moved))), tuple(in_full(after, moved)))


def _absent_now(before: Evening, after: Evening, plan: str, juror: str) -> bool:
    old, new = (each.card(plan, juror).declared for each in (before, after))
    return new is CardState.ABSENT and old is not new
