"""Before publishing: a sentence that is too long or a word of the trade is told with the sentence, and never stops."""

from typing import Any

import pytest
from reports import evening_of, example, row

from jury.example import example_records
from jury.findings.obstacle import Obstacle
from jury.findings.obstacles import obstacles
from jury.findings.plain_texts import LONGEST, jargon_in, sentences_in
from jury.language import LANGUAGES
from jury.model.evening import Evening

CODES = ("long_sentence", "jargon")
LONG = "Wij willen " + "heel " * (LONGEST - 3) + "graag samen."


def advice(definition: dict[str, Any]) -> list[Obstacle]:
    return [each for each in obstacles(evening_of(definition)) if each.code in CODES]


def with_summary(text: str) -> dict[str, Any]:
    definition = example()
    row(definition, "proposals", "V01")["summary"] = text
    return definition


def test_a_sentence_of_more_than_twenty_words_is_told_with_the_sentence_and_stops_nothing() -> None:
    (found,) = advice(with_summary(f"Kort. {LONG} Kort."))
    assert found.sentence == f"Een zin van 21 woorden leest lastig. Maak er twee van: ‘{LONG}’"
    assert (found.stops, found.table, found.key, found.field) == (False, "proposals", ("V01",), "summary_public")
    assert advice(with_summary(LONG.replace("heel ", "", 1))) == []


def test_a_word_of_the_trade_is_told_with_a_plainer_one_and_its_sentence() -> None:
    (found,) = advice(with_summary("Wij koken. De Woonkring faciliteert de ruimte."))
    assert found.sentence == (
        "Niet iedereen kent ‘faciliteert’. Zeg liever: mogelijk maken. "
        "Het staat in: ‘De Woonkring faciliteert de ruimte.’"
    )
    assert not found.stops


def test_what_was_looked_at_may_stay_and_another_sentence_is_told_again() -> None:
    definition = with_summary("Wij faciliteren de pilot.")
    assert [each.words for each in advice(definition)] == [("faciliteren",), ("pilot",)]
    stays = {"field": "proposals.V01.summary", "looked_at": ["faciliteren"], "reason": "Zo heet het"}
    definition["settled"] = [*definition["settled"], stays]
    assert [each.words for each in advice(definition)] == [("pilot",)]


def test_what_the_report_does_not_print_is_not_advised_on() -> None:
    definition = example()
    definition["log"][0]["text"] = f"{LONG} Wij faciliteren."
    row(definition, "proposals", "V10").update(status="withdrawn", summary=LONG)
    assert advice(definition) == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Eén. Twee! Drie?", ["Eén.", "Twee!", "Drie?"]),
        ("‘Ja.’ Nee", ["‘Ja.", "Nee"]),
        ("Om 17.00 uur. Klaar", ["Om 17.00 uur.", "Klaar"]),
        ("Regel een\nregel twee", ["Regel een", "regel twee"]),
        ("a · b", ["a", "b"]),
        ("", []),
    ],
)
def test_a_text_falls_apart_in_its_sentences(text: str, sentences: list[str]) -> None:
    assert list(sentences_in(text)) == sentences


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("nl", "Laagdrempelig en outreachend", ["Laagdrempelig", "outreachend"]),
        ("nl", "Met draagvlak, in het kader van zorg", ["draagvlak", "in het kader van"]),
        ("nl", "De pilot van het vliegtuig landt, de Pilotstraat niet", ["pilot"]),
        ("en", "Stakeholders participate in order to help", ["Stakeholders", "participate", "in order to"]),
        ("en", "Middels", []),
    ],
)
def test_words_of_the_trade_are_whole_words_of_the_language_of_the_evening(
    language: str, sentence: str, words: list[str]
) -> None:
    assert [word for word, _plainer in jargon_in(sentence, language)] == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_advised_instead_is_no_word_of_the_trade_itself(language: str) -> None:
    from jury.findings.plain_texts import _plainer

    assert [words for words in _plainer(language) if list(jargon_in(words, language))] == []


@pytest.mark.parametrize(("table", "field"), [("challenge", "text"), ("ambition", "text"), ("session", "quote")])
def test_what_was_agreed_or_said_stays_as_it_is(table: str, field: str) -> None:
    definition = example()
    place = definition[table][-1] if isinstance(definition[table], list) else definition[table]
    place[field] = LONG
    assert advice(definition) == []


def test_the_example_in_english_is_told_what_reads_with_difficulty_in_it() -> None:
    found = [each for each in obstacles(Evening(example_records("dorp"))) if each.code in CODES]
    assert {each.code for each in found} == {"long_sentence"}
    assert {each.table for each in found} == {"sources", "proposals"}
    assert not any(each.stops for each in found)
