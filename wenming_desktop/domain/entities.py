"""Every kind of value that travels, by the name that tables, files and the command line use."""

from typing import Any

from wenming_desktop.domain.activities import Activity, Occurrence, Venue
from wenming_desktop.domain.allocations import AllocationRequest
from wenming_desktop.domain.attendance import HoursEntry, SignIn
from wenming_desktop.domain.complaints import Complaint
from wenming_desktop.domain.evidence import Attachment, EvidenceLink
from wenming_desktop.domain.letters import PrivateLetter
from wenming_desktop.domain.mechanism import (
    ActionItem,
    Assessment,
    AssessmentScore,
    ChecklistMark,
    ContentReview,
    Department,
    Duty,
    JointMeeting,
    Notice,
    PolicyDocument,
    RulePack,
    TalkText,
)
from wenming_desktop.domain.orders import (
    Evaluation,
    NeedSurvey,
    OrderStep,
    ResidentNeed,
    Satisfaction,
    ServiceOrder,
)
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.people import Volunteer, VolunteerTeam
from wenming_desktop.domain.pledges import Pledge, PledgeSignature
from wenming_desktop.domain.projects import (
    AudienceCount,
    AwardedWork,
    CalendarEntry,
    CompetitionResult,
    CustomsCase,
    MediaReport,
    ServiceProject,
    Showcase,
)
from wenming_desktop.domain.resources import Equipment, Expert, VenueBooking, VenueSharing
from wenming_desktop.domain.settlements import Settlement
from wenming_desktop.domain.volunteer_life import (
    Consent,
    Honor,
    MakeUpHours,
    PointsEntry,
    Redemption,
    ServiceCertificate,
    StarAward,
    Training,
    TrainingAttendance,
    VolunteerEvaluation,
)

ENTITIES: dict[str, type[Any]] = {
    "org_unit": OrgUnit,
    "volunteer_team": VolunteerTeam,
    "volunteer": Volunteer,
    "venue": Venue,
    "activity": Activity,
    "occurrence": Occurrence,
    "sign_in": SignIn,
    "hours_entry": HoursEntry,
    "department": Department,
    "joint_meeting": JointMeeting,
    "action_item": ActionItem,
    "policy_document": PolicyDocument,
    "duty": Duty,
    "checklist_mark": ChecklistMark,
    "content_review": ContentReview,
    "assessment": Assessment,
    "assessment_score": AssessmentScore,
    "talk_text": TalkText,
    "notice": Notice,
    "rule_pack": RulePack,
    "venue_sharing": VenueSharing,
    "venue_booking": VenueBooking,
    "expert": Expert,
    "equipment": Equipment,
    "service_project": ServiceProject,
    "audience_count": AudienceCount,
    "competition_result": CompetitionResult,
    "awarded_work": AwardedWork,
    "showcase": Showcase,
    "customs_case": CustomsCase,
    "media_report": MediaReport,
    "calendar_entry": CalendarEntry,
    "training": Training,
    "training_attendance": TrainingAttendance,
    "honor": Honor,
    "volunteer_evaluation": VolunteerEvaluation,
    "make_up_hours": MakeUpHours,
    "star_award": StarAward,
    "points_entry": PointsEntry,
    "redemption": Redemption,
    "service_certificate": ServiceCertificate,
    "consent": Consent,
    "resident_need": ResidentNeed,
    "service_order": ServiceOrder,
    "order_step": OrderStep,
    "evaluation": Evaluation,
    "need_survey": NeedSurvey,
    "satisfaction": Satisfaction,
    "complaint": Complaint,
    "settlement": Settlement,
    "pledge": Pledge,
    "pledge_signature": PledgeSignature,
    "allocation_request": AllocationRequest,
}
"""Name → the value's type."""

APART: dict[str, type[Any]] = {
    "attachment": Attachment,
    "private_letter": PrivateLetter,
    "evidence_link": EvidenceLink,
}
"""Kinds that only their own use cases write: the bytes of a photo, the secrecy of a letter, what
shows what."""

KIND_OF: dict[type[Any], str] = {kind: name for name, kind in (ENTITIES | APART).items()}
"""The value's type → its name."""
