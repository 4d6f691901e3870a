"""What who presents reads on the screen: the same words as in the script, and never ahead of the hall."""

import re
from typing import Any

import pytest
from markdown_it import MarkdownIt
from reports import evening_of, example
from staged import running, seen

from jury.example import demo_records, example_records
from jury.model.evening import Evening
from jury.report.formats.as_script import script
from jury.report.formats.asked import Asked
from jury.running.cues import cues
from jury.session.journal import EMPTY
from jury.telling.presenting import words_of

ON_SCREEN_ONLY = ("break", "board", "criteria", "order", "question", "jury", "agreements")
"""Cues whose sentences hold a list, or the time of now, that paper sets otherwise; their first words are compared."""


def plain(markdown: str) -> str:
    """Give a Markdown text as the words that one reads, on one line."""
    tokens = (token for block in MarkdownIt().parse(markdown) for token in block.children or ())
    return " ".join(" ".join(token.content for token in tokens if token.type == "text").split())


def joined(text: str) -> str:
    """Leave out what stands between words: paper has bold and lists there."""
    return re.sub(r"\W", "", text)


@pytest.mark.parametrize("cue", [cue.id for cue in cues(Evening(example_records()))])
def test_there_is_something_to_say_at_every_cue(cue: str) -> None:
    assert words_of(seen(cue, told=[{"place": 3, "title": "Gewoon een buur"}]))


def test_the_screen_and_the_script_say_the_same() -> None:
    paper = joined(plain(script(Asked(evening_of(example()), EMPTY))))
    for cue in cues(Evening(example_records())):
        if cue.kind in ("reveal", "audience"):
            continue
        first, *rest = words_of(seen(cue.id))
        compared = [first.partition(":")[0]] if cue.kind in ON_SCREEN_ONLY else [first, *rest]
        for sentence in compared if cue.kind != "break" else ["Het is pauze."]:
            assert joined(sentence) in paper, (cue.id, sentence)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("pitch", "U hebt drie minuten voor uw pitch."),
        ("questions", "Dank u wel. Dan nu vier minuten voor vragen van de jury."),
        ("marking", "De jury geeft nu cijfers. Dat duurt twee minuten."),
    ],
)
def test_a_pitch_is_presented_part_by_part(part: str, said: str) -> None:
    assert words_of(seen("pitch:V09", demo_records(), clock=running(part, 3)))[-1] == said


def test_a_break_says_when_the_evening_goes_on() -> None:
    assert words_of(seen("break")) == ("Het is pauze. Om 20:45 gaan we verder.",)


def test_of_the_outcome_only_this_step_is_said() -> None:
    told: list[dict[str, Any]] = [{"place": 3, "title": "Gewoon een buur", "mark": "7,8"}]
    assert words_of(seen("reveal:1", told=told)) == (
        "De derde plaats is voor Gewoon een buur met een zeven komma acht (7,8).",
    )
    assert words_of(seen("reveal:1", demo_records(), told=told)) == ("De jury is nog aan het werk.",)
    assert words_of(seen("reveal:1", told=told, retraction="Dit klopte niet.")) == ("Dit klopte niet.",)


def test_nobody_is_named_who_did_not_agree() -> None:
    evening = Evening(example_records())
    said = " ".join(words_of(seen("jury")))
    for juror in evening.jurors:
        assert (juror.name in said) is juror.consent_name
