"""The board of needs and offers: what fits beside it, a match with few keys, and nothing matched by itself."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from consoles import notes, screen_text, settled, typed
from dialogs import EVENINGS
from evenings_by_hand import SECRETARY, small_records
from sections import fill, text_of
from stillness import until

from jury.example import example_records
from jury.matching.suggestions import suggestions
from jury.model.tables import Records
from jury.round.alliance import RowPut
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.console.board.match_form import MatchForm
from screens.console.board.screen import BoardScreen
from screens.console.deliberation.screen import DeliberationScreen
from screens.console.evening.screen import EveningScreen
from screens.console.hall.screen import HallScreen
from screens.forms.row_form import RowForm
from screens.toolkit.choices import Choices
from screens.toolkit.paper import Paper

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
KEYS_OF_A_MATCH = 6
"""As many as a match may take, from the board on."""


def board_of(app: JuryApp) -> BoardScreen:
    """Give the board, which must be on the screen."""
    assert isinstance(app.screen, BoardScreen), app.screen
    return app.screen


def told(app: JuryApp) -> str:
    """Give what is told of the two cursors, on one line."""
    return " ".join(text_of(app.screen.query_one("#told", Paper)).split())


@pytest.mark.parametrize(("mode", "screen"), [("f8", EveningScreen), ("f6", HallScreen), ("f5", DeliberationScreen)])
async def test_it_is_one_key_away_and_escape_goes_back(
    evening_file: Path, open_console: OpenConsole, mode: str, screen: type
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, mode)
        assert "M matches" in screen_text(app)
        await typed(pilot, "M")
        assert "9 nog nodig · 7 nog te bieden" in screen_text(app)
        await typed(pilot, "escape")
        assert isinstance(app.screen, screen)


async def test_from_the_board_home_and_back_escape_still_leads_to_the_mode(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", "M", "ctrl+o", "escape")
        assert isinstance(app.screen, HallScreen)


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(("s", "enter", "ctrl+s"), id="the likeliest"),
        pytest.param(("down", "enter", "enter", "ctrl+s"), id="one that was looked for"),
        pytest.param(("enter", "enter", "enter", "enter", "enter", "enter"), id="with Enter alone"),
    ],
)
async def test_a_match_takes_six_keys_at_most_and_one_takes_it_back(
    evening_file: Path, open_console: OpenConsole, keys: tuple[str, ...]
) -> None:
    assert len(keys) <= KEYS_OF_A_MATCH
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", "M")
        first = suggestions(app.evening)
        await typed(pilot, *keys)
        (match,) = app.evening.matches
        assert (match.need, match.offer) in {(found.need, found.offer) for found in first}
        assert match.first_contact == next(row.party for row in app.evening.needs if row.id == match.need)
        assert match.contact_before == date(2026, 12, 3)
        assert board_of(app).needs.key == f"match {match.nr}"
        await typed(pilot, "u")
        assert not app.evening.matches


async def test_nothing_is_matched_before_somebody_says_so(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "M", "s", "s", "enter")
        assert isinstance(app.screen, MatchForm)
        await typed(pilot, "escape")
        assert not app.evening.matches
        assert not app.screen.is_modal


async def test_who_calls_is_one_of_the_two_and_the_day_is_that_of_the_match_before(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "M", "s", "enter", "right", "enter")
        fill(app, contact_before="1-12-2026", status="rond")
        await typed(pilot, "ctrl+s")
        (match,) = app.evening.matches
        assert match.first_contact == next(row.party for row in app.evening.offers if row.id == match.offer)
        assert "rond · Huurdersraad De Spreekbuis belt Woonkring Rietermonde vóór 1 december 2026" in told(app)
        await typed(pilot, "s", "enter", "ctrl+s")
        assert app.evening.matches[-1].contact_before == date(2026, 12, 1)


async def test_what_fits_stands_on_top_beside_the_need_and_says_why(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "M", *["down"] * 5)
        assert board_of(app).needs.key == "need N06"
        first, second = text_of(board_of(app).offers).splitlines()[:2]
        assert first.strip() == "Past misschien"
        assert "Proefopstelling" in second
        assert "Past misschien: allebei ‘kennis’ · ‘warmtenet’ lijkt op ‘Warmtebedrijf’." in told(app)
        await typed(pilot, "enter", "end")
        assert "niet te zien of dit past" in told(app)


async def test_suggestions_are_walked_forwards_and_back(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "M")
        every, board = suggestions(app.evening), board_of(app)
        for key, place in (("s", 0), ("s", 1), ("s", 2), ("p", 1), ("p", 0), ("p", -1)):
            await typed(pilot, key)
            assert (board.needs.key, board.offers.key) == (f"need {every[place].need}", f"offer {every[place].offer}")


async def test_typing_narrows_the_side_where_she_is(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "M", "slash", *"welzijn plek", "enter")
        board = board_of(app)
        assert text_of(board.needs).count("○") == 1
        assert board.needs.key == "need N10"
        assert text_of(board.offers).count("○") == 7
        await typed(pilot, "right", "slash", *"xyz")
        assert "Niets gevonden." in text_of(board.offers)
        assert text_of(board.needs).count("○") == 9
        await typed(pilot, "escape")
        assert text_of(board.offers).count("○") == 7
        assert isinstance(app.screen, BoardScreen)


async def test_two_that_found_each_other_are_changed_and_taken_apart(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "M")
        board = board_of(app)
        assert board.select("matches", "4")
        await settled(pilot)
        assert "in gesprek · Zorggroep De Lisdodde belt Huurdersraad De Spreekbuis" in told(app)
        await typed(pilot, "right")
        assert board.offers.key == "offer A10"
        await typed(pilot, "enter")
        assert isinstance(app.screen, RowForm)
        fill(app, status="rond")
        await typed(pilot, "escape")
        assert app.evening.matches[3].status == "rond"
        await typed(pilot, "left", "x", "j")
        assert [row.nr for row in app.evening.matches] == [1, 2, 3]
        await typed(pilot, "u", "u")
        assert app.evening.matches[3].status == "in gesprek"


async def test_a_need_and_an_offer_are_typed_here(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "M", "n", *"Een bakfiets", "ctrl+s")
        assert (app.evening.needs[-1].text, app.evening.needs[-1].party) == ("Een bakfiets", "gemeente")
        assert board_of(app).needs.key == f"need {app.evening.needs[-1].id}"
        await typed(pilot, "right", "n", *"Een fietsenmaker", "ctrl+s")
        assert app.evening.offers[-1].text == "Een fietsenmaker"
        await typed(pilot, "e")
        fill(app, hidden="1")
        await typed(pilot, "escape")
        assert app.evening.offers[-1].hidden


async def test_a_need_that_a_match_names_stays(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "M")
        need = app.evening.matches[0].need
        board_of(app).select("needs", need)
        await typed(pilot, "x", "j")
        assert app.evening.has("needs", need)
        assert "staat nog in match 1" in " ".join(notes(app))


async def test_once_final_it_is_there_to_read(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(EVENINGS["final"]()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "M", "s", "enter")
        assert not app.screen.is_modal
        await typed(pilot, "n", "x")
        assert not app.screen.is_modal
        assert "n nieuw" not in screen_text(app)


async def test_without_needs_and_offers_it_says_what_to_do(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(small_records()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "M", "enter", "x", "e", "tab", "enter")
        assert "Nog niets nodig. n noteert" in text_of(board_of(app).needs)
        assert "Nog niets te bieden. n noteert" in text_of(board_of(app).offers)
        assert not app.screen.is_modal


@pytest.fixture
def dorp_file(make_evening: MakeEvening) -> Path:
    """The evening of a dorp, where plans use needs and offers, and a rule is in the way."""
    return make_evening(example_records("dorp"))


async def test_what_a_plan_uses_counts_as_used_and_says_by_which_and_how_far_that_is(
    dorp_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(dorp_file)
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "f6", "M")
        board = board_of(app)
        assert "opgepakt door Sun on the Barns (loopt al)" in text_of(board.needs)
        used = text_of(board.offers).partition("Wordt al gebruikt")[2]
        assert "gebruikt door A Night Off (in de maak)" in used
        assert "Four barn roofs facing south" in used
        needs, offers = app.evening.needs, app.evening.offers
        open_needs = len(needs) - len({match.need for match in app.evening.matches} | {"N01", "N10"})
        free = len(offers) - len({match.offer for match in app.evening.matches} | {"O02", "O03", "O09", "O11"})
        assert f"{open_needs} nog nodig · {free} nog te bieden" in screen_text(app)


async def test_a_rule_in_the_way_is_told_changed_and_added_to(dorp_file: Path, open_console: OpenConsole) -> None:
    app = open_console(dorp_file)
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "f6", "M")
        board = board_of(app)
        assert board.select("barriers", "1")
        await settled(pilot)
        assert "Municipality of Veenmarke kan dit oplossen vóór 1 april 2027 · One Yard, Six Doors" in told(app)
        await typed(pilot, "enter")
        fill(app, lifted="1")
        await typed(pilot, "escape")
        assert app.evening.barriers[0].lifted
        assert "opgelost · One Yard, Six Doors" in told(app)
        await typed(pilot, "n", *"Geen tweede ingang", "ctrl+s")
        assert app.evening.barriers[-1].text == "Geen tweede ingang"
        assert board.needs.key == f"barrier {app.evening.barriers[-1].nr}"
        await typed(pilot, "x", "j")
        assert len(app.evening.barriers) == 2


async def test_two_who_make_the_same_match_make_it_once(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "M", "s", "enter")
        found = suggestions(app.evening)[0]
        with SessionFile.open(evening_file) as elsewhere:
            elsewhere.record(RowPut("matches", {"need": found.need, "offer": found.offer}), by=SECRETARY)
        await typed(pilot, "ctrl+s")
        await until(pilot, lambda: "Dit is er al: match 1." in screen_text(app))
        await typed(pilot, "escape", "j")
        await until(pilot, lambda: len(app.evening.matches) == 1)


async def test_a_pair_that_does_not_fit_is_suggested_no_more_and_one_key_brings_it_back(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f6", "M", "s")
        first, second = suggestions(app.evening)[:2]
        await typed(pilot, "d", *"Zij kennen elkaar al", "enter")
        assert suggestions(app.evening)[0] == second
        assert app.evening.dismissed[-1].reason == "Zij kennen elkaar al"
        await typed(pilot, "s", "u")
        assert suggestions(app.evening)[0] == first


async def test_from_the_signals_enter_goes_to_a_pair_that_may_fit(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        await typed(pilot, "f6", "S")
        app.screen.query_one(Choices).move_to(
            next(key for key in app.screen.query_one(Choices)._keys if "seems_to_fit" in key)
        )
        await typed(pilot, "enter")
        assert board_of(app).needs.key.startswith("need ")
        await typed(pilot, "escape")
        assert isinstance(app.screen, HallScreen)


async def test_a_very_long_text_leaves_room_for_the_others(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = example_records()
    needs = {key: {**row, "text": "Een lange zin. " * 120} for key, row in records["needs"].items()}
    app = open_console(make_evening({**records, "needs": needs, "matches": {}, "barriers": {}}))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "M")
        which_plan_takes_one_up = 2
        assert board_of(app).needs.virtual_size.height <= 5 * len(needs) + which_plan_takes_one_up
