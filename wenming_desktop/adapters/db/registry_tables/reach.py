"""Numbers of domain/settlements.py, pledges.py and allocations.py."""

from wenming_desktop.adapters.db.registry_types import SyncedTable, numbered, register

UNIT = "org_unit_id=org_unit"

REACH: tuple[SyncedTable, ...] = (
    register(
        62,
        "settlement",
        numbered(
            1,
            "fact",
            1,
            "name settlement_type number:integer households:integer population:integer point_id:id"
            " org_unit_id:id note",
        ),
        parents=f"point_id=org_unit {UNIT}",
    ),
    register(
        63,
        "pledge",
        numbered(
            1, "fact", 1, "name pledge_type content started_on activity_id:id org_unit_id:id note"
        ),
        parents=f"activity_id=activity {UNIT}",
    ),
    register(
        64,
        "pledge_signature",
        numbered(1, "fact", 1, "pledge_id:id signer resident_group signed_on org_unit_id:id note"),
        parents=f"pledge_id=pledge {UNIT}",
    ),
    register(
        65,
        "allocation_request",
        numbered(
            1,
            "request",
            1,
            "wanted resource_kind quantity:integer first_day last_day purpose asked_by asked_on"
            " org_unit_id:id origin_id:id note",
        ),
        numbered(
            2,
            "hand",
            40,
            "state lender_unit_id:id venue_id:id team_id:id expert_id:id equipment_id:id reason"
            " decided_by decided_on",
        ),
        numbered(3, "closing", 60, "returned_on outcome"),
        parents=(
            "origin_id=allocation_request lender_unit_id=org_unit venue_id=venue"
            f" team_id=volunteer_team expert_id=expert equipment_id=equipment {UNIT}"
        ),
    ),
)
