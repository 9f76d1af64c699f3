"""The archive on a PostgreSQL server (15 or newer): what differs from the file of one computer.

psycopg and SQLAlchemy are imported when such an archive is opened, and not before.
"""
