"""What others have heard of an audit log, so that one that was cut is noticed (promise 25)."""

from sqlalchemy import Column, LargeBinary

from wenming_desktop.adapters.db.tables import Whole, table

audit_told = table(
    "audit_told",
    Column("device_id", LargeBinary, primary_key=True),
    Column("lines", Whole, primary_key=True),
    Column("head", LargeBinary, primary_key=True),
    Column("bundle_no", Whole, nullable=False, server_default="0"),
)
"""So many lines a device's log had, and the hash of the last one. ``bundle_no`` is that of the
device's own bundle which said so, 0 where it was written here or passed on."""
