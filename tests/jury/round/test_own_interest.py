"""Nobody decides about an interest of their own."""

import pytest
from evenings_by_hand import small_records

from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.round.jury import InterestDeclared


def test_a_juror_does_not_decide_about_their_own_interest() -> None:
    evening = Evening(small_records())
    with pytest.raises(RuleBroken, match="eigen belang"):
        InterestDeclared("J1", "V1", "declare", decided_by="J1").decided(evening)
    assert InterestDeclared("J1", "V1", "declare", decided_by="J2").decided(evening)
    assert InterestDeclared("J1", "V1", "declare").decided(evening)
