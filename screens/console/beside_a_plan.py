"""What stands beside a plan in tables of its own: rules in its way, ties with other plans, answers, agreements."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.round.alliance import may_enter
from jury.text import listed
from jury.wording.names import name_in
from jury.wording.values import typed_date

NEW: Final[Mapping[str, str]] = {
    "barriers": N_("Regel die in de weg staat"),
    "links_between": N_("Band met een ander plan"),
    "agreements": N_("Afspraak"),
    "answers": N_("Officieel antwoord"),
    "needs": N_("Nodig van een partij"),
    "offers": N_("Aanbod van een partij"),
    "dilemmas": N_("Dilemma"),
}
"""What can come in beside a plan, by its table."""


class Beside(NamedTuple):
    """One row beside a plan: its table, what it is, what it says, and whether it asks for attention."""

    table: str
    row: Any
    label: str
    text: str
    look: bool = False


def beside(evening: Evening, plan: Proposal) -> Iterator[Beside]:
    """Give every row that names this plan, what asks for work first."""
    for table, find in BESIDE.items():
        for row in getattr(evening, table):
            if (found := find(evening, plan, row)) is not None:
                yield Beside(table, row, *found)


def may_note(evening: Evening) -> bool:
    """Say whether anything can come in beside a plan now."""
    return any(may_enter(table, evening.phase) for table in NEW)


Told = tuple[str, str] | tuple[str, str, bool] | None
"""What a row is and says, and whether that asks for attention; None where it is about another plan."""


def _barrier(evening: Evening, plan: Proposal, row: Any) -> Told:
    if row.proposal != plan.id:
        return None
    who = name_in(evening, "parties", row.lifted_by) if row.lifted_by else ""
    before = _("vóór {day}").format(day=typed_date(row.before)) if row.before else ""
    told = _in_one(row.text, _("opgelost") if row.lifted else "", who, before)
    return _("Regel in de weg"), told, not row.lifted


def _tie(evening: Evening, plan: Proposal, row: Any) -> Told:
    if plan.id not in row.proposals:
        return None
    others = [name_in(evening, "proposals", id) for id in row.proposals if id != plan.id]
    return _("Verbonden"), _("met {plans}: {what}").format(plans=listed(others), what=row.what).rstrip(" :")


def _question(_evening: Evening, plan: Proposal, row: Any) -> Told:
    if row.proposal == plan.id:
        return _("Vraag aan dit team"), row.text
    return (_("Vraag bij het thema"), row.text) if row.theme and row.theme == plan.theme else None


def _agreement(evening: Evening, plan: Proposal, row: Any) -> Told:
    if plan.id not in row.proposals:
        return None
    who = name_in(evening, "parties", row.who) if row.who else ""
    return _("Afspraak"), _in_one(row.what, who, typed_date(row.by))


def _answer(evening: Evening, plan: Proposal, row: Any) -> Told:
    if row.proposal != plan.id:
        return None
    by = name_in(evening, "parties", row.by) if row.by else ""
    return _("Officieel antwoord"), _in_one(by, typed_date(row.date), row.decision, row.text)


def _need(evening: Evening, plan: Proposal, row: Any) -> Told:
    return _of_a_party(evening, plan, row, _("Nodig van buiten"))


def _offer(evening: Evening, plan: Proposal, row: Any) -> Told:
    return _of_a_party(evening, plan, row, _("Gebruikt aanbod"))


def _of_a_party(evening: Evening, plan: Proposal, row: Any, label: str) -> Told:
    return (label, _in_one(row.text, name_in(evening, "parties", row.party))) if row.proposal == plan.id else None


def _dilemma(_evening: Evening, plan: Proposal, row: Any) -> Told:
    return (_("Dilemma"), _in_one(row.text, row.chosen)) if row.proposal == plan.id else None


def _source(_evening: Evening, plan: Proposal, row: Any) -> Told:
    return (_("Bron"), _in_one(row.text, row.source)) if row.proposal == plan.id else None


def _in_one(*parts: str) -> str:
    return " · ".join(filter(None, parts))


BESIDE: Final[Mapping[str, Callable[[Evening, Proposal, Any], Told]]] = {
    "barriers": _barrier,
    "links_between": _tie,
    "challenge": _question,
    "agreements": _agreement,
    "answers": _answer,
    "needs": _need,
    "offers": _offer,
    "dilemmas": _dilemma,
    "sources": _source,
}
"""How the rows of each table are told beside a plan."""
