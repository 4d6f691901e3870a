"""Numbers as one says them, in every language of the program."""

from decimal import Decimal

import pytest

from jury.language import LANGUAGES
from jury.wording.spoken import said, voice

DUTCH = {
    0: ("nul", ""),
    1: ("één", "eerste"),
    3: ("drie", "derde"),
    8: ("acht", "achtste"),
    19: ("negentien", "negentiende"),
    20: ("twintig", "twintigste"),
    21: ("eenentwintig", "eenentwintigste"),
    32: ("tweeëndertig", "tweeëndertigste"),
    43: ("drieënveertig", "drieënveertigste"),
    100: ("honderd", "honderdste"),
    101: ("honderdeen", "honderdeerste"),
    215: ("tweehonderdvijftien", "tweehonderdvijftiende"),
    1000: ("duizend", "duizendste"),
    1003: ("duizend drie", "duizend derde"),
    4500: ("vierduizend vijfhonderd", "vierduizend vijfhonderdste"),
}
ENGLISH = {
    1: ("one", "first"),
    2: ("two", "second"),
    12: ("twelve", "twelfth"),
    20: ("twenty", "twentieth"),
    23: ("twenty-three", "twenty-third"),
    101: ("one hundred and one", "one hundred and first"),
    1001: ("one thousand and one", "one thousand and first"),
    4500: ("four thousand five hundred", "four thousand five hundredth"),
}


@pytest.mark.parametrize(("language", "table"), [("nl", DUTCH), ("en", ENGLISH)])
def test_whole_numbers_and_the_how_manieth(language: str, table: dict[int, tuple[str, str]]) -> None:
    speaks = voice(language)
    for number, (cardinal, ordinal) in table.items():
        assert speaks.cardinal(number) == cardinal
        assert not ordinal or speaks.ordinal(number) == ordinal


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("nl", "7.8", "zeven komma acht"),
        ("nl", "1.5", "één komma vijf"),
        ("nl", "10", "tien"),
        ("nl", "7.25", "zeven komma vijfentwintig"),
        ("nl", "8.05", "acht komma nul vijf"),
        ("nl", "5.483", "vijf komma vier acht drie"),
        ("en", "7.8", "seven point eight"),
        ("en", "5.48", "five point four eight"),
    ],
)
def test_marks(language: str, number: str, words: str) -> None:
    assert said(Decimal(number), language) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_every_number_in_words_of_its_own(language: str) -> None:
    speaks = voice(language)
    cardinals = [speaks.cardinal(number) for number in range(2000)]
    ordinals = [speaks.ordinal(number) for number in range(1, 2000)]
    assert len(set(cardinals)) == 2000
    assert len(set(ordinals)) == 1999
    assert not any(character.isdigit() for words in (*cardinals, *ordinals) for character in words)
