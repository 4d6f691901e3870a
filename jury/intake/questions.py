"""What an import cannot know by itself: a question, the answers that it may have, and the answers given."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, Literal, NamedTuple

Duplicates = Literal["keep", "skip", "merge"]
DUPLICATES: Final[tuple[Duplicates, ...]] = ("merge", "keep", "skip")
DateOrder = Literal["dmy", "mdy"]
ORDERS: Final[tuple[DateOrder, ...]] = ("dmy", "mdy")


class AnswerKind(StrEnum):
    """What an answer decides: a column's field, a row that stays out or comes in, plans that are there twice."""

    COLUMN = "column"
    SKIP = "skip"
    KEEP = "keep"
    DUPLICATES = "duplicates"
    OVERWRITE = "overwrite"
    DATE_ORDER = "date_order"
    HEADER_ROW = "header_row"
    SPLIT = "split"
    WHOLE = "whole"


class Answer(NamedTuple):
    """One answer: its kind, and of what. `about` is the header of a column, `value` a field, a row or a way."""

    kind: AnswerKind
    value: str = ""
    about: str = ""


class Option(NamedTuple):
    """One way to answer a question: what it does in words, and the answer that it is."""

    label: str
    answer: Answer


class Question(NamedTuple):
    """Something that only a person can decide: about which rows, in one sentence, with the ways to answer it."""

    code: str
    rows: tuple[int, ...]
    sentence: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Answers:
    """What a person decided about a file: by header, by row number, and for what is there twice.

    `split` and `whole` name the columns in which a comma parts names, and in which it belongs to a name.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    skip: frozenset[int] = frozenset()
    keep: frozenset[int] = frozenset()
    duplicates: Duplicates | None = None
    overwrite: bool = False
    date_order: DateOrder | None = None
    header_row: int | None = None
    split: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()

    def after(self, answer: Answer) -> "Answers":
        """Give these answers with one more."""
        match answer.kind:
            case AnswerKind.COLUMN:
                return replace(self, columns={**self.columns, answer.about: answer.value})
            case AnswerKind.SKIP:
                return replace(self, skip=self.skip | {int(answer.value)})
            case AnswerKind.KEEP:
                return replace(self, keep=self.keep | {int(answer.value)})
            case AnswerKind.DUPLICATES:
                return replace(self, duplicates=next(way for way in DUPLICATES if way == answer.value))
            case AnswerKind.OVERWRITE:
                return replace(self, overwrite=True)
            case AnswerKind.DATE_ORDER:
                return replace(self, date_order=next(order for order in ORDERS if order == answer.value))
            case AnswerKind.HEADER_ROW:
                return replace(self, header_row=int(answer.value))
            case AnswerKind.SPLIT:
                return replace(self, split=self.split | {answer.about})
            case AnswerKind.WHOLE:
                return replace(self, whole=self.whole | {answer.about})
