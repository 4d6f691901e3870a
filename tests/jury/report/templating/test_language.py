"""Every text of a report comes from the catalogue of its own language; dates and money are written its way."""

import re

import pytest
from corrected import changed, corrected_report
from reports import EXAMPLE, evening_of, example, minimal, report_of

from jury.language import use_language
from jury.report import render_report
from jury.report.building.build import build_report
from jury.report.templating import environment, words
from jury.report.templating.our_templates import OUR_TEMPLATES
from jury.session.journal import EMPTY

PLACEHOLDER = re.compile(r"(\{\w+\})")


class Masked:
    """A catalogue that hides every letter of a text, so that whatever is left did not come from a catalogue."""

    def gettext(self, message: str, /) -> str:
        return "".join(
            part if PLACEHOLDER.match(part) else re.sub(r"\w", "ø", part) for part in PLACEHOLDER.split(message)
        )

    def ngettext(self, one: str, many: str, n: int, /) -> str:
        return self.gettext(one if n == 1 else many)


def test_every_word_of_ours_comes_from_the_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "catalogue", lambda language: Masked())
    monkeypatch.setattr(environment, "environment", environment.environment.__wrapped__)
    definition = example()
    text = EXAMPLE.read_text(encoding="utf-8")
    definition["settings"]["quorum"] = 7
    now = changed(definition, "scorecards", "V03", "J1", "dragers", to=10)
    reports = render_report(evening_of(definition), EMPTY) + corrected_report(definition, now)
    ours = set(re.findall(r"[^\W\d_]{2,}", reports))
    data = set(re.findall(r"[^\W\d_]{2,}", text))
    months = {"januari", "februari", "maart", "april", "mei", "juni", "augustus", "oktober", "december"}
    front_matter = {"pagetitle", "lang", "date", "status", "version", "nl"}
    assert {word for word in ours if set(word.casefold()) != {"ø"}} - data - months - front_matter == set()


def test_the_language_of_a_report_is_the_sessions_unless_another_is_asked_for() -> None:
    definition = minimal()
    assert build_report(evening_of(definition), EMPTY).language == "nl"
    definition["session"]["language"] = "en"
    assert build_report(evening_of(definition), EMPTY).language == "en"
    assert build_report(evening_of(definition), EMPTY, "nl").language == "nl"


def test_an_english_report_writes_dates_money_marks_and_criteria_the_english_way() -> None:
    report = report_of(example(), language="en")
    assert "lang: en\n" in report
    assert "| 1 | Kom Binnen | 8.2 |" in report
    assert "| De Lange Tafel | €4,500 | €1,000 |" in report
    assert "| Realism | Durft het plan" in report
    assert "19 November 2026" in report
    assert "1,734" in report


def test_the_language_of_the_screen_does_not_change_the_report() -> None:
    dutch = report_of(example())
    use_language("en")
    try:
        assert report_of(example()) == dutch
    finally:
        use_language("nl")


def test_our_templates_use_no_tilde_so_that_nothing_goes_round_the_escaping() -> None:
    for template in OUR_TEMPLATES.rglob("*.j2"):
        assert " ~ " not in template.read_text(encoding="utf-8"), template.name
