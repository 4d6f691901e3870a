"""Whether marks can be given on a scale, and whether a mark is on it."""

from decimal import Decimal
from typing import NamedTuple

from jury.language import _, decimal_comma
from jury.model.rows import Settings
from jury.model.values import decimal_text


class ScaleFault(NamedTuple):
    """What is wrong with a scale: in which setting, and in a sentence that goes on."""

    field: str
    sentence: str


def scale_fault(settings: Settings) -> ScaleFault | None:
    """Say what is wrong with a scale; None where marks can be given on it."""
    low, high, step = settings.scale_min, settings.scale_max, settings.scale_step
    if low >= high:
        return ScaleFault("scale_max", _("de schaal moet hoger eindigen dan ze begint."))
    if step <= 0:
        return ScaleFault("scale_step", _("de stap moet groter zijn dan nul."))
    if (high - low) % step:
        return ScaleFault("scale_step", _("van begin tot eind van de schaal past geen heel aantal stappen."))
    return None


def mark_fault(mark: Decimal, low: Decimal, high: Decimal, step: Decimal) -> str | None:
    """Say in a sentence what is wrong with a mark on this scale; None where it can be given."""
    if not mark.is_finite() or not low <= mark <= high:
        return _("Het cijfer {mark} ligt niet tussen {low} en {high}.").format(
            mark=_shown(mark), low=_shown(low), high=_shown(high)
        )
    if (mark - low) % step:
        return _("Het cijfer {mark} past niet: de stappen zijn {step}.").format(mark=_shown(mark), step=_shown(step))
    return None


def _shown(number: Decimal) -> str:
    return decimal_comma(decimal_text(number) if number.is_finite() else str(number))
