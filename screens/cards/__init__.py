"""The table of marks that the grid and the juror’s own card share."""
