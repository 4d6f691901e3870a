"""What the codes of an evening are called on the screen."""

import datetime as dt
from typing import Final

from jury.language import N_, _, current_language
from jury.model.evening import Evening
from screens.widgets.one_of import Option

VOICES: Final = {"": N_("–"), "spraakmaker": N_("spraakmaker"), "smaakmaker": N_("smaakmaker")}
ENTRIES: Final = {"screen": N_("scherm"), "paper": N_("papier")}
YES_NO: Final = {"0": N_("nee"), "1": N_("ja")}
AREA_KINDS: Final = {"wijk": N_("wijk"), "dorp": N_("dorp"), "buurt": N_("buurt"), "kern": N_("kern")}
LANGUAGE_NAMES: Final = {"nl": N_("Nederlands"), "en": N_("Engels")}
MEASURES: Final = {"recuse": N_("verschoont zich"), "declare": N_("meldt, mag oordelen")}
REVEALS: Final = {"after_deliberation": N_("na het beraad")}


def options(words: dict[str, str]) -> tuple[Option, ...]:
    """Give the options of a field."""
    return tuple(Option(value, _(shown)) for value, shown in words.items())


def yes_or_no(on: bool) -> str:
    """Say whether a setting is on."""
    return _(YES_NO[str(int(on))])


def tie_rule(evening: Evening, rule: str) -> str:
    """Say what a rule for a tie looks at."""
    kind, _colon, argument = rule.partition(":")
    match kind:
        case "criterion":
            name = evening.criterion(argument).named() if evening.has("criteria", argument) else argument
            return _("het hoogste gemiddelde op ‘{name}’").format(name=name)
        case "head_to_head":
            return _("onderlinge vergelijking: wie bij meer juryleden voor staat")
        case "deliberation":
            return _("de jury beslist, met een reden")
        case _:
            return _("loting met het woord ‘{seed}’").format(seed=argument)


def day_in_words(date: dt.date | None) -> str:
    """Write a date with its day: donderdag 19 november 2026."""
    if date is None:
        return ""
    from babel.dates import format_date

    return format_date(date, "EEEE d MMMM y", locale=current_language())


def moment_in_words(moment: dt.datetime | None) -> str:
    """Write a moment short: 19-11 20:01."""
    return "" if moment is None else f"{moment.day}-{moment.month} {moment:%H:%M}"


def clock(time: dt.time | None) -> str:
    """Write a time of the clock: 19.15 uur, in English 19:15."""
    if time is None:
        return ""
    return time.strftime("%H.%M uur") if current_language() == "nl" else time.strftime("%H:%M")
