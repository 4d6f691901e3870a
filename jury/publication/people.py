"""Whom a text names: everybody of the evening who did not agree to be named, by a first or a last name."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice
from typing import Final, NamedTuple

from jury.model.evening import Evening
from jury.text import clean

_PARTICLES: Final = """
aan al bin da de del della den der di do dos du e el en het i in la le of op t te ten ter und van von y
"""
PARTICLES: Final = frozenset(_PARTICLES.split())
"""Words between the names of a person; none is a name by itself."""
_TITLES: Final = """
buur buurman buurvrouw dhr directeur dominee dr drs ds fam familie heer ing ir juf meester meneer mevr mevrouw mr mw
oma opa pastoor prof team vrijwilligers werkgroep wethouder zuster bewoners commissie stichting vereniging
"""
TITLES: Final = frozenset(_TITLES.split())
"""Words before a name, or in the place of one."""
BEFORE_A_NAME: Final = frozenset(
    {"buurman", "buurvrouw", "dhr", "dominee", "familie", "fam", "juf", "meneer", "meester", "mevr", "mevrouw", "mw"}
)
"""Titles behind which a word in small letters is a name."""
_EVERYDAY: Final = """
anders appel april baas bakker baring bart bas beek beer ben berg bes bloem blom bob boer bol boom bos bot brink
brouwer brug bruin burger daal dag dam dekker dien dies dijk dol door drent droom duif eef eik els engel fee fiets
fleur frank gans gast geel goed goud graaf graf groen groot haag haan haas hart heer hein held hen herder hert
heuvel hoek hof hond hoog hoop hope hoorn horst huis iris jacht jager jet job jong joost kade kamp kat kater kees
kerk kind klaver klein klink klok kok koning kool koos koopman koster kraai kraan kramer kreeft kroon kruis kuiper
kunst laag laan lach land lang leen leeuw lelie lente lief lieve lies linde linden lot louis luik maan maas maat
maart mart mark markt max mees meer mei meijer merel mies mol molen mooi mulder mus noord nies olijf oost oranje os
oud oude paard park pas pauw peer pen piek pier pit plas pleun poort post pot prins puck punt raad ram rein ridder
riet rijk rob rood roos roze rozen rust ruiter sam schaap schilder schipper schoon schouten sip slager smit smid
snel snoek sol spek specht stad steen stein ster sterk stof storm straat taal tak tim timmerman toon ton trees trui
tuin uk valk veen veer veld ven vink violet vis visser vlieger vogel vos vrede vreugde vries vrij vroom wagenaar
wal water weg wever wiel wijk wijn wil wind winkel winter wit wolf wolk wouw zand zee zit zoet zomer zon zwaan
zwart
"""
EVERYDAY: Final = frozenset(_EVERYDAY.split())
"""Names that are words too: a name only with a capital, and at the start of a sentence not always."""
_FOLLOWS_A_VERB: Final = """
dat de een het hij ik iedereen iemand je jij jouw jullie men niemand niet nu ook u uw wat we wie wij ze zij
"""
FOLLOWS_A_VERB: Final = frozenset(_FOLLOWS_A_VERB.split())
"""What follows a verb at the start of a sentence, and not a name: “Wil je …”, “Leen een boor”."""
LETTERS: Final = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
SHORTEST_IN_SMALL_LETTERS: Final = 3
"""Below this a first name is one only with a capital."""
SHORTEST_WITH_S: Final = 3
"""A longer word that ends in an s can be the possessive of a name: Noors; not Bos of Bo."""
_token: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?[’']?")
_several: Final = re.compile(r"\s+(?:en|and|met|of)\s+|[,;/&+]")
_starts_a_sentence: Final = re.compile(r"(?:^|[.!?:…(–•·\n])[\s‘’“”\"'(]*$")


class Token(NamedTuple):
    """A word of a text: where it stands, and the forms in which it can be a name."""

    text: str
    start: int
    forms: tuple[str, ...]
    capital: bool


class People(NamedTuple):
    """The names to look for.

    `first` and `last` are names by themselves, `whole` those of a person in their order. What is `known` is no
    person's name where it stands whole: that of somebody who agreed, a party, the area.
    """

    first: frozenset[str]
    last: frozenset[str]
    whole: Mapping[str, tuple[tuple[str, ...], ...]]
    known: Mapping[str, tuple[tuple[str, ...], ...]]

    @property
    def any(self) -> bool:
        """True where there is somebody to look for."""
        return bool(self.first or self.last)


def people_to_keep_out(evening: Evening) -> People:
    """Give everybody who did not agree to be named in the report."""
    publication = evening.publication
    everybody = {
        *(juror.name for juror in evening.jurors),
        *(plan.pitcher for plan in evening.proposals),
        *(
            name
            for plan in evening.proposals
            for carrier in plan.carriers
            for name in (carrier.name, carrier.successor)
        ),
        *evening.audience.counted_by,
        *(count.counter for count in evening.counts),
        *(confirmation.by for confirmation in evening.confirmations),
        *(name for table in evening.tables for name in (table.host, *table.guests)),
        *(signature.name for signature in evening.signed),
        *(member.name for member in evening.team),
        evening.session.secretary,
        evening.session.host,
    }
    agreed = {
        *(juror.name for juror in evening.jurors if juror.consent_name and publication.publish_juror_names != "none"),
        *(plan.pitcher for plan in evening.proposals if plan.consent_name),
        *(signature.name for signature in evening.signed if signature.consent_name),
        *(member.name for member in evening.team if member.consent_name),
    }
    return _people(evening, everybody, agreed)


def jury_to_keep_out(evening: Evening) -> People:
    """Give everybody of the jury, whether they agreed to be named or not."""
    return _people(evening, {juror.name for juror in evening.jurors}, set())


def _people(evening: Evening, everybody: Set[str], agreed: Set[str]) -> People:
    """Give the names to look for: of everybody but those who agreed."""
    named = {parts for name in agreed for parts in _persons(name)}
    kept = [parts for name in sorted(everybody) for parts in _persons(name) if parts not in named]
    areas = (evening.session.area, evening.session.municipality, *(row.name for row in evening.areas))
    places = (*areas, *(plan.title for plan in evening.proposals))
    known = {*(parts.names for parts in named), *map(_plain, (*places, *(party.name for party in evening.parties)))}
    return People(
        first=frozenset(person.names[0] for person in kept if person.by_first_name),
        last=frozenset(name for person in kept for name in person.names[person.by_first_name :]),
        whole=_by_first(person.names for person in kept if len(person.names) > 1),
        known=_by_first(known),
    )


def named_in(text: str, people: People, *, own: str = "") -> tuple[str, ...]:
    """Give the names of these people in a text, as they stand there, each once.

    `own` is the name of what the text itself names, as the title of a plan: it does not make itself known.
    """
    if not people.any or not text:
        return ()
    text = unicodedata.normalize("NFC", clean(text))
    tokens = [_token_of(found) for found in _token.finditer(text)]
    own_name = _plain(own) if own else ()
    known = {
        place
        for start, names in _standing(tokens, people.known)
        if names != own_name
        for place in _places(tokens, start, names)
    }
    found = {place for start, names in _standing(tokens, people.whole) for place in _places(tokens, start, names)}
    found |= {place for place, token in enumerate(tokens) if _is_a_name(token, people, text, tokens[place + 1 :])}
    found |= set(_behind_a_title(tokens, people))
    return tuple(dict.fromkeys(tokens[place].text for place in sorted(found - known)))


class _Person(NamedTuple):
    """One person's names in their order; the first is a first name, or there is none."""

    names: tuple[str, ...]
    by_first_name: bool


