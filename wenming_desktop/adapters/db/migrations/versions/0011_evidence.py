"""What shows what: rows as evidence of others; talks in two versions."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE evidence_link (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        subject_id BLOB,
        row_kind TEXT,
        row_id BLOB,
        title TEXT,
        org_unit_id BLOB,
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
        FOREIGN KEY(org_unit_id) REFERENCES org_unit (id)
    )
     STRICT
    """,
    """
    CREATE TABLE talk_text (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        name TEXT,
        original_text TEXT,
        plain_text TEXT,
        speaker TEXT,
        speaker_type TEXT,
        work_content TEXT,
        source TEXT,
        org_unit_id BLOB,
        note TEXT,
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
        FOREIGN KEY(org_unit_id) REFERENCES org_unit (id)
    )
     STRICT
    """,
    "CREATE INDEX evidence_link_subject_id ON evidence_link (subject_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
