"""The evening as tables of plain cells: one a kind of thing, headed by the names that `jury import` knows."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.kinds import by_mark, row_from, to_definition
from jury.model.proposal import Carrier, Commitment, Funding
from jury.model.tables import TABLE, Row
from jury.model.values import Kind, Value
from jury.text import clean, one_line
from jury.wording.names import name_in
from jury.wording.values import in_hours, record_text, yes_or_no
from scoring.marked_round import ABSTAINED

Cell = str | int | Decimal | None
"""A text, a number, or nothing."""
ONE_A_LINE: Final = "\n"
IN_A_LIST: Final = "; "
NAME: Final = "_name"
"""How the column ends that holds the names of the ids in another; it is there for people, and not read back."""
ALWAYS: Final = ("id", "title")
"""The columns of the plans that are there, be they empty."""


class Sheet(NamedTuple):
    """A table with a name for people; every row is as wide as the headers."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


SHEETS: Final = {
    "jurors": N_("Juryleden"),
    "interests": N_("Gemelde belangen"),
    "criteria": N_("Criteria"),
    "verdicts": N_("Oordelen"),
    "revisions": N_("Gewijzigde cijfers"),
    "tie_decisions": N_("Gelijke standen"),
    "agreements": N_("Afspraken"),
    "cross_questions": N_("Dwarse vragen"),
    "themes": N_("Thema’s"),
    "parties": N_("Partijen"),
    "needs": N_("Nodig"),
    "offers": N_("Te bieden"),
    "matches": N_("Matches"),
    "measures": N_("Maatregelen"),
    "goals": N_("Gezamenlijke doelen"),
    "areas": N_("Deelgebieden"),
    "team": N_("Dragers van de alliantie"),
    "barriers": N_("Regels die knellen"),
    "links_between": N_("Kruisbestuiving"),
    "dilemmas": N_("Dilemma’s"),
    "weighed": N_("Gewogen belangen"),
    "sources": N_("Bronnen"),
    "figures": N_("Cijfers"),
    "area_points": N_("Kansen en knopen"),
    "ambition": N_("Wat we samen willen"),
    "attendance": N_("Wie er waren"),
    "links": N_("Verder lezen"),
    "agreement_updates": N_("Wat ervan kwam"),
    "answers": N_("Officiële antwoorden"),
    "tables": N_("Tafels"),
    "feedback": N_("Alleen voor de teams"),
    "awards": N_("Prijzen"),
    "counts": N_("Tellingen van het publiek"),
    "confirmations": N_("Nagekeken kaarten"),
    "signed": N_("Handtekeningen"),
    "dismissed": N_("Signalen die weg mogen"),
    "challenge": N_("Startvraag"),
    "organisers": N_("Organisatoren"),
    "audience": N_("Publieksprijs"),
    "area_profile": N_("Gebied"),
    "session": N_("Avond"),
    "settings": N_("Instellingen"),
    "publication": N_("Publicatie"),
    "state": N_("Stand van de avond"),
    "order_moves": N_("Naar het eind"),
    "settled": N_("Bekeken teksten"),
    "rundown": N_("Draaiboek"),
    "timings": N_("Gebruikte tijd"),
    "log": N_("Logboek"),
}
"""The sheets behind plans and score cards, in the order of a workbook."""


def all_sheets(evening: Evening) -> tuple[Sheet, ...]:
    """Give everything of the evening: plans first, then score cards, then every other table that has rows."""
    others = (Sheet(_(title), *_columns(evening, name)) for name, title in SHEETS.items() if evening.records.get(name))
    return (plans_sheet(evening), cards_sheet(evening), *others)


def plans_sheet(evening: Evening) -> Sheet:
    """Give the plans in pitch order, a row a plan; a column that no plan uses is left out.

    What a form asked beside our own fields has columns of its own again.
    """
    headers, rows = _columns(evening, "proposals")
    order = {plan.id: position for position, plan in enumerate(evening.proposals)}
    at = headers.index("id")
    return Sheet(_("Plannen"), headers, tuple(sorted(rows, key=lambda row: order[str(row[at])])))


def cards_sheet(evening: Evening) -> Sheet:
    """Give the score cards on which anything is, a row a card: its marks by criterion, or the state of the whole."""
    criteria = [row.id for row in evening.criteria]
    called = [clean(row.named()) for row in evening.criteria]
    rows = [
        (
            *(juror.id, plan.id, *(_mark(card.marks.get(name)) for name in criteria), card.declared),
            *(clean(juror.name), clean(plan.title), *called),
        )
        for plan in evening.proposals
        for juror in evening.jurors
        for card in [evening.cards.get(plan.id, {}).get(juror.id)]
        if card is not None and not card.empty
    ]
    named = (f"{column}{NAME}" for column in ("juror", "proposal", *criteria))
    return Sheet(_("Scorekaarten"), ("juror", "proposal", *criteria, "state", *named), tuple(rows))


