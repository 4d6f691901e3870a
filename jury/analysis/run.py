"""From the evening to the arithmetic of the analysis."""

from jury.model.evening import Evening
from scoring.analysis import SEED, Analysis, analyse


def analysis_of(evening: Evening, seed: int = SEED) -> Analysis:
    """Analyse an evening by its own method and tie rules; `seed` is for what is drawn at random."""
    settings = evening.settings
    decisions = [decision.proposals for decision in evening.tie_decisions]
    return analyse(evening.marked_round, settings.aggregate, settings.tie_break, decisions, seed)
