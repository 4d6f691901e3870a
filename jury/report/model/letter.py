"""What a letter says to the team of one plan: what the jury thinks of it, and nothing of any other plan."""

from typing import NamedTuple

from jury.report.model.agreements import AgreementRow
from jury.report.model.ruling import Ruling, Titles


class Point(NamedTuple):
    """One thing that the jury looked at, and the mean of the marks that the plan got for it, as it is written."""

    name: str
    mean: str


class Marks(NamedTuple):
    """What the plan got: the means by point of so many jurors; place and mark only where the report tells them."""

    points: tuple[Point, ...]
    jurors: int
    place: int | None
    mark: str


class Letter(NamedTuple):
    """One letter; `number` is that of the plan in the pitch order, for the name of the file.

    What the team `asked`, and the questions and tips to it, are as they were said. So many of them are `left_out`, as
    they name somebody of the jury or tell a mark, a place or votes. `marks` is None where none may be told.
    """

    number: str
    plan: str
    ruling: Ruling
    asked: Titles
    questions: Titles
    tips: Titles
    left_out: int
    marks: Marks | None
    awards: Titles
    agreements: tuple[AgreementRow, ...]
