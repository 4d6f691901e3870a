"""Files to import, made of the samples by a seed, and what an import may do with them."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from commands_within_limits import complaints, run
from evenings_by_hand import SECRETARY
from incoming import DATA, evening_without_plans, example_evening, marking_evening
from mutated_definitions import mutated_definition
from mutated_tables import mutated_table
from mutated_workbooks import mutated_workbook

from jury.definition.data import definition_data
from jury.definition.reading import definition_records, read_definition
from jury.definition.toml_file import parse_toml
from jury.errors import WrongDefinition
from jury.model.evening import Evening
from jury.session.creation import create
from jury.session.file import SessionFile

CASES: Final = DATA / "cases"
HOSTILE: Final = DATA / "hostile"
FORMS: Final[Mapping[str, str]] = {
    "kaarten.csv": "juror,proposal,verbinden,dragers,realisme,state\n"
    'J1,V01,7,8,"6,5",\nRenée Aalbers,V02,,,,afwezig\nJ3,De Lange Tafel,5,onthouden,9,\nJ2,V03,,,,verschoond\n',
    "kaarten_lang.csv": "Jurylid;Plan;Criterium;Cijfer\nJ1;V01;verbinden;7\nJ1;V01;dragers;8\nJ2;V04;realisme;6,5\n",
    "plannen.csv": "id;titel;thema;trekker;kosten;financiering;dragers;start\n"
    "V21;Samen eten;Ontmoeten;Gemeente;€ 4.500;Gemeente: € 4.000;Els (uit de wijk);01-03-2027\nV22;Tuin;;;900;;;\n",
}
"""Tables of our own: cards wide and long, and plans with every kind of cell."""
RICH: Final = ("voorbeeldsessie.toml", "voorbeeldsessie.toml", "rare_namen.toml", "inzendingen.csv", *FORMS)
"""The samples with most in them to damage."""
DECIDED: Final = (
    *(("--duplicates", "merge"), ("--duplicates", "keep"), ("--duplicates", "skip"), ("--overwrite",)),
    *(("--duplicates", "merge", "--overwrite"), ("--skip", "2", "--duplicates", "merge")),
)
"""Answers that let most files in."""
ODD: Final = ((), ("--skip", "3", "--keep", "2"), ("--map", "Titel=title"), ("--map", "a=drop"), ("--keep", "99"))
ENDINGS: Final = (".csv", ".xlsx", ".toml", ".txt", ".CSV", ".XLSX", "", ".xls", ".xlsm")


class Attempt(NamedTuple):
    """One import by its seed: into which evening, the file, and the words behind `jury`."""

    seed: int
    sample: str
    evening: str
    name: str
    content: bytes
    options: tuple[str, ...]

    def __str__(self) -> str:
        into = f"import into {self.evening}" if self.evening else "new"
        return f"{into} of {self.name}, made of {self.sample}; {' '.join(self.options)}"


@cache
def samples() -> Mapping[str, bytes]:
    """Give every file that mutations begin with, by name."""
    files = [DATA / "inzendingen.csv", DATA / "voorbeeldsessie.toml", *sorted(CASES.iterdir())]
    files += sorted(path for path in HOSTILE.iterdir() if path.suffix in (".csv", ".toml", ".xlsx"))
    return {path.name: path.read_bytes() for path in files} | {name: text.encode() for name, text in FORMS.items()}


@cache
def evenings() -> Mapping[str, bytes]:
    """Give the session files into which is imported, by name."""
    records = {
        "no plans": evening_without_plans().records,
        "round": marking_evening().records,
        "whole": example_evening().records,
        "small round": read_definition(CASES / "ronde.toml"),
        "odd names": read_definition(CASES / "rare_namen.toml"),
    }
    with TemporaryDirectory() as folder:
        path = Path(folder) / "avond.jury"
        made = {}
        for name, rows in records.items():
            create(path, rows, by=SECRETARY, force=True)
            made[name] = path.read_bytes()
    return made


def attempt(seed: int) -> Attempt:
    """Make the import of a seed; the same seed makes the same one."""
    random = Random(seed)
    name = random.choice(RICH if random.random() < 0.5 else tuple(samples()))
    data = samples()[name]
    ending = name[name.rindex(".") :]
    if ending == ".csv" and random.random() < 0.4:
        ending, content = ".xlsx", mutated_workbook(random, data)
    else:
        content = MUTATORS[ending](random, data)
    if random.random() < 0.05:
        ending = random.choice(ENDINGS)
    if random.random() < (0.6 if ending == ".toml" else 0.02):
        return Attempt(seed, name, "", f"bron{ending}", content, ())
    cards = "kaart" in name or "scorecards" in name
    options: tuple[str, ...] = random.choice(DECIDED if random.random() < 0.8 else ODD)
    if random.random() < 0.7:
        options += ("--reason", "te laat bezorgd")
    if random.random() < 0.5:
        kinds = ("scorecards", "proposals") if cards else ("proposals", "scorecards")
        options += ("--as", kinds[random.random() < 0.15])
    if random.random() < 0.2:
        options += ("--dry-run",)
    fitting = ("round", "whole", "small round") if cards else ("no plans", "round", "odd names")
    into = random.choice(fitting if random.random() < 0.8 else tuple(evenings()))
    return Attempt(seed, name, into, f"bron{ending}", content, options)


MUTATORS: Final = {".csv": mutated_table, ".xlsx": mutated_workbook, ".toml": mutated_definition}


def tried(one: Attempt, folder: Path) -> Iterator[str]:
    """Do an import, and say what it owed and did not give."""
    source, file = folder / one.name, folder / "avond.jury"
    source.write_bytes(one.content)
    before: bytes | None = None
    if one.evening:
        before = evenings()[one.evening]
        file.write_bytes(before)
        said = run("import", file, source, *one.options)
    else:
        file.unlink(missing_ok=True)
        said = run("new", file, "--from", source)
    yield from complaints(said)
    yield from _left(one, said.code, before, source, file)
    if file.exists() and said.code == 0 and file.read_bytes() != before:
        yield from _usable(file)


def _left(one: Attempt, code: int | None, before: bytes | None, source: Path, file: Path) -> Iterator[str]:
    """Say where something was written that was refused, or left behind."""
    if before is None:
        if file.exists() and code != 0:
            yield "a refused definition became an evening"
        if code == 0 and not file.exists():
            yield "a definition was taken and is not there"
    elif not file.exists():
        yield "the evening is gone"
    elif (code != 0 or "--dry-run" in one.options) and file.read_bytes() != before:
        yield "a refused import changed the evening"
    if source.read_bytes() != one.content:
        yield "the source was changed"
    written = code == 0 and "--dry-run" not in one.options
    for path in file.parent.iterdir():
        if path in (source, file):
            continue
        if not (written and ".backup-" in path.name):
            yield f"{path.name} was left behind"
        path.unlink()


def _usable(file: Path) -> Iterator[str]:
    """Say what does not work in an evening that took something in: it holds together, and goes out as it came in."""
    for words in (("check",), ("standings",), ("report",), ("analyse",)):
        said = run(words[0], file, *words[1:])
        yield from (f"{words[0]} after it: {complaint}" for complaint in complaints(said, (0,)))
    said = run("export", file)
    yield from (f"export after it: {complaint}" for complaint in complaints(said, (0,)))
    if not said.broke and said.code == 0:
        yield from _out_and_in(file, said.out)


def _out_and_in(file: Path, definition: str) -> Iterator[str]:
    with SessionFile.open(file, writable=False) as session:
        held = definition_data(session.evening)
    try:
        again = definition_data(Evening(definition_records(*parse_toml(definition, "avond.toml")).records))
    except WrongDefinition as error:
        yield f"what goes out cannot come in: {error}"
        return
    for name in (*held, *again):
        if held.get(name) != again.get(name):
            yield f"{name}: what goes out is not what came in"
