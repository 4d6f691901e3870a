"""What a value of the evening reads like: a name instead of an id, a word instead of a code, 7,5, € 4.500, 3:00."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from jury.language import _, decimal_comma, ngettext
from jury.model.evening import Evening
from jury.model.kinds import decode
from jury.model.proposal import Carrier, Commitment, Funding
from jury.model.tables import CARD_TABLES, TABLE
from jury.model.values import Kind, Value, decimal_text
from jury.text import one_line
from jury.wording.amounts import euros
from jury.wording.area import from_here
from jury.wording.awards import who_decides
from jury.wording.codes import PLEDGE_WORDS, code_word
from jury.wording.names import name_in
from jury.wording.tie_rules import tie_rule


def written(evening: Evening, table: str, field: str, value: Any) -> str:
    """Write the value of a field, a list one thing a line; empty where there is none."""
    if value is None:
        return ""
    if (table, field) == ("awards", "by"):
        return who_decides(evening, value)
    if field in OWN:
        return OWN[field](evening, value)
    kind = TABLE[table].fields[field]
    return WRITERS[kind.kind](evening, kind, code_word(table, field, value) if isinstance(value, str) else value)


def written_as_kept(evening: Evening, table: str, field: str, kept: Any) -> str:
    """Write what a file holds in a field, on one line; what no program of ours ever wrote there stays as it is."""
    if kept is None:
        return ""
    if table in CARD_TABLES:
        return decimal_comma(code_word(table, field, str(kept)))
    try:
        text = written(evening, table, field, decode(TABLE[table].fields[field], kept))
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return one_line(str(kept))
    return one_line("; ".join(text.split("\n")))


def yes_or_no(on: bool) -> str:
    """Say whether something is so."""
    return _("ja") if on else _("nee")


def typed_duration(seconds: int) -> str:
    """Write seconds as minutes and seconds: 3:00."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def typed_date(date: dt.date | None) -> str:
    """Write a date the way somebody types it."""
    return "" if date is None else f"{date.day}-{date.month}-{date.year}"


def typed_time(time: dt.time | None) -> str:
    """Write a time of the clock."""
    return "" if time is None else time.strftime("%H:%M")


def typed_number(number: Decimal | None) -> str:
    """Write a number with the decimal sign of the language."""
    return "" if number is None else decimal_comma(decimal_text(number))


def moment_in_words(moment: dt.datetime | None) -> str:
    """Write a moment short: 19-11 20:01."""
    return "" if moment is None else f"{moment.day}-{moment.month} {moment:%H:%M}"


def _table_of_texts(_evening: Evening, _value: Value, texts: Mapping[str, str]) -> str:
    return "\n".join(f"{key}: {text}" for key, text in texts.items())


def _votes(evening: Evening, _value: Value, votes: Mapping[str, int]) -> str:
    return "\n".join(f"{name_in(evening, 'proposals', id)}: {count}" for id, count in votes.items())


def in_hours(hours: Decimal | None) -> str:
    """Write a number of hours: 4,5 uur; nothing where it is not known."""
    if hours is None:
        return ""
    return ngettext("{hours} uur", "{hours} uur", how_many(hours)).format(hours=typed_number(hours))


def how_many(count: Decimal | None) -> int:
    """Say which form of a word goes with a number: that of one thing, or of more."""
    return 1 if count == 1 else 2


def _carrier(evening: Evening, item: Carrier) -> str:
    hours = ngettext("{hours} uur per week", "{hours} uur per week", how_many(item.hours))
    load = hours.format(hours=typed_number(item.hours)) if item.hours is not None else ""
    after = _("opvolger {name}").format(name=item.successor) if item.successor else ""
    known = ", ".join(filter(None, (from_here(evening) if item.local else "", load, after)))
    return f"{item.name} ({known})" if known else item.name


def _commitment(evening: Evening, item: Commitment) -> str:
    pledge = _(PLEDGE_WORDS[item.pledge]) if item.pledge else ""
    said = ", ".join(filter(None, (pledge, one_line(item.what), in_hours(item.hours))))
    return f"{name_in(evening, 'parties', item.party)}: {said}" if said else name_in(evening, "parties", item.party)


RECORDS: Final[Mapping[type, Callable[[Evening, Any], str]]] = {
    Carrier: _carrier,
    Commitment: _commitment,
    Funding: lambda evening, item: f"{name_in(evening, 'parties', item.party)}: {euros(item.eur)}",
}
"""How one item of a list of small tables reads, by its row."""


def record_text(evening: Evening, item: object) -> str:
    """Write one item of a list of small tables, the way people fill it in on a form."""
    return RECORDS[type(item)](evening, item)


WRITERS: Final[Mapping[Kind, Callable[[Evening, Value, Any], str]]] = {
    Kind.TEXT: lambda _evening, _value, text: str(text),
    Kind.LINK: lambda _evening, _value, text: str(text),
    Kind.ID: lambda _evening, _value, id: str(id),
    Kind.CHOICE: lambda _evening, _value, word: str(word),
    Kind.LOGGED: lambda _evening, _value, text: decimal_comma(text),
    Kind.WHOLE: lambda _evening, _value, number: str(number),
    Kind.DECIMAL: lambda _evening, _value, number: typed_number(number),
    Kind.FLAG: lambda _evening, _value, on: yes_or_no(on),
    Kind.DATE: lambda _evening, _value, date: typed_date(date),
    Kind.TIME: lambda _evening, _value, time: typed_time(time),
    Kind.MOMENT: lambda _evening, _value, moment: moment_in_words(moment),
    Kind.REF: lambda evening, value, id: name_in(evening, value.of, id),
    Kind.ROW: lambda evening, value, number: name_in(evening, value.of, number),
    Kind.REFS: lambda evening, value, ids: "\n".join(name_in(evening, value.of, id) for id in ids),
    Kind.TEXTS: lambda _evening, _value, texts: "\n".join(texts),
    Kind.ANCHORS: _table_of_texts,
    Kind.EXTRA: _table_of_texts,
    Kind.VOTES: _votes,
    Kind.RECORDS: lambda evening, _value, items: "\n".join(record_text(evening, item) for item in items),
}
OWN: Final[Mapping[str, Callable[[Evening, Any], str]]] = {
    "pitch_seconds": lambda _evening, seconds: typed_duration(seconds),
    "question_seconds": lambda _evening, seconds: typed_duration(seconds),
    "scoring_seconds": lambda _evening, seconds: typed_duration(seconds),
    "cost_eur": lambda _evening, amount: euros(amount),
    "social_rent_percent": lambda _evening, percent: f"{typed_number(percent)} %",
    "age_75_plus_percent": lambda _evening, percent: f"{typed_number(percent)} %",
    "tie_break": lambda evening, rules: "\n".join(tie_rule(evening, rule) for rule in rules),
}
"""Fields that hold more than their kind says: a time, an amount, a share, a rule."""
