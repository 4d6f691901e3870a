"""The return evening: what is still open comes along with all that it names, and nothing of the jury does."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from evenings_by_hand import SECRETARY
from reports import evening_of, example, minimal

from jury.definition.reading import definition_records
from jury.definition.writing import definition_text
from jury.example.return_evening import CHANGED, LEFT, WHOLE, return_records
from jury.model.evening import Evening
from jury.model.proposal import ProposalStatus
from jury.model.rows import Phase
from jury.model.tables import CARD_TABLES, TABLES
from jury.session.creation import create
from jury.session.file import SessionFile
from jury.session.journal import Head

HEAD = Head(7, "1a2b3c4d5e6f" + "0" * 52)
PARTIES = [{"id": "p", "name": "Gemeente", "needs": [{"id": "n1", "text": "Stoelen", "proposal": "V02"}]}]


def following(definition: dict[str, Any]) -> Evening:
    return Evening(return_records(evening_of(definition), HEAD))


def test_of_every_table_it_is_said_whether_it_comes_along() -> None:
    assert sorted((*WHOLE, *CHANGED, *LEFT)) == sorted((*(table.name for table in TABLES), *CARD_TABLES))


def test_the_example_comes_back_without_its_jury_and_marks() -> None:
    before, after = evening_of(example()), following(example())
    assert after.session.title == "Terugkomavond Reigerhoek"
    assert after.session.id == "reigerhoek-2026-terug"
    assert (after.session.area, after.session.area_kind) == ("Reigerhoek", "wijk")
    assert after.phase is Phase.PREPARATION
    assert after.parties == before.parties
    assert after.needs == before.needs
    assert after.matches == before.matches
    assert after.agreements == before.agreements
    assert {plan.id for plan in after.proposals} == {plan.id for plan in before.in_play}
    assert {plan.status for plan in after.proposals} == {ProposalStatus.WAITING}
    assert (after.jurors, after.criteria, after.cards, after.verdicts) == ((), (), {}, {})
    assert "slotcode 1a2b 3c4d 5e6f" in after.log[0].text


def test_what_is_done_or_dropped_stays_and_what_was_told_of_the_rest_comes_along() -> None:
    agreements = [{"what": what, "who": "p", "by": date(2027, 1, 4)} for what in ("een", "twee", "drie", "vier")]
    agreements[1]["status"] = "dropped"
    updates = [
        {"agreement": 1, "status": "done", "text": "klaar"},
        {"agreement": 3, "status": "late", "text": "wacht"},
    ]
    after = following(minimal(parties=PARTIES, agreements=agreements, agreement_updates=updates))
    assert [row.what for row in after.agreements] == ["drie", "vier"]
    assert [row.text for row in after.agreement_updates] == ["wacht"]
    again = Evening(definition_records(_data(after)).records)
    assert [again.agreements[row.agreement - 1].what for row in again.agreement_updates] == ["drie"]


def test_nothing_names_a_plan_that_stayed_behind() -> None:
    definition = minimal(
        parties=[*PARTIES, {"id": "q", "name": "De bus", "offers": [{"id": "o1", "text": "Een zaal"}]}],
        matches=[{"need": "n1", "offer": "o1", "proposal": "V02"}],
        agreements=[{"what": "De sleutel", "who": "p", "by": date(2027, 1, 4), "proposals": ["V01", "V02"]}],
        challenge=[{"text": "Voor allen"}, {"text": "Alleen voor de bus", "proposal": "V02"}],
        barriers=[{"text": "De bus mag er niet langs", "proposal": "V02"}, {"text": "Het plein is te klein"}],
        links_between=[{"proposals": ["V01", "V02"], "what": "samen koken"}],
        settled=[{"field": "proposals.V02.title", "reason": "mag"}, {"field": "agreements.1.what", "reason": "mag"}],
    )
    definition["proposals"][1]["status"] = "withdrawn"
    after = following(definition)
    assert [row.id for row in after.proposals] == ["V01"]
    assert after.needs[0].proposal is None
    assert after.matches[0].proposal is None
    assert after.agreements[0].proposals == ("V01",)
    assert [row.text for row in after.challenge] == ["Voor allen"]
    assert [row.text for row in after.barriers] == ["Het plein is te klein"]
    assert after.links_between == ()
    assert [row.field for row in after.settled] == ["agreements.1.what"]


def test_the_day_is_the_one_that_was_agreed_and_the_words_are_in_the_language_of_the_evening() -> None:
    session = {"title": "Closing evening", "language": "en", "return_date": date(2027, 11, 18)}
    after = following(minimal(session=session))
    assert after.session.date == date(2027, 11, 18)
    assert after.session.return_date is None
    assert after.session.title == "Return evening Closing evening"


@pytest.mark.parametrize(("id", "wanted"), [("a", "a-terug"), ("a-terug", "a-terug-2"), ("a-terug-2", "a-terug-3")])
def test_every_return_has_an_id_of_its_own(id: str, wanted: str) -> None:
    assert following(minimal(session={"title": "Avond", "id": id})).session.id == wanted


def test_it_makes_a_file_and_a_definition_that_reads_back_the_same(tmp_path: Path) -> None:
    records = return_records(evening_of(example()), HEAD)
    create(tmp_path / "terug.jury", records, by=SECRETARY)
    with SessionFile.open(tmp_path / "terug.jury") as session:
        text = definition_text(session.evening)
    assert definition_text(Evening(definition_records(_read(text)).records)) == text


def _data(evening: Evening) -> dict[str, Any]:
    return _read(definition_text(evening))


def _read(text: str) -> dict[str, Any]:
    import tomllib
    from decimal import Decimal

    return tomllib.loads(text, parse_float=Decimal)
