"""The standings equal a second calculation, written apart and as slowly and plainly as possible."""

import hashlib
from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marked_rounds import marked_rounds

from scoring.marked_round import MarkedRound
from scoring.ranking import rank

# ---- the second calculation: fractions all the way, nothing taken from the program but the cards themselves


def state_by_hand(marked: MarkedRound, p: int, j: int) -> str:
    card = marked.cards[p][j]
    if card.declared:
        return card.declared.value
    cells = [cell for cell, criterion in zip(card.cells, marked.criteria, strict=True) if criterion.counts]
    if any(cell is None for cell in cells):
        return "open"
    return "abstained" if any(cell == "abstained" for cell in cells) else "scored"


def total_by_hand(marked: MarkedRound, p: int, j: int) -> Fraction:
    pairs = [
        (marked.unit * cell, criterion.weight)
        for cell, criterion in zip(marked.cards[p][j].cells, marked.criteria, strict=True)
        if criterion.counts and isinstance(cell, int)
    ]
    whole = sum(weight for _, weight in pairs)
    return sum((mark * (weight / whole) for mark, weight in pairs), Fraction(0))


def jurors_by_hand(marked: MarkedRound, p: int) -> list[int]:
    return [j for j in range(len(marked.jurors)) if state_by_hand(marked, p, j) == "scored"]


def criterion_by_hand(marked: MarkedRound, p: int, c: int) -> Fraction | None:
    cells = [marked.cards[p][j].cells[c] for j in jurors_by_hand(marked, p)]
    marks = [marked.unit * cell for cell in cells if isinstance(cell, int)]
    return sum(marks, Fraction(0)) / len(marks) if marks else None


def split_by_hand(marked: MarkedRound, rule: str, group: list[int], decisions: list[list[str]]) -> list[list[int]]:
    names = [criterion.id for criterion in marked.criteria]
    if rule.startswith("criterion:"):
        marks = {p: criterion_by_hand(marked, p, names.index(rule.removeprefix("criterion:"))) for p in group}
        score = {p: mark for p, mark in marks.items() if mark is not None}
        if len(score) < len(group):
            return [group]
    elif rule == "head_to_head":
        score = dict.fromkeys(group, Fraction(0))
        for p in group:
            for q in group:
                both = set(jurors_by_hand(marked, p)) & set(jurors_by_hand(marked, q))
                up = sum(total_by_hand(marked, p, j) > total_by_hand(marked, q, j) for j in both)
                down = sum(total_by_hand(marked, p, j) < total_by_hand(marked, q, j) for j in both)
                score[p] += up > down
    elif rule == "deliberation":
        fitting = [d for d in decisions if {marked.plans[p] for p in group} <= set(d)]
        if not fitting:
            return [group]
        score = {p: Fraction(-fitting[-1].index(marked.plans[p])) for p in group}
    else:
        seed = rule.removeprefix("lottery:")
        hashes = {p: hashlib.sha256(f"{seed}:{marked.plans[p]}".encode()).digest() for p in group}
        return [[p] for p in sorted(group, key=lambda p: hashes[p])]
    return [[p for p in group if score[p] == value] for value in sorted(set(score.values()), reverse=True)]


def standings_by_hand(
    marked: MarkedRound, rules: list[str], decisions: list[list[str]]
) -> tuple[list[tuple[object, ...]], list[tuple[str, str]]]:
    marks: dict[int, Fraction] = {}
    unranked = []
    for p, plan in enumerate(marked.plans):
        jurors = jurors_by_hand(marked, p)
        if not jurors:
            unranked.append((plan, "no_cards"))
        elif len(jurors) < marked.quorum:
            unranked.append((plan, "below_quorum"))
        else:
            marks[p] = sum((total_by_hand(marked, p, j) for j in jurors), Fraction(0)) / len(jurors)
    rows: list[tuple[object, ...]] = []
    for mark in sorted(set(marks.values()), reverse=True):
        equal = [p for p in marks if marks[p] == mark]
        groups, decided = [equal], dict.fromkeys(equal)
        for rule in rules:
            new = []
            for group in groups:
                parts = split_by_hand(marked, rule, group, decisions) if len(group) > 1 else [group]
                for part in parts:
                    if len(group) > 1 and len(part) == 1:
                        decided[part[0]] = rule
                new += parts
            groups = new
        for group in groups:
            place = len(rows) + 1
            for p in group:
                others = [marked.plans[q] for q in equal if q != p]
                rows.append((place, marked.plans[p], mark, others, decided[p] if others else None))
    return rows, unranked


@st.composite
def evenings(draw: st.DrawFn) -> tuple[MarkedRound, list[str], list[list[str]]]:
    marked = draw(marked_rounds())
    criteria = st.sampled_from([f"criterion:{criterion.id}" for criterion in marked.criteria])
    rule = st.one_of(criteria, st.sampled_from(["head_to_head", "deliberation", "lottery:7"]))
    orders = st.permutations(marked.plans).flatmap(
        lambda order: st.integers(1, len(order)).map(lambda n: list(order[:n]))
    )
    return marked, draw(st.lists(rule, max_size=3)), draw(st.lists(orders, max_size=2))


@settings(max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
@given(evenings())
def test_standings_equal_a_plain_calculation_with_fractions(
    evening: tuple[MarkedRound, list[str], list[list[str]]],
) -> None:
    marked, rules, decisions = evening
    standings = rank(marked, tie_break=rules, decisions=decisions)
    places, unranked = standings_by_hand(marked, rules, decisions)

    assert [
        (
            place.rank,
            place.plan,
            place.mark,
            list(place.tie.others) if place.tie else [],
            place.tie.decided_by if place.tie else None,
        )
        for place in standings.places
    ] == places
    assert [(plan.plan, plan.reason) for plan in standings.unranked] == unranked
    for place in standings.places:
        p = marked.plans.index(place.plan)
        states = [state_by_hand(marked, p, j) for j in range(len(marked.jurors))]
        assert {state.value: count for state, count in place.states.items()} == {
            state: states.count(state) for state in ("scored", "open", "absent", "recused", "abstained")
        }
        assert place.cards == states.count("scored")
        means = {c.id: criterion_by_hand(marked, p, i) for i, c in enumerate(marked.criteria)}
        assert place.criteria == {criterion: mean for criterion, mean in means.items() if mean is not None}
    assert standings.complete == all(
        state_by_hand(marked, p, j) != "open" for p in range(len(marked.plans)) for j in range(len(marked.jurors))
    )
