"""Under which word a person's name is sorted: the surname, without what stands before, behind or beside it."""

import re
from collections.abc import Sequence
from typing import Final

from jury.text import sort_key

DUTCH_PARTICLES: Final = frozenset(
    {"aan", "bij", "de", "den", "der", "het", "in", "op", "over", "onder", "te", "ten", "ter", "tot", "uit", "van"}
    | {"vande", "vanden", "vander", "voor", "t", "s", "n"}
)
"""What stands before a Dutch surname; whatever is before it was a given name."""
OTHER_PARTICLES: Final = frozenset(
    {"al", "bin", "bint", "d", "da", "das", "degli", "del", "della", "des", "di", "do", "dos", "du", "e", "el", "ibn"}
    | {"l", "la", "las", "le", "les", "lo", "los", "von", "vom", "y", "zu", "zum", "zur"}
)
SPANISH_ARTICLES: Final = frozenset({"la", "las", "los"})
TITLES: Final = frozenset(
    {"dr", "drs", "mr", "ir", "ing", "prof", "ds", "dhr", "mevr", "mw", "mevrouw", "meneer", "heer", "zr", "pater"}
    | {"wethouder", "burgemeester", "mrs", "ms", "miss", "sir", "bc", "em"}
)
SUFFIXES: Final = frozenset(
    {"jr", "sr", "junior", "senior", "jun", "sen", "ii", "iii", "iv", "msc", "bsc", "ma", "ba", "mba", "phd", "llm"}
    | {"llb", "med", "ra", "rc", "bc", "ing", "jnr", "snr", "zn"}
)
GIVEN_NAMES: Final = re.compile(
    "(?:"
    "anna|anne|annie|antje|bart|bas|bernard|bert|boudewijn|carel|catharina|chris|christiaan|cornelia|cornelis|daan|"
    "david|dirk|elisabeth|elise|els|emma|erik|eva|evert|ferdinand|frans|frederik|geert|george|gerard|gerrit|gert|"
    "gijs|hans|harm|hein|hendrik|hendrika|henk|henri|herman|hubert|jaap|jacob|jacoba|jacobus|jan|jannes|jans|jeanne|"
    "jelle|jo|johan|johanna|johannes|joost|jos|joseph|jose|juliana|karel|kees|klaas|koen|lambert|laura|leo|lies|"
    "lieve|louis|louise|lucas|maarten|maartje|magdalena|marc|marcel|margaretha|maria|marianne|marie|marijke|marinus|"
    "marja|mark|martin|mathilde|max|michael|michiel|mohamed|mohammed|muhammad|nel|nicolaas|paul|paula|peter|petra|"
    "philip|piet|pieter|rein|renee|rob|robert|roelof|ruud|ruth|sander|simon|sofia|sofie|sophia|sophie|stefan|theo|"
    "thea|thomas|tineke|tom|trees|ursula|victor|vincent|wil|wilhelm|wilhelmina|willem|wim|wouter"
    ")"
)
"""Names that here are more often a second given name than the first half of a surname."""
_beside = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\"[^\"]*\"|“[^”]*”|\s+[-–—/|]\s.*|\s+namens\s.*")
_initials = re.compile(r"(?:[^\W\d_]\.)+-?(?:[^\W\d_]\.)*|[A-Z]")
_not_letters = re.compile(r"[^\w]+")


def surname_key(name: str) -> tuple[str, str]:
    """Give the key that puts a name among the others of a list: Van den Berg under B, Aalbers jr. under A."""
    return sort_key(surname_first(name))


def surname_first(name: str) -> str:
    """Write a name with the surname first: ‘Berg, Piet van den’; a double name stays whole."""
    words = _words_of_the_name(name)
    if words and words[0].endswith(","):
        return " ".join(words)
    start = _start_of_surname(words)
    before, surname = words[:start], words[start:]
    return f"{' '.join(surname)}, {' '.join(before)}" if before else " ".join(surname)


def _words_of_the_name(name: str) -> list[str]:
    """Give the words of the name itself; where the surname already stands first, its last word keeps its comma."""
    bare = _beside.sub(" ", name).strip() or name.strip()
    surname, comma, rest = bare.partition(",")
    behind = rest.split()
    if comma and behind and not (_is_one_of(behind[0], SUFFIXES) or behind[0][:1].islower()):
        words = _without_particles(surname.split()) or surname.split()
        return [f"{' '.join(words)},", *behind]
    words = [word for word in surname.split() if not _is_one_of(word, SUFFIXES)] or surname.split()
    while len(words) > 1 and _is_one_of(words[0], TITLES) and (len(words) > 2 or words[0][:1].islower()):
        del words[0]
    return words


def _without_particles(words: Sequence[str]) -> list[str]:
    start = next((at for at, word in enumerate(words) if not _is_particle(word)), 0)
    return list(words[start:])


def _start_of_surname(words: Sequence[str]) -> int:
    """Find the first word to sort by, behind the given names and the particles."""
    last = len(words) - 1
    dutch = next((at for at in range(last) if _is_dutch(words[at : at + 2])), None)
    start = dutch if dutch is not None else min(1, max(last, 0))
    while start < last and dutch is None and _is_a_given_name(words[start]):
        start += 1
    while start < last and _is_particle(words[start]):
        start += 1
    return max(start, 0)


def _is_dutch(words: Sequence[str]) -> bool:
    """Say whether a particle is one of ours; the ‘de’ of De la Cruz is not."""
    return _is_one_of(words[0], DUTCH_PARTICLES) and not _is_one_of(words[1], SPANISH_ARTICLES)


def _is_a_given_name(word: str) -> bool:
    return _initials.fullmatch(word) is not None or GIVEN_NAMES.fullmatch(sort_key(word)[0]) is not None


def _is_particle(word: str) -> bool:
    return _is_one_of(word, DUTCH_PARTICLES) or _is_one_of(word, OTHER_PARTICLES)


def _is_one_of(word: str, known: frozenset[str]) -> bool:
    return _not_letters.sub("", word.casefold()) in known
