"""What withstands an appeal: the evidence of an outcome, and a second count that shares no code with the first."""
