"""The awards in the report: who gets them and why, what a correction tells of them, and what stays inside."""

from copy import deepcopy
from typing import Any

import pytest
from corrected import changes
from reports import evening_of, minimal, report_of, row, section

from jury.errors import RuleBroken
from jury.findings.obstacles import obstacles
from jury.report.formats.as_script import script
from jury.report.formats.asked import Asked
from jury.round.verdicts import Finalised
from jury.session.journal import EMPTY

Definition = dict[str, Any]
BEST = {"id": "best", "name": "Beste verbinder", "by": "criterion:c"}
DURF = {"id": "durf", "name": "De durfprijs", "by": "jury", "winner": "V02", "reason": "Zij begonnen zelf"}
ZAAL = {"id": "zaal", "name": "De wijkprijs", "by": "audience"}
MARKS = {"V01": {"J1": {"c": 8}, "J2": {"c": 8}}, "V02": {"J1": {"c": 7}, "J2": {"c": 7}}}


def awarded(*awards: Definition, **more: Any) -> Definition:
    """Give the least evening in its deliberation, with marks and these awards."""
    state = {"state": {"phase": "deliberation"}, "scorecards": deepcopy(MARKS)}
    return minimal(awards=[dict(award) for award in awards], **(state | more))


def outcome(definition: Definition) -> str:
    return " ".join(section(report_of(definition), "De uitslag").split())


def test_the_awards_stand_beside_the_places_with_what_they_went_by() -> None:
    text = outcome(awarded(BEST, DURF, ZAAL, audience={"votes": {"V01": 617, "V02": 613}}))
    assert "De prijs ‘Beste verbinder’ is voor **Het plein**. Daarvoor keek de jury naar: Verbinden." in text
    assert "De prijs ‘De durfprijs’ is voor **De bus**. De jury zegt waarom: Zij begonnen zelf." in text
    assert "Het publiek gaf de prijs ‘De wijkprijs’ aan **Het plein**. Dat is een aparte uitslag." in text
    assert "617" not in text
    assert "613" not in text


def test_in_short_every_award_is_one_line() -> None:
    short = section(report_of(awarded(BEST, DURF, ZAAL, audience={"votes": {"V01": 3}})), "In het kort")
    assert "- De prijs ‘Beste verbinder’ is voor **Het plein**." in short
    assert "- De prijs ‘De durfprijs’ is voor **De bus**." in short
    assert "- De prijs ‘De wijkprijs’ is voor **Het plein**." in short


def test_who_moved_up_is_told_like_any_winner_and_the_rule_in_general() -> None:
    other = {**BEST, "id": "ook", "name": "Ook verbinder"}
    text = outcome(awarded(BEST, other, settings={"one_award_per_plan": True}))
    assert "De prijs ‘Ook verbinder’ is voor **De bus**. Daarvoor keek de jury naar: Verbinden." in text
    assert "Een plan krijgt hooguit één prijs naast zijn plaats." in text


def test_equal_plans_share_an_award_in_the_order_of_the_alphabet() -> None:
    definition = awarded(BEST)
    definition["scorecards"]["V02"] = deepcopy(MARKS["V01"])
    assert "De prijs ‘Beste verbinder’ is voor **De bus** en **Het plein**." in outcome(definition)


