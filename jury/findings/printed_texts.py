"""Every text of an evening that its report prints, each with the place where it is kept."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from jury.model.evening import Evening
from jury.model.rows import VERDICT_SENTENCES, TieDecision
from jury.model.tables import TABLE, Key
from jury.publication.private_texts import (
    ANSWER,
    COMMITMENTS,
    OWN_WORDS,
    TWINS,
    awards_with_a_reason,
    quoted,
    whole,
)
from jury.publication.sources import told_of_a_source

PRINTED: Final[Mapping[str, tuple[str, ...]]] = {
    "session": ("title", "subtitle", "venue", "trajectory"),
    "organisers": ("signs",),
    "challenge": ("text", "stage", "owner", "because", "feedback"),
    "ambition": ("text",),
    "area_profile": ("building_years", "facilities", "poster_note"),
    "areas": ("name",),
    "figures": ("name", "value", "unit", "source"),
    "area_points": ("text",),
    "links": ("title", "url"),
    "criteria": ("name", "name_en", "question", "anchors"),
    "themes": ("name", "question", "questions"),
    "goals": ("text",),
    "parties": ("name", "interest", "goal", "role"),
    "needs": ("text",),
    "offers": ("text",),
    "matches": ("status",),
    "measures": ("text", "priority", "because", "social_gain"),
    "barriers": ("text",),
    "links_between": ("what",),
    "answers": ANSWER,
    "cross_questions": ("question", "answer"),
    "weighed": ("text",),
    "dilemmas": ("text", "options", "chosen", "because"),
    "audience": ("method",),
    "awards": ("name",),
}
"""The fields that stand in the report as they were typed, by table; what depends on more is found below."""
NAMES_ITSELF: Final = frozenset({("parties", "name"), ("proposals", "title")})
"""Texts that are themselves the name of something."""


class PrintedText(NamedTuple):
    """A text that the report prints; `field` is where it is changed, a public twin where it may have one."""

    table: str
    key: Key
    field: str
    text: str

    @property
    def own(self) -> str:
        """The name that this text gives to something; empty where it gives none."""
        return self.text if (self.table, self.field) in NAMES_ITSELF else ""


def printed_texts(evening: Evening, decisions: Iterable[TieDecision]) -> Iterator[PrintedText]:
    """Give every text that is printed; `decisions` are those of the jury whose reason the report tells."""
    for table, fields in PRINTED.items():
        rows = (getattr(evening, table),) if TABLE[table].single else getattr(evening, table)
        for row in rows:
            key = tuple(getattr(row, name) for name in TABLE[table].key)
            yield from (PrintedText(table, key, field, _text(getattr(row, field))) for field in fields)
    yield PrintedText("session", (), "quote", quoted(evening))
    for source in evening.sources:
        for field in told_of_a_source(source):
            yield PrintedText("sources", (source.nr,), field, getattr(source, field))
    for member in evening.team:
        if member.consent_name:
            yield PrintedText("team", (member.nr,), "role", member.role)
    if evening.publication.publish_juror_names != "none":
        for juror in evening.jurors:
            if juror.consent_name:
                for field in ("position", "role"):
                    yield PrintedText("jurors", (juror.id,), field, getattr(juror, field))
    for plan in evening.in_play:
        yield PrintedText("proposals", (plan.id,), "title", plan.title)
        for field in TWINS:
            text = getattr(plan, f"{field}_public") or getattr(plan, field)
            yield PrintedText("proposals", (plan.id,), f"{field}_public", text)
        for field in OWN_WORDS:
            yield PrintedText("proposals", (plan.id,), field, getattr(plan, field))
        for commitment in plan.commitments:
            yield PrintedText("proposals", (plan.id,), COMMITMENTS, commitment.what)
        verdict = evening.verdicts.get(plan.id)
        for field in VERDICT_SENTENCES if verdict else ():
            yield PrintedText("verdicts", (plan.id,), field, getattr(verdict, field))
    public = {row.nr: row for row in evening.agreements if row.public}
    for row in public.values():
        yield PrintedText("agreements", (row.nr,), "what_public", row.what_public or row.what)
        yield PrintedText("agreements", (row.nr,), "how", row.how)
    for update in evening.agreement_updates:
        if update.agreement in public:
            yield PrintedText("agreement_updates", (update.nr,), "text", update.text)
    for award in awards_with_a_reason(evening):
        yield PrintedText("awards", (award.id,), "reason", award.reason)
    for decision in decisions:
        yield PrintedText("tie_decisions", (decision.nr,), "reason", decision.reason)


def _text(value: str | tuple[str, ...] | Mapping[str, str]) -> str:
    return whole(value.values() if isinstance(value, Mapping) else value)
