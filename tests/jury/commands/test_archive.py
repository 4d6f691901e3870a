"""An archive of an evening: everything behind a passphrase, and open again in one command."""

import csv
import stat
import sys
import tomllib
from io import StringIO
from pathlib import Path

import pytest
from command_line import EXAMPLE, Said, example_file, jury_here
from definitions import SMALL
from quick_locks import quick_locks
from terminal import Terminal

from jury.disk import locked
from jury.disk.packed import packed
from jury.report.formats.every_format import PAPERS
from jury.session.check import findings

WORDS = "vier gewone woorden samen"
_written: list[bytes] = []
ARCHIVE = ("report", "reigerhoek.jury", "--format", "archive")


@pytest.fixture(name="quick_locks")
def locks_that_take_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_locks(monkeypatch)


@pytest.fixture
def words(tmp_path: Path) -> Path:
    file = tmp_path / "wachtzin.txt"
    file.write_text(f"{WORDS}\n", "utf-8")
    return file


@pytest.fixture
def made(tmp_path: Path, words: Path, quick_locks: None) -> Path:
    """An archive of the example evening, which is written once for all tests."""
    evening, archive = example_file(tmp_path), tmp_path / "archief.age"
    if not _written:
        said = jury_here("report", evening, "-o", archive, "--passphrase-file", words)
        assert said.code == 0, said.err
        _written.append(archive.read_bytes())
        archive.unlink()
    archive.write_bytes(_written[0])
    return archive


def opened(archive: Path, words: Path, *more: str | Path) -> Said:
    return jury_here("restore", archive, "--passphrase-file", words, *more)


def new_evening(file: Path) -> None:
    """Make a small evening of which nothing is agreed."""
    definition = file.with_suffix(".toml")
    definition.write_text(SMALL, "utf-8")
    assert jury_here("new", file, "--from", definition).code == 0


