"""The mode Avond: session, jury, criteria, rules, the alliance and the journal."""
