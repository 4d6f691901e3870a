"""A letter a plan: what the jury says to that team, and nothing of another plan, of a juror or of what is private."""

import re
from pathlib import Path
from typing import Any, Final

import pytest
from canaries import CANARY, with_canaries
from command_line import jury_here
from reports import evening_of, example, minimal, row, unmarked

from jury.errors import JuryError
from jury.example import example_records
from jury.findings.obstacles import obstacles
from jury.report.formats.as_letters import letters
from jury.report.formats.asked import Asked
from jury.session.journal import EMPTY

OPEN: Final = {"publish_ranking": "all", "publish_criterion_averages": True, "publish_juror_scores": True}


def letters_of(definition: dict[str, Any], language: str = "nl") -> dict[str, str]:
    """Give every letter by the id of its plan, as the page that it is."""
    evening = evening_of(definition)
    written = letters(Asked(evening, EMPTY, wanted_language=language))
    return {plan.id: page.decode() for plan, page in zip(evening.in_play, written.values(), strict=True)}


def told(page: str) -> str:
    """What is read of a page."""
    return re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL)


def with_feedback(*rows: tuple[str, str]) -> dict[str, Any]:
    definition = example()
    definition["feedback"] = [{"proposal": "V09", "kind": kind, "text": text} for kind, text in rows]
    return definition


def test_every_plan_in_play_has_a_letter_under_its_number_and_title() -> None:
    definition = example()
    names = [*letters(Asked(evening_of(definition), EMPTY))]
    assert len(names) == sum(plan["status"] != "withdrawn" for plan in definition["proposals"])
    assert names[8] == "09-kom-binnen.html"
    row(definition, "proposals", "V09")["title"] = "../../<b>Kom</b>"
    assert [*letters(Asked(evening_of(definition), EMPTY))][8] == "09-b-kom-b.html"


def test_a_corrected_letter_says_which_version_it_is() -> None:
    said = [
        told(letters_of(minimal(state={"phase": "final", "version": version}))["V01"]).count(
            "Dit is versie 2. Deze brief komt in de plaats van de vorige."
        )
        for version in (1, 2)
    ]
    assert said == [0, 1]


def test_a_letter_has_the_type_of_the_juryrapport_in_it() -> None:
    page = letters_of(example())["V09"]
    for weight in (400, 700):
        assert f"font-weight: {weight}; src: url(data:font/ttf;base64," in page
    assert "font-src data:;" in page
    assert " serif" not in page


def test_a_letter_holds_verdict_praise_reservation_advice_question_and_tip() -> None:
    definition = with_feedback(("question", "Wie doet de sleutel?"), ("tip", "Bel de bakker."), ("asked", "Wie helpt?"))
    page = told(letters_of(definition)["V09"])
    verdict = definition["verdicts"][[each["proposal"] for each in definition["verdicts"]].index("V09")]
    for text in (verdict["praise"], verdict["doubt"], verdict["advice"]):
        assert text in page
    for text in ("Aan de slag", "Wie doet de sleutel?", "Bel de bakker.", "Wie helpt?", "Een vraag aan u"):
        assert text in page
    assert "Bel de bakker." not in "".join(page for plan, page in letters_of(definition).items() if plan != "V09")


@pytest.mark.parametrize("publication", [{}, OPEN])
def test_nothing_of_another_plan_and_nobody_of_the_jury_is_in_a_letter(publication: dict[str, Any]) -> None:
    definition = example()
    definition["publication"] |= publication
    titles = {plan["id"]: plan["title"] for plan in definition["proposals"]}
    said = {each["proposal"]: each for each in definition["verdicts"]}
    joined = {plan: set(verdict.get("join_with", ())) for plan, verdict in said.items()}
    for plan, page in letters_of(definition).items():
        text = told(page)
        own = " ".join(str(said[plan].get(field, "")) for field in ("praise", "doubt", "advice"))
        for other, title in titles.items():
            assert (title in text) == (other == plan or other in joined[plan] or title in own), (plan, other)
            for field in ("praise", "doubt", "advice"):
                assert other == plan or said.get(other, {}).get(field, CANARY) not in text
        assert not any(juror["name"] in text for juror in definition["jurors"])


def test_marks_are_means_by_point_where_the_settings_publish_means() -> None:
    definition = example()
    definition["publication"]["publish_criterion_averages"] = False
    assert "<table>" not in "".join(letters_of(definition).values())
    definition["publication"]["publish_criterion_averages"] = True
    page = letters_of(definition)["V05"]
    assert re.findall(r"<th scope=\"row\">(.*?)</th><td>(.*?)</td>", page)[:2] == [
        ("Verbinden", "5,7"),
        ("Dragers uit de wijk", "4,3"),
    ]
    assert "gemiddelde van 6 juryleden" in page


