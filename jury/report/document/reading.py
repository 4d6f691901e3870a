"""From the Markdown of a report to its document."""

import re
from collections.abc import Callable, Iterable
from itertools import chain, count
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from jury.report.document.blocks import (
    Block,
    Blocks,
    Break,
    Code,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Link,
    Listing,
    Paragraph,
    Part,
    Preformatted,
    Quote,
    Rule,
    Strong,
    Struck,
    Table,
    Text,
    Words,
    plain,
)
from jury.report.document.marks import is_mark, said_by
from jury.text import slug

SCHEMES: Final = ("https:", "mailto:")
"""How an address begins that a document leads to; where another stands, its words stay."""


def document_of(markdown: str) -> Blocks:
    """Read a report in Markdown, with its marks, and without what stands above it for programs.

    Where a part has no end, it ends with the document.
    """
    tree = SyntaxTreeNode(MarkdownIt("js-default", {"html": False}).parse(without_front_matter(markdown)))
    return _Reader().blocks(tree.children)


def without_front_matter(markdown: str) -> str:
    """Leave out the front matter at the top, where there is any."""
    found = re.match(r"---\n.*?\n---\n", markdown, re.DOTALL)
    return markdown[found.end() :] if found else markdown


class _Reader:
    """Reads one document; it knows the anchors that are given already."""

    def __init__(self) -> None:
        self._anchors: set[str] = set()

    def blocks(self, nodes: Iterable[SyntaxTreeNode]) -> Blocks:
        """Read blocks under each other, and put those between two marks in a part."""
        open_parts: list[tuple[str, str]] = []
        blocks: list[list[Block]] = [[]]

        def close() -> None:
            role, name = open_parts.pop()
            inside = tuple(blocks.pop())
            blocks[-1].append(Part(role, name, inside))

        for node in nodes:
            match _mark_in(node):
                case ("begin", role, *name):
                    open_parts.append((role, " ".join(name)))
                    blocks.append([])
                case ("end",):
                    if open_parts:
                        close()
                case ("figure", name):
                    blocks[-1].append(Figure(name))
                case _:
                    blocks[-1].append(READERS[node.type](self, node))
        while open_parts:
            close()
        return tuple(blocks[0])

    def heading(self, node: SyntaxTreeNode) -> Heading:
        """Read a heading, and give it an anchor of its own, which begins with a letter."""
        words = _words(node)
        name = slug(plain(words))
        name = name if name[0].isalpha() else f"deel-{name}"
        every = chain((name,), (f"{name}-{nr}" for nr in count(2)))
        own = next(anchor for anchor in every if anchor not in self._anchors)
        self._anchors.add(own)
        return Heading(int(node.tag[1]), words, own)

    def paragraph(self, node: SyntaxTreeNode) -> Paragraph:
        """Read a paragraph."""
        return Paragraph(_words(node), node.hidden)

    def quote(self, node: SyntaxTreeNode) -> Quote:
        """Read a quotation."""
        return Quote(self.blocks(node.children))

    def listing(self, node: SyntaxTreeNode) -> Listing:
        """Read a list."""
        start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
        return Listing(start, tuple(self.blocks(item.children) for item in node.children))

    def table(self, node: SyntaxTreeNode) -> Table:
        """Read a table."""
        (heads,), *bodies = ([row.children for row in part.children] for part in node.children)
        numbers = tuple(head.attrs.get("style") == "text-align:right" for head in heads)
        return Table(_cells(heads), tuple(_cells(row) for body in bodies for row in body), numbers)

    def rule(self, _node: SyntaxTreeNode) -> Rule:
        """Read a line across."""
        return Rule()

    def preformatted(self, node: SyntaxTreeNode) -> Preformatted:
        """Read lines that are shown as they are."""
        return Preformatted(node.content)


READERS: Final[dict[str, Callable[[_Reader, SyntaxTreeNode], Block]]] = {
    "heading": _Reader.heading,
    "paragraph": _Reader.paragraph,
    "blockquote": _Reader.quote,
    "bullet_list": _Reader.listing,
    "ordered_list": _Reader.listing,
    "table": _Reader.table,
    "hr": _Reader.rule,
    "fence": _Reader.preformatted,
    "code_block": _Reader.preformatted,
}


def _mark_in(node: SyntaxTreeNode) -> tuple[str, ...]:
    if node.type != "paragraph":
        return ()
    content = node.children[0].content
    return said_by(content) if is_mark(content) else ()


def _cells(cells: Iterable[SyntaxTreeNode]) -> tuple[Words, ...]:
    return tuple(map(_words, cells))


def _words(node: SyntaxTreeNode) -> Words:
    return tuple(word for inline in node.children for word in _inlines(inline.children))


def _inlines(nodes: Iterable[SyntaxTreeNode]) -> Words:
    """Read runs of words; plain ones beside each other become one."""
    words: list[Inline] = []
    for inline in (inline for node in nodes for inline in _inline(node)):
        if isinstance(inline, Text) and words and isinstance(words[-1], Text):
            words[-1] = Text(words[-1].text + inline.text)
        elif inline != Text(""):
            words.append(inline)
    return tuple(words)


def _inline(node: SyntaxTreeNode) -> Words:
    """Read one run of words; of a picture, which would have to be fetched, the words that stand for it stay."""
    match node.type:
        case "text" | "text_special":
            return (Text(node.content),)
        case "softbreak":
            return (Text(" "),)
        case "hardbreak":
            return (Break(),)
        case "code_inline":
            return (Code(node.content),)
        case "link":
            address, words = str(node.attrs.get("href", "")), _inlines(node.children)
            return (Link(address, words),) if address.startswith(SCHEMES) else words
        case "image":
            return (Text(node.content),)
    return (STYLED[node.type](_inlines(node.children)),)


STYLED: Final[dict[str, Callable[[Words], Inline]]] = {"strong": Strong, "em": Emphasis, "s": Struck}
