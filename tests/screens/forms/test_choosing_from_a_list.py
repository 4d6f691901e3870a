"""A field of a form whose options do not fit on its line: all of them under each other."""

from screens.forms.form import Field, FormDialog
from screens.forms.pick import PickDialog
from screens.live.live_app import LiveApp
from screens.toolkit.one_of import OneOf, Option

MANY = tuple(
    Option(f"V{n:02d}", f"{name} [/red]") for n, name in enumerate(("Appel", "Berk", "Beuk", "Den", "Eik") * 4)
)


class Asking(LiveApp[None]):
    def on_mount(self) -> None:
        self.push_screen(FormDialog("Een plan", [Field("plan", "Plan", "V02", options=MANY)]))

    @property
    def line(self) -> OneOf:
        return self.screen_stack[1].query_one(OneOf)


async def test_what_is_chosen_there_stands_in_the_field() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        await pilot.press("space")
        assert isinstance(app.screen, PickDialog)
        await pilot.press("e", "enter")
        assert isinstance(app.screen, FormDialog)
        assert app.line.value == "V04"


async def test_leaving_the_list_chooses_nothing() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        await pilot.press("space", "down", "escape")
        assert isinstance(app.screen, FormDialog)
        assert app.line.value == "V02"