def test_place_and_final_mark_are_told_only_where_the_report_tells_them() -> None:
    definition = example()
    pages = letters_of(definition)
    assert "Uw plan staat op plaats 1. Het eindcijfer is 8,2." in pages["V09"]
    assert "Uw plan staat" not in pages["V05"]
    assert "5,0" not in told(pages["V05"])
    definition["publication"]["publish_average"] = False
    assert "Het eindcijfer" not in "".join(letters_of(definition).values())
    definition["publication"]["publish_ranking"] = "none"
    assert "Uw plan staat" not in "".join(letters_of(definition).values())
    definition["publication"]["publish_ranking"] = "all"
    assert "Uw plan staat op plaats 11." in letters_of(definition)["V05"]


def test_the_mean_of_one_card_is_no_mean() -> None:
    definition = minimal(
        publication={"publish_criterion_averages": True}, scorecards={"V01": {"J1": {"c": 9}}, "V02": {}}
    )
    assert "Uw cijfers" not in letters_of(definition)["V01"]
    definition["scorecards"]["V01"]["J2"] = {"c": 8}
    assert "<td>8,5</td>" in letters_of(definition)["V01"]


@pytest.mark.parametrize(
    "text", ["Vraag het Renée.", "Mevrouw Martina weet er alles van.", "U kreeg een 6,3.", "U staat op plaats 8."]
)
def test_a_tip_with_a_name_of_the_jury_or_a_figure_stays_out_and_the_letter_says_so(text: str) -> None:
    page = told(letters_of(with_feedback(("tip", text), ("tip", "Bel de bakker.")))["V09"])
    assert text not in page
    assert "Bel de bakker." in page
    assert "Er is nog een vraag of tip voor u." in page


def test_a_tip_that_stays_out_is_told_before_publishing_until_somebody_looked_at_it() -> None:
    definition = with_feedback(("tip", "Vraag het Renée."), ("tip", "Bel de bakker."))
    found = [each for each in obstacles(evening_of(definition)) if each.code == "kept_from_letter"]
    assert [(each.stops, each.table, each.key, each.words) for each in found] == [(False, "feedback", (1,), ("Renée",))]
    assert found[0].sentence == "‘Vraag het Renée.’ komt niet in de brief aan Kom Binnen, om wat erin staat: Renée."
    definition["settled"].append({"field": found[0].place, "looked_at": ["Renée"], "reason": "Zij vindt het goed."})
    assert "kept_from_letter" not in {each.code for each in obstacles(evening_of(definition))}
    assert "Vraag het Renée." in letters_of(definition)["V09"]


def test_what_is_private_is_in_no_letter_but_what_is_said_to_the_team_itself() -> None:
    definition = with_canaries()
    own = {each["text"] for each in definition["feedback"]}
    for plan, page in letters_of(definition).items():
        assert set(re.findall(rf"{CANARY}\d+", page)) == (own if plan == "V01" else set())
        assert "Zuringstraat" not in page


def test_what_somebody_typed_is_no_markup() -> None:
    definition = with_feedback(("tip", "<script>alert(1)</script>{{ 7 * 7 }}"))
    row(definition, "proposals", "V09")["title"] = "<img src=x> & co"
    page = letters_of(definition)["V09"]
    assert "<h1>&lt;img src=x&gt; &amp; co</h1>" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ 7 * 7 }}" in page
    assert "<script" not in page


def test_without_a_jury_a_letter_speaks_of_none() -> None:
    page = told(letters_of(unmarked(feedback=[{"proposal": "V01", "kind": "tip", "text": "Bel de bakker."}]))["V01"])
    assert "Bel de bakker." in page
    assert "jury" not in page


def test_without_a_plan_there_is_nobody_to_write_to() -> None:
    with pytest.raises(JuryError, match="niemand om een brief aan te schrijven"):
        letters_of(minimal(proposals=[]))


def test_the_command_writes_a_folder_that_only_its_owner_can_read(tmp_path: Path) -> None:
    from jury.session.author import author
    from jury.session.creation import create

    file, out = tmp_path / "avond.jury", tmp_path / "brieven"
    create(file, example_records(), by=author("secretary", "console"))
    jury_here("add", file, "feedback", "proposal=V09", "kind=tip", "text=Vraag het Renée.")

    said = jury_here("report", file, "--format", "letters", "-o", out)

    assert said.code == 0, said.err
    assert "elk team alleen de eigen brief" in said.err
    assert [line for line in said.err.splitlines() if line[0] != " "][1:] == [
        "Let op: ‘Vraag het Renée.’ komt niet in de brief aan Kom Binnen, om wat erin staat: Renée."
    ]
    assert (out / "09-kom-binnen.html").stat().st_mode & 0o077 == 0
    assert jury_here("report", file, "--format", "letters", "-o", out).code == 2
    assert jury_here("report", file, "--format", "letters").code == 2
