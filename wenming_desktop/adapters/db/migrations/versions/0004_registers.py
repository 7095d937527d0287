"""The registers: mechanism, resources, projects, a volunteer's life, needs and orders."""

from collections.abc import Iterator

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_KINDS = {"": "TEXT", "i": "INTEGER", "b": "BLOB"}

TABLES = """\
department 1,15 name duty contact_name phone is_lead:i org_unit_id:b=org_unit note deleted:i
    delete_reason
joint_meeting 1,15 name day meeting_type place chair department_names agenda decisions
    attendee_count:i org_unit_id:b=org_unit note deleted:i delete_reason
action_item 1,2,15 content meeting_id:b=joint_meeting responsible_unit responsible_person due_on
    org_unit_id:b=org_unit closed_on outcome deleted:i delete_reason
policy_document 1,15 name document_type document_no issued_by issued_on inclusions evidence
    org_unit_id:b=org_unit note deleted:i delete_reason
duty 1,15 content org_unit_id:b=org_unit post responsible_person standard since until deleted:i
    delete_reason
checklist_mark 1,2,15 checklist item org_unit_id:b=org_unit venue_id:b=venue met:i evidence
    checked_on checked_by deleted:i delete_reason
content_review 1,2,15 name subject_kind subject_id:b content_sha256 submitted_by submitted_on
    org_unit_id:b=org_unit state reviewed_by reviewed_on opinion deleted:i delete_reason
assessment 1,15 name scheme scheme_version org_unit_id:b=org_unit method first_day last_day
    assessed_on assessed_by note deleted:i delete_reason
assessment_score 1,15 assessment_id:b=assessment indicator score_hundredths:i evidence gap
    deleted:i delete_reason
notice 1,15 name content issued_by issued_on until org_unit_id:b=org_unit deleted:i delete_reason
rule_pack 1,15 name pack version effective_from issuer source_document body org_unit_id:b=org_unit
    deleted:i delete_reason
venue_sharing 1,15 venue_id:b=venue partner terms first_day last_day org_unit_id:b=org_unit note
    deleted:i delete_reason
venue_booking 1,15 venue_id:b=venue starts_at starts_at_offset:i ends_at ends_at_offset:i purpose
    booked_by occurrence_id:b=occurrence cancelled:i org_unit_id:b=org_unit deleted:i
    delete_reason
expert 1,15 name speaker_type fields employer phone topics volunteer_id:b=volunteer
    org_unit_id:b=org_unit note deleted:i delete_reason
equipment 1,15 name equipment_type quantity:i ownership_unit keeper phone venue_id:b=venue
    org_unit_id:b=org_unit note deleted:i delete_reason
service_project 1,2,15 name project_no work_content service_platform nature category service_types
    audience content service_mode times capacity:i skills team_id:b=volunteer_team
    venue_id:b=venue need_id:b=resident_need funding plan rules org_unit_id:b=org_unit note state
    since brand_level story is_pilot:i deleted:i delete_reason
audience_count 1,15 occurrence_id:b=occurrence age_band sex area_unit_id:b=org_unit heads:i
    deleted:i delete_reason
competition_result 1,15 occurrence_id:b=occurrence event place:i winner result prize deleted:i
    delete_reason
awarded_work 1,15 name work_type prize level awarded_on authors team_id:b=volunteer_team
    org_unit_id:b=org_unit note deleted:i delete_reason
showcase 1,15 work_id:b=awarded_work day place entry_target occurrence_id:b=occurrence
    spectators:i org_unit_id:b=org_unit deleted:i delete_reason
customs_case 1,2,15 householder matter resident_group event_on reported_on tables:i gift_limit
    promise_signed:i org_unit_id:b=org_unit note outcome kept_promise:i deleted:i delete_reason
media_report 1,15 name medium level published_on link activity_id:b=activity
    org_unit_id:b=org_unit note deleted:i delete_reason
calendar_entry 1,15 name day_rule work_content responsible_unit org_unit_id:b=org_unit note
    deleted:i delete_reason
training 1,15 name day content organiser minutes:i place expert_id:b=expert org_unit_id:b=org_unit
    note deleted:i delete_reason
training_attendance 1,15 training_id:b=training volunteer_id:b=volunteer minutes:i result
    deleted:i delete_reason
honor 1,15 name granted_by granted_on level volunteer_id:b=volunteer team_id:b=volunteer_team
    project_id:b=service_project org_unit_id:b=org_unit note deleted:i delete_reason
volunteer_evaluation 1,15 volunteer_id:b=volunteer score:i day occurrence_id:b=occurrence
    evaluator comment deleted:i delete_reason
make_up_hours 1,2,15 volunteer_id:b=volunteer day minutes:i occurrence_id:b=occurrence reason
    evidence asked_by asked_on state reviewed_by reviewed_on opinion hours_entry_id:b=hours_entry
    deleted:i delete_reason
star_award 1,2,15 volunteer_id:b=volunteer scheme star:i minutes:i notice_from notice_to
    org_unit_id:b=org_unit state granted_on granted_by deleted:i delete_reason
points_entry 1,15 day points:i volunteer_id:b=volunteer household reason rule
    hours_entry_id:b=hours_entry redemption_id:b=redemption corrects_id:b=points_entry reviewed_by
    entered_by entered_at entered_at_offset:i org_unit_id:b=org_unit deleted:i delete_reason
redemption 1,15 day item points:i quantity:i volunteer_id:b=volunteer household handled_by
    org_unit_id:b=org_unit deleted:i delete_reason
service_certificate 1,15 certificate_no volunteer_id:b=volunteer first_day last_day minutes:i
    issued_on issuer person_in_charge handled_by reprint_of_id:b=service_certificate
    org_unit_id:b=org_unit deleted:i delete_reason
resident_need 1,2,3,15 content need_no category channel service_platform audience headcount:i
    urgency asked_on expected_on is_private:i registered_by survey_id:b=need_survey
    org_unit_id:b=org_unit note requester_name phone resident_group address on_behalf_by state
    merged_into_id:b=resident_need decided_by decided_on reason
    owner_unit_id:b=org_unit deleted:i delete_reason
service_order 1,2,3,4,5,15 need_id:b=resident_need order_no mode dispatched_by_id:b=org_unit
    dispatched_on target_unit_id:b=org_unit team_id:b=volunteer_team project_id:b=service_project
    due_on urgency state owner_unit_id:b=org_unit reason claimed_on volunteer_id:b=volunteer
    activity_id:b=activity delivered_on outcome minutes:i solved:i closed_on
    content category requester_name phone address resident_group headcount:i deleted:i
    delete_reason
order_step 1,15 order_id:b=service_order state moved_at moved_at_offset:i number:i
    from_unit_id:b=org_unit to_unit_id:b=org_unit moved_by reason due_on deleted:i delete_reason
evaluation 1,15 score:i day order_id:b=service_order occurrence_id:b=occurrence evaluator_type
    tags comment signed_on_paper:i entered_by deleted:i delete_reason
need_survey 1,15 name purpose first_day last_day handed_out:i questions org_unit_id:b=org_unit note
    deleted:i delete_reason
satisfaction 1,15 survey_id:b=need_survey question score:i answers:i age_band sex deleted:i
    delete_reason
"""
"""Name, groups, columns as ``name[:kind][=parent]`` (no kind: text; i: integer; b: bytes)."""

