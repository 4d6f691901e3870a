"""Keeps the evening: a change is shown at once, written behind the screen's back, and answered when it is settled."""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from textual.message import Message

from jury.errors import Conflict, JuryError, ReasonNeeded, RuleBroken
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.tables import Key
from jury.round.event import Event
from jury.session import journal
from jury.session.author import Author
from jury.session.file import SessionFile, read_only
from jury.session.journal import Entry
from screens.live.answer import Answer, LeftAlone, Outcome, Refused, Taken
from screens.live.follower import Follower, LookFailed

Look = Callable[[SessionFile], object]
"""Looks into the file, in the writer's thread; what it finds it posts to whoever asked."""


@dataclass(frozen=True, eq=False)
class Wish:
    """A change to write on behalf of somebody, and its answer; without an event it is an undo.

    `seen` is what it did on the evening that she saw when she made it.
    """

    by: Author
    event: Event | None
    reason: str | None
    seen: Changes | None
    answer: Answer


@dataclass
class WishSettled(Message):
    """A change was written or refused; `evening` is what the file holds since."""

    keeper: "Keeper"
    wish: Wish
    outcome: Outcome
    evening: Evening

    @property
    def lacks_reason(self) -> bool:
        """True where the file needs a reason for it, as the evening there has gone on since it was typed."""
        refused = isinstance(self.outcome, Refused) and isinstance(self.outcome.error, ReasonNeeded)
        return refused and not self.wish.reason

    @property
    def replaces_anothers(self) -> bool:
        """True where it would replace what somebody else wrote since she looked."""
        return isinstance(self.outcome, Refused) and isinstance(self.outcome.error, Conflict)


@dataclass
class FileBehind(Message):
    """The file holds what its journal does not know; nothing is written in it any more."""

    keeper: "Keeper"


