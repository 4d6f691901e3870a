"""The home screen: recent evenings, a new one, the example."""
