"""One juror's card as a row of the score grid: the signs in its cells, and its state in a sign and a word."""

from decimal import Decimal
from typing import Final, NamedTuple

from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Juror
from jury.standings.paper_cards import waits
from jury.standings.progress import CardProgress, card_progress, is_in
from jury.text import one_line
from jury.wording.card_states import CARD_STATE_WORDS
from jury.wording.codes import code_word
from scoring.marked_round import ABSTAINED, CardState
from screens.cards.mark_typing import Scale

OPEN, STRUCK, COVERED = "·", "–", "▪"
SIGNS: Final = {state: words.sign for state, words in CARD_STATE_WORDS.items()}
BEGUN_SIGN: Final = "◐"
WAITING_SIGN: Final = "○"


class CardRow(NamedTuple):
    """What one line of the grid shows; two that are equal look the same.

    `kinds` says of each cell whether it holds a "mark", is "blank", or is "closed". A card from paper `waits` for the
    second person who looks at it.
    """

    juror: str
    name: str
    cells: tuple[str, ...]
    kinds: tuple[str, ...]
    state: CardState
    said: str
    waits: bool = False


def card_row(evening: Evening, proposal: str, juror: Juror, scale: Scale) -> CardRow:
    """Make the row of a juror's card."""
    card = evening.card(proposal, juror.id)
    progress = card_progress(evening, proposal, juror.id)
    waiting = waits(evening, proposal, juror.id)
    aside = "" if waiting else beside_state(evening, proposal, juror)
    said = state_text(progress, on_paper=juror.entry == "paper", aside=aside, waiting=waiting)
    if card.declared is not None:
        sign = scale.aligned_sign(SIGNS[card.declared])
        count = len(evening.criteria)
        return CardRow(juror.id, one_line(juror.name), (sign,) * count, ("closed",) * count, card.declared, said)
    cells, kinds = [], []
    for criterion in evening.criteria:
        mark = card.marks.get(criterion.id)
        if isinstance(mark, Decimal):
            cells.append(scale.aligned(mark))
            kinds.append("mark")
        else:
            cells.append(scale.aligned_sign(SIGNS[CardState.ABSTAINED] if mark == ABSTAINED else OPEN))
            kinds.append("closed" if mark == ABSTAINED else "blank")
    return CardRow(juror.id, one_line(juror.name), tuple(cells), tuple(kinds), progress.state, said, waiting)


def beside_state(evening: Evening, proposal: str, juror: Juror) -> str:
    """Say what she must know of a juror beside the card: not in yet, or left; or with a declared tie, and may judge."""
    if juror.left is not None:
        return _("vertrokken")
    if any(row.arrived is not None for row in evening.jurors) and not is_in(evening, juror):
        return _("niet binnen")
    declared = evening.kept("interests", _may_judge)
    return _("mag oordelen") if (proposal, juror.id) in declared else ""


def _may_judge(evening: Evening) -> frozenset[tuple[str, str]]:
    return frozenset((row.proposal, row.juror) for row in evening.interests if row.measure == "declare")


def state_text(progress: CardProgress, *, on_paper: bool = False, aside: str = "", waiting: bool = False) -> str:
    """Say in a sign and a word how far a card is; `aside` takes the word's place where the sign says enough.

    A complete card from paper that is `waiting` says what is still to be done with it.
    """
    if waiting:
        return f"{WAITING_SIGN} {_('nog nakijken')}"
    if progress.state is CardState.OPEN and progress.begun:
        return f"{BEGUN_SIGN} {_('nog {n}').format(n=len(progress.open_criteria))}"
    if aside and progress.state in (CardState.OPEN, CardState.SCORED):
        return f"{SIGNS[progress.state]} {aside}"
    if progress.state is CardState.OPEN and on_paper:
        return f"{SIGNS[CardState.OPEN]} {_('op papier')}"
    return f"{SIGNS[progress.state]} {code_word('scorecards', 'state', progress.state)}"
