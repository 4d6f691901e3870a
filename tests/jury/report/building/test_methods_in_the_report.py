"""What the report says of each way of computing: a mark is called a mark, and another figure is not."""

from typing import Any

import pytest
from reports import example, report_of, section

MARKS = ("mean_of_jurors", "severity_adjusted", "trimmed_mean", "median", "majority_judgment", "huber")
NO_MARKS = ("z_score", "borda", "copeland", "schulze")


def by(method: str, **publication: Any) -> str:
    definition = example()
    definition["settings"] |= {"aggregate": method, "quorum": 1}
    definition["publication"] |= {"publish_average": True, "publish_ranking": "all", **publication}
    return report_of(definition)


@pytest.mark.parametrize("method", MARKS)
def test_a_mark_on_the_scale_is_called_a_mark(method: str) -> None:
    report = by(method)

    assert "| Plaats | Plan | Eindcijfer |" in report
    assert "Een 5,5 of hoger is een voldoende." in report
    assert "**Kom Binnen** (8," in section(report, "In het kort")


@pytest.mark.parametrize("method", NO_MARKS)
def test_another_figure_stands_in_the_table_alone_and_is_explained(method: str) -> None:
    report = by(method)

    assert "| Plaats | Plan | Uitkomst |" in report
    assert "Hoe de uitslag ontstaat" in report
    assert "voldoende" not in report
    assert "enthousiast over **Kom Binnen**." in section(report, "In het kort")


def test_majority_judgment_says_what_more_than_half_of_the_jury_gave() -> None:
    assert "Meer dan de helft van de juryleden gaf het eindcijfer of hoger." in by("majority_judgment")


def test_a_method_that_needs_more_cards_says_how_many() -> None:
    assert "als minstens 4 juryleden op alle punten een cijfer gaven" in by("trimmed_mean")
