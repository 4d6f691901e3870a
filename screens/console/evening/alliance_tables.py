"""The tables of the alliance: what each holds, in a line and in full."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from jury.standings.audience import Counting, counted_votes
from jury.wording.fields import label
from jury.wording.names import name_in
from jury.wording.values import typed_date
from screens.console.evening.layout import Column
from screens.forms.options import day_in_words


class Entry(NamedTuple):
    """One thing: the cells of its line, and all of it as labels with their texts."""

    key: str
    cells: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


class Shelf(NamedTuple):
    """One table: its title, its columns (one with width 0 takes the room that is left), and its things.

    Where it is empty it says `nothing`. The entries come in the order of the rows of the table.
    """

    table: str
    title: str
    columns: tuple[Column, ...]
    entries: Callable[[Evening], Iterator[Entry]]
    nothing: str = ""


def _themes(evening: Evening) -> Iterator[Entry]:
    plans = Counter(plan.theme for plan in evening.in_play)
    for row in evening.themes:
        titles = _listed(plan.title for plan in evening.proposals if plan.theme == row.id)
        count = str(plans[row.id]) if plans[row.id] else _("⚑ geen plan")
        facts = ((_("Thema"), row.name), (label("themes", "question"), row.question), (_("Plannen"), titles))
        yield Entry(f"theme {row.id}", (row.name, count), facts)


def _parties(evening: Evening) -> Iterator[Entry]:
    for row in evening.parties:
        needs = "\n".join(need.text for need in evening.needs if need.party == row.id)
        offers = "\n".join(_offer_text(offer.text, offer.hidden) for offer in evening.offers if offer.party == row.id)
        facts = (
            (_("Partij"), f"{row.name} · {row.kind}" if row.kind else row.name),
            (label("parties", "interest"), row.interest),
            (_("Nodig"), needs),
            (_("Te bieden"), offers),
        )
        yield Entry(f"party {row.id}", (row.name, row.kind), facts)


def _needs(evening: Evening) -> Iterator[Entry]:
    matched = {row.need for row in evening.matches}
    for row in evening.needs:
        sign = _("✓ match") if row.id in matched else _("○ open")
        party = name_in(evening, "parties", row.party)
        facts = ((label("needs", "text"), row.text), (_("Partij"), party), (label("needs", "kind"), row.kind))
        yield Entry(f"need {row.id}", (row.text, party, sign), facts)


def _offers(evening: Evening) -> Iterator[Entry]:
    matched = {row.offer for row in evening.matches}
    for row in evening.offers:
        sign = _("✓ match") if row.id in matched else _("○ vrij")
        party = name_in(evening, "parties", row.party)
        text = _offer_text(row.text, row.hidden)
        facts = ((label("offers", "text"), text), (_("Partij"), party), (label("offers", "kind"), row.kind))
        yield Entry(f"offer {row.id}", (text, party, sign), facts)


def _matches(evening: Evening) -> Iterator[Entry]:
    for row in evening.matches:
        need, offer = _text_of(evening, "needs", row.need), _text_of(evening, "offers", row.offer)
        contact = name_in(evening, "parties", row.first_contact) if row.first_contact else ""
        facts = (
            (label("matches", "need"), need),
            (label("matches", "offer"), offer),
            (label("matches", "proposal"), evening.proposal(row.proposal).title if row.proposal else ""),
            (label("matches", "status"), row.status),
            (label("matches", "first_contact"), _listed((contact, day_in_words(row.contact_before)))),
        )
        yield Entry(f"match {row.nr}", (need, offer, row.status), facts)


def _measures(evening: Evening) -> Iterator[Entry]:
    for row in evening.measures:
        plans = _listed(plan.title for plan in evening.proposals if plan.measure == row.id)
        theme = name_in(evening, "themes", row.theme) if row.theme else ""
        facts = (
            (label("measures", "text"), row.text),
            (label("measures", "theme"), theme),
            (label("measures", "payers"), _names(evening, row.payers)),
            (label("measures", "beneficiaries"), _names(evening, row.beneficiaries)),
            (_("Plannen"), plans),
        )
        yield Entry(f"measure {row.id}", (row.text, row.priority, "" if plans else _("⚑ geen plan")), facts)


def _agreements(evening: Evening) -> Iterator[Entry]:
    for row in evening.agreements:
        who = name_in(evening, "parties", row.who) if row.who else ""
        by = typed_date(row.by) or _("⚑ geen datum")
        facts = (
            (label("agreements", "what"), row.what),
            (label("agreements", "what_public"), row.what_public),
            (label("agreements", "who"), who),
            (label("agreements", "with"), _names(evening, row.with_)),
            (label("agreements", "by"), day_in_words(row.by)),
            (label("agreements", "proposals"), _listed(evening.proposal(id).title for id in row.proposals)),
        )
        yield Entry(f"agreement {row.nr}", (row.what, who, by), facts)


def _audience(evening: Evening) -> Iterator[Entry]:
    """Give the plans that the audience can vote for, and whether that was counted: how many votes is nobody's here."""
    audience = evening.audience
    facts = (
        (label("audience", "method"), audience.method),
        (label("audience", "counted_by"), _listed(audience.counted_by)),
    )
    asked = [row.id for row in evening.in_play] if evening.audience_votes else []
    result = counted_votes(evening)
    # A plan without votes may be left out of a count.
    counted = asked if result.state is Counting.EQUAL else tuple(result.votes)
    for id in dict.fromkeys((*asked, *counted)):
        title = evening.proposal(id).title if evening.has("proposals", id) else id
        told = _("✓ geteld") if id in counted else _("○ nog niet")
        yield Entry(f"votes {id}", (title, told), ((_("Plan"), title), (_("Stemmen"), told), *facts))


