"""The check number of a printed score card: short enough to type, and a typing error is noticed."""

from hashlib import sha256
from typing import Final

from jury.errors import WrongInput
from jury.language import _
from jury.model.evening import Evening

FIGURES: Final = 8
DAMM: Final = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
"""What a check digit becomes (the row) when one figure more is read (the column).

Source: H. M. Damm, Total anti-symmetrische Quasigruppen, Marburg 2004: one wrong figure, or two beside each other that
changed places, never come out at 0.
"""
BETWEEN_FIGURES: Final = str.maketrans("", "", " .-\u00a0")


def card_number(evening: Evening, proposal: str, juror: str) -> str:
    """Give the number on a juror's card for a plan: eight figures in two groups, 4821 0937.

    The first seven are the SHA-256 of the ids of session, proposal and juror (UTF-8, a line end between two), read as
    one large number, modulo 10,000,000. The eighth is their check digit by the table of Damm, begun at 0. The ids alone
    decide it, so that a card that was printed keeps its number, whatever comes in or is marked later.
    """
    return _number(evening.session.id, proposal, juror)


def cards_numbered(evening: Evening, typed: str) -> tuple[tuple[str, str], ...]:
    """Find the cards with a number as it was typed, each as (proposal, juror): one, and very rarely two.

    Raises:
        WrongInput: a figure is wrong or missing, or no card of this evening has this number.
    """
    figures = typed.translate(BETWEEN_FIGURES)
    if len(figures) != FIGURES or not (figures.isascii() and figures.isdigit()) or _check(figures) != 0:
        raise WrongInput(_("Dit kaartnummer klopt niet: kijk de cijfers nog eens na."))
    session = evening.session.id
    pairs = ((plan.id, juror.id) for plan in evening.proposals for juror in evening.jurors)
    found = tuple(pair for pair in pairs if _number(session, *pair) == _in_groups(figures))
    if not found:
        raise WrongInput(_("Kaart {number} is niet van deze avond.").format(number=_in_groups(figures)))
    return found


def _number(session: str, proposal: str, juror: str) -> str:
    digest = sha256("\n".join((session, proposal, juror)).encode()).digest()
    figures = str(int.from_bytes(digest) % 10 ** (FIGURES - 1)).zfill(FIGURES - 1)
    return _in_groups(f"{figures}{_check(figures)}")


def _check(figures: str) -> int:
    digit = 0
    for figure in figures:
        digit = int(DAMM[digit][int(figure)])
    return digit


def _in_groups(figures: str) -> str:
    return f"{figures[:4]} {figures[4:]}"
