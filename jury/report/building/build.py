"""From the evening to the report: everything that may be published, and nothing else."""

from collections.abc import Iterable

from jury.findings.carriers import asked_much, few_carriers
from jury.findings.signals import standing
from jury.findings.unsettled import open_questions
from jury.findings.what_signals_see import subject_of
from jury.findings.who_pays import gap, would_pay
from jury.model.evening import Evening
from jury.model.proposal import Proposal
from jury.model.rows import VERDICTS, Phase
from jury.model.talk import ATTENDANCE_KINDS
from jury.publication.looked_at import place_name
from jury.publication.private_texts import kept_private, plan_title, quoted, quoted_by
from jury.report.building.agreements import agreements_of
from jury.report.building.area import area_of, questions_of
from jury.report.building.board import board_of
from jury.report.building.carriers import carriers_in_counts
from jury.report.building.interests import weighing_of
from jury.report.building.jury_work import jury_work
from jury.report.building.money import money_of
from jury.report.building.outcome import outcome_of
from jury.report.building.plans import (
    barriers_of,
    by_title,
    goals_with_plans,
    party_name,
    party_names,
    themes_with_plans,
    ties_between,
)
from jury.report.model.agreements import Signer
from jury.report.model.alliance import Busy, FewCarriers, Gap, Missing, OpenQuestion, Unpromised
from jury.report.model.report import (
    Colophon,
    Cover,
    Member,
    Present,
    Report,
    Signatory,
    Team,
    WebPage,
)
from jury.report.model.ruling import Titles
from jury.session.journal import EMPTY, Head, closing_code
from jury.session.versions import Earlier
from jury.wording.names import name_in


def build_report(evening: Evening, head: Head, language: str | None = None, earlier: Earlier | None = None) -> Report:
    """Make the report of an evening, in the session's language unless another is asked for.

    `head` is the last entry of the journal; a final report prints its closing code. `earlier` is the version before,
    where there is one; the report says what is different since.
    """
    language = language or evening.session.language
    report = _report(evening, head, language)
    if earlier is None:
        return report
    from jury.report.building.correction import Version, correction_of, through_settings_of

    before = through_settings_of(evening, earlier.evening)
    told_before = Version(before, _report(before, EMPTY, language))
    return report._replace(correction=correction_of(Version(evening, report), told_before, earlier))


def _report(evening: Evening, head: Head, language: str) -> Report:
    plans = evening.in_play
    pitched = sum(plan.pitched for plan in plans)
    return Report(
        language=language,
        cover=_cover(evening, head),
        plans_total=len(plans),
        presented=pitched,
        withdrawn=sum(plan.withdrawn for plan in evening.proposals),
        verdicts=_verdicts(evening, plans),
        questions=questions_of(evening),
        area=area_of(evening),
        jury=jury_work(evening, language),
        outcome=outcome_of(evening, language),
        team=_team(evening),
        themes=themes_with_plans(evening),
        goals=goals_with_plans(evening),
        ties=ties_between(evening),
        board=board_of(evening),
        parties=weighing_of(evening),
        money=money_of(evening),
        missing=_missing(evening),
        agreements=agreements_of(evening),
        colophon=_colophon(evening),
        correction=None,
    )


def _cover(evening: Evening, head: Head) -> Cover:
    session, state = evening.session, evening.state
    final = state.phase == Phase.FINAL
    closed = final and head != EMPTY
    return Cover(
        title=session.title,
        subtitle=session.subtitle,
        date=session.date,
        venue=session.venue,
        organisers=tuple(Signer(evening.party(row.party).name, row.signs) for row in evening.organisers),
        trajectory=session.trajectory,
        quote=quoted(evening),
        quote_by=quoted_by(evening),
        final=final,
        version=state.version,
        closing_code=closing_code(head) if closed else "",
        fingerprint=_fingerprint(evening, head) if closed else "",
        rehearsal=session.rehearsal,
    )


def _fingerprint(evening: Evening, head: Head) -> str:
    from jury.report.building.evidence import fingerprint_of  # a concept prints none, and need not count

    return fingerprint_of(evening, head)


