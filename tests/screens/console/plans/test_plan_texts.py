"""What stands in the fields of a plan's form reads back as what is kept."""

from typing import Any

import pytest

from jury.errors import WrongInput
from jury.example import EXAMPLES, example_records
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.tables import TABLE
from jury.model.values import Kind, fields
from jury.wording.values import written
from screens.console.plans.plan_fields import GROUPS
from screens.console.plans.plan_sheet import chapters
from screens.console.plans.plan_texts import party_named, reader

TYPED = [field.name for group in GROUPS for field in group.fields]
AS_SHOWN = {Kind.TEXT, Kind.DATE, Kind.DECIMAL, Kind.WHOLE, Kind.RECORDS}
PARTIES: Any = {("g",): {"nr": 1, "id": "g", "name": "Gemeente"}, ("w",): {"nr": 2, "id": "w", "name": "Woonbond"}}
EVENING = Evening({"session": {(): {"title": "Avond"}}, "parties": PARTIES})


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_field_of_every_plan_of_an_example_reads_back(name: str) -> None:
    evening = Evening(example_records(name))
    for (id,), row in evening.records["proposals"].items():
        for field in TYPED:
            value = fields(Proposal)[field]
            if value.kind in AS_SHOWN or value.of == "parties":
                shown = written(evening, "proposals", field, getattr(evening.proposal(str(id)), field))
                if value.kind is Kind.REF:
                    shown = str(row.get(field, ""))
                assert reader(field)(evening, shown) == (row.get(field) or None), (id, field)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (
            "Gemeente: zegt toe, de zaal openhouden tot 22 uur",
            {"pledge": "will", "what": "de zaal openhouden tot 22 uur"},
        ),
        ("gemeente: kan meedenken, 4,5 uur", {"pledge": "can", "what": "meedenken", "hours": "4.5"}),
        ("g: weet het nog niet", {"pledge": "unsure"}),
        ("Gemeente: stenen brengen (8 u)", {"what": "stenen brengen", "hours": "8"}),
        ("Gemeente: will help out, 3 hours", {"pledge": "will", "what": "help out", "hours": "3"}),
        ("Gemeente: kantinedienst", {"what": "kantinedienst"}),
        ("Gemeente", {}),
    ],
)
def test_a_commitment_is_a_party_how_sure_it_is_what_it_does_and_hours(typed: str, kept: dict[str, str]) -> None:
    assert reader("commitments")(EVENING, typed) == [{"party": "g", **kept}]


@pytest.mark.parametrize(
    ("typed", "said"), [("de zaal openhouden", "is geen toezegging"), ("Gemeentje: kan", "Bedoelt u ‘Gemeente’?")]
)
def test_what_is_no_commitment_is_said(typed: str, said: str) -> None:
    with pytest.raises(WrongInput, match=said):
        reader("commitments")(EVENING, typed)


def test_what_is_ticked_is_kept_by_id_and_nothing_ticked_is_nothing() -> None:
    assert TABLE["proposals"].fields["goals"].of == "goals"
    assert reader("goals")(EVENING, "d1\nd2") == ["d1", "d2"]
    assert reader("measures")(EVENING, "") is None


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


def test_a_party_is_found_by_id_name_or_a_part_that_only_it_has() -> None:
    evening = Evening(example_records())
    assert [party_named(evening, typed) for typed in ("sluisje", "ggz oeverlicht", "kindcentrum")] == [
        "sluisje",
        "oeverlicht",
        "rietvink",
    ]
    with pytest.raises(WrongInput, match=r"kan van alles zijn: .*Welzijn Rietermonde"):
        party_named(evening, "rietermonde")
