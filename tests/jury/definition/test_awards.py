"""Awards in a definition: what is refused says where and which name was meant, and what is right goes round."""

import pytest
from definitions import SMALL, as_data, read

from jury.definition.data import definition_data
from jury.errors import WrongDefinition
from jury.model.evening import Evening

AWARDS = """
[settings]
one_award_per_plan = true

[[counts]]
counter = "Ineke Schaap"
votes = { V01 = 31 }

[[counts]]
counter = "Piet de Bruin"
votes = { V01 = 31 }

[[awards]]
id = "durf"
name = "De durfprijs"
by = "jury"
winner = "V01"
reason = "Niemand anders begon er zelf mee."

[[awards]]
id = "aandacht"
name = "Meeste aandacht"
by = "criterion:a"

[[awards]]
id = "publiek"
name = "De prijs van de wijk"
by = "audience"

[[rundown]]
kind = "award"
award = "durf"

[[rundown]]
kind = "audience"
"""

BY_A = 'by = "criterion:a"'


def test_awards_and_counts_come_back_as_they_were() -> None:
    text = SMALL + AWARDS
    assert definition_data(Evening(read(text).records)) == as_data(text)
    assert read(text).notices == ()


@pytest.mark.parametrize(
    ("was", "spoiled", "sentence"),
    [
        (BY_A, 'by = "criterion:aa"', "awards[2].by (aandacht): ‘aa’ staat niet in criteria. Bedoelde u ‘a’?"),
        (BY_A, 'by = "criterion:"', "‘criterion:’ kan hier niet; kies uit criterion:ID, jury, audience."),
        ('by = "jury"', 'by = "jurry"', "kies uit criterion:ID, jury, audience. Bedoelde u ‘jury’?"),
        (BY_A, 'by = "audience"', "awards[3] (publiek): de zaal geeft één prijs, en die is er al: regel 34, awards[2]"),
        (BY_A, f'{BY_A}\nwinner = "V01"', "awards[2].winner (aandacht): dit kiest alleen de jury"),
        (BY_A, f'{BY_A}\nreason = "Zo."', "awards[2].reason (aandacht): dit kiest alleen de jury"),
        ('reason = "Niemand anders begon er zelf mee."\n', "", "awards[1] (durf): bij een winnaar die de jury kiest"),
        ('winner = "V01"', 'winner = "V1"', "(durf): ‘V1’ staat niet in proposals. Bedoelde u ‘V01’?"),
        ('id = "aandacht"', 'id = "durf"', "‘durf’ is er al"),
        ('award = "durf"', 'award = "druf"', "rundown[1].award: ‘druf’ staat niet in awards. Bedoelde u ‘durf’?"),
        ('counter = "Piet de Bruin"', 'counter = "ineke schaap"', "‘ineke schaap’ is er al"),
        ("votes = { V01 = 31 }", "votes = { V1 = 31 }", "‘V1’ staat niet in proposals. Bedoelde u ‘V01’?"),
    ],
)
def test_what_is_wrong_with_an_award_is_said_at_its_place(was: str, spoiled: str, sentence: str) -> None:
    text = SMALL + AWARDS
    assert was in text
    with pytest.raises(WrongDefinition) as refused:
        read(text.replace(was, spoiled, 1))
    assert any(sentence in fault for fault in refused.value.faults), refused.value.faults


def test_votes_that_were_noted_once_beside_two_counts_are_noticed() -> None:
    (notice,) = read(SMALL + AWARDS + "\n[audience]\nvotes = { V01 = 9 }\n").notices
    assert "audience.votes: er is apart geteld ([[counts]]); alleen die tellingen gelden." in notice


def test_an_older_programme_keeps_its_awards_as_text() -> None:
    text = SMALL + '\n[[rundown]]\nkind = "award"\naward = "Wijkprijs"\n'
    found = read(text)
    assert definition_data(Evening(found.records)) == as_data(text)
    (notice,) = found.notices
    assert "‘Wijkprijs’ is geen prijs van deze avond" in notice
