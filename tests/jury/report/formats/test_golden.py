"""The example's report, byte for byte as it was read and approved: as a concept, and corrected after it was final."""

from decimal import Decimal
from pathlib import Path

import pytest
from reports import example, report_of
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


def test_the_report_of_the_example_is_the_one_that_was_approved() -> None:
    """After a wanted change: `jury demo --report tests/jury/report/golden/juryrapport-reigerhoek.md --force`."""
    assert report_of(example()) == (GOLDEN / "juryrapport-reigerhoek.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_second_version_is_the_one_that_was_approved(tmp_path: Path, language: str) -> None:
    """After a wanted change: write what this test renders to the file, and read it."""
    file = final_file(tmp_path, example_records())
    correct(file, *CORRECTIONS)
    with SessionFile.open(file) as session:
        report = render_report(session.evening, EMPTY, language, session.version_before())
    assert WHY not in report
    assert report == (GOLDEN / f"versie-2-reigerhoek-{language}.md").read_text(encoding="utf-8")
