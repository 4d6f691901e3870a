"""Pitch: marks typed on the score grid, one key a mark."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from consoles import (
    CRITERIA,
    PLAN,
    cursor_of,
    demo_with,
    dialog_text,
    marks_of,
    notes,
    pitch_of,
    screen_text,
    settled,
    typed,
)
from stillness import until
from textual import events
from textual.screen import ModalScreen
from textual.widget import Widget

from jury.example import demo_records, example_records
from jury.model.tables import Records
from jury.session.file import SessionFile
from jury.standings.progress import Cell
from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog
from screens.forms.reason import ReasonDialog

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(evening_file: Path, open_console: OpenConsole) -> JuryApp:
    """The console in the middle of the round: the first card is complete, two marks are on the second."""
    return open_console(evening_file)


def at(juror: str, criterion: int, proposal: str = PLAN) -> Cell:
    return Cell(proposal, juror, CRITERIA[criterion])


async def test_it_opens_on_the_first_open_cell_of_the_plan_that_is_being_marked(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert cursor_of(console) == at("J2", 2)
        assert "plan 9 van 11 · cijfers" in screen_text(console)


async def test_digits_fill_the_card_and_go_on_to_the_next_juror(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8", "7", "9", "6", "5")
        assert list(marks_of(console.evening, "J2").values())[2:] == ["8", "7", "9", "6"]
        assert marks_of(console.evening, "J3") == {"verbinden": "5"}
        assert cursor_of(console) == at("J3", 1)
        assert "Hüseyin Karataş" in screen_text(console)


async def test_what_is_typed_is_in_the_file_once_the_header_says_so(console: JuryApp, evening_file: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8")
        assert "✓ opgeslagen" in screen_text(console)
        with SessionFile.open(evening_file, writable=False) as session:
            assert marks_of(session.evening, "J2")["vraag_aanbod"] == "8"


async def test_zero_is_a_ten(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "0")
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == "10"


async def test_a_skipped_cell_comes_before_the_next_juror(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "right", "7", "8", "9")
        assert cursor_of(console) == at("J2", 2)


async def test_typing_over_a_mark_replaces_it_and_goes_to_its_neighbour(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "home", "6")
        assert marks_of(console.evening, "J2")["verbinden"] == "6"
        assert cursor_of(console) == at("J2", 1)


async def test_the_cell_under_the_cursor_is_read_back_with_what_the_marks_mean(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        ladder = (
            "10  Er zijn al matches",
            " 7  Vraag en aanbod zijn",
            " 4  De vraag is helder",
            " 1  Alleen een vraag",
        )
        open_cell = screen_text(console)
        assert all(rung in open_cell for rung in ladder)
        await typed(pilot, "9", "left")
        marked = screen_text(console)
        assert "Vraag en aanbod · Hüseyin Karataş: 9 ligt tussen" in marked
        assert all(rung in marked for rung in ladder)


async def test_where_a_large_jury_leaves_few_lines_the_anchors_around_the_mark_stay(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    more = {(f"J{n}",): {"nr": n, "id": f"J{n}", "name": f"Jurylid nummer {n}"} for n in range(8, 19)}
    app = open_console(make_evening(demo_with(jurors={**demo_records()["jurors"], **more})))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "9", "left")
        text = screen_text(app)
        assert "7  Vraag en aanbod zijn beide concreet." in text
        assert "10  Er zijn al matches, ook met verborgen aanbod uit de wijk." in text
        assert "4  De vraag is helder" not in text


async def test_an_abstention_on_one_criterion_takes_one_key(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "o", "7", "7", "7")
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == "abstained"
        assert "~ onthouden" in screen_text(console)


@pytest.mark.parametrize(("key", "state"), [("a", "absent"), ("O", "abstained")])
async def test_a_closed_card_is_done_and_the_next_one_can_be_typed_at_once(
    console: JuryApp, key: str, state: str
) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "down", key)
        assert cursor_of(console) == at("J4", 0)
        assert f"zojuist: Aïcha el Mouden {'afwezig' if key == 'a' else 'onthouden'}" in screen_text(console)
        await typed(pilot, "7", "8")
        assert console.evening.card(PLAN, "J3").declared == state
        assert list(marks_of(console.evening, "J4").values()) == ["7", "8"]


async def test_taking_back_a_closed_card_stands_on_it(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "down", "a", "u")
        await until(pilot, lambda: cursor_of(console) == at("J3", 0))
        assert console.evening.card(PLAN, "J3").empty


async def test_absent_closes_the_whole_card_and_a_digit_opens_it_only_after_a_question(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "down", "a", "up")
        assert console.evening.card(PLAN, "J3").declared == "absent"
        assert "Aïcha el Mouden is afwezig bij dit plan." in screen_text(console)
        for stray in ("7", "o"):
            await typed(pilot, stray)
            assert "Aïcha el Mouden is afwezig bij dit plan. Toch gehoord?" in dialog_text(console)
            await typed(pilot, "escape")
            assert console.evening.card(PLAN, "J3").declared == "absent"
        await typed(pilot, "7", "enter", "8")
        assert console.evening.card(PLAN, "J3").declared is None
        assert sorted(marks_of(console.evening, "J3").values()) == ["7", "8"]


async def test_a_whole_abstention_is_not_broken_by_a_stray_digit(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "down", "O", "up", "7")
        assert "Aïcha el Mouden onthoudt zich bij dit plan. Toch een oordeel?" in dialog_text(console)
        await typed(pilot, "escape")
        assert console.evening.card(PLAN, "J3").declared == "abstained"


async def test_behind_the_last_open_cell_a_stray_digit_changes_nothing_until_the_cursor_moves(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = example_records()
    marks = {key: row for key, row in records["marks"].items() if key != ("V11", "J7", "insluiten")}
    app = open_console(
        make_evening({**records, "marks": marks, "state": {(): {"phase": "round"}}, "verdicts": {}, "log": {}})
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        pitch_of(app).stand_at(Cell("V11", "J7", "insluiten"))
        await typed(pilot, "6", "9", "o")
        assert marks_of(app.evening, "J7", "V11")["insluiten"] == "6"
        assert "geen cel meer open" in notes(app)[0]
        await typed(pilot, "backspace", "8")
        assert marks_of(app.evening, "J7", "V11")["insluiten"] == "8"
        await typed(pilot, "left", "right", "9")
        assert marks_of(app.evening, "J7", "V11")["insluiten"] == "9"


async def test_keys_that_come_all_at_once_are_taken_in_the_order_typed(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for key in ("8", "right", "9", "n", "7"):
            console.post_message(events.Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        await settled(pilot)
        assert dict(list(marks_of(console.evening, "J2").items())[2:]) == {"vraag_aanbod": "8", "rendement": "9"}
        assert list(marks_of(console.evening, "J1", "V10").values()) == ["7"]


async def test_absent_a_second_time_is_taken_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "down", "a", "up", "a")
        assert console.evening.card(PLAN, "J3").empty


async def test_a_card_with_marks_is_struck_only_after_a_question(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "a")
        assert isinstance(console.screen, ConfirmDialog)
        assert "De 2 cijfers die erop staan, worden doorgehaald. j ja · n nee" in dialog_text(console)
        await typed(pilot, "enter")
        assert len(marks_of(console.evening, "J2")) == 2
        await typed(pilot, "a", "j")
        assert console.evening.card(PLAN, "J2").declared == "absent"


async def test_a_question_never_stands_on_another_answer_than_enter_gives(
    console: JuryApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    stood = []

    def set_focus(self: ConfirmDialog, widget: Widget | None, *more: Any, **options: Any) -> None:
        if widget is not None and self.is_current:
            stood.append(widget.id)
        ModalScreen.set_focus(self, widget, *more, **options)

    monkeypatch.setattr(ConfirmDialog, "set_focus", set_focus)
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "down", "a", "up", "7")
        assert set(stood) == {"yes"}
        stood.clear()
        await typed(pilot, "escape", "up", "a")
        assert set(stood) == {"no"}


async def test_delete_wipes_the_mark_under_the_cursor(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "left", "delete")
        assert "dragers" not in marks_of(console.evening, "J2")
        assert cursor_of(console) == at("J2", 1)


async def test_backspace_on_an_open_cell_wipes_what_was_just_typed(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8", "backspace")
        assert "vraag_aanbod" not in marks_of(console.evening, "J2")
        assert cursor_of(console) == at("J2", 2)


async def test_u_takes_the_last_mark_back_and_stands_on_its_cell(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8", "7", "n", "u")
        three = ["verbinden", "dragers", "vraag_aanbod"]
        await until(pilot, lambda: list(marks_of(console.evening, "J2")) == three)
        assert cursor_of(console) == at("J2", 3)
        await typed(pilot, "ctrl+z")
        assert cursor_of(console) == at("J2", 2)


async def test_taking_back_with_nothing_left_says_so_and_all_is_still_saved(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await typed(pilot, "u")
        assert notes(console) == ["Er is niets om terug te nemen."]
        assert "✓ opgeslagen" in screen_text(console)


async def test_a_locked_card_says_why_and_takes_no_mark(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        pitch_of(console).stand_at(Cell("V02", "J3", "verbinden"))
        await typed(pilot, "7")
        assert cursor_of(console) == at("J3", 0, "V02")
        assert console.evening.card("V02", "J3").marks == {}
        text = screen_text(console)
        assert "Aïcha el Mouden is verschoond bij dit plan: gemeld belang." in text
        assert "× verschoond" in text


async def test_the_private_reason_of_an_interest_is_never_on_the_grid(console: JuryApp) -> None:
    async with console.run_test(size=(200, 60)) as pilot:
        await settled(pilot)
        for interest in console.evening.interests:
            pitch_of(console).stand_at(Cell(interest.proposal, interest.juror, "verbinden"))
            await pilot.pause()
            assert interest.note not in screen_text(console)


async def test_arrows_tab_home_and_end_move_the_cursor(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for key, cell in {
            "left": at("J2", 1),
            "up": at("J1", 1),
            "home": at("J1", 0),
            "shift+tab": at("J7", 5),
            "tab": at("J1", 0),
            "end": at("J1", 5),
            "down": at("J2", 5),
        }.items():
            await pilot.press(key)
            assert cursor_of(console) == cell, key


async def test_a_click_moves_the_cursor_to_that_cell(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        lines = screen_text(console).splitlines()
        row = next(y for y, line in enumerate(lines) if "Wim van der Kruijt" in line)
        heads = next(line for line in lines if "Verb" in line)
        await pilot.click(offset=(heads.index("Drag") + 3, row))
        assert cursor_of(console) == at("J4", 1)


async def test_during_the_deliberation_a_mark_needs_a_reason(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "b", "j")
        assert console.evening.phase == "deliberation"
        await pilot.press("f3", "8")
        await pilot.pause()
        assert isinstance(console.screen, ReasonDialog)
        assert "vraag_aanbod" not in marks_of(console.evening, "J2")
        await typed(pilot, *"verteld", "enter")
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == "8"


async def test_a_mark_on_a_closed_card_changes_only_with_a_reason_and_the_notice_says_old_and_new(
    console: JuryApp,
) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "up", "3")
        assert isinstance(console.screen, ReasonDialog)
        assert "Vraag en aanbod: 7 wordt 3, van Renée van ’t Hof bij Kom Binnen." in dialog_text(console)
        await typed(pilot, "escape")
        assert marks_of(console.evening, "J1")["vraag_aanbod"] == "7"
        await typed(pilot, "3", *"fout", "enter")
        assert marks_of(console.evening, "J1")["vraag_aanbod"] == "3"
        assert notes(console) == ["Gewijzigd: cijfer · Renée van ’t Hof · Kom Binnen · Vraag en aanbod: 7 → 3"]


async def test_behind_a_change_with_a_reason_an_older_mark_is_not_called_the_last_one(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "8", "up", "left")
        assert "zojuist: Vraag en aanbod 8" in screen_text(console)
        await typed(pilot, "3", *"fout", "enter")
        assert marks_of(console.evening, "J1")["vraag_aanbod"] == "3"
        assert "zojuist" not in screen_text(console)


async def test_the_question_why_is_the_only_one_before_a_closed_card_is_struck(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "up", "a")
        assert "De 6 cijfers die erop staan, worden doorgehaald." in dialog_text(console)
        await typed(pilot, *"ziek", "enter")
        assert console.evening.card(PLAN, "J1").declared == "absent"


async def test_the_card_that_was_just_completed_is_corrected_freely(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, *"8796", "up", "end", "5")
        assert marks_of(console.evening, "J2")["insluiten"] == "5"


async def test_a_ten_is_typed_as_it_is_said_also_where_a_reason_is_asked(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "up", "1")
        assert not isinstance(console.screen, ReasonDialog)
        assert "1 geldt nog niet: Enter geeft het" in screen_text(console)
        await typed(pilot, "0")
        assert "7 wordt 10" in dialog_text(console)


async def test_one_and_zero_are_a_ten_and_one_key_takes_it_back(console: JuryApp, evening_file: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "1")
        assert cursor_of(console) == at("J2", 2)
        assert "1 staat er; een 0 maakt 10, → verder" in screen_text(console)
        with SessionFile.open(evening_file, writable=False) as session:
            assert marks_of(session.evening, "J2")["vraag_aanbod"] == "1"
        await typed(pilot, "0")
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == "10"
        assert cursor_of(console) == at("J2", 3)
        await typed(pilot, "u")
        await until(pilot, lambda: "vraag_aanbod" not in marks_of(console.evening, "J2"))
        assert cursor_of(console) == at("J2", 2)
        assert notes(console)[-1].endswith("Vraag en aanbod: 10 → –")


@pytest.mark.parametrize(
    ("keys", "marks"),
    [
        ("1 5", ["1", "5"]),
        ("1 1 0 6", ["1", "10", "6"]),
        ("1 right 0", ["1", "10"]),
        ("1 enter 0 7", ["1", "10", "7"]),
        ("0 1 0 1", ["10", "10", "1"]),
        ("1 o 8", ["1", "abstained", "8"]),
    ],
)
async def test_behind_a_one_only_a_zero_belongs_to_it(console: JuryApp, keys: str, marks: list[str]) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for key in keys.split():
            console.post_message(events.Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        await settled(pilot)
        assert list(marks_of(console.evening, "J2").values())[2:] == marks


async def test_one_key_turns_the_direction_and_a_mark_goes_down(console: JuryApp) -> None:
    async with console.run_test(size=(120, 24)) as pilot:
        await typed(pilot, "r")
        assert "r rij" in screen_text(console).splitlines()[-1]
        await typed(pilot, "8", "7")
        assert marks_of(console.evening, "J2")["vraag_aanbod"] == "8"
        assert marks_of(console.evening, "J3") == {"vraag_aanbod": "7"}
        assert cursor_of(console) == at("J4", 2)
        await typed(pilot, "1", "down", "6", "r")
        assert marks_of(console.evening, "J4") == {"vraag_aanbod": "1"}
        assert "r kolom" in screen_text(console).splitlines()[-1]
