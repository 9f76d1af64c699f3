"""TripDesk: the official report of a foreign business trip, made and kept offline."""

__version__ = "0.1.0"
