"""Evenings with something in the way of publishing: one change of the example for every kind of thing."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from reports import row

Definition = dict[str, Any]


def _open_card(definition: Definition) -> None:
    definition["scorecards"]["V01"]["J1"] = {}


def _from_paper(definition: Definition) -> None:
    definition["settings"]["confirm_paper"] = True
    row(definition, "jurors", "J4")["entry"] = "paper"


def _tie(definition: Definition) -> None:
    definition["settings"]["tie_break"] = ["deliberation"]


def _no_verdict(definition: Definition) -> None:
    definition["verdicts"] = [each for each in definition["verdicts"] if each["proposal"] != "V07"]


def _no_partner(definition: Definition) -> None:
    for each in definition["verdicts"]:
        each.pop("join_with", None)


def _no_advice(definition: Definition) -> None:
    del definition["verdicts"][0]["advice"]


def _street(definition: Definition) -> None:
    del row(definition, "proposals", "V03")["first_step_public"]


def _text(text: str) -> Callable[[Definition], None]:
    def change(definition: Definition) -> None:
        row(definition, "proposals", "V05")["asked_answer"] = text

    return change


def _votes(definition: Definition) -> None:
    definition["audience"]["votes"]["V01"] = 53
    _text("De zaal gaf 53 stemmen.")(definition)


def _note(definition: Definition) -> None:
    definition["cross_questions"][1]["answer"] = definition["log"][0]["text"]


def _note_of_the_trade(definition: Definition) -> None:
    definition["cross_questions"][0]["answer"] = "Wij faciliteren dat."


def _tip(definition: Definition) -> None:
    definition["feedback"] = [{"proposal": "V01", "kind": "tip", "text": "Vraag het aan Renée van ’t Hof."}]


def _no_date(definition: Definition) -> None:
    del definition["agreements"][1]["by"]


def _no_return(definition: Definition) -> None:
    del definition["session"]["return_date"]


def _not_asked(definition: Definition) -> None:
    del definition["session"]["quote_consent"]


def _undecided(definition: Definition) -> None:
    definition["interests"][4].pop("decided_by")


def _unexplained(definition: Definition) -> None:
    definition["settled"] = []


def _recused_with_marks(definition: Definition) -> None:
    definition["interests"][4]["measure"] = "recuse"


def _counted_once(definition: Definition) -> None:
    definition["counts"] = [{"counter": "Els", "votes": {"V01": 12}}]


def _counted_otherwise(definition: Definition) -> None:
    definition["counts"] = [{"counter": "Els", "votes": {"V01": 12}}, {"counter": "Jan", "votes": {"V01": 11}}]


def _no_votes(definition: Definition) -> None:
    del definition["audience"]["votes"]


def _no_winner(definition: Definition) -> None:
    definition["awards"] = [{"id": "durf", "name": "De durfprijs", "by": "jury"}]


IN_THE_WAY: Final[Mapping[str, Callable[[Definition], None]]] = {
    "open_cards": _open_card,
    "unconfirmed_card": _from_paper,
    "undecided_tie": _tie,
    "no_verdict": _no_verdict,
    "join_without_partner": _no_partner,
    "verdict_incomplete": _no_advice,
    "street_name": _street,
    "name_in_text": _text("Vraag het aan Jeroen."),
    "contact_in_text": _text("Bel 06-12345678."),
    "mark_in_text": _text("Eén jurylid gaf een 4."),
    "place_in_text": _text("Het plan staat op plaats 7."),
    "votes_in_text": _votes,
    "reason_in_text": _text("Een jurylid levert brood aan de Lange Tafel."),
    "note_in_text": _note,
    "kept_from_letter": _tip,
    "agreement_incomplete": _no_date,
    "no_return_date": _no_return,
    "quote_not_asked": _not_asked,
    "interest_undecided": _undecided,
    "undeclared_interest": _unexplained,
    "recused_with_marks": _recused_with_marks,
    "counted_once": _counted_once,
    "counts_differ": _counted_otherwise,
    "no_votes": _no_votes,
    "award_without_winner": _no_winner,
    "long_sentence": _text("Wij vinden het " + "heel " * 17 + "goed."),
    "jargon": _note_of_the_trade,
}
"""By the code of what is then in the way."""
