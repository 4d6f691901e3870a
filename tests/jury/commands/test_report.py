"""`jury report`, as it is run without a terminal."""

import subprocess
import sys
from pathlib import Path

import pytest
from command_line import example_file, jury, unexplained_file
from versions import WHY, correct, small_final

from jury.report.formats.every_format import BY_NAME, FORMATS
from jury.round.verdicts import VerdictGiven

GOLDEN = Path(__file__).parents[1] / "report" / "golden" / "juryrapport-reigerhoek.md"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return example_file(tmp_path_factory.mktemp("avond"))


def test_without_a_file_the_report_goes_to_stdout_and_the_notices_to_stderr(file: Path, tmp_path: Path) -> None:
    done = jury("report", file)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == GOLDEN.read_text(encoding="utf-8")
    unexplained = jury("report", unexplained_file(tmp_path))
    assert unexplained.returncode == 0
    assert unexplained.stderr.startswith("Nog te doen: Aïcha el Mouden werkt bij Zorggroep De Lisdodde")
    assert [line.startswith("    jury add ") for line in unexplained.stderr.splitlines()] == [False, True, True]


def test_the_name_of_the_file_decides_the_form(file: Path, tmp_path: Path) -> None:
    assert jury("report", file, "-o", tmp_path / "r.html").returncode == 0
    assert jury("report", file, "-o", tmp_path / "r.md").returncode == 0
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert (tmp_path / "r.md").read_bytes() == GOLDEN.read_bytes()
    assert jury("report", file, "--format", "html", "--language", "en").stdout.count('<html lang="en">') == 1


def test_the_forms_are_listed_without_an_evening() -> None:
    """Each line begins with the name to ask for, and how its file ends; then what it is and who may see it."""
    done = jury("report", "--list")
    assert (done.returncode, done.stderr) == (0, "")
    first, also, second = done.stdout.split("\n\n")
    assert also == "Ook kan: poster op .pdf en .svg."
    lines = [line.split(maxsplit=2) for line in first.splitlines()]
    assert [(name, ending) for name, ending, _told in lines] == [(form.name, form.ending or "map") for form in FORMATS]
    assert "juryrapport als webpagina" in done.stdout
    assert all("iedereen, na het vaststellen" in told for name, _ending, told in lines if name in ("md", "html"))
    in_english = jury("report", "--list", "--language", "en").stdout
    assert "everybody, once it is final" in in_english
    assert max(map(len, (*done.stdout.splitlines(), *in_english.splitlines()))) <= 80
    _heading, *templates = (line.split() for line in second.splitlines())
    assert [line[1] for line in templates if line[0].endswith((".j2", ".typ", "–"))] == [form.name for form in FORMATS]
    assert templates[0] == ["juryrapport.md.j2", "md", "report,", "title"]
    assert " ".join(templates[-1]) == "– archive een archief bewaart de avond zoals hij is."
    names = [line.split()[0] for line in done.stdout.splitlines() if line]
    assert [name for name in names if name in BY_NAME] == [*BY_NAME], (
        "a line that begins with a name tells of that form"
    )


def test_the_score_cards_are_a_page_for_the_jury_alone(file: Path, tmp_path: Path) -> None:
    """Its ending is that of the web page too, so it has to be asked for; it holds names and is private on disk."""
    target = tmp_path / "kaarten.html"
    done = jury("report", file, "--format", "scorecards", "-o", target)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "Wie dit mag zien: alleen jury en secretaris.\n"
    assert target.read_text(encoding="utf-8").count("<article") == 73
    assert target.stat().st_mode & 0o077 == 0
    assert "alleen jury en secretaris" in next(
        line for line in jury("report", "--list").stdout.splitlines() if line.startswith("scorecards  .html ")
    )
    assert jury("report", file, "--format", "scorecards", "--language", "en").stdout.count("no mark<") == 6 * 73


def test_without_plans_there_are_no_score_cards_and_no_file(tmp_path: Path) -> None:
    definition = tmp_path / "leeg.toml"
    definition.write_text(
        'proposals = []\n[session]\ntitle = "A"\n[[criteria]]\nid = "c"\nname = "C"\n[[jurors]]\nid = "J"\nname = "J"\n'
    )
    assert jury("new", tmp_path / "leeg.jury", "--from", definition).returncode == 0
    done = jury("report", tmp_path / "leeg.jury", "--format", "scorecards", "-o", tmp_path / "k.html")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Fout: Er zijn geen scorekaarten om te printen: de avond heeft nog geen plannen.\n"
    assert not (tmp_path / "k.html").exists()


