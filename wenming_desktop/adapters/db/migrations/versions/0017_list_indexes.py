"""Indexes of what lists ask for: the newest sessions first, and the hours of one sign-in."""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE INDEX occurrence_newest ON occurrence (day, starts_at)")
    op.execute("DROP INDEX occurrence_day")  # the beginning of the other one
    op.execute("CREATE INDEX hours_entry_sign_in ON hours_entry (sign_in_id)")
