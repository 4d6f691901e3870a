"""What is drawn holds what is public alone, and says the same in words."""

from typing import Any

import pytest
from reports import evening_of, example, minimal, unmarked

from jury.report.formats.asked import Asked
from jury.report.formats.drawings import Bars, DotStrip, Drawing, Web, drawings_of
from jury.session.journal import EMPTY


def drawn(definition: dict[str, Any], language: str = "nl") -> dict[str, Drawing]:
    return dict(drawings_of(Asked(evening_of(definition), EMPTY, wanted_language=language).report))


def of(kind: type[Any], definition: dict[str, Any], name: str) -> Any:
    found = drawn(definition)[name]
    assert isinstance(found, kind)
    return found


def published(**how: Any) -> dict[str, Any]:
    definition = example()
    definition["publication"] |= how
    return definition


def test_the_example_has_every_drawing_in_both_languages() -> None:
    for language in ("nl", "en"):
        assert set(drawn(example(), language)) == {"marks", "weights", "ties", "matches"}
    assert drawn(example(), "en")["weights"].title == "How much each point counts"


@pytest.mark.parametrize("definition", [minimal(), unmarked()])
def test_where_there_is_nothing_to_show_nothing_is_drawn(definition: dict[str, Any]) -> None:
    assert drawn(definition) == {}


def test_only_marks_that_are_published_have_a_dot() -> None:
    strip = of(DotStrip, example(), "marks")
    assert sorted((dot.place, dot.title, dot.mark) for dot in strip.dots) == [
        (1, "Kom Binnen", "8,2"),
        (2, "De Lange Tafel", "7,8"),
        (3, "Gewoon een buur", "7,8"),
    ]
    assert strip.said == "1. Kom Binnen: 8,2; 2. De Lange Tafel: 7,8; 3. Gewoon een buur: 7,8"
    assert len(of(DotStrip, published(publish_ranking="all"), "marks").dots) == 11
    assert "marks" not in drawn(published(publish_ranking="none"))
    assert "marks" not in drawn(published(publish_average=False))


def test_a_method_without_marks_of_the_scale_has_no_scale() -> None:
    definition = example()
    definition["settings"]["aggregate"] = "borda"
    assert "marks" not in drawn(definition)


def test_dots_stand_on_the_scale_and_never_on_each_other() -> None:
    strip = of(DotStrip, published(publish_ranking="all"), "marks")
    assert (strip.ticks[0].label, strip.ticks[-1].label, len(strip.ticks)) == ("1", "10", 10)
    assert strip.passed is not None
    for dot in strip.dots:
        for other in strip.dots:
            if dot is not other and dot.level == other.level:
                assert abs(dot.at - other.at) * 280 / 100 >= 26
    by_mark = sorted(strip.dots, key=lambda dot: float(dot.mark.replace(",", ".")))
    assert [dot.at for dot in by_mark] == sorted(dot.at for dot in by_mark)
    assert strip.ticks[0].at < by_mark[0].at < by_mark[-1].at < strip.ticks[-1].at


def test_the_heaviest_point_has_the_longest_bar() -> None:
    bars = of(Bars, example(), "weights")
    assert {bar.label: bar.length for bar in bars.bars} == {"20%": 100.0, "15%": 75.0, "10%": 50.0}
    assert "Verbinden: 20%" in bars.said


def test_everybody_who_is_linked_stands_once_and_each_link_is_told() -> None:
    web = of(Web, example(), "matches")
    names = [" ".join(node.lines) for node in web.nodes]
    assert len(names) == len(set(names)) == 6
    assert ("Woonkring Rietermonde", "GGZ Oeverlicht") in web.links
    assert len(web.arcs) == len(web.links) == 4
    assert all(first in web.said and second in web.said for first, second in web.links)


def test_two_links_between_the_same_two_are_one_thicker_arc() -> None:
    definition = example()
    definition["links_between"] = [
        {"proposals": ["V01", "V02"], "what": "De tafel"},
        {"proposals": ["V02", "V01"], "what": "De koffie"},
        {"proposals": ["V01", "V03", "V04"]},
    ]
    web = of(Web, definition, "ties")
    assert sorted(arc.times for arc in web.arcs) == [1, 1, 1, 2]
    assert all(arc.first.above < arc.second.above for arc in web.arcs)
