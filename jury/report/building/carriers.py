"""What the carriers of all plans give together: counts, and never a name."""

from collections.abc import Iterable
from decimal import Decimal

from jury.model.evening import Evening
from jury.model.proposal import Carrier
from jury.report.model.alliance import CarrierCounts
from jury.text import folded


def carriers_in_counts(evening: Evening) -> CarrierCounts | None:
    """Count the people who carry the plans in play, each once; None where nobody said anything of load or successor."""
    carriers = [carrier for plan in evening.in_play for carrier in plan.carriers]
    told = [carrier for carrier in carriers if carrier.hours]
    succeeded = [carrier for carrier in carriers if carrier.successor]
    if not told and not succeeded:
        return None
    hours = sum((carrier.hours for carrier in told if carrier.hours), Decimal(0))
    return CarrierCounts(_people(carriers), _people(told), hours, _people(succeeded))


def _people(carriers: Iterable[Carrier]) -> int:
    return len({folded(carrier.name) for carrier in carriers})
