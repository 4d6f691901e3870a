"""What is needed beside what is offered: what is used already, and what may fit. Nothing here makes a match."""
