"""Every dialog of the console: the evening that it comes up on, the keys that lead to it, and those that close it."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from evenings_by_hand import SECRETARY, small_records
from plan_evenings import in_preparation

from jury.example import EXAMPLE_FILE, demo_records, example_records
from jury.model.tables import Key, Records, Row
from jury.session.creation import create

PLANS = Path(__file__).parents[1] / "evenings" / "data" / "plannen.csv"
YES_OR_NO = ("escape", "n", "enter")
"""Not j or y: pressed twice at once they are a word, which answers nothing."""
FORM = ("escape", "enter", "ctrl+s")


def _tied() -> Records:
    marks: dict[Key, Row] = {
        (plan, juror, criterion): {"mark": "8" if plan != "V3" else "6"}
        for plan in ("V1", "V2", "V3")
        for juror in ("J1", "J2", "J3")
        for criterion in ("a", "b")
    }
    settings, state = {"tie_break": ["deliberation"]}, {"phase": "deliberation"}
    return {**small_records(settings=settings, state=state), "marks": marks}


def _undecided() -> Records:
    return {**example_records(), "verdicts": {}}


def _rehearsal() -> Records:
    records = demo_records()
    return {**records, "session": {(): {**records["session"][()], "rehearsal": 1}}}


def _revealed() -> Records:
    records = example_records()
    return {**records, "stage": {(): {"current": "reveal:1", "told": [{"place": 3}], "revealed": 1}}}


def _from_paper() -> Records:
    records = demo_records()
    return {**records, "settings": {(): {**records["settings"][()], "confirm_paper": 1}}}


def _final() -> Records:
    records = example_records()
    return {**records, "state": {(): {**records["state"][()], "phase": "final", "version": 1}}}


EVENINGS: Final[Mapping[str, Callable[[], Records]]] = {
    "preparation": in_preparation,
    "middle": demo_records,
    "whole": example_records,
    "undecided": _undecided,
    "tied": _tied,
    "revealed": _revealed,
    "final": _final,
    "paper": _from_paper,
    "rehearsal": _rehearsal,
}


class Way(NamedTuple):
    """A way to a dialog. Without an evening it begins at home."""

    evening: str
    keys: tuple[str, ...]
    dialog: str
    closing: tuple[str, ...]
    says: str = ""
    """What stands there after an Escape on the way: in a terminal the next key must wait for that."""


class Closing(NamedTuple):
    """A way to a dialog and one key that closes it, or may."""

    way: Way
    key: str

    @property
    def name(self) -> str:
        """What the case is called."""
        return f"{self.way.evening or 'home'}-{'-'.join(self.way.keys)}-{self.way.dialog}-{self.key}"


WAYS: Final = (
    Way("preparation", ("v",), "ConfirmDialog", YES_OR_NO),
    Way("preparation", ("f3", "v"), "ConfirmDialog", YES_OR_NO),
    Way("preparation", ("f2", "r"), "DrawDialog", FORM),
    Way("preparation", ("f2", "i"), "ImportFileDialog", FORM),
    Way("preparation", ("f2", "i", *"plannen", "enter"), "ImportWizard", FORM),
    Way("preparation", ("f2", "i", *"plannen", "enter", "m"), "NarrowingPick", ("escape", "enter")),
    Way("middle", ("b",), "ConfirmDialog", YES_OR_NO),
    Way("rehearsal", ("ctrl+r",), "MadeUpMarksDialog", ("escape", "enter", "space")),
    Way("middle", ("a",), "ConfirmDialog", YES_OR_NO),
    Way("middle", ("l",), "EventForm", FORM),
    Way("middle", ("l", "ctrl+s"), "ConfirmDialog", YES_OR_NO),
    Way("middle", ("d",), "EventForm", FORM),
    Way("middle", ("v",), "EventForm", FORM),
    Way("middle", ("v", "x", "ctrl+s"), "ConfirmDialog", YES_OR_NO),
    Way("middle", ("P",), "EventForm", FORM),
    Way("middle", ("f2", "P", "x", "ctrl+s"), "ConfirmDialog", YES_OR_NO),
    Way("middle", ("f8", "2", "v"), "EventForm", FORM),
    Way("middle", ("d", "space"), "PickDialog", ("escape", "enter", "space")),
    Way("middle", ("k",), "ScorecardScreen", ("escape",)),
    Way("middle", ("k", "enter", "enter", "escape"), "ScorecardScreen", ("s", "enter"), "Geef het toetsenbord terug"),
    Way("paper", ("c",), "SecondPerson", FORM),
    Way("paper", ("c", *"Joke"), "SecondPerson", ("escape",)),
    Way("paper", ("c", *"Joke", "enter"), "CheckScreen", ("escape",)),
    Way("paper", ("c", *"Joke", "ctrl+l"), "CheckScreen", ("escape", "j", "y")),
    Way("middle", ("slash",), "FindDialog", FORM),
    Way("middle", ("slash", *"renee"), "FindDialog", FORM),
    Way("middle", ("ctrl+p",), "FindDialog", FORM),
    Way("middle", ("question_mark",), "ExplanationDialog", ("escape", "enter", "question_mark", "f1", "q")),
    Way("middle", ("ctrl+b",), "BackUpDialog", FORM),
    Way("middle", ("ctrl+e",), "ExportDialog", FORM),
    Way("middle", ("f2", "n"), "PlanForm", FORM),
    Way("middle", ("f2", "n", "x"), "PlanForm", ("ctrl+s",)),
    Way("middle", ("f2", "n", "x", "escape"), "ConfirmDialog", YES_OR_NO, "Weggooien"),
    Way("middle", ("f2", "e"), "PlanForm", FORM),
    Way("middle", ("f2", "e", "x"), "PlanForm", ("ctrl+s",)),
    Way("middle", ("f2", "w"), "ReasonDialog", FORM),
    Way("middle", ("n", "N"), "ReasonDialog", FORM),
    Way("middle", ("w",), "NewRowForm", FORM),
    Way("middle", ("w", "x"), "NewRowForm", ("escape", "ctrl+s")),
    Way("middle", ("f",), "NewRowForm", FORM),
    Way("middle", ("f2", "ctrl+n"), "NewRowForm", FORM),
    Way("middle", ("f2", "ctrl+n", "x"), "NewRowForm", ("escape", "ctrl+s")),
    Way("middle", ("f2", "t"), "PickDialog", ("escape", "enter")),
    Way("middle", ("f2", "t", "enter"), "NewRowForm", FORM),
    Way("preparation", ("f2", "w"), "ConfirmDialog", YES_OR_NO),
    Way("middle", ("f2", "o"), "ConfirmDialog", YES_OR_NO),
    Way("middle", ("f2", "r", *"dobbel", "enter"), "ReasonDialog", FORM),
    Way("middle", ("f6", "b"), "MessageDialog", FORM),
    Way("middle", ("f6", "b", "down"), "MessageDialog", FORM),
    Way("middle", ("f6", "e"), "EventForm", FORM),
    Way("middle", ("f6", "a"), "PickDialog", ("escape", "enter")),
    Way("middle", ("f6", "a", "enter"), "EventForm", FORM),
    Way("middle", ("f6", "o"), "AttendanceForm", FORM),
    Way("middle", ("f6", "w"), "ConfirmDialog", YES_OR_NO),
    Way("middle", ("f6", "m"), "MirroredPage", ("escape", "m")),
    Way("middle", ("M", "s", "enter"), "MatchForm", FORM),
    Way("middle", ("M", "n"), "NewRowForm", FORM),
    Way("whole", ("f6", "M", "down", "down", "down", "x"), "ConfirmDialog", YES_OR_NO),
    Way("middle", ("f7", "enter", "s"), "SaveReportDialog", FORM),
    Way("middle", ("f7", "enter", "s", *"archief", "full_stop", *"age", "enter"), "PassphraseDialog", FORM),
    Way("middle", ("f8", "1", "enter"), "EventForm", FORM),
    Way("middle", ("f8", "1", "enter", "x"), "EventForm", ("ctrl+s",)),
    Way("middle", ("f8", "2", "enter"), "EventForm", FORM),
    Way("middle", ("f8", "2", "n"), "EventForm", FORM),
    Way("middle", ("f8", "2", "n", "x"), "EventForm", ("ctrl+s",)),
    Way("middle", ("f8", "2", "b"), "EventForm", FORM),
    Way("middle", ("f8", "2", "c"), "CodesForm", FORM),
    Way("middle", ("f8", "2", "c", *"0412"), "CodesForm", ("ctrl+s",)),
    Way("middle", ("f8", "3", "n"), "EventForm", FORM),
    Way("middle", ("f8", "3", "enter"), "EventForm", FORM),
    Way("middle", ("f8", "3", "x"), "ConfirmDialog", YES_OR_NO),
    Way("middle", ("f8", "4", "enter"), "EventForm", FORM),
    Way("middle", ("f8", "4", "n"), "EventForm", FORM),
    Way("middle", ("f8", "4", "x"), "ConfirmDialog", YES_OR_NO),
    Way("middle", ("f8", "4", "enter", "x", "ctrl+s"), "ReasonDialog", FORM),
    Way("middle", ("f8", "4", "enter", "x", "ctrl+s", "x"), "ReasonDialog", FORM),
    Way("middle", ("f8", "5", "down", "down", "enter"), "EventForm", FORM),
    Way("middle", ("f8", "5", *["down"] * 9, "enter"), "EventForm", FORM),
    Way("middle", ("f8", "minus", "w"), "LevelDialog", ("escape", "enter")),
    Way("middle", ("f8", "minus", "down", "enter"), "EventForm", FORM),
    Way("middle", ("f8", "7", "enter"), "RowForm", FORM),
    Way("revealed", ("f6", "R"), "TakeBackDialog", FORM),
    Way("revealed", ("f3", "2"), "ReasonDialog", FORM),
    Way("preparation", ("f8", "0", "n"), "EventForm", FORM),
    Way("preparation", ("f8", "0", "t"), "CountForm", FORM),
    Way("whole", ("f8", "0", "h"), "ConfirmDialog", YES_OR_NO),
    Way("whole", ("f8", "6", "slash", "slash", *"afspraak"), "FindDialog", FORM),
    Way("whole", ("f3", "2"), "ReasonDialog", FORM),
    Way("whole", ("f3", "2", "x"), "ReasonDialog", FORM),
    Way("whole", ("enter", "3"), "JoinWithDialog", FORM),
    Way("whole", ("enter", "T"), "ReasonDialog", FORM),
    Way("whole", ("enter", "V"), "FinaliseForm", FORM),
    Way("whole", ("enter", "V", "ctrl+s"), "ClosingCodeDialog", ("escape", "enter", "space", "c")),
    Way("undecided", ("enter", "V"), "ObstaclesDialog", FORM),
    Way("undecided", ("enter", "enter", "x", "ctrl+q"), "ConfirmDialog", YES_OR_NO),
    Way("tied", ("enter", "g"), "TieDialog", FORM),
    Way("final", ("c",), "ClosingCodeDialog", ("escape", "enter", "space", "c")),
    Way("final", ("R",), "ReasonDialog", FORM),
    Way("", ("n",), "NewEveningDialog", FORM),
    Way("", ("n", "x", "enter", "right", "enter", "enter", "enter", "enter"), "NewEveningDialog", ("enter",)),
    Way("", ("o",), "OpenFileDialog", FORM),
    Way("", ("o", *"fout", "enter"), "FaultsDialog", ("escape", "q", "enter")),
    Way("", ("o", *"goed", "enter"), "PlaceDialog", FORM),
)


def closings() -> Iterator[Closing]:
    """Give every dialog with every key that closes it."""
    for way in WAYS:
        for key in way.closing:
            yield Closing(way, key)


def set_out(folder: Path, evening: str) -> Path | None:
    """Put the files of a way in a folder; give the session file, None for home."""
    shutil.copy(PLANS, folder / "plannen.csv")
    (folder / "fout.toml").write_text("[session]\ntitel = 'x'\n", "utf-8")
    (folder / "goed.toml").write_bytes(EXAMPLE_FILE.read_bytes())
    if not evening:
        return None
    file = folder / "avond.jury"
    create(file, EVENINGS[evening](), by=SECRETARY)
    return file
