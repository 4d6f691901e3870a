"""The cells of one plan, read into the fields of a plan; what does not fit its field is kept as it was written."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from jury.intake.plans.amounts import LARGEST, read_amount, split_amount
from jury.intake.plans.answers import begins_with_yes, names_nobody, read_carriers, read_yes_no, says_nobody
from jury.intake.plans.columns import Columns, Kept
from jury.intake.plans.commitments import read_commitment
from jury.intake.plans.header_words import COST, PARTIES
from jury.intake.plans.headers import header_key
from jury.intake.plans.moments import can_be_either, in_words, order_of, read_date
from jury.intake.plans.pieces import pieces_of
from jury.intake.plans.register import Register, name_key
from jury.intake.questions import DateOrder
from jury.intake.tables.rows import Cell, SourceRow, lines, paragraphs, plain
from jury.intake.tables.table import Table
from jury.language import N_, _
from jury.model.evening import Evening
from jury.model.kinds import stays_exact
from jury.model.proposal import Proposal
from jury.model.values import Kind, Value, decimal_text, fields
from jury.wording.amounts import euros
from jury.wording.codes import CODE_WORDS
from jury.wording.names import name_in

DOES_NOT_FIT: Final = N_("‘{text}’ past niet in ‘{header}’ en blijft bij het plan bewaard.")
Fields = dict[str, Any]
"""Fields of a plan in their stored form; None takes away what an earlier answer gave."""


def date_orders(table: Table, columns: Columns, wanted: DateOrder | None) -> Mapping[str, DateOrder]:
    """Say of each column of dates, by its header, which comes first in it: as it shows, else as somebody said."""
    orders = {
        reading.header: order_of([plain(row.cells[at]) for row in table.rows]) or wanted
        for at, reading in enumerate(columns.readings)
        if reading.field in fields(Proposal) and fields(Proposal)[reading.field].kind is Kind.DATE
    }
    return {header: order for header, order in orders.items() if order}


class PlanReader:
    """Reads rows into plans, gathers what there is to say about them, and the parties and themes they bring along."""

    def __init__(
        self,
        evening: Evening,
        columns: Columns,
        at_commas: Mapping[str, bool],
        date_orders: Mapping[str, DateOrder] | None = None,
    ) -> None:
        self.evening = evening
        self.date_orders = date_orders or {}
        self.at_commas = at_commas
        self.columns = columns
        self.parties = Register(evening, "parties")
        self.themes = Register(evening, "themes")
        self.notices: list[str] = []

    def read(self, row: SourceRow) -> Fields:
        """Read one row; a cell that says nothing gives no field."""
        return _RowReader(self, row).read()

    def say(self, row: int, sentence: str) -> None:
        """Keep something to say about a row."""
        self.notices.append(_("Rij {row}: {sentence}").format(row=row, sentence=sentence))


class _RowReader:
    """One row on its way to the fields of a plan."""

    def __init__(self, reader: PlanReader, row: SourceRow) -> None:
        self.reader = reader
        self.row = row
        self.fields: Fields = {}
        self.extra: dict[str, str] = {}
        self.header = ""
        self.field = ""
        self.at_commas: bool | None = None
        """Whether a comma parts names in the column that is being read; None where nobody said so."""

    def read(self) -> Fields:
        """Read every cell of the row into its field; what belongs to no field is kept beside them."""
        for at, reading in enumerate(self.reader.columns.readings):
            cell = self.row.cells[at]
            if not plain(cell):
                continue
            if reading.kept is Kept.EXTRA:
                self.extra[reading.header] = paragraphs(cell)
            elif reading.field is not None and reading.field != "id":
                self._field(reading.field, reading.header, cell)
        if self.extra:
            self.fields["extra"] = self.extra
        return self.fields

    def _field(self, name: str, header: str, cell: Cell) -> None:
        self.header, self.field = header, name
        self.at_commas = self.reader.at_commas.get(header_key(header))
        special = SPECIAL.get(name)
        if special is not None:
            special(self, header, cell)
            return
        value = fields(Proposal)[name]
        if value.kind is Kind.TEXT and name not in ON_ONE_LINE:
            self.fields[name] = paragraphs(cell)
            return
        stored = BY_KIND[value.kind](self, value, cell)
        if stored is None:
            self._keep(header, cell, _(DOES_NOT_FIT))
        else:
            self.fields[name] = stored

    def _keep(self, header: str, cell: Cell, sentence: str) -> None:
        """Keep what does not fit with the plan, under its own header, and say so."""
        self.extra[header] = paragraphs(cell)
        self._say(sentence.format(text=plain(cell), header=header))

    def _say(self, sentence: str) -> None:
        self.reader.say(self.row.number, sentence)

    def theme(self, header: str, cell: Cell) -> None:
        """Take the first theme of a cell; a cell that names none or several is kept as well."""
        names = self.reader.themes.named([plain(cell)])
        if names:
            self.fields["theme"] = self.reader.themes.find_or_add(names[0])
        if len(names) != 1:
            self._keep(header, cell, _("‘{text}’ is niet één thema. Het eerste telt; de tekst blijft bewaard."))

    def taking_part(self, header: str, cell: Cell) -> None:
        """Take the first party as the one that leads, unless that is known, and the others as partners."""
        parties = self._parties(cell)
        if not parties:
            self._keep(header, cell, _(DOES_NOT_FIT))
        if "lead" not in self.fields and parties:
            self.fields["lead"] = parties[0]
        partners = [id for id in parties if id != self.fields.get("lead")]
        if partners:
            self.fields.setdefault("partners", partners)

    def _parties(self, cell: Cell) -> list[str]:
        """Give the ids of the parties that a cell names; one of the evening may be called as it likes."""
        known = self.reader.parties
        named = known.named(lines(cell), self.at_commas)
        names = [name for name in named if known.find(name) is not None or not names_nobody(name)]
        return list(dict.fromkeys(map(known.find_or_add, names)))

    def carriers(self, header: str, cell: Cell) -> None:
        """Take the people who carry the plan, each with whether they are local."""
        said = [part for line in lines(cell) for part in line.split(";")]
        names = [name for part in said for name in (pieces_of(part) if self.at_commas else [part])]
        carriers = [carrier.stored for carrier in read_carriers(names)]
        if carriers:
            self.fields["carriers"] = carriers
        else:
            self._keep(header, cell, _(DOES_NOT_FIT))

    def cost(self, _header: str, cell: Cell) -> None:
        """Take what the plan costs; a text that is no amount becomes the note on it."""
        text = plain(cell)
        amount = read_amount(text) if not isinstance(cell, Decimal) else None
        if isinstance(cell, Decimal) and cell.is_finite() and 0 <= cell < LARGEST and stays_exact(cell):
            self.fields[COST] = decimal_text(cell)
        elif amount is not None:
            self.fields[COST] = decimal_text(amount.eur)
            if amount.estimated or 0 < amount.eur < 1:
                self._say(_("‘{text}’ is gelezen als {amount}.").format(text=text, amount=euros(amount.eur)))
        else:
            self.fields["cost_note"] = text
            self._say(_("‘{text}’ is geen bedrag. Het staat als opmerking bij de kosten.").format(text=text))

    def funding(self, header: str, cell: Cell) -> None:
        """Take what each party puts in; a cell with anything else in it is kept as well."""
        said = [part.strip() for line in lines(cell) for part in line.split(";") if part.strip()]
        parts = [piece for part in said for piece in _contributions(part)]
        read = [split_amount(part) for part in parts]
        given = [
            {"party": self.reader.parties.find_or_add(name), "eur": decimal_text(amount.eur)}
            for name, amount in read
            if name and amount is not None
        ]
        if given:
            self.fields["funding"] = given
        if len(given) < len(parts):
            self._keep(header, cell, _("in ‘{header}’ is niet elke regel ‘partij: bedrag’. De tekst blijft bewaard."))

    def commitments(self, header: str, cell: Cell) -> None:
        """Take what each party promises; a line that names no party of the evening is kept as well."""
        said = [read_commitment(line) for line in lines(cell) if line.strip()]
        known = [(self.reader.parties.find(each.party), each) for each in said]
        given = [{"party": party, **each.said} for party, each in known if party is not None]
        if given:
            self.fields["commitments"] = given
        if len(given) < len(said):
            self._keep(header, cell, _("in ‘{header}’ noemt niet elke regel een partij. De tekst blijft bewaard."))

    def interest_note(self, _header: str, cell: Cell) -> None:
        """Take what is said of a tie with a juror, and point out who may be meant; “nobody” says nothing."""
        text = plain(cell)
        if says_nobody(text):
            return
        self.fields["interest_note"] = text
        names = [juror.name for juror in self.reader.evening.jurors if _is_named(juror.name, text)]
        if names:
            self._say(
                _("noemt jurylid {names}: ‘{text}’. Is dit een belang om te melden?").format(
                    names=", ".join(names), text=text
                )
            )
        else:
            self._say(_("over een jurylid staat er ‘{text}’. Vraag na wie dat is.").format(text=text))

    def consent(self, header: str, cell: Cell) -> None:
        """Take a plain yes as consent to be named; any other answer is none, also where an earlier one was a yes."""
        said = read_yes_no(plain(cell))
        self.fields["consent_name"] = None if said is None else int(said)
        if said is None:
            self._keep(
                header, cell, _("‘{text}’ is geen gewoon ja. De naam komt er niet in; het antwoord blijft bewaard.")
            )

    def sensitive(self, header: str, cell: Cell) -> None:
        """Take a plan as sensitive where the answer begins with yes; one that says more is kept as well."""
        said = read_yes_no(plain(cell))
        if said is None:
            self._keep(header, cell, _(DOES_NOT_FIT))
        if said is not None or begins_with_yes(plain(cell)):
            self.fields["sensitive"] = int(said is not False)

    def text(self, _value: Value, cell: Cell) -> str:
        """Give the text of a cell."""
        return plain(cell)

    def flag(self, _value: Value, cell: Cell) -> int | None:
        """Give 1 for yes and 0 for no; None for anything else."""
        said = read_yes_no(plain(cell))
        return None if said is None else int(said)

    def one(self, value: Value, cell: Cell) -> str | None:
        """Give the id of a party, known or new, or an id that is in its table; None where there is none."""
        if value.of == "parties":
            return next(iter(self._parties(cell)), None)
        return self._row_called(value.of, plain(cell))

    def several(self, value: Value, cell: Cell) -> list[str] | None:
        """Give the ids of what a cell names: parties, known or new, or rows that are there; None where it names none.

        Of other rows than parties every one must be there.
        """
        if value.of == "parties":
            return self._parties(cell) or None
        named = [part.strip() for line in lines(cell) for part in line.split(";") if part.strip()]
        found = [self._row_called(value.of, part) for part in named]
        return None if None in found else list(dict.fromkeys(filter(None, found))) or None

    def _row_called(self, table: str, text: str) -> str | None:
        """Find a row by its id, or by what people call it."""
        if self.reader.evening.has(table, text):
            return text
        rows = (row.id for row in getattr(self.reader.evening, table))
        key = name_key(text)
        return next((id for id in rows if name_key(name_in(self.reader.evening, table, id)) == key), None)

    def date(self, _value: Value, cell: Cell) -> str | None:
        """Give a date as ISO text; None for anything else."""
        text = plain(cell)
        order = self.reader.date_orders.get(self.header)
        found = read_date(text, order or "dmy")
        if found and order is None and can_be_either(text):
            self._say(_("‘{text}’ is gelezen als {date}.").format(text=text, date=in_words(found)))
        return found.isoformat() if found else None

    def whole(self, value: Value, cell: Cell) -> int | None:
        """Give a whole number that is large enough for its field; None for anything else."""
        text = plain(cell)
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            return None
        return int(text) if value.least is None or int(text) >= value.least else None

    def choice(self, value: Value, cell: Cell) -> str | None:
        """Give the word of a field that holds one of a few; None for anything else."""
        text = name_key(plain(cell))
        words = CODE_WORDS.get(("proposals", self.field), {})
        called = {name_key(each): code for code in value.choices for each in (code, words.get(code, code))}
        called |= {name_key(_(words[code])): code for code in value.choices if code in words}
        return called.get(text)


ON_ONE_LINE: Final = frozenset({"title", "pitcher", "email", "phone", "target_group", "target_group_public"})
"""Texts that are a name or an address; every other keeps the paragraphs in which it was written."""
SPECIAL: Final[Mapping[str, Callable[[_RowReader, str, Cell], None]]] = {
    "theme": _RowReader.theme,
    PARTIES: _RowReader.taking_part,
    "carriers": _RowReader.carriers,
    COST: _RowReader.cost,
    "funding": _RowReader.funding,
    "commitments": _RowReader.commitments,
    "interest_note": _RowReader.interest_note,
    "consent_name": _RowReader.consent,
    "sensitive": _RowReader.sensitive,
}
"""The fields that people fill in in their own way."""
BY_KIND: Final[Mapping[Kind, Callable[[_RowReader, Value, Cell], Any]]] = {
    Kind.TEXT: _RowReader.text,
    Kind.FLAG: _RowReader.flag,
    Kind.REF: _RowReader.one,
    Kind.REFS: _RowReader.several,
    Kind.DATE: _RowReader.date,
    Kind.WHOLE: _RowReader.whole,
    Kind.CHOICE: _RowReader.choice,
}


def _contributions(text: str) -> list[str]:
    """Part ‘A: € 100, B: € 200’ where each piece is a party with its amount; any other text stays whole."""
    pieces = pieces_of(text)
    return pieces if all(name and amount for name, amount in map(split_amount, pieces)) else [text]


def _is_named(name: str, text: str) -> bool:
    """Say whether a text names somebody, in full or by the last word of the name."""
    key, said = name_key(name), name_key(text)
    words = key.split()
    return bool(words) and (key in said or (len(words[-1]) > 3 and words[-1] in re.split(r"[^\w-]+", said)))
