"""Lengths and dates of the evening, as one says and reads them."""

import datetime as dt

import pytest

from jury.wording.dates import day_in_words
from jury.wording.running import length_in_words


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (180, "drie minuten"),
        (60, "één minuut"),
        (150, "twee minuten en dertig seconden"),
        (61, "één minuut en één seconde"),
        (0, "nul seconden"),
        (1200, "twintig minuten"),
    ],
)
def test_a_length_is_said_in_minutes_and_seconds(seconds: int, said: str) -> None:
    assert length_in_words(seconds) == said


def test_a_date_is_written_in_full_in_the_language_that_is_asked_for() -> None:
    date = dt.date(2026, 11, 19)
    assert day_in_words(date) == "19 november 2026"
    assert day_in_words(date, "en") == "19 November 2026"
