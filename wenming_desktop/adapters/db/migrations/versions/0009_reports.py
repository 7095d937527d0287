"""Saved work reports, frozen, and the totals a city holds of its counties."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE saved_report (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        title TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        as_of TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        user_no INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (rid),
        UNIQUE (id)
    )
     STRICT
    """,
    """
    CREATE TABLE county_total (
        county_id TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        taken_at TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (county_id, first_day, last_day)
    )
     STRICT
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
