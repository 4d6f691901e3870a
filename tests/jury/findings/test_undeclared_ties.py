"""Ties that nobody declared."""

from jury.example import example_records
from jury.findings.undeclared_ties import undeclared_ties
from jury.model.evening import Evening
from jury.model.tables import Row


def test_the_example_has_one_tie_that_nobody_declared() -> None:
    assert [(tie.juror, tie.proposal, tie.party) for tie in undeclared_ties(Evening(example_records()))] == [
        ("J3", "V11", "lisdodde")
    ]


def test_a_tie_that_is_declared_or_a_plan_that_is_withdrawn_is_no_longer_a_question() -> None:
    records = example_records()
    plans = {**records["proposals"], ("V11",): {**records["proposals"]["V11",], "status": "withdrawn"}}
    assert list(undeclared_ties(Evening({**records, "proposals": plans}))) == []
    interest: Row = {"nr": 7, "juror": "J3", "proposal": "V11", "measure": "declare"}
    assert list(undeclared_ties(Evening({**records, "interests": {**records["interests"], (7,): interest}}))) == []
