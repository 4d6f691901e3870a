"""The program and the recount of its evidence agree, on evenings made by chance."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from evidence_files import by_chance
from seeds import again, every, twentieth

from jury.evidence.recount import findings, outcome_of, read_evidence
from jury.model.evening import Evening
from jury.standings.as_json import standings_json
from jury.standings.ranking import Ranking

COUNT = 10_000


def disagreeing(seeds: Iterable[int]) -> Iterator[str]:
    """Make the evidence of the evenings of some seeds, and tell of each in which something is not right."""
    for seed in seeds:
        data = by_chance(seed)
        evidence = read_evidence(data)
        wrong = [each for each in findings(data, evidence, outcome_of(evidence)) if each.good is False]
        if wrong:
            yield f"seed {seed}: {evidence['method']}: {wrong}\n  {again(seed, __file__)}"


@pytest.mark.parametrize("seeds", twentieth(COUNT), ids=str)
def test_program_and_recount_agree(seeds: range) -> None:
    assert "\n".join(disagreeing(seeds)) == ""


@pytest.mark.long
@pytest.mark.parametrize("seeds", every(COUNT), ids=str)
def test_they_agree_on_all(seeds: range) -> None:
    assert "\n".join(disagreeing(seeds)) == ""


def test_these_evenings_hold_every_method_tie_and_state() -> None:
    outcomes = [read_evidence(by_chance(seed)) for seed in range(200)]
    results = [result for outcome in outcomes for result in outcome["results"]]
    kinds = {str(result["tie"]["decided_by"]).partition(":")[0] for result in results if result["tie"]}
    assert kinds >= {"None", "criterion", "head_to_head", "deliberation", "lottery"}
    assert len({outcome["method"] for outcome in outcomes}) == 10
    assert all(any(result["states"][state] for result in results) for state in results[0]["states"])
    assert {row["reason"] for outcome in outcomes for row in outcome["unranked"]} == {"no_cards", "below_quorum"}
    assert any(not outcome["results"] and not outcome["unranked"] for outcome in outcomes), "a method that cannot"


@pytest.mark.parametrize("field", ["rank", "shown", "cards", "tie"])
def test_a_program_that_tells_one_thing_otherwise_is_found(monkeypatch: pytest.MonkeyPatch, field: str) -> None:
    other = {"rank": 9, "shown": "9,99", "cards": 99, "tie": {"with": ["V1"], "decided_by": "deliberation"}}

    def otherwise(evening: Evening, ranking: Ranking) -> dict[str, Any]:
        outcome = standings_json(evening, ranking)
        *others, last = outcome["results"]
        return {**outcome, "results": [*others, {**last, field: other[field]}]}

    seeds = [seed for seed in range(25) if read_evidence(by_chance(seed))["results"]]
    monkeypatch.setattr("jury.evidence.bundle.standings_json", otherwise)
    assert len(list(disagreeing(seeds))) == len(seeds) > 10
