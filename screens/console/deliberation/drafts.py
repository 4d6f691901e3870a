"""The sentences of the verdicts while they are typed: each is a draft until it is kept."""

from functools import partial
from pathlib import Path

from jury.language import _
from jury.model.rows import VERDICT_SENTENCES
from jury.round.verdicts import VerdictGiven
from jury.text import one_line
from screens.console.console_app import ConsoleApp
from screens.console.deliberation.sentence import Sentence
from screens.forms.questions import ask_first
from screens.live.answer import Answer, Outcome, Refused
from screens.live.saved import Saved


def note(app: ConsoleApp, sentence: Sentence) -> None:
    """Take in what she typed in a sentence: it is not kept yet, or it is again as it was."""
    if sentence.plan and sentence.dirty:
        app.drafts[sentence.plan, sentence.field] = sentence.typed
    else:
        app.drafts.pop((sentence.plan, sentence.field), None)


def keep(app: ConsoleApp, sentence: Sentence) -> None:
    """Keep what stands in a sentence; before there is a verdict it waits for one."""
    if not sentence.plan or not sentence.dirty:
        return
    if sentence.plan in app.evening.verdicts:
        app.drafts.pop((sentence.plan, sentence.field), None)
        give(app, VerdictGiven(sentence.plan, {sentence.field: sentence.typed or None}))
    else:
        app.drafts[sentence.plan, sentence.field] = sentence.typed


def give(app: ConsoleApp, verdict: VerdictGiven) -> Answer:
    """Have a verdict taken in; where that is refused, the sentences in it are drafts again, and that is said."""
    return app.record(verdict, quietly=True).then(partial(_put_back, app, app.file, verdict))


def _put_back(app: ConsoleApp, file: Path, verdict: VerdictGiven, outcome: Outcome) -> None:
    if not isinstance(outcome, Refused):
        return
    typed = {field: verdict.fields[field] or "" for field in VERDICT_SENTENCES if field in verdict.fields}
    if not typed or app.file != file:  # a draft of the evening that she left would come up in another one
        app.tell(outcome.error)
        return
    for field, text in typed.items():
        # What was typed since then is newer, and stays.
        app.drafts.setdefault((verdict.proposal, field), text)
    title = one_line(app.evening.proposal(verdict.proposal).title)
    app.tell(outcome.error, _("Wat u bij ‘{plan}’ typte, blijft staan.").format(plan=title))


def why_unkept(app: ConsoleApp, plan: str, *, typing: bool) -> str:
    """Say why what was typed about a plan is not kept yet, and what she can do; empty where it is or soon will be."""
    if not any(draft_of == plan for draft_of, _field in app.drafts):
        return ""
    if plan not in app.evening.verdicts:
        return _("Nog niet bewaard: kies een oordeel (Esc, dan 1–4).")
    if typing and app.saved is not Saved.NO:
        return ""
    return _("Nog niet bewaard: dat lukte niet. Druk in de zin op Enter om het weer te proberen.")


def ask_to_quit(app: ConsoleApp) -> None:
    """Ask before the program ends with sentences that could not be kept, and name their plans."""
    titles = dict.fromkeys(one_line(app.evening.proposal(plan).title) for plan, _field in app.drafts)
    said = _("Bij {plans} staat tekst die niet is bewaard. Die gaat weg als u stopt.")
    if not any(plan in app.evening.verdicts for plan, _field in app.drafts):
        said = _("Bij {plans} staat tekst zonder oordeel. Die is niet bewaard en gaat weg als u stopt.")
    sentence = said.format(plans=", ".join(f"‘{title}’" for title in titles))
    ask_first(app, sentence, _("Stoppen"), app.exit, no=_("Verder typen"), careful=True)
