"""Follows a file in a thread of its own, and says when there is something else to see in it."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Final, Generic, TypeVar

from textual.message import Message

from jury.errors import JuryError

LOOK_EVERY: Final = 0.15
"""Seconds between two looks at whether another program changed the file."""
View = TypeVar("View")
"""What the screens of an app show of its file: the evening, or no more of it than they may."""


@dataclass
class FileSeen(Message):
    """Another program changed the file; `view` is what there is to see in it now."""

    follower: "Follower[Any]"
    view: Any

    def can_replace(self, message: Message) -> bool:
        """A newer view makes an older one that nobody saw yet superfluous."""
        return isinstance(message, FileSeen) and message.follower is self.follower


@dataclass
class LookFailed(Message):
    """The file could not be looked into; what is shown is what it held before.

    `out_of_sight` where that was the look that is taken again and again, and not one that somebody asked for.
    """

    error: JuryError
    out_of_sight: bool = False


@dataclass
class WritingStopped(Message):
    """Nothing is written any more, by a fault of the program itself."""

    what: str


class Follower(ABC, Generic[View]):
    """An app's side of one file.

    `view` is what the screens show, and changes only in the app's own thread. What is done with the file is done in one
    other thread, task by task in the order in which they came; what that thread has to tell goes through `post`, which
    must be safe to call from a thread.
    """

    def __init__(self, view: View, post: Callable[[Message], object]) -> None:
        self.view = view
        self._post = post
        self._tasks: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self._lost_sight = False
        self._thread = Thread(target=self._work, name="writer", daemon=True)

    @abstractmethod
    def look(self) -> View | None:
        """Give what there is to see now, where another program changed the file.

        Raises:
            JuryError: the file cannot be read.
        """

    @abstractmethod
    def let_go(self) -> None:
        """Close the file."""

    @property
    def is_working(self) -> bool:
        """True from the start until all is done after the stop."""
        return self._thread.is_alive()

    @property
    def is_busy(self) -> bool:
        """True while there is something to do behind what is being done."""
        return not self._tasks.empty()

    def start(self) -> None:
        """Start working and watching."""
        self._thread.start()

    def stop(self) -> None:
        """Do what is still waiting, then let the file go."""
        self._tasks.put(None)
        self._thread.join()
        self.let_go()

    def seen(self, view: View) -> bool:
        """Take in what there is to see in the file now; says whether that is something else than was shown."""
        if view == self.view:
            return False
        self.view = view
        return True

    def do(self, task: Callable[[], object]) -> None:
        """Have a task done in the thread, behind those that came before it."""
        self._tasks.put(task)

    def _work(self) -> None:
        try:
            self._do_tasks()
        except BaseException as error:
            self._post(WritingStopped(repr(error)))
            raise

    def _do_tasks(self) -> None:
        while True:
            try:
                task = self._tasks.get(timeout=LOOK_EVERY)
            except Empty:
                self._look()
                continue
            if task is None:
                return
            task()

    def _look(self) -> None:
        try:
            seen = self.look()
            self._lost_sight = False
        except JuryError as error:
            if not self._lost_sight:
                self._lost_sight = True
                self._post(LookFailed(error, out_of_sight=True))
        else:
            if seen is not None:
                self._post(FileSeen(self, seen))
