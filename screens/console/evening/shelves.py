"""Which tables stand in which section of Avond, and what the columns of each tell."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from jury.language import N_, _
from jury.matching.used import plan_of
from jury.model.evening import Evening
from jury.text import one_line
from jury.wording.area import from_here
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
    return _used(evening, row, any(match.need == row.id for match in evening.matches)) or _("○ open")


def _is_taken(evening: Evening, row: Any) -> str:
    return _used(evening, row, any(match.offer == row.id for match in evening.matches)) or _("○ vrij")


def _used(evening: Evening, row: Any, matched: bool) -> str:
    if matched:
        return _("✓ match")
    return _("✓ plan") if plan_of(evening, row) is not None else ""


def _has_a_plan(evening: Evening, row: Any) -> str:
    return "" if any(row.id in plan.every_measure for plan in evening.proposals) else _("⚑ geen plan")


def _titles_of_a_measure(evening: Evening, row: Any) -> Facts:
    return ((_("Plannen"), _listed(plan.title for plan in evening.proposals if row.id in plan.every_measure)),)


def _by_when(_evening: Evening, row: Any) -> str:
    return typed_date(row.by) or _("⚑ geen datum")


def _is_answered(_evening: Evening, row: Any) -> str:
    return _("✓ antwoord") if row.answer else _("○ open")


def _guests(_evening: Evening, row: Any) -> str:
    return str(len(row.guests))


def _version(_evening: Evening, row: Any) -> str:
    return str(row.version or row.nr)


def _moment_of(evening: Evening, row: Any) -> str:
    return _about(evening, row) or one_line(row.stage)


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(text for text in texts if text)


def _agreed(_evening: Evening, row: Any) -> str:
    return _("✓ samen afgesproken") if row.agreed else _("○ nog niet afgesproken")


def _with_unit(_evening: Evening, row: Any) -> str:
    return one_line(" ".join(filter(None, (row.value, row.unit))))


def _count(_evening: Evening, row: Any) -> str:
    return str(row.count_)


def _from_here(evening: Evening, row: Any) -> str:
    return from_here(evening) if row.local else ""


def _is_lifted(_evening: Evening, row: Any) -> str:
    return _("✓ weg") if row.lifted else _("⚑ knelt")


def _is_chosen(_evening: Evening, row: Any) -> str:
    return one_line(row.chosen) if row.chosen else _("○ nog open")


def _about(evening: Evening, row: Any) -> str:
    """Name the plan or the theme that a row is about; empty where it is about the whole evening."""
    if row.proposal:
        return name_in(evening, "proposals", row.proposal)
    return name_in(evening, "themes", row.theme) if row.theme else ""


def _plans_of_a_goal(evening: Evening, row: Any) -> str:
    count = sum(row.id in plan.goals for plan in evening.in_play)
    return str(count) if count else _("⚑ geen plan")


def _titles_of_a_goal(evening: Evening, row: Any) -> Facts:
    return ((_("Plannen"), _listed(plan.title for plan in evening.proposals if row.id in plan.goals)),)


def _titles_of_an_area(evening: Evening, row: Any) -> Facts:
    return ((_("Plannen"), _listed(plan.title for plan in evening.proposals if plan.area == row.id)),)


def _plans_of_an_area(evening: Evening, row: Any) -> str:
    return str(sum(plan.area == row.id for plan in evening.in_play))


OF_THE_EVENING: Final = (
    Shelf(
        "attendance",
        N_("Wie er waren"),
        (Shown("kind"), Shown("count", 13, _count, right=True)),
        N_("Nog niet geteld wie er in de zaal zijn. n telt een soort: bewoners, zorg, school."),
    ),
    Shelf(
        "links",
        N_("Verder lezen"),
        (Shown("title"), Shown("kind", 14), Shown("url", 34)),
        N_("Nog geen links. n zet er een bij: de visie, de film, de kaart."),
    ),
)
OF_THE_AREA: Final = (
    Shelf(
        "challenge",
        N_("De vraag"),
        (Shown("version", 8, _version), Shown("text"), Shown("", 18, _moment_of, N_("Moment"))),
        N_("Nog geen startvraag. n schrijft hem op."),
    ),
    Shelf(
        "ambition",
        N_("Wat we samen willen"),
        (Shown("text"), Shown("", 26, _agreed)),
        N_("Nog geen ambitie. n schrijft haar op, en wie ermee instemt."),
    ),
    Shelf(
        "themes",
        N_("Thema’s"),
        (Shown("name", heading=N_("Thema")), Shown("", 13, _plans_of_a_theme, N_("Plannen"))),
        N_("Nog geen thema’s. n zet er een bij."),
        _titles_of_a_theme,
    ),
    Shelf(
        "goals",
        N_("Gezamenlijke doelen"),
        (Shown("text", heading=N_("Wat")), Shown("", 13, _plans_of_a_goal, N_("Plannen"))),
        N_("Nog geen gezamenlijke doelen. n zet er een bij; een plan zegt aan welke het werkt."),
        _titles_of_a_goal,
    ),
    Shelf(
        "measures",
        N_("Maatregelen"),
        (Shown("text", heading=N_("Wat")), Shown("priority", 11), Shown("", 13, _has_a_plan)),
        N_("Nog geen maatregelen. n zet er een bij."),
        _titles_of_a_measure,
    ),
    Shelf(
        "figures",
        N_("Cijfers"),
        (Shown("name", heading=N_("Wat")), Shown("value", 18, _with_unit), Shown("source", 26)),
        N_("Nog geen cijfers. n zet er een bij, met de bron."),
    ),
    Shelf(
        "area_points",
        N_("Kansen en knopen"),
        (Shown("text", heading=N_("Wat")), Shown("kind", 13)),
        N_("Nog geen kansen of knopen. n noteert er een."),
    ),
    Shelf(
        "sources",
        N_("Bronnen"),
        (Shown("text", heading=N_("Wat")), Shown("kind", 13), Shown("source", 26)),
        N_("Nog geen bronnen. n noteert wat er is gehoord, gezien of gelezen. Zonder namen."),
    ),
    Shelf(
        "areas",
        N_("Deelgebieden"),
        (Shown("name", heading=N_("Gebied")), Shown("", 13, _plans_of_an_area, N_("Plannen"))),
        N_("Geen deelgebieden. n zet er een bij, als de avond over meer gebieden gaat."),
        _titles_of_an_area,
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
    Shelf(
        "links_between",
        N_("Kruisbestuiving"),
        (Shown("proposals"), Shown("what", 30)),
        N_("Nog geen plannen die elkaar helpen. n legt een lijn tussen plannen."),
    ),
    Shelf(
        "team",
        N_("Dragers van de alliantie"),
        (Shown("name", heading=N_("Wie")), Shown("role", 26), Shown("", 16, _from_here)),
        N_("Nog geen team dat de alliantie draagt. n zet iemand erbij."),
    ),
)
OF_THE_TALKS: Final = (
    Shelf(
        "cross_questions",
        N_("Dwarse vragen"),
        (Shown("question"), Shown("proposal", 26), Shown("", 13, _is_answered)),
        N_("Nog geen dwarse vraag. n noteert er een."),
        beside_marks=N_("Bij Pitch (F3) doet w dat ook."),
    ),
    Shelf(
        "dilemmas",
        N_("Dilemma’s"),
        (Shown("text", heading=N_("Wat")), Shown("", 22, _about, N_("Waarover")), Shown("chosen", 22, _is_chosen)),
        N_("Nog geen dilemma. n noteert er een, met de wegen en wat is gekozen."),
    ),
    Shelf(
        "weighed",
        N_("Gewogen belangen"),
        (Shown("text", heading=N_("Wat")), Shown("party", 26, _party), Shown("proposal", 22)),
        N_("Nog niets gewogen. n noteert waarom een belang wel of niet is gevolgd."),
    ),
    Shelf(
        "barriers",
        N_("Regels die knellen"),
        (Shown("text", heading=N_("Wat")), Shown("proposal", 22), Shown("lifted_by", 22), Shown("", 9, _is_lifted)),
        N_("Nog geen regel die knelt. n noteert er een, en wie hem kan wegnemen."),
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
    Shelf(
        "agreement_updates",
        N_("Wat ervan kwam"),
        (Shown("agreement"), Shown("status", 13), Shown("date", 14)),
        N_("Nog niets gehoord. n noteert wat er van een afspraak kwam."),
    ),
    Shelf(
        "answers",
        N_("Officiële antwoorden"),
        (Shown("proposal"), Shown("by", 26), Shown("decision", 22)),
        N_("Nog geen antwoord. n noteert wat er over een plan is besloten, en door wie."),
    ),
)
OF_THE_PUBLICATION: Final = (
    Shelf(
        "settled",
        N_("Bekeken teksten"),
        (Shown("field", 34), Shown("reason")),
        N_("Nog niets bekeken. Bij Rapport (F7) zegt u van een naam of straat waarom die mag blijven."),
        elsewhere=True,
    ),
    Shelf(
        "dismissed",
        N_("Signalen die weg mogen"),
        (Shown("signal", 24), Shown("subject", 22), Shown("reason")),
        N_("Alle signalen staan er nog. Bij de signalen zegt u waarom er een weg mag."),
        elsewhere=True,
    ),
)
