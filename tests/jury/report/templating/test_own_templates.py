"""Somebody's own template: within limits of time, memory and place, and one sentence when it is wrong."""

from pathlib import Path

import pytest
from reports import evening_of, example

from jury.report.building.build import build_report
from jury.report.model.report import Report
from jury.report.templating.environment import title_of
from jury.report.templating.own_folder import WrongTemplate
from jury.report.templating.own_template import report_template, texts_of, with_own_template
from jury.report.templating.sandboxed import Job, answer
from jury.session.journal import EMPTY

REPORT = build_report(evening_of(example()), EMPTY)


def folder_with(place: Path, text: str, name: str = "juryrapport.md.j2") -> Path:
    file = place / "sjablonen" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return place / "sjablonen"


def job(folder: Path, report: Report = REPORT) -> Job:
    template = report_template(folder)
    assert template is not None
    return Job(folder, template, report.language, ({"report": report, "title": title_of(report)},), {})


def written(folder: Path, report: Report = REPORT, seconds: float = 10) -> str:
    """The report with a template of this folder, made in a process of its own as for a user."""
    asked = job(folder, report)
    (text,) = with_own_template(folder, asked.template, asked.language, asked.copies, seconds)
    return text


def fault(folder: Path, seconds: float = 10) -> str:
    """What is wrong with a template, found in a process of its own as a user would."""
    with pytest.raises(WrongTemplate) as raised:
        written(folder, seconds=seconds)
    (sentence,) = raised.value.faults
    return sentence


def fault_here(folder: Path) -> str:
    """The same in this process, for what needs no limit."""
    with pytest.raises(WrongTemplate) as raised:
        texts_of(answer(job(folder)), folder)
    (sentence,) = raised.value.faults
    assert "\n" not in sentence
    return sentence


def test_a_template_of_ones_own_writes_the_report(tmp_path: Path) -> None:
    folder = folder_with(
        tmp_path,
        "# {{ title }}\n{% for place in report.outcome.places %}\n- {{ place.title }}: {{ place.mark }}\n{% endfor %}",
    )
    assert written(folder) == (
        "# Juryrapport Slotavond wijkalliantie Reigerhoek\n"
        "- Kom Binnen: 8,2\n- De Lange Tafel: 7,8\n- Gewoon een buur: 7,8\n"
    )


def test_one_part_of_ours_can_be_replaced(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "\n## Colofon\n\n{{ report.cover.title }}\n", "juryrapport/colophon.md.j2")
    report = written(folder)
    assert report.endswith("\n## Colofon\n\nSlotavond wijkalliantie Reigerhoek\n")
    assert "## Afspraken" in report


def test_data_in_it_is_never_markup_and_never_a_template(tmp_path: Path) -> None:
    definition = example()
    definition["session"]["title"] = "**x** {{ 7*7 }} [a](b)"
    report = build_report(evening_of(definition), EMPTY)
    text = "{{ report.cover.title }}|{{ report.cover.title|upper }}|{{ 'a, ' }}{{ ['[', report.cover.title]|join }}"
    assert written(folder_with(tmp_path, text), report) == (
        r"\*\*x\*\* \{\{ 7\*7 \}\} \[a\](b)|\*\*X\*\* \{\{ 7\*7 \}\} \[A\](B)|"
        r"a, \[\*\*x\*\* \{\{ 7\*7 \}\} \[a\](b)"
        "\n"
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a\n{{ report.winer.titel }}", "juryrapport.md.j2, regel 2: deze naam bestaat niet: "),
        ("a\n\n{% if %}", "juryrapport.md.j2, regel 3: het sjabloon klopt niet: "),
        ("{{ report.__class__.__mro__ }}", "juryrapport.md.j2, regel 1: dit mag een sjabloon niet: "),
        ("{{ ('{0.__class__}'|attr('format'))(report) }}", "juryrapport.md.j2, regel 1: het sjabloon klopt niet: "),
        ("\n{{ '{0.__class__}'.format(report) }}", "juryrapport.md.j2, regel 2: dit mag een sjabloon niet: "),
        ("{{ _('{x.__class__}', x=report) }}{{ nee }}", "juryrapport.md.j2, regel 1: deze naam bestaat niet: "),
        ("{{ report.cover.title|safe }}", "juryrapport.md.j2, regel 1: het sjabloon klopt niet: "),
        ("{{ 1 / 0 }}", "juryrapport.md.j2, regel 1: dit kan niet: "),
        ("{{ 1 + 'a' }}", "juryrapport.md.j2, regel 1: dit kan niet: "),
        ("\n{% include 'nergens.md.j2' %}", "juryrapport.md.j2, regel 2: ‘nergens.md.j2’ staat niet in de map"),
        ("{% include '../geheim.md.j2' %}", "juryrapport.md.j2, regel 1: ‘../geheim.md.j2’ staat niet in de map"),
        ("{% include '/etc/passwd' %}", "juryrapport.md.j2, regel 1: ‘/etc/passwd’ staat niet in de map"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "juryrapport.md.j2, regel 1: het sjabloon vraagt te veel"),
        (
            "{% for a in 'x' * 9999 %}{% for b in 'x' * 9999 %}xx{% endfor %}{% endfor %}",
            "juryrapport.md.j2, regel 1: het sjabloon vraagt te veel geheugen of schrijft te veel.",
        ),
    ],
)
def test_a_wrong_template_is_one_sentence_with_its_file_and_line(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "geheim.md.j2").write_text("geheim")
    assert fault_here(folder_with(tmp_path, text)).startswith(sentence)


def test_half_a_character_is_told_with_its_line(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, '{{ "\\ud800" }}')
    assert fault_here(folder) == (
        "juryrapport.md.j2, regel 1: het sjabloon schrijft een half teken, en dat past in geen bestand."
    )


def test_a_template_that_wants_all_memory_is_refused(tmp_path: Path) -> None:
    sentence = "juryrapport.md.j2, regel 2: het sjabloon vraagt te veel geheugen of schrijft te veel."
    assert fault(folder_with(tmp_path, "{% set big = 10**10 %}\n{{ 'x' * big }}")) == sentence


def test_an_endless_template_is_stopped(tmp_path: Path) -> None:
    loop = "{% for a in 'x' * 99999 %}{% for b in 'x' * 99999 %}{% endfor %}{% endfor %}"
    found = fault(folder_with(tmp_path, f"\n{loop}"), seconds=2)
    # On a busy machine the time can be over before the template is at the line with the loop.
    assert (
        found.removeprefix("juryrapport.md.j2").removeprefix(", regel 2")
        == ": het sjabloon was na 2 seconden niet klaar."
    )


def test_a_link_out_of_the_folder_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "geheim.md.j2").write_text("geheim")
    folder = folder_with(tmp_path, "{% include 'link.md.j2' %}")
    (folder / "link.md.j2").symlink_to(tmp_path / "geheim.md.j2")
    assert "‘link.md.j2’ staat niet in de map" in fault_here(folder)


def test_the_only_template_in_the_folder_is_the_one(tmp_path: Path) -> None:
    assert written(folder_with(tmp_path, "kort", "kort.md.j2")) == "kort\n"


@pytest.mark.parametrize("sample", ["j02_format.md.j2", "j03_dos.md.j2", "j06_undefined.md.j2"])
def test_the_hostile_samples_are_refused(tmp_path: Path, sample: str) -> None:
    text = (Path(__file__).parents[3] / "data" / "hostile" / sample).read_text(encoding="utf-8")
    assert fault(folder_with(tmp_path, text)).startswith("juryrapport.md.j2, regel 1: ")
