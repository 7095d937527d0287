"""Numbers of domain/evidence.py: photos and scans that go with an occurrence."""

from wenming_desktop.adapters.db.registry_types import SyncedTable, numbered, register

EVIDENCE: tuple[SyncedTable, ...] = (
    register(
        10,
        "attachment",
        numbered(
            1,
            "fact",
            1,
            "occurrence_id:id sha256 size:integer media_type title added_by added_at:moment",
        ),
        parents="occurrence_id=occurrence",
    ),
)
"""The bytes travel as frames of their own (adapters/sync/attachments.py)."""
