"""What the report says is so, and reads well: no claim that the evening does not bear out, no word unexplained."""

import datetime as dt
import re

import pytest
from reports import evening_of, example, minimal, report_of, section, table_rows

from jury.report import render_report
from jury.session.journal import EMPTY


@pytest.fixture(scope="module")
def report() -> str:
    return report_of(example())


@pytest.mark.parametrize(
    "sentence",
    [
        "Kom Binnen blijft de eerste als één jurylid wegvalt. Dat geldt ook als we anders rekenen, of als één punt "
        "half of dubbel zo zwaar telt.",
        "Manier van stemmen: muntjes in glazen potten.",
        "De publieksprijs is voor **De Lange Tafel**. Dat is een aparte uitslag.",
        "Verborgen aanbod kwam pas in gesprek naar boven.",
        "| Wat | Wie | Met | Uiterlijk | Plannen |",
        "| rond |",
        "op alle punten een cijfer gaven",
        "De wijkposter (versie 4) hing die avond naast het podium.",
        "Na 19 februari 2027 wissen we persoonsgegevens.",
        "- Eén jurylid wil niet met naam in dit rapport.",
    ],
)
def test_it_says_it_in_these_words(report: str, sentence: str) -> None:
    assert sentence in report


@pytest.mark.parametrize(("role", "said"), [("lid", ""), ("member", ""), ("chair", " (chair)")])
def test_only_who_is_more_than_a_member_is_told_with_the_role(role: str, said: str) -> None:
    juror = {"id": "J1", "name": "Anna Bos", "role": role, "voice": "spraakmaker", "consent_name": True}
    report = report_of(minimal(jurors=[juror]), language="en")
    assert f"- Anna Bos{said} – local voice\n" in report
    assert "A local voice is somebody whom people listen to." in report


def test_in_short_tells_a_resident_all_she_needs(report: str) -> None:
    short = section(report, "In het kort")
    assert "- Er zijn vier afspraken:\n  - Startgeld toegekend en contactpersoon bij de gemeente bekend." in short
    assert "Gemeente Rietermonde, uiterlijk 17 december 2026." in short
    assert "- Op 18 november 2027 kijken we samen terug." in short
    assert r"- Vragen? Stel ze aan Bewonersplatform Reigerhoek: bewonersplatform\@reigerhoek.example." in short
    assert len(short.split()) < 250, "it fits one page"


def test_of_many_agreements_in_short_tells_the_first() -> None:
    definition = example()
    definition["agreements"] += [
        {"what": f"Stap {n}", "who": "gemeente", "by": dt.date(2028, 1, n)} for n in range(1, 10)
    ]
    short = section(report_of(definition), "In het kort")
    assert "- Er zijn 13 afspraken. Dit zijn de eerste vijf:" in short
    assert short.count("uiterlijk") == 5


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("lliantie", "Een alliantie is"),
        ("rager", "Een drager is"),
        ("torentje", "Een torentje is"),
        ("werkatelier", "In een werkatelier"),
        ("proefpitch", "Een proefpitch is"),
        ("aatschappelijk rendement", "Maatschappelijk rendement is"),
    ],
)
def test_a_word_of_the_field_is_explained_once_where_it_is_first_used(report: str, word: str, sentence: str) -> None:
    parts = re.split(r"^#+ ", report.partition("\n---\n")[2], flags=re.MULTILINE)
    first = next(part for part in parts if word in part)
    assert sentence in first
    assert report.count(sentence) == 1
    assert sentence not in report_of(minimal())


def test_an_address_for_questions_or_no_sentence_about_it() -> None:
    definition = example()
    del definition["publication"]["contact_address"]
    without = report_of(definition)
    assert "Uw naam toch weg?" not in without
    assert "- Vragen? Stel ze aan Bewonersplatform Reigerhoek.\n" in without
    del definition["publication"]["privacy_contact"]
    assert "Vragen?" not in report_of(definition)


