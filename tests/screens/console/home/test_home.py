"""Home: what was open last, a new evening out of five answers, a file or a definition, and back again."""

from datetime import datetime
from pathlib import Path

import pytest
from consoles import screen_text, settled
from evenings_by_hand import SECRETARY
from textual.pilot import Pilot
from textual.widgets import Input, Static

from jury.example import EXAMPLE_FILE, example_records
from jury.model.rows import Phase
from jury.session.creation import create
from jury.session.recent_evenings import remember, visits
from screens.console.app import JuryApp
from screens.console.home.home import HomeScreen
from screens.console.home.new_evening import NewEveningDialog, PlaceDialog
from screens.forms.confirm import ConfirmDialog
from screens.forms.faults import FaultsDialog
from screens.toolkit.choices import Choices
from screens.toolkit.one_of import OneOf

NOW = datetime.fromisoformat("2026-11-19T18:20:00+01:00")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own list of evenings and its own place to save."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "werk").mkdir()
    monkeypatch.chdir(tmp_path / "werk")
    return tmp_path / "werk"


@pytest.fixture
def home() -> JuryApp:
    return JuryApp(None, clock=lambda: NOW)


def shown(app: JuryApp) -> str:
    """Give every line of the list as it is read."""
    choices = app.screen.query_one(Choices)
    return "\n".join("".join(piece.text for piece in line) for line in choices._lines)


async def fill(pilot: Pilot[None], *texts: str) -> None:
    """Paste a text in each field, the first one first."""
    for field, text in zip(pilot.app.screen.query(Input), texts, strict=False):
        field.value = text
    for kind in pilot.app.screen.query(OneOf):
        kind.choose("wijk")
    await pilot.pause()


async def test_a_first_start_says_what_to_do(home: JuryApp) -> None:
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Begin met de voorbeeldavond" in shown(home)
        await pilot.press("enter")
        assert isinstance(home.screen, NewEveningDialog)


async def test_recent_evenings_say_where_they_stand_and_a_missing_one_is_no_crash(
    home: JuryApp, evening_file: Path, tmp_path: Path
) -> None:
    remember(tmp_path / "weg.jury", "Dorpsavond [/red] Broek", NOW)
    remember(evening_file, "Slotavond wijkalliantie Reigerhoek", NOW)
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "11 plannen · ◐ ronde" in shown(home)
        assert "donderdag 19 november 2026" in shown(home)
        assert "Dorpsavond [/red] Broek" in shown(home)
        assert "✗ Het bestand is er niet meer" in shown(home)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(home.screen, FaultsDialog)
        await pilot.press("escape", "x")
        assert [visit.path for visit in visits()] == [evening_file]


