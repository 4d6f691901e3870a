"""Plans or score cards out of a definition file: checked as a definition is, against the evening they come into."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from jury.definition.data import definition_data
from jury.definition.reading import Definition, definition_records
from jury.definition.toml_file import Toml, read_toml
from jury.intake.cards.given_cards import Card, CardKey, why_locked
from jury.intake.cards.scorecards import ScorecardsImport, planned_cards
from jury.intake.plans.duplicates import Fields, Incoming
from jury.intake.plans.moments import Sent
from jury.intake.plans.proposals import ProposalsImport, plan_rows
from jury.intake.plans.register import NEW
from jury.intake.questions import Answers
from jury.intake.tables.rows import refusal
from jury.language import _
from jury.model.evening import Evening
from jury.model.scorecards import cards_of
from jury.model.tables import DEFINED

PROPOSALS: Final = "proposals"
CARDS: Final = "scorecards"
REFERRED_TO: Final = ("themes", "parties")
"""What plans refer to and may bring along: with its own fields, without what a party needs and offers."""
NAMED: Final = ("measures", "goals", "areas")
"""What else plans refer to; that is of the evening, and does not come along."""
OWN: Final = frozenset({"nr", "id", "sheet"})
"""What the row of a plan, party or theme has beside the fields that come in."""


def kind_in(path: Path) -> str:
    """Say what a definition file would bring: score cards where it holds no plans, else plans.

    Raises:
        WrongDefinition: it is no TOML.
    """
    data = read_toml(path).data
    return CARDS if CARDS in data and PROPOSALS not in data else PROPOSALS


def plan_proposals_of(path: Path, evening: Evening, answers: Answers | None = None) -> ProposalsImport:
    """Understand the plans of a definition file.

    Raises:
        WrongDefinition: it is no TOML, or a plan does not fit this evening; every fault is named.
        WrongInput: it holds no plans, or an answer names a plan that is not there.
    """
    toml = read_toml(path)
    read = _held_against(toml, evening, PROPOSALS)
    rows = tuple(
        Incoming(number, str(row["title"]), str(row["id"]), Sent(), "", False, partial(_fields, row))
        for number, row in enumerate(read.records[PROPOSALS].values(), start=1)
    )
    found = plan_rows(rows, evening, answers)
    added = {
        table: {
            str(row["id"]): _fields(row)
            for row in read.records[table].values()
            if not evening.has(table, str(row["id"]))
        }
        for table in REFERRED_TO
    }
    return replace(
        found,
        notices=(*_notices(toml, PROPOSALS), *read.notices, *found.notices, *_brought_along(added)),
        themes=added["themes"],
        parties=added["parties"],
    )


def plan_scorecards_of(path: Path, evening: Evening, answers: Answers | None = None) -> ScorecardsImport:
    """Understand the score cards of a definition file.

    Raises:
        WrongDefinition: it is no TOML, or a card does not fit this evening; every fault is named.
        WrongInput: it holds no cards, or marks for a card that is locked.
    """
    toml = read_toml(path)
    read = _held_against(toml, evening, CARDS)
    cards: dict[CardKey, Card] = {
        (proposal, juror): card.declared or card.marks
        for proposal, jurors in cards_of(read.records).items()
        for juror, card in jurors.items()
        if not card.empty
    }
    faults = [
        _("{proposal}, {juror}: {fault}").format(proposal=key[0], juror=key[1], fault=fault)
        for key, card in cards.items()
        if (fault := why_locked(evening, key, card))
    ]
    if faults:
        raise refusal(faults)
    return planned_cards(cards, evening, answers or Answers(), notices=(*_notices(toml, CARDS), *read.notices))


def _held_against(toml: Toml, evening: Evening, wanted: str) -> Definition:
    """Read one table of a file as if the evening's own stood around it."""
    own = definition_data(evening)
    known = {table.place[0] for table in DEFINED} | {CARDS, "format"}
    data: dict[str, Any] = {name: value for name, value in toml.data.items() if name not in known}
    data |= {name: own[name] for name in ("settings", "criteria") if name in own}
    data["session"] = {"title": own["session"]["title"]}
    data["jurors"] = [{"id": row["id"], "name": row["name"]} for row in own["jurors"]]
    data[PROPOSALS] = [{"id": row["id"], "title": row["title"]} for row in own[PROPOSALS]]
    if wanted == PROPOSALS:
        data |= {name: own[name] for name in NAMED if name in own}
        own |= {"parties": [_without_needs_and_offers(row) for row in own["parties"]]} if "parties" in own else {}
        data |= {name: _together(name, toml.data, own) for name in REFERRED_TO if name in own or name in toml.data}
    if wanted in toml.data:
        return definition_records({**data, wanted: toml.data[wanted]}, toml.places)
    definition_records(data, toml.places)
    raise refusal([_("In dit bestand staat geen tabel ‘{table}’.").format(table=wanted)])


def _together(name: str, given: Mapping[str, Any], own: Mapping[str, Any]) -> Any:
    """Give the evening's rows of a table, behind those that only the file has."""
    theirs = given.get(name, [])
    known = {row["id"] for row in own.get(name, [])}
    if not isinstance(theirs, list):
        return theirs
    # What is no table, or has an id that is no text, stays in; reading it as a definition says so.
    ids = [row.get("id") if isinstance(row, Mapping) else None for row in theirs]
    new = [row for row, id in zip(theirs, ids, strict=True) if not (isinstance(id, str) and id in known)]
    return [*new, *own.get(name, [])]


def _without_needs_and_offers(party: Mapping[str, Any]) -> dict[str, Any]:
    """Give a party of the evening without what it needs and offers: that may name a plan which is not in the file."""
    return {name: value for name, value in party.items() if name not in ("needs", "offers")}


def _fields(row: Mapping[str, Any]) -> Fields:
    return {name: value for name, value in row.items() if name not in OWN}


def _brought_along(added: Mapping[str, Mapping[str, Fields]]) -> Iterator[str]:
    for table, sentence in NEW.items():
        yield from (_(sentence).format(name=row["name"]) for row in added[table].values())


def _notices(toml: Toml, wanted: str) -> Iterator[str]:
    passed_over = [name for name in toml.data if name not in (wanted, "format", *REFERRED_TO)]
    yield _("Gelezen als definitie (TOML): de tabel ‘{table}’.").format(table=wanted)
    if passed_over:
        yield _("Uit dit bestand niet gelezen: {tables}.").format(tables=", ".join(passed_over))
