"""The juryrapport of an evening as Markdown."""

from jury.model.evening import Evening
from jury.report.building.build import build_report
from jury.report.document.marks import without_marks
from jury.report.model.report import Report
from jury.session.journal import Head
from jury.session.versions import Earlier


def render_report(evening: Evening, head: Head, language: str | None = None, earlier: Earlier | None = None) -> str:
    """Write the juryrapport of an evening in Markdown, in the session's language unless another is asked for.

    `head` is the last entry of the journal; a final report prints its closing code. `earlier` is the version before,
    where there is one. The same evening gives the same text, byte for byte.
    """
    return markdown_of(build_report(evening, head, language, earlier))


def markdown_of(report: Report) -> str:
    """Write a report with our own template, as it is published."""
    return without_marks(marked_of(report))


def marked_of(report: Report) -> str:
    """Write a report with our own template, with the marks of its parts and drawings."""
    from jury.report.templating.environment import MAIN, environment, rendered
    from jury.report.templating.explained import explained
    from jury.report.templating.words import Words

    return explained(rendered(environment(report.language).get_template(MAIN), report), Words(report.language))
