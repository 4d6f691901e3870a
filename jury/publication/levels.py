"""How much a report tells: a few named sets of the settings of publication, from closed to everything."""

from collections.abc import Mapping
from typing import Any, Final

from jury.model.rows import Publication

OWN: Final = "own"
"""The name of any other choice of settings."""
LEVELS: Final[Mapping[str, Mapping[str, Any]]] = {
    "closed": {
        "publish_ranking": "none",
        "publish_average": 0,
        "publish_criterion_averages": 0,
        "publish_juror_scores": 0,
        "publish_first_round": 0,
        "publish_juror_names": "none",
        "publish_pitcher_names": "none",
        "publish_contact": 0,
    },
    "usual": {
        "publish_ranking": "top3",
        "publish_average": 1,
        "publish_criterion_averages": 0,
        "publish_juror_scores": 0,
        "publish_first_round": 0,
        "publish_juror_names": "consent",
        "publish_pitcher_names": "none",
        "publish_contact": 0,
    },
    "wide": {
        "publish_ranking": "all",
        "publish_average": 1,
        "publish_criterion_averages": 1,
        "publish_juror_scores": 0,
        "publish_first_round": 1,
        "publish_juror_names": "consent",
        "publish_pitcher_names": "consent",
        "publish_contact": 0,
    },
    "everything": {
        "publish_ranking": "all",
        "publish_average": 1,
        "publish_criterion_averages": 1,
        "publish_juror_scores": 1,
        "publish_first_round": 1,
        "publish_juror_names": "consent",
        "publish_pitcher_names": "consent",
        "publish_contact": 1,
    },
}
"""As they are stored, from the one that tells least to the one that tells most; each gives every such setting."""


def level_of(publication: Publication) -> str:
    """Name the level that these settings are; OWN where they are none of them."""
    return next((name for name in LEVELS if at_level(publication, name) == publication), OWN)


def at_level(publication: Publication, level: str) -> Publication:
    """Give the settings as they are at a level; what a level says nothing of stays."""
    given = {name: type(getattr(publication, name))(value) for name, value in LEVELS.get(level, {}).items()}
    return Publication(**{**publication._asdict(), **given})
