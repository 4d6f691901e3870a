"""What a change is going to do, in words, for whoever is asked for its reason; and what it did."""

from collections.abc import Mapping, Sequence
from typing import Final

from jury.language import N_, _, ngettext
from jury.model.changes import Change, Changes
from jury.model.evening import Evening
from jury.model.tables import CARD_TABLES
from jury.telling.journal import NOTHING, told, values_of
from jury.wording.names import name_in

COVERED: Final[Mapping[tuple[bool, bool], str]] = {
    (True, False): N_("het cijfer wordt gewist, van {name} bij {plan}."),
    (False, True): N_("er komt een cijfer bij, van {name} bij {plan}."),
    (False, False): N_("het cijfer wordt een ander, van {name} bij {plan}."),
}
"""What becomes of a mark while marks are covered, by whether none is there after it and none was there before."""
MOST_LINES: Final = 4
"""As many values as a question has room for."""


def going_to(what: str, changes: Changes, evening: Evening, *, covered: bool = False) -> Sequence[str]:
    """Say in a few lines what a change does: of a mark or a card in a sentence, of the rest old and new.

    `covered` says it without any mark.
    """
    cards = [change for change in changes if change.table in CARD_TABLES]
    if cards and len({change.key[:2] for change in cards}) == 1:
        return (_card_sentence(cards, evening, covered=covered),)
    change = told(what, changes, evening, covered=covered)
    of_rules = all(not each.key for each in changes)
    details = change.details
    shown = (
        details if len(details) <= MOST_LINES else (*details[: MOST_LINES - 1], _more(len(details) - MOST_LINES + 1))
    )
    return (" · ".join(filter(None, (change.what, "" if of_rules else change.subject))), *shown)


def marks_changed(what: str, changes: Changes, evening: Evening, *, covered: bool = False) -> str:
    """Say which mark or card became another, old and new; empty where the change was about something else.

    `covered` says it without any mark.
    """
    if not any(change.table in CARD_TABLES and change.old is not None for change in changes):
        return ""
    change = told(what, changes, evening, covered=covered)
    return _("Gewijzigd: {what}").format(what=" · ".join(filter(None, (change.what, change.subject))))


def _more(count: int) -> str:
    return ngettext("en nog {n}", "en nog {n}", count).format(n=count)


def _card_sentence(changes: Sequence[Change], evening: Evening, *, covered: bool) -> str:
    """Say what becomes of one card: of its state, or else of the mark on it that changes."""
    main = next((change for change in changes if change.table == "scorecards"), changes[0])
    plan, juror, *criterion = map(str, main.key)
    old, new = values_of(main)
    whose = {"name": name_in(evening, "jurors", juror), "plan": name_in(evening, "proposals", plan)}
    if main.table == "scorecards":
        struck = sum(change.table == "marks" and change.new is None for change in changes)
        return _card_state(old, new, whose, struck)
    if covered:
        said = _(COVERED[new == NOTHING, old == NOTHING])
    elif new == NOTHING:
        said = _("{old} wordt gewist, van {name} bij {plan}.")
    elif old == NOTHING:
        said = _("{new} komt erbij, van {name} bij {plan}.")
    else:
        said = _("{old} wordt {new}, van {name} bij {plan}.")
    return f"{evening.criterion(criterion[0]).short()}: {said.format(old=old, new=new, **whose)}"


def _card_state(old: str, new: str, whose: dict[str, str], struck: int) -> str:
    if new == NOTHING:
        return _("De kaart gaat weer open (was: {old}), van {name} bij {plan}.").format(old=old, **whose)
    said = _("De kaart wordt ‘{new}’, van {name} bij {plan}.").format(new=new, **whose)
    if not struck:
        return said
    also = ngettext(
        "Het ene cijfer dat erop staat, wordt doorgehaald.",
        "De {n} cijfers die erop staan, worden doorgehaald.",
        struck,
    )
    return f"{said} {also.format(n=struck)}"
