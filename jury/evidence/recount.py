"""Counts the outcome of a jury again, from its evidence alone; with nothing but Python, also as a program by itself.

    python recount.py EVIDENCE.json [REPORT]

It shares no line with the program that made the evidence, and chooses plain ways above fast ones, so that an error in
the one is not in the other. Marks, weights and places are fractions to the end; `z_score` and `huber` need roots and
are floats, equal within 1e-9. As a program it holds the evidence against its form and its seal, prints the places, and
says where the evidence, or a report in Markdown or HTML, says something else. Exit 0 where all agrees, 1 where it does
not, 2 where it cannot be read.
"""

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from functools import cache, cmp_to_key
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from io import TextIOWrapper
from itertools import count, groupby
from math import floor, lcm, sqrt
from pathlib import Path
from statistics import median as middle
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

Number = Fraction | float
Cards = Mapping[str, Mapping[str, Fraction]]
"""Per plan and juror what a complete card comes to: the weighted mean of its marks."""
Outcome = tuple[list["Result"], dict[str, str]]
"""The places, best first, and why each other plan has none."""
Order = list[list[str]]
"""Plans in groups of equals, the best first."""

N = TypeVar("N", Fraction, float)
Table = Mapping[str, Mapping[str, N]]

CLOSE: Final = 1e-9
LEVEL: Final = {"huber": 1e-6}
"""Within what two marks are equal under a method whose rounds may end before their limit; else `CLOSE`."""
NEAR: Final = {"huber": 0.01, "z_score": 1e-6}
"""How far the marks of two counts may lie apart, where a method repeats a sum that may come nearer ever more slowly."""
MOST_ROUNDS: Final = 10_000
KEPT_AT: Final = (MOST_ROUNDS // 2, MOST_ROUNDS * 3 // 4, MOST_ROUNDS)
BY_MAJORITY_VALUE: Final = "majority_value"
STATES: Final = ("scored", "open", "absent", "recused", "abstained")


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
    states: Mapping[str, int] = MappingProxyType({})
    criteria: Mapping[str, Fraction] = MappingProxyType({})


def recount(evidence: Mapping[str, Any]) -> Outcome:
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
                states, means = states_of(evidence, plan), dict(criteria_of(evidence, complete, plan))
                decision = decided.get(plan)
                results.append(Result(rank, plan, mark, printed[plan], cards, others, decision, states, means))
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


def states_of(evidence: Mapping[str, Any], plan: str) -> dict[str, int]:
    """Count the jurors by what became of their card: a word is its own state, a cell that lacks makes it open."""
    states = dict.fromkeys(STATES, 0)
    counting = [one["id"] for one in evidence["criteria"] if one["counts"]]
    for card in evidence["cards"][plan].values():
        if isinstance(card, str):
            states[card] += 1
        elif any(each not in card for each in counting):
            states["open"] += 1
        else:
            states["scored" if is_complete(card, counting) else "abstained"] += 1
    return states


def criteria_of(evidence: Mapping[str, Any], cards: Cards, plan: str) -> Iterator[tuple[str, Fraction]]:
    """Give the mean of every criterion over the complete cards of a plan; those without a mark are left out."""
    for one in evidence["criteria"]:
        often = Counter(evidence["cards"][plan][juror].get(one["id"], "abstained") for juror in cards[plan])
        del often["abstained"]
        if given := often.total():
            yield one["id"], sum((number(mark) * times for mark, times in often.items()), Fraction()) / given


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
    kept: list[Mapping[str, float]] = []
    for done in range(MOST_ROUNDS + 1):
        if done in KEPT_AT:
            kept.append(marks)
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
    else:
        marks = {plan: limit(*(each[plan] for each in kept)) for plan in marks}
    return by_mark({plan: marks[plan] for plan in plans}, close=LEVEL["huber"])


def limit(first: float, second: float, third: float) -> float:
    """Give where three values of a sum lead to, as many rounds between the first two as between the last two.

    Source: Aitken, "On Bernoulli's numerical solution of algebraic equations" (1926): the delta-squared process.
    """
    bend = (third - second) - (second - first)
    return third if abs(bend) < 1e-12 else third - (third - second) ** 2 / bend


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
    means = {plan: dict(criteria_of(evidence, cards, plan)).get(of) for plan in group}
    return None if None in means.values() else means


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
    shown, near = told["shown"].replace(",", "."), NEAR.get(method, CLOSE)
    if told["exact"] is None:
        printed = abs(float(shown) - float(told["mark"])) <= 0.5 / 10 ** len(shown.partition(".")[2]) + near
    else:
        printed = Fraction(told["exact"]) == counted.mark and shown == counted.shown
    return (
        told["rank"] == counted.rank
        and told["cards"] == counted.cards
        and printed
        and abs(float(told["mark"]) - float(counted.mark)) <= near
        and set(tie["with"]) == set(counted.equals)
        and tie["decided_by"] == counted.decided_by
        and told.get("states", counted.states) == counted.states
        and {each: Fraction(mean) for each, mean in told.get("criteria", counted.criteria).items()} == counted.criteria
    )


# The evidence as a file: one form, a seal, and what has to be in it before anybody counts.


class NotEvidence(Exception):
    """This is no evidence: a key of `WRONG` says what is the matter, or it is the name of what does not fit."""


def read_evidence(data: bytes) -> dict[str, Any]:
    """Read a file of evidence that anybody may have made.

    Raises:
        NotEvidence: it is none, or too large to be counted.
    """
    if len(data) > MOST_BYTES or sum(map(data.count, (b",", b"[", b"{"))) > MOST_PARTS:
        raise NotEvidence("size")
    try:
        evidence = json.loads(data.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise NotEvidence("json") from None
    if not isinstance(evidence, dict) or "evidence" not in evidence:
        raise NotEvidence("other")
    if type(evidence["evidence"]) is not int or evidence["evidence"] != VERSION:
        raise NotEvidence("version")
    for name in sorted(SHAPE.keys() | evidence.keys(), key=str):
        if name not in SHAPE or name not in evidence or not SHAPE[name](evidence[name]):
            raise NotEvidence(name)
    for name in unfit(evidence):
        raise NotEvidence(name)
    steps = STEPS.get(evidence["method"])
    if steps is not None and steps(len(evidence["plans"]), len(evidence["jurors"])) > MOST_STEPS:
        raise NotEvidence("size")
    return evidence


def _no_number(written: str) -> None:
    raise ValueError(written)


def written_out(evidence: Mapping[str, Any]) -> bytes:
    """Write evidence in its one form: JSON in UTF-8 on one line, keys sorted, no blanks, and the end of that line."""
    return f"{json.dumps(evidence, ensure_ascii=False, sort_keys=True, separators=(',', ':'))}\n".encode()


def seal_of(evidence: Mapping[str, Any]) -> str:
    """Give the SHA-256 of evidence without its seal; it finds what changed, and stops nobody who renews it."""
    return sha256(written_out({name: value for name, value in evidence.items() if name != "seal"})).hexdigest()


def fingerprint(data: bytes) -> str:
    """Give the number that a report prints of a file of evidence: the first of its SHA-256, in four groups of four."""
    digits = sha256(data).hexdigest()
    return " ".join(digits[at : at + 4] for at in range(0, 16, 4))


VERSION: Final = 1
MOST_BYTES: Final = 100_000_000
MOST_PARTS: Final = 5_000_000
"""As much as is taken apart; all that is in a file may take a hundred times its size in memory."""
MOST: Final = 1_000
"""As many plans, jurors and criteria as are counted; more are no evening."""
MOST_STEPS: Final = 10**9
STEPS: Final[Mapping[str, Callable[[int, int], int]]] = {
    "schulze": lambda plans, _jurors: plans**3,
    "copeland": lambda plans, jurors: plans**2 * jurors,
    "borda": lambda plans, jurors: plans**2 * jurors,
    "majority_judgment": lambda plans, jurors: plans * jurors**2,
    "severity_adjusted": lambda _plans, jurors: 20 * jurors**3,
    "huber": lambda _plans, jurors: 50 * jurors**3,
}
"""About how much there is to do, so that nobody waits without end for what somebody made up."""

Check = Callable[[Any], bool]


def matching(pattern: str) -> Check:
    """Want a text like this; there are few different marks, and each is looked at once."""
    fits = cache(re.compile(pattern, re.ASCII).fullmatch)
    return lambda value: isinstance(value, str) and fits(value) is not None


def among(*values: str) -> Check:
    """Want one of these texts."""
    return lambda value: isinstance(value, str) and value in values


def either(*checks: Check) -> Check:
    """Want what one of these wants."""
    return lambda value: any(check(value) for check in checks)


def every(check: Check) -> Check:
    """Want a list of what this wants."""
    return lambda value: isinstance(value, list) and len(value) <= MOST and all(map(check, value))


def by_name(check: Check) -> Check:
    """Want what this wants, each under a name."""
    return lambda value: isinstance(value, dict) and len(value) <= MOST and all(map(check, value.values()))


def having(**checks: Check) -> Check:
    """Want these names and no others, each with what is wanted there."""
    return lambda value: (
        isinstance(value, dict) and value.keys() == checks.keys() and all(checks[name](value[name]) for name in checks)
    )


def a_text(value: Any) -> bool:
    """Want a text that can be written."""
    return isinstance(value, str) and not any("\ud800" <= each <= "\udfff" for each in value)


def a_flag(value: Any) -> bool:
    """Want true or false."""
    return isinstance(value, bool)


def a_count(value: Any) -> bool:
    """Want a whole number from nothing."""
    return type(value) is int and 0 <= value < 2**63


def a_figure(value: Any) -> bool:
    """Want a number that is written as one."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 10**16


def nothing(value: Any) -> bool:
    """Want null."""
    return value is None


a_number: Final = matching(r"-?\d{1,15}(\.\d{1,12})?")
a_fraction: Final = matching(r"-?\d{1,4000}(/0*[1-9]\d{0,4000})?")
a_hash: Final = matching(r"[0-9a-f]{64}")
TIE: Final = having(**{"with": every(a_text), "decided_by": either(nothing, a_text)})
RESULT: Final = having(
    rank=a_count,
    proposal=a_text,
    title=a_text,
    mark=a_figure,
    exact=either(nothing, a_fraction),
    shown=matching(r"-?\d{1,16}[.,]\d{1,100}"),
    cards=a_count,
    states=having(**dict.fromkeys(STATES, a_count)),
    criteria=by_name(a_fraction),
    tie=either(nothing, TIE),
)
SHAPE: Final[Mapping[str, Check]] = {
    "evidence": a_count,
    "seal": a_hash,
    "session": having(id=a_text, title=a_text, date=either(nothing, a_text), rehearsal=a_flag),
    "state": having(phase=a_text, version=a_count),
    "journal": either(nothing, having(entries=a_count, hash=a_hash)),
    "draw": either(nothing, having(seed=a_text, moved=every(a_text))),
    "method": among(*METHODS),
    "quorum": a_count,
    "scale": having(min=a_number, max=a_number, step=a_number),
    "pass_mark": either(nothing, a_number),
    "tie_break": every(matching(r"(?s:(criterion|lottery):.*|head_to_head|deliberation)")),
    "tie_decisions": every(every(a_text)),
    "criteria": every(having(id=a_text, name=a_text, weight=a_number, counts=a_flag)),
    "plans": every(a_text),
    "titles": by_name(a_text),
    "jurors": every(matching("[A-Z]{1,4}")),
    "cards": by_name(
        by_name(either(among("absent", "recused", "abstained"), by_name(either(a_number, among("abstained")))))
    ),
    "results": every(RESULT),
    "unranked": every(having(proposal=a_text, reason=among("no_cards", "below_quorum"))),
}
"""What stands in evidence, by name."""


def unfit(evidence: Mapping[str, Any]) -> Iterator[str]:
    """Name what does not fit the rest: an id that stands twice or nowhere, a mark that is none."""
    plans, jurors = set(evidence["plans"]), set(evidence["jurors"])
    criteria = {one["id"]: one for one in evidence["criteria"]}
    counting = [Fraction(one["weight"]) for one in criteria.values() if one["counts"]]
    if len(criteria) != len(evidence["criteria"]) or not counting or min(counting) <= 0:
        yield "criteria"
    if len(plans) != len(evidence["plans"]) or evidence["titles"].keys() != plans:
        yield "plans"
    if len(jurors) != len(evidence["jurors"]):
        yield "jurors"
    if evidence["cards"].keys() != plans or any(row.keys() != jurors for row in evidence["cards"].values()):
        yield "cards"
    if any(rule.partition(":")[2] not in criteria for rule in evidence["tie_break"] if rule.startswith("criterion:")):
        yield "tie_break"
    low, high, step = (number(evidence["scale"][each]) for each in ("min", "max", "step"))
    if step <= 0 or low >= high:
        yield "scale"
        return
    cards = (card for row in evidence["cards"].values() for card in row.values() if not isinstance(card, str))
    for of, mark in {cell for card in cards for cell in card.items()}:
        on_scale = mark == "abstained" or (low <= number(mark) <= high and (number(mark) - low) % step == 0)
        if of not in criteria or not on_scale:
            yield "cards"
    told = [one["proposal"] for one in (*evidence["results"], *evidence["unranked"])]
    if len(told) != len(set(told)) or not plans.issuperset(told):
        yield "results"
    if any(one["title"] != evidence["titles"][one["proposal"]] for one in evidence["results"]):
        yield "titles"


# What is found in the end, as one row a question: the program by itself and `jury verify` each have words for it.


class Finding(NamedTuple):
    """What came of one question; `good` is None where nothing is wrong and nothing is shown either."""

    question: str
    good: bool | None
    about: tuple[str, ...] = ()


def findings(
    data: bytes, evidence: Mapping[str, Any], outcome: Outcome | None, report: str | None = None
) -> list[Finding]:
    """Hold evidence, read from these bytes and counted again, against its form, its seal, that count and a report."""
    found = [
        Finding("form", data == written_out(evidence)),
        Finding("seal", evidence["seal"] == seal_of(evidence)),
        _the_count(evidence, outcome),
        Finding("journal", True if evidence["journal"] else None),
    ]
    if evidence["draw"] is not None:
        found.append(Finding("draw", True if _is_drawn(evidence) else None, (evidence["draw"]["seed"],)))
    if report is not None:
        found += of_the_report(data, evidence, report)
    return found


def outcome_of(evidence: Mapping[str, Any]) -> Outcome | None:
    """Give the places and why each other plan has none; None where the method says nothing about these cards."""
    try:
        return recount(evidence)
    except NotPossible:
        return None


def _the_count(evidence: Mapping[str, Any], outcome: Outcome | None) -> Finding:
    if outcome is None:
        return Finding("no_outcome", not evidence["results"], (evidence["method"],))
    results, unranked = outcome
    told = {one["proposal"]: one["reason"] for one in evidence["unranked"]}
    differing = {*different(evidence, results), *(plan for plan, _reason in told.items() ^ unranked.items())}
    return Finding("count", not differing, tuple(evidence["titles"][plan] for plan in sorted(differing)))


def _is_drawn(evidence: Mapping[str, Any]) -> bool:
    """Say whether the plans that were not moved since stand in the order of their lots."""
    draw = evidence["draw"]
    stayed = [plan for plan in evidence["plans"] if plan not in draw["moved"]]
    return stayed == sorted(stayed, key=lambda plan: sha256(f"{draw['seed']}:{plan}".encode()).hexdigest())


def of_the_report(data: bytes, evidence: Mapping[str, Any], report: str) -> Iterator[Finding]:
    """Hold the number and the places that a report prints against the evidence."""
    text, tables = read_report(report)
    numbers = re.findall(r"\b[0-9a-f]{4}(?: [0-9a-f]{4}){3}\b", text)
    ours = fingerprint(data)
    if numbers:
        yield Finding("fingerprint", ours in numbers, tuple(numbers))
    elif evidence["journal"]:
        yield Finding("no_fingerprint", False)
    outcomes = [table for table in tables if tuple(map(str.casefold, table[0][:2])) in OUTCOME]
    if outcomes:
        differing, *others = (_told_otherwise(evidence, table) for table in outcomes)
        yield Finding("places", not differing, tuple(differing))
        if any(others):
            yield Finding("other_places", None)
    elif numbers or evidence["journal"]:
        yield Finding("places", None)
    else:
        yield Finding("nothing", False)


def _told_otherwise(evidence: Mapping[str, Any], table: Sequence[Sequence[str]]) -> list[str]:
    """Give the titles of which a table of places says something else than the evidence, or that lack in it."""
    with_mark = len(table[0]) > 2 and table[0][2].casefold() in MARK
    with_means = len(table[0]) == 2 + with_mark + len(evidence["criteria"])
    compared = 2 + with_mark + with_means * len(evidence["criteria"])
    rows = [(row[0], row[1], *(cell.replace(",", ".") for cell in row[2:compared])) for row in table[1:] if row[1:]]
    last = max((int(row[0]) for row in rows if re.fullmatch(r"[0-9]{1,9}", row[0])), default=0)
    told, counted = Counter(rows), Counter[tuple[str, ...]]()
    for one in evidence["results"]:
        if one["rank"] <= last:
            mark = (one["shown"].replace(",", "."),) if with_mark else ()
            means = _means(evidence, one) if with_means else ()
            counted[str(one["rank"]), one_line(one["title"]), *mark, *means] += 1
    return sorted({row[1] for row in (told - counted) + (counted - told)})


def _means(evidence: Mapping[str, Any], one: Mapping[str, Any]) -> Iterator[str]:
    """Give the mean of every criterion as a report prints it."""
    pass_mark = Fraction(evidence["pass_mark"]) if evidence["pass_mark"] else None
    for criterion in evidence["criteria"]:
        given = one["criteria"].get(criterion["id"])
        if given is None:
            yield NO_MEAN
        else:
            yield shown({"": Fraction(given)}, pass_mark)[""]


NO_MEAN: Final = "–"
OUTCOME: Final = {("plaats", "plan"), ("place", "plan")}
"""How the table of places begins, in every language of a report."""
MARK: Final = {"eindcijfer", "uitkomst", "final mark", "result"}
Tables = list[list[list[str]]]
"""Tables as rows of cells, the header first."""


def one_line(text: str) -> str:
    """Give a text with single blanks."""
    return " ".join(text.split())


def read_report(report: str) -> tuple[str, Tables]:
    """Give the text and the tables of a report in HTML or Markdown."""
    if re.match(r"\s*<(!doctype|html)", report, re.IGNORECASE):
        page = Page()
        with suppress(AssertionError):  # which Python's reader says of a declaration that is none; no report has one
            page.feed(report)
            page.close()
        return one_line(" ".join(page.texts)), [table for table in page.tables if table and table[0]]
    lines = report.splitlines()
    groups = (list(each) for is_row, each in groupby(lines, key=lambda line: line.startswith("|")) if is_row)
    tables = [[_cells(line) for line in group if not re.fullmatch(r"[|: -]+", line)] for group in groups]
    return one_line(report), [table for table in tables if table]


def _cells(line: str) -> list[str]:
    """Take a row of a Markdown table apart, without what Markdown needs to show its cells as they are."""
    cells = (re.sub(r"(?<!\\)\*\*", "", cell) for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1])
    return [one_line(unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", cell))) for cell in cells]


class Page(HTMLParser):
    """Gathers what is to be read on a page, and its tables."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tables: Tables = []
        self._cell: list[str] | None = None
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row or a cell, or what nobody reads."""
        self._unread += tag in UNREAD
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag in CELLS and self.tables and self.tables[-1]:
            self._cell = []

    def handle_endtag(self, tag: str) -> None:
        """End a cell, or what nobody reads."""
        self._unread -= tag in UNREAD and self._unread > 0
        if tag in CELLS and self._cell is not None:
            self.tables[-1][-1].append(one_line("".join(self._cell)))
            self._cell = None

    def handle_data(self, data: str) -> None:
        """Keep a text that is read."""
        if not self._unread:
            self.texts.append(data)
            if self._cell is not None:
                self._cell.append(data)


CELLS: Final = ("td", "th")
UNREAD: Final = ("style", "script", "title")


# The program by itself. It says everything in both languages, as it knows of no reader which one is theirs.

USAGE: Final = "Gebruik · usage: python recount.py BEWIJS.json [RAPPORT.md]"
UNREADABLE: Final = "{file} is geen bewijs dat nageteld kan worden · is no evidence that can be recounted: {why}"
UNWRITTEN: Final = "De uitkomst is niet te schrijven · the outcome cannot be written: {what}"
NO_REPORT: Final = "{file} is geen rapport in Markdown of HTML · is no report in Markdown or HTML"
WRONG: Final = {
    "size": "te groot · too large",
    "json": "geen JSON · no JSON",
    "other": "iets anders · something else",
    "version": "een andere versie · another version",
    "missing": "niet te lezen · cannot be read",
}
UNFIT: Final = "‘{name}’ klopt niet · does not fit"
SAID: Final[Mapping[str, Mapping[bool | None, str]]] = {
    "form": {
        True: "De vorm klopt · the form is right",
        False: "De vorm is niet die van het programma · the form is not the program's own",
    },
    "seal": {
        True: "Het zegel klopt · the seal is right",
        False: "Het zegel klopt niet: er is iets veranderd · the seal is wrong: something was changed",
    },
    "count": {
        True: "De telling klopt met wat het bewijs zegt · the count agrees with what the evidence says",
        False: "Het bewijs zegt iets anders over · the evidence says something else of: {about}",
    },
    "no_outcome": {
        True: "Met deze kaarten geeft {about} geen uitslag · these cards give no outcome by {about}",
        False: "Met deze kaarten geeft {about} geen uitslag, het bewijs wel · no outcome, and the evidence has one",
    },
    "journal": {
        True: "De afdruk van het logboek staat erin · it holds the fingerprint of the journal",
        None: "Nog niet vastgesteld: geen afdruk van het logboek · not final: no fingerprint of the journal",
    },
    "draw": {
        True: "De volgorde is die van de loting · the order is that of the draw: {about}",
        None: "De volgorde is niet meer die van de loting · the order is no longer that of the draw: {about}",
    },
    "fingerprint": {
        True: "Het rapport noemt deze afdruk · the report prints this fingerprint",
        False: "Het rapport noemt een andere afdruk · the report prints another fingerprint: {about}",
    },
    "no_fingerprint": {False: "Het rapport noemt geen afdruk · the report prints no fingerprint"},
    "places": {
        True: "Het rapport noemt dezelfde plaatsen · the report tells the same places",
        False: "Het rapport zegt iets anders over · the report says something else of: {about}",
        None: "Het rapport noemt geen plaatsen · the report tells no places",
    },
    "other_places": {
        None: "Nog een tabel noemt andere plaatsen, zoals de eerste ronde · one more table tells other places"
    },
    "nothing": {
        False: "Het rapport noemt geen afdruk en geen plaatsen · the report prints no fingerprint and no places"
    },
}
SIGNS: Final = {True: "✓", False: "✗", None: "–"}
UNKNOWN: Final = (
    "Niet te zien: of de juryleden deze cijfers gaven, wie een letter is, en of de teksten van het rapport kloppen",
    "Not to be seen: whether the jurors gave these marks, who a letter is, and whether the report's texts are true",
)


def main(arguments: Sequence[str]) -> int:
    """Look at one file of evidence, beside a report if there is one, and say what is right and what is not."""
    if len(arguments) not in (1, 2):
        print(USAGE, file=sys.stderr)
        return 2
    paths = list(map(Path, arguments))
    try:
        with paths[0].open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        evidence = read_evidence(data)
    except (OSError, NotEvidence) as error:
        why = WRONG["missing"] if isinstance(error, OSError) else WRONG.get(str(error), UNFIT.format(name=error))
        print(UNREADABLE.format(file=paths[0].name, why=why), file=sys.stderr)
        return 2
    try:
        report = paths[1].read_text(encoding="utf-8-sig") if paths[1:] else None
    except (OSError, ValueError):
        print(NO_REPORT.format(file=paths[1].name), file=sys.stderr)
        return 2
    outcome = outcome_of(evidence)
    found = findings(data, evidence, outcome, report)
    told = [
        f"{result.rank:>4}  {result.shown:>6}  {printable(evidence['titles'][result.plan])}"
        for result in (outcome[0] if outcome else ())
    ]
    told.append(f"Afdruk · fingerprint: {fingerprint(data)}")
    for finding in found:
        about = printable(", ".join(finding.about))
        told.append(f"{SIGNS[finding.good]} {SAID[finding.question][finding.good].format(about=about)}")
    with suppress(BrokenPipeError):  # whoever read it, such as `head`, has seen enough
        print(*told, *(f"? {line}" for line in UNKNOWN), sep="\n", flush=True)
    return int(any(finding.good is False for finding in found))


def printable(text: str) -> str:
    """Give a text with a mark in the place of what would move the cursor."""
    return "".join(each if each.isprintable() else "�" for each in text)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a pipe on Windows may know no check mark
    try:
        code = main(sys.argv[1:])
    except OSError as error:
        print(UNWRITTEN.format(what=error.strerror), file=sys.stderr)
        code = 2
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except OSError:  # said above, or nobody reads it; Python would complain once more while it stops
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)
