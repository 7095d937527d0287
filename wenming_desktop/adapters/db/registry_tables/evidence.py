"""Numbers of domain/evidence.py: photos and scans, and which row shows what another claims."""

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
        numbered(2, "order", 9, "place:integer"),
        parents="occurrence_id=occurrence",
    ),
    register(
        12,
        "evidence_link",
        numbered(1, "fact", 1, "subject_id:id row_kind row_id:id title org_unit_id:id"),
        parents="org_unit_id=org_unit",
    ),
)
"""The bytes travel as frames of their own (adapters/sync/attachments.py)."""
