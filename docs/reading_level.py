"""Tells how the juryrapport reads, in every language: how long its sentences are, outside of what people typed.

`python docs/reading_level.py` reads the reports of both examples; name session files to read theirs instead. Plain
Dutch (B1) asks for a mean of at most 11 words, and no sentence over 20. Exit 1 where a language does not keep to that.

**How it knows what was typed.** Every value that a template prints goes through one gate, `Markdown.escape`: what comes
from a catalogue is Markdown already, all else is escaped there. Here that gate also puts the value between two control
characters, which no text can hold. So nothing is guessed from how it looks.

**What is counted.** A value counts as one word, and so does a list of them ("A, B en C"). What stands between
semicolons or dots in a list is read one by one, as items under each other are. A label with nothing but values behind
it ("Droom: …") is no sentence, nor are headings and cells of tables. What is said twice counts once. And every sentence
that a template has for whatever evening is held against the limit as well, also where no example says it.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple
from unittest.mock import patch

from babel.messages.extract import extract_from_dir
from catalogue import KEYWORDS, ROOT, TEMPLATES
from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup

from jury.example import EXAMPLES, example_records
from jury.language import LANGUAGES, catalogue
from jury.model.evening import Evening
from jury.report.building.build import build_report
from jury.report.document.blocks import Block, Listing, Paragraph, Part, Quote, plain
from jury.report.document.reading import document_of
from jury.report.templating.environment import MAIN, prepared, rendered
from jury.report.templating.explained import TERMS, explained
from jury.report.templating.markdown import Markdown, escaped
from jury.report.templating.our_templates import OUR_TEMPLATES
from jury.report.templating.words import Words
from jury.session.file import SessionFile
from jury.session.journal import EMPTY
from jury.wording.methods import METHOD_WORDS

MEAN, LONGEST = 11, 20
"""How many words a sentence has at most: as they come, and each."""
OPENS, CLOSES, VALUE = "\x0e", "\x0f", "▮"
REPORT: Final = "juryrapport"
"""How the names of its templates begin, and that of their folder."""
_value: Final = re.compile(f"{OPENS}([^{OPENS}{CLOSES}]*){CLOSES}")
_values: Final = re.compile(rf"{VALUE}(?:(?:,|;| ·| en| and|, of|, or)? ?{VALUE})+")
_label: Final = re.compile(rf"[^:]*: ?[{VALUE}\s(),;.·–-]*[.!?]?")
_end: Final = re.compile(r"(?<=[.!?;·])[’”)]*\s+")
_word: Final = re.compile(rf"[{VALUE}\w][\w’'-]*")
_ours: Final = re.compile(r"[^\W\d_]{2,}")


class Level(NamedTuple):
    """How sentences read: how many there are, how many words each has as they come, and those that are too long."""

    sentences: int
    mean: float
    too_long: tuple[str, ...]

    @property
    def plain(self) -> bool:
        """True where they keep to the limits."""
        return self.mean <= MEAN and not self.too_long


def level(evenings: Iterable[Evening], language: str) -> Level:
    """Say how the reports of evenings read, with every sentence that their templates have."""
    printed = dict.fromkeys(sentence for evening in evenings for sentence in sentences_of(evening, language))
    every = dict.fromkeys([*printed, *sentences_of_templates(language), *sentences_of_tables(language)])
    counts = [words_in(sentence) for sentence in printed]
    return Level(len(counts), sum(counts) / len(counts), tuple(text for text in every if words_in(text) > LONGEST))


def sentences_of(evening: Evening, language: str) -> Iterator[str]:
    """Give the sentences of a report that are ours, with a block in the place of each value."""
    for run in _runs(document_of(_marked(evening, language))):
        yield from ours_in(run)


def ours_in(run: str) -> Iterator[str]:
    """Give the sentences of ours in a run of text in which values stand between their marks."""
    while _value.search(run):
        run = _value.sub(_as_a_word, run)
    for sentence in _end.split(_values.sub(VALUE, run)):
        if _ours.search(sentence) and not _label.fullmatch(sentence):
            yield sentence.strip()


@cache
def sentences_of_templates(language: str) -> tuple[str, ...]:
    """Give every sentence that the templates of the report have, for whatever evening."""
    return tuple(_sentences_of_templates(language))


def _sentences_of_templates(language: str) -> Iterator[str]:
    spoken = catalogue(language)
    trimmed = {"**.j2": {"trimmed": "true"}}
    found = extract_from_dir(ROOT / "templates", TEMPLATES, keywords=KEYWORDS, options_map=trimmed)
    for file, _line, message, _comments, _context in found:
        if not file.startswith(REPORT):
            continue
        if isinstance(message, str):
            texts = [spoken.gettext(message)]
        else:
            one, many = message
            texts = [spoken.ngettext(one, many, n) for n in (1, 2)]
        for text in texts:
            yield from ours_in(re.sub(r"\{\w+\}", VALUE, text.replace("**", "")))


def sentences_of_tables(language: str) -> Iterator[str]:
    """Give the sentences that come from tables beside the templates: of each method, and of each word explained."""
    spoken = catalogue(language)
    for text in (*(words.report for words in METHOD_WORDS.values()), *(term.sentence for term in TERMS)):
        yield from ours_in(spoken.gettext(text))


def words_in(sentence: str) -> int:
    """Count the words of a sentence; a value is one."""
    return len(_word.findall(sentence))


def _marked(evening: Evening, language: str) -> str:
    """Write a report in which every value stands between its marks."""
    with _values_marked():
        report = build_report(evening, EMPTY, language)
        return explained(rendered(_template(language), report), Words(language))


@cache
def _template(language: str) -> Template:
    """Give the template whose values go through the gate as it is here; asked for while that is so."""
    return prepared(Environment, language, FileSystemLoader(OUR_TEMPLATES)).get_template(MAIN)


@contextmanager
def _values_marked() -> Iterator[None]:
    def escape(kind: type[Markdown], value: Any, /) -> Markdown:
        if isinstance(value, kind):
            return value
        if isinstance(value, Markup):
            return str.__new__(kind, value)
        text = escaped(str(value))
        return str.__new__(kind, f"{OPENS}{text}{CLOSES}" if _word.search(text) else text)

    with patch.object(Markdown, "escape", classmethod(escape)):
        yield


def _as_a_word(found: re.Match[str]) -> str:
    """Put a block in the place of a value, and the sign with which it ends a sentence behind that."""
    text = found[1].rstrip("’”)\\ ")
    return f"{VALUE}{text[-1]}" if text.endswith((".", "!", "?")) else VALUE if found[1].strip() else ""


def _runs(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield plain(block.words)
            case Quote() | Part():
                yield from _runs(block.blocks)
            case Listing():
                for item in block.items:
                    yield from _runs(item)


def _evenings(files: Iterable[str]) -> Iterator[Evening]:
    for file in files:
        with SessionFile.open(Path(file)) as session:
            yield session.evening


def main() -> int:
    """Tell it of every language."""
    evenings = list(_evenings(sys.argv[1:])) or [Evening(example_records(name)) for name in EXAMPLES]
    found = {language: level(evenings, language) for language in LANGUAGES}
    for language, read in found.items():
        print(f"{language}: {read.sentences} sentences, {read.mean:.1f} words each ({MEAN} or fewer is plain)")
        for sentence in read.too_long:
            print(f"  {words_in(sentence)} words: {sentence}")
    return 0 if all(read.plain for read in found.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
