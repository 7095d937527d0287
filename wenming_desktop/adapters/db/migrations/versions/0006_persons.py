"""Who is the same person and who moved where; rows that are awaited."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE same_person (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        volunteer_id BLOB,
        same_as_id BLOB,
        verdict TEXT,
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
        UNIQUE (id)
    )
     STRICT
    """,
    """
    CREATE TABLE transfer (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        volunteer_id BLOB,
        epoch INTEGER,
        from_org INTEGER,
        to_org INTEGER,
        minutes_before INTEGER,
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
        UNIQUE (id)
    )
     STRICT
    """,
    """
    CREATE TABLE person_home (
        row_id BLOB NOT NULL,
        epoch INTEGER NOT NULL,
        org_no INTEGER NOT NULL,
        v INTEGER DEFAULT '0' NOT NULL,
        h INTEGER DEFAULT '0' NOT NULL,
        d INTEGER DEFAULT '0' NOT NULL,
        made_by INTEGER NOT NULL,
        PRIMARY KEY (row_id, epoch, org_no, made_by)
    )
     STRICT
    """,
    """
    CREATE TABLE person_now (
        row_id BLOB NOT NULL,
        epoch INTEGER NOT NULL,
        org_no INTEGER NOT NULL,
        made_by INTEGER NOT NULL,
        home BLOB NOT NULL,
        away INTEGER DEFAULT '0' NOT NULL,
        PRIMARY KEY (row_id)
    )
     STRICT
    """,
    """
    CREATE TABLE person_same (
        volunteer_id BLOB NOT NULL,
        first_id BLOB NOT NULL,
        PRIMARY KEY (volunteer_id)
    )
     STRICT
    """,
    """
    CREATE TABLE awaited (
        table_no INTEGER NOT NULL,
        row_id BLOB NOT NULL,
        since_ms INTEGER NOT NULL,
        PRIMARY KEY (table_no, row_id)
    )
     STRICT
    """,
    """
    CREATE INDEX same_person_volunteer_id ON same_person (volunteer_id)
    """,
    """
    CREATE INDEX transfer_volunteer_id ON transfer (volunteer_id)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
