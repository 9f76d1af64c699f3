"""The steps from one schema to the next, run by Alembic in one transaction (`schema`)."""
