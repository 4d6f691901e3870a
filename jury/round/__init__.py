"""The rules of the round: what may change when, as named events on the evening."""
