"""What a document is made of: blocks under each other, and in a block words that may be strong, linked and so on.

Every block and every run of words has a `kind`, so that a template can ask what it has before it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    kind: ClassVar[str] = "text"
    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    kind: ClassVar[str] = "strong"
    words: "Words"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that are stressed."""

    kind: ClassVar[str] = "emphasis"
    words: "Words"


@dataclass(frozen=True, slots=True)
class Struck:
    """Words that no longer hold."""

    kind: ClassVar[str] = "struck"
    words: "Words"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address, which begins with https: or mailto:."""

    kind: ClassVar[str] = "link"
    address: str
    words: "Words"


@dataclass(frozen=True, slots=True)
class Code:
    """Signs that are shown as they are."""

    kind: ClassVar[str] = "code"
    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line within a block."""

    kind: ClassVar[str] = "break"


Inline = Text | Strong | Emphasis | Struck | Link | Code | Break
Words = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6; `anchor` is its own in the whole document."""

    kind: ClassVar[str] = "heading"
    level: int
    words: Words
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together; a `tight` one is an item of a list whose items stand close to each other."""

    kind: ClassVar[str] = "paragraph"
    words: Words
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said."""

    kind: ClassVar[str] = "quote"
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Listing:
    """Items under each other, numbered from `start` where that is no None."""

    kind: ClassVar[str] = "listing"
    start: int | None
    items: tuple["Blocks", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of heads; `numbers` says of each column whether figures stand in it."""

    kind: ClassVar[str] = "table"
    heads: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    numbers: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""

    kind: ClassVar[str] = "rule"


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Lines that are shown as they are."""

    kind: ClassVar[str] = "preformatted"
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """The place of a drawing, by its name; a form that does not draw it leaves it out."""

    kind: ClassVar[str] = "figure"
    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks that belong together, such as the card of a plan: what it is, and of what, by id."""

    kind: ClassVar[str] = "part"
    role: str
    name: str
    blocks: "Blocks"


Block = Heading | Paragraph | Quote | Listing | Table | Rule | Preformatted | Figure | Part
Blocks = tuple[Block, ...]


def plain(words: Words) -> str:
    """Give the words alone, on one line."""
    return "".join(map(_plain, words))


def headings(blocks: Blocks) -> Iterator[Heading]:
    """Give every heading in its order, those inside parts too."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Part):
            yield from headings(block.blocks)


def _plain(inline: Inline) -> str:
    if isinstance(inline, Text | Code):
        return inline.text
    return " " if isinstance(inline, Break) else plain(inline.words)


def labelled(words: Words) -> tuple[tuple[Words, Words], ...]:
    """Take words apart at their labels, strong words that end in a colon: each with what stands behind it.

    What stands before the first label has none.
    """
    parts: list[tuple[Words, list[Inline]]] = [((), [])]
    for word in words:
        if isinstance(word, Strong) and plain(word.words).rstrip().endswith(":"):
            parts.append(((word,), []))
        else:
            parts[-1][1].append(word)
    return tuple((label, tuple(said)) for label, said in parts if label or said)


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """Give every run of words in reading order: of each paragraph, heading, cell and line the plain text."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield plain(block.words)
            case Quote() | Part():
                yield from texts(block.blocks)
            case Listing():
                for item in block.items:
                    yield from texts(item)
            case Table():
                yield from (plain(cell) for row in (block.heads, *block.rows) for cell in row)
            case Preformatted():
                yield block.text
            case Rule() | Figure():
                pass
