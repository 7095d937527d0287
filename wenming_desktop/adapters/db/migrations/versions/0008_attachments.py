"""Attachments and their bytes, private letters, digests of units."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE attachment (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        occurrence_id BLOB,
        sha256 TEXT,
        size INTEGER,
        media_type TEXT,
        title TEXT,
        added_by TEXT,
        added_at TEXT,
        added_at_offset INTEGER,
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
    CREATE TABLE private_letter (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        subject TEXT,
        body TEXT,
        written_by TEXT,
        written_at TEXT,
        written_at_offset INTEGER,
        reply TEXT,
        replied_by TEXT,
        replied_at TEXT,
        replied_at_offset INTEGER,
        deleted INTEGER,
        delete_reason TEXT,
        g1v INTEGER DEFAULT '0' NOT NULL,
        g1h INTEGER DEFAULT '0' NOT NULL,
        g1d INTEGER DEFAULT '0' NOT NULL,
        g2v INTEGER DEFAULT '0' NOT NULL,
        g2h INTEGER DEFAULT '0' NOT NULL,
        g2d INTEGER DEFAULT '0' NOT NULL,
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
    CREATE TABLE sync_blob (
        sha256 BLOB NOT NULL,
        size INTEGER DEFAULT '0' NOT NULL,
        mime_no INTEGER DEFAULT '0' NOT NULL,
        "key" BLOB NOT NULL,
        file_name TEXT NOT NULL,
        state TEXT DEFAULT 'here' NOT NULL,
        PRIMARY KEY (sha256)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_blob_sent (
        org_no INTEGER NOT NULL,
        sha256 BLOB NOT NULL,
        times INTEGER DEFAULT '1' NOT NULL,
        PRIMARY KEY (org_no, sha256)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_wanted (
        device_id BLOB NOT NULL,
        sha256 BLOB NOT NULL,
        PRIMARY KEY (device_id, sha256)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_private (
        seg_id BLOB NOT NULL,
        "key" BLOB NOT NULL,
        PRIMARY KEY (seg_id)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_digest (
        org_no INTEGER NOT NULL,
        vector BLOB NOT NULL,
        digest BLOB NOT NULL,
        PRIMARY KEY (org_no)
    )
     STRICT
    """,
    """
    CREATE TABLE sync_differs (
        org_no INTEGER NOT NULL,
        sender_org INTEGER NOT NULL,
        ours BLOB NOT NULL,
        theirs BLOB NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (org_no, sender_org)
    )
     STRICT
    """,
    """
    CREATE INDEX attachment_occurrence ON attachment (occurrence_id)
    """,
    """
    CREATE INDEX attachment_sha256 ON attachment (sha256)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
