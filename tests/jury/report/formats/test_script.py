"""The presenter's script: a heading a cue, numbers as one says them, and of a reveal only its own step."""

import re
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from reports import evening_of, example, minimal, section

from jury.model.evening import Evening
from jury.publication.reveal_steps import told_of
from jury.report.formats.as_script import script
from jury.report.formats.asked import Asked
from jury.running.cues import cues
from jury.session.journal import EMPTY
from jury.wording.reveal import in_a_sentence, spoken

GOLDEN = Path(__file__).parents[1] / "golden"
CARDS = {"V01": {"J1": {"c": 8}, "J2": {"c": 8}}, "V02": {"J1": {"c": 8}, "J2": {"c": 8}}}


def script_of(definition: dict[str, Any] | Evening, language: str | None = None) -> str:
    evening = definition if isinstance(definition, Evening) else evening_of(definition)
    return script(Asked(evening, EMPTY, wanted_language=language))


def headings(text: str) -> list[str]:
    return re.findall(r"^## (.+)$", text, re.MULTILINE)


def marked(**settings: Any) -> dict[str, Any]:
    """Give an evening in which both plans have the same mark."""
    return minimal(scorecards=CARDS, state={"phase": "deliberation"}, settings=settings)


def test_the_script_of_the_example_is_the_one_that_was_approved() -> None:
    """After a wanted change: write what this test renders to the file, and read it aloud."""
    assert script_of(example()) == (GOLDEN / "script-reigerhoek.md").read_text(encoding="utf-8")


def test_every_cue_is_a_heading_with_its_title() -> None:
    evening = evening_of(example())
    assert headings(script_of(evening)) == [cue.title for cue in cues(evening)]


def test_it_is_in_the_language_that_is_asked_for() -> None:
    text = script_of(example(), "en")
    assert headings(text)[0] == "Welcome"
    assert "The third place goes to **Gewoon een buur** with a mark of seven point eight (7.8)." in text
    assert "three minutes for your pitch" in text


def test_a_reveal_tells_its_own_step_from_the_last_place_to_the_first() -> None:
    text = script_of(example())
    steps = [section(text, f"Uitslag, stap {n} van 3") for n in (1, 2, 3)]
    plans = ["Gewoon een buur", "De Lange Tafel", "Kom Binnen"]
    assert [[plan in step for plan in plans] for step in steps] == [
        [True, False, False],
        [False, True, False],
        [False, False, True],
    ]
    assert "De derde plaats is voor **Gewoon een buur** met een zeven komma acht (7,8)." in steps[0]
    assert "Het cijfer is gelijk aan dat van plaats 3. ‘Dragers uit de wijk’ gaf de doorslag." in steps[1]


@pytest.mark.parametrize("reveal", ["places", "themes", "verdicts"])
def test_the_presenter_says_at_each_cue_what_the_stage_tells_there(reveal: str) -> None:
    definition = example()
    definition["settings"]["reveal"] = reveal
    evening = evening_of(definition)
    text = script_of(evening).replace("**", "")
    for cue in cues(evening):
        said = [in_a_sentence(each, "nl") for each in spoken(cue.kind, cue.title, told_of(evening, cue))]
        assert all(sentence in section(text, cue.title) for sentence in said), cue.id


def test_what_the_audience_gives_under_a_name_of_its_own_is_not_called_otherwise() -> None:
    definition = example()
    definition["awards"] = [{"id": "buurt", "name": "Buurtprijs", "by": "audience"}]
    said = section(script_of(definition), "Buurtprijs")
    assert "De prijs is voor **De Lange Tafel**." in said
    assert "publieksprijs" not in said


def test_before_the_deliberation_no_reveal_tells_anything() -> None:
    definition = example()
    definition["state"]["phase"] = "round"
    text = script_of(definition)
    assert "zeven komma acht" not in text
    assert text.count("De jury is nog aan het werk.") == 4, "three steps and the audience award"


def test_a_shared_place_is_told_once_and_the_one_below_it_is_not_there() -> None:
    text = script_of(marked())
    assert "Een tweede plaats is er niet" in section(text, "Uitslag, stap 1 van 2")
    assert "De eerste plaats wordt gedeeld door **Het plein** en **De bus** met een acht (8,0)" in text


@pytest.mark.parametrize(
    ("reveal", "told"),
    [
        ("themes", ["We gaan naar het thema **Groen**.", "**De bus**: "]),
        ("verdicts", ["**Het plein**: Aan de slag.", "**De bus**: Nog geen oordeel."]),
        ("none", []),
    ],
)
def test_the_outcome_is_told_as_the_settings_say(reveal: str, told: list[str]) -> None:
    definition = marked(reveal=reveal)
    definition["themes"] = [{"id": "g", "name": "Groen"}]
    definition["proposals"][0]["theme"] = "g"
    definition["verdicts"] = [{"proposal": "V01", "verdict": "adopt"}]
    text = script_of(definition)
    assert len([heading for heading in headings(text) if heading.startswith("Uitslag")]) == len(told)
    assert all(words.casefold() in text.casefold() for words in told)
    assert "plaats is voor" not in text


def test_lengths_are_said_in_words() -> None:
    text = script_of(minimal(settings={"pitch_seconds": 150, "question_seconds": 60, "scoring_seconds": 45}))
    assert "U hebt twee minuten en dertig seconden voor uw pitch." in text
    assert "Dan nu één minuut voor vragen van de jury." in text
    assert "Dat duurt vijfenveertig seconden." in text


def test_own_words_of_a_cue_are_in_it_and_no_markup() -> None:
    hostile = "Zet uw telefoon uit.\n# Kop <script>x</script> [klik](javascript:x)"
    definition = minimal(rundown=[{"kind": "own", "title": "**Foto** & film", "text": hostile}])
    html = MarkdownIt("js-default", {"html": False}).render(script_of(definition))
    assert "<h2>**Foto** &amp; film</h2>" in html
    assert "<p>Zet uw telefoon uit.</p>" in html
    assert "<p># Kop &lt;script&gt;x&lt;/script&gt; [klik](javascript:x)</p>" in html
    assert html.count("<h1>") == 1


def test_a_juror_without_consent_is_not_named() -> None:
    definition = example()
    nameless = [juror["name"] for juror in definition["jurors"] if not juror.get("consent_name")]
    jury = section(script_of(definition), "De jury")
    assert nameless
    assert not any(name in jury for name in nameless)
    assert "De jury heeft zeven leden." in jury