def inside(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_an_archive_opens_again_with_the_evening_as_it_was(
    made: Path, words: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    restored = opened(Path("archief.age"), words)
    folder = tmp_path / "archief"
    before, after = findings(tmp_path / "reigerhoek.jury"), findings(folder / "avond.jury")
    assert before == after
    assert (restored.code, restored.err) == (0, "")
    assert restored.out == (
        f"archief.age is open: {len(inside(folder))} bestanden staan in archief.\n"
        f"De avond is archief/avond.jury: 1 wijziging, controlecode {after.code}.\n"
    )
    assert tomllib.loads((folder / "avond.toml").read_text("utf-8")) == tomllib.loads(EXAMPLE.read_text("utf-8"))
    assert "# Juryrapport Slotavond" in (folder / "stukken" / "juryrapport.md").read_text("utf-8")


def test_everything_that_is_written_of_an_evening_is_in_it(made: Path, words: Path) -> None:
    assert opened(made, words).code == 0
    there = inside(made.with_suffix(""))
    assert {"avond.jury", "avond.toml", "logboek.csv", "leesmij.txt"} <= there
    read_me = (made.with_suffix("") / "leesmij.txt").read_text("utf-8")
    for form in PAPERS:
        name = f"stukken/{form.file_name}{form.ending}"
        assert any(each.startswith(name) for each in there) or f"  {form.name}: " in read_me, form.name
    assert "stukken/bewijs.json" in there
    assert "de cijfers van elk jurylid" in read_me


def test_what_cannot_be_written_of_an_evening_is_told_and_the_rest_is_there(
    tmp_path: Path, words: Path, quick_locks: None
) -> None:
    new_evening(tmp_path / "leeg.jury")
    archive = tmp_path / "leeg.age"
    assert jury_here("report", tmp_path / "leeg.jury", "-o", archive, "--passphrase-file", words).code == 0
    assert opened(archive, words).code == 0
    assert "  ics: Er zijn nog geen afspraken" in (tmp_path / "leeg" / "leesmij.txt").read_text("utf-8")


def test_the_log_tells_each_change_in_words_and_none_is_a_formula(
    tmp_path: Path, words: Path, quick_locks: None
) -> None:
    evening = tmp_path / "klein.jury"
    new_evening(evening)
    assert jury_here("edit", evening, "proposals", "V01", "title==1+1").code == 0
    assert jury_here("report", evening, "-o", tmp_path / "a.age", "--passphrase-file", words).code == 0
    assert opened(tmp_path / "a.age", words).code == 0
    heads, created, edited = csv.reader(StringIO((tmp_path / "a" / "logboek.csv").read_text("utf-8")))
    assert heads[:4] == ["Nummer", "Wanneer", "Wie", "Wat"]
    assert (created[0], created[3], edited[0]) == ("1", "avond gemaakt", "2")
    assert any("=1+1" in cell for cell in edited)
    assert not any(cell.startswith(("=", "+", "@")) for cell in edited)


def test_nothing_is_overwritten_unasked(made: Path, words: Path) -> None:
    folder = made.with_suffix("")
    assert opened(made, words).code == 0
    (folder / "van mij.txt").write_text("blijft")
    (folder / "avond.toml").write_text("veranderd")
    again = opened(made, words)
    assert (again.code, again.out) == (2, "")
    assert "bestaat al en blijft zoals het is" in again.err
    assert (folder / "avond.toml").read_text() == "veranderd"
    assert opened(made, words, "--force").code == 0
    assert (folder / "avond.toml").read_text("utf-8") != "veranderd"
    assert (folder / "van mij.txt").read_text() == "blijft"
    # The evening that stood there may be the only one with what was changed since.
    assert [path.name for path in folder.glob("avond.backup-*-replaced.jury")]


def test_an_archive_is_not_written_over_unasked(made: Path, words: Path) -> None:
    before = made.read_bytes()
    said = jury_here("report", made.with_name("reigerhoek.jury"), "-o", made, "--passphrase-file", words)
    assert said.code == 2
    assert made.read_bytes() == before


def test_it_opens_where_somebody_wants_it(made: Path, words: Path, tmp_path: Path) -> None:
    assert opened(made, words, "-o", tmp_path / "hier").code == 0
    assert (tmp_path / "hier" / "avond.jury").exists()
    assert not made.with_suffix("").exists()
    assert opened(made, words, "-o", words).code == 2
    assert opened(made, words, "-o", tmp_path / "nergens" / "hier").code == 2


def test_another_passphrase_is_one_sentence_and_leaves_nothing(made: Path, tmp_path: Path) -> None:
    other = tmp_path / "anders.txt"
    other.write_text("vier andere woorden samen")
    before = sorted(tmp_path.iterdir())
    said = opened(made, other)
    assert (said.code, said.out, said.err) == (2, "", f"Fout: {made} gaat niet open met deze wachtzin.\n")
    assert sorted(tmp_path.iterdir()) == before


def test_only_the_evening_of_it_comes_back_as_from_any_copy(made: Path, words: Path, tmp_path: Path) -> None:
    evening = tmp_path / "reigerhoek.jury"
    evening.write_bytes(b"kapot")
    said = jury_here("restore", evening, "--from", made, "--passphrase-file", words)
    assert said.code == 0, said.err
    assert said.out.startswith(f"{evening} is teruggezet uit {made}: 1 wijziging, ")
    assert findings(evening).faults == ()
    assert not made.with_suffix("").exists()
    new_evening(tmp_path / "ander.jury")
    other = jury_here("restore", tmp_path / "ander.jury", "--from", made, "--passphrase-file", words)
    assert (other.code, f"{made} is van een andere avond dan " in other.err) == (2, True)


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        ({"avond.jury": b"Geachte jury"}, "De avond in {path} gaat niet open."),
        ({"avond.toml": b""}, "In {path} zit geen avond."),
        ({"../weg.txt": b"", "avond.jury": b""}, "{path} is geen archief van een avond: "),
    ],
)
def test_an_archive_of_something_else_leaves_nothing(
    files: dict[str, bytes], fault: str, tmp_path: Path, words: Path, quick_locks: None
) -> None:
    archive = tmp_path / "vreemd.age"
    archive.write_bytes(locked.lock(packed(files), WORDS))
    before = sorted(tmp_path.iterdir())
    said = opened(archive, words)
    assert (said.code, said.out) == (2, "")
    assert fault.format(path=archive) in said.err
    assert sorted(tmp_path.iterdir()) == before


