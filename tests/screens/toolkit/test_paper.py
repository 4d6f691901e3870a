"""A page of lines is laid out for the room it has, whatever Textual says of that room, and when."""

from textual.app import App, ComposeResult

from screens.toolkit.choices import Choice, Choices
from screens.toolkit.colours import DARK
from screens.toolkit.lines import line
from screens.toolkit.paper import Paper


class Page(App[None]):
    """A list that is not on the screen yet."""

    CSS = "Choices { width: 40; height: 5; display: none; }"

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.choices = Choices()

    def compose(self) -> ComposeResult:
        yield self.choices

    def shown(self, page: Paper) -> list[str]:
        """Give the lines as they are painted."""
        strips = self.screen._compositor.render_strips()[: page.size.height]
        return [strip.text.rstrip() for strip in strips]


async def test_a_list_that_comes_on_the_screen_without_being_told_its_size_is_painted() -> None:
    app = Page()
    async with app.run_test() as pilot:
        await pilot.pause()
        app.choices.display = True
        app.choices.offer(lambda width: [Choice(word, (line(f"{word} {width}"),)) for word in ("appel", "berk")])
        # Who asks for a place between the change and its layout makes Textual believe that it knew the list already.
        app.screen._compositor._full_map_invalidated = True
        assert app.choices in app.screen._compositor.full_map
        await pilot.pause()
        assert app.shown(app.choices)[:2] == ["▸ appel 36", "  berk 36"]
