"""Alembic's door: the connection comes from migrate.py, with its transaction already begun."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"], transaction_per_migration=False
)
with context.begin_transaction():
    context.run_migrations()
