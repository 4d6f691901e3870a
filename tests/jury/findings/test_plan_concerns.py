"""What deserves a second look at a plan."""

from typing import Any

from jury.example import example_records
from jury.findings.plan_concerns import concerns, missing
from jury.findings.who_pays import funded, funding_gap
from jury.model.evening import Evening
from jury.model.tables import Row


def evening_with(plan: str, **fields: Any) -> Evening:
    """Give the example evening with some fields of one plan changed; None takes a field away."""
    records = dict(example_records())
    row = {**records["proposals"][plan,], **fields}
    kept = {name: value for name, value in row.items() if value is not None}
    return Evening({**records, "proposals": {**records["proposals"], (plan,): kept}})


def sentences(plan: str, **fields: Any) -> list[str]:
    evening = evening_with(plan, **fields)
    return [concern.sentence for concern in concerns(evening, evening.proposal(plan))]


def test_a_plan_that_is_filled_in_and_paid_for_gives_no_reason_to_look() -> None:
    fields = {"payers": ["warmte"], "beneficiaries": ["warmte"], "asked_how": "aan de deur"}
    assert sentences("V04", **fields) == []


def test_what_nobody_filled_in_is_named() -> None:
    evening = evening_with("V04", lead=None, cost_eur=None, carriers=None)
    assert missing(evening, evening.proposal("V04")) == ("trekker", "dragers", "kosten")
    assert "Nog niet ingevuld: trekker, dragers, kosten." in sentences("V04", lead=None, cost_eur=None, carriers=None)


def test_a_theme_is_only_missed_where_the_evening_has_themes() -> None:
    plan: Row = {"nr": 1, "id": "V01", "title": "Plan"}
    evening = Evening({"session": {(): {"title": "Avond"}}, "proposals": {("V01",): plan}})
    assert "thema" not in missing(evening, evening.proposal("V01"))


def test_one_carrier_from_the_wijk_is_few_and_none_is_fewer() -> None:
    assert "Er is maar één drager uit de wijk: Jeroen Wagemaker." in sentences("V05")
    outsiders = [{"name": "Kees", "local": 0}]
    assert "Er is geen drager uit de wijk." in sentences("V05", carriers=outsiders)


def test_somebody_who_carries_two_plans_is_named_with_the_other_plan() -> None:
    both = [{"name": "Jeroen Wagemaker", "local": 1}, {"name": "Petra Oudshoorn", "local": 1}]
    said = "Jeroen Wagemaker draagt Het Geveltuincollectief en Warm aan de Weegbree. Vraag niet te veel van één mens."
    assert said in sentences("V04", carriers=both)


def test_one_kind_of_party_or_no_residents_makes_a_torentje() -> None:
    assert "Torentje: er doet maar één soort partij mee." in sentences("V05", lead="gemeente", partners=None)
    nobody_from_here = [{"name": "Kees", "local": 0}]
    assert "Torentje: er doen geen bewoners mee." in sentences(
        "V05", lead="gemeente", partners=["woonkring"], carriers=nobody_from_here
    )


def test_what_is_not_paid_for_yet_is_an_exact_amount() -> None:
    evening = evening_with("V01")
    plan = evening.proposal("V01")
    assert (funded(plan), funding_gap(plan)) == (3500, 1000)
    assert "Nog niet gedekt: €\u00a01.000." in sentences("V01")
    assert funding_gap(evening_with("V01", cost_eur=None).proposal("V01")) is None


def test_a_plan_about_vulnerable_people_asks_to_be_read_again() -> None:
    assert any("kwetsbare mensen" in sentence for sentence in sentences("V03"))


def test_parties_whose_kind_is_unknown_make_no_torentje() -> None:
    records = example_records()
    kindless = {
        key: {name: value for name, value in row.items() if name != "kind"} for key, row in records["parties"].items()
    }
    evening = Evening({**records, "parties": kindless})
    several = [row for row in evening.proposals if row.lead and row.partners]
    assert several
    for plan in several:
        said = [concern.sentence for concern in concerns(evening, plan)]
        assert "Van een of meer partijen is de soort nog onbekend." in said
        assert not [sentence for sentence in said if sentence.startswith("Torentje")]
