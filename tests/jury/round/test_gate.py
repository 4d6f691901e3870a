"""The one gate: what the next start could not read is refused before it is written, in a sentence."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from evenings_by_hand import SECRETARY, opened, small_file

from jury.errors import RuleBroken
from jury.model import sound
from jury.round.event import Event
from jury.round.jury import JuryEdited
from jury.round.marking import MarkGiven
from jury.round.proposals import ProposalEdited, ProposalsImported
from jury.round.rules import CriteriaEdited, SessionEdited, SettingsEdited
from jury.round.verdicts import VerdictGiven
from jury.session.file import SessionFile

UNFIT: Mapping[str, Event] = {
    "a method that is none": SettingsEdited({"aggregate": "onzin"}),
    "a scale that runs backwards": SettingsEdited({"scale_min": "10", "scale_max": "1"}),
    "a scale that leaves marks behind": SettingsEdited({"scale_max": "5"}),
    "a tie rule about nothing": SettingsEdited({"tie_break": ["criterion:weg"]}),
    "a number that is a word": SettingsEdited({"quorum": "veel"}),
    "a number that no file holds": SettingsEdited({"quorum": 2**63}),
    "a date that is none": SessionEdited({"date": "31 november"}),
    "a kind of area that is none": SessionEdited({"area_kind": "planeet"}),
    "an evening without a title": SessionEdited({"title": None}),
    "half a character": SessionEdited({"venue": "\ud83d"}),
    "a party that is not there": ProposalEdited("V1", {"lead": "niemand"}),
    "a field that is none": ProposalEdited("V1", {"kleur": "rood"}),
    "a list with a number in it": ProposalEdited("V1", {"partners": [5]}),
    "a truth that is a half": ProposalEdited("V1", {"sensitive": 0.5}),
    "an employer that is not there": JuryEdited("J1", {"employer": "niemand"}),
    "a weight of nothing": CriteriaEdited("a", {"weight": "0"}),
    "a verdict with a plan that is not there": VerdictGiven("V1", {"verdict": "join", "join_with": ["V9"]}),
    "a plan without a title": ProposalsImported(added={"V9": {"summary": "Zonder titel"}}),
}


def one_mark(session: SessionFile) -> None:
    session.record(MarkGiven("V1", "J1", "a", Decimal(7)), by=SECRETARY)


@pytest.mark.parametrize("event", UNFIT.values(), ids=UNFIT)
def test_what_does_not_fit_is_refused_and_leaves_the_file_as_it_was(tmp_path: Path, event: Event) -> None:
    path = small_file(tmp_path)
    with opened(path) as session:
        one_mark(session)
        before, evening = path.read_bytes(), session.evening
        with pytest.raises(RuleBroken) as refused:
            session.record(event, by=SECRETARY, reason="toch")
        assert all(refused.value.faults)
        assert session.evening is evening
    assert path.read_bytes() == before
    with opened(path) as again:
        assert again.behind == ()


def test_without_the_gate_the_next_start_would_call_the_file_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = small_file(tmp_path)
    monkeypatch.setattr("jury.round.event_check.unsound_change", lambda *_everything: ())
    with opened(path) as session:
        session.record(UNFIT["a method that is none"], by=SECRETARY, reason="toch")
    monkeypatch.undo()
    with pytest.raises(Exception, match="onzin"):
        SessionFile.open(path)


def test_one_change_is_held_against_the_same_rules_as_the_whole(tmp_path: Path) -> None:
    """What the look at one change lets through, the look at everything lets through as well."""
    with opened(small_file(tmp_path)) as session:
        one_mark(session)
        fitting: tuple[tuple[str, dict[str, Any]], ...] = (("V1", {"summary": "Kort"}), ("V2", {"start": "2027-01-04"}))
        for id, fields in fitting:
            session.record(ProposalEdited(id, fields), by=SECRETARY)
        assert sound.unsound(session.evening.records) == ()
