"""Lines, inks, lists and pages that know no evening."""
