"""Small indexes of the rows that no list shows, so that all others are counted without reading."""

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

_UNSEEN = "coalesce(deleted, 0) <> 0 OR stub <> 0"
HIDDEN = {
    "volunteer": f"{_UNSEEN} OR name IS NULL",
    "activity": _UNSEEN,
    "occurrence": f"{_UNSEEN} OR day IS NULL OR activity_id IS NULL",
}


def upgrade() -> None:
    for table, condition in HIDDEN.items():
        op.execute(f"CREATE INDEX {table}_hidden ON {table} (id) WHERE {condition}")
