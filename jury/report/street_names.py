"""Does a Dutch text say where somebody lives: a street's name, an address or a postcode."""

import re
from typing import Final

CLEAR_ENDINGS: Final = ("straat", "straatje", "plein", "pleintje", "kade", "gracht", "singel", "plantsoen", "dreef")
"""Endings of street names that few everyday words share: a name also when typed without a capital."""
SHARED_ENDINGS: Final = ("weg", "laan", "laantje", "hof", "hofje", "pad", "steeg", "dijk", "markt", "park", "erf")
"""Endings that everyday words share ("onderweg", "gedaan"): a name with a capital or a house number."""
_EVERYDAY = """
    buurtpark buurtplein buurtstraat dorpsplein dorpsstraat leefstraat marktplein schoolplein speelplein speelstraat
    werkplein wijkplein winkelstraat woonstraat zijstraat achterpad fietspad looppad tuinpad voetpad wandelpad zebrapad
    halverweg onderweg omweg snelweg spoorweg terugweg uitweg arbeidsmarkt kerstmarkt rommelmarkt supermarkt
    vlooienmarkt weekmarkt woningmarkt gerechtshof kerkhof speelpark wijkpark woonerf ontslaan opslaan overslaan
    inslaan afslaan omslaan toeslaan verslaan
"""
EVERYDAY: Final = frozenset(_EVERYDAY.split())
"""Everyday words that end like a street's name."""

_endings = "|".join(sorted((*CLEAR_ENDINGS, *SHARED_ENDINGS), key=len, reverse=True))
_last_words = "|".join(ending.title() for ending in (*CLEAR_ENDINGS, *SHARED_ENDINGS))
_word = re.compile(rf"[\w’'-]*\w(?P<ending>{_endings}|str\.)(?![\w’'-])(?P<number>\s+\d+)?", re.IGNORECASE)
_in_two_words = re.compile(
    rf"\b[A-ZÀ-Þ][\w’'-]*\s(?:{_last_words})(?![\w’'-])(?:\s\d+)?"
    r"|\b(?:Straat|Laan|Plein|Hof|Pad|Weg|Kade|Park)\s(?:(?:van|der|den|de|het|’t)\s){0,2}[A-ZÀ-Þ0-9][\w’'-]*"
)
_postcode = re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b")


def names_a_street(text: str) -> bool:
    """Say whether a text names a street, an address or a postcode."""
    return without_streets(text) != text


def without_streets(text: str) -> str:
    """Give the text with every street's name left out, an ellipsis in its place."""
    text = _word.sub(lambda found: "…" if _is_a_name(found) else found.group(), text)
    return _postcode.sub("…", _in_two_words.sub("…", text))


def _is_a_name(found: re.Match[str]) -> bool:
    word = found.group().removesuffix(found["number"] or "")
    if word.casefold() in EVERYDAY:
        return False
    clear = found["ending"].casefold() in CLEAR_ENDINGS
    return clear or word[0].isupper() or found["number"] is not None
