"""Names in texts: whom a text names, and what is only a word."""

import pytest

from jury.model.evening import Evening
from jury.model.tables import Key, Records, Row
from jury.publication.people import named_in, people_to_keep_out

Rows = dict[Key, Row]
NAMES = (
    *("Noor Bakker", "Wil de Boer", "Roos Vermeer", "J. Yıldız", "Bo Li", "Hans Klein", "Aïcha el Mouden", "Ben Vos"),
    *(
        "Marèse de Wit-Özdemir",
        "mevrouw De Vries",
        "Gijs en Fenna",
        "bewoners van de flat",
        "Tom Post (penningmeester)",
    ),
)


def evening(*names: str, **session: str) -> Evening:
    plans: Rows = {
        (f"V{n}",): {"nr": n, "id": f"V{n}", "title": f"Plan {n}", "pitcher": name} for n, name in enumerate(names)
    }
    return Evening({"session": {(): {"title": "Avond", **session}}, "proposals": plans})


PEOPLE = people_to_keep_out(evening(*NAMES))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Noor belt iedereen op", ("Noor",)),
        ("noor belt iedereen op", ("noor",)),
        ("Met Noors bakfiets", ("Noors",)),
        ("Met Noor’s bakfiets", ("Noor’s",)),
        ("Hans’ schuur", ("Hans",)),
        ("Wil haalt de sleutel", ("Wil",)),
        ("Wij vragen het Wil", ("Wil",)),
        ("Vraag De Boer", ("Boer",)),
        ("vraag wil de boer", ("wil", "boer")),
        ("Roos plant de rozen", ("Roos",)),
        ("Bij YILDIZ thuis", ("YILDIZ",)),
        ("bij yıldız thuis", ("yıldız",)),
        ("Aicha en Özdemir", ("Aicha", "Özdemir")),
        ("Bo kookt", ("Bo",)),
        ("Ben doet mee", ("Ben",)),
        ("Mevrouw De Vries opent", ("Vries",)),
        ("fenna past op", ("fenna",)),
        ("Post beheert het geld", ("Post",)),
        ("Noor-en-Gijs", ("Noor", "Gijs")),
        ("Ai\u0308cha komt", ("Aïcha",)),
    ],
)
def test_a_name_is_found_as_it_is_typed(text: str, names: tuple[str, ...]) -> None:
    assert named_in(text, PEOPLE) == names


@pytest.mark.parametrize(
    "text",
    [
        "Wil je meedoen?",
        "De boer brengt groente. Wil u ook?",
        "Een roos voor iedereen",
        "De bakker op de hoek",
        "klein beginnen, dan groeien",
        "Ik ben er morgen",
        "De post komt bij de flat",
        "Noordzijde, Bos en Hansje",
        "Penningmeester gezocht",
        "We willen dat het lukt",
        "een beetje bo",
    ],
)
def test_a_word_is_not_a_name(text: str) -> None:
    assert named_in(text, PEOPLE) == ()


def test_everybody_of_the_evening_is_looked_for() -> None:
    records: Records = {
        **evening("Noor Bakker", host="Ria Host", secretary="Joke Smit").records,
        "jurors": {("J1",): {"nr": 1, "id": "J1", "name": "Sjoerd ten Hagen"}},
        "audience": {(): {"counted_by": ["Teller Een"]}},
    }
    carriers = [{"name": "Fatma Demir (buurvrouw)", "successor": "Hedwig Roelofs"}]
    plan: Row = {**records["proposals"]["V0",], "carriers": carriers}
    people = people_to_keep_out(Evening({**records, "proposals": {("V0",): plan}}))
    for name in ("Noor", "Ria", "Joke", "Sjoerd", "Hagen", "Teller", "Fatma", "Demir", "Hedwig"):
        assert named_in(f"Vraag het {name}.", people) == (name,)


def test_who_agreed_may_be_named_and_who_shares_a_name_may_not() -> None:
    records = evening("Noor Bakker", "Noor de Wit").records
    agreed = {**records["proposals"]["V0",], "consent_name": 1}
    people = people_to_keep_out(Evening({**records, "proposals": {**records["proposals"], ("V0",): agreed}}))
    assert named_in("Noor Bakker opent", people) == ()
    assert named_in("Noor opent", people) == ("Noor",)
    assert named_in("Noor de Wit opent", people) == ("Noor", "Wit")


def test_the_name_of_a_party_or_a_plan_names_nobody_elsewhere() -> None:
    records = evening("Jan Linden", area="Oud Jan").records
    parties: Rows = {("p",): {"nr": 1, "id": "p", "name": "Stichting De Linden"}}
    plans: Rows = {("V1",): {"nr": 1, "id": "V1", "title": "Jans tuin", "pitcher": "Jan Linden"}}
    people = people_to_keep_out(Evening({**records, "parties": parties, "proposals": plans}))
    assert named_in("Stichting De Linden helpt Jans tuin", people) == ()
    assert named_in("Jans tuin", people, own="Jans tuin") == ("Jans",), "the title itself is looked at once"


@pytest.mark.parametrize("sign", ["'", "’"])
@pytest.mark.parametrize("typed", ["'", "’"])
def test_an_apostrophe_in_a_name_may_be_straight_or_curly(sign: str, typed: str) -> None:
    people = people_to_keep_out(evening(f"Tom O{sign}Brien", f"Jo d{sign}Hondt"))
    assert named_in(f"Vraag het O{typed}Brien.", people) == (f"O{typed}Brien",)


@pytest.mark.parametrize(
    "text", ["mevrouw de boer belt", "bij familie boer thuis", "Vraag het meneer boer", "mw. de boer"]
)
def test_behind_a_title_a_word_in_small_letters_is_a_name(text: str) -> None:
    people = people_to_keep_out(evening("Wil de Boer"))
    assert named_in(text, people) == ("boer",)


def test_a_double_first_name_may_be_written_as_one() -> None:
    people = people_to_keep_out(evening("Anne-Marie Bos", "Kees Vermeer-Smit"))
    assert named_in("Annemarie kookt", people) == ("Annemarie",)
    assert named_in("De vermeersmit bestaat niet", people) == ()
