"""Before the doors open: all that must be ready, one line each."""
