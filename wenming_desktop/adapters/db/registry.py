"""What travels: tables, field groups and fields, each with a number that is never reused.

The numbers are part of the bundle format (sync.md 2.12). Append only: a type change is a new
field number; tests/data/registry-released.json holds what has been released.

A *field group* is the unit of merge, of authorisation and of conflict. Every table has the
group ``life`` (deleted, reason).
"""

from wenming_desktop.adapters.db.registry_tables.evidence import EVIDENCE
from wenming_desktop.adapters.db.registry_tables.letters import LETTERS
from wenming_desktop.adapters.db.registry_tables.mechanism import MECHANISM
from wenming_desktop.adapters.db.registry_tables.orders import ORDERS
from wenming_desktop.adapters.db.registry_tables.persons import PERSONS
from wenming_desktop.adapters.db.registry_tables.projects import PROJECTS
from wenming_desktop.adapters.db.registry_tables.reach import REACH
from wenming_desktop.adapters.db.registry_tables.resources import RESOURCES
from wenming_desktop.adapters.db.registry_tables.volunteer_life import VOLUNTEER_LIFE
from wenming_desktop.adapters.db.registry_types import (
    LIFE,
    FeedClass,
    Field,
    Group,
    SyncedTable,
    numbered,
)

__all__ = ["BY_NAME", "BY_NO", "LIFE", "REGISTRY", "FeedClass", "Field", "Group", "SyncedTable"]


def _group(no: int, name: str, *fields: tuple[int, str] | tuple[int, str, str]) -> Group:
    return Group(no, name, tuple(Field(*field) for field in fields))


def _life() -> Group:
    return _group(LIFE, "life", (250, "deleted", "integer"), (251, "delete_reason"))


_FIELD_WORK: tuple[SyncedTable, ...] = (
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
            numbered(3, "residents", 40, "population:integer population_on"),
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
            numbered(
                3,
                "hierarchy",
                40,
                "parent_team_id:id commander_post commander_name service_scope venue_id:id"
                " department_id:id",
            ),
            _life(),
        ),
        (
            ("org_unit_id", "org_unit"),
            ("parent_team_id", "volunteer_team"),
            ("venue_id", "venue"),
            ("department_id", "department"),
        ),
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
            numbered(
                6,
                "about",
                40,
                "education occupation ethnic_group address available_times:json service_areas:json",
            ),
            numbered(7, "guardian", 60, "guardian_name guardian_phone guardian_consent_on"),
            _life(),
        ),
        (("team_id", "volunteer_team"), ("org_unit_id", "org_unit")),
        movable=True,
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
            numbered(3, "opening", 40, "opening_slots:json uses_before:integer department_id:id"),
            numbered(4, "reach", 50, "settlement_id:id"),
            _life(),
        ),
        (
            ("org_unit_id", "org_unit"),
            ("department_id", "department"),
            ("settlement_id", "settlement"),
        ),
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
            numbered(
                2,
                "links",
                40,
                "project_id:id need_id:id scenario_tags:json six_transmit:json entry_targets:json"
                " speaker_type department_ids:json is_private:integer",
            ),
            numbered(3, "safety", 60, "risk_level risk_note insured:integer least_age:integer"),
            numbered(4, "series", 70, "recurrence repeats_until"),
            numbered(5, "reach", 80, "settlement_id:id"),
            _life(),
        ),
        (
            ("venue_id", "venue"),
            ("team_id", "volunteer_team"),
            ("org_unit_id", "org_unit"),
            ("project_id", "service_project"),
            ("need_id", "resident_need"),
            ("settlement_id", "settlement"),
        ),
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
            numbered(
                4,
                "effect",
                40,
                "online_channel online_views:integer online_shares:integer"
                " problems_solved:integer is_typical:integer record_keeper reviewed_by",
            ),
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
    SyncedTable(
        9,
        "approval",
        FeedClass.DOWN,
        (
            _group(
                1,
                "decision",
                (1, "occurrence_id", "id"),
                (2, "month"),
                (3, "decision"),
                (4, "reason"),
                (5, "covers"),
                (6, "round", "integer"),
                (7, "decided_by"),
                (8, "decided_at"),
                (9, "decided_at_offset", "integer"),
            ),
            _life(),
        ),
        (("occurrence_id", "occurrence"),),
        append_only=True,
        from_above=True,
    ),
)

REGISTRY = (
    *(*_FIELD_WORK, *MECHANISM, *RESOURCES, *PROJECTS, *VOLUNTEER_LIFE, *ORDERS, *PERSONS),
    *(*EVIDENCE, *LETTERS, *REACH),
)

BY_NAME = {table.name: table for table in REGISTRY}
BY_NO = {table.no: table for table in REGISTRY}
