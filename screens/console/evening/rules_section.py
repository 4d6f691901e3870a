"""Regels: how the jury marks and counts, whether that is fixed, and where the evening stands."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.rows import Phase, TieDecision
from jury.round.alliance import may_enter
from jury.round.rules import Frozen, SettingsEdited
from jury.running.usual import reveal_of
from jury.telling.freezing import order_in_words, what_is_fixed
from jury.wording.awards import award_name
from jury.wording.codes import code_word
from jury.wording.fields import label
from jury.wording.methods import METHOD_MEANINGS
from jury.wording.names import titles
from jury.wording.tie_rules import tie_rules
from jury.wording.values import typed_number
from screens.console.deliberation.verdict_questions import ask_other_order
from screens.console.evening.layout import MEASURE, fact, heading, paragraphs
from screens.console.evening.section import Section
from screens.console.evening.settings import GROUPS, settings_form
from screens.console.removal import ask_to_remove
from screens.forms.options import shown
from screens.forms.questions import ask_first
from screens.live.evening_app import EveningApp
from screens.toolkit.choices import Choice
from screens.toolkit.lines import Line

NEXT: Final = {
    Phase.PREPARATION: N_(
        "De toets v legt criteria, weging, methode, gelijke stand en volgorde vast. Daarna kan de jury cijfers geven."
    ),
    Phase.ROUND: N_("De jury geeft cijfers (F3). Zijn die binnen, dan begint het beraad (F5)."),
    Phase.DELIBERATION: N_("De jury beraadt zich (F5). Daarna stelt u de uitslag vast."),
    Phase.FINAL: N_("De uitslag staat vast. Heropenen kan alleen met een reden."),
}
"""What comes next, phase by phase."""
MEANINGS: Final = {
    "order": N_("In deze volgorde komen de plannen op het podium. F2 laat haar zien; daar kunt u ook loten."),
    "scale_min": N_("Waar de schaal begint. Met cijfers erop verandert de schaal niet meer."),
    "scale_max": N_("Waar de schaal eindigt. Bij 10 typt de toets 0 een tien."),
    "scale_step": N_("1 voor hele cijfers, 0,5 voor halve. De schaal telt een heel aantal stappen."),
    "pass_mark": N_("Vanaf dit cijfer is een plan voldoende."),
    "quorum": N_("Met minder volledige kaarten krijgt een plan geen eindcijfer en geen plaats. Een oordeel wel."),
    "aggregate": N_("Wie verschoond of afwezig is, telt niet mee en is nooit een nul."),
    "discuss_spread": N_("Verschillen hoogste en laagste op één criterium zoveel, dan bespreekt de jury het."),
    "tie_break": N_("De eerste regel die twee plannen uit elkaar houdt, beslist. De zin komt in het rapport."),
    "pitch_seconds": N_("Hoe lang een pitch duurt, in minuten en seconden."),
    "question_seconds": N_("Hoe lang de jury vragen stelt."),
    "scoring_seconds": N_("Hoe lang de jury over de cijfers doet."),
    "reveal": N_("Hoe de zaal na het beraad de uitslag hoort."),
    "confirm_paper": N_(
        "Een kaart van papier wacht dan tot een tweede mens haar bij Pitch (F3) nakeek. Tot die tijd tellen de "
        "cijfers mee, en kan de uitslag niet worden vastgesteld."
    ),
    "pitch_covered": N_(
        "Voor een laptop die de zaal kan zien: Pitch begint met afgedekte cijfers. Alleen de rij waarop u typt, is te "
        "lezen. De toets h in Pitch toont alles weer."
    ),
    "clock_bell": N_(
        "Het zaalscherm laat de bel van zijn computer horen als de laatste minuut begint, en als de tijd om is."
    ),
    "audience_award": N_("De stem van de zaal: een eigen prijs, nooit gemengd met de cijfers van de jury."),
    "one_award_per_plan": N_(
        "Had een plan al een prijs, dan gaat de volgende naar wie daarna komt. De eerste plaats telt niet als prijs."
    ),
}


class RulesSection(Section):
    """The rules, and the key that fixes them."""

    NAME = "rules"
    LABEL = _("Regels")
    SHOWS: ClassVar[dict[str, str]] = {"settings": "{id}", "state": "phase", "tie_decisions": "decision-{id}"}
    DETAIL = "short"
    EDITS = SettingsEdited.what
    HELP = _(
        "De regels van het cijferen. De toets v legt ze vast: daarna kan de jury cijfers geven, en vraagt elke "
        "wijziging een reden die in het logboek komt."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", _("wijzigen"), id="rules.edit", tooltip=_("Deze regel wijzigen")),
        Binding("delete,x", "remove", _("weghalen"), show=False, id="rules.remove", tooltip=_("Dit besluit weghalen")),
        Binding("v", "freeze", _("vastleggen"), id="rules.freeze", tooltip=_("Criteria, weging en regels vastleggen")),
    ]

    def choices(self, width: int) -> Iterator[Choice]:
        """Give where the evening stands, then the rules in their groups."""
        evening = self.evening
        state = _("✓ de regels liggen vast") if evening.frozen else _("○ de regels liggen nog niet vast")
        phase = code_word("state", "phase", evening.phase)
        yield fact("phase", label("state", "phase"), f"{phase} · {state}", width, "strong")
        yield fact("order", _("Volgorde"), order_in_words(evening), width)
        for title, names in GROUPS.items():
            yield heading(_(title))
            for name in names:
                if name == "tie_break":
                    yield from self._ties(width)
                else:
                    yield fact(name, label("settings", name), _shown(evening, name), width)

    def _ties(self, width: int) -> Iterator[Choice]:
        rules = tie_rules(self.evening)
        if self.evening.settings.tie_break:
            rules = tuple(f"{n}. {rule}" for n, rule in enumerate(rules, start=1))
        lines = [
            line
            for n, rule in enumerate(rules)
            for line in fact("", "" if n else label("settings", "tie_break"), rule, width).lines
        ]
        yield Choice("tie_break", tuple(lines))
        for decision in self.evening.tie_decisions:
            plans = ", ".join(self.evening.proposal(id).title for id in decision.proposals)
            sentence = _("{titles}: {reason}").format(titles=plans, reason=decision.reason)
            yield fact(f"decision-{decision.nr}", _("De jury besliste"), sentence, width)

    def detail(self, key: str, width: int) -> Iterator[Line]:
        """Say what the rule under the cursor means."""
        if key == "aggregate":
            yield from paragraphs(_(METHOD_MEANINGS[self.evening.settings.aggregate]), min(width, MEASURE))
        meaning = NEXT[self.evening.phase] if key == "phase" else MEANINGS.get(key)
        if meaning is not None:
            yield from paragraphs(_(meaning), min(width, MEASURE), "quiet")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Switch off what does not apply now."""
        if action == "freeze":
            return self.evening.phase is Phase.PREPARATION
        if action == "remove" or (action == "edit" and self._decision is not None):
            return self._decision is not None and may_enter("tie_decisions", self.evening.phase)
        if action == "edit" and not any(self.key in names for names in GROUPS.values()):
            return False
        return super().check_action(action, parameters)

    @property
    def _decision(self) -> TieDecision | None:
        """What the jury decided of a tie, where the cursor stands on that."""
        return next((row for row in self.evening.tie_decisions if self.key == f"decision-{row.nr}"), None)

    def action_edit(self) -> None:
        """Change the rule under the cursor, with those that belong to it, or what the jury decided."""
        if self._decision is not None:
            ask_other_order(self.app, self._decision)
        else:
            self.app.push_screen(settings_form(self.evening, self.key))

    def action_remove(self) -> None:
        """Take away what the jury decided of a tie: it is open again."""
        decision = self._decision
        if decision is not None:
            ask_to_remove(self.app, "tie_decisions", (decision.nr,), titles(self.evening, decision.proposals))

    def action_freeze(self) -> None:
        """Fix the rules."""
        ask_to_freeze(self.app)


