"""A kill, a full disk or a broken one at every call: nothing lost, nothing half, and what is said is so.

`make long` tries every call in every way; otherwise it is a twentieth of them, always the same.
"""

from collections.abc import Container, Iterator
from pathlib import Path
from random import Random

import pytest
from acts_on_disk import ACTS
from disk_promises import PROMISES, broken_promises
from faulty_disk import FAILING, Case, FaultyDisk, Mode

SHARE = 20
BROKEN = (Mode.FULL, Mode.BROKEN_ONCE, Mode.BROKEN)
SEED = 1911


def complaints(
    disk: FaultyDisk, act: str, *, share: int = 1, variant: str = "", modes: Container[Mode] = FAILING
) -> Iterator[str]:
    """Try an act on a disk that fails at each of its calls, or at one in so many, and give what is wrong then."""
    cases = [case for case in disk.cases(act, variant) if case.mode in modes]
    some = Random(SEED).sample(cases, max(2, len(cases) // share)) if share > 1 else cases
    for case in some:
        yield from broken_promises(disk, case, variant)


def test_every_act_is_looked_at() -> None:
    assert ACTS.keys() == PROMISES.keys()


@pytest.mark.parametrize("act", ACTS)
def test_a_disk_that_does_not_fail_takes_everything(disk: FaultyDisk, act: str) -> None:
    assert broken_promises(disk, Case(act, Mode.COUNT, 0)) == []


@pytest.mark.parametrize("act", ACTS)
def test_a_twentieth_of_all_faults(disk: FaultyDisk, act: str) -> None:
    assert list(complaints(disk, act, share=SHARE)) == []


CHANGES = ("mark", "undo", "freeze", "finalise", "import", "migrate")


@pytest.mark.parametrize("act", CHANGES)
def test_a_change_whose_last_sync_fails_is_said_to_be_what_it_is(disk: FaultyDisk, act: str) -> None:
    last = len(disk.calls(act))
    assert [complaint for mode in BROKEN for complaint in broken_promises(disk, Case(act, mode, last))] == []


@pytest.mark.long
@pytest.mark.parametrize("act", ACTS)
def test_every_fault(disk: FaultyDisk, act: str) -> None:
    assert list(complaints(disk, act)) == []


def test_a_program_that_says_saved_too_early_is_caught(disk: FaultyDisk) -> None:
    assert any("said to be saved" in complaint for complaint in complaints(disk, "mark", variant="eager"))


@pytest.mark.parametrize("act", ["new", "export", "backup -o", "restore"])
def test_a_program_that_writes_in_place_is_caught(disk: FaultyDisk, act: str) -> None:
    assert any(complaints(disk, act, variant="in place"))


@pytest.mark.parametrize("act", ["new", "backup -o", "restore", "restore what is gone"])
def test_a_stick_on_which_a_file_has_one_name_keeps_nothing_half_either(disk: FaultyDisk, act: str) -> None:
    assert list(complaints(disk, act, variant="stick", modes=(Mode.FULL, Mode.FULL_ONCE, Mode.BROKEN_ONCE))) == []


NAMED = {
    "new": "nieuw.jury",
    "report": "verslag.md",
    "export": "avond.toml",
    "backup -o": "stick.jury",
    "restore": "klein.jury",
}


def in_order(calls: list[str], name: str) -> bool:
    """Say whether a file is on the disk before it has its name, and the name before the program goes on."""
    done = [(what, Path(path)) for what, path in (call.split(" ", 1) for call in calls)]
    named = next(at for at, (what, path) in enumerate(done) if what in ("link", "rename") and path.name == name)
    written = max(at for at, (what, _path) in enumerate(done[:named]) if what == "write")
    synced = [path for what, path in done[written:named] if what == "sync" and path.suffix == ".part"]
    return bool(synced) and ("sync", Path("…")) in done[named:]


@pytest.mark.parametrize("act", NAMED)
def test_a_file_is_synced_before_it_has_its_name_and_its_folder_after(disk: FaultyDisk, act: str) -> None:
    assert in_order(disk.calls(act), NAMED[act])


def test_a_program_that_leaves_it_to_the_system_is_caught(disk: FaultyDisk) -> None:
    assert not in_order(disk.calls("new", "not synced"), NAMED["new"])
