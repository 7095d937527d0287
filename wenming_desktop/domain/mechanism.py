"""How a unit is run: departments, meetings, documents, duties, checklists, reviews, assessments."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A department that takes part (文化、科技、卫生、教育、体育 …)."""

    id: UUID
    name: str
    duty: str = ""
    contact_name: str = ""
    phone: str = ""
    is_lead: bool = False
    """The department that leads the joint meeting (牵头部门)."""
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JointMeeting:
    """One joint or dispatch meeting (联席会议、调度会) with what was decided."""

    id: UUID
    name: str
    day: date
    meeting_type: str = "joint"
    place: str = ""
    chair: str = ""
    department_names: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    attendee_count: int | None = None
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem:
    """What a meeting, a check or a problem list asks somebody to do, until it is closed."""

    id: UUID
    content: str
    meeting_id: UUID | None = None
    responsible_unit: str = ""
    responsible_person: str = ""
    due_on: date | None = None
    closed_on: date | None = None
    outcome: str = ""
    org_unit_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyDocument:
    """A document, plan, list of names or rule that a unit has issued or holds."""

    id: UUID
    name: str
    document_type: str = "document"
    document_no: str = ""
    issued_by: str = ""
    issued_on: date | None = None
    inclusions: tuple[str, ...] = ()
    """What it writes the work into: codes of the list ``policy_inclusion``."""
    evidence: str = ""
    org_unit_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One line of the responsibility list (责任清单): unit × duty × person."""

    id: UUID
    content: str
    org_unit_id: UUID | None = None
    post: str = ""
    responsible_person: str = ""
    standard: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistMark:
    """Whether a unit meets one item of a checklist (四统一, 五有 …), and what shows it."""

    id: UUID
    checklist: str
    """Id of the checklist in its rule pack."""
    item: str
    met: bool
    org_unit_id: UUID | None = None
    venue_id: UUID | None = None
    evidence: str = ""
    checked_on: date | None = None
    checked_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentReview:
    """A second person's judgement of a poster, a talk or a show (意识形态责任制)."""

    id: UUID
    name: str
    subject_kind: str
    subject_id: UUID | None = None
    content_sha256: str = ""
    """Of the text that was judged: a later change needs a new review."""
    state: str = "submitted"
    submitted_by: str = ""
    submitted_on: date | None = None
    reviewed_by: str = ""
    reviewed_on: date | None = None
    opinion: str = ""
    org_unit_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One self-assessment or check of one unit by one scheme (测评、自评)."""

    id: UUID
    name: str
    scheme: str
    """Id of the assessment scheme in its rule pack."""
    scheme_version: str = ""
    org_unit_id: UUID | None = None
    method: str = "self"
    first_day: date | None = None
    last_day: date | None = None
    assessed_on: date | None = None
    assessed_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentScore:
    """The score of one indicator, in hundredths of a point, with its evidence and gap."""

    id: UUID
    assessment_id: UUID
    indicator: str
    score_hundredths: int | None = None
    evidence: str = ""
    gap: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice from above to the units below."""

    id: UUID
    name: str
    content: str = ""
    issued_by: str = ""
    issued_on: date | None = None
    until: date | None = None
    org_unit_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack:
    """Rules that differ by place and year, issued by a centre (quotas, stars, SLA, points …)."""

    id: UUID
    name: str
    pack: str
    """Which pack: the file name in resources/rules without its ending."""
    version: str
    effective_from: date
    issuer: str = ""
    source_document: str = ""
    body: str = ""
    """TOML, as the file of the same name; at most 16 KiB (a limit of bundles)."""
    org_unit_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkText:
    """One talk in two versions: as it was handed out, and in the words of the people it is for."""

    id: UUID
    name: str
    original_text: str = ""
    plain_text: str = ""
    """通俗版 (说好百姓话, domain.md 7, 33)."""
    speaker: str = ""
    speaker_type: str = ""
    work_content: str = ""
    source: str = ""
    org_unit_id: UUID | None = None
    note: str = ""
