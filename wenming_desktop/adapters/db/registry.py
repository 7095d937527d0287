"""What travels: tables, field groups and fields, each with a number that is never reused.

The numbers are part of the bundle format (sync.md 2.12). Append only: a type change is a new
field number; tests/data/registry-released.json holds what has been released.

A *field group* is the unit of merge, of authorisation and of conflict. Every table has the
group ``life`` (deleted, reason).
"""

from dataclasses import dataclass
from enum import StrEnum

LIFE = 15
"""Group number of deletion in every table."""


class FeedClass(StrEnum):
    """Which way the rows of a table travel."""

    UP = "U"
    DOWN = "D"


@dataclass(frozen=True, slots=True)
class Field:
    """A column that travels. ``kind`` is text, integer, id (16 bytes) or json (text)."""

    no: int
    column: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that are merged together; ``no`` names the stamp columns g{no}v, g{no}h, g{no}d."""

    no: int
    name: str
    fields: tuple[Field, ...]

    @property
    def stamp_columns(self) -> tuple[str, str, str]:
        return f"g{self.no}v", f"g{self.no}h", f"g{self.no}d"


@dataclass(frozen=True, slots=True)
class SyncedTable:
    """A table whose rows travel in bundles."""

    no: int
    name: str
    feed_class: FeedClass
    groups: tuple[Group, ...]
    parents: tuple[tuple[str, str], ...] = ()
    """(column, table) pairs of foreign keys: a missing parent becomes a stub row."""
    append_only: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(field.column for group in self.groups for field in group.fields)


def _group(no: int, name: str, *fields: tuple[int, str] | tuple[int, str, str]) -> Group:
    return Group(no, name, tuple(Field(*field) for field in fields))


def _life() -> Group:
    return _group(LIFE, "life", (250, "deleted", "integer"), (251, "delete_reason"))


REGISTRY: tuple[SyncedTable, ...] = (
    SyncedTable(
        1,
        "org_unit",
        FeedClass.DOWN,
        (
            _group(
                1,
                "identity",
                (1, "level"),
                (2, "name"),
                (3, "org_no", "integer"),
                (4, "parent_id", "id"),
                (5, "code"),
            ),
            _group(
                2, "profile", (6, "established_on"), (7, "address"), (8, "head_name"), (9, "phone")
            ),
            _life(),
        ),
        (("parent_id", "org_unit"),),
    ),
    SyncedTable(
        2,
        "volunteer_team",
        FeedClass.UP,
        (
            _group(1, "identity", (1, "name"), (2, "rank"), (3, "kind"), (4, "field")),
            _group(
                2,
                "profile",
                (5, "leader_name"),
                (6, "phone"),
                (7, "org_unit_id", "id"),
                (8, "established_on"),
                (9, "note"),
            ),
            _life(),
        ),
        (("org_unit_id", "org_unit"),),
    ),
    SyncedTable(
        3,
        "volunteer",
        FeedClass.UP,
        (
            _group(
                1,
                "identity",
                (1, "name"),
                (2, "gender"),
                (3, "birth_date"),
                (4, "id_type"),
                (5, "id_number"),
            ),
            _group(2, "contact", (6, "phone"), (7, "resident_group")),
            _group(
                3,
                "profile",
                (8, "volunteer_no"),
                (9, "political_status"),
                (10, "category"),
                (11, "categories", "json"),
                (12, "skills", "json"),
                (13, "team_id", "id"),
                (14, "org_unit_id", "id"),
                (15, "registered_on"),
                (16, "note"),
            ),
            _group(4, "status", (17, "status"), (18, "consent_on")),
            _life(),
        ),
        (("team_id", "volunteer_team"), ("org_unit_id", "org_unit")),
    ),
    SyncedTable(
        4,
        "venue",
        FeedClass.UP,
        (
            _group(1, "ownership", (1, "ownership_unit")),
            _group(
                2,
                "profile",
                (2, "name"),
                (3, "venue_type"),
                (4, "keeper"),
                (5, "phone"),
                (6, "address"),
                (7, "area_m2", "integer"),
                (8, "capacity", "integer"),
                (9, "platforms", "json"),
                (10, "opening_hours"),
                (11, "org_unit_id", "id"),
                (12, "note"),
            ),
            _life(),
        ),
        (("org_unit_id", "org_unit"),),
    ),
    SyncedTable(
        5,
        "activity",
        FeedClass.UP,
        (
            _group(
                1,
                "plan",
                (1, "name"),
                (2, "activity_no"),
                (3, "work_content"),
                (4, "other_contents", "json"),
                (5, "service_platform"),
                (6, "form"),
                (7, "nature"),
                (8, "mode"),
                (9, "venue_id", "id"),
                (10, "place"),
                (11, "team_id", "id"),
                (12, "org_unit_id", "id"),
                (13, "organiser"),
                (14, "leader_name"),
                (15, "leader_phone"),
                (16, "partner"),
                (17, "audience"),
                (18, "planned_count", "integer"),
                (19, "points", "json"),
                (20, "slogan"),
                (21, "notice"),
                (22, "note"),
            ),
            _life(),
        ),
        (("venue_id", "venue"), ("team_id", "volunteer_team"), ("org_unit_id", "org_unit")),
    ),
    SyncedTable(
        6,
        "occurrence",
        FeedClass.UP,
        (
            _group(
                1,
                "plan",
                (1, "activity_id", "id"),
                (2, "day"),
                (3, "starts_at"),
                (4, "starts_at_offset", "integer"),
                (5, "ends_at"),
                (6, "ends_at_offset", "integer"),
            ),
            _group(2, "outcome", (7, "state"), (8, "beneficiaries", "integer"), (9, "summary")),
            _group(3, "sheet", (10, "sheet_no", "integer")),
            _life(),
        ),
        (("activity_id", "activity"),),
    ),
    SyncedTable(
        7,
        "sign_in",
        FeedClass.UP,
        (
            _group(
                1,
                "fact",
                (1, "occurrence_id", "id"),
                (2, "volunteer_id", "id"),
                (3, "attendance"),
                (4, "row_no", "integer"),
                (5, "arrived_at"),
                (6, "arrived_at_offset", "integer"),
                (7, "left_at"),
                (8, "left_at_offset", "integer"),
                (9, "note"),
            ),
            _life(),
        ),
        (("occurrence_id", "occurrence"), ("volunteer_id", "volunteer")),
    ),
    SyncedTable(
        8,
        "hours_entry",
        FeedClass.UP,
        (
            _group(
                1,
                "fact",
                (1, "volunteer_id", "id"),
                (2, "day"),
                (3, "minutes", "integer"),
                (4, "occurrence_id", "id"),
                (5, "sign_in_id", "id"),
                (6, "source"),
                (7, "corrects_id", "id"),
                (8, "reason"),
                (9, "evidence"),
                (10, "entered_by"),
                (11, "entered_at"),
                (12, "entered_at_offset", "integer"),
            ),
            _life(),
        ),
        (
            ("volunteer_id", "volunteer"),
            ("occurrence_id", "occurrence"),
            ("sign_in_id", "sign_in"),
            ("corrects_id", "hours_entry"),
        ),
        append_only=True,
    ),
)

BY_NAME = {table.name: table for table in REGISTRY}
BY_NO = {table.no: table for table in REGISTRY}
