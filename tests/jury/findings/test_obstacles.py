"""What stands in the way of publishing, and where it is settled."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from reports import evening_of, example, minimal, report_of, row

from jury.errors import RuleBroken
from jury.findings.obstacle import Obstacle
from jury.findings.obstacles import obstacles
from jury.round.verdicts import Finalised

Definition = dict[str, Any]


def found(definition: Definition) -> list[Obstacle]:
    return list(obstacles(evening_of(definition)))


def test_nothing_stands_in_the_way_of_the_example() -> None:
    assert found(example()) == []


def test_a_juror_who_works_for_the_lead_and_did_not_say_so_stops_until_it_is_explained() -> None:
    definition = example() | {"settled": []}
    (tie,) = found(definition)
    assert tie.sentence == (
        "Aïcha el Mouden werkt bij Zorggroep De Lisdodde (trekt Samen op pad) "
        "en gaf cijfers zonder een belang te melden."
    )
    assert (tie.code, tie.stops) == ("undeclared_interest", True)
    assert (tie.table, tie.key, tie.place) == ("interests", ("V11", "J3"), "interests.V11.J3")
    with pytest.raises(RuleBroken, match="Aïcha el Mouden werkt bij"):
        Finalised().changes(evening_of(definition))
    definition["settled"] = [{"field": tie.place, "reason": "Een ander team."}]
    assert found(definition) == []


def test_a_juror_who_works_for_a_partner_is_a_signal() -> None:
    definition = example() | {"settled": []}
    plan = row(definition, "proposals", "V11")
    plan.update(lead="welzijn", partners=["lisdodde"])
    (tie,) = found(definition)
    assert (tie.code, tie.stops) == ("undeclared_interest", False)
    assert "(partij in Samen op pad)" in tie.sentence


def _open(definition: Definition) -> None:
    definition["scorecards"]["V01"]["J1"] = {"verbinden": 9}
    definition["scorecards"]["V01"]["J3"] = {}


def _tie(definition: Definition) -> None:
    definition["settings"]["tie_break"] = ["deliberation"]


def _no_verdict(definition: Definition) -> None:
    definition["verdicts"] = [each for each in definition["verdicts"] if each["proposal"] != "V07"]


def _join(definition: Definition) -> None:
    for each in definition["verdicts"]:
        each.pop("join_with", None)


def _street(definition: Definition) -> None:
    del row(definition, "proposals", "V03")["first_step_public"]


def _agreement_street(definition: Definition) -> None:
    del definition["agreements"][1]["what_public"]


def _verdict_street(definition: Definition) -> None:
    definition["verdicts"][2]["advice"] = "Begin in de Zuringstraat."


def _tie_street(definition: Definition) -> None:
    definition["settings"]["tie_break"] = ["deliberation"]
    definition["tie_decisions"] = [{"proposals": ["V01", "V03"], "reason": "In de Zuringstraat is een keuken."}]


def _name(definition: Definition) -> None:
    row(definition, "proposals", "V05")["summary"] = "Vraag het aan Jeroen Wagemaker."


def _tie_name(definition: Definition) -> None:
    definition["settings"]["tie_break"] = ["deliberation"]
    definition["tie_decisions"] = [{"proposals": ["V03", "V01"], "reason": "Jeroen Wagemaker heeft de sleutel."}]


def _cross_street(definition: Definition) -> None:
    crossing = next(each for each in definition["cross_questions"] if each["proposal"] == "V03")
    crossing["question"] = "Waarom juist de Zuringstraat?"


def _recused_with_marks(definition: Definition) -> None:
    definition["interests"][4]["measure"] = "recuse"


STOPS: list[tuple[Callable[[Definition], None], str, str, tuple[Any, ...], str]] = [
    (_open, "open_cards", "Bij De Lange Tafel staan nog 2 kaarten open.", ("V01",), ""),
    (_tie, "undecided_tie", "De Lange Tafel en Gewoon een buur staan gelijk op plaats 2.", ("V01", "V03"), ""),
    (_no_verdict, "no_verdict", "Over Stoepklas heeft de jury nog geen oordeel.", ("V07",), "verdict"),
    (_join, "join_without_partner", "Leen- en herstelwinkel De Lepelaar gaat samen verder", ("V10",), "join_with"),
    (_street, "street_name", "Kwetsbaar plan Gewoon een buur: in ‘Eerste stap’", ("V03",), "first_step_public"),
    (_agreement_street, "street_name", "Bij een kwetsbaar plan staat in een afspraak", (2,), "what_public"),
    (_verdict_street, "street_name", "Bij een kwetsbaar plan staat in ‘Advies’", ("V03",), "advice"),
    (_tie_street, "street_name", "Bij een kwetsbaar plan staat in de reden bij een gelijke", ("V01", "V03"), "reason"),
    (_cross_street, "street_name", "Bij een kwetsbaar plan staat in de dwarse vraag", (2,), "question"),
    (
        _name,
        "name_in_text",
        "In ‘Vraag het aan Jeroen Wagemaker.’ staat een naam van iemand die",
        ("V05",),
        "summary_public",
    ),
    (_tie_name, "name_in_text", "In ‘Jeroen Wagemaker heeft de sleutel.’ staat een naam", ("V03", "V01"), "reason"),
    (_recused_with_marks, "recused_with_marks", "Wim van der Kruijt stapt opzij bij Het Geveltuin", (5,), ""),
]


@pytest.mark.parametrize(("change", "code", "sentence", "key", "field"), STOPS)
def test_what_stops_is_said_and_points_to_where_it_is_settled(
    change: Callable[[Definition], None], code: str, sentence: str, key: tuple[Any, ...], field: str
) -> None:
    definition = example()
    change(definition)
    first = found(definition)[0]
    assert (first.code, first.stops, first.key, first.field) == (code, True, key, field)
    assert first.sentence.startswith(sentence)


def _quorum(definition: Definition) -> None:
    definition["settings"]["quorum"] = 6


def _no_date(definition: Definition) -> None:
    del definition["agreements"][0]["by"]


def _no_owner(definition: Definition) -> None:
    del definition["agreements"][0]["who"]


def _no_return(definition: Definition) -> None:
    del definition["session"]["return_date"]


def _quote_not_asked(definition: Definition) -> None:
    del definition["session"]["quote_consent"]


def _undecided(definition: Definition) -> None:
    definition["interests"][0]["measure"] = "declare"
    del definition["interests"][0]["decided_by"]


def _no_votes(definition: Definition) -> None:
    del definition["audience"]["votes"]


def _empty_advice(definition: Definition) -> None:
    del definition["verdicts"][0]["advice"]


def _shared(definition: Definition) -> None:
    definition["settings"]["tie_break"] = []


@pytest.mark.parametrize(
    ("change", "code", "sentence"),
    [
        (_quorum, "below_quorum", "Voorsorteren aan de keukentafel krijgt geen eindcijfer: minder dan 6 juryleden"),
        (_no_date, "agreement_incomplete", "Geen datum is geen afspraak: ‘Sleutel van"),
        (_no_owner, "agreement_incomplete", "Niemand trekt de afspraak ‘Sleutel van"),
        (_no_return, "no_return_date", "Er is nog geen datum om samen terug te kijken."),
        (
            _quote_not_asked,
            "quote_not_asked",
            "Mag het citaat in het rapport? Vraag het aan wie het zei, en noteer het antwoord bij Avond.",
        ),
        (_undecided, "interest_undecided", "Over het belang van Aïcha el Mouden bij Voorsorteren"),
        (_no_votes, "no_votes", "De stemmen voor de publieksprijs zijn nog niet geteld."),
        (_empty_advice, "verdict_incomplete", "Bij het oordeel over De Lange Tafel is nog niet alles ingevuld: adv"),
        (_shared, "undecided_tie", "De Lange Tafel en Gewoon een buur delen plaats 2: geen regel"),
    ],
)
def test_a_signal_does_not_stop(change: Callable[[Definition], None], code: str, sentence: str) -> None:
    definition = example()
    change(definition)
    signals = {each.code: each for each in found(definition)}
    assert signals[code].sentence.startswith(sentence)
    assert not signals[code].stops


def test_who_decided_is_asked_of_those_who_may_judge_and_not_for_ever() -> None:
    definition = example()
    _undecided(definition)
    asked = next(each for each in found(definition) if each.code == "interest_undecided")
    definition["settled"] = [{"field": asked.place, "reason": "De jury besliste samen."}]
    assert "interest_undecided" not in {each.code for each in found(definition)}
    del definition["settled"]
    definition["interests"][0]["measure"] = "recuse"
    assert "interest_undecided" not in {each.code for each in found(definition)}


def test_what_stops_comes_first() -> None:
    definition = example()
    _no_votes(definition)
    _no_verdict(definition)
    assert [each.stops for each in found(definition)] == [True, False]


def test_a_tie_that_the_report_does_not_tell_does_not_matter() -> None:
    definition = example()
    _tie(definition)
    definition["publication"]["publish_ranking"] = "none"
    assert "undecided_tie" not in {each.code for each in found(definition)}


def test_a_withdrawn_plan_is_in_nobodys_way() -> None:
    definition = example()
    _no_verdict(definition)
    row(definition, "proposals", "V07")["status"] = "withdrawn"
    assert found(definition) == []


def test_a_method_that_cannot_say_anything_stops() -> None:
    marks = {"V01": {"J1": {"c": 7}, "J2": {"c": 7}}, "V02": {"J1": {"c": 7}, "J2": {"c": 6}}}
    (first, *_rest) = found(minimal(settings={"aggregate": "z_score"}, scorecards=marks))
    assert (first.code, first.stops, first.table, first.field) == ("no_outcome", True, "settings", "aggregate")


def test_public_words_settle_a_street() -> None:
    definition = example()
    row(definition, "proposals", "V03").update(need="Een huis in de Zuringstraat 3", need_public="Een huis")
    definition["agreements"].append({"what": "In de Zuringstraat", "who": "gemeente", "by": dt.date(2027, 1, 1)})
    assert "street_name" not in {each.code for each in found(definition)}


def test_what_was_looked_at_may_stay_and_what_came_in_later_may_not() -> None:
    definition = example()
    _name(definition)
    _street(definition)
    stops = found(definition)
    assert {each.place for each in stops} == {"proposals.V05.summary", "proposals.V03.first_step"}
    definition["settled"] += [
        {"field": each.place, "reason": "Het mag.", "looked_at": list(each.words)} for each in stops
    ]
    assert found(definition) == []
    row(definition, "proposals", "V05")["summary"] = "Vraag het aan Jeroen Wagemaker, of aan Nadia."
    row(definition, "proposals", "V06")["pitcher"] = "Nadia Haddou"
    (later,) = [each for each in found(definition) if each.table == "proposals" and each.key == ("V05",)]
    assert later.words == ("Jeroen", "Wagemaker", "Nadia")


def test_what_was_looked_at_as_a_whole_needs_no_words() -> None:
    definition = example()
    _name(definition)
    definition["settled"].append({"field": "proposals.V05.summary", "reason": "Jeroen is een hond."})
    assert found(definition) == []


def test_a_street_that_may_stay_is_published() -> None:
    definition = example()
    _cross_street(definition)
    assert "Zuringstraat" not in report_of(definition)
    definition["settled"].append({"field": "cross_questions.2.question", "reason": "De straat weet ervan."})
    assert "Waarom juist de Zuringstraat?" in report_of(definition)


def test_a_first_name_in_a_first_step_stops_until_the_public_text_leaves_it_out() -> None:
    definition = minimal()
    plan = row(definition, "proposals", "V01")
    plan.update(pitcher="Noor Bakker", consent_name=False, first_step="Noors buren bellen in januari aan.")
    name = next(each for each in found(definition) if each.code == "name_in_text")
    assert (name.stops, name.field, name.words) == (True, "first_step_public", ("Noors",))
    plan["first_step_public"] = "De buren bellen in januari aan."
    assert "name_in_text" not in {each.code for each in found(definition)}


@pytest.mark.parametrize(
    ("table", "field"),
    [
        ("session", "subtitle"),
        ("session", "quote"),
        ("audience", "method"),
        ("area_profile", "poster_note"),
        ("challenge", "because"),
        ("themes", "question"),
        ("parties", "interest"),
        ("needs", "text"),
        ("offers", "text"),
        ("matches", "status"),
        ("measures", "text"),
        ("measures", "priority"),
        ("jurors", "role"),
        ("criteria", "question"),
        ("cross_questions", "answer"),
        ("verdicts", "praise"),
        ("agreements", "what"),
    ],
)
def test_a_name_is_found_in_every_text_that_is_printed(table: str, field: str) -> None:
    definition = example()
    inside = definition["parties"][0] if table in ("needs", "offers") else definition
    rows = inside[table] if isinstance(inside[table], list) else [inside[table]]
    rows[0][field] = "Vraag het aan Jeroen."
    assert "Vraag het aan Jeroen" in report_of(definition)
    assert [each.words for each in found(definition) if each.code == "name_in_text"] == [("Jeroen",)]


GIVES_AWAY: dict[str, str] = {
    "contact_in_text": "Mail naar wij@mail.example.",
    "mark_in_text": "Eén jurylid gaf een 4.",
    "place_in_text": "Het plan staat op plaats 7.",
    "votes_in_text": "De zaal gaf 53 stemmen.",
    "reason_in_text": "Een jurylid levert brood aan de Lange Tafel.",
}
"""A sentence for everything that a text can give away, without a name and without a street."""


@pytest.mark.parametrize(("code", "text"), GIVES_AWAY.items())
def test_what_a_text_gives_away_stops_until_it_is_worded_otherwise_or_may_stay(code: str, text: str) -> None:
    definition = example()
    definition["audience"]["votes"]["V01"] = 53
    plan = row(definition, "proposals", "V05")
    plan["asked_answer"] = text
    (seen,) = found(definition)
    assert (seen.code, seen.stops, seen.table, seen.key, seen.field) == (
        code,
        True,
        "proposals",
        ("V05",),
        "asked_answer",
    )
    assert text in seen.sentence
    with pytest.raises(RuleBroken, match=text):
        Finalised().changes(evening_of(definition))
    allowed = {"field": seen.place, "reason": "Het mag.", "looked_at": list(seen.words)}
    assert found(definition | {"settled": [*definition["settled"], allowed]}) == []
    plan["asked_answer"] = "Ja, graag."
    assert found(definition) == []


def test_what_the_settings_publish_may_stand_in_a_text() -> None:
    definition = example()
    row(definition, "proposals", "V05")["asked_answer"] = "Op plaats 7 met een gemiddelde van 7,0."
    assert {each.code for each in found(definition)} == {"mark_in_text", "place_in_text"}
    definition["publication"]["publish_ranking"] = "all"
    assert found(definition) == []


def test_a_note_that_is_said_again_is_a_signal() -> None:
    definition = example()
    definition["verdicts"][0]["advice"] = definition["log"][0]["text"]
    (seen,) = found(definition)
    assert (seen.code, seen.stops, seen.table) == ("note_in_text", False, "verdicts")


def test_how_to_reach_somebody_is_left_out_of_what_is_told_after_the_evening() -> None:
    definition = example()
    definition["agreement_updates"] = [{"agreement": 1, "date": dt.date(2027, 1, 4), "text": "Bel 06-12345678."}]
    assert [each.code for each in found(definition)] == ["contact_in_text"]
    assert "06-12345678" not in report_of(definition)
    definition["agreement_updates"][0]["text"] = "Het is gelukt."
    assert "Het is gelukt." in report_of(definition)
