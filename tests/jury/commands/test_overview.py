"""`jury overview`: many evenings in one table, and what it says of files that are none."""

import csv
import datetime as dt
import io
import pty
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from canaries import CANARY, with_canaries
from command_line import jury, jury_here
from reports import minimal

from jury.definition.reading import definition_records
from jury.overview.formats import ENDINGS, WRITERS
from jury.overview.record import Record
from jury.session.author import SECRETARY, author
from jury.session.creation import create

DAY = ("--day", "2026-12-10")
TABLE = """\
Overzicht van 2 avonden
Stand op 10 december 2026. Binnenkort is: uiterlijk 9 januari 2027.

Avonden
  Avond            Gemeente     Fase           Bestand
  03-11-2026 Klei               voorbereiding  klei.jury
  12-11-2026 Zand  Aa en Hunze  voorbereiding  zand.jury

Plannen en oordelen
  Plannen die meedoen, en wat de jury ervan zegt. ‘Scherper’ is eerst aanscherpen, ‘Samen’ is samen
  verder, en bij ‘Open’ moet de jury nog iets zeggen.
  Avond            Plannen  Aan de slag  Scherper  Samen  Nu niet  Open
  03-11-2026 Klei        1            0         0      0        0     1
  12-11-2026 Zand        2            1         0      0        0     1
  Totaal                 3            1         0      0        0     2

Thema’s en matches
  Thema’s met een plan, de matches, en wat nog geen match heeft.
  Avond            Thema’s  Matches  Nog nodig  Nog te bieden
  03-11-2026 Klei  0 van 0        0          0              0
  12-11-2026 Zand  0 van 1        0          0              0
  Totaal           0 van 1        0          0              0

Afspraken
  Een afspraak heeft een eigenaar en een datum; zonder een van beide is het een voornemen. ‘Te laat’
  is een afspraak waarvan de datum voorbij is, en waarvan niemand zei dat zij gedaan is of niet
  doorgaat.
  Avond            Afspraken  Gedaan  Te laat  Binnenkort  Voornemens
  03-11-2026 Klei          0       0        0           0           0
  12-11-2026 Zand          0       0        0           0           0
  Totaal                   0       0        0           0           0

Geld
  Wat de plannen kosten, wat partijen toezegden, en wat er per plan nog te vinden is.
  Avond            Gevraagd  Gevonden  Nog te vinden  Zonder bedrag
  03-11-2026 Klei     € 300         –          € 300              0
  12-11-2026 Zand   € 1.200         –        € 1.200              1
  Totaal            € 1.500         –        € 1.500              1
"""
VERSIONS = Path(__file__).parents[2] / "data" / "versions"


def made(folder: Path, name: str, **more: Any) -> Path:
    """Make an evening; every one has an id of its own, by its name."""
    definition = minimal(**more)
    definition["session"] = {"title": "Slotavond", "id": Path(name).stem, **more.get("session", {})}
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    create(path, definition_records(definition).records, by=author(SECRETARY, "test"))
    return path


def session(area: str, date: str = "2026-11-03", **more: object) -> dict[str, object]:
    return {"area": area, "date": dt.date.fromisoformat(date), **more}


