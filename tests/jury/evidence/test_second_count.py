"""Nothing is made final, and `jury check` says so, where a second count comes to something else."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from command_line import example_file, jury, jury_here
from evenings_by_hand import SECRETARY
from evidence import miscounted

from jury.commands.check import command
from jury.errors import CountedOtherwise, RuleBroken
from jury.evidence import second_count
from jury.example import example_records
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.round.verdicts import Finalised
from jury.session.author import STAGE, author
from jury.session.file import SessionFile
from jury.standings.ranking import ranking_of
from scoring.methods import METHODS

OTHERWISE = (
    "De Lange Tafel: de eerste telling komt op plaats 2 met 7,8, na een gelijke stand, de tweede op plaats 1 met 7,8, "
    "na een gelijke stand.",
    "Kom Binnen: de eerste telling komt op plaats 1 met 8,2, de tweede op plaats 2 met 8,2.",
)


@pytest.mark.parametrize("method", METHODS)
def test_both_counts_of_the_example_agree(method: str) -> None:
    evening = Evening(example_records())

    assert second_count.differences(evening, ranking_of(evening, method)) == []


def test_another_outcome_is_told_plan_by_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    evening = Evening(example_records())
    monkeypatch.setattr(second_count, "recount", miscounted)

    assert second_count.differences(evening, ranking_of(evening)) == list(OTHERWISE)


def test_it_cannot_be_made_final_then(monkeypatch: pytest.MonkeyPatch) -> None:
    evening = Evening(example_records())
    monkeypatch.setattr("jury.findings.obstacles.obstacles", lambda _evening: ())
    assert Finalised().changes(evening)

    monkeypatch.setattr(second_count, "recount", miscounted)
    with pytest.raises(RuleBroken) as refused:
        Finalised().changes(evening)
    assert refused.value.faults == OTHERWISE


def test_check_says_that_both_counts_agree(tmp_path: Path) -> None:
    result = jury("check", example_file(tmp_path))

    assert "✓ Een tweede telling, los van de eerste, geeft dezelfde uitslag." in result.stdout.splitlines()


def test_check_says_that_they_do_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_count, "recount", miscounted)
    result = CliRunner().invoke(command, [str(example_file(tmp_path))])

    assert f"✗ {OTHERWISE[0]}" in result.stdout
    assert result.exit_code == 1


def test_nothing_is_revealed_then_and_both_counts_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = example_file(tmp_path)
    monkeypatch.setattr(second_count, "recount", miscounted)
    for _again in range(2):
        refused = jury_here("cue", file, "go", "reveal:1")
        assert (refused.code, refused.err.splitlines()[:2]) == (2, [f"Fout: {line}" for line in OTHERWISE])
        assert "Onthul niets" in refused.err
    with SessionFile.open(file) as session:
        (kept,) = session.evening.recounts
        assert session.evening.stage.current == ""
        assert session.last_undoable(author(STAGE, "command")) is None, "no key takes them back"
    first, second = ([row["proposal"] for row in json.loads(each)] for each in (kept.first, kept.second))
    ranks = [[row["rank"] for row in json.loads(each)][:2] for each in (kept.first, kept.second)]
    assert (first, ranks) == (second, [[1, 2], [2, 1]])


def test_check_tells_later_that_two_counts_did_not_agree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = example_file(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(second_count, "recount", miscounted)
        jury_here("cue", file, "go", "reveal:1")
    checked = jury_here("check", file)
    (at,) = (n for n, line in enumerate(checked.out.splitlines()) if line.startswith("⚑ Op "))
    lines = checked.out.splitlines()[at:]
    assert "kwamen twee tellingen niet op hetzelfde uit" in lines[0]
    assert {line for line in lines if "eerste telling" in line} == {f"  {line}" for line in OTHERWISE}
    assert checked.code == 0, "the two counts of now agree"


def test_what_agrees_is_revealed_and_keeps_nothing(tmp_path: Path) -> None:
    file = example_file(tmp_path)
    assert jury_here("cue", file, "go", "reveal:1").code == 0
    with SessionFile.open(file) as session:
        assert session.evening.recounts == ()
        assert session.evening.stage.revealed


def test_a_step_after_the_first_is_not_counted_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = example_file(tmp_path)
    jury_here("cue", file, "go", "reveal:1")
    monkeypatch.setattr(second_count, "recount", miscounted)
    assert jury_here("cue", file, "next").code == 0


def test_what_cannot_be_made_final_keeps_both_counts_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = example_file(tmp_path)
    monkeypatch.setattr("jury.findings.obstacles.obstacles", lambda _evening: ())
    monkeypatch.setattr(second_count, "recount", miscounted)
    with SessionFile.open(file) as session:
        with pytest.raises(CountedOtherwise):
            session.record(Finalised(), by=SECRETARY)
        assert session.evening.phase is Phase.DELIBERATION
        assert len(session.evening.recounts) == 1
        assert [entry.what for entry in session.entries()][-1] == "counted_otherwise"
