"""What a plan says of itself, to look up while the jury marks it."""

from collections.abc import Iterator
from typing import Final

from jury.language import _
from jury.model.evening import Evening
from jury.text import one_line
from jury.wording.fields import label
from jury.wording.values import written
from screens.console.beside_a_plan import BESIDE, beside
from screens.console.for_the_team import for_the_team
from screens.console.plans.contacts import without_contacts
from screens.toolkit.lines import EMPTY, Line, Piece, line, wrapped
from screens.toolkit.paper import Paper

FIELDS: Final = (
    *("summary", "need", "offer", "dream", "limits", "added_value", "commitments", "goals", "stage", "nature"),
    *("asked_how", "asked_count", "asked_answer", "cooperation", "exit", "first_step", "first_step_by", "cost_note"),
)
"""What the jury may want to hear again, in this order."""
TOLD: Final = (*BESIDE, "cross_questions", "log", "feedback", "parties", "goals", "listed_proposals")
"""The tables out of which it tells something; it is laid out anew where one of them changed."""


class PlanPage(Paper, can_focus=False):
    """The plan's own text, its cross questions and what was noted about it; the mouse wheel reads on."""

    def __init__(self, id: str) -> None:
        super().__init__(id)
        self._of: tuple[object, ...] = ()

    def tell(self, evening: Evening, proposal: str, *, covered: bool = False) -> None:
        """Take in which plan it is; `covered` leaves out what is not for everybody's eyes."""
        of = (evening.proposal(proposal), covered, *(getattr(evening, table) for table in TOLD))
        if of != self._of:
            self._of = of
            self.scroll_to(y=0, animate=False)
            self.write(lambda width: list(plan_page(evening, proposal, width, covered=covered)))


def plan_page(evening: Evening, proposal: str, width: int, *, covered: bool = False) -> Iterator[Line]:
    """Say what a plan is in its own words, with the cross questions, what its team hears and the minutes about it.

    The last two are private, and not there while marks are `covered`.
    """
    plan = evening.proposal(proposal)
    blocks = [(label("proposals", name), written(evening, "proposals", name, getattr(plan, name))) for name in FIELDS]
    for question in evening.cross_questions:
        if question.proposal == proposal:
            who = f" · {evening.juror(question.juror).name}" if question.juror else ""
            blocks.append((_("Dwarse vraag") + who, question.question))
            blocks.append((label("cross_questions", "answer"), question.answer))
    blocks += [(row.label, row.text) for row in beside(evening, plan)]
    if not covered:
        blocks += [
            (_("Voor het team: {what}").format(what=what), text) for what, text in for_the_team(evening, proposal)
        ]
        blocks += [(_("Genoteerd"), entry.text) for entry in evening.log if entry.proposal == proposal]
    for heading, text in ((heading, without_contacts(text)) for heading, text in blocks) if covered else blocks:
        if text:
            yield line(Piece(one_line(heading), "quiet"))
            for paragraph in text.split("\n"):
                yield from wrapped(paragraph, width - 1)
            yield EMPTY
