"""`jury add`, `jury edit`, `jury remove`: every field of every table goes in, changes and comes out again."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from command_line import Said, example_file, jury_here
from evenings_by_hand import SECRETARY

from jury.commands.rows import change
from jury.definition.data import definition_data
from jury.intake.rows.change import Planned, added
from jury.intake.rows.refused import FIELDS_REFUSED, NEVER_REMOVED, TABLES_REFUSED
from jury.model.evening import Evening
from jury.model.tables import BY_ID, DEFINED, Table
from jury.model.values import Kind, Value
from jury.round.alliance import SAY
from jury.session.author import author
from jury.session.file import SessionFile

BASE = """\
format = 1
session = { title = "Kleine avond" }
state = { phase = "deliberation" }
themes = [{ id = "t", name = "Thema" }, { id = "u", name = "Ander thema" }]
criteria = [{ id = "a", name = "Aandacht" }, { id = "b", name = "Belang" }]
measures = [{ id = "M01", text = "Isoleren" }]
goals = [{ id = "D01", text = "Elkaar kennen" }]
areas = [{ id = "noord", name = "Noord" }]
jurors = [{ id = "J1", name = "Een" }, { id = "J2", name = "Twee", entry = "paper" }]

[[parties]]
id = "p"
name = "Partij"
needs = [{ id = "N01", text = "Een zaal" }]
offers = [{ id = "A01", text = "Een zaal over" }]

[[parties]]
id = "q"
name = "Andere partij"

[[proposals]]
id = "V01"
title = "Eerste"

