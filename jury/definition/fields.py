"""One value of a definition, held against what its field may hold."""

from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final, NamedTuple

from jury.definition.faults import Findings
from jury.definition.places import KeyPath
from jury.language import N_, _, decimal_comma
from jury.model.kinds import KIND_RULES, MOST_DIGITS, is_a_link, stays_exact
from jury.model.values import Kind, Value, decimal_text, fields
from jury.text import clean, says_nothing

LONGEST_TEXT: Final = 10_000
GIVEN: Final[tuple[tuple[type, str], ...]] = (
    (bool, N_("true of false")),
    (str, N_("tekst")),
    (int, N_("een heel getal")),
    (Decimal, N_("een getal met een punt")),
    (datetime, N_("een datum met tijd")),
    (date, N_("een datum")),
    (time, N_("een tijd")),
    (list, N_("een lijst")),
    (Mapping, N_("een tabel")),
    (object, N_("iets anders")),
)
"""What tomllib gives, and what we call it; the first that fits (True is an int too, and a moment is a date)."""


class Reference(NamedTuple):
    """An id that must be in another table."""

    path: KeyPath
    table: str
    id: str


class Reading(NamedTuple):
    """How a kind of value is read: what is wanted, in words, and how it is checked once its type is right."""

    wanted: str
    check: Callable[["FieldReader", Value, Any, KeyPath], Any]


class Unfit(Exception):
    """A value that does not fit its field; says what is wrong, or nothing where that was said already."""


