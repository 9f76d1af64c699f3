"""The archive on disk: one SQLite file and a folder of documents beside it.

Nothing is imported here: `quick_rows` is read at start-up without SQLAlchemy's 0.3 s.
"""
