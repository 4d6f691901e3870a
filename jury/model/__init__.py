"""The evening as one immutable view, in the words of the domain."""
