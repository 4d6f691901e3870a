"""What may change when: the table of rules, as the secretary meets it."""

from collections.abc import Mapping
from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from evenings_by_hand import small_records

import jury.round
from jury.errors import RuleBroken
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.round.event import RULES, Event
from jury.round.marking import MarkGiven
from jury.round.proposals import OrderChanged, OrderDrawn, ProposalAdded, ProposalWithdrawn
from jury.round.rules import CriteriaEdited, DeliberationBegun, Frozen, RoundResumed, SettingsEdited
from jury.round.verdicts import Reopened


def evening(phase: str, **changes: Mapping[str, Any]) -> Evening:
    return Evening(small_records(state={"phase": phase}, **changes))


def after(before: Evening, event: Event, reason: str | None = None) -> Evening:
    return before.after(event.decided(before, reason))


MARK = MarkGiven("V1", "J1", "a", Decimal(7))


OF_THE_HALL = (
    *("cue_added", "cue_moved", "cue_dropped", "cue_edited", "stage_moved", "stage_blanked", "message_shown"),
    *("reveal_taken_back", "counted_otherwise"),
    *("alarm_shown", "alarm_taken_away", "rehearsal_begun"),
    *("clock_started", "clock_paused", "clock_moved_on", "clock_changed", "clock_stopped"),
)
"""What changes no outcome: the hall is still there when that is final."""
OF_EACH_TABLE = ("row_put", "row_removed")
"""What looks at its own table's phases: see test_rows_of_the_alliance.py."""


def test_no_mark_before_the_rules_are_fixed() -> None:
    with pytest.raises(RuleBroken, match="liggen nog niet vast"):
        MARK.decided(evening("preparation"))


def test_freezing_opens_the_round() -> None:
    frozen = after(evening("preparation"), Frozen())
    assert frozen.phase is Phase.ROUND
    assert after(frozen, MARK).card("V1", "J1").marks == {"a": Decimal(7)}


def test_an_evening_without_plans_cannot_be_frozen() -> None:
    records = {**small_records(state={"phase": "preparation"}), "proposals": {}}
    with pytest.raises(RuleBroken, match="plannen"):
        Frozen().decided(Evening(records))


FROZEN_THINGS = [
    CriteriaEdited("a", {"weight": "5"}),
    SettingsEdited({"quorum": 2}),
    OrderChanged(("V3", "V2", "V1")),
    OrderDrawn("19 november"),
    ProposalAdded("V4", {"title": "Plan 4"}),
    ProposalWithdrawn("V2"),
]


@pytest.mark.parametrize("event", FROZEN_THINGS, ids=lambda event: event.what)
def test_what_is_fixed_changes_freely_in_the_preparation(event: Event) -> None:
    before = evening("preparation")
    assert after(before, event).records != before.records


@pytest.mark.parametrize("event", FROZEN_THINGS, ids=lambda event: event.what)
def test_what_is_fixed_changes_afterwards_only_with_a_reason(event: Event) -> None:
    before = evening("round")
    with pytest.raises(RuleBroken, match="reden"):
        event.decided(before)
    with pytest.raises(RuleBroken, match="reden"):
        event.decided(before, "  ")
    assert after(before, event, "De voorzitter vroeg erom.").records != before.records


def test_a_mark_in_the_deliberation_needs_a_reason() -> None:
    with pytest.raises(RuleBroken, match="reden"):
        MARK.decided(evening("deliberation"))
    assert MARK.decided(evening("deliberation"), "Verkeerd ingevoerd.")


def test_the_round_goes_on_after_the_deliberation_only_with_a_reason() -> None:
    deliberating = after(evening("round"), DeliberationBegun())
    with pytest.raises(RuleBroken):
        RoundResumed().decided(deliberating)
    assert after(deliberating, RoundResumed(), "Een kaart was vergeten.").phase is Phase.ROUND


def test_after_finalising_nothing_of_the_outcome_changes_but_by_reopening() -> None:
    """Undo takes back what came after it alone: see test_what_stays_open.py."""
    final = evening("final")
    of_the_outcome = [
        what
        for what, rule in RULES.items()
        if Phase.FINAL in rule.allowed and what not in (*OF_THE_HALL, *OF_EACH_TABLE)
    ]
    assert of_the_outcome == ["reopened", "undone"]
    with pytest.raises(RuleBroken, match="vastgesteld"):
        MARK.decided(final, "toch nog")
    assert after(final, Reopened(), "Een telfout.").phase is Phase.DELIBERATION


def test_every_rule_belongs_to_an_event_and_every_event_has_its_rule() -> None:
    for module in iter_modules(jury.round.__path__):
        import_module(f"jury.round.{module.name}")
    undo_has_no_class = {"undone"}
    assert {event.what for event in Event.__subclasses__()} | undo_has_no_class == set(RULES)
