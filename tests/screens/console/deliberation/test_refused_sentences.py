"""A sentence that the disk refuses is never lost, whatever comes between the refusal and the app hearing of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from secret_modes import DELIBERATION, STANDINGS, lifted
from textual.message import Message

from jury.errors import CannotWrite
from jury.session.file import SessionFile
from screens.console.app import JuryApp
from screens.console.deliberation.screen import DeliberationScreen
from screens.console.deliberation.sentence import Sentence
from screens.live.keeper import Keeper, Wish

OpenConsole = Callable[[Path], JuryApp]
PLAN = "V02"


@pytest.fixture
def console(full_evening_file: Path, open_console: OpenConsole) -> JuryApp:
    return open_console(full_evening_file)


def full_disk(self: SessionFile, *event: Any, **more: Any) -> None:
    raise CannotWrite("De schijf is vol.", hint="Maak ruimte.")


@contextmanager
def untold(app: JuryApp) -> Iterator[list[Message]]:
    """Keep back what the writer has to tell."""
    keeper, kept_back = app.follower, list[Message]()
    assert keeper is not None
    told, keeper._post = keeper._post, kept_back.append
    try:
        yield kept_back
    finally:
        keeper._post = told


def texts_of(app: JuryApp) -> list[str]:
    assert isinstance(app.screen, DeliberationScreen)
    return [sentence.text for sentence in app.screen.query(Sentence)]


async def text_after_coming_back_too_soon(app: JuryApp, monkeypatch: pytest.MonkeyPatch) -> str:
    """Leave a sentence on a full disk and come back to it before the app hears of that; give what stands there then."""
    async with app.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        await pilot.press("2")
        monkeypatch.setattr(SessionFile, "record", full_disk)
        with untold(app) as kept_back:
            await pilot.press("enter", "end", "!", STANDINGS, DELIBERATION)
            assert len(kept_back) == 1
        app.post_message(kept_back[0])
        await pilot.pause()
        return texts_of(app)[0]


async def test_it_stands_there_for_who_comes_back_too_soon(console: JuryApp, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (await text_after_coming_back_too_soon(console, monkeypatch)).endswith("te kiezen.!")
    assert console.drafts.keys() == {(PLAN, "praise")}


async def test_a_view_that_changes_in_the_writers_thread_would_lose_it(
    console: JuryApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    grant = Keeper._grant

    def early(self: Keeper, wish: Wish) -> None:
        grant(self, wish)
        self.view = self._session.evening

    monkeypatch.setattr(Keeper, "_grant", early)
    assert (await text_after_coming_back_too_soon(console, monkeypatch)).endswith("te kiezen.")


async def test_it_stays_while_a_later_change_still_waits(console: JuryApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async with console.run_test(size=(80, 24)) as pilot:
        await lifted(pilot, DELIBERATION)
        monkeypatch.setattr(SessionFile, "record", full_disk)
        with untold(console) as kept_back:
            await pilot.press("enter", "end", "!", "enter", "end", "?", "escape")
            assert len(kept_back) == 2
        console.post_message(kept_back[0])
        await pilot.pause()
        assert console.drafts.keys() == {(PLAN, "praise")}
        await pilot.press("down", "up", STANDINGS, DELIBERATION)
        console.post_message(kept_back[1])
        await pilot.pause()
        assert [text[-1:] for text in texts_of(console)] == ["!", "?", "."]
        assert console.drafts.keys() == {(PLAN, "praise"), (PLAN, "doubt")}
