"""Columns of plans are recognised by their headers: in Dutch, in English, and by our own ids."""

import pytest
from incoming import csv_table, evening_without_plans

from jury.commands.import_ import option_of
from jury.errors import WrongInput
from jury.intake.plans.columns import Columns, Kept, plan_columns
from jury.intake.plans.headers import recognise
from jury.intake.plans.proposals import plan_proposals
from jury.intake.questions import Answers

DUTCH = {
    "Hoe heet uw plan?": "title",
    "Bij welk thema past uw plan?": "theme",
    "Vertel in het kort wat u gaat doen\u00a0": "summary",
    "Voor wie is het plan?": "target_group",
    "Wat heeft u nodig?\n(uw vraag)": "need",
    "Wat heeft u te bieden?\n(uw aanbod)": "offer",
    "Wie doen er mee? (meer antwoorden mogelijk)": "parties",
    "Wie dragen het plan? Noem mensen uit de wijk": "carriers",
    "Wat is uw eerste stap en wanneer?": "first_step",
    "Wat kost het ongeveer?": "cost_eur",
    "Wie betaalt mee?": "funding",
    "Waar droomt u van?": "dream",
    "Waar liggen de grenzen?": "limits",
    "Wie houdt de pitch?": "pitcher",
    "E-mailadres": "email",
    "Telefoonnummer": "phone",
    "Mogen wij uw naam noemen in het juryrapport?": "consent_name",
    "Is een jurylid bij uw plan betrokken? Zo ja, wie?": "interest_note",
}
ENGLISH = {
    "What is your plan called?": "title",
    "Which theme does your plan fit?": "theme",
    "Tell us briefly what you are going to do": "summary",
    "Who is the plan for?": "target_group",
    "What do you need? (your question)": "need",
    "What do you have to offer?": "offer",
    "Who is taking part? (more than one answer possible)": "parties",
    "Who carries the plan? Name people from the neighbourhood": "carriers",
    "What is your first step, and when?": "first_step",
    "What will it cost, roughly?": "cost_eur",
    "Who contributes?": "funding",
    "What do you dream of?": "dream",
    "Where are the limits?": "limits",
    "Who gives the pitch?": "pitcher",
    "Email address": "email",
    "Phone number": "phone",
    "May we mention your name in the jury report?": "consent_name",
    "Is a jury member involved in your plan? If so, who?": "interest_note",
}
VARIANTS = {
    "1. HOE HEET UW PLAN? *": "title",
    "Titel": "title",
    "first_step": "first_step",
    "First step": "first_step",
    "Théma:": "theme",
    "cost_eur": "cost_eur",
    "Kosten (in euro’s)": "cost_eur",
}


@pytest.mark.parametrize(("header", "field"), [*DUTCH.items(), *ENGLISH.items(), *VARIANTS.items()])
def test_a_header_is_recognised(header: str, field: str) -> None:
    found = recognise(header)
    assert found is not None
    assert found.field == field


@pytest.mark.parametrize(
    "header", ["Hoe heeft u van ons gehoord?", "team", "Opmerkingen", "Heeft u een vergunning?", ""]
)
def test_what_it_does_not_know_is_no_field(header: str) -> None:
    assert recognise(header) is None


def columns(text: str, **answers: str) -> Columns:
    return plan_columns(csv_table(text), Answers(answers))


def kept(text: str) -> list[Kept]:
    return [reading.kept for reading in columns(text).readings]


def test_an_unknown_column_is_kept_and_an_empty_one_is_not() -> None:
    assert kept("titel,team,leeg\nKom Binnen,A,\n") == [Kept.FIELD, Kept.EXTRA, Kept.EMPTY]


def test_id_is_the_number_of_an_answer_only_beside_the_times_of_a_form() -> None:
    assert columns("ID,titel\n7,Kom Binnen\n").position("id") == 0
    form = columns("ID,Begintijd,titel\n7,1-10-2026 9:00:01,Kom Binnen\n")
    assert form.position("id") is None
    assert [reading.kept for reading in form.readings] == [Kept.FORM, Kept.TIMES, Kept.FIELD]


def test_id_of_a_form_can_be_mapped_to_the_number_of_the_plan() -> None:
    assert columns("ID,Begintijd,titel\n7,1-10-2026 9:00:01,Kom Binnen\n", ID="id").position("id") == 0


def test_who_was_signed_in_is_the_forms_own_unless_it_says_somebody() -> None:
    form = "Begintijd,E-mail,Naam,Titel\n1-10-2026 9:00,{email},{name},Kom Binnen\n"
    assert kept(form.format(email="anonymous", name=""))[1:3] == [Kept.FORM, Kept.FORM]
    signed_in = columns(form.format(email="zoe@post.example", name="Zoë"))
    assert signed_in.position("email") == 1
    assert signed_in.readings[2].kept is Kept.EXTRA


