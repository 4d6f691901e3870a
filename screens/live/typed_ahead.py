"""Keys in their order: each goes to what has the focus once all that the keys before it did is done.

Textual hands a key to the widget that has the focus at that moment, and the widget, every widget around it and the app
each take it up later, in a queue of their own. Whoever types faster than that has the second key in a field that the
first one leaves, or two keys closing one dialog. So a key waits here while anything on the screen is still at work; it
never waits for one that is alone, and never for the disk.
"""

from abc import abstractmethod
from asyncio import Task, create_task, sleep
from collections import deque
from time import monotonic
from typing import Any, Final

from textual import events
from textual._queue import Queue
from textual.app import App
from textual.message_pump import MessagePump

PATIENCE: Final = 5.0
"""Seconds that a key waits at most: whatever goes wrong, the keyboard must go on working."""
TURNS: Final = 5
"""Turns of all that is at work before the waiting looks at a clock; after that it looks every millisecond."""


class Occupied:
    """A screen that knows itself when the next key can come, such as a form that waits for an answer.

    It is a class and no protocol: at every key it is asked whether a screen is one.
    """

    @property
    @abstractmethod
    def is_occupied(self) -> bool:
        """True while keys should wait."""


class TypedAhead:
    """The keys that came before their time, and what else came from keyboard and mouse behind them."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[events.Event] = deque()
        self._turn: events.Event | None = None
        self._usher: Task[None] | None = None

    @property
    def is_empty(self) -> bool:
        """True while nothing waits."""
        return not self._waiting and self._turn is None

    @property
    def letter_follows(self) -> bool:
        """True where the next key came together with this one, and is a letter: both are part of a word."""
        following = self._waiting[0] if self._waiting else None
        return isinstance(following, events.Key) and (following.character or "").isalpha()

    def holds(self, event: events.Event) -> bool:
        """Say whether an event has to wait; if so it comes back by itself."""
        if event is self._turn:
            self._turn = None
            return False
        typed = isinstance(event, events.Key | events.Paste)
        if not self._waiting and not (typed and self._at_work()):
            return False
        self._waiting.append(event)
        if self._usher is None or self._usher.done():
            self._usher = create_task(self._let_in())
        return True

    async def _let_in(self) -> None:
        while self._waiting:
            await self._until_done()
            self._turn = self._waiting.popleft()
            self._app.post_message(self._turn)

    async def _until_done(self) -> None:
        give_up, turns = monotonic() + PATIENCE, 0
        while (_at_work(self._app) or self._at_work()) and monotonic() < give_up:
            turns += 1
            await sleep(0 if turns < TURNS else 0.001)

    def _at_work(self) -> bool:
        """Say whether anything on the screen is not done with what came before; the app itself handles an event now."""
        app = self._app
        if app.message_queue_size or app._pending_message is not None or app._next_callbacks or not app._screen_stack:
            return True
        screen = app.screen
        if screen._callbacks or (isinstance(screen, Occupied) and screen.is_occupied):
            return True
        return any(_at_work(node) for each in app.screen_stack for node in each.walk_children(with_self=True))


def _at_work(pump: MessagePump) -> bool:
    """Say whether there is a message that a pump did not finish: one that is done waits for the next in its queue."""
    queue: Queue[Any] = pump._message_queue
    return bool(queue.values) or not queue.ready_event._waiters  # no public name tells waiting from working
