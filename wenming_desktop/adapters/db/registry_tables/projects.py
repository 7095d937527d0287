"""Numbers of domain/projects.py: project library, audience, works, customs reform, media."""

from wenming_desktop.adapters.db.registry_types import SyncedTable, numbered, register

UNIT = "org_unit_id=org_unit"

PROJECTS: tuple[SyncedTable, ...] = (
    register(
        35,
        "service_project",
        numbered(
            1,
            "entry",
            1,
            "name project_no work_content service_platform nature category service_types:json"
            " audience content service_mode times capacity:integer skills:json team_id:id"
            " venue_id:id need_id:id funding plan rules org_unit_id:id note",
        ),
        numbered(2, "course", 40, "state since brand_level story is_pilot:integer"),
        parents=f"team_id=volunteer_team venue_id=venue need_id=resident_need {UNIT}",
    ),
    register(
        36,
        "audience_count",
        numbered(1, "fact", 1, "occurrence_id:id age_band sex area_unit_id:id heads:integer"),
        parents="occurrence_id=occurrence area_unit_id=org_unit",
    ),
    register(
        37,
        "competition_result",
        numbered(1, "fact", 1, "occurrence_id:id event place:integer winner result prize"),
        parents="occurrence_id=occurrence",
    ),
    register(
        38,
        "awarded_work",
        numbered(
            1,
            "fact",
            1,
            "name work_type prize level awarded_on authors team_id:id org_unit_id:id note",
        ),
        parents=f"team_id=volunteer_team {UNIT}",
    ),
    register(
        39,
        "showcase",
        numbered(
            1,
            "fact",
            1,
            "work_id:id day place entry_target occurrence_id:id spectators:integer org_unit_id:id",
        ),
        parents=f"work_id=awarded_work occurrence_id=occurrence {UNIT}",
    ),
    register(
        40,
        "customs_case",
        numbered(
            1,
            "report",
            1,
            "householder matter resident_group event_on reported_on tables:integer gift_limit"
            " promise_signed:integer org_unit_id:id note",
        ),
        numbered(2, "outcome", 30, "outcome kept_promise:integer"),
        parents=UNIT,
    ),
    register(
        41,
        "media_report",
        numbered(
            1, "fact", 1, "name medium level published_on link activity_id:id org_unit_id:id note"
        ),
        parents=f"activity_id=activity {UNIT}",
    ),
    register(
        42,
        "calendar_entry",
        numbered(1, "fact", 1, "name day_rule work_content responsible_unit org_unit_id:id note"),
        parents=UNIT,
    ),
)
