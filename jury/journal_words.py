"""What an entry of the journal says, in words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from jury.language import N_, _, decimal_comma, ngettext
from jury.model.changes import Change
from jury.model.evening import Evening
from jury.model.tables import CARD_TABLES, TABLE
from jury.model.values import Kind
from jury.session.journal import Entry
from jury.text import clean, one_line

NAMES: Final = {
    "created": N_("avond gemaakt"),
    "session_edited": N_("avond gewijzigd"),
    "publication_edited": N_("publicatie gewijzigd"),
    "settings_edited": N_("regel gewijzigd"),
    "criteria_edited": N_("criterium gewijzigd"),
    "proposals_imported": N_("plannen ingelezen"),
    "proposal_added": N_("plan erbij"),
    "proposal_edited": N_("plan gewijzigd"),
    "proposal_withdrawn": N_("plan teruggetrokken"),
    "proposal_taken_back": N_("plan doet weer mee"),
    "calibration_set": N_("proefpitch"),
    "order_changed": N_("volgorde gewijzigd"),
    "order_drawn": N_("volgorde geloot"),
    "jury_edited": N_("jury gewijzigd"),
    "juror_arrived": N_("jurylid is binnen"),
    "interest_declared": N_("belang gemeld"),
    "interest_taken_back": N_("belang ingetrokken"),
    "frozen": N_("regels vastgelegd"),
    "mark_given": N_("cijfer"),
    "card_declared": N_("kaart"),
    "scorecards_imported": N_("kaarten ingelezen"),
    "deliberation_begun": N_("beraad begonnen"),
    "round_resumed": N_("ronde hervat"),
    "verdict_given": N_("oordeel"),
    "tie_decided": N_("gelijke stand beslist"),
    "agreement_edited": N_("afspraak gewijzigd"),
    "finalised": N_("uitslag vastgesteld"),
    "reopened": N_("uitslag heropend"),
    "undone": N_("teruggenomen"),
}
WORDS: Final = {
    "open": N_("open"),
    "absent": N_("afwezig"),
    "recused": N_("verschoond"),
    "abstained": N_("onthouden"),
    "preparation": N_("voorbereiding"),
    "round": N_("ronde"),
    "deliberation": N_("beraad"),
    "final": N_("vastgesteld"),
    "pitched": N_("gepitcht"),
    "waiting": N_("wacht"),
    "withdrawn": N_("teruggetrokken"),
    "screen": N_("scherm"),
    "paper": N_("papier"),
    "recuse": N_("verschoont zich"),
    "declare": N_("meldt, mag oordelen"),
    "adopt": N_("aan de slag"),
    "sharpen": N_("eerst aanscherpen"),
    "join": N_("samen verder"),
    "not_now": N_("nu nog niet"),
}
"""Values that are codes, where a field holds one of a few words."""
FIELDS: Final = {
    "anchors": N_("wat de cijfers zijn"),
    "area": N_("gebied"),
    "arrived": N_("binnen om"),
    "carriers": N_("dragers"),
    "consent_name": N_("naam in het rapport"),
    "cost_eur": N_("kosten"),
    "counts": N_("telt mee"),
    "date": N_("datum"),
    "decided_by": N_("wie besliste"),
    "declared_at": N_("gemeld op"),
    "employer": N_("werkt bij"),
    "entry": N_("geeft cijfers op"),
    "first_step": N_("eerste stap"),
    "host": N_("presentator"),
    "join_with": N_("samen met"),
    "lead": N_("trekker"),
    "lives_here": N_("woont hier"),
    "measure": N_("wat"),
    "name": N_("naam"),
    "need": N_("nodig"),
    "offer": N_("te bieden"),
    "order": N_("plaats in de volgorde"),
    "phase": N_("fase"),
    "pitcher": N_("wie pitcht"),
    "position": N_("functie"),
    "praise": N_("waardering"),
    "doubt": N_("kanttekening"),
    "advice": N_("advies"),
    "question": N_("vraag"),
    "quorum": N_("kaarten nodig"),
    "role": N_("rol"),
    "sealed": N_("eerste ronde dicht"),
    "secretary": N_("secretaris"),
    "status": N_("stand"),
    "summary": N_("samenvatting"),
    "theme": N_("thema"),
    "tie_break": N_("bij gelijke stand"),
    "title": N_("titel"),
    "venue": N_("plaats"),
    "verdict": N_("oordeel"),
    "version": N_("versie"),
    "voice": N_("stem"),
    "weight": N_("weging"),
}
"""Fields by the name they have on the screen; any other keeps the name that it has in a definition."""
SIDE_TABLES: Final = {"mark_given": ("marks",), "juror_arrived": ("jurors",), "interest_declared": ("interests",)}
"""For a change that also touches other rows: the tables that it is about."""
PRIVATE: Final = {"interests": ("kind", "note")}
"""Fields that a screen in the room must not show."""
NOTHING: Final = "–"


class Told(NamedTuple):
    """An entry in words: what happened, to whom or what, and every value that changed."""

    what: str
    subject: str
    details: tuple[str, ...]


def in_words(entry: Entry, evening: Evening) -> Told:
    """Tell an entry; names are those of the evening as it is now.

    What the sealed round keeps of a revised mark is the old value of that mark, and not told twice.
    """
    return told(entry.what, entry.changes, evening)


def told(what: str, changes: Iterable[Change], evening: Evening) -> Told:
    """Tell a change by its name and its rows, also one that is still to be made."""
    changes = [change for change in changes if change.table != "revisions"]
    about = SIDE_TABLES.get(what, ())
    main = [change for change in changes if not about or change.table in about] or changes
    name = _(NAMES[what]) if what in NAMES else one_line(what)
    if what == "created":
        return Told(name, evening.session.title, ())
    subjects = list(dict.fromkeys(_subject(change, evening) for change in main))
    shown = ", ".join(subject for subject in subjects[:2] if subject)
    if len(subjects) > 2:
        shown = _("{first} en {n} andere").format(first=shown, n=len(subjects) - 2)
    details = tuple(detail for change in changes for detail in _details(change, evening))
    if len(main) == 1 and main[0].table in ("marks", "scorecards"):
        shown = f"{shown}: {' '.join(_details(main[0], evening))}"
    return Told(name, shown, details)


def taken_back_in_words(entry: Entry, undoing: Entry, evening: Evening) -> str:
    """Say in one sentence which change `entry` was taken back by `undoing`, and whose it was if of somebody else.

    The values go from what stood there to what stands there again; `evening` is the one after it.
    """
    told = in_words(undoing._replace(what=entry.what), evening)
    plans = len({change.key for change in entry.changes if change.table == "proposals"})
    cards = len({change.key[:2] for change in entry.changes if change.table in CARD_TABLES})
    match entry.what:
        case "proposals_imported":
            what = ngettext("{n} plan ingelezen", "{n} plannen ingelezen", plans).format(n=plans)
        case "scorecards_imported":
            what = ngettext("{n} kaart ingelezen", "{n} kaarten ingelezen", cards).format(n=cards)
        case "order_drawn":
            what = told.what
        case _:
            settings = all(not change.key for change in entry.changes)
            about = "; ".join(told.details[:2]) if settings else told.subject
            what = f"{told.what} · {about}" if about else told.what
    if entry.who != undoing.who:
        return _("Teruggenomen: {what} (van {who})").format(what=what, who=one_line(entry.who))
    return _("Teruggenomen: {what}").format(what=what)


def _subject(change: Change, evening: Evening) -> str:
    row: Mapping[str, Any] = {**(change.old or {}), **(change.new or {})}
    key = [str(part) for part in change.key]
    match change.table:
        case "marks" | "scorecards":
            plan, juror, *criterion = key
            parts = [_name(evening, "jurors", juror), _name(evening, "proposals", plan)]
            return " · ".join(parts + [_name(evening, "criteria", id) for id in criterion])
        case "interests":
            known = {**evening.records.get("interests", {}).get(change.key, {}), **row}
            juror, plan = str(known.get("juror", "")), str(known.get("proposal", ""))
            return f"{_name(evening, 'jurors', juror)} · {_name(evening, 'proposals', plan)}"
        case "verdicts":
            return _name(evening, "proposals", key[0])
        case "proposals" | "jurors" | "criteria":
            return _name(evening, change.table, key[0], row)
        case "tie_decisions":
            return ", ".join(_name(evening, "proposals", str(id)) for id in row.get("proposals", ()))
    return ", ".join(_(FIELDS[field]) if field in FIELDS else field for field in change.new or change.old or ())


def _name(evening: Evening, table: str, id: str, row: Mapping[str, Any] | None = None) -> str:
    """Give the name of a row as it is now, or as it was where it is gone."""
    known = {**(row or {}), **evening.records.get(table, {}).get((id,), {})}
    return one_line(str(known.get("title") or known.get("name") or id))


def _details(change: Change, evening: Evening) -> Iterator[str]:
    old, new = change.old or {}, change.new or {}
    for field in dict.fromkeys((*old, *new)):
        if field in ("nr", "id"):
            continue
        name = _(FIELDS[field]) if field in FIELDS else field
        values = f"{_shown(change.table, field, old.get(field))} → {_shown(change.table, field, new.get(field))}"
        if field in PRIVATE.get(change.table, ()):
            yield _("{field}: verborgen").format(field=name)
        elif change.table in CARD_TABLES:
            yield values
        else:
            yield f"{name}: {values}"


def _shown(table: str, field: str, value: Any) -> str:
    """Write a stored value as people read it; a text of theirs stays as they typed it."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, list):
        return ", ".join(_shown("", "", item) for item in value) or NOTHING
    if isinstance(value, Mapping):
        return "; ".join(f"{clean(str(key))}: {_shown('', '', item)}" for key, item in value.items()) or NOTHING
    text = one_line(str(value))
    known = TABLE[table].fields.get(field) if table in TABLE else None
    kind = known.kind if known else None
    if kind is Kind.FLAG:
        return _("ja") if value else _("nee")
    if kind is Kind.CHOICE or table in CARD_TABLES:
        return _(WORDS[text]) if text in WORDS else decimal_comma(text)
    return decimal_comma(text) if kind is Kind.DECIMAL else text
