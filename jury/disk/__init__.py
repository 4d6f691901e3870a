"""Files on a disk: written whole or not at all, and never over what must stay."""
