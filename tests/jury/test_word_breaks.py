"""A word that is longer than a line is broken where Dutch always breaks it, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jury.word_breaks import broken


@pytest.mark.parametrize(
    ("word", "room", "parts"),
    [
        ("Maatschappelijk", 12, ("Maatschap-", "pelijk")),
        ("Maatschappelijk", 9, ("Maatschap", "pelijk")),
        ("buurtbemiddelingsgesprek", 12, ("buurtbemid-", "delingsgesprek")),
        ("Wit-Özdemirlaanbewoners", 8, ("Wit-", "Özdemirlaanbewoners")),
        ("schapenkaas", 7, ("schapen", "kaas")),
        ("aabb", 2, ("aa", "bb")),
    ],
)
def test_a_hyphen_falls_where_it_is_right(word: str, room: int, parts: tuple[str, str]) -> None:
    assert broken(word, room, len) == parts


@given(word=st.text(st.sampled_from("aeptsé漢-"), min_size=2, max_size=30), room=st.integers(1, 29))
def test_a_part_fits_and_nothing_is_lost(word: str, room: int) -> None:
    first, rest = broken(word, room, len)
    assert first
    assert len(first) <= room or len(first) == 1
    assert first + rest == word or (first.endswith("-") and first[:-1] + rest == word)


def test_a_very_long_word_is_not_measured_over_and_over() -> None:
    looked: list[int] = []

    def cells(text: str) -> int:
        looked.append(len(text))
        return len(text)

    assert broken("x" * 10_000, 70, cells) == ("x" * 70, "x" * 9_930)
    assert sum(looked) < 1_000
