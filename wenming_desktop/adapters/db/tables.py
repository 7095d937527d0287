"""SQLAlchemy tables of the store. STRICT; business columns of synced tables are nullable.

A synced table is ``rid`` (local), ``id`` (16 bytes, see domain/ids.py), its fields, three stamp
columns per field group (v, h, d; 0 = absent), ``stub`` (1 while only its id is known) and
``xjson``, which nothing writes: fields of a newer program stay in their segment, byte for byte,
and are read from it again after the upgrade (rebuilding.py). Columns come from registry.py, so
the two cannot differ.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.schema import SchemaItem

from wenming_desktop.adapters.db.registry import REGISTRY, SyncedTable

metadata = MetaData()
Whole = BigInteger().with_variant(Integer(), "sqlite")
"""A 64-bit whole number on both engines; SQLite's STRICT tables know only INTEGER."""

_TYPES: dict[str, Any] = {"text": Text, "integer": Whole, "id": LargeBinary, "json": Text}


def table(name: str, *columns: SchemaItem) -> Table:
    """Declare a STRICT table."""
    return Table(name, metadata, *columns, sqlite_strict=True)


def key() -> Column[int]:
    return Column("rid", Whole, primary_key=True, autoincrement=True)


def _synced(spec: SyncedTable) -> Table:
    parents = dict(spec.parents)
    columns: list[Column[Any]] = [key(), Column("id", LargeBinary, nullable=False, unique=True)]
    for group in spec.groups:
        for field in group.fields:
            targets = []
            if field.column in parents:
                targets = [ForeignKey(f"{parents[field.column]}.id")]
            columns.append(Column(field.column, _TYPES[field.kind], *targets))
    for group in spec.groups:
        columns += [
            Column(name, Whole, nullable=False, server_default="0") for name in group.stamp_columns
        ]
    columns += [
        Column("stub", Whole, nullable=False, server_default="0"),
        Column("xjson", Text),
    ]
    return table(spec.name, *columns)


SYNCED: dict[str, Table] = {spec.name: _synced(spec) for spec in REGISTRY}

Index("volunteer_id_number", SYNCED["volunteer"].c.id_number)
Index("volunteer_phone", SYNCED["volunteer"].c.phone)
Index("volunteer_volunteer_no", SYNCED["volunteer"].c.volunteer_no)
Index("occurrence_activity", SYNCED["occurrence"].c.activity_id)
Index("occurrence_newest", SYNCED["occurrence"].c.day, SYNCED["occurrence"].c.starts_at)
_UNSEEN = "coalesce(deleted, 0) <> 0 OR stub <> 0"
HIDDEN = {
    "volunteer": f"{_UNSEEN} OR name IS NULL",
    "activity": _UNSEEN,
    "occurrence": f"{_UNSEEN} OR day IS NULL OR activity_id IS NULL",
}
"""What the rows that no list shows have in common. SQLite takes the small index of them only when
it is asked in these very words (lists/hidden.py)."""
for _name, _condition in HIDDEN.items():
    Index(f"{_name}_hidden", SYNCED[_name].c.id, sqlite_where=text(_condition))
Index("sign_in_occurrence", SYNCED["sign_in"].c.occurrence_id)
Index("sign_in_volunteer", SYNCED["sign_in"].c.volunteer_id)
Index(
    "hours_entry_volunteer_day",
    *(SYNCED["hours_entry"].c[name] for name in ("volunteer_id", "day", "minutes")),
    *(SYNCED["hours_entry"].c[name] for name in ("deleted", "stub")),
)
"""Holds all that a person's sum needs; the rows themselves lie all over the table."""
Index("hours_entry_sign_in", SYNCED["hours_entry"].c.sign_in_id)
Index("hours_entry_occurrence", SYNCED["hours_entry"].c.occurrence_id)
Index("hours_entry_day", SYNCED["hours_entry"].c.day)
Index("approval_occurrence", SYNCED["approval"].c.occurrence_id)
Index("approval_month", SYNCED["approval"].c.month)
Index("same_person_volunteer_id", SYNCED["same_person"].c.volunteer_id)
Index("transfer_volunteer_id", SYNCED["transfer"].c.volunteer_id)
Index("attachment_occurrence", SYNCED["attachment"].c.occurrence_id)
Index("attachment_sha256", SYNCED["attachment"].c.sha256)

_LOOKED_UP_BY = {
    "activity": ("project_id",),
    "action_item": ("meeting_id",),
    "assessment_score": ("assessment_id",),
    "audience_count": ("occurrence_id",),
    "checklist_mark": ("org_unit_id",),
    "competition_result": ("occurrence_id",),
    "consent": ("volunteer_id",),
    "content_review": ("subject_id",),
    "evidence_link": ("subject_id",),
    "evaluation": (
        "occurrence_id",
        "order_id",
    ),
    "honor": ("volunteer_id",),
    "make_up_hours": ("volunteer_id",),
    "order_step": ("order_id",),
    "pledge_signature": ("pledge_id",),
    "points_entry": (
        "household",
        "volunteer_id",
    ),
    "resident_need": (
        "asked_on",
        "state",
    ),
    "satisfaction": ("survey_id",),
    "service_certificate": ("volunteer_id",),
    "service_order": (
        "need_id",
        "state",
    ),
    "showcase": ("work_id",),
    "star_award": ("volunteer_id",),
    "training_attendance": (
        "training_id",
        "volunteer_id",
    ),
    "venue_booking": ("venue_id",),
    "venue_sharing": ("venue_id",),
    "volunteer_evaluation": ("volunteer_id",),
}
"""Columns by which registers are looked up."""
for _name, _columns in _LOOKED_UP_BY.items():
    for _column in _columns:
        Index(f"{_name}_{_column}", SYNCED[_name].c[_column])

