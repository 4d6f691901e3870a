"""From the evening to the arithmetic of the analysis."""

import os

from jury.model.evening import Evening
from scoring.analysis import SEED, Analysis, analyse


def analysis_of(evening: Evening, seed: int = SEED) -> Analysis:
    """Analyse an evening by its own method and tie rules; `seed` is for what is drawn at random."""
    # The arithmetic needs one thread. Without this numpy, once it is loaded, makes one for every core: that takes as
    # long as all the rest of it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    settings = evening.settings
    decisions = [decision.proposals for decision in evening.tie_decisions]
    return analyse(evening.marked_round, settings.aggregate, settings.tie_break, decisions, seed)
