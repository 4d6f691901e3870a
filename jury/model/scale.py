"""Whether marks can be given on a scale."""

from typing import NamedTuple

from jury.language import _
from jury.model.rows import Settings


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
