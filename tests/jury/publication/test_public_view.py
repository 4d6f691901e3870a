"""What the hall may know, cue by cue, and what it cannot know."""

import datetime as dt
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from running_evenings import running_evening
from staged import AT, running, seen, staged

from jury.example import demo_records, example_records
from jury.model.evening import Evening
from jury.model.rows import VERDICT_SENTENCES
from jury.model.running import ToldLine
from jury.publication.public_records import PUBLIC, PublicTable, public_records
from jury.publication.public_view import PublicView, public_view_of
from jury.publication.scenes import (
    AnchoredCriteria,
    Closing,
    JuryBench,
    NeedsAndOffers,
    Opening,
    OrderOfPitches,
    OwnWords,
    Pause,
    PlanPitching,
    Promises,
    Questions,
    RevealStep,
)
from jury.running.cues import cues
from jury.standings.progress import plan_progress

TOLD = [{"place": 3, "title": "Gewoon een buur", "mark": "7,8", "words": "Een warm plan."}]


def test_before_the_first_cue_the_hall_reads_whose_evening_it_is() -> None:
    view = seen("")
    assert (view.title, view.area, view.kind) == ("Slotavond wijkalliantie Reigerhoek", "Reigerhoek", "")
    assert isinstance(view.scene, Opening)
    assert view.scene.start == dt.time(19, 15)
    assert view.scene.question.startswith("Hoe komen we tot samenspel in Reigerhoek")
    assert view.following == ("welcome", "Welkom")


def test_the_question_walks_from_how_it_began_to_how_it_is_asked_now() -> None:
    scene = seen("question").scene
    assert isinstance(scene, Questions)
    assert [version.stage for version in scene.versions] == [
        "startvraag",
        "na werkatelier 1",
        "na werkatelier 2 en de proefpitch",
    ]
    assert scene.versions[0].text == "Hoe maken we Reigerhoek leefbaarder?"


def test_who_did_not_agree_to_be_named_is_counted_and_not_named() -> None:
    scene = seen("jury").scene
    jurors = Evening(example_records()).jurors
    assert isinstance(scene, JuryBench)
    assert [member.name for member in scene.members] == [juror.name for juror in jurors if juror.consent_name]
    assert scene.nameless == sum(not juror.consent_name for juror in jurors) > 0


def test_no_name_goes_up_where_the_evening_names_nobody() -> None:
    records = example_records()
    publication = {(): {**records["publication"][()], "publish_juror_names": "none"}}
    scene = seen("jury", {**records, "publication": publication}).scene
    assert isinstance(scene, JuryBench)
    assert (scene.members, scene.nameless) == ((), 7)


def test_the_criteria_say_what_a_1_4_7_and_10_mean() -> None:
    scene = seen("criteria").scene
    assert isinstance(scene, AnchoredCriteria)
    assert [anchor.mark for anchor in scene.criteria[0].anchors] == [1, 4, 7, 10]
    assert scene.criteria[0].anchors[0].meaning == "Eén partij, eigen ‘torentje’."


def test_a_pitch_has_its_number_lead_clock_and_the_cards_that_are_in() -> None:
    evening = staged("pitch:V09", demo_records(), clock=running("questions", 107))
    view = public_view_of(evening, AT)
    counted = plan_progress(evening, "V09")
    assert isinstance(view.scene, PlanPitching)
    assert (view.scene.nr, view.scene.total) == (evening.numbers["V09"], 11)
    assert view.scene.lead == evening.party(evening.proposal("V09").lead or "").name
    assert (view.scene.cards, view.scene.expected) == (counted.complete, counted.expected) == (1, 7)
    assert view.clock is not None
    assert view.clock.part == "questions"
    later = AT.machine._replace(seconds=AT.machine.seconds + 10)
    assert [view.clock.read(now).left for now in (AT.machine, later)] == [133, 123]


def test_the_last_plan_is_never_plan_eleven_of_ten() -> None:
    records = example_records()
    gone = {**records["proposals"]["V01",], "status": "withdrawn"}
    view = seen("pitch:V11", {**records, "proposals": {**records["proposals"], ("V01",): gone}})
    assert isinstance(view.scene, PlanPitching)
    assert int(view.scene.nr) <= view.scene.total


