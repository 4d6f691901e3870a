"""The example evening with a canary in every place that is private by default."""

from datetime import date
from typing import Any

from reports import example, row

CANARY = "Kanarie"
TWINS = ("summary", "target_group", "need", "offer", "first_step", "dream", "limits")


def with_canaries() -> dict[str, Any]:
    """The example with a canary in every place that is private by default."""
    definition = example()
    number = iter(range(1, 1000))

    def canary() -> str:
        return f"{CANARY}{next(number)}"

    session = definition["session"]
    session["secretary"], session["host"] = canary(), canary()
    definition["audience"]["counted_by"] = [canary(), canary()]
    definition["audience"]["votes"] = dict.fromkeys(definition["audience"]["votes"], 7001) | {"V01": 7007}
    definition["counts"] = [
        {"counter": canary(), "votes": dict(definition["audience"]["votes"])} for _count in range(2)
    ]
    for juror in definition["jurors"]:
        if not juror["consent_name"]:
            juror |= {"name": canary(), "sort_name": canary(), "position": canary(), "role": canary()}
    for plan in definition["proposals"]:
        plan |= {"email": f"{canary()}@mail.example", "phone": canary(), "interest_note": canary()}
        plan |= {"pitcher": canary(), "extra": {canary(): canary()}}
        plan["carriers"] = [{"name": canary(), "local": True, "successor": canary()} for _carrier in range(2)]
    sensitive = row(definition, "proposals", "V03")
    for field in TWINS:
        sensitive |= {field: f"{canary()} aan de Zuringstraat", f"{field}_public": "Iets algemeens."}
    for interest in definition["interests"]:
        interest |= {"kind": canary(), "note": canary()}
    for entry in definition["log"]:
        entry |= {"what": canary(), "text": canary(), "reason": canary()}
    definition["tables"] = [
        {"id": "t1", "name": "Raam", "host": canary(), "guests": [canary(), canary()], "proposals": ["V01"]},
        {"id": "t2", "name": "Deur", "guests": [canary()]},
    ]
    definition["feedback"] = [
        {"proposal": "V01", "kind": kind, "text": canary(), "by": "jury"} for kind in ("asked", "question", "tip")
    ]
    for agreement in definition["agreements"]:
        if "what_public" in agreement:
            agreement["what"] = canary()
    public = len(definition["agreements"])
    definition["agreements"].append(
        {"what": canary(), "how": canary(), "who": "gemeente", "by": date(2027, 1, 4), "public": False}
    )
    definition["agreement_updates"] = [
        {"agreement": public + 1, "date": date(2027, 1, 4), "status": "late", "text": canary()}
    ]
    definition["team"] = [{"name": canary(), "role": canary(), "party": "gemeente"}]
    definition["sources"] = [
        {"kind": "overheard", "text": "Het plein is stil.", "source": canary()},
        {"kind": "visit", "text": f"{canary()} aan de Zuringstraat", "proposal": "V03"},
    ]
    definition["challenge"].append(
        {"text": f"{canary()} aan de Zuringstraat?", "proposal": "V03", "feedback": [f"{canary()} in de Zuringstraat"]}
    )
    definition["tie_decisions"] = [{"proposals": ["V01", "V03"], "reason": canary()}]
    return definition
