"""The file as the stage reads it: what the evening itself says, no more of it, and again when it changes."""

import shutil
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from evenings_by_hand import SECRETARY, opened, small_file, small_records, ticking
from hypothesis import given, settings
from hypothesis import strategies as st
from staged import AT

from jury.errors import JuryError
from jury.example import demo_records
from jury.model.evening import Evening
from jury.publication.public_records import PUBLIC, public_records
from jury.publication.public_view import public_view_of
from jury.round.stage import MessageShown, StageMoved
from jury.running.boot_clock import instant
from jury.session.creation import create
from jury.session.public_file import PublicFile
from jury.standings.progress import plan_progress

VERSIONS = Path(__file__).parents[2] / "data" / "versions"


def demo_file(folder: Path) -> Path:
    path = folder / "demo.jury"
    create(path, demo_records(), by=SECRETARY, clock=ticking())
    return path


def test_it_reads_the_rows_that_the_evening_gives_for_the_hall(tmp_path: Path) -> None:
    public = PublicFile(demo_file(tmp_path))
    assert public.records() == public_records(Evening(demo_records()))


def test_it_counts_the_cards_of_every_plan_as_the_secretary_sees_them(tmp_path: Path) -> None:
    public, evening = PublicFile(demo_file(tmp_path)), Evening(demo_records())
    assert {plan.id: public.cards(plan.id) for plan in evening.proposals} == {
        plan.id: plan_progress(evening, plan.id)[:2] for plan in evening.proposals
    }


CARDS = st.dictionaries(
    st.tuples(st.sampled_from(["V1", "V2"]), st.sampled_from(["J1", "J2", "J3"])),
    st.one_of(
        st.sampled_from(["absent", "recused", "abstained"]),
        st.dictionaries(st.sampled_from("ab"), st.sampled_from(["7", "abstained"])),
    ),
)
"""What is on some cards: a state of the whole card, or marks by criterion."""


@given(cards=CARDS, aside=st.sets(st.sampled_from(["J1", "J2", "J3"])), declares=st.booleans(), counts=st.booleans())
@settings(max_examples=40)
def test_whatever_is_on_the_cards_it_counts_those_that_the_secretary_counts(
    cards: dict[tuple[str, str], str | dict[str, str]], aside: set[str], declares: bool, counts: bool
) -> None:
    measure = {"measure": "declare"} if declares else {}
    records: dict[str, Any] = {
        **small_records(),
        "interests": {
            (nr,): {"nr": nr, "juror": juror, "proposal": "V1", **measure} for nr, juror in enumerate(sorted(aside), 1)
        },
        "scorecards": {key: {"state": state} for key, state in cards.items() if isinstance(state, str)},
        "marks": {
            (*key, criterion): {"mark": mark}
            for key, marks in cards.items()
            if not isinstance(marks, str)
            for criterion, mark in marks.items()
        },
    }
    records["criteria"] = {**records["criteria"], ("b",): {**records["criteria"]["b",], "counts": int(counts)}}
    evening = Evening(records)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "avond.jury"
        create(path, records, by=SECRETARY, clock=ticking())
        public = PublicFile(path)
        assert public.records() == public_records(evening)
        for plan in evening.proposals:
            assert public.cards(plan.id) == plan_progress(evening, plan.id)[:2]


def test_it_asks_for_no_table_and_no_column_but_those_that_are_public(tmp_path: Path) -> None:
    public, asked = PublicFile(demo_file(tmp_path)), set[tuple[str, str]]()

    def ask(action: int, table: str | None, column: str | None, *_more: object) -> int:
        if action == sqlite3.SQLITE_READ and table and column:
            asked.add((table, column))
        return sqlite3.SQLITE_OK

    public._source.set_authorizer(ask)
    public.records()
    assert asked == {
        (name, column) for name, table in PUBLIC.items() for column in (*table.columns, *table.with_consent)
    }


def test_a_change_of_another_program_is_seen_and_nothing_else_is_a_change(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    public = PublicFile(path)
    assert public.view().message == ""
    assert public.changed() is None
    with opened(path) as session:
        session.record(MessageShown("Graag afronden"), by=SECRETARY)
    seen = public.changed()
    assert seen is not None
    assert seen.message == "Graag afronden"
    assert public.changed() is None


def test_a_file_that_another_takes_the_place_of_is_read_from_then_on(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    (tmp_path / "later").mkdir()
    other = small_file(tmp_path / "later")
    with opened(other) as session:
        session.record(MessageShown("Van de andere"), by=SECRETARY)
    public = PublicFile(path)
    public.view()
    shutil.move(other, path)
    seen = public.changed()
    assert seen is not None
    assert seen.message == "Van de andere"


def test_a_file_that_is_gone_for_a_moment_is_read_again_when_it_is_back(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    public = PublicFile(path)
    public.view()
    aside = path.rename(tmp_path / "even-weg.jury")
    assert public.changed() is None
    aside.rename(path)
    with opened(path) as session:
        session.record(StageMoved(AT.wall, instant(), "welcome"), by=SECRETARY)
    seen = public.changed()
    assert seen is not None
    assert seen.cue == "welcome"


@pytest.mark.parametrize("file", sorted(VERSIONS.glob("*.jury")), ids=lambda file: file.stem)
def test_a_file_of_an_older_version_is_shown_as_it_is_and_followed_once_it_is_made_newer(
    tmp_path: Path, file: Path
) -> None:
    path = Path(shutil.copy(file, tmp_path))
    before = path.read_bytes()
    public = PublicFile(path)
    assert public.view().evening
    assert path.read_bytes() == before
    with opened(path) as session:
        session.record(MessageShown("Nieuwer"), by=SECRETARY)
    seen = public.changed()
    assert seen is not None
    assert seen.message == "Nieuwer"


def test_what_is_no_evening_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(JuryError, match="is er niet"):
        PublicFile(tmp_path / "weg.jury")


def test_the_file_and_the_evening_give_the_same_view(tmp_path: Path) -> None:
    path = demo_file(tmp_path)
    with opened(path) as session:
        session.record(StageMoved(AT.wall, AT.machine, "pitch:V09"), by=SECRETARY)
        evening = session.evening
    assert PublicFile(path, clock=lambda: AT.wall).view() == public_view_of(evening, AT)
