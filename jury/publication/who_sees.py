"""Who gets to see which fact of an evening, with the settings of publication as they are or as they would be."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from jury.model.evening import Evening
from jury.model.rows import LOWEST_PLACE, Publication


class Reader(StrEnum):
    """Who reads: everybody, the team of a plan in the letter to it, the jury, or the organisers, who have the file."""

    EVERYBODY = "everybody"
    PLAN = "plan"
    JURY = "jury"
    ORGANISERS = "organisers"


class Much(StrEnum):
    """How much of a fact somebody sees."""

    ALL = "all"
    NOTHING = "nothing"
    TOP = "top"
    OWN = "own"
    SOME = "some"
    HOW_OFTEN = "how_often"
    WINNER = "winner"
    PUBLIC_WORDS = "public_words"


class Sees(NamedTuple):
    """How much somebody sees; TOP is down to place `n`, and SOME is `n` of `all`."""

    much: Much
    n: int = 0
    all: int = 0


class Fact(NamedTuple):
    """A fact by its code, and who sees how much of it."""

    code: str
    seen: Mapping[Reader, Sees]


ALL, NOTHING, OWN = Sees(Much.ALL), Sees(Much.NOTHING), Sees(Much.OWN)
MARKS: Final = frozenset(
    {"places", "marks", "means", "first_round", "juror_marks", "too_few", "evidence", "stepped_aside", "jury_names"}
)
"""What there is only where a jury marks."""


def is_evidence_public(publication: Publication) -> bool:
    """Say whether everybody may have the evidence: the settings publish the marks of each juror, and every place.

    Its letters hide nobody from who knows who stepped aside or came late, and it holds the last place as well.
    """
    return publication.publish_juror_scores and publication.publish_ranking == "all"


def who_sees(evening: Evening, publication: Publication | None = None) -> tuple[Fact, ...]:
    """Give every fact of which people ask who sees it; `publication` where the settings would be others."""
    facts = _facts(evening, publication or evening.publication)
    return tuple(fact for fact in facts if not evening.unmarked or fact.code not in MARKS)


def _facts(evening: Evening, publication: Publication) -> Iterator[Fact]:
    places = _places(evening, publication)

    def of_places(published: bool) -> Sees:
        return places if published else NOTHING

    def fact(code: str, everybody: Sees, plan: Sees | None = None, jury: Sees = ALL) -> Fact:
        """Make a fact; a plan sees what everybody sees, where it sees nothing else, and organisers see it all."""
        readers = (everybody, everybody if plan is None else plan, jury, ALL)
        return Fact(code, dict(zip(Reader, readers, strict=True)))

    juror_marks = of_places(publication.publish_juror_scores)
    yield fact("verdicts", ALL)
    yield fact("places", places)
    yield fact("marks", of_places(publication.publish_average))
    means = of_places(publication.publish_criterion_averages)
    own_means = OWN if publication.publish_criterion_averages and means != ALL else means
    yield fact("means", means, own_means)
    yield fact("first_round", of_places(publication.publish_first_round))
    yield fact("juror_marks", juror_marks)
    yield fact("evidence", ALL if is_evidence_public(publication) else NOTHING)
    yield fact("jury_names", _jurors(evening, publication))
    yield fact("pitchers", _pitchers(evening, publication))
    yield fact("contact", _reachable(evening, publication), jury=NOTHING)
    yield fact("carriers", Sees(Much.HOW_OFTEN), OWN)
    yield fact("stepped_aside", Sees(Much.HOW_OFTEN), jury=Sees(Much.HOW_OFTEN))
    yield fact("deliberation", NOTHING)
    yield fact("too_few", NOTHING)
    yield fact("votes", Sees(Much.WINNER), jury=Sees(Much.WINNER))
    yield fact("sensitive", Sees(Much.PUBLIC_WORDS), OWN)
    yield fact("feedback", NOTHING, OWN)
    yield fact("private_agreements", NOTHING, jury=NOTHING)


def _places(evening: Evening, publication: Publication) -> Sees:
    lowest = LOWEST_PLACE[publication.publish_ranking]
    if not lowest:
        return NOTHING
    return ALL if lowest >= len(evening.in_play) else Sees(Much.TOP, int(lowest))


def _jurors(evening: Evening, publication: Publication) -> Sees:
    named = sum(juror.consent_name for juror in evening.jurors)
    return _some(named if publication.publish_juror_names != "none" else 0, len(evening.jurors))


def _pitchers(evening: Evening, publication: Publication) -> Sees:
    pitched = [plan for plan in evening.in_play if plan.pitcher]
    named = sum(plan.consent_name for plan in pitched)
    return _some(named if publication.publish_pitcher_names != "none" else 0, len(pitched))


def _reachable(evening: Evening, publication: Publication) -> Sees:
    reachable = [plan for plan in evening.in_play if plan.email or plan.phone]
    agreed = sum(plan.consent_name for plan in reachable)
    return _some(agreed if publication.publish_contact else 0, len(reachable))


def _some(n: int, all: int) -> Sees:
    return Sees(Much.SOME, n, all) if n else NOTHING
