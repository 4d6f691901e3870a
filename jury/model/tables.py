"""Every table of an evening: its row, its place in the definition, and its key in the session file."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from jury.model import agreed, alliance, area, proposal, rows, running, talk
from jury.model.kinds import KIND_RULES
from jury.model.values import Stored, Value, fields

Key = tuple[str | int, ...]
Row = Mapping[str, Stored]
"""A row as stored: only what was given; what is missing has the row type's default."""
Records = Mapping[str, Mapping[Key, Row]]
"""All rows of an evening, by table and key."""
BY_ID: Final = ("id",)
BY_NUMBER: Final = ("nr",)


class Table(NamedTuple):
    """One table. `place` is where it stands in a definition; a table without a key holds at most one row.

    Without a place it is not in a definition at all: it tells where this very evening stands, for as long as it runs.
    """

    name: str
    row: type
    place: tuple[str, ...]
    key: tuple[str, ...] = BY_NUMBER
    parent: str = ""

    @property
    def single(self) -> bool:
        """True for a table that holds one row, as [session] does."""
        return not self.key

    @property
    def fields(self) -> dict[str, Value]:
        """The fields of a row by name."""
        return fields(self.row)

    def key_of(self, row: Row) -> Key:
        """Give the key of a row."""
        return tuple(row[name] for name in self.key)  # type: ignore[misc]  # keys are texts and whole numbers


TABLES: Final = (
    Table("session", rows.Session, ("session",), ()),
    Table("settings", rows.Settings, ("settings",), ()),
    Table("state", rows.State, ("state",), ()),
    Table("publication", rows.Publication, ("publication",), ()),
    Table("area_profile", area.AreaProfile, ("area_profile",), ()),
    Table("audience", talk.Audience, ("audience",), ()),
    Table("parties", alliance.Party, ("parties",), BY_ID),
    Table("organisers", alliance.Organiser, ("session", "organisers")),
    Table("themes", alliance.Theme, ("themes",), BY_ID),
    Table("criteria", rows.Criterion, ("criteria",), BY_ID),
    Table("measures", alliance.Measure, ("measures",), BY_ID),
    Table("jurors", rows.Juror, ("jurors",), BY_ID),
    Table("goals", alliance.Goal, ("goals",), BY_ID),
    Table("areas", area.SubArea, ("areas",), BY_ID),
    Table("proposals", proposal.Proposal, ("proposals",), BY_ID),
    Table("needs", alliance.Need, ("parties", "needs"), BY_ID, "party"),
    Table("offers", alliance.Offer, ("parties", "offers"), BY_ID, "party"),
    Table("challenge", area.Challenge, ("challenge",)),
    Table("interests", rows.Interest, ("interests",)),
    Table("matches", alliance.Match, ("matches",)),
    Table("cross_questions", talk.CrossQuestion, ("cross_questions",)),
    Table("verdicts", rows.Verdict, ("verdicts",), ("proposal",)),
    Table("revisions", rows.Revision, ("revisions",)),
    Table("tie_decisions", rows.TieDecision, ("tie_decisions",)),
    Table("agreements", agreed.Agreement, ("agreements",)),
    Table("order_moves", rows.OrderMove, ("order_moves",)),
    Table("settled", rows.Settled, ("settled",)),
    Table("log", talk.LogEntry, ("log",)),
    Table("rundown", running.PlannedCue, ("rundown",)),
    Table("timings", running.Timing, ("timings",)),
    Table("awards", rows.Award, ("awards",), BY_ID),
    Table("counts", rows.AudienceCount, ("counts",)),
    Table("confirmations", rows.Confirmation, ("confirmations",)),
    Table("feedback", talk.Feedback, ("feedback",)),
    Table("tables", talk.RoundTable, ("tables",), BY_ID),
    Table("signed", rows.Signature, ("signed",)),
    Table("team", alliance.TeamMember, ("team",)),
    Table("barriers", alliance.Barrier, ("barriers",)),
    Table("links_between", alliance.LinkBetween, ("links_between",)),
    Table("dilemmas", alliance.Dilemma, ("dilemmas",)),
    Table("weighed", alliance.Weighed, ("weighed",)),
    Table("sources", area.Source, ("sources",)),
    Table("figures", area.Figure, ("figures",)),
    Table("area_points", area.AreaPoint, ("area_points",)),
    Table("ambition", area.Ambition, ("ambition",), ()),
    Table("attendance", talk.Attendance, ("attendance",)),
    Table("links", area.WebLink, ("links",)),
    Table("agreement_updates", agreed.AgreementUpdate, ("agreement_updates",)),
    Table("answers", agreed.Answer, ("answers",)),
    Table("dismissed", alliance.Dismissed, ("dismissed",)),
    Table("recounts", rows.Recount, ()),
    Table("stage", running.Stage, (), ()),
    Table("shown_cues", running.ShownCue, (), ("cue",)),
    Table("clock", running.ClockRow, (), ()),
)
"""In an order in which every reference points back."""
DEFINED: Final = tuple(table for table in TABLES if table.place)
"""Those that stand in a definition."""
TABLE: Final = {table.name: table for table in TABLES}
CARD_TABLES: Final = ("scorecards", "marks")
"""The two tables of the marks, keyed (proposal, juror) and (proposal, juror, criterion)."""
LISTS: Final = frozenset(kind for kind, rules in KIND_RULES.items() if rules.listed)
"""The kinds that are stored as JSON."""
