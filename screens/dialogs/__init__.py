"""Questions that stand over a mode: one thing asked, one key out."""
