"""What the hall sees of the questions, the ambition, the team and the links, and what of them it never sees."""

from typing import Any

import pytest
from area_evenings import LINK, STREET, definition_of_an_area, evening_of_an_area
from reports import evening_of
from staged import AT, staged

from jury.model.evening import Evening
from jury.publication import public_records
from jury.publication.public_records import PUBLIC, PublicTable
from jury.publication.public_view import PublicView, public_view_of
from jury.publication.scenes import Aim, Closing, PlanPitching, Questions, Tables


def seen(cue: str, evening: Evening | None = None) -> PublicView:
    records = (evening_of_an_area() if evening is None else evening).records
    return public_view_of(staged(cue, records), AT)


def closing(definition: dict[str, Any]) -> Closing:
    scene = seen("closing", evening_of(definition)).scene
    assert isinstance(scene, Closing)
    return scene


def test_the_questions_of_teams_stand_beside_that_of_all_as_they_are_asked_now() -> None:
    scene = seen("question").scene
    assert isinstance(scene, Questions)
    assert len(scene.versions) == 3
    assert [(each.whose, each.text) for each in scene.of_teams] == [
        ("Wonen en zorg", "Hoe houden we huizen betaalbaar?"),
        ("De Lange Tafel", "Hoe eten we samen in de wijk?"),
    ]


def test_a_plan_pitches_with_the_question_of_its_own_team() -> None:
    for plan, asked in (("V01", "Hoe eten we samen in de wijk?"), ("V02", ""), ("V05", "")):
        scene = seen(f"pitch:{plan}").scene
        assert isinstance(scene, PlanPitching)
        assert scene.question == asked


def test_a_question_of_a_sensitive_plan_keeps_its_street_until_somebody_looked_at_it() -> None:
    assert STREET not in repr(seen("question"))
    definition = definition_of_an_area()
    definition["settled"] = [{"field": "challenge.7.text", "reason": "De bewoners willen dit zelf."}]
    assert STREET in repr(seen("question", evening_of(definition)))


def test_the_ambition_says_who_wants_it_and_whether_that_is_agreed() -> None:
    definition = definition_of_an_area()
    del definition["ambition"]["agreed"]
    parties = ("Gemeente Rietermonde", "Woonkring Rietermonde")
    for evening, agreed in ((None, True), (evening_of(definition), False)):
        scene = seen("question", evening).scene
        assert isinstance(scene, Questions)
        assert scene.aim == Aim("In 2030 kent iedereen zijn buren.", parties, agreed)


def test_the_end_says_when_all_come_back_who_goes_on_and_where_to_read_more() -> None:
    definition = definition_of_an_area()
    scene = closing(definition)
    assert scene.back == definition["session"]["return_date"]
    assert [(each.name, each.party, each.role) for each in scene.team] == [
        ("Jamila Bos", "Gemeente Rietermonde", "trekker")
    ]
    assert scene.nameless == 1
    assert [each.titles for each in scene.together] == [("De Lange Tafel", "Voorsorteren aan de keukentafel")]
    assert scene.links[0] == ("De woonvisie", "vision", LINK)


def test_no_day_to_come_back_is_read_in_the_words_of_an_agreement() -> None:
    definition = definition_of_an_area()
    del definition["session"]["return_date"]
    assert any("Terugkomavond" in row["what"] for row in definition["agreements"])
    assert closing(definition).back is None


def test_who_of_the_team_did_not_agree_is_nowhere_in_what_the_stage_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    evening = evening_of_an_area()

    def read() -> set[str]:
        return {text for text in ("Pieter Stil", "penningmeester", "woonkring") if text in repr(_team_of(evening))}

    assert read() == set()
    every = PublicTable(("nr", "name", "role", "party", "consent_name"))
    monkeypatch.setattr(public_records, "PUBLIC", {**PUBLIC, "team": every})
    assert read() == {"Pieter Stil", "penningmeester", "woonkring"}, "a table without consent would be seen here"


def _team_of(evening: Evening) -> object:
    return public_records.public_records(evening)["team"]


def test_plans_that_no_longer_take_part_do_not_meet_on_the_stage() -> None:
    definition = definition_of_an_area()
    next(plan for plan in definition["proposals"] if plan["id"] == "V02")["status"] = "withdrawn"
    assert closing(definition).together == ()


def test_a_table_talks_of_the_questions_of_its_theme() -> None:
    definition = definition_of_an_area()
    definition["themes"][0]["questions"] = ["Wie begint er?", "Waar?"]
    theme = definition["themes"][0]
    definition["tables"] = [{"id": "T1", "name": "Tafel 1", "theme": theme["id"]}]
    scene = seen("tables", evening_of(definition)).scene
    assert isinstance(scene, Tables)
    assert scene.tables[0].questions == (theme["question"], "Wie begint er?", "Waar?")
    del definition["tables"]
    scene = seen("tables", evening_of(definition)).scene
    assert isinstance(scene, Tables)
    assert (scene.tables[0].name, scene.tables[0].questions[1:]) == (theme["name"], ("Wie begint er?", "Waar?"))
