"""What each column of a table of score cards is: who, which plan, which criterion, the mark, or the card's state."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from jury.intake.cards.grids import grid_parts
from jury.intake.plans.columns import ColumnReading, Kept
from jury.intake.plans.header_words import RESPONSE, SENT
from jury.intake.plans.headers import (
    administration_of,
    header_key,
    header_keys,
    is_a_name_beside,
    is_a_survey,
    recognise,
)
from jury.intake.plans.sending_times import sending_times
from jury.intake.questions import Answer, AnswerKind, Answers, Option, Question
from jury.intake.tables.rows import plain, refusal
from jury.intake.tables.table import Table
from jury.language import N_, _
from jury.model.evening import Evening
from jury.text import listed, nearest

JUROR: Final = "juror"
PROPOSAL: Final = "proposal"
CRITERION: Final = "criterion"
MARK: Final = "mark"
STATE: Final = "state"
WHICH_PLAN: Final = (
    *("welk plan", "welk plan beoordeelt u", "welk plan is dit", "voor welk plan", "over welk plan gaat het"),
    *("welk plan beoordeel je", "welke pitch beoordeelt u", "welke pitch beoordeel je"),
    *("welk voorstel", "welke pitch", "kies het plan", "kies een plan", "which plan", "which proposal"),
)
"""What only the form of a score card asks."""
ANYBODY: Final = ("naam", "uw naam", "je naam", "jouw naam", "name", "your name")
"""Headers that are the juror's where the table is one of cards; any form asks for a name."""
HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    JUROR: (
        *("juror", "jurylid", "naam jurylid", "jurylid naam", "naam van het jurylid", "jury", "judge", "juror name"),
        *(
            "beoordelaar",
            "naam beoordelaar",
            "wie bent u",
            "wie ben je",
            "wie ben jij",
            "welk jurylid bent u",
            "who are you",
            "name of the juror",
        ),
    ),
    PROPOSAL: (
        *("proposal", "plan", "voorstel", "naam plan", "project", "proposal id", "plan-id", "naam van het plan"),
        *WHICH_PLAN,
    ),
    CRITERION: ("criterion", "criterium"),
    MARK: ("mark", "cijfer", "score", "punt", "punten", "points"),
    STATE: ("state", "stand", "status", "kaart", "card"),
}
LABELS: Final[Mapping[str, str]] = {
    JUROR: N_("jurylid"),
    PROPOSAL: N_("plan"),
    CRITERION: N_("criterium"),
    MARK: N_("cijfer"),
    STATE: N_("stand van de kaart"),
}
DROP: Final = "drop"
UNKNOWN: Final = ""
WAYS_SHOWN: Final = 6
_option = re.compile(r"\[([^\[\]]+)\]\s*$")
"""The row of a grid that a column is, as forms write it behind the question."""
_aside = re.compile(r"\([^()]*\)")
_words = re.compile(r"\w+")


@dataclass(frozen=True)
class CardColumns:
    """The columns of a table of cards, as positions in a row's cells.

    `roles` holds who, which plan and so on; `criteria` the columns that are one criterion each; `faults` what is
    missing or there twice; `times` the columns that say when a card was sent.
    """

    readings: tuple[ColumnReading, ...]
    questions: tuple[Question, ...]
    roles: Mapping[str, int]
    criteria: Mapping[str, int]
    faults: tuple[str, ...]
    times: tuple[int, ...] = ()

    @property
    def lacking(self) -> bool:
        """True while nobody said which column is the juror's, or the plan's."""
        return JUROR not in self.roles or PROPOSAL not in self.roles

    @property
    def long(self) -> bool:
        """True where every row is one mark; else every row is one card."""
        return CRITERION in self.roles


def is_card_table(headers: Sequence[str]) -> bool:
    """Say whether a table is one of score cards: it has a column for the juror and one for the plan.

    A column for just a name is the juror's where it is asked which plan, or where the marks stand in a grid. Grids that
    ask the same of several plans need no column for the plan.
    """
    roles = {_role(header) for header in headers if not is_a_name_beside(header, headers)}
    keys = set().union(*map(header_keys, headers))
    marking = bool(keys & set(WHICH_PLAN)) or sum(_option.search(header) is not None for header in headers) > 1
    somebody = JUROR in roles or (marking and bool(keys & set(ANYBODY)))
    return somebody and (PROPOSAL in roles or _are_grids_alike(headers))


