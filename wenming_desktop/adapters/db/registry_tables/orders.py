"""Numbers of domain/orders.py and complaints.py: needs, orders, evaluations, complaints."""

from wenming_desktop.adapters.db.registry_types import SyncedTable, numbered, register

UNIT = "org_unit_id=org_unit"

ORDERS: tuple[SyncedTable, ...] = (
    register(
        55,
        "resident_need",
        numbered(
            1,
            "request",
            1,
            "content need_no category channel service_platform audience headcount:integer urgency"
            " asked_on expected_on is_private:integer registered_by survey_id:id org_unit_id:id"
            " note",
        ),
        numbered(2, "requester", 40, "requester_name phone resident_group address on_behalf_by"),
        numbered(
            3,
            "verdict",
            60,
            "state merged_into_id:id decided_by decided_on reason owner_unit_id:id",
        ),
        parents=(
            f"survey_id=need_survey merged_into_id=resident_need owner_unit_id=org_unit {UNIT}"
        ),
    ),
    register(
        56,
        "service_order",
        numbered(
            1,
            "dispatch",
            1,
            "need_id:id order_no mode dispatched_by_id:id dispatched_on target_unit_id:id"
            " team_id:id project_id:id due_on urgency",
        ),
        numbered(2, "hand", 30, "state owner_unit_id:id reason"),
        numbered(
            3,
            "service",
            40,
            "claimed_on volunteer_id:id activity_id:id delivered_on outcome minutes:integer"
            " solved:integer",
        ),
        numbered(4, "closing", 60, "closed_on"),
        numbered(
            5,
            "request",
            70,
            "content category requester_name phone address resident_group headcount:integer",
        ),
        parents=(
            "need_id=resident_need dispatched_by_id=org_unit target_unit_id=org_unit"
            " team_id=volunteer_team project_id=service_project owner_unit_id=org_unit"
            " volunteer_id=volunteer activity_id=activity"
        ),
    ),
    register(
        57,
        "order_step",
        numbered(
            1,
            "fact",
            1,
            "order_id:id state moved_at:moment number:integer from_unit_id:id to_unit_id:id"
            " moved_by reason due_on",
        ),
        parents="order_id=service_order from_unit_id=org_unit to_unit_id=org_unit",
        append_only=True,
    ),
    register(
        58,
        "evaluation",
        numbered(
            1,
            "fact",
            1,
            "score:integer day order_id:id occurrence_id:id evaluator_type tags:json comment"
            " signed_on_paper:integer entered_by",
        ),
        numbered(2, "evaluator", 40, "evaluator_name"),
        parents="order_id=service_order occurrence_id=occurrence",
    ),
    register(
        59,
        "need_survey",
        numbered(
            1,
            "fact",
            1,
            "name purpose first_day last_day handed_out:integer questions:json org_unit_id:id note",
        ),
        parents=UNIT,
    ),
    register(
        60,
        "satisfaction",
        numbered(
            1,
            "fact",
            1,
            "survey_id:id question score:integer answers:integer age_band sex",
        ),
        parents="survey_id=need_survey",
    ),
    register(
        61,
        "complaint",
        numbered(
            1,
            "fact",
            1,
            "content complaint_type against volunteer_id:id team_id:id activity_id:id received_on"
            " channel received_by due_on org_unit_id:id note",
        ),
        numbered(2, "requester", 40, "complainant phone"),
        numbered(3, "outcome", 60, "finding outcome closed_on"),
        parents=(f"volunteer_id=volunteer team_id=volunteer_team activity_id=activity {UNIT}"),
    ),
)
