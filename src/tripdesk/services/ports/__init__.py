"""What the use cases need of the world; `bootstrap` puts the adapters in.

Faults of the world reach the services as `KnownError` with codes `store.*` (full, read_only,
locked, damaged, missing, newer), `file.*` and `pdf.*`.
"""
