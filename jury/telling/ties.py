"""How a tie was decided, in words: rule by rule, with what each rule saw of every plan."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from jury.language import N_, _, decimal_comma
from jury.model.evening import Evening
from jury.model.rows import TieDecision
from jury.standings.ranking import Ranking, rule_name, shared_places, ties_in
from jury.text import listed, one_line, sentence
from scoring.shown import shown_marks
from scoring.standings import TieStep
from scoring.tie_rule import TieRuleKind, read_tie_rule

LOOKS: Final = {
    TieRuleKind.CRITERION: N_("‘{rule}’"),
    TieRuleKind.HEAD_TO_HEAD: N_("De onderlinge vergelijking (van hoeveel plannen elk plan het wint)"),
    TieRuleKind.LOTTERY: N_("De loting (het laagste lot gaat voor)"),
}
"""What a tie rule looks at; it begins a sentence."""
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
    kind = read_tie_rule(step.rule).kind
    if kind is TieRuleKind.DELIBERATION:
        return _jury_said(evening, step)
    look = _(LOOKS[kind]).format(rule=rule_name(evening, step.rule))
    if len(step.values) < len(step.group):
        return _("{look} zegt niets: niet elk plan heeft daar een cijfer.").format(look=look)
    sentence = _("{look} geeft de doorslag: {seen}.") if len(step.result) > 1 else _("{look} is ook gelijk: {seen}.")
    return sentence.format(look=look, seen=_seen(evening, step))


def decision_about(evening: Evening, plans: Iterable[str]) -> TieDecision | None:
    """Give the jury's decision that holds for these plans: the last one that names them all."""
    wanted = set(plans)
    return next((row for row in reversed(evening.tie_decisions) if wanted <= set(row.proposals)), None)


def titles(evening: Evening, plans: Sequence[str]) -> str:
    """Name plans in a sentence: A, B en C."""
    return listed([one_line(evening.proposal(plan).title) for plan in plans])


def _jury_said(evening: Evening, step: TieStep) -> str:
    decision = decision_about(evening, step.group)
    if decision is None:
        return _("De jury moet hier nog kiezen.")
    return _("De jury besliste: {order}. {reason}").format(
        order=", ".join(titles(evening, group) for group in step.result), reason=sentence(decision.reason)
    )


def _seen(evening: Evening, step: TieStep) -> str:
    """Set what the rule saw of each plan side by side: De Lange Tafel (8,3) tegen Gewoon een buur (7,9)."""
    plans = [plan for group in step.result for plan in group if plan in step.values]
    fractions = [value for plan in plans if isinstance(value := step.values[plan], Fraction)]
    if len(fractions) == len(plans):
        shown = [decimal_comma(text) for text in shown_marks(fractions)]
        if all(value.denominator == 1 for value in fractions):
            shown = [str(value) for value in fractions]
    else:
        shown = [f"{str(step.values[plan])[:DIGITS_OF_A_LOT]}…" for plan in plans]
    sides = [f"{evening.proposal(plan).title} ({text})" for plan, text in zip(plans, shown, strict=True)]
    return _("{first} tegen {second}").format(first=sides[0], second=sides[1]) if len(sides) == 2 else "; ".join(sides)
