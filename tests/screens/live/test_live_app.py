"""An app that follows a file and may hold no more of it than its screens show."""

import subprocess
import sys
from threading import get_ident

from consoles import notes
from stillness import until
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from jury.errors import CannotWrite
from screens.live.follower import Follower
from screens.live.following import Following
from screens.live.live_app import LiveApp

LOADED = """
import sys
import screens.live.live_app
print(*(name for name in sys.modules if name.startswith(("jury.", "screens."))))
"""


class Counter(Follower[int]):
    """A file of which nobody may see more than how much is in it."""

    def __init__(self, app: LiveApp[int]) -> None:
        super().__init__(0, app.post_message)
        self.found: list[int] = []
        self.fails = False
        self.is_open = True
        self.looked_in: set[int] = set()

    def look(self) -> int | None:
        self.looked_in.add(get_ident())
        if self.fails:
            raise CannotWrite("Het bestand is weg.", hint="Zet het terug.")
        return self.found.pop(0) if self.found else None

    def let_go(self) -> None:
        self.is_open = False


class Count(Screen[None], Following[int]):
    """Shows a number."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[int, int]] = []
        """What was taken, and in which thread."""

    def compose(self) -> ComposeResult:
        yield Static("")

    def take(self, view: int) -> None:
        self.shown.append((view, get_ident()))


class Counting(LiveApp[int]):
    def on_mount(self) -> None:
        self.counter, self.count = Counter(self), Count()
        self.follow(self.counter)
        self.push_screen(self.count)


async def test_its_screens_take_what_another_program_changed_in_the_apps_own_thread() -> None:
    app = Counting()
    async with app.run_test() as pilot:
        await pilot.pause()
        app.counter.found += [3, 3, 4]
        await until(pilot, lambda: app.view == 4)
        assert app.count.shown == [(3, get_ident()), (4, get_ident())]
        assert get_ident() not in app.counter.looked_in
    assert not app.counter.is_open


async def test_a_file_that_is_gone_is_said_once() -> None:
    app = Counting()
    async with app.run_test() as pilot:
        await pilot.pause()
        app.counter.fails = True
        await until(pilot, lambda: bool(notes(app)))
        app.counter.fails = False
        app.counter.found += [5]
        await until(pilot, lambda: app.view == 5)
        assert notes(app) == ["Het bestand is weg.\nZet het terug."]


async def test_another_file_lets_the_first_one_go() -> None:
    app = Counting()
    async with app.run_test() as pilot:
        await pilot.pause()
        first, second = app.counter, Counter(app)
        first.found += [7]
        app.follow(second)
        assert not first.is_open
        await pilot.pause()
        assert app.view == 0


def test_it_loads_nothing_of_the_console_and_no_rule() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    loaded = {".".join(name.split(".")[:2]) for name in run.stdout.split()}
    assert loaded.isdisjoint({"screens.console", "screens.forms", "jury.round", "jury.report", "jury.analysis"})
