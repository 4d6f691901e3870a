"""From the public report to the words of a poster: area, question, plans with their alliances, and what was agreed."""

import datetime as dt
from collections.abc import Iterable, Iterator

from jury.language import N_, catalogue
from jury.report.formats.poster_parts import BETWEEN
from jury.report.model.area import Ambition, Area, AreaFigure
from jury.report.model.plans import Plan
from jury.report.model.poster import Agreed, Alliance, Figure, Headings, Poster
from jury.report.model.report import Report
from jury.report.templating.words import Words
from jury.text import listed, one_line, sentence
from jury.wording.area import AREAS
from jury.wording.reveal import verdict_in_words


def poster_of(report: Report) -> Poster:
    """Give everything that can stand on the poster of a report; what of it fits is another question."""
    words = Words(report.language)
    cover, area, ambition = report.cover, report.area, report.questions.ambition
    name = words.capital(words.plain(AREAS[area.kind].poster))
    place = area.municipality if area.name else area.name or area.municipality
    title = cover.title if area.name else ""
    versions = report.questions.versions
    return Poster(
        language=report.language,
        name=name,
        status=_status(report, words),
        kicker=_beside(name, place, title, words.day(cover.date) if cover.date else ""),
        headline=one_line(area.name or cover.title),
        subtitle=one_line(cover.subtitle),
        question=one_line(versions[-1].text) if versions else "",
        ambition=one_line(ambition.text) if ambition else "",
        agreed_by=_agreed_by(ambition, words) if ambition else "",
        figures=tuple(_figures(area, words)),
        facts=" ".join(_facts(area, words)),
        chances=tuple(map(one_line, area.chances)),
        knots=tuple(map(one_line, area.knots)),
        plans=tuple(_alliance(part.name, plan, words) for part in report.themes for plan in part.plans),
        agreements=tuple(_agreements(report, words)),
        headings=_headings(report, words),
        foot=_foot(report, words),
    )


