"""The Jinja environment of the reports: strict, and every value escaped for Markdown."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined, Template, pass_environment
from jinja2.filters import FILTERS as ALL_FILTERS
from jinja2.filters import make_attrgetter
from jinja2.utils import Namespace
from markupsafe import Markup

from jury.language import N_
from jury.report.document import marks
from jury.report.model.report import Report
from jury.report.templating.compiled import CompiledBeside
from jury.report.templating.markdown import Markdown
from jury.report.templating.our_templates import OUR_TEMPLATES
from jury.report.templating.words import Words, yaml_text
from jury.text import sentence

E = TypeVar("E", bound=Environment)
MAIN: Final = "juryrapport.md.j2"
FILTERS: Final = (
    *("abs", "batch", "default", "dictsort", "first", "float", "groupby", "int", "items", "last", "length"),
    *("list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse", "round", "select"),
    *("selectattr", "slice", "sort", "string", "sum", "title", "trim", "truncate", "unique", "upper", "wordcount"),
)
"""Jinja's filters that a template may use."""
_blank_lines = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


@cache
def environment(language: str) -> Environment:
    """Give the environment of our own templates in a language; they are compiled once."""
    made = prepared(Environment, language, FileSystemLoader(OUR_TEMPLATES))
    made.bytecode_cache = CompiledBeside(OUR_TEMPLATES / "__pycache__", Path(__file__))
    return made


def prepared(kind: type[E], language: str, loader: BaseLoader) -> E:
    """Make an environment of a kind: a plain one for our own templates, a sandbox for anybody else's.

    Every value goes through `Markdown.escape`; only what our own functions return is Markdown already. A name that
    does not exist is an error, never an empty place in a published verdict.
    """
    words = Words(language)
    made = bare(kind, loader, finalize=Markdown.escape)
    made.filters |= _filters(words)
    made.globals = {
        "_": words.text,
        "gettext": words.text,
        "ngettext": words.plural,
        # No filter: Jinja works that out of a constant while it compiles, and what is compiled serves all languages.
        "heading": words.heading,
        "begin": lambda role, name="": Markdown(marks.begin(role, name)),
        "end": lambda: Markdown(marks.end()),
        "figure": lambda name: Markdown(marks.figure(name)),
        "namespace": Namespace,
    }
    return made


def bare(kind: type[E], loader: BaseLoader, finalize: Callable[..., Any] | None = None) -> E:
    """Make an environment of a kind as strict as all of ours, with only those filters of Jinja that are harmless."""
    made = kind(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    # An allow-list: none of Jinja's filters that stay can make markup of a text.
    made.filters = {name: ALL_FILTERS[name] for name in FILTERS}
    return made


def rendered(template: Template, report: Report) -> str:
    """Render a report with one template; more than one blank line in a row becomes one.

    Raises:
        jinja2.TemplateError: the template is wrong, or does what the sandbox forbids.
    """
    return tidy(template.generate(report=report, title=title_of(report)))


def tidy(parts: Iterable[str]) -> str:
    """Put the parts of a rendered template together, with at most one blank line between two lines."""
    return _blank_lines.sub("\n\n", "".join(parts)).strip() + "\n"


def title_of(report: Report) -> str:
    """Give the title above the report, as plain text."""
    return Words(report.language).plain(N_("Juryrapport {title}"), title=report.cover.title)


@pass_environment
def _joined(
    environment: Environment, items: Iterable[Any], between: str = "", attribute: str | int | None = None
) -> str:
    """Put texts behind each other, as Jinja's own filter does; what is not Markdown beside Markdown is escaped.

    Jinja's own would escape it for HTML. Texts that are all plain stay plain, and are escaped where they are shown.
    """
    texts = list(items if attribute is None else map(make_attrgetter(environment, attribute), items))
    if any(isinstance(text, Markup) for text in texts):
        return Markdown.escape(between).join(texts)
    return between.join(map(str, texts))


def _filters(words: Words) -> dict[str, Any]:
    return {
        "address": words.address,
        "agreed": words.agreed,
        "alternatives": words.alternatives,
        "area": words.area,
        "bold": lambda text: Markdown("**{}**").format(str(text).strip()),
        "capital": words.capital,
        "code": words.code,
        "commas": words.commas,
        "counted": words.counted,
        "day": words.day,
        "dots": words.dots,
        "euro": words.euro,
        "found_by": words.found_by,
        "from_here": words.from_here,
        "hours": words.hours,
        "join": _joined,
        "listed": words.listed,
        "looked": words.looked,
        "mark": words.mark,
        "measured": words.measured,
        "method": words.method,
        "number": words.number,
        "ordinal": words.ordinal,
        "page_name": words.page_name,
        "payers": words.payers,
        "percent": words.percent,
        "pledge": words.pledge,
        "present": words.present,
        "said": words.said,
        "sentence": sentence,
        "signatory": words.signatory,
        "standing": words.standing,
        "told": words.told,
        "verdict": words.verdict,
        "voice": words.voice,
        "walk": words.walk,
        "yaml": yaml_text,
    }
