"""An evening that is open: marked as such, watched under its name, and copied by itself when it is time."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file

from jury.errors import CannotWrite
from jury.round.marking import MarkGiven
from jury.round.rules import DeliberationBegun
from jury.session.backups import Why, backups_of
from jury.session.file import SessionFile
from jury.session.open_elsewhere import is_open_elsewhere

MARK = MarkGiven("V1", "J1", "a", Decimal(7))
GONE: dict[str, tuple[Callable[[Path], object], str]] = {
    "deleted": (lambda path: path.unlink(), "verwijderd of verplaatst"),
    "renamed": (lambda path: path.rename(path.with_name("ander.jury")), r"heet nu ander\.jury"),
    "replaced": (
        lambda path: (path.with_name("nieuw").write_bytes(path.read_bytes()), path.with_name("nieuw").replace(path)),
        "vervangen door een ander",
    ),
}


def test_an_evening_is_open_as_long_as_somebody_may_write_in_it(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with SessionFile.open(path, writable=False):
        assert not is_open_elsewhere(path)
    with opened(path):
        assert is_open_elsewhere(path)
    assert not is_open_elsewhere(path)


@pytest.mark.parametrize(("happens", "said"), GONE.values(), ids=GONE)
def test_a_file_that_is_gone_from_under_its_name_is_named(
    tmp_path: Path, happens: Callable[[Path], object], said: str
) -> None:
    path = small_file(tmp_path)
    with opened(path) as session:
        happens(path)
        with pytest.raises(CannotWrite, match=said):
            session.record(MARK, by=SECRETARY)
        with pytest.raises(CannotWrite, match=said):
            session.changed_elsewhere()
        assert session.evening.card("V1", "J1").marks == {}


def test_a_step_of_the_evening_is_copied_when_there_is_time(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    with opened(path) as session:
        session.record(MARK, by=SECRETARY)
        assert session.keep_backup() is None
        session.record(DeliberationBegun(), by=SECRETARY)
        assert backups_of(path) == (), "no change waits for a copy"
        made = session.keep_backup()
        assert session.keep_backup() is None
    (copy,) = backups_of(path)
    assert (copy.path, copy.why) == (made, Why.DELIBERATION)
