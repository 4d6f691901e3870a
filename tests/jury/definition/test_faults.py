"""Every fault of a definition is one sentence with its line, its place, and the name that was probably meant."""

import pytest
from definitions import SMALL, read

from jury.definition.reading import definition_records
from jury.errors import WrongDefinition


def faults_of(text: str) -> list[str]:
    with pytest.raises(WrongDefinition) as refused:
        read(text)
    return list(refused.value.faults)


PLAN_LINE = SMALL.index("[[proposals]]")
INTEREST = '[[interests]]\njuror = "J1"\nproposal = "V01"\n'
VERDICT = '[[verdicts]]\nproposal = "V01"\nverdict = "adopt"\n'


@pytest.mark.parametrize(
    ("added", "fault"),
    [
        (
            'titel = "dubbel"\n',
            "regel 15, proposals[1].titel (V01): deze sleutel bestaat niet. Bedoelde u ‘title’?",
        ),
        ("[setings]\n", "regel 15, setings: deze sleutel bestaat niet. Bedoelde u ‘settings’?"),
        ("nr = 4\n", "regel 15, proposals[1].nr (V01): deze sleutel bestaat niet."),
        ("[[jurors]]\nname = 'Wim'\n", "regel 15, jurors[2]: ‘id’ ontbreekt."),
        (
            "order = 'eerst'\n",
            "regel 15, proposals[1].order (V01): hier hoort een heel getal te staan; er staat tekst.",
        ),
        (
            "summary = 5\n",
            "regel 15, proposals[1].summary (V01): hier hoort tekst tussen aanhalingstekens te staan;"
            " er staat een heel getal.",
        ),
        (
            'sensitive = "ja"\n',
            "regel 15, proposals[1].sensitive (V01): hier hoort true of false te staan; er staat tekst.",
        ),
        (
            "start = 2026-11-19T10:00:00\n",
            "regel 15, proposals[1].start (V01): hier hoort een datum (zoals 2026-11-19) te staan;"
            " er staat een datum met tijd.",
        ),
        (
            'partners = "woonkring"\n',
            "regel 15, proposals[1].partners (V01): hier hoort een lijst van ids te staan; er staat tekst.",
        ),
        (
            'status = "pitcht"\n',
            "regel 15, proposals[1].status (V01): ‘pitcht’ kan hier niet; kies uit waiting, pitched, withdrawn."
            " Bedoelde u ‘pitched’?",
        ),
        ("cost_eur = -1\n", "regel 15, proposals[1].cost_eur (V01): dit moet minstens 0 zijn."),
        ("cost_eur = nan\n", "regel 15, proposals[1].cost_eur (V01): dit is geen getal om mee te rekenen."),
        ("cost_eur = 1e1000000\n", "regel 15, proposals[1].cost_eur (V01): dit getal is te lang: hooguit 15 cijfers."),
        (
            "cost_eur = 1e-999999999999999999\n",
            "regel 15, proposals[1].cost_eur (V01): dit getal is te lang: hooguit 15 cijfers.",
        ),
        ("cost_eur = 1e999999999999999999999\n", "regel 15, proposals[1].cost_eur (V01): dit is geen getal om mee te"),
        ("cost_eur = 1e400\n", "regel 15, proposals[1].cost_eur (V01): dit getal is te lang: hooguit 15 cijfers."),
        ("order = 9223372036854775808\n", "regel 15, proposals[1].order (V01): dit getal is te lang: hooguit 15"),
        (
            f'summary = "{"a" * 10_001}"\n',
            "regel 15, proposals[1].summary (V01): deze tekst is langer dan 10000 tekens.",
        ),
        ("[[jurors]]\nid = ' '\nname = 'Wim'\n", "regel 16, jurors[2].id: dit mag niet leeg zijn."),
        ("[[jurors]]\nid = 'J2'\nname = ''\n", "regel 17, jurors[2].name (J2): dit mag niet leeg zijn."),
        ('[[jurors]]\nid = "J\\u001b"\nname = "Wim"\n', "regel 16, jurors[2].id (J␛): hierin staan tekens die niet"),
        ("[[jurors]]\nid = ' j1'\nname = 'Wim'\n", "regel 15, jurors[2] (j1): ‘j1’ is er al: regel 8, jurors[1] (J1)."),
        (
            "[[themes]]\nid = 'caf\u00e9'\nname = 'a'\n[[themes]]\nid = 'cafe\u0301'\nname = 'b'\n",
            "regel 18, themes[2] (café): ‘café’ is er al: regel 15, themes[1] (café).",
        ),
        ("theme = 'wonen'\n", "regel 15, proposals[1].theme (V01): ‘wonen’ staat niet in themes."),
        (
            INTEREST.replace("J1", "j1"),
            "regel 16, interests[1].juror: ‘j1’ staat niet in jurors. Bedoelde u ‘J1’?",
        ),
        (2 * INTEREST, "regel 18, interests[2]: ‘J1’ bij ‘V01’ is er al: regel 15, interests[1]."),
        (2 * VERDICT, "regel 18, verdicts[2]: ‘V01’ is er al: regel 15, verdicts[1]."),
        ("[audience.votes]\nV1 = 5\n", "regel 16, audience.votes.V1: ‘V1’ staat niet in proposals. Bedoelde u ‘V01’?"),
        (
            "[[tie_decisions]]\nproposals = ['V01']\nreason = 'durf'\n",
            "regel 16, tie_decisions[1].proposals: een gelijke stand is tussen twee of meer plannen, elk één keer",
        ),
        ("[settings]\nquorum = 0\n", "regel 16, settings.quorum: dit moet minstens 1 zijn."),
        ("[settings]\nscale_min = 10\n", "regel 15, settings.scale_max: de schaal moet hoger eindigen dan ze begint."),
        ("[settings]\nscale_step = 0\n", "regel 16, settings.scale_step: de stap moet groter zijn dan nul."),
        ("[settings]\nscale_step = 0.7\n", "regel 16, settings.scale_step: van begin tot eind van de schaal past geen"),
        (
            "[settings]\naggregate = 'mean'\n",
            "regel 16, settings.aggregate: ‘mean’ kan hier niet; kies uit mean_of_jurors,",
        ),
        (
            "[settings]\ntie_break = [\n 'deliberation',\n 'head2head',\n]\n",
            "regel 18, settings.tie_break[2]: ‘head2head’ kan hier niet; kies uit criterion:ID, head_to_head,"
            " deliberation, lottery:SEED. Bedoelde u ‘head_to_head’?",
        ),
        (
            "[settings]\ntie_break = ['criterion:A']\n",
            "regel 16, settings.tie_break[1]: ‘A’ staat niet in criteria. Bedoelde u ‘a’?",
        ),
        ("[settings]\ntie_break = ['lottery:']\n", "regel 16, settings.tie_break[1]: ‘lottery:’ kan hier niet;"),
        (
            "[[criteria]]\nid = 'b'\nname = 'B'\nweight = 0\n",
            "regel 18, criteria[2].weight (b): een weging is een getal boven nul.",
        ),
        (
            "[[criteria]]\nid = 'b'\nname = 'B'\nweight = inf\n",
            "regel 18, criteria[2].weight (b): dit is geen getal om mee te rekenen.",
        ),
        (
            "[[criteria]]\nid = 'state'\nname = 'B'\n",
            "regel 16, criteria[2].id (state): ‘state’ kan geen criterium zijn:",
        ),
        ("carriers = [ { local = true } ]\n", "regel 15, proposals[1].carriers[1] (V01): ‘name’ ontbreekt."),
        ("carriers = [ 5 ]\n", "regel 15, proposals[1].carriers (V01): hier hoort een lijst van tabellen te staan;"),
        (
            "[[parties]]\nid='p'\nname='P'\nneeds = [\n {id='N1', text='x'},\n {id='N1', txt='y', text='z'},\n]\n",
            "regel 20, parties[1].needs[2].txt (N1): deze sleutel bestaat niet. Bedoelde u ‘text’?",
        ),
        ("[[settings]]\nquorum = 2\n", "regel 15, settings: hier hoort een tabel te staan; er staat een lijst."),
        (
            "[themes]\nid = 'a'\n",
            "regel 15, themes (a): hier hoort een lijst van tabellen te staan; er staat een tabel.",
        ),
    ],
)
def test_a_fault_says_where_it_is_and_what_was_meant(added: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in faults_of(SMALL + added)), faults_of(SMALL + added)


