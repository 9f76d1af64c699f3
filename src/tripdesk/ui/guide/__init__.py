"""The guide: one question a page."""
