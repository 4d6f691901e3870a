"""Everything of an evening in one file behind a passphrase: the evening itself, its log, and what was written of it."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import StringIO
from typing import Final, NamedTuple

from jury.disk.locked import lock
from jury.disk.packed import packed
from jury.errors import JuryError
from jury.language import N_, _
from jury.model.evening import Evening
from jury.publication.private_contents import private_contents
from jury.report.formats.asked import Asked
from jury.session.archives import EVENING
from jury.session.journal import Entry, Kept, closing_code
from jury.telling.journal import in_words_if_readable
from jury.text import guard, one_line
from jury.wording.actors import said_by

DEFINITION: Final = "avond.toml"
LOG: Final = "logboek.csv"
READ_ME: Final = "leesmij.txt"
PAPERS: Final = "stukken"
"""The folder with what was written of the evening."""
LOCKING: Final = 2
"""As long as so many papers takes the packing and locking."""
TOLD: Final = {
    EVENING: N_("de hele avond, met elk cijfer en elke wijziging, zoals dit programma hem bewaart"),
    DEFINITION: N_("de avond als tekst; jury new maakt er weer een avond van"),
    LOG: N_("elke wijziging in gewone woorden, als tabel"),
    PAPERS: N_("wat er van de avond geschreven is"),
}
LOG_HEADERS: Final = (
    *(N_("Nummer"), N_("Wanneer"), N_("Wie"), N_("Wat"), N_("Waarover"), N_("Oud → nieuw"), N_("Waarom")),
    N_("Controlecode"),
)


class Paper(NamedTuple):
    """Something else that is written of an evening: its name as a format, that of its file, and how it is written."""

    form: str
    file: str
    write: Callable[[Asked], bytes | Mapping[str, bytes]]


def archive(asked: Asked, papers: Iterable[Paper]) -> bytes:
    """Write an evening and everything that is written of it, locked with the passphrase that was given.

    Each time it comes out otherwise, as whatever is locked well; what is in it is the same.

    Raises:
        JuryError: the part that locks is not installed, or there is no file that keeps this evening.
    """
    if asked.kept is None:
        raise JuryError(_("Een archief wordt gemaakt van het bestand van een avond, en dat is er nog niet."))
    return lock(packed(archived(asked, asked.kept, papers)), asked.passphrase)


def archived(asked: Asked, kept: Kept, papers: Iterable[Paper]) -> Mapping[str, bytes]:
    """Give every file of an archive by its name; what cannot be written of this evening is told in the one to read."""
    from jury.definition.writing import definition_text

    files, left_out = dict[str, bytes](), list[str]()
    every = tuple(papers)
    for number, paper in enumerate(every):
        try:
            with asked.how_far.part(number, len(every) + LOCKING):
                files |= _named(f"{PAPERS}/{paper.file}", paper.write(asked))
        except JuryError as error:
            left_out.append(f"{paper.form}: {error}")
    return {
        EVENING: kept.content,
        DEFINITION: definition_text(asked.evening).encode(),
        LOG: _log(asked.evening, kept.entries).encode(),
        READ_ME: "".join(f"{line}\n" for line in _read_me(asked, files, left_out)).encode(),
        **files,
    }


def _named(name: str, written: bytes | Mapping[str, bytes]) -> Mapping[str, bytes]:
    if isinstance(written, bytes):
        return {name: written}
    return {f"{name}/{inside}": content for inside, content in written.items()}


def _log(evening: Evening, entries: Iterable[Entry]) -> str:
    """Write the journal as a table, in the words of the screen; what looks like a formula gets an apostrophe."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([_(header) for header in LOG_HEADERS])
    for entry in entries:
        words = in_words_if_readable(entry, evening)
        told = (words.what, words.subject, "; ".join(words.details)) if words else (entry.what, _("niet te lezen"), "")
        code = entry.hash
        cells = (str(entry.sequence), entry.at, said_by(evening, entry.who), *told, entry.reason or "", code)
        writer.writerow([guard(one_line(cell)) for cell in cells])
    return text.getvalue()


def _read_me(asked: Asked, files: Iterable[str], left_out: Iterable[str]) -> Iterator[str]:
    evening = asked.evening
    yield _("Archief van {title}").format(title=one_line(evening.session.title))
    yield ""
    yield from filter(None, (private_contents(evening, reasons=True),))
    yield _("De controlecode van de avond is {code}.").format(code=closing_code(asked.head))
    yield ""
    for name, told in TOLD.items():
        yield f"{name}: {_(told)}."
    for name in sorted(files):
        yield f"  {name}"
    yield ""
    missing = list(left_out)
    if missing:
        yield _("Wat van deze avond niet geschreven kon worden:")
        yield from (f"  {line}" for line in missing)
        yield ""
    yield _("jury restore opent dit archief weer. Met age (age-encryption.org) kan het ook: dan komt er een zip uit.")
