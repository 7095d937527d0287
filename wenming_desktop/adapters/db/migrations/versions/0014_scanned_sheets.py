"""Sheets that were read back from paper and wait for their clerk."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE scanned_sheet (
        rid INTEGER NOT NULL,
        id BLOB NOT NULL,
        occurrence_id BLOB,
        digits TEXT NOT NULL,
        page INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        file_name TEXT NOT NULL,
        read_at TEXT NOT NULL,
        content TEXT NOT NULL,
        thumbnail BLOB NOT NULL,
        PRIMARY KEY (rid),
        UNIQUE (id)
    )
     STRICT
    """,
    """
    CREATE TABLE scanned_crop (
        sheet_id BLOB NOT NULL,
        place INTEGER NOT NULL,
        jpeg BLOB NOT NULL,
        PRIMARY KEY (sheet_id, place)
    )
     STRICT
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
