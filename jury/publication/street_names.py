"""Does a Dutch text say where somebody lives: a street's name, an address or a postcode."""

from collections.abc import Iterator, Sequence
from typing import Final

CLEAR_ENDINGS: Final = ("straat", "straatje", "str.", "plein", "pleintje", "kade", "gracht", "singel", "plantsoen")
"""Endings of street names that few everyday words share: a name also when typed without a capital."""
SHARED_ENDINGS: Final = (
    *("weg", "laan", "laantje", "hof", "hofje", "pad", "steeg", "dijk", "dreef", "markt", "park", "erf"),
)
"""Endings that everyday words share ("onderweg", "gedaan"): a name with a capital or a house number."""
ENDINGS: Final = (*CLEAR_ENDINGS, *SHARED_ENDINGS)
FIRST_WORDS: Final = frozenset({"Straat", "Laan", "Plein", "Hof", "Pad", "Weg", "Kade", "Park"})
"""Words that begin a name: Laan van Meerdervoort, Plein 1940."""
BETWEEN: Final = frozenset({"van", "der", "den", "de", "het", "’t"})
_EVERYDAY: Final = """
buurtpark buurtplein buurtstraat dorpsplein dorpsstraat leefstraat marktplein schoolplein speelplein speelstraat
werkplein wijkplein winkelstraat woonstraat zijstraat achterpad fietspad looppad tuinpad voetpad wandelpad zebrapad
halverweg onderweg omweg snelweg spoorweg terugweg uitweg arbeidsmarkt kerstmarkt rommelmarkt supermarkt
vlooienmarkt weekmarkt woningmarkt gerechtshof kerkhof speelpark wijkpark woonerf ontslaan opslaan overslaan
inslaan afslaan omslaan toeslaan verslaan
"""
EVERYDAY: Final = frozenset(_EVERYDAY.split())
"""Everyday words that end like a street's name."""
PUNCTUATION: Final = ",.;:!?()[]‘’“”\"'…/"


def names_a_street(text: str) -> bool:
    """Say whether a text names a street, an address or a postcode."""
    return next(_places(text.split()), None) is not None


def streets_in(text: str) -> tuple[str, ...]:
    """Give the streets, addresses and postcodes in a text, as they stand there."""
    words = text.split()
    return tuple(" ".join(words[start:end]).strip(PUNCTUATION) for start, end in _places(words))


def without_streets(text: str) -> str:
    """Give the text with every street's name left out, an ellipsis in its place."""
    words = text.split()
    places = list(_places(words))
    if not places:
        return text
    for start, end in reversed(places):
        last = words[end - 1]
        words[start:end] = ["…" + last[len(last.rstrip(PUNCTUATION)) :].removeprefix(".")]
    return " ".join(words)


def _places(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Find where a place is named, as (first word, word behind the last), from left to right."""
    position = 0
    while position < len(words):
        length = _length_of_name(words, position)
        if length:
            yield position, position + length
        position += length or 1


def _length_of_name(words: Sequence[str], position: int) -> int:
    """Count the words of the place's name that begins here, its house number included; 0 where none does."""
    word = words[position].strip(PUNCTUATION)
    following = [each.strip(PUNCTUATION) for each in words[position + 1 : position + 4]]
    second = following[0] if following else ""
    numbered = second[:1].isdecimal()
    ending = _ending(words[position])
    if ending and (ending in CLEAR_ENDINGS or word[0].isupper() or numbered):
        return 1 + numbered
    if word[:1].isupper() and second[:1].isupper() and second.casefold() in ENDINGS:
        return 2 + (len(following) > 1 and following[1][:1].isdecimal())
    if word in FIRST_WORDS:
        small = next((number for number, each in enumerate(following) if each not in BETWEEN), len(following))
        named = small < len(following) and (following[small][:1].isupper() or following[small][:1].isdecimal())
        return 2 + small if named else 0
    return _length_of_postcode(word, second)


def _length_of_postcode(word: str, following: str) -> int:
    digits, letters = word[:4], word[4:] or following
    postcode = len(digits) == 4 and digits.isdecimal() and len(letters) == 2 and letters.isalpha() and letters.isupper()
    return (1 if word[4:] else 2) if postcode else 0


def _ending(word: str) -> str:
    """Give the ending that makes a word look like a street's name; empty where it does not."""
    plain = word.strip(PUNCTUATION.replace(".", "")).casefold()
    plain = plain if plain.endswith("str.") else plain.rstrip(".")
    if plain in EVERYDAY:
        return ""
    return next((ending for ending in ENDINGS if plain.endswith(ending) and plain != ending), "")
