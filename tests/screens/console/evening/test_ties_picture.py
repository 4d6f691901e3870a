"""Which plans go on together, drawn: every plan of a tie on its line of dots, and no other."""

from typing import Any

from jury.example import example_records
from jury.model.evening import Evening
from screens.console.evening.ties_picture import ties_picture
from screens.toolkit.lines import width_of


def tied(*ties: list[str]) -> Evening:
    rows: Any = {(nr,): {"nr": nr, "proposals": tie, "what": "samen"} for nr, tie in enumerate(ties, start=1)}
    return Evening({**example_records(), "links_between": rows})


def drawn(evening: Evening, width: int = 80) -> list[str]:
    return ["".join(piece.text for piece in line).rstrip() for line in ties_picture(evening, width)][1:]


def test_each_tie_is_a_line_of_dots_beside_its_plans_in_pitch_order() -> None:
    assert drawn(tied(["V01", "V04"], ["V09", "V02", "V01"])) == [
        " 1  Voorsorteren aan de keukentafel ─────●",
        " 3  Warm aan de Weegbree ─────────────●  │",
        " 4  De Lange Tafel ───────────────────●──●",
        " 9  Kom Binnen ──────────────────────────●",
    ]


def test_a_line_that_passes_a_tie_crosses_it_without_a_dot() -> None:
    lines = drawn(tied(["V02", "V09"], ["V04", "V03"]))
    assert lines[1].endswith("─┼──●")
    assert lines[2].endswith("─┼──●")


def test_nothing_is_drawn_where_no_plans_are_tied_or_one_is_tied_to_itself() -> None:
    assert drawn(tied()) == []
    assert drawn(tied(["V01", "V01"])) == []


def test_more_ties_than_there_is_room_for_stay_within_the_width() -> None:
    many = tied(*(["V01", "V04"] for _tie in range(40)))
    assert all(width_of(line) <= 76 for line in ties_picture(many, 76))