def _persons(name: str) -> Iterator[_Person]:
    """Read how somebody was written down: without initials, titles, and what stands in brackets."""
    for one in _several.split(re.sub(r"\([^)]*\)?", " ", clean(name).replace("’", "'"))):
        words = [word.strip(".'‘\"“”") for word in re.split(r"[\s-]+", one) if word]
        bare = [word for word in words if len(word) > 1 and "." not in word]
        capitals = any(word[0].isupper() for word in bare)
        names = [word for word in bare if _fold(word) not in PARTICLES | TITLES and (word[0].isupper() or not capitals)]
        if names and (capitals or not TITLES.intersection(map(_fold, bare))):
            yield _Person(tuple(map(_fold, names)), words[0] == names[0])
            if one.lstrip().startswith("-".join(names[:2])) and len(names) > 1:
                yield _Person((_fold(names[0] + names[1]), *map(_fold, names[2:])), True)  # Anne-Marie, Annemarie


def _is_a_name(token: Token, people: People, text: str, after: Sequence[Token]) -> bool:
    first, last = (any(form in names for form in token.forms) for names in (people.first, people.last))
    if not first and not last:
        return False
    everyday = any(form in EVERYDAY for form in token.forms)
    if not token.capital:
        # Who types no capitals at all types none in a last name either.
        return (first or text.islower()) and not everyday and len(token.text) >= SHORTEST_IN_SMALL_LETTERS
    if not everyday or not _starts_a_sentence.search(text[: token.start]):
        return True
    end = token.start + len(token.text)
    return text[end : end + 1] != "-" and not (after and _fold(after[0].text) in FOLLOWS_A_VERB)


def _behind_a_title(tokens: Sequence[Token], people: People) -> Iterator[int]:
    """Find the last names behind a title, also in small letters: mevrouw de boer."""
    titled = False
    for place, token in enumerate(tokens):
        if titled and not people.last.isdisjoint(token.forms):
            yield place
        titled = _fold(token.text) in BEFORE_A_NAME or (titled and token.forms[0] in PARTICLES)


def _standing(
    tokens: Sequence[Token], wanted: Mapping[str, tuple[tuple[str, ...], ...]]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Find where these names stand whole, be it with particles between them."""
    for start, token in enumerate(tokens):
        for form in token.forms:
            for names in wanted.get(form, ()):
                if len(_places(tokens, start, names)) == len(names):
                    yield start, names


def _places(tokens: Sequence[Token], start: int, names: Sequence[str]) -> tuple[int, ...]:
    """Give the places of these names one behind the other, as far as they follow."""
    following = ((place, token) for place, token in enumerate(tokens[start:], start) if token.forms[0] not in PARTICLES)
    pairs = zip(islice(following, len(names)), names, strict=False)
    return tuple(place for (place, token), name in pairs if name in token.forms)


def _by_first(every: Iterable[tuple[str, ...]]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for names in every:
        if names:
            found[names[0]] = (*found.get(names[0], ()), names)
    return found


def _plain(name: str) -> tuple[str, ...]:
    words = (_fold(found.group()) for found in _token.finditer(unicodedata.normalize("NFC", clean(name))))
    return tuple(word for word in words if word not in PARTICLES)


def _token_of(found: re.Match[str]) -> Token:
    text = found.group()
    plain = _fold(text.replace("’", "'"))
    bare = plain.removesuffix("'").removesuffix("'s")
    forms = dict.fromkeys((bare, *((bare.removesuffix("s"),) if len(bare) > SHORTEST_WITH_S else ()), plain))
    return Token(text.rstrip("’'"), found.start(), tuple(forms), text[0].isupper())


def _fold(word: str) -> str:
    """Give a word without capitals and accents."""
    letters = unicodedata.normalize("NFKD", word.casefold().translate(LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
