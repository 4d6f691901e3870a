"""One thing that stands in the way of publishing: a sentence, how hard it stops, and where it is settled."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from jury.model.evening import Evening
from jury.model.tables import Key
from jury.standings.ranking import Ranking


class Obstacle(NamedTuple):
    """One thing to settle, or to look at before publishing.

    `stops` is True where the outcome cannot be made final with it, False for a signal. `table`, `key` and `field` say
    where it is settled; for a row that is still to be made, the key names what it will be about. What may also stay
    as it is, for a reason, has a `place` under which that is kept, and the `words` that were found there.
    """

    code: str
    sentence: str
    stops: bool
    table: str
    key: Key
    field: str = ""
    place: str = ""
    words: tuple[str, ...] = ()


Found = Iterator[Obstacle]
Find = Callable[[Evening, Ranking | None], Found]
"""Looks through an evening for one kind of thing, beside its ranking where there is one."""
