"""The report is plain Dutch and plain English, whatever the evening; the script of the docs that tells it can fail."""

from typing import Any

import pytest
import reading_level
from golden_evenings import EVENINGS
from reading_level import LONGEST, MEAN, level, ours_in, sentences_of, sentences_of_templates, words_in
from reports import evening_of, example, row

from jury.language import LANGUAGES
from jury.report.templating.words import Words

READ = ("juryrapport-reigerhoek", "dorp", "kleinste-avond", "alles-gelijk", "iedereen-verschoond", "zonder-jury")
LONG = (
    "Wij willen graag dat iedereen in de hele wijk elke dag van het jaar met elkaar om de tafel kan gaan zitten eten."
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_report_reads_easily(language: str) -> None:
    read = level((EVENINGS[name]() for name in READ), language)
    assert read.too_long == ()
    assert read.mean <= MEAN
    assert read.sentences > 150


def test_a_long_sentence_counts_where_it_is_ours_and_not_where_somebody_typed_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert words_in(LONG) > LONGEST
    definition = example()
    row(definition, "proposals", "V01")["summary"] = LONG
    definition["parties"][0]["interest"] = LONG
    assert level([evening_of(definition)], "nl").too_long == ()
    monkeypatch.setattr(reading_level, "_template", reading_level._template.__wrapped__)
    monkeypatch.setattr(Words, "area", lambda self, _kind: self.text(LONG))
    assert level([evening_of(example())], "nl").too_long


def test_what_people_typed_is_one_word_in_a_sentence_of_ours_even_where_it_reads_like_one() -> None:
    definition: dict[str, Any] = example()
    row(definition, "proposals", "V09")["title"] = "De jury adviseert. Daarna Kanarie"
    sentences = list(sentences_of(evening_of(definition), "nl"))
    assert not any("Kanarie" in sentence for sentence in sentences)
    assert "De jury is het meest enthousiast over ▮ (▮)." in sentences
    assert sentences.count("De jury adviseert.") == 1


@pytest.mark.parametrize(
    ("run", "sentences"),
    [
        ("\x0eHet plein\x0f krijgt geen cijfer. Wel een oordeel.", ["▮ krijgt geen cijfer.", "Wel een oordeel."]),
        ("Droom: \x0eIedereen buiten. Echt.\x0f", []),
        ("\x0eIedereen buiten.\x0f", []),
        ("Voor \x0eA\x0f, \x0eB\x0f en \x0eC\x0f is geld nodig.", ["Voor ▮ is geld nodig."]),
        ("Zij zeiden: \x0eJa!\x0f Dat is mooi.", ["Dat is mooi."]),
        ("Nog gezocht: \x0eA\x0f (\x0eB\x0f, voor \x0eC\x0f); \x0eD\x0f (\x0eE\x0f).", ["Nog gezocht: ▮ (▮, voor ▮);"]),
    ],
)
def test_only_sentences_of_ours_are_counted(run: str, sentences: list[str]) -> None:
    assert list(ours_in(run)) == sentences


def test_every_text_of_a_template_is_looked_at_in_both_languages() -> None:
    dutch, english = (list(sentences_of_templates(language)) for language in LANGUAGES)
    assert "De jury maakt geen plaatsen bekend." in dutch
    assert "The jury does not publish places." in english
    assert len(dutch) > 200
