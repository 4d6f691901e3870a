"""The rules of marking, a few at a time: the scale, the counting, the ties, the times."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from jury.language import N_, _
from jury.methods import METHOD_NAMES
from jury.model.evening import Evening
from jury.model.values import Stored
from jury.round.event import Event
from jury.round.rules import SettingsEdited
from screens.dialogs.event_form import EventForm
from screens.dialogs.form import Field, Values
from screens.typed import read_duration, read_flag, read_number, read_text, read_whole, typed_duration, typed_number
from screens.widgets.one_of import Option
from screens.words import YES_NO, options

GROUPS: Final = {
    N_("De schaal"): ("scale_min", "scale_max", "scale_step", "pass_mark"),
    N_("Het tellen"): ("quorum", "aggregate", "discuss_spread"),
    N_("Gelijke stand"): ("tie_break",),
    N_("Tijd per plan"): ("pitch_seconds", "question_seconds", "scoring_seconds"),
    N_("De uitslag"): ("audience_award",),
}
"""What is changed together in one form."""
LABELS: Final = {
    "scale_min": N_("Laagste cijfer"),
    "scale_max": N_("Hoogste cijfer"),
    "scale_step": N_("Stap"),
    "pass_mark": N_("Voldoende vanaf"),
    "quorum": N_("Kaarten nodig"),
    "aggregate": N_("Methode"),
    "discuss_spread": N_("Bespreken vanaf"),
    "tie_break": N_("Bij gelijke stand"),
    "pitch_seconds": N_("Pitch"),
    "question_seconds": N_("Vragen"),
    "scoring_seconds": N_("Cijfers"),
    "audience_award": N_("Publieksprijs"),
}
LOTTERY: Final = "lottery:"
PLAIN_RULES: Final = {
    "head_to_head": N_("onderlinge vergelijking"),
    "deliberation": N_("de jury beslist"),
    LOTTERY: N_("loting"),
}


def settings_form(evening: Evening, about: str) -> EventForm:
    """Make the form in which this setting stands, with those that belong to it."""
    title, names = next((title, names) for title, names in GROUPS.items() if about in names)
    if names == ("tie_break",):
        return _tie_form(evening, _(title))
    typed = typed_settings(evening)
    return EventForm(
        _(title),
        [_field(name, typed[name]) for name in names],
        lambda _values, changed: SettingsEdited(changed),
        focus=about,
    )


def typed_settings(evening: Evening) -> Mapping[str, str]:
    """Give every setting the way it is typed; the rules for a tie have a form of their own."""
    settings = evening.settings
    return {
        "scale_min": typed_number(settings.scale_min),
        "scale_max": typed_number(settings.scale_max),
        "scale_step": typed_number(settings.scale_step),
        "pass_mark": typed_number(settings.pass_mark),
        "quorum": str(settings.quorum),
        "aggregate": settings.aggregate,
        "discuss_spread": typed_number(settings.discuss_spread),
        "pitch_seconds": typed_duration(settings.pitch_seconds),
        "question_seconds": typed_duration(settings.question_seconds),
        "scoring_seconds": typed_duration(settings.scoring_seconds),
        "audience_award": str(int(settings.audience_award)),
    }


def _field(name: str, typed: str) -> Field:
    field = Field(name, _(LABELS[name]), typed)
    match name:
        case "quorum":
            return field._replace(read=read_whole)
        case "aggregate":
            return field._replace(options=tuple(Option(method, _(called)) for method, called in METHOD_NAMES.items()))
        case "audience_award":
            return field._replace(read=read_flag, options=options(YES_NO))
        case _ if name.endswith("_seconds"):
            return field._replace(read=read_duration, hint=_("minuten, bijvoorbeeld 3:00"))
        case _:
            return field._replace(read=read_number)


def _tie_form(evening: Evening, title: str) -> EventForm:
    """Make the form for the chain of rules: the first that sets two plans apart decides."""
    given = evening.settings.tie_break
    words = {"": "–"} | {f"criterion:{row.id}": row.named() for row in evening.criteria if row.counts}
    words |= {rule: _(name) for rule, name in PLAIN_RULES.items()}
    chosen = [LOTTERY if rule.startswith(LOTTERY) else rule for rule in given]
    words |= {rule: rule for rule in chosen if rule not in words}
    places = max(4, len(given) + 1)
    chosen += [""] * (places - len(given))
    every = tuple(Option(rule, name) for rule, name in words.items())
    seed = next((rule.removeprefix(LOTTERY) for rule in given if rule.startswith(LOTTERY)), "")
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
            yield f"{LOTTERY}{seed}" if rule == LOTTERY else str(rule)
