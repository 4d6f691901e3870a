"""Which plans touch the interest of a party, and as what."""

from typing import Any

from jury.example import example_records
from jury.findings.interests import has_interest, touches
from jury.model.evening import Evening


def roles_of(records: dict[str, Any], party: str) -> dict[str, tuple[str, ...]]:
    return {touch.plan.id: touch.roles for touch in touches(Evening(records))[party]}


def with_plan(plan: str, **fields: Any) -> dict[str, Any]:
    records = example_records()
    row = {**records["proposals"][plan,], **fields}
    return {**records, "proposals": {**records["proposals"], (plan,): row}}


def test_a_party_is_touched_by_all_that_it_does_in_a_plan_and_each_is_told_once() -> None:
    promises = [{"party": "rietvink", "pledge": "will"}, {"party": "rietvink", "pledge": "can"}]
    records = with_plan("V07", commitments=promises, first_step_by="rietvink", partners=["rietvink", "gemeente"])
    barrier = {"nr": 1, "text": "Geen verkeersbesluit", "proposal": "V07", "lifted_by": "gemeente"}
    records["barriers"] = {(1,): barrier}
    assert roles_of(records, "rietvink")["V07"] == ("lead", "partner", "pledged", "beneficiary", "first_step")
    assert roles_of(records, "gemeente")["V07"][-1] == "lifts"
    lifted = {**records, "barriers": {(1,): {**barrier, "lifted": 1}}}
    assert "lifts" not in roles_of(lifted, "gemeente")["V07"]


def test_who_is_not_sure_helps_perhaps_and_who_promised_no_money_comes_last() -> None:
    records = with_plan("V04", commitments=[{"party": "woonkring", "pledge": "unsure"}])
    assert roles_of(records, "woonkring")["V04"] == ("partner", "maybe", "would_pay")


def test_a_need_and_an_offer_touch_the_plan_that_they_are_matched_for_or_used_by() -> None:
    records: dict[str, Any] = {**example_records(), "matches": {}}
    assert "V11" not in roles_of(records, "huurdersraad")
    used = {**records["offers"], ("A10",): {**records["offers"]["A10",], "proposal": "V11"}}
    assert roles_of({**records, "offers": used}, "huurdersraad")["V11"] == ("offer",)
    match = {"nr": 1, "need": "N03", "offer": "A10", "proposal": "V11"}
    matched = {**records, "matches": {(1,): match}}
    assert roles_of(matched, "huurdersraad")["V11"] == ("offer",)
    assert "need" in roles_of(matched, "lisdodde")["V11"]


def test_what_was_written_of_it_touches_a_plan_that_the_party_does_nothing_in() -> None:
    row: dict[str, Any] = {"nr": 1, "party": "warmte", "proposal": "V07", "text": "De stoep gaat open."}
    found = touches(Evening({**example_records(), "weighed": {(1,): row}}))["warmte"]
    told = {touch.plan.id: (touch.roles, [each.text for each in touch.weighed]) for touch in found}
    assert told["V07"] == ((), ["De stoep gaat open."])


def test_a_plan_that_withdrew_touches_nobody() -> None:
    assert "V04" not in roles_of(with_plan("V04", status="withdrawn"), "warmte")


def test_an_interest_or_a_goal_is_enough() -> None:
    party = Evening(example_records()).party("gemeente")
    assert has_interest(party)
    assert has_interest(party._replace(interest="", goal="Samen"))
    assert not has_interest(party._replace(interest="", goal="", role="Kijkt mee"))
