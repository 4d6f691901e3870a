"""Markdown as a list of blocks, each with its text in styled pieces: what a page of lines is laid out from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from screens.toolkit.lines import Line, Piece

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Row = tuple[Line, ...]


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the title of the whole."""

    level: int
    text: Line


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, a quotation, or an item of a list: `first` stands before it, `indent` cells to the right."""

    text: Line
    first: str = ""
    indent: int = 0
    quoted: bool = False

    @property
    def item(self) -> bool:
        """True for an item of a list; items stand close together."""
        return bool(self.first)


@dataclass(frozen=True)
class Table:
    """A table: its head, its rows, and of each column whether it is set to the right."""

    head: Row
    rows: tuple[Row, ...]
    right: tuple[bool, ...]


@dataclass(frozen=True)
class Rule:
    """A line across the page."""


Block = Heading | Paragraph | Table | Rule


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("js-default", {"html": False})


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """Read Markdown; what has no form of its own here is shown as a paragraph, never left out."""
    return tuple(_Reader(_reader().parse(markdown)).read())


@dataclass
class _Reader:
    """Walks through the tokens once; `lists` holds the number of the next item of every list we are in, 0 for dots."""

    tokens: Sequence["Token"]
    lists: list[int] = field(default_factory=list)
    quotes: int = 0
    bullet: str = ""
    blocks: list[Block] = field(default_factory=list)

    def read(self) -> list[Block]:
        """Give every block, in order."""
        position = 0
        while position < len(self.tokens):
            token = self.tokens[position]
            if token.type == "table_open":
                position = self._table(position)
            else:
                self._token(token, position)
            position += 1
        return self.blocks

    def _token(self, token: "Token", position: int) -> None:
        match token.type:
            case "bullet_list_open":
                self.lists.append(0)
            case "ordered_list_open":
                self.lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self.bullet = self._next_bullet()
            case "blockquote_open":
                self.quotes += 1
            case "blockquote_close":
                self.quotes -= 1
            case "hr":
                self.blocks.append(Rule())
            case "inline":
                self._text(token, self.tokens[position - 1])
            case "fence" | "code_block":
                self._paragraphs(token.content)

    def _text(self, token: "Token", opened: "Token") -> None:
        if opened.type == "heading_open":
            self.blocks.append(Heading(int(opened.tag[1:]), pieces_of(token, "strong")))
            return
        bullet, self.bullet = self.bullet, ""
        indent = 2 * (len(self.lists) - 1) if self.lists else 0
        self.blocks.append(Paragraph(pieces_of(token), bullet, indent, self.quotes > 0))

    def _paragraphs(self, code: str) -> None:
        self.blocks += [Paragraph((Piece(text),), indent=4) for text in code.splitlines()]

    def _next_bullet(self) -> str:
        number = self.lists[-1]
        if not number:
            return "• "
        self.lists[-1] += 1
        return f"{number}. "

    def _table(self, position: int) -> int:
        rows: list[list[Line]] = []
        right: list[bool] = []
        while self.tokens[position].type != "table_close":
            token = self.tokens[position]
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                heads = token.type == "th_open"
                rows[-1].append(pieces_of(self.tokens[position + 1], "quiet" if heads else "plain"))
                if heads:
                    right.append(token.attrGet("style") == "text-align:right")
            position += 1
        self.blocks.append(Table(tuple(rows[0]), tuple(map(tuple, rows[1:])), tuple(right)))
        return position


def pieces_of(token: "Token", style: str = "plain") -> Line:
    """Give the text of a token in pieces; what is bold stands out."""
    pieces: list[Piece] = []
    depth = 0
    for child in token.children or ():
        if child.type in ("strong_open", "em_open"):
            depth += 1
        elif child.type in ("strong_close", "em_close"):
            depth -= 1
        elif child.type in ("softbreak", "hardbreak"):
            pieces.append(Piece(" ", style))
        elif child.content:
            pieces.append(Piece(child.content, "strong" if depth else style))
    return tuple(pieces)
