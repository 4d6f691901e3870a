"""The middle of many numbers is their median, wherever a sample says that it lies."""

from random import Random
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from scoring.middle import SAMPLE, middle


@given(st.lists(st.integers(0, 20).map(float), min_size=1, max_size=40))
def test_it_is_the_median(values: list[float]) -> None:
    assert middle(values) == median(values)


@given(st.integers(0, 2**32), st.integers(SAMPLE, 4 * SAMPLE), st.integers(1, 10**6))
def test_it_is_the_median_of_many(seed: int, length: int, different: int) -> None:
    random = Random(seed)
    values = [float(random.randrange(different)) for _ in range(length)]

    assert middle(values) == median(values)


def test_a_sample_that_misleads_changes_nothing() -> None:
    """Every second value, all that is looked at first, is far above the middle."""
    values = [float(n % 7) if n % 2 else 1000.0 + n for n in range(2 * SAMPLE)]

    assert middle(values) == median(values)
