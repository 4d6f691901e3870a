"""The mode Beraad: the jury's verdict on each plan, with the facts beside it, and the end of the evening."""

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from jury.language import N_, _
from jury.model.changes import Changes
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.round.rules import RoundResumed
from jury.round.verdicts import VerdictGiven
from jury.standings.ranking import Ranking, ranking_if_any
from jury.wording.fields import label
from jury.wording.names import name_in
from screens.console.deliberation.counting_twice import CountingTwice
from screens.console.deliberation.drafts import give, keep, note, why_unkept
from screens.console.deliberation.plan_facts import plan_facts, title_lines
from screens.console.deliberation.sentence import Sentence
from screens.console.deliberation.verdict_keys import VerdictKeys
from screens.console.deliberation.verdict_list import VerdictList
from screens.console.deliberation.verdict_questions import ask_join, ask_order
from screens.console.deliberation.verdict_words import VERDICT_KEYS, VERDICT_WORDS
from screens.console.standings.analysis_work import talk_lines
from screens.console.standings.standing_words import jury_step
from screens.toolkit.long_text import LongText
from screens.toolkit.paper import Paper

HINTS: Final = {
    "praise": N_("wat is sterk aan dit plan?"),
    "doubt": N_("waar twijfelt de jury over?"),
    "advice": N_("wat kan nu de eerste stap zijn?"),
}
"""What a sentence is about, said while it is empty."""


