"""The session files that are damaged, and a file that was."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from evenings_by_hand import SECRETARY, ticking

from jury.example import demo_records, example_records
from jury.model.tables import Records
from jury.round.marking import MarkGiven
from jury.round.verdicts import Reopened
from jury.session.creation import create
from jury.session.file import SessionFile
from jury.session.schema import VERSION

OLD: Final = Path(__file__).parent.parent / "data" / "versions" / "1-round.jury"
BEING_MARKED: Final = "V09"
"""The plan that stands in the middle of the round."""


@cache
def evenings() -> Mapping[str, bytes]:
    """Give the sound files that are damaged: in the middle of the round, final and opened again, and an old one."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "avond.jury"
        create(path, demo_records(), by=SECRETARY, clock=ticking())
        with SessionFile.open(path, clock=ticking()) as session:
            _marked_and_taken_back(session)
        in_the_round = path.read_bytes()
        final: Records = {"state": {(): {"phase": "final", "sealed": 1, "version": 1}}}
        create(path, {**example_records(), **final}, by=SECRETARY, force=True, clock=ticking())
        with SessionFile.open(path, clock=ticking()) as session:
            session.record(Reopened(), by=SECRETARY, reason="Een cijfer was verkeerd overgenomen.")
            _marked_and_taken_back(session)
        return {"in the round": in_the_round, "opened again": path.read_bytes(), "of version 1": OLD.read_bytes()}


def _marked_and_taken_back(session: SessionFile) -> None:
    for juror, mark in (("J3", 6), ("J4", 5), ("J3", 3)):
        session.record(MarkGiven(BEING_MARKED, juror, "realisme", Decimal(mark)), by=SECRETARY, reason="Nagekeken.")
    session.undo(by=SECRETARY)


class Damaged(NamedTuple):
    """A damaged file: its seed, what was done to it, its bytes, and what lies beside it by the ending of its name.

    Where SQLite finds a journal beside it that it may play back, the file may change when it is opened.
    """

    seed: int
    kind: str
    content: bytes
    beside: Mapping[str, bytes]

    @property
    def old(self) -> bool:
        """Say whether it is of an older version, so that opening it to write makes it newer."""
        return 0 < int.from_bytes(self.content[60:64]) < VERSION

    @property
    def plays_back(self) -> bool:
        """Say whether SQLite itself may change the file, or what lies beside it."""
        return bool(self.beside)
