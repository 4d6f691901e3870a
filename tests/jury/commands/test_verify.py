"""`jury verify`: one screen of what is right, what is not, and what nobody can see in evidence."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from command_line import jury, jury_here
from evidence_files import HEAD, changed, final_example, of_the_example
from versions import correct, final_file, small_final

from jury.evidence.recount import fingerprint
from jury.example import example_records
from jury.report.formats.asked import Asked
from jury.report.formats.every_format import BY_NAME
from jury.round.marking import MarkGiven

HEIGHT, WIDTH = 24, 80


@pytest.fixture
def evidence(tmp_path: Path) -> Path:
    file = tmp_path / "bewijs.json"
    file.write_bytes(of_the_example())
    return file


def report(folder: Path, form: str = "md", language: str = "nl", **replaced: str) -> Path:
    """Write the report of the example as it is final, with some of its text replaced."""
    written = BY_NAME[form].write(Asked(final_example(), HEAD, wanted_language=language))
    assert isinstance(written, bytes)
    text = written.decode()
    for old, new in replaced.items():
        assert old in text
        text = text.replace(old, new)
    file = folder / f"rapport.{form}"
    file.write_text(text, encoding="utf-8")
    return file


def wrong(out: str) -> list[str]:
    """Give the lines that tell of something that does not agree."""
    return [line.removeprefix("✗ ") for line in out.splitlines() if line.startswith("✗")]


def test_all_that_is_right_fits_one_screen(evidence: Path, tmp_path: Path) -> None:
    done = jury("verify", evidence, "--report", report(tmp_path))
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr, wrong(done.stdout)) == (0, "", [])
    assert lines[:2] == [
        "Bewijs bij: Slotavond wijkalliantie Reigerhoek",
        f"Vingerafdruk: {fingerprint(evidence.read_bytes())}",
    ]
    assert "✓ Een nieuwe telling geeft dezelfde plaatsen, cijfers en gelijke standen." in lines
    assert "✓ Het bewijs is gemaakt na het vaststellen: de sluitcode is 1a2b 3c4d 5e6f." in lines
    assert "  1     8,2  Kom Binnen" in lines
    assert "? Of de juryleden deze cijfers gaven. Dat staat in het logboek en op de kaarten." in lines
    assert len(lines) <= HEIGHT
    assert max(map(len, lines)) <= WIDTH


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", ["md", "html"])
def test_every_report_of_the_evening_says_the_same(evidence: Path, tmp_path: Path, form: str, language: str) -> None:
    done = jury_here("verify", evidence, "--report", report(tmp_path, form, language))
    assert (done.code, wrong(done.out)) == (0, [])
    assert "✓ Het rapport noemt deze vingerafdruk." in done.out
    assert "✓ Het rapport noemt dezelfde plaatsen en cijfers." in done.out


def test_it_says_it_in_english_too(evidence: Path) -> None:
    done = jury("verify", evidence, "--language", "en")
    assert "✓ A new count gives the same places, marks and ties." in done.stdout
    assert "  1     8.2  Kom Binnen" in done.stdout
    assert "? Whether a report belongs to this evidence: that report was not given with it." in done.stdout


def test_a_byte_that_changed_is_found(evidence: Path) -> None:
    evidence.write_bytes(evidence.read_bytes().replace(b"Slotavond", b"Slotawond"))
    done = jury_here("verify", evidence)
    assert done.code == 1
    assert wrong(done.out) == ["Het zegel klopt niet: er is iets veranderd nadat het bewijs is gemaakt."]


def test_a_wrong_place_is_found_under_new_hashes(evidence: Path) -> None:
    evidence.write_bytes(changed(evidence.read_bytes(), lambda found: found["results"][0].update(rank=2)))
    done = jury_here("verify", evidence)
    assert (done.code, wrong(done.out)) == (1, ["Een nieuwe telling komt op iets anders bij: Kom Binnen."])


def test_a_mark_that_changes_an_outcome_is_found_under_new_hashes(evidence: Path) -> None:
    evidence.write_bytes(changed(evidence.read_bytes(), lambda found: found["cards"]["V09"]["A"].update(dragers="1")))
    assert "komt op iets anders bij: Kom Binnen" in jury_here("verify", evidence).out


def test_an_outcome_that_is_made_up_as_a_whole_is_not_what_the_report_printed(evidence: Path, tmp_path: Path) -> None:
    """Nobody sees it in the evidence alone: marks and places agree, and the hashes are new. The report tells."""
    file = final_file(tmp_path, example_records())
    assert jury_here("report", file, "-o", tmp_path / "echt.md").code == 0
    correct(file, MarkGiven("V03", "J1", "dragers", Decimal(10)))
    assert jury_here("report", file, "--format", "evidence", "-o", tmp_path / "ander.json").code == 0
    assert jury_here("verify", tmp_path / "ander.json").code == 0
    done = jury_here("verify", tmp_path / "ander.json", "--report", tmp_path / "echt.md")
    assert done.code == 1
    assert wrong(done.out)[0].startswith("Het rapport noemt een andere vingerafdruk: ")


@pytest.mark.parametrize(
    ("old", "new", "about"),
    [
        ("| 1 | Kom Binnen | 8,2 |", "| 2 | Kom Binnen | 8,2 |", "Kom Binnen"),
        ("| 1 | Kom Binnen | 8,2 |", "| 1 | Kom Binnen | 8,3 |", "Kom Binnen"),
        ("| 1 | Kom Binnen | 8,2 |", "| 1 | Stoepklas | 8,2 |", "Kom Binnen, Stoepklas"),
        ("| 1 | Kom Binnen | 8,2 |\n", "", "Kom Binnen"),
        ("| 1 | Kom Binnen | 8,2 |\n", "| 1 | Kom Binnen | 8,2 |\n| 1 | Kom Binnen | 8,2 |\n", "Kom Binnen"),
    ],
)
def test_a_report_that_tells_another_place_or_mark_is_found(
    evidence: Path, tmp_path: Path, old: str, new: str, about: str
) -> None:
    done = jury_here("verify", evidence, "--report", report(tmp_path, **{old: new}))
    assert (done.code, wrong(done.out)) == (1, [f"Het rapport zegt iets anders over: {about}."])


def test_the_mean_per_criterion_is_compared_where_a_report_prints_it(tmp_path: Path) -> None:
    records = example_records()
    records = {**records, "publication": {(): {**records["publication"][()], "publish_criterion_averages": 1}}}
    file = final_file(tmp_path, records)
    made, printed = tmp_path / "b.json", tmp_path / "r.html"
    assert jury_here("report", file, "-o", made).code == 0
    assert jury_here("report", file, "-o", printed).code == 0
    done = jury_here("verify", made, "--report", printed)
    assert (done.code, wrong(done.out)) == (0, [])
    row = re.search(r"<tr>(?:(?!</tr>).)*Kom Binnen.*?</tr>", printed.read_text(encoding="utf-8"), re.DOTALL)
    assert row is not None
    assert "9,0" in row[0]
    printed.write_text(
        printed.read_text(encoding="utf-8").replace(row[0], row[0].replace("9,0", "9,1")), encoding="utf-8"
    )
    assert wrong(jury_here("verify", made, "--report", printed).out) == [
        "Het rapport zegt iets anders over: Kom Binnen."
    ]


def test_a_second_table_with_other_places_is_said_and_may_be_the_first_round(evidence: Path, tmp_path: Path) -> None:
    second = "\n\n| Plaats | Plan | Eindcijfer |\n| ---: | --- | ---: |\n| 1 | Stoepklas | 9,0 |\n\n## Over dit rapport"
    done = jury_here("verify", evidence, "--report", report(tmp_path, **{"\n\n## Over dit rapport": second}))
    assert (done.code, wrong(done.out)) == (0, [])
    assert "– Nog een tabel noemt andere plaatsen. Die van de eerste ronde mag dat." in done.out.splitlines()


@pytest.mark.parametrize(
    "text", ["<html><![boe[", "<html>" + "<table><tr><td>" * 5_000, "| Plaats | Plan |\n| " + "9" * 9_000]
)
def test_a_report_that_somebody_made_up_breaks_nothing(evidence: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "r.html").write_text(text, encoding="utf-8")
    assert jury_here("verify", evidence, "--report", tmp_path / "r.html").code == 1


def test_a_page_that_tells_another_place_is_found(evidence: Path, tmp_path: Path) -> None:
    done = jury_here("verify", evidence, "--report", report(tmp_path, "html", **{">Kom Binnen</t": ">Stoepklas</t"}))
    assert done.code == 1
    assert any("Kom Binnen" in line for line in wrong(done.out))


def test_a_report_of_another_evening_has_nothing_in_common(evidence: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander.md"
    other.write_bytes(jury_here("report", small_final(tmp_path)).out.encode())
    found = wrong(jury_here("verify", evidence, "--report", other).out)
    assert [line.partition(":")[0] for line in found] == [
        "Het rapport noemt een andere vingerafdruk",
        "Het rapport zegt iets anders over",
    ]
    other.write_text("Beste buren, tot donderdag.", encoding="utf-8")
    assert wrong(jury_here("verify", evidence, "--report", other).out) == [
        "Het rapport noemt geen vingerafdruk, en een definitief rapport doet dat."
    ]


def test_a_concept_prints_no_number_and_is_compared_by_its_places(tmp_path: Path) -> None:
    file = small_final(tmp_path, finalised=False)
    made, concept = tmp_path / "b.json", tmp_path / "r.md"
    assert jury_here("report", file, "--format", "evidence", "-o", made).code == 0
    assert jury_here("report", file, "-o", concept).code == 0
    assert fingerprint(made.read_bytes()) not in concept.read_text(encoding="utf-8")
    done = jury_here("verify", made, "--report", concept)
    assert (done.code, wrong(done.out)) == (0, [])
    assert "– Dit is een concept: de avond is nog niet vastgesteld, er is nog geen sluitcode." in done.out
    concept.write_text("Niets.", encoding="utf-8")
    done = jury_here("verify", made, "--report", concept)
    assert (done.code, wrong(done.out)) == (
        1,
        ["Dit rapport noemt geen vingerafdruk en geen plaatsen: er is niets te vergelijken."],
    )


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        ((), "Fout: Er mist een woord: 'BEWIJS'."),
        (("weg.json",), "Fout: weg.json is niet te lezen: "),
        (("bewijs.json", "--report", "weg.md"), "Fout: weg.md is niet te lezen: "),
        (("bewijs.json", "--report", "."), "Fout: . is niet te lezen: "),
        (("bewijs.json", "--report", "rapport.pdf"), "Fout: rapport.pdf is geen rapport als tekst."),
    ],
)
def test_wrong_use_is_a_sentence(
    evidence: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], fault: str
) -> None:
    monkeypatch.chdir(evidence.parent)
    Path("rapport.pdf").write_bytes(b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n")
    done = jury_here("verify", *arguments)
    assert (done.code, done.out) == (2, "")
    assert fault in done.err
    assert "Traceback" not in done.err