def _commas(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _beside(*parts: str) -> str:
    return BETWEEN.join(one_line(part) for part in parts if part)


def _status(report: Report, words: Words) -> str:
    """Say what this poster is not yet, or that it is a later version.

    A poster without verdicts tells nothing that can still change.
    """
    if report.cover.rehearsal:
        return _sentences(words, N_("Dit is een repetitie."), N_("De cijfers en de uitslag zijn niet echt."))
    ruled = any(verdict and count for verdict, count in report.verdicts.items())
    if ruled and not report.cover.final:
        return _sentences(words, N_("Dit is een concept."), N_("De organisatoren moeten het nog vaststellen."))
    if report.cover.final and report.cover.version > 1:
        return words.plain(N_("Dit is versie {version}."), version=str(report.cover.version))
    return ""


def _sentences(words: Words, *messages: str) -> str:
    return " ".join(words.plain(message) for message in messages)


def _headings(report: Report, words: Words) -> Headings:
    where = words.capital(words.plain(AREAS[report.area.kind].the))
    led = any(plan.lead or plan.partners for part in report.themes for plan in part.plans)
    return Headings(
        question=words.plain(N_("De vraag")),
        ambition=words.plain(N_("Wat we samen willen")),
        area=words.plain(N_("{area} in cijfers"), area=where),
        sources=words.plain(N_("Bronnen:")),
        chances=words.plain(N_("Kansen")),
        knots=words.plain(N_("Hier zit het vast")),
        plans=words.plain(N_("De plannen, en wie ze samen doen") if led else N_("De plannen")),
        agreements=words.plain(N_("Dit is afgesproken")),
    )


def _agreed_by(ambition: Ambition, words: Words) -> str:
    names = _names(ambition.parties, words)
    if not ambition.agreed:
        return words.plain(N_("Dit is een voorstel. Het is nog niet afgesproken."))
    if names and ambition.date:
        return words.plain(N_("Afgesproken op {day} door {names}."), day=words.day(ambition.date), names=names)
    if names:
        return words.plain(N_("Afgesproken door {names}."), names=names)
    if ambition.date:
        return words.plain(N_("Dit is afgesproken op {day}."), day=words.day(ambition.date))
    return words.plain(N_("Dit is afgesproken."))


def _figures(area: Area, words: Words) -> Iterator[Figure]:
    """Give the figures of the profile, and every figure that was typed with its source."""
    counts = ((area.homes, N_("woningen")), (area.residents, N_("bewoners")))
    shares = (
        (area.social_rent_percent, N_("sociale huur")),
        (area.age_75_plus_percent, N_("van de bewoners is 75 jaar of ouder")),
    )
    yield from (Figure(words.number(count), words.plain(name), "") for count, name in counts if count is not None)
    yield from (Figure(f"{words.number(share)}%", words.plain(name), "") for share, name in shares if share is not None)
    yield from (_figure(row, words) for row in area.figures)


def _figure(row: AreaFigure, words: Words) -> Figure:
    """Write a typed figure; a unit that is more than a sign stands behind what it counts."""
    value, unit, name = one_line(row.value), one_line(row.unit), one_line(row.name)
    source = _commas(one_line(row.source), words.day(row.date) if row.date else "")
    if unit.startswith("%"):
        return Figure(value + unit, name, source)
    return Figure(value, f"{name} ({unit})" if unit else name, source)


def _facts(area: Area, words: Words) -> Iterator[str]:
    if area.parts:
        yield words.plain(N_("Het gaat om {parts}."), parts=_names(area.parts, words))
    if area.walk_participants:
        walk = words.plain(AREAS[area.kind].walk)
        count = words.number(area.walk_participants)
        yield words.plain(N_("Mensen die meeliepen met de {walk}: {count}."), walk=walk, count=count)
    if area.building_years:
        yield words.plain(N_("Gebouwd in {years}."), years=one_line(area.building_years))
    if area.facilities:
        yield words.plain(N_("Te vinden: {facilities}."), facilities=_names(area.facilities, words))


def _alliance(theme: str, plan: Plan, words: Words) -> Alliance:
    ruling = plan.ruling
    return Alliance(
        theme=one_line(theme),
        title=one_line(plan.title),
        verdict=ruling.verdict,
        ruling=verdict_in_words(ruling.verdict, tuple(map(one_line, ruling.join_with)), words.language)
        if ruling.verdict
        else "",
        summary=one_line(plan.summary),
        lead=one_line(plan.lead),
        with_=words.plain(N_("met {names}"), names=_names(plan.partners, words)) if plan.partners else "",
    )


def _agreements(report: Report, words: Words) -> Iterator[Agreed]:
    """Write what was agreed, first what comes first, and when all come back; what was dropped is not on it."""
    agreed, back = report.agreements, report.agreements.return_date
    going_on = (row for row in agreed.settled if row.status != "dropped" and not row.returns)
    for row in sorted(going_on, key=lambda row: (row.by or dt.date.max, row.nr)):
        done = words.plain(N_("klaar")) if row.status == "done" else ""
        yield Agreed(
            by=_beside(words.day(row.by) if row.by else "", done),
            what=one_line(row.what) or words.plain(N_("Een afspraak; de tekst volgt nog.")),
            who=one_line(row.who),
            with_=words.plain(N_("met {names}"), names=_names(row.with_, words)) if row.with_ else "",
        )
    if back is not None:
        yield Agreed(words.day(back), words.plain(N_("We kijken samen terug op de plannen.")), "", "")


def _foot(report: Report, words: Words) -> str:
    """Say whose poster it is, and whom to ask."""
    contact = ": ".join(filter(None, (report.colophon.privacy_contact, report.colophon.contact_address)))
    names = _names((row.party for row in report.cover.organisers), words)
    return " ".join(
        filter(
            None,
            (
                words.plain(N_("Deze poster is van {names}."), names=names) if names else "",
                sentence(words.plain(N_("Vragen? Stel ze aan {contact}"), contact=one_line(contact)))
                if contact
                else "",
            ),
        )
    )


def _names(names: Iterable[str], words: Words) -> str:
    """Put names in a sentence: A, B en C."""
    return listed(tuple(map(one_line, names)), catalogue(words.language).gettext)
