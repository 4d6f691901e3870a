"""Evenings to measure on: the example, and made-up ones of any size."""

import sqlite3
from collections.abc import Mapping
from fractions import Fraction
from itertools import product
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from jury.model.tables import Key, Row
from jury.session import digests, journal
from jury.session.author import SECRETARY, author
from jury.session.creation import create
from jury.session.stored import read_records
from scoring.card import LARGE
from scoring.marked_round import CardState, Criterion, MarkedRound
from scoring.reading.card_table import DECLARED, NOT_DECLARED, OPEN_MARK, CardTable


class Size(NamedTuple):
    """How large a made-up round is; `absent` is the share of its cards that nobody handed in."""

    plans: int
    jurors: int
    criteria: int
    absent: float = 0.0

    def __str__(self) -> str:
        return f"{self.plans}×{self.jurors}×{self.criteria}" + (f", {self.absent:.0%} absent" if self.absent else "")

    @property
    def large(self) -> bool:
        """True when its cards are best held in arrays."""
        return self.plans * self.jurors * self.criteria > LARGE


EVENING: Final = Size(40, 15, 6)
LARGE_EVENING: Final = Size(200, 60, 10)
HUGE: Final = Size(1000, 200, 10, 0.3)
FULL: Final = HUGE._replace(absent=0.0)
HERE: Final = author(SECRETARY, "bench")


def made_up_round(size: Size) -> MarkedRound:
    """Make a round of marks from 1 to 10, held as a round of its size is.

    Some plans are better and some jurors milder than others, and every mark strays by up to two and a half: the
    jurors see the same order, roughly.
    """
    import numpy as np

    plans, jurors, criteria, share = size
    random = np.random.default_rng(1)
    weights = random.integers(1, 21, criteria).tolist()
    expected = np.add.outer(random.normal(6.5, 1, plans), random.normal(0, 0.7, jurors))
    marks = np.rint(expected + random.uniform(-2.5, 2.5, (criteria, plans, jurors))).clip(1, 10).astype(np.int64)
    absent = random.random((plans, jurors)) < share
    marks[:, absent] = OPEN_MARK
    table = CardTable(marks, np.where(absent, DECLARED[CardState.ABSENT], NOT_DECLARED).astype(np.int8))
    return MarkedRound(
        criteria=tuple(Criterion(f"c{c}", Fraction(weight)) for c, weight in enumerate(weights)),
        plans=tuple(f"V{p:04}" for p in range(plans)),
        jurors=tuple(f"J{j:03}" for j in range(jurors)),
        cards=table if size.large else tuple(table),
    )


def fresh(marked: MarkedRound) -> MarkedRound:
    """Give the same round with nothing computed yet."""
    return marked._replace()


def made_up_file(folder: Path) -> Path:
    """Make the session file of an evening in the round: half of the plans marked, the next one begun."""
    path = folder / "avond.jury"
    random = Random(1)
    plans, jurors, criteria = _ids(EVENING)
    marked = plans[: EVENING.plans // 2]
    marks: dict[Key, Row] = {key: {"mark": str(random.randint(1, 10))} for key in product(marked, jurors, criteria)}
    marks[plans[len(marked)], jurors[0], criteria[0]] = {"mark": "7"}
    create(path, _records(EVENING) | {"marks": marks}, by=HERE, force=True)
    return path


def filled_file(folder: Path, size: Size) -> Path:
    """Make the session file of an evening in the round to which all cards came in at once, where it is not there yet.

    What an import does, in plain SQL and texts: of two million marks that takes seconds, the import itself minutes.
    """
    path = folder / f"vol-{size.plans}.jury"
    if path.exists():
        return path
    create(path, _records(size), by=HERE, force=True)
    keys = list(product(*_ids(size)))
    marks = made_up_round(size._replace(absent=0.0)).cards
    texts = [str(cell) for row in marks for card in row for cell in card.cells]
    rows = (
        f'["marks",["{plan}","{juror}","{name}"],{{"mark":"{mark}"}}]'
        for (plan, juror, name), mark in zip(keys, texts, strict=True)
    )
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO marks VALUES (?, ?, ?, ?)", ((*key, mark) for key, mark in zip(keys, texts, strict=True))
    )
    head = journal.read_head(connection)
    entry = journal.make_entry(head, "2026-11-19T20:00:00+01:00", HERE, "scorecards_imported", ())
    entry = entry._replace(new=f"[{','.join(rows)}]")
    journal.append(connection, entry._replace(hash=entry.hash_after(head.hash)))
    digests.write(connection, digests.digest_of(read_records(connection), connection))
    connection.execute("COMMIT")
    connection.close()
    return path


def _ids(size: Size) -> tuple[list[str], ...]:
    """Give the ids of the plans, the jurors and the criteria; as texts they stand in the order of their numbers."""
    return tuple(
        [f"{letter}{n:0{len(str(count))}}" for n in range(1, count + 1)]
        for letter, count in zip("VJC", size[:3], strict=True)
    )


def _records(size: Size) -> dict[str, Mapping[Key, Row]]:
    """Give the rows of an evening in the round without a mark."""
    plans, jurors, criteria = _ids(size)
    return {
        "session": {(): {"title": "Grote avond", "area": "Reigerhoek"}},
        "state": {(): {"phase": "round"}},
        "criteria": {(id,): {"nr": n, "id": id, "name": f"Criterium {n}"} for n, id in enumerate(criteria, 1)},
        "jurors": {(id,): {"nr": n, "id": id, "name": f"Jurylid {n}"} for n, id in enumerate(jurors, 1)},
        "proposals": {(id,): {"nr": n, "id": id, "title": f"Plan {n}"} for n, id in enumerate(plans, 1)},
    }
