"""To say what changed, a corrected report prints nothing that it would not print otherwise."""

from collections.abc import Iterator
from typing import Any

import pytest
from canaries import CANARY, with_canaries
from corrected import changed, changes, corrected_report, earlier, final
from reports import example, minimal, row, section

from jury.report import render_report
from jury.report.building.build import build_report
from jury.session.journal import EMPTY


def outputs(then: dict[str, Any], now: dict[str, Any]) -> Iterator[str]:
    """Every form in which version 2 leaves the program, and the model that templates see."""
    yield corrected_report(then, now, "nl")
    yield corrected_report(then, now, "en")
    yield repr(build_report(final(now, 2), EMPTY, None, earlier(then)))


def test_no_canary_of_either_version_sings() -> None:
    for then, now in ((with_canaries(), example()), (example(), with_canaries())):
        for output in outputs(then, now):
            assert CANARY not in output


def test_the_street_of_a_plan_that_has_become_sensitive_is_not_told_once_more() -> None:
    then = example()
    plan = row(then, "proposals", "V01")
    plan |= {"title": "Eten in de Zuringstraat", "summary": "Bij Zuringweg 12."}
    now = changed(then, "proposals", then["proposals"].index(plan), "sensitive", to=True)
    row(now, "proposals", "V01")["summary_public"] = "Bij de keuken."
    for output in outputs(then, now):
        assert "Zuring" not in output
    assert "- Bij **Eten in de …** is dit gewijzigd: de titel en de samenvatting." in changes(then, now)


def test_a_name_that_was_taken_out_is_not_told_once_more() -> None:
    now = example()
    row(now, "jurors", "J1")["consent_name"] = False
    assert "- Ook gewijzigd: ‘Zo werkte de jury’." in changes(example(), now)
    assert row(now, "jurors", "J1")["name"] not in corrected_report(example(), now)


def test_a_plan_that_was_withdrawn_is_not_named_by_its_place_its_verdict_or_its_award() -> None:
    then = example()
    now = example()
    for plan in ("V01", "V09"):
        row(now, "proposals", plan)["status"] = "withdrawn"
    text = changes(then, now)
    assert "- 2 plannen doen niet meer mee." in text
    assert "De Lange Tafel" not in text
    assert "Kom Binnen" not in text


@pytest.mark.parametrize(("was", "becomes"), [("top3", "all"), ("all", "top3")])
def test_a_place_that_one_of_the_versions_keeps_private_is_not_compared(was: str, becomes: str) -> None:
    marks = {f"V{n}": {"J1": {"c": 10 - n}} for n in range(1, 7)}
    plans = [{"id": plan, "title": f"Plan {plan}"} for plan in marks]
    then = minimal(proposals=plans, scorecards=marks, publication={"publish_ranking": was})
    now = minimal(
        proposals=plans, scorecards=marks | {"V6": {"J1": {"c": 10}}}, publication={"publish_ranking": becomes}
    )
    text = changes(then, now)
    assert "- **Plan V6** staat nu op plaats 1. Eerst stond dit plan niet in de lijst." in text
    assert "- **Plan V3** staat niet meer in de lijst. Eerst was dat plaats 3." in text
    assert "Plan V4" not in text
    assert "Plan V5" not in text


@pytest.mark.parametrize(("was", "becomes"), [(True, False), (False, True)])
def test_a_mark_that_one_of_the_versions_keeps_private_is_not_compared(was: bool, becomes: bool) -> None:
    then = minimal(scorecards={"V01": {"J1": {"c": 8}}}, publication={"publish_average": was})
    now = minimal(scorecards={"V01": {"J1": {"c": 9}}}, publication={"publish_average": becomes})
    text = changes(then, now)
    assert "8,0" not in text
    assert "9,0" not in text


def test_marks_of_jurors_are_never_told_by_what_they_were() -> None:
    then = changed(example(), "publication", "publish_juror_scores", to=True)
    now = changed(then, "scorecards", "V09", "J1", "verbinden", to=4)
    text = changes(then, now)
    assert "Het eindcijfer van **Kom Binnen** is nu" in text
    assert "Renée" not in text
    assert "Jurylid" not in text


def test_without_places_no_place_is_compared() -> None:
    then, now = (
        minimal(
            scorecards={"V01": {"J1": {"c": mark}}, "V02": {"J1": {"c": 7}}}, publication={"publish_ranking": "none"}
        )
        for mark in (8, 6)
    )
    assert "plaats" not in changes(then, now)
    assert "De plaatsen" not in section(render_report(final(now, 2), EMPTY, None, earlier(then)), "Over dit rapport")
