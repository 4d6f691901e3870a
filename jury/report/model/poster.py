"""What hangs on a poster of the area, in the words in which it hangs there: plain text, ready to be set in type."""

from typing import NamedTuple


class Figure(NamedTuple):
    """A figure of the area: its value with the unit, what it counts, and where it comes from."""

    value: str
    name: str
    source: str


class Alliance(NamedTuple):
    """A plan and the alliance around it: who leads it and `with_` whom.

    `verdict` is its code and `ruling` the words for it; both are empty while there is none.
    """

    theme: str
    title: str
    verdict: str
    ruling: str
    summary: str
    lead: str
    with_: str

    @property
    def who(self) -> str:
        """Who carries the plan, on one line."""
        return ", ".join(filter(None, (self.lead, self.with_)))


class Agreed(NamedTuple):
    """An agreement: before when, what, by whom and `with_` whom."""

    by: str
    what: str
    who: str
    with_: str

    @property
    def whom(self) -> str:
        """Everybody who is in it, on one line."""
        return ", ".join(filter(None, (self.who, self.with_)))


class Headings(NamedTuple):
    """What stands above each part."""

    question: str
    ambition: str
    area: str
    sources: str
    chances: str
    knots: str
    plans: str
    agreements: str


class Poster(NamedTuple):
    """The poster from top to bottom; a text or a list that is empty takes no room.

    `more_figures`, `more_plans` and `more_agreements` say how many are not on it; `foot` is whose poster it is and
    whom to ask, `left_out` what is not on it and where that stands.
    """

    language: str
    name: str
    status: str
    kicker: str
    headline: str
    subtitle: str
    question: str
    ambition: str
    agreed_by: str
    figures: tuple[Figure, ...]
    facts: str
    chances: tuple[str, ...]
    knots: tuple[str, ...]
    plans: tuple[Alliance, ...]
    agreements: tuple[Agreed, ...]
    headings: Headings
    foot: str
    more_figures: str = ""
    more_plans: str = ""
    more_agreements: str = ""
    left_out: str = ""
