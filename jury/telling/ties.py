"""How a tie was decided, in words: rule by rule, with what each rule saw of every plan."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import chain
from typing import Final, NamedTuple

from jury.language import _, decimal_comma
from jury.model.evening import Evening
from jury.standings.ranking import Ranking, decision_about, pass_mark_of, shared_places, ties_in
from jury.text import listed, sentence
from jury.wording.names import titles
from jury.wording.tie_rules import tie_look
from scoring.shown import shown_marks
from scoring.standings import Seen, TieStep
from scoring.tie_rule import MAJORITY_VALUE, TieRuleKind, read_tie_rule

DIGITS_OF_A_LOT: Final = 8


class ToldTie(NamedTuple):
    """A tie in sentences: who are equal, what each rule saw in turn, and who share a place for all that."""

    equal: str
    looks: tuple[str, ...]
    shared: tuple[str, ...]


def told_ties(evening: Evening, ranking: Ranking) -> Iterator[ToldTie]:
    """Tell every tie of a ranking, from the first place down."""
    for equals, places in ties_in(ranking.places).items():
        yield ToldTie(
            _("{plans} hebben precies hetzelfde cijfer.").format(plans=titles(evening, [each.plan for each in places])),
            tuple(step_sentence(evening, step) for step in ranking.standings.trace if equals.issuperset(step.group)),
            tuple(
                _("{plans} delen plaats {place}.").format(plans=titles(evening, plans), place=rank)
                for rank, plans in shared_places(places).items()
            ),
        )


def step_sentence(evening: Evening, step: TieStep) -> str:
    """Tell what one tie rule saw of the plans that were still equal, best first, and whether it settled anything."""
    look = tie_look(evening, step.rule)
    if not look:
        return _jury_said(evening, step)
    if len(step.values) < len(step.group):
        return _("{look} zegt niets: niet elk plan heeft daar een cijfer.").format(look=look)
    if len(step.result) == 1:
        words = _("{look} is ook gelijk: {seen}.")
    elif all(len(group) == 1 for group in step.result):
        words = _("{look} geeft de doorslag: {seen}.")
    else:
        words = _("{look} beslist over een deel: {seen}.")
    return words.format(look=look, seen=_seen(evening, step))


def _jury_said(evening: Evening, step: TieStep) -> str:
    decision = decision_about(evening, step.group)
    if decision is None:
        return _("De jury moet hier nog kiezen.")
    return _("De jury besliste: {order}. {reason}").format(
        order=", ".join(titles(evening, group) for group in step.result), reason=sentence(decision.reason)
    )


def _numbers(seen: Seen) -> tuple[Fraction, ...]:
    """Give the numbers that a look saw of one plan: one, the two cards of a pair, or none of a lot."""
    if isinstance(seen, str):
        return ()
    return seen if isinstance(seen, tuple) else (seen,)


def _written(numbers: Iterable[Fraction], pass_mark: Fraction | None) -> Mapping[Fraction, str]:
    """Write numbers with as many decimals as set them apart, and none where all of them are whole."""
    found = sorted(numbers, reverse=True)
    if all(number.denominator == 1 for number in found):
        return {number: str(number) for number in found}
    return dict(zip(found, map(decimal_comma, shown_marks(found, pass_mark)), strict=True))


def _pass_mark(evening: Evening, step: TieStep) -> Fraction | None:
    """Give the pass mark where what the rule saw are marks: the means of a criterion, or cards."""
    of_marks = step.rule == MAJORITY_VALUE or read_tie_rule(step.rule).kind is TieRuleKind.CRITERION
    return pass_mark_of(evening, evening.settings.aggregate) if of_marks else None


def _seen(evening: Evening, step: TieStep) -> str:
    """Set what the rule saw of each plan side by side: De Lange Tafel (8,3) tegen Gewoon een buur (7,9)."""
    plans = [plan for group in step.result for plan in group if plan in step.values]
    numbers = _written({*chain.from_iterable(map(_numbers, step.values.values()))}, _pass_mark(evening, step))
    shown = [listed([numbers[number] for number in _numbers(step.values[plan])]) for plan in plans]
    lots = [f"{str(step.values[plan])[:DIGITS_OF_A_LOT]}…" for plan in plans]
    sides = [
        f"{evening.proposal(plan).title} ({text or lot})" for plan, text, lot in zip(plans, shown, lots, strict=True)
    ]
    return _("{first} tegen {second}").format(first=sides[0], second=sides[1]) if len(sides) == 2 else "; ".join(sides)
