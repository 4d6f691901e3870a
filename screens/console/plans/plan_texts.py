"""A plan's fields as people type them: names instead of ids, one thing a line, € 4.500."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from jury.errors import WrongInput
from jury.intake.plans.amounts import read_amount, split_amount
from jury.intake.plans.answers import read_carriers
from jury.intake.plans.commitments import read_commitment
from jury.intake.plans.register import Register, name_key
from jury.language import _
from jury.model.evening import Evening
from jury.model.proposal import Carrier, Commitment, Funding, Proposal
from jury.model.values import Kind, Stored, decimal_text, fields
from jury.text import clean, one_line
from jury.wording.names import name_in
from screens.forms.typed_values import read_date, read_flag, read_text, read_texts, read_whole

Read = Callable[[Evening, str], Stored | None]
"""Reads a typed text into its stored form; None where nothing was typed. Raises WrongInput with what to say."""


def read_euros(typed: str) -> str:
    """Read an amount as the import does: 4500, € 4.500,- or ± 4.500 euro.

    Raises:
        WrongInput: it is no amount.
    """
    amount = read_amount(typed.strip())
    if amount is None:
        raise WrongInput(
            _("‘{typed}’ is geen bedrag. Schrijf bijvoorbeeld € 4.500.").format(typed=clean(typed.strip()))
        )
    return decimal_text(amount.eur)


def party_named(evening: Evening, typed: str) -> str:
    """Find the party that is meant, by its id, its name, or a part of its name that no other has.

    Raises:
        WrongInput: there is none, or more than one.
    """
    register = Register(evening, "parties")
    found = register.find(typed)
    if found is not None:
        return found
    likely = [row for row in evening.parties if name_key(typed) in name_key(row.name)]
    if len(likely) == 1:
        return likely[0].id
    if likely:
        names = ", ".join(name_in(evening, "parties", row.id) for row in likely)
        raise WrongInput(_("‘{typed}’ kan van alles zijn: {names}.").format(typed=clean(typed), names=names))
    meant = register.nearest(typed)
    hint = _(" Bedoelt u ‘{name}’?").format(name=one_line(meant)) if meant else ""
    raise WrongInput(_("‘{typed}’ is geen partij van deze avond.").format(typed=clean(typed)) + hint)


def _read_parties(evening: Evening, typed: str) -> Stored | None:
    named = Register(evening, "parties").named(typed.splitlines())
    return list(dict.fromkeys(party_named(evening, name) for name in named)) or None


def _read_carriers(_evening: Evening, typed: str) -> Stored | None:
    return [carrier.stored for carrier in read_carriers(clean(typed).splitlines())] or None


def _read_funding(evening: Evening, typed: str) -> Stored | None:
    found = []
    for line in filter(None, map(str.strip, typed.splitlines())):
        name, amount = split_amount(line)
        if amount is None:
            raise WrongInput(
                _("‘{line}’: schrijf op elke regel een partij en een bedrag, zoals ‘Gemeente: € 2.500’.").format(
                    line=clean(line)
                )
            )
        found.append({"party": party_named(evening, name), "eur": decimal_text(amount.eur)})
    return found or None


def _read_commitments(evening: Evening, typed: str) -> Stored | None:
    return [_commitment(evening, line) for line in filter(None, map(str.strip, clean(typed).splitlines()))] or None


def _commitment(evening: Evening, line: str) -> dict[str, Any]:
    name, colon, said = read_commitment(line)
    if not colon and Register(evening, "parties").find(name) is None:
        raise WrongInput(
            _("‘{line}’ is geen toezegging. Schrijf bijvoorbeeld: ‘Gemeente: zegt toe, meedenken, 4 uur’.").format(
                line=line
            )
        )
    return {"party": party_named(evening, name), **said}


READERS: Final[Mapping[Kind, Read]] = {
    Kind.TEXT: lambda _evening, typed: read_text(typed),
    Kind.FLAG: lambda _evening, typed: read_flag(typed),
    Kind.DATE: lambda _evening, typed: read_date(typed),
    Kind.DECIMAL: lambda _evening, typed: read_euros(typed) if typed.strip() else None,
    Kind.REF: lambda _evening, typed: typed or None,
    Kind.REFS: _read_parties,
    Kind.CHOICE: lambda _evening, typed: typed or None,
    Kind.WHOLE: lambda _evening, typed: read_whole(typed),
}
READERS_OF_LISTS: Final[Mapping[type, Read]] = {
    Carrier: _read_carriers,
    Funding: _read_funding,
    Commitment: _read_commitments,
}


def reader(name: str) -> Read:
    """Give how a field of a plan is read when somebody types it."""
    value = fields(Proposal)[name]
    if value.kind is Kind.REFS and value.of != "parties":
        return lambda _evening, typed: read_texts(typed) or None
    return READERS_OF_LISTS[value.record] if value.record is not None else READERS[value.kind]
