"""Numbers of domain/mechanism.py: departments, meetings, documents, duties, checklists."""

from wenming_desktop.adapters.db.registry_types import FeedClass, SyncedTable, numbered, register
from wenming_desktop.adapters.db.registry_types import life as _life

UNIT = "org_unit_id=org_unit"

MECHANISM: tuple[SyncedTable, ...] = (
    register(
        20,
        "department",
        numbered(1, "fact", 1, "name duty contact_name phone is_lead:integer org_unit_id:id note"),
        parents=UNIT,
    ),
    register(
        21,
        "joint_meeting",
        numbered(
            1,
            "fact",
            1,
            "name day meeting_type place chair department_names:json agenda:json decisions:json"
            " attendee_count:integer org_unit_id:id note",
        ),
        parents=UNIT,
    ),
    register(
        22,
        "action_item",
        numbered(
            1,
            "task",
            1,
            "content meeting_id:id responsible_unit responsible_person due_on org_unit_id:id",
        ),
        numbered(2, "closing", 20, "closed_on outcome"),
        parents=f"meeting_id=joint_meeting {UNIT}",
    ),
    register(
        23,
        "policy_document",
        numbered(
            1,
            "fact",
            1,
            "name document_type document_no issued_by issued_on inclusions:json evidence"
            " org_unit_id:id note",
        ),
        parents=UNIT,
    ),
    register(
        24,
        "duty",
        numbered(
            1, "fact", 1, "content org_unit_id:id post responsible_person standard since until"
        ),
        parents=UNIT,
    ),
    register(
        25,
        "checklist_mark",
        numbered(1, "subject", 1, "checklist item org_unit_id:id venue_id:id"),
        numbered(2, "mark", 20, "met:integer evidence checked_on checked_by"),
        parents=f"venue_id=venue {UNIT}",
    ),
    register(
        26,
        "content_review",
        numbered(
            1,
            "request",
            1,
            "name subject_kind subject_id:id content_sha256 submitted_by submitted_on"
            " org_unit_id:id",
        ),
        numbered(2, "verdict", 20, "state reviewed_by reviewed_on opinion"),
        parents=UNIT,
    ),
    register(
        27,
        "assessment",
        numbered(
            1,
            "fact",
            1,
            "name scheme scheme_version org_unit_id:id method first_day last_day assessed_on"
            " assessed_by note",
        ),
        parents=UNIT,
    ),
    register(
        28,
        "assessment_score",
        numbered(1, "fact", 1, "assessment_id:id indicator score_hundredths:integer evidence gap"),
        parents="assessment_id=assessment",
    ),
    register(
        13,
        "talk_text",
        numbered(
            1,
            "fact",
            1,
            "name original_text plain_text speaker speaker_type work_content source org_unit_id:id"
            " note",
        ),
        parents=UNIT,
    ),
    SyncedTable(
        29,
        "notice",
        FeedClass.DOWN,
        (
            numbered(1, "fact", 1, "name content issued_by issued_on until org_unit_id:id"),
            _life(),
        ),
        (("org_unit_id", "org_unit"),),
    ),
    SyncedTable(
        30,
        "rule_pack",
        FeedClass.DOWN,
        (
            numbered(
                1,
                "fact",
                1,
                "name pack version effective_from issuer source_document body org_unit_id:id",
            ),
            _life(),
        ),
        (("org_unit_id", "org_unit"),),
    ),
)
