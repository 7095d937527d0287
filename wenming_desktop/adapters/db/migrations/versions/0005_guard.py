"""Whether a store may go on sealing as the device it says it is."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        """
        CREATE TABLE sync_guard (
            one INTEGER NOT NULL CHECK (one = 1),
            key BLOB NOT NULL,
            counter INTEGER DEFAULT '0' NOT NULL,
            kept INTEGER DEFAULT '0' NOT NULL,
            machine TEXT DEFAULT '{}' NOT NULL,
            asks INTEGER DEFAULT '0' NOT NULL,
            stopped TEXT DEFAULT '' NOT NULL,
            stopped_at TEXT DEFAULT '' NOT NULL,
            PRIMARY KEY (one)
        )
         STRICT
        """
    )
