"""What the marks mean that have a meaning of their own: the rungs of a criterion's ladder."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from jury.model.rows import Criterion
from jury.model.values import looks_like_a_number


class Anchor(NamedTuple):
    """What one mark means."""

    mark: Decimal
    meaning: str


def anchors(criterion: Criterion) -> list[Anchor]:
    """Give what the marks mean that have a meaning of their own; a criterion holds them from low to high."""
    numbers = ((key.replace(",", "."), text) for key, text in criterion.anchors.items())
    return [Anchor(Decimal(key), text) for key, text in numbers if looks_like_a_number(key)]


def around(ladder: Sequence[Anchor], mark: Decimal) -> Sequence[Anchor]:
    """Give the anchor of this very mark, or those just below and above it."""
    exact = [anchor for anchor in ladder if anchor.mark == mark]
    below = [anchor for anchor in ladder if anchor.mark < mark][-1:]
    above = [anchor for anchor in ladder if anchor.mark > mark][:1]
    return exact or [*below, *above]
