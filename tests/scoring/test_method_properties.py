"""What must hold for every method and every evening."""

from collections.abc import Callable, Iterator
from math import isfinite

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from marked_rounds import marked_rounds, shuffled

from scoring.marked_round import Card, MarkedRound
from scoring.method import Value
from scoring.methods import METHODS
from scoring.ranking import rank
from scoring.reasons import NotApplicable

every_method = pytest.mark.parametrize("method", METHODS)


def ranks_and_marks(marked: MarkedRound, method: str) -> dict[str, tuple[int, Value]]:
    """The standings by plan; nothing where the method does not apply."""
    try:
        return {place.plan: (place.rank, place.mark) for place in rank(marked, method).places}
    except NotApplicable:
        return {}


@every_method
@settings(max_examples=50)
@given(data=st.data())
def test_the_order_of_jurors_and_plans_changes_nothing(method: str, data: st.DataObject) -> None:
    marked = data.draw(marked_rounds(at_least=4))
    plans = data.draw(st.permutations(range(len(marked.plans))))
    jurors = data.draw(st.permutations(range(len(marked.jurors))))
    before = ranks_and_marks(marked, method)
    after = ranks_and_marks(shuffled(marked, plans, jurors), method)

    assert {plan: place for plan, (place, _) in before.items()} == {plan: place for plan, (place, _) in after.items()}
    if METHODS[method].exact:
        assert before == after
    else:
        for plan, (_, mark) in before.items():
            assert after[plan][1] == pytest.approx(mark, abs=1e-8)


@every_method
@settings(max_examples=50)
@given(data=st.data())
def test_plans_with_the_same_cards_share_their_place(method: str, data: st.DataObject) -> None:
    marked = data.draw(marked_rounds(at_least=4))
    twin = data.draw(st.integers(0, len(marked.plans) - 1))
    marked = marked._replace(plans=(*marked.plans, "twin"), cards=(*marked.cards, marked.cards[twin]))
    places = ranks_and_marks(marked, method)

    assert places.get("twin", (0, 0))[0] == places.get(marked.plans[twin], (0, 0))[0]


@every_method
@settings(max_examples=50)
@given(data=st.data())
def test_no_method_returns_not_a_number(method: str, data: st.DataObject) -> None:
    assert all(isfinite(mark) for _, mark in ranks_and_marks(data.draw(marked_rounds(at_least=4)), method).values())


@given(marked_rounds(), st.data())
def test_a_constant_on_one_jurors_cards_leaves_the_adjusted_order_alone(
    marked: MarkedRound, data: st.DataObject
) -> None:
    juror = data.draw(st.integers(0, len(marked.jurors) - 1))
    extra = data.draw(st.integers(-5, 5))
    before = ranks_and_marks(marked, "severity_adjusted")
    after = ranks_and_marks(with_cards(marked, {juror}, lambda card: raised(card, extra)), "severity_adjusted")

    assert {plan: place for plan, (place, _) in before.items()} == {plan: place for plan, (place, _) in after.items()}


@given(marked_rounds(), st.data())
def test_a_higher_mark_never_lowers_a_plan_under_the_mean(marked: MarkedRound, data: st.DataObject) -> None:
    before = ranks_and_marks(marked, "mean_of_jurors")
    places = list(cells_that_count(marked))
    assume(places)
    plan, juror, cell = data.draw(st.sampled_from(places))
    row = marked.cards[plan]
    card = row[juror]
    mark = card.cells[cell]
    assert isinstance(mark, int)
    higher = card._replace(cells=(*card.cells[:cell], mark + 1, *card.cells[cell + 1 :]))
    cards = list(marked.cards)
    cards[plan] = (*row[:juror], higher, *row[juror + 1 :])
    after = ranks_and_marks(marked._replace(cards=tuple(cards)), "mean_of_jurors")
    name = marked.plans[plan]

    assert after.keys() == before.keys()
    if name in before:
        assert after[name][0] <= before[name][0]
        assert after[name][1] > before[name][1]


def cells_that_count(marked: MarkedRound) -> Iterator[tuple[int, int, int]]:
    for plan, cards in enumerate(marked.totals.by_plan):
        for juror in cards:
            for cell in marked.counting:
                yield plan, juror, cell


def raised(card: Card, extra: int) -> Card:
    return card._replace(cells=tuple(cell + extra if isinstance(cell, int) else cell for cell in card.cells))


def with_cards(marked: MarkedRound, jurors: set[int], change: Callable[[Card], Card]) -> MarkedRound:
    cards = tuple(
        tuple(change(card) if juror in jurors else card for juror, card in enumerate(row)) for row in marked.cards
    )
    return marked._replace(cards=cards)
