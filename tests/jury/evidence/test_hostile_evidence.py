"""Evidence that somebody made up to do harm: one clear sentence, and soon."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command_line import jury_here
from evidence_files import changed, of_the_example

from jury.evidence import recount

EVIDENCE = of_the_example()


def put(*place: Any, to: Any) -> Callable[[dict[str, Any]], None]:
    """Give what puts a value somewhere in evidence."""

    def change(evidence: dict[str, Any]) -> None:
        inside: Any = evidence
        for step in place[:-1]:
            inside = inside[step]
        inside[place[-1]] = to

    return change


def refused(folder: Path, data: bytes) -> str:
    """Have evidence refused, and give the sentence; nothing of it reaches the terminal as it is."""
    file = folder / "bewijs.json"
    file.write_bytes(data)
    done = jury_here("verify", file)
    assert (done.code, done.out) == (2, "")
    fault, hint = done.err.splitlines()
    assert fault.startswith("Fout: bewijs.json is geen bewijs dat nageteld kan worden: ")
    assert hint.startswith("Bewijs maakt u in Rapport")
    assert "\x1b" not in done.err
    return fault.rpartition(": ")[2]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "het is geen JSON."),
        (b"\x00" * 1000, "het is geen JSON."),
        (b"[" * 200_000, "het is geen JSON."),
        (b'{"a":' * 100_000, "het is geen JSON."),
        (EVIDENCE.replace(b'"mark":8.2', b'"mark":NaN,"x":8.2', 1), "het is geen JSON."),
        (EVIDENCE.replace(b'"rank":1,', b'"rank":' + b"9" * 5000 + b",", 1), "het is geen JSON."),
        (b"null", "het is iets anders."),
        (b'"bewijs"', "het is iets anders."),
        (b'{"type":"FeatureCollection"}', "het is iets anders."),
        (b'{"evidence":2}', "het is van een andere versie van dit programma."),
        (b'{"evidence":true}', "het is van een andere versie van dit programma."),
        (b'{"evidence":1}', "wat er bij ‘cards’ staat klopt niet."),
    ],
)
def test_what_is_no_evidence_of_ours(tmp_path: Path, data: bytes, why: str) -> None:
    assert refused(tmp_path, data) == why


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (put("\x1b[31m", to=1), "␛[31m"),
        (put("jurors", to="ABCDEFG"), "jurors"),
        (put("jurors", to=["A"] * 7), "jurors"),
        (put("plans", to=["V01", "V01"]), "plans"),
        (put("plans", to=[["V01"]]), "plans"),
        (put("titles", "V01", to=None), "titles"),
        (put("cards", "V01", "A", to=[]), "cards"),
        (put("cards", "V01", "A", "dragers", to="1e999999999"), "cards"),
        (put("cards", "V01", "A", "dragers", to="9" * 400), "cards"),
        (put("cards", "V01", "A", "dragers", to=8), "cards"),
        (put("cards", "V01", "A", "elders", to="8"), "cards"),
        (put("cards", "V99", to={}), "cards"),
        (put("cards", "V01", "A", "dragers", to="11"), "cards"),
        (put("cards", "V01", "A", "dragers", to="7.5"), "cards"),
        (put("scale", "step", to="0"), "scale"),
        (put("scale", "max", to="-10"), "scale"),
        (put("criteria", to=[]), "criteria"),
        (put("criteria", 0, "weight", to="-20"), "criteria"),
        (put("criteria", 0, "weight", to="0"), "criteria"),
        (put("criteria", 0, "counts", to=1), "criteria"),
        (put("method", to=["median"]), "method"),
        (put("method", to="__class__"), "method"),
        (put("quorum", to=-1), "quorum"),
        (put("tie_break", to=["criterion:elders"]), "tie_break"),
        (put("tie_break", to=["dobbelsteen"]), "tie_break"),
        (put("tie_decisions", to=[[{}]]), "tie_decisions"),
        (put("results", 0, "rank", to=True), "results"),
        (put("results", 0, "exact", to="1/0"), "results"),
        (put("results", 0, "shown", to="8," + "2" * 400), "results"),
        (put("results", 0, "proposal", to="V99"), "results"),
        (put("results", 0, "states", "scored", to=1e300), "results"),
        (put("results", 0, "tie", to={"with": "V02"}), "results"),
        (put("unranked", to=[{"proposal": "V01", "reason": "no_cards"}]), "results"),
        (put("journal", to={"entries": 1, "hash": "kort"}), "journal"),
        (put("session", "title", to=["lijst"]), "session"),
        (put("draw", to={"seed": 7, "moved": []}), "draw"),
    ],
)
def test_what_does_not_fit_is_named_under_a_right_seal(
    tmp_path: Path, change: Callable[[dict[str, Any]], None], name: str
) -> None:
    assert refused(tmp_path, changed(EVIDENCE, change)) == f"wat er bij ‘{name}’ staat klopt niet."


def test_a_seal_that_is_none_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path, EVIDENCE.replace(b'"seal":"', b'"seal":"g')) == "wat er bij ‘seal’ staat klopt niet."


def test_half_of_a_character_is_no_text(tmp_path: Path) -> None:
    data = EVIDENCE.replace(b'"title":"Slotavond', b'"title":"\\ud800Slotavond')
    assert refused(tmp_path, data) == "wat er bij ‘session’ staat klopt niet."


def test_a_name_that_stands_twice_is_not_our_form(tmp_path: Path) -> None:
    file = tmp_path / "bewijs.json"
    file.write_bytes(EVIDENCE.replace(b'"quorum":4', b'"quorum":1,"quorum":4'))
    done = jury_here("verify", file)
    assert done.code == 1
    assert "✗ De vorm klopt niet: zo schrijft het programma geen bewijs." in done.out


def test_what_is_too_large_is_not_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(evidence: dict[str, Any]) -> None:
        plans = [f"V{n}" for n in range(1_000)]
        evidence["plans"], evidence["results"], evidence["unranked"] = plans, [], []
        evidence["titles"] = dict.fromkeys(plans, "Plan")
        evidence["cards"] = {plan: {juror: {} for juror in evidence["jurors"]} for plan in plans}
        evidence["method"] = "schulze"

    monkeypatch.setattr(recount, "MOST_STEPS", 10**8)
    assert refused(tmp_path, changed(EVIDENCE, endless)) == "het is te groot om na te tellen."
    many = changed(EVIDENCE, put("tie_decisions", to=[["V01"]] * 1_001))
    assert refused(tmp_path, many) == "wat er bij ‘tie_decisions’ staat klopt niet."
    assert refused(tmp_path, b"[" + b"1," * 5_000_001) == "het is te groot om na te tellen."
    monkeypatch.setattr(recount, "MOST_BYTES", 1_000)
    assert refused(tmp_path, EVIDENCE) == "het is te groot om na te tellen."


def test_a_title_does_not_move_the_cursor(tmp_path: Path) -> None:
    def titled(evidence: dict[str, Any]) -> None:
        evidence["titles"]["V09"] = evidence["results"][0]["title"] = "\x1b[2J\nPlan"

    file = tmp_path / "bewijs.json"
    file.write_bytes(changed(EVIDENCE, titled))
    assert b"\x1b" not in file.read_bytes(), json.loads(file.read_bytes())["titles"]["V09"]
    done = jury_here("verify", file)
    assert "␛[2J Plan" in done.out
    assert "\x1b" not in done.out
