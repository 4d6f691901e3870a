"""The walks of the challenge question: that of all, those of themes and plans, each by date."""

from area_evenings import definition_of_an_area, evening_of_an_area
from reports import evening_of

from jury.model.evening import Evening
from jury.publication.questions import walks


def asked(evening: Evening) -> dict[tuple[str | None, str | None], list[str]]:
    return {(walk.theme, walk.plan): [row.text for row in walk.versions] for walk in walks(evening)}


def test_each_team_has_a_walk_of_its_own_beside_that_of_all() -> None:
    every = asked(evening_of_an_area())
    assert list(every) == [(None, None), ("wonen_zorg", None), (None, "V05"), (None, "V01")], "plans as they pitch"
    assert len(every[None, None]) == 3


def test_versions_go_by_date_and_one_without_a_date_stays_behind_the_one_before_it() -> None:
    definition = definition_of_an_area()
    assert asked(evening_of(definition))[None, "V01"] == ["Hoe eten we samen?", "Hoe eten we samen in de wijk?"]
    definition["challenge"].append({"text": "En wie kookt?", "proposal": "V01"})
    assert asked(evening_of(definition))[None, "V01"][-2:] == ["En wie kookt?", "Hoe eten we samen in de wijk?"]


def test_a_plan_that_takes_no_part_asks_nothing_any_more() -> None:
    definition = definition_of_an_area()
    next(plan for plan in definition["proposals"] if plan["id"] == "V01")["status"] = "withdrawn"
    assert (None, "V01") not in asked(evening_of(definition))
