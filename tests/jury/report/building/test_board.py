"""Section 7: what found each other, what a plan uses already and by which, and what is still open."""

from typing import Any

import pytest
from reports import evening_of, example, report_of, row, section

from jury.publication.private_texts import street_names
from jury.report.building.board import board_of

HEADING = "Nodig en te bieden"
NEED, OFFER = "Hulp bij de boekhouding", "Keuken en aula na 17.00 uur"


def used(plan: str = "V09", **of_the_plan: Any) -> dict[str, Any]:
    """Give the example with a need and a hidden offer that a plan uses, no others, and other fields of that plan."""
    definition = example()
    for party in definition["parties"]:
        for wish in (*party.get("needs", ()), *party.get("offers", ())):
            wish.pop("proposal", None)
            if wish["text"] in (NEED, OFFER):
                wish["proposal"] = plan
    row(definition, "proposals", plan).update(of_the_plan)
    return definition


def listed(report: str, label: str) -> list[str]:
    """Give the needs or offers that stand behind a label of the section."""
    behind = section(report, HEADING).partition(f"**{label}:** ")[2].partition("\n\n")[0]
    return behind.removesuffix(".").split("; ")


def test_what_a_plan_uses_is_told_with_the_plan_and_open_no_longer() -> None:
    report = report_of(used())
    assert listed(report, "Een plan pakt dit al op") == [f"{NEED} (Bewonersplatform Reigerhoek, voor Kom Binnen)"]
    assert listed(report, "Een plan gebruikt dit al") == [
        f"{OFFER} (Kindcentrum De Rietvink, verborgen, voor Kom Binnen)"
    ]
    assert NEED not in "".join(listed(report, "Nog gezocht"))
    assert OFFER not in "".join(listed(report, "Nog te gebruiken"))
    assert "Verborgen aanbod kwam pas in gesprek naar boven." in section(report, HEADING)
    used_there = f"{OFFER} (Kindcentrum De Rietvink, verborgen, voor De Lange Tafel)"
    assert used_there in listed(report_of(example()), "Een plan gebruikt dit al")


@pytest.mark.parametrize("status", [{"status": "withdrawn"}, {"counts": False}])
def test_a_plan_that_takes_no_part_uses_nothing(status: dict[str, Any]) -> None:
    board = board_of(evening_of(used("V10", **status)))
    assert not board.needs_in_plans
    assert NEED in {wish.text for wish in board.open_needs}
    assert OFFER in {wish.text for wish in board.unused_offers}


def test_what_found_each_other_for_that_same_plan_is_told_once() -> None:
    definition = used()
    definition["matches"].append({"need": "N05", "offer": "A07", "proposal": "V09"})
    assert [wish.text for wish in board_of(evening_of(definition)).needs_in_plans] == []
    definition["matches"][-1]["proposal"] = "V04"
    assert [wish.text for wish in board_of(evening_of(definition)).needs_in_plans] == [NEED]


def test_a_hidden_offer_says_so_once_it_is_matched_too() -> None:
    report = report_of(example())
    assert listed(report, "Eerst verborgen, nu een match") == [
        "Twaalf portiekcontactpersonen (Huurdersraad De Spreekbuis, verborgen)"
    ]


def test_a_street_of_a_sensitive_plan_that_uses_it_is_kept_back_and_found() -> None:
    definition = used("V03", sensitive=True)
    for party in definition["parties"]:
        for wish in party.get("needs", ()):
            if wish["text"] == NEED:
                wish["text"] = "Hulp aan de Brandnetelstraat"
    report = report_of(definition)
    assert "Brandnetel" not in report
    assert "volgt nog (Bewonersplatform Reigerhoek, voor Gewoon een buur)" in report
    assert ("needs", ("N05",)) in {(found.table, found.key) for found in street_names(evening_of(definition))}
    del row(definition, "proposals", "V03")["sensitive"]
    assert "Brandnetel" in report_of(definition)


def test_without_needs_and_offers_there_is_no_such_section() -> None:
    definition = example()
    for party in definition["parties"]:
        party.pop("needs", None), party.pop("offers", None)
    del definition["matches"]
    assert f"## {HEADING}" not in report_of(definition)
