"""Who sees what of the evening, and at which level it is published."""
