"""Backups, putting one back, and what is left to do where the archive does not open."""
