"""What a text gives away without a name or a street: contact data, marks, places, votes, reasons and notes."""

from decimal import Decimal

import pytest

from jury.publication.contact_data import contact_in
from jury.publication.private_words import KeptPrivate, Private, Typed, private_in

KEPT = KeptPrivate(
    addresses=frozenset({"vragen@wijk.example", "612345678"}),
    marked=True,
    marks=frozenset(map(Decimal, ("8.2", "5.5", "1", "10"))),
    lowest=3,
    plans=11,
    votes=frozenset({143, 12}),
    reasons=(Typed("Woont naast een van de dragers.", "woont naast een van de dragers"),),
    notes=(Typed("Twijfel over de trekker blijft.", "twijfel over de trekker blijft"),),
)


@pytest.mark.parametrize(
    ("text", "private", "words"),
    [
        ("Mail jan.jansen@buurt.example.", Private.CONTACT, ("jan.jansen@buurt.example",)),
        ("Bel 06-87654321 of (0512) 34 56 78.", Private.CONTACT, ("06-87654321", "(0512) 34 56 78")),
        ("Bel +31 6 8765 4321 of 0031 20 1234567", Private.CONTACT, ("+31 6 8765 4321", "0031 20 1234567")),
        ("Het plan eindigde op plaats 7.", Private.PLACE, ("plaats 7",)),
        ("Een mooie 8e plek, of de vijfde plaats.", Private.PLACE, ("8e plek", "vijfde plaats")),
        ("It came in fourth place, or 11th place.", Private.PLACE, ("fourth place", "11th place")),
        ("Eén jurylid gaf een 4.", Private.MARK, ("4",)),
        ("Met een gemiddelde van 7,4 is het plan goed.", Private.MARK, ("7,4",)),
        ("Eindcijfer: 6,1", Private.MARK, ("6,1",)),
        ("The jury gave it a 4.", Private.MARK, ("4",)),
        ("Met 143 stemmen is de zaal duidelijk.", Private.VOTES, ("143 stemmen",)),
        ("De pitcher woont naast een van de dragers, zei hij.", Private.REASON, ("Woont naast een van de dragers.",)),
        ("Toch: twijfel over de  Trekker blijft.", Private.NOTE, ("Twijfel over de trekker blijft.",)),
    ],
)
def test_what_a_text_gives_away_is_found_as_it_stands_there(
    text: str, private: Private, words: tuple[str, ...]
) -> None:
    assert list(private_in(text, KEPT)) == [(private, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Vragen? vragen@wijk.example of +31 6 12345678.",
        "Op 06-01-2027 om 10:00, 01-01-2027 10:00 en 12-11-26 begint het met 0,25 uur.",
        "Rekening NL91ABNA0417164300, € 1.234.567 en 0800-1234.",
        "Kom Binnen staat op plaats 1, de derde plaats is voor Gewoon een buur.",
        "Er is plek voor 12 mensen; er zijn 7 plaatsen, en plek 300 is vrij.",
        "De jury gaf een 8,2 en krijgt een 10 voor de moeite.",
        "Het plan kreeg een 5 jaar oude bus en gaf 3 tips.",
        "Iedereen had 2 stemmen.",
        "Woont naast een drager.",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert list(private_in(text, KEPT)) == []


def test_without_marks_no_number_is_a_mark_or_a_place() -> None:
    assert list(private_in("Plaats 7 kreeg een 4.", KEPT._replace(marked=False))) == []


def test_one_number_is_written_in_many_ways() -> None:
    for written in ("0612345678", "06 12345678", "+31612345678", "0031 6 12 34 56 78", "+31 (0)6 12345678"):
        assert contact_in(f"Bel {written}!", KEPT.addresses) == ()
        assert contact_in(f"Bel {written}!", ()) == (written,)
