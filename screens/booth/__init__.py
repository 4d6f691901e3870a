"""One juror’s own card, filled in behind a hand-over page."""
