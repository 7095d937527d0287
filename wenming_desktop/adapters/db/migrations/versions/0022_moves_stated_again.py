"""The centre may state another unit's move again, for whoever has taken the unit over."""

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in ("made_by", "made_h", "made_d"):
        op.execute(f"ALTER TABLE transfer ADD COLUMN {column} INTEGER")
