"""Many cases, of which every run takes a seeded part, and `make long` the others too."""

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

import pytest
from _pytest.mark import ParameterSet

T = TypeVar("T")
ONE_IN = 20
SEED = 20261119


def sampled(cases: Sequence[T], name: Callable[[T], str], one_in: int = ONE_IN) -> list[ParameterSet]:
    """Give every case as a parameter; all but a seeded part of them, a twentieth, are marked `long`."""
    taken = set(Random(SEED).sample(range(len(cases)), -(-len(cases) // one_in)))
    return [
        pytest.param(case, id=name(case), marks=() if number in taken else (pytest.mark.long,))
        for number, case in enumerate(cases)
    ]
