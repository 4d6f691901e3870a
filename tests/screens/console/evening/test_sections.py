"""Avond: the evening itself, the publication, the alliance and the journal; and text from people stays text."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from consoles import settled
from plan_evenings import in_preparation
from sections import KEYS, complaint, detail_of, fill, go_to, text_of
from stillness import until
from textual.widgets import Input

from jury.example import example_records
from jury.model.tables import Records, Row
from jury.round.marking import MarkGiven
from screens.console.app import JuryApp
from screens.console.evening.screen import EveningScreen
from screens.toolkit.long_text import LongText

OpenConsole = Callable[[Path], JuryApp]
MakeEvening = Callable[[Records], Path]
HOSTILE = "[@click=app.quit]x[/] \x1b]52;c;eA==\x07 \u202eomgekeerd [/red] <b>"
SHOWN = "[@click=app.quit]x[/] ␛]52;c;eA==␇ \\u202eomgekeerd [/red] <b>"


async def test_enter_changes_the_line_under_the_cursor(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "session")
        assert "donderdag 19 november 2026" in text_of(section)
        section.move_to("start")
        await pilot.press("enter")
        await pilot.pause()
        assert app.focused is not None
        assert app.focused.id == "field-start"
        fill(app, start="kwart over zeven")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "geen tijd" in complaint(app)
        fill(app, start="1920", date="20/11/2026")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert (app.evening.session.start, app.evening.session.date) == (time(19, 20), date(2026, 11, 20))
        assert app.evening.session.venue.startswith("Café-zaal")


async def test_without_a_text_for_an_emergency_ours_is_shown_until_one_is_typed(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "session")
        section.move_to("emergency_text")
        assert "Ga nu rustig naar buiten" in text_of(section).replace("\n", " ")
        await pilot.press("enter")
        await pilot.pause()
        fill_text = app.screen.query_one("#field-emergency_text", LongText)
        fill_text.text = "x" * 301
        await pilot.press("ctrl+s")
        assert "hooguit 300" in complaint(app)
        fill_text.text = ""
        await pilot.press(*"Naar het plein", "ctrl+s")
        await settled(pilot)
        assert app.evening.session.emergency_text == "Naar het plein"
        assert "Ga nu rustig" not in text_of(section)


async def test_what_came_with_the_definition_can_be_read_and_changed(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "wethouder Wonen en Wijken" in text_of(await go_to(pilot, "session")).replace("\n", " ")
        section = await go_to(pilot, "area")
        text = text_of(section).replace("\n", " ")
        for part in ("34", "1951–1968", "De wijkposter (versie 4)"):
            assert part in text
        section.move_to("area-social_rent_percent")
        await pilot.press("enter")
        await pilot.pause()
        fill(app, social_rent_percent="41,5", homes="1200")
        await pilot.press("ctrl+s")
        await settled(pilot)
        area = app.evening.area_profile
        assert (area.homes, str(area.social_rent_percent)) == (1200, "41.5")


@pytest.mark.parametrize(
    ("section", "line", "table", "field"),
    [
        ("area", "challenge 3", "challenge", "owner"),
        ("session", "organiser-1", "organisers", "signs"),
        ("area", "area-poster_note", "area_profile", "poster_note"),
        ("alliance", "parties gemeente", "parties", "interest"),
        ("alliance", "needs N01", "needs", "text"),
        ("talk", "cross_questions 1", "cross_questions", "answer"),
        ("area", "measures M01", "measures", "text"),
        ("area", "themes wonen_zorg", "themes", "question"),
    ],
)
async def test_a_text_that_came_with_the_definition_changes_where_it_is_read(
    full_evening_file: Path, open_console: OpenConsole, section: str, line: str, table: str, field: str
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await go_to(pilot, section)
        shown.move_to(line)
        await pilot.press("enter")
        await pilot.pause()
        fill(app, **{field: "Zo mag het in het rapport."})
        await pilot.press("ctrl+s")
        await settled(pilot)
        rows = app.evening.records[table].values()
        assert [row[field] for row in rows if row.get(field) == "Zo mag het in het rapport."]


async def test_publication_changes_and_says_what_each_setting_means(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "publication")
        assert "Een vaste keuze van de instellingen" in detail_of(app)
        await pilot.press("down")
        await pilot.pause()
        assert "Lagere plaatsen blijven privé" in detail_of(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("right")
        fill(app, retention_personal="1-3-2027")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert app.evening.publication.publish_ranking == "all"
        assert app.evening.publication.retention_personal == date(2027, 3, 1)
        assert app.evening.publication.publish_juror_names == "consent"


@pytest.mark.parametrize(
    ("section", "parts"),
    [
        ("area", ("Energie en groen", "Achterpaden ophogen en verlichten")),
        (
            "alliance",
            (
                "GGZ Oeverlicht",
                "Hulp bij de boekhouding",
                "Rolstoelbus met chauffeur op vrijdagmiddag (verborgen)",
                "in gesprek",
            ),
        ),
        ("talk", ("Wie geeft water in juli?",)),
        ("agreements", ("Terugkomavond",)),
        ("awards", ("✓ geteld",)),
    ],
)
async def test_every_table_of_the_alliance_is_shown(
    full_evening_file: Path, open_console: OpenConsole, section: str, parts: tuple[str, ...]
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        text = text_of(await go_to(pilot, section))
        for part in parts:
            assert part in text


async def test_a_row_stands_whole_under_the_list(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        section = await go_to(pilot, "alliance")
        section.move_to("parties oeverlicht")
        await pilot.pause()
        assert "Cliënten die na herstel gewoon in de wijk kunnen wonen." in detail_of(app)
        assert "Bereikbaarheid bij onrust" in detail_of(app)


async def test_the_journal_follows_what_happens(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "logbook")
        await until(pilot, lambda: "avond gemaakt" in text_of(section))
        assert "jurylid te laat" in text_of(section)
        before = text_of(section)
        app.record(MarkGiven("V01", "J1", "dragers", Decimal(9)), "Verkeerd overgenomen.")
        await until(pilot, lambda: text_of(section) != before)
        section.move_to("entry 2")
        await pilot.pause()
        told = " ".join(detail_of(app).split())
        assert "cijfer · Renée van ’t Hof · De Lange Tafel · Dragers uit de wijk: 7 → 9" in told
        assert "Ineke Schaap" in detail_of(app)


async def test_escape_asks_before_typing_goes(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "session")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("end", "x", "escape", "escape")
        await pilot.pause()
        assert not isinstance(app.screen, EveningScreen)
        await pilot.press("y", "ctrl+s")
        await settled(pilot)
        assert app.evening.session.title.endswith("Reigerhoekxy")


async def test_hostile_names_are_shown_as_typed_in_every_section(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = in_preparation(V02={"title": HOSTILE})
    interest: Row = {"nr": 1, "juror": "J1", "proposal": "V02", "kind": HOSTILE, "note": HOSTILE, "measure": "declare"}
    log: Row = {"nr": 1, "at": "2026-11-19T19:30:00+01:00", "what": HOSTILE, "text": HOSTILE}
    records = {
        **records,
        "session": {(): {**records["session"][()], "title": HOSTILE, "area": HOSTILE}},
        "jurors": {**records["jurors"], ("J1",): {**records["jurors"]["J1",], "name": HOSTILE}},
        "criteria": {**records["criteria"], ("verbinden",): {**records["criteria"]["verbinden",], "name": HOSTILE}},
        "parties": {**records["parties"], ("gemeente",): {**records["parties"]["gemeente",], "name": HOSTILE}},
        "interests": {(1,): interest},
        "log": {(1,): log},
    }
    app = open_console(make_evening(records))
    async with app.run_test(size=(160, 50)) as pilot:
        for name in ("session", "jury", "interests", "criteria", "rules", "alliance", "publication", "logbook"):
            section = await go_to(pilot, name)
            await pilot.press("r" if name == "interests" else "end")
            await pilot.pause()
            text = text_of(section) + detail_of(app)
            assert "\x1b" not in text
            if name in ("session", "jury", "criteria", "interests"):
                assert SHOWN[:30] in text
            if section.check_action("edit", ()):
                await pilot.press("home", "enter")
                await pilot.pause()
                await pilot.press("escape")
                await pilot.pause()
        assert isinstance(app.screen, EveningScreen)


@pytest.mark.parametrize(
    ("table", "id", "section", "key"),
    [
        ("jurors", "J5", "jury", "J5"),
        ("parties", "warmte", "alliance", "parties warmte"),
        ("interests", "V11", "interests", "tie J3 V11"),
        ("interests", "4", "interests", "4"),
        ("settings", "", "rules", "phase"),
        ("settings", "aggregate", "rules", "aggregate"),
        ("session", "quote", "session", "quote"),
    ],
)
async def test_what_was_found_elsewhere_is_under_the_cursor(
    make_evening: MakeEvening, open_console: OpenConsole, table: str, id: str, section: str, key: str
) -> None:
    app = open_console(make_evening({**example_records(), "settled": {}}))
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "session")
        screen = app.screen
        assert isinstance(screen, EveningScreen)
        assert screen.select(table, id)
        await settled(pilot)
        assert (screen.section.NAME, screen.section.key) == (section, key)
        assert not screen.select("proposals", "V01")


async def test_the_mouse_turns_to_a_section_and_opens_a_line(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "session")
        await pilot.click("SectionList", offset=(12, 0))
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, EveningScreen)
        assert screen.section.NAME == "jury"
        await pilot.click(screen.section, offset=(5, 2), times=2)
        await pilot.pause()
        assert app.screen.query_one("#field-name", Input).value == "Hüseyin Karataş"


async def test_once_the_outcome_is_fixed_nothing_can_be_changed_here(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = example_records()
    app = open_console(make_evening({**records, "state": {(): {"phase": "final", "version": 1}}}))
    async with app.run_test(size=(80, 24)) as pilot:
        for name in KEYS:
            section = await go_to(pilot, name)
            actions = {active.binding.action for active in app.screen.active_bindings.values() if active.enabled}
            if name != "logbook":  # the evening goes on, and its minutes with it
                goes_on = {"add"} if name == "area" else set()  # a later version of the question
                changing = {"edit", "add", "remove", "take_back", "arrive", "freeze", "add_of_party"}
                assert actions & changing == goes_on, name
            assert section.has_focus


async def test_a_key_goes_from_table_to_table_and_around_the_end(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "alliance")
        section.move_to("parties oeverlicht")
        seen = []
        for _table in range(6):
            await pilot.press("t")
            await pilot.pause()
            seen.append(section.key.split()[1 if section.key.startswith("new ") else 0])
        assert seen == ["needs", "offers", "matches", "links_between", "team", "parties"]
        section.move_to("needs N03")
        await pilot.press("T")
        await pilot.pause()
        assert section.key == f"needs {app.evening.needs[0].id}"
        await pilot.press("T")
        await pilot.pause()
        assert section.key == f"parties {app.evening.parties[0].id}"
