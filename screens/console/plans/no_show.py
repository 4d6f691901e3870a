"""Nobody comes to pitch a plan: it goes to the end of the order, or is withdrawn; either with one reason."""

from collections.abc import Callable
from functools import partial

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.proposal import Proposal, ProposalStatus
from jury.round.proposals import MovedToEnd, ProposalWithdrawn
from jury.text import one_line
from screens.console.console_app import ConsoleApp
from screens.forms.questions import ask_first
from screens.forms.reason import ReasonDialog


def may_go_last(evening: Evening, plan: Proposal) -> bool:
    """Say whether a plan still has to pitch and others pitch after it."""
    return plan.status == ProposalStatus.WAITING and plan.counts and evening.proposals[-1].id != plan.id


def ask_to_move(app: ConsoleApp, plan: Proposal, moved: Callable[[], object] = lambda: None) -> None:
    """Ask why nobody came, and put the plan at the end of the order; lots that were drawn stay on record."""
    question = _(
        "Dit plan pitcht als laatste. De rest van de volgorde blijft zoals zij was, ook als die geloot is. Waarom "
        "gaat het naar het eind? De reden komt in het logboek en in het juryrapport."
    )

    def given(why: str | None) -> None:
        if why and app.record(MovedToEnd(plan.id, why), why).shown:
            moved()

    about = _("‘{title}’ naar het eind").format(title=one_line(plan.title))
    app.push_screen(ReasonDialog(question, _("Naar het eind"), _("Laten staan"), about=about), given)


def ask_to_withdraw(app: ConsoleApp, plan: Proposal) -> None:
    """Say what withdrawing means and ask whether it is so; once the rules are fixed ask for the reason as well."""
    cards = len(app.evening.cards.get(plan.id, {}))
    kept = ngettext("De ene kaart blijft bewaard.", "De {count} kaarten blijven bewaard.", cards).format(count=cards)
    sentences = (
        _("Het plan krijgt geen cijfer en geen plaats."),
        kept if cards else "",
        _("U kunt het later weer laten meedoen."),
    )
    told, about = " ".join(filter(None, sentences)), _("‘{title}’ terugtrekken?").format(title=one_line(plan.title))
    withdrawn = ProposalWithdrawn(plan.id)
    if not app.evening.frozen:
        ask_first(app, f"{about} {told}", _("Terugtrekken"), partial(app.record, withdrawn))
        return

    def given(why: str | None) -> None:
        if why:
            app.record(withdrawn, why)

    question = _("{told} Waarom? De reden komt in het logboek.").format(told=told)
    app.push_screen(ReasonDialog(question, _("Terugtrekken"), _("Laten meedoen"), about=about), given)
