"""The report is saved where she wants it, never over something else unasked."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from consoles import notes, settled
from quick_locks import quick_locks
from reports import evening_of, minimal
from secret_modes import REPORT, lifted, seen
from stillness import until
from textual.pilot import Pilot
from textual.widgets import Input
from versions import correct, finalise

from jury.definition.reading import definition_records
from jury.model.rows import Phase
from jury.report.formats.every_format import FORMATS
from jury.round.rules import DeliberationBegun
from jury.round.verdicts import Finalised, Reopened, VerdictGiven
from jury.session.archives import contents_of
from jury.session.author import SECRETARY, author
from jury.session.creation import create
from jury.session.file import SessionFile
from jury.session.journal import EMPTY
from screens.console.app import JuryApp
from screens.console.report.passphrase_dialog import PassphraseDialog
from screens.console.report.report_work import Request, save
from screens.console.report.save_report import SaveReportDialog, proposed_names
from screens.toolkit.one_of import OneOf

OpenConsole = Callable[[Path], JuryApp]


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


async def asked(pilot: Pilot[None], app: JuryApp) -> Input:
    """Ask to save, and give the line with the name."""
    await lifted(pilot, REPORT)
    await pilot.press("s")
    await pilot.pause()
    assert isinstance(app.screen, SaveReportDialog)
    return app.screen.query_one(Input)


def chosen(app: JuryApp) -> str:
    return app.screen.query_one(OneOf).value


async def test_of_the_poster_is_said_that_it_may_be_a_pdf_or_a_drawing(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await asked(pilot, console)
        assert "Ook als" not in seen(console)
        await pilot.press("up", *["right"] * [form.name for form in FORMATS].index("poster"))
        await pilot.pause()
        assert "Ook als" in seen(console)
        assert ".pdf en .svg." in seen(console)


async def test_it_is_saved_beside_the_session_file_and_says_where(console: JuryApp, full_evening_file: Path) -> None:
    target = full_evening_file.with_name("avond-juryrapport.md")
    async with console.run_test(size=(80, 24)) as pilot:
        await asked(pilot, console)
        await pilot.press("enter")
        await until(pilot, target.exists)
        await until(pilot, lambda: any(str(target) in message for message in notes(console)))
    assert "# Juryrapport Slotavond wijkalliantie Reigerhoek" in target.read_text(encoding="utf-8")


async def test_what_is_saved_of_a_corrected_evening_says_what_is_different(
    full_evening_file: Path, open_console: OpenConsole, tmp_path: Path
) -> None:
    with SessionFile.open(full_evening_file) as session:
        finalise(session)
    correct(full_evening_file, VerdictGiven("V02", {"verdict": "not_now"}), finalised=False)
    target = tmp_path / "rapport.md"
    app = open_console(full_evening_file)
    async with app.run_test(size=(80, 24)) as pilot:
        (await asked(pilot, app)).value = str(target)
        await pilot.press("enter")
        await until(pilot, target.exists)
    assert "### Wat er anders is dan in versie 1" in target.read_text(encoding="utf-8")


async def test_a_second_version_is_offered_a_name_of_its_own(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        if console.evening.phase is Phase.ROUND:
            console.record(DeliberationBegun())
        console.record(Finalised())
        assert (await asked(pilot, console)).value.endswith("avond-juryrapport.md")
        await pilot.press("escape")
        console.record(Reopened(), "een fout in een bedrag")
        await settled(pilot)
        assert (await asked(pilot, console)).value.endswith("avond-juryrapport-versie-2.md")
    names = {form: name.name for form, name in proposed_names(Path("avond.jury"), 2, None).items()}
    assert names["evidence"] == "avond-bewijs-versie-2.json"
    assert names["letters"] == "avond-brieven-versie-2"
    assert names["scorecards"] == "avond-scorekaarten.html"


async def test_a_name_in_html_makes_a_web_page(console: JuryApp, tmp_path: Path) -> None:
    target = tmp_path / "rapport.html"
    async with console.run_test(size=(80, 24)) as pilot:
        (await asked(pilot, console)).value = str(target)
        await pilot.press("enter")
        await until(pilot, target.exists)
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


async def test_what_is_there_is_replaced_only_after_a_second_enter(console: JuryApp, tmp_path: Path) -> None:
    target = tmp_path / "rapport.md"
    target.write_text("van gisteren", encoding="utf-8")
    async with console.run_test(size=(80, 24)) as pilot:
        (await asked(pilot, console)).value = str(target)
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "rapport.md bestaat al" in seen(console)
        assert target.read_text(encoding="utf-8") == "van gisteren"
        await pilot.press("enter")
        await until(pilot, lambda: target.read_text(encoding="utf-8") != "van gisteren")


async def test_another_kind_of_file_is_refused_with_what_can_be_done(console: JuryApp, tmp_path: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        (await asked(pilot, console)).value = str(tmp_path / "rapport.docx")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "Laat de naam eindigen op .md." in seen(console)


async def test_score_cards_are_offered_with_who_may_see_them_and_are_private_on_disk(
    console: JuryApp, full_evening_file: Path
) -> None:
    target = full_evening_file.with_name("avond-scorekaarten.html")
    async with console.run_test(size=(80, 24)) as pilot:
        line = await asked(pilot, console)
        assert "iedereen, na het vaststellen" in seen(console)
        await pilot.press("up", *"scorek", "enter")
        await pilot.pause()
        assert (chosen(console), line.value) == ("scorecards", str(target))
        assert "Wie dit mag zien: alleen jury en secretaris." in seen(console)
        await pilot.press("enter", "enter")
        await until(pilot, target.exists)
        await until(pilot, lambda: any(str(target) in message for message in notes(console)))
    assert target.read_text(encoding="utf-8").count("<article") == 73
    assert target.stat().st_mode & 0o077 == 0


async def test_letters_go_into_a_folder_that_only_its_owner_can_read(console: JuryApp, full_evening_file: Path) -> None:
    folder = full_evening_file.with_name("avond-brieven")
    letter = folder / "09-kom-binnen.html"
    async with console.run_test(size=(80, 24)) as pilot:
        line = await asked(pilot, console)
        await pilot.press("up", *"een brief", "enter")
        await pilot.pause()
        assert (chosen(console), line.value) == ("letters", str(folder))
        assert "Wie dit mag zien: elk team alleen de eigen brief." in seen(console)
        await pilot.press("enter", "enter")
        await until(pilot, lambda: any(str(folder) in message for message in notes(console)))
        assert letter.stat().st_mode & 0o077 == 0
        letter.write_text("van gisteren", encoding="utf-8")
        (await asked(pilot, console)).value = str(folder)
        console.screen.query_one(OneOf).choose("letters")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "De map avond-brieven is er al." in seen(console)
        await pilot.press("enter")
        await until(pilot, lambda: letter.read_text(encoding="utf-8") != "van gisteren")


async def test_every_form_that_there_is_can_be_chosen_from_a_list(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await asked(pilot, console)
        await pilot.press("up", "space")
        await pilot.pause()
        assert all(form.told in seen(console) for form in FORMATS)


async def test_the_form_follows_the_name_and_the_name_the_form(console: JuryApp, tmp_path: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        line = await asked(pilot, console)
        steps = (
            (str(tmp_path / "x.html"), "html", "x.html"),
            (str(tmp_path / "x.HTM"), "html", "x.HTM"),
            (str(tmp_path / "x.txt"), "md", "x.txt"),
            (str(tmp_path / "x.odt"), "md", "x.odt"),
        )
        for typed, form, name in steps:
            line.value = typed
            await pilot.pause()
            assert (chosen(console), Path(line.value).name) == (form, name)
        line.value = str(tmp_path / "x.md")
        await pilot.pause()
        console.screen.query_one(OneOf).choose("scorecards")
        await pilot.pause()
        assert (chosen(console), Path(line.value).name) == ("scorecards", "x.html")


async def test_cards_that_cannot_be_made_are_told_and_the_console_goes_on(
    tmp_path: Path, open_console: OpenConsole
) -> None:
    file = tmp_path / "avond.jury"
    records = {**definition_records(minimal()).records, "proposals": {}}
    create(file, records, by=author(SECRETARY, "command"))
    app = open_console(file)
    async with app.run_test(size=(80, 24)) as pilot:
        (await asked(pilot, app)).value = str(tmp_path / "k.html")
        await pilot.pause()
        app.screen.query_one(OneOf).choose("scorecards")
        await pilot.press("enter")
        await until(pilot, lambda: any("de avond heeft nog geen plannen" in note for note in notes(app)))
    assert not (tmp_path / "k.html").exists()


async def test_a_folder_that_is_not_there_gives_one_sentence(console: JuryApp, tmp_path: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        (await asked(pilot, console)).value = str(tmp_path / "weg" / "rapport.md")
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: any("kan niet worden gemaakt" in message for message in notes(console)))


async def test_a_name_that_no_disk_takes_is_told_and_the_console_goes_on(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        (await asked(pilot, console)).value = f"{'x' * 300}.md"
        await pilot.press("enter")
        await until(pilot, lambda: any("kan niet worden gemaakt" in note for note in notes(console)))


def test_a_poster_is_saved_as_the_kind_of_file_that_its_name_says(tmp_path: Path) -> None:
    for ending, start in ((".svg", b"<svg"), (".html", b"<!DOCTYPE html>")):
        target = tmp_path / f"poster{ending}"
        save(Request(evening_of(minimal()), EMPTY, None, None, form="poster"), target, tmp_path / "avond.jury")
        assert target.read_bytes().startswith(start)


async def test_what_takes_long_shows_how_far_it_is_and_then_goes_away(
    console: JuryApp, full_evening_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slowly(request: Request, target: Path, source: Path, tell: Callable[[float], object]) -> None:
        tell(0.5)
        assert go_on.wait(20)
        target.write_text("klaar")

    monkeypatch.setattr("screens.console.report.screen.save", slowly)
    monkeypatch.setattr("screens.console.report.how_far_line.AFTER", 0.01)
    async with console.run_test(size=(80, 24)) as pilot:
        await asked(pilot, console)
        pressing = asyncio.create_task(pilot.press("enter"))  # which waits for what goes on behind it
        while "  50%" not in seen(console):
            await asyncio.sleep(0.01)
        assert f"juryrapport als tekst {'━' * 12}{'─' * 12}" in seen(console)
        go_on.set()
        await pressing
        await until(pilot, lambda: any("Bewaard" in message for message in notes(console)))
        assert "50%" not in seen(console)


async def test_an_archive_asks_twice_for_a_passphrase_and_shows_nothing_of_it(
    console: JuryApp, full_evening_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick_locks(monkeypatch)
    target, words = tmp_path / "archief.age", "vier gewone woorden samen"
    async with console.run_test(size=(80, 24)) as pilot:
        (await asked(pilot, console)).value = str(target)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(console.screen, PassphraseDialog)
        assert "minstens 12" in seen(console)
        first, again = console.screen.query(Input)
        first.value, again.value = "te kort", "te kort"
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert "Deze wachtzin is te kort" in seen(console)
        first.value, again.value = words, "vier andere woorden samen"
        await pilot.press("enter")
        await pilot.pause()
        assert "De twee regels zijn niet gelijk." in seen(console)
        assert "samen" not in seen(console)
        assert not target.exists()
        again.value = words
        await pilot.press("enter")
        await until(pilot, target.exists)
    with SessionFile.open(full_evening_file) as session:
        assert contents_of(target, words)["avond.jury"] == session.kept().content
    assert target.stat().st_mode & 0o077 == 0
