"""Values as people read them, where a file holds a code."""

from award_evenings import award_evening

from jury.wording.values import written, written_as_kept


def test_who_decides_on_an_award_is_said_in_words() -> None:
    evening = award_evening([], "preparation")
    assert written(evening, "awards", "by", "audience") == "de zaal"
    assert written_as_kept(evening, "awards", "by", "jury") == "de jury zelf"
    assert written_as_kept(evening, "awards", "by", "criterion:a").startswith("cijfers voor ")
    assert written_as_kept(evening, "awards", "by", "nobody") == "nobody"
    assert written_as_kept(evening, "confirmations", "by", "jury") == "jury", "the name of whoever looked"
