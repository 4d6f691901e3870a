"""The report says in one sentence whether the winner would change, and only of a place that it publishes."""

from typing import Any

from reports import example, minimal, report_of, section

HOLDS = (
    "Kom Binnen blijft de eerste als één jurylid wegvalt. Dat geldt ook als we anders rekenen, of als één punt half of "
    "dubbel zo zwaar telt."
)


def outcome(definition: dict[str, Any], heading: str = "De uitslag", language: str = "nl") -> str:
    return section(report_of(definition, language=language), heading)


def three_jurors(title: str = "Het plein") -> dict[str, Any]:
    cards = {"V01": {f"J{n}": {"c": 9} for n in (1, 2, 3)}, "V02": {f"J{n}": {"c": 5} for n in (1, 2, 3)}}
    return minimal(
        jurors=[{"id": f"J{n}", "name": f"Jurylid {n}"} for n in (1, 2, 3)],
        proposals=[{"id": "V01", "title": title}, {"id": "V02", "title": "De bus"}],
        scorecards=cards,
    )


def test_the_example_says_that_its_winner_stays() -> None:
    assert HOLDS in outcome(example())


def test_a_small_jury_claims_nothing() -> None:
    assert "Het plein is de eerste, maar deze jury is te klein om te zeggen" in outcome(three_jurors())


def test_without_published_places_there_is_no_sentence_about_one() -> None:
    definition = example()
    definition["publication"]["publish_ranking"] = "none"
    report = report_of(definition)
    assert "blijft de eerste" not in report


def test_a_provisional_outcome_is_not_called_steady() -> None:
    definition = three_jurors()
    del definition["scorecards"]["V02"]["J3"]
    text = outcome(definition)
    assert "tussenstand" in text
    assert "is de eerste" not in text


def test_a_title_in_the_sentence_is_no_markup() -> None:
    assert r"\*\*vet\*\* \<b> is de eerste" in outcome(three_jurors("**vet** <b>"))
