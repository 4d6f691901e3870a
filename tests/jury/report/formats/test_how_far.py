"""How far the writing of a form is: told in its order, never backwards, and in parts of parts."""

from reports import evening_of, example

from jury.report.formats.as_archive import Paper, archived
from jury.report.formats.asked import Asked
from jury.report.formats.every_format import BY_NAME
from jury.report.formats.how_far import HowFar
from jury.session.journal import EMPTY, Kept


def test_parts_tell_their_own_share_and_nothing_goes_back() -> None:
    told: list[float] = []
    how_far = HowFar(told.append)
    with how_far.part(0, 2):
        how_far.reached(0.5)
        with how_far.part(1, 2):
            how_far.reached(0.5)
        how_far.reached(0.1)
    how_far.reached(1)
    assert told == [0.25, 0.375, 0.5, 1]


def test_a_pdf_tells_that_its_words_are_there_before_its_pages_are_set() -> None:
    told: list[float] = []
    BY_NAME["pdf"].write(Asked(evening_of(example()), EMPTY, how_far=HowFar(told.append)))
    assert told
    assert 0 < told[0] < 1


def test_an_archive_tells_each_of_its_papers() -> None:
    told: list[float] = []
    asked = Asked(evening_of(example()), EMPTY, how_far=HowFar(told.append))
    papers = [Paper(str(number), f"{number}.txt", lambda _asked: b"x") for number in range(6)]
    archived(asked, Kept(b"", ()), papers)
    assert told == [number / 8 for number in range(1, 7)]
