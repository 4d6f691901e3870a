"""Nothing is made final, and `jury check` says so, where a second count comes to something else."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from command_line import example_file, jury

from jury.commands.check import command
from jury.errors import RuleBroken
from jury.evidence import second_count
from jury.evidence.recount import Result, recount
from jury.example import example_records
from jury.model.evening import Evening
from jury.round.verdicts import Finalised
from jury.standings.ranking import ranking_of
from scoring.methods import METHODS

OTHERWISE = (
    "De Lange Tafel: de eerste telling komt op plaats 2 met 7,8, na een gelijke stand, de tweede op plaats 1 met 7,8, "
    "na een gelijke stand.",
    "Kom Binnen: de eerste telling komt op plaats 1 met 8,2, de tweede op plaats 2 met 8,2.",
)


def miscounted(evidence: dict[str, object]) -> tuple[list[Result], dict[str, str]]:
    """Count, and let the first two change places: a second count as it must never come."""
    (first, second, *others), unranked = recount(evidence)
    return [first._replace(rank=2), second._replace(rank=1), *others], unranked


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
