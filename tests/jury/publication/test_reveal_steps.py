"""What a step of the reveal tells: its own places or plans, all that may be public, and nothing else."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import evening_of, example, minimal, row
from running_evenings import judged_evening

from jury.model.evening import Evening
from jury.model.running import ToldLine
from jury.publication.public_places import public_places
from jury.publication.reveal_steps import told_of
from jury.running.cues import cues
from jury.running.usual import reveal_steps
from jury.standings.ranking import ranking_if_any

SOON = "Zo hoort u de uitslag."


def steps(evening: Evening) -> list[tuple[ToldLine, ...]]:
    return [told_of(evening, cue) for cue in cues(evening) if cue.kind == "reveal"]


def titles(step: tuple[ToldLine, ...]) -> list[str]:
    return [line.title for line in step if line.title]


def words(step: tuple[ToldLine, ...]) -> list[str]:
    return [line.words for line in step if line.words]


def places(step: tuple[ToldLine, ...]) -> list[tuple[int | None, str, str]]:
    return [(line.place, line.title, line.mark) for line in step if line.title]


def changed(change: Callable[[dict[str, Any]], object], **settings: Any) -> Evening:
    """Give the example with something else in it."""
    definition = example()
    definition["settings"].update(settings)
    change(definition)
    return evening_of(definition)


def test_the_example_is_told_from_the_third_place_to_the_first() -> None:
    assert [places(step) for step in steps(evening_of(example()))] == [
        [(3, "Gewoon een buur", "7,8")],
        [(2, "De Lange Tafel", "7,8")],
        [(1, "Kom Binnen", "8,2")],
    ]


def test_why_equal_plans_are_apart_is_said_on_the_best_of_their_places() -> None:
    assert [words(step) for step in steps(evening_of(example()))] == [
        [],
        ["Het cijfer is gelijk aan dat van plaats 3. ‘Dragers uit de wijk’ gaf de doorslag."],
        [],
    ]


def test_a_shared_place_is_one_step_and_the_place_that_nobody_has_is_said_kindly() -> None:
    last, second, first = steps(judged_evening(8, 7, 8))
    assert places(last) == [(3, "Plan 2", "7,0")]
    assert words(second) == ["Een tweede plaats is er niet: een hogere plaats wordt gedeeld."]
    assert places(first) == [(1, "Plan 1", "8,0"), (1, "Plan 3", "8,0")]


def test_a_plan_without_a_mark_has_no_place() -> None:
    last, second, first = steps(judged_evening(8, None, 7))
    assert words(last) == ["Een derde plaats is er niet: daarvoor kregen te weinig plannen een eindcijfer."]
    assert (titles(second), titles(first)) == (["Plan 3"], ["Plan 1"])


def test_a_mark_is_told_only_where_marks_are_published() -> None:
    for step in steps(judged_evening(8, 7, 6, publication={"publish_average": 0})):
        assert [line.mark for line in step] == [""]


def test_a_method_that_gives_no_marks_tells_none() -> None:
    told = steps(judged_evening(8, 7, 6, settings={"aggregate": "borda"}))
    assert [places(step) for step in told] == [[(3, "Plan 3", "")], [(2, "Plan 2", "")], [(1, "Plan 1", "")]]


def test_without_public_places_there_is_no_step_and_one_that_was_added_says_so() -> None:
    silent = {"publish_ranking": "none"}
    assert steps(judged_evening(8, 7, publication=silent)) == []
    (step,) = steps(judged_evening(8, 7, publication=silent, rundown=[{"kind": "reveal"}]))
    assert (titles(step), words(step)) == ([], ["De jury maakt geen plaatsen bekend."])


def test_before_the_deliberation_nothing_is_told() -> None:
    for phase in ("preparation", "round"):
        evening = judged_evening(8, 7, 6, phase=phase)
        assert steps(evening) == [(), (), ()]
        assert all(told_of(evening, cue) == () for cue in cues(evening))


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, [["Plan 3", "Plan 2", "Plan 1"]]),
        (2, [["Plan 3", "Plan 2"], ["Plan 1"]]),
        (5, [[], [], ["Plan 3"], ["Plan 2"], ["Plan 1"]]),
    ],
)
def test_a_programme_with_fewer_or_more_steps_tells_the_same_and_the_first_place_last(
    count: int, told: list[list[str]]
) -> None:
    found = steps(judged_evening(8, 7, 6, rundown=[{"kind": "reveal"}] * count))
    assert [titles(step) for step in found] == told
    assert all(words(step) == [SOON] for step in found if not titles(step))


def test_theme_by_theme_a_plan_has_its_verdict_and_its_place_where_that_is_public() -> None:
    first, *_others = steps(changed(lambda _definition: None, reveal="themes"))
    assert first == (
        ToldLine(title="Wonen en zorg"),
        ToldLine(3, "Gewoon een buur", "7,8", "Aan de slag"),
        ToldLine(title="Samen op pad", words="Aan de slag"),
        ToldLine(title="Voorsorteren aan de keukentafel", words="Aan de slag"),
    )


def test_theme_by_theme_no_place_is_told_where_none_is_public() -> None:
    silent = changed(lambda found: found["publication"].update(publish_ranking="none"), reveal="themes")
    assert {(line.place, line.mark) for step in steps(silent) for line in step} == {(None, "")}


def test_verdict_by_verdict_in_pitch_order_with_what_is_strong() -> None:
    evening = changed(lambda _definition: None, reveal="verdicts")
    told = steps(evening)
    assert [titles(step) for step in told] == [[plan.title] for plan in evening.in_play]
    assert words(told[9]) == [
        "Samen verder met De Talentenbalie en Kom Binnen",
        "Lenen en herstellen past bij de wijk.",
    ]


def test_a_plan_without_a_verdict_says_so() -> None:
    evening = evening_of(minimal(settings={"reveal": "verdicts"}, state={"phase": "deliberation"}))
    assert [words(step) for step in steps(evening)] == [["nog geen oordeel"], ["nog geen oordeel"]]


def test_praise_that_names_a_street_of_a_sensitive_plan_or_a_person_stays_inside() -> None:
    def private(definition: dict[str, Any]) -> None:
        sensitive = row(definition, "proposals", "V05")
        sensitive["sensitive"] = True
        nameless = next(each["name"] for each in definition["jurors"] if not each.get("consent_name"))
        praise = {"V05": "Fijn voor de Weegbreestraat 11.", "V04": f"Mooi gezegd door {nameless}."}
        for verdict in definition["verdicts"]:
            verdict["praise"] = praise.get(verdict["proposal"], verdict["praise"])

    evening = changed(private, reveal="verdicts")
    for plan in ("V04", "V05"):
        (step,) = (step for step in steps(evening) if titles(step) == [evening.proposal(plan).title])
        assert len(words(step)) == 1, "the verdict alone"


def test_a_title_is_told_as_it_may_be_published_and_on_one_line() -> None:
    def private(definition: dict[str, Any]) -> None:
        row(definition, "proposals", "V09").update(title="Kom Binnen\nWeegbreestraat 11", sensitive=True)

    assert titles(steps(changed(private))[-1]) == ["Kom Binnen …"]


def test_it_is_told_in_the_language_of_the_evening() -> None:
    evening = changed(lambda definition: definition["session"].update(language="en"))
    third, second, _first = steps(evening)
    assert places(third) == [(3, "Gewoon een buur", "7.8")]
    assert words(second) == ["The mark is equal to that of place 3. ‘Local ownership’ decided."]


marks = st.lists(st.none() | st.integers(5, 8), min_size=1, max_size=7)
policies = st.sampled_from(["none", "top3", "all"])


@settings(max_examples=60)
@given(marks=marks, policy=policies, extra=st.none() | st.integers(1, 9))
def test_the_steps_together_tell_the_public_places_and_each_only_its_own(
    marks: list[int | None], policy: str, extra: int | None
) -> None:
    rundown: dict[str, Any] = {"rundown": [{"kind": "reveal"}] * extra} if extra else {}
    evening = judged_evening(*marks, publication={"publish_ranking": policy}, **rundown)
    told = [line for step in steps(evening) for line in step if line.title]
    public = public_places(ranking_if_any(evening), policy)
    assert sorted((line.place or 0, line.title) for line in told) == sorted(
        (place.rank, evening.proposal(place.plan).title) for place in public
    )
    assert [line.place for line in told] == sorted((line.place or 0 for line in told), reverse=True)
    for step in steps(evening):
        others = {line.title for line in told} - set(titles(step))
        assert not any(other in text for other in others for text in words(step))


@settings(max_examples=60)
@given(marks=marks, policy=policies, reveal=st.sampled_from(["places", "themes", "verdicts", "none"]))
def test_how_many_steps_there_are_tells_nothing_of_the_marks(marks: list[int | None], policy: str, reveal: str) -> None:
    known: dict[str, Any] = {"settings": {"reveal": reveal}, "publication": {"publish_ranking": policy}}
    evening, unmarked = (judged_evening(*given, **known) for given in (marks, [None] * len(marks)))
    assert len(steps(evening)) == len(steps(unmarked)) == reveal_steps(evening)
    assert all(steps(evening)), "a step in the deliberation always says something"