@pytest.mark.parametrize(
    ("consent", "setting", "shown"), [(1, "consent", True), (0, "consent", False), (1, "none", False)]
)
def test_a_pitcher_is_named_only_with_consent_and_where_the_evening_names_them(
    consent: int, setting: str, shown: bool
) -> None:
    records = example_records()
    plan = {**records["proposals"]["V09",], "pitcher": "Yusra Benali", "consent_name": consent}
    publication = {**records["publication"][()], "publish_pitcher_names": setting}
    evening = {**records, "proposals": {**records["proposals"], ("V09",): plan}, "publication": {(): publication}}
    view = seen("pitch:V09", evening)
    assert ("Yusra Benali" in repr(view)) is shown


def test_a_break_says_when_the_evening_goes_on() -> None:
    assert seen("break").scene == Pause(dt.time(20, 45))
    assert seen("break", clock=running("break", 300)).scene == Pause(dt.time(20, 40))
    assert seen("break", clock=running("break", 300, "paused")).scene == Pause(None)


@pytest.mark.parametrize(("spent", "back"), [(330, dt.time(20, 40)), (331, dt.time(20, 39))])
def test_the_end_of_a_break_is_said_to_the_nearest_minute(spent: int, back: dt.time) -> None:
    assert seen("break", clock=running("break", spent)).scene == Pause(back)


def test_the_board_sets_what_found_each_other_beside_what_is_still_open() -> None:
    scene, evening = seen("board").scene, Evening(example_records())
    assert isinstance(scene, NeedsAndOffers)
    assert len(scene.found) == len(evening.matches) > 0
    used = {need.id for need in evening.needs if need.proposal}
    assert len(scene.needs) == len(evening.needs) - len({match.need for match in evening.matches} | used)


def test_what_a_plan_uses_stands_on_the_board_with_the_plan_and_is_open_no_longer() -> None:
    records: dict[str, Any] = dict(example_records())
    for table in ("needs", "offers"):
        rows = {key: {**row, "proposal": None} for key, row in records[table].items()}
        records[table] = {key: {name: v for name, v in row.items() if v is not None} for key, row in rows.items()}
    offers = {**records["offers"], ("A11",): {**records["offers"]["A11",], "proposal": "V09"}}
    scene, before = seen("board", {**records, "offers": offers}).scene, seen("board", records).scene
    assert isinstance(scene, NeedsAndOffers)
    assert isinstance(before, NeedsAndOffers)
    assert [(used.wish.text, used.plan) for used in scene.in_plans] == [("Keuken en aula na 17.00 uur", "Kom Binnen")]
    assert len(scene.offers) == len(before.offers) - 1


@pytest.mark.parametrize("used_by", ["the plan itself", "a match"])
def test_a_street_of_a_sensitive_plan_is_not_on_the_board(used_by: str) -> None:
    records = example_records()
    need = {**records["needs"]["N03",], "text": "Hulp aan de Brandnetelstraat"}
    matches = dict(records["matches"])
    if used_by == "a match":
        matches[4,] = {**matches[4,], "proposal": "V03"}
    else:
        need["proposal"] = "V03"
    evening = {**records, "needs": {**records["needs"], ("N03",): need}, "matches": matches}
    assert "Brandnetel" not in repr(seen("board", evening))
    plans = {key: {**row, "sensitive": 0} for key, row in records["proposals"].items()}
    assert "Brandnetel" in repr(seen("board", {**evening, "proposals": plans}))


def test_the_order_says_what_moved_and_not_why() -> None:
    moved = {"proposal": "V2", "place": 2, "reason": "Iemand was ziek"}
    view = public_view_of(running_evening(order_moves=[moved], stage={"current": "order"}), AT)
    assert isinstance(view.scene, OrderOfPitches)
    assert view.scene.moved == ("Plan 2",)
    assert "ziek" not in repr(view)


def test_before_the_deliberation_a_reveal_says_that_the_jury_is_at_work() -> None:
    view = seen("reveal:1", demo_records(), told=TOLD)
    assert view.scene == RevealStep((), at_work=True, retraction="")
    assert view.title == "Uitslag, stap 1 van 3"


