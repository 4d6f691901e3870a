"""The fields of a plan as people read them: their labels, in the groups of the form and of the sheet."""

from typing import Final, NamedTuple

from jury.language import N_, _
from jury.model.rows import Proposal


class Field(NamedTuple):
    """One field: its name in the model, its label, and how many lines it gets to type on."""

    name: str
    label: str
    lines: int = 1


class Group(NamedTuple):
    """Fields that belong together, under one heading."""

    heading: str
    fields: tuple[Field, ...]


GROUPS: Final = (
    Group(
        N_("Wat en voor wie"),
        (
            Field("title", N_("Titel")),
            Field("theme", N_("Thema")),
            Field("summary", N_("Samenvatting"), 4),
            Field("summary_public", N_("… in het rapport"), 3),
            Field("target_group", N_("Voor wie")),
            Field("target_group_public", N_("… in het rapport")),
            Field("measure", N_("Maatregel")),
            Field("sensitive", N_("Kwetsbaar")),
        ),
    ),
    Group(
        N_("Nodig en te bieden"),
        (
            Field("need", N_("Nodig"), 2),
            Field("need_public", N_("… in het rapport"), 2),
            Field("offer", N_("Te bieden"), 2),
            Field("offer_public", N_("… in het rapport"), 2),
        ),
    ),
    Group(
        N_("Wie"),
        (
            Field("lead", N_("Trekker")),
            Field("partners", N_("Doen mee"), 3),
            Field("carriers", N_("Dragers"), 4),
        ),
    ),
    Group(
        N_("Geld"),
        (
            Field("cost_eur", N_("Kosten")),
            Field("cost_note", N_("Bij de kosten")),
            Field("funding", N_("Inleg"), 3),
            Field("payers", N_("Wie betaalt"), 2),
            Field("beneficiaries", N_("Wie heeft baat"), 2),
        ),
    ),
    Group(
        N_("Droom en grens"),
        (
            Field("dream", N_("Droom"), 2),
            Field("dream_public", N_("… in het rapport"), 2),
            Field("limits", N_("Grens"), 2),
            Field("limits_public", N_("… in het rapport"), 2),
        ),
    ),
    Group(
        N_("Pitch en eerste stap"),
        (
            Field("pitcher", N_("Wie pitcht")),
            Field("consent_name", N_("Naam noemen")),
            Field("first_step", N_("Eerste stap"), 2),
            Field("first_step_public", N_("… in het rapport"), 2),
            Field("start", N_("Begint op")),
        ),
    ),
    Group(
        N_("Niet voor publicatie"),
        (
            Field("email", N_("E-mail")),
            Field("phone", N_("Telefoon")),
            Field("interest_note", N_("Over belangen"), 2),
        ),
    ),
)
"""Everything that people fill in about a plan. What the evening itself adds (id, order, status) is not typed."""

STATUS_SIGNS: Final = {"waiting": "○", "pitched": "✓", "withdrawn": "–"}
STATUS_WORDS: Final = {"waiting": N_("wacht"), "pitched": N_("gepitcht"), "withdrawn": N_("teruggetrokken")}


def status_text(plan: Proposal) -> str:
    """Say where a plan stands, in a sign and a word."""
    in_words = _(STATUS_WORDS[plan.status]) if plan.counts or plan.withdrawn else _("proefpitch")
    return f"{STATUS_SIGNS[plan.status]} {in_words}"
