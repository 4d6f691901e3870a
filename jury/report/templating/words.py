"""How a report says things in its language: texts from the catalogue, dates, money, numbers and lists."""

import datetime as dt
import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from markupsafe import Markup

from jury.language import N_, NO_BREAK, catalogue, decimal_comma
from jury.model.values import decimal_text
from jury.report.model.agreements import Told
from jury.report.model.area import AreaFigure, AreaSource
from jury.report.model.jury import TieRule
from jury.report.model.money import CostRow
from jury.report.model.report import Present, Signatory, WebPage
from jury.report.model.ruling import Ruling
from jury.report.templating.markdown import Markdown
from jury.text import one_line, sentence
from jury.wording.amounts import euros, grouped
from jury.wording.area import AREAS
from jury.wording.codes import CODE_WORDS, PLEDGE_WORDS, TELLS_NOTHING
from jury.wording.dates import day_in_words
from jury.wording.methods import METHOD_WORDS
from jury.wording.reveal import JOINS, NO_VERDICT
from jury.wording.spoken import said, said_as_written, voice
from jury.wording.tie_rules import words_of
from scoring.shown import half_up

_plain_yaml = re.compile(r"[\w’‘(](?:[\w’‘“”(),.?!–…/+-]| (?! ))*(?<! )")
_markup_in_yaml = re.compile(r"[\[\]<>`*_&~|#@]|:(?=//)|(?<=\bwww)\.")
_placeholder = re.compile(r"\{(\w+)\}")
COUNTS: Final = (
    N_("nul"),
    N_("één"),
    N_("twee"),
    N_("drie"),
    N_("vier"),
    N_("vijf"),
    N_("zes"),
    N_("zeven"),
    N_("acht"),
    N_("negen"),
    N_("tien"),
    N_("elf"),
    N_("twaalf"),
)
HEADINGS: Final = {
    "questions": N_("De vraag"),
    "jury": N_("Zo werkte de jury"),
    "outcome": N_("De uitslag"),
    "team": N_("Het team"),
    "themes": N_("Per thema, per plan"),
    "goals": N_("De gezamenlijke doelen"),
    "ties": N_("Wat plannen met elkaar verbindt"),
    "board": N_("Nodig en te bieden"),
    "parties": N_("Uw belang in de afweging"),
    "money": N_("Wie betaalt, wie heeft voordeel"),
    "missing": N_("Wat nog mist"),
    "agreements": N_("Afspraken"),
    "colophon": N_("Over dit rapport"),
}
"""The heading of each section, by its field in the report; that of the area is its kind."""
SIGNED_AS: Final = {
    "secretary": (N_("{name} (secretaris)"), N_("de secretaris")),
    "chair": (N_("{name} (voorzitter)"), N_("de voorzitter")),
}
"""Who signed, by role: with the name, and without."""
NOT_IN_A_LINK: Final = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '<>"\\`^{|}'})
"""What ends a link between angle brackets, or what some reader of Markdown or HTML takes for more than a sign."""


