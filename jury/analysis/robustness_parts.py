"""Does the winner change: without a juror, with other weights, with another jury like this one?"""

from collections.abc import Iterator
from typing import Final

from jury.analysis.figures import NOTHING, name, percent, percents_within, why_missing
from jury.analysis.meanings import of_another_jury, of_jurors, of_weights
from jury.analysis.part import Align, Column, Content, Part, Sentence, Table, names_and
from jury.language import _
from jury.model.evening import Evening
from jury.wording.amounts import grouped
from jury.wording.names import titles
from scoring.robustness.summary import Robustness
from scoring.robustness.weights import WEIGHT_DRAWS
from scoring.robustness.winners import Winners

NEAR_THE_TOP: Final = 3


def robustness_parts(evening: Evening, found: Robustness) -> Iterator[Part]:
    """Give the three looks at the winner; where there is none, only the one at every plan, if the cards allow it."""
    if found.first:
        yield Part(_("Zonder één jurylid"), tuple(_without(evening, found)), of_jurors(evening, found))
        yield Part(_("Met andere gewichten"), tuple(_weights(evening, found)), of_weights(evening, found))
    if found.first or found.rank_interval_90:
        yield Part(_("Met een andere jury zoals deze"), tuple(_plans(evening, found)), of_another_jury(evening, found))


def _without(evening: Evening, found: Robustness) -> Iterator[Content]:
    changed = {juror: first for juror, first in found.without_juror.items() if first != found.first}
    if not changed:
        return
    for juror, first in changed.items():
        yield Sentence(
            _("Zonder {juror}: {first}").format(juror=name(evening.juror(juror).name), first=_first(evening, first))
        )
    if len(changed) < len(found.without_juror):
        yield Sentence(_("Zonder een ander: {first}").format(first=titles(evening, found.first)))
    yield from _reasons(found, "without_juror")


def _weights(evening: Evening, found: Robustness) -> Iterator[Content]:
    weights = {row.id: row.weight for row in evening.marked_round.criteria if row.counts}
    whole = sum(weights.values())
    rows = []
    for criterion, alone in found.criterion_alone.items():
        interval = found.weight_interval.get(criterion)
        ends = NOTHING if interval is None else percents_within(*interval)
        rows.append(
            (
                evening.criterion(criterion).named(),
                percent(weights[criterion] / whole),
                ends,
                _first(evening, alone),
            )
        )
    alone_column = Column(_("telt alleen dit"), Align.LEFT, names=True)
    yield Table(names_and(_("criterium"), _("telt nu"), _("winnaar blijft"), alone_column), tuple(rows))
    if any(found.weight_interval.values()):
        yield Sentence(_("Winnaar blijft: telt het criterium zo zwaar, dan blijft de winnaar dezelfde."))
    if any(found.criterion_alone.values()):
        yield Sentence(_("Telt alleen dit: wie de eerste is als de rest niet meetelt."))
    yield from _reasons(found, "weight_interval", "criterion_alone")


def _plans(evening: Evening, found: Robustness) -> Iterator[Content]:
    """Per plan near the top its likely places, the chance that it is truly best, and how often weights put it first."""
    places, chances, shares = found.rank_interval_90 or {}, found.chance_truly_best or {}, found.first_rank_share or {}
    near = sorted((plan for plan, (best, _worst) in places.items() if best <= NEAR_THE_TOP), key=places.__getitem__)
    plans = dict.fromkeys((*found.first, *found.second, *near))
    columns = names_and(_("kan bij de eerste drie"), _("plaats (90%)"), _("echt de beste"), _("eerste bij loting"))
    rows = tuple(
        (
            evening.proposal(plan).title,
            _span(places.get(plan)),
            percent(chances.get(plan)),
            percent(shares.get(plan)),
        )
        for plan in plans
    )
    yield Table(columns, rows)
    yield from _reasons(found, "rank_interval_90", "chance_truly_best", "first_rank_share")
    yield from _how(found)


def _how(found: Robustness) -> Iterator[Content]:
    """Explain each column, and how its figures came about."""
    if found.rank_interval_90 is not None:
        yield Sentence(_("Plaats (90%): in 9 van de 10 van zulke jury’s ligt de plaats hiertussen."))
    if found.resamples and found.resample_seed is None:
        yield Sentence(
            _("Plaats: in alle {count} jury’s die uit deze juryleden te trekken zijn.").format(
                count=grouped(found.resamples)
            )
        )
    elif found.resamples:
        yield Sentence(
            _("Plaats: in {count} jury’s, getrokken uit deze juryleden met startgetal {seed}.").format(
                count=grouped(found.resamples), seed=found.resample_seed
            )
        )
    if found.chance_truly_best is not None:
        yield Sentence(_("Echt de beste: de kans daarop, als we rekening houden met streng, mild en toeval."))
    if found.first_rank_share is not None:
        yield Sentence(
            _("Loting: {count} keer willekeurige gewichten, met startgetal {seed}.").format(
                count=grouped(WEIGHT_DRAWS), seed=found.seed
            )
        )
    if found.seed is not None:
        yield Sentence(_("Wie met hetzelfde startgetal rekent, krijgt hetzelfde."))


def _span(places: tuple[int, int] | None) -> str:
    if places is None:
        return NOTHING
    best, worst = places
    return str(best) if best == worst else f"{best} – {worst}"


def _first(evening: Evening, winners: Winners | None) -> str:
    return NOTHING if winners is None else titles(evening, winners)


def _reasons(found: Robustness, *figures: str) -> Iterator[Content]:
    return why_missing(reason for key, reason in found.reasons.items() if key.partition(".")[0] in figures)
