"""Who signed the outcome: in the report of a final version, by name only where that was agreed."""

from typing import Any

import pytest
from corrected import final
from reports import example, minimal, report_of, section

from jury.definition.reading import definition_records
from jury.model.evening import Evening
from jury.report import render_report
from jury.session.journal import EMPTY

SECRETARY = {"role": "secretary", "name": "Ineke Schaap"}
CHAIR = {"role": "chair", "name": "Renée van ’t Hof"}


def colophon(*signed: dict[str, Any], language: str = "nl") -> str:
    report = render_report(final(minimal(signed=list(signed)), 1), EMPTY, language)
    return section(report, "Over dit rapport" if language == "nl" else "About this report")


@pytest.mark.parametrize(
    ("signed", "told"),
    [
        ([SECRETARY | {"consent_name": True}, CHAIR | {"consent_name": True}],
         "Getekend door Ineke Schaap (secretaris) en Renée van ’t Hof (voorzitter)."),
        ([SECRETARY, CHAIR | {"consent_name": True}], "Getekend door de secretaris en Renée van ’t Hof (voorzitter)."),
        ([SECRETARY, CHAIR | {"consent_name": False}], "Getekend door de secretaris en de voorzitter."),
        ([CHAIR], "Getekend door de voorzitter."),
    ],
)  # fmt: skip
def test_the_report_names_who_agreed_and_else_the_role(signed: list[dict[str, Any]], told: str) -> None:
    text = colophon(*signed)
    assert f"De organisatoren hebben het rapport vastgesteld. {told}" in text
    assert all(row["name"] not in text for row in signed if not row.get("consent_name"))


def test_in_english() -> None:
    assert "Signed by the secretary and Renée van ’t Hof (chair)." in colophon(
        SECRETARY, CHAIR | {"consent_name": True}, language="en"
    )


def test_a_final_report_that_nobody_signed_says_nothing_of_it() -> None:
    assert "Getekend" not in colophon()


def test_a_concept_is_signed_by_nobody() -> None:
    assert "Getekend" not in report_of(minimal(signed=[SECRETARY | {"consent_name": True}]))


def test_signatures_come_back_as_they_went_out() -> None:
    from jury.definition.writing import definition_text

    signed = [SECRETARY | {"consent_name": True}, CHAIR | {"consent_name": False}]
    records = definition_records(example() | {"signed": signed}).records
    again = definition_text(Evening(records))
    assert [(row["role"], row["name"]) for row in signed] == [(row.role, row.name) for row in Evening(records).signed]
    assert '[[signed]]\nrole = "secretary"\nname = "Ineke Schaap"\nconsent_name = true' in again
