"""A text is made shorter where a reader would: behind a sentence, or between two words."""

import pytest

from jury.text import first_sentence, shortened_at_a_word


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("", ""),
        ("Een café", "Een café"),
        ("Een lege winkel wordt een café. Iedere dag open.", "Een lege winkel wordt een café."),
        ("Wie geeft er water? Dat weten we niet.", "Wie geeft er water?"),
        ("“Ik doe mee!” “Ik ook.”", "“Ik doe mee!”"),
        ("Met o.a. Kees en dr. Bos erbij. En verder niemand.", "Met o.a. Kees en dr. Bos erbij."),
        ("Open om 9.30 uur. daarna dicht", "Open om 9.30 uur. daarna dicht"),
        ("Dat kan nu. Begin dus vandaag. Of morgen.", "Dat kan nu. Begin dus vandaag."),
    ],
)
def test_the_first_sentence_is_whole(text: str, first: str) -> None:
    assert first_sentence(text) == first


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("Een plek", 8, "Een plek"),
        ("Een plek om te eten", 12, "Een plek om …"),
        ("Een plek, om te eten", 10, "Een plek …"),
        ("Gezondheidsmonitor", 9, "Gezondhe…"),
    ],
)
def test_a_text_is_cut_between_words_or_in_one_that_is_too_long(text: str, length: int, short: str) -> None:
    assert shortened_at_a_word(text, length) == short
