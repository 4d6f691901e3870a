"""The field of a form for a field of the evening: its word, what stands in it, and how that is typed or chosen."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.tables import TABLE
from jury.model.values import Kind, attribute_names
from jury.round.alliance import may_enter, named_by
from jury.wording.area import label_here
from jury.wording.codes import CODE_WORDS
from jury.wording.names import name_in
from jury.wording.values import typed_number, typed_time, written
from screens.forms.form import Field
from screens.forms.options import NOTHING, YES_NO, options
from screens.forms.typed_values import (
    Reader,
    moment_reader,
    read_date,
    read_duration,
    read_flag,
    read_names,
    read_number,
    read_text,
    read_texts,
    read_time,
    read_whole,
)
from screens.toolkit.one_of import Option

READERS: Final[Mapping[Kind, Reader]] = {
    Kind.TEXT: read_text,
    Kind.LINK: read_text,
    Kind.TEXTS: read_texts,
    Kind.WHOLE: read_whole,
    Kind.DECIMAL: read_number,
    Kind.DATE: read_date,
    Kind.TIME: read_time,
}
READERS_OF: Final[Mapping[tuple[str, str], Reader]] = {("tables", "guests"): read_names}
"""How a field is read that people type in another way than its kind."""
HINTS: Final[Mapping[Reader, str]] = {
    read_date: N_("bijvoorbeeld 19-11-2026"),
    read_time: N_("bijvoorbeeld 19:15"),
    read_duration: N_("minuten, bijvoorbeeld 3:00"),
}


LONG: Final = frozenset(
    {
        ("session", "quote"),
        ("session", "emergency_text"),
        ("criteria", "question"),
        ("agreements", "what"),
        ("agreements", "what_public"),
        ("agreement_updates", "text"),
        ("interests", "note"),
        ("cross_questions", "question"),
        ("cross_questions", "answer"),
        ("feedback", "text"),
        ("log", "text"),
        ("tables", "guests"),
        ("challenge", "text"),
        ("challenge", "because"),
        ("needs", "text"),
        ("offers", "text"),
        ("measures", "text"),
        ("parties", "interest"),
        ("themes", "question"),
        ("area_profile", "facilities"),
        ("area_profile", "poster_note"),
        ("parties", "goal"),
        ("themes", "questions"),
        ("challenge", "feedback"),
        ("measures", "because"),
        ("measures", "social_gain"),
        ("goals", "text"),
        ("ambition", "text"),
        ("sources", "text"),
        ("area_points", "text"),
        ("barriers", "text"),
        ("links_between", "what"),
        ("dilemmas", "text"),
        ("dilemmas", "options"),
        ("dilemmas", "because"),
        ("weighed", "text"),
        ("agreements", "how"),
        ("agreement_updates", "text"),
        ("answers", "text"),
        ("settled", "reason"),
        ("settled", "looked_at"),
        ("dismissed", "reason"),
    }
)
"""What gets more lines to type on."""
SAID_AGAIN: Final = frozenset(
    {
        ("parties", "kind"),
        ("needs", "kind"),
        ("offers", "kind"),
        ("measures", "priority"),
        ("matches", "status"),
        ("challenge", "stage"),
        ("challenge", "owner"),
        ("parties", "role"),
        ("team", "role"),
        ("sources", "source"),
        ("figures", "unit"),
        ("figures", "source"),
        ("answers", "decision"),
    }
)
"""Fields of which many rows say the same: what was said before is offered while typing."""
ALIKE: Final = (("needs", "offers"),)
"""Tables that say the same kinds of things."""
HINTS_OF: Final = {
    ("jurors", "sort_name"): N_("Hof, Renée van ’t"),
    ("jurors", "role"): N_("voorzitter of lid"),
    ("interests", "kind"): N_("werkgever, familie, buur …"),
    ("session", "emergency_text"): N_("kort, om van ver te lezen"),
    ("agreements", "what_public"): N_("zoals de afspraak zelf"),
    ("tables", "guests"): N_("namen, met een komma ertussen"),
    ("dilemmas", "options"): N_("elke weg op een regel"),
    ("themes", "questions"): N_("elke vraag op een regel"),
    ("challenge", "feedback"): N_("elke opmerking op een regel"),
    ("links", "url"): N_("https://…"),
    ("session", "return_date"): N_("bijvoorbeeld 18-3-2027"),
}
"""What stands in a field while it is empty, where its kind does not say it."""


def fields_of(evening: Evening, table: str, row: object, *names: str) -> list[Field]:
    """Make the fields of a row of a table, with what stands in them now."""
    return [field_of(evening, table, name, getattr(row, name)) for name in names]


def field_of(evening: Evening, table: str, name: str, value: Any) -> Field:
    """Make the field for a value, out of what is declared of it."""
    kind = TABLE[table].fields[name]
    field = Field(name, label_here(evening, table, name), long=(table, name) in LONG)
    match kind.kind:
        case Kind.FLAG:
            if value is None or default_of(table, name) is None:
                said = "" if value is None else str(int(value))
                return field._replace(value=said, read=read_flag, options=(NOTHING, *options(YES_NO)))
            return field._replace(value=str(int(value)), read=read_flag, options=options(YES_NO))
        case Kind.CHOICE:
            return field._replace(
                value=kind.choices[0] if value is None else value, options=options(CODE_WORDS[table, name])
            )
        case Kind.REF:
            options_ = (NOTHING, *_rows(evening, kind.of))
            return field._replace(value=value or "", options=options_, grows=grows(evening, kind.of))
        case Kind.ROW:
            return field._replace(
                value="" if value is None else str(value), read=read_whole, options=(NOTHING, *_rows(evening, kind.of))
            )
        case Kind.REFS:
            chosen = "\n".join(value or ())
            return field._replace(
                value=chosen,
                read=read_texts,
                options=_rows(evening, kind.of),
                many=True,
                grows=grows(evening, kind.of),
            )
        case Kind.MOMENT:
            return field._replace(value=typed_time(value.time()), read=moment_reader(value), hint=_(HINTS[read_time]))
        case Kind.DECIMAL:
            return field._replace(value=typed_number(value), read=read_number)
    read = read_duration if name.endswith("_seconds") else READERS_OF.get((table, name), READERS[kind.kind])
    hint = HINTS_OF.get((table, name)) or HINTS.get(read, "")
    known = _known(evening, table, name) if (table, name) in SAID_AGAIN else ()
    return field._replace(value=written(evening, table, name, value), read=read, hint=hint and _(hint), known=known)


def grows(evening: Evening, table: str) -> str:
    """Name the table where a row of it may come in by its name alone, now."""
    return table if named_by(table) and may_enter(table, evening.phase) else ""


def _known(evening: Evening, table: str, name: str) -> tuple[str, ...]:
    """Give what stands in this field of other rows, and in that of the rows it goes with, the commonest first."""
    tables = next((group for group in ALIKE if table in group), (table,))
    said = (row.get(name) for each in tables for row in evening.records.get(each, {}).values())
    counted = Counter(text for text in said if isinstance(text, str) and text)
    return tuple(text for text, _count in counted.most_common())


def default_of(table: str, name: str) -> Any:
    """Give what a field holds where nothing was said; None too where it has no default."""
    row = TABLE[table].row
    defaults: Mapping[str, Any] = getattr(row, "_field_defaults", {})
    return defaults.get(attribute_names(row)[name])


def _rows(evening: Evening, table: str) -> tuple[Option, ...]:
    """Give the rows of a table to choose from; plans in their order on the evening, with their number."""
    if table == "proposals":
        return tuple(
            Option(row.id, f"{evening.numbers[row.id]}  {name_in(evening, table, row.id)}") for row in evening.proposals
        )
    key = TABLE[table].key[0]
    return tuple(
        Option(str(id), name_in(evening, table, id)) for id in (getattr(row, key) for row in getattr(evening, table))
    )
