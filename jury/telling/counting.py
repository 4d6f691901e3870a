"""How far the counting of the audience's votes is, in words; never a number of votes."""

from jury.language import _, ngettext
from jury.model.evening import Evening
from jury.standings.audience import Counting, counted_votes
from jury.text import listed, one_line


def counting_in_words(evening: Evening) -> str:
    """Say with its sign who counted and whether two counts are equal."""
    counted = counted_votes(evening)
    names = [one_line(name) for name in counted.counters]
    match counted.state:
        case Counting.NOT_APART if any(counted.votes.values()):
            return _("✓ geteld")
        case Counting.NOT_APART:
            return _("○ nog niet geteld")
        case Counting.ONE:
            return _("○ geteld door {name}; wacht op een tweede teller").format(name=names[0])
        case Counting.EQUAL:
            return _("✓ twee tellingen gelijk: {names}").format(names=listed(names))
    count = len(counted.differing)
    return ngettext("⚑ verschil bij {n} plan", "⚑ verschil bij {n} plannen", count).format(n=count)