class Keeper(Follower[Evening]):
    """The side of whoever changes an evening: `view` is what the file holds with all upon it that is typed since."""

    def __init__(self, session: SessionFile, by: Author, post: Callable[[Message], object]) -> None:
        super().__init__(session.evening, post)
        self._session = session
        self.by = by
        """Whose changes these are from here on; what was typed before stays of whoever typed it."""
        self._unsettled: deque[Wish] = deque()
        """What was taken in and is not answered yet, in the order of typing."""
        self._held: list[Wish] = []
        """Those of them that the writer does not know of yet."""

    @classmethod
    def open(cls, file: Path, by: Author, clock: Callable[[], datetime], post: Callable[[Message], object]) -> "Keeper":
        """Open a session file for whoever works in it, on the device that they work on.

        Raises:
            JuryError: it cannot be opened.
        """
        return cls(SessionFile.open(file, clock=clock), by, post)

    @property
    def path(self) -> Path:
        """The file."""
        return self._session.path

    @property
    def made_newer(self) -> Path | None:
        """The copy of the file as it was, where opening it made it newer."""
        return self._session.made_newer

    @property
    def behind(self) -> tuple[str, ...]:
        """Where the file changed in a way that its journal does not know, and no value; it is only read."""
        return tuple(each.place for each in self._session.behind)

    def last_marked(self) -> Key | None:
        """Find the cell that was marked last on this device; only before the start, as it reads the file itself."""
        return self._session.last_marked(self.by.device)

    def record(
        self,
        event: Event,
        reason: str | None,
        answer: Answer,
        by: Author | None = None,
        seen: Changes | None = None,
    ) -> bool:
        """Take a change in: the view holds it at once, and `release` has it written. Says whether the view changes.

        It is of whoever works here, unless it is done on behalf of somebody else, such as the clock: `by`. `seen` is
        what it did on the evening that she saw, where that is another than the one shown now.

        Raises:
            RuleBroken: the rules of the round do not allow it.
            ChangedBehind: the file changed behind its journal, and is only read.
        """
        if self.behind:
            raise read_only(self.path)
        changes = event.decided(self.view, reason)
        answer.shown = True
        if not changes:
            answer.settle(LeftAlone(already=True))
            return False
        self.view = self.view.after(changes)
        self._held.append(self._wished(by or self.by, event, reason, seen or changes, answer))
        return True

    def release(self) -> None:
        """Have everything written that was taken in; once it is painted, so that the two do not fight for time."""
        held, self._held = self._held, []
        for wish in held:
            self.do(partial(self._grant, wish))

    def undo(self, answer: Answer, reason: str | None = None) -> None:
        """Take back the last change in the file, after everything typed before it."""
        self.release()
        self.do(partial(self._grant, self._wished(self.by, None, reason, None, answer)))

    def ask(self, look: Look) -> None:
        """Have somebody look into the file, behind everything that was typed before."""
        self.release()
        self.do(partial(self._look_for, look))

    def stop(self) -> None:
        """Write what is still waiting, then let the file go."""
        self.release()
        super().stop()

    @property
    def unsaved(self) -> int:
        """How many changes are not settled yet."""
        return len(self._unsettled)

    def settle(self, settled: WishSettled) -> bool:
        """Take in that a change is settled; says whether the view is another by it."""
        self._unsettled.remove(settled.wish)
        if self._unsettled and not isinstance(settled.outcome, Refused):
            return False  # the view holds it already, and the last of the others brings what else the file holds
        return self.seen(settled.evening)

    def seen(self, view: Evening) -> bool:
        """Show what the file holds, and upon it what is still to be written; says whether that is another view."""
        for wish in self._unsettled:
            if wish.event is not None:
                with suppress(RuleBroken):  # the file does not allow it either, and that will be said
                    view = view.after(wish.event.decided(view, wish.reason))
        if view.records == self.view.records:
            return False
        self.view = view
        return True

    def look(self) -> Evening | None:
        """Give the evening, where another program changed the file."""
        was_behind = bool(self._session.behind)
        changed = self._session.changed_elsewhere()
        if self._session.behind and not was_behind:
            self._post(FileBehind(self))
        return self._session.evening if changed else None

    def let_go(self) -> None:
        """Close the file, with the copy made that is due."""
        with suppress(JuryError):  # nobody is there any more to be told
            self._session.keep_backup()
        self._session.close()

    def _wished(
        self, by: Author, event: Event | None, reason: str | None, seen: Changes | None, answer: Answer
    ) -> Wish:
        wish = Wish(by, event, reason, seen, answer)
        self._unsettled.append(wish)
        return wish

    def _grant(self, wish: Wish) -> None:
        self._post(WishSettled(self, wish, self._outcome(wish), self._session.evening))
        self._keep_backup()

    def _keep_backup(self) -> None:
        """Make the copy that is due, unless somebody waits; whatever they wait for comes by here again."""
        if self.is_busy:
            return
        try:
            self._session.keep_backup()
        except JuryError as error:
            self._post(LookFailed(error))

    def _outcome(self, wish: Wish) -> Outcome:
        try:
            if wish.event is None:
                return self._undone(wish.by, wish.reason)
            entry = self._session.record(wish.event, by=wish.by, reason=wish.reason, expected=wish.seen)
        except JuryError as error:
            return Refused(error)
        return LeftAlone(already=True) if entry is None else Taken(entry)

    def _undone(self, by: Author, reason: str | None) -> Taken:
        """Take the last change back; of a mark that was typed on, all that was typed of it."""
        undoing, undone = self._undo_one(by, reason)
        while self._was_typed_on(undone, by):
            further, begun = self._undo_one(by, reason)
            undoing, undone = journal.joined(undoing, further), journal.joined(begun, undone)
        return Taken(undoing, undone)

    def _undo_one(self, by: Author, reason: str | None) -> tuple[Entry, Entry]:
        undoing = self._session.undo(by=by, reason=reason)
        assert undoing.undoes is not None
        return undoing, next(self._session.entries(undoing.undoes - 1))

    def _was_typed_on(self, undone: Entry, by: Author) -> bool:
        """Say whether the change before this one is what was typed of the same mark so far."""
        from jury.round.marking import TYPED_MARKS, MarkCompleted  # the console starts the sooner

        before = self._session.last_undoable(by) if undone.what == MarkCompleted.what else None
        if before is None or before.what not in TYPED_MARKS:
            return False
        return {change.key for change in undone.changes} <= {change.key for change in before.changes}

    def _look_for(self, look: Look) -> None:
        try:
            look(self._session)
        except JuryError as error:
            self._post(LookFailed(error))
        self._keep_backup()
