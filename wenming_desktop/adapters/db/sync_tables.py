"""Tables of the exchange by stick (sync.md 2.13): own keys, feeds, segments, captures, conflicts.

None of them travels as rows, and none is part of the state digest. Business tables never point
at them. Ids of devices, feeds, bundles and rows are 16 bytes, segment ids 32.
"""

from sqlalchemy import CheckConstraint, Column, Index, LargeBinary, Text

from wenming_desktop.adapters.db.tables import Whole, key, table


def _whole(name: str, default: int | None = 0) -> Column[int]:
    if default is None:
        return Column(name, Whole)
    return Column(name, Whole, nullable=False, server_default=str(default))


def _key_part(name: str) -> Column[int]:
    return Column(name, Whole, primary_key=True, autoincrement=False)


def _key_bytes(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, primary_key=True)


sync_state = table(
    "sync_state",
    Column("one", Whole, CheckConstraint("one = 1"), primary_key=True, autoincrement=False),
    _whole("importing"),
    _whole("user_no"),
    _whole("clock_ms", None),
    _whole("h_prev"),
    _whole("h_floor"),
    Column("device_id", LargeBinary),
    _whole("device_no"),
    _whole("org_no"),
    Column("county_id", LargeBinary),
    Column("certificate_fp", LargeBinary),
    Column("unit_id", LargeBinary),
    _whole("attested_ms"),
    Column("home_low", LargeBinary),
    Column("home_high", LargeBinary),
)
"""One row: what this device is. ``importing`` is 1 while a merge writes, and never committed so.

``user_no`` is who is at the keyboard; ``clock_ms`` replaces the clock of the capture triggers
(demo data); ``h_prev`` is the last stamp given, ``h_floor`` the last one from a sane clock.
Rows whose id has its home org between ``home_low`` and ``home_high`` may be edited here.
"""

sync_key = table(
    "sync_key",
    Column("name", Text, primary_key=True),
    Column("secret", LargeBinary, nullable=False),
)
"""Private keys of this device and of its authority; the store is encrypted as a whole."""

sync_ctrl = table(
    "sync_ctrl",
    key(),
    _whole("frame_type"),
    Column("hash", LargeBinary, nullable=False, unique=True),
    Column("body", LargeBinary, nullable=False),
)
"""Certificates and control records, byte for byte, in the order they were accepted."""

sync_feed = table(
    "sync_feed",
    Column("feed_id", LargeBinary, primary_key=True),
    Column("device_id", LargeBinary, nullable=False),
    _whole("device_no"),
    _whole("audience"),
    Column("class", Text, nullable=False),
    _whole("head_no"),
    Column("head_id", LargeBinary, nullable=False),
    _whole("next_op", 1),
    Column("state", Text, nullable=False, server_default="open"),
)
"""(device, audience, class). ``head_no`` is the last applied segment; all before it are too."""

