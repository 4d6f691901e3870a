"""Version 2 says that it is, of which day, and in plain words what is different from version 1."""

from copy import deepcopy
from typing import Any

import pytest
from corrected import changed, changes, corrected_report, correction, earlier, final
from reports import example, minimal, row

from jury.model.evening import Evening
from jury.report import render_report
from jury.report.building.correction import SECTIONS
from jury.report.templating.words import HEADINGS
from jury.session.journal import EMPTY

MARKS = {
    "V01": {"J1": {"c": 8}, "J2": {"c": 8}},
    "V02": {"J1": {"c": 7}, "J2": {"c": 7}},
}


def marked(**more: Any) -> dict[str, Any]:
    return minimal(scorecards=deepcopy(MARKS), **more)


def test_the_front_says_which_version_it_is_of_which_day_and_where_the_changes_stand() -> None:
    report = corrected_report(marked(), marked())
    assert (
        "# Juryrapport Avond in het dorp\n\n"
        "**Dit is versie 2, van 24 november 2026.**\nOnderaan staat wat er anders is dan in versie 1.\n"
    ) in report
    assert "- Versie 1 is vastgesteld op 19 november 2026." in report


def test_the_first_version_says_nothing_of_versions_before_it() -> None:
    report = render_report(final(marked(), 1), EMPTY)
    assert "anders is dan" not in report
    assert "logboek" not in report


def test_a_new_winner_is_told_with_both_places_and_marks() -> None:
    now = changed(marked(), "scorecards", "V02", "J1", "c", to=10)
    text = changes(marked(), now)
    assert "- **De bus** staat nu op plaats 1. Eerst was dat plaats 2." in text
    assert "- **Het plein** staat nu op plaats 2. Eerst was dat plaats 1." in text
    assert "- Het eindcijfer van **De bus** is nu 8,5. Eerst was dat 7,0." in text
    assert "Het eindcijfer van **Het plein**" not in text


def test_another_verdict_is_told_with_what_it_was() -> None:
    then = marked(verdicts=[{"proposal": "V01", "verdict": "join", "join_with": ["V02"]}])
    now = marked(verdicts=[{"proposal": "V01", "verdict": "adopt"}, {"proposal": "V02", "verdict": "not_now"}])
    text = changes(then, now)
    assert "Het oordeel over **Het plein** is nu: Aan de slag. Eerst was dat: Samen verder met De bus." in text
    assert "Het oordeel over **De bus** is nu: Nu nog niet. Eerst was dat: nog geen oordeel." in text


def test_another_text_is_named_and_not_quoted() -> None:
    then = marked(verdicts=[{"proposal": "V01", "verdict": "adopt", "praise": "Oude lof."}])
    now = marked(verdicts=[{"proposal": "V01", "verdict": "adopt", "praise": "Nieuwe lof."}])
    then["proposals"][0] |= {"summary": "Was zo.", "first_step": "In mei."}
    now["proposals"][0] |= {"summary": "Is zo.", "first_step": "In juni."}
    assert "- Bij **Het plein** is dit gewijzigd: de samenvatting, de eerste stap en de waardering." in changes(
        then, now
    )
    assert "Oude lof" not in corrected_report(then, now)


def test_a_plan_that_came_in_is_named_and_one_that_went_is_counted() -> None:
    now = marked()
    now["proposals"][1]["status"] = "withdrawn"
    now["proposals"].append({"id": "V03", "title": "De kas"})
    text = changes(marked(), now)
    assert "- **De kas** doet nu ook mee." in text
    assert "- Eén plan doet niet meer mee." in text
    assert "De bus" not in text


def test_another_audience_award_is_told() -> None:
    def voted(**votes: int) -> dict[str, Any]:
        return marked(settings={"audience_award": True}, audience={"votes": votes})

    assert "- De publieksprijs is nu voor **De bus**. Eerst was dat Het plein." in changes(voted(V01=9), voted(V02=9))
    assert "- De publieksprijs is nu voor **De bus**.\n" in changes(voted(), voted(V02=9))
    assert "- Er is geen publieksprijs meer." in changes(voted(V01=9), voted())


def test_where_nothing_that_is_published_changed_it_says_so() -> None:
    now = changed(marked(), "proposals", 0, "phone", to="06 12345678")
    assert "- Wat dit rapport laat zien, is hetzelfde gebleven." in changes(marked(), now)


def test_why_the_outcome_was_opened_again_stays_in_the_log() -> None:
    assert "Waarom de uitslag weer openging, staat in het logboek van de avond. Dat is vertrouwelijk." in changes(
        marked(), marked()
    )


