"""Why a number is not there, in words: one table for every reason the arithmetic gives."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from scoring.reasons import Reason


class Why(NamedTuple):
    """A reason as the second half of a sentence; `named` is used where it is known whom it concerns."""

    plain: str
    named: str = ""


WHY: Final[Mapping[Reason, Why]] = {
    Reason.NO_PLANS: Why(N_("er is nog geen plan met genoeg kaarten")),
    Reason.TOO_FEW_CARDS: Why(N_("daarvoor zijn er niet genoeg kaarten")),
    Reason.NOT_CONNECTED: Why(
        N_("de jury valt uiteen in groepen zonder een plan gemeen"),
        N_("deze groepen hebben niets gemeen om op te vergelijken: {names}"),
    ),
    Reason.JUROR_WITH_FEW_CARDS: Why(N_("een jurylid heeft te weinig kaarten"), N_("te weinig kaarten van {names}")),
    Reason.JUROR_WITHOUT_SPREAD: Why(
        N_("een jurylid gaf elk plan hetzelfde cijfer"), N_("elk plan kreeg hetzelfde cijfer van {names}")
    ),
    Reason.PLAN_WITHOUT_COMPARISON: Why(
        N_("de jury van een plan gaf geen ander plan een cijfer"),
        N_("de jury van {names} gaf geen ander plan een cijfer"),
    ),
    Reason.GAPS: Why(N_("niet elk jurylid heeft voor elk plan een volledige kaart")),
    Reason.ONE_JUROR: Why(N_("er zijn geen twee juryleden met een volledige kaart")),
    Reason.ONE_PLAN: Why(N_("er zijn geen twee plannen om te vergelijken")),
    Reason.NO_PAIRS: Why(N_("geen plan heeft twee volledige kaarten")),
    Reason.NO_VARIATION: Why(N_("er is geen verschil om iets aan af te meten")),
    Reason.PLANS_TOO_ALIKE: Why(N_("de plannen verschillen gemiddeld te weinig van elkaar")),
    Reason.NEGATIVE_MARKS: Why(N_("een verhouding vraagt cijfers van nul af")),
    Reason.NO_FREEDOM: Why(N_("er zijn niet meer kaarten dan er geschat moet worden")),
    Reason.TOO_FEW_JURORS: Why(N_("de jury is te klein om dat te zeggen")),
    Reason.TOO_FEW_SHARED_PLANS: Why(N_("er zijn geen twee plannen die elk jurylid een cijfer gaf")),
    Reason.TOO_FEW_PLANS: Why(N_("er zijn te weinig plannen met een plaats om een patroon te zien")),
    Reason.ONE_CRITERION: Why(N_("één criterium heeft geen gewicht om mee te schuiven")),
    Reason.NOT_LINEAR: Why(N_("deze manier van rekenen is geen gewogen som van de criteria")),
    Reason.NOT_THE_MEAN: Why(N_("dat kan alleen bij het gemiddelde van de juryleden")),
    Reason.FIRST_SHARED: Why(N_("geen plan staat alleen op de eerste plaats")),
    Reason.NOT_DRAWN: Why(N_("daarvoor is niet geloot")),
    Reason.TOO_LARGE: Why(N_("dat duurt te lang bij zoveel kaarten")),
}


def why(reason: Reason) -> str:
    """Say why a figure is not there, as the second half of a sentence."""
    return _(WHY[reason].plain)


def why_with_names(evening: Evening, reason: Reason, groups: Sequence[Sequence[str]]) -> str:
    """Say why a method does not apply, with the names of the jurors or plans it concerns."""
    words = WHY[reason]
    if not (groups and words.named):
        return _(words.plain)
    known = {row.id: row.name for row in evening.jurors} | {row.id: row.title for row in evening.proposals}
    names = [", ".join(known.get(name, name) for name in group) for group in groups]
    return _(words.named).format(names=" | ".join(names))
