"""The whole of a plan as chapters of facts: what to look at first, then everything that is known of it."""

from collections.abc import Iterator
from typing import Final

from jury.findings.plan_concerns import NEEDED, concerns
from jury.findings.who_pays import funded, funding_gap
from jury.language import _
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.text import listed, one_line
from jury.wording.amounts import euros
from jury.wording.values import written
from screens.console.beside_a_plan import beside
from screens.console.for_the_team import for_the_team
from screens.console.plans.contacts import PRIVATE, without_contacts
from screens.console.plans.fact_sheet import Chapter, Fact
from screens.console.plans.plan_fields import GROUPS, Field, status_text, value_of

ALWAYS: Final = frozenset(NEEDED) | {"consent_name"}
"""Fields that are shown also where nobody filled them in."""
IN_TITLE: Final = "title"


def chapters(evening: Evening, plan: Proposal, *, private: bool = False) -> tuple[Chapter, ...]:
    """Give everything there is to read about a plan, in the order of the form.

    What is private, and every mail address and telephone number in a text, stands there only where that was asked for.
    """
    hidden, extra = private_facts(evening, plan), tuple(_extra(plan))
    every = (
        Chapter("", tuple(_standing(evening, plan))),
        *(Chapter(_(group.heading), tuple(_facts(evening, plan, group.fields))) for group in GROUPS[:-1]),
        Chapter(_("Rond dit plan"), tuple(_around(evening, plan))),
        Chapter(_(PRIVATE.heading), hidden[: len(hidden) - len(extra)] if private else tuple(_covered(hidden))),
        Chapter(_("Verder ingestuurd"), extra if private else ()),
    )
    told = tuple(chapter for chapter in every if chapter.facts)
    return told if private else tuple(Chapter(each.heading, tuple(map(_safe, each.facts))) for each in told)


def _safe(fact: Fact) -> Fact:
    return fact._replace(text=without_contacts(fact.text))


def _covered(hidden: tuple[Fact, ...]) -> Iterator[Fact]:
    if hidden:
        yield Fact(
            _("Afgedekt"),
            _("{what}. De toets c toont dit even.").format(
                what=listed(list(dict.fromkeys(row.label for row in hidden)))
            ),
        )


def private_facts(evening: Evening, plan: Proposal) -> tuple[Fact, ...]:
    """Give what is private of a plan: how to reach its people, what only its team hears, what else was sent in."""
    return tuple(_private(evening, plan))


def _private(evening: Evening, plan: Proposal) -> Iterator[Fact]:
    yield from _facts(evening, plan, PRIVATE.fields)
    for what, text in for_the_team(evening, plan.id):
        yield Fact(_("Voor het team"), f"{what}: {text}")
    yield from _extra(plan)


def _extra(plan: Proposal) -> Iterator[Fact]:
    yield from (Fact(one_line(key), text) for key, text in plan.extra.items())


def _standing(evening: Evening, plan: Proposal) -> Iterator[Fact]:
    text = status_text(plan)
    if plan.counts:
        count = sum(row.counts for row in evening.proposals)
        text = _("{status} · plek {place} van {count}").format(status=text, place=evening.numbers[plan.id], count=count)
    yield Fact(plan.id, text)
    for move in evening.order_moves:
        if move.proposal == plan.id:
            yield Fact(_("Naar het eind"), _("van plek {place}: {reason}").format(place=move.place, reason=move.reason))
    for concern in concerns(evening, plan) if plan.counts else ():
        yield Fact(f"⚑ {concern.word}", concern.sentence, look=True)


def _around(evening: Evening, plan: Proposal) -> Iterator[Fact]:
    yield from (Fact(row.label, row.text, row.look) for row in beside(evening, plan))


def _facts(evening: Evening, plan: Proposal, fields: tuple[Field, ...]) -> Iterator[Fact]:
    for field in fields:
        given = value_of(plan, field.name)
        if field.name == IN_TITLE or (field.name not in ALWAYS and given in (None, "", (), False)):
            continue
        text = written(evening, "proposals", field.name, given)
        yield Fact(field.label, text or _("○ nog niet ingevuld"), look=not text)
        if field.name == "funding" and (gap := funding_gap(plan)) is not None:
            left = _("nog te vinden {gap}").format(gap=euros(gap)) if gap > 0 else _("✓ gedekt")
            yield Fact(_("Samen"), f"{euros(funded(plan))} · {left}")
