"""A card from paper is held beside the paper by a second person, at the keyboard."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import CRITERIA, cursor_of, demo_with, dialog_text, marks_of, notes, pitch_of, screen_text, settled, typed
from textual.pilot import Pilot

from jury.example import demo_records, example_records
from jury.model.evening import Evening
from jury.model.tables import Key, Records, Row
from jury.session.file import SessionFile
from jury.telling.journal import in_words
from screens.booth.card_pages import Page, Room
from screens.cards.typed_card import TypedCard
from screens.console.app import JuryApp
from screens.console.pitch.check import CheckScreen
from screens.console.pitch.check_pages import reading_page
from screens.console.pitch.second_person import SecondPerson
from screens.console.report.obstacles_dialog import ObstaclesDialog
from screens.forms.reason import ReasonDialog
from screens.toolkit.one_line import OneLine

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
PAPER = "J4"


def on_paper() -> Records:
    return demo_with(settings={(): {**demo_records()["settings"][()], "confirm_paper": 1}})


def first_of(app: JuryApp) -> tuple[str, str]:
    return app.evening.proposals[0].id, PAPER


def keys_of(app: JuryApp) -> list[str]:
    """Give the keys that type the card as it stands."""
    plan, juror = first_of(app)
    return list(marks_of(app.evening, juror, plan).values())


def shows_no_mark(app: JuryApp) -> None:
    """Nothing of the grid, and no mark of the card, is on the screen: the number of the card is no mark."""
    shown = re.sub(r"kaart \d{4} \d{4}", "", screen_text(app)).split("0-9 cijfer")[0]
    assert not re.search(r"\d|Renée|zeven|acht", shown), shown


async def begin(pilot: Pilot[None], way: str = "enter", name: str = "Joke Hof") -> None:
    await typed(pilot, "c", *("space" if letter == " " else letter for letter in name), way)


async def test_a_card_that_waits_says_so_and_how_many_there_are(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(on_paper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "G")
        assert cursor_of(app) == (*first_of(app), CRITERIA[0])
        assert "○ nog nakijken" in screen_text(app)
        assert "c  8 kaarten nakijken" in screen_text(app)
        assert "· c laat haar nakijken" in " ".join(screen_text(app).split()), "beside the card itself too"
        await typed(pilot, "G")
        assert cursor_of(app) == (app.evening.proposals[1].id, PAPER, CRITERIA[0])


async def test_the_second_typing_does_not_see_the_first_and_the_card_is_confirmed_where_they_agree(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    path = make_evening(on_paper())
    app = open_console(path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        card, keys = first_of(app), keys_of(app)
        await begin(pilot)
        assert isinstance(app.screen, CheckScreen)
        shows_no_mark(app)
        before = app.evening.records
        await typed(pilot, *keys)
        assert app.evening.records == before
        await typed(pilot, "enter")
        assert [(row.proposal, row.juror, row.by) for row in app.evening.confirmations] == [(*card, "Joke Hof")]
        assert "Nagekeken door Joke Hof" in notes(app)[-1]
        assert cursor_of(app) == (app.evening.proposals[1].id, PAPER, CRITERIA[0])
        await typed(pilot, "c")
        assert app.screen.query_one(OneLine).value == "Joke Hof"
    with SessionFile.open(path, writable=False) as session:
        *_, entry = session.entries()
        told = in_words(entry, session.evening)
    assert told.what == "kaart nog eens getypt, en gelijk"
    assert told.details[0] == "nagekeken door: – → Joke Hof"


async def test_a_second_typing_that_shows_the_first_would_be_caught(
    make_evening: MakeEvening, open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The broken variant: what was typed first stands there already."""

    def shown(evening: Evening, proposal: str, juror: str, _typed: TypedCard, by: str, room: Room) -> Page:
        return reading_page(evening, proposal, juror, by, room)

    monkeypatch.setattr("screens.console.pitch.check.typing_page", shown)
    app = open_console(make_evening(on_paper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        with pytest.raises(AssertionError):
            shows_no_mark(app)


async def test_what_is_chosen_is_that_criterion_in_whatever_order_the_card_was_typed(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(on_paper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        plan, juror = first_of(app)
        before = marks_of(app.evening, juror, plan)
        await begin(pilot)
        await typed(pilot, *["down"] * 5, "9", "up", "up", *["up"] * 4, "3", *list(before.values())[1:5])
        await typed(pilot, "down", "enter")
        assert "Op 2 punten is iets anders getypt." in screen_text(app)
        await typed(pilot, "up", "up", "right", "left", "enter")
        assert isinstance(app.screen, ReasonDialog)
        await typed(pilot, *"Misgelezen", "enter")
        assert marks_of(app.evening, juror, plan) == {**before, CRITERIA[0]: "3"}


async def test_where_they_differ_the_two_stand_side_by_side_and_a_correction_needs_its_reason(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    path = make_evening(on_paper())
    app = open_console(path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        plan, juror = first_of(app)
        keys = keys_of(app)
        await begin(pilot)
        await typed(pilot, "3", *keys[1:5], "9", "enter")
        shown = screen_text(app)
        assert "Op 2 punten is iets anders getypt." in shown
        assert "eerst    opnieuw" in shown
        assert "Dragers" not in shown
        assert "nog 2 punten kiezen" in shown
        await typed(pilot, "enter")
        assert not app.evening.confirmations
        await typed(pilot, "right", "left", "enter")
        assert isinstance(app.screen, ReasonDialog)
        await typed(pilot, *"drie", "enter")
        assert marks_of(app.evening, juror, plan) == dict(zip(CRITERIA, ["3", *keys[1:]], strict=True))
        assert [row.by for row in app.evening.confirmations] == ["Joke Hof"]
        with SessionFile.open(path, writable=False) as session:
            *_, entry = session.entries()
            told = in_words(entry, session.evening)
        assert told.what == "kaart nog eens getypt, en verbeterd"
        assert "Verbinden: 7 → 3" in told.subject
        assert "nagekeken door: – → Joke Hof" in told.details
        await typed(pilot, "u")
        assert list(marks_of(app.evening, juror, plan).values()) == keys
        assert not app.evening.confirmations


async def test_where_the_first_typing_was_right_all_along_nothing_changes(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(on_paper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        keys, marks = keys_of(app), app.evening.records["marks"]
        await begin(pilot)
        await typed(pilot, "3", *keys[1:], "enter", "left", "enter")
        assert app.evening.records["marks"] == marks
        assert len(app.evening.confirmations) == 1


async def test_a_card_is_read_aloud_in_words_and_confirmed_by_who_holds_the_paper(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(on_paper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "ctrl+l")
        assert "Lees hardop voor. Joke Hof houdt kaart" in screen_text(app)
        assert "Verbinden                               zeven" in screen_text(app)
        await typed(pilot, "j")
        assert [row.by for row in app.evening.confirmations] == ["Joke Hof"]


async def test_what_does_not_sound_right_is_typed_again(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(on_paper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "ctrl+l")
        await typed(pilot, "n")
        assert "typ over wat er op kaart" in screen_text(app)
        assert "zeven" not in screen_text(app)


async def test_who_typed_the_card_does_not_check_it(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(on_paper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "c")
        assert "Renée" not in screen_text(app)
        await typed(pilot, "enter")
        assert "Schrijf op wie de kaart nakijkt." in dialog_text(app)
        name = app.evening.session.secretary
        await typed(pilot, *("space" if letter == " " else letter for letter in name), "enter")
        assert isinstance(app.screen, SecondPerson)
        assert "Laat iemand anders haar nakijken." in dialog_text(app)


async def test_a_second_typing_is_not_thrown_away_by_one_key(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(on_paper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await typed(pilot, "7", "escape")
        assert isinstance(app.screen, CheckScreen)
        await typed(pilot, "escape")
        assert pitch_of(app).grid.cell is not None
        assert not app.evening.confirmations
        await typed(pilot, "c")
        assert app.screen.query_one(OneLine).value == "Joke Hof"


async def test_the_mouse_does_what_the_keys_do(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(on_paper()))
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "ctrl+l")
        lines = screen_text(app).split("\n")
        await pilot.click(offset=(10, next(y for y, text in enumerate(lines) if "ja, alles klopt" in text)))
        await settled(pilot)
        assert len(app.evening.confirmations) == 1


async def test_nothing_is_asked_where_the_rules_do_not_ask_it(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "c", "G")
        assert pitch_of(app)
        assert "nog nakijken" not in screen_text(app)


async def test_what_stands_in_the_way_of_the_final_outcome_leads_to_the_card(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = example_records()
    settings: dict[Key, Row] = {(): {**records["settings"][()], "confirm_paper": 1}}
    app = open_console(make_evening({**records, "settings": settings}))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "enter", "V")
        assert isinstance(app.screen, ObstaclesDialog)
        assert "papier niet nagekeken" in screen_text(app)
        await typed(pilot, "enter")
        cell = cursor_of(app)
        assert cell is not None
        assert (cell.proposal, cell.juror) == first_of(app)


async def test_the_reading_line_says_a_whole_card_back_once_it_is_complete(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(demo_with(marks={}, scorecards={})))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, *"789785")
        assert "Renée van ’t Hof: Verbinden zeven, Dragers uit de wijk acht," in screen_text(app)
        await typed(pilot, "8")
        assert "Renée van ’t Hof: Verbinden zeven" not in screen_text(app)
