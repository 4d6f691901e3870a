"""Two people, two connections, anything they do: the file always opens, and rows, replay and a plain model agree."""

import copy
import tempfile
from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from evenings_by_hand import small_records
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from jury.errors import RuleBroken
from jury.model.changes import Change
from jury.model.rows import Signature
from jury.model.tables import TABLES, Key
from jury.round import event as events
from jury.round.alliance import ENTERED, RowPut, RowRemoved
from jury.round.awards import AwardEdited, AwardGiven, CountTyped
from jury.round.clock import ClockChanged, ClockMovedOn, ClockPaused, ClockStarted, ClockStopped
from jury.round.event import Event
from jury.round.jury import CodesSet, InterestDeclared, InterestTakenBack, JuryEdited
from jury.round.marking import CardDeclared, MarkCompleted, MarkGiven, ScorecardsImported
from jury.round.paper import CardConfirmed, CardCorrected, CardTypedAgain, OwnCardConfirmed
from jury.round.presence import JurorArrived, JurorLeft, JurorReturned
from jury.round.proposals import (
    CalibrationSet,
    MovedToEnd,
    OrderChanged,
    OrderDrawn,
    ProposalAdded,
    ProposalEdited,
    ProposalsImported,
    ProposalTakenBack,
    ProposalWithdrawn,
)
from jury.round.rehearsal import MarksMadeUp, RehearsalBegun
from jury.round.replacing import JurorReplaced
from jury.round.reveal import RevealTakenBack
from jury.round.rules import (
    CriteriaEdited,
    DeliberationBegun,
    Frozen,
    PublicationEdited,
    RoundResumed,
    SessionEdited,
    SettingsEdited,
)
from jury.round.rundown import CueAdded, CueDropped, CueEdited, CueMoved
from jury.round.stage import AlarmShown, AlarmTakenAway, MessageShown, StageBlanked, StageMoved
from jury.round.texts import LookedAt, LookedAtAgain
from jury.round.verdicts import AudienceCounted, Finalised, Reopened, TieDecided, VerdictGiven
from jury.running.boot_clock import Instant
from jury.session.author import Author
from jury.session.check import findings
from jury.session.creation import create
from jury.session.file import SessionFile
from jury.session.journal import Entry
from scoring.marked_round import ABSTAINED, CardState

Rows = dict[str, dict[Key, dict[str, Any]]]
SECRETARY, BOOTH = Author("secretary", "console"), Author("J1", "booth")
PLANS = st.sampled_from(["V1", "V2", "V3", "V9", ""])
JURORS = st.sampled_from(["J1", "J2", "J3", "J9"])
CRITERIA = st.sampled_from(["a", "b", "z"])
MARKS = st.one_of(
    st.none(),
    st.just(ABSTAINED),
    st.integers(0, 11).map(Decimal),
    st.sampled_from([Decimal("7.5"), Decimal("NaN"), Decimal("1e400"), "zeven"]),
)
CUES = st.sampled_from(["welcome", "pitch:V1", "pitch:V2", "break", "own:1", "own:2", "closing", "niets", "reveal:1"])
AWARDS = st.sampled_from(["durf", "zaal", ""])
DECIDES = st.sampled_from(["jury", "audience", "criterion:a", "criterion:z", "wethouder"])
INSTANTS = st.builds(Instant, st.sampled_from(["this start", "another"]), st.integers(0, 999).map(Decimal))
SIGNED = (Signature(1, "secretary", "Ineke"), Signature(2, "chair", " "))
AT = datetime.fromisoformat("2026-11-19T20:01:00+01:00")
TEXTS = st.sampled_from(["", "Kort", "x" * 3000, "a\x00b", "\ud83d", "‮om", "[/red]"])
ANYTHING = st.one_of(
    TEXTS,
    st.none(),
    st.integers(-3, 12),
    st.just(2**70),
    st.booleans(),
    st.sampled_from([0.5, ["V1"], [5], {"a": "b"}]),
)


