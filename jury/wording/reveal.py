"""What the hall hears of the outcome: the sentences of the presenter, made of nothing but what a step of it tells."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from jury.language import N_, _, catalogue
from jury.model.running import ToldLine
from jury.text import listed
from jury.wording.codes import CODE_WORDS, CUE_NAMES
from jury.wording.spoken import said_as_written, voice

PLACE: Final = N_("De {place} plaats is voor {plans}{mark}.")
SHARED_PLACE: Final = N_("De {place} plaats wordt gedeeld door {plans}{mark}.")
WITH_A_MARK: Final = N_(" met een {said} ({mark})")
THEME: Final = N_("We gaan naar het thema {plans}.")
PRIZES: Final[Mapping[str, str]] = {
    "audience": N_("De publieksprijs is voor {plans}."),
    "award": N_("De prijs is voor {plans}."),
}
"""By kind of cue: for whom it is."""
VERDICT: Final = N_("{plans}: {words}.")
VERDICT_AND_PLACE: Final = N_("{plans}: {words}. Dat is de {place} plaats{mark}.")
SENTENCE: Final = "{words}"
JOINS: Final = N_("Samen verder met {plans}")
NO_VERDICT: Final = N_("nog geen oordeel")


class Spoken(NamedTuple):
    """A sentence of the presenter: a text of ours, and what stands in its places.

    `plans` are titles, `place` is said as the how-manieth, and a `mark` as a number, with its figures behind it.
    """

    message: str
    plans: tuple[str, ...] = ()
    place: int | None = None
    mark: str = ""
    words: str = ""


def spoken(kind: str, title: str, told: Iterable[ToldLine]) -> Iterator[Spoken]:
    """Give the sentences for what a cue of this kind tells; plans that share a place or a prize are one sentence.

    What the audience gives under a name of its own is called the award: the hall has just read that name as its title.
    """
    of_its_own = kind == "audience" and title not in ("", _(CUE_NAMES[kind]))
    prize = PRIZES.get("award" if of_its_own else kind, THEME)
    for (bare, place), lines in groupby(told, key=lambda line: (bool(line.title) and not line.words, line.place)):
        if not bare:
            yield from map(_of_one, lines)
            continue
        group = tuple(lines)
        plans = tuple(line.title for line in group)
        if place is None:
            yield Spoken(prize, plans)
        else:
            yield Spoken(SHARED_PLACE if len(plans) > 1 else PLACE, plans, place, group[0].mark)


def _of_one(line: ToldLine) -> Spoken:
    if not line.title:
        return Spoken(SENTENCE, words=line.words)
    message = VERDICT if line.place is None else VERDICT_AND_PLACE
    return Spoken(message, (line.title,), line.place, line.mark, line.words)


def in_a_sentence(said: Spoken, language: str) -> str:
    """Write a sentence of the presenter as plain text."""
    say = catalogue(language).gettext
    return say(said.message).format(
        plans=listed(said.plans, say),
        place=voice(language).ordinal(said.place) if said.place is not None else "",
        mark=say(WITH_A_MARK).format(said=said_as_written(said.mark, language), mark=said.mark) if said.mark else "",
        words=said.words,
    )


def verdict_in_words(verdict: str, join_with: Sequence[str], language: str) -> str:
    """Say a verdict: Aan de slag, or Samen verder met De Lange Tafel."""
    say = catalogue(language).gettext
    if verdict == "join" and join_with:
        return say(JOINS).format(plans=listed(join_with, say))
    return say(CODE_WORDS["verdicts", "verdict"].get(verdict, NO_VERDICT))
