"""What is written as HTML by a template of its own: strict, and every value escaped."""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from jinja2 import BaseLoader, Environment, FileSystemLoader
from jinja2.utils import Namespace
from markupsafe import Markup, escape

from jury.report.document.blocks import labelled, plain
from jury.report.document.columns import is_small, shares, unbroken
from jury.report.templating.compiled import CompiledBeside
from jury.report.templating.environment import E, bare
from jury.report.templating.our_templates import OUR_TEMPLATES
from jury.report.templating.plain_environments import plain_filters
from jury.report.templating.words import Words

HARMLESS: Final = ("html", "head", "meta", "title")
"""The tags that may begin in a page before its policy: nothing is fetched for them, and nothing runs."""
_amount: Final = re.compile(r"€ \d(?:[\d.,]*\d)?")


def page_to_print(language: str, template: str, style: str, *, fonts: bool = False, **given: Any) -> str:
    """Write a page with what its template is `given` and a style of our own; nothing in it runs or is fetched.

    Where the style holds `fonts`, they are in the page itself.
    """
    return whole_page(web_environment(language).get_template(template).generate(**given, **dressed(style, fonts=fonts)))


def whole_page(parts: Iterable[str]) -> str:
    """Put the parts of a page together; it begins with what kind of page it is, whatever its template begins with."""
    return "".join(parts).lstrip()


def dressed(style: str, *, fonts: bool = False, pictures: bool = False) -> Mapping[str, Any]:
    """Give a page its style, and the policy that it begins with: no other style, nothing that runs, nothing fetched.

    The browser holds the style against its digest, so that nothing typed by anyone can become one. Where a page may
    have `fonts` or `pictures`, they stand in it whole.
    """
    whole = f"\n{style}\n"
    digest = b64encode(sha256(whole.encode()).digest()).decode()
    own_fonts = " font-src data:;" if fonts else ""
    own_pictures = " img-src data:;" if pictures else ""
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}';{own_fonts}{own_pictures} base-uri 'none'; form-action 'none'"
    )
    return {"style": Markup(whole), "policy": policy}


def begins_with_policy(page: str, policy: str) -> bool:
    """Say whether a page states this policy before anything that could fetch or run, and not in a comment."""
    tags = _Tags()
    tags.feed(page.partition("</head")[0])
    before = takewhile(lambda tag: tag[0] in HARMLESS, tags.found)
    return any(
        (given.get("http-equiv") or "").casefold() == "content-security-policy" and given.get("content") == policy
        for _name, given in before
    )


class _Tags(HTMLParser):
    """Reads which tags begin in a page, each with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, Mapping[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.found.append((tag, dict(attrs)))


@cache
def web_environment(language: str) -> Environment:
    """Give the environment of our own templates in HTML in a language; they are compiled once."""
    made = prepared_for_web(Environment, language, FileSystemLoader(OUR_TEMPLATES))
    made.bytecode_cache = CompiledBeside(OUR_TEMPLATES / "__pycache__", Path(__file__))
    return made


def prepared_for_web(kind: type[E], language: str, loader: BaseLoader) -> E:
    """Make an environment for HTML of a kind: a plain one for our own templates, a sandbox for anybody else's.

    Texts and values are plain text here, and become HTML only where Jinja writes them, escaped.
    """
    words = Words(language)
    made = bare(kind, loader)
    more: dict[str, Any] = {"_": words.plain, "language": language, "namespace": Namespace}
    made.globals = more
    made.filters |= {
        **plain_filters(words),
        "plain": plain,
        "shares": shares,
        "is_small": is_small,
        "unbroken": unbroken,
        "labelled": labelled,
        "amounts": _amounts,
    }
    return made


def _amounts(text: str) -> Markup:
    """Keep the sign of the euro and its amount on one line; between them stands a plain space, as people search for."""
    return Markup(_amount.sub(r'<span class="whole">\g<0></span>', str(escape(text))))
