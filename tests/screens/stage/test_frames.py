"""What the stage shows: a frame for each cue, at every size, and without a colour."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from staged import AT, running, seen
from textual.geometry import Size

from jury.example import EXAMPLES, demo_records, example_records
from jury.model.evening import Evening
from jury.model.tables import Row
from jury.running.boot_clock import Instant
from jury.running.cues import cues
from screens.stage.frame import CLOCK, FRAMES, HALL, HOST, TURN, frame
from screens.toolkit.lines import width_of

SIZES = (Size(80, 24), Size(120, 40), Size(240, 67))
BLOCKS = set("█▀▄")
TOLD = [{"place": 3, "title": "Gewoon een buur", "mark": "7,8"}]
PITCH = "pitch:V09"


def rows(cue: str, shows: str = HALL, size: Size = SIZES[0], at: Instant = AT.machine, **given: Any) -> list[str]:
    """Give a frame as lines of text, without any ink."""
    records: Mapping[str, Any] = given.pop("records", None) or demo_records()
    found = frame(seen(cue, records, **given), shows, size, at)
    return ["".join(piece.text for piece in line).rstrip() for line in found.lines]


def shown(cue: str, shows: str = HALL, size: Size = SIZES[0], **given: Any) -> str:
    return "\n".join(rows(cue, shows, size, **given))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("shows", FRAMES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_cue_fits_its_screen_at_every_size_on_every_page(name: str, shows: str, size: Size) -> None:
    records = example_records(name)
    for cue in ("", *(cue.id for cue in cues(Evening(records)))):
        view = seen(cue, records, told=TOLD)
        for page in range(frame(view, shows, size, AT.machine).pages):
            found = frame(view, shows, size, AT.machine, AT.machine.seconds - page * TURN)
            assert len(found.lines) <= size.height, cue
            assert all(width_of(line) <= size.width for line in found.lines), cue


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("shows", [HALL, CLOCK])
@pytest.mark.parametrize("spent", [0, 107, 175, 187, 800, 3700])
def test_the_clock_is_at_least_a_third_of_the_screen(shows: str, size: Size, spent: int) -> None:
    lines = rows(PITCH, shows, size, clock=running("pitch", spent))
    assert 3 * _height_of_the_digits(lines) >= size.height


def test_the_clock_is_as_large_beside_a_title_of_two_lines() -> None:
    records = demo_records()
    plan = {**records["proposals"]["V09",], "title": "Een lange titel " * 8}
    records = {**records, "proposals": {**records["proposals"], ("V09",): plan}}
    for spent in (10, 187):
        lines = rows(PITCH, records=records, clock=running("pitch", spent))
        assert 3 * _height_of_the_digits(lines) >= 24


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("title", ["Kom Binnen", "Een lange titel " * 8])
def test_the_question_of_the_team_takes_no_more_from_the_clock_than_it_can_give(title: str, size: Size) -> None:
    records = demo_records()
    plan = {**records["proposals"]["V09",], "title": title}
    asked: Row = {"nr": 9, "text": "Hoe eten we samen? " * 12, "proposal": "V09"}
    records = {
        **records,
        "proposals": {**records["proposals"], ("V09",): plan},
        "challenge": {**records["challenge"], (9,): asked},
    }
    for spent in (10, 187):
        lines = rows(PITCH, records=records, size=size, clock=running("pitch", spent))
        stands_there = any("Hoe eten we samen?" in line for line in lines)
        assert stands_there or (size.height < 40 and title != "Kom Binnen"), (
            "a long title on a low screen goes before it"
        )
        assert 3 * _height_of_the_digits(lines) >= size.height


def _height_of_the_digits(lines: list[str]) -> int:
    """Measure the clock from its first row to its last: large blocks, of which no row is one long bar."""
    drawn = [y for y, line in enumerate(lines) if BLOCKS & set(line) and "▔" not in line]
    return drawn[-1] - drawn[0] + 1


def test_time_left_the_last_minute_and_overtime_differ_without_a_colour() -> None:
    left, last, over = (shown(PITCH, clock=running("pitch", spent)) for spent in (60, 150, 187))
    assert "laatste minuut" not in left + over
    assert "laatste minuut" in last
    assert "de tijd is om" in over
    assert len({_bar(lines)[0] for lines in (left, last, over)}) == 3


def _bar(lines: str) -> str:
    """Give the bar: it stands above the name of the part."""
    every = [line.strip() for line in lines.splitlines()]
    return every[next(y for y, line in enumerate(every) if line.startswith("pitch")) - 1]


def test_overtime_counts_up_from_zero_with_a_plus_on_a_plate() -> None:
    from screens.stage.clock_face import Sign, face_of

    view = seen(PITCH, demo_records(), clock=running("pitch", 187))
    assert view.clock is not None
    assert face_of(view.clock, AT.machine)[:1] == ("+0:07",)
    later = AT.machine._replace(seconds=AT.machine.seconds + Decimal("3.2"))
    assert face_of(view.clock, later).time == "+0:10"
    assert face_of(view.clock, later).sign is Sign.OVER


def test_a_clock_that_cannot_know_says_so_and_what_it_knew_last() -> None:
    clock = {**running("pitch", 48), "boot": "another start"}
    said = shown(PITCH, clock=clock)
    assert "de klok weet het niet; het laatst stond hij op 2:12" in said


def test_the_pitcher_is_told_that_the_clock_is_to_come() -> None:
    assert "Hier loopt straks uw klok." in shown("welcome", CLOCK)
    assert "straks uw klok" not in shown(PITCH, CLOCK, clock=running("pitch", 10))


def test_a_paused_clock_says_so() -> None:
    assert "pitch · gepauzeerd" in shown(PITCH, clock=running("pitch", 48, "paused"))


def test_a_pitch_shows_plan_lead_cards_and_what_comes_next() -> None:
    said = shown(PITCH, clock=running("questions", 107))
    for part in ("Kom Binnen", "plan 9 van 11", "vragen", "1 van 7 kaarten binnen", "straks  Leen- en herstelwinkel"):
        assert part in said


def test_a_message_stands_in_the_hall_and_with_the_pitcher() -> None:
    for shows in (HALL, CLOCK, HOST):
        assert "▶ Graag afronden" in shown(PITCH, shows, message="Graag afronden")


def test_the_pitcher_sees_the_time_and_the_message_and_nothing_else() -> None:
    said = shown(PITCH, CLOCK, clock=running("pitch", 10), message="Graag afronden")
    words = {word for word in said.split() if any(letter.isalpha() for letter in word)}
    assert words == {"pitch", "Graag", "afronden"}


def test_a_dark_hall_shows_nothing_and_the_pitcher_goes_on() -> None:
    assert shown(PITCH, blank=1).strip() == ""
    assert shown(PITCH, CLOCK, blank=1, clock=running("pitch", 10)).strip()
    assert "het scherm in de zaal is donker" in shown(PITCH, HOST, blank=1)


@pytest.mark.parametrize("shows", FRAMES)
def test_an_emergency_goes_over_everything_also_over_a_dark_hall(shows: str) -> None:
    said = shown(PITCH, shows, alarm=1, blank=1)
    assert "Ga nu rustig naar buiten" in said
    assert "Kom Binnen" not in said


def test_the_break_says_when_all_come_back() -> None:
    assert "terug om 20:40" in shown("break", clock=running("break", 300))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_break_without_a_clock_shows_when_it_is_over_as_large_as_a_clock(size: Size) -> None:
    from screens.stage.digits import drawn, largest

    lines = rows("break", size=size)
    assert "terug om 20:45" in "\n".join(lines)
    assert 3 * _height_of_the_digits(lines) >= size.height
    inside = {line.strip() for line in lines}
    sizes = (largest("20:45", size.width, high) for high in range(1, size.height))
    assert any({row.strip() for row in drawn("20:45", scale)} <= inside for scale in sizes if scale)


def test_a_step_of_the_outcome_shows_its_place_and_no_other() -> None:
    said = shown("reveal:1", records=example_records(), told=TOLD)
    assert "Uitslag, stap 1 van 3" in said
    assert "Plaats 3" in said
    assert "Gewoon een buur" in said
    assert "7,8" in said


def test_a_theme_with_its_verdicts_and_a_prize_are_told() -> None:
    told = [{"title": "Wonen en zorg"}, {"title": "Kom Binnen", "words": "Aan de slag", "place": 1, "mark": "8,2"}]
    said = shown("reveal:1", records=example_records(), told=told)
    assert "Wonen en zorg" in said
    assert "Aan de slag · plaats 1 · cijfer 8,2" in said
    assert "Kom Binnen" in shown("audience", records=example_records(), told=[{"title": "Kom Binnen"}])


def test_before_the_deliberation_nothing_is_told() -> None:
    said = shown("reveal:1", told=TOLD)
    assert "De jury is nog aan het werk." in said
    assert "Gewoon een buur" not in said


def test_what_is_too_much_for_one_page_takes_turns_and_nothing_of_it_is_lost() -> None:
    view = seen("criteria")
    size = Size(80, 24)
    count = frame(view, HALL, size, AT.machine).pages
    assert count > 1
    pages = []
    for page in range(count):
        at = AT.machine._replace(seconds=Decimal(page * TURN))
        pages.append("\n".join("".join(piece.text for piece in line) for line in frame(view, HALL, size, at).lines))
    together = " ".join(" ".join(pages).split())
    for criterion in Evening(example_records()).criteria:
        assert all(" ".join(meaning.split()) in together for meaning in criterion.anchors.values())
    assert pages[0].count("●") == 1
    assert pages[0].count("○") == count - 1


def test_on_a_wide_screen_the_whole_board_is_seen_at_once() -> None:
    found = frame(seen("board"), HALL, SIZES[-1], AT.machine)
    said = "\n".join("".join(piece.text for piece in line) for line in found.lines)
    assert found.pages == 1
    evening = Evening(example_records())
    assert all(row.text in said for row in evening.needs)
    assert all(row.text in said for row in evening.offers)


def test_the_host_reads_what_to_say_now_and_of_the_outcome_only_this_step() -> None:
    said = " ".join(shown("reveal:1", HOST, records=example_records(), told=TOLD).split())
    assert "De derde plaats is voor Gewoon een buur met een zeven komma acht (7,8)." in said
    assert "straks Uitslag, stap 2 van 3" in said
    said = shown(PITCH, HOST, clock=running("pitch", 0))
    assert "Nu plan negen: Kom Binnen." in said
    assert "U hebt drie minuten voor uw pitch." in said


def test_what_the_organisers_typed_for_the_presenter_is_for_the_presenter_alone() -> None:
    rundown = {(1,): {"nr": 1, "kind": "welcome", "text": "Noem de wethouder."}}
    records = {**demo_records(), "rundown": rundown}
    assert "Noem de wethouder." in shown("welcome", HOST, records=records)
    assert "Noem de wethouder." not in shown("welcome", HALL, records=records)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("shows", FRAMES)
def test_a_rehearsal_says_so_on_every_screen_of_the_stage(shows: str, size: Size) -> None:
    records = demo_records()
    records = {**records, "session": {(): {**records["session"][()], "rehearsal": 1}}}
    for cue, state in (("welcome", {}), (PITCH, {"clock": running("pitch", 10)}), (PITCH, {"alarm": 1})):
        said = rows(cue, shows, size, records=records, **state)
        assert "repetitie" in "\n".join(said)
        assert len(said) <= size.height
        assert "repetitie" not in shown(cue, shows, size, **state)


def test_titles_stand_there_as_typed_and_are_no_markup() -> None:
    records = demo_records()
    plan = {**records["proposals"]["V09",], "title": "[red]Kom[/] [@click=app.quit]Binnen"}
    records = {**records, "proposals": {**records["proposals"], ("V09",): plan}}
    assert "[red]Kom[/] [@click=app.quit]Binnen" in shown(PITCH, records=records)


SOME_TEXT = st.text(st.sampled_from("ab é–’[]/@{}%ß漢字😀👩🏽‍🌾\u0301\u202e\x1b\n-"), max_size=300)


@given(words=SOME_TEXT, size=st.sampled_from(SIZES), shows=st.sampled_from([*FRAMES]), data=st.data())
@settings(max_examples=60)
def test_whatever_people_typed_stays_on_the_screen(words: str, size: Size, shows: str, data: st.DataObject) -> None:
    records = {**example_records()}
    records["proposals"] = {key: {**row, "title": words or "x"} for key, row in records["proposals"].items()}
    records["challenge"] = {key: {**row, "text": words, "because": words} for key, row in records["challenge"].items()}
    records["session"] = {(): {**records["session"][()], "area": words, "subtitle": words, "emergency_text": words}}
    records["needs"] = {key: {**row, "text": words} for key, row in records["needs"].items()}
    cue = data.draw(st.sampled_from([cue.id for cue in cues(Evening(records))]))
    told = [{"place": 1, "title": words, "mark": "8,2"}, {"title": words, "words": words}, {"words": words}]
    state: dict[str, Any] = data.draw(
        st.sampled_from([{}, {"message": words}, {"alarm": 1}, {"told": told}, {"retraction": words}])
    )
    found = frame(seen(cue, records, **state), shows, size, AT.machine)
    assert len(found.lines) <= size.height
    for line in found.lines:
        assert width_of(line) <= size.width
        assert not {"\x1b", "\n", "\u202e"} & set("".join(piece.text for piece in line))