def _are_grids_alike(headers: Sequence[str]) -> bool:
    grids: dict[str, list[str]] = defaultdict(list)
    for question, row in filter(None, map(grid_parts, headers)):
        grids[question].append(row)
    rows = list(grids.values())
    titled = any(found.field == "title" for found in map(recognise, headers) if found)
    return not titled and len(rows) > 1 and len(rows[0]) > 1 and all(row == rows[0] for row in rows)


def has_a_plan_column(headers: Sequence[str]) -> bool:
    """Say whether a column holds which plan a card is for."""
    return any(_role(header) == PROPOSAL for header in headers)


def is_card_header(header: str) -> bool:
    """Say whether a header is one that only a table of score cards has."""
    return _role(header) in (JUROR, CRITERION, MARK)


def card_columns(table: Table, evening: Evening, answers: Answers) -> CardColumns:
    """Understand the columns of a table of cards; a criterion's own id or name goes before every other meaning.

    Raises:
        WrongInput: an answer names a column, a field or a criterion that is not there.
    """
    criteria = _criteria_by_key(evening)
    long = any(_role(header) == CRITERION and header_key(header) not in criteria for header in table.headers)
    decided = _decided(table, criteria, answers)
    own = _of_the_form(table)
    known = {} if long else criteria
    meanings = [decided.get(at) or _meaning(table, at, known, own[at]) for at in range(len(table.headers))]
    if JUROR not in meanings:
        meanings = [JUROR if _is_anybody(table, at, meaning) else meaning for at, meaning in enumerate(meanings)]
    if not long and MARK in meanings:
        meanings[meanings.index(MARK)] = _only_criterion(meanings, evening)
    return CardColumns(
        tuple(_reading(table, at, meaning, evening) for at, meaning in enumerate(meanings)),
        tuple(_questions(table, meanings, evening)),
        {meaning: at for at, meaning in enumerate(meanings) if meaning in HEADERS},
        {
            meaning.removeprefix(f"{CRITERION}:"): at
            for at, meaning in enumerate(meanings)
            if meaning.startswith(f"{CRITERION}:")
        },
        tuple(_missing_or_double(table, meanings, evening, long)),
        tuple(at for at in range(len(meanings)) if at not in decided and own[at] == SENT and meanings[at] == DROP),
    )


def _of_the_form(table: Table) -> list[str | None]:
    """Say of each column what an online form keeps in it: when the card was sent, or which one it is."""
    survey, sending = is_a_survey(table.headers), sending_times(table)
    return [
        SENT if at in sending else administration_of(header, survey=survey) for at, header in enumerate(table.headers)
    ]


def _only_criterion(meanings: Sequence[str], evening: Evening) -> str:
    """Say what a column of marks is where no column says of which criterion: the only one, if there is one."""
    if any(meaning.startswith(f"{CRITERION}:") for meaning in meanings):
        return UNKNOWN
    return f"{CRITERION}:{evening.criteria[0].id}" if len(evening.criteria) == 1 else MARK


def _criteria_by_key(evening: Evening) -> dict[str, str]:
    names = {header_key(row.name_en): row.id for row in evening.criteria if row.name_en}
    names |= {header_key(row.name): row.id for row in evening.criteria}
    return names | {header_key(row.id): row.id for row in evening.criteria}


def _role(header: str) -> str | None:
    keys = header_keys(header)
    return next((role for role, names in HEADERS.items() if not keys.isdisjoint(map(header_key, names))), None)


def _decided(table: Table, criteria: Mapping[str, str], answers: Answers) -> dict[int, str]:
    keys = {header_key(header): at for at, header in enumerate(table.headers)}
    found: dict[int, str] = {}
    faults: list[str] = []
    for header, wanted in answers.columns.items():
        at = keys.get(header_key(header))
        role = DROP if wanted.casefold() == DROP else _role(wanted)
        criterion = criteria.get(header_key(wanted))
        if at is None:
            faults.append(_("Er is geen kolom ‘{header}’.").format(header=header))
        elif criterion is not None:
            found[at] = f"{CRITERION}:{criterion}"
        elif role is not None:
            found[at] = role
        else:
            faults.append(_("Er is geen veld of criterium ‘{field}’.").format(field=wanted))
    if faults:
        raise refusal(faults)
    return found


def _is_anybody(table: Table, at: int, meaning: str) -> bool:
    return meaning == UNKNOWN and header_key(table.headers[at]) in ANYBODY