def test_a_damaged_evening_in_an_archive_is_not_put_back(tmp_path: Path, words: Path, quick_locks: None) -> None:
    evening = example_file(tmp_path)
    content = bytearray(evening.read_bytes())
    place = content.index(b"De Lange Tafel")
    content[place : place + 2] = b"Da"
    archive = tmp_path / "kapot.age"
    archive.write_bytes(locked.lock(packed({"avond.jury": bytes(content)}), WORDS))
    said = opened(archive, words)
    assert said.code == 2
    assert f"De avond in {archive} klopt niet en wordt niet teruggezet." in said.err
    assert not (tmp_path / "kapot").exists()


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["report", "reigerhoek.jury", "--format", "md", "--passphrase-file", "wachtzin.txt"], "--format archive"),
        (["restore", "reigerhoek.jury", "--passphrase-file", "wachtzin.txt"], "bij een archief"),
        (["restore", "reigerhoek.jury", "-o", "map"], "bij een archief"),
        (["restore", "archief.age", "--from", "reigerhoek.jury"], "is een archief"),
        ([*ARCHIVE, "--passphrase-file", "weg.txt"], "niet te lezen"),
        ([*ARCHIVE, "--passphrase-file", "kort.txt"], "te kort"),
        ([*ARCHIVE, "--passphrase-file", "leeg.txt"], "één regel"),
        ([*ARCHIVE, "--passphrase-file", "twee.txt"], "één regel"),
        (
            ["report", "reigerhoek.jury", "--format", "archive", "--passphrase-file", "reigerhoek.jury"],
            "geen tekst in UTF-8",
        ),
        ([*ARCHIVE], "--passphrase-file BESTAND"),
    ],
)
def test_wrong_use_is_one_sentence(
    arguments: list[str], fault: str, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kort.txt").write_text("te kort")
    (tmp_path / "leeg.txt").write_text("\n")
    (tmp_path / "twee.txt").write_text("een eerste regel\neen tweede regel\n")
    said = jury_here(*arguments)
    assert (said.code, said.out) == (2, "")
    assert fault in said.err


def test_who_opens_an_archive_as_an_evening_hears_what_it_is(made: Path) -> None:
    said = jury_here("standings", made)
    assert (said.code, said.out) == (2, "")
    assert said.err == f"Fout: {made} is een archief achter een wachtzin.\nMaak het eerst open: jury restore {made}\n"


def test_a_passphrase_from_notepad_and_from_a_mac_is_the_same(tmp_path: Path, quick_locks: None) -> None:
    composed, taken_apart = tmp_path / "a.txt", tmp_path / "b.txt"
    composed.write_bytes("\ufeffcafé aan de haven\r\n".encode())
    taken_apart.write_bytes("cafe\u0301 aan de haven".encode())
    archive = tmp_path / "a.age"
    new_evening(tmp_path / "klein.jury")
    assert jury_here("report", tmp_path / "klein.jury", "-o", archive, "--passphrase-file", composed).code == 0
    assert opened(archive, taken_apart).code == 0


def test_without_the_extra_part_it_is_one_sentence_before_anybody_types(
    tmp_path: Path, words: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    said = jury_here("report", example_file(tmp_path), "-o", tmp_path / "a.age", "--passphrase-file", words)
    assert said.code == 2
    assert said.err == (
        "Fout: Voor een archief met een wachtzin is een extra onderdeel nodig.\n"
        "Installeer het: pip install 'wijkjury[archive]'\n"
    )


def test_a_passphrase_is_asked_twice_and_never_seen(tmp_path: Path) -> None:
    evening, archive = example_file(tmp_path), tmp_path / "archief.age"
    with Terminal("report", str(evening), "-o", str(archive), size=(120, 24)) as terminal:
        terminal.wait_for("Wachtzin (u ziet niet wat u typt):")
        terminal.type(f"{WORDS}\r")
        terminal.wait_for("Nog eens dezelfde wachtzin:")
        terminal.type("vier andere woorden samen\r")
        terminal.wait_for("De tweede keer stond er iets anders.")
        assert terminal.wait_for_end() == 2
        assert "woorden samen" not in terminal.seen()
    assert not archive.exists()
    with Terminal("report", str(evening), "-o", str(archive), size=(120, 24)) as terminal:
        terminal.wait_for("Wachtzin (u ziet niet wat u typt):")
        terminal.type(f"{WORDS}\r")
        terminal.wait_for("Nog eens dezelfde wachtzin:")
        terminal.type(f"{WORDS}\r")
        assert terminal.wait_for_end() == 0
        assert "woorden samen" not in terminal.seen()
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    assert archive.read_bytes().startswith(locked.BEGIN)
    assert b"Reigerhoek" not in archive.read_bytes()
    with Terminal("restore", str(archive), size=(120, 24)) as terminal:
        terminal.wait_for("Wachtzin van het archief")
        terminal.type(f"{WORDS}\r")
        assert terminal.wait_for_end() == 0
        assert "woorden samen" not in terminal.seen()
    assert findings(tmp_path / "archief" / "avond.jury").faults == ()
