"""Which needs and offers may fit, the likeliest first, each with why: people decide, nothing is matched by itself."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from jury.matching.likeness import Family, Words, family
from jury.matching.used import used_needs, used_offers
from jury.model.alliance import AND, Need, Offer
from jury.model.evening import Evening
from jury.text import folded

KIND: Final = 4
"""What it counts that a need and an offer are of the same kind."""
WORD: Final = 2
"""What it counts that both texts have a word of one family."""
NAME: Final = 1
"""What it counts that a word of the need is in the name of the party that offers: that tells what it is about."""
SIGNAL: Final = "seems_to_fit"
"""The signal as which a pair stands among the others; dismissed there, it is suggested no more."""
LEAST: Final = 2
"""Less than this is no reason to bring two parties together."""


class Suggestion(NamedTuple):
    """A need and an offer that may fit: the kind they share, empty where it is another, and their words that are alike.

    Each pair of words is as they stand there: first that of the need, then that of the offer or of who offers it.
    """

    need: str
    offer: str
    kind: str
    words: tuple[tuple[str, str], ...]

    @property
    def subject(self) -> str:
        """Give the name of the pair, under which it is dismissed."""
        return AND.join((self.need, self.offer))


class _Side(NamedTuple):
    """A need or an offer with what it is compared by."""

    row: Need | Offer
    kind: str
    text: Words
    name: Words


def suggestions(evening: Evening) -> tuple[Suggestion, ...]:
    """Give the pairs that may fit, the likeliest first, without those that somebody dismissed with a reason."""
    dismissed = {row.subject for row in evening.dismissed if row.signal == SIGNAL}
    return tuple(suggestion for suggestion in may_fit(evening) if suggestion.subject not in dismissed)


def may_fit(evening: Evening) -> tuple[Suggestion, ...]:
    """Give every pair that may fit, the likeliest first, of what is needed still and free still.

    They count by kind and by the stems of their words; a party is never sent to itself. Of pairs that count the same,
    those of the rarest kind come first: of it there is the least to choose from. Then what was found in conversation,
    for nobody else sees that. Then the order in which they were noted.
    """
    used_need, used_offer = used_needs(evening), used_offers(evening)
    reads = family(evening.session.language)
    common = _of_the_place(evening, reads)
    needs = [_side(evening, row, reads, common) for row in evening.needs if row.id not in used_need]
    offers = [_side(evening, row, reads, common) for row in evening.offers if row.id not in used_offer]
    offered = Counter(folded(row.kind) for row in evening.offers)
    found = [pair for need in needs for offer in offers for pair in _pair(need, offer, offered)]
    return tuple(suggestion for _place, suggestion in sorted(found, key=lambda pair: pair[0]))


def _side(evening: Evening, row: Need | Offer, reads: Family, common: frozenset[str]) -> _Side:
    name = evening.party(row.party).name
    return _Side(row, folded(row.kind), _without(reads.words(row.text), common), _without(reads.words(name), common))


def _pair(
    need: _Side, offer: _Side, offered: Mapping[str, int]
) -> Iterator[tuple[tuple[int, int, bool, int, int], Suggestion]]:
    """Give a need and an offer with their place among all pairs, where there is reason enough to suggest them."""
    if need.row.party == offer.row.party:
        return
    same_kind = need.kind != "" and need.kind == offer.kind
    in_text = need.text.alike(offer.text)
    said = {word for word, _there in in_text}
    in_name = tuple(pair for pair in need.text.alike(offer.name) if pair[0] not in said)
    counts = KIND * same_kind + WORD * len(in_text) + NAME * len(in_name)
    if counts < LEAST:
        return
    rare = offered[need.kind] if same_kind else sum(offered.values())
    found_in_talk = isinstance(offer.row, Offer) and offer.row.hidden
    place = (-counts, rare, not found_in_talk, need.row.nr, offer.row.nr)
    yield place, Suggestion(need.row.id, offer.row.id, need.row.kind if same_kind else "", (*in_text, *in_name))


def _of_the_place(evening: Evening, reads: Family) -> frozenset[str]:
    """Give the stems of what the place is called: half of the parties have those in their name."""
    session = evening.session
    return frozenset(reads.words(f"{session.area} {session.municipality}").by_stem)


def _without(words: Words, common: frozenset[str]) -> Words:
    kept = {stem: word for stem, word in words.by_stem.items() if stem not in common}
    gone = set(words.by_stem.values()) - set(kept.values())
    return Words(kept, {begin: word for begin, word in words.by_beginning.items() if word not in gone})
