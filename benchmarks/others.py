"""Beside packages that do the same work, where they are installed (the extra `[bench]`)."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from benchmarks.evenings import made_up_round
from benchmarks.ranking import fresh
from benchmarks.rows import Row, in_turn, seconds
from scoring.agreement.alpha import alpha
from scoring.marked_round import Cell, MarkedRound
from scoring.methods import METHODS
from scoring.ranking import rank

SIZES: Final = ((40, 15, 6, 0.0, 10), (1000, 200, 10, 0.3, 2))
EVENING: Final = SIZES[:1]
"""krippendorff makes a table of plans × values × values, and pref_voting knows no missing cards."""


def rows() -> Iterator[Row]:
    """Measure beside each package that is there."""
    if find_spec("pandas"):
        yield from _beside(SIZES, "mean and rank, beside pandas", _ranked, _pandas)
    if find_spec("krippendorff"):
        for metric in ("nominal", "ordinal", "interval"):
            theirs = partial(_krippendorff, metric)
            yield from _beside(EVENING, f"{metric} alpha, beside krippendorff", partial(_alpha, metric), theirs)
    if find_spec("pref_voting"):
        for method, name in (("borda", "borda"), ("copeland", "copeland"), ("schulze", "beat_path")):
            theirs = partial(_pref_voting, name)
            yield from _beside(EVENING, f"{method}, beside pref_voting", partial(_method, method), theirs)


Prepared = Callable[[MarkedRound], Callable[[], object]]
"""Puts the round in the form a package takes, and gives what is then measured."""


def _beside(sizes: Any, what: str, ours: Prepared, theirs: Prepared) -> Iterator[Row]:
    for plans, jurors, criteria, missing, runs in sizes:
        drawn = made_up_round(plans, jurors, criteria, missing)
        mine, floor = in_turn(partial(seconds, ours(drawn)), partial(seconds, theirs(drawn)), runs)
        yield Row(f"{what}, {plans}×{jurors}×{criteria}", mine * 1e3, floor * 1e3, "ms")


def _ranked(drawn: MarkedRound) -> Callable[[], object]:
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
        return totals.groupby(frame["plan"]).mean().rank(ascending=False, method="min")

    return ranking


def _alpha(metric: str, drawn: MarkedRound) -> Callable[[], object]:
    units = [list(cards.values()) for cards in drawn.totals.by_plan]
    return lambda: alpha(units, metric)


def _krippendorff(metric: str, drawn: MarkedRound) -> Callable[[], object]:
    package: Any = import_module("krippendorff")
    totals = drawn.totals
    table = [
        [float(cards[juror]) if juror in cards else float("nan") for cards in totals.by_plan]
        for juror in range(len(totals.jurors))
    ]
    return lambda: package.alpha(reliability_data=table, level_of_measurement=metric)


def _method(method: str, drawn: MarkedRound) -> Callable[[], object]:
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
        return getattr(methods, method)(profile)

    return choice