def test_the_forms_own_question_goes_before_who_was_signed_in() -> None:
    text = "Begintijd,E-mail,E-mailadres,Titel\n1-10-2026 9:00,a@post.example,b@post.example,Kom Binnen\n"
    assert columns(text).position("email") == 2


def test_two_columns_that_both_look_like_the_title_are_a_question() -> None:
    (question,) = columns("Titel,Hoe heet uw plan?\na,b\n").questions
    assert "‘Titel’ en ‘Hoe heet uw plan?’" in question.sentence
    assert list(map(option_of, question.options)) == [
        '--map "Titel=title"',
        '--map "Hoe heet uw plan?=title"',
    ]


def test_an_answer_settles_which_column_is_the_title_and_the_other_is_kept() -> None:
    settled = columns("Titel,Hoe heet uw plan?\na,b\n", **{"hoe heet uw plan": "titel"})
    assert settled.questions == ()
    assert settled.position("title") == 1
    assert settled.readings[0].kept is Kept.EXTRA


def test_no_title_is_a_question_that_offers_the_columns_that_could_be_it() -> None:
    (question,) = columns("Hoe noemt u het?,akkoord\nKom Binnen,ja\n").questions
    assert question.code == "no_title"
    assert list(map(option_of, question.options)) == ['--map "Hoe noemt u het?=title"']


def test_a_column_can_be_kept_or_dropped_on_request() -> None:
    found = columns("titel,team,dream\nx,y,z\n", team="drop", dream="extra")
    assert [reading.kept for reading in found.readings] == [Kept.FIELD, Kept.DROPPED, Kept.EXTRA]


@pytest.mark.parametrize(
    ("header", "field", "said"),
    [
        ("titl", "theme", "geen kolom ‘titl’. Bedoelde u ‘titel’?"),
        ("titel", "thme", "geen veld ‘thme’. Bedoelde u ‘theme’?"),
    ],
)
def test_an_answer_about_what_is_not_there_is_refused_with_the_nearest_name(header: str, field: str, said: str) -> None:
    with pytest.raises(WrongInput, match=said.replace("?", r"\?")):
        columns("titel\nx\n", **{header: field})


def test_every_reading_shows_a_first_answer() -> None:
    readings = columns("titel,thema\nKom Binnen,\nStoepklas,Veilig en heel\n").readings
    assert [reading.sample for reading in readings] == ["Kom Binnen", "Veilig en heel"]


def test_a_page_of_text_is_no_question_of_a_form() -> None:
    found = [recognise(f"{'bla ' * words}kosten") for words in (60, 2_000)]
    assert [each and each.field for each in found] == ["cost_eur", None]


@pytest.mark.parametrize(
    "header",
    [
        "Hebt u bezwaar tegen het noemen van uw naam?",
        "Naam niet noemen",
        "Mogen wij uw naam geheim houden in het rapport, dus niet noemen?",
        "Would you object to us using your name?",
    ],
)
def test_a_question_the_other_way_round_is_not_read_as_consent(header: str) -> None:
    found = recognise(header)
    assert found is None or found.field != "consent_name"
    (row,) = plan_proposals(csv_table(f"titel;{header}\nx;Ja\n"), evening_without_plans()).added.values()
    assert (row.get("consent_name"), row["extra"]) == (None, {header: "Ja"})


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Mogen wij uw naam noemen? Zo niet, dan blijft u anoniem", "consent_name"),
        ("Hoe noemt u uw initiatief?", "title"),
        ("Projectnaam", "title"),
        ("Wie neemt het voortouw?", "lead"),
        ("Welke organisatie trekt het plan?", "lead"),
        ("Hoe lang duurt het?", None),
        ("Hoeveel mensen doen mee?", None),
        ("Hoe duur wordt het?", "cost_eur"),
        ("Welk bedrag vraagt u aan?", "cost_eur"),
        ("Welke financiers zijn er?", "funding"),
        ("Wie doet het woord op de avond?", "pitcher"),
        ("Kunt u uw plan kort toelichten?", "summary"),
        ("Wie heeft er baat bij?", "target_group"),
        ("Vanaf wanneer?", "start"),
        ("Kent u iemand van de jury?", "interest_note"),
    ],
)
def test_questions_of_dutch_forms(header: str, field: str | None) -> None:
    found = recognise(header)
    assert (found.field if found else None) == field


def test_dates_and_amounts_are_not_offered_as_the_title() -> None:
    text = "Einddatum;Bedragje;Q1\n5-10-2026 10:00;4.500;Samen eten\n"
    (question,) = plan_columns(csv_table(text), Answers()).questions
    assert list(map(option_of, question.options)) == ['--map "Q1=title"']
