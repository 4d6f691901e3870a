"""Opening a file that may come from a stranger: nothing in it runs, and a wrong one is left as it is."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from jury.disk.locked import is_locked
from jury.disk.plain_file import no_plain_file
from jury.errors import CannotWrite, DamagedSession, JuryError, NotASession, Remedy
from jury.language import N_, _
from jury.model.sound import Unsound
from jury.session import journal, schema
from jury.text import clean, shortened

STEPS_A_LOOK: Final = 2_000_000
"""Virtual machine steps that looking at the schema may take; an endless view in it stops here."""
BUSY_SECONDS: Final = 5.0
LONGEST_DETAIL: Final = 200
"""Characters of what is wrong in a file that a sentence about it repeats."""
HOT: Final = frozenset({"SQLITE_READONLY_ROLLBACK", "SQLITE_READONLY_RECOVERY", "SQLITE_CANTOPEN"})
"""What SQLite says of a file whose journal was left by a crash, when it may only read."""


class Opened(NamedTuple):
    """A file that was looked at: the connection to it, and the version that its tables are of."""

    connection: sqlite3.Connection
    version: int


def connect(path: Path, *, writable: bool) -> Opened:
    """Open a session file, after looking at it read-only.

    Raises:
        NotASession: it is not there, not ours, newer than this program, or its tables are not ours exactly.
        DamagedSession: it is ours, but SQLite cannot read it.
        CannotWrite: it must be writable and is not.
    """
    _refuse_what_is_no_file(path)
    try:
        return _looked_at(path, "ro", writable=writable)
    except UnicodeDecodeError as error:  # SQLite names a table whose name is no text
        raise damaged(path, error) from error
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorname", "") not in HOT:
            raise translated(error, path) from error
    # The last session stopped in the middle of a change. One writable look lets SQLite take that change back.
    try:
        return _looked_at(path, "rw", writable=writable)
    except sqlite3.DatabaseError as error:
        raise translated(error, path) from error


def _looked_at(path: Path, mode: str, *, writable: bool) -> Opened:
    beside = [side for side in _side_files(path) if not side.exists()]
    connection = _connected(path, mode)
    try:
        _prepare(connection)
        version = _version_of_ours(connection, path)
        if not writable:
            return Opened(connection, version)
    except (sqlite3.Error, UnicodeDecodeError, JuryError):
        connection.close()
        # Looking at a file in WAL mode makes two empty files beside it; a refused file keeps its folder as it was.
        for side in beside:
            side.unlink(missing_ok=True)
        raise
    connection.close()
    return Opened(_connection(path, "rw"), version)


def _side_files(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-shm"))


def _connection(path: Path, mode: str) -> sqlite3.Connection:
    connection = _connected(path, mode)
    _prepare(connection)
    return connection


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )


def _prepare(connection: sqlite3.Connection) -> None:
    """Run nothing that stands in the file, and sync everything."""
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON", "synchronous = EXTRA"):
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def at_one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Read a file as it is at one moment, so that rows and journal belong together while others write."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def commit(connection: sqlite3.Connection, path: Path, entry: journal.Entry) -> None:
    """Commit the change that ends with this entry; where SQLite says that it failed, look whether it is in the file.

    The last thing that SQLite does is to sync the folder from which its own journal went. A disk that refuses that has
    the change already, and the screen has to say so.

    Raises:
        sqlite3.Error: the change is not in the file.
    """
    try:
        connection.execute("COMMIT")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if not _is_on_disk(path, entry):
            raise


def _is_on_disk(path: Path, entry: journal.Entry) -> bool:
    """Say whether an entry is in the file now, through eyes of its own; others may have written behind it by then."""
    try:
        with closing(_connection(path, "ro")) as connection:
            return journal.holds(connection, entry)
    except sqlite3.Error:
        return False


def _refuse_what_is_no_file(path: Path) -> None:
    try:
        status = path.stat()
    except OSError as error:
        raise NotASession(
            _("Het bestand {path} is er niet.").format(path=path),
            remedy=Remedy.CHECK_THE_NAME,
            path=path,
        ) from error
    if what := no_plain_file(path):
        raise NotASession(what, hint=_("Geef het bestand van een avond (.jury)."))
    if status.st_size == 0:
        raise NotASession(
            _("{path} is leeg: dit is geen bestand van een avond.").format(path=path),
            hint=_("Zet een reservekopie terug, of maak de avond opnieuw met jury new."),
        )


def _version_of_ours(connection: sqlite3.Connection, path: Path) -> int:
    """Give the version of a file whose tables are what they must be in that version, to the letter."""
    with_limit(connection, STEPS_A_LOOK)
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (journal_mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    if application != schema.APPLICATION_ID:
        raise NotASession(_("{path} is een bestand van een ander programma.").format(path=path))
    if version > schema.VERSION:
        raise NotASession(
            _("{path} is gemaakt met een nieuwere versie van dit programma.").format(path=path),
            hint=_("Werk het programma bij en probeer het opnieuw."),
        )
    if version < 1:
        raise NotASession(_("{path} is geen bestand van een avond.").format(path=path))
    if journal_mode == "wal":
        raise NotASession(
            _("{path} staat in een stand (WAL) waarin een kopie leeg kan zijn.").format(path=path),
            hint=_("Zet een reservekopie terug die dit programma zelf maakte."),
        )
    expected, found = schema.expected(version), schema.found(connection)
    for name in sorted({*expected, *found}):
        if expected.get(name) != found.get(name):
            raise NotASession(
                _("{path} is veranderd buiten dit programma: tabel ‘{name}’ is niet zoals wij die maken.").format(
                    path=path, name=name
                ),
                hint=_("Zet een reservekopie terug; dit bestand blijft zoals het is."),
            )
    connection.set_progress_handler(None, 0)
    return int(version)


def with_limit(connection: sqlite3.Connection, steps: int) -> None:
    """Let one look at a stranger's file take at most so many steps of SQLite's machine."""

    def stopper() -> Callable[[], int]:
        left = steps // 10_000

        def stop() -> int:
            nonlocal left
            left -= 1
            return int(left < 0)

        return stop

    connection.set_progress_handler(stopper(), 10_000)


SENTENCES: Final = {
    "SQLITE_NOTADB": (NotASession, N_("{path} is geen bestand van een avond.")),
    "SQLITE_CANTOPEN": (NotASession, N_("{path} kan niet worden geopend.")),
    "SQLITE_READONLY": (CannotWrite, N_("{path} kan alleen gelezen worden.")),
    "SQLITE_FULL": (CannotWrite, N_("De schijf is vol.")),
    "SQLITE_IOERR": (CannotWrite, N_("De schijf werkt niet mee.")),
    "SQLITE_BUSY": (CannotWrite, N_("Een ander programma houdt {path} bezet.")),
    "SQLITE_INTERRUPT": (NotASession, N_("{path} is veranderd buiten dit programma.")),
}
"""What SQLite says, and what we say. An error's name may be longer: SQLITE_IOERR_WRITE is an SQLITE_IOERR."""


