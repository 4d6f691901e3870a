"""What people write in the cells of a form, read the way they meant it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jury.intake.plans.amounts import read_amount, split_amount
from jury.intake.plans.answers import looks_like_a_test, read_carriers, read_yes_no, says_nobody
from jury.wording.amounts import euros


@pytest.mark.parametrize(
    ("text", "eur", "estimated"),
    [
        ("€ 4.500,-", "4500", False),
        ("± 6.400", "6400", True),
        ("12.000 euro", "12000", False),
        ("18.500", "18500", False),
        ("2.900,00", "2900", False),
        ("€3.200", "3200", False),
        ("8600 euro (schatting)", "8600", True),
        ("ca. € 5.600,-", "5600", True),
        ("7800", "7800", False),
        ("0", "0", False),
        ("4,500.00", "4500", False),
        ("1.234.567,89", "1234567.89", False),
        ("12 000", "12000", False),
        ("EUR 12,5", "12.5", False),
        ("about €5,600", "5600", True),
        ("0,500", "0.5", False),
        ("€ 0.500", "0.5", False),
        ("0,50", "0.5", False),
    ],
)
def test_an_amount_is_exact_whatever_its_marks(text: str, eur: str, estimated: bool) -> None:
    assert read_amount(text) == (Decimal(eur), estimated)


@pytest.mark.parametrize(
    "text",
    ["weet ik nog niet", "€ 3.000 - € 5.000", "4.500 tot 6.000", "-500", "NaN", "inf", "1e9", "１０", "1_0", "12.34.5",
     "1,5 miljoen", "5k", "0,525", "0.500,00", "", "9" * 1000],
)  # fmt: skip
def test_what_is_no_single_amount_is_not_guessed(text: str) -> None:
    assert read_amount(text) is None


@given(st.decimals(0, 999_999_999, places=2))
def test_an_amount_as_we_write_it_reads_back_equal(amount: Decimal) -> None:
    read = read_amount(euros(amount).replace("\u00a0", " "))
    assert read is not None
    assert read.eur == amount


@pytest.mark.parametrize(
    ("text", "name", "eur"),
    [
        ("Gemeente Rietermonde: € 5.000", "Gemeente Rietermonde", "5000"),
        ("Woonkring € 9.000,-", "Woonkring", "9000"),
        ("Fonds 1: 2.000 euro", "Fonds 1", "2000"),
        ("Gemeente (€ 300)", "Gemeente", "300"),
    ],
)
def test_who_pays_is_split_from_what(text: str, name: str, eur: str) -> None:
    found, amount = split_amount(text)
    assert (found, amount and amount.eur) == (name, Decimal(eur))


def test_who_pays_without_an_amount_stays_a_text() -> None:
    assert split_amount("Warmtebedrijf: nog niet bekend") == ("Warmtebedrijf: nog niet bekend", None)


def test_carriers_are_one_a_line_and_local_where_it_says_so() -> None:
    lines = ["- Zoë Bergsma (uit de wijk)", "• Ilse Hoog (De Rietvink)", "Dirk-Jan Spronk", "Ann (from the village);Bo"]
    assert [(carrier.name, carrier.local) for carrier in read_carriers(lines)] == [
        ("Zoë Bergsma", True),
        ("Ilse Hoog (De Rietvink)", False),
        ("Dirk-Jan Spronk", False),
        ("Ann", True),
        ("Bo", False),
    ]


def test_hours_and_a_successor_stand_behind_the_name_and_anything_else_is_part_of_it() -> None:
    lines = [
        "Riet Bos (uit de wijk, 4,5 uur per week, opvolger Kees Dam)",
        "Ann (local, 3 hours a week, successor: Bob Hill)",
        "Jan Prins (2u)",
        "Ilse Hoog (penningmeester, 3 uur)",
    ]
    assert [tuple(carrier) for carrier in read_carriers(lines)] == [
        ("Riet Bos", True, Decimal("4.5"), "Kees Dam"),
        ("Ann", True, Decimal(3), "Bob Hill"),
        ("Jan Prins", False, Decimal(2), ""),
        ("Ilse Hoog (penningmeester, 3 uur)", False, None, ""),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ja", True),
        ("ja, graag", True),
        ("Yes", True),
        ("Nee, liever niet", False),
        ("liever niet", False),
        ("Ja, dat mag!", True),
        ("Ja hoor.", True),
        ("X", True),
        ("nee dank u", False),
        ("?", None),
        ("Ja (alleen voornaam)", None),
        ("ja maar niet in de krant", None),
        ("Ja, mits anoniem", None),
        ("Y/N", None),
        ("J / N", None),
        ("Ja/Nee*", None),
        ("Ja?", None),
        ("1 keer", None),
        ("n.v.t.", None),
        ("Yes, but only my first name", None),
        ("Yes unless it is in the paper", None),
        ("Nee, behalve in het rapport", None),
        ("Oui", None),
        ("misschien", None),
    ],
)
def test_yes_and_no_are_read_from_the_whole_answer(text: str, said: bool | None) -> None:
    assert read_yes_no(text) is said


@pytest.mark.parametrize("text", ["Nee", "nee.", "N.v.t.", "-", "No", ""])
def test_nobody_is_involved(text: str) -> None:
    assert says_nobody(text)


@pytest.mark.parametrize("text", ["ja mijn dochter", "weet ik niet", "Neeltje de Boer"])
def test_perhaps_somebody_is_involved(text: str) -> None:
    assert not says_nobody(text)


@pytest.mark.parametrize("title", ["TEST - niet meenemen", "test", "Dummy", "Mijn plan (niet meenemen)"])
def test_a_title_gives_a_test_away(title: str) -> None:
    assert looks_like_a_test(title, [])


@pytest.mark.parametrize("title", ["Proeftuin", "Testtuin aan de Weegbree", "Kom Binnen"])
def test_a_real_title_is_no_test(title: str) -> None:
    assert not looks_like_a_test(title, ["test", "test"])


def test_three_answers_that_are_just_test_give_it_away() -> None:
    assert looks_like_a_test("Mijn plan", ["test", "Test", "test", "Ja"])
