"""What the county's records bar here, and when it was last heard of."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE sync_limit (
        table_no INTEGER NOT NULL,
        group_no INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        low BLOB NOT NULL,
        high BLOB NOT NULL,
        allowed INTEGER DEFAULT '0' NOT NULL,
        PRIMARY KEY (table_no, group_no, kind, low)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_news (
        one INTEGER NOT NULL,
        height INTEGER DEFAULT '0' NOT NULL,
        attested_ms INTEGER DEFAULT '0' NOT NULL,
        heard_at TEXT DEFAULT '' NOT NULL,
        days_used INTEGER DEFAULT '0' NOT NULL,
        last_day TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (one),
        CHECK (one = 1)
    )
     STRICT
    """,
)


def upgrade() -> None:
    """Add both."""
    for statement in STATEMENTS:
        op.execute(statement)
