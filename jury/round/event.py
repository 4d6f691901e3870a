"""What every change of the evening has in common: a name, the phases it fits in, and the rows it changes."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Final, NamedTuple

from jury.errors import ReasonNeeded, RuleBroken
from jury.language import _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.round.closed_cards import touches_closed
from jury.round.confirmations import no_longer_confirmed
from jury.round.event_check import fitting, refuse_unfit
from jury.round.programme import following_outcome, following_plans
from jury.round.seal import revealing_anew
from jury.standings.first_round import kept
from jury.text import says_nothing
from jury.wording.codes import code_word


class Rule(NamedTuple):
    """When a change is allowed, from which phases on it needs a written reason, and whether one key takes it back.

    What is not `undoable` has a way back of its own, or none; nothing before it is taken back with one key either.
    With `keeps_closed` it needs a reason in every phase where it changes a mark on a card that is closed.
    """

    allowed: frozenset[Phase]
    reason: frozenset[Phase] = frozenset()
    undoable: bool = True
    keeps_closed: bool = False


PREPARATION, ROUND, DELIBERATION, FINAL = Phase
BEFORE_FINAL: Final = frozenset({PREPARATION, ROUND, DELIBERATION})
ALWAYS: Final = frozenset({PREPARATION, ROUND, DELIBERATION, FINAL})
"""For what says nothing of the outcome: the hall is still there when that is final."""
FROZEN: Final = frozenset({ROUND, DELIBERATION})

RULES: Final = {
    "session_edited": Rule(BEFORE_FINAL),
    "publication_edited": Rule(BEFORE_FINAL),
    "settings_edited": Rule(BEFORE_FINAL, FROZEN),
    "criteria_edited": Rule(BEFORE_FINAL, FROZEN),
    "proposals_imported": Rule(BEFORE_FINAL, FROZEN),
    "proposal_added": Rule(BEFORE_FINAL, FROZEN),
    "proposal_edited": Rule(BEFORE_FINAL),
    "proposal_withdrawn": Rule(BEFORE_FINAL, FROZEN),
    "proposal_taken_back": Rule(BEFORE_FINAL),
    "calibration_set": Rule(frozenset({PREPARATION, ROUND}), frozenset({ROUND})),
    "order_changed": Rule(BEFORE_FINAL, FROZEN),
    "order_drawn": Rule(BEFORE_FINAL, FROZEN),
    "moved_to_end": Rule(BEFORE_FINAL, BEFORE_FINAL),
    "jury_edited": Rule(BEFORE_FINAL),
    "codes_set": Rule(BEFORE_FINAL),
    "juror_arrived": Rule(BEFORE_FINAL),
    "juror_left": Rule(FROZEN),
    "juror_returned": Rule(FROZEN),
    "juror_replaced": Rule(FROZEN),
    "interest_declared": Rule(BEFORE_FINAL),
    "interest_taken_back": Rule(BEFORE_FINAL, FROZEN),
    "frozen": Rule(frozenset({PREPARATION}), undoable=False),
    "mark_given": Rule(FROZEN, frozenset({DELIBERATION}), keeps_closed=True),
    "mark_completed": Rule(frozenset({ROUND})),
    "card_declared": Rule(FROZEN, frozenset({DELIBERATION}), keeps_closed=True),
    "scorecards_imported": Rule(FROZEN, frozenset({DELIBERATION}), keeps_closed=True),
    "card_confirmed": Rule(FROZEN),
    "own_card_confirmed": Rule(FROZEN),
    "card_typed_again": Rule(FROZEN),
    "card_corrected": Rule(FROZEN, frozenset({DELIBERATION}), keeps_closed=True),
    "deliberation_begun": Rule(frozenset({ROUND}), undoable=False),
    "round_resumed": Rule(frozenset({DELIBERATION}), frozenset({DELIBERATION})),
    "verdict_given": Rule(FROZEN),
    "tie_decided": Rule(FROZEN, FROZEN),
    "audience_counted": Rule(BEFORE_FINAL),
    "count_typed": Rule(BEFORE_FINAL),
    "award_edited": Rule(BEFORE_FINAL, FROZEN),
    "award_given": Rule(frozenset({DELIBERATION})),
    "row_put": Rule(ALWAYS),
    "row_removed": Rule(ALWAYS),
    "looked_at": Rule(BEFORE_FINAL),
    "looked_at_again": Rule(BEFORE_FINAL),
    "finalised": Rule(frozenset({DELIBERATION}), undoable=False),
    "reopened": Rule(frozenset({FINAL}), frozenset({FINAL}), undoable=False),
    "cue_added": Rule(ALWAYS),
    "cue_moved": Rule(ALWAYS),
    "cue_dropped": Rule(ALWAYS),
    "cue_edited": Rule(ALWAYS),
    "stage_moved": Rule(ALWAYS),
    "stage_blanked": Rule(ALWAYS),
    "message_shown": Rule(ALWAYS),
    "reveal_taken_back": Rule(frozenset({DELIBERATION, FINAL})),
    "counted_otherwise": Rule(ALWAYS),
    "alarm_shown": Rule(ALWAYS),
    "alarm_taken_away": Rule(ALWAYS),
    "clock_started": Rule(ALWAYS),
    "clock_paused": Rule(ALWAYS),
    "clock_moved_on": Rule(ALWAYS),
    "clock_changed": Rule(ALWAYS),
    "clock_stopped": Rule(ALWAYS),
    "rehearsal_begun": Rule(ALWAYS, undoable=False),
    "marks_made_up": Rule(FROZEN),
    "undone": Rule(ALWAYS),
}
"""The whole round at one glance: each change, the phases it fits in, and those in which it needs a reason."""
FOR_GOOD: Final = frozenset({"created", "migrated", *(what for what, rule in RULES.items() if not rule.undoable)})
"""Entries of the journal that one key does not take back, nor anything before them."""


class Event(ABC):
    """Something that happened on the evening. A kind of event says what it is called and which rows it changes."""

    what: ClassVar[str]

    @abstractmethod
    def changes(self, evening: Evening) -> Changes:
        """Give the rows that this changes; nothing where it is so already.

        Raises:
            RuleBroken: the evening as it stands does not allow it.
        """

    def decided(self, evening: Evening, reason: str | None = None) -> Changes:
        """Give the rows that this changes, after holding it against the rules of the round.

        On a sealed round they hold what was answered first, where an answer changes. What needs a reason in the
        deliberation needs one for that in every phase, and so does a change of a card that is closed. A programme that
        somebody made follows the plans and the outcome, and a card that becomes another is not confirmed any more.
        Where the hall saw an outcome that this could change, the stage begins the reveal anew.

        Raises:
            ReasonNeeded: allowed, but not without a reason.
            RuleBroken: not in this phase, not on the evening as it stands, or a value does not fit.
        """
        self._refuse_unsaid(evening, reason)
        check_rule(self.what, evening.phase, reason)
        with fitting():
            changes = self.changes(evening)
            followed = (*following_plans(evening, changes), *following_outcome(evening, changes))
            changes = (*changes, *followed, *no_longer_confirmed(evening, changes))
            first = kept(evening, changes, reason) if evening.sealed else ()
        if first and DELIBERATION in RULES[self.what].reason:
            check_reason(reason)
        if RULES[self.what].keeps_closed and not reason and touches_closed(evening, changes):
            raise ReasonNeeded(
                _("Deze kaart is dicht: zij is compleet, en daarna is een andere begonnen."),
                hint=_("Een cijfer verandert alleen nog met een reden. Schrijf in één zin waarom."),
            )
        changes = (*changes, *first)
        with fitting():
            changes = (*changes, *revealing_anew(evening, changes, reason))
        refuse_unfit(evening, changes)
        return changes

    def _refuse_unsaid(self, evening: Evening, reason: str | None) -> None:
        """Ask first for the reason that weighs most: that the hall has seen what this could change.

        Raises:
            ReasonNeeded: it has, and there is no reason.
        """
        if evening.stage.revealed and says_nothing(reason or "") and evening.phase in RULES[self.what].allowed:
            with fitting():
                revealing_anew(evening, self.changes(evening), reason)


def check_rule(what: str, phase: Phase, reason: str | None) -> None:
    """Hold a change against the table of rules.

    Raises:
        ReasonNeeded: allowed, but not without a reason.
        RuleBroken: not in this phase.
    """
    rule = RULES[what]
    check_phase(rule.allowed, phase)
    if phase in rule.reason:
        check_reason(reason)


def check_phase(allowed: frozenset[Phase], phase: Phase) -> None:
    """Make sure that the evening stands in one of these phases.

    Raises:
        RuleBroken: it does not.
    """
    if phase not in allowed:
        if phase is FINAL:
            raise RuleBroken(
                _("De uitslag is vastgesteld. Dit kan nu niet meer."), hint=_("Heropen de avond eerst, met een reden.")
            )
        if phase is PREPARATION:
            raise RuleBroken(
                _("De regels liggen nog niet vast. Dit kan nu nog niet."),
                hint=_("Leg eerst criteria, weging en volgorde vast."),
            )
        raise RuleBroken(
            _("Dit past niet bij waar de avond staat ({phase}).").format(phase=code_word("state", "phase", phase)),
            hint=_("Dit kan in: {phases}.").format(phases=phase_names(allowed)),
        )


def check_reason(reason: str | None) -> None:
    """Make sure that there is a reason.

    Raises:
        ReasonNeeded: there is none.
    """
    if not (reason or "").strip():
        raise ReasonNeeded(
            _("De regels liggen vast. Dit kan alleen met een reden."), hint=_("Schrijf in één zin waarom.")
        )


def check_seed(seed: str) -> None:
    """Make sure that there is a seed to draw lots with.

    Raises:
        RuleBroken: there is none.
    """
    if not seed.strip():
        raise RuleBroken(_("Loten kan alleen met een lotingswoord, bijvoorbeeld de datum van vanavond."))


def phase_names(phases: Iterable[Phase]) -> str:
    """Name phases in the order of the evening."""
    wanted = frozenset(phases)
    return ", ".join(code_word("state", "phase", phase) for phase in Phase if phase in wanted)


def existing(evening: Evening, table: str, id: str) -> None:
    """Make sure that a table has this id.

    Raises:
        RuleBroken: it has not.
    """
    if not evening.has(table, id):
        raise RuleBroken(_("‘{id}’ bestaat niet in deze avond.").format(id=id))


def needed(fields: Mapping[str, Any], name: str, sentence: str, *, new: bool = False) -> None:
    """Make sure that a field is not left empty: where it is given, and in a new row in any case.

    Raises:
        RuleBroken: it is empty; the sentence says what is missing.
    """
    if (new or name in fields) and says_nothing(str(fields.get(name) or "")):
        raise RuleBroken(sentence)
