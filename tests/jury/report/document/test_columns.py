"""Columns are as wide as what stands in them: no word is broken that fits, and no figure ever."""

import pytest

from jury.report.document.blocks import Table, Text
from jury.report.document.columns import BETWEEN, ROOM, is_small, shares


def table(*rows: list[str], numbers: tuple[int, ...] = ()) -> Table:
    heads, *cells = (tuple((Text(cell),) for cell in row) for row in rows)
    return Table(heads, tuple(cells), tuple(column in numbers for column in range(len(heads))))


@pytest.mark.parametrize(
    "made",
    [
        table(["Plan"], ["De bus"]),
        table(["Plan", "Kosten"], ["De bus", "€ 4.500"], numbers=(1,)),
        table(["Plan", "Kosten"]),
        table(["", ""], ["", ""]),
        table([f"Kop {column}" for column in range(40)], ["x" * 60] * 40),
    ],
)
def test_the_columns_fill_the_whole_width(made: Table) -> None:
    assert sum(shares(made)) == 100
    assert min(shares(made)) >= 1


def test_a_word_that_fits_beside_the_others_is_not_broken() -> None:
    rows = ["Ondernemersvereniging", "gaat praten " * 9, "portiekcontactpersonen", "Weegbree"]
    for share, text in zip(shares(table(["Wie", "Wat", "Met", "Plan"], rows)), rows, strict=True):
        assert share * ROOM / 100 >= max(map(len, text.split())) + BETWEEN - 1


def test_where_not_all_words_fit_the_longest_are_broken_and_figures_stay_whole() -> None:
    found = shares(table(["A", "B", "Kosten"], ["x" * 300, "y" * 300, "€ 1.234.567"], numbers=(2,)))
    assert abs(found[0] - found[1]) <= 1
    assert found[2] >= len("€ 1.234.567")


def test_a_column_of_sentences_is_wider_than_one_of_names() -> None:
    names, texts = shares(table(["Punt", "Vraag"], ["Verbinden", "Brengt het plan mensen en partijen bij elkaar?"]))
    assert texts > 2 * names


def test_a_table_of_a_few_words_is_small() -> None:
    few, much = ["1", "Kom Binnen", "8,2"], ["1", "Een plan met een heel lange naam, en nog meer woorden", "8,2"]
    assert is_small(table(["Plaats", "Plan", "Eindcijfer"], few))
    assert not is_small(table(["Plaats", "Plan", "Eindcijfer"], much))
