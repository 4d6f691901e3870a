"""What became of the agreements, as Markdown for a newsletter or a page of the neighbourhood."""

from typing import Final

from jury.report.formats.asked import Asked

TEMPLATE: Final = "voortgang.md.j2"


def progress(asked: Asked) -> str:
    """Write how the agreements stand on the day for which it is asked."""
    from jury.report.building.progress import progress_of

    told = progress_of(asked.evening, asked.report, asked.day)
    return asked.filled(TEMPLATE, report=asked.report, progress=told)
