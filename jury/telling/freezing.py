"""What lies fixed once the rules are fixed, in words: from then on it changes only with a reason."""

from collections.abc import Iterator
from typing import NamedTuple

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.model.rows import Criterion
from jury.text import one_line
from jury.wording.methods import METHOD_NAMES
from jury.wording.tie_rules import tie_rules
from jury.wording.values import typed_number


class Fixed(NamedTuple):
    """One thing that lies fixed: what it is called, and how it is now."""

    label: str
    text: str


def what_is_fixed(evening: Evening) -> Iterator[Fixed]:
    """Tell what is fixed before the first mark, as it is now."""
    settings = evening.settings
    yield Fixed(_("Criteria"), ", ".join(_weighed(row) for row in evening.criteria) or "–")
    yield Fixed(
        _("Cijfers"),
        _("van {low} tot {high}, in stappen van {step}").format(
            low=typed_number(settings.scale_min),
            high=typed_number(settings.scale_max),
            step=typed_number(settings.scale_step),
        ),
    )
    yield Fixed(_("Eindcijfer"), _(METHOD_NAMES[settings.aggregate]))
    yield Fixed(_("Gelijk"), "; ".join(tie_rules(evening)))
    yield Fixed(_("Volgorde"), order_in_words(evening))


def order_in_words(evening: Evening) -> str:
    """Tell the pitch order: from which plan to which, and whether lots were drawn for it."""
    return "; ".join(_order(evening))


def moves_in_words(evening: Evening) -> Iterator[str]:
    """Tell which plans went to the end of the order, by the place that was agreed or drawn, and why."""
    for row in evening.order_moves:
        yield _("plan {place} (‘{title}’) verplaatst naar het eind: {reason}").format(
            place=row.place, title=one_line(evening.proposal(row.proposal).title), reason=one_line(row.reason)
        )


def _weighed(criterion: Criterion) -> str:
    if not criterion.counts:
        return _("{name} (telt niet mee)").format(name=one_line(criterion.named()))
    return _("{name} (weegt {weight})").format(name=one_line(criterion.named()), weight=typed_number(criterion.weight))


def _order(evening: Evening) -> Iterator[str]:
    plans = [one_line(row.title) for row in evening.in_play]
    if not plans:
        yield _("er zijn nog geen plannen")
        return
    span = plans[0] if len(plans) == 1 else _("{first} … {last}").format(first=plans[0], last=plans[-1])
    yield ngettext("{n} plan, {span}", "{n} plannen, {span}", len(plans)).format(n=len(plans), span=span)
    if evening.state.order_drawn:
        yield _("geloot met het woord ‘{seed}’").format(seed=evening.state.order_seed)
    yield from moves_in_words(evening)
    practised = sum(not row.counts and not row.withdrawn for row in evening.proposals)
    if practised:
        yield ngettext("{n} proefpitch, die niet meetelt", "{n} proefpitches, die niet meetellen", practised).format(
            n=practised
        )
