"""People are called by their names, also where minutes give only an id."""

import pytest
from incoming import example_evening

from jury.wording.names import with_names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("J1 bij V01.", "Renée van ’t Hof bij De Lange Tafel."),
        ("(J1)", "(Renée van ’t Hof)"),
        ("J99 en A4", "J99 en A4"),
        ("GJ1, J1-V, xV01", "GJ1, J1-V, xV01"),
    ],
)
def test_ids_in_a_text_become_names(text: str, told: str) -> None:
    assert with_names(example_evening(), text) == told
