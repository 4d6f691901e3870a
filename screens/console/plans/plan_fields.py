"""The fields of a plan in the groups of the form and of the sheet, and where a plan stands."""

from typing import Final, NamedTuple

from jury.language import N_, _
from jury.model.rows import Proposal
from jury.wording.codes import code_word
from jury.wording.fields import label


class Field(NamedTuple):
    """One field: its name in the model, and how many lines it gets to type on."""

    name: str
    lines: int = 1

    @property
    def label(self) -> str:
        """What people call it; a public text stands under the field that it takes the place of."""
        return _("… in het rapport") if self.name.endswith("_public") else label("proposals", self.name)


class Group(NamedTuple):
    """Fields that belong together, under one heading."""

    heading: str
    fields: tuple[Field, ...]


GROUPS: Final = (
    Group(
        N_("Wat en voor wie"),
        (
            Field("title"),
            Field("theme"),
            Field("summary", 4),
            Field("summary_public", 3),
            Field("target_group"),
            Field("target_group_public"),
            Field("measure"),
            Field("sensitive"),
        ),
    ),
    Group(
        N_("Nodig en te bieden"),
        (
            Field("need", 2),
            Field("need_public", 2),
            Field("offer", 2),
            Field("offer_public", 2),
        ),
    ),
    Group(
        N_("Wie"),
        (
            Field("lead"),
            Field("partners", 3),
            Field("carriers", 4),
        ),
    ),
    Group(
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
        N_("Droom en grens"),
        (
            Field("dream", 2),
            Field("dream_public", 2),
            Field("limits", 2),
            Field("limits_public", 2),
        ),
    ),
    Group(
        N_("Pitch en eerste stap"),
        (
            Field("pitcher"),
            Field("consent_name"),
            Field("first_step", 2),
            Field("first_step_public", 2),
            Field("start"),
        ),
    ),
    Group(
        N_("Niet voor publicatie"),
        (
            Field("email"),
            Field("phone"),
            Field("interest_note", 2),
        ),
    ),
)
"""Everything that people fill in about a plan. What the evening itself adds (id, order, status) is not typed."""

STATUS_SIGNS: Final = {"waiting": "○", "pitched": "✓", "withdrawn": "–"}


def status_text(plan: Proposal) -> str:
    """Say where a plan stands, in a sign and a word."""
    practice = not plan.counts and not plan.withdrawn
    in_words = _("proefpitch") if practice else code_word("proposals", "status", plan.status)
    return f"{STATUS_SIGNS[plan.status]} {in_words}"