def _criterion_in(header: str, criteria: Mapping[str, str]) -> str | None:
    """Find the criterion that a question asks a mark for: all of it, what stands in brackets, or the one it names."""
    inside = _option.search(header)
    without = header_key(_aside.sub(" ", header))
    for key in (header_key(header), header_key(inside.group(1)) if inside else "", without):
        if key in criteria:
            return criteria[key]
    words = f" {' '.join(_words.findall(header_key(header)))} "
    named = {id for key, id in criteria.items() if key and f" {' '.join(_words.findall(key))} " in words}
    return named.pop() if len(named) == 1 else None


def _meaning(table: Table, at: int, criteria: Mapping[str, str], own: str | None) -> str:
    header = table.headers[at]
    if is_a_name_beside(header, table.headers):
        return DROP
    exactly = criteria.get(header_key(header))
    if exactly is not None:
        return f"{CRITERION}:{exactly}"
    if role := _role(header):
        return role
    criterion = _criterion_in(header, criteria)
    if criterion is not None:
        return f"{CRITERION}:{criterion}"
    empty = not any(plain(row.cells[at]) for row in table.rows)
    return DROP if empty or own in (SENT, RESPONSE) else UNKNOWN


def _missing_or_double(table: Table, meanings: Sequence[str], evening: Evening, long: bool) -> Iterator[str]:
    for role in (JUROR, PROPOSAL, CRITERION, MARK) if long else (JUROR, PROPOSAL):
        if role not in meanings and not (role in (JUROR, PROPOSAL) and UNKNOWN in meanings):
            yield _("Er is geen kolom ‘{field}’ ({meaning}).").format(field=role, meaning=_(LABELS[role]))
    for meaning in dict.fromkeys(meanings):
        places = [table.headers[at] for at, other in enumerate(meanings) if other == meaning]
        if meaning not in (UNKNOWN, DROP) and len(places) > 1:
            yield _("De kolommen {headers} betekenen hetzelfde.").format(
                headers=listed([f"‘{header}’" for header in places])
            )
    if not long and not any(meaning.startswith(f"{CRITERION}:") or meaning == STATE for meaning in meanings):
        yield _("Geen kolom is een criterium van deze avond: {names}.").format(
            names=", ".join(row.id for row in evening.criteria)
        )


def _questions(table: Table, meanings: Sequence[str], evening: Evening) -> Iterator[Question]:
    free = [header for header, meaning in zip(table.headers, meanings, strict=True) if meaning == UNKNOWN]
    lacking = [role for role in (JUROR, PROPOSAL) if role not in meanings] if free else []
    for role in lacking:
        yield Question(
            "no_role",
            (),
            _("Geen kolom lijkt ‘{meaning}’.").format(meaning=_(LABELS[role])),
            tuple(
                Option(
                    _("‘{header}’ is {field}").format(header=header, field=_(LABELS[role])),
                    Answer(AnswerKind.COLUMN, role, header),
                )
                for header in free[:WAYS_SHOWN]
            ),
        )
    if lacking:
        return
    missing = [row.id for row in evening.criteria if f"{CRITERION}:{row.id}" not in meanings]
    for at, meaning in enumerate(meanings):
        if meaning:
            continue
        header = table.headers[at]
        meant = nearest(header_key(header), missing)
        ways = [*([meant] if meant else missing[:WAYS_SHOWN]), DROP]
        yield Question(
            "unknown_column",
            (),
            _("De kolom ‘{header}’ is geen criterium van deze avond.").format(header=header),
            tuple(
                Option(
                    _("niet inlezen") if way == DROP else _("het is ‘{name}’").format(name=way),
                    Answer(AnswerKind.COLUMN, way, header),
                )
                for way in ways
            ),
        )


def _reading(table: Table, at: int, meaning: str, evening: Evening) -> ColumnReading:
    sample = next((text for text in (plain(row.cells[at]) for row in table.rows) if text), "")
    criterion = meaning.removeprefix(f"{CRITERION}:")
    if criterion != meaning:
        told = evening.criterion(criterion).named()
    elif meaning in LABELS:
        told = _(LABELS[meaning])
    else:
        return ColumnReading(table.columns[at], table.headers[at], Kept.DROPPED, None, sample, _(Kept.DROPPED.value))
    return ColumnReading(table.columns[at], table.headers[at], Kept.FIELD, meaning, sample, told)