setting = table(
    "setting",
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
"""This computer's own facts: own unit, counters, choices. Values are JSON."""

app_user = table(
    "app_user",
    key(),
    Column("id", LargeBinary, nullable=False, unique=True),
    Column("user_no", Whole, nullable=False, unique=True),
    Column("name", Text, nullable=False, unique=True),
    Column("roles", Text, nullable=False),
    Column("disabled", Whole, nullable=False, server_default="0"),
    Column("created_at", Text, nullable=False),
)

person_key = table(
    "person_key",
    Column("key", Text, primary_key=True),
    Column("volunteer_rid", ForeignKey("volunteer.rid", ondelete="CASCADE"), primary_key=True),
)
"""What a volunteer is found by: pinyin initials, full pinyin, name, last four digits."""
Index("person_key_volunteer", person_key.c.volunteer_rid)

person_order = table(
    "person_order",
    Column("volunteer_rid", ForeignKey("volunteer.rid", ondelete="CASCADE"), primary_key=True),
    Column("pinyin", Text, nullable=False, index=True),
    Column("strokes", Text, nullable=False, server_default="", index=True),
)
"""What lists of people are sorted by."""

person_home = table(
    "person_home",
    Column("row_id", LargeBinary, primary_key=True),
    Column("epoch", Whole, primary_key=True, autoincrement=False),
    Column("org_no", Whole, primary_key=True, autoincrement=False),
    *(Column(name, Whole, nullable=False, server_default="0") for name in ("v", "h", "d")),
    Column("made_by", Whole, primary_key=True, autoincrement=False),
)
"""Every lawful move of a person that is known here: (epoch, new home), stamp, the unit that
decided. Made anew from table ``transfer`` by a rebuild."""

person_now = table(
    "person_now",
    Column("row_id", LargeBinary, primary_key=True),
    Column("epoch", Whole, nullable=False),
    Column("org_no", Whole, nullable=False),
    Column("made_by", Whole, nullable=False),
    Column("home", LargeBinary, nullable=False),
    Column("away", Whole, nullable=False, server_default="0"),
)
"""Where a person that was moved is at home now. ``home`` are the three bytes that an id of that
unit would have, ``away`` is 1 where this computer's unit no longer reads what happens there."""

person_same = table(
    "person_same",
    Column("volunteer_id", LargeBinary, primary_key=True),
    Column("first_id", LargeBinary, nullable=False),
)
"""Records that were decided to be one person, each with the smallest id among them."""

awaited = table(
    "awaited",
    Column("table_no", Whole, primary_key=True, autoincrement=False),
    Column("row_id", LargeBinary, primary_key=True),
    Column("since_ms", Whole, nullable=False),
)
"""Rows that others point at and that have not arrived, and since when that is known."""

draft = table(
    "draft",
    Column("place", Text, primary_key=True),
    Column("user_no", Whole, primary_key=True),
    Column("content", Text, nullable=False),
    Column("saved_at", Text, nullable=False),
)
"""What was typed and not yet posted: one row per place (a sheet, a form) and user."""

column_mapping = table(
    "column_mapping",
    Column("register", Text, primary_key=True),
    Column("fingerprint", Text, primary_key=True),
    Column("mapping", Text, nullable=False),
)
"""Which column of an imported workbook fills which field, per header fingerprint."""

register_import = table(
    "register_import",
    key(),
    Column("register", Text, nullable=False),
    Column("file_sha256", Text, nullable=False),
    Column("imported_at", Text, nullable=False),
    Column("counts", Text, nullable=False),
)

scanned_sheet = table(
    "scanned_sheet",
    key(),
    Column("id", LargeBinary, nullable=False, unique=True),
    Column("occurrence_id", LargeBinary),
    Column("digits", Text, nullable=False),
    Column("page", Whole, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("read_at", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("thumbnail", LargeBinary, nullable=False),
)
"""Pages that were read back from paper and are not posted; ``content`` has their boxes as JSON."""

scanned_crop = table(
    "scanned_crop",
    Column("sheet_id", LargeBinary, primary_key=True),
    Column("place", Whole, primary_key=True),
    Column("jpeg", LargeBinary, nullable=False),
)
"""The picture of each row of such a page; goes with it when the sheet is posted."""

saved_report = table(
    "saved_report",
    key(),
    Column("id", LargeBinary, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("first_day", Text, nullable=False),
    Column("last_day", Text, nullable=False),
    Column("as_of", Text, nullable=False),
    Column("saved_at", Text, nullable=False),
    Column("user_no", Whole, nullable=False),
    Column("body", Text, nullable=False),
)
"""Work reports as they were handed in: frozen figures, texts, manual changes, as JSON."""

county_total = table(
    "county_total",
    Column("county_id", Text, primary_key=True),
    Column("first_day", Text, primary_key=True),
    Column("last_day", Text, primary_key=True),
    Column("taken_at", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""What a city holds of its counties: sums without personal data, as JSON."""

audit = table(
    "audit",
    key(),
    Column("at", Text, nullable=False),
    Column("user_no", Whole, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False, server_default=""),
    Column("facts", Text, nullable=False, server_default="{}"),
    Column("previous", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)
"""Who did what: a hash chain; ``facts`` hold ids, counts and hashes, never a name."""
