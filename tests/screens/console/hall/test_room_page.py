"""What stands beside the rundown: the tables while people sit there, and the day on which all come back."""

from typing import Any

import pytest
from area_evenings import definition_of_an_area
from reports import evening_of
from staged import AT, staged

from jury.running.timetable import timetable
from screens.console.hall.room_page import room_lines


def beside(cue: str, definition: dict[str, Any], under: str = "") -> str:
    evening = staged(cue, evening_of(definition).records)
    lines = room_lines(evening, timetable(evening, AT.wall), under, 60, peeking=False)
    return "\n".join("".join(piece.text for piece in line) for line in lines)


@pytest.mark.parametrize("cue", ["agreements", "closing"])
def test_the_day_to_come_back_stands_there_or_that_there_is_none_yet(cue: str) -> None:
    definition = definition_of_an_area()
    assert "We kijken samen terug op 18 november 2027." in beside(cue, definition)
    assert "terug op" not in beside("pitch:V01", definition)
    assert "terug op 18 november 2027" in beside("pitch:V01", definition, under=cue)
    del definition["session"]["return_date"]
    assert "⚑ Nog geen dag om samen terug te kijken." in beside(cue, definition)


def test_the_tables_are_named_without_who_sits_there() -> None:
    definition = definition_of_an_area()
    definition["tables"] = [
        {"id": "T1", "name": "De kachel", "host": "Jamila Bos", "guests": ["Pieter Stil"]},
        {"id": "T2", "name": "Het raam"},
    ]
    said = beside("tables", definition)
    assert "De kachel\n" in said
    assert "Het raam\n" in said
    assert not any(name in said for name in ("Jamila", "Pieter"))
