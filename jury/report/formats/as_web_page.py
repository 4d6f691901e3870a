"""The report as one complete web page: readable on a telephone, on paper and with a screen reader."""

import re
from html import escape
from typing import Final

from jury.report.model.report import Report

TO_READ: Final = "46rem"
"""How wide a page is whose lines are read from end to end."""
STYLE: Final = """
:root { color-scheme: light dark; }
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: {width}; margin: 0 auto; padding: 1rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 .5em; }
h1 { margin-top: .5em; }
h2 { border-top: 1px solid; padding-top: .75em; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: .25em solid; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { border: 1px solid; padding: .4em .6em; text-align: left; vertical-align: top; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
@media print { body { max-width: none; } table, blockquote { break-inside: avoid; } }
""".strip()
TAGS: Final = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "strong", "em", "blockquote", "hr", "br", "code"),
    *("pre", "table", "thead", "tbody", "tr", "th", "td", "a", "s", "div"),
}
ATTRIBUTES: Final = {
    "th": {"scope", "class"},
    "td": {"class"},
    "div": {"class", "tabindex", "role", "aria-label"},
    "ol": {"start"},
    "a": {"href"},
}


def page(markdown: str, title: str, language: str, width: str = TO_READ) -> str:
    """Turn a report in Markdown into a complete page; what would run in a browser is taken out."""
    import nh3
    from markdown_it import MarkdownIt

    reader = MarkdownIt("js-default", {"html": False})
    tokens = reader.parse(without_front_matter(markdown))
    for token in tokens:
        if token.type == "th_open":
            token.attrSet("scope", "col")
        if token.attrGet("style") == "text-align:right":
            token.attrSet("class", "number")
    body = reader.renderer.render(tokens, reader.options, {})
    body = body.replace("<table>", '<div class="scroll" tabindex="0"><table>').replace("</table>", "</table></div>")
    safe = nh3.clean(body, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"https", "mailto"}, link_rel="noopener")
    style = STYLE.replace("{width}", width)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{style}\n</style>\n</head>\n"
        f"<body>\n<main>\n{safe.strip()}\n</main>\n</body>\n</html>\n"
    )


def web_page_of(report: Report, markdown: str) -> str:
    """Write a report, of which this is the Markdown, as a web page."""
    from jury.report.templating.environment import title_of

    return page(markdown, title_of(report), report.language)


def without_front_matter(markdown: str) -> str:
    """Leave out the front matter at the top, where there is any."""
    found = re.match(r"---\n.*?\n---\n", markdown, re.DOTALL)
    return markdown[found.end() :] if found else markdown
