"""Every tie rule of the arithmetic is worded for each place where it is told."""

from evenings_by_hand import small_records

from jury.model.evening import Evening
from jury.wording.tie_rules import TIE_RULE_WORDS, rule_name, tie_look, tie_rule, tie_rules
from scoring.tie_rule import WRITTEN, TieRuleKind, read_tie_rule


def test_every_rule_has_its_words() -> None:
    assert set(TIE_RULE_WORDS) == set(TieRuleKind)
    for words in TIE_RULE_WORDS.values():
        assert words.name
        assert words.rule
        assert words.agreed
        assert words.looked
        assert words.settled


def test_a_rule_is_read_as_it_is_written() -> None:
    assert [str(read_tie_rule(written)) for written in WRITTEN] == list(WRITTEN)


def test_a_rule_names_its_criterion_and_its_seed() -> None:
    evening = Evening(small_records(settings={"tie_break": ["criterion:a", "lottery:19-11"]}))
    criterion = evening.criterion("a").named()
    assert tie_rules(evening) == (f"het hoogste gemiddelde op ‘{criterion}’", "loting met het woord ‘19-11’")
    assert rule_name(evening, "criterion:a") == criterion
    assert tie_look(evening, "criterion:a") == f"‘{criterion}’"
    assert tie_look(evening, "deliberation") == ""


def test_without_a_rule_it_is_said_what_becomes_of_a_tie() -> None:
    evening = Evening(small_records(settings={"tie_break": []}))
    assert tie_rules(evening) == ("geen regel: gelijke plannen delen hun plaats",)
    assert tie_rule(evening, "head_to_head")
