"""Evenings with awards: the least that has them, by hand, and random ones."""

from typing import Any

from evenings_by_hand import small_records
from hypothesis import strategies as st

from jury.model.evening import Evening
from jury.model.tables import Key, Row

PLANS = ("V1", "V2", "V3", "V4")
JURORS = ("J1", "J2", "J3")
CRITERIA = ("a", "b")


def award_evening(
    awards: list[dict[str, Any]], phase: str = "deliberation", *, settings: dict[str, Any] | None = None, **more: Any
) -> Evening:
    """Give an evening on which Plan 1 is first, best on a; Plan 2 best on b; Plan 3 last, and Plan 4 without cards.

    `more` are whole tables: rows with a number, or marks by (plan, juror, criterion).
    """
    records: dict[str, Any] = {**small_records(state={"phase": phase}, settings=settings or {})}
    records["proposals"] = {(plan,): {"nr": n, "id": plan, "title": f"Plan {n}"} for n, plan in enumerate(PLANS, 1)}
    marks = {"V1": ("9", "6"), "V2": ("7", "8"), "V3": ("5", "6")}
    given: dict[Key, Row] = {
        (plan, juror, criterion): {"mark": mark}
        for plan, pair in marks.items()
        for juror in JURORS
        for criterion, mark in zip(CRITERIA, pair, strict=True)
    }
    records["marks"] = given
    records["scorecards"] = {("V4", juror): {"state": "absent"} for juror in JURORS}
    records["awards"] = {
        (row["id"],): {"nr": n, "name": f"Prijs {row['id']}", **row} for n, row in enumerate(awards, 1)
    }
    for name, rows in more.items():
        records[name] = (
            {(n,): {"nr": n, **row} for n, row in enumerate(rows, 1)} if isinstance(rows, list) else {(): rows}
        )
    return Evening(records)


cells = st.sampled_from(["abstained", None, "6", "7", "7", "8"])
votes = st.dictionaries(st.sampled_from(PLANS), st.integers(0, 3))


@st.composite
def random_awards(draw: st.DrawFn) -> Evening:
    """An evening with a few marks in steps that often come out equal, and awards of every kind."""
    kinds = draw(st.lists(st.sampled_from(["criterion:a", "criterion:b", "jury", "audience"]), max_size=5))
    awards: list[dict[str, Any]] = []
    for n, by in enumerate(kinds):
        if by == "audience" and any(row["by"] == "audience" for row in awards):
            continue
        row = {"id": f"P{n}", "by": by}
        if by == "jury" and (winner := draw(st.sampled_from([None, *PLANS]))):
            row |= {"winner": winner, "reason": "Daarom."}
        awards.append(row)
    settings = {"quorum": draw(st.integers(1, 2)), "one_award_per_plan": draw(st.integers(0, 1))}
    counts = [{"counter": name, "votes": draw(votes)} for name in draw(st.sampled_from(["", "A", "AB", "ABC"]))]
    evening = award_evening(awards, settings=settings, audience={"votes": draw(votes)}, counts=counts)
    marks: dict[Key, Row] = {}
    for plan in PLANS:
        for juror in JURORS:
            for criterion in CRITERIA:
                if mark := draw(cells):
                    marks[plan, juror, criterion] = {"mark": mark}
    proposals = dict(evening.records["proposals"])
    proposals["V3",] = {**proposals["V3",], **draw(st.sampled_from([{}, {"status": "withdrawn"}, {"counts": 0}]))}
    return Evening({**evening.records, "marks": marks, "scorecards": {}, "proposals": proposals})