def some_fields(table: str) -> st.SearchStrategy[dict[str, Any]]:
    """Give fields of a table, known ones and one that it does not have, with values that may fit or not."""
    names = [name for each in TABLES if each.name == table for name in each.fields if name not in ("nr", "id")]
    fitting = {
        "weight": st.sampled_from(["1", "2.5", "0", "-1"]),
        "quorum": st.sampled_from([1, 2, 0]),
        "aggregate": st.sampled_from(["median", "mean_of_jurors", "onzin"]),
        "tie_break": st.sampled_from([["criterion:a"], ["lottery:x"], ["criterion:z"], ["gok"]]),
        "verdict": st.sampled_from(["adopt", "join", "misschien"]),
        "join_with": st.sampled_from([["V2"], ["V9"], []]),
        "date": st.sampled_from(["2026-11-19", "19 november"]),
        "title": st.sampled_from(["Nieuw", "Ander", ""]),
        "name": st.sampled_from(["Jan", "Zus", ""]),
    }
    return st.dictionaries(st.sampled_from([*names, "onbekend"]), ANYTHING, max_size=2).flatmap(
        lambda given: st.fixed_dictionaries({name: fitting.get(name, st.just(value)) for name, value in given.items()})
    )


ORDINARY: st.SearchStrategy[Event] = st.one_of(
    st.builds(MarkGiven, st.sampled_from(["V1", "V2"]), st.sampled_from(["J1", "J2"]), st.sampled_from("ab"), MARKS),
    st.builds(
        MarkGiven,
        st.sampled_from(["V1", "V2"]),
        st.sampled_from(["J1", "J2"]),
        st.sampled_from("ab"),
        st.integers(1, 10).map(Decimal),
    ),
    st.builds(ProposalEdited, st.sampled_from(["V1", "V2"]), st.fixed_dictionaries({"summary": TEXTS})),
    st.builds(CardDeclared, st.sampled_from(["V1", "V2"]), st.just("J2"), st.sampled_from([None, CardState.ABSENT])),
)
"""What is done most, and mostly fits."""
HALL: st.SearchStrategy[Event] = st.one_of(
    st.builds(CueAdded, some_fields("rundown"), st.sampled_from([None, "welcome", "own:1", "niets"])),
    st.builds(CueAdded, st.just({"kind": "own", "title": "Lied"}), st.sampled_from([None, "order", "pitch:V2"])),
    st.builds(CueMoved, CUES, st.one_of(st.none(), CUES)),
    st.builds(CueDropped, CUES),
    st.builds(CueEdited, CUES, some_fields("rundown")),
    st.builds(StageMoved, st.just(AT), INSTANTS, CUES),
    st.builds(StageMoved, st.just(AT), INSTANTS, back=st.booleans()),
    st.builds(StageMoved, st.just(AT), INSTANTS, st.sampled_from(["reveal:1", "reveal:2"])),
    st.builds(RevealTakenBack, TEXTS),
    st.builds(StageBlanked, st.booleans()),
    st.builds(MessageShown, TEXTS),
    st.builds(AlarmShown),
    st.builds(RehearsalBegun),
    st.builds(MarksMadeUp, st.lists(PLANS, max_size=2).map(tuple)),
    st.builds(AlarmTakenAway),
    st.builds(StageMoved, st.just(AT), INSTANTS, st.sampled_from(["pitch:V1", "break"])),
    st.builds(ClockStarted, INSTANTS),
    st.builds(ClockPaused, INSTANTS),
    st.builds(ClockMovedOn, INSTANTS),
    st.builds(ClockChanged, INSTANTS, st.sampled_from([30, -30, 0, 10**6])),
    st.builds(ClockStopped, INSTANTS),
)


@st.composite
def hall(draw: st.DrawFn) -> Event:
    """Give something of the hall: all of it together as often as one change of the round, which the test is about."""
    return draw(HALL)


