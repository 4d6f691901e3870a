"""Which tables stand in which section of Avond, and what the columns of each tell."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from jury.language import N_, _
from jury.model.evening import Evening
from jury.text import one_line
from jury.wording.names import name_in
from jury.wording.values import typed_date
from screens.console.evening.shelf import Facts, Shelf, Shown


def _plans_of_a_theme(evening: Evening, row: Any) -> str:
    count = Counter(plan.theme for plan in evening.in_play)[row.id]
    return str(count) if count else _("⚑ geen plan")


def _titles_of_a_theme(evening: Evening, row: Any) -> Facts:
    return ((_("Plannen"), _listed(plan.title for plan in evening.proposals if plan.theme == row.id)),)


def _of_a_party(evening: Evening, row: Any) -> Facts:
    needs = "\n".join(need.text for need in evening.needs if need.party == row.id)
    offers = "\n".join(_offer_text(offer) for offer in evening.offers if offer.party == row.id)
    return ((_("Nodig"), needs), (_("Te bieden"), offers))


def _offer_text(offer: Any) -> str:
    return _("{offer} (verborgen)").format(offer=offer.text) if offer.hidden else str(offer.text)


def _offered(_evening: Evening, row: Any) -> str:
    return one_line(_offer_text(row))


def _party(evening: Evening, row: Any) -> str:
    return name_in(evening, "parties", row.party)


def _is_met(evening: Evening, row: Any) -> str:
    return _("✓ match") if any(match.need == row.id for match in evening.matches) else _("○ open")


def _is_taken(evening: Evening, row: Any) -> str:
    return _("✓ match") if any(match.offer == row.id for match in evening.matches) else _("○ vrij")


def _has_a_plan(evening: Evening, row: Any) -> str:
    return "" if any(plan.measure == row.id for plan in evening.proposals) else _("⚑ geen plan")


def _titles_of_a_measure(evening: Evening, row: Any) -> Facts:
    return ((_("Plannen"), _listed(plan.title for plan in evening.proposals if plan.measure == row.id)),)


def _by_when(_evening: Evening, row: Any) -> str:
    return typed_date(row.by) or _("⚑ geen datum")


def _is_answered(_evening: Evening, row: Any) -> str:
    return _("✓ antwoord") if row.answer else _("○ open")


def _guests(_evening: Evening, row: Any) -> str:
    return str(len(row.guests))


def _version(_evening: Evening, row: Any) -> str:
    return str(row.version or row.nr)


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(text for text in texts if text)


OF_THE_AREA: Final = (
    Shelf(
        "challenge",
        N_("De vraag"),
        (Shown("version", 8, _version), Shown("text"), Shown("stage", 18)),
        N_("Nog geen startvraag. n schrijft hem op."),
    ),
    Shelf(
        "themes",
        N_("Thema’s"),
        (Shown("name", heading=N_("Thema")), Shown("", 13, _plans_of_a_theme, N_("Plannen"))),
        N_("Nog geen thema’s. n zet er een bij."),
        _titles_of_a_theme,
    ),
    Shelf(
        "measures",
        N_("Maatregelen"),
        (Shown("text", heading=N_("Wat")), Shown("priority", 11), Shown("", 13, _has_a_plan)),
        N_("Nog geen maatregelen. n zet er een bij."),
        _titles_of_a_measure,
    ),
)
OF_THE_ALLIANCE: Final = (
    Shelf(
        "parties",
        N_("Partijen"),
        (Shown("name", heading=N_("Partij")), Shown("kind", 22)),
        N_("Nog geen partijen. n zet er een bij, met wat zij wil."),
        _of_a_party,
    ),
    Shelf(
        "needs",
        N_("Nodig"),
        (Shown("text", heading=N_("Wat")), Shown("party", 26, _party), Shown("", 9, _is_met)),
        N_("Nog niets nodig. n noteert wat een partij zoekt."),
    ),
    Shelf(
        "offers",
        N_("Te bieden"),
        (Shown("text", 0, _offered, N_("Wat")), Shown("party", 26, _party), Shown("", 9, _is_taken)),
        N_("Nog niets te bieden. n noteert wat een partij kan geven."),
    ),
    Shelf(
        "matches",
        N_("Matches"),
        (Shown("need", 30), Shown("offer"), Shown("status", 13)),
        N_("Nog geen match. n legt wat nodig is bij wat te bieden is."),
    ),
)
OF_THE_TALKS: Final = (
    Shelf(
        "cross_questions",
        N_("Dwarse vragen"),
        (Shown("question"), Shown("proposal", 26), Shown("", 13, _is_answered)),
        N_("Nog geen dwarse vraag. n noteert er een; bij Pitch (F3) doet w dat ook."),
    ),
    Shelf(
        "tables",
        N_("Tafels"),
        (Shown("name"), Shown("theme", 26), Shown("", 13, _guests, N_("Gasten"), right=True)),
        N_("Nog geen tafels. n zet er een neer: waar zij over gaat, en wie er zitten."),
    ),
    Shelf(
        "feedback",
        N_("Alleen voor de teams"),
        (Shown("proposal"), Shown("kind", 26), Shown("by", 13)),
        N_("Nog geen vraag of tip voor een team. n noteert er een; bij Pitch (F3) doet f dat ook."),
    ),
)
OF_THE_AGREEMENTS: Final = (
    Shelf(
        "agreements",
        N_("Afspraken"),
        (Shown("what", heading=N_("Wat")), Shown("who", 26), Shown("by", 14, _by_when)),
        N_("Nog geen afspraken. n noteert er een: wat, wie en vóór wanneer."),
    ),
)
