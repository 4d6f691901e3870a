"""A juror's own score card over the secretary's grid: one juror at the keyboard, and nobody else's marks in sight."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from jury.language import _
from jury.model.changes import Changes
from jury.text import one_line
from screens.booth.card_pages import Page, Room
from screens.booth.handing_over import choice_page, handover_page, people, thanks_page
from screens.booth.marking import ON_THE_CARD, STEPS_OF_MARKING, MarkingScreen, Step
from screens.forms.dialog import OneAnswer

STEPS_OF_ACTION = {
    **STEPS_OF_MARKING,
    "move": (Step.CHOICE, *ON_THE_CARD),
    "go_on": (Step.CHOICE, Step.HANDOVER, *ON_THE_CARD),
    "back": (Step.CHOICE, Step.HANDOVER, *ON_THE_CARD),
    "leave": (Step.THANKS,),
}
"""In which steps each action does something."""


class ScorecardScreen(MarkingScreen, OneAnswer[None]):
    """Covers everything else until the secretary has the keyboard back; function keys and search do not work on it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", _("stoppen"), id="card.back", tooltip=_("Stoppen; wat er staat, blijft bewaard")),
        Binding("s", "leave", _("secretaris"), id="card.leave", tooltip=_("Terug naar het bord van de secretaris")),
    ]

    def __init__(self, proposal: str, juror: str) -> None:
        super().__init__()
        self._proposal = proposal
        self._juror = juror

    def on_mount(self) -> None:
        """Begin with the juror on whose row the secretary stood, or the first one who may judge."""
        if self._juror not in self._jurors:
            self._juror = self._jurors[0]
        self.page.focus()
        self._turn(Step.CHOICE)

    @property
    def _jurors(self) -> list[str]:
        evening = self.app.evening
        return [row.id for row in evening.jurors if not evening.recused(self._proposal, row.id)]

    def refresh_header(self) -> None:
        """Say whether all is saved, and whose card it is only while that juror has it."""
        evening = self.app.evening
        plan = one_line(evening.proposal(self._proposal).title)
        name = one_line(evening.juror(self._juror).name) if self.step in ON_THE_CARD else ""
        self.tell(_("Scorekaart"), plan, name, self.app.saved)

    def taken_back(self, changes: Changes) -> bool:
        """Say nothing of what the secretary undid."""
        return True

    def other_page(self, room: Room) -> Page:
        """Give a page on which the keyboard goes from one to the other."""
        evening, card = self.app.evening, self.card
        match self.step:
            case Step.CHOICE:
                stepped = [row.id for row in evening.jurors if row.id not in self._jurors]
                return choice_page(people(evening, self._jurors), self._juror, people(evening, stepped), room)
            case Step.HANDOVER:
                return handover_page(card.name, card.plan, room)
        return thanks_page(card.left, room)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits the step."""
        if self.step not in STEPS_OF_ACTION.get(action, tuple(Step)):
            return False
        return super().check_action(action, parameters)

    def action_choose(self, place: int) -> None:
        """Choose a juror; a second time hands the keyboard over."""
        if self._jurors[place] == self._juror:
            self._turn(Step.HANDOVER)
        else:
            self._juror = self._jurors[place]
            self._paint()

    def action_move(self, steps: int) -> None:
        """Go up or down: to another juror, or another criterion."""
        if self.step is Step.CHOICE:
            names = self._jurors
            self._juror = names[min(max(names.index(self._juror) + steps, 0), len(names) - 1)]
            self._paint()
        else:
            super().action_move(steps)

    def go_on_beside_the_card(self) -> None:
        """Go from the secretary to the juror, and back."""
        match self.step:
            case Step.CHOICE:
                self._turn(Step.HANDOVER)
            case Step.HANDOVER:
                card = self.card
                self._place = card.first_open
                self._turn(Step.CRITERION if card.left else Step.OVERVIEW)
            case _:
                self._turn(Step.THANKS)

    def action_back(self) -> None:
        """Go a step out: to the grid while nobody else has the keyboard, or else past a page without secrets."""
        if self._typed:
            self._typed = ""
            self._paint()
        elif self.step is Step.CHOICE:
            self.close()
        else:
            self._turn(Step.CHOICE if self.step is Step.HANDOVER else Step.THANKS)

    def action_leave(self) -> None:
        """Give the screen back to the secretary."""
        self.close()
