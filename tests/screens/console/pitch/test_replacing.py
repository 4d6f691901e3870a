"""Another juror comes in the place of one who leaves: from Pitch and from the list of the jury, with what it does."""

from collections.abc import Callable
from pathlib import Path

from consoles import dialog_text, notes, screen_text, settled, typed
from textual.pilot import Pilot

from screens.console.app import JuryApp
from screens.forms.confirm import ConfirmDialog
from screens.forms.event_form import EventForm

OpenConsole = Callable[[Path], JuryApp]
WHO = [*"Noor", "space", *"Vos"]


async def replace(pilot: Pilot[None], app: JuryApp, *way: str) -> None:
    """Go the way to the form, type who comes, and keep the rest as it is offered."""
    await typed(pilot, *way)
    assert isinstance(app.screen, EventForm)
    await typed(pilot, *WHO, "ctrl+s")
    assert isinstance(app.screen, ConfirmDialog)


async def test_somebody_else_comes_from_the_next_pitch_on_after_hearing_what_that_does(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        before, size = app.evening.records, len(app.evening.jurors)
        await replace(pilot, app, "v")
        said = dialog_text(app)
        assert "Noor Vos komt in de plaats van Hüseyin Karataş, vanaf ‘Leen- en herstelwinkel De Lepelaar’." in said
        assert "2 kaarten van Hüseyin Karataş worden ‘afwezig’. 9 kaarten van Noor Vos worden ‘afwezig’." in said
        assert "‘Kom Binnen’: deze kaart blijft open." in said
        assert "In de stand verandert niets: geen eindcijfer en geen plaats." in said
        assert app.evening.records == before
        await typed(pilot, "j")
        new = app.evening.jurors[-1]
        assert (new.name, new.replaces, new.entry, new.consent_name) == ("Noor Vos", "J2", "screen", False)
        plans = app.evening.proposals
        assert [app.evening.card(plan.id, new.id).declared for plan in plans[-2:]] == [None, None]
        assert [app.evening.card(plan.id, "J2").declared for plan in plans[-2:]] == ["absent", "absent"]
        assert "○10  ○11" in screen_text(app)
        assert len(app.evening.jurors) == size + 1
        await typed(pilot, "u")
        assert app.evening.records == before
        assert "Teruggenomen: jurylid vervangen" in notes(app)[-1]


async def test_the_list_of_the_jury_has_the_same_key_and_tells_it(
    evening_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await replace(pilot, app, "f8", "2", "down", "v")
        await typed(pilot, "j")
        assert app.evening.jurors[-1].replaces == "J2"


async def test_nobody_is_replaced_twice(evening_file: Path, open_console: OpenConsole) -> None:
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await replace(pilot, app, "v")
        await typed(pilot, "j", "v")
        assert not isinstance(app.screen, EventForm)
        await typed(pilot, "l")
        assert not app.screen.is_modal
