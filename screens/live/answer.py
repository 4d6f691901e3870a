"""What became of a change: it is on disk, it was refused, or it was left alone."""

from asyncio import Future, get_running_loop
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from jury.errors import JuryError
from jury.session.journal import Entry
from screens.live.remedies import hint_of


@dataclass(frozen=True)
class Taken:
    """The change is on disk as this entry of the journal; of an undo `undone` is the entry that it took back."""

    entry: Entry
    undone: Entry | None = None


@dataclass(frozen=True)
class Refused:
    """The change was not written, and the evening is as it was."""

    error: JuryError

    @property
    def said(self) -> str:
        """What went wrong and what to do about it, in one breath."""
        return " ".join(filter(None, (*self.error.faults, hint_of(self.error))))


@dataclass(frozen=True)
class LeftAlone:
    """Nothing was written: the evening is so `already`, or she did not give the reason that it needs."""

    already: bool


Outcome = Taken | Refused | LeftAlone


class Answer:
    """The answer to a change, which comes when that is settled.

    A task of its own can await it; what handles a key must not, as she may be asked something first. `shown` is
    true from the moment that the screens show the evening as the change makes it, which is long before it is on disk.
    """

    def __init__(self) -> None:
        self.shown = False
        self._outcome: Outcome | None = None
        self._waiting: list[Callable[[Outcome], object]] = []

    @property
    def being_written(self) -> bool:
        """True while the screens show the change and nobody knows yet whether the disk takes it."""
        return self.shown and self._outcome is None

    @property
    def outcome(self) -> Outcome | None:
        """What became of the change; None while that is not settled."""
        return self._outcome

    def settle(self, outcome: Outcome) -> None:
        """Give the answer to whoever waits for it, once and for all."""
        assert self._outcome is None, "an answer is given once"
        self._outcome = outcome
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act(outcome)

    def then(self, act: Callable[[Outcome], object]) -> "Answer":
        """Have something done with the answer: in the app's own thread, at once where it is there already."""
        if self._outcome is None:
            self._waiting.append(act)
        else:
            act(self._outcome)
        return self

    def __await__(self) -> Generator[Any, None, Outcome]:
        if self._outcome is None:
            told: Future[None] = get_running_loop().create_future()
            self.then(lambda _outcome: None if told.done() else told.set_result(None))
            yield from told
        assert self._outcome is not None
        return self._outcome