def test_a_step_that_told_nothing_yet_is_what_comes_next() -> None:
    assert seen("reveal:1").following == ("reveal", "Uitslag, stap 1 van 3")
    assert seen("reveal:1", told=TOLD).following == ("reveal", "Uitslag, stap 2 van 3")


def test_a_reveal_tells_the_lines_of_its_own_step() -> None:
    view = seen("reveal:1", told=TOLD)
    assert view.scene == RevealStep(
        (ToldLine(3, "Gewoon een buur", "7,8", "Een warm plan."),), at_work=False, retraction=""
    )


def test_a_step_that_went_wrong_shows_only_the_sentence_about_it() -> None:
    view = seen("reveal:1", told=TOLD, retraction="Dit klopte niet. We beginnen opnieuw.")
    assert view.scene == RevealStep((), at_work=False, retraction="Dit klopte niet. We beginnen opnieuw.")


def test_lines_that_were_left_behind_show_on_no_other_cue() -> None:
    for cue in cues(Evening(example_records())):
        if cue.kind not in ("reveal", "award", "audience"):
            assert "Een warm plan." not in repr(seen(cue.id, told=TOLD))


def test_agreements_go_up_in_their_public_words() -> None:
    view = seen("agreements")
    assert isinstance(view.scene, Promises)
    assert view.scene.promises
    private = [row.what for row in Evening(example_records()).agreements if row.what_public]
    assert private
    assert not any(what in repr(view) for what in private)


@pytest.mark.parametrize("over", ["dropped", "done"])
def test_an_agreement_that_is_not_public_is_not_read_for_the_hall_and_one_that_is_over_not_shown(over: str) -> None:
    records = example_records()
    rows = {key: dict(row) for key, row in records["agreements"].items()}
    rows[1,] |= {"public": 0, "what": "Geheim"}
    rows[3,] |= {"status": over}
    changed = {**records, "agreements": rows}
    scene = seen("agreements", changed).scene
    assert isinstance(scene, Promises)
    intentions = sum(row.get("kind") == "intention" for row in rows.values())
    assert (len(scene.promises), intentions) == (len(rows) - 2 - 1, 1)
    assert "Geheim" not in repr(public_records(Evening(changed)))
    rows[1,]["public"] = 1
    assert "Geheim" in repr(public_records(Evening(changed)))


def test_the_closing_says_when_all_come_back() -> None:
    scene = seen("closing").scene
    assert isinstance(scene, Closing)
    assert scene.back is not None


def test_a_cue_of_their_own_shows_its_text_and_another_keeps_the_presenters_words_apart() -> None:
    rundown = {
        (1,): {"nr": 1, "kind": "own", "title": "Foto’s", "text": "We maken foto’s."},
        (2,): {"nr": 2, "kind": "welcome", "text": "Noem de wethouder."},
    }
    records = {**example_records(), "rundown": rundown}
    assert seen("own:1", records).scene == OwnWords("We maken foto’s.")
    view = seen("welcome", records)
    assert view.words == "Noem de wethouder."
    assert "Noem de wethouder." not in repr(view.scene)


def test_an_emergency_shows_its_text_also_where_nobody_typed_one() -> None:
    records = example_records()
    session = {**records["session"][()], "emergency_text": "Verzamelen op het plein."}
    assert seen("", {**records, "session": {(): session}}, alarm=1).alarm == "Verzamelen op het plein."
    assert seen("", alarm=1).alarm.startswith("Ga nu rustig naar buiten")
    assert seen("").alarm == ""


def test_a_sensitive_plan_keeps_its_street_to_itself_also_as_what_comes_next() -> None:
    records = example_records()
    plan = {**records["proposals"]["V03",], "title": "Wonen aan de Zuringstraat", "sensitive": 1, "order": 2}
    first = {**records["proposals"]["V01",], "order": 1}
    evening = {**records, "proposals": {**records["proposals"], ("V03",): plan, ("V01",): first}}
    for cue in ("order", "pitch:V01", "pitch:V03"):
        assert "Zuringstraat" not in repr(seen(cue, evening)), cue


def test_what_hides_in_a_title_is_made_visible() -> None:
    records = example_records()
    plan = {**records["proposals"]["V09",], "title": "Plan\x1b[31m\u202erood"}
    view = seen("pitch:V09", {**records, "proposals": {**records["proposals"], ("V09",): plan}})
    assert "\x1b" not in repr(view).encode().decode("unicode_escape", "ignore")
    assert "\x1b" not in view.title
    assert "\u202e" not in view.title