class Words:
    """One language's way of writing, for the templates. Babel is loaded at the first date."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = catalogue(language)

    def text(self, message: str, /, **values: Any) -> Markdown:
        """Give one of our own texts, with values in the places of its {names}; the values are escaped."""
        return self._filled(self._catalogue.gettext(message), values)

    def plain(self, message: str, /, **values: str) -> str:
        """Give one of our own texts as plain text, with plain values, for what is not Markdown."""
        return _placeholder.sub(lambda found: values[found[1]], self._catalogue.gettext(message))

    def plural(self, one: str, many: str, n: int, /, **values: Any) -> Markdown:
        """Give one of our own texts for n things; {n} in it is the number."""
        return self._filled(self._catalogue.ngettext(one, many, n), {"n": n, **values})

    def listed(self, items: Iterable[Any]) -> Markdown:
        """Write a list in a sentence: A, B en C."""
        *first, last = tuple(items) or ("",)
        if not first:
            return Markdown.escape(last)
        return self.text(N_("{first} en {last}"), first=self.commas(first), last=last)

    def commas(self, items: Iterable[Any]) -> Markdown:
        """Write a list with commas only, as in the cell of a table."""
        return Markdown(", ").join(items)

    def dots(self, items: Iterable[Any]) -> Markdown:
        """Write short facts beside each other: Woningen: 812 · Bewoners: 1.734."""
        return Markdown(" · ").join(items)

    def alternatives(self, items: Iterable[Any]) -> Markdown:
        """Write things of which each holds by itself: A, of B."""
        return self.text(N_(", of ")).join(items)

    def payers(self, row: CostRow) -> Markdown:
        """Name who pays for a plan and how much, and who is to pay and promised nothing yet."""
        paid = (Markdown("{} {}").format(pledge.party, self.euro(pledge.amount)) for pledge in row.pledges)
        would = (self.text(N_("{party} (zou betalen, nog niet toegezegd)"), party=party) for party in row.would_pay)
        return self.commas((*paid, *would))

    def hours(self, row: CostRow) -> Markdown:
        """Write how many hours parties promised for a plan, and how many may come: 40, misschien 8."""
        unsure = self.text(N_("misschien {hours}"), hours=self.number(row.hours_unsure)) if row.hours_unsure else ""
        return self.commas(part for part in (self.number(row.hours) if row.hours else "", unsure) if part)

    def capital(self, text: str) -> str:
        """Begin a sentence; a Dutch “één” keeps the accent on its second letter alone: Eén."""
        return text[:0] + "E" + text[1:] if text.startswith("éé") else text[:1].upper() + text[1:]

    def counted(self, count: int) -> str:
        """Write a small number in words, a larger one in figures."""
        return self._catalogue.gettext(COUNTS[count]) if 0 <= count < len(COUNTS) else str(count)

    def verdict(self, ruling: Ruling) -> Markdown:
        """Say a verdict: Aan de slag, or Samen verder met De Lange Tafel."""
        if ruling.join_with and ruling.verdict == "join":
            return self.text(JOINS, plans=self.listed(ruling.join_with))
        return self.text(CODE_WORDS["verdicts", "verdict"].get(ruling.verdict, NO_VERDICT))

    def standing(self, status: str) -> Markdown:
        """Say how an agreement stands: open, klaar, te laat or losgelaten."""
        return self.text(CODE_WORDS["agreements", "status"][status])

    def told(self, each: Told) -> Markdown:
        """Tell a message about an agreement: 3 maart 2027, klaar: De sleutel is er."""
        status = self.standing(each.status) if each.status else ""
        about = self.commas(part for part in (self.day(each.date) if each.date else "", status) if part)
        text = sentence(each.text) or ("" if each.status else self.text(N_("volgt nog")))
        return Markdown(": ").join(part for part in (about, text) if part)

    def signatory(self, who: Signatory) -> Markdown:
        """Say who signed: Ineke Schaap (secretaris), or de voorzitter where the name may not be printed."""
        role, unnamed = SIGNED_AS[who.role]
        return self.text(role, name=who.name) if who.name else self.text(unnamed)

    def agreed(self, rule: TieRule) -> Markdown:
        """Say what a tie rule looks at, as it was agreed beforehand."""
        return self.text(words_of(rule.kind).agreed, of=rule.of)

    def looked(self, rule: TieRule) -> Markdown:
        """Tell where the jury looked when plans were equal."""
        return self.text(words_of(rule.kind).looked, of=rule.of)

    def area(self, kind: str) -> Markdown:
        """Name the area by its kind: de wijk, het dorp, de buurt, de kern, de stad or het gebied."""
        return self.text(AREAS[kind].the)

    def walk(self, kind: str) -> Markdown:
        """Name the walk through the area by its kind: wijkschouw, dorpsschouw."""
        return self.text(AREAS[kind].walk)

    def from_here(self, kind: str) -> Markdown:
        """Say that somebody is from the area, by its kind: uit de wijk, uit het dorp."""
        return self.text(AREAS[kind].from_here)

    def found_by(self, source: AreaSource, kind: str) -> Markdown:
        """Say how something was found: a talk, a visit, or the walk of this kind of area."""
        if source.kind == "walk":
            return self.walk(kind)
        return self.text(CODE_WORDS["sources", "kind"][source.kind]) if source.kind else Markdown()

    def measured(self, figure: AreaFigure) -> Markdown:
        """Write a figure with its unit: 12 woningen, 41%."""
        apart = "" if figure.unit.startswith("%") else " "
        return Markdown.escape(f"{figure.value.strip()}{apart}{figure.unit.strip()}".strip())

    def present(self, there: Present) -> Markdown:
        """Say how many people of a kind were there: bewoners (52)."""
        return Markdown("{} ({})").format(self.text(CODE_WORDS["attendance", "kind"][there.kind]), there.people)

    def page_name(self, page: WebPage) -> Markdown:
        """Name a page to read on: by its title, or else by what it is."""
        if page.title.strip() or page.kind in TELLS_NOTHING:
            return Markdown.escape(page.title.strip())
        return Markdown(self.capital(self.text(CODE_WORDS["links", "kind"][page.kind])))

    def address(self, page: WebPage) -> Markdown:
        """Write the address of a page as a link that reads the same on paper."""
        return Markdown(f"<{page.url.translate(NOT_IN_A_LINK)}>")

    def voice(self, voice: str) -> Markdown:
        """Say as what a juror has a voice: spraakmaker or smaakmaker."""
        return self.text(CODE_WORDS["jurors", "voice"][voice])

    def code(self, code: str, table: str, field: str) -> Markdown:
        """Give the word for a code of this field: in de maak, sociaal."""
        return self.text(CODE_WORDS[table, field][code])

    def method(self, method: str) -> Markdown:
        """Tell how the final mark comes about."""
        return self.text(METHOD_WORDS[method].report)

    def heading(self, section: str) -> Markdown:
        """Give the heading of a section, by its field in the report."""
        return self.text(HEADINGS[section])

    def pledge(self, pledge: str) -> Markdown:
        """Say how sure a party is of what it promises: kan, zegt toe or weet het nog niet."""
        return self.text(PLEDGE_WORDS[pledge])

    def day(self, date: dt.date) -> str:
        """Write a date in full: 19 november 2026."""
        return day_in_words(date, self.language)

    def euro(self, amount: Decimal) -> str:
        """Write an amount: € 4.500, with cents only where there are any.

        With a plain space, as people type it who look for an amount in a report.
        """
        return euros(amount, self.language).replace(NO_BREAK, " ")

    def number(self, number: int | Decimal) -> str:
        """Write a number, thousands apart: 1.734."""
        return grouped(number, self.language)

    def mark(self, number: Decimal) -> str:
        """Write a mark of the scale as short as it is: 5,5 or 10."""
        return decimal_comma(decimal_text(number), self.language)

    def said(self, number: int | Decimal | str) -> str:
        """Say a number in words; one that is written already is read first, and what is no number stays as it is."""
        if isinstance(number, str):
            return said_as_written(number, self.language)
        return said(number, self.language)

    def ordinal(self, number: int) -> str:
        """Say the how-manieth it is, in words: derde."""
        return voice(self.language).ordinal(number)

    def percent(self, share: Fraction) -> str:
        """Write a part of the whole: 20%, with one decimal only where it is not whole."""
        whole = share * 100
        return decimal_comma(half_up(whole, 0 if whole.denominator == 1 else 1), self.language) + "%"

    def _filled(self, message: str, values: dict[str, Any]) -> Markdown:
        if not values:
            return str.__new__(Markdown, message)
        return str.__new__(
            Markdown, _placeholder.sub(lambda found: Markdown.escape(_trimmed(values[found[1]])), message)
        )


def _trimmed(value: Any) -> Any:
    """Take the blanks off the ends of a text from people; next to ** they would undo it."""
    return value.strip() if isinstance(value, str) and not isinstance(value, Markup) else value


def yaml_text(text: str) -> Markdown:
    """Write a text as a value of front matter, in quotes where YAML would read it as something else.

    What Markdown would read as something else is written as YAML's \\xNN, for readers that know no front matter.
    """
    from json import dumps

    line = one_line(text)
    if _plain_yaml.fullmatch(line):
        return Markdown(line)
    quoted = dumps(line, ensure_ascii=False)
    return Markdown(_markup_in_yaml.sub(lambda found: f"\\x{ord(found.group()):02x}", quoted))
