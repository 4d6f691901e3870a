"""What is written as HTML by a template of its own: strict, and every value escaped."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from jury.report.document.blocks import labelled, plain
from jury.report.document.columns import is_small, shares, unbroken
from jury.report.templating.compiled import CompiledBeside
from jury.report.templating.environment import OWN_TEMPLATES
from jury.report.templating.words import Words
from jury.text import sentence

_amount: Final = re.compile(r"€ \d(?:[\d.,]*\d)?")


def page_to_print(language: str, template: str, style: str, *, fonts: bool = False, **given: Any) -> str:
    """Write a page to print with what its template is `given` and a style of our own; nothing in it runs or is fetched.

    The browser holds the style against its digest, so that nothing typed by anyone can become one. Where the style
    holds `fonts`, they are in the page itself.
    """
    whole = f"\n{style}\n"
    digest = b64encode(sha256(whole.encode()).digest()).decode()
    own_fonts = " font-src data:;" if fonts else ""
    policy = f"default-src 'none'; style-src 'sha256-{digest}';{own_fonts} base-uri 'none'; form-action 'none'"
    return web_environment(language).get_template(template).render(**given, style=Markup(whole), policy=policy)


@cache
def web_environment(language: str) -> Environment:
    """Give the environment of our own templates in HTML in a language; they are compiled once.

    Texts and values are plain text here, and become HTML only where Jinja writes them, escaped.
    """
    words = Words(language)
    made = Environment(
        loader=FileSystemLoader(OWN_TEMPLATES),
        bytecode_cache=CompiledBeside(OWN_TEMPLATES / "__pycache__", Path(__file__)),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    more: dict[str, Any] = {"_": words.plain, "language": language}
    made.globals |= more
    made.filters |= {"day": words.day, "mark": words.mark, "sentence": sentence}
    made.filters |= {
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
