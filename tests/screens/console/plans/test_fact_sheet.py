"""The sheet of facts of a plan: a label never runs into its text."""

from screens.console.plans.fact_sheet import Chapter, Fact, laid_out


def test_a_label_that_is_too_long_is_cut_before_its_text() -> None:
    fact = Fact("een label dat veel te lang is", "en de tekst")
    *_, row = laid_out("Kom Binnen", [Chapter("", (fact,))], 80)
    assert "… en de tekst" in "".join(piece.text for piece in row)
