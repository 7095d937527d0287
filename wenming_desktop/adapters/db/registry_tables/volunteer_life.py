"""Numbers of domain/volunteer_life.py: trainings, honours, stars, points, certificates."""

from wenming_desktop.adapters.db.registry_types import SyncedTable, numbered, register

UNIT = "org_unit_id=org_unit"
PERSON = "volunteer_id=volunteer"

VOLUNTEER_LIFE: tuple[SyncedTable, ...] = (
    register(
        45,
        "training",
        numbered(
            1,
            "fact",
            1,
            "name day content organiser minutes:integer place expert_id:id org_unit_id:id note",
        ),
        parents=f"expert_id=expert {UNIT}",
    ),
    register(
        46,
        "training_attendance",
        numbered(1, "fact", 1, "training_id:id volunteer_id:id minutes:integer result"),
        parents=f"training_id=training {PERSON}",
    ),
    register(
        47,
        "honor",
        numbered(
            1,
            "fact",
            1,
            "name granted_by granted_on level volunteer_id:id team_id:id project_id:id"
            " org_unit_id:id note",
        ),
        parents=f"{PERSON} team_id=volunteer_team project_id=service_project {UNIT}",
    ),
    register(
        48,
        "volunteer_evaluation",
        numbered(
            1, "fact", 1, "volunteer_id:id score:integer day occurrence_id:id evaluator comment"
        ),
        parents=f"{PERSON} occurrence_id=occurrence",
    ),
    register(
        49,
        "make_up_hours",
        numbered(
            1,
            "request",
            1,
            "volunteer_id:id day minutes:integer occurrence_id:id reason evidence asked_by"
            " asked_on",
        ),
        numbered(2, "verdict", 30, "state reviewed_by reviewed_on opinion hours_entry_id:id"),
        parents=f"{PERSON} occurrence_id=occurrence hours_entry_id=hours_entry",
    ),
    register(
        50,
        "star_award",
        numbered(
            1,
            "fact",
            1,
            "volunteer_id:id scheme star:integer minutes:integer notice_from notice_to"
            " org_unit_id:id",
        ),
        numbered(2, "verdict", 30, "state granted_on granted_by opinion"),
        parents=f"{PERSON} {UNIT}",
    ),
    register(
        51,
        "points_entry",
        numbered(
            1,
            "fact",
            1,
            "day points:integer volunteer_id:id household reason rule hours_entry_id:id"
            " redemption_id:id corrects_id:id reviewed_by entered_by entered_at:moment"
            " org_unit_id:id",
        ),
        parents=(
            f"{PERSON} hours_entry_id=hours_entry redemption_id=redemption"
            f" corrects_id=points_entry {UNIT}"
        ),
        append_only=True,
    ),
    register(
        52,
        "redemption",
        numbered(
            1,
            "fact",
            1,
            "day item points:integer quantity:integer volunteer_id:id household handled_by"
            " org_unit_id:id",
        ),
        parents=f"{PERSON} {UNIT}",
        append_only=True,
    ),
    register(
        53,
        "service_certificate",
        numbered(
            1,
            "fact",
            1,
            "certificate_no volunteer_id:id first_day last_day minutes:integer issued_on issuer"
            " person_in_charge handled_by reprint_of_id:id org_unit_id:id",
        ),
        parents=f"{PERSON} reprint_of_id=service_certificate {UNIT}",
        append_only=True,
    ),
    register(
        54,
        "consent",
        numbered(
            1,
            "fact",
            1,
            "volunteer_id:id day deed given_by text_version on_paper:integer kept_at taken_by"
            " org_unit_id:id",
        ),
        parents=f"{PERSON} {UNIT}",
        append_only=True,
    ),
)
