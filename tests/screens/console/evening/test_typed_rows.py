"""What is typed on the evening, in Avond: tables and who sits there, questions, what teams hear, and the minutes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import notes, screen_text, settled, typed
from dialogs import EVENINGS
from sections import complaint, detail_of, fill, go_to, text_of

from jury.model.tables import Key, Records, Row
from jury.round.alliance import ENTERED
from jury.wording.fields import PRIVATE
from screens.console.app import JuryApp
from screens.console.evening.screen import SECTIONS
from screens.console.evening.section import Section
from screens.forms.row_form import RowForm

OpenConsole = Callable[[Path], JuryApp]


def test_every_table_that_is_entered_has_its_place() -> None:
    sections = [section for section in SECTIONS if isinstance(section, type) and issubclass(section, Section)]
    shown = {table for section in sections for table in section.SHOWS}
    assert shown >= {table for table, entered in ENTERED.items() if not entered.only_goes}


@pytest.mark.parametrize(
    ("section", "at", "table", "filled", "changed"),
    [
        ("area", "themes", "themes", {"name": "Jong en oud"}, {"question": "Hoe dan?"}),
        ("alliance", "parties gemeente", "parties", {"name": "De bakker", "kind": "winkel"}, {"interest": "Klanten."}),
        ("alliance", "needs N02", "needs", {"text": "Een bestelfiets"}, {"kind": "spullen"}),
        ("alliance", "offers A01", "offers", {"text": "Brood"}, {"hidden": "1"}),
        ("alliance", "matches 1", "matches", {"need": "N09", "offer": "A10"}, {"contact_before": "3-12-2026"}),
        ("area", "measures M01", "measures", {"text": "Schaduw"}, {"priority": "hoog"}),
        ("agreements", "agreements 1", "agreements", {"what": "Koken", "who": "gemeente"}, {"by": "5-12-2026"}),
        ("area", "challenge 1", "challenge", {"text": "Wie doet mee?"}, {"version": "4"}),
        ("session", "organiser-1", "organisers", {"party": "gemeente"}, {"signs": "de wethouder"}),
        ("session", "attendance", "attendance", {"kind": "school", "count": "12"}, {"count": "14"}),
        ("session", "links", "links", {"title": "Visie", "url": "https://visie.example"}, {"kind": "vision"}),
        ("area", "goals", "goals", {"text": "Minder eenzaam"}, {"theme": "wonen_zorg"}),
        ("area", "figures", "figures", {"name": "Huurwoningen", "value": "41"}, {"unit": "%"}),
        ("area", "area_points", "area_points", {"kind": "knot", "text": "Natte paden"}, {"kind": "chance"}),
        ("area", "sources", "sources", {"kind": "walk", "text": "Losse tegels"}, {"date": "1-3-2026"}),
        ("area", "areas", "areas", {"name": "De Punt"}, {"name": "De Kop"}),
        ("alliance", "team", "team", {"name": "Noor Bos"}, {"role": "trekker"}),
        ("alliance", "links_between", "links_between", {"proposals": "V01\nV02"}, {"what": "delen een bus"}),
        ("talk", "dilemmas", "dilemmas", {"text": "Snel of samen"}, {"options": "Snel\nSamen"}),
        ("talk", "weighed", "weighed", {"party": "gemeente", "text": "Deels"}, {"proposal": "V03"}),
        ("talk", "barriers", "barriers", {"text": "Geen vergunning"}, {"lifted": "1"}),
        (
            "agreements",
            "agreement_updates",
            "agreement_updates",
            {"agreement": "1", "text": "Het lukt"},
            {"status": "late"},
        ),
        ("agreements", "answers", "answers", {"proposal": "V01"}, {"decision": "ja"}),
    ],
)
async def test_a_row_of_every_table_comes_changes_and_goes_and_each_is_taken_back(
    full_evening_file: Path,
    open_console: OpenConsole,
    section: str,
    at: str,
    table: str,
    filled: dict[str, str],
    changed: dict[str, str],
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await go_to(pilot, section)
        before = dict(app.evening.records.get(table, {}))
        there = f"{table} {next(iter(before))[0]}" if before else f"new {table}"
        shown.move_to(there if " " not in at and "-" not in at else at)
        await typed(pilot, "n")
        fill(app, **filled)
        await typed(pilot, "ctrl+s")
        (key,) = set(app.evening.records[table]) - set(before)
        assert shown.key == shown.key_of(table, str(key[0]))
        await typed(pilot, "enter")
        fill(app, **changed)
        await typed(pilot, "ctrl+s")
        assert set(app.evening.records[table][key]) >= {*filled, *changed}
        await typed(pilot, "x", "j")
        assert app.evening.records[table] == before
        await typed(pilot, "u", "u", "u")
        assert app.evening.records[table] == before


async def test_what_others_name_stays_and_they_are_named(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        section = await go_to(pilot, "alliance")
        need = app.evening.matches[0].need
        section.move_to(f"needs {need}")
        await typed(pilot, "x", "j")
        assert app.evening.has("needs", need)
        assert "staat nog in match 1" in " ".join(notes(app))


async def test_a_long_list_of_rows_narrows_while_typing(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "agreements")
        section.move_to("agreements 1")
        await typed(pilot, "n", *"Samen koken", "enter", *"huurd", "enter", "ctrl+s")
        assert app.evening.agreements[-1].who == "huurdersraad"


async def test_a_table_is_put_down_filled_and_taken_away(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        section = await go_to(pilot, "talk")
        section.move_to("new tables")
        await typed(pilot, "n", *"Bij het raam", "enter")
        fill(app, theme="wonen" if app.evening.has("themes", "wonen") else "", host="Fatima", guests="Jan, Noor")
        await typed(pilot, "ctrl+s")
        (table,) = app.evening.tables
        assert (table.id, table.name, table.host, table.guests) == ("T01", "Bij het raam", "Fatima", ("Jan", "Noor"))
        assert section.key == "tables T01"
        await typed(pilot, "enter")
        assert not app.screen.query("#field-host, #field-guests")
        fill(app, name="Bij de deur")
        await typed(pilot, "escape")
        assert app.evening.tables[0] == table._replace(name="Bij de deur")
        await typed(pilot, "x", "enter")
        assert app.evening.tables
        await typed(pilot, "x", "j")
        assert not app.evening.tables
        await typed(pilot, "u")
        assert app.evening.tables[0].guests == ("Jan", "Noor")


async def test_plans_and_parties_are_ticked_at_a_table(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        section = await go_to(pilot, "talk")
        section.move_to("new tables")
        await typed(pilot, "n", *"Raam", *["enter"] * 4, "space", "down", "space", "enter", "space", "ctrl+s")
        (table,) = app.evening.tables
        assert table.proposals == tuple(plan.id for plan in app.evening.proposals[:2])
        assert table.parties == (app.evening.parties[0].id,)


async def test_who_sits_there_and_what_a_team_hears_are_covered_until_asked(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        section = await go_to(pilot, "talk")
        section.move_to("new tables")
        await typed(pilot, "n")
        fill(app, name="Raam", host="Fatima", guests="Jan\nNoor")
        await typed(pilot, "ctrl+s")
        section.move_to("new feedback")
        await typed(pilot, "n")
        fill(app, text="Vraag de bakker.", proposal="V01")
        await typed(pilot, "ctrl+s")
        for key in ("tables T01", "feedback 1"):
            section.move_to(key)
            await settled(pilot)
            for word in ("Fatima", "Noor", "bakker"):
                assert word not in text_of(section) + detail_of(app)
        assert "2" in text_of(section).partition("Raam")[2].splitlines()[0]
        await typed(pilot, "r")
        assert "Vraag de bakker." in detail_of(app)
        section.move_to("tables T01")
        await settled(pilot)
        assert "Fatima" in detail_of(app)
        await typed(pilot, "enter")
        assert app.screen.query_one("#field-host")
        await typed(pilot, "escape", "right", "left")
        assert "Fatima" not in detail_of(app)
    assert PRIVATE["tables"] == ("host", "guests")
    assert PRIVATE["feedback"] == ("text",)


async def test_without_a_plan_a_question_says_what_is_missing(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "talk")
        section.move_to("cross_questions 1")
        await typed(pilot, "n", *"Wie veegt?", "ctrl+s")
        assert isinstance(app.screen, RowForm)
        assert "Vul in: Plan" in complaint(app)
        fill(app, proposal="V02")
        await typed(pilot, "ctrl+s")
        assert app.evening.cross_questions[-1].question == "Wie veegt?"


async def test_when_the_outcome_is_final_the_tables_are_fixed_and_teams_still_hear(
    make_evening: Callable[[Records], Path], open_console: OpenConsole
) -> None:
    app = open_console(make_evening(EVENINGS["final"]()))
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "talk")
        section.move_to("new tables")
        await typed(pilot, "n")
        assert not app.screen.is_modal
        section.move_to("new feedback")
        await typed(pilot, "n")
        assert isinstance(app.screen, RowForm)


async def test_a_note_of_the_minutes_is_seen_changed_and_taken_away(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        section = await go_to(pilot, "logbook")
        before = len(app.evening.log)
        await typed(pilot, "n", *"Microfoon uit.", "escape")
        line = app.evening.log[before]
        section.move_to(f"log {line.nr}")
        assert "19-11 20:01" in text_of(section)
        assert "Microfoon uit." in text_of(section)
        await typed(pilot, "enter", "end", *" Nu weer aan.", "escape")
        assert app.evening.log[before].text == "Microfoon uit. Nu weer aan."
        await typed(pilot, "x")
        assert "Deze regel gaat weg" in screen_text(app)
        await typed(pilot, "j")
        assert len(app.evening.log) == before
        assert not notes(app)


async def test_what_the_program_noted_itself_takes_no_keys(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        section = await go_to(pilot, "logbook")
        await typed(pilot, "end", "enter", "x")
        assert section.key.startswith("entry")
        assert not app.screen.is_modal


async def test_the_ambition_is_one_that_comes_changes_and_goes(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(120, 40)) as pilot:
        section = await go_to(pilot, "area")
        if app.evening.records.get("ambition"):
            section.move_to("ambition")
            await typed(pilot, "x", "j")
        section.move_to("new ambition")
        await typed(pilot, "n")
        fill(app, text="Niemand eet alleen.", agreed_by="gemeente")
        await typed(pilot, "ctrl+s")
        assert app.evening.ambition.text == "Niemand eet alleen."
        assert section.key == "ambition"
        await typed(pilot, "n")
        assert not app.screen.is_modal, "there is one ambition"
        await typed(pilot, "enter")
        fill(app, agreed="1")
        await typed(pilot, "ctrl+s")
        assert app.evening.ambition.agreed
        assert "✓ samen afgesproken" in text_of(section)
        await typed(pilot, "x", "j", "u")
        assert app.evening.ambition.agreed


@pytest.mark.parametrize("table", ["settled", "dismissed"])
async def test_what_was_looked_at_elsewhere_gets_another_reason_or_goes_here(
    make_evening: Callable[[Records], Path], open_console: OpenConsole, table: str
) -> None:
    rows: dict[str, dict[Key, Row]] = {
        "settled": {(1,): {"nr": 1, "field": "proposals.V05.first_step", "reason": "Het plein is openbaar."}},
        "dismissed": {(1,): {"nr": 1, "signal": "one_carrier", "subject": "V05", "reason": "Er komt iemand bij."}},
    }
    app = open_console(make_evening({**EVENINGS["whole"](), table: rows[table]}))
    async with app.run_test(size=(120, 40)) as pilot:
        section = await go_to(pilot, "publication")
        section.move_to(f"{table} 1")
        await typed(pilot, "n")
        assert not app.screen.is_modal, "it comes in where the text or the signal stands"
        await typed(pilot, "enter")
        fill(app, reason="Nog eens bekeken.")
        await typed(pilot, "ctrl+s")
        assert app.evening.records[table][(1,)]["reason"] == "Nog eens bekeken."
        await typed(pilot, "x", "j")
        assert not app.evening.records[table]
        await typed(pilot, "u", "u")
        assert app.evening.records[table] == rows[table]


async def test_a_new_row_holds_only_what_was_said(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "agreements")
        section.move_to("agreements 1")
        await typed(pilot, "n", *"Samen koken", "ctrl+s")
        row = list(app.evening.records["agreements"].values())[-1]
        assert set(row) == {"nr", "what"}
        assert app.evening.agreements[-1].public
        await typed(pilot, "n", *"Niet voor iedereen")
        fill(app, public="0")
        await typed(pilot, "ctrl+s")
        assert not app.evening.agreements[-1].public
