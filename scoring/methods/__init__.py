"""Every method by its name, as the settings and `--method` call it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scoring.method import Method
from scoring.methods.borda import borda
from scoring.methods.contests import copeland, schulze
from scoring.methods.huber import huber
from scoring.methods.majority_judgment import majority_judgment
from scoring.methods.means import CARDS_FOR_TRIMMED_MEAN, mean_of_jurors, median, trimmed_mean
from scoring.methods.severity_adjusted import severity_adjusted
from scoring.methods.z_score import z_score

METHODS: Final[Mapping[str, Method]] = MappingProxyType(
    {
        method.name: method
        for method in (
            Method("mean_of_jurors", True, mean_of_jurors, linear=True),
            Method("severity_adjusted", True, severity_adjusted, linear=True),
            Method("trimmed_mean", True, trimmed_mean, cards_needed=CARDS_FOR_TRIMMED_MEAN),
            Method("median", True, median),
            Method("majority_judgment", True, majority_judgment),
            Method("z_score", False, z_score),
            Method("huber", False, huber),
            Method("borda", True, borda),
            Method("copeland", True, copeland),
            Method("schulze", True, schulze),
        )
    }
)
