"""Pitch on a laptop that is mirrored to the hall: with the marks covered it shows those of the row that is typed."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from consoles import cursor_of, demo_with, dialog_text, notes, pitch_of, screen_text, typed
from evenings_by_hand import SECRETARY

from jury.example import demo_records
from jury.model.tables import Records
from jury.round.marking import MarkGiven
from jury.session.file import SessionFile
from screens.cards.card_table import CardTable
from screens.console.app import JuryApp
from screens.console.console_app import ConsoleApp

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
PLANS = ("V09", "V10")
SIZES = [(80, 24), (120, 40), (180, 50)]


def mark_of(juror: int) -> str:
    """Give the one mark that a juror gives everywhere, and that stands nowhere else: 1,25 to 7,25."""
    return f"{juror}.25"


def quarter_marks(*, covered: bool) -> Records:
    """The example evening on a scale of quarters, every cell of two plans filled, each juror with a mark of their own;
    the minutes and what a team hears name marks as well."""
    records = demo_records()
    jurors = [str(key[0]) for key in records["jurors"]]
    criteria = [str(key[0]) for key in records["criteria"]]
    settings = {**records["settings"][()], "scale_step": "0.25", "pitch_covered": int(covered), "confirm_paper": 1}
    marks = {
        (plan, juror, criterion): {"mark": mark_of(number)}
        for plan in PLANS
        for number, juror in enumerate(jurors, start=1)
        for criterion in criteria
    }
    return demo_with(
        settings={(): settings},
        marks=marks,
        scorecards={},
        interests={},
        log={(1,): {"nr": 1, "proposal": "V09", "juror": "J7", "text": "Van 7,25 naar 1,25."}},
        feedback={(1,): {"nr": 1, "proposal": "V09", "kind": "tip", "text": "Een 5,25 kan beter."}},
    )


def others_in(text: str, juror: str, jurors: int = 7) -> list[str]:
    """Give the marks of other jurors that stand in a text."""
    own = int(juror.removeprefix("J"))
    return [shown for n in range(1, jurors + 1) if n != own and (shown := mark_of(n).replace(".", ",")) in text]


def shown_by(app: JuryApp) -> str:
    return "\n".join((screen_text(app), *notes(app)))


async def leaks(app: JuryApp, size: tuple[int, int]) -> Mapping[str, list[str]]:
    """Walk every cell and give what was to be read of others, by the cell."""
    found: dict[str, list[str]] = {}
    async with app.run_test(size=size) as pilot:
        await pilot.press("f3")
        for plan in PLANS:
            pitch_of(app).stand_on(plan)
            for _cell in range(7 * 6):
                await pilot.press("tab")
                cell = cursor_of(app)
                assert cell is not None
                text = shown_by(app)
                assert mark_of(int(cell.juror[1:])).replace(".", ",") in text
                if others := others_in(text, cell.juror):
                    found[str(cell)] = others
    return found


@pytest.mark.parametrize("size", SIZES)
async def test_no_cell_shows_another_rows_mark(
    make_evening: MakeEvening, open_console: OpenConsole, size: tuple[int, int]
) -> None:
    assert not await leaks(open_console(make_evening(quarter_marks(covered=True))), size)


@pytest.mark.parametrize("broken", [(CardTable, "cover"), (ConsoleApp, "marks_covered")])
async def test_a_grid_or_an_app_that_covers_nothing_is_found_out(
    make_evening: MakeEvening, open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch, broken: tuple[type, str]
) -> None:
    where, name = broken
    monkeypatch.setattr(where, name, (lambda _grid, _covered: None) if name == "cover" else False)
    assert await leaks(open_console(make_evening(quarter_marks(covered=True))), SIZES[0])


async def test_the_row_that_is_typed_is_there_to_read(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(quarter_marks(covered=True)))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f3", "g")
        cell = cursor_of(app)
        assert cell is not None
        await typed(pilot, *"9,75", "enter")
        assert app.evening.card(cell.proposal, cell.juror).marks[cell.criterion] == Decimal("9.75")
        assert "9,75" in screen_text(app)
        await typed(pilot, "down")
        assert "9,75" not in shown_by(app)
        assert "▪" in screen_text(app)
        assert "◐" in screen_text(app)


async def test_old_and_new_stay_out_of_the_question_the_notice_and_the_log(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    file = make_evening(quarter_marks(covered=True))
    with SessionFile.open(file) as session:
        for juror in ("J1", "J7"):  # the card of one is closed by beginning another
            session.record(MarkGiven("V09", juror, "dragers", Decimal("6.75")), by=SECRETARY, reason="Verschreven.")
    app = open_console(file)
    async with app.run_test(size=(120, 40)) as pilot:
        pitch_of(app).stand_on("V10")
        await typed(
            pilot, *["tab"] * 7, *"9,75", "enter", "down", *"9,75", "enter", "up", "up", "home", *"3,5", "enter"
        )
        assert app.screen.is_modal
        said = dialog_text(app)
        assert "het cijfer wordt een ander" in said
        await typed(pilot, *"Verschreven.", "enter")
        said += " ".join(notes(app))
        assert "Gewijzigd: cijfer" in said
        await typed(pilot, "up", "u")
        said += " ".join(notes(app))
        assert "Teruggenomen: cijfer" in said
        await typed(pilot, "f8", "equals_sign", "end")
        said += screen_text(app).replace("Van 7,25 naar 1,25.", "")
        assert "cijfer" in said
        assert not [mark for mark in ("7,25", "6,75", "9,75", "3,5", "2,25", "1,25") if mark in said]


async def test_a_key_covers_them_and_shows_them_after_asking_once(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(quarter_marks(covered=False)))
    async with app.run_test(size=(80, 24)) as pilot:
        pitch_of(app).stand_on("V09")
        await typed(pilot, "down")
        assert len(others_in(screen_text(app), "J1")) == 6
        await typed(pilot, "h")
        assert "cijfers afgedekt" in screen_text(app)
        assert not others_in(screen_text(app), cursor_of(app).juror)  # type: ignore[union-attr]
        await typed(pilot, "h")
        assert "gespiegeld" in screen_text(app)
        await typed(pilot, "enter")
        assert "cijfers afgedekt" in screen_text(app)
        await typed(pilot, "h", "j")
        assert len(others_in(screen_text(app), cursor_of(app).juror)) == 6  # type: ignore[union-attr]
        await typed(pilot, "h", "f4", "f3", "h")
        assert not app.screen.is_modal
        assert len(others_in(screen_text(app), cursor_of(app).juror)) == 6  # type: ignore[union-attr]


async def test_a_message_from_before_goes_when_the_marks_are_covered(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(quarter_marks(covered=False)))
    async with app.run_test(size=(80, 24)) as pilot:
        pitch_of(app).stand_on("V09")
        await typed(pilot, "home", *"3,5", "enter", *"Verschreven.", "enter", "u")
        assert "3,5" in " ".join(notes(app))
        await typed(pilot, "h")
        assert not notes(app)


async def test_the_card_of_one_juror_shows_nobody_elses_mark(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    app = open_console(make_evening(quarter_marks(covered=True)))
    async with app.run_test(size=(120, 40)) as pilot:
        pitch_of(app).stand_on("V09")
        await typed(pilot, "home", "up", "up", "k")
        for key in ("down", "up", "enter", "enter", *["enter"] * 7, "s"):
            await typed(pilot, key)
            assert not others_in(shown_by(app), "J1"), key


@pytest.mark.parametrize("covered", [True, False])
async def test_a_card_is_said_back_in_words_only_on_its_own_row(
    make_evening: MakeEvening, open_console: OpenConsole, covered: bool
) -> None:
    records = quarter_marks(covered=covered)
    marks = {key: row for key, row in records["marks"].items() if key[0] == "V09"}
    app = open_console(make_evening({**records, "marks": marks}))
    async with app.run_test(size=(120, 40)) as pilot:
        pitch_of(app).stand_on("V10")
        for _criterion in app.evening.criteria:
            await typed(pilot, *"9,75", "enter")
        cell = cursor_of(app)
        assert cell is not None
        assert cell.juror == "J2"
        assert ("negen komma" in screen_text(app)) is not covered
