"""The juryrapport: from the evening, by way of a model that holds only what is public, to Markdown and HTML."""

from jury.report.formats.as_markdown import render_report

__all__ = ["render_report"]
