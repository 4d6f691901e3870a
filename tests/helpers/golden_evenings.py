"""The evenings whose reports are approved as a whole: the examples, and those that have little or much in them."""

import datetime as dt
import random
from collections.abc import Callable, Mapping
from itertools import cycle, islice
from typing import Any, Final

from reports import evening_of, example, minimal, unmarked

from jury.example import example_records
from jury.model.evening import Evening

MANY: Final = 40
JURORS: Final = ("Anna Bos", "Kees Dam", "Riet Kuiper")
VERDICTS: Final = ("adopt", "sharpen", "join", "not_now")
NOUNS: Final = ("Plein", "Bus", "Tuin", "Winkel", "Tafel", "Koor", "Bank", "Markt")
ADJECTIVES: Final = ("Groene", "Warme", "Stille", "Lange", "Nieuwe")
OF_THE_VERDICTS: Final = ("verdicts", "weighed", "tie_decisions")


def _jury() -> list[dict[str, Any]]:
    return [{"id": f"J{n}", "name": name, "consent_name": True} for n, name in enumerate(JURORS, 1)]


def smallest() -> dict[str, Any]:
    """One juror, one plan and one criterion, with one mark and one verdict."""
    return minimal(
        jurors=[{"id": "J1", "name": "Anna Bos"}],
        proposals=[{"id": "V01", "title": "Het plein", "status": "pitched"}],
        settings={"quorum": 1},
        scorecards={"V01": {"J1": {"c": 7}}},
        verdicts=[{"proposal": "V01", "verdict": "adopt", "praise": "Iedereen kan er zitten"}],
    )


def all_tied() -> dict[str, Any]:
    """Four plans with the same marks, which no rule puts apart."""
    plans = [{"id": f"V0{n}", "title": title, "status": "pitched"} for n, title in enumerate(NOUNS[:4], 1)]
    marks = {plan["id"]: {juror["id"]: {"c": 7} for juror in _jury()} for plan in plans}
    return minimal(
        jurors=_jury(),
        proposals=plans,
        scorecards=marks,
        settings={"quorum": 2, "tie_break": ["criterion:c", "head_to_head"]},
        verdicts=[{"proposal": plan["id"], "verdict": "sharpen"} for plan in plans],
    )


def all_recused() -> dict[str, Any]:
    """Every juror stepped aside for every plan."""
    plans = [plan | {"status": "pitched"} for plan in minimal()["proposals"]]
    pairs = [(plan["id"], juror["id"]) for plan in plans for juror in _jury()]
    return minimal(
        jurors=_jury(),
        proposals=plans,
        interests=[{"proposal": plan, "juror": juror, "measure": "recuse", "note": "Buren"} for plan, juror in pairs],
        scorecards={plan["id"]: {juror["id"]: {"state": "recused"} for juror in _jury()} for plan in plans},
    )


def without_verdicts() -> dict[str, Any]:
    """The example before the jury said anything of a plan."""
    return {name: table for name, table in example().items() if name not in OF_THE_VERDICTS}


def without_marks() -> dict[str, Any]:
    """The example of which every card is still open."""
    return {**without_verdicts(), "scorecards": {}}


def without_a_jury() -> dict[str, Any]:
    """Plans beside each other, on an evening on which nobody marks."""
    need = {"need": "Een zaal voor de winter", "offer": "Twintig handen"}
    return unmarked(proposals=[plan | need for plan in minimal()["proposals"]])


def many_plans() -> dict[str, Any]:
    """Forty plans with all that the plans of the example tell, other titles and marks, in the same themes."""
    definition, made = example(), random.Random(40)
    titles = [f"{adjective} {noun}" for adjective in ADJECTIVES for noun in NOUNS]
    criteria = [criterion["id"] for criterion in definition["criteria"]]
    source = list(islice(cycle(definition["proposals"]), MANY))
    own = ("measure", "measures", "slot", "order", "sheet", "status")
    plans = [
        {name: value for name, value in plan.items() if name not in own}
        | {"id": f"P{n:02}", "title": title, "status": "pitched"}
        for n, (plan, title) in enumerate(zip(source, titles, strict=True), 1)
    ]
    kept = ("session", "settings", "publication", "criteria", "jurors", "parties", "themes", "goals", "areas")
    needs = [
        {name: rows for name, rows in party.items() if name not in ("needs", "offers")}
        for party in definition["parties"]
    ]
    return {name: definition[name] for name in kept if name in definition} | {
        "parties": needs,
        "proposals": plans,
        "scorecards": {
            plan["id"]: {
                juror["id"]: {criterion: made.randint(4, 9) for criterion in criteria} for juror in definition["jurors"]
            }
            for plan in plans
        },
        "verdicts": [
            {
                "proposal": plan["id"],
                "verdict": verdict,
                "praise": "Mooi plan",
                "doubt": "Nog te vaag",
                "advice": "Begin klein",
            }
            | ({"join_with": [plans[0]["id"]]} if verdict == "join" else {})
            for plan, verdict in zip(plans, cycle(VERDICTS))
        ],
        "agreements": [
            {"what": f"Stap {n}", "who": "gemeente", "by": dt.date(2027, 1, n), "proposals": [plans[n]["id"]]}
            for n in range(1, 9)
        ],
    }


EVENINGS: Final[Mapping[str, Callable[[], Evening]]] = {
    "juryrapport-reigerhoek": lambda: evening_of(example()),
    "dorp": lambda: Evening(example_records("dorp")),
    "kleinste-avond": lambda: evening_of(smallest()),
    "alles-gelijk": lambda: evening_of(all_tied()),
    "iedereen-verschoond": lambda: evening_of(all_recused()),
    "zonder-oordelen": lambda: evening_of(without_verdicts()),
    "zonder-cijfers": lambda: evening_of(without_marks()),
    "zonder-jury": lambda: evening_of(without_a_jury()),
    "veertig-plannen": lambda: evening_of(many_plans()),
}
"""By the name of the file of the approved report; that of the example in Dutch has no language behind it."""
