"""One of a few on one line: arrows, a first letter, the mouse, and the wish for a list where they do not fit."""

from collections.abc import Sequence

from textual.app import App, ComposeResult

from screens.toolkit.colours import DARK
from screens.toolkit.one_of import OneOf, Option

FEW = (Option("screen", "scherm"), Option("paper", "papier"), Option("", "–"))
MANY = tuple(
    Option(f"V{n:02d}", f"{name} [/red]") for n, name in enumerate(("Appel", "Berk", "Beuk", "Den", "Eik") * 4)
)


class Line(App[None]):
    CSS = "OneOf { width: 40; }"

    def __init__(self, options: tuple[Option, ...], value: str) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.line = OneOf(options, value)
        self.lists: list[Sequence[Option]] = []

    def compose(self) -> ComposeResult:
        yield self.line

    def on_one_of_list_wanted(self, message: OneOf.ListWanted) -> None:
        self.lists.append(message.options)

    @property
    def shown(self) -> str:
        return self.line.render_line(0).text.strip()


async def test_all_options_stand_on_the_line_where_they_fit() -> None:
    app = Line(FEW, "paper")
    async with app.run_test() as pilot:
        assert app.shown == "○ scherm  ● papier  ○ –"
        await pilot.press("left")
        assert app.line.value == "screen"
        await pilot.press("left")
        assert app.line.value == ""
        await pilot.press("p")
        assert app.line.value == "paper"
        await pilot.click(OneOf, offset=(3, 0))
        assert app.line.value == "screen"


async def test_too_many_options_show_the_chosen_one_and_ask_for_the_list() -> None:
    app = Line(MANY, "V01")
    async with app.run_test() as pilot:
        assert app.shown.startswith("‹ Berk [/red] ›")
        assert app.shown.endswith("2 van 20")
        await pilot.press("right")
        assert app.line.value == "V02"
        await pilot.press("space", "b")
        await pilot.click(OneOf, offset=(3, 0))
        assert app.lists == [MANY, MANY, MANY]
        assert app.line.value == "V02"
