"""The board of needs and offers: what is needed left, what is offered right, and what fits beside it."""
