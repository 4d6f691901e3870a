"""The rules of marking, a few at a time: the scale, the counting, the ties, the times."""

from collections.abc import Iterable, Iterator
from typing import Final

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.running import REVEALS
from jury.model.values import Stored
from jury.round.event import Event
from jury.round.rules import SettingsEdited
from jury.running.usual import reveal_of
from jury.wording.codes import CODE_WORDS
from jury.wording.methods import METHOD_MEANINGS
from jury.wording.tie_rules import TIE_RULE_WORDS
from scoring.tie_rule import TieRule, TieRuleKind, read_tie_rule
from screens.forms.event_form import EventForm
from screens.forms.fields import fields_of
from screens.forms.form import Field, Values
from screens.forms.options import options
from screens.forms.typed_values import read_text
from screens.toolkit.one_of import Option

GROUPS: Final = {
    N_("De schaal"): ("scale_min", "scale_max", "scale_step", "pass_mark"),
    N_("Het tellen"): ("quorum", "aggregate", "discuss_spread"),
    N_("Gelijke stand"): ("tie_break",),
    N_("Tijd per plan"): ("pitch_seconds", "question_seconds", "scoring_seconds"),
    N_("Kaarten op papier"): ("confirm_paper",),
    N_("Het scherm in de zaal"): ("pitch_covered", "clock_bell"),
    N_("De uitslag"): ("reveal", "audience_award", "one_award_per_plan"),
}
"""What is changed together in one form."""
LOTTERY: Final = TieRule(TieRuleKind.LOTTERY)
"""The lottery as it is chosen: its seed has a field of its own."""
RULES_TO_CHOOSE: Final = {
    TieRule(kind): words.name for kind, words in TIE_RULE_WORDS.items() if kind is not TieRuleKind.CRITERION
}
"""The rules beside one for each criterion."""


def settings_form(evening: Evening, about: str) -> EventForm:
    """Make the form in which this setting stands, with those that belong to it."""
    title, names = next((title, names) for title, names in GROUPS.items() if about in names)
    if names == ("tie_break",):
        return _tie_form(evening, _(title))
    return EventForm(
        _(title),
        [_explained(evening, field) for field in fields_of(evening, "settings", evening.settings, *names)],
        lambda _values, changed: SettingsEdited(changed),
        focus=about,
    )


def _explained(evening: Evening, field: Field) -> Field:
    """Say of each method what it means, under the field; how the hall hears the outcome is chosen too."""
    if field.name == "reveal":
        words = {way: CODE_WORDS["settings", "reveal"][way] for way in REVEALS}
        return field._replace(value=reveal_of(evening), options=options(words))
    if field.name != "aggregate":
        return field
    told = (option._replace(about=_(METHOD_MEANINGS[option.value])) for option in field.options)
    return field._replace(options=tuple(told))


def _tie_form(evening: Evening, title: str) -> EventForm:
    """Make the form for the chain of rules: the first that sets two plans apart decides."""
    given = [read_tie_rule(rule) for rule in evening.settings.tie_break]
    counted = (row for row in evening.criteria if row.counts)
    words = {"": "–"} | {str(TieRule(TieRuleKind.CRITERION, row.id)): row.named() for row in counted}
    words |= {str(rule): _(name) for rule, name in RULES_TO_CHOOSE.items()}
    chosen = [str(LOTTERY if rule.kind is LOTTERY.kind else rule) for rule in given]
    words |= {rule: rule for rule in chosen if rule not in words}
    places = max(4, len(given) + 1)
    chosen += [""] * (places - len(given))
    every = tuple(Option(rule, name) for rule, name in words.items())
    seed = next((rule.of for rule in given if rule.kind is LOTTERY.kind), "")
    fields = [Field(f"rule_{n}", _("Regel {n}").format(n=n + 1), rule, options=every) for n, rule in enumerate(chosen)]
    fields.append(Field("seed", _("Lotingswoord"), seed, read_text, hint=_("bij loting, bijvoorbeeld de datum")))

    def edited(values: Values, _changed: Values) -> Event:
        rules = list(dict.fromkeys(_rules((values[f"rule_{n}"] for n in range(places)), str(values["seed"] or ""))))
        stored: list[Stored] = [*rules]
        return SettingsEdited({"tie_break": stored or None})

    intro = _("De eerste regel die twee plannen uit elkaar houdt, beslist. Daarna kijkt de jury niet verder.")
    return EventForm(title, fields, edited, intro=intro)


def _rules(chosen: Iterable[Stored | None], seed: str) -> Iterator[str]:
    for rule in chosen:
        if rule:
            yield str(LOTTERY._replace(of=seed)) if rule == str(LOTTERY) else str(rule)
