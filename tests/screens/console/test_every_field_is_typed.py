"""Every field of a definition is typed somewhere in the console, or it says here who writes it."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

import pytest

from jury.example import example_records
from jury.model.evening import Evening
from jury.model.rows import VERDICT_SENTENCES, Interest
from jury.model.tables import DEFINED, Table
from jury.model.values import Kind
from jury.round.alliance import ENTERED
from screens.console.evening.criterion import MEANING, criterion_form
from screens.console.evening.jury_section import FIELDS as OF_A_JUROR
from screens.console.evening.publication_section import MEANINGS
from screens.console.evening.session_section import GROUPS as OF_THE_EVENING
from screens.console.evening.settings import GROUPS as RULES
from screens.console.pitch.interest import declaration_form
from screens.console.plans.plan_fields import GROUPS as OF_A_PLAN
from screens.forms.row_form import fields_in_order

NOW: Final = dt.datetime(2026, 11, 19, 20, 1, tzinfo=dt.UTC)
FORMS_OF_THEIR_OWN: Final[Mapping[str, frozenset[str]]] = {
    "session": frozenset(name for names in OF_THE_EVENING.values() for name in names),
    "settings": frozenset(name for names in RULES.values() for name in names),
    "publication": frozenset(MEANINGS),
    "jurors": frozenset({*OF_A_JUROR, "replaces"}),
    "proposals": frozenset(field.name for group in OF_A_PLAN for field in group.fields),
    "verdicts": frozenset({"proposal", "verdict", "join_with", *VERDICT_SENTENCES}),
    "audience": frozenset({"method", "counted_by", "votes"}),
    "awards": frozenset({"name", "by", "winner", "reason"}),
    "counts": frozenset({"counter", "votes"}),
    "confirmations": frozenset({"proposal", "juror", "by"}),
    "rundown": frozenset({"kind", "proposal", "award", "title", "text", "seconds"}),
    "signed": frozenset({"role", "name", "consent_name"}),
}
"""Tables whose rows are typed where they are about something, in a form or on a card of their own."""
WRITTEN_BY_THE_PROGRAM: Final[Mapping[str, frozenset[str]]] = {
    "session": frozenset({"rehearsal"}),
    "state": frozenset({"phase", "sealed", "order_drawn", "order_seed", "version"}),
    "proposals": frozenset({"order", "status", "counts", "extra", "measure"}),
    "interests": frozenset({"declared_at"}),
    "revisions": frozenset({"proposal", "juror", "first", "criterion", "reason"}),
    "order_moves": frozenset({"proposal", "place", "reason"}),
    "timings": frozenset({"proposal", "part", "seconds"}),
    "log": frozenset({"what", "proposals", "criterion", "old", "new", "reason"}),
    "signed": frozenset({"at"}),
}
"""What follows from what happens: where a plan stands, a clock, a first round. `measure` is one of `measures`; what the
minutes of an earlier program say beside their text stays as it came."""


def on_forms(evening: Evening, table: Table) -> Iterator[str]:
    """Give the fields of a table that a form asks."""
    yield from FORMS_OF_THEIR_OWN.get(table.name, ())
    if table.name in ENTERED and not ENTERED[table.name].only_goes:
        yield from fields_in_order(table.name)
    elif table.name == "criteria":
        names = (field.name for field in criterion_form(evening, evening.criteria[0])._fields)
        yield from ("anchors" if name.startswith(MEANING) else name for name in names)
    elif table.name == "interests":
        interest: Interest = evening.interests[0]
        form = declaration_form(evening, interest.juror, interest.proposal, NOW)
        yield from (field.name for field in form._fields)


@pytest.mark.parametrize("table", DEFINED, ids=lambda table: table.name)
def test_every_field_is_typed_or_says_who_writes_it(table: Table) -> None:
    asked = {name for name, value in table.fields.items() if not value.inner and value.kind is not Kind.ID}
    typed = set(on_forms(Evening(example_records()), table))
    written = WRITTEN_BY_THE_PROGRAM.get(table.name, frozenset())
    assert asked - typed == written
    assert typed <= set(table.fields)
