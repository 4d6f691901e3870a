"""Typed texts that the report prints and that read with difficulty: a sentence that is too long, a word of the trade.

It is advice and never stops anything. What many agreed on together, or what somebody said, is not for one to word anew
just before publishing: the question, the ambition and a quotation stay as they are.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Final

from jury.findings.obstacle import Found, Obstacle
from jury.findings.printed_texts import PrintedText, printed_texts
from jury.language import _
from jury.model.evening import Evening
from jury.publication.looked_at import may_stay, place_name
from jury.publication.private_texts import BESIDE
from jury.publication.public_places import told_decisions
from jury.standings.ranking import Ranking
from jury.text import one_line

LONGEST: Final = 20
"""How many words a sentence has at most that everybody reads with ease."""
STAY: Final = frozenset(
    {
        *(("links", "url"), ("links", "title"), ("session", "title"), ("parties", "name")),
        *(("challenge", "text"), ("challenge", "feedback"), ("ambition", "text"), ("session", "quote")),
    }
)
"""Printed texts that are names, and those that were agreed on or said."""
_end: Final = re.compile(r"(?<=[.!?…])[’”)\"']*\s+|\n+")
_word: Final = re.compile(r"\w[\w’'-]*")


def texts_to_simplify(evening: Evening, ranking: Ranking | None) -> Found:
    """Give every sentence over twenty words, and every word of the trade with a plainer one; each with its sentence."""
    language = evening.session.language
    for printed in printed_texts(evening, told_decisions(evening, ranking) if ranking else ()):
        if (printed.table, printed.field) in STAY:
            continue
        for sentence in sentences_in(printed.text):
            count = len(_word.findall(sentence))
            if count > LONGEST:
                said = _("Een zin van {n} woorden leest lastig. Maak er twee van: ‘{sentence}’")
                yield from _advice(evening, "long_sentence", said.format(n=count, sentence=sentence), printed, sentence)
            for word, plainer in jargon_in(sentence, language):
                said = _("Niet iedereen kent ‘{word}’. Zeg liever: {plainer}. Het staat in: ‘{sentence}’")
                told = said.format(word=word, plainer=plainer, sentence=sentence)
                yield from _advice(evening, "jargon", told, printed, word)


def sentences_in(text: str) -> Iterator[str]:
    """Give the sentences of a text, each on one line; the texts of a list are apart."""
    for part in text.split(BESIDE):
        for sentence in filter(None, map(str.strip, _end.split(part))):
            yield one_line(sentence)


def jargon_in(sentence: str, language: str) -> Iterator[tuple[str, str]]:
    """Give the words of the trade in a sentence as they stand there, each with what says the same."""
    for found in _jargon(language).finditer(sentence):
        yield found.group(), _plainer(language)[int(str(found.lastgroup)[1:])]


@cache
def _jargon(language: str) -> re.Pattern[str]:
    """Give one pattern for every word; the name of its group is its number in the list."""
    words = (f"(?P<w{nr}>{pattern})" for nr, pattern in enumerate(_words(language)))
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


@cache
def _plainer(language: str) -> tuple[str, ...]:
    return tuple(_words(language).values())


def _words(language: str) -> Mapping[str, str]:
    words: Mapping[str, str] = import_module(f"jury.locale.{language}.jargon").PLAINER
    return words


def _advice(evening: Evening, code: str, said: str, printed: PrintedText, word: str) -> Found:
    place = place_name(printed.table, printed.key, printed.field)
    if not may_stay(evening, place, (word,)):
        yield Obstacle(code, said, False, printed.table, printed.key, printed.field, place, (word,))
