"""A plan's fields as text: everything that is shown can be typed back, and no field is forgotten."""

import pytest

from jury.errors import WrongInput
from jury.example import example_records
from jury.model.evening import Evening
from jury.model.rows import Proposal
from jury.model.values import Kind, fields
from jury.wording.values import written
from screens.console.plans.plan_fields import GROUPS
from screens.console.plans.plan_sheet import chapters
from screens.console.plans.plan_texts import party_named, reader

NOT_TYPED = {"nr", "id", "order", "status", "counts", "extra", "sheet"}


@pytest.fixture(scope="module")
def evening() -> Evening:
    return Evening(example_records())


def test_every_field_of_a_plan_is_on_the_form_once() -> None:
    shown = [field.name for group in GROUPS for field in group.fields]
    assert sorted(shown) == sorted(set(fields(Proposal)) - NOT_TYPED)


def test_what_is_written_reads_back_as_what_is_stored(evening: Evening) -> None:
    for plan in evening.proposals:
        stored = evening.records["proposals"][plan.id,]
        for name, value in fields(Proposal).items():
            if name not in NOT_TYPED and value.kind not in (Kind.REF, Kind.FLAG):
                typed = written(evening, "proposals", name, getattr(plan, name))
                assert reader(name)(evening, typed) == (stored.get(name) or None), (plan.id, name)


def test_the_sheet_shows_what_is_not_for_publication_and_what_came_with_the_form() -> None:
    records = example_records()
    row = {**records["proposals"]["V01",], "email": "fatma@post.example", "extra": {"Hoe hoorde u ervan?": "buurvrouw"}}
    evening = Evening({**records, "proposals": {**records["proposals"], ("V01",): row}})
    texts = {
        chapter.heading: [(fact.label, fact.text) for fact in chapter.facts]
        for chapter in chapters(evening, evening.proposal("V01"), private=True)
    }
    assert ("E-mail", "fatma@post.example") in texts["Niet voor publicatie"]
    assert ("Hoe hoorde u ervan?", "buurvrouw") in texts["Verder ingestuurd"]
    assert ("Samen", "€\u00a03.500 · nog te vinden €\u00a01.000") in texts["Het geld"]


def test_a_party_is_found_by_id_name_or_a_part_that_only_it_has(evening: Evening) -> None:
    assert [party_named(evening, typed) for typed in ("sluisje", "ggz oeverlicht", "kindcentrum")] == [
        "sluisje",
        "oeverlicht",
        "rietvink",
    ]
    with pytest.raises(WrongInput, match=r"kan van alles zijn: .*Welzijn Rietermonde"):
        party_named(evening, "rietermonde")
