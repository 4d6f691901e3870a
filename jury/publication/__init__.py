"""What of an evening may be public, and in which words."""
