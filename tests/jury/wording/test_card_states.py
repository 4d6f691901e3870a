"""Every state that a card can have is worded, and one that a whole card can have can be typed and told."""

import pytest

from jury.intake.cards.marks import read_state
from jury.wording.card_states import CARD_STATE_WORDS
from scoring.card import OF_A_WHOLE_CARD, CardState, Declared


def test_every_state_has_its_words() -> None:
    assert set(CARD_STATE_WORDS) == set(CardState)
    assert len({words.sign for words in CARD_STATE_WORDS.values()}) == len(CardState)


@pytest.mark.parametrize("state", OF_A_WHOLE_CARD)
def test_a_state_of_a_whole_card_is_told_and_can_be_typed(state: Declared) -> None:
    words = CARD_STATE_WORDS[state]
    assert words.why_not
    assert "{name}" in words.told
    for typed in (state.value, words.word, *words.typed):
        assert read_state(typed) is state
