"""Settlements, and where an activity or a venue is; pledges and their names; requests of units."""

from collections.abc import Iterator

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

TABLES = {
    "settlement 1,15": "name settlement_type number:i households:i population:i"
    " point_id:b=org_unit org_unit_id:b=org_unit note deleted:i delete_reason",
    "pledge 1,15": "name pledge_type content started_on activity_id:b=activity"
    " org_unit_id:b=org_unit note deleted:i delete_reason",
    "pledge_signature 1,15": "pledge_id:b=pledge signer resident_group signed_on"
    " org_unit_id:b=org_unit note deleted:i delete_reason",
    "allocation_request 1,2,3,15": "wanted resource_kind quantity:i first_day last_day purpose"
    " asked_by asked_on org_unit_id:b=org_unit origin_id:b=allocation_request note"
    " state lender_unit_id:b=org_unit venue_id:b=venue team_id:b=volunteer_team"
    " expert_id:b=expert equipment_id:b=equipment reason decided_by decided_on"
    " returned_on outcome deleted:i delete_reason",
}
"""Name and groups → columns as ``name[:kind][=parent]`` (no kind: text; i: integer; b: bytes)."""
REACH = {"venue": 4, "activity": 5}
"""Table → the number of its new group, which says the settlement."""
INDEXES = ("pledge_signature.pledge_id",)
_KINDS = {"": "TEXT", "i": "INTEGER", "b": "BLOB"}


def upgrade() -> None:
    for head, text in TABLES.items():
        name, groups = head.split()
        words = text.split()
        parts = ["rid INTEGER NOT NULL", "id BLOB NOT NULL", *map(_column, words)]
        parts += [one for group in groups.split(",") for one in _stamps(group)]
        parts += ["stub INTEGER DEFAULT '0' NOT NULL", "xjson TEXT"]
        keys = ["PRIMARY KEY (rid)", "UNIQUE (id)", *_parents(words)]
        op.execute(f"CREATE TABLE {name} ({', '.join(parts + keys)}) STRICT")
    for table, group in REACH.items():
        op.execute(f"ALTER TABLE {table} ADD COLUMN settlement_id BLOB REFERENCES settlement (id)")
        for stamp in _stamps(str(group)):
            op.execute(f"ALTER TABLE {table} ADD COLUMN {stamp}")
    for index in INDEXES:
        table, _, column = index.partition(".")
        op.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")


def _column(word: str) -> str:
    name, _, kind = word.partition("=")[0].partition(":")
    return f"{name} {_KINDS[kind]}"


def _stamps(group: str) -> Iterator[str]:
    return (f"g{group}{part} INTEGER DEFAULT '0' NOT NULL" for part in "vhd")


def _parents(words: list[str]) -> Iterator[str]:
    for word in words:
        column, _, parent = word.partition("=")
        if parent:
            yield f"FOREIGN KEY({column.partition(':')[0]}) REFERENCES {parent} (id)"
