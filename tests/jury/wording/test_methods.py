"""An evening may choose each method of the arithmetic, and no other."""

from jury.wording.methods import METHOD_NAMES
from scoring.methods import METHODS


def test_every_method_that_is_computed_can_be_chosen_by_its_name() -> None:
    assert list(METHOD_NAMES) == list(METHODS)
