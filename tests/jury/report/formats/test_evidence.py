"""The evidence as a format: the same bytes for the same evening, nobody's name, and for whom it is."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from canaries import CANARY, with_canaries
from command_line import jury_here
from definitions import definitions
from evidence_files import HEAD, final_example, of_the_example
from hypothesis import HealthCheck, given, settings
from reports import evening_of, example, minimal, unmarked
from versions import final_file, small_final

from jury.errors import JuryError
from jury.evidence.recount import findings, fingerprint, outcome_of, read_evidence
from jury.example import example_records
from jury.model.evening import Evening
from jury.report import render_report
from jury.report.building.evidence import evidence_file
from jury.report.formats.every_format import BY_NAME
from jury.session.journal import EMPTY, Head


def test_it_is_canonical_json_with_its_version_in_it() -> None:
    data = of_the_example()
    evidence = json.loads(data)
    written = json.dumps(evidence, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert data == f"{written}\n".encode()
    assert evidence["evidence"] == 1
    assert read_evidence(data) == evidence


def test_it_holds_all_that_the_outcome_follows_from() -> None:
    evidence = json.loads(of_the_example())
    assert evidence["state"] == {"phase": "final", "version": 1}
    assert evidence["journal"] == {"entries": HEAD.sequence, "hash": HEAD.hash}
    assert evidence["tie_break"] == ["criterion:dragers", "criterion:verbinden", "deliberation"]
    assert evidence["scale"] == {"min": "1", "max": "10", "step": "1"}
    assert evidence["draw"] is None
    assert [one["weight"] for one in evidence["criteria"]] == ["20", "20", "15", "20", "15", "10"]
    assert sorted(card for card in evidence["cards"]["V02"].values() if isinstance(card, str)) == ["absent", "recused"]
    drawn = json.loads(evidence_file(Evening(example_records("dorp")), EMPTY))["draw"]
    assert drawn == {"seed": "2026-11-12", "moved": ["P5"]}


def test_nobody_is_named_and_nothing_private_is_in_it() -> None:
    evening = final_example()
    written = of_the_example().decode()
    assert not [juror.name for juror in evening.jurors if juror.name in written]
    assert '"J1"' not in written
    definition = with_canaries()
    assert CANARY not in evidence_file(evening_of(definition), HEAD).decode()


def test_the_letters_tell_nothing_of_the_order_of_the_jury() -> None:
    definition, turned = example(), example()
    turned["jurors"].reverse()
    assert evidence_file(evening_of(turned), EMPTY) == evidence_file(evening_of(definition), EMPTY)


def test_a_street_of_a_sensitive_plan_is_not_in_a_title() -> None:
    definition = minimal()
    definition["proposals"][0] |= {"title": "Thuis in de Zuringstraat", "sensitive": True}
    assert "Zuringstraat" not in evidence_file(evening_of(definition), HEAD).decode()


def test_the_same_evening_gives_the_same_bytes_elsewhere(tmp_path: Path) -> None:
    code = (
        "import sys; from evidence_files import of_the_example; from jury.language import use_language\n"
        "use_language('en'); sys.stdout.buffer.write(of_the_example())"
    )
    environment = {"PYTHONHASHSEED": "12345", "TZ": "Pacific/Kiritimati", "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, cwd=tmp_path)
    assert done.stdout == of_the_example()


def test_a_final_report_prints_the_number_of_its_evidence_and_a_concept_none(tmp_path: Path) -> None:
    """Whoever knows most marks of a concept could try the others until the number fits; a final one has a secret."""
    number = fingerprint(of_the_example())
    assert f"- Vingerafdruk van het bewijs: {number}." in render_report(final_example(), HEAD)
    assert f"- Fingerprint of the evidence: {number}." in render_report(final_example(), HEAD, "en")
    assert "ingerafdruk" not in render_report(evening_of(example()), HEAD)
    assert "ingerafdruk" not in render_report(final_example(), EMPTY)
    assert number != fingerprint(evidence_file(final_example(), Head(HEAD.sequence, "1a2b3c4d5e6f" + "8" * 52)))


def test_what_goes_on_after_the_outcome_is_final_leaves_the_number_as_it_is(tmp_path: Path) -> None:
    file = final_file(tmp_path, example_records())
    before = jury_here("report", file, "--format", "evidence").out
    assert jury_here("edit", file, "agreements", "1", "status=done").code == 0
    assert jury_here("cue", file, "go", "closing").code == 0
    assert jury_here("report", file, "--format", "evidence").out == before


@pytest.mark.parametrize(
    ("scores", "ranking", "public"), [(False, "all", False), (True, "top3", False), (True, "all", True)]
)
def test_it_is_confidential_unless_every_mark_and_place_is_public(scores: bool, ranking: str, public: bool) -> None:
    definition = example()
    definition["publication"] |= {"publish_juror_scores": scores, "publish_ranking": ranking}
    assert BY_NAME["evidence"].is_public(evening_of(definition)) is public


def test_what_is_confidential_is_private_on_disk_and_says_whose_it_is(tmp_path: Path) -> None:
    target = tmp_path / "bewijs.json"
    done = jury_here("report", small_final(tmp_path), "-o", target)
    assert (done.code, done.err) == (0, "Wie dit mag zien: jury, tenzij cijfers openbaar.\n")
    assert target.stat().st_mode & 0o077 == 0
    listed = next(line for line in jury_here("report", "--list").out.splitlines() if line.startswith("evidence"))
    assert listed.split(maxsplit=2)[1] == ".json"
    assert "jury, tenzij cijfers openbaar" in listed


def test_an_evening_without_marks_has_none() -> None:
    with pytest.raises(JuryError, match="zonder jury en zonder cijfers"):
        evidence_file(evening_of(unmarked()), EMPTY)
    final = Evening({**evening_of(unmarked()).records, "state": {(): {"phase": "final", "version": 1}}})
    assert "ingerafdruk" not in render_report(final, HEAD)


def test_plans_nobody_marked_and_a_method_that_cannot_are_told_too() -> None:
    evidence = json.loads(evidence_file(evening_of(minimal()), EMPTY))
    assert evidence["results"] == []
    assert evidence["unranked"] == [
        {"proposal": "V01", "reason": "no_cards"},
        {"proposal": "V02", "reason": "no_cards"},
    ]


@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(data=definitions())
def test_whatever_an_evening_holds_its_evidence_can_be_read_and_is_right(data: dict[str, Any]) -> None:
    evening = evening_of(data)
    if evening.unmarked:
        return
    made = evidence_file(evening, HEAD)
    evidence = read_evidence(made)
    wrong = [each for each in findings(made, evidence, outcome_of(evidence)) if each.good is False]
    assert wrong == []
