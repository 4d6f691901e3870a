"""A copy of the evening and the way back, on the command line."""

import stat
from pathlib import Path

import pytest
from command_line import EXAMPLE, example_file, jury
from definitions import SMALL

from jury.session.check import findings
from jury.session.open_elsewhere import mark_open

CARDS = "juror,proposal,criterion,mark\nJ1,V01,a,7\n"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small evening in the round, `klein.jury`, with two jurors."""
    more = '[[jurors]]\nid = "J2"\nname = "Joël"\n\n[state]\nphase = "round"\n'
    (tmp_path / "klein.toml").write_text(f"{SMALL}\n{more}", "utf-8")
    (tmp_path / "kaart.csv").write_text(CARDS, "utf-8")
    assert jury("new", "klein.jury", "--from", "klein.toml", folder=tmp_path).returncode == 0
    return tmp_path / "klein.jury"


def backups(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.backup-*"))


def test_a_copy_and_back_again(small: Path, tmp_path: Path) -> None:
    copied = jury("backup", "klein.jury", folder=tmp_path)
    (copy,) = backups(tmp_path)
    code = findings(small).code
    assert (copied.returncode, copied.stdout) == (
        0,
        f"Reservekopie gemaakt: {copy.name}, 1 wijziging, controlecode {code}.\n",
    )
    assert jury("import", "klein.jury", "kaart.csv", "--as", "scorecards", folder=tmp_path).returncode == 0
    restored = jury("restore", "klein.jury", folder=tmp_path)
    assert restored.returncode == 0, restored.stderr
    assert restored.stderr == ""
    first, second, third = restored.stdout.splitlines()
    assert first.startswith(f"klein.jury is teruggezet uit {copy.name}: 1 wijziging, de laatste van ")
    assert first.endswith(f"controlecode {code}.")
    (aside,) = (path for path in backups(tmp_path) if path != copy)
    assert second == f"Wat er stond, is bewaard als {aside.name}."
    assert third == "1 wijziging van daarna staat alleen daarin."
    assert (findings(small).entries, findings(aside).entries) == (1, 2)
    back = jury("restore", "klein.jury", "--from", aside.name, folder=tmp_path)
    assert back.returncode == 0
    assert findings(small).entries == 2


def test_a_copy_goes_to_a_file_or_into_a_folder(small: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert jury("backup", small, "-o", stick).returncode == 0
    assert jury("backup", small, "-o", stick / "avond.jury").returncode == 0
    assert [path.name.partition(".backup-")[0] for path in sorted(stick.iterdir())] == ["avond.jury", "klein"]
    assert all(findings(path).records == findings(small).records for path in stick.iterdir())
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in stick.iterdir())


def test_what_is_private_in_a_copy_is_said_in_full(tmp_path: Path) -> None:
    path = example_file(tmp_path)
    said = (
        "Let op, vertrouwelijk: in dit bestand staan de cijfers van elk jurylid, redenen van wijzigingen, banden van "
        "juryleden met plannen, namen zonder toestemming, plekken van kwetsbare groepen, aantekeningen van de avond en "
        "de stemmen van het publiek.\n"
    )
    assert jury("backup", path).stderr == said
    assert jury("export", path).stderr == said
    english = jury("backup", path, "-o", tmp_path / "stick.jury", "--language", "en")
    assert english.stderr.startswith("Note, confidential: this file holds the marks of each juror, ")


def test_a_copy_replaces_nothing_unless_forced_and_never_the_evening(small: Path, tmp_path: Path) -> None:
    before = small.read_bytes()
    (tmp_path / "er-al.jury").write_text("blijft")
    assert jury("backup", small, "-o", tmp_path / "er-al.jury").returncode == 2
    assert (tmp_path / "er-al.jury").read_text() == "blijft"
    assert jury("backup", small, "-o", small, "--force").returncode == 2
    assert small.read_bytes() == before
    assert jury("backup", small, "-o", tmp_path / "er-al.jury", "--force").returncode == 0
    assert findings(tmp_path / "er-al.jury").faults == ()


@pytest.mark.parametrize("content", [None, b"", b"Geachte jury"])
def test_an_evening_that_is_gone_or_damaged_comes_back(small: Path, tmp_path: Path, content: bytes | None) -> None:
    assert jury("backup", small).returncode == 0
    expected = findings(small)
    if content is None:
        small.unlink()
    else:
        small.write_bytes(content)
    restored = jury("restore", small)
    assert restored.returncode == 0, restored.stderr
    assert findings(small) == expected
    asides = [path.read_bytes() for path in backups(tmp_path) if "replaced" in path.name]
    assert asides == ([] if content is None else [content])


def test_no_copy_comes_back_in_an_open_evening(small: Path, tmp_path: Path) -> None:
    assert jury("backup", small).returncode == 0
    mark = mark_open(small)
    for arguments in (("restore", small), ("new", small, "--from", EXAMPLE, "--force")):
        refused = jury(*arguments)
        assert refused.returncode == 2
        assert "nog open" in refused.stderr
    mark.close()
    assert jury("restore", small).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["restore", "klein.jury"], "geen reservekopie"),
        (["restore", "weg.jury"], "geen reservekopie"),
        (["restore", "klein.jury", "--from", "weg.jury"], "weg.jury is er niet"),
        (["restore", "klein.jury", "--from", "klein.toml"], "geen bestand van een avond"),
        (["restore", "klein.jury", "--from", "klein.jury"], "de avond zelf"),
        (["restore", ".", "--from", "klein.jury"], "is een map"),
        (["backup", "weg.jury"], "weg.jury is er niet"),
        (["backup", "klein.jury", "-o", "geen-map/kopie.jury"], "kan niet worden gemaakt"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    small: Path, tmp_path: Path, arguments: list[str], fault: str
) -> None:
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    refused = jury(*arguments, folder=tmp_path)
    assert refused.returncode == 2
    assert fault in refused.stderr
    assert "Traceback" not in refused.stderr
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
