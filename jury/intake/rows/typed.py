"""A typed KEY=VALUE as tomllib would give it, by what is declared of the field."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, time
from decimal import Decimal
from typing import Any, Final

from jury.definition.fields import READINGS
from jury.definition.toml_file import parse_toml
from jury.errors import WrongDefinition
from jury.intake.plans.moments import read_date
from jury.language import _
from jury.model.kinds import KIND_RULES, MOST_DIGITS
from jury.model.values import Kind, Value, fields, looks_like_a_number, plain_number

FLAGS: Final[Mapping[str, bool]] = {
    "true": True,
    "false": False,
    "ja": True,
    "nee": False,
    "yes": True,
    "no": False,
}
EXAMPLES: Final[Mapping[Kind, str]] = {
    Kind.REFS: '["V01", "V02"]',
    Kind.TEXTS: '["een", "twee"]',
    Kind.ANCHORS: '{ 1 = "een", 10 = "tien" }',
    Kind.VOTES: "{ V01 = 12, V02 = 9 }",
    Kind.EXTRA: '{ "een vraag" = "een antwoord" }',
}
_number = re.compile(rf"[+-]?[0-9]{{1,{2 * MOST_DIGITS}}}(?:[.,][0-9]{{1,{2 * MOST_DIGITS}}})?")
_clock = re.compile(r"(?P<hour>[0-9]{1,2})[:.u]?(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?")
_KEY: Final = "x"


class NoToml(ValueError):
    """A list or a table that is not written as TOML; the text is a sentence for people."""


def as_given(value: Value, text: str) -> Any:
    """Give what a definition would hold where this was typed; what is not of the kind stays text, to be refused as it.

    Raises:
        NoToml: it must be a list or a table, and is no TOML.
    """
    if KIND_RULES[value.kind].listed:
        return _toml(value, text)
    return READ[value.kind](text) if value.kind in READ else text


def _toml(value: Value, text: str) -> Any:
    try:
        read = parse_toml(f"{_KEY} = {text}", _KEY).data
    except WrongDefinition as error:
        raise _no_toml(value) from error
    if read.keys() != {_KEY}:
        raise _no_toml(value)
    return read[_KEY]


def _no_toml(value: Value) -> NoToml:
    wanted = _(READINGS[value.kind].wanted)
    return NoToml(_("hier hoort {wanted} te staan, zoals {example}.").format(wanted=wanted, example=_example(value)))


def _example(value: Value) -> str:
    if value.record is None:
        return EXAMPLES[value.kind]
    inside = (f'{name} = "…"' for name, each in fields(value.record).items() if each.needed)
    return f"[{{ {', '.join(inside)} }}]"


def _flag(text: str) -> bool | str:
    return FLAGS.get(text.strip().casefold(), text)


def _whole_or_decimal(text: str) -> int | Decimal | str:
    plain = text.strip()
    return plain_number(plain.replace(",", ".")) if _number.fullmatch(plain) else text


def _logged(text: str) -> int | Decimal | str:
    number = text.strip().replace(",", ".")
    return plain_number(number) if looks_like_a_number(number) and len(number) <= MOST_DIGITS else text


def _date(text: str) -> Any:
    return read_date(text) or text


def _time(text: str) -> time | str:
    found = _clock.fullmatch(text.strip())
    if found is None:
        return text
    try:
        return time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
    except ValueError:
        return text


def _moment(text: str) -> datetime | str:
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return text


READ: Final[Mapping[Kind, Callable[[str], Any]]] = {
    Kind.FLAG: _flag,
    Kind.WHOLE: _whole_or_decimal,
    Kind.ROW: _whole_or_decimal,
    Kind.DECIMAL: _whole_or_decimal,
    Kind.LOGGED: _logged,
    Kind.DATE: _date,
    Kind.TIME: _time,
    Kind.MOMENT: _moment,
}
"""How a value that is no text is typed; of the kinds that are not named the text stands as it is."""
