"""Lists of people may go by the strokes of surnames."""

from alembic import op

from wenming_desktop.adapters.strokes import strokes_key

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE person_order ADD COLUMN strokes TEXT DEFAULT '' NOT NULL")
    connection = op.get_bind()
    rows = connection.exec_driver_sql(
        "SELECT volunteer_rid, name FROM person_order JOIN volunteer ON rid = volunteer_rid"
    ).all()
    keys = [(strokes_key(name or ""), rid) for rid, name in rows]
    if keys:
        order = "UPDATE person_order SET strokes = ? WHERE volunteer_rid = ?"
        connection.exec_driver_sql(order, keys)
    op.execute("CREATE INDEX ix_person_order_strokes ON person_order (strokes)")
