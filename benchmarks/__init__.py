"""Speed and memory, each beside its floor, measured in turn in one run; run by `make bench`."""
