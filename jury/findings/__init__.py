"""What stands open or looks wrong; it changes nothing."""
