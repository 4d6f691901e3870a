"""Ties that nobody declared."""

from jury.example import example_records
from jury.findings.undeclared_ties import undeclared_ties
from jury.model.evening import Evening
from jury.model.tables import Row


def test_the_example_has_one_tie_that_nobody_declared() -> None:
    evening = Evening({**example_records(), "settled": {}})
    assert list(undeclared_ties(evening)) == [("J3", "V11", "lisdodde", True)]


def test_a_tie_that_was_explained_is_no_longer_a_question() -> None:
    assert list(undeclared_ties(Evening(example_records()))) == []


def test_a_tie_that_is_declared_or_a_plan_that_is_withdrawn_is_no_longer_a_question() -> None:
    records = {**example_records(), "settled": {}}
    plans = {**records["proposals"], ("V11",): {**records["proposals"]["V11",], "status": "withdrawn"}}
    assert list(undeclared_ties(Evening({**records, "proposals": plans}))) == []
    interest: Row = {"nr": 7, "juror": "J3", "proposal": "V11", "measure": "declare"}
    assert list(undeclared_ties(Evening({**records, "interests": {**records["interests"], (7,): interest}}))) == []