@pytest.mark.parametrize(
    ("card", "fault"),
    [
        ("a = 11", "Het cijfer 11 ligt niet tussen 1 en 10."),
        ("a = 7.5", "Het cijfer 7,5 past niet: de stappen zijn 1."),
        ("a = nan", "dit is geen getal om mee te rekenen."),
        ("a = 'zeven'", 'hier hoort een cijfer of "abstained" te staan; er staat tekst.'),
        ("a = true", "hier hoort een getal te staan; er staat true of false."),
    ],
)
def test_a_mark_must_be_on_the_scale(card: str, fault: str) -> None:
    text = f"{SMALL}[scorecards.V01]\nJ1 = {{ {card} }}\n"
    assert faults_of(text) == [f"regel 16, scorecards.V01.J1.a: {fault}"]


@pytest.mark.parametrize(
    ("cards", "fault"),
    [
        ("[scorecards.V1]\n", "regel 15, scorecards.V1: ‘V1’ staat niet in proposals. Bedoelde u ‘V01’?"),
        ("[scorecards.V01]\nJ9 = {}\n", "regel 16, scorecards.V01.J9: ‘J9’ staat niet in jurors."),
        ("[scorecards.V01]\nJ1 = { b = 7 }\n", "regel 16, scorecards.V01.J1.b: ‘b’ staat niet in criteria."),
        (
            "[scorecards.V01]\nJ1 = { state = 'absent', a = 7 }\n",
            "regel 16, scorecards.V01.J1: een kaart heeft een ‘state’ of cijfers, niet allebei.",
        ),
        (
            "[scorecards.V01]\nJ1 = { state = 'abstain' }\n",
            "regel 16, scorecards.V01.J1.state: ‘abstain’ kan hier niet; kies uit recused, absent, abstained."
            " Bedoelde u ‘abstained’?",
        ),
        ("[scorecards.V01]\nJ1 = 7\n", "regel 16, scorecards.V01.J1: hier hoort een tabel te staan; er staat een heel"),
        ("[[scorecards]]\n", "regel 15, scorecards: hier hoort een tabel te staan; er staat een lijst."),
    ],
)
def test_a_card_must_be_of_a_known_plan_and_juror(cards: str, fault: str) -> None:
    assert [found[: len(fault)] for found in faults_of(SMALL + cards)] == [fault]


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    text = SMALL.replace("title =", "titel =").replace('name = "Renée"', "name = 5") + "[settings]\nquorum = 0\n"
    assert [found.partition(": ")[0] for found in faults_of(text)] == [
        "regel 1, session",
        "regel 2, session.titel",
        "regel 10, jurors[1].name (J1)",
        "regel 12, proposals[1] (V01)",
        "regel 14, proposals[1].titel (V01)",
        "regel 16, settings.quorum",
    ]


