"""Numbers of domain/resources.py: sharing and bookings of venues, experts, equipment."""

from wenming_desktop.adapters.db.registry_types import SyncedTable, numbered, register

UNIT = "org_unit_id=org_unit"

RESOURCES: tuple[SyncedTable, ...] = (
    register(
        31,
        "venue_sharing",
        numbered(1, "fact", 1, "venue_id:id partner terms first_day last_day org_unit_id:id note"),
        parents=f"venue_id=venue {UNIT}",
    ),
    register(
        32,
        "venue_booking",
        numbered(
            1,
            "fact",
            1,
            "venue_id:id starts_at:moment ends_at:moment purpose booked_by occurrence_id:id"
            " cancelled:integer org_unit_id:id",
        ),
        parents=f"venue_id=venue occurrence_id=occurrence {UNIT}",
    ),
    register(
        33,
        "expert",
        numbered(
            1,
            "fact",
            1,
            "name speaker_type fields:json employer phone topics:json volunteer_id:id"
            " org_unit_id:id note",
        ),
        parents=f"volunteer_id=volunteer {UNIT}",
    ),
    register(
        34,
        "equipment",
        numbered(
            1,
            "fact",
            1,
            "name equipment_type quantity:integer ownership_unit keeper phone venue_id:id"
            " org_unit_id:id note",
        ),
        parents=f"venue_id=venue {UNIT}",
    ),
)
