"""What others have heard of an audit log."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE audit_told (
        device_id BLOB NOT NULL,
        lines INTEGER NOT NULL,
        head BLOB NOT NULL,
        bundle_no INTEGER DEFAULT '0' NOT NULL,
        PRIMARY KEY (device_id, lines, head)
    )
     STRICT
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
