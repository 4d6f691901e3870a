"""Plannen: a file comes in step by step, asks what only a person knows, and one key takes it all back."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import notes
from incoming import CASES
from plan_evenings import in_preparation, without_plans
from stillness import until
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input

from jury.model.tables import Records
from jury.session.file import SessionFile
from jury.text import clean
from screens.console.app import JuryApp
from screens.console.importing.import_file import ImportFileDialog
from screens.console.importing.import_wizard import ImportWizard
from screens.console.plans.screen import ProposalsScreen
from screens.forms.narrowing_pick import NarrowingPick
from screens.forms.reason import ReasonDialog
from screens.toolkit.choices import Choices

FORM_EXPORT = Path(__file__).parents[3] / "data" / "inzendingen.csv"
SKIP_TEST_ROW, MERGE = ("enter",), ("enter",)
MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(make_evening: MakeEvening, open_console: OpenConsole, tmp_path: Path) -> JuryApp:
    """The console on an evening without plans, with the form's export in the same folder."""
    shutil.copy(FORM_EXPORT, tmp_path)
    return open_console(make_evening(without_plans()))


async def choose(pilot: Pilot[None], *letters: str) -> None:
    """Open the import and choose a file by typing some letters of its name."""
    await pilot.pause()
    await pilot.press("i", *letters, "enter")
    await pilot.pause()
    assert isinstance(pilot.app.screen, ImportWizard)


def page(app: JuryApp) -> str:
    """Give what stands on the page of the step, as far as it is in sight."""
    choices = app.screen.query_one(Choices)
    return "\n".join(choices.render_line(y).text.rstrip() for y in range(choices.size.height))


def titles(app: JuryApp) -> list[str]:
    return [plan.title for plan in app.evening.proposals]


def heading(app: JuryApp) -> str:
    return str(app.screen.query_one(".heading").render())


async def test_the_form_export_ends_in_eleven_plans_and_one_key_takes_it_all_back(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24), notifications=True) as pilot:
        await choose(pilot, *"inz")
        assert heading(console) == "Inlezen · inzendingen.csv bevat plannen: 24 kolommen"
        await pilot.press("enter")
        assert "Rij 2 (‘TEST - niet meenemen’) lijkt een proef." in page(console)
        await pilot.press(*SKIP_TEST_ROW)
        assert "De rijen 6 en 14 zijn hetzelfde plan: ‘Het Geveltuincollectief’." in page(console)
        await pilot.press(*MERGE)
        assert "11 plannen nieuw" in page(console)
        assert titles(console) == []
        await pilot.press("enter")
        await until(pilot, lambda: console.saved.name == "YES")
        assert titles(console) == [
            "Kom Binnen",
            "De Lange Tafel",
            "Gewoon een buur",
            "Het Geveltuincollectief",
            "Voorsorteren aan de keukentafel",
            "Samen op pad",
            "De Talentenbalie",
            "Stoepklas",
            "Warm aan de Weegbree",
            "Licht op het achterpad",
            "Leen- en herstelwinkel De Lepelaar",
        ]
        assert isinstance(console.screen, ProposalsScreen)
        assert console.screen.focused is console.screen.plans
        await pilot.press("u")
        await until(pilot, lambda: console.evening.proposals == ())
        await pilot.pause()
        assert notes(console)[-1] == "Teruggenomen: 11 plannen ingelezen"
    with SessionFile.open(console.file) as session:
        assert [entry.what for entry in session.entries()] == ["created", "proposals_imported", "undone"]


