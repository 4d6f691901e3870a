"""A projector that gives a dim picture, or one without colours: nothing that the hall must know is lost in it."""

from collections.abc import Iterable
from typing import Any

import pytest
from staged import AT, running, seen
from textual.color import Color
from textual.geometry import Size

from jury.example import example_records
from jury.model.evening import Evening
from jury.running.cues import cues
from screens.stage.frame import FRAMES, HALL, frame
from screens.toolkit.colours import INKS, THEMES, Ink
from screens.toolkit.lines import Line

CONTRAST = 0.4
"""What is left of the difference between letters and ground."""
LEGIBLE = 1.6
"""How much lighter one of two colours must be, by WCAG’s reckoning of light, to be told apart from far."""
PITCH = "pitch:V09"
STATES: tuple[dict[str, Any], ...] = (
    {},
    {"clock": running("pitch", 60)},
    {"clock": running("pitch", 60, "paused")},
    {"clock": running("pitch", 150)},
    {"clock": running("pitch", 187)},
    {"clock": running("questions", 60)},
    {"clock": {**running("pitch", 60), "boot": "another start"}},
    {"message": "Graag afronden"},
    {"blank": 1},
    {"alarm": 1},
)
"""What the hall must be able to tell apart while one plan pitches."""


def inks_of(lines: Iterable[Line]) -> set[str]:
    return {piece.style for line in lines for piece in line}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_ink_of_the_stage_can_be_read_at_forty_percent_contrast(theme: Any) -> None:
    used: set[str] = set()
    for shows in FRAMES:
        for cue in cues(Evening(example_records())):
            told = [{"place": 1, "title": "Kom Binnen", "mark": "8,2", "words": ""}]
            for state in ({}, {"message": "Kort", "told": told}, {"alarm": 1}):
                used |= inks_of(frame(seen(cue.id, **state), shows, Size(80, 24), AT.machine).lines)
    assert "quiet" not in used
    for name in used - {"band"}:
        letters, ground = _dimmed(INKS[name], theme)
        assert _difference(letters, ground) >= LEGIBLE, name


def test_every_state_reads_otherwise_without_any_ink() -> None:
    frames = [
        "\n".join(
            "".join(piece.text for piece in line)
            for line in frame(seen(PITCH, **state), HALL, Size(80, 24), AT.machine).lines
        )
        for state in STATES
    ]
    assert len(set(frames)) == len(STATES)


def _dimmed(ink: Ink, theme: Any) -> tuple[Color, Color]:
    """Give letters and ground as such a projector shows them: both nearer to the grey between them."""
    letters, ground = (_colour(theme, name) for name in (ink.colour, ink.ground or "background"))
    grey = letters.blend(ground, 0.5)
    return grey.blend(letters, CONTRAST), grey.blend(ground, CONTRAST)


def _colour(theme: Any, name: str) -> Color:
    return Color.parse(theme.variables.get(name) or getattr(theme, name))


def _difference(one: Color, other: Color) -> float:
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _light(colour: Color) -> float:
    """Reckon the light of a colour (WCAG 2.2, relative luminance)."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