def _mark(mark: Decimal | str | None) -> Cell:
    return mark if mark is None or mark == ABSTAINED else Decimal(mark)


def _columns(evening: Evening, name: str) -> tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]]:
    table = TABLE[name]
    stored = sorted(evening.records.get(name, {}).values(), key=lambda row: int(str(row.get("nr", 0))))
    rows = [_row_of_cells(evening, table.fields, row) | _names_in(evening, table.fields, row) for row in stored]
    named = [field for field, value in table.fields.items() if not value.inner]
    first = ALWAYS if name == "proposals" else (table.parent,) if table.parent else ()
    used = {header for row in rows for header in row}
    names = [f"{field}{NAME}" for field in table.fields if f"{field}{NAME}" in used - {*named}]
    others = sorted(used - {*named, *first, *names})
    headers = dict.fromkeys((*first, *(field for field in named if field in used), *others, *names))
    return tuple(headers), tuple(tuple(row.get(header) for header in headers) for row in rows)


def _row_of_cells(evening: Evening, kinds: Mapping[str, Value], row: Row) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for field, kept in row.items():
        value = kinds[field]
        if value.kind is Kind.EXTRA:
            assert isinstance(kept, dict)
            cells |= {f"{header} (extra)" if _is_ours(header, kinds) else header: text for header, text in kept.items()}
        elif value.kind is Kind.RECORDS:
            assert isinstance(kept, list)
            assert value.record is not None
            cells[field] = _records(evening, value.record, kept)
        elif not value.inner or field == "party":
            cells[field] = CELLS.get(value.kind, _as_it_is)(kept)
    return {header: clean(cell) if isinstance(cell, str) else cell for header, cell in cells.items()}


def _is_ours(header: str, kinds: Mapping[str, Value]) -> bool:
    """Say whether a question of a form is called as a column of ours."""
    return header in kinds or (header.endswith(NAME) and header.removesuffix(NAME) in kinds)


def _names_in(evening: Evening, kinds: Mapping[str, Value], row: Row) -> dict[str, Cell]:
    """Give what people call the rows that a row refers to, beside the columns that hold their ids."""
    names: dict[str, Cell] = {}
    for field, kept in row.items():
        value = kinds[field]
        if value.kind is Kind.REF and kept is not None:
            names[f"{field}{NAME}"] = name_in(evening, value.of, str(kept))
        elif value.kind is Kind.REFS and isinstance(kept, list):
            names[f"{field}{NAME}"] = IN_A_LIST.join(name_in(evening, value.of, str(id)) for id in kept)
    return names


def _as_it_is(kept: Any) -> Cell:
    return kept if isinstance(kept, str | int) else str(kept)


def _listed(kept: Iterable[Any]) -> str:
    return IN_A_LIST.join(map(str, kept))


def _pairs(kept: Mapping[str, Any]) -> str:
    return ONE_A_LINE.join(f"{key}: {value}" for key, value in kept.items())


def _records(evening: Evening, record: type, kept: Iterable[Mapping[str, Any]]) -> str:
    """Write carriers, funding and promises the way people fill them in on a form: one a line."""
    return ONE_A_LINE.join(RECORDS[record](evening, row) for row in kept)


def _carrier(evening: Evening, row: Mapping[str, Any]) -> str:
    return record_text(evening, row_from(Carrier, row))


def _commitment(_evening: Evening, row: Mapping[str, Any]) -> str:
    hours = in_hours(Decimal(row["hours"])) if "hours" in row else ""
    said = ", ".join(filter(None, (row.get("pledge", ""), one_line(row.get("what", "")), hours)))
    return f"{row['party']}: {said}" if said else str(row["party"])


RECORDS: Final[Mapping[type, Callable[[Evening, Mapping[str, Any]], str]]] = {
    Carrier: _carrier,
    Commitment: _commitment,
    Funding: lambda _evening, row: f"{row['party']}: {row.get('eur', 0)}",
}
"""How one item of a list of small tables reads in a cell, by its row."""


CELLS: Final[Mapping[Kind, Callable[[Any], Cell]]] = {
    Kind.DECIMAL: Decimal,
    Kind.LOGGED: partial(to_definition, Value(Kind.LOGGED)),
    Kind.FLAG: yes_or_no,
    Kind.REFS: _listed,
    Kind.TEXTS: _listed,
    Kind.ANCHORS: lambda kept: _pairs(by_mark(kept)),
    Kind.VOTES: _pairs,
}
"""How each kind of stored value reads in a cell; the others are texts or whole numbers already."""