async def test_every_column_says_what_it_was_taken_for(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await choose(pilot, *"inz")
        lines = page(console).splitlines()
        assert any("Hoe heet uw plan?" in line and "→ titel" in line for line in lines)
        assert any("Begintijd" in line and "niet bewaard" in line for line in lines)
        assert len(lines) >= 25


async def test_what_does_not_come_in_is_named_before_anything_changes(console: JuryApp) -> None:
    async with console.run_test(size=(120, 60)) as pilot:
        await choose(pilot, *"inz")
        await pilot.press("enter", *SKIP_TEST_ROW, *MERGE)
        assert "Rij 2 (‘TEST - niet meenemen’) komt niet mee" in page(console)
        assert "‘weet ik nog niet’ is geen bedrag." in page(console)


async def test_escape_goes_one_step_back_and_changes_nothing(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await choose(pilot, *"inz")
        await pilot.press("enter", *SKIP_TEST_ROW)
        assert "De rijen 6 en 14" in page(console)
        await pilot.press("escape")
        assert "Rij 2" in page(console)
        await pilot.press("escape")
        assert "kolommen" in heading(console)
        await pilot.press("escape")
        assert isinstance(console.screen, ImportFileDialog)
        assert console.screen.query_one(Input).value == "inz"
        await pilot.press("escape")
        assert isinstance(console.screen, ProposalsScreen)
        assert console.evening.proposals == ()


async def test_a_column_can_be_given_another_meaning(console: JuryApp, tmp_path: Path) -> None:
    (tmp_path / "plannen.csv").write_text("Titel;Bijnaam\nBuurttuin;Groen\n", encoding="utf-8")
    async with console.run_test(size=(80, 24)) as pilot:
        await choose(pilot, *"plannen")
        await pilot.press("down", "m")
        assert isinstance(console.screen, NarrowingPick)
        await pilot.press(*"drag", "enter")
        await pilot.pause()
        assert "→ dragers" in page(console)
        await pilot.press("enter", "enter")
        await pilot.pause()
        (plan,) = console.evening.proposals
        assert plan.carriers == (("Groen", False, None, ""),)


async def test_the_list_of_meanings_narrows_by_typing(console: JuryApp, tmp_path: Path) -> None:
    (tmp_path / "plannen.csv").write_text("Titel;Bijnaam\nBuurttuin;Groen\n", encoding="utf-8")
    async with console.run_test(size=(80, 24)) as pilot:
        await choose(pilot, *"plannen")
        await pilot.press("down", "m", *"drag")
        assert page(console).split() == ["▸", "dragers"]
        await pilot.press(*["backspace"] * 4, *"kjk")
        assert "Niets heet zo." in page(console)
        await pilot.press("enter")
        assert isinstance(console.screen, NarrowingPick)
        await pilot.press(*["backspace"] * 3, *"kost", "down", "enter")
        await pilot.pause()
        assert "→ bij de kosten" in page(console)


async def test_a_title_above_the_headers_and_a_total_are_asked_about(console: JuryApp, tmp_path: Path) -> None:
    shutil.copy(CASES / "titel_boven_koppen.csv", tmp_path)
    async with console.run_test(size=(80, 24)) as pilot:
        await choose(pilot, *"titel")
        assert "De koppen staan zo te zien in rij 3" in page(console)
        await pilot.press("enter")
        assert "→ titel" in page(console)
        await pilot.press("enter")
        assert "Rij 6 (‘Totaal’) lijkt een totaal." in page(console)
        await pilot.press("enter")
        assert "2 plannen nieuw, 1 rij niet." in page(console)
        await pilot.press("escape", "escape")
        assert "De koppen staan zo te zien in rij 3" in page(console)


async def test_the_date_order_and_a_list_in_a_cell_are_asked_about(console: JuryApp, tmp_path: Path) -> None:
    text = (CASES / "tijd_amerikaans.csv").read_text(encoding="utf-8")
    lines = [
        line + end for line, end in zip(text.splitlines(), [",Wie doen er mee?", ',"Kerk, School"', ""], strict=True)
    ]
    (tmp_path / "tijd.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    async with console.run_test(size=(80, 24)) as pilot:
        await choose(pilot, *"tijd")
        await pilot.press("enter")
        assert "Zijn dat losse namen: Kerk · School?" in " ".join(page(console).split())
        await pilot.press("enter")
        assert "hetzelfde plan" in page(console)
        await pilot.press("enter")
        assert "kan de dag of de maand vooraan staan" in page(console)
        await pilot.press("down", "enter")
        assert "Nieuwe partij: ‘School’." in page(console)


async def test_a_file_that_cannot_be_read_says_why_and_leads_back(console: JuryApp, tmp_path: Path) -> None:
    (tmp_path / "kapot.csv").write_bytes(b"Titel;Titel\nA;B\n")
    async with console.run_test(size=(80, 24)) as pilot:
        await choose(pilot, *"kapot")
        assert heading(console) == "Inlezen · dit bestand kan zo niet"
        assert "De kop ‘Titel’ staat er twee keer" in page(console)
        await pilot.press("escape")
        assert isinstance(console.screen, ImportFileDialog)


async def test_a_file_that_is_not_there_is_said_beside_the_name(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("i", *"nergens.csv", "enter")
        assert "Dit bestand is er niet." in str(console.screen.query_one("#note").render())


@pytest.mark.parametrize(
    ("name", "said"), [("pijp", "geen gewoon bestand"), ("x" * 300, "Dit bestand is er niet.")], ids=["pipe", "long"]
)
async def test_what_is_no_plain_file_is_said_beside_the_name(
    console: JuryApp, tmp_path: Path, name: str, said: str
) -> None:
    os.mkfifo(tmp_path / "pijp")
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        console.screen.query_one(Input).value = str(tmp_path / name)
        await pilot.press("enter")
        assert said in str(console.screen.query_one("#note").render())


async def test_an_evening_is_no_table_and_the_way_out_is_named(console: JuryApp, tmp_path: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        console.screen.query_one(Input).value = str(tmp_path / "avond.jury")
        await pilot.press("enter")
        await pilot.pause()
        assert "avond.jury is zelf een bestand van een avond, geen tabel." in page(console)
        assert "jury export" in " ".join(page(console).split())


async def test_tab_writes_the_name_under_the_cursor_out_and_enter_goes_into_a_folder(
    console: JuryApp, tmp_path: Path
) -> None:
    (tmp_path / "formulieren").mkdir()
    (tmp_path / "formulieren" / "later.csv").write_text("Titel\nBuurttuin\n", encoding="utf-8")
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.press("i", *"form", "tab")
        assert console.screen.query_one(Input).value == f"{tmp_path}/formulieren/"
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(console.screen, ImportWizard)


async def test_score_cards_are_recognised_and_come_in_as_one_change(
    make_evening: MakeEvening, open_console: OpenConsole, tmp_path: Path
) -> None:
    cards = (
        "juror,proposal,verbinden,dragers,vraag_aanbod,realisme,rendement,insluiten",
        "J1,V02,8,7,7,7,8,8",
        "J2,V02,9,,,,,",
    )
    (tmp_path / "kaarten.csv").write_text("\n".join(cards), encoding="utf-8")
    app = open_console(make_evening({**in_preparation(), "state": {(): {"phase": "round"}}}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await choose(pilot, *"kaart")
        assert heading(app) == "Inlezen · kaarten.csv bevat scorekaarten: 8 kolommen"
        await pilot.press("enter", "enter")
        await until(pilot, lambda: app.saved.name == "YES")
        assert len(app.evening.card("V02", "J1").marks) == 6
        assert len(app.evening.card("V02", "J2").marks) == 1
        await pilot.press("u")
        await until(pilot, lambda: app.evening.card("V02", "J1").empty)


async def test_once_the_rules_are_fixed_an_import_asks_for_a_reason(
    evening_file: Path, open_console: OpenConsole, tmp_path: Path
) -> None:
    (tmp_path / "later.csv").write_text("Titel\nBuurttuin\n", encoding="utf-8")
    app = open_console(evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        await choose(pilot, *"later")
        await pilot.press("enter", "enter")
        assert isinstance(app.screen, ReasonDialog)
        await pilot.press("escape")
        assert isinstance(app.screen, ImportWizard)
        await pilot.press("enter", *"te laat", "enter")
        await pilot.pause()
        assert app.evening.proposals[-1].title == "Buurttuin"
        assert isinstance(app.screen, ProposalsScreen)


async def test_hostile_titles_come_in_as_plain_text(console: JuryApp, tmp_path: Path) -> None:
    titles = [
        "[@click=app.quit]klik[/]",
        "[/red]",
        "a [ b",
        "\u202eomgekeerd",
        "\x1b]52;c;aGFja2Vk\x1b\\",
        "<b>{{7*7}}",
    ]
    rows = "".join(f'"{title}";"{title}"\n' for title in titles)
    (tmp_path / "vreemd.csv").write_text(f"Titel;Samenvatting\n{rows}", encoding="utf-8")
    async with console.run_test(size=(120, 40)) as pilot:
        await choose(pilot, *"vreemd")
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert [plan.title for plan in console.evening.proposals] == [clean(title) for title in titles]
        assert isinstance(console.screen, ProposalsScreen)
        plans = page(console)
        assert all(clean(title) in plans for title in titles)
        assert not {"\x1b", "\u202e"} & set(plans)


async def test_a_whole_path_takes_the_place_of_what_stood_there(console: JuryApp, tmp_path: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("i", "/")
        console.post_message(Paste(str(tmp_path / "inzendingen.csv").removeprefix("/")))
        await pilot.pause()
        assert console.screen.query_one(Input).value == str(tmp_path / "inzendingen.csv")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(console.screen, ImportWizard)
