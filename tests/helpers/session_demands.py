"""What every command, and the console when it opens a file, owes to a session file that is damaged."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from commands_within_limits import complaints, last_lines, run, within_limits
from evenings_by_hand import SECRETARY
from evenings_to_damage import Damaged

from jury.errors import JuryError
from jury.round.marking import MarkGiven
from jury.session.file import SessionFile
from jury.session.recent_evenings import glance

COMMANDS: Final = (
    ("check",),
    ("standings",),
    ("standings", "--json"),
    ("analyse",),
    ("report", "--anyway"),
    ("export",),
    ("export", "--anyway"),
    ("export", "--format", "json", "--anyway"),
    ("import", "--dry-run", "--reason", "te laat bezorgd", "--anyway"),
)
FOUND: Final = 1
"""How `check` ends when it finds something."""
TABLE: Final = "titel;kosten\nSamen eten;€ 4.500\n"


def held(damaged: Damaged, folder: Path) -> Iterator[str]:
    """Have everything look at a damaged file, and say what it owed and did not give."""
    file, source = folder / "avond.jury", folder / "plannen.csv"
    file.write_bytes(damaged.content)
    source.write_text(TABLE, encoding="utf-8")
    for ending, content in damaged.beside.items():
        (folder / (file.name + ending)).write_bytes(content)
    checked = None
    for name, *options in COMMANDS:
        before = _folder(folder)
        said = run(name, file, *([source, *options] if name == "import" else options))
        for complaint in complaints(said, (0, FOUND, 2) if name == "check" else (0, 2)):
            yield f"{name}: {complaint}"
        yield from (f"{name}: {complaint}" for complaint in _touched(damaged, before, _folder(folder)))
        checked = said.code if name == "check" else checked
    yield from _copied(file, folder / "kopie.jury")
    opened = written = False
    before = _folder(folder)
    for step, complaint in _opened(file):
        opened = opened or step == "opened"
        written = written or step == "written"
        if complaint:
            yield f"{step}: {complaint}"
    if not written and not (opened and damaged.old):
        yield from (f"opening: {complaint}" for complaint in _touched(damaged, before, _folder(folder)))
    elif checked != 0 and not damaged.plays_back and run("check", file).code == 0:
        yield "a later change hides what check had found"


def _copied(file: Path, copy: Path) -> Iterator[str]:
    """Have the home screen look at a file, a backup made of it, and one put back that is not there."""
    try:
        glance(file)
    except Exception as error:  # noqa: BLE001  # whatever came out of it is what is looked for
        yield f"home: {last_lines(error)}"
    said = run("backup", file, "-o", copy)
    yield from (f"backup: {complaint}" for complaint in complaints(said))
    if said.code == 0 and not copy.exists():
        yield "backup: it is said to be made, and is not there"
    copy.unlink(missing_ok=True)
    yield from (f"restore: {complaint}" for complaint in complaints(run("restore", file), (2,)))


def _folder(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _touched(damaged: Damaged, before: dict[str, bytes], after: dict[str, bytes]) -> Iterator[str]:
    if damaged.plays_back:
        return
    for name in sorted({*before, *after}):
        if before.get(name) != after.get(name):
            yield f"{name} was {'left behind' if name not in before else 'changed'}"


def _opened(file: Path) -> Iterator[tuple[str, str]]:
    """Open a file as the console does, and do what it does first; a JuryError is an answer, anything else is not."""
    try:
        with within_limits():
            session = SessionFile.open(file)
    except JuryError:
        return
    except Exception as error:  # noqa: BLE001  # whatever came out of it is what is looked for
        yield "opening", last_lines(error)
        return
    yield "opened", ""
    with session:
        for name, step in STEPS.items():
            try:
                with within_limits():
                    yield ("written" if step(session) else name), ""
            except JuryError:
                continue
            except Exception as error:  # noqa: BLE001  # the same
                yield name, last_lines(error)


def _mark(session: SessionFile) -> Any:
    """Give a mark that stands nowhere yet, or another than stands there."""
    evening = session.evening
    plan, juror, criterion = evening.listed_proposals[0].id, evening.jurors[0].id, evening.criteria[0].id
    there = evening.card(plan, juror).marks.get(criterion)
    low, step = evening.settings.scale_min, evening.settings.scale_step
    return session.record(
        MarkGiven(plan, juror, criterion, low if there != low else Decimal(low + step)), by=SECRETARY, reason="proef"
    )


def _nothing(result: object) -> None:
    """Look at all of it."""
    with suppress(TypeError):
        list(result)  # type: ignore[call-overload]


STEPS: Final[dict[str, Callable[[SessionFile], Any]]] = {
    "changed elsewhere": lambda session: _nothing(session.changed_elsewhere()),
    "entries": lambda session: _nothing(session.entries()),
    "last marked": lambda session: _nothing(session.last_marked(SECRETARY.device)),
    "version before": lambda session: _nothing(session.version_before()),
    "what undo takes back": lambda session: _nothing(session.last_undoable(SECRETARY)),
    "a mark": _mark,
    "undo": lambda session: session.undo(by=SECRETARY),
    "looking again": lambda session: _nothing(session.changed_elsewhere()),
}
