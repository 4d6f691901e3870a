"""What deserves a second look at a plan: what nobody filled in, and what makes it lean on too few."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from jury.findings.signals import on_plan
from jury.findings.unsettled import UNKNOWN, stands_alone
from jury.language import _
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.wording.fields import word

NEEDED: Final = ("theme", "summary", "need", "offer", "lead", "carriers", "first_step", "cost_eur", "pitcher")
"""The fields that the evening cannot do without."""


class Concern(NamedTuple):
    """One thing to look at, in two words at most for a label and in a sentence for the plan itself."""

    word: str
    sentence: str


def missing(evening: Evening, plan: Proposal) -> tuple[str, ...]:
    """Name the fields that nobody filled in yet; a theme is only missed where the evening has themes."""
    return tuple(
        word("proposals", field)
        for field in NEEDED
        if getattr(plan, field) in (None, "", ()) and (field != "theme" or evening.themes)
    )


def concerns(evening: Evening, plan: Proposal) -> tuple[Concern, ...]:
    """Say what to look at before this plan goes on the stage, most basic first."""
    signals = (Concern(signal.word, sentence) for signal, sentence in on_plan(evening, plan))
    return (*_missing(evening, plan), *signals, *_unknown(evening, plan), *_care(plan))


def _missing(evening: Evening, plan: Proposal) -> Iterator[Concern]:
    names = missing(evening, plan)
    if names:
        yield Concern(_("niet ingevuld"), _("Nog niet ingevuld: {fields}.").format(fields=", ".join(names)))


def _unknown(evening: Evening, plan: Proposal) -> Iterator[Concern]:
    if stands_alone(evening, plan) == UNKNOWN:
        yield Concern(_("soort onbekend"), _("Van een of meer partijen is de soort nog onbekend."))


def _care(plan: Proposal) -> Iterator[Concern]:
    if plan.sensitive:
        yield Concern(
            _("kwetsbaar"), _("Gaat over kwetsbare mensen: kijk voor publicatie de teksten na op straat en naam.")
        )
