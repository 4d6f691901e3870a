"""One row of any table, as somebody types it behind a command."""
