"""The example's report, byte for byte as it was read and approved."""

from pathlib import Path

from reports import example, report_of

GOLDEN = Path(__file__).parent / "golden" / "juryrapport-reigerhoek.md"


def test_the_report_of_the_example_is_the_one_that_was_approved() -> None:
    """After a wanted change: `jury demo --report tests/jury/report/golden/juryrapport-reigerhoek.md --force`."""
    assert report_of(example()) == GOLDEN.read_text(encoding="utf-8")
