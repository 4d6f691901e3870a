"""Two people at one thing: the second sees what the first wrote before it is replaced."""

from decimal import Decimal
from pathlib import Path

import pytest
from command_line import jury_here
from evenings_by_hand import BOOTH, SECRETARY, opened, small_file

from jury.errors import Conflict
from jury.intake.questions import Answers
from jury.intake.source import Planned, Source
from jury.model.evening import Evening
from jury.round.event import Event
from jury.round.marking import CardDeclared, MarkGiven
from jury.round.proposals import ProposalEdited
from jury.session.file import SessionFile
from scoring.marked_round import CardState


def mark(value: int, criterion: str = "a") -> MarkGiven:
    return MarkGiven("V1", "J1", criterion, Decimal(value))


def second(here: SessionFile, there: SessionFile, first: Event, then: Event) -> None:
    """Have somebody else write first, and then write what was meant for the evening as it stood before."""
    expected = then.decided(here.evening)
    there.record(first, by=BOOTH)
    here.record(then, by=SECRETARY, expected=expected)


def test_a_mark_over_a_mark_of_somebody_else_is_asked_about(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with opened(path) as here, opened(path) as there:
        with pytest.raises(Conflict, match="Intussen staat er 7 bij Jurylid 1 · Plan 1 · Aandacht, van Jurylid 1"):
            second(here, there, mark(7), mark(8))
        assert here.evening.card("V1", "J1").marks == {"a": Decimal(7)}
        here.record(mark(8), by=SECRETARY, expected=mark(8).decided(here.evening))
        assert here.evening.card("V1", "J1").marks == {"a": Decimal(8)}


def test_a_mark_that_was_wiped_meanwhile_is_asked_about(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with opened(path) as here, opened(path) as there:
        there.record(mark(7), by=BOOTH)
        here.changed_elsewhere()
        with pytest.raises(Conflict, match="gewist"):
            second(here, there, MarkGiven("V1", "J1", "a", None), mark(8))


def test_a_mark_on_a_card_that_got_another_state_meanwhile_is_asked_about(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with opened(path) as here, opened(path) as there:
        here.record(CardDeclared("V1", "J1", CardState.ABSENT), by=SECRETARY)
        there.changed_elsewhere()
        with pytest.raises(Conflict, match="Intussen staat er onthouden bij Jurylid 1 · Plan 1, van Jurylid 1"):
            second(here, there, CardDeclared("V1", "J1", CardState.ABSTAINED), mark(8))


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (mark(7), mark(8, "b")),
        (mark(7), mark(7)),
        (MarkGiven("V1", "J2", "a", Decimal(3)), mark(8)),
        (ProposalEdited("V1", {"summary": "Kort"}), ProposalEdited("V1", {"need": "Een zaal"})),
    ],
    ids=["another cell", "the same mark", "another card", "another field of one plan"],
)
def test_what_does_not_touch_is_written_without_a_question(tmp_path: Path, first: Event, then: Event) -> None:
    path = small_file(tmp_path)
    with opened(path) as here, opened(path) as there:
        second(here, there, first, then)


def test_a_text_over_a_text_of_somebody_else_is_asked_about(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with opened(path) as here, opened(path) as there, pytest.raises(Conflict, match="‘Plan 1’ veranderd, door Jurylid"):
        second(here, there, ProposalEdited("V1", {"summary": "Kort"}), ProposalEdited("V1", {"summary": "Lang"}))


def test_an_import_does_not_replace_a_mark_that_was_typed_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_file(tmp_path)
    cards = tmp_path / "kaarten.csv"
    cards.write_text("juror,proposal,a,b\nJ1,V1,8,8\n", encoding="utf-8")
    plan = Source.plan

    def plan_while_somebody_types(self: Source, evening: Evening, answers: Answers) -> Planned:
        with SessionFile.open(path) as there:
            there.record(mark(3), by=BOOTH)
        return plan(self, evening, answers)

    monkeypatch.setattr(Source, "plan", plan_while_somebody_types)
    said = jury_here("import", path, cards)
    assert said.code == 2
    assert "Intussen staat er 3 bij" in said.err
    with opened(path) as after:
        assert after.evening.card("V1", "J1").marks == {"a": Decimal(3)}
