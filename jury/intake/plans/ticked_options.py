"""A question with a column for each of its options: what is ticked becomes one answer."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final

from jury.intake.plans.answers import NO, YES, read_yes_no, says_nobody
from jury.intake.plans.header_words import PARTIES
from jury.intake.plans.headers import WHOLE, Recognised, header_key, recognise
from jury.intake.tables.rows import Cell, plain
from jury.intake.tables.table import Table
from jury.text import folded

LISTS: Final = frozenset({PARTIES, "lead", "partners", "payers", "beneficiaries", "theme"})
"""Fields that a question with options can be about."""
ANSWERS: Final = frozenset({"consent_name", "sensitive"})
"""Fields of which an option in brackets is the answer: a tick beside ‘Nee’ is no yes."""
OWN_WORDS: Final = frozenset(
    {"andere", "anders", "anders namelijk", "overig", "other", "others", "namelijk", "opmerking"}
)
"""Options beside which people write their own answer."""
TICKED: Final = frozenset(
    {
        "aangevinkt",
        "aangekruist",
        "geselecteerd",
        "gekozen",
        "checked",
        "selected",
        "ticked",
        "on",
        "v",
        "✔",
        "✓",
        "☑",
        "☒",
    }
)
NOT_TICKED: Final = NO | {"niet geselecteerd", "niet aangevinkt", "not selected", "unchecked", "off", "☐", "-", "–"}
_plainly: Final = (
    re.compile(r"(?P<stem>.+?)\s*\[(?P<option>[^\[\]]+)\]"),
    re.compile(r"(?P<stem>.+?)\s*(?:>>|»|→)\s*(?P<option>.+)"),
)
"""The ways that forms themselves write an option; one column is enough to tell."""
_forms: Final = (
    *_plainly,
    re.compile(r"(?P<stem>.+\?)\s*\((?P<option>[^()]+)\)"),
    re.compile(r"(?P<stem>.+?)\s+[-–]\s+(?P<option>.+)"),
    re.compile(r"(?P<stem>.+?)\s*[:/]\s*(?P<option>.+)"),
)
"""How a header says of which question it is, and which option: in brackets, or behind an arrow, a dash or a colon."""


def with_ticked_options_together(table: Table, decided: Collection[str]) -> Table:
    """Make one column of the options of a question that has a column for each; the ticked ones stand in it with ‘;’.

    A question of which a column was `decided` by its header stays as it is.
    """
    keys = set(map(header_key, decided))
    for stem, options in _questions(table).items():
        if not any(header_key(table.headers[at]) in keys for at in options):
            table = _gathered(table, stem, options)
    return table


def _questions(table: Table) -> Mapping[str, Mapping[int, str]]:
    """Find the questions with a column an option: the header of each column's question, with its options by place."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    alone: set[str] = set()
    for at, header in enumerate(table.headers):
        form, split = next(((form, match) for form in _forms if (match := form.fullmatch(header))), (None, None))
        known = recognise(split["stem"]) if split else None
        if not split or known is None or _is_known_whole(header):
            continue
        if known.field in LISTS or (known.field in ANSWERS and form in _plainly and _answers(split["option"], known)):
            found[split["stem"]][at] = split["option"].strip()
            alone |= {split["stem"]} if form in _plainly else set()
    return {
        stem: options
        for stem, options in found.items()
        if (len(options) > 1 or stem in alone) and _are_ticks(table, options)
    }


def _answers(option: str, question: Recognised) -> bool:
    """Say whether an option is an answer: not ‘ja/nee’, which is both, nor another thing that is asked."""
    words = set(re.findall(r"[^\W_]+", folded(option)))
    if words & YES and words & NO:
        return False
    asked = recognise(option)
    return bool(words & (YES | NO)) or asked is None or asked.field != question.field


def _is_known_whole(header: str) -> bool:
    known = recognise(header)
    return known is not None and known.certainty == WHOLE and "[" not in header


def _are_ticks(table: Table, options: Mapping[int, str]) -> bool:
    """Say whether most of what stands in the columns only says whether an option is chosen."""
    said = [
        _is_tick(plain(row.cells[at]), option) is not None
        for row in table.rows
        for at, option in options.items()
        if plain(row.cells[at]) and not _is_own(option)
    ]
    return 2 * sum(said) >= len(said) and bool(said)


def _is_tick(text: str, option: str) -> bool | None:
    key = folded(text)
    if key in NOT_TICKED or says_nobody(text):
        return False
    if key in TICKED or key == folded(option):
        return True
    return read_yes_no(text)


def _is_own(option: str) -> bool:
    return " ".join(re.findall(r"[^\W_]+", folded(option).partition("(")[0])) in OWN_WORDS


def _gathered(table: Table, stem: str, options: Mapping[int, str]) -> Table:
    first = min(options)
    header = stem if stem not in table.headers else f"{stem} ({len(options)})"
    kept = [at for at in range(len(table.headers)) if at == first or at not in options]

    def cell(row: tuple[Cell, ...], at: int) -> Cell:
        return "; ".join(_chosen(row, options)) if at == first else row[at]

    return replace(
        table,
        headers=tuple(header if at == first else table.headers[at] for at in kept),
        columns=tuple(table.columns[at] for at in kept),
        rows=tuple(row._replace(cells=tuple(cell(row.cells, at) for at in kept)) for row in table.rows),
    )


def _chosen(row: tuple[Cell, ...], options: Mapping[int, str]) -> Iterator[str]:
    for at, option in options.items():
        text = plain(row[at])
        ticked = _is_tick(text, option) if text else False
        if ticked is True and not _is_own(option):
            yield option.replace(";", ",")
        elif ticked is None:
            yield text if _is_own(option) else f"{option}; {text}"
