"""Counts the outcome of a jury again, from its evidence alone; with nothing but Python, also as a program by itself.

    python recount.py EVIDENCE.json

It shares no line with the program that made the evidence, and chooses plain ways above fast ones, so that an error in
the one is not in the other. Marks, weights and places are fractions to the end; `z_score` and `huber` need roots and
are floats, equal within 1e-9. As a program it prints the places, and says where the evidence itself says something
else. Exit 0 where both agree, 1 where they do not, 2 where it cannot be read.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache, cmp_to_key
from hashlib import sha256
from itertools import count, groupby
from math import floor, lcm, sqrt
from pathlib import Path
from statistics import median as middle
from typing import Any, Final, NamedTuple, TypeVar

Number = Fraction | float
Cards = Mapping[str, Mapping[str, Fraction]]
"""Per plan and juror what a complete card comes to: the weighted mean of its marks."""
Order = list[list[str]]
"""Plans in groups of equals, the best first."""

N = TypeVar("N", Fraction, float)
Table = Mapping[str, Mapping[str, N]]

CLOSE: Final = 1e-9
LEVEL: Final = {"huber": 1e-6}
"""Within what two marks are equal under a method whose rounds may end before their limit; else `CLOSE`."""
NEAR: Final = {"huber": 0.01}
"""How far the marks of two counts may lie apart, where a method repeats a sum that may come nearer ever more slowly."""
MOST_ROUNDS: Final = 10_000
BY_MAJORITY_VALUE: Final = "majority_value"


class NotPossible(Exception):
    """The method says nothing about these cards."""


class Counted(NamedTuple):
    """What a method makes of the cards: the mark of every plan, and the plans in their order."""

    marks: Mapping[str, Number]
    order: Order


class Result(NamedTuple):
    """One plan in the outcome; `equals` are the others that began level, `decided_by` what set this one apart."""

    rank: int
    plan: str
    mark: Number
    shown: str
    cards: int
    equals: tuple[str, ...] = ()
    decided_by: str | None = None


def recount(evidence: Mapping[str, Any]) -> tuple[list[Result], dict[str, str]]:
    """Give the places, best first, and why each other plan has none.

    Raises:
        NotPossible: the method says nothing about these cards.
        KeyError, ValueError: this is not evidence, or it names a rule that does not exist.
    """
    complete = complete_cards(evidence)
    method = METHODS[evidence["method"]]
    needed = max(1, int(evidence["quorum"]), CARDS_NEEDED.get(evidence["method"], 1))
    placed = [plan for plan in evidence["plans"] if len(complete[plan]) >= needed]
    unranked = {
        plan: "below_quorum" if complete[plan] else "no_cards" for plan in evidence["plans"] if plan not in placed
    }
    if not placed:
        return [], unranked
    counted = method(complete, placed)
    pass_mark = Fraction(evidence["pass_mark"]) if evidence["pass_mark"] else None
    printed = shown(counted.marks, pass_mark, LEVEL.get(evidence["method"], CLOSE))
    results: list[Result] = []
    for tie in ties(evidence["method"], counted, printed):
        equals = [plan for group in tie for plan in group]
        groups, decided = untied(evidence, complete, tie)
        for group in groups:
            rank = len(results) + 1
            for plan in sorted(group, key=evidence["plans"].index):
                others = tuple(other for other in evidence["plans"] if other in equals and other != plan)
                mark, cards = counted.marks[plan], len(complete[plan])
                results.append(Result(rank, plan, mark, printed[plan], cards, others, decided.get(plan)))
    return results, unranked


def complete_cards(evidence: Mapping[str, Any]) -> Cards:
    """Give the weighted mean of every card on which each criterion that counts has a mark."""
    weights = {one["id"]: Fraction(one["weight"]) for one in evidence["criteria"] if one["counts"]}
    whole = sum(weights.values())
    complete: dict[str, dict[str, Fraction]] = {plan: {} for plan in evidence["plans"]}
    for plan in evidence["plans"]:
        for juror in evidence["jurors"]:
            card = evidence["cards"].get(plan, {}).get(juror, {})
            if is_complete(card, weights):
                total = sum((weight * number(card[each]) for each, weight in weights.items()), Fraction())
                complete[plan][juror] = total / whole
    return complete


@cache
def number(written: str) -> Fraction:
    """Read a mark; there are few different ones, and reading takes longer than counting."""
    return Fraction(written)


def is_complete(card: Mapping[str, str] | str, weights: Iterable[str]) -> bool:
    """Say whether a card has a mark wherever one counts; a card that is a word is absent, recused or abstained."""
    return not isinstance(card, str) and all(card.get(each, "abstained") != "abstained" for each in weights)


# The methods. Each has its definition and source in the docstrings of the program's own; here is only the count.


def mean_of_jurors(cards: Cards, plans: Sequence[str]) -> Counted:
    """The mean of a plan's cards."""
    return by_mark({plan: mean(cards[plan].values()) for plan in plans})


