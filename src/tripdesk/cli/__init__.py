"""The same use cases in a terminal."""
