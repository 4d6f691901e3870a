"""What people read in a file of any format, as one line of text."""

import json
import re
from collections.abc import Iterator
from html import unescape

from markdown_it import MarkdownIt
from printed_pages import words_of

from jury.report.document.reading import without_front_matter
from jury.report.formats.asked import Asked
from jury.report.formats.every_format import FORMATS, Format


def text_of(content: bytes, ending: str) -> str:
    """Give all that can be read in a file, what stands in its drawings and behind its pictures too."""
    if ending == ".pdf":
        return words_of(content)
    text = content.decode()
    if ending == ".md":
        text = MarkdownIt("js-default", {"html": False}).render(without_front_matter(text))
    if ending in (".md", ".html", ".svg"):
        text = re.sub(r"<(style|script)\b.*?</\1>|base64,[\w+/=]+", " ", text, flags=re.DOTALL)
        told = re.findall(r'\b(?:alt|title|aria-label|content|href)="([^"]*)"', text)
        text = unescape(" ".join((re.sub(r"<[^>]*>", " ", text), *told)))
    if ending == ".json":
        text = json.dumps(json.loads(text), ensure_ascii=False)
    if ending == ".ics":
        text = re.sub(r"\r?\n[ \t]", "", text)
    return " ".join(text.split())


def files_of(form: Format, asked: Asked) -> Iterator[tuple[str, str]]:
    """Write a form in each kind of file that it knows, and give the text of each file by its name."""
    kinds = (
        [ending for ending in form.endings if ending in (".pdf", ".svg", ".html")] if form.name == "poster" else [""]
    )
    for ending in kinds:
        one = Asked(asked.evening, asked.head, asked.earlier, asked.wanted_language, ending=ending)
        written = form.write(one)
        if isinstance(written, bytes):
            yield f"{form.name}{ending}", text_of(written, ending or form.ending)
        else:
            yield from ((name, text_of(content, name[name.rindex(".") :])) for name, content in written.items())


READABLE = tuple(form for form in FORMATS if not form.locked)
"""Every form that somebody can read without a passphrase."""
