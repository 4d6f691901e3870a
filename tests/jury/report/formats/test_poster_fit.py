"""What of a poster stands on its one page: by a rule, whatever was typed, and with a line on what is not there."""

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from posters import LONG, crowded, poster_for
from reports import example, minimal

from jury.report.formats.poster_fit import DETAILS, EASY, SMALL, fitted
from jury.report.formats.poster_parts import band_of, parts_of
from jury.report.formats.poster_type import HEIGHT, SPARE, STYLES, Sizes, height, size_of
from jury.report.model.poster import Agreed, Alliance, Figure, Poster

texts = st.text(max_size=400) | st.sampled_from(("", LONG, "W" * 900, "😀" * 300, "漢字" * 200, f"{'x' * 70} " * 9))
posters = st.builds(
    Poster,
    language=st.sampled_from(("nl", "en")),
    name=texts,
    status=texts,
    kicker=texts,
    headline=texts,
    subtitle=texts,
    question=texts,
    ambition=texts,
    agreed_by=texts,
    figures=st.lists(st.builds(Figure, texts, texts, texts), max_size=20).map(tuple),
    facts=texts,
    chances=st.lists(texts, max_size=9).map(tuple),
    knots=st.lists(texts, max_size=9).map(tuple),
    plans=st.lists(
        st.builds(Alliance, texts, texts, st.sampled_from(("", "adopt")), texts, texts, texts, texts), max_size=50
    ).map(tuple),
    agreements=st.lists(st.builds(Agreed, texts, texts, texts, texts), max_size=30).map(tuple),
    headings=st.just(poster_for(minimal()).headings),
    foot=texts,
)


def told(poster: Poster) -> set[str]:
    """Give every text that stands on a poster."""
    lines = [*band_of(poster), *(line for part in parts_of(poster) for cell in part.cells for line in cell)]
    return {line.text for line in (*lines, *(line for part in parts_of(poster) for line in part.after))}


def smallest(poster: Poster, sizes: Sizes) -> float:
    return min(size_of(name, sizes) for name in STYLES if name in {line.name for line in band_of(poster)} | {"who"})


@settings(max_examples=30, phases=(Phase.explicit, Phase.generate))
@given(posters)
def test_whatever_was_typed_it_is_one_page(poster: Poster) -> None:
    kept, sizes = fitted(poster)
    assert height(kept, sizes) <= HEIGHT - SPARE
    assert smallest(kept, sizes) >= 7.5


def test_in_the_type_of_a_quiet_poster_a_crowded_one_would_not_fit() -> None:
    crowd = poster_for(crowded())
    _quiet, sizes = fitted(poster_for(minimal()))
    assert height(crowd, sizes) > 5 * HEIGHT
    assert height(crowd, SMALL[-1]) > HEIGHT


def test_what_fits_is_all_there_in_large_type_and_nothing_is_said_to_be_missing() -> None:
    poster = poster_for(minimal(challenge=[{"text": "Hoe blijven we hier wonen?"}]))
    kept, sizes = fitted(poster)
    assert kept == poster
    assert sizes.list == EASY[0].list
    assert sizes.question > 60


def test_detail_goes_in_the_order_that_is_said_and_is_named() -> None:
    counts = []
    for plans in (1, 4, 8, 14, 40):
        kept, _sizes = fitted(poster_for(crowded(plans)))
        gone = [detail.told in kept.left_out for detail in DETAILS]
        assert gone == sorted(gone, reverse=True)
        there = [kept.facts, kept.chances, any(row.with_ for row in kept.agreements)]
        assert [not each for each in there] == gone[:3]
        assert any(row.summary for row in kept.plans) is not gone[5]
        assert kept.left_out.endswith("Dat staat in het juryrapport.") or not any(gone)
        counts.append(gone.count(True))
    assert counts == sorted(counts)
    assert counts[0] < counts[1] < counts[-1]


def test_every_plan_of_forty_with_long_texts_is_named() -> None:
    poster = poster_for(crowded(40))
    kept, _sizes = fitted(poster)
    assert [row.title for row in kept.plans] == [row.title for row in poster.plans]
    assert all(row.lead for row in kept.plans)


def test_more_plans_than_a_page_holds_are_counted() -> None:
    kept, _sizes = fitted(poster_for(crowded(200)))
    assert 30 < len(kept.plans) < 200
    assert kept.more_plans == f"En nog {200 - len(kept.plans)} meer."
    assert kept.more_plans in told(kept)
    assert len(kept.agreements) == 9


def test_of_the_example_nothing_goes_unsaid() -> None:
    poster = poster_for(example())
    kept, _sizes = fitted(poster)
    assert len(kept.plans) == 11
    assert all(row.summary and row.with_ for row in kept.plans)
    assert told(poster) - told(kept)
    assert kept.left_out in told(kept)


def test_the_same_evening_is_set_the_same() -> None:
    assert fitted(poster_for(example())) == fitted(poster_for(example()))