ANY: st.SearchStrategy[Event] = st.one_of(
    st.builds(MarkGiven, PLANS, JURORS, CRITERIA, MARKS),
    st.builds(
        MarkCompleted,
        st.sampled_from(["V1", "V2"]),
        st.sampled_from(["J1", "J2"]),
        st.sampled_from("ab"),
        st.sampled_from([Decimal(1), Decimal(7), Decimal("NaN")]),
        st.sampled_from([Decimal(10), Decimal("7.5"), Decimal("1e400")]),
    ),
    st.builds(
        CardDeclared, PLANS, JURORS, st.sampled_from([None, CardState.ABSENT, CardState.ABSTAINED, CardState.RECUSED])
    ),
    st.builds(
        ScorecardsImported,
        st.dictionaries(
            st.tuples(PLANS, JURORS),
            st.one_of(
                st.just(CardState.ABSENT), st.dictionaries(CRITERIA, MARKS.filter(lambda mark: mark is not None))
            ),
            max_size=2,
        ),
    ),
    st.builds(InterestDeclared, JURORS, PLANS, st.sampled_from(["recuse", "declare"]), note=TEXTS, decided_by=JURORS),
    st.builds(InterestTakenBack, JURORS, PLANS),
    st.builds(JuryEdited, st.sampled_from(["J1", "J2"]), st.just({"entry": "paper"})),
    st.builds(CodesSet, st.dictionaries(JURORS, st.sampled_from(["0412", "2903", "", "12"]), max_size=2)),
    st.builds(CardConfirmed, PLANS, JURORS, TEXTS),
    st.builds(OwnCardConfirmed, PLANS, JURORS),
    st.builds(CardTypedAgain, st.sampled_from(["V1", "V2"]), st.sampled_from(["J1", "J2"]), st.just("Joke")),
    st.builds(
        CardCorrected, PLANS, JURORS, st.just("Joke"), st.dictionaries(CRITERIA, MARKS.filter(lambda mark: mark))
    ),
    st.builds(JurorArrived, JURORS, st.times(), st.lists(PLANS, max_size=2).map(tuple)),
    st.builds(JurorLeft, JURORS, st.times(), st.lists(PLANS, max_size=2).map(tuple)),
    st.builds(JurorReturned, JURORS),
    st.builds(JurorReplaced, JURORS, st.just("J4"), st.fixed_dictionaries({"name": TEXTS}), PLANS, st.times()),
    st.builds(JuryEdited, st.sampled_from(["J1", "J8"]), some_fields("jurors")),
    st.builds(SettingsEdited, some_fields("settings")),
    st.builds(SessionEdited, some_fields("session")),
    st.builds(PublicationEdited, some_fields("publication")),
    st.builds(CriteriaEdited, st.sampled_from(["a", "b", "n"]), st.one_of(st.none(), some_fields("criteria"))),
    st.builds(ProposalAdded, st.sampled_from(["V4", "V1", "V5"]), some_fields("proposals")),
    st.builds(ProposalAdded, st.sampled_from(["V4", "V5"]), st.just({"title": "Nog een plan"})),
    st.builds(ProposalEdited, PLANS, some_fields("proposals")),
    st.builds(ProposalWithdrawn, PLANS),
    st.builds(ProposalTakenBack, PLANS),
    st.builds(CalibrationSet, PLANS, st.booleans()),
    st.builds(OrderChanged, st.permutations(["V1", "V2", "V3"]).map(tuple)),
    st.builds(MovedToEnd, PLANS, TEXTS),
    st.builds(OrderDrawn, st.sampled_from(["sluisje", ""])),
    st.builds(ProposalsImported, added=st.dictionaries(st.sampled_from(["V6", "V1"]), some_fields("proposals"))),
    st.builds(VerdictGiven, PLANS, some_fields("verdicts")),
    st.builds(VerdictGiven, st.sampled_from(["V1", "V2", "V3"]), st.just({"verdict": "adopt", "praise": "Goed."})),
    st.builds(TieDecided, st.lists(PLANS, max_size=3).map(tuple), TEXTS),
    st.builds(AudienceCounted, some_fields("audience")),
    st.dictionaries(PLANS, st.integers(-1, 9), max_size=2).map(lambda votes: AudienceCounted({"votes": votes})),
    st.builds(AwardEdited, AWARDS, some_fields("awards") | st.none()),
    st.builds(AwardEdited, AWARDS, st.builds(dict, name=TEXTS, by=DECIDES)),
    st.builds(AwardGiven, AWARDS, PLANS | st.none(), TEXTS),
    st.builds(CountTyped, TEXTS, st.dictionaries(PLANS, st.integers(-1, 9), max_size=2) | st.none()),
    st.sampled_from([*ENTERED, "criteria"]).flatmap(
        lambda table: st.one_of(
            st.builds(RowPut, st.just(table), some_fields(table)),
            st.builds(RowPut, st.just(table), some_fields(table), st.sampled_from([(1,), (2,), ("T01",)])),
            st.builds(RowRemoved, st.just(table), st.sampled_from([(1,), (2,), ("T01",)])),
        )
    ),
    st.builds(RowPut, st.just("cross_questions"), st.just({"proposal": "V1", "question": "Wie?"})),
    st.builds(RowPut, st.just("tables"), st.just({"name": "Raam", "guests": ["Jan"], "proposals": ["V2"]})),
    st.builds(RowPut, st.just("parties"), some_fields("parties"), st.tuples(st.sampled_from(["p", "q"]))),
    st.builds(RowPut, st.just("needs"), st.builds(dict, text=TEXTS, party=st.sampled_from(["p", "q"]))),
    st.builds(RowPut, st.just("agreements"), st.builds(dict, what=TEXTS, proposals=st.lists(PLANS, max_size=2))),
    st.builds(RowRemoved, st.sampled_from(["parties", "proposals", "jurors"]), st.tuples(PLANS | st.just("p"))),
    st.builds(
        LookedAt, st.sampled_from(["proposals.V1.summary", ""]), st.just(("Noor",)), st.sampled_from(["Mag.", ""])
    ),
    st.builds(LookedAtAgain, st.integers(0, 2)),
    hall(),
    st.sampled_from([Frozen(), DeliberationBegun(), RoundResumed(), Finalised(), Finalised(SIGNED), Reopened()]),
)
AUTHORS = st.sampled_from([SECRETARY, BOOTH])


