"""The agreements as one web page to print on A4 and sign: what was agreed, and a place for every party that signs."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from jury.errors import JuryError
from jury.language import N_, _
from jury.report.formats.asked import Asked
from jury.report.model.agreements import AgreementRow, Signer
from jury.report.templating.words import Words

TEMPLATE: Final = "ondertekenen.html.j2"
STYLE: Final = """
@page { size: A4; margin: 14mm 16mm; }
* { box-sizing: border-box; }
body { font: 11pt/1.4 Arial, "Liberation Sans", Helvetica, sans-serif; color: #000; background: #fff; }
body { max-width: 178mm; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; hyphens: auto; }
h1, h2, h3, p, ol, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 22pt; line-height: 1.2; }
h2 { font-size: 14pt; margin: 8mm 0 3mm; break-after: avoid; }
h3 { font-size: 11.5pt; }
.evening { font-weight: bold; margin: 1mm 0 3mm; }
.agreed { padding-left: 8mm; margin-top: 6mm; }
.agreed li { break-inside: avoid; border-top: .2mm solid; padding: 2.5mm 0; }
.agreed li::marker { font-weight: bold; }
.what { font-weight: bold; }
dl { display: flex; flex-wrap: wrap; gap: .5mm 8mm; margin-top: 1mm; font-size: 10pt; }
dt, dd { display: inline; }
dt::after { content: ":"; }
.signers { display: grid; grid-template-columns: repeat(auto-fill, minmax(72mm, 1fr)); gap: 8mm 10mm; }
section { break-inside: avoid; border-top: .5mm solid; padding-top: 2mm; }
section p { font-size: 10pt; }
.line { display: flex; align-items: flex-end; gap: 2mm; height: 9mm; }
.line.high { height: 16mm; }
.line::after { content: ""; flex: 1; border-bottom: .2mm solid; }
.back { margin-top: 8mm; font-weight: bold; }
@media print { body { max-width: none; padding: 0; } }
""".strip()


class ToSign(NamedTuple):
    """One party that signs: in which function where that is known, and for which of the agreements."""

    party: str
    function: str
    for_these: str


def signatures_page(asked: Asked) -> str:
    """Write the page on which the parties sign what was agreed; what was dropped meanwhile is not on it.

    Raises:
        JuryError: there is nothing to sign yet.
    """
    agreements = asked.report.agreements
    agreed = [row for row in agreements.settled if row.status != "dropped"]
    if not agreed:
        raise JuryError(_("Er zijn nog geen afspraken met een naam en een datum: er is niets om te tekenen."))
    return asked.page(
        TEMPLATE,
        STYLE,
        cover=asked.report.cover,
        agreed=agreed,
        signers=tuple(_to_sign(agreements.signers, agreed, Words(asked.language))),
        return_date=agreements.return_date,
    )


def _to_sign(signers: Iterable[Signer], agreed: Iterable[AgreementRow], words: Words) -> Iterator[ToSign]:
    for signer in signers:
        numbers = [str(place) for place, row in enumerate(agreed, 1) if signer.party in row.signers]
        said = N_("tekent voor afspraak {numbers}") if len(numbers) == 1 else N_("tekent voor de afspraken {numbers}")
        yield ToSign(signer.party, signer.function, words.plain(said, numbers=str(words.listed(numbers))))
