"""Jinja: the environment, its words, escaping, and templates of somebody else."""
