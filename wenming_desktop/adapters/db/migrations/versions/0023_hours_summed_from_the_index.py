"""Hours of a person are summed from the index alone: rows of one person lie all over the table."""

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DROP INDEX hours_entry_volunteer_day")
    columns = "volunteer_id, day, minutes, deleted, stub"
    op.execute(f"CREATE INDEX hours_entry_volunteer_day ON hours_entry ({columns})")