def test_a_concept_of_the_next_version_already_tells_what_is_different() -> None:
    evening = final(changed(marked(), "scorecards", "V02", "J1", "c", to=10), 1)
    concept = Evening({**evening.records, "state": {(): {"phase": "deliberation", "version": 1}}})
    report = render_report(concept, EMPTY, None, earlier(marked())._replace(corrected=None))
    assert "**Dit is een concept.** De organisatoren moeten het nog vaststellen.\nOnderaan staat" in report
    assert "- **De bus** staat nu op plaats 1. Eerst was dat plaats 2." in report


def test_a_version_that_came_in_with_a_definition_has_no_day() -> None:
    report = render_report(final(marked(), 2), EMPTY, None, earlier(marked())._replace(made_final=None, corrected=None))
    assert "**Dit is versie 2.**" in report
    assert "is vastgesteld op" not in report


PARTS: list[tuple[tuple[Any, ...], Any, str]] = [
    (("session", "venue"), "De kerk", "‘het begin van het rapport’"),
    (("challenge", 0, "text"), "Wat kan beter?", "‘De vraag’"),
    (("area_profile", "homes"), 12, "‘De wijk’"),
    (("jurors", 0, "consent_name"), False, "‘Zo werkte de jury’"),
    (("themes", 0, "question"), "Wat dan?", "‘de thema’s’"),
    (("parties", 0, "needs", 0, "text"), "Iets anders", "‘Nodig en te bieden’"),
    (("parties", 0, "interest"), "Iets anders", "‘Uw belang in de afweging’"),
    (("agreements", 0, "what"), "Iets anders", "‘Afspraken’"),
    (("publication", "privacy_contact"), "woonkring", "‘Over dit rapport’"),
]


@pytest.mark.parametrize(("place", "value", "part"), PARTS)
def test_another_part_that_reads_differently_is_named(place: tuple[Any, ...], value: Any, part: str) -> None:
    assert f"- Ook gewijzigd: {part}." in changes(example(), changed(example(), *place, to=value))


def test_money_that_changed_is_named_by_its_part() -> None:
    now = example()
    row(now, "proposals", "V01")["cost_eur"] = 9999
    assert "‘Wie betaalt, wie heeft voordeel’" in changes(example(), now)


def test_a_tie_that_was_decided_otherwise_is_told_by_its_places() -> None:
    tied = {"V01": {"J1": {"c": 7}}, "V02": {"J1": {"c": 7}}}
    rules = {"tie_break": ["deliberation"]}
    then, now = (
        minimal(scorecards=tied, settings=rules, tie_decisions=[{"proposals": order, "reason": "Daarom."}])
        for order in (["V01", "V02"], ["V02", "V01"])
    )
    assert "- **De bus** staat nu op plaats 1. Eerst was dat plaats 2." in changes(then, now)
    now = changed(then, "tie_decisions", 0, "reason", to="Omdat.")
    assert "- Ook gewijzigd: ‘De uitslag’." in changes(then, now)


SETTINGS: list[tuple[str, Any, Any]] = [
    *(("publish_ranking", then, now) for then, now in (("all", "top3"), ("top3", "all"), ("top3", "none"))),
    *(("publish_juror_names", then, now) for then, now in (("consent", "none"), ("none", "consent"))),
    *(("publish_pitcher_names", then, now) for then, now in (("consent", "none"), ("none", "consent"))),
    *(
        (name, then, not then)
        for name in ("publish_average", "publish_criterion_averages", "publish_juror_scores", "publish_first_round")
        for then in (True, False)
    ),
    *(("publish_contact", then, not then) for then in (True, False)),
]


@pytest.mark.parametrize(("name", "then", "now"), SETTINGS)
def test_a_setting_is_told_in_one_sentence_and_nothing_else_changed(name: str, then: Any, now: Any) -> None:
    before, after = (changed(example(), "publication", name, to=value) for value in (then, now))
    found = correction(before, after)
    assert len(found.settings) == 1
    assert found._replace(settings=()).nothing
    assert len(changes(before, after).strip().splitlines()) == 3
    assert "in this report" in corrected_report(before, after, "en") or "This report" in corrected_report(
        before, after, "en"
    )


def test_the_same_correction_in_english() -> None:
    now = changed(marked(), "scorecards", "V02", "J1", "c", to=10)
    report = corrected_report(marked(), now, "en")
    assert "**This is version 2, of 24 November 2026.**\nThe end says what differs from version 1." in report
    assert "### What differs from version 1\n\n- Version 1 was made final on 19 November 2026." in report
    assert "- **De bus** is now in place 1. It was in place 2." in report
    assert "- The final mark of **De bus** is now 8.5. It was 7.0." in report


def test_every_section_that_can_read_differently_has_a_heading() -> None:
    assert set(SECTIONS) - set(HEADINGS) == {"cover", "area"}, "the cover has none, and the area's is its kind"