def _text_of(evening: Evening, table: str, id: str) -> str:
    return str(next(row.text for row in getattr(evening, table) if row.id == id))


def _offer_text(text: str, hidden: bool) -> str:
    return _("{offer} (verborgen)").format(offer=text) if hidden else text


def _names(evening: Evening, parties: tuple[str, ...]) -> str:
    return _listed(name_in(evening, "parties", id) for id in parties)


def _listed(texts: "Iterator[str] | tuple[str, ...]") -> str:
    return ", ".join(text for text in texts if text)


SHELVES: Final = (
    Shelf(
        "themes",
        N_("Thema’s"),
        (Column(N_("Thema"), 0), Column(N_("Plannen"), 13)),
        _themes,
        N_("Nog geen thema’s. n zet er een bij."),
    ),
    Shelf(
        "parties",
        N_("Partijen"),
        (Column(N_("Partij"), 0), Column(N_("Soort"), 22)),
        _parties,
        N_("Nog geen partijen. n zet er een bij, met wat zij wil."),
    ),
    Shelf(
        "needs",
        N_("Nodig"),
        (Column(N_("Wat"), 0), Column(N_("Partij"), 26), Column("", 9)),
        _needs,
        N_("Nog niets nodig. n noteert wat een partij zoekt."),
    ),
    Shelf(
        "offers",
        N_("Te bieden"),
        (Column(N_("Wat"), 0), Column(N_("Partij"), 26), Column("", 9)),
        _offers,
        N_("Nog niets te bieden. n noteert wat een partij kan geven."),
    ),
    Shelf(
        "matches",
        N_("Matches"),
        (Column(N_("Nodig"), 30), Column(N_("Te bieden"), 0), Column(N_("Status"), 13)),
        _matches,
        N_("Nog geen match. n legt wat nodig is bij wat te bieden is."),
    ),
    Shelf(
        "measures",
        N_("Maatregelen"),
        (Column(N_("Wat"), 0), Column(N_("Voorrang"), 11), Column("", 13)),
        _measures,
        N_("Nog geen maatregelen. n zet er een bij."),
    ),
    Shelf(
        "agreements",
        N_("Afspraken"),
        (Column(N_("Wat"), 0), Column(N_("Wie"), 26), Column(N_("Vóór"), 14)),
        _agreements,
        N_("Nog geen afspraken. n noteert er een: wat, wie en vóór wanneer."),
    ),
    Shelf("audience", N_("Stemmen van de zaal"), (Column(N_("Plan"), 0), Column(N_("Stemmen"), 13)), _audience),
)
