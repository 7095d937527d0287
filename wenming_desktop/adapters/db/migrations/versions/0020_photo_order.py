"""Photos of an occurrence may be put in an order."""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

GROUP = 2


def upgrade() -> None:
    op.execute("ALTER TABLE attachment ADD COLUMN place INTEGER")
    for part in "vhd":
        op.execute(f"ALTER TABLE attachment ADD COLUMN g{GROUP}{part} INTEGER DEFAULT '0' NOT NULL")
