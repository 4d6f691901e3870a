"""The environments of templates for tables and calendars: every value is escaped as such a file wants it."""

from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import BaseLoader, pass_eval_context
from jinja2.filters import FILTERS
from jinja2.nodes import EvalContext
from markupsafe import Markup

from jury.report.templating.calendar_lines import calendar_text
from jury.report.templating.environment import E, bare
from jury.report.templating.words import Words
from jury.text import guard, one_line, sentence


def prepared_for_tables(kind: type[E], language: str, loader: BaseLoader) -> E:
    """Make the environment of a table: every value is a cell between quotes, and none is a formula."""
    return _plain(kind, language, loader, table_cell)


def prepared_for_calendars(kind: type[E], language: str, loader: BaseLoader) -> E:
    """Make the environment of a calendar: no value can end its line, or begin a property of its own."""
    return _plain(kind, language, loader, calendar_text)


def table_cell(text: str) -> str:
    """Write a text as a cell of CSV, on one line; what looks like a formula gets an apostrophe before it."""
    quoted = guard(one_line(text)).replace('"', '""')
    return f'"{quoted}"'


def whole_table(parts: Iterable[str]) -> str:
    """Put the lines of a table together; a line without a cell is none."""
    return "".join(f"{line}\n" for line in "".join(parts).splitlines() if line.strip())


def plain_filters(words: Words) -> dict[str, Callable[..., Any]]:
    """Give the filters that write plain text, for every template that is not Markdown."""
    return {
        "join": FILTERS["join"],
        "capital": words.capital,
        "counted": words.counted,
        "day": words.day,
        "euro": words.euro,
        "mark": words.mark,
        "number": words.number,
        "ordinal": words.ordinal,
        "percent": words.percent,
        "said": words.said,
        "sentence": sentence,
    }


def _plain(kind: type[E], language: str, loader: BaseLoader, written: Callable[[str], str]) -> E:
    # Jinja would escape a constant as HTML while it compiles, unless a value is written anew each time.
    @pass_eval_context
    def value(_context: EvalContext, given: Any) -> Markup:
        if isinstance(given, Markup):
            return given
        return Markup("" if given is None else written(str(given)))

    words = Words(language)
    made = bare(kind, loader, finalize=value)
    made.filters |= plain_filters(words)
    made.globals |= {"_": words.plain, "language": language}
    return made
