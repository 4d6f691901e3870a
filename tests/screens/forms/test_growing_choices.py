"""A choice out of rows: typing narrows it, and what is not there yet is added without leaving the form."""

from collections.abc import Callable
from pathlib import Path

from consoles import screen_text, typed
from sections import go_to

from screens.console.app import JuryApp
from screens.forms.narrowing_pick import NarrowingPick
from screens.forms.row_form import RowForm
from screens.toolkit.checks import Checks
from screens.toolkit.one_of import OneOf

OpenConsole = Callable[[Path], JuryApp]


async def test_a_theme_that_is_not_there_yet_is_made_where_it_is_chosen(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "area")
        section.move_to("measures M01")
        await typed(pilot, "n", *"Schaduw", "enter", *"Hitte en water")
        assert isinstance(app.screen, NarrowingPick)
        assert "+ Hitte en water (nieuw)" in screen_text(app)
        await typed(pilot, "enter")
        assert isinstance(app.screen, RowForm)
        await typed(pilot, "ctrl+s")
        theme = app.evening.themes[-1]
        assert (theme.name, app.evening.measures[-1].theme) == ("Hitte en water", theme.id)
        await typed(pilot, "u")
        assert app.evening.measures[-1].text != "Schaduw"
        assert app.evening.themes[-1] == theme
        await typed(pilot, "u")
        assert theme not in app.evening.themes


async def test_what_is_there_already_is_offered_first(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "area")
        section.move_to("measures M01")
        themes = app.evening.themes
        await typed(pilot, "n", *"Schaduw", "enter", *"energie", "enter", "ctrl+s")
        assert app.evening.measures[-1].theme == next(row.id for row in themes if row.name.startswith("Energie"))
        assert app.evening.themes == themes


async def test_several_parties_are_found_by_typing_and_a_new_one_comes_in(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "area")
        section.move_to("measures M01")
        await typed(pilot, "n", *"Schaduw", "ctrl+s", "enter")
        form = app.screen
        form.query_one("#field-payers", Checks).focus()
        await typed(pilot, *"huurders", "enter", *"De boomkwekerij", "enter", "enter")
        assert app.focused is form.query_one("#field-beneficiaries", Checks)
        await typed(pilot, *"boomkw", "enter", "ctrl+s")
        measure, party = app.evening.measures[-1], app.evening.parties[-1]
        assert party.name == "De boomkwekerij"
        assert measure.payers == ("huurdersraad", party.id)
        assert measure.beneficiaries == (party.id,)


async def test_escape_forgets_what_was_typed_and_the_next_one_keeps_the_form(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "area")
        section.move_to("measures M01")
        await typed(pilot, "enter")
        app.screen.query_one("#field-payers", Checks).focus()
        await typed(pilot, *"qqq", "escape")
        assert isinstance(app.screen, RowForm)
        assert "qqq" not in screen_text(app)
        await typed(pilot, "escape")
        assert not app.screen.is_modal


async def test_the_jury_does_not_grow_by_a_choice(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "talk")
        section.move_to("cross_questions 1")
        await typed(pilot, "enter")
        app.screen.query_one("#field-juror", OneOf).focus()
        jurors = app.evening.jurors
        await typed(pilot, *"Zus", "ctrl+s")
        assert app.evening.jurors == jurors


async def test_a_kind_that_was_used_before_is_completed_with_one_key(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "alliance")
        section.move_to("parties gemeente")
        kind, known = app.evening.offers[0].kind, {row.kind for row in app.evening.offers}
        known |= {row.kind for row in app.evening.needs}
        await typed(pilot, "g", *"Iets heel anders", "enter", *kind[:3], "right", "ctrl+s")
        assert app.evening.needs[-1].kind in known


async def test_what_resembles_a_row_leads_there_instead_of_beside_it(
    full_evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "alliance")
        section.move_to("parties gemeente")
        offers = app.evening.offers
        await typed(pilot, "b", *"Een rolstoelbus")
        assert "Lijkt op ‘Rolstoelbus met chauffeur" in screen_text(app)
        await typed(pilot, "ctrl+t", "end", *" en avond", "ctrl+s")
        assert len(app.evening.offers) == len(offers)
        assert any(row.text == "Rolstoelbus met chauffeur op vrijdagmiddag en avond" for row in app.evening.offers)


async def test_what_resembles_nothing_says_nothing(full_evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        section = await go_to(pilot, "alliance")
        section.move_to("parties gemeente")
        await typed(pilot, "b", *"Zwemles")
        assert "Lijkt op" not in screen_text(app)
        await typed(pilot, "ctrl+t")
        assert isinstance(app.screen, RowForm)


async def test_a_plan_gets_a_theme_and_a_lead_that_were_not_there_yet(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "f2", "home", "e")
        plan = app.evening.proposals[0].id
        for field, name in (("theme", "Hitte en water"), ("lead", "Bakkerij Vos")):
            app.screen.query_one(f"#field-{field}", OneOf).focus()
            await typed(pilot, *name, "enter")
        await typed(pilot, "ctrl+s")
        changed = app.evening.proposal(plan)
        assert (changed.theme, changed.lead) == (app.evening.themes[-1].id, app.evening.parties[-1].id)
        assert (app.evening.themes[-1].name, app.evening.parties[-1].name) == ("Hitte en water", "Bakkerij Vos")
