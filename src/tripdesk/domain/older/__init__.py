"""Older published reports, made by any program, read into the answers of a form.

They have the official headings and little else in common. What is read is a proposal that a person
looks through; what could not be placed is kept and shown, never dropped.
"""
