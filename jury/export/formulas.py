"""How a spreadsheet counts: each method that fits in formulas, and how a formula points to a cell.

Only functions that every spreadsheet has had for twenty years, and arrays only within SUMPRODUCT, where none of them
needs to be told that they are arrays.
"""

from collections.abc import Mapping
from string import ascii_uppercase
from typing import Final, NamedTuple


class Formula(NamedTuple):
    """What a cell computes, without the sign that it begins with. No text that somebody typed is in it."""

    text: str


class Count(NamedTuple):
    """A method in formulas: the mark of a plan is `above` divided by `below`.

    In them `{cards}` are the cards of a plan and `{n}` how many they are, `{placed}` says of every plan whether it can
    have a place, `{against}` how many more jurors put each plan above this one, and `{own}` the cards as `own` makes
    them of one `{card}` in the `{column}` of its juror. `{milder}` is how much milder each juror is than the others.
    `marks` says that the outcome is on the jury's scale.
    """

    above: str
    below: str
    exact: bool = True
    marks: bool = True
    own: str = ""
    duels: bool = False
    milder: bool = False


COUNTS: Final[Mapping[str, Count]] = {
    "mean_of_jurors": Count("SUM({cards})", "{n}"),
    "severity_adjusted": Count("SUM({cards})-SUMPRODUCT(ISNUMBER({cards})*{milder})", "{n}", exact=False, milder=True),
    "trimmed_mean": Count("SUM({cards})-MAX({cards})-MIN({cards})", "{n}-2"),
    "median": Count("2*MEDIAN({cards})", "2"),
    "z_score": Count(
        "SUM({own})",
        "COUNT({own})",
        exact=False,
        marks=False,
        own='IF(ISNUMBER({card}),({card}-AVERAGE({column}))/STDEV({column}),"")',
    ),
    "borda": Count(
        "SUM({own})",
        "COUNT({own})",
        exact=False,
        marks=False,
        own="IF(AND(ISNUMBER({card}),COUNT({column})>1),"
        "(SUMPRODUCT(ISNUMBER({column})*(({column}<{card})+({column}={card})/2))-1/2)/(COUNT({column})-1),"
        '"")',
    ),
    "copeland": Count("SUMPRODUCT(({placed})*(({against}<0)-({against}>0)))", "1", exact=True, marks=False, duels=True),
}
"""The others repeat themselves, or compare one card at a time or one path: they need a program."""


def column(number: int) -> str:
    """Give the letters of a column, counted from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        letters = ascii_uppercase[rest] + letters
    return letters


def quoted(sheet: str) -> str:
    """Write the name of a sheet as a formula points to it."""
    return "'{}'".format(sheet.replace("'", "''"))


def in_quotes(word: str) -> str:
    """Write a word of our own as a formula has it."""
    return '"{}"'.format(word.replace('"', '""'))
