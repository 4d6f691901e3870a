"""What deserves a second look at a plan: what nobody filled in, and what makes it lean on too few."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.rows import Proposal
from jury.text import folded
from jury.wording.amounts import euros
from jury.wording.area import from_here
from jury.wording.fields import word

NEEDED: Final = ("theme", "summary", "need", "offer", "lead", "carriers", "first_step", "cost_eur", "pitcher")
"""The fields that the evening cannot do without."""
RESIDENTS: Final = ("bewoner", "huurder", "inwoner", "resident", "tenant")
"""How the kind of a party begins when it speaks for the people who live there."""
KINDS_NEEDED: Final = 2
"""With fewer kinds of party a plan is a “torentje”: it stands alone."""
LOCAL_NEEDED: Final = 2
"""With fewer carriers from the area a plan stops when one falls out."""


class Concern(NamedTuple):
    """One thing to look at, in two words at most for a label and in a sentence for the plan itself."""

    word: str
    sentence: str


def missing(evening: Evening, plan: Proposal) -> tuple[str, ...]:
    """Name the fields that nobody filled in yet; a theme is only missed where the evening has themes."""
    return tuple(
        word("proposals", field)
        for field in NEEDED
        if getattr(plan, field) in (None, "", ()) and (field != "theme" or evening.themes)
    )


def funded(plan: Proposal) -> Decimal:
    """Add up what the parties put in, in euros."""
    return sum((part.eur for part in plan.funding), Decimal(0))


def funding_gap(plan: Proposal) -> Decimal | None:
    """Give what the costs are above the funding, in euros; None where the costs are not known."""
    return None if plan.cost_eur is None else plan.cost_eur - funded(plan)


def concerns(evening: Evening, plan: Proposal) -> tuple[Concern, ...]:
    """Say what to look at before this plan goes on the stage, most basic first."""
    return (*_missing(evening, plan), *_carried(evening, plan), *_alone(evening, plan), *_money_and_care(plan))


def _missing(evening: Evening, plan: Proposal) -> Iterator[Concern]:
    names = missing(evening, plan)
    if names:
        yield Concern(_("niet ingevuld"), _("Nog niet ingevuld: {fields}.").format(fields=", ".join(names)))


def _carried(evening: Evening, plan: Proposal) -> Iterator[Concern]:
    local = [carrier.name for carrier in plan.carriers if carrier.local]
    here = from_here(evening)
    if plan.carriers and not local:
        yield Concern(_("geen drager"), _("Er is geen drager {from_here}.").format(from_here=here))
    elif len(local) == 1 < LOCAL_NEEDED:
        yield Concern(
            _("één drager"),
            _("Er is maar één drager {from_here}: {name}.").format(from_here=here, name=local[0]),
        )
    elsewhere = carried_by(evening)
    for carrier in plan.carriers:
        others = [id for id in elsewhere[folded(carrier.name)] if id != plan.id]
        if others:
            yield Concern(
                _("veel gevraagd"),
                _("{name} draagt ook {plans}. Vraag niet te veel van één mens.").format(
                    name=carrier.name, plans=", ".join(evening.proposal(id).title for id in others)
                ),
            )


def stands_alone(evening: Evening, plan: Proposal) -> str:
    """Say why a plan is a “torentje”: "one_kind" of party, "no_residents", or "" where it is none.

    A plan that names no party at all says nothing about that; UNKNOWN where it depends on parties without a kind.
    """
    parties = [evening.party(id) for id in dict.fromkeys((plan.lead, *plan.partners)) if id]
    kinds = {folded(party.kind) for party in parties if party.kind}
    residents = any(kind.startswith(RESIDENTS) for kind in kinds) or any(carrier.local for carrier in plan.carriers)
    unknown = sum(not party.kind for party in parties)
    if parties and len(kinds) + unknown < KINDS_NEEDED:
        return "one_kind"
    if unknown and (len(kinds) < KINDS_NEEDED or not residents):
        return UNKNOWN
    return "no_residents" if parties and not residents else ""


UNKNOWN: Final = "unknown"
ALONE: Final = {
    "one_kind": N_("Torentje: er doet maar één soort partij mee."),
    "no_residents": N_("Torentje: er doen geen bewoners mee."),
}


def _alone(evening: Evening, plan: Proposal) -> Iterator[Concern]:
    why = stands_alone(evening, plan)
    if why == UNKNOWN:
        yield Concern(_("soort onbekend"), _("Van een of meer partijen is de soort nog onbekend."))
    elif why:
        yield Concern(_("torentje"), _(ALONE[why]))


def _money_and_care(plan: Proposal) -> Iterator[Concern]:
    gap = funding_gap(plan)
    if gap is not None and gap > 0:
        yield Concern(_("dekking"), _("Nog niet gedekt: {amount}.").format(amount=euros(gap)))
    if plan.sensitive:
        yield Concern(
            _("kwetsbaar"), _("Gaat over kwetsbare mensen: kijk voor publicatie de teksten na op straat en naam.")
        )


def carried_by(evening: Evening) -> dict[str, list[str]]:
    """Give per carrier, by folded name, the plans that this person carries."""
    return evening.kept("proposals", _carried_by)


def _carried_by(evening: Evening) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for plan in evening.proposals:
        for name in {folded(carrier.name) for carrier in plan.carriers}:
            found.setdefault(name, []).append(plan.id)
    return found