def test_what_is_needed_is_named() -> None:
    assert faults_of("") == [f"‘{name}’ ontbreekt." for name in ("session", "criteria", "jurors", "proposals")]
    assert faults_of("session = {}\njurors = []\nproposals = []\ncriteria = []\n") == [
        "regel 1, session: ‘title’ ontbreekt.",
    ]


def test_only_format_1_is_read() -> None:
    for other in ("2", "true", '"1"', "1.0"):
        assert faults_of(f"format = {other}\n{SMALL}") == ["regel 1, format: dit programma leest alleen format 1."]


def test_a_table_that_cannot_be_read_is_blamed_once() -> None:
    text = SMALL.replace('[[jurors]]\nid = "J1"\nname = "Renée"\n', "").join(["jurors = 5\n", INTEREST])
    assert faults_of(text) == [
        "regel 1, jurors: hier hoort een lijst van tabellen te staan; er staat een heel getal.",
    ]


def test_marks_are_not_held_against_a_scale_that_is_wrong_itself() -> None:
    text = f"{SMALL}[settings]\nscale_max = 'tien'\n[scorecards.V01]\nJ1 = {{ a = 55 }}\n"
    assert faults_of(text) == ["regel 16, settings.scale_max: hier hoort een getal te staan; er staat tekst."]


def test_without_a_text_there_are_places_but_no_lines() -> None:
    with pytest.raises(WrongDefinition) as refused:
        definition_records({"session": {"titel": "Avond"}, "criteria": [], "jurors": [], "proposals": []})
    assert "session.titel: deze sleutel bestaat niet. Bedoelde u ‘title’?" in refused.value.faults


def test_a_join_verdict_without_a_partner_is_no_fault() -> None:
    read(SMALL + VERDICT.replace("adopt", "join"))


def test_anchors_may_have_any_key() -> None:
    records = read(
        SMALL.replace('name = "Aandacht"\n', 'name = "Aandacht"\nanchors = { "4–6" = "voldoende" }\n')
    ).records
    assert records["criteria"][("a",)]["anchors"] == {"4–6": "voldoende"}
