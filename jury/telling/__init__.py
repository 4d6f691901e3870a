"""What happened, told in sentences: the journal, ties, the winner."""