def ask_to_freeze(app: EveningApp) -> None:
    """Fix the rules, after saying exactly what is fixed by it."""
    ask_first(app, _asked(app.evening), _("Vastleggen"), partial(app.record, Frozen()))


def _asked(evening: Evening) -> str:
    """Say what nobody changes any more without a reason, once the rules are fixed."""
    if evening.unmarked:
        return _("De volgorde van de plannen ligt daarna vast. Wijzigen kan alleen nog met een reden.")
    fixed = (f"• {each.label}: {each.text}" for each in what_is_fixed(evening))
    return "\n".join(
        (
            _("Dit ligt daarna vast:"),
            *fixed,
            "",
            _("De jury kan dan cijfers geven. Wijzigen kan alleen nog met een reden."),
        )
    )


def _shown(evening: Evening, name: str) -> str:
    """Write a setting the way it is read."""
    settings = evening.settings
    match name:
        case "reveal":
            return code_word("settings", "reveal", reveal_of(evening))
        case "quorum" if settings.quorum > 1:
            return _("{n} volledige kaarten voor een cijfer").format(n=settings.quorum)
        case "quorum":
            return _("één volledige kaart voor een cijfer")
        case "audience_award" if evening.award_of_the_audience is not None:
            return _("ja, {award}").format(award=award_name(evening.award_of_the_audience))
        case "discuss_spread":
            return _("een verschil van {n} op één criterium").format(n=typed_number(settings.discuss_spread))
    return shown(evening, "settings", name)