class DeliberationScreen(CountingTwice):
    """The plans left, or in a line on top; then the plan, its verdict, the facts, and at the bottom its sentences."""

    TITLE = _("Beraad")
    MODE = "deliberation"
    CSS_PATH = "screen.tcss"
    SECRET = _("Het beraad is nog geheim.")
    HELP = _(
        "Per plan het oordeel van de jury: 1 tot en met 4 kiest, Enter gaat naar de drie zinnen. Wat u typt, wordt "
        "vanzelf bewaard. w laat zien waar de jury over moet praten, i het belang van elke partij, S wat opvalt bij "
        "alle plannen, M wat nodig en te bieden is. De cijfers van de eerste ronde liggen vast; met m wijzigt u een "
        "cijfer, met een reden. Is alles besproken, dan telt het programma de uitslag na: bij ✓ is hij klaar om te "
        "onthullen in Zaal (F6). Daarna stelt V hem vast. Is er nog een kaart open, dan gaat u met T terug naar de "
        "ronde."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                key,
                f"verdict('{verdict}')",
                _(VERDICT_WORDS[verdict]),
                show=False,
                id=f"deliberation.{verdict}",
                tooltip=_("Oordeel: {verdict}").format(verdict=_(VERDICT_WORDS[verdict])),
            )
            for verdict, key in VERDICT_KEYS.items()
        ),
        Binding("u", "take_back", _("terug"), id="deliberation.undo", tooltip=_("De laatste wijziging terugnemen")),
        Binding("g", "decide_tie", _("gelijke stand"), id="deliberation.tie", tooltip=_("De jury beslist zelf")),
        Binding(
            "delete,x",
            "remove",
            _("oordeel weg"),
            show=False,
            id="deliberation.remove",
            tooltip=_("Dit oordeel weghalen: de jury zei nog niets"),
        ),
        Binding("escape", "close", _("sluiten"), id="deliberation.close", tooltip=_("Terug naar de plannen")),
        Binding("w", "talk", _("praten"), id="deliberation.talk", tooltip=_("Waar de jury over moet praten")),
        Binding(
            "i",
            "app.beside('weighing')",
            _("belangen"),
            id="deliberation.weighing",
            tooltip=_("Het belang van elke partij in de afweging"),
        ),
        Binding("m", "marks", _("cijfers"), id="deliberation.marks", tooltip=_("Een cijfer wijzigen, met een reden")),
        Binding(
            "T",
            "resume_round",
            _("terug naar ronde"),
            id="deliberation.resume",
            tooltip=_("Terug naar de ronde, met een reden"),
        ),
        Binding(
            "M",
            "app.beside('board')",
            _("matches"),
            id="deliberation.board",
            tooltip=_("Nodig naast te bieden, en wat bij elkaar past"),
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._ranking: Ranking | None = None

    def secret_body(self) -> ComposeResult:
        """Compose the list, the verdict and the facts."""
        yield Static("", id="nothing", markup=False)
        with Horizontal(id="deliberation"):
            yield VerdictList(id="plans")
            yield Static(classes="bar")
            yield Paper(id="talk")
            with Vertical(id="verdict"):
                yield Paper(id="title", reached=False)
                yield VerdictKeys()
                with Vertical(id="sentences"):
                    for field in HINTS:
                        with Horizontal(classes="sentence", id=f"{field}-line"):
                            yield Static(label("verdicts", field), classes="label", markup=False)
                            yield Sentence(field)
                yield Paper(id="facts")

    @property
    def plans(self) -> VerdictList:
        """The list of plans."""
        return self.query_one("#plans", VerdictList)

    @property
    def facts(self) -> Paper:
        """The page with the facts."""
        return self.query_one("#facts", Paper)

    @property
    def plan(self) -> str:
        """The plan under the cursor; empty where there is none."""
        key = self.plans.key
        return key if self.app.evening.has("proposals", key) else ""

    def focus_first(self) -> None:
        """Start in the list."""
        self.action_close()

    def place(self) -> str:
        """Say how many verdicts there are, and whether the deliberation has begun."""
        evening = self.app.evening
        if not self.lifted or not evening.frozen:
            return ""
        plans = evening.in_play
        given = sum(plan.id in evening.verdicts for plan in plans)
        count = _("{given} van {all} oordelen").format(given=given, all=len(plans))
        when = {
            Phase.ROUND: _("ronde · {count}"),
            Phase.DELIBERATION: _("beraad · {count}"),
            Phase.FINAL: _("vastgesteld, versie {version}"),
        }[evening.phase]
        return when.format(count=count, version=evening.state.version)

    def select(self, table: str, id: str) -> bool:
        """Go to a plan, or to the plan of a verdict or a tie."""
        if table not in ("proposals", "verdicts", "tie_decisions") or not self.app.evening.has("proposals", id):
            return False
        self.plans.move_to(id)
        return True

    def taken_back(self, changes: Changes) -> bool:
        """Go to the plan whose verdict or mark was undone."""
        plans = [str(change.key[0]) for change in changes if change.table in ("verdicts", "marks", "scorecards")]
        if not plans or not self.lifted or not self.app.evening.has("proposals", plans[-1]):
            return False
        self.plans.move_to(plans[-1])
        return True

    def show_secret(self, evening: Evening) -> None:
        """Paint the plans, and the one under the cursor."""
        self._ranking = ranking_if_any(evening)
        nothing = ""
        if not evening.in_play:
            nothing = _("Er zijn nog geen plannen om over te beraden. Voeg ze toe bij Plannen (F2).")
        elif not evening.frozen and evening.unmarked:
            nothing = _(
                "De regels liggen nog niet vast. Doe dat bij Avond (F8); daarna komt hier het oordeel per plan."
            )
        elif not evening.frozen:
            nothing = _("De regels liggen nog niet vast. Doe dat bij Avond (F8); daarna kan de jury cijfers geven.")
        self.query_one("#nothing", Static).update(nothing)
        self.set_class(bool(nothing), "-nothing")
        ranking = self._ranking
        self.plans.opens = not nothing and evening.phase is not Phase.FINAL
        self.plans.show(evening, ranking)
        self.query_one("#talk", Paper).write(lambda width: tuple(talk_lines(evening, width)))
        self.count_twice(evening, ranking)
        self._show_plan()

    def show_ready(self) -> None:
        """Say what the second count came to, above the plan."""
        self._show_plan()

    def on_choices_highlighted(self) -> None:
        """Show the plan under the cursor."""
        self._show_plan()
        self.facts.scroll_home(animate=False)

    def on_choices_chosen(self) -> None:
        """Go to the first sentence."""
        if self.app.evening.phase is not Phase.FINAL:
            self.query_one(Sentence).focus()

    def _show_plan(self) -> None:
        evening, plan, ranking = self.app.evening, self.plan, self._ranking
        if not plan:
            return
        for sentence in self.query(Sentence):
            if sentence.plan != plan:
                keep(self.app, sentence)
        verdict = self.app.evening.verdicts.get(plan)
        given, final = verdict.verdict if verdict else "", evening.phase is Phase.FINAL
        self.query_one(VerdictKeys).tell(given, final=final)
        for sentence in self.query(Sentence):
            sentence.take(plan, getattr(verdict, sentence.field, ""), self.app.drafts.get((plan, sentence.field)))
            sentence.read_only = final
            sentence.placeholder = Content("–" if final else _(HINTS[sentence.field]))
        unkept = why_unkept(self.app, plan, typing=any(sentence.in_hand for sentence in self.query(Sentence)))
        ready = self.ready
        self.query_one("#title", Paper).write(lambda width: tuple(title_lines(evening, ranking, plan, width, ready)))
        self.facts.write(lambda width: tuple(plan_facts(evening, ranking, plan, width, unkept=unkept)))
        self.refresh_bindings()

    @on(Sentence.Changed)
    def _typed(self, message: Sentence.Changed) -> None:
        """Say at once that what she types is not kept yet."""
        sentence = message.text_area
        if isinstance(sentence, Sentence):
            note(self.app, sentence)
            if self.plan not in self.app.evening.verdicts:
                self._show_plan()
            self.refresh_header()

    @on(Sentence.Rested)
    def _rested(self, message: Sentence.Rested) -> None:
        keep(self.app, message.sentence)
        self._show_plan()

    @on(Sentence.Escaped)
    def _escaped(self) -> None:
        self.plans.focus()

    @on(LongText.Submitted)
    def _next_sentence(self) -> None:
        sentences = list(self.query(Sentence))
        at = next((n for n, sentence in enumerate(sentences) if sentence.has_focus), len(sentences) - 1)
        if at + 1 < len(sentences):
            sentences[at + 1].focus()
        else:
            self.plans.focus()

    @on(VerdictKeys.Picked)
    def _picked(self, message: VerdictKeys.Picked) -> None:
        if self.check_action("verdict", (message.verdict,)):
            self.action_verdict(message.verdict)

    def action_verdict(self, verdict: str) -> None:
        """Give the plan under the cursor a verdict; one that joins asks with which plans."""
        if verdict == "join":
            plan = self.plan
            ask_join(self.app, plan, lambda join_with: self._give(plan, "join", join_with))
        else:
            self._give(self.plan, verdict, ())

    def _give(self, plan: str, verdict: str, join_with: tuple[str, ...]) -> None:
        typed = {field: text for (of, field), text in self.app.drafts.items() if of == plan}
        known = self.app.evening.verdicts.get(plan)
        joins = {"join_with": list(join_with) or None} if join_with or (known and known.join_with) else {}
        if give(self.app, VerdictGiven(plan, {"verdict": verdict, **joins, **typed})).shown:
            for field in typed:
                del self.app.drafts[plan, field]
            self._show_plan()

    def action_remove(self) -> None:
        """Take the verdict away; its sentences go with it."""
        from screens.console.removal import ask_to_remove

        ask_to_remove(self.app, "verdicts", (self.plan,), name_in(self.app.evening, "proposals", self.plan))

    def action_talk(self) -> None:
        """Open what the jury should talk about, or close it again."""
        if self.has_class("-talking"):
            self.action_close()
            return
        self.add_class("-talking")
        talk = self.query_one("#talk", Paper)
        talk.scroll_home(animate=False)
        talk.focus()
        self.refresh_bindings()

    def action_close(self) -> None:
        """Go back to the plans."""
        self.remove_class("-talking")
        self.plans.focus()
        self.refresh_bindings()

    async def action_marks(self) -> None:
        """Go to the marks of this plan, to revise one; where a mark stands out, to that one."""
        from screens.console.deliberation.revising import go_to_the_marks

        await go_to_the_marks(self.app, self.plan)

    def action_decide_tie(self) -> None:
        """Have the jury put the equal plans in order, with the reason."""
        ask_order(self.app, self._ranking, jury_step(self._ranking, self.plan))

    def action_resume_round(self) -> None:
        """Go back to the round, with the reason."""
        self.app.record(RoundResumed())

    def keep_typing(self) -> None:
        """Keep the sentence that is being typed."""
        for sentence in self.query(Sentence):
            sentence.in_hand = False
            keep(self.app, sentence)

    def on_screen_suspend(self) -> None:
        """Keep what is being typed, before another mode or a dialog comes up."""
        self.keep_typing()
        super().on_screen_suspend()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what applies to this plan in this phase."""
        phase = self.app.evening.phase
        marking = phase in (Phase.ROUND, Phase.DELIBERATION)
        match action:
            case "close":
                return self.showing and self.has_class("-talking")
            case "talk":
                return self.showing and self.app.evening.frozen and bool(self.app.evening.in_play)
            case "marks":
                return self.showing and phase is Phase.DELIBERATION and self.plan != ""
            case "verdict":
                return self.showing and not self.has_class("-talking") and marking and self.plan != ""
            case "remove":
                return self.showing and marking and self.plans.has_focus and self.plan in self.app.evening.verdicts
            case "decide_tie":
                return self.showing and marking and jury_step(self._ranking, self.plan) is not None
            case "resume_round":
                return self.showing and phase is Phase.DELIBERATION
        return super().check_action(action, parameters)
