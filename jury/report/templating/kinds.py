"""How a template becomes a file, by the kind of file: where it runs, and how its parts become a whole."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple, Protocol

from jinja2 import BaseLoader

from jury.report.templating.calendar_lines import whole_calendar
from jury.report.templating.environment import E, prepared, tidy
from jury.report.templating.plain_environments import prepared_for_calendars, prepared_for_tables, whole_table
from jury.report.templating.web_environment import prepared_for_web, whole_page


class Prepares(Protocol):
    """Makes an environment of any kind: a plain one, or a sandbox."""

    def __call__(self, kind: type[E], language: str, loader: BaseLoader) -> E:
        """Make it, for a language."""


class FileKind(NamedTuple):
    """A kind of file: how values are escaped in it, and how it is put together."""

    prepared: Prepares
    whole: Callable[[Iterable[str]], str]


WEB: Final = ".html.j2"
KINDS: Final = {
    ".md.j2": FileKind(prepared, tidy),
    WEB: FileKind(prepared_for_web, whole_page),
    ".csv.j2": FileKind(prepared_for_tables, whole_table),
    ".ics.j2": FileKind(prepared_for_calendars, whole_calendar),
}
"""By how the name of a template ends."""


def kind_of(template: str) -> FileKind:
    """Give the kind of file that a template writes."""
    return next(kind for ending, kind in KINDS.items() if template.endswith(ending))
