"""What is private in a file that holds an evening, said in one sentence to whoever made it."""

from collections.abc import Callable, Collection
from typing import Final, NamedTuple

from jury.language import N_, _
from jury.model.evening import Evening
from jury.publication.private_texts import quoted
from jury.text import listed


class Contents(NamedTuple):
    """Something private: what it is called, the table it stands in, and whether an evening has it."""

    words: str
    table: str
    there: Callable[[Evening], object]


MARKS: Final = N_("de cijfers van elk jurylid")
REASONS: Final = N_("redenen van wijzigingen")
TIES: Final = N_("banden van juryleden met plannen")
NAMES: Final = N_("namen zonder toestemming")
PRIVATE: Final = (
    Contents(MARKS, "marks", lambda evening: evening.cards),
    Contents(MARKS, "revisions", lambda evening: evening.revisions),
    Contents(REASONS, "revisions", lambda evening: any(row.reason for row in evening.revisions)),
    Contents(REASONS, "tie_decisions", lambda evening: evening.tie_decisions),
    Contents(REASONS, "order_moves", lambda evening: evening.order_moves),
    Contents(REASONS, "settled", lambda evening: evening.settled),
    Contents(REASONS, "dismissed", lambda evening: evening.dismissed),
    Contents(TIES, "interests", lambda evening: evening.interests),
    Contents(TIES, "proposals", lambda evening: any(plan.interest_note for plan in evening.proposals)),
    Contents(NAMES, "jurors", lambda evening: not all(juror.consent_name for juror in evening.jurors)),
    Contents(
        NAMES,
        "proposals",
        lambda evening: any((plan.pitcher and not plan.consent_name) or plan.carriers for plan in evening.proposals),
    ),
    Contents(NAMES, "tables", lambda evening: any(table.host or table.guests for table in evening.tables)),
    Contents(NAMES, "team", lambda evening: not all(member.consent_name for member in evening.team)),
    Contents(NAMES, "confirmations", lambda evening: evening.confirmations),
    Contents(NAMES, "signed", lambda evening: not all(row.consent_name for row in evening.signed)),
    Contents(
        N_("e-mailadressen en telefoonnummers"),
        "proposals",
        lambda evening: any(plan.email or plan.phone for plan in evening.proposals),
    ),
    Contents(
        N_("plekken van kwetsbare groepen"),
        "proposals",
        lambda evening: any(plan.sensitive for plan in evening.proposals),
    ),
    Contents(
        N_("andere antwoorden uit het formulier"),
        "proposals",
        lambda evening: any(plan.extra for plan in evening.proposals),
    ),
    Contents(
        N_("afspraken die niet openbaar zijn"),
        "agreements",
        lambda evening: not all(row.public for row in evening.agreements),
    ),
    Contents(
        N_("woorden van iemand die niet in het rapport wil"),
        "session",
        lambda evening: evening.session.quote and not quoted(evening),
    ),
    Contents(N_("vragen en tips voor de teams"), "feedback", lambda evening: evening.feedback),
    Contents(N_("aantekeningen van de avond"), "log", lambda evening: evening.log),
    Contents(N_("de stemmen van het publiek"), "audience", lambda evening: evening.audience.votes),
    Contents(N_("de stemmen van het publiek"), "counts", lambda evening: evening.counts),
)
"""All that a report keeps to itself, in the order in which it is said."""


def private_contents(evening: Evening, tables: Collection[str] | None = None, *, reasons: bool = False) -> str:
    """Say in one sentence what is private in a file; empty where nothing is.

    `tables` are those of the evening that the file holds, None for all; `reasons` says that it holds the journal, and
    that somebody gave a reason there.
    """
    there = [each for each in PRIVATE if (tables is None or each.table in tables) and each.there(evening)]
    said = dict.fromkeys((*(each.words for each in there), *((REASONS,) if reasons else ())))
    if not said:
        return ""
    return _("Let op, vertrouwelijk: in dit bestand staan {what}.").format(what=listed(list(map(_, said))))