def read(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


@pytest.fixture
def two(tmp_path: Path) -> Path:
    made(
        tmp_path,
        "zand.jury",
        session=session("Zand", "2026-11-12", municipality="Aa en Hunze"),
        proposals=[{"id": "V1", "title": "Bos", "cost_eur": 1200}, {"id": "V2", "title": "Bus"}],
        verdicts=[{"proposal": "V1", "verdict": "adopt"}],
        themes=[{"id": "t", "name": "Groen"}],
    )
    made(tmp_path, "klei.jury", session=session("Klei"), proposals=[{"id": "V1", "title": "Dijk", "cost_eur": 300}])
    return tmp_path


def test_a_table_for_people_by_date_with_totals(two: Path) -> None:
    said = jury_here("overview", two, *DAY)
    assert (said.code, said.err) == (0, "")
    assert said.out == TABLE


def test_csv_for_programs_has_ids_above_and_no_totals(two: Path) -> None:
    text = jury_here("overview", two, "--format", "csv", *DAY).out
    rows = read(text)
    assert text.splitlines()[0] == ",".join(Record._fields)
    assert [(row["area"], row["date"], row["cost_eur"], row["funding_eur"]) for row in rows] == [
        ("Klei", "2026-11-03", "300", ""),
        ("Zand", "2026-11-12", "1200", ""),
    ]


def test_csv_for_a_dutch_spreadsheet(tmp_path: Path) -> None:
    made(tmp_path, "a.jury", proposals=[{"id": "V1", "title": "Bos", "cost_eur": Decimal("12.5")}])
    target = tmp_path / "uit.csv"
    said = jury_here("overview", tmp_path, "-o", target, "--delimiter", ";", "--decimal", ",")
    assert said.code == 0, said.err
    text = target.read_bytes().decode("utf-8")
    assert text.startswith("\ufefffile;")
    assert read(text, ";")[0]["cost_eur"] == "12,5"


@pytest.mark.parametrize("start", "=+-@")
def test_a_text_that_looks_like_a_formula_is_harmless(tmp_path: Path, start: str) -> None:
    made(tmp_path, "a.jury", session={"title": f"{start}1+1", "area": f"{start}HYPERLINK(1)"})
    (row,) = read(jury_here("overview", tmp_path, "--format", "csv").out)
    assert (row["title"], row["area"]) == (f"'{start}1+1", f"'{start}HYPERLINK(1)")


def test_a_file_that_is_no_evening_is_said_and_skipped(two: Path) -> None:
    (two / "brief.jury").write_text("Geachte jury,\n" * 40, encoding="utf-8")
    (two / "leeg.jury").write_bytes(b"")
    with closing(sqlite3.connect(two / "adressen.jury")) as database:
        database.execute("CREATE TABLE a (b)")
    half = (two / "klei.jury").read_bytes()
    (two / "half.jury").write_bytes(half[: len(half) // 2])
    said = jury_here("overview", two, two / "weg.jury", "--format", "csv")
    assert said.code == 0
    assert [row["area"] for row in read(said.out)] == ["Klei", "Zand"]
    lines = said.err.splitlines()
    assert len(lines) == 5
    assert all(line.startswith("Overgeslagen: ") for line in lines)
    for name in ("brief", "leeg", "adressen", "half", "weg"):
        assert sum(f"{name}.jury" in line for line in lines) == 1


def test_where_no_evening_is_left_there_is_nothing_to_write(tmp_path: Path) -> None:
    (tmp_path / "brief.jury").write_text("Geachte jury", encoding="utf-8")
    said = jury_here("overview", tmp_path, "-o", tmp_path / "uit.csv")
    assert (said.code, said.out) == (2, "")
    assert "Overgeslagen: " in said.err
    assert "Fout: Er is geen avond" in said.err
    assert not (tmp_path / "uit.csv").exists()


def test_copies_are_left_out_and_counted(two: Path) -> None:
    shutil.copy(two / "klei.jury", two / "klei.backup-2026-11-03-201500-freeze.jury")
    shutil.copy(two / "klei.jury", two / "klei.repetitie.jury")
    made(two, "geoefend.jury", session={"rehearsal": True})
    said = jury_here("overview", two, "--format", "csv")
    assert len(read(said.out)) == 2
    assert said.err.splitlines() == ["Niet meegeteld: 1 reservekopie en 2 repetities."]


def test_two_files_with_one_id_are_said_and_both_stay(two: Path) -> None:
    shutil.copy(two / "klei.jury", two / "klei (1).jury")
    said = jury_here("overview", two, "--format", "csv")
    assert len(read(said.out)) == 3
    assert said.err == (
        "Let op: klei (1).jury en klei.jury hebben hetzelfde kenmerk ‘klei’. "
        "Is dat één avond, dan telt die vaker mee.\n"
    )


def test_what_changed_behind_the_journal_counts_and_is_said(two: Path) -> None:
    with closing(sqlite3.connect(two / "klei.jury")) as database, database:
        database.execute("UPDATE proposals SET cost_eur = '700'")
    said = jury_here("overview", two, "--format", "csv")
    assert read(said.out)[0]["cost_eur"] == "700"
    assert said.err.count("\n") == 1
    assert "klei.jury is veranderd buiten het logboek om" in said.err


def test_files_of_every_version_are_read_and_stay_as_they_are(tmp_path: Path) -> None:
    for file in VERSIONS.glob("*.jury"):
        shutil.copy(file, tmp_path)
    before = {path: path.read_bytes() for path in sorted(tmp_path.iterdir())}
    said = jury_here("overview", tmp_path, "--format", "csv")
    assert said.code == 0
    assert "Overgeslagen" not in said.err
    assert len(read(said.out)) == len(before)
    assert {path: path.read_bytes() for path in sorted(tmp_path.iterdir())} == before


@pytest.mark.parametrize("form", WRITERS)
def test_nothing_private_is_in_any_form(tmp_path: Path, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed: what is private in Parquet is not looked at")
    session = tmp_path / "reigerhoek.jury"
    create(session, definition_records(with_canaries()).records, by=author(SECRETARY, "test"))
    target = tmp_path / f"uit{ENDINGS[form][0]}"
    said = jury_here("overview", session, "-o", target)
    assert said.code == 0, said.err
    content = target.read_bytes()
    assert b"Reigerhoek" in content
    assert CANARY.encode() not in content
    assert b"Zuringstraat" not in content


def test_how_far_it_is_shows_only_at_a_terminal(two: Path) -> None:
    master, slave = pty.openpty()
    with closing(open(master, "rb", buffering=0)) as terminal, closing(open(slave, "wb", buffering=0)) as shown:
        subprocess.run(
            [sys.executable, "-m", "jury", "overview", two], stdout=subprocess.PIPE, stderr=shown, check=True
        )
        said = terminal.read(4096).decode()
    assert said == "\r1 van 2 bestanden gelezen\r2 van 2 bestanden gelezen\r\x1b[K"
    assert jury("overview", two).stderr == ""


def test_nothing_is_overwritten_without_force(two: Path) -> None:
    target = two / "uit.md"
    target.write_text("van mij", encoding="utf-8")
    said = jury_here("overview", two, "-o", target)
    assert (said.code, target.read_text(encoding="utf-8")) == (2, "van mij")
    assert "--force" in said.err
    assert jury_here("overview", two, "-o", target, "--force").code == 0
    assert target.read_text(encoding="utf-8").startswith("# Overzicht van 2 avonden")


def test_an_evening_itself_is_never_written_over(two: Path) -> None:
    file = two / "avond.csv"
    shutil.copy(two / "klei.jury", file)
    before = file.read_bytes()
    said = jury_here("overview", two, file, "-o", file, "--force")
    assert (said.code, file.read_bytes()) == (2, before)
    assert "het bestand van de avond zelf" in said.err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("-o", "uit.xlsx"), ".xlsx kan niet"),
        (("-o", "uit.csv", "--format", "md"), "passen niet bij elkaar"),
        (("--delimiter", ";"), "horen bij --format csv"),
        (("--within", "-1"), "--within"),
        (("--day", "gisteren"), "--day"),
    ],
)
def test_wrong_use_is_said(two: Path, options: tuple[str, ...], words: str) -> None:
    said = jury_here("overview", two, *options)
    assert (said.code, said.out) == (2, "")
    assert words in said.err


def test_without_a_file_there_is_nothing_to_do() -> None:
    assert jury_here("overview").code == 2


def test_people_without_dutch_read_it_too(two: Path) -> None:
    said = jury("overview", two, "--language", "en", *DAY)
    assert said.stdout.startswith("Overview of 2 evenings\nAs of 10 December 2026.")


def test_sixty_evenings_in_two_processes_add_up(tmp_path: Path) -> None:
    """More than one process reads is the same as each by itself: every evening once, by date and then by area."""
    seed = 20261119
    chance = random.Random(seed)
    costs = {}
    for number in range(60):
        cost, area, day = chance.randrange(1, 5000), f"Dorp {chance.randrange(1000):03}", chance.randrange(1, 29)
        costs[f"map{number % 3}/a{number}.jury"] = (f"2026-11-{day:02}", area, cost)
        made(
            tmp_path,
            f"map{number % 3}/a{number}.jury",
            session=session(area, f"2026-11-{day:02}"),
            proposals=[{"id": "V1", "title": "Plan", "cost_eur": cost}],
        )
    (tmp_path / "map1" / "brief.jury").write_text("Geachte jury", encoding="utf-8")
    said = jury("overview", tmp_path, "--format", "csv", "--language", "en")
    assert said.returncode == 0, said.stderr
    rows = {row["file"]: (row["date"], row["area"], int(row["cost_eur"])) for row in read(said.stdout)}
    assert rows == costs, f"seed {seed}"
    assert [row[:2] for row in rows.values()] == sorted(row[:2] for row in rows.values())
    assert said.stderr.count("\n") == 1
    assert said.stderr.startswith("Skipped: ")
    assert "brief.jury" in said.stderr
