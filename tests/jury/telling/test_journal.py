"""Entries of the journal, told in words."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from award_evenings import award_evening
from evenings_by_hand import SECRETARY
from running_evenings import NOW, judged_evening, minute, shown

from jury.example import demo_records
from jury.round.awards import CountTyped
from jury.round.event import RULES
from jury.round.jury import InterestDeclared
from jury.round.marking import CardDeclared, MarkGiven
from jury.round.reveal import RevealTakenBack
from jury.round.rules import CriteriaEdited, SessionEdited
from jury.round.stage import StageMoved
from jury.round.texts import LookedAt
from jury.session.creation import create
from jury.session.file import SessionFile
from jury.telling.journal import NAMES, in_words, told
from scoring.marked_round import CardState


@pytest.fixture
def session(tmp_path: Path) -> Iterator[SessionFile]:
    create(tmp_path / "avond.jury", demo_records(), by=SECRETARY)
    with SessionFile.open(tmp_path / "avond.jury") as opened:
        yield opened


def test_every_change_of_the_round_has_a_name() -> None:
    assert set(RULES) <= set(NAMES)


def test_a_mark_says_who_what_and_old_to_new(session: SessionFile) -> None:
    entry = session.record(MarkGiven("V01", "J1", "dragers", Decimal(9)), by=SECRETARY, reason="Verkeerd overgenomen.")
    assert entry is not None
    words = in_words(entry, session.evening)
    assert words.what == "cijfer"
    assert words.subject == "Renée van ’t Hof · De Lange Tafel · Dragers uit de wijk: 7 → 9"


def test_what_was_taken_back_says_what_it_was_about(session: SessionFile) -> None:
    session.record(MarkGiven("V01", "J1", "dragers", Decimal(8)), by=SECRETARY, reason="Verkeerd overgenomen.")
    words = in_words(session.undo(by=SECRETARY), session.evening)
    assert (words.what, words.subject.partition(":")[2]) == ("teruggenomen", " 8 → 7")


def test_a_card_says_its_state_and_which_marks_were_struck(session: SessionFile) -> None:
    entry = session.record(CardDeclared("V01", "J1", CardState.ABSENT), by=SECRETARY, reason="Was er niet.")
    assert entry is not None
    words = in_words(entry, session.evening)
    assert "Renée van ’t Hof · De Lange Tafel" in words.subject
    assert "– → afwezig" in words.details
    assert "9 → –" in words.details


def test_the_reason_of_an_interest_stays_hidden(session: SessionFile) -> None:
    event = InterestDeclared("J3", "V11", "declare", kind="werkgever", note="Werkt bij De Lisdodde.")
    entry = session.record(event, by=SECRETARY)
    assert entry is not None
    words = in_words(entry, session.evening)
    assert words.subject == "Aïcha el Mouden · Samen op pad"
    assert "Lisdodde" not in " ".join(words.details)


def test_a_criterion_that_is_gone_keeps_its_name(session: SessionFile) -> None:
    session.record(CriteriaEdited("sfeer", {"name": "Sfeer"}), by=SECRETARY, reason="gevraagd")
    entry = session.record(CriteriaEdited("sfeer", None), by=SECRETARY, reason="vergissing")
    assert entry is not None
    assert in_words(entry, session.evening).subject == "Sfeer"


def test_fields_have_the_name_of_the_screen_and_only_codes_are_put_into_words(session: SessionFile) -> None:
    entry = session.record(SessionEdited({"title": "round", "venue": "7.5"}), by=SECRETARY)
    assert entry is not None
    assert in_words(entry, session.evening).details == (
        "titel: Slotavond wijkalliantie Reigerhoek → round",
        "plaats: Café-zaal ’t Sluisje, Weegbreestraat 2, Rietermonde → 7.5",
    )
    entry = session.record(CriteriaEdited("dragers", {"weight": "22.5", "counts": 0}), by=SECRETARY, reason="x")
    assert entry is not None
    assert in_words(entry, session.evening).details == ("telt mee: – → nee", "weging: 20 → 22,5")


@pytest.mark.parametrize(
    ("field", "subject"), [("proposals.V01.summary", "De Lange Tafel"), ("cross_questions.2.question", "Zuringstraat")]
)
def test_what_was_looked_at_says_of_which_plan_it_is_or_which_words(
    session: SessionFile, field: str, subject: str
) -> None:
    entry = session.record(LookedAt(field, ("Zuringstraat",), "Mag."), by=SECRETARY)
    assert entry is not None
    assert in_words(entry, session.evening).subject == subject


def test_hostile_text_is_shown_as_it_was_typed_and_moves_no_cursor(session: SessionFile) -> None:
    entry = session.record(SessionEdited({"venue": "[/red]\x1b[2J zaal"}), by=SECRETARY)
    assert entry is not None
    (detail,) = in_words(entry, session.evening).details
    assert detail.endswith("[/red]␛[2J zaal")


def test_a_correction_after_the_reveal_says_what_the_stage_did_and_nothing_of_what_it_told() -> None:
    evening = shown(judged_evening(8, 7, 6), "reveal:2", 60)
    mark = MarkGiven("V3", "J1", "a", Decimal(9))
    words = told(mark.what, mark.decided(evening, "Verkeerd getypt."), evening)
    assert words.subject == "Jurylid 1 · Plan 3 · Aandacht: 6 → 9"
    assert words.details[-1] == "het zaalscherm ging terug naar de eerste stap van de uitslag"
    assert not any("Plan 2" in detail for detail in words.details)


def test_a_reveal_that_was_taken_back_is_told_with_its_sentence() -> None:
    evening = shown(judged_evening(8, 7, 6), "reveal:2", 60)
    event = RevealTakenBack("We tellen opnieuw.")
    words = told(event.what, event.decided(evening), evening)
    assert (words.what, words.subject) == ("uitslag in de zaal teruggenomen", "We tellen opnieuw.")


def test_a_count_that_went_keeps_the_name_of_who_counted_though_another_counts_after() -> None:
    evening = award_evening([{"id": "zaal", "name": "Wijkprijs", "by": "audience"}])
    anna = CountTyped("Anna", {"V1": 3}).decided(evening, "Geteld.")
    gone = CountTyped("Anna", None).decided(evening.after(anna), "Verteld.")
    bob = CountTyped("Bob", {"V1": 3}).decided(evening.after(anna).after(gone), "Geteld.")
    now = evening.after(anna).after(gone).after(bob)
    assert [told("count_typed", changes, now).subject for changes in (anna, gone, bob)] == ["Anna", "Anna", "Bob"]


def test_where_the_hall_went_is_said_by_title(session: SessionFile) -> None:
    session.record(StageMoved(minute(0), NOW, "pitch:V05"), by=SECRETARY)
    entry = session.record(StageMoved(minute(9), NOW, "break"), by=SECRETARY)
    assert entry is not None
    assert "in beeld: Het Geveltuincollectief → Pauze" in in_words(entry, session.evening).details
