"""What must be so after an act on a disk that failed at one of its calls."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from acts_on_disk import EVENING
from faulty_disk import Case, FaultyDisk, Files, Mode, Outcome

from jury.errors import JuryError
from jury.session.backups import as_it_is, copy_of, is_backup
from jury.session.check import findings


def broken_promises(disk: FaultyDisk, case: Case, variant: str = "") -> list[str]:
    """Do an act on a disk that fails so, and say what is not so that must be so."""
    outcome = disk.after(case, variant)
    found = [f"{case}: {complaint}" for complaint in (*_left_behind(outcome), *PROMISES[case.act](outcome))]
    shutil.rmtree(outcome.folder)
    return found


def _entries(path: Path) -> int | None:
    """Count the changes in a file that holds together; None for any other."""
    try:
        report = findings(path)
    except JuryError:
        return None
    return None if report.faults else report.entries


def _left_behind(outcome: Outcome) -> Iterator[str]:
    """Nothing half looks like something, and where the disk let us, nothing is left at all."""
    for name in outcome.after:
        path = outcome.folder / name
        if path.suffix == ".jury" and _entries(path) is None:
            yield f"{name} does not hold together"
    parts = [name for name in outcome.after if name.endswith(".part")]
    if parts and not outcome.killed and outcome.case.mode in (Mode.FULL, Mode.FULL_ONCE):
        yield f"left behind: {parts}"


def _changed_or_not(outcome: Outcome) -> Iterator[str]:
    """What was said to be saved is in the file; what was said not to be is not, and can be done again."""
    said, before = outcome.said, _entries_in(outcome.before, outcome)
    now = _entries(outcome.folder / EVENING)
    if now not in (before, before + 1):
        yield f"the file held {before} changes and holds {now}"
    if "saved" in said and now != before + 1:
        yield "said to be saved, and not in the file"
    if outcome.killed:
        return
    if ("saved" in said) == ("refused" in said):
        yield f"said {said}"
    if said["shows"] != said["holds"]:
        yield f"shows {said['shows']} changes, and the file holds {said['holds']}"
    if "refused" in said and said["holds"] != before:
        yield f"said ‘{said['refused']}’, and it is in the file"
    if "refused" in said and said["holds"] == before and said.get("again") != before + 1:
        yield "cannot be done again"


def _imported_or_not(outcome: Outcome) -> Iterator[str]:
    before, now = _entries_in(outcome.before, outcome), _entries(outcome.folder / EVENING)
    if now not in (before, before + 1):
        yield f"the file held {before} changes and holds {now}"
    if not outcome.killed and outcome.said["code"] != (0 if now == before + 1 else 2):
        yield f"exit {outcome.said['code']}, and the file holds {now - before if now else now} more"


def _entries_in(files: Files, outcome: Outcome) -> int:
    path = outcome.folder.with_name("counted.jury")
    path.write_bytes(files[EVENING])
    entries = _entries(path)
    assert entries is not None
    return entries


def _made_or_not(name: str) -> Callable[[Outcome], Iterator[str]]:
    """A file is there whole or what was there before is, as was said; the others are as they were."""

    def must(outcome: Outcome) -> Iterator[str]:
        before, after = outcome.before.get(name), outcome.after.get(name)
        yield from _others(outcome, name)
        if after is not None and after != before and not _is_whole(outcome, name):
            yield f"{name} is half"
        yield from _as_said(outcome, made=after != before)

    return must


def _backed_up_or_not(outcome: Outcome) -> Iterator[str]:
    made = [name for name in outcome.after if is_backup(Path(name))]
    yield from _others(outcome, *made)
    for name in made:
        if outcome.after[name] != outcome.before[EVENING] and _entries(outcome.folder / name) is None:
            yield f"{name} is half"
    yield from _as_said(outcome, made=bool(made))


def _restored_or_not(outcome: Outcome) -> Iterator[str]:
    """The evening is as it was or as the copy is, and what was there stands beside it then."""
    (copy,) = (content for name, content in outcome.before.items() if is_backup(Path(name)))
    old, now = outcome.before.get(EVENING), outcome.after.get(EVENING)
    asides = [name for name in outcome.after if "-replaced" in name]
    yield from _others(outcome, EVENING, *asides)
    restored = now != old
    if restored and now != _copied(copy, outcome):
        yield "the evening is neither as it was nor as the copy"
    if any(outcome.after[name] != old for name in asides):
        yield "what was kept is not what was there"
    if restored and old is not None and not asides:
        yield "what was there is lost"
    if asides and not restored and not outcome.killed and outcome.case.mode is not Mode.BROKEN:
        yield f"left behind: {asides}"
    yield from _as_said(outcome, made=restored)


def _copied(content: bytes, outcome: Outcome) -> bytes:
    path = outcome.folder.with_name("copied.jury")
    path.write_bytes(content)
    with closing(as_it_is(path)) as connection:
        return copy_of(connection, path)


def _as_said(outcome: Outcome, *, made: bool) -> Iterator[str]:
    if outcome.killed:
        return
    code, said = outcome.said["code"], outcome.said["said"]
    if (code, made) not in ((0, True), (2, False)) and not (made and "staat er, maar" in said):
        yield f"exit {code} and ‘{said.strip()}’, where it was {'made' if made else 'not made'}"


def _others(outcome: Outcome, *but: str) -> Iterator[str]:
    for name in outcome.before.keys() - set(but):
        if outcome.after.get(name) != outcome.before[name]:
            yield f"{name} changed"
    for name in outcome.after.keys() - outcome.before.keys() - set(but):
        if not name.endswith(".part"):
            yield f"{name} was left behind"


def _is_whole(outcome: Outcome, name: str) -> bool:
    if name.endswith(".jury"):
        return _entries(outcome.folder / name) is not None
    return outcome.after[name] == outcome.whole[name]


PROMISES: Final[Mapping[str, Callable[[Outcome], Iterator[str]]]] = {
    "mark": _changed_or_not,
    "undo": _changed_or_not,
    "freeze": _changed_or_not,
    "finalise": _changed_or_not,
    "import": _imported_or_not,
    "migrate": _imported_or_not,
    "new": _made_or_not("nieuw.jury"),
    "new --force": _made_or_not(EVENING),
    "report": _made_or_not("verslag.md"),
    "report --force": _made_or_not("verslag.md"),
    "export": _made_or_not("avond.toml"),
    "backup": _backed_up_or_not,
    "backup -o": _made_or_not("stick.jury"),
    "backup by itself": _backed_up_or_not,
    "restore": _restored_or_not,
    "restore what is gone": _restored_or_not,
}
"""What must be so after each act."""