def test_an_award_that_nobody_gets_is_not_in_the_report_and_stops_the_outcome_where_the_jury_decides() -> None:
    definition = awarded({**DURF, "winner": "V02"}, ZAAL)
    row(definition, "awards", "durf").pop("winner")
    assert "durfprijs" not in outcome(definition)
    found = {each.code: each for each in obstacles(evening_of(definition))}
    assert found["award_without_winner"].sentence == "De jury koos nog niet wie de prijs ‘De durfprijs’ krijgt."
    assert (found["award_without_winner"].stops, found["no_votes"].stops) == (True, False)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ([{"V01": 31}], "Ineke telde de stemmen van de zaal; een tweede teller nog niet."),
        ([{"V01": 31}, {"V01": 30}], "De tellers van de stemmen zijn het niet eens over 1 plan."),
    ],
)
def test_votes_that_no_second_count_confirms_stop_the_outcome(counts: list[dict[str, int]], said: str) -> None:
    names = ("Ineke", "Piet")
    rows = [{"counter": name, "votes": votes} for name, votes in zip(names, counts, strict=False)]
    definition = awarded(ZAAL, counts=rows)
    assert any(each.sentence == said and each.stops for each in obstacles(evening_of(definition)))
    with pytest.raises(RuleBroken, match=said.split(";", maxsplit=1)[0]):
        Finalised().changes(evening_of(definition))
    assert "wijkprijs" not in outcome(definition)


def test_two_choices_for_one_plan_stop_where_a_plan_gets_one_award() -> None:
    second = {**DURF, "id": "lef", "name": "De lefprijs"}
    definition = awarded(DURF, second, settings={"one_award_per_plan": True})
    sentences = [each.sentence for each in obstacles(evening_of(definition)) if each.stops]
    assert "De bus krijgt al een andere prijs. Kies wie de prijs ‘De lefprijs’ krijgt." in sentences
    assert "lefprijs" not in outcome(definition)


def test_a_reason_that_names_a_person_or_a_street_is_asked_about() -> None:
    named = awarded({**DURF, "reason": "Kees Dam begon er zelf mee."})
    found = next(each for each in obstacles(evening_of(named)) if each.code == "name_in_text")
    assert (found.table, found.key, found.field) == ("awards", ("durf",), "reason")
    definition = awarded({**DURF, "reason": "De bewoners van de Meidoornstraat begonnen zelf."})
    row(definition, "proposals", "V02")["sensitive"] = True
    found = next(each for each in obstacles(evening_of(definition)) if each.code == "street_name")
    assert (found.table, found.place, found.stops) == ("awards", "awards.durf.reason", True)
    assert "Meidoornstraat" not in report_of(definition)


def test_a_correction_tells_who_gets_an_award_now() -> None:
    then, now = awarded(BEST, DURF), awarded(BEST, DURF)
    row(now, "awards", "durf")["winner"] = "V01"
    text = changes(then, now)
    assert "- De prijs ‘De durfprijs’ is nu voor **Het plein**. Eerst was dat De bus." in text
    assert "Beste verbinder" not in text
    assert changes(then, awarded(BEST)).count("durfprijs") == 0
    added = changes(awarded(BEST), then)
    assert "- De prijs ‘De durfprijs’ is nu voor **De bus**." in added
    assert "Eerst was dat" not in added


def test_a_correction_names_the_audience_award_as_it_is_called() -> None:
    then, now = (awarded(ZAAL, audience={"votes": {plan: 3}}) for plan in ("V01", "V02"))
    assert "- De prijs ‘De wijkprijs’ is nu voor **De bus**. Eerst was dat Het plein." in changes(then, now)


def test_the_script_has_the_words_for_every_award_once_the_jury_deliberates() -> None:
    definition = awarded(BEST, DURF, ZAAL, audience={"votes": {"V01": 31}})
    text = " ".join(script(Asked(evening_of(definition), EMPTY)).split())
    assert "De prijs is voor **De bus**. Zij begonnen zelf." in text
    assert "Hiervoor keek de jury naar: Verbinden." in text
    assert "## De wijkprijs" in text
    assert "31" not in text
    definition["state"]["phase"] = "round"
    text = script(Asked(evening_of(definition), EMPTY))
    assert "De prijs is voor" not in text
    assert "De jury is nog aan het werk" in text


def test_the_awards_are_told_in_english_too() -> None:
    text = report_of(awarded(BEST, DURF), language="en")
    assert "The award ‘Beste verbinder’ is for **Het plein**." in text
    assert "The jury says why: Zij begonnen zelf." in text
