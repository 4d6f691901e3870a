"""When two words are of one family, in the language of the evening: by their stem, or by how a compound begins."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import Final, NamedTuple

WORD: Final = re.compile(r"[^\W\d_]{3,}")
"""Shorter words, and those with a figure in them, say nothing."""
BEGINNING: Final = 6
"""Letters in which two compounds begin alike, as warmtenet and warmtebedrijf do; fewer are often chance."""


class Family(NamedTuple):
    """The language of an evening: what gives the stem of a word, and the words that say little."""

    stem: Callable[[str], str]
    says_little: frozenset[str]

    def words(self, text: str) -> "Words":
        """Give the words of a text that say something."""
        plain = unicodedata.normalize("NFC", text)
        return Words.of((word for word in WORD.findall(plain) if word.casefold() not in self.says_little), self.stem)


class Words(NamedTuple):
    """The words of a text as they stand there, by what makes another word alike; of two of one family the first."""

    by_stem: dict[str, str]
    by_beginning: dict[str, str]

    @classmethod
    def of(cls, words: Iterable[str], stem: Callable[[str], str]) -> "Words":
        """Lay out words by their stem, and the long ones by how they begin."""
        by_stem: dict[str, str] = {}
        by_beginning: dict[str, str] = {}
        for word in words:
            small = word.casefold()
            by_stem.setdefault(stem(small), word)
            if len(small) >= BEGINNING:
                by_beginning.setdefault(small[:BEGINNING], word)
        return cls(by_stem, by_beginning)

    def alike(self, other: "Words") -> tuple[tuple[str, str], ...]:
        """Give the pairs of words that are of one family, each word once, those with the same stem first."""
        found: dict[str, str] = {}
        for here, there in ((self.by_stem, other.by_stem), (self.by_beginning, other.by_beginning)):
            for mark, word in here.items():
                if mark in there and word not in found and there[mark] not in found.values():
                    found[word] = there[mark]
        return tuple(found.items())


@cache
def family(language: str) -> Family:
    """Give how words are alike in a language; what it needs for that stands in its folder."""
    from snowballstemmer import stemmer  # reads the rules of thirty languages: only where words are compared

    of_the_language = import_module(f"jury.locale.{language}.stems")
    return Family(stemmer(of_the_language.STEMMER).stemWord, frozenset(of_the_language.SAYS_LITTLE.split()))
