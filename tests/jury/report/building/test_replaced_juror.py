"""A juror who was replaced: the report counts places, and names nobody who did not agree to that."""

from datetime import time

from reports import evening_of, minimal, report_of

from jury.definition.data import definition_data
from jury.model.evening import Evening
from jury.round.replacing import JurorReplaced

WORDS = "Eén jurylid ging eerder weg, en een ander kwam in die plaats."


def with_another() -> Evening:
    evening = evening_of(
        minimal(
            scorecards={"V01": {"J1": {"c": 7}, "J2": {"c": 8}}},
            publication={"publish_juror_names": "consent"},
        )
    )
    replaced = JurorReplaced("J2", "J3", {"name": "Noor Vos"}, "V02", time(20, 45))
    return evening.after(replaced.decided(evening))


def test_two_who_had_one_place_are_one_of_the_jury_and_nobody_is_named() -> None:
    report = report_of(definition_data(with_another()))
    assert WORDS in report
    assert "De jury heeft 2 leden. Hun namen staan niet in dit rapport." in report
    assert not any(name in report for name in ("Noor Vos", "Kees Dam"))
    assert "was er even niet" not in report
    assert "was er deze avond niet" not in report


def test_a_jury_of_which_nobody_was_replaced_says_nothing_of_it() -> None:
    assert WORDS not in report_of(minimal(scorecards={"V01": {"J1": {"c": 7}, "J2": {"c": 8}}}))
