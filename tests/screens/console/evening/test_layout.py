"""How a fact is set: its label in one column, its value in the other, both whole."""

from screens.console.evening.layout import LABEL_WIDTH, fact_lines


def told(label: str, value: str) -> list[str]:
    return ["".join(piece.text for piece in line).rstrip() for line in fact_lines(label, value, 60)]


def test_a_label_that_is_longer_than_its_column_goes_on_under_itself() -> None:
    assert told("Waarin zij samen verder gaan", "ja") == ["Waarin zij samen      ja", "verder gaan"]
    first, second, third = told("Waarin zij samen verder gaan", "zij delen een keuken en een bus, " * 3)
    assert first.startswith("Waarin zij samen      zij delen")
    assert second.startswith("verder gaan           ")
    assert third.startswith(" " * LABEL_WIDTH)


def test_without_a_value_there_is_a_dash() -> None:
    assert told("Naam", "") == ["Naam                  –"]
