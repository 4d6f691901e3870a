"""CSV for a spreadsheet: text stays text, numbers stay numbers, and `jury import` reads it back."""

import csv
from io import StringIO
from pathlib import Path

from definitions import SMALL, read

from jury.example import example_records
from jury.export.formats import DUTCH, csv_bytes
from jury.export.sheets import cards_sheet, plans_sheet
from jury.intake.questions import Answers
from jury.intake.source import SourceKind, read_source
from jury.model.evening import Evening
from jury.model.tables import Records

EXAMPLE = Evening(example_records())


def table(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode(), newline="")))


def evening(text: str) -> Evening:
    return Evening(read(text).records)


def test_plans_come_in_pitch_order_with_the_columns_that_are_used() -> None:
    headers, *rows = table(csv_bytes(plans_sheet(EXAMPLE)))
    assert headers[:4] == ["id", "title", "theme", "order"]
    assert "summary_public" not in headers
    assert [row[0] for row in rows] == ["V02", "V05", "V04", "V01", "V03", "V06", "V07", "V08", "V09", "V10", "V11"]
    first = dict(zip(headers, rows[0], strict=True))
    assert first["cost_eur"] == "7800"
    assert first["partners"] == "woonkring; huurdersraad"
    assert first["carriers"].split("\n")[0] == "Gerrit Boonstoppel (uit de wijk, 4 uur per week)"
    assert first["commitments"].split("\n")[1] == "woonkring: can, Geeft voorrang bij doorverhuizen"


def test_an_evening_without_plans_gives_the_headers() -> None:
    text = f"proposals = []\n{SMALL.partition('[[proposals]]')[0]}"
    assert table(csv_bytes(plans_sheet(evening(text)))) == [["id", "title"]]


def test_what_a_form_asked_beside_our_fields_has_its_own_column() -> None:
    text = f'{SMALL}[proposals.extra]\n"Hoe oud bent u?" = "=12"\ntitle = "tweede titel"\n'
    assert table(csv_bytes(plans_sheet(evening(text)))) == [
        ["id", "title", "Hoe oud bent u?", "title (extra)"],
        ["V01", "Kom Binnen", "'=12", "tweede titel"],
    ]


def test_text_that_looks_like_a_formula_gets_an_apostrophe_and_marks_do_not() -> None:
    text = SMALL.replace("Kom Binnen", "=HYPERLINK(1)") + (
        'summary = "-5"\ncost_eur = 4500\n[settings]\nscale_min = -5\nscale_max = 5\n'
        "[scorecards.V01]\nJ1 = { a = -5 }\n"
    )
    assert table(csv_bytes(plans_sheet(evening(text))))[1] == ["V01", "'=HYPERLINK(1)", "'-5", "4500"]
    assert table(csv_bytes(cards_sheet(evening(text))))[1][:4] == ["J1", "V01", "-5", ""]


def test_cards_say_their_marks_or_their_state() -> None:
    rows = table(csv_bytes(cards_sheet(EXAMPLE)))
    assert rows[0][:9] == [
        *("juror", "proposal", "verbinden", "dragers", "vraag_aanbod", "realisme", "rendement", "insluiten", "state")
    ]
    assert [row[:9] for row in rows[1:4]] == [
        ["J1", "V02", "7", "8", "7", "6", "8", "7", ""],
        ["J2", "V02", "8", "7", "8", "8", "7", "8", ""],
        ["J3", "V02", "", "", "", "", "", "", "recused"],
    ]
    assert len(rows) == 1 + 77


def test_an_abstained_cell_says_so_and_an_open_one_stays_blank() -> None:
    text = SMALL.replace('id = "a"\n', 'id = "a"\nname = "A"\n[[criteria]]\nid = "b"\n', 1)
    cards = f'{text}[scorecards.V01]\nJ1 = {{ a = "abstained" }}\n'
    assert table(csv_bytes(cards_sheet(evening(cards))))[1][:5] == ["J1", "V01", "abstained", "", ""]


