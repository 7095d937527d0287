"""Which units have brought the bytes of an attachment."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE sync_blob_from (
        org_no INTEGER NOT NULL,
        sha256 BLOB NOT NULL,
        PRIMARY KEY (org_no, sha256)
    )
     STRICT
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
