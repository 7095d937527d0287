"""How many people live where a unit works, and who it was that evaluated an order."""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

COLUMNS = {
    "org_unit": ("population INTEGER", "population_on TEXT"),
    "evaluation": ("evaluator_name TEXT",),
}
STAMPS = {"org_unit": 3, "evaluation": 2}
"""Table → its new group of fields."""


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        stamps = (f"g{STAMPS[table]}{part} INTEGER DEFAULT '0' NOT NULL" for part in "vhd")
        for column in (*columns, *stamps):
            op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
