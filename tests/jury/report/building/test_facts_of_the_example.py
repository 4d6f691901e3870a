"""Every fact of the example report that was handed to us is in ours; wording may be better."""

import re
from pathlib import Path

import pytest
from reports import example, report_of, section, table_rows

REFERENCE = (Path(__file__).parents[3] / "data" / "juryrapport-voorbeeld.md").read_text(encoding="utf-8")
REWORDED = {
    "De vraag is dit jaar twee keer scherper gemaakt:": "De vraag is twee keer scherper gemaakt:",
    "Voor": "Voor wie",
    "Stand": "Stand van zaken",
    "Betaalt": "Wie betaalt",
    "Heeft voordeel": "Wie heeft voordeel",
    "Wie betaalt en wie heeft er voordeel van?": "Wie betaalt, wie heeft voordeel",
}


@pytest.fixture(scope="module")
def report() -> str:
    return report_of(example())


def sentences() -> list[str]:
    """Every sentence of the reference that stands in a paragraph, a list item or a quote."""
    found = []
    for line in REFERENCE.splitlines():
        if line.startswith(("|", "#", "Nog gezocht", "Nog te gebruiken")) or not line.strip("- "):
            continue
        text = re.sub(r"^(- |1\. |> )", "", line)
        found += re.split(r"(?<=[.?!:]) (?=[A-ZÉ])", text)
    return found


@pytest.mark.parametrize("sentence", dict.fromkeys(sentences()))
def test_every_sentence_is_in_it(report: str, sentence: str) -> None:
    assert REWORDED.get(sentence, sentence).removesuffix(":") in report


@pytest.mark.parametrize("row", table_rows(REFERENCE), ids=lambda row: row[0])
def test_every_row_of_its_tables_is_in_one_of_ours(report: str, row: list[str]) -> None:
    """A cell of ours may say more: who needs what, how much who pays, and how it is done stand in one cell."""
    wanted = [REWORDED.get(cell, cell) for cell in row]
    if len(row) == 5 and row[4] in ("Stand", "rond", "in gesprek"):
        need, needed_by, offer, offered_by, status = wanted
        named = needed_by == "Voor wie"
        wanted = [need, offer, status] if named else [f"{need} ({needed_by})", f"{offer} ({offered_by})", status]
    assert any(len(ours) >= len(wanted) and all(map(_holds, ours, wanted)) for ours in table_rows(report)), (
        f"{wanted} is in no table"
    )


def _holds(ours: str, wanted: str) -> bool:
    """Say whether a cell names all that the one of the reference names."""
    return all(part in ours for part in wanted.split(", "))


@pytest.mark.parametrize("heading", re.findall(r"^#+ (.*)$", REFERENCE, re.MULTILINE))
def test_every_heading_is_a_heading(report: str, heading: str) -> None:
    assert re.search(rf"^#+ {re.escape(REWORDED.get(heading, heading))}$", report, re.MULTILINE)


@pytest.mark.parametrize(("label", "count"), [("Nog gezocht:", 6), ("Nog te gebruiken:", 11)])
def test_every_need_and_offer_without_a_match_is_listed(report: str, label: str, count: int) -> None:
    line = next(line for line in REFERENCE.splitlines() if line.startswith(label))
    wishes = line.removeprefix(label).strip().removesuffix(".").split("; ")
    assert len(wishes) == count
    # What a plan uses already, and what was hidden, was not told apart in the report that was handed to us.
    ours = section(report, "Nodig en te bieden")
    assert [wish for wish in wishes if wish.removesuffix(")") not in ours] == []


def test_plans_stand_by_title_within_their_theme_in_the_order_of_the_themes(report: str) -> None:
    reference = re.findall(r"^## (.*)\n|^### (.*)\n", REFERENCE, re.MULTILINE)
    names = [theme or plan for theme, plan in reference]
    wanted = names[names.index("Wonen en zorg") : names.index("Nodig en te bieden")]
    ours = re.findall(r"^#{3,4} (.*)$", section(report, "Per thema, per plan"), re.MULTILINE)
    assert ours == ["Het team", *wanted, "De gezamenlijke doelen", "Wat plannen met elkaar verbindt"]


def test_the_sections_have_the_order_of_the_house(report: str) -> None:
    assert re.findall(r"^## (.*)$", report, re.MULTILINE) == [
        "In het kort",
        "De vraag",
        "De wijk",
        "Zo werkte de jury",
        "De uitslag",
        "Per thema, per plan",
        "Nodig en te bieden",
        "Uw belang in de afweging",
        "Wie betaalt, wie heeft voordeel",
        "Wat nog mist",
        "Afspraken",
        "Over dit rapport",
    ]


def test_the_quote_the_area_and_each_interest_are_in_it(report: str) -> None:
    definition = example()
    assert definition["session"]["quote"] in report
    assert "Bewoners: 1.734" in section(report, "De wijk")
    for party in definition["parties"]:
        assert f"**Belang:** {party['interest']}" in section(report, party["name"])


def test_cross_questions_have_their_answer_and_no_name(report: str) -> None:
    plan = section(report, "Het Geveltuincollectief")
    assert "**Dwarse vraag:** Wie geeft water in juli? **Antwoord:** Dat weten we nog niet." in plan
    assert "Renée" not in plan
