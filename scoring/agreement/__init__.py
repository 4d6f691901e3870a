"""How far the jurors agree: over their weighted card totals, with the plans as the things that are judged."""
