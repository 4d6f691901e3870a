"""The middle of many numbers, without putting all of them in order."""

from collections.abc import Sequence
from typing import Final

SAMPLE: Final = 500


def middle(values: Sequence[float]) -> float:
    """Give the median of one value or more: of an even number the mean of the two in the middle.

    A sample shows roughly where the middle is, and only what lies there is put in order. Should the middle not
    be there after all, everything is.

    Source: Floyd and Rivest, "Expected time bounds for selection", Communications of the ACM 18 (1975),
    165-172.
    """
    sample = sorted(values[:: len(values) // SAMPLE or 1])
    low, high = sample[len(sample) * 2 // 5], sample[len(sample) * 3 // 5]
    up_to_high = [value for value in values if value <= high]
    near = [value for value in up_to_high if value >= low]
    below = len(up_to_high) - len(near)
    first, last = (len(values) - 1) // 2, len(values) // 2
    if not below <= first <= last < len(up_to_high):
        near, below = list(values), 0
    near.sort()
    return (near[first - below] + near[last - below]) / 2
