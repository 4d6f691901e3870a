"""Walking through the mode Avond in tests."""

from textual.pilot import Pilot
from textual.widgets import Input, Static, TextArea

from screens.console.app import JuryApp
from screens.console.evening.screen import EveningScreen
from screens.console.evening.section import Section
from screens.toolkit.checks import Checks
from screens.toolkit.one_of import OneOf
from screens.toolkit.paper import Paper

KEYS = {"session": "1", "jury": "2", "interests": "3", "criteria": "4", "rules": "5"} | {
    "area": "6",
    "alliance": "7",
    "talk": "8",
    "agreements": "9",
    "awards": "0",
    "publication": "minus",
    "logbook": "equals_sign",
}


async def go_to(pilot: Pilot[None], section: str) -> Section:
    """Go to a section of the mode Avond with keys."""
    await pilot.pause()
    if not isinstance(pilot.app.screen, EveningScreen):
        await pilot.press("f8")
    await pilot.press(KEYS[section])
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, EveningScreen)
    assert section == screen.section.NAME
    return screen.section


def text_of(page: Paper) -> str:
    """Give every line of a page as it is read."""
    lines = (page.line_at(y) for y in range(page.virtual_size.height))
    return "\n".join("".join(piece.text for piece in line) for line in lines)


def detail_of(app: JuryApp) -> str:
    """Give what is told of the thing under the cursor."""
    return text_of(app.screen.query_one("#detail", Paper))


def fill(app: JuryApp, **texts: str) -> None:
    """Put texts in fields of the form that is open, as pasting would."""
    for name, text in texts.items():
        match app.screen.query_one(f"#field-{name}"):
            case TextArea() as field:
                field.text = text
            case Input() as field:
                field.value = text
            case OneOf() as field:
                field.choose(text)
            case Checks() as field:
                field.value = text


def complaint(app: JuryApp) -> str:
    """Give what the form that is open says is wrong."""
    return str(app.screen.query_one("#complaint", Static).content)
