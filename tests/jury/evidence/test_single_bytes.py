"""One byte of evidence is another: it is found, and under a new seal found too, or it changes nothing that counts."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from random import Random
from typing import Any

import pytest
from evidence_files import by_chance, of_the_example
from seeds import again, every, twentieth

from jury.evidence import recount
from jury.evidence.recount import NotEvidence, findings, outcome_of, read_evidence, seal_of, written_out

COUNT = 100_000
SMALL = (43, 70, 89, 119)
"""Seeds of small evenings with ties, each by another method; for the second question, which counts each time."""


@cache
def whole() -> bytes:
    """The evidence of the whole example."""
    return of_the_example()


@cache
def small(seed: int) -> tuple[bytes, Any]:
    """The evidence of a small evening, with what it says that counts."""
    data = by_chance(seed)
    return data, what_counts(json.loads(data))


def what_counts(evidence: dict[str, Any]) -> Any:
    """What anybody reads in evidence of the outcome: every place, mark and tie, and who has none."""
    figures = ("rank", "proposal", "exact", "shown", "cards", "states", "criteria", "tie")
    return [[row[name] for name in figures] for row in evidence["results"]], evidence["unranked"], evidence["plans"]


def with_another_byte(random: Random, data: bytes) -> bytes:
    """Put another byte in one place: any, or one that stands somewhere in evidence too."""
    at = random.randrange(len(data))
    byte = random.choice((random.randrange(256), random.choice(data), random.choice(b"0123456789")))
    return data[:at] + bytes([byte if byte != data[at] else byte ^ 1]) + data[at + 1 :]


def is_found(data: bytes) -> bool:
    """Whether somebody who looks at the form, the seal and a new count sees that something is wrong."""
    try:
        evidence = read_evidence(data)
    except NotEvidence:
        return True
    # The form and the seal alone find nearly everything, and counting takes ten times as long.
    if data != written_out(evidence) or evidence["seal"] != seal_of(evidence):
        return True
    return any(each.good is False for each in findings(data, evidence, outcome_of(evidence)))


def unfound(seeds: Iterable[int]) -> Iterator[str]:
    """Change a byte for each seed, and tell of what nobody finds and what counts all the same."""
    for seed in seeds:
        random = Random(seed)
        if not is_found(with_another_byte(random, whole())):
            yield f"seed {seed}: not found\n  {again(seed, __file__)}"
        data, counts = small(random.choice(SMALL))
        try:
            evidence = read_evidence(with_another_byte(random, data))
        except NotEvidence:
            continue
        sealed = written_out({**evidence, "seal": seal_of(evidence)})
        if not is_found(sealed) and what_counts(json.loads(sealed)) != counts:
            yield f"seed {seed}: not found under a new seal\n  {again(seed, __file__)}"


@pytest.mark.parametrize("seeds", twentieth(COUNT), ids=str)
def test_every_byte_counts_or_changes_nothing_that_does(seeds: range) -> None:
    assert "\n".join(unfound(seeds)) == ""


@pytest.mark.long
@pytest.mark.parametrize("seeds", every(COUNT), ids=str)
def test_so_does_each_of_all(seeds: range) -> None:
    assert "\n".join(unfound(seeds)) == ""


def test_evidence_as_it_was_written_is_right() -> None:
    assert not is_found(whole())
    assert not any(is_found(small(seed)[0]) for seed in SMALL)
    assert len({json.loads(small(seed)[0])["method"] for seed in SMALL}) == len(SMALL)
    assert all(any(row["tie"] for row in json.loads(small(seed)[0])["results"]) for seed in SMALL)


def test_a_check_that_does_not_count_misses_something(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recount, "different", lambda _evidence, _results: [])
    assert any("under a new seal" in told for told in unfound(range(2_000)))


def test_the_seal_finds_what_no_count_sees() -> None:
    title = whole().replace(b'"title":"Slotavond', b'"title":"Slotawond')
    evidence = read_evidence(title)
    assert title != whole()
    assert [each.question for each in findings(title, evidence, outcome_of(evidence)) if each.good is False] == ["seal"]


def test_the_form_finds_what_is_the_same_evidence_written_otherwise() -> None:
    spaced = json.dumps(json.loads(whole()), indent=1, ensure_ascii=False).encode()
    evidence = read_evidence(spaced)
    assert [each.question for each in findings(spaced, evidence, outcome_of(evidence)) if each.good is False] == [
        "form"
    ]