def median(cards: Cards, plans: Sequence[str]) -> Counted:
    """The middle card, or the mean of the two in the middle."""
    return by_mark({plan: Fraction(middle(cards[plan].values())) for plan in plans})


def trimmed_mean(cards: Cards, plans: Sequence[str]) -> Counted:
    """The mean without the highest card and the lowest."""
    return by_mark({plan: mean(sorted(cards[plan].values())[1:-1]) for plan in plans})


def majority_judgment(cards: Cards, plans: Sequence[str]) -> Counted:
    """The lower median; equals by what is left when the middle card goes, again and again."""

    def compared(plan: str, other: str) -> int:
        common = lcm(len(cards[plan]), len(cards[other]))
        first, second = (middle_out(repeated(cards[each], common)) for each in (plan, other))
        return (first > second) - (first < second)

    best_first = sorted(plans, key=cmp_to_key(compared), reverse=True)
    order: Order = []
    for plan in best_first:
        if order and compared(order[-1][0], plan) == 0:
            order[-1].append(plan)
        else:
            order.append([plan])
    return Counted({plan: middle_out(repeated(cards[plan], len(cards[plan])))[0] for plan in plans}, order)


def repeated(cards: Mapping[str, Fraction], number: int) -> list[Fraction]:
    """Give a plan's cards, low to high, each so often that there are `number` of them."""
    return [card for card in sorted(cards.values()) for _ in range(number // len(cards))]


def middle_out(cards: list[Fraction]) -> list[Fraction]:
    """Give the lower middle card, then that of what is left without it, down to the last."""
    at = (len(cards) - 1) // 2
    low, high, taken = at - 1, at + 1, [cards[at]]
    while low >= 0 or high < len(cards):
        if high < len(cards) and len(cards) - high > low + 1:
            taken.append(cards[high])
            high += 1
        else:
            taken.append(cards[low])
            low -= 1
    return taken


def severity_adjusted(cards: Cards, plans: Sequence[str]) -> Counted:
    """The mark of each plan in card = plan + juror + rest by least squares, the jurors adding up to nothing."""
    connected(cards)
    evenly = {plan: dict.fromkeys(row, Fraction(1)) for plan, row in cards.items()}
    marks, _ = fitted(cards, evenly)
    return by_mark({plan: marks[plan] for plan in plans})


def z_score(cards: Cards, plans: Sequence[str]) -> Counted:
    """The mean of the cards after every juror's own mean and spread are taken out."""
    standard: dict[str, dict[str, float]] = {}
    for juror, own in by_juror(cards).items():
        if len(own) < 3 or len(set(own.values())) == 1:
            raise NotPossible
        centre = mean(own.values())
        spread = sqrt(sum((card - centre) ** 2 for card in own.values()) / (len(own) - 1))
        standard[juror] = {plan: float(card - centre) / spread for plan, card in own.items()}
    return by_mark({plan: sum(standard[juror][plan] for juror in cards[plan]) / len(cards[plan]) for plan in plans})


def borda(cards: Cards, plans: Sequence[str]) -> Counted:
    """The mean, over a plan's jurors, of the share of their other plans that it beats; level is half."""
    shares: dict[str, list[Fraction]] = {plan: [] for plan in plans}
    for own in by_juror(cards).values():
        for plan in own.keys() & shares.keys() if len(own) > 1 else ():
            won = sum(Fraction(1 + (own[plan] > own[other]) - (own[plan] < own[other]), 2) for other in own)
            shares[plan].append((won - Fraction(1, 2)) / (len(own) - 1))
    if not all(shares.values()):
        raise NotPossible
    return by_mark({plan: mean(each) for plan, each in shares.items()})


def copeland(cards: Cards, plans: Sequence[str]) -> Counted:
    """The majorities that a plan won, less those that it lost."""
    return by_mark({plan: Fraction(sum(majority(cards, plan, other) for other in plans)) for plan in plans})


def schulze(cards: Cards, plans: Sequence[str]) -> Counted:
    """Above another is the plan with the stronger path of majorities; the value is the number of plans below."""
    path = {(a, b): votes(cards, a, b) if majority(cards, a, b) > 0 else 0 for a in plans for b in plans}
    for through in plans:
        for a in plans:
            for b in plans:
                path[a, b] = max(path[a, b], min(path[a, through], path[through, b]))
    left, order, marks = list(plans), [], dict[str, Number]()
    while left:
        first = [a for a in left if not any(path[b, a] > path[a, b] for b in left)]
        left = [plan for plan in left if plan not in first]
        order.append(first)
        marks.update(dict.fromkeys(first, Fraction(len(left))))
    return Counted(marks, order)


def huber(cards: Cards, plans: Sequence[str]) -> Counted:
    """As `severity_adjusted`, where a card far from what plan and juror make likely weighs less."""
    connected(cards)
    floats = {plan: {juror: float(card) for juror, card in row.items()} for plan, row in cards.items()}
    weights: dict[str, dict[str, float]] = {plan: dict.fromkeys(row, 1.0) for plan, row in floats.items()}
    marks, milder = fitted(floats, weights)
    for _ in range(MOST_ROUNDS):
        rest = {
            plan: {juror: card - marks[plan] - milder[juror] for juror, card in row.items()}
            for plan, row in floats.items()
        }
        far = 1.345 * 1.4826 * middle(abs(each) for row in rest.values() for each in row.values())
        if far < 1e-11:  # weights any smaller leave nothing to solve the equations by
            break
        weights = {
            plan: {juror: min(1.0, far / abs(each)) if each else 1.0 for juror, each in row.items()}
            for plan, row in rest.items()
        }
        before, (marks, milder) = marks, fitted(floats, weights)
        if max(abs(marks[plan] - before[plan]) for plan in marks) < 1e-15:
            break
    return by_mark({plan: marks[plan] for plan in plans}, close=LEVEL["huber"])


METHODS: Final[Mapping[str, Callable[[Cards, Sequence[str]], Counted]]] = {
    method.__name__: method
    for method in (
        mean_of_jurors,
        severity_adjusted,
        trimmed_mean,
        median,
        majority_judgment,
        z_score,
        huber,
        borda,
        copeland,
        schulze,
    )
}
CARDS_NEEDED: Final = {"trimmed_mean": 4}


def mean(cards: Iterable[Fraction]) -> Fraction:
    """Give the mean of fractions, of which there is at least one."""
    every = list(cards)
    return sum(every, Fraction()) / len(every)


def by_juror(cards: Cards) -> dict[str, dict[str, Fraction]]:
    """Give every juror's complete cards by plan."""
    own: dict[str, dict[str, Fraction]] = {}
    for plan, row in cards.items():
        for juror, card in row.items():
            own.setdefault(juror, {})[plan] = card
    return own


def votes(cards: Cards, plan: str, other: str) -> int:
    """Count the jurors with a card for both who put the first above the second."""
    return sum(card > cards[other][juror] for juror, card in cards[plan].items() if juror in cards[other])


def majority(cards: Cards, plan: str, other: str) -> int:
    """Say who wins between two plans: 1 the first, -1 the second, 0 neither."""
    won, lost = votes(cards, plan, other), votes(cards, other, plan)
    return (won > lost) - (won < lost)


def connected(cards: Cards) -> None:
    """Refuse cards that fall into parts with no juror and no plan in common.

    Raises:
        NotPossible: between two parts nobody can say whether the jurors or the plans differ.
    """
    rows = [set(row) for row in cards.values() if row]
    reached, waiting = rows[0], rows[1:]
    while near := [row for row in waiting if row & reached]:
        waiting = [row for row in waiting if not row & reached]
        reached = reached.union(*near)
    if waiting:
        raise NotPossible


def fitted(cards: Table[N], weights: Table[N]) -> tuple[dict[str, N], dict[str, N]]:
    """Fit card = plan + juror by weighted least squares, the jurors adding up to nothing; exact for fractions.

    The plans are put aside first: each one's mark is the weighted mean of its cards less their jurors. What is left
    is one equation a juror, of which the last gives way to their sum.
    """
    marked = [plan for plan, row in cards.items() if row]
    jurors = sorted({juror for plan in marked for juror in cards[plan]})
    at = {juror: position for position, juror in enumerate(jurors)}
    zero = 0 * next(iter(cards[marked[0]].values()))
    equations = [[zero] * (len(jurors) + 1) for _ in jurors]
    for plan in marked:
        row, weight = cards[plan], weights[plan]
        whole = sum(weight.values(), zero)
        centre = sum((weight[juror] * row[juror] for juror in row), zero) / whole
        for juror in row:
            equation = equations[at[juror]]
            equation[at[juror]] += weight[juror]
            equation[-1] += weight[juror] * (row[juror] - centre)
            for other in row:
                equation[at[other]] -= weight[juror] * weight[other] / whole
    equations[-1] = [zero + 1] * len(jurors) + [zero]
    milder = dict(zip(jurors, solved(equations), strict=True))
    marks = {
        plan: sum((weights[plan][juror] * (card - milder[juror]) for juror, card in cards[plan].items()), zero)
        / sum(weights[plan].values(), zero)
        for plan in marked
    }
    return marks, milder


def solved(equations: list[list[N]]) -> list[N]:
    """Solve linear equations, the known side last, by Gauss and Jordan with the largest pivot."""
    size = len(equations)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(equations[row][column]))
        equations[column], equations[pivot] = equations[pivot], equations[column]
        first = [each / equations[column][column] for each in equations[column]]
        equations[column] = first
        for row in range(size):
            times = equations[row][column]
            if row != column and times:
                equations[row] = [each - times * lead for each, lead in zip(equations[row], first, strict=True)]
    return [row[-1] for row in equations]


def by_mark(marks: Mapping[str, Number], close: float = CLOSE) -> Counted:
    """Put the plans in order of their marks; those that differ in nothing but rounding of floats are equal."""
    order: Order = []
    for plan in sorted(marks, key=marks.__getitem__, reverse=True):
        if order and level(marks[order[-1][0]], marks[plan], close):
            order[-1].append(plan)
        else:
            order.append([plan])
    return Counted(marks, order)


def level(one: Number, other: Number, close: float) -> bool:
    """Say whether two marks are equal: fractions exactly, floats as far as rounding goes."""
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one == other
    return abs(float(one) - float(other)) <= close


# The rules for equal plans. Each gives what it sees of every plan, the highest first; None where it cannot look.


def ties(method: str, counted: Counted, printed: Mapping[str, str]) -> Iterable[Order]:
    """Give the plans tie by tie, each in the groups that the method itself still tells apart.

    Only majority judgment tells plans apart that print the same mark: a tie of which it says more.
    """
    if method == "majority_judgment":
        return [list(tie) for _, tie in groupby(counted.order, key=lambda group: printed[group[0]])]
    return [[group] for group in counted.order]


def untied(evidence: Mapping[str, Any], cards: Cards, tie: Order) -> tuple[Order, dict[str, str]]:
    """Set the plans of a tie apart by the rules in their order, and say which rule freed each plan."""
    decided = {group[0]: BY_MAJORITY_VALUE for group in tie if len(group) == 1 < len(tie)}
    groups = tie
    for written in evidence["tie_break"]:
        kind, _, of = written.partition(":")
        after: Order = []
        for group in groups:
            seen = RULES[kind](evidence, cards, group, of) if len(group) > 1 else None
            parts = [group] if seen is None else in_order(seen)
            decided.update({part[0]: written for part in parts if len(part) == 1 < len(group)})
            after.extend(parts)
        groups = after
    return groups, decided


def in_order(seen: Mapping[str, Any]) -> Order:
    """Put plans in groups by what a rule saw of them, the highest first."""
    best_first = sorted(seen, key=seen.__getitem__, reverse=True)
    return [list(group) for _, group in groupby(best_first, key=seen.__getitem__)]


def by_criterion(evidence: Mapping[str, Any], cards: Cards, group: list[str], of: str) -> Mapping[str, Any] | None:
    """The mean of one criterion over a plan's complete cards; nobody's where one plan has none."""
    if of not in {one["id"] for one in evidence["criteria"]}:
        raise ValueError(of)
    means: dict[str, Fraction] = {}
    for plan in group:
        given = [evidence["cards"][plan][juror].get(of, "abstained") for juror in cards[plan]]
        marks = [number(mark) for mark in given if mark != "abstained"]
        if not marks:
            return None
        means[plan] = mean(marks)
    return means


def head_to_head(_evidence: Mapping[str, Any], cards: Cards, group: list[str], _of: str) -> Mapping[str, Any]:
    """The number of the others that a plan beats by majority."""
    return {plan: sum(majority(cards, plan, other) > 0 for other in group) for plan in group}


def deliberation(evidence: Mapping[str, Any], _cards: Cards, group: list[str], _of: str) -> Mapping[str, Any] | None:
    """What the jury decided last about all of them."""
    for decision in reversed(evidence["tie_decisions"]):
        if set(group) <= set(decision):
            return {plan: -decision.index(plan) for plan in group}
    return None


def lottery(_evidence: Mapping[str, Any], _cards: Cards, group: list[str], of: str) -> Mapping[str, Any]:
    """The draw that anyone can repeat: the lowest SHA-256 of seed and plan comes first."""
    return {plan: -int(sha256(f"{of}:{plan}".encode()).hexdigest(), 16) for plan in group}


RULES: Final[Mapping[str, Callable[[Mapping[str, Any], Cards, list[str], str], Mapping[str, Any] | None]]] = {
    "criterion": by_criterion,
    "head_to_head": head_to_head,
    "deliberation": deliberation,
    "lottery": lottery,
}


def shown(marks: Mapping[str, Number], pass_mark: Fraction | None = None, close: float = CLOSE) -> dict[str, str]:
    """Write the marks with one decimal, half up; with more where two that differ would look alike.

    A mark on one side of the pass mark is never printed as if it stood on the other.
    """
    groups = by_mark(marks, close).order
    values = [Fraction(marks[group[0]]) for group in groups]
    decimals = [1 if pass_mark is None else on_its_side(value, pass_mark) for value in values]
    while alike := printed_twice(values, decimals):
        for at in alike:
            decimals[at] += 1
    written = [in_digits(rounded(value, places), places) for value, places in zip(values, decimals, strict=True)]
    return {plan: text for group, text in zip(groups, written, strict=True) for plan in group}


def on_its_side(value: Fraction, pass_mark: Fraction) -> int:
    """Give the fewest decimals that print a mark on its own side of the pass mark."""
    return next(places for places in count(1) if (rounded(value, places) >= pass_mark) == (value >= pass_mark))


def printed_twice(values: Sequence[Fraction], decimals: Sequence[int]) -> list[int]:
    """Give the positions of the marks that are printed like another one."""
    printed = [rounded(value, places) for value, places in zip(values, decimals, strict=True)]
    often = Counter(printed)
    return [at for at, text in enumerate(printed) if often[text] > 1]


def rounded(value: Fraction, decimals: int) -> Fraction:
    """Round half up to a number of decimals."""
    return Fraction(floor(value * 10**decimals + Fraction(1, 2)), 10**decimals)


def in_digits(value: Fraction, decimals: int) -> str:
    """Write a rounded number with this many decimals and a point."""
    digits = str(abs(int(value * 10**decimals))).rjust(decimals + 1, "0")
    return f"{'-' * (value < 0)}{digits[:-decimals]}.{digits[-decimals:]}"


# The program by itself. It says everything in both languages, as it knows of no reader which one is theirs.

USAGE: Final = "Gebruik · usage: python recount.py BEWIJS.json"
UNREADABLE: Final = "{file} is geen bewijs dat nageteld kan worden · is no evidence that can be recounted"
NO_OUTCOME: Final = "Met deze kaarten geeft {method} geen uitslag · these cards give no outcome by {method}"
AGREES: Final = "De telling klopt met wat het bewijs zegt · the count agrees with what the evidence says"
DIFFERS: Final = "Het bewijs zegt iets anders over · the evidence says something else of: {plans}"


def main(arguments: Sequence[str]) -> int:
    """Count one file of evidence, print the places and say whether the evidence says the same."""
    if len(arguments) != 1:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        evidence = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
        results, _unranked = recount(evidence)
        differing = different(evidence, results)
        lines = [f"{result.rank:>4}  {result.shown:>6}  {evidence['titles'][result.plan]}" for result in results]
    except NotPossible:
        print(NO_OUTCOME.format(method=evidence["method"]), file=sys.stderr)
        return 1
    except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError):
        print(UNREADABLE.format(file=Path(arguments[0]).name), file=sys.stderr)
        return 2
    print(*lines, DIFFERS.format(plans=", ".join(differing)) if differing else AGREES, sep="\n")
    return int(bool(differing))


def different(evidence: Mapping[str, Any], results: Iterable[Result]) -> list[str]:
    """Name the plans of which the evidence tells another place, mark or tie, or that only one of both places."""
    told = {one["proposal"]: one for one in evidence["results"]}
    counted = {result.plan: result for result in results}
    return [plan for plan in evidence["plans"] if not agrees(evidence["method"], told.get(plan), counted.get(plan))]


def agrees(method: str, told: Mapping[str, Any] | None, counted: Result | None) -> bool:
    """Say whether what is told of a plan is what was counted; of a plan without a place nothing is told."""
    if told is None or counted is None:
        return told is None and counted is None
    tie = told["tie"] or {"with": [], "decided_by": None}
    exact = told["exact"] is None or (
        Fraction(told["exact"]) == counted.mark and told["shown"].replace(",", ".") == counted.shown
    )
    near = abs(float(told["mark"]) - float(counted.mark)) <= NEAR.get(method, CLOSE)
    same_tie = set(tie["with"]) == set(counted.equals) and tie["decided_by"] == counted.decided_by
    return told["rank"] == counted.rank and told["cards"] == counted.cards and exact and near and same_tie


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
