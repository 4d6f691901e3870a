"""The outcome once the hall has seen it: what could change it needs a reason, and then the reveal begins anew."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from jury.errors import ReasonNeeded, RuleBroken
from jury.language import N_, _, catalogue
from jury.model.changes import Change, Changes, put
from jury.model.evening import Evening
from jury.model.proposal import ProposalStatus
from jury.model.rows import Phase
from jury.model.tables import Row
from jury.publication.reveal_steps import ToldLines, told_of
from jury.round.clock_rows import leaving
from jury.running.boot_clock import instant
from jury.running.clock import RUNNING
from jury.running.cues import cues, current_cue
from jury.running.usual import reveal_of
from jury.text import says_nothing

CHECKED: Final = N_("De uitslag wordt nagekeken.")
"""What the hall reads while the jury looks at an outcome that it saw."""
OF_THE_REVEAL: Final = ("told", "revealed", "retraction")
"""What the stage knows of the outcome."""
REVEALING: Final = frozenset({"reveal", "award"})
"""The kinds of cue after which the hall has seen what the jury decided."""
OF_THE_AWARDS: Final = frozenset({"awards", "counts", "audience"})
"""The tables of which a change can send awards elsewhere and leaves the places as they are."""
TAKEN_ALONG: Final = frozenset({"stage", "clock", "timings"})
"""The tables that change where the reveal begins anew."""
HEARD_BY: Final[Mapping[str, str]] = {"themes": "theme", "verdicts": "order"}
"""The field of a plan that says in which step the hall hears it, by how the outcome is revealed."""
Touches = Callable[[Evening, Change], bool]


def _always(_evening: Evening, _change: Change) -> bool:
    return True


def _these(*names: str) -> Touches:
    """A row that comes or goes, or in which one of these fields changes; without names only the first."""

    def touches(_evening: Evening, change: Change) -> bool:
        comes_or_goes = change.key != () and (change.old is None or change.new is None)
        return comes_or_goes or any(name in (change.new or {}) for name in names)

    return touches


def _takes_part(evening: Evening, change: Change) -> bool:
    """A plan comes, goes, withdraws or takes part again, or comes in another step by its theme or its order.

    That it pitched says nothing of the outcome.
    """
    old, new = change.old, change.new
    if old is None or new is None:
        return True
    return (
        HEARD_BY.get(reveal_of(evening)) in new
        or "counts" in new
        or ProposalStatus.WITHDRAWN in (old.get("status"), new.get("status"))
    )


def _verdict(evening: Evening, change: Change) -> bool:
    """A verdict that stood becomes another; a first one only where the verdicts are what the hall hears."""
    if change.old is None:
        return reveal_of(evening) in ("themes", "verdicts")
    return change.new is None or "verdict" in change.new or "join_with" in change.new


def _told_award(evening: Evening, change: Change) -> bool:
    """An award that the hall knows of."""
    return f"award:{change.key[0]}" in evening.shown_cues


def _back_to_the_round(_evening: Evening, change: Change) -> bool:
    return change.new is not None and change.new.get("phase") == Phase.ROUND


TOUCHES_THE_OUTCOME: Final[Mapping[str, Touches]] = {
    "marks": _always,
    "scorecards": _always,
    "criteria": _these("weight", "counts"),
    "settings": _these(
        *("aggregate", "quorum", "tie_break", "pass_mark", "scale_min", "scale_max", "scale_step"),
        *("reveal", "one_award_per_plan"),
    ),
    "publication": _these("publish_ranking", "publish_average"),
    "proposals": _takes_part,
    "jurors": _these(),
    "interests": _always,
    "verdicts": _verdict,
    "tie_decisions": _always,
    "awards": _told_award,
    "state": _back_to_the_round,
}
"""By table: which of its changes could make another outcome, or another telling of it, than the hall saw."""


def touches_the_outcome(evening: Evening, changes: Iterable[Change]) -> bool:
    """Say whether the hall has seen the outcome, and these changes could make it another."""
    if not evening.stage.revealed:
        return False
    changes = tuple(changes)
    return _awards_go_elsewhere(evening, changes) or any(
        TOUCHES_THE_OUTCOME[change.table](evening, change) for change in changes if change.table in TOUCHES_THE_OUTCOME
    )


def _awards_go_elsewhere(evening: Evening, changes: Changes) -> bool:
    """Say whether an award that the hall heard of goes to others by this.

    Where a plan gets one award, one that the jury gives can make another move up; and the votes can be counted again.
    """
    if not any(change.table in OF_THE_AWARDS for change in changes):
        return False
    after = evening.after(changes)
    heard = (cue for cue in cues(evening) if cue.kind in ("award", "audience") and cue.id in evening.shown_cues)
    return any(told_of(evening, cue) != told_of(after, cue) for cue in heard)


def revealing_anew(evening: Evening, changes: Changes, reason: str | None) -> Changes:
    """Give what these changes do to the stage: of an outcome that the hall saw, it goes back to the first step.

    What changes nothing of the outcome may still be in the lines on the stage, such as a title.

    Raises:
        ReasonNeeded: the hall saw it, and nobody says why it changes.
    """
    if not touches_the_outcome(evening, changes):
        return _told_as_it_is_now(evening, changes)
    if says_nothing(reason or ""):
        raise ReasonNeeded(
            _("De zaal heeft de uitslag al gezien. Dit kan alleen met een reden."),
            hint=_("Schrijf in één zin waarom. Het zaalscherm gaat dan terug naar de eerste stap van de uitslag."),
        )
    sentence = catalogue(evening.session.language).gettext(CHECKED)
    return back_to_the_first_step(evening.after(changes), sentence)


def _told_as_it_is_now(evening: Evening, changes: Changes) -> Changes:
    """Give the lines on the stage as they are after these changes.

    Before the first step, where the audience's award came first, they go: who drives the stage has it tell them anew.
    """
    stage = evening.stage
    if not stage.told:
        return ()
    after = evening.after(changes)
    cue = current_cue(after)
    if cue is None or (after.stage.current, after.stage.told) != (stage.current, stage.told):
        return ()
    told = told_of(after, cue)
    if told == stage.told:
        return ()
    return put(after.records, "stage", (), {"told": told_rows(told) if stage.revealed else None})


def told_rows(told: ToldLines) -> list[Row] | None:
    """Give lines as the stage's row keeps them; None where there are none."""
    rows: list[Row] = [
        {name: value for name, value in line._asdict().items() if value not in (None, "")} for line in told
    ]
    return rows or None


def back_to_the_first_step(evening: Evening, sentence: str) -> Changes:
    """Give the stage on the first step of the reveal, which tells nothing yet but this sentence.

    A clock that ran on what it showed stops, and keeps its seconds.
    """
    of_the_outcome = [cue for cue in cues(evening) if cue.kind in REVEALING]
    first = min(of_the_outcome, key=lambda cue: cue.kind != "reveal", default=None)
    fields = {"current": first.id if first else evening.stage.current, "message": None}
    stage = put(evening.records, "stage", (), {**fields, **dict.fromkeys(OF_THE_REVEAL), "retraction": sentence})
    moves = fields["current"] != evening.stage.current and evening.clock.state == RUNNING
    return (*stage, *(leaving(evening, instant()) if moves else ()))


def refuse_other_steps(evening: Evening, kind: str) -> None:
    """Go on, unless the number of steps of a reveal would change that the hall is in.

    Raises:
        RuleBroken: it would.
    """
    if kind == "reveal" and evening.stage.revealed:
        raise RuleBroken(
            _("De zaal heeft al een stap van de uitslag gezien. Hoeveel stappen er zijn, staat nu vast."),
            hint=_("Neem de uitslag eerst terug in Zaal."),
        )