sync_segment = table(
    "sync_segment",
    key(),
    Column("feed_id", LargeBinary, nullable=False),
    _whole("seg_no"),
    Column("seg_id", LargeBinary, nullable=False, unique=True),
    Column("head", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    _whole("schema_no"),
    _whole("partial"),
    _whole("operations"),
)
"""Segments verbatim, own and foreign. ``state`` is applied or held; ``partial`` is the number
of the schema with which not all of it could be read."""
Index("sync_segment_feed", sync_segment.c.feed_id, sync_segment.c.seg_no)
Index("sync_segment_state", sync_segment.c.state)

sync_dirty = table(
    "sync_dirty",
    Column("table_no", Whole, primary_key=True, autoincrement=False),
    Column("row", Whole, primary_key=True, autoincrement=False),
    Column("group_no", Whole, primary_key=True, autoincrement=False),
    _whole("bv"),
    _whole("bh"),
    _whole("bd"),
    _whole("t"),
    _whole("user_no"),
    _whole("settles"),
)
"""Edits not sealed yet, written by triggers. ``row`` is the local rid, (bv, bh, bd) the stamp that
was overwritten first, ``t`` the time of the last edit in ms, ``settles`` 1 when it decides a
conflict."""

sync_conflict = table(
    "sync_conflict",
    key(),
    Column("id", LargeBinary, nullable=False, unique=True),
    _whole("table_no"),
    Column("row_id", LargeBinary, nullable=False),
    _whole("group_no"),
    Column("mine", Text, nullable=False),
    Column("theirs", Text, nullable=False),
    *(_whole(f"{side}_{part}") for side in ("mine", "theirs") for part in ("v", "h", "d")),
    *(_whole(f"{side}_{part}") for side in ("mine", "theirs") for part in ("user", "wall")),
    Column("state", Text, nullable=False, server_default="open"),
)
"""Two values for one group of one row, written without knowledge of each other. ``mine`` is what
stood here, ``theirs`` what arrived; which one won is told by the stamps."""
Index("sync_conflict_open", sync_conflict.c.state, sync_conflict.c.table_no, sync_conflict.c.row_id)

sync_ahead = table(
    "sync_ahead",
    Column("table_no", Whole, primary_key=True, autoincrement=False),
    Column("row_id", LargeBinary, primary_key=True),
    Column("group_no", Whole, primary_key=True, autoincrement=False),
    _whole("v"),
    _whole("h"),
    _whole("d"),
)
"""The version that the present one was written over, where that version has not arrived yet:
when it does, it is no conflict."""

sync_field_stamp = table(
    "sync_field_stamp",
    Column("table_no", Whole, primary_key=True, autoincrement=False),
    Column("group_no", Whole, primary_key=True, autoincrement=False),
    Column("field_no", Whole, primary_key=True, autoincrement=False),
    Column("row_id", LargeBinary, primary_key=True),
    *(_whole(name) for name in ("gv", "gh", "gd", "v", "h", "d")),
)
"""The version (v, h, d) that a field's value comes from, where the group's version (gv, gh, gd)
was written by a program that does not know the field. It says nothing of any other version."""

sync_reject = table(
    "sync_reject",
    key(),
    Column("seg_id", LargeBinary, nullable=False),
    _whole("table_no"),
    Column("row_id", LargeBinary, nullable=False),
    _whole("group_no"),
    Column("code", Text, nullable=False),
)
Index("sync_reject_segment", sync_reject.c.seg_id)

sync_receipt = table(
    "sync_receipt",
    Column("seg_id", LargeBinary, primary_key=True),
    Column("bundle_id", LargeBinary, nullable=False),
    _whole("operations"),
    _whole("rejected"),
    Column("at", Text, nullable=False),
)
"""What became of a foreign segment here."""

sync_told = table(
    "sync_told",
    Column("org_no", Whole, primary_key=True, autoincrement=False),
    Column("feed_id", LargeBinary, primary_key=True),
    _key_part("seg_no"),
    _key_part("table_no"),
    Column("row_id", LargeBinary, primary_key=True),
    _key_part("group_no"),
    Column("code", Text, nullable=False),
    _whole("operations", 1),
)
"""What units above have said they did not take of segments from here and below: a refused
operation, or with table 0 a whole segment that is held."""

sync_peer = table(
    "sync_peer",
    Column("org_no", Whole, primary_key=True, autoincrement=False),
    _whole("last_out_no"),
    Column("last_out_id", LargeBinary, nullable=False),
    Column("last_out_at", Text, nullable=False, server_default=""),
    _whole("told_have"),
    _whole("sent_rid"),
)
"""Bundles sent to an org. ``told_have`` is 0 while it has not been told what we hold,
``sent_rid`` the newest row of sync_segment when the last one was written."""

sync_have = table(
    "sync_have",
    Column("device_id", LargeBinary, primary_key=True),
    Column("feed_id", LargeBinary, primary_key=True),
    _whole("stored_no"),
    Column("head_id", LargeBinary, nullable=False),
    _whole("applied_no"),
)
"""What each peer device has said it holds."""

sync_control_have = table(
    "sync_control_have",
    Column("device_id", LargeBinary, primary_key=True),
    Column("chain", LargeBinary, primary_key=True),
    _whole("number"),
)
"""How far each peer device knows each authority's chain of control records."""

sync_import = table(
    "sync_import",
    Column("bundle_id", LargeBinary, primary_key=True),
    Column("sender_device", LargeBinary, nullable=False),
    _whole("sender_org"),
    _whole("target_org"),
    _whole("number"),
    _whole("created_ms"),
    Column("result", Text, nullable=False),
    Column("counts", Text, nullable=False),
    Column("at", Text, nullable=False),
)
Index("sync_import_sender", sync_import.c.sender_device, sync_import.c.number)

sync_export = table(
    "sync_export",
    Column("bundle_id", LargeBinary, primary_key=True),
    _whole("target_org"),
    _whole("number"),
    Column("file_name", Text, nullable=False),
    _whole("written"),
    Column("at", Text, nullable=False),
)
"""Bundles written here; what comes back under one of these ids is our own."""

sync_blob = table(
    "sync_blob",
    Column("sha256", LargeBinary, primary_key=True),
    _whole("size"),
    _whole("mime_no"),
    Column("key", LargeBinary, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("state", Text, nullable=False, server_default="here"),
)
"""Attachments whose bytes lie in the home's folder, each sealed under a key of its own. ``state``
is here, or damaged once a file could not be read."""

sync_blob_sent = table(
    "sync_blob_sent", _key_part("org_no"), _key_bytes("sha256"), _whole("times", 1)
)
"""How often an attachment was put into a bundle to an org: what never was goes first."""

sync_blob_from = table("sync_blob_from", _key_part("org_no"), _key_bytes("sha256"))
"""Which units have brought the bytes of an attachment, and so hold them (attachment_rights.py)."""

sync_wanted = table("sync_wanted", _key_bytes("device_id"), _key_bytes("sha256"))
"""Attachments that a peer device said it lacks, in its last bundle."""

sync_private = table(
    "sync_private",
    Column("seg_id", LargeBinary, primary_key=True),
    Column("key", LargeBinary, nullable=False),
)
"""Keys of payloads of private feeds that this device could open, so that it still can when the
keys they were wrapped to are gone."""

sync_digest = table(
    "sync_digest",
    _key_part("org_no"),
    Column("vector", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
)
"""Digests of rows by home org, each with a hash of what the feeds about that org held then."""

sync_differs = table(
    "sync_differs",
    _key_part("org_no"),
    _key_part("sender_org"),
    Column("ours", LargeBinary, nullable=False),
    Column("theirs", LargeBinary, nullable=False),
    Column("at", Text, nullable=False),
)
"""Orgs whose rows are not the same here and at a peer although both hold the same segments, and
a rebuild did not help."""

sync_enrolment = table(
    "sync_enrolment",
    key(),
    Column("device_id", LargeBinary, nullable=False, unique=True),
    _whole("org_no"),
    _whole("device_no"),
    Column("label", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("at", Text, nullable=False),
)
"""Devices that this unit has given a place, and the own request while it waits."""

sync_limit = table(
    "sync_limit",
    _key_part("table_no"),
    _key_part("group_no"),
    _key_part("kind"),
    Column("low", LargeBinary, primary_key=True),
    Column("high", LargeBinary, nullable=False),
    _whole("allowed"),
)
"""What the control log changes of what may be edited here, for rows of the orgs between two ends:
table 0 is every table; ``allowed`` is 1 for a unit that was put below this one."""

sync_news = table(
    "sync_news",
    Column("one", Whole, CheckConstraint("one = 1"), primary_key=True, autoincrement=False),
    _whole("height"),
    _whole("attested_ms"),
    Column("heard_at", Text, nullable=False, server_default=""),
    _whole("days_used"),
    Column("last_day", Text, nullable=False, server_default=""),
)
"""One row: what of the county was last news here, and on how many days this computer was used
since then."""

sync_guard = table(
    "sync_guard",
    Column("one", Whole, CheckConstraint("one = 1"), primary_key=True, autoincrement=False),
    Column("key", LargeBinary, nullable=False),
    _whole("counter"),
    _whole("kept"),
    Column("machine", Text, nullable=False, server_default="{}"),
    _whole("asks"),
    Column("stopped", Text, nullable=False, server_default=""),
    Column("stopped_at", Text, nullable=False, server_default=""),
)
"""One row: whether this store may go on sealing as the device it says it is (sync.md 2.11).

``key`` authenticates the guard file outside; ``counter`` grows with each sealing, ``kept`` is 1
once a guard was written. ``machine`` are salted marks of the computer, ``asks`` is 1 while the
question whether it is another one waits. ``stopped`` is why nothing is sealed, empty if it is.
"""
