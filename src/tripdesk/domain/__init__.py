"""The report as such: no framework, no clock, no file."""