class FieldReader:
    """Checks values and gathers what is wrong with them; what a value refers to is kept, to be looked up at the end."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.references: list[Reference] = []

    def read_row(
        self, row: type, given: Mapping[str, Any], path: KeyPath, nested: Collection[str] = ()
    ) -> dict[str, Any]:
        """Check a table of the file against its row type and give its good values, texts made safe to show.

        `nested` names what else may stand in it.
        """
        known = {name: value for name, value in fields(row).items() if not value.inner}
        for name in given:
            if name not in known and name not in nested:
                self.unknown_key((*path, name), [*known, *nested])
        for name, value in known.items():
            if value.needed and name not in given:
                self.findings.fault(path, _("‘{name}’ ontbreekt.").format(name=name))
        read = {name: self.read(value, given[name], (*path, name)) for name, value in known.items() if name in given}
        return {name: value for name, value in read.items() if value is not None}

    def unknown_key(self, path: KeyPath, known: Collection[str]) -> None:
        """Say that a key is not one of ours, and which may have been meant."""
        name = str(path[-1])
        self.findings.fault(path, _("deze sleutel bestaat niet.") + self.findings.meant(name, known))

    def wrong_type(self, wanted: str, given: Any, path: KeyPath) -> None:
        """Say what should have stood here."""
        self.findings.fault(path, instead(wanted, given))

    def read(self, value: Value, given: Any, path: KeyPath) -> Any:
        """Check one value; gives it, its texts made safe to show, or None where something is wrong with it."""
        try:
            of_kind = isinstance(given, KIND_RULES[value.kind].given)
            if not of_kind or (isinstance(given, bool) and value.kind is not Kind.FLAG):
                raise Unfit(_instead(value, given))
            return READINGS[value.kind].check(self, value, given, path)
        except Unfit as unfit:
            for sentence in unfit.args:
                self.findings.fault(path, sentence)
            return None

    def _number(self, value: Value, given: int | Decimal, path: KeyPath) -> int | Decimal:
        if isinstance(given, Decimal) and not given.is_finite():
            raise Unfit(_("dit is geen getal om mee te rekenen."))
        if not stays_exact(Decimal(given)):
            raise Unfit(_("dit getal is te lang: hooguit {count} cijfers.").format(count=MOST_DIGITS))
        if value.least is not None and given < value.least:
            raise Unfit(_("dit moet minstens {least} zijn.").format(least=decimal_comma(decimal_text(value.least))))
        return given

    def _text(self, value: Value, given: str, path: KeyPath) -> str:
        safe = clean(given)
        _refuse_length(safe, value.needed)
        if safe != given:
            self.findings.notice(path, _("onzichtbare of storende tekens zijn zichtbaar gemaakt."))
        return safe

    def _link(self, value: Value, given: str, path: KeyPath) -> str:
        if not is_a_link(given):
            raise Unfit(_("een webadres begint met https:// en heeft geen spaties."))
        return self._text(value, given, path)

    def _id(self, value: Value, given: str, path: KeyPath) -> str:
        _refuse_length(given, needed=True)
        if clean(given) != given or "\n" in given:
            raise Unfit(_("hierin staan tekens die niet te zien zijn of de regel verstoren."))
        return given

    def _choice(self, value: Value, given: str, path: KeyPath) -> str:
        if given in value.choices:
            return given
        self.findings.no_choice(path, given, value.choices, value.choices)
        raise Unfit

    def _ref(self, value: Value, given: str, path: KeyPath) -> str:
        self.references.append(Reference(path, value.of, given))
        return given

    def _row(self, value: Value, given: int, path: KeyPath) -> int:
        self.references.append(Reference(path, value.of, str(given)))
        return given

    def _refs(self, value: Value, given: list[Any], path: KeyPath) -> list[str]:
        return self._each(value._replace(kind=Kind.REF), given, path)

    def _texts(self, value: Value, given: list[Any], path: KeyPath) -> list[str]:
        return self._each(Value(Kind.TEXT), given, path)

    def _each(self, item: Value, given: list[Any], path: KeyPath) -> list[Any]:
        read = [self.read(item, each, (*path, position)) for position, each in enumerate(given)]
        if None in read:
            raise Unfit
        return read

    def _text_table(self, value: Value, given: Mapping[str, Any], path: KeyPath) -> dict[str, str]:
        return self._table_of(Value(Kind.TEXT), given, path)

    def _votes(self, value: Value, given: Mapping[str, Any], path: KeyPath) -> dict[str, int]:
        self.references += [Reference((*path, plan), "proposals", plan) for plan in given]
        return self._table_of(Value(Kind.WHOLE, least=Decimal(0)), given, path)

    def _table_of(self, item: Value, given: Mapping[str, Any], path: KeyPath) -> dict[str, Any]:
        keys = [self.read(Value(Kind.ID), key, (*path, key)) for key in given]
        read = {key: self.read(item, each, (*path, key)) for key, each in given.items()}
        if None in keys or None in read.values():
            raise Unfit
        return read

    def _records(self, value: Value, given: list[Any], path: KeyPath) -> list[dict[str, Any]]:
        if not all(isinstance(each, Mapping) for each in given):
            raise Unfit(_instead(value, given))
        assert value.record is not None
        return [self.read_row(value.record, each, (*path, position)) for position, each in enumerate(given)]

    def _logged(self, value: Value, given: str | int | Decimal, path: KeyPath) -> str | int | Decimal:
        if isinstance(given, str):
            return self._text(value, given, path)
        return self._number(value, given, path)

    def _as_it_is(self, value: Value, given: Any, path: KeyPath) -> Any:
        if isinstance(given, datetime) and value.kind is not Kind.MOMENT:
            raise Unfit(_instead(value, given))
        return given


def _instead(value: Value, given: Any) -> str:
    return instead(_(READINGS[value.kind].wanted), given)


def instead(wanted: str, given: Any) -> str:
    """Say what should have stood here, and what stands here."""
    found = next(name for kind, name in GIVEN if isinstance(given, kind))
    return _("hier hoort {wanted} te staan; er staat {found}.").format(wanted=wanted, found=_(found))


def _refuse_length(text: str, needed: bool) -> None:
    if len(text) > LONGEST_TEXT:
        raise Unfit(_("deze tekst is langer dan {limit} tekens.").format(limit=LONGEST_TEXT))
    if needed and says_nothing(text):
        raise Unfit(_("dit mag niet leeg zijn."))


READINGS: Final[Mapping[Kind, Reading]] = {
    Kind.TEXT: Reading(N_("tekst tussen aanhalingstekens"), FieldReader._text),
    Kind.LINK: Reading(N_("een webadres tussen aanhalingstekens"), FieldReader._link),
    Kind.ID: Reading(N_("een id: tekst tussen aanhalingstekens"), FieldReader._id),
    Kind.WHOLE: Reading(N_("een heel getal"), FieldReader._number),
    Kind.DECIMAL: Reading(N_("een getal"), FieldReader._number),
    Kind.FLAG: Reading(N_("true of false"), FieldReader._as_it_is),
    Kind.DATE: Reading(N_("een datum (zoals 2026-11-19)"), FieldReader._as_it_is),
    Kind.TIME: Reading(N_("een tijd (zoals 19:30:00)"), FieldReader._as_it_is),
    Kind.MOMENT: Reading(N_("een datum met tijd (zoals 2026-11-19T19:30:00+01:00)"), FieldReader._as_it_is),
    Kind.CHOICE: Reading(N_("tekst tussen aanhalingstekens"), FieldReader._choice),
    Kind.REF: Reading(N_("één id: tekst tussen aanhalingstekens"), FieldReader._ref),
    Kind.ROW: Reading(N_("het nummer van een regel"), FieldReader._row),
    Kind.REFS: Reading(N_("een lijst van ids"), FieldReader._refs),
    Kind.TEXTS: Reading(N_("een lijst van teksten"), FieldReader._texts),
    Kind.ANCHORS: Reading(N_("een tabel van teksten"), FieldReader._text_table),
    Kind.VOTES: Reading(N_("een tabel van hele getallen"), FieldReader._votes),
    Kind.EXTRA: Reading(N_("een tabel van teksten"), FieldReader._text_table),
    Kind.RECORDS: Reading(N_("een lijst van tabellen"), FieldReader._records),
    Kind.LOGGED: Reading(N_("een cijfer of tekst"), FieldReader._logged),
}
"""How each kind of value is read from a definition."""