def test_a_dash_is_stdout_and_no_file(file: Path, tmp_path: Path) -> None:
    assert jury("report", file, "-o", "-", folder=tmp_path).stdout == GOLDEN.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["-o", "r.docx"], "Een bestand op .docx kan niet; kies een naam op .md"),
        (["-o", "r.md", "--format", "html"], "--format html en een naam op .md passen niet bij elkaar; kies een naam"),
        (["-o", "r.HTML", "--format", "md"], "--format md en een naam op .html passen niet bij elkaar"),
    ],
)
def test_an_ending_that_is_unknown_or_clashes_is_one_sentence(
    file: Path, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    done = jury("report", file, *arguments, folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"Fout: {sentence}")
    assert done.stderr.count("Fout: ") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_name_without_an_ending_gets_the_form_that_was_asked_for(file: Path, tmp_path: Path) -> None:
    assert jury("report", file, "-o", tmp_path / "pagina", "--format", "html").returncode == 0
    assert jury("report", file, "-o", tmp_path / "tekst").returncode == 0
    assert (tmp_path / "pagina").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert (tmp_path / "tekst").read_bytes() == GOLDEN.read_bytes()


def test_a_corrected_report_says_what_is_different_and_not_why(tmp_path: Path) -> None:
    file = small_final(tmp_path)
    first = jury("report", file).stdout
    correct(file, VerdictGiven("V1", {"verdict": "not_now"}))
    second = jury("report", file)
    assert second.returncode == 0
    assert "versie 1" not in first.partition("## Over dit rapport")[0]
    assert "**Dit is versie 2, van 24 november 2026.**" in second.stdout
    assert "Het oordeel over **Plan 1** is nu: Nu nog niet. Eerst was dat: Aan de slag." in second.stdout
    assert WHY not in second.stdout
    english = jury("report", file, "--language", "en").stdout
    assert "The verdict on **Plan 1** is now: Not now. It was: Go ahead." in english


def test_nothing_is_overwritten_without_force(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "r.md"
    target.write_text("van mij")
    refused = jury("report", file, "-o", target)
    assert refused.returncode == 2
    assert refused.stderr.startswith("Fout: ")
    assert target.read_text() == "van mij"
    assert jury("report", file, "-o", target, "--force").returncode == 0
    assert target.read_bytes() == GOLDEN.read_bytes()


def test_the_session_file_itself_is_never_overwritten(file: Path) -> None:
    before = file.read_bytes()
    assert jury("report", file, "-o", file, "--format", "md", "--force").returncode == 2
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["-o", "r.odt"],
        ["--format", "odt"],
        ["-o", "nergens/r.md"],
        ["--template", "x"],
        ["-o", "r.docx"],
        ["-o", "r.md", "--format", "html"],
        ["-o", "r.docx", "--format", "md"],
        ["--format", "scorecards", "--template", "x"],
    ],
)
def test_what_cannot_be_done_is_one_sentence(file: Path, tmp_path: Path, arguments: list[str]) -> None:
    done = jury("report", file, *arguments, folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("Fout: ") == 1
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_template_writes_no_file(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sjablonen"
    folder.mkdir()
    (folder / "juryrapport.md.j2").write_text("{{ report.winer.titel }}")
    done = jury("report", file, "--template", folder, "-o", tmp_path / "r.md")
    assert done.returncode == 2
    assert done.stderr.startswith("Fout: juryrapport.md.j2, regel 1: ")
    assert not (tmp_path / "r.md").exists()


def test_a_report_loads_no_screen_no_numpy_and_no_sandbox(file: Path) -> None:
    script = (
        "import sys; from jury.commands import main; sys.argv = ['jury', 'report', sys.argv[1]]; main()\n"
        "heavy = {'textual', 'rich', 'numpy', 'sqlite_utils', 'markdown_it', 'jinja2.sandbox', 'tomllib'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script, file], capture_output=True, text=True, encoding="utf-8")
    assert done.stderr.splitlines()[-1] == "[]"


@pytest.mark.parametrize("asked", [["--list"], ["-o", "a.csv"], ["-o", "a.ics"]])
def test_what_no_template_writes_loads_none_of_what_templates_need(
    file: Path, tmp_path: Path, asked: list[str]
) -> None:
    script = (
        "import sys\n"
        "from jury.commands import main\n"
        "try:\n    main(['report', *sys.argv[1:]])\n"
        "finally:\n    print(sorted({'jinja2', 'markdown_it', 'typst', 'pyrage', 'zipfile'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", script, str(file), *asked]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "[]"