ADDED = """\
volunteer_team 3 parent_team_id:b=volunteer_team commander_post commander_name service_scope
    venue_id:b=venue department_id:b=department
volunteer 6,7 education occupation ethnic_group address available_times service_areas
    guardian_name guardian_phone guardian_consent_on
venue 3 opening_slots uses_before:i department_id:b=department
activity 2,3,4 project_id:b=service_project need_id:b=resident_need scenario_tags six_transmit
    entry_targets speaker_type department_ids is_private:i risk_level risk_note insured:i
    least_age:i recurrence repeats_until
occurrence 4 online_channel online_views:i online_shares:i problems_solved:i is_typical:i
    record_keeper reviewed_by
"""
"""The same, for columns and groups that older tables get."""

INDEXES = (
    "activity.project_id",
    "action_item.meeting_id",
    "assessment_score.assessment_id",
    "audience_count.occurrence_id",
    "checklist_mark.org_unit_id",
    "competition_result.occurrence_id",
    "content_review.subject_id",
    "evaluation.occurrence_id",
    "evaluation.order_id",
    "honor.volunteer_id",
    "make_up_hours.volunteer_id",
    "order_step.order_id",
    "points_entry.household",
    "points_entry.volunteer_id",
    "resident_need.asked_on",
    "resident_need.state",
    "satisfaction.survey_id",
    "service_certificate.volunteer_id",
    "service_order.need_id",
    "service_order.state",
    "showcase.work_id",
    "star_award.volunteer_id",
    "training_attendance.training_id",
    "training_attendance.volunteer_id",
    "venue_booking.venue_id",
    "venue_sharing.venue_id",
    "volunteer_evaluation.volunteer_id",
)
"""``table.column``."""


def upgrade() -> None:
    for name, groups, columns in _entries(TABLES):
        parts = ["rid INTEGER NOT NULL", "id BLOB NOT NULL", *map(_column, columns)]
        parts += [*_stamps(groups), "stub INTEGER DEFAULT '0' NOT NULL", "xjson TEXT"]
        keys = ["PRIMARY KEY (rid)", "UNIQUE (id)", *_parents(columns)]
        op.execute(f"CREATE TABLE {name} ({', '.join(parts + keys)}) STRICT")
    for name, groups, columns in _entries(ADDED):
        for word in columns:
            parent = word.partition("=")[2]
            target = f" REFERENCES {parent} (id)" if parent else ""
            op.execute(f"ALTER TABLE {name} ADD COLUMN {_column(word)}{target}")
        for stamp in _stamps(groups):
            op.execute(f"ALTER TABLE {name} ADD COLUMN {stamp}")
    for index in INDEXES:
        table, _, column = index.partition(".")
        op.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")


def _entries(text: str) -> Iterator[tuple[str, list[str], list[str]]]:
    for entry in text.replace("\n    ", " ").splitlines():
        name, groups, *columns = entry.split()
        yield name, groups.split(","), columns


def _column(word: str) -> str:
    name, _, kind = word.partition("=")[0].partition(":")
    return f"{name} {_KINDS[kind]}"


def _stamps(groups: list[str]) -> Iterator[str]:
    for group in groups:
        for part in "vhd":
            yield f"g{group}{part} INTEGER DEFAULT '0' NOT NULL"


def _parents(columns: list[str]) -> Iterator[str]:
    for word in columns:
        column, _, parent = word.partition("=")
        if parent:
            name = column.partition(":")[0]
            yield f"FOREIGN KEY({name}) REFERENCES {parent} (id)"