[[proposals]]
id = "V02"
title = "Tweede"
"""
MARKED = "[scorecards.V01]\nJ2 = { a = 7, b = 8 }\n"
VOTED = "[settings]\naudience_award = true\n"
IN_THE_ROUND = ('phase = "deliberation"', 'phase = "round"')
SAMPLES: dict[Kind, tuple[str, Any]] = {
    Kind.ID: ("eigen-id", "eigen-id"),
    Kind.TEXT: ("Iets = met “tekens” [en] meer", "Iets = met “tekens” [en] meer"),
    Kind.WHOLE: ("3", 3),
    Kind.ROW: ("1", 1),
    Kind.LINK: ("https://example.org/visie", "https://example.org/visie"),
    Kind.DECIMAL: ("2,5", Decimal("2.5")),
    Kind.FLAG: ("true", True),
    Kind.DATE: ("19-11-2026", tomllib.loads("x = 2026-11-19")["x"]),
    Kind.TIME: ("19:30", tomllib.loads("x = 19:30:00")["x"]),
    Kind.MOMENT: ("2026-11-19T20:01:00+01:00", tomllib.loads("x = 2026-11-19T20:01:00+01:00")["x"]),
    Kind.TEXTS: ('["een", "twee, drie"]', ["een", "twee, drie"]),
    Kind.ANCHORS: ('{ 1 = "laag", 10 = "hoog" }', {"1": "laag", "10": "hoog"}),
    Kind.EXTRA: ('{ "Een vraag" = "Antwoord" }', {"Een vraag": "Antwoord"}),
    Kind.VOTES: ("{ V01 = 3, V02 = 4 }", {"V01": 3, "V02": 4}),
    Kind.LOGGED: ("7,5", Decimal("7.5")),
}
"""By kind, what is typed and what the definition holds then."""
IDS = {"proposals": "V02", "parties": "q", "jurors": "J1", "themes": "u", "criteria": "b", "measures": "M01"}
IDS |= {"needs": "N01", "offers": "A01", "goals": "D01", "areas": "noord"}
OWN: dict[tuple[str, str], tuple[str, Any]] = {
    ("settings", "scale_max"): ("12", 12),
    ("settings", "scale_min"): ("2", 2),
    ("settings", "scale_step"): ("0,5", Decimal("0.5")),
    ("settings", "reveal"): ("themes", "themes"),
    ("settings", "tie_break"): ('["criterion:a", "lottery:zeven"]', ["criterion:a", "lottery:zeven"]),
    ("criteria", "counts"): ("false", False),
    ("proposals", "order"): ("1", 1),
    ("proposals", "counts"): ("nee", False),
    ("proposals", "title"): ("Derde", "Derde"),
    ("awards", "by"): ("jury", "jury"),
    ("rundown", "kind"): ("break", "break"),
    ("verdicts", "join_with"): ('["V01"]', ["V01"]),
    ("tie_decisions", "proposals"): ('["V02", "V01"]', ["V02", "V01"]),
    ("interests", "decided_by"): ("J2", "J2"),
    ("confirmations", "proposal"): ("V01", "V01"),
    ("confirmations", "juror"): ("J2", "J2"),
}
SINGLE = {
    "proposals.carriers": ('[{ name = "Fatma", local = true }]', [{"name": "Fatma", "local": True}]),
    "proposals.commitments": (
        '[{ party = "q", pledge = "will", what = "Koken", hours = 40 }]',
        [{"party": "q", "pledge": "will", "what": "Koken", "hours": 40}],
    ),
    "proposals.funding": ('[{ party = "q", eur = 500 }]', [{"party": "q", "eur": 500}]),
}
BASES = {
    "confirmations": MARKED,
    "audience": VOTED,
    "agreement_updates": '[[agreements]]\nwhat = "Samen koken"\n',
    "counts": VOTED,
}
UNSEALED = ("proposals", "interests")
"""What changes after the seal leaves a revision behind, or is closed."""
ABOUT = {("rundown", "proposal"), ("rundown", "award")}
"""What a cue of one kind is about; that comes with it and does not change."""
TYPED = tuple(table for table in DEFINED if table.name not in TABLES_REFUSED)


def sample(table: Table, name: str, value: Value) -> tuple[str, Any]:
    own = OWN.get((table.name, name)) or SINGLE.get(f"{table.name}.{name}")
    if own is not None:
        return own
    match value.kind:
        case Kind.CHOICE:
            return value.choices[-1], value.choices[-1]
        case Kind.REF:
            return IDS[value.of], IDS[value.of]
        case Kind.REFS:
            return f'["{IDS[value.of]}"]', [IDS[value.of]]
    return SAMPLES[value.kind]


def keys(table: Table) -> dict[str, Value]:
    return {
        name: value
        for name, value in table.fields.items()
        if (not value.inner or name == table.parent) and (table.name, name) not in {*FIELDS_REFUSED, *ABOUT}
    }


def made(folder: Path, table: str = "", text: str = BASE) -> Path:
    source, path = folder / "avond.toml", folder / "avond.jury"
    source.write_text((text.replace(*IN_THE_ROUND) if table in UNSEALED else text) + BASES.get(table, ""), "utf-8")
    assert jury_here("new", path, "--from", source).code == 0
    return path


def data(path: Path) -> dict[str, Any]:
    with SessionFile.open(path, writable=False) as session:
        return definition_data(session.evening)


def row_in(path: Path, table: Table, at: dict[str, Any]) -> dict[str, Any]:
    """Give the row as the definition has it."""
    if table.single:
        found: dict[str, Any] = data(path).get(table.name, {})
        return found
    whole = data(path)
    if table.parent:
        rows = [{**row, "party": party["id"]} for party in whole["parties"] for row in party.get(table.place[-1], ())]
    else:
        holder = whole if len(table.place) == 1 else whole[table.place[0]]
        rows = holder.get(table.place[-1], [])
    return dict(next(row for row in rows if row["id"] == at["id"]) if "id" in at else rows[at["number"] - 1])


def said(*words: str | Path) -> dict[str, Any]:
    answer = jury_here(*words, "--reason", "Het moet.", "--json")
    assert (answer.code, answer.err) == (0, ""), answer.err
    found: dict[str, Any] = json.loads(answer.out)
    return found


@pytest.mark.parametrize("table", TYPED, ids=lambda table: table.name)
def test_every_field_goes_in_changes_and_comes_out_again(tmp_path: Path, table: Table) -> None:
    path = made(tmp_path, table.name)
    before = data(path)
    every = {name: sample(table, name, value) for name, value in keys(table).items()}
    needed = {name for name, value in keys(table).items() if value.needed and name != "id"}
    needed |= {table.parent, *SAY.get(table.name, ())[:1]} - {""}
    if table.single:
        at = {"table": table.name, "number": 1}
    else:
        at = said("add", path, table.name, *(f"{name}={every[name][0]}" for name in sorted(needed)))
        assert list(at) == (["table", "id"] if table.key == BY_ID else ["table", "number"])
        fresh = row_in(path, table, at)
        assert {name: fresh[name] for name in needed} == {name: every[name][1] for name in needed}
    id = [] if table.single else [str(at.get("id", at.get("number")))]
    optional = [name for name in every if name not in needed and (name != "id" or table.name == "session")]
    filled = {name: f"{name}={every[name][0]}" for name in optional}
    if filled:
        assert said("edit", path, table.name, *id, *filled.values()) == at
        assert {name: row_in(path, table, at)[name] for name in optional} == {n: every[n][1] for n in optional}
        cleared = [f"{name}=" for name in optional if not (table.single and name in before.get(table.name, {}))]
        assert said("edit", path, table.name, *id, *cleared) == at
        left = row_in(path, table, at)
        kept = set(before.get(table.name, ())) | SETTLED if table.single else SETTLED
        assert not {name for name in optional if left.get(name)} - kept
    if table.name not in NEVER_REMOVED:
        assert said("remove", path, table.name, *id) == at
    after = data(path)
    for name in {*before, *after} - {table.place[0], *FOLLOW.get(table.name, ())}:
        assert after.get(name) == before.get(name), name
    if not table.single and table.name not in FOLLOW:
        assert after.get(table.place[0], []) == before.get(table.place[0], [])


SETTLED = {"order", "status", "measure", "counts"}
"""What a row always has once it was said: a plan its place and status, an interest its measure."""
FOLLOW = {"rundown": ("rundown",), "proposals": ("proposals",), "settings": ("settings",)}
"""What stays of it: a programme that was made of the usual one, the order that was set by hand."""


def refused(*words: str | Path) -> Said:
    answer = jury_here(*words)
    assert (answer.code, answer.out) == (2, "")
    return answer


def test_every_fault_is_said_at_once_with_the_nearest_right_name_and_nothing_is_written(tmp_path: Path) -> None:
    path = made(tmp_path)
    before = path.read_bytes()
    for words, faults in (
        (
            ("add", "agreements", "whut=x", "who=P", "by=31-2-2026", "with=q", "met"),
            [
                "whut: deze sleutel bestaat niet. Bedoelde u ‘what’?",
                "by: hier hoort een datum",
                "with: hier hoort een",
                "‘met’ is geen KEY=WAARDE",
                "‘what’ ontbreekt",
                "who: ‘P’ staat niet in parties. Bedoelde u ‘p’?",
            ],
        ),
        (("add", "partys", "name=x"), ["geen tabel ‘partys’. Bedoelde u ‘parties’?"]),
        (
            ("edit", "parties", "pp", "nam=x"),
            ["‘pp’ staat niet in parties", "nam: deze sleutel bestaat niet. Bedoelde"],
        ),
        (("edit", "parties", "p", "name="), ["‘name’ ontbreekt"]),
        (("edit", "parties", "p", "id=r"), ["id: dit verandert niet"]),
        (("edit", "parties", "p"), ["zeg wat er verandert"]),
        (("edit", "matches", "3", "status=x"), ["‘3’ staat niet in matches. Er staat nog niets in."]),
        (("add", "parties", "name=x", "id=P"), ["‘P’ is er al: parties[1]"]),
        (("add", "parties", "name=x", "name=y"), ["name: deze sleutel staat er dubbel"]),
        (("add", "session", "title=x"), ["‘session’ is er al; verander het met jury edit"]),
        (("add", "proposals", "title=eerste", "--reason", "x"), ["Er is al een plan met deze titel: V01"]),
        (("edit", "proposals", "V01", "cost_eur=duur", "carriers=[{}]"), ["cost_eur: hier hoort", "‘name’ ontbreekt"]),
        (
            ("edit", "settings", 'tie_break=["criterion:c"]', "reveal=places?"),
            ["‘c’ staat niet in", "reveal: ‘places?’"],
        ),
        (("edit", "settings", "quorum=2"), ["alleen met een reden"]),
        (
            ("add", "barriers", "text=", "liftedby=q", "proposal=V1", "lifted=misschien", "before=gisteren"),
            [
                "‘text’ ontbreekt",
                "liftedby: deze sleutel bestaat niet. Bedoelde u ‘lifted_by’?",
                "before: hier hoort een datum",
                "lifted: hier hoort true of false",
                "proposal: ‘V1’ staat niet in proposals. Bedoelde u ‘V01’?",
            ],
        ),
        (("add", "links", "url=http://x", "kind=boek"), ["url: een webadres begint met https://", "kind: ‘boek’ kan"]),
        (("add", "figures", "nam=x"), ["nam: deze sleutel", "‘name’ ontbreekt", "‘value’ ontbreekt"]),
        (
            ("add", "agreement_updates", "agreement=9", "status=klaar"),
            ["status: ‘klaar’ kan hier niet", "agreement: ‘9’ staat niet in agreements"],
        ),
        (
            ("add", "attendance", "kind=buren", "count=veel"),
            ["kind: ‘buren’ kan hier niet", "count: hier hoort een heel getal"],
        ),
        (
            ("edit", "proposals", "V01", 'commitments=[{party="z", pledge="perhaps", hours="veel"}]', 'goals=["D1"]'),
            [
                "commitments[1].pledge: ‘perhaps’ kan hier niet",
                "commitments[1].hours: hier hoort een getal",
                "commitments[1].party: ‘z’ staat niet in parties",
                "goals[1]: ‘D1’ staat niet in goals. Bedoelde u ‘D01’?",
            ],
        ),
        (("remove", "dilemma", "1"), ["geen tabel ‘dilemma’. Bedoelde u ‘dilemmas’?"]),
        (("remove", "goals", "D1"), ["‘D1’ staat niet in goals. Bedoelde u ‘D01’?"]),
        (("remove", "themes"), ["zeg welke regel"]),
        (("remove", "session"), ["heeft een titel nodig"]),
        (("remove", "themes", "tt"), ["‘tt’ staat niet in themes. Bedoelde u ‘t’?"]),
        (("add", "state", "phase=final"), ["volgt uit wat er gebeurt"]),
        (("edit", "session", "rehearsal=true"), ["jury rehearse"]),
    ):
        answer = refused(words[0], path, *words[1:])
        for fault in faults:
            assert fault in answer.err, answer.err
        assert answer.err.count("Fout: ") >= len(faults)
        assert path.read_bytes() == before
    assert "--reason" in refused("edit", path, "settings", "quorum=2").err


def test_what_others_name_stays_and_they_are_named(tmp_path: Path) -> None:
    path = made(tmp_path)
    said("add", path, "matches", "need=N01", "offer=A01", "proposal=V01")
    said("add", path, "proposals", "title=Derde", 'funding=[{ party = "p", eur = 5 }]')
    assert "nodig Een zaal (N01) staat nog in match 1" in refused("remove", path, "needs", "N01").err
    words = refused("remove", path, "parties", "p").err
    for place in ("nodig Een zaal (N01)", "te bieden Een zaal over (A01)", "plan Derde (V03)"):
        assert place in words
    assert "match 1" in refused("remove", path, "proposals", "V01", "--reason", "x").err
    said("remove", path, "matches", "1")
    assert said("remove", path, "needs", "N01") == {"table": "needs", "id": "N01"}


def test_what_was_looked_at_goes_with_its_row_and_is_counted_as_a_definition_counts(tmp_path: Path) -> None:
    path = made(tmp_path)
    for number in range(4):
        said("add", path, "cross_questions", "proposal=V01", f"question=Vraag {number}?", "answer=Vraag het Anna.")
    said("remove", path, "cross_questions", "1")
    said("add", path, "settled", "field=cross_questions.3.answer", "reason=Zij mag genoemd worden.")
    said("add", path, "settled", "field=cross_questions.1.answer", "reason=Zij ook.")
    assert [row["field"] for row in data(path)["settled"]] == ["cross_questions.3.answer", "cross_questions.1.answer"]
    said("remove", path, "cross_questions", "3")
    assert [row["field"] for row in data(path)["settled"]] == ["cross_questions.1.answer"]
    with SessionFile.open(path) as session:
        session.undo(by=author(SECRETARY.actor, "console"))
    assert len(data(path)["settled"]) == 2
    said("remove", path, "cross_questions", "3")
    said("add", path, "cross_questions", "proposal=V01", "question=Wie?", "answer=Nooit gezien.")
    assert [row["field"] for row in data(path)["settled"]] == ["cross_questions.1.answer"]


def test_what_was_dismissed_of_a_row_goes_with_it(tmp_path: Path) -> None:
    path = made(tmp_path)
    said("add", path, "needs", "party=q", "text=Een fiets", "id=N02")
    for subject in ("N02+A01", "N01+A01"):
        said("add", path, "dismissed", "signal=seems_to_fit", f"subject={subject}", "reason=Past niet.")
    said("remove", path, "needs", "N02")
    assert [row["subject"] for row in data(path)["dismissed"]] == ["N01+A01"]
    with SessionFile.open(path) as session:
        session.undo(by=author(SECRETARY.actor, "console"))
    assert len(data(path)["dismissed"]) == 2


def test_a_row_that_stays_is_named_by_its_place_in_the_list(tmp_path: Path) -> None:
    path = made(tmp_path)
    for number in range(2):
        said("add", path, "agreements", f"what=Koken {number}")
    said("remove", path, "agreements", "1")
    said("add", path, "agreement_updates", "agreement=1", "status=done")
    assert "afspraak 1 staat nog in" in refused("remove", path, "agreements", "1").err


def test_the_last_juror_stays(tmp_path: Path) -> None:
    path = made(tmp_path)
    said("remove", path, "jurors", "J1")
    assert "minstens één jurylid" in refused("remove", path, "jurors", "J2", "--reason", "x").err


def test_one_key_in_the_console_takes_it_back(tmp_path: Path) -> None:
    path = made(tmp_path)
    before = data(path)
    said("add", path, "parties", "name=Bakker")
    said("edit", path, "parties", "bakker", "kind=ondernemer")
    with SessionFile.open(path) as session:
        for _each in range(2):
            session.undo(by=author(SECRETARY.actor, "console"))
    assert data(path) == before


def test_what_is_printed_is_closed_once_it_is_final_and_the_code_stays(tmp_path: Path) -> None:
    path = made(tmp_path, text=BASE.replace("deliberation", "final"))
    for table, pair in (("parties", "name=x"), ("agreements", "what=x"), ("themes", "name=x"), ("jurors", "name=x")):
        assert "vastgesteld" in refused("add", path, table, pair).err
    assert said("add", path, "log", "text=Nog iets") == {"table": "log", "number": 1}


def test_a_new_row_says_its_id_or_number_and_a_change_what_became_of_it(tmp_path: Path) -> None:
    path = made(tmp_path)
    assert jury_here("add", path, "needs", "party=q", "text=Een fiets").out == "N02\n"
    assert jury_here("add", path, "agreements", "what=Koken").out == "1\n"
    assert jury_here("edit", path, "agreements", "1", "what=Samen koken").out == "afspraak gewijzigd · Samen koken\n"
    assert "stond er al zo" in jury_here("edit", path, "agreements", "1", "what=Samen koken").out
    assert jury_here("remove", path, "agreements", "1").out == "afspraak weg · Samen koken\n"


def test_a_row_that_somebody_else_was_before_is_called_by_the_number_that_it_got(tmp_path: Path) -> None:
    path = made(tmp_path)

    def while_another_adds(evening: Evening) -> Planned:
        planned = added(evening, "agreements", ["what=Koken"], None)
        assert jury_here("add", path, "agreements", "what=Eten").out == "1\n"
        return planned

    planned, _entries = change(path, while_another_adds, None, anyway=False)
    assert planned.named == {"table": "agreements", "number": 2}
    assert [row["what"] for row in data(path)["agreements"]] == ["Eten", "Koken"]


def test_a_plan_that_is_withdrawn_by_hand_keeps_the_rules_of_the_round(tmp_path: Path) -> None:
    path = example_file(tmp_path)
    assert "reden" in refused("edit", path, "proposals", "V01", "status=withdrawn", "summary=x").err
    assert data(path)["proposals"][0]["summary"] != "x"
    said("edit", path, "proposals", "V01", "status=withdrawn", "summary=x")
    plan = next(row for row in data(path)["proposals"] if row["id"] == "V01")
    assert (plan["status"], plan["summary"]) == ("withdrawn", "x")


def test_a_winner_of_an_award_comes_with_the_award_or_none_of_it(tmp_path: Path) -> None:
    path = made(tmp_path)
    award = ("add", path, "awards", "name=Durf", "by=jury", "winner=V01", "--reason", "x")
    assert "reden" in refused(*award).err
    assert "awards" not in data(path)
    said("add", path, "awards", "name=Durf", "by=jury", "winner=V01", "reason=Moedig.")
    assert data(path)["awards"] == [{"id": "durf", "name": "Durf", "by": "jury", "winner": "V01", "reason": "Moedig."}]


def test_a_cue_comes_on_the_programme_and_goes_by_its_number_or_its_id(tmp_path: Path) -> None:
    path = made(tmp_path)
    said("add", path, "awards", "name=Durf", "by=jury")
    usual = said("add", path, "rundown", "kind=own", "title=Muziek")["number"]
    assert data(path)["rundown"][usual - 1] == {"kind": "own", "title": "Muziek"}
    assert said("add", path, "rundown", "kind=award", "award=durf") == {"table": "rundown", "number": usual + 1}
    assert said("add", path, "rundown", "kind=pitch", "proposal=V02") == {"table": "rundown", "number": usual + 2}
    assert [row.get("award") or row.get("proposal") for row in data(path)["rundown"][usual:]] == ["durf", "V02"]
    said("edit", path, "rundown", "own:1", "seconds=300")
    assert data(path)["rundown"][usual - 1]["seconds"] == 300
    assert "wordt geen ander onderdeel" in refused("edit", path, "rundown", str(usual + 2), "proposal=V01").err
    assert said("remove", path, "rundown", "own:1") == {"table": "rundown", "number": usual}
    assert "own" not in [row["kind"] for row in data(path)["rundown"]]
