"""The end of the evening, in every mode that leads to it: make the outcome final, show its code, open it again."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import _, ngettext
from jury.model.proposal import ProposalStatus
from jury.model.rows import Phase
from jury.round.rules import DeliberationBegun
from jury.round.verdicts import Reopened
from jury.text import one_line, shortened_at_a_word
from scoring.marked_round import CardState
from screens.console.console_app import ConsoleApp
from screens.console.private import PrivateMode
from screens.forms.questions import ask_first

if TYPE_CHECKING:
    from jury.findings.obstacle import Obstacle

TIP_LENGTH: Final = 62
"""Characters of a tip: one line, so that what is asked below it stays in sight in a small window."""
TIPS_NAMED: Final = 2
"""As many as there is room for at 80×24 above who sign, and above the button."""
PHASE_OF: dict[str, Phase] = {
    "begin": Phase.ROUND,
    "finalise": Phase.DELIBERATION,
    "code": Phase.FINAL,
    "reopen": Phase.FINAL,
}
"""The phase in which each action applies."""


class ClosingMode(PrivateMode):
    """A private mode from which the evening can be brought to its end."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "begin", _("beraad beginnen"), id="closing.begin", tooltip=_("Het beraad beginnen")),
        Binding("V", "finalise", _("vaststellen"), id="closing.finalise", tooltip=_("De uitslag vaststellen")),
        Binding("c", "code", _("sluitcode"), id="closing.code", tooltip=_("De sluitcode groot op het scherm")),
        Binding("R", "reopen", _("heropenen"), id="closing.reopen", tooltip=_("Heropenen, met een reden")),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits in the phase."""
        if action in PHASE_OF:
            return self.showing and self.app.evening.phase is PHASE_OF[action]
        return super().check_action(action, parameters)

    def action_begin(self) -> None:
        """Ask, and begin the deliberation."""
        ask_to_begin(self.app)

    def action_finalise(self) -> None:
        """Show what still stands in the way; where nothing does, ask who sign and make the outcome final."""
        from jury.findings.obstacles import obstacles

        every = obstacles(self.app.evening)
        found = [obstacle for obstacle in every if obstacle.stops]
        if found:
            from screens.console.closing.settling import settle
            from screens.console.report.obstacles_dialog import ObstaclesDialog

            def chosen(obstacle: object) -> None:
                if obstacle is not None:
                    self.app.call_later(settle, self.app, obstacle)

            self.app.push_screen(ObstaclesDialog(found), chosen)
            return
        sentence = _(
            "Dit stelt de uitslag vast als versie {version}: cijfers, oordelen, plannen en regels gaan op slot. "
            "Heropenen kan later, met een reden die in het logboek komt."
        ).format(version=self.app.evening.state.version + 1)

        from screens.console.closing.finalise_form import FinaliseForm

        def left(_answer: None) -> None:
            if self.app.evening.phase is Phase.FINAL:
                self.action_code()

        told = "\n\n".join(filter(None, (sentence, tips_in_words(every))))
        self.app.push_screen(FinaliseForm(self.app.evening, told), left)

    def action_code(self) -> None:
        """Show the closing code."""
        from screens.console.closing.closing_code_dialog import ClosingCodeDialog

        self.app.push_screen(ClosingCodeDialog())

    def action_reopen(self) -> None:
        """Open the outcome again, with the reason."""
        self.app.record(Reopened())


def tips_in_words(tips: Sequence["Obstacle"]) -> str:
    """Name what deserves a look before the outcome is final, a line each, and count what there is no room for."""
    if not tips:
        return ""
    heading = ngettext("Nog {n} ding om naar te kijken:", "Nog {n} dingen om naar te kijken:", len(tips))
    named = (shortened_at_a_word(one_line(tip.sentence), TIP_LENGTH) for tip in tips[:TIPS_NAMED])
    lines = [heading.format(n=len(tips)), *(f"⚑ {tip}" for tip in named)]
    if len(tips) > TIPS_NAMED:
        lines.append(_("… en nog {n}; bij Rapport (F7) staan ze allemaal.").format(n=len(tips) - TIPS_NAMED))
    return "\n".join(lines)


def ask_to_begin(app: ConsoleApp, begun: Callable[[], object] = lambda: None) -> None:
    """Ask whether the deliberation begins, with what is still to come, and say what it means; then begin it."""
    evening = app.evening
    count = sum(row.count(CardState.OPEN) for row in evening.marked_round.states)
    waiting = sum(plan.status == ProposalStatus.WAITING for plan in evening.in_play)
    sentences = []
    if waiting:
        text = ngettext("Er is {n} plan nog niet gepitcht.", "Er zijn {n} plannen nog niet gepitcht.", waiting)
        sentences.append(text.format(n=waiting))
    if count:
        text = ngettext("Er staat nog {n} kaart open.", "Er staan nog {n} kaarten open.", count)
        sentences.append(text.format(n=count))
    from jury.telling.paper import unseen_in_words

    sentences += filter(None, [unseen_in_words(evening)])
    sentences.append(
        _("Het slot van de avond begint. Daarna kunt u vaststellen.")
        if evening.unmarked
        else _("Het beraad begint, en de cijfers liggen vast. Daarna verandert een cijfer alleen nog met een reden.")
    )

    def begin() -> None:
        if app.record(DeliberationBegun()).shown:
            begun()

    careful = bool(count or waiting)
    ask_first(app, " ".join(sentences), _("Beraad beginnen"), begin, no=_("Nog niet"), careful=careful)
