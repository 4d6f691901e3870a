"""What each rule for a tie is called and looks at: one row a rule, with its words for every place where it is told."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from jury.language import N_, _, catalogue
from jury.model.evening import Evening
from jury.text import one_line
from jury.wording.names import name_in
from scoring.tie_rule import MAJORITY_VALUE, TieRuleKind, read_tie_rule


class TieRuleWords(NamedTuple):
    """One rule in words; `{of}` in them is the criterion that it looks at, or the seed of its lottery.

    `name` is what gave the decision, `rule` how it was fixed beforehand; `look` begins a sentence on what it saw, empty
    where the jury itself decides and gives a reason. The juryrapport lists what was `agreed` and tells where the jury
    `looked`; the hall hears in few words what `settled` it.
    """

    name: str
    rule: str
    look: str
    agreed: str
    looked: str
    settled: str


TIE_RULE_WORDS: Final[Mapping[TieRuleKind, TieRuleWords]] = {
    TieRuleKind.CRITERION: TieRuleWords(
        name="{of}",
        rule=N_("het hoogste gemiddelde op ‘{of}’"),
        look=N_("‘{of}’"),
        agreed=N_("het cijfer voor ‘{of}’"),
        looked=N_("De jury keek toen naar ‘{of}’."),
        settled=N_("‘{of}’ gaf de doorslag."),
    ),
    TieRuleKind.HEAD_TO_HEAD: TieRuleWords(
        name=N_("onderlinge vergelijking"),
        rule=N_("onderlinge vergelijking: wie bij meer juryleden voor staat"),
        look=N_("De onderlinge vergelijking (van hoeveel plannen elk plan het wint)"),
        agreed=N_("welk plan bij de meeste juryleden hoger staat"),
        looked=N_("Toen telde welk plan bij de meeste juryleden hoger staat."),
        settled=N_("Het plan dat bij de meeste juryleden hoger staat, gaat voor."),
    ),
    TieRuleKind.DELIBERATION: TieRuleWords(
        name=N_("de jury"),
        rule=N_("de jury beslist, met een reden"),
        look="",
        agreed=N_("de jury zelf, na overleg"),
        looked=N_("De jury overlegde daarover."),
        settled=N_("De jury koos na overleg."),
    ),
    TieRuleKind.LOTTERY: TieRuleWords(
        name=N_("loting"),
        rule=N_("loting met het woord ‘{of}’"),
        look=N_("De loting (het laagste lot gaat voor)"),
        agreed=N_("het lot, met het getal {of}"),
        looked=N_("Toen besliste het lot, met het getal dat vooraf vastlag: {of}."),
        settled=N_("Het lot besliste."),
    ),
}
BY_THE_METHOD: Final = TieRuleWords(
    name=N_("het paar kaarten rond de middelste"),
    rule="",
    look=N_("Het paar kaarten rond de middelste"),
    agreed="",
    looked=N_("Toen telden de kaarten rond de middelste."),
    settled=N_("De kaarten rond de middelste gaven de doorslag."),
)
"""What majority judgment itself looks at where the middle cards are equal; nobody fixes that as a rule beforehand."""


def words_of(kind: str) -> TieRuleWords:
    """Give the words for a kind of rule, or for what the method itself looks at."""
    return BY_THE_METHOD if kind == MAJORITY_VALUE else TIE_RULE_WORDS[TieRuleKind(kind)]


def rule_name(evening: Evening, rule: str) -> str:
    """Say in words which rule set two plans apart."""
    return _worded(evening, rule, "name")


def tie_rule(evening: Evening, rule: str) -> str:
    """Say what a rule for a tie looks at."""
    return _worded(evening, rule, "rule")


def tie_rules(evening: Evening) -> tuple[str, ...]:
    """Say what the rules of an evening look at, in their order; where it has none, what becomes of a tie."""
    rules = tuple(tie_rule(evening, rule) for rule in evening.settings.tie_break)
    return rules or (_("geen regel: gelijke plannen delen hun plaats"),)


def tie_look(evening: Evening, rule: str) -> str:
    """Begin the sentence on what a rule saw of the plans that were equal; empty where the jury itself decides."""
    return _worded(evening, rule, "look")


def tie_settled(evening: Evening, rule: str, language: str) -> str:
    """Say in few words, in this language, what set equal plans apart."""
    kind, of = _read(rule)
    name = evening.criterion(of).short(language) if kind == TieRuleKind.CRITERION else of
    return catalogue(language).gettext(words_of(kind).settled).format(of=one_line(name))


def _read(rule: str) -> tuple[str, str]:
    return (rule, "") if rule == MAJORITY_VALUE else read_tie_rule(rule)


def _worded(evening: Evening, rule: str, place: Literal["name", "rule", "look"]) -> str:
    kind, of = _read(rule)
    words = getattr(words_of(kind), place)
    return (
        _(words).format(of=name_in(evening, "criteria", of) if kind == TieRuleKind.CRITERION else of) if words else ""
    )
