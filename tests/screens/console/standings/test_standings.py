"""Stand: private until asked, ranked exactly, and live."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from evenings_by_hand import BOOTH, small_records
from secret_modes import DELIBERATION, STANDINGS, lifted, seen, words
from stillness import until

from jury.model.tables import Key, Records, Row
from jury.round.marking import MarkGiven
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.console.standings.screen import StandingsScreen

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


def marked(*rows: str, **changes: Any) -> Records:
    """Give the small evening with a row of marks per plan: a mark per juror, the same on both criteria; - is open."""
    marks: Mapping[Key, Row] = {
        (f"V{plan}", f"J{juror}", criterion): {"mark": mark}
        for plan, row in enumerate(rows, start=1)
        for juror, mark in enumerate(row.split(), start=1)
        if mark != "-"
        for criterion in ("a", "b")
    }
    return {**small_records(**changes), "marks": marks}


def listed(app: JuryApp) -> list[list[str]]:
    """Give the words of each line of the ranking."""
    assert isinstance(app.screen, StandingsScreen)
    places = app.screen.places
    return ["".join(piece.text for piece in places.line_at(y)).split() for y in range(1, places.virtual_size.height)]


async def test_nothing_of_the_ranking_is_on_the_screen_before_she_says_so(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(STANDINGS)
        await pilot.pause()
        assert "nog geheim" in seen(console)
        assert "Kom Binnen" not in seen(console)
        await pilot.press("n", "enter")
        await pilot.pause()
        assert "Kom Binnen" in seen(console)


async def test_one_key_hides_it_again(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.press("enter", "h")
        await pilot.pause()
        assert "Kom Binnen" not in seen(console)
        assert "8,2" not in seen(console)


async def test_it_stays_shown_between_private_modes_and_asks_again_after_a_public_one(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.press(DELIBERATION)
        await pilot.pause()
        assert "Aan de slag" in seen(console)
        await pilot.press("f2")
        await pilot.pause()
        await pilot.press(STANDINGS)
        await pilot.pause()
        assert "nog geheim" in seen(console)


async def test_the_example_stands_as_published(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, STANDINGS)
        lines = listed(console)
        assert [line[0] for line in lines] == [str(rank) for rank in range(1, 12)]
        assert lines[0][1:4] == ["Kom", "Binnen", "8,2"]
        assert [line[line.index("kaarten") - 1] for line in lines[:3]] == ["7", "6", "7"]
        assert "⚑ Realisme 4–8" in seen(console)
        assert "Verst" not in seen(console)


async def test_a_tie_is_said_in_a_sentence_with_the_rule_that_decided_it(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        await pilot.press("down")
        await pilot.pause()
        text = words(seen(console))
        assert "Gelijk met Gewoon een buur." in text
        assert "‘Dragers uit de wijk’ geeft de doorslag: De Lange Tafel (8,3) tegen Gewoon een buur (7,9)." in text
        assert "6 kaarten, 1 verschoond" in text


async def test_a_shared_place_has_its_sign(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(marked("7 8 9", "9 8 7", "6 6 6")))
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, STANDINGS)
        assert [line[0] for line in listed(app)] == ["=1", "=1", "3"]
        assert "= gedeelde plaats" in seen(app)


async def test_plans_without_a_place_stand_under_a_rule_with_the_reason(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = marked("7 8 9", "7 - -", "- - -", settings={"quorum": 2})
    withdrawn: Row = {"nr": 4, "id": "V4", "title": "Plan 4", "status": "withdrawn"}
    app = open_console(make_evening({**records, "proposals": {**records["proposals"], ("V4",): withdrawn}}))
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, STANDINGS)
        assert [words(" ".join(line)) for line in listed(app)[2:]] == [
            "– Plan 2 te weinig kaarten voor een cijfer",
            "– Plan 3 nog geen volledige kaart",
            "– Plan 4 teruggetrokken",
        ]
        assert "zonder plaats" in seen(app)
        await pilot.press("end", "enter")
        await pilot.pause()
        assert not app.screen.has_class("-opened")


async def test_a_method_that_cannot_say_anything_says_why(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening(marked("7 8 9", "7 8 9", "7 8 9", settings={"aggregate": "z_score"})))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        assert "Jurylid 1" in seen(app)
        assert "8,0" not in seen(app)


async def test_an_evening_without_plans_says_what_to_do(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    app = open_console(make_evening({**small_records(state={"phase": "preparation"}), "proposals": {}}))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, STANDINGS)
        assert "Voeg ze toe bij Plannen (F2)" in seen(app)


async def test_a_jury_that_gave_only_the_highest_mark_has_a_strip_too(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = marked("10 10 10", "10 10 10", "- - -", settings={"scale_min": "0"})
    app = open_console(make_evening(records))
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, STANDINGS)
        assert "·◉" in seen(app)


async def test_marks_typed_elsewhere_change_it(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    file = make_evening(marked("7 7 7", "8 8 8", "6 6 6"))
    app = open_console(file)
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, STANDINGS)
        assert [line[2] for line in listed(app)] == ["2", "1", "3"]
        with SessionFile.open(file) as booth:
            for criterion in ("a", "b"):
                booth.record(MarkGiven("V1", "J1", criterion, Decimal(10)), by=BOOTH, reason="Fout.")
            booth.record(MarkGiven("V1", "J2", "a", Decimal(10)), by=BOOTH, reason="Fout.")
        await until(pilot, lambda: [line[2] for line in listed(app)] == ["1", "2", "3"])


async def test_what_people_typed_is_shown_as_it_is(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = marked("7 7 7", "8 8 8", "6 6 6")
    hostile = ["[@click=app.quit]weg[/]", "[/red] lone [", "| a | <b>x</b> {{ 7 }}"]
    rows = zip(records["proposals"].items(), hostile, strict=True)
    plans = {key: {**row, "title": title} for (key, row), title in rows}
    app = open_console(make_evening({**records, "proposals": plans}))
    async with app.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, STANDINGS)
        assert all(title in seen(app) for title in hostile)
        await pilot.click("#told", offset=(4, 0))
        assert app.is_running