class TwoActors(RuleBasedStateMachine):
    """A secretary and a juror with a connection each; a model of plain dicts follows what was said to be written."""

    @initialize(phase=st.sampled_from(["preparation", "round", "round", "round", "deliberation"]))
    def begin(self, phase: str) -> None:
        """Make an evening that stands somewhere."""
        self.folder = tempfile.TemporaryDirectory(prefix="two-actors-")
        self.path = Path(self.folder.name) / "avond.jury"
        create(self.path, small_records(state={"phase": phase}), by=SECRETARY)
        self.sessions = {author: SessionFile.open(self.path) for author in (SECRETARY, BOOTH)}
        self.model: Rows = {
            name: {key: dict(row) for key, row in rows.items()}
            for name, rows in self.sessions[SECRETARY].evening.records.items()
        }
        self.before: dict[int, Rows] = {}
        """The model as it was before each entry that can be taken back."""
        self.done: dict[Author, list[Entry]] = {SECRETARY: [], BOOTH: []}

    @rule(
        event=st.one_of(ORDINARY, ANY),
        by=st.sampled_from([SECRETARY, BOOTH]),
        reason=st.sampled_from([None, "verteld"]),
    )
    def record(self, event: Event, by: Author, reason: str | None) -> None:
        """Somebody does something: it is taken in whole, or refused without a byte that changes."""
        written = self._attempt(lambda session: session.record(event, by=by, reason=reason), by)
        if written is not None:
            self._follow(written)
            if written.what in events.FOR_GOOD:
                self.done = {SECRETARY: [], BOOTH: []}
            else:
                self.done[by].append(written)

    @rule(by=AUTHORS)
    def undo(self, by: Author) -> None:
        """Somebody takes back: their own last change, and no other."""
        written = self._attempt(lambda session: session.undo(by=by), by)
        if written is None:
            return
        taken_back = self.done[by].pop()
        assert written.undoes == taken_back.sequence
        for change in taken_back.changes:
            if change.table == "stage":
                continue  # it goes back too, but never tells again what it told
            was = self.before[taken_back.sequence][change.table].get(change.key)
            now = self.model[change.table]
            if was is None:
                now.pop(change.key, None)
            else:
                fields = was if change.new is None else {**now[change.key], **{f: was.get(f) for f in change.new}}
                now[change.key] = {name: value for name, value in fields.items() if value is not None}
        self._follow_rows([change for change in written.changes if change.table == "stage"])
        for change in written.changes:
            if change.table == "confirmations" and change.new is None:  # what was seen of the card holds no longer
                self.model[change.table].pop(change.key, None)

    @rule(who=AUTHORS, closed=st.booleans())
    def look(self, who: Author, closed: bool) -> None:
        """A screen looks whether the other changed something, or a laptop is closed and opened."""
        if closed:
            self.sessions[who].close()
            self.sessions[who] = SessionFile.open(self.path)
        self.sessions[who].changed_elsewhere()
        assert self.sessions[who].evening.records == self.model

    @invariant()
    def rows_and_replay_and_model_agree(self) -> None:
        """Whatever was done, a fresh start reads it, the journal leads to it, and it is what was said."""
        if not hasattr(self, "path"):
            return
        with SessionFile.open(self.path, writable=False) as fresh:
            assert fresh.behind == ()
            assert fresh.evening.records == self.model
        assert findings(self.path).faults == ()

    def teardown(self) -> None:
        """Let go of the file."""
        if hasattr(self, "path"):
            for session in self.sessions.values():
                session.close()
            self.folder.cleanup()

    def _attempt(self, act: Callable[[SessionFile], Entry | None], by: Author) -> Entry | None:
        before = self.path.read_bytes()
        try:
            return act(self.sessions[by])
        except RuleBroken as error:
            refused = error
        assert all(refused.faults)
        assert self.path.read_bytes() == before
        return None

    def _follow(self, entry: Entry) -> None:
        self.before[entry.sequence] = copy.deepcopy(self.model)
        self._follow_rows(entry.changes)

    def _follow_rows(self, changes: Iterable[Change]) -> None:
        for change in changes:
            rows = self.model[change.table]
            if change.new is None:
                del rows[change.key]
            else:
                row = {**rows.get(change.key, {}), **change.new}
                rows[change.key] = {name: value for name, value in row.items() if value is not None}


def run(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        TwoActors,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            derandomize=True,
            phases=[Phase.explicit, Phase.generate],  # making a failure smaller takes minutes: each step syncs a disk
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_whatever_two_people_do_the_file_holds_together() -> None:
    run(examples=25, steps=30)


@pytest.mark.long
def test_whatever_two_people_do_the_file_holds_together_at_length() -> None:
    run(examples=200, steps=40)


def test_an_undo_that_forgets_whose_it_is_would_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The broken variant: one key takes back the last change of anybody."""

    def of_anybody(session: SessionFile, _by: Author) -> Entry | None:
        mine = [entry for entry in session.entries() if entry.undoes is None and entry.what not in events.FOR_GOOD]
        return mine[-1] if mine else None

    monkeypatch.setattr(SessionFile, "last_undoable", of_anybody)
    with pytest.raises((AssertionError, IndexError, ExceptionGroup)):
        run(examples=200, steps=30)  # it ends with the first that shows it
