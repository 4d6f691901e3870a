"""What has a name keeps one: a change that empties it is refused with a sentence."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from evenings_by_hand import SECRETARY, opened, small_file

from jury.errors import RuleBroken
from jury.round.event import Event
from jury.round.jury import JuryEdited
from jury.round.proposals import ProposalEdited
from jury.round.rules import CriteriaEdited, SessionEdited

Fields = Mapping[str, str | None]


@pytest.mark.parametrize("empty", [None, "", "  "])
@pytest.mark.parametrize(
    ("event", "field", "said"),
    [
        (lambda fields: CriteriaEdited("a", fields), "name", "criterium heeft een naam nodig"),
        (lambda fields: JuryEdited("J1", fields), "name", "jurylid heeft een naam nodig"),
        (lambda fields: ProposalEdited("V1", fields), "title", "titel"),
        (SessionEdited, "title", "avond heeft een titel nodig"),
    ],
    ids=["criterion", "juror", "proposal", "evening"],
)
def test_a_name_is_not_emptied(
    tmp_path: Path, event: Callable[[Fields], Event], field: str, said: str, empty: str | None
) -> None:
    with opened(small_file(tmp_path)) as file:
        before = file.head
        with pytest.raises(RuleBroken, match=said):
            file.record(event({field: empty}), by=SECRETARY, reason="Verschreven.")
        assert file.head == before