def test_who_promised_nothing_does_not_pay(report: str) -> None:
    money = section(report, "Wie betaalt, wie heeft voordeel")
    rows = {cells[0]: cells for cells in table_rows(money)}
    costs = {cells[0]: cells for cells in table_rows(money.partition("\n### ")[0])}
    assert costs["Leen- en herstelwinkel De Lepelaar"][3] == "Gemeente Rietermonde (zou betalen, nog niet toegezegd)"
    assert costs["Stoepklas"][3] == "Gemeente Rietermonde € 5.000"
    assert rows["Welzijn Rietermonde"] == ["Welzijn Rietermonde", "De Lange Tafel, Kom Binnen", "–"]
    assert rows["Warmtebedrijf Rietergloed"] == ["Warmtebedrijf Rietergloed", "–", "Warm aan de Weegbree"]


def test_plans_of_which_nothing_was_agreed_are_named_and_the_parties_of_what_was_sign(report: str) -> None:
    agreements = section(report, "Afspraken")
    assert "Over Het Geveltuincollectief en Licht op het achterpad is nog niets afgesproken.\n" in agreements
    signing = agreements.partition("Voor deze afspraken tekenen:")[2]
    assert ", GGZ Oeverlicht, Gemeente Rietermonde (wethouder Wonen en Wijken), " in signing
    assert "Kindcentrum De Rietvink" not in signing


def test_a_tie_is_counted_as_what_was_done_with_it() -> None:
    text = section(report_of(example() | {"settled": [], "interests": []}), "Hoe het eindcijfer ontstaat")
    assert "Vier keer stapte een jurylid daarom opzij" in text
    assert "meldde een jurylid" not in text
    definition = minimal(interests=[{"juror": "J1", "proposal": "V01", "measure": "declare"}])
    assert "band" not in section(report_of(definition), "Hoe het eindcijfer ontstaat"), "who did not judge yet"
    definition["scorecards"] = {"V01": {"J1": {"c": 7}, "J2": {"c": 8}}}
    text = section(report_of(definition), "Hoe het eindcijfer ontstaat")
    assert "Eén keer meldde een jurylid een band en gaf wel cijfers." in text
    assert "stapte" not in text


def test_one_of_everything_is_told_in_words() -> None:
    definition = minimal(
        jurors=[{"id": "J1", "name": "Anna Bos"}],
        proposals=[{"id": "V01", "title": "Het plein", "status": "pitched"}],
        scorecards={"V01": {"J1": {"c": 7}}},
        verdicts=[{"proposal": "V01", "verdict": "adopt"}],
        agreements=[{"what": "De sleutel", "who": "p", "by": dt.date(2027, 1, 4), "proposals": ["V01"]}],
        parties=[{"id": "p", "name": "De Kern"}],
    )
    definition["session"]["area_kind"] = "dorp"
    report = report_of(definition)
    for sentence in (
        "- Eén plan is gepresenteerd.",
        "- Eén plan gaat aan de slag.",
        "- Er is één afspraak:\n  - De sleutel. De Kern, uiterlijk 4 januari 2027.",
        "De jury heeft één lid. De naam staat niet in dit rapport.",
        "op één punt.",
    ):
        assert sentence in report
    assert not re.search(r"\b1 (jurylid|plan|keer|punt|afspraak|kaart)\b", report)


def test_the_english_report_says_the_same() -> None:
    report = render_report(evening_of(example()), EMPTY, "en")
    for sentence in (
        "Kom Binnen stays first if one juror drops out. That also holds if we calculate in another way, or if one "
        "point counts half or double.",
        "How people voted: muntjes in glazen potten.",
        "Four times a juror stepped aside for that reason and gave no mark.",
        "Two times a juror declared a tie and did give marks.",
        "After 19 February 2027 we delete personal data.",
        "- One juror does not want to be named in this report.",
        "A carrier is somebody who helps to carry out a plan.",
    ):
        assert sentence in report


def test_it_is_as_markdownlint_wants_it(report: str) -> None:
    front, _line, text = report.partition("\n---\n")
    assert not re.search("^title:", front, re.MULTILINE), "with a title there, the heading is a second one"
    assert len(re.findall("^# ", text, re.MULTILINE)) == 1
    rules = [line for line in text.splitlines() if re.fullmatch("[|: -]+", line) and "-" in line and "|" in line]
    assert rules
    assert all(re.fullmatch(r"\|(?: :?-{3}:? \|)+", line) for line in rules)
    assert "\n\n\n" not in report
    assert not re.search(r"[ \t]$", report, re.MULTILINE)
