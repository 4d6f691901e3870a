"""What the computer itself can say of whether it is ready for the evening, and what it may be asked."""
