"""The report beside the question."""
