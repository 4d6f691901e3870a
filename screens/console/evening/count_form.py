"""One counter types how many votes every plan got, without seeing what another typed."""

from typing import Final

from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import AudienceCount
from jury.round.awards import CountTyped
from jury.round.event import Event
from jury.session.author import author, counter
from jury.text import folded, one_line
from jury.wording.fields import label
from screens.forms.event_form import EventForm
from screens.forms.form import Field, Values
from screens.forms.questions import Asked
from screens.forms.totalled import Totalled
from screens.forms.typed_values import read_whole
from screens.toolkit.fitting import fitted

VOTES: Final = "votes_"
LABEL_WIDTH: Final = 40
"""Cells that a form has for a label."""


class CountForm(Totalled, EventForm):
    """A name, and a number for every plan; the total goes along, to hold against the number of ballots.

    It is recorded as what this counter did. What was counted before is not in it before two counters are in: one must
    not see what the other typed.
    """

    CSS = """
    CountForm .form Sheet { grid-columns: 1fr 26; }
    CountForm .form #total { text-style: bold; margin-top: 1; }
    CountForm .form #complaint { margin-top: 0; }
    """
    """Over the sheet of every form: here the names are long and what is typed is short."""

    def __init__(self, evening: Evening, known: AudienceCount | None) -> None:
        shown = known.votes if known is not None and len(evening.counts) > 1 else {}
        plans = (
            Field(
                f"{VOTES}{plan.id}",
                fitted(f"{evening.numbers[plan.id]:>2} {one_line(plan.title)}", LABEL_WIDTH),
                str(shown[plan.id]) if plan.id in shown else "",
                read_whole,
            )
            for plan in evening.in_play
        )
        super().__init__(
            _("De stemmen tellen"),
            [Field("counter", label("counts", "counter"), known.counter if known else "", hint=_("wie telt")), *plans],
            self._counted,
            intro=_("Tel apart van de ander. Twee gelijke tellingen zijn de uitslag."),
            focus=f"{VOTES}{evening.in_play[0].id}" if known is not None and evening.in_play else "",
            question=_replaced if known is None else None,
        )

    def _counted(self, values: Values, _changed: Values) -> Event:
        votes = {
            name.removeprefix(VOTES): count
            for name, count in values.items()
            if name.startswith(VOTES) and isinstance(count, int)
        }
        return CountTyped(str(values["counter"] or ""), votes)

    def given(self, values: Values, changed: Values) -> None:
        """Take the count in once every plan has a number: a field that was passed over is no zero."""
        left = next((name for name, count in values.items() if name.startswith(VOTES) and count is None), None)
        if left is not None:
            self.complain(_("Typ bij elk plan een aantal; 0 als niemand erop stemde."), left)
        else:
            super().given(values, changed)

    def total(self) -> str:
        """Say how many votes there are, and how many plans have a number."""
        counts, plans = self.counts(of=VOTES), sum(field.name.startswith(VOTES) for field in self._fields)
        return _("Samen {total} · {n} van {plans} plannen").format(total=sum(counts), n=len(counts), plans=plans)

    def _record(self, event: Event) -> None:
        assert isinstance(event, CountTyped)
        by = author(counter(event.counter), "console")
        self.keys_wait_for(self.app.record(event, quietly=True, by=by)).then(self._answered)


def _replaced(evening: Evening, event: Event) -> Asked | None:
    """Ask before a name that counted already counts again: two names are two people."""
    assert isinstance(event, CountTyped)
    if not any(folded(row.counter) == folded(event.counter) for row in evening.counts):
        return None
    sentence = _("{name} telde al. Deze telling komt daarvoor in de plaats; een tweede teller heeft een eigen naam.")
    return Asked(sentence.format(name=one_line(event.counter)))
