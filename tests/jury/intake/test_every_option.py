"""Every option of the import works for what comes in, or is refused with the reason."""

from pathlib import Path

import pytest
from command_line import jury_here
from incoming import CASES

PLANS_TOML = '[[proposals]]\nid = "P9"\ntitle = "Plan negen"\n'
CARDS_TOML = "[scorecards.P1]\nJ1 = { verbinden = 7, durf = 8 }\n"
PLANS_CSV = "id,title\nP9,Plan negen\n"
CARDS_CSV = "juror,proposal,verbinden,durf\nJ1,P1,7,8\n"
GIVEN = {
    "--map": ("--map", "title=title"),
    "--skip": ("--skip", "2"),
    "--keep": ("--keep", "2"),
    "--duplicates merge": ("--duplicates", "merge"),
    "--duplicates keep": ("--duplicates", "keep"),
    "--overwrite": ("--overwrite",),
    "--header-row": ("--header-row", "1"),
    "--date-order": ("--date-order", "mdy"),
    "--split": ("--split", "title"),
    "--whole": ("--whole", "title"),
}
REFUSED = {
    "plannen.toml": {"--map", "--overwrite", "--header-row", "--date-order", "--split", "--whole"},
    "kaarten.toml": set(GIVEN) - {"--overwrite"},
    "kaarten.csv": {"--duplicates keep", "--split", "--whole"},
    "plannen.csv": {"--overwrite", "--split", "--whole"},
}
SOURCES = {
    "plannen.toml": PLANS_TOML,
    "kaarten.toml": CARDS_TOML,
    "kaarten.csv": CARDS_CSV,
    "plannen.csv": PLANS_CSV,
}


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("option", GIVEN)
def test_an_option_works_or_is_refused_with_the_reason(tmp_path: Path, name: str, option: str) -> None:
    file, source = tmp_path / "ronde.jury", tmp_path / name
    assert jury_here("new", file, "--from", CASES / "ronde.toml").code == 0
    source.write_text(SOURCES[name], encoding="utf-8")
    given = GIVEN[option]
    if name == "kaarten.csv" and option == "--map":
        given = ("--map", "durf=durf")
    if name == "plannen.toml" and option in ("--skip", "--keep"):
        given = (option, "1")
    said = jury_here("import", file, source, *given, "--reason", "te laat")
    faults = [line for line in said.err.splitlines() if line.startswith("Fout: ")]
    assert (said.code, len(faults)) == ((2, 1) if option in REFUSED[name] else (0, 0)), said.err
    if faults:
        assert option.split()[0] in faults[0] or "kolom" in faults[0]


@pytest.mark.parametrize("name", ["kaarten.csv", "plannen.csv"])
@pytest.mark.parametrize("option", [("--skip", "9"), ("--keep", "9"), ("--map", "Nergens=drop"), ("--header-row", "9")])
def test_a_row_or_column_that_is_not_there_is_a_fault(tmp_path: Path, name: str, option: tuple[str, str]) -> None:
    file, source = tmp_path / "ronde.jury", tmp_path / name
    jury_here("new", file, "--from", CASES / "ronde.toml")
    source.write_text(SOURCES[name], encoding="utf-8")
    said = jury_here("import", file, source, *option, "--reason", "te laat")
    assert (said.code, said.err.count("Fout: Er is geen ")) == (2, 1)


def test_a_form_that_was_sent_twice_comes_in_as_one_card(tmp_path: Path) -> None:
    file = tmp_path / "ronde.jury"
    jury_here("new", file, "--from", CASES / "ronde.toml")
    asked = jury_here("import", file, CASES / "kaart_tweemaal.csv")
    assert (asked.code, "--duplicates merge" in asked.err, "--skip 2" in asked.err) == (2, True, True)
    assert jury_here("import", file, CASES / "kaart_tweemaal.csv", "--duplicates", "merge").code == 0
    assert "J1,P1,7.5,8" in jury_here("export", file, "--format", "csv", "--as", "scorecards").out


def test_the_grid_of_a_form_comes_in_without_a_question(tmp_path: Path) -> None:
    file = tmp_path / "ronde.jury"
    jury_here("new", file, "--from", CASES / "ronde.toml")
    said = jury_here("import", file, CASES / "kaarten_google_raster.csv")
    assert (said.code, said.out.splitlines()[-1]) == (0, "1 kaart, 2 cijfers.")


def test_a_row_that_is_skipped_and_kept_is_a_fault(tmp_path: Path) -> None:
    file, table = tmp_path / "avond.jury", tmp_path / "in.csv"
    assert jury_here("new", file, "--from", CASES / "avond.toml").code == 0
    table.write_text("titel\nA\nB\n", encoding="utf-8")
    done = jury_here("import", file, table, "--skip", "2", "--keep", "2")
    assert (done.code, done.err.splitlines()[-2]) == (2, "Fout: Rij 2 kan niet én overgeslagen én meegenomen worden.")


def test_a_row_that_is_no_number_is_refused_in_the_language(tmp_path: Path) -> None:
    done = jury_here("import", tmp_path / "x.jury", tmp_path / "x.csv", "--skip", "twee")
    assert (done.code, done.err.splitlines()[0]) == (
        2,
        "Fout: Dat kan niet bij '--skip': 'twee' is geen getal dat hier past.",
    )
