"""A new evening out of a few answers."""

from datetime import date
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY

from jury.errors import WrongInput
from jury.example.blank_evening import names, new_evening
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.session.creation import create
from jury.session.file import SessionFile


def test_a_new_evening_has_six_criteria_with_questions_and_what_the_marks_mean() -> None:
    evening = Evening(new_evening("Slotavond Vlierwijk", "Vlierwijk", date(2027, 3, 4), ["Jan de Wit", "Noor Bakker"]))
    assert (evening.session.title, evening.session.area, evening.session.date) == (
        "Slotavond Vlierwijk",
        "Vlierwijk",
        date(2027, 3, 4),
    )
    assert len(evening.criteria) == 6
    assert all(row.question and set(row.anchors) == {"1", "4", "7", "10"} for row in evening.criteria)
    assert [(row.id, row.name) for row in evening.jurors] == [("J1", "Jan de Wit"), ("J2", "Noor Bakker")]
    assert evening.phase is Phase.PREPARATION
    assert evening.proposals == ()


def test_the_criteria_of_a_new_evening_speak_of_its_own_kind_of_area() -> None:
    criteria = {row.id: row for row in Evening(new_evening("Avond", "", None, [], area_kind="dorp")).criteria}
    assert criteria["dragers"].name == "Dragers uit het dorp"
    assert criteria["dragers"].anchors["10"] == "Een team met opvolging, steun en een eigen plek in het dorp."
    assert criteria["rendement"].question == "Levert het plan het dorp meer op dan het kost, en voor wie?"


def test_only_a_title_is_needed_and_what_was_not_said_is_not_stored(tmp_path: Path) -> None:
    records = new_evening("Avond", "  ", None, [])
    assert records["session"][()] == {"title": "Avond"}
    create(tmp_path / "avond.jury", records, by=SECRETARY)
    with SessionFile.open(tmp_path / "avond.jury") as session:
        assert session.evening.session.title == "Avond"


def test_an_evening_without_a_title_is_refused() -> None:
    with pytest.raises(WrongInput, match="titel"):
        new_evening("  ", "Broek", None, [])


def test_a_juror_is_named_once() -> None:
    with pytest.raises(WrongInput, match="twee keer"):
        new_evening("Avond", "", None, names("Jan de Wit, jan de  wit"))


def test_names_come_apart_at_commas_and_hidden_characters_become_visible() -> None:
    assert names("Renée van ’t Hof, ; Noor\x1b Bakker\n") == ("Renée van ’t Hof", "Noor␛ Bakker")


@pytest.mark.parametrize(
    "typed", ["Anna, Bram, Chaïma en Dirk", "Anna, Bram, Chaïma, and Dirk", "Anna en Bram, Chaïma & Dirk"]
)
def test_a_word_between_two_names_separates_them_as_a_comma_does(typed: str) -> None:
    assert names(typed) == ("Anna", "Bram", "Chaïma", "Dirk")


def test_a_name_with_that_word_inside_it_stays_whole() -> None:
    assert names("Ende Hendriks, Sandy Anden") == ("Ende Hendriks", "Sandy Anden")
