"""Equal marks, told in sentences: which rule decided, who shares a place, and nothing of who is not named."""

from typing import Any

from reports import minimal, report_of, section


def evening(marks: dict[str, tuple[int, int]], **settings: Any) -> dict[str, Any]:
    """Plans with two criteria of equal weight, marked by one juror."""
    return minimal(
        settings=settings,
        criteria=[{"id": "a", "name": "Aandacht"}, {"id": "b", "name": "Belang"}],
        jurors=[{"id": "J1", "name": "Anna Bos"}],
        proposals=[{"id": plan, "title": f"Plan {plan}"} for plan in marks],
        scorecards={plan: {"J1": {"a": a, "b": b}} for plan, (a, b) in marks.items()},
    )


def brief(definition: dict[str, Any]) -> str:
    return section(report_of(definition), "In het kort")


def test_the_rule_that_decided_is_named() -> None:
    text = brief(evening({"A": (7, 7), "B": (8, 6)}, tie_break=["criterion:a"]))
    assert "Plan B en Plan A kregen hetzelfde cijfer (7,0). De jury keek toen naar ‘Aandacht’." in text
    assert "Daarop scoort Plan B hoger." in text


def test_plans_that_no_rule_sets_apart_share_a_place() -> None:
    definition = evening({"A": (7, 7), "B": (7, 7), "C": (6, 6)}, tie_break=["criterion:a"])
    text = brief(definition)
    assert "De jury keek toen naar ‘Aandacht’. Dat gaf geen verschil. Plan A en Plan B delen plaats 1." in text
    assert "meest enthousiast" not in text
    assert "| 1 | Plan A | 7,0 |\n| 1 | Plan B | 7,0 |\n| 3 | Plan C | 6,0 |" in report_of(definition)


def test_a_tie_at_the_third_place_does_not_name_the_fourth() -> None:
    marks = {"A": (9, 9), "B": (8, 8), "C": (6, 8), "D": (8, 6)}
    report = report_of(evening(marks, tie_break=["criterion:b"]))
    assert "Plan C (7,0) kreeg hetzelfde cijfer als een ander plan." in report
    assert "Daarop scoort Plan C hoger." in report
    assert "Plan D" not in report.partition("## Per thema")[0]


def test_all_who_share_the_third_place_are_named() -> None:
    report = report_of(evening({"A": (9, 9), "B": (8, 8), "C": (7, 7), "D": (7, 7)}))
    assert "| 3 | Plan C | 7,0 |\n| 3 | Plan D | 7,0 |" in report
    assert "Plan C en Plan D delen plaats 3." in report


def test_three_that_are_equal_are_put_in_order() -> None:
    text = brief(evening({"A": (6, 8), "B": (7, 7), "C": (8, 6)}, tie_break=["criterion:a"]))
    assert "Plan C, Plan B en Plan A kregen hetzelfde cijfer (7,0)." in text
    assert "De volgorde werd: Plan C, Plan B, Plan A." in text


def decided_by_the_jury(marks: dict[str, tuple[int, int]], order: list[str], reason: str) -> dict[str, Any]:
    definition = evening(marks, tie_break=["deliberation"])
    return definition | {"tie_decisions": [{"proposals": order, "reason": reason}]}


def test_a_decision_of_the_jury_is_told_with_its_reason() -> None:
    definition = decided_by_the_jury({"A": (7, 7), "B": (7, 7)}, ["B", "A"], "Dit plan begint morgen")
    assert (
        "De jury overlegde daarover. Plan B staat daardoor hoger. De reden van de jury: Dit plan begint morgen."
        in brief(definition)
    )
    assert "The jury’s reason: Dit plan begint morgen." in report_of(definition, language="en")


def test_the_last_decision_is_the_one_that_is_told() -> None:
    definition = decided_by_the_jury({"A": (7, 7), "B": (7, 7)}, ["A", "B"], "Eerst dacht de jury zo.")
    definition["tie_decisions"].append({"proposals": ["B", "A"], "reason": "Bij nader inzien niet."})
    assert "De reden van de jury: Bij nader inzien niet." in brief(definition)
    assert "Eerst dacht" not in brief(definition)


def test_a_reason_stays_private_where_it_can_speak_of_a_plan_without_a_public_place() -> None:
    marks = {"A": (9, 9), "B": (8, 8), "C": (7, 7), "D": (7, 7)}
    definition = decided_by_the_jury(marks, ["C", "D"], "Plan C heeft meer dragers dan Plan D.")
    assert "Plan C staat daardoor hoger." in brief(definition)
    assert "meer dragers" not in report_of(definition)
    definition["publication"] = {"publish_ranking": "all"}
    assert "De reden van de jury: Plan C heeft meer dragers dan Plan D." in brief(definition)


def test_a_reason_that_names_the_street_of_a_sensitive_plan_stays_private() -> None:
    definition = decided_by_the_jury({"A": (7, 7), "B": (7, 7)}, ["B", "A"], "In de Zuringstraat is het nodig.")
    assert "Zuringstraat" in brief(definition)
    definition["proposals"][0]["sensitive"] = True
    assert "De reden van de jury" not in brief(definition)


def test_a_lottery_can_be_repeated_by_a_reader() -> None:
    text = brief(evening({"A": (7, 7), "B": (7, 7)}, tie_break=["lottery:1953"]))
    assert "Toen besliste het lot, met het getal dat vooraf vastlag: 1953. Plan" in text


def test_two_marks_that_differ_never_print_alike() -> None:
    definition = evening({"A": (7, 7), "B": (7, 7)})
    definition["criteria"][0]["weight"] = 40
    definition["scorecards"]["B"]["J1"] = {"a": 7, "b": 8}
    assert "| 1 | Plan B | 7,02 |\n| 2 | Plan A | 7,00 |" in report_of(definition)


def test_an_audience_award_that_is_shared_names_both() -> None:
    definition = evening({"A": (7, 7), "B": (6, 6)}, audience_award=True)
    definition["audience"] = {"votes": {"A": 4, "B": 4}}
    assert "De publieksprijs is voor **Plan A** en **Plan B**." in brief(definition)
