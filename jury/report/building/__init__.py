"""From the evening to the public model of the report."""
