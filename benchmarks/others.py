"""Beside packages that do the same work, where they are installed (the extra `[bench]`), once both answer alike."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from importlib.metadata import requires
from importlib.util import find_spec
from math import isclose
from typing import Any, Final

import numpy as np

from benchmarks.evenings import EVENING, HUGE, Size, fresh, made_up_round
from benchmarks.rows import Row, in_turn, seconds
from scoring.agreement.alpha import METRICS, alpha_of, tally_of_totals
from scoring.marked_round import Cell, MarkedRound
from scoring.method import Outcome
from scoring.methods import METHODS
from scoring.ranking import rank
from scoring.standings import Standings

RUNS: Final = 15
PEERS: Final = tuple(
    wanted.partition(";")[0].strip().replace("-", "_")
    for wanted in requires("wijkjury") or ()
    if "bench" in wanted.partition(";")[2]
)
"""The packages of the extra `[bench]`, by the name under which they are imported."""
SIZES: Final = (EVENING, HUGE)
ALPHA_SIZES: Final = (EVENING, HUGE._replace(criteria=1))
"""krippendorff makes a table of plans × values × values: of a very large round it holds the ten values of a mark."""
CONTEST_SIZES: Final = (EVENING, EVENING._replace(absent=0.3))
"""A thousand plans take pref_voting minutes; its Borda count knows no cards that are missing."""


def rows() -> Iterator[Row]:
    """Measure beside each package that is there.

    Raises:
        ArithmeticError: a package gives another answer.
    """
    if find_spec("pandas"):
        yield from _beside(SIZES, "mean and rank, beside pandas", _ranked, _pandas, budget=1.0)
    if find_spec("krippendorff"):
        for metric in METRICS:
            theirs = partial(_krippendorff, metric)
            yield from _beside(
                ALPHA_SIZES, f"{metric} alpha, beside krippendorff", partial(_alpha, metric), theirs, budget=1.0
            )
    if find_spec("pref_voting"):
        for method, sizes in (("copeland", CONTEST_SIZES), ("schulze", CONTEST_SIZES), ("borda", (EVENING,))):
            theirs = partial(_pref_voting, method)
            yield from _beside(sizes, f"{method}, beside pref_voting", partial(_method, method), theirs)


def missing() -> tuple[str, ...]:
    """Give the packages that are not there to stand beside."""
    return tuple(package for package in PEERS if not find_spec(package))


Prepared = Callable[[MarkedRound], Callable[[], Any]]
"""Puts the round in the form a package takes, and gives what is then measured."""


def _beside(
    sizes: Sequence[Size], what: str, ours: Prepared, theirs: Prepared, budget: float | None = None
) -> Iterator[Row]:
    for size in sizes:
        drawn = made_up_round(size)
        mine, other = ours(drawn), theirs(drawn)
        if not _alike(mine(), other()):
            raise ArithmeticError(f"{what}: not the same answer")
        here, there = in_turn(partial(seconds, mine), partial(seconds, other), RUNS)
        yield Row(f"{what}, {size}", here * 1e3, there * 1e3, "ms", budget)


def _alike(mine: Any, other: Any) -> bool:
    """Compare ranks by plan, the plans on the first place, or a number."""
    if isinstance(mine, Standings):
        ranks: Mapping[str, int] = other.to_dict()
        return {place.plan: place.rank for place in mine.places} == ranks
    if isinstance(mine, Outcome):
        return set(mine.groups[0]) == set(other)
    return isclose(mine, other, abs_tol=1e-9)


def _ranked(drawn: MarkedRound) -> Callable[[], Standings]:
    return lambda: rank(fresh(drawn))


def _pandas(drawn: MarkedRound) -> Callable[[], object]:
    """The same marks as a long table: the weighted mean of each card, the mean of each plan, and its rank."""
    pandas: Any = import_module("pandas")
    ids = [criterion.id for criterion in drawn.criteria]
    weights = [float(criterion.weight) for criterion in drawn.criteria]
    cards: list[tuple[str, str, *tuple[Cell, ...]]] = [
        (plan, juror, *card.cells)
        for plan, row in zip(drawn.plans, drawn.cards, strict=True)
        for juror, card in zip(drawn.jurors, row, strict=True)
    ]
    frame = pandas.DataFrame(cards, columns=["plan", "juror", *ids]).astype(dict.fromkeys(ids, float))

    def ranking() -> object:
        totals = frame[ids].mul(weights).sum(axis=1, skipna=False) / sum(weights)
        # Rounded, because floats set apart what is equal.
        return totals.groupby(frame["plan"]).mean().round(9).rank(ascending=False, method="min")

    return ranking


def _alpha(metric: str, drawn: MarkedRound) -> Callable[[], object]:
    totals = drawn.totals
    return lambda: alpha_of(tally_of_totals(totals), metric)


def _krippendorff(metric: str, drawn: MarkedRound) -> Callable[[], object]:
    package: Any = import_module("krippendorff")
    totals = drawn.totals
    table = np.full((len(totals.jurors), len(totals.plans)), np.nan)
    for plan, cards in enumerate(totals.by_plan):
        table[list(cards), plan] = list(cards.values())
    return lambda: package.alpha(reliability_data=table, level_of_measurement=metric)


def _method(method: str, drawn: MarkedRound) -> Callable[[], Outcome]:
    totals = drawn.totals
    return lambda: METHODS[method].outcome(totals, range(len(totals.plans)))


def _pref_voting(method: str, drawn: MarkedRound) -> Callable[[], object]:
    ballots: Any = import_module("pref_voting.profiles_with_ties")
    methods: Any = import_module("pref_voting.voting_methods")
    orders = [
        {plan: 1 + sum(other > total for other in cards.values()) for plan, total in cards.items()}
        for cards in drawn.totals.by_juror
    ]

    def choice() -> object:
        profile = ballots.ProfileWithTies(orders, candidates=list(range(len(drawn.plans))))
        if method == "schulze":
            return methods.beat_path(profile, strength_function=profile.support)
        return getattr(methods, method)(profile)

    return choice
