"""What each state of a card is called and means: one row a state, with its words for every place where it is told."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from jury.language import N_
from scoring.card import CardState


class CardStateWords(NamedTuple):
    """One state in its sign and in words, in which `{name}` is the juror.

    `why_not` says why such a card is no part of the final mark. Of a state of a whole card, `told` says so of a juror,
    and `reopens` asks what opens it again; empty where no mark does. `typed` are the words for it in a table.
    """

    word: str
    sign: str
    why_not: str = ""
    told: str = ""
    reopens: str = ""
    typed: tuple[str, ...] = ()


CARD_STATE_WORDS: Final[Mapping[CardState, CardStateWords]] = {
    CardState.SCORED: CardStateWords(word=N_("compleet"), sign="✓"),
    CardState.OPEN: CardStateWords(
        word=N_("open"),
        sign="○",
        why_not=N_("open: deze kaart is nog niet compleet"),
    ),
    CardState.ABSENT: CardStateWords(
        word=N_("afwezig"),
        sign="–",
        why_not=N_("afwezig: hoorde deze pitch niet"),
        told=N_("{name} is afwezig bij dit plan."),
        reopens=N_("Toch gehoord?"),
        typed=("absent", "afwezig", "niet aanwezig", "was er niet", "not present"),
    ),
    CardState.RECUSED: CardStateWords(
        word=N_("verschoond"),
        sign="×",
        why_not=N_("verschoond: stapte bij dit plan opzij"),
        told=N_("{name} is verschoond bij dit plan: gemeld belang."),
        typed=("recused", "verschoond", "stepped aside", "×"),
    ),
    CardState.ABSTAINED: CardStateWords(
        word=N_("onthouden"),
        sign="~",
        why_not=N_("onthouden: gaf niet op elk punt een cijfer"),
        told=N_("{name} onthoudt zich bij dit plan."),
        reopens=N_("Toch een oordeel?"),
        typed=("abstained", "onthouden", "onthoudt", "onthouding", "abstain", "~"),
    ),
}