SENTENCES_OF_WRITING: Final = {
    **SENTENCES,
    "SQLITE_CANTOPEN": (CannotWrite, N_("Er kan niets bij: de schijf is vol, of de map laat geen bestand toe.")),
}
"""The same of a file that is open already: what cannot be opened then is what SQLite makes beside it for a change."""


def translated(error: sqlite3.Error, path: Path, *, writing: bool = False) -> JuryError:
    """Turn what SQLite says into a sentence for the secretary."""
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_NOTADB" and is_locked(path):
        return NotASession(
            _("{path} is een archief achter een wachtzin.").format(path=path),
            hint=_("Maak het eerst open: jury restore {path}").format(path=path),
        )
    for start, (kind, sentence) in (SENTENCES_OF_WRITING if writing else SENTENCES).items():
        if name.startswith(start):
            return kind(_(sentence).format(path=path), hint=_("Er is niets opgeslagen. Wat er al stond, staat er nog."))
    return damaged(path, error)


def damaged(path: Path, error: Exception) -> DamagedSession:
    """Say that a file of ours cannot be read, and what of it where that can be said in words for people."""
    said = _("{path} is beschadigd.").format(path=path)
    if isinstance(error, Unsound):
        what = shortened(clean(str(error)), LONGEST_DETAIL)
        said = _("{path} is beschadigd: {what}").format(path=path, what=what)
    return DamagedSession(said, hint=_("Laat dit bestand zoals het is en zet een reservekopie terug."))


UNREADABLE: Final = (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError, OverflowError)
"""What reading rows and entries raises where they hold what this program never writes."""


@contextmanager
def reading(path: Path, *, writing: bool = False) -> Iterator[None]:
    """Look into a file that may hold anything; whatever cannot be read becomes a sentence.

    Raises:
        DamagedSession: something in it cannot be read.
        JuryError: SQLite says that it cannot be read now.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise translated(error, path, writing=writing) from error
    except UNREADABLE as error:
        raise damaged(path, error) from error