def _verdicts(evening: Evening, plans: Iterable[Proposal]) -> dict[str, int]:
    """Count the plans per verdict, in the order in which a report names them; "" counts those without one."""
    counts = dict.fromkeys((*VERDICTS, ""), 0)
    for plan in plans:
        verdict = evening.verdicts.get(plan.id)
        counts[verdict.verdict if verdict else ""] += 1
    return counts


def _team(evening: Evening) -> Team:
    """Name who agreed to that, and count the others: their role or party could tell who they are."""
    named = [row for row in evening.team if row.consent_name]
    members = (Member(row.name, party_name(evening, row.party), row.role, row.local) for row in named)
    return Team(tuple(members), len(evening.team) - len(named))


def _missing(evening: Evening) -> Missing:
    """Give what the signals see, in words that may be published."""

    def plans_of(signal: str) -> list[Proposal]:
        return by_title(evening, (evening.proposal(seen.subject) for seen in standing(evening, signal)))

    def named(table: str, signal: str) -> Titles:
        return tuple(name_in(evening, table, seen.subject) for seen in standing(evening, signal))

    def titled(plans: Iterable[Proposal]) -> Titles:
        return tuple(plan_title(evening, plan) for plan in plans)

    busy = {seen.subject for seen in standing(evening, "carrier_hours")}
    asked = {plan.id for plan in plans_of("open_question")}
    questions = ((evening.proposal(row.proposal), row) for row in open_questions(evening) if row.proposal in asked)
    return Missing(
        themes=named("themes", "theme_without_plan"),
        measures=named("measures", "measure_without_plan"),
        goals=named("goals", "goal_without_plan"),
        few_carriers=tuple(
            FewCarriers(plan_title(evening, plan), count)
            for plan in plans_of("few_carriers")
            if (count := few_carriers(plan)) is not None
        ),
        same_carrier=tuple(
            titled(by_title(evening, map(evening.proposal, seen.plans))) for seen in standing(evening, "same_carrier")
        ),
        busy=tuple(
            Busy(titled(by_title(evening, plans)), len(people))
            for plans, people in asked_much(evening)
            if subject_of(plans) in busy
        ),
        towers=titled(plans_of("silo")),
        unasked=titled(plans_of("residents_not_asked")),
        ownerless=titled(plans_of("no_owner")),
        undated=titled(plans_of("no_date")),
        unanswering=titled(plans_of("answers_nothing")),
        gaps=tuple(Gap(plan_title(evening, plan), amount) for plan in plans_of("money_gap") if (amount := gap(plan))),
        unpromised=tuple(
            Unpromised(plan_title(evening, plan), party_names(evening, would_pay(plan)))
            for plan in plans_of("promised_by_nobody")
        ),
        carriers=carriers_in_counts(evening),
        barriers=barriers_of(evening),
        open_questions=tuple(
            OpenQuestion(plan_title(evening, plan), question)
            for plan, row in questions
            if (
                question := kept_private(
                    evening, place_name("cross_questions", (row.nr,), "question"), row.question, plan.sensitive
                )
            )
        ),
        no_return=bool(standing(evening, "no_return_date")),
    )


def _colophon(evening: Evening) -> Colophon:
    publication = evening.publication
    return Colophon(
        privacy_contact=party_name(evening, publication.privacy_contact),
        contact_address=publication.contact_address,
        retention=publication.retention_personal,
        juror_scores=publication.publish_juror_scores,
        contact=publication.publish_contact,
        signed_by=tuple(Signatory(row.role, row.name if row.consent_name else "") for row in evening.signed),
        tables=len(evening.tables),
        guests=sum(len(table.guests) for table in evening.tables),
        present=tuple(_present(evening)),
        links=tuple(WebPage(row.title, row.kind, row.url) for row in evening.links),
    )


def _present(evening: Evening) -> Iterable[Present]:
    """Count who was there by kind, in the order in which the form asks for them."""
    for kind in ATTENDANCE_KINDS:
        count = sum(row.count_ for row in evening.attendance if row.kind == kind)
        if count:
            yield Present(kind, count)
