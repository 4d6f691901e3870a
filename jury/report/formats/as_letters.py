"""A letter to the team of every plan, each a web page to read, mail or print on A4; nothing in it runs."""

from collections.abc import Mapping
from typing import Any, Final

from jury.errors import JuryError
from jury.language import _
from jury.report.building.letters import letters_of
from jury.report.formats.asked import Asked
from jury.report.model.letter import Letter
from jury.text import slug
from jury.wording.reveal import verdict_in_words

TEMPLATE: Final = "teambrief.html.j2"
STYLE: Final = """
@page { size: A4; margin: 18mm 24mm 14mm; }
:root { color-scheme: light dark; }
:root { --paper: #fdfcf9; --ink: #1c2427; --quiet: #545f63; --line: #d9d5ca; --wash: #f1f5f4; --accent: #0d5c63; }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #12191b; --ink: #e7e5df; --quiet: #a9b4b6; --line: #334044; --wash: #1b2629; --accent: #7cc8cc; }
}
:root { --type: "Atkinson Hyperlegible Next", system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--type); }
body { overflow-wrap: anywhere; hyphens: auto; }
.letter { width: min(100% - 2rem, 42rem); margin-inline: auto; padding-block: clamp(1.5rem, 6vw, 4rem); }
h1, h2, p, ul, table { margin: 0; padding: 0; }
.from { color: var(--accent); font-weight: 700; }
h1 { font: 700 clamp(1.75rem, 1.2rem + 2.6vw, 2.75rem)/1.1 var(--type); margin-block: .25rem .5rem; }
h1 { text-wrap: balance; hyphens: manual; }
.evening { color: var(--quiet); padding-bottom: 1.25rem; border-bottom: .1875rem solid var(--accent); }
.notice { width: fit-content; margin-top: 1.25rem; padding: .25rem .75rem; border: 1px solid; border-radius: .375rem; }
main > p { margin-top: 1rem; }
h2 { font: 700 1.3125rem/1.25 var(--type); color: var(--accent); margin: 1.5rem 0 .25rem; break-after: avoid; }
main > h2 + p { margin-top: .25rem; }
.verdict { display: flex; align-items: center; gap: .625rem; padding: .75rem 1.125rem; background: var(--wash); }
.verdict { border-left: .25rem solid var(--accent); font: 700 1.25rem/1.3 var(--type); }
.verdict svg { flex: none; width: 1.5rem; height: 1.5rem; color: var(--accent); }
.said { white-space: pre-line; }
ul { padding-left: 1.25rem; }
li { margin-top: .375rem; break-inside: avoid; }
li::marker { color: var(--accent); }
table { border-collapse: collapse; width: 100%; margin-top: .75rem; line-height: 1.4; }
caption { text-align: left; color: var(--quiet); font-size: .9375rem; padding-bottom: .375rem; }
th, td { border-bottom: 1px solid var(--line); padding: .4375rem 0; text-align: left; vertical-align: top; }
th { font-weight: 400; }
thead th { font-weight: 700; border-bottom: .125rem solid var(--accent); }
tr { break-inside: avoid; }
th + th, td { text-align: right; white-space: nowrap; padding-left: 1rem; font-variant-numeric: tabular-nums; }
footer { margin-top: 2.25rem; padding-top: .875rem; border-top: 1px solid var(--line); break-inside: avoid; }
footer { color: var(--quiet); font-size: .9375rem; line-height: 1.5; }
@media print {
  :root { color-scheme: light; }
  html { font-size: 9.5pt; }
  body { background: none; font-size: 10pt; line-height: 1.4; }
  .letter { width: auto; padding: 0; }
  h1 { font-size: 24pt; }
  h2 { font-size: 12.5pt; margin-top: 3.5mm; }
  main > p { margin-top: 2mm; }
  td, th { padding-block: .8mm; }
  footer { margin-top: 7mm; }
}
""".strip()


def letters(asked: Asked) -> Mapping[str, bytes]:
    """Write a letter for every plan in play, by the name of its file: 09-kom-binnen.html.

    Raises:
        JuryError: there is no plan to write about.
        WrongTemplate: a template of her own cannot be used as it is.
    """
    every = letters_of(asked.evening, asked.language)
    if not every:
        raise JuryError(_("Er zijn nog geen plannen: er is niemand om een brief aan te schrijven."))
    pages = asked.pages(TEMPLATE, _style(), (_told(asked, letter) for letter in every), fonts=True)
    return {_file_name(letter): page.encode() for letter, page in zip(every, pages, strict=True)}


def _style() -> str:
    """Give the style of a letter, with the type of the juryrapport in it."""
    from jury.report.templating.type_width import font_faces

    return "\n".join((font_faces(400, 700), STYLE))


def _file_name(letter: Letter) -> str:
    return f"{int(letter.number):02}-{slug(letter.plan)}.html"


def _told(asked: Asked, letter: Letter) -> Mapping[str, Any]:
    report, ruling = asked.report, letter.ruling
    return {
        "letter": letter,
        "cover": report.cover,
        "unmarked": report.jury.unmarked,
        "contact": report.colophon.contact_address,
        "return_date": report.agreements.return_date,
        "verdict": verdict_in_words(ruling.verdict, ruling.join_with, asked.language),
    }
