"""The evidence of an outcome as one file, and the short number that a report prints of it."""

from typing import Any

from jury.errors import JuryError
from jury.evidence.bundle import bundle_of, evidence_of
from jury.evidence.recount import VERSION, fingerprint, seal_of, written_out
from jury.language import _
from jury.model.evening import Evening
from jury.model.rows import Phase
from jury.publication.private_texts import plan_title
from jury.session.journal import EMPTY, Head
from jury.standings.ranking import UNMARKED, ranking_if_any
from jury.text import one_line


def evidence_file(evening: Evening, head: Head) -> bytes:
    """Write the evidence of an evening: the same evening gives the same bytes.

    `head` is the entry that made the outcome final. A concept holds nothing of the journal, which goes on until then.

    Raises:
        JuryError: nobody marked, so there is nothing to show.
    """
    if evening.unmarked:
        raise JuryError(_(UNMARKED))
    ranking = ranking_if_any(evening)
    counted = bundle_of(evening, ranking) if ranking else {**evidence_of(evening), "results": [], "unranked": []}
    titles = {plan.id: one_line(plan_title(evening, plan)) for plan in evening.in_play}
    evidence = {
        **counted,
        **_of_the_evening(evening, head),
        "titles": titles,
        "results": [{**row, "title": titles[row["proposal"]]} for row in counted["results"]],
    }
    return written_out({**evidence, "seal": seal_of(evidence)})


def fingerprint_of(evening: Evening, head: Head) -> str:
    """Give the number of the evidence that a final report prints; empty for an evening without marks.

    Of a concept none is printed: without the journal in it, whoever knows most of the marks could try the others until
    the number fits.
    """
    return "" if evening.unmarked else fingerprint(evidence_file(evening, head))


def _of_the_evening(evening: Evening, head: Head) -> dict[str, Any]:
    session, state = evening.session, evening.state
    final = state.phase == Phase.FINAL and head != EMPTY
    moved = [row.proposal for row in evening.order_moves]
    return {
        "evidence": VERSION,
        "session": {
            "id": session.id,
            "title": one_line(session.title),
            "date": session.date.isoformat() if session.date else None,
            "rehearsal": session.rehearsal,
        },
        "state": {"phase": str(state.phase), "version": state.version},
        "journal": {"entries": head.sequence, "hash": head.hash} if final else None,
        "draw": {"seed": state.order_seed, "moved": moved} if state.order_drawn else None,
    }
