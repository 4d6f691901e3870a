"""What an entry of the journal says, in words."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from jury.language import N_, _, decimal_comma, ngettext
from jury.model.changes import Change
from jury.model.evening import Evening
from jury.model.kinds import decode
from jury.model.tables import CARD_TABLES, LISTS, TABLE
from jury.running.cues import cue_title
from jury.session.journal import Entry
from jury.standings.first_round import SAYS
from jury.telling.programme import cues_in_words
from jury.telling.subjects import subject
from jury.text import one_line
from jury.wording.area import word_here
from jury.wording.codes import code_word
from jury.wording.fields import FIELD_WORDS, PRIVATE
from jury.wording.rows import table_word
from jury.wording.values import written

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
    "moved_to_end": N_("plan naar het eind"),
    "jury_edited": N_("jury gewijzigd"),
    "codes_set": N_("codes voor het juryscherm"),
    "juror_arrived": N_("jurylid is binnen"),
    "juror_left": N_("jurylid is weg"),
    "juror_returned": N_("jurylid is terug"),
    "juror_replaced": N_("jurylid vervangen"),
    "interest_declared": N_("belang gemeld"),
    "interest_taken_back": N_("belang ingetrokken"),
    "frozen": N_("regels vastgelegd"),
    "mark_given": N_("cijfer"),
    "mark_completed": N_("cijfer aangevuld"),
    "card_declared": N_("kaart"),
    "scorecards_imported": N_("kaarten ingelezen"),
    "card_confirmed": N_("kaart nagekeken bij het voorlezen"),
    "own_card_confirmed": N_("kaart door het jurylid zelf bevestigd"),
    "card_typed_again": N_("kaart nog eens getypt, en gelijk"),
    "card_corrected": N_("kaart nog eens getypt, en verbeterd"),
    "deliberation_begun": N_("beraad begonnen"),
    "round_resumed": N_("ronde hervat"),
    "verdict_given": N_("oordeel"),
    "tie_decided": N_("gelijke stand beslist"),
    "agreement_edited": N_("afspraak gewijzigd"),
    "audience_counted": N_("stem van de zaal"),
    "count_typed": N_("stemmen geteld"),
    "award_edited": N_("prijs gewijzigd"),
    "award_given": N_("prijs van de jury"),
    "text_edited": N_("tekst gewijzigd"),
    "row_put": N_("regel van de alliantie"),
    "row_removed": N_("regel weg"),
    "looked_at": N_("bekeken voor publicatie"),
    "looked_at_again": N_("toch niet zo laten staan"),
    "cue_added": N_("onderdeel erbij"),
    "cue_moved": N_("onderdeel verplaatst"),
    "cue_dropped": N_("onderdeel weg"),
    "cue_edited": N_("onderdeel gewijzigd"),
    "stage_moved": N_("zaalscherm verder"),
    "stage_blanked": N_("zaalscherm donker of licht"),
    "message_shown": N_("bericht in de zaal"),
    "alarm_shown": N_("noodtekst in de zaal"),
    "alarm_taken_away": N_("noodtekst weg"),
    "reveal_taken_back": N_("uitslag in de zaal teruggenomen"),
    "counted_otherwise": N_("twee tellingen verschillen"),
    "clock_started": N_("klok loopt"),
    "clock_paused": N_("klok wacht"),
    "clock_moved_on": N_("klok op het volgende deel"),
    "clock_changed": N_("tijd erbij of eraf"),
    "clock_stopped": N_("klok staat stil"),
    "rehearsal_begun": N_("repetitie begonnen"),
    "marks_made_up": N_("cijfers verzonnen"),
    "finalised": N_("uitslag vastgesteld"),
    "reopened": N_("uitslag heropend"),
    "undone": N_("teruggenomen"),
    "migrated": N_("bestand bijgewerkt"),
}
OF_THE_CLOCK: Final = ("clock_started", "clock_paused", "clock_moved_on", "clock_changed", "clock_stopped")
OF_THE_PROGRAMME: Final = frozenset({"cue_added", "cue_moved", "cue_dropped", "cue_edited"})
SIDE_TABLES: Final = {
    "mark_given": ("marks",),
    "card_corrected": ("marks",),
    "juror_arrived": ("jurors",),
    "juror_left": ("jurors",),
    "juror_returned": ("jurors",),
    "juror_replaced": ("jurors",),
    "interest_declared": ("interests",),
    "moved_to_end": ("order_moves",),
    "stage_moved": ("stage",),
    "reveal_taken_back": ("stage",),
    "award_edited": ("awards",),
    **dict.fromkeys(OF_THE_CLOCK, ("clock", "timings")),
}
"""For a change that also touches other rows: the tables that it is about."""
MAKES_ROOM: Final = frozenset({"moved_to_end", "stage_moved", "reveal_taken_back", *OF_THE_CLOCK})
"""Changes whose other rows only follow from it, such as the places of all plans after the one that moved."""
OF_THE_HALL: Final = ("stage", "clock", "timings")
"""Tables of which rows change too where the stage begins the reveal anew."""
NOTHING: Final = "–"
OF_ROWS: Final = frozenset({"row_put", "row_removed"})
"""Changes of a row of any table: what happened to it is named with the word for that table."""


class EntryInWords(NamedTuple):
    """An entry in words: what happened, to whom or what, and every value that changed."""

    what: str
    subject: str
    details: tuple[str, ...]


OF_A_CUE: Final = frozenset({("stage", "current"), ("clock", "cue")})
"""Fields that hold a cue: people know it by its title."""


def in_words(entry: Entry, evening: Evening, *, covered: bool = False) -> EntryInWords:
    """Tell an entry; names are those of the evening as it is now.

    What the sealed round keeps of a revised mark is the old value of that mark, and not told twice.
    """
    return told(entry.what, entry.changes, evening, covered=covered)


def in_words_if_readable(entry: Entry, evening: Evening, *, covered: bool = False) -> EntryInWords | None:
    """Tell an entry; None where it holds what this program never writes, as another program can have put there."""
    try:
        return in_words(entry, evening, covered=covered)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None


def told(what: str, changes: Iterable[Change], evening: Evening, *, covered: bool = False) -> EntryInWords:
    """Tell a change by its name and its rows, also one that is still to be made; `covered` without any mark."""
    changes, anew = _told_of(what, changes)
    about = SIDE_TABLES.get(what, ())
    main = [change for change in changes if not about or change.table in about] or changes
    name = _(NAMES[what]) if what in NAMES else one_line(what)
    if what in OF_ROWS and main:
        name = _row_change(main[0])
    if what == "created":
        return EntryInWords(name, evening.session.title, ())
    if what in OF_THE_PROGRAMME:
        details = tuple(_details(changes[0], evening)) if what == "cue_edited" and len(changes) == 1 else ()
        return EntryInWords(name, cues_in_words(changes, evening), details)
    subjects = list(dict.fromkeys(subject(change, evening) for change in main))
    shown = ", ".join(each for each in subjects[:2] if each)
    if len(subjects) > 2:
        shown = _("{first} en {n} andere").format(first=shown, n=len(subjects) - 2)
    detailed = main if what in MAKES_ROOM else changes
    if covered:
        detailed = [change for change in detailed if change.table != "marks"]
    details = tuple(detail for change in detailed for detail in _details(change, evening))
    if anew:
        details = (*details, _("het zaalscherm ging terug naar de eerste stap van de uitslag"))
    if len(main) == 1 and main[0].table in CARD_TABLES and not (covered and main[0].table == "marks"):
        shown = f"{shown}: {' '.join(_details(main[0], evening))}"
    return EntryInWords(name, shown, details)


def _told_of(what: str, changes: Iterable[Change]) -> tuple[list[Change], bool]:
    """Leave out the rows that only follow from others, and say whether the stage began the reveal anew by it."""
    changes = [change for change in changes if change.table != "revisions"]
    if what not in OF_THE_PROGRAMME:
        # A programme follows the plans; what happened is told of the plans.
        changes = [change for change in changes if change.table != "rundown"] or changes
    # So does the stage: it begins the reveal anew where the hall has seen another outcome, and its clock stops.
    anew = any(change.table == "stage" and (change.new or {}).get("retraction") for change in changes)
    others = [change for change in changes if change.table not in (OF_THE_HALL if anew else ("stage",))]
    return (changes, False) if not others or what in MAKES_ROOM else (others, anew)


def _row_change(change: Change) -> str:
    row = table_word(change.table)
    if change.old is None:
        return _("{row} erbij").format(row=row)
    return (_("{row} weg") if change.new is None else _("{row} gewijzigd")).format(row=row)


def taken_back_in_words(entry: Entry, undoing: Entry, evening: Evening, *, covered: bool = False) -> str:
    """Say in one sentence which change `entry` was taken back by `undoing`; `covered` without any mark.

    The values go from what stood there to what stands there again; `evening` is the one after it.
    """
    told = in_words(undoing._replace(what=entry.what), evening, covered=covered)
    if entry.what in OF_ROWS:
        told = told._replace(what=in_words(entry, evening).what)
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
    return _("Teruggenomen: {what}").format(what=what)


def values_of(change: Change) -> tuple[str, str]:
    """Give what stands on a card before and after a change, as people read it."""
    field = SAYS[change.table]
    old, new = (_card_value(change.table, field, (row or {}).get(field)) for row in (change.old, change.new))
    return old, new


def _details(change: Change, evening: Evening) -> Iterator[str]:
    table, old, new = change.table, change.old or {}, change.new or {}
    for field in dict.fromkeys((*old, *new)):
        if field not in FIELD_WORDS.get(table, ()) or field == "id" or (field in old and old[field] == new.get(field)):
            continue
        if field in PRIVATE.get(table, ()):
            yield _("{field}: verborgen").format(field=word_here(evening, table, field))
            continue
        values = f"{_shown(evening, table, field, old.get(field))} → {_shown(evening, table, field, new.get(field))}"
        yield values if table in CARD_TABLES else f"{word_here(evening, table, field)}: {values}"


def _shown(evening: Evening, table: str, field: str, kept: Any) -> str:
    """Write a stored value as people read it, on one line; a text of theirs stays as they typed it."""
    if table in CARD_TABLES:
        return _card_value(table, field, kept)
    if kept is None:
        return NOTHING
    if (table, field) in OF_A_CUE:
        return cue_title(evening, str(kept)) or NOTHING
    value = TABLE[table].fields[field]
    text = written(evening, table, field, decode(value, kept))
    return one_line("; ".join(text.split("\n")) if value.kind in LISTS else text) or NOTHING


def _card_value(table: str, field: str, kept: Any) -> str:
    return NOTHING if kept is None else decimal_comma(code_word(table, field, str(kept)))
