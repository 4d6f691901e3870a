"""From cards to the sums that a ranking needs: one by one in a small round, all at once in a large one."""
