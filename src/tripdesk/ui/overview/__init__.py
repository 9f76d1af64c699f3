"""The archive in numbers: cards, plots and tables."""
