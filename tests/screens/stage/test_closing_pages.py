"""The end on the stage: a phone reads the links, in the light and in the dark, and an address can be typed over."""

from typing import Any

import numpy as np
import pytest
import zxingcpp
from area_evenings import LINK, LONG_LINK, definition_of_an_area
from reports import evening_of
from staged import AT, staged
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.theme import Theme

from jury.publication.public_view import PublicView, public_view_of
from screens.stage.frame import HALL, TURN, frame
from screens.stage.page import StagePage
from screens.toolkit.colours import THEMES
from screens.toolkit.lines import width_of

SIZES = (Size(80, 24), Size(120, 40), Size(240, 67))
DOTS = 6
"""Pixels that half a cell has in the picture that a phone takes."""


def seen(*links: dict[str, str], **more: Any) -> PublicView:
    definition = {**definition_of_an_area(), "links": list(links), **more}
    return public_view_of(staged("closing", evening_of(definition).records), AT)


def only(url: str) -> PublicView:
    """Give an end that is all link."""
    return seen({"url": url, "title": "De woonvisie"}, team=[], links_between=[])


def page(view: PublicView, nr: int, size: Size) -> str:
    at = AT.machine._replace(seconds=AT.machine.seconds * 0 + nr * TURN)
    return "\n".join("".join(piece.text for piece in line) for line in frame(view, HALL, size, at).lines)


class OnePage(App[None]):
    """Shows the second page of a view in one of our lights: the seconds of the first are over."""

    def __init__(self, view: PublicView, theme: Theme) -> None:
        super().__init__()
        self.register_theme(theme)
        self.set_reactive(OnePage.theme, theme.name)
        self.get_css_variables()  # takes in what our inks are mixed of
        self.page = StagePage(view)
        self.page._since -= TURN

    def compose(self) -> ComposeResult:
        yield self.page


def photograph(page: StagePage) -> "np.ndarray[Any, np.dtype[np.uint8]]":
    """Take a picture of what is painted, in its own colours, as the camera of a phone would."""
    rows: list[list[int]] = []
    for y in range(page.size.height):
        above: list[int] = []
        below: list[int] = []
        for segment in page.render_line(y):
            style = segment.style
            assert style is not None
            ink, ground = (_light(colour, page) for colour in (style.color, style.bgcolor))
            for sign in segment.text:
                above.append(ink if sign in "█▀" else ground)
                below.append(ink if sign in "█▄" else ground)
        rows += [above, below]
    widest = max(map(len, rows))
    picture = np.array([row + [row[-1]] * (widest - len(row)) for row in rows], dtype=np.uint8)
    return np.kron(picture, np.ones((DOTS, DOTS), dtype=np.uint8))


def _light(colour: Any, page: StagePage) -> int:
    if colour is None:
        return page.background_colors[1].rgb[0]
    red, green, blue = colour.get_truecolor()
    return int(red + green + blue) // 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
@pytest.mark.parametrize("url", [LINK, f"{LINK}/film-van-de-wijk-2026"])
async def test_a_phone_reads_the_link_from_the_stage(theme: Theme, size: tuple[int, int], url: str) -> None:
    app = OnePage(only(url), theme)
    async with app.run_test(size=size):
        found = zxingcpp.read_barcodes(photograph(app.page), try_invert=False)
    assert [each.text for each in found] == [url]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_address_can_be_typed_over_without_a_hyphen_that_is_not_in_it(size: Size) -> None:
    view = only(LONG_LINK)
    said = page(view, 1, size)
    letters = "".join(part for part in said.split() if "█" not in part and "▀" not in part and "▄" not in part)
    assert LONG_LINK.removeprefix("https://").rstrip("/") in letters


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_page_of_the_end_fits_its_screen(size: Size) -> None:
    view = seen(*({"url": LONG_LINK, "title": "Een titel " * 9}, {"url": LINK}, {"url": LINK, "kind": "film"}))
    count = frame(view, HALL, size, AT.machine).pages
    for nr in range(count):
        at = AT.machine._replace(seconds=AT.machine.seconds * 0 + nr * TURN)
        found = frame(view, HALL, size, at)
        assert len(found.lines) <= size.height
        assert all(width_of(line) <= size.width for line in found.lines)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_link_too_long_for_any_code_has_its_address_and_the_others_their_code(size: Size) -> None:
    endless = f"https://wijk.example/{'film/' * 900}"
    view = seen({"url": endless, "title": "De film"}, {"url": LINK, "title": "De woonvisie"}, team=[], links_between=[])
    found = [
        frame(view, HALL, size, AT.machine._replace(seconds=AT.machine.seconds * 0 + nr * TURN)).lines
        for nr in range(frame(view, HALL, size, AT.machine).pages)
    ]
    assert all(len(lines) <= size.height for lines in found)
    said = "\n".join("".join(piece.text for piece in line) for lines in found for line in lines)
    assert "wijk.example/film/film" in said
    assert "De woonvisie" in said
    assert "▀▀▀▀▀▀▀" in said or "██████" in said


def test_the_end_turns_from_the_thanks_to_the_team_the_plans_that_meet_and_the_links() -> None:
    view = seen({"url": LINK, "title": "De woonvisie", "kind": "vision"})
    pages = [page(view, nr, SIZES[0]) for nr in range(frame(view, HALL, SIZES[0], AT.machine).pages)]
    for said, parts in zip(
        pages,
        (
            ("Dank u wel, en wel thuis.", "Op 18 november 2027"),
            ("Zij gaan samen verder", "Jamila Bos", "trekker · Gemeente Rietermonde", "En nog één ander."),
            ("Deze plannen vonden elkaar", "⇄ Voorsorteren aan de keukentafel", "Zij koken voor elkaar"),
            ("De woonvisie", "rietermonde.example/woonvisie", "▀▀▀▀▀▀▀"),
        ),
        strict=True,
    ):
        assert all(part in said for part in parts), said