def test_control_characters_never_reach_the_file() -> None:
    records: Records = {
        **example_records(),
        "proposals": {("V",): {"nr": 1, "id": "V", "title": "a\x1b]0;b\x9b\u202ez"}},
    }
    content = csv_bytes(plans_sheet(Evening({**records, "marks": {}, "scorecards": {}}))).decode()
    assert not set(content) & {"\x1b", "\x9b", "\u202e"}


def test_import_reads_the_plans_back_as_they_were(tmp_path: Path) -> None:
    source = tmp_path / "plannen.csv"
    source.write_bytes(csv_bytes(plans_sheet(EXAMPLE)))
    empty = Evening({**example_records(), "proposals": {}, "marks": {}, "scorecards": {}, "interests": {}, "state": {}})
    planned = read_source(source, SourceKind.PROPOSALS).plan(empty, Answers())
    again = empty.after(planned.event.decided(empty, None))
    assert csv_bytes(plans_sheet(again)) == source.read_bytes()


def test_import_reads_the_cards_back_as_they_were(tmp_path: Path) -> None:
    source = tmp_path / "kaarten.csv"
    source.write_bytes(csv_bytes(cards_sheet(EXAMPLE)))
    given: Records = {"interests": {}, "marks": {}, "scorecards": {}, "state": {(): {"phase": "round"}}}
    blank = Evening({**example_records(), **given})
    planned = read_source(source, SourceKind.SCORECARDS).plan(blank, Answers())
    again = blank.after(planned.event.decided(blank, None))
    assert again.cards == EXAMPLE.cards


def test_names_stand_in_columns_of_their_own_and_ids_stay() -> None:
    records = example_records()
    criteria = {**records["criteria"]}
    criteria["dragers",] = {**criteria["dragers",], "name": "Wie het doen"}
    headers, first, *_others = table(csv_bytes(cards_sheet(Evening({**records, "criteria": criteria}))))
    row = dict(zip(headers, first, strict=True))
    assert (row["juror"], row["juror_name"]) == ("J1", "Renée van ’t Hof")
    assert row["proposal_name"] == EXAMPLE.proposal(row["proposal"]).title
    assert (row["dragers"], row["dragers_name"]) == ("8", "Wie het doen")
    headers, first, *_others = table(csv_bytes(plans_sheet(EXAMPLE)))
    plan = dict(zip(headers, first, strict=True))
    assert plan["theme_name"] == {row.id: row.name for row in EXAMPLE.themes}[plan["theme"]]
    assert plan["partners_name"].split("; ")[0] == "Woonkring Rietermonde"


def test_a_question_of_a_form_that_is_called_as_a_column_of_names_is_kept() -> None:
    text = f'themes = [{{ id = "t", name = "Wonen" }}]\n{SMALL}theme = "t"\n[proposals.extra]\ntheme_name = "x"\n'
    headers, first = table(csv_bytes(plans_sheet(evening(text))))
    assert dict(zip(headers, first, strict=True)) == {
        "id": "V01",
        "title": "Kom Binnen",
        "theme": "t",
        "theme_name": "Wonen",
        "theme_name (extra)": "x",
    }


def test_a_dutch_spreadsheet_opens_it_at_once() -> None:
    halves = SMALL + "cost_eur = 4500.5\n"
    content = csv_bytes(plans_sheet(evening(halves)), DUTCH)
    assert content == "\ufeffid;title;cost_eur\nV01;Kom Binnen;4500,5\n".encode()


def test_a_dutch_table_comes_back_as_it_was(tmp_path: Path) -> None:
    source = tmp_path / "plannen.csv"
    source.write_bytes(csv_bytes(plans_sheet(EXAMPLE), DUTCH))
    empty = Evening({**example_records(), "proposals": {}, "marks": {}, "scorecards": {}, "interests": {}, "state": {}})
    planned = read_source(source, SourceKind.PROPOSALS).plan(empty, Answers())
    assert planned.questions == ()
    again = empty.after(planned.event.decided(empty, None))
    assert csv_bytes(plans_sheet(again), DUTCH) == source.read_bytes()
