"""What an import cannot know by itself: a question, the options that answer it, and the answers given."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal, NamedTuple

from jury.errors import Undecided, WrongInput
from jury.language import _

Duplicates = Literal["keep", "skip", "merge"]
DUPLICATES: Final[tuple[Duplicates, ...]] = ("merge", "keep", "skip")


class Option(NamedTuple):
    """One way to answer: what it does in words, the option of the command, and the answers once it is chosen."""

    label: str
    flag: str
    answers: "Answers"


class Question(NamedTuple):
    """Something that only a person can decide: about which rows, in one sentence, with the ways to answer it."""

    code: str
    rows: tuple[int, ...]
    sentence: str
    options: tuple[Option, ...]

    @property
    def line(self) -> str:
        """The question on one line, with the options that answer it."""
        ways = _(" of ").join(f"{option.flag} ({option.label})" for option in self.options)
        return _("{sentence} Kies {ways}.").format(sentence=self.sentence, ways=ways)


@dataclass(frozen=True)
class Answers:
    """What a person decided about a file: by header, by row number, and for plans that are there twice."""

    columns: Mapping[str, str] = field(default_factory=dict)
    skip: frozenset[int] = frozenset()
    keep: frozenset[int] = frozenset()
    duplicates: Duplicates | None = None
    overwrite: bool = False

    def skipping(self, row: int) -> "Answers":
        """Give these answers with one row left out."""
        return replace(self, skip=self.skip | {row})

    def keeping(self, row: int) -> "Answers":
        """Give these answers with one row taken in, whatever it looks like."""
        return replace(self, keep=self.keep | {row})

    def mapping(self, header: str, field: str) -> "Answers":
        """Give these answers with one column's field decided."""
        return replace(self, columns={**self.columns, header: field})

    def with_duplicates(self, duplicates: Duplicates) -> "Answers":
        """Give these answers with what to do with a plan that is there twice."""
        return replace(self, duplicates=duplicates)

    def overwriting(self) -> "Answers":
        """Give these answers with marks that are there already replaced."""
        return replace(self, overwrite=True)


def parse_mapping(text: str) -> tuple[str, str]:
    """Read ‘Kop=veld’; a header may hold an equals sign itself.

    Raises:
        WrongInput: there is no equals sign, or nothing on one side of it.
    """
    header, _equals, field = text.rpartition("=")
    if not header.strip() or not field.strip():
        raise WrongInput(
            _("--map ‘{text}’ begrijp ik niet.").format(text=text), hint=_('Zo: --map "Hoe heet het?=title"')
        )
    return header.strip(), field.strip()


def refuse_open(questions: tuple[Question, ...]) -> None:
    """Go on only when nothing is left to decide.

    Raises:
        Undecided: one line per question, naming the options that answer it.
    """
    if questions:
        raise Undecided(
            *(question.line for question in questions),
            hint=_("Er is niets ingelezen. Geef de gekozen opties mee en doe het opnieuw."),
        )
