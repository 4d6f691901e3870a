"""What a report says of needs and offers: what found each other, what a plan uses, and what is still open."""

import datetime as dt
from typing import NamedTuple


class MatchRow(NamedTuple):
    """A need and an offer that found each other; a text is empty while its public wording is not there yet."""

    need: str
    needed_by: str
    offer: str
    offered_by: str
    status: str
    plan: str
    first_contact: str
    contact_before: dt.date | None


class Wish(NamedTuple):
    """A need or an offer and the plan that uses it, empty where none does; `hidden` was found in conversation.

    The text is empty while its public wording is not there yet.
    """

    text: str
    party: str
    hidden: bool
    plan: str = ""


class Board(NamedTuple):
    """What is needed and what is offered: what found each other, what a plan uses, and what nobody met or uses yet.

    `surfaced` are the offers that were found in conversation and found a need.
    """

    matches: tuple[MatchRow, ...]
    surfaced: tuple[Wish, ...]
    needs_in_plans: tuple[Wish, ...]
    offers_in_plans: tuple[Wish, ...]
    open_needs: tuple[Wish, ...]
    unused_offers: tuple[Wish, ...]
