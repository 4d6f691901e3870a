"""Which needs and offers may fit: by kind, by the stems of their words, and never by themselves."""

from typing import Any

import pytest
from evenings_by_hand import small_records

from jury.example import example_records
from jury.matching.in_words import why
from jury.matching.suggestions import Suggestion, suggestions
from jury.model.evening import Evening

OF_THE_EXAMPLE = {("N10", "A03"), ("N04", "A03"), ("N06", "A12"), ("N03", "A10")}
"""What found each other on the example evening."""


def evening_with(
    needs: list[tuple[str, str]], offers: list[tuple[str, str]], *, giver: str = "De bakker", **session: Any
) -> Evening:
    """Make an evening of texts with their kinds: the baker offers, the neighbours need."""
    records = small_records()
    parties = {"buren": "De overkant", "gever": giver}
    return Evening(
        {
            **records,
            "session": {(): {**records["session"][()], **session}},
            "parties": {(id,): {"nr": nr, "id": id, "name": name} for nr, (id, name) in enumerate(parties.items(), 1)},
            "needs": {
                (f"N{nr}",): {"nr": nr, "id": f"N{nr}", "party": "buren", "text": text, "kind": kind}
                for nr, (text, kind) in enumerate(needs, 1)
            },
            "offers": {
                (f"A{nr}",): {"nr": nr, "id": f"A{nr}", "party": "gever", "text": text, "kind": kind}
                for nr, (text, kind) in enumerate(offers, 1)
            },
        }
    )


def pairs(evening: Evening) -> list[tuple[str, str]]:
    return [(found.need, found.offer) for found in suggestions(evening)]


def before_the_round_tables() -> Evening:
    """Give the example as it was before anything found each other."""
    records = example_records()
    unused = {
        table: {key: {name: row[name] for name in row if name != "proposal"} for key, row in records[table].items()}
        for table in ("needs", "offers")
    }
    return Evening({**records, **unused, "matches": {}})


def test_the_four_matches_of_the_example_are_among_its_first_eight_suggestions() -> None:
    assert {(row.need, row.offer) for row in Evening(example_records()).matches} == OF_THE_EXAMPLE
    assert set(pairs(before_the_round_tables())[:8]) >= OF_THE_EXAMPLE


def test_the_suggestions_of_the_example_say_why() -> None:
    said = {(found.need, found.offer): why(found) for found in suggestions(before_the_round_tables())}
    assert said["N06", "A12"] == "allebei ‘kennis’ · ‘warmtenet’ lijkt op ‘Warmtebedrijf’"
    assert said["N10", "A03"] == "allebei ‘ruimte’"


def test_what_found_each_other_is_suggested_no_more_and_no_party_is_sent_to_itself() -> None:
    evening = Evening(example_records())
    found = suggestions(evening)
    assert not {pair.need for pair in found} & {row.need for row in evening.matches}
    assert not {pair.offer for pair in found} & {row.offer for row in evening.matches}
    needed = {row.id: row.party for row in evening.needs}
    offered = {row.id: row.party for row in evening.offers}
    assert all(needed[pair.need] != offered[pair.offer] for pair in found)


@pytest.mark.parametrize(
    ("need", "offer", "words"),
    [
        ("Planken voor de kast", "Een plank van vier meter", (("Planken", "plank"),)),
        ("Iemand die boekhouding kan", "Een boekhouder met pensioen", (("boekhouding", "boekhouder"),)),
        ("Een café op de begane grond", "Ons cafe’tje", ()),
        ("Kennis van het warmtenet", "Uitleg van warmtepompen", (("warmtenet", "warmtepompen"),)),
        ("Twee uur hulp in de wijk", "Vier uur hulp in uw wijk", ()),
        ("Een tafel", "Een stoel", ()),
    ],
)
def test_words_of_one_family_bring_texts_together(need: str, offer: str, words: tuple[tuple[str, str], ...]) -> None:
    found = suggestions(evening_with([(need, "")], [(offer, "")]))
    assert found == ((Suggestion("N1", "A1", "", words),) if words else ())


def test_a_shared_kind_counts_for_more_than_a_shared_word_and_both_for_most() -> None:
    evening = evening_with(
        [("Planken voor de kast", "spullen")],
        [("Een plank", "geld"), ("Gereedschap", " Spullen"), ("Vurenhouten planken", "spullen")],
    )
    assert pairs(evening) == [("N1", "A3"), ("N1", "A2"), ("N1", "A1")]


def test_the_name_of_who_offers_helps_and_is_no_reason_by_itself() -> None:
    texts = [("Uitleg over het warmtenet", "kennis")], [("Een rondleiding", "kennis"), ("Een fiets", "spullen")]
    assert suggestions(evening_with(*texts, giver="Warmtebedrijf"))[0].words == (("warmtenet", "Warmtebedrijf"),)
    assert pairs(evening_with(*texts, giver="Warmtebedrijf")) == [("N1", "A1")]


def test_what_the_place_is_called_says_nothing() -> None:
    texts = [("Een vlag van Reigerhoek", "")], [("Kaarten van Reigerhoek", "")]
    assert pairs(evening_with(*texts)) == []
    assert pairs(evening_with(*texts, area="Elders")) == [("N1", "A1")]


def test_an_english_evening_is_read_as_english() -> None:
    texts = [("Somebody who bakes", "")], [("A baking oven", "")]
    assert pairs(evening_with(*texts, language="en")) == [("N1", "A1")]
    assert pairs(evening_with(*texts)) == []


def test_of_equal_pairs_the_rarest_kind_comes_first_and_then_what_was_hidden() -> None:
    evening = evening_with(
        [("Een tent", "spullen"), ("Een zaal", "ruimte")],
        [("Gereedschap", "spullen"), ("Een ladder", "spullen"), ("De aula", "ruimte")],
    )
    assert pairs(evening) == [("N2", "A3"), ("N1", "A1"), ("N1", "A2")]
    offers = {key: {**row, "hidden": int(key == ("A2",))} for key, row in evening.records["offers"].items()}
    assert pairs(Evening({**evening.records, "offers": offers})) == [("N2", "A3"), ("N1", "A2"), ("N1", "A1")]


def test_without_kinds_and_words_there_is_nothing_to_suggest() -> None:
    assert suggestions(evening_with([("Iets", "")], [("Niets", "")])) == ()
    assert suggestions(Evening(small_records())) == ()


def test_what_a_plan_uses_is_not_suggested_until_that_plan_withdraws() -> None:
    evening = evening_with([("Een tent", "spullen")], [("Gereedschap", "spullen")])
    needs = {key: {**row, "proposal": "V1"} for key, row in evening.records["needs"].items()}
    assert pairs(Evening({**evening.records, "needs": needs})) == []
    plans = {key: {**row, "status": "withdrawn"} for key, row in evening.records["proposals"].items()}
    assert pairs(Evening({**evening.records, "needs": needs, "proposals": plans})) == [("N1", "A1")]
