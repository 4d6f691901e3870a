"""What the jury should talk about in its deliberation, gathered."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from scoring.deliberation import Alone, OrderBias, order_bias, standing_alone
from scoring.marked_round import MarkedRound
from scoring.reasons import Figures, Reason, Undefined
from scoring.spread import Spread, widest_of_all
from scoring.standings import Standings

MOST_SPREADS: Final = 10


class Discussion(NamedTuple):
    """Where the jury should look during the deliberation; `reasons` says why there is no `order_bias`."""

    widest: tuple[Spread, ...]
    alone: tuple[Alone, ...]
    order_bias: OrderBias | None
    reasons: Mapping[str, Reason]


def discussion(marked: MarkedRound, standings: Standings | Undefined) -> Discussion:
    """Gather the widest differences, the marks that stand alone, and whether the pitch order mattered."""
    figures = Figures()
    bias = standings if isinstance(standings, Undefined) else order_bias(marked, standings)
    return Discussion(
        widest=widest_of_all(marked, MOST_SPREADS),
        alone=standing_alone(marked),
        order_bias=figures.take("order_bias", bias),
        reasons=figures.reasons,
    )
