"""A list of people is in the order in which people look for a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from incoming import CASES

from jury.definition.reading import read_definition
from jury.model.evening import Evening
from jury.report.building.jury_work import jury_work
from jury.wording.surnames import surname_first, surname_key


def test_the_jury_of_the_report_is_in_the_order_of_the_surnames() -> None:
    evening = Evening(read_definition(CASES / "namen_zonder_sortnaam.toml"))
    assert [juror.name for juror in jury_work(evening, "nl").jurors] == [
        "Bart Aalbers jr.",
        "Dirk Bakker (voorzitter)",
        "Piet van den Berg",
        "Ies IJsselmuiden",
        "Ine Ivens",
        "Anna Jansen-de Vries",
        "Maria Lopez Garcia",
        "Kees Mulder",
        "Fatma Yılmaz",
    ]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Renée van ’t Hof", "Hof, Renée van ’t"),
        ("Jan Willem de Vries", "Vries, Jan Willem de"),
        ("Anna Maria Bos", "Bos, Anna Maria"),
        ("J.P. de Groot", "Groot, J.P. de"),
        ("A. B. Bakker", "Bakker, A. B."),
        ("Carmen Ruiz Moreno", "Ruiz Moreno, Carmen"),
        ("Maria Lopez de la Cruz", "Lopez de la Cruz, Maria"),
        ("Ana María de la Cruz", "Cruz, Ana María de la"),
        ("Anna Mulder - van Dijk", "Mulder, Anna"),
        ("Johanna van der Meer-Bos", "Meer-Bos, Johanna van der"),
        ("Fatima El Idrissi", "Idrissi, Fatima El"),
        ("Prof. dr. Jan Jansen MSc", "Jansen, Jan"),
        ("Kees Mulder sr.", "Mulder, Kees"),
        ("Karel de Groot III", "Groot, Karel de"),
        ("Dirk Bakker [lid]", "Bakker, Dirk"),
        ("Dirk “Dikkie” Bakker", "Bakker, Dirk"),
        ("Jan Mulder, voorzitter", "Mulder, Jan"),
        ("Kees Jansen, MSc", "Jansen, Kees"),
        ("Hof, Renée van ’t", "Hof, Renée van ’t"),
        ("van den Berg, Piet", "Berg, Piet"),
        ("de Wit", "Wit, de"),
        ("Cher", "Cher"),
        ("(Bo)", "(Bo)"),
    ],
)
def test_the_surname_stands_first(name: str, written: str) -> None:
    assert surname_first(name) == written


def test_letters_of_other_languages_stand_where_they_are_looked_for() -> None:
    names = ["Bo Zand", "Sjoerd Østergaard", "Ola Łukasz", "Fatma Işık", "Eva Peters"]
    assert sorted(names, key=surname_key) == [
        "Fatma Işık", "Ola Łukasz", "Sjoerd Østergaard", "Eva Peters", "Bo Zand",
    ]  # fmt: skip


@given(st.text(alphabet="aB, .()-’'[]\"“”van dejr", max_size=30))
def test_any_name_has_a_place(name: str) -> None:
    surname_key(name)
