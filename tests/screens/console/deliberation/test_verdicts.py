"""Beraad: a verdict is one key, its sentences are kept when they are left, and no typing is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from consoles import dialog_text, notes
from secret_modes import DELIBERATION, STANDINGS, lifted, saved, seen, words, written
from stillness import until
from textual import events
from textual.pilot import Pilot

from jury.errors import CannotWrite
from jury.example import example_records
from jury.model.rows import Phase, Verdict
from jury.model.tables import Records
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.console.deliberation.screen import DeliberationScreen
from screens.console.deliberation.sentence import Sentence
from screens.console.deliberation.verdict_keys import VerdictKeys
from screens.toolkit.paper import Paper

MakeEvening = Callable[[Records], Path]
OpenConsole = Callable[[Path], JuryApp]
FIRST = "V02"


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


@pytest.fixture
def undecided_file(make_evening: MakeEvening) -> Path:
    """The example evening with all its marks and not one verdict."""
    return make_evening({**example_records(), "verdicts": {}})


def screen_of(app: JuryApp) -> DeliberationScreen:
    assert isinstance(app.screen, DeliberationScreen)
    return app.screen


async def typed(pilot: Pilot[None], text: str) -> None:
    await pilot.press(*("space" if letter == " " else letter for letter in text))
    await pilot.pause()


def verdict_of(app: JuryApp, plan: str = FIRST) -> Verdict:
    return app.evening.verdicts[plan]


def full_disk(self: SessionFile, *event: Any, **more: Any) -> None:
    raise CannotWrite("De schijf is vol.", hint="Maak ruimte.")


async def test_a_verdict_is_one_key(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("4", "down", "1")
        await pilot.pause()
        assert verdict_of(console).verdict == "not_now"
        assert verdict_of(console, "V05").verdict == "adopt"
        assert "–1 [✓2] ◐3" in seen(console).splitlines()[3]


async def test_another_verdict_leaves_its_sentences_alone(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        before = verdict_of(console)
        await pilot.press("2")
        await pilot.pause()
        assert verdict_of(console) == before._replace(verdict="sharpen")


async def test_joining_asks_with_which_plans_and_another_verdict_forgets_them(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("3", "enter")
        await pilot.pause()
        assert "Kies minstens één plan" in seen(console)
        await pilot.press("space", "down", "down", "space", "enter")
        await pilot.pause()
        assert verdict_of(console).join_with == ("V05", "V01")
        assert "Samen verder met Het Geveltuincollectief en De Lange Tafel." in words(seen(console))
        await pilot.press("1")
        await pilot.pause()
        assert verdict_of(console).join_with == ()


async def test_leaving_the_question_with_whom_changes_nothing(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("3", "space", "escape")
        await pilot.pause()
        assert verdict_of(console).verdict == "adopt"


async def test_a_sentence_is_kept_when_it_is_left(console: JuryApp, full_evening_file: Path) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("enter", "enter", "end")
        await typed(pilot, " Echt niet.")
        await pilot.press("enter")
        await pilot.pause()
        assert verdict_of(console).doubt == "De buur mag geen zorgverlener worden. Echt niet."
        await saved(pilot, console)
    with SessionFile.open(full_evening_file) as session:
        last = list(session.entries())[-1]
        assert last.what == "verdict_given"
        assert last.new == '[["verdicts",["V02"],{"doubt":"De buur mag geen zorgverlener worden. Echt niet."}]]'


@pytest.mark.parametrize("key", ["escape", "tab", "f4", "ctrl+q"])
async def test_no_way_out_loses_what_was_typed(console: JuryApp, full_evening_file: Path, key: str) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("enter", "end")
        await typed(pilot, " Ja!")
        await pilot.press(key)
        if console.is_running:
            await pilot.pause()
    with SessionFile.open(full_evening_file) as session:
        assert session.evening.verdicts[FIRST].praise == "Het plan helpt mensen op tijd te kiezen. Ja!"


def typed_at_once(app: JuryApp, *keys: str) -> None:
    """Type without a pause between the keys, however slow the machine is."""
    for key in keys:
        app.post_message(events.Key(key, " " if key == "space" else key))


async def test_a_sentence_is_on_disk_after_a_pause_in_the_typing_and_called_saved_only_then(
    console: JuryApp, full_evening_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("enter", "end")
        typed_at_once(console, "space", "J", "a")
        await until(pilot, lambda: "◌ niet bewaard" in seen(console).splitlines()[0])
        await until(pilot, lambda: "✓ opgeslagen" in seen(console).splitlines()[0])
        with SessionFile.open(full_evening_file, writable=False) as session:
            assert session.evening.verdicts[FIRST].praise == "Het plan helpt mensen op tijd te kiezen. Ja"
            entries = len(list(session.entries()))
        monkeypatch.setattr("screens.console.deliberation.sentence.PAUSE", 0.1)
        typed_at_once(console, "space", "h", "o", "space")
        await until(pilot, lambda: verdict_of(console).praise.endswith("Ja ho"))
        await saved(pilot, console)
        with SessionFile.open(full_evening_file, writable=False) as session:
            assert [entry.what for entry in session.entries(entries)] == ["verdict_given"]
        await pilot.press("r")
        assert screen_of(console).query_one(Sentence).text == "Het plan helpt mensen op tijd te kiezen. Ja ho r"


async def test_a_sentence_that_the_disk_refuses_stays_where_it_is_typed(
    console: JuryApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.console.deliberation.sentence.PAUSE", 0.1)
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("enter", "end")
        with monkeypatch.context() as patch:
            patch.setattr(SessionFile, "record", full_disk)
            typed_at_once(console, "space", "J")
            await until(pilot, lambda: "✗ niet opgeslagen" in seen(console).splitlines()[0])
        await pilot.press("a")
        await until(pilot, lambda: "✓ opgeslagen" in seen(console).splitlines()[0])
        assert verdict_of(console).praise.endswith("te kiezen. Ja")


@pytest.mark.parametrize("ways", [("escape", "down"), ("enter",), ("f4", "f5")])
async def test_a_sentence_left_while_the_disk_is_full_stays_and_is_kept_later(
    console: JuryApp, monkeypatch: pytest.MonkeyPatch, ways: tuple[str, ...]
) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("enter", "end")
        with monkeypatch.context() as patch:
            patch.setattr(SessionFile, "record", full_disk)
            await typed(pilot, " Ja")
            await pilot.press(*ways)
            await until(pilot, lambda: "✗ niet opgeslagen" in seen(console).splitlines()[0])
            assert notes(console)[-1] == (
                "De schijf is vol.\nMaak ruimte.\nWat u bij ‘Voorsorteren aan de keukentafel’ typte, blijft staan."
            )
            assert not verdict_of(console).praise.endswith("Ja"), "it is not in the file"
        screen_of(console).plans.focus()
        await pilot.press("home", "enter", "end")
        assert screen_of(console).query_one(Sentence).text.endswith("te kiezen. Ja")
        await pilot.press("enter")
        await saved(pilot, console)
        assert verdict_of(console).praise.endswith("te kiezen. Ja")
        assert "✓ opgeslagen" in seen(console).splitlines()[0]


async def test_what_could_not_be_kept_says_so_beside_it(console: JuryApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("enter", "end")
        monkeypatch.setattr(SessionFile, "record", full_disk)
        await typed(pilot, " Ja")
        await pilot.press("enter")
        await until(pilot, lambda: "Nog niet bewaard: dat lukte niet." in words(seen(console)))


async def test_a_verdict_that_the_disk_refuses_keeps_the_sentence_that_waited_for_it(
    undecided_file: Path, open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_console(undecided_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("enter")
        await typed(pilot, "Warm")
        with monkeypatch.context() as patch:
            patch.setattr(SessionFile, "record", full_disk)
            await pilot.press("escape", "1")
            await until(pilot, lambda: "✗ niet opgeslagen" in seen(app).splitlines()[0])
        await pilot.press("1")
        await saved(pilot, app)
        assert verdict_of(app).praise == "Warm"


async def test_quitting_while_the_disk_is_full_asks_first(console: JuryApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("enter", "end")
        monkeypatch.setattr(SessionFile, "record", full_disk)
        await typed(pilot, " Ja")
        await pilot.press("ctrl+q")
        await until(pilot, lambda: "staat tekst die niet is bewaard" in dialog_text(console))
        assert console.is_running


async def test_tab_goes_from_a_verdict_to_its_sentences_and_back_to_the_plans(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        reached = []
        for _step in range(4):
            await pilot.press("tab")
            assert console.focused is not None
            reached.append(console.focused.id)
        assert reached == ["praise", "doubt", "advice", "plans"]
        await pilot.press("tab", "shift+tab")
        assert console.focused is console.query_one("#facts")


async def test_letters_are_text_in_a_sentence_and_commands_outside(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("enter", "end", "h", "u", "V", "1", "escape")
        await pilot.pause()
        assert verdict_of(console).praise.endswith("kiezen.huV1")
        assert verdict_of(console).verdict == "adopt"
        await pilot.press("u")
        await until(pilot, lambda: verdict_of(console).praise.endswith("kiezen."))


async def test_taking_back_goes_to_the_plan_that_it_was_about(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("4", "end")
        await saved(pilot, console)
        await pilot.press("u")
        await until(pilot, lambda: screen_of(console).plan == FIRST)
        assert verdict_of(console).verdict == "adopt"


async def test_a_sentence_before_the_verdict_waits_for_it(undecided_file: Path, open_console: OpenConsole) -> None:
    app = open_console(undecided_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("enter")
        await typed(pilot, "Mooi plan.")
        assert "Nog niet bewaard: kies een oordeel (Esc, dan 1–4)." in seen(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.evening.verdicts == {}
        assert "Nog niet bewaard: kies een oordeel (Esc, dan 1–4)." in seen(app)
        await pilot.press("down", "up", STANDINGS, DELIBERATION)
        await pilot.pause()
        assert "Mooi plan." in seen(app)
        await pilot.press("1")
        await pilot.pause()
        assert verdict_of(app).praise == "Mooi plan."
        assert "Nog niet bewaard: kies een oordeel (Esc, dan 1–4)." not in seen(app)


async def test_the_mouse_picks_a_verdict(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.click("VerdictKeys", offset=(64, 0))
        await pilot.pause()
        assert verdict_of(console).verdict == "not_now"


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_every_verdict_can_be_clicked_where_it_stands(console: JuryApp, size: tuple[int, int]) -> None:
    words_of = {"adopt": "Aan de slag", "sharpen": "Eerst aanscherpen", "not_now": "Nu nog niet"}
    async with console.run_test(size=size) as pilot:
        await lifted(pilot, DELIBERATION)
        keys = console.screen.query_one(VerdictKeys)
        for verdict, word in words_of.items():
            lines = [keys.render_line(y).text for y in range(keys.size.height)]
            x, y = next((line.index(word), y) for y, line in enumerate(lines) if word in line)
            await pilot.click(VerdictKeys, offset=(x, y))
            await pilot.pause()
            assert verdict_of(console).verdict == verdict


async def test_a_plan_can_be_clicked_in_the_line_above_it(console: JuryApp) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        plans = screen_of(console).plans
        await pilot.click("#plans", offset=(plans.render_line(0).text.index("4"), 0))
        await pilot.pause()
        assert "[✓4]" in plans.render_line(0).text
        assert "De Lange Tafel" in seen(console).splitlines()[4]


async def test_what_the_jury_differs_on_stands_above_the_sentences_and_has_most_of_the_room(
    undecided_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(undecided_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        screen_of(app).select("proposals", "V09")
        await pilot.pause()
        facts, sentences = app.screen.query_one("#facts"), app.screen.query_one("#sentences")
        assert facts.region.bottom <= sentences.region.y
        assert facts.size.height >= 10
        assert sentences.size.height == 3, "an empty sentence is one line"
        await pilot.press("enter")
        await typed(pilot, "Zo " * 30)
        assert sentences.size.height == 4, "and it grows with what is typed"


async def test_the_head_says_which_plan_comes_next_and_what_to_do_after_the_last(
    undecided_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(undecided_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "hierna  Het Geveltuincollectief" in seen(app)
        await pilot.press("1", "down", "1", "up")
        await pilot.pause()
        assert "hierna  Warm aan de Weegbree" in seen(app)
        await pilot.press("end", "1", *("up", "1") * 8)
        await until(pilot, lambda: len(app.evening.verdicts) == len(app.evening.in_play))
        await until(pilot, lambda: "✓ klaar om te onthullen" in seen(app))


async def test_the_facts_stand_beside_the_verdict(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, DELIBERATION)
        screen_of(console).select("proposals", "V09")
        await pilot.pause()
        assert "plaats 1 · cijfer 8,2" in seen(console)
        text = words(written(screen_of(console).facts))
        assert "⚑ Realisme: 4 van Marèse de Wit-Özdemir; 8 van" in text
        assert "Dwarse vraag van Marèse de Wit-Özdemir: Wat doen jullie als" in text
        assert "Antwoord: Dan beslissen we met de cijfers erbij. Stoppen mag." in text


async def test_declared_interests_are_counted_and_not_named(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, DELIBERATION)
        screen_of(console).select("verdicts", "V01")
        await pilot.pause()
        assert "Belangen: 1 jurylid stapt opzij" in seen(console)


async def test_a_final_verdict_cannot_be_touched(make_evening: MakeEvening, open_console: OpenConsole) -> None:
    records = example_records()
    state = {**records["state"][()], "phase": Phase.FINAL.value, "version": 1}
    app = open_console(make_evening({**records, "state": {(): state}}))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("4", "enter", "x")
        await pilot.pause()
        assert verdict_of(app).verdict == "adopt"
        assert not app.screen.query_one(Sentence).has_focus
        assert "vastgesteld, versie 1" in seen(app)


async def test_before_the_rules_are_fixed_it_says_what_to_do(
    make_evening: MakeEvening, open_console: OpenConsole
) -> None:
    records = example_records()
    given: Records = {"scorecards": {}, "marks": {}, "verdicts": {}, "state": {(): {"phase": "preparation"}}}
    app = open_console(make_evening({**records, **given}))
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        assert "De regels liggen nog niet vast" in seen(app)
        await pilot.press("1")
        await pilot.pause()
        assert app.evening.verdicts == {}


async def test_a_sentence_without_a_verdict_is_not_called_saved_and_not_lost_by_quitting(
    undecided_file: Path, open_console: OpenConsole
) -> None:
    app = open_console(undecided_file)
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("enter")
        await typed(pilot, "Warm")
        assert "◌ niet bewaard" in seen(app).splitlines()[0]
        await pilot.press("ctrl+q")
        await until(pilot, lambda: "staat tekst zonder oordeel" in dialog_text(app))
        await pilot.press("enter", "escape", "1")
        await saved(pilot, app)
        assert verdict_of(app).praise == "Warm"
        assert "✓ opgeslagen" in seen(app).splitlines()[0]


async def test_in_a_window_that_becomes_smaller_the_title_takes_no_more_lines_than_it_has(console: JuryApp) -> None:
    async with console.run_test(size=(120, 40)) as pilot:
        await lifted(pilot, DELIBERATION)
        title = console.screen.query_one("#title", Paper)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: title.size.width == 79)
        await until(pilot, lambda: title.size.height == title.virtual_size.height == 2)