async def test_enter_opens_the_evening_that_was_open_last_and_ctrl_o_leads_back(
    home: JuryApp, evening_file: Path
) -> None:
    remember(evening_file, "Slotavond", NOW)
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert home.current_mode != "home"
        assert home.evening.session.area == "Reigerhoek"
        await pilot.press("f8", "ctrl+o")
        await pilot.pause()
        assert isinstance(home.screen, HomeScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert home.current_mode == "evening"


@pytest.mark.parametrize("mode", ["f2", "f3", "f4", "f5", "f6", "f7", "f8"])
async def test_what_is_told_of_an_evening_stands_there_whatever_she_comes_from(
    home: JuryApp, evening_file: Path, mode: str
) -> None:
    remember(evening_file, "Slotavond", NOW)
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(mode, "ctrl+o")
        await settled(pilot)
        assert isinstance(home.screen, HomeScreen)
        assert "Bestand  " in screen_text(home)


async def test_a_new_evening_is_made_of_six_answers_and_opened(home: JuryApp, own_folder: Path) -> None:
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        await fill(pilot, "Slotavond Vlierwijk", "Vlierwijk", "4-3-2027", "Jan de Wit, Noor Bakker")
        for name in ("field-title", "field-area_kind", "field-area", "field-date", "field-jurors", "field-place"):
            assert (home.focused and home.focused.id, list(own_folder.iterdir())) == (name, [])
            await pilot.press("enter")
        await pilot.pause()
        evening = home.evening
        assert evening.session.area_kind == "wijk"
        assert (evening.session.area, str(evening.session.date), evening.phase) == (
            "Vlierwijk",
            "2027-03-04",
            Phase.PREPARATION,
        )
        assert [juror.name for juror in evening.jurors] == ["Jan de Wit", "Noor Bakker"]
        assert [note.message for note in home._notifications] == ["2 juryleden: Jan de Wit, Noor Bakker."]
        assert len(evening.criteria) == 6
    assert visits()[0].path == own_folder / "slotavond-vlierwijk.jury"


async def test_what_kind_of_area_it_is_is_asked_and_not_taken_for_granted(home: JuryApp, own_folder: Path) -> None:
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", *"Slotavond", "enter")
        kind = home.screen.query_one("#field-area_kind", OneOf)
        assert kind.value == ""
        await pilot.press("ctrl+s")
        assert "Kies wat het is" in str(home.screen.query_one("#complaint", Static).content)
        assert home.focused is kind
        await pilot.press("d", "ctrl+s")
        assert home.evening.session.area_kind == "dorp"


async def test_what_is_typed_wrong_is_said_and_stays_and_escape_asks_first(home: JuryApp, own_folder: Path) -> None:
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        await fill(pilot, "Slotavond", "", "31-2-2027")
        await pilot.press(*["enter"] * 6)
        await pilot.pause()
        assert home.focused is not None
        assert home.focused.id == "field-date"
        complaint = home.screen.query_one("#complaint", Static)
        assert "31-2-2027" in str(complaint.content)
        await pilot.press("escape")
        assert isinstance(home.screen, ConfirmDialog)
        await pilot.press("escape")
        await pilot.pause()
        assert [field.value for field in home.screen.query(Input)][:3] == ["Slotavond", "", "31-2-2027"]
        await pilot.press("escape", "j")
        await pilot.pause()
        assert isinstance(home.screen, HomeScreen)
    assert list(own_folder.iterdir()) == []


@pytest.mark.parametrize("place", ["nergens/hier.jury", "x" * 300, "bestaat.jury"], ids=["no folder", "long", "taken"])
async def test_a_place_that_takes_no_file_is_said_in_the_form(home: JuryApp, own_folder: Path, place: str) -> None:
    (own_folder / "bestaat.jury").write_text("van iemand anders", "utf-8")
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        await fill(pilot, "Slotavond", "", "", "", place)
        await pilot.press(*["enter"] * 6)
        await pilot.pause()
        assert isinstance(home.screen, NewEveningDialog)
        assert str(home.screen.query_one("#complaint", Static).content).startswith("⚑")
    assert (own_folder / "bestaat.jury").read_text("utf-8") == "van iemand anders"


async def test_a_definition_becomes_a_new_evening_where_she_says(home: JuryApp, own_folder: Path) -> None:
    (own_folder / "avond.toml").write_bytes(EXAMPLE_FILE.read_bytes())
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("o")
        await pilot.pause()
        home.screen.query_one(Input).value = str(own_folder / "avond.toml")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(home.screen, PlaceDialog)
        await pilot.press("enter")
        await pilot.pause()
        assert home.evening.phase is Phase.DELIBERATION
    assert (own_folder / "avond.jury").exists()


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        (("", "", "", "Jan"), "field-title"),
        (("Slotavond", "", "", "Jan, jan"), "field-jurors"),
        (("Slotavond", "", "", "Jan", "/dev/null/avond"), "field-place"),
    ],
)
async def test_a_fault_leads_to_the_field_that_it_is_in(home: JuryApp, answers: tuple[str, ...], field: str) -> None:
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        await fill(pilot, *answers)
        await pilot.press(*["enter"] * 6)
        await pilot.pause()
        assert home.focused is not None
        assert home.focused.id == field


async def test_a_wrong_definition_lists_every_fault_and_makes_nothing(home: JuryApp, own_folder: Path) -> None:
    (own_folder / "fout.toml").write_text("[session]\ntitel = 'x'\n[bold]\n", "utf-8")
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("o")
        await pilot.pause()
        home.screen.query_one(Input).value = "fout.toml"
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(home.screen, FaultsDialog)
        text = " ".join(str(each.content) for each in home.screen.query(Static))
        assert "titel" in text
        assert "criteria" in text
    assert [path.name for path in own_folder.iterdir()] == ["fout.toml"]


async def test_the_example_evening_opens_in_the_middle_of_the_round(home: JuryApp) -> None:
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("v")
        await pilot.pause()
        assert home.evening.phase is Phase.ROUND
    assert visits() == ()


async def test_without_an_evening_there_is_nothing_to_search_and_no_mode_to_go_to(home: JuryApp) -> None:
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("slash", "f3", "u", "escape")
        await pilot.pause()
        assert isinstance(home.screen, HomeScreen)
        offered = {active.binding.action for active in home.screen.active_bindings.values() if active.enabled}
        assert not offered & {"search", "undo", "back"}


async def test_t_makes_the_return_evening_of_one_that_is_final_and_opens_it(home: JuryApp, tmp_path: Path) -> None:
    records = example_records()
    final = tmp_path / "slot.jury"
    create(final, {**records, "state": {(): {**records["state"][()], "phase": "final"}}}, by=SECRETARY)
    remember(final, "Slotavond", NOW)
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("t")
        assert isinstance(home.screen, PlaceDialog)
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert home.evening.session.title == "Terugkomavond Reigerhoek"
        assert home.evening.agreements
        assert not home.evening.cards
    assert (tmp_path / "slot-terug.jury").exists()


async def test_an_evening_that_is_not_final_has_no_return_evening_yet(home: JuryApp, evening_file: Path) -> None:
    remember(evening_file, "Slotavond", NOW)
    async with home.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("t")
        assert isinstance(home.screen, HomeScreen)
