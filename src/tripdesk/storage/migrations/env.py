"""What Alembic runs: the steps, on the connection and in the transaction that `schema` opened."""

from __future__ import annotations

from alembic import context

# Both databases undo schema changes as well as rows, so one transaction covers all of the steps;
# the caller has begun it, and commits it.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=None,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
