"""What the evening itself still needs before the doors open: its plans, its interests, its times, its programme."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from jury.findings.plan_concerns import missing
from jury.findings.undeclared_ties import undeclared_ties
from jury.language import _, ngettext
from jury.machine.observation import Condition, Observation
from jury.model.evening import Evening
from jury.model.rows import Interest
from jury.publication.looked_at import may_stay, place_name
from jury.running.cues import cues
from jury.running.timetable import timetable
from jury.text import folded, listed, one_line
from jury.wording.values import typed_date, typed_time

NAMED: Final = 3
"""As many as are named before the others are counted."""
PHOTOGRAPHS: Final = ("foto", "photo")
"""How a notice about photographs is known, in its title or its text."""


class Ready(NamedTuple):
    """What was seen, and where it is settled: in which table, and at which row."""

    observation: Observation
    table: str = ""
    id: str = ""


def before_the_doors(evening: Evening, today: dt.date) -> tuple[Ready, ...]:
    """Look at all that the evening needs before the doors open, in the order in which somebody would ask."""
    return tuple(look(evening, today) for look in LOOKS)


def plans_complete(evening: Evening, _today: dt.date | None = None) -> Ready:
    """Say whether every plan has what the evening cannot do without."""
    plans = evening.in_play
    if not plans:
        return Ready(Observation("plans", Condition.LOOK, _("Er zijn nog geen plannen.")), "proposals")
    short = [plan for plan in plans if missing(evening, plan)]
    if not short:
        said = ngettext("Het plan is compleet.", "Alle {n} plannen zijn compleet.", len(plans)).format(n=len(plans))
        return Ready(Observation("plans", Condition.FINE, said), "proposals")
    said = ngettext("{n} plan is nog niet compleet.", "{n} plannen zijn nog niet compleet.", len(short))
    named = ((one_line(plan.title), ", ".join(missing(evening, plan))) for plan in short[:NAMED])
    todo = " ".join(_("{plan}: {fields}.").format(plan=plan, fields=fields) for plan, fields in named)
    return Ready(Observation("plans", Condition.LOOK, said.format(n=len(short)), todo), "proposals", short[0].id)


def interests_decided(evening: Evening, _today: dt.date) -> Ready:
    """Say whether every interest is decided, and every tie that can be seen is declared."""
    undecided = [row for row in evening.interests if _is_undecided(evening, row)]
    unsaid = list(undeclared_ties(evening))
    said = [*_undecided(len(undecided)), *_unsaid(len(unsaid))]
    if not said:
        return Ready(Observation("interests", Condition.FINE, _("Er staat geen belang meer open.")), "interests")
    names = dict.fromkeys((*(row.juror for row in undecided), *(tie.juror for tie in unsaid)))
    todo = _("Vraag het na bij {names}.").format(names=listed([one_line(evening.juror(id).name) for id in names]))
    first = str(undecided[0].nr) if undecided else ""
    return Ready(Observation("interests", Condition.LOOK, " ".join(said), todo), "interests", first)


def _is_undecided(evening: Evening, row: Interest) -> bool:
    where = place_name("interests", (row.proposal, row.juror), "decided_by")
    return row.measure == "declare" and row.decided_by is None and not may_stay(evening, where)


def _undecided(n: int) -> Iterator[str]:
    if n:
        yield ngettext("Over {n} belang is nog niet beslist.", "Over {n} belangen is nog niet beslist.", n).format(n=n)


def _unsaid(n: int) -> Iterator[str]:
    if n:
        yield ngettext(
            "{n} jurylid werkt bij een partij in een plan en meldde dat niet.",
            "{n} keer werkt een jurylid bij een partij in een plan, zonder dat te melden.",
            n,
        ).format(n=n)


def times_known(evening: Evening, today: dt.date) -> Ready:
    """Say whether the evening is today, as this laptop has it, and has a time to begin."""
    session = evening.session
    if session.date is not None and session.date != today:
        said = _("De avond is op {day}; deze laptop denkt dat het {today} is.")
        said = said.format(day=typed_date(session.date), today=typed_date(today))
        return Ready(
            Observation("times", Condition.LOOK, said, _("Kijk de datum na: van de avond of van de laptop.")),
            "session",
            "date",
        )
    if session.start is None:
        todo = _("Zonder begintijd heeft het draaiboek geen tijden.")
        return Ready(
            Observation("times", Condition.LOOK, _("Het is niet bekend hoe laat de avond begint."), todo),
            "session",
            "start",
        )
    end = timetable(evening, dt.datetime.combine(today, session.start)).expected_end
    said = _("De avond begint om {start} en duurt volgens het draaiboek tot {end}.")
    said = said.format(start=typed_time(session.start), end=typed_time(end))
    return Ready(Observation("times", Condition.FINE, said), "session", "start")


def photographs_announced(evening: Evening, _today: dt.date) -> Ready:
    """Say whether the programme has a notice about photographs and names."""
    for cue in cues(evening):
        if any(word in folded(f"{cue.title} {cue.text}") for word in PHOTOGRAPHS):
            said = _("In het draaiboek staat iets over foto’s: {title}.").format(title=one_line(cue.title))
            return Ready(Observation("photographs", Condition.FINE, said))
    said = _("In het draaiboek staat niets over foto’s en namen.")
    todo = _("Wie niet op de foto wil, of niet met naam in het rapport, moet dat kunnen zeggen.")
    return Ready(Observation("photographs", Condition.LOOK, said, todo))


LOOKS: Final[tuple[Callable[[Evening, dt.date], Ready], ...]] = (
    plans_complete,
    interests_decided,
    times_known,
    photographs_announced,
)
