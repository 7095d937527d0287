"""Which version a field's value comes from, where an older program wrote the present one."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        """
        CREATE TABLE sync_field_stamp (
            table_no INTEGER NOT NULL,
            group_no INTEGER NOT NULL,
            field_no INTEGER NOT NULL,
            row_id BLOB NOT NULL,
            gv INTEGER DEFAULT '0' NOT NULL,
            gh INTEGER DEFAULT '0' NOT NULL,
            gd INTEGER DEFAULT '0' NOT NULL,
            v INTEGER DEFAULT '0' NOT NULL,
            h INTEGER DEFAULT '0' NOT NULL,
            d INTEGER DEFAULT '0' NOT NULL,
            PRIMARY KEY (table_no, group_no, field_no, row_id)
        )
         STRICT
        """
    )
