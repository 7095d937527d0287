"""What units above decide about a unit's records, and what they did not take of its data."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE approval (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        occurrence_id BLOB,
        month TEXT,
        decision TEXT,
        reason TEXT,
        covers TEXT,
        round INTEGER,
        decided_by TEXT,
        decided_at TEXT,
        decided_at_offset INTEGER,
        deleted INTEGER,
        delete_reason TEXT,
        g1v INTEGER DEFAULT '0' NOT NULL,
        g1h INTEGER DEFAULT '0' NOT NULL,
        g1d INTEGER DEFAULT '0' NOT NULL,
        g15v INTEGER DEFAULT '0' NOT NULL,
        g15h INTEGER DEFAULT '0' NOT NULL,
        g15d INTEGER DEFAULT '0' NOT NULL,
        stub INTEGER DEFAULT '0' NOT NULL,
        xjson TEXT,
        PRIMARY KEY (rid),
        UNIQUE (id),
        FOREIGN KEY(occurrence_id) REFERENCES occurrence (id)
    )
     STRICT
    """,
    """
    CREATE INDEX approval_month ON approval (month)
    """,
    """
    CREATE INDEX approval_occurrence ON approval (occurrence_id)
    """,
    """
    CREATE TABLE sync_told (
        org_no INTEGER NOT NULL,
        feed_id BLOB NOT NULL,
        seg_no INTEGER NOT NULL,
        table_no INTEGER NOT NULL,
        row_id BLOB NOT NULL,
        group_no INTEGER NOT NULL,
        code TEXT NOT NULL,
        operations INTEGER DEFAULT '1' NOT NULL,
        PRIMARY KEY (org_no, feed_id, seg_no, table_no, row_id, group_no)
    )
     STRICT
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
