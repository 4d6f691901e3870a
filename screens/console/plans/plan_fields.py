"""The fields of a plan in the groups of the form and of the sheet, and where a plan stands."""

from typing import Any, Final, NamedTuple

from jury.language import N_, _
from jury.model.proposal import Proposal
from jury.wording.codes import code_word
from jury.wording.fields import label


class Field(NamedTuple):
    """One field: its name in the model, and how many lines it gets to type on."""

    name: str
    lines: int = 1

    @property
    def label(self) -> str:
        """What people call it; a public text has the name of the one that it takes the place of."""
        return label("proposals", self.name.removesuffix("_public"))


class Group(NamedTuple):
    """Fields that belong together, under one heading, and the word that leads there."""

    heading: str
    word: str
    fields: tuple[Field, ...]


GROUPS: Final = (
    Group(
        N_("De pitch"),
        N_("Pitch"),
        (
            Field("title"),
            Field("pitcher"),
            Field("theme"),
            Field("area"),
            Field("stage"),
            Field("nature"),
            Field("summary", 4),
            Field("target_group"),
            Field("added_value", 2),
            Field("first_step", 2),
            Field("first_step_by"),
            Field("start"),
        ),
    ),
    Group(
        N_("De mensen"),
        N_("Mensen"),
        (
            Field("lead"),
            Field("partners", 3),
            Field("carriers", 4),
            Field("commitments", 4),
            Field("cooperation", 2),
            Field("exit", 2),
            Field("asked_how", 2),
            Field("asked_count"),
            Field("asked_answer", 2),
        ),
    ),
    Group(
        N_("Het geld"),
        N_("Geld"),
        (
            Field("cost_eur"),
            Field("cost_note"),
            Field("funding", 3),
            Field("payers", 2),
            Field("beneficiaries", 2),
        ),
    ),
    Group(
        N_("De alliantie"),
        N_("Alliantie"),
        (
            Field("need", 2),
            Field("offer", 2),
            Field("dream", 2),
            Field("limits", 2),
            Field("goals"),
            Field("measures"),
        ),
    ),
    Group(
        N_("Anders in het rapport"),
        N_("Rapport"),
        (
            Field("sensitive"),
            Field("consent_name"),
            Field("summary_public", 3),
            Field("target_group_public"),
            Field("first_step_public", 2),
            Field("need_public", 2),
            Field("offer_public", 2),
            Field("dream_public", 2),
            Field("limits_public", 2),
        ),
    ),
    Group(
        N_("Niet voor publicatie"),
        N_("Privé"),
        (
            Field("email"),
            Field("phone"),
            Field("interest_note", 2),
        ),
    ),
)
"""Everything that people fill in about a plan. What the evening itself adds (id, order, status) is not typed."""

STATUS_SIGNS: Final = {"waiting": "○", "pitched": "✓", "withdrawn": "–"}


def value_of(plan: Proposal, name: str) -> Any:
    """Give what stands in a field; a plan's measures are those of its list and the one that it names apart."""
    return plan.every_measure if name == "measures" else getattr(plan, name)


def status_text(plan: Proposal) -> str:
    """Say where a plan stands, in a sign and a word."""
    practice = not plan.counts and not plan.withdrawn
    in_words = _("proefpitch") if practice else code_word("proposals", "status", plan.status)
    return f"{STATUS_SIGNS[plan.status]} {in_words}"