# ---------------------------------------------------------------- what it cannot hold

PRIVATE = ("marks", "scorecards", "verdicts", "interests", "revisions", "tie_decisions", "counts", "audience", "log")


def test_no_table_of_marks_verdicts_or_interests_is_ever_asked_for() -> None:
    assert set(PRIVATE).isdisjoint(PUBLIC)


def test_the_view_has_no_field_for_a_mark_a_place_or_a_verdict_but_the_lines_that_are_told() -> None:
    names = {(owner.__name__, name) for owner in _types(PublicView) for name in getattr(owner, "_fields", ())}
    holds = {
        (owner, name)
        for owner, name in names
        if name in ("place", "mark", "words", "rank", "verdict", *VERDICT_SENTENCES)
    }
    assert holds - {("PublicView", "words"), ("Anchor", "mark"), ("Opening", "place")} == {
        ("ToldLine", "place"),
        ("ToldLine", "mark"),
        ("ToldLine", "words"),
    }
    owners = {owner for owner in _types(PublicView) if ToldLine in set(_named_in(owner))}
    assert owners == {RevealStep}


def _types(root: type) -> set[type]:
    found: set[type] = set()
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if one not in found and hasattr(one, "_fields"):
            found.add(one)
            waiting += _named_in(one)
    return found


def _named_in(owner: type) -> list[type]:
    named: list[Any] = list(get_type_hints(owner).values()) if hasattr(owner, "_fields") else []
    found: list[type] = []
    while named:
        one = named.pop()
        named += get_args(one)
        if isinstance(one, type):
            found.append(one)
    return found


CANARY_MARK = "7.25"
CANARY_TEXT = "Kanarietekst"


def with_canaries(phase: str) -> dict[str, Any]:
    """Give the example evening with one odd mark on every card, and one odd text in all that is said of a plan."""
    records = {**example_records()}
    records["state"] = {(): {**records["state"][()], "phase": phase}}
    records["settings"] = {(): {**records["settings"][()], "scale_step": "0.25"}}
    records["marks"] = {key: {**row, "mark": CANARY_MARK} for key, row in records["marks"].items()}
    records["verdicts"] = {
        key: {**row, **dict.fromkeys(VERDICT_SENTENCES, CANARY_TEXT)} for key, row in records["verdicts"].items()
    }
    records["interests"] = {key: {**row, "note": CANARY_TEXT} for key, row in records["interests"].items()}
    records["log"] = {key: {**row, "text": CANARY_TEXT} for key, row in records["log"].items()}
    return records


def leaks(view: object) -> bool:
    """Say whether anything secret is anywhere in this, however deep."""
    return any(word in repr(view) for word in (CANARY_MARK, CANARY_MARK.replace(".", ","), CANARY_TEXT))


@given(data=st.data())
@settings(max_examples=60)
def test_whatever_is_on_the_stage_no_mark_and_no_verdict_is_in_the_view(data: st.DataObject) -> None:
    records = with_canaries(data.draw(st.sampled_from(["preparation", "round", "deliberation", "final"])))
    cue = data.draw(st.sampled_from(["", *(cue.id for cue in cues(Evening(records)))]))
    assert not leaks(seen(cue, records))


def test_a_view_that_held_the_evening_itself_would_be_caught() -> None:
    """The broken variant: a view that carries the rows it was made of along, without the filter."""
    evening = staged("reveal:1", with_canaries("round"))
    assert not leaks((public_view_of(evening, AT), public_records(evening)))
    assert leaks((public_view_of(evening, AT), evening.records))


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("marks", ("proposal", "juror", "criterion", "mark")),
        ("verdicts", ("nr", "proposal", "verdict", "praise")),
        ("interests", ("nr", "juror", "proposal", "note")),
    ],
)
def test_a_table_that_slipped_into_the_allow_list_would_be_caught(
    monkeypatch: pytest.MonkeyPatch, table: str, columns: tuple[str, ...]
) -> None:
    evening = staged("reveal:1", with_canaries("round"))
    monkeypatch.setitem(PUBLIC, table, PublicTable(columns))
    assert leaks(public_records(evening))
