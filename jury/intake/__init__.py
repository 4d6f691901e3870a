"""Everything that comes in from outside: tables of plans and score cards, read and understood before they count."""
