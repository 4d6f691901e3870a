"""How far the jurors agree, and each juror beside the others."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jury.analysis.figures import number, why_missing
from jury.analysis.part import Content, Figures, Note, Part, Sentence, Table, names_and
from jury.language import N_, _, ngettext
from jury.model.evening import Evening
from jury.wording.why_no_figure import why
from scoring.agreement.jurors import JurorReport
from scoring.agreement.summary import Agreement


class Words(NamedTuple):
    """How far the jurors agree, and what that means for the winner."""

    agree: str
    winner: str


SHARED: Final = N_("Dat gaat over de hele lijst. Over het verschil tussen de eerste twee zegt het minder.")
DIVIDED: Final = N_("Dat gaat over elk jurylid apart. Het cijfer van de hele jury is betrouwbaarder.")
OPPOSED: Final = N_("Dan zegt ook het cijfer van de hele jury weinig over welk plan beter is.")
IN_WORDS: Final = (
    (0.8, Words(N_("De juryleden zijn het sterk eens over welke plannen beter zijn."), SHARED)),
    (0.5, Words(N_("De juryleden zijn het redelijk eens over welke plannen beter zijn."), SHARED)),
    (0.2, Words(N_("De juryleden zijn het weinig eens over welke plannen beter zijn."), DIVIDED)),
    (0.0, Words(N_("De juryleden zijn het niet eens over welke plannen beter zijn."), DIVIDED)),
)
"""From which reliability of one juror's mark, strictness apart, which words hold."""
METRICS: Final = {
    "nominal": N_("nominaal"),
    "ordinal": N_("ordinaal"),
    "interval": N_("interval"),
    "ratio": N_("ratio"),
}


def agreement_part(agreement: Agreement) -> Part:
    """Say how far the jurors agree, in words and in figures."""
    return Part(_("Hoe eens de jury het is"), tuple(_figures(agreement)), _in_words(agreement))


def _in_words(agreement: Agreement) -> str:
    share = agreement.reliability.of_one
    if share is None:
        reason = why(agreement.reasons["reliability.of_one"])
        return _("Daar is niets over te zeggen: {why}.").format(why=reason)
    words = next(words for least, words in IN_WORDS if share >= least)
    return f"{_(words.agree)} {_(words.winner if share > 0 else OPPOSED)}"


def _figures(agreement: Agreement) -> Iterator[Content]:
    alphas = agreement.krippendorff_alpha
    yield _figure(_("Krippendorff α"), *(f"{_(METRICS[metric])} {number(alphas[metric], 3)}" for metric in METRICS))
    yield Note(_("hoe gelijk de cijfers zijn: 1 is precies gelijk, 0 is niet meer dan toeval"))
    yield Note(_("nominaal: gelijk of niet; ordinaal: de volgorde; interval: het verschil; ratio: de verhouding"))
    w = agreement.kendall_w
    if w is None:
        yield _figure(_("Kendall W"), number(None))
    else:
        freedom = ngettext("{df} vrijheidsgraad", "{df} vrijheidsgraden", w.df).format(df=w.df)
        chance = f"p {number(w.p, 4)}" if w.exact else _("p ongeveer {p}").format(p=number(w.p))
        yield _figure(_("Kendall W"), number(w.w, 3), f"chi² {number(w.chi2)}", freedom, chance)
    if w is not None and w.jurors == 2:
        yield Note(_("hoe gelijk de volgorde is: 1 is bij beiden dezelfde, 0 is precies omgekeerd"))
    else:
        yield Note(_("hoe gelijk de volgorde is: 1 is bij iedereen dezelfde, 0 is geen verband"))
    if w is not None:
        yield Note(_("p: de kans op zo veel verband als ieder zomaar wat koos"))
    for what, ending in ((_("ICC van één"), "1)"), (_("ICC van allen"), "k)")):
        forms = {form: value for form, value in agreement.icc.items() if form.endswith(ending)}
        known = [f"{form.removeprefix('ICC')} {number(value)}" for form, value in forms.items() if value is not None]
        yield _figure(what, *(known or [number(None)]))
    yield Note(_("welk deel van de verschillen door de plannen komt: bij één jurylid, en bij allen samen"))
    if any(value is not None for value in agreement.icc.values()):
        yield Note(_("1: elk plan heeft een eigen jury; 2: strengheid telt mee; 3: strengheid telt niet mee"))
    one, mean = number(agreement.reliability.of_one), number(agreement.reliability.of_mean)
    yield _figure(
        _("Betrouwbaar"), _("één jurylid {share}").format(share=one), _("allen samen {share}").format(share=mean)
    )
    yield Note(_("hetzelfde zonder strengheid, ook waar kaarten ontbreken; 1 is het hoogste"))
    yield from why_missing(agreement.reasons.values())


def _figure(what: str, *figures: str) -> Figures:
    return Figures(what, figures)


def jurors_part(evening: Evening, reports: Sequence[JurorReport]) -> Part:
    """Set the jurors under each other: how strict, how wide apart their marks, and whether they go with the rest."""
    columns = names_and("", _("kaarten"), _("streng − mild +"), _("spreiding"), _("samenhang"))
    rows = tuple(
        (
            evening.juror(report.juror).name,
            str(report.cards),
            number(report.severity, signed=True),
            number(report.spread),
            number(report.correlation_with_rest),
        )
        for report in reports
    )
    missing = (reason for report in reports for reason in report.reasons.values())
    return Part(
        _("De juryleden naast elkaar"),
        (Table(columns, rows), *why_missing(missing), *_what_it_means(reports)),
        _(
            "Een streng jurylid treft elk plan, als het elk plan een cijfer geeft. Slaat het plannen over, dan kan "
            "dat schelen voor de winnaar."
        ),
    )


def _what_it_means(reports: Sequence[JurorReport]) -> Iterator[Content]:
    if any(report.severity is not None for report in reports):
        yield Sentence(_("Streng of mild: zoveel lager of hoger dan de jury als geheel, bij dezelfde plannen."))
    if any(report.spread is not None for report in reports):
        yield Sentence(_("Spreiding: hoe ver de eigen cijfers uit elkaar liggen."))
    if any(report.correlation_with_rest is not None for report in reports):
        yield Sentence(_("Samenhang: 1 is dezelfde volgorde als de anderen samen, 0 is geen verband."))
