"""Every method by its name, as the settings and `--method` call it."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Final, NamedTuple

from scoring.method import Method
from scoring.methods.means import CARDS_FOR_TRIMMED_MEAN


class _Listed(NamedTuple):
    """What is known of a method before it is loaded: its module here, and the fields of its `Method`."""

    module: str
    exact: bool
    cards_needed: int = 1
    linear: bool = False
    marks: bool = True


_LISTED: Final = {
    "mean_of_jurors": _Listed("means", True, linear=True),
    "severity_adjusted": _Listed("severity_adjusted", True, linear=True),
    "trimmed_mean": _Listed("means", True, cards_needed=CARDS_FOR_TRIMMED_MEAN),
    "median": _Listed("means", True),
    "majority_judgment": _Listed("majority_judgment", True),
    "z_score": _Listed("z_score", False, marks=False),
    "huber": _Listed("huber", False),
    "borda": _Listed("borda", True, marks=False),
    "copeland": _Listed("contests", True, marks=False),
    "schulze": _Listed("contests", True, marks=False),
}


class _Methods(Mapping[str, Method]):
    """The methods, each loaded when it is asked for: the standings of an evening need only their own."""

    def __getitem__(self, name: str) -> Method:
        return _method(name)

    def __contains__(self, name: object) -> bool:
        return name in _LISTED

    def __iter__(self) -> Iterator[str]:
        return iter(_LISTED)

    def __len__(self) -> int:
        return len(_LISTED)


@cache
def _method(name: str) -> Method:
    listed = _LISTED[name]
    outcome = getattr(import_module(f"scoring.methods.{listed.module}"), name)
    return Method(name, listed.exact, outcome, listed.cards_needed, listed.linear, listed.marks)


METHODS: Final[Mapping[str, Method]] = _Methods()
