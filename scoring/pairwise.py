"""Plan against plan: how many jurors put the one above the other."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import gt, lt

from scoring.card_totals import CardTotals

Votes = Sequence[Sequence[int]]
"""`votes[a][b]` is the number of jurors with complete cards for both who put plan a above plan b."""


def votes(totals: CardTotals, plans: Sequence[int]) -> Votes:
    """Count for every pair of these plans, in the order in which they are given.

    A plan's whole row travels in one large number with a lane for each other plan, just wide enough for the
    number of jurors, so that a juror adds a whole row at once.
    """
    kind = next(kind for kind in "BHL" if len(totals.jurors) < 1 << 8 * array(kind).itemsize)
    width = array(kind).itemsize
    ones = {plan: 1 << 8 * width * at for at, plan in enumerate(plans)}
    rows = dict.fromkeys(plans, 0)
    for cards in totals.by_juror:
        levels: defaultdict[int, list[int]] = defaultdict(list)
        for plan, total in cards.items():
            if plan in rows:
                levels[total].append(plan)
        below = 0
        for total in sorted(levels):
            level = levels[total]
            for plan in level:
                rows[plan] += below
            for plan in level:
                below += ones[plan]
    return [array(kind, row.to_bytes(width * len(plans), "little")) for row in rows.values()]


def majorities(counted: Votes) -> list[tuple[int, int]]:
    """Count for every plan the others it beats by majority, and those that beat it."""
    standing = []
    for row, column in zip(counted, zip(*counted, strict=True), strict=True):
        standing.append((sum(map(gt, row, column)), sum(map(lt, row, column))))
    return standing


def path_strengths(counted: Votes) -> list[list[int]]:
    """Give the strength of the strongest path between every two plans, counted in winning votes; 0 without a path.

    A path goes from plan to plan, each beating the next by majority; its strength is its weakest majority.

    Source: Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
    single-winner election method", Social Choice and Welfare 36 (2011), 267-303.
    """
    plans = range(len(counted))
    strengths = [[0] * len(counted) for _ in plans]
    known = [1 << plan for plan in plans]
    for strength, reaches, _ in paths_by_strength(counted):
        for plan in plans:
            for other in _positions(reaches[plan] & ~known[plan]):
                strengths[plan][other] = strength
        known = list(reaches)
    return strengths


def paths_by_strength(counted: Votes) -> Iterator[tuple[int, Sequence[int], Sequence[int]]]:
    """Put in the majorities from the strongest to the weakest, and say after each strength who reaches whom.

    Gives the strength and, per plan and as bits, the plans it reaches by paths that are at least so strong and
    those that reach it so, itself among both; the next turn goes on with the same two lists. A majority is
    worth a look only where no path is yet, so that the work grows with the pairs and not with their third
    power.
    """
    reaches = [1 << plan for plan in range(len(counted))]
    reached_by = list(reaches)
    for strength, pairs in sorted(_majorities_by_strength(counted).items(), reverse=True):
        for pair in pairs:
            winner, loser = divmod(pair, len(counted))
            if reaches[winner] >> loser & 1:
                continue
            starts, ends = reached_by[winner], reaches[loser]
            new_starts, new_ends = starts & ~reached_by[loser], ends & ~reaches[winner]
            for start in _positions(new_starts):
                reaches[start] |= ends
            for end in _positions(new_ends):
                reached_by[end] |= starts
        yield strength, reaches, reached_by


def _majorities_by_strength(counted: Votes) -> dict[int, "array[int]"]:
    """Per number of winning votes the pairs, in one number each: the winner × the number of plans + the loser."""
    found: defaultdict[int, array[int]] = defaultdict(lambda: array("L"))
    for plan, (row, column) in enumerate(zip(counted, zip(*counted, strict=True), strict=True)):
        for pair, won in compress(enumerate(row, plan * len(counted)), map(gt, row, column)):
            found[won].append(pair)
    return found


def _positions(bits: int) -> list[int]:
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found
