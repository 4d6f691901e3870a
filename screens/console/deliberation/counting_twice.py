"""Beraad has the outcome counted a second time once the jury is done, beside whatever she does meanwhile."""

from abc import abstractmethod
from dataclasses import dataclass
from functools import partial
from operator import is_

from textual import on
from textual.message import Message

from jury.model.evening import Evening
from jury.standings.ranking import Ranking
from screens.console.closing.closing_mode import ClosingMode
from screens.console.deliberation.ready import SecondCount, count_again, counted_tables, jury_is_done


@dataclass
class CountedAgain(Message):
    """A second count was made of what the tables held then."""

    tables: tuple[object, ...]
    found: SecondCount


class CountingTwice(ClosingMode):
    """A mode that knows how far the second count is. It says in `show_ready` what is painted of it."""

    def __init__(self) -> None:
        super().__init__()
        self._counted_of: tuple[object, ...] = ()
        """The tables of which a second count was made, or is being made."""
        self.ready: SecondCount | None = None
        """How far it is; None where the jury is not done."""

    @abstractmethod
    def show_ready(self) -> None:
        """Paint what the second count came to."""

    def count_twice(self, evening: Evening, ranking: Ranking | None) -> None:
        """Have it counted, unless that was done of the very same tables."""
        if not jury_is_done(evening, ranking):
            self._counted_of, self.ready = (), None
            return
        tables = counted_tables(evening)
        if self.ready is not None and all(map(is_, tables, self._counted_of)):
            return
        self._counted_of, self.ready = tables, SecondCount.BEING_COUNTED
        self.run_worker(partial(self._count, evening), group="count", thread=True, exclusive=True)

    def _count(self, evening: Evening) -> None:
        self.post_message(CountedAgain(counted_tables(evening), count_again(evening)))

    @on(CountedAgain)
    def _counted_again(self, message: CountedAgain) -> None:
        """Say what the second count came to, unless another was begun since."""
        if self.ready is not None and all(map(is_, message.tables, self._counted_of)):
            self.ready = message.found
            self.show_ready()
