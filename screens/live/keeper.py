"""Keeps the evening: shows a change at once, writes it behind the screen's back, and says when it is on disk."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Final, NamedTuple

from textual.message import Message

from jury.errors import JuryError
from jury.model.evening import Evening
from jury.round.event import Event
from jury.session.author import Author
from jury.session.file import SessionFile
from screens.live.messages import ChangeRefused, ChangesSaved, ChangeTakenBack, EveningChanged, WritingStopped

LOOK_EVERY: Final = 0.15
"""Seconds between two looks at whether another program changed the file."""


Look = Callable[[SessionFile], object]
"""Looks into the file, in the writer's thread; what it finds it posts to whoever asked."""


class Wish(NamedTuple):
    """A change to write; without an event it is an undo."""

    event: Event | None
    reason: str | None


class Keeper:
    """The console's side of one session file.

    `evening` already holds what was typed; `unsaved` counts the changes that are not on disk yet. All writing happens
    in one thread of its own, in the order of typing; what it has to tell goes through `post`, which must be safe to
    call from a thread.
    """

    def __init__(self, session: SessionFile, by: Author, post: Callable[[Message], object]) -> None:
        self.evening = session.evening
        self.unsaved = 0
        self._session = session
        self._by = by
        self._post = post
        self._held: list[Wish] = []
        self._wishes: SimpleQueue[Wish | Look | None] = SimpleQueue()
        self._lost_sight = False
        self._lock = Lock()
        self._writer = Thread(target=self._write, name="writer", daemon=True)

    def start(self) -> None:
        """Start writing and watching."""
        self._writer.start()

    def stop(self) -> None:
        """Write what is still waiting, then let the file go."""
        self.release()
        self._wishes.put(None)
        self._writer.join()
        self._session.close()

    def record(self, event: Event, reason: str | None = None) -> bool:
        """Take a change in: `evening` holds it at once, and `release` has it written. Says whether anything changes.

        Raises:
            RuleBroken: the rules of the round do not allow it.
        """
        with self._lock:
            changes = event.decided(self.evening, reason)
            if not changes:
                return False
            self.evening = self.evening.after(changes)
            self.unsaved += 1
        self._held.append(Wish(event, reason))
        return True

    def release(self) -> None:
        """Have everything written that was taken in; once it is painted, so that the two do not fight for time."""
        held, self._held = self._held, []
        for wish in held:
            self._wishes.put(wish)

    def undo(self) -> None:
        """Take back the last change in the file, after everything typed before it."""
        self.release()
        with self._lock:
            self.unsaved += 1
        self._wishes.put(Wish(None, None))

    def ask(self, look: Look) -> None:
        """Have somebody look into the file, behind everything that was typed before."""
        self.release()
        self._wishes.put(look)

    def _write(self) -> None:
        try:
            self._grant_wishes()
        except BaseException as error:
            self._post(WritingStopped(repr(error)))
            raise

    def _grant_wishes(self) -> None:
        while True:
            try:
                wish = self._wishes.get(timeout=LOOK_EVERY)
            except Empty:
                self._look()
                continue
            if wish is None:
                return
            if isinstance(wish, Wish):
                self._grant(wish)
            else:
                self._answer(wish)

    def _grant(self, wish: Wish) -> None:
        refused: JuryError | None = None
        taken_back: ChangeTakenBack | None = None
        try:
            if wish.event is None:
                taken_back = self._undo()
            else:
                self._session.record(wish.event, by=self._by, reason=wish.reason)
        except JuryError as error:
            refused = error
        with self._lock:
            self.unsaved -= 1
            settled = self.unsaved == 0
            if refused is not None:
                # Before the evening without it is shown: by then what was typed has to stand elsewhere.
                self._post(ChangeRefused(refused, lost=wish.event))
            if settled:
                self._show(self._session.evening)
        if refused is None and settled:
            self._post(ChangesSaved())
        if taken_back is not None:
            self._post(taken_back)

    def _undo(self) -> ChangeTakenBack:
        undoing = self._session.undo(by=self._by)
        assert undoing.undoes is not None
        return ChangeTakenBack(next(self._session.entries(undoing.undoes - 1)), undoing)

    def _answer(self, look: Look) -> None:
        try:
            look(self._session)
        except JuryError as error:
            self._post(ChangeRefused(error, lost=None))

    def _look(self) -> None:
        try:
            with self._lock:
                if self.unsaved == 0 and self._session.changed_elsewhere():
                    self._show(self._session.evening)
            self._lost_sight = False
        except JuryError as error:
            if not self._lost_sight:
                self._lost_sight = True
                self._post(ChangeRefused(error, lost=None))

    def _show(self, evening: Evening) -> None:
        if evening.records != self.evening.records:
            self.evening = evening
            self._post(EveningChanged(evening))
