"""Reports, byte for byte as they were read and approved: of whole, empty and crowded evenings, and a second version."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from golden_evenings import EVENINGS
from reports import section
from versions import WHY, correct, final_file

from jury.example import example_records
from jury.report import render_report
from jury.round.marking import MarkGiven
from jury.round.proposals import ProposalEdited
from jury.round.rules import PublicationEdited
from jury.round.verdicts import VerdictGiven
from jury.session.file import SessionFile
from jury.session.journal import EMPTY

GOLDEN = Path(__file__).parents[1] / "golden"
CORRECTIONS = (
    *(MarkGiven("V03", juror, "dragers", Decimal(10)) for juror in ("J1", "J2", "J4")),
    VerdictGiven("V02", {"verdict": "sharpen", "advice": "Leg eerst vast waar het gesprek van de buur stopt."}),
    ProposalEdited("V05", {"summary": "Van elke stoep een tuin."}),
    PublicationEdited({"publish_pitcher_names": "consent"}),
)
Approved = Callable[[Path, str], bool]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", EVENINGS)
def test_the_report_is_the_one_that_was_approved(approved: Approved, name: str, language: str) -> None:
    """After a wanted change: `make golden`, and read what changed."""
    behind = f"-{language}" if name != "juryrapport-reigerhoek" or language != "nl" else ""
    assert approved(GOLDEN / f"{name}{behind}.md", render_report(EVENINGS[name](), EMPTY, language))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_second_version_is_the_one_that_was_approved(approved: Approved, tmp_path: Path, language: str) -> None:
    file = final_file(tmp_path, example_records())
    correct(file, *CORRECTIONS)
    with SessionFile.open(file) as session:
        report = render_report(session.evening, EMPTY, language, session.version_before())
    assert WHY not in report
    assert approved(GOLDEN / f"versie-2-reigerhoek-{language}.md", report)


def test_forty_plans_have_forty_cards() -> None:
    report = render_report(EVENINGS["veertig-plannen"](), EMPTY)
    assert section(report, "Per thema, per plan").count("\n#### ") == 40
