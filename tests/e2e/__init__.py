"""The program as its users use it."""
