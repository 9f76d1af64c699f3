"""The measured cases, one file each: `measure(plan)` gives its figures.

A new file is found by itself. A case runs in a process of its own, so what it imports slows and
swells no other.
"""
