"""Jinja2 templates: the juryrapport and its sisters."""
