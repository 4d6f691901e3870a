"""The score cards as one web page to print on A4: black on white, a card a page, and nothing in it that runs."""

from typing import Final

from jury.report.building.score_cards import score_cards_of
from jury.report.formats.asked import Asked

TEMPLATE: Final = "scorekaarten.html.j2"
STYLE: Final = """
@page { size: A4; margin: 10mm 14mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.3 Arial, "Liberation Sans", Helvetica, sans-serif; color: #000; background: #fff; }
body { max-width: 182mm; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; hyphens: auto; }
h1, h2, h3, p, ol, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 18pt; }
h2 { font-size: 16pt; line-height: 1.2; }
h3 { font-size: 11.5pt; }
.intro { margin-bottom: 10mm; }
.intro p { margin-top: 2mm; }
.card { display: table; width: 100%; table-layout: fixed; margin-bottom: 12mm; border-top: .5mm solid; }
.top { display: table-header-group; break-inside: avoid; }
.rest { display: table-row-group; }
.line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 6mm; padding-bottom: 1.5mm; }
.line { font-size: 9.5pt; }
.number { white-space: nowrap; font-weight: bold; font-variant-numeric: tabular-nums; }
.who { display: flex; flex-wrap: wrap; gap: .5mm 8mm; margin: 1mm 0 2mm; }
.who dt, .who dd { display: inline; }
.who dd { font-weight: bold; }
.practice { border: .4mm solid; padding: 0 2mm; font-weight: bold; }
.how { columns: 2 64mm; column-gap: 6mm; font-size: 9pt; line-height: 1.25; margin-bottom: 2mm; padding-left: 4.5mm; }
.how li { break-inside: avoid; }
.asked { break-inside: avoid; border-top: .2mm solid; padding: 1mm 0; }
.ladder { display: grid; grid-template-columns: repeat(auto-fit, minmax(34mm, 1fr)); gap: .6mm 4mm; }
.ladder { font-size: 9pt; line-height: 1.2; margin: .6mm 0; }
.ladder div { display: flex; gap: 1.5mm; }
.ladder dt { font-weight: bold; white-space: nowrap; }
.answer { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4mm; }
.marks { display: flex; flex-wrap: wrap; list-style: none; flex: 1; justify-content: space-between; max-width: 140mm; }
.marks li { min-width: 7mm; text-align: center; font-size: 12.5pt; line-height: 7mm; }
.marks.many { max-width: 150mm; }
.marks.many li { min-width: 0; flex: 1; font-size: 10pt; }
.box { display: inline-block; width: 3.6mm; height: 3.6mm; border: .3mm solid; vertical-align: -.5mm; }
.box { margin-right: 1.5mm; }
.write { display: inline-block; width: 24mm; height: 7.5mm; border: .4mm solid; vertical-align: middle; }
.write { margin-right: 3mm; }
.none { white-space: nowrap; font-size: 9.5pt; }
.end { break-inside: avoid; border-top: .5mm solid; padding-top: 1.6mm; }
.lines { height: 13mm; border-bottom: .2mm solid; margin: 1.2mm 0 0; }
.lines::after { content: ""; display: block; height: 3mm; border-bottom: .2mm solid; }
.signs { display: flex; flex-wrap: wrap; gap: 6mm; padding-top: 6mm; font-size: 9.5pt; }
.signs p { flex: 1; display: flex; gap: 2mm; white-space: nowrap; }
.signs p:first-child { flex: 1.6; }
.signs p::after { content: ""; flex: 1; border-bottom: .2mm solid; }
@media print {
  body { max-width: none; padding: 0; }
  .intro { position: absolute; height: 0; overflow: hidden; }
  .card { break-after: page; margin: 0; border-top: 0; }
  .card:last-child { break-after: auto; }
}
""".strip()


def score_cards_page(asked: Asked) -> str:
    """Write the score cards of an evening.

    Raises:
        JuryError: there is no card to print.
    """
    return asked.page(TEMPLATE, STYLE, cards=score_cards_of(asked.evening, asked.language))
