"""Every method by its name, as the settings and `--method` call it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scoring.method import Method
from scoring.methods.means import CARDS_FOR_TRIMMED_MEAN, mean_of_jurors, median, trimmed_mean

METHODS: Final[Mapping[str, Method]] = MappingProxyType(
    {
        method.name: method
        for method in (
            Method("mean_of_jurors", True, mean_of_jurors),
            Method("median", True, median),
            Method("trimmed_mean", True, trimmed_mean, cards_needed=CARDS_FOR_TRIMMED_MEAN),
        )
    }
)
