"""What each work content has become: projects, their activities, and the way back.

The links are those that figures count by: a project's ``work_content`` and an activity's
``project_id`` (domain.md 7, 45).
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence, OccurrenceState
from wenming_desktop.domain.orders import ResidentNeed
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.projects import ServiceProject
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require

FINISHED = "finished"
PRIVATE = "（保密）"
"""Stands for the content of a need that is counted and never quoted."""


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One work content and what came of it."""

    code: str
    label: str
    projects: int
    """As the figure of the report counts them."""
    sessions: int


@dataclass(frozen=True, slots=True)
class TracedActivity:
    """One activity of a project."""

    activity: Activity
    held: int
    """Sessions until today that were not cancelled."""
    coming: int
    first: date | None
    last: date | None
    beneficiaries: int


@dataclass(frozen=True, slots=True)
class ProjectTrace:
    """A project, what it grew from and what it has become."""

    project: ServiceProject
    content: str
    """Its work content in words."""
    need: str
    """The need that it grew from, if it did."""
    unit: str
    activities: tuple[TracedActivity, ...]

    @property
    def held(self) -> int:
        return sum(one.held for one in self.activities)

    @property
    def coming(self) -> int:
        return sum(one.coming for one in self.activities)


@dataclass(frozen=True, slots=True)
class ActivityOrigin:
    """Where an activity comes from; without a project only its work content is known."""

    activity: Activity
    content: str
    project: ServiceProject | None
    need: str


class ProjectTraces:
    """Use cases of the way from work content to activities; writing goes through the registers."""

    def __init__(self, uow: UnitOfWorkMaker, codes: CodeLists) -> None:
        self._uow, self._codes = uow, codes

    def contents(self, actor: Actor, period: Period) -> list[ContentLine]:
        """Return the work contents in their order, those nothing came of too."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            counted = work.figures.count(("projects", "occurrences"), period)
        parts = {name: one.parts.get("work_content", {}) for name, one in counted.items()}
        return [
            ContentLine(
                code,
                self._codes.label("work_content", code),
                parts["projects"].get(code, 0),
                parts["occurrences"].get(code, 0),
            )
            for code in self._codes.codes("work_content")
        ]

    def projects(self, actor: Actor, work_content: str) -> list[ProjectTrace]:
        """Return the projects of a work content, those that are over last."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            rows = work.rows(ServiceProject).where(work_content=work_content)
            found = [self._trace(work, one) for one in rows]
        return sorted(found, key=lambda one: (one.project.state == FINISHED, one.project.name))

    def trace(self, actor: Actor, project_id: UUID) -> ProjectTrace:
        """Return what became of a project; NOT_FOUND."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return self._trace(work, work.rows(ServiceProject).get(project_id))

    def origin(self, actor: Actor, activity_id: UUID) -> ActivityOrigin:
        """Return where an activity comes from; NOT_FOUND."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            activity = work.activities.get(activity_id)
            project = (
                work.rows(ServiceProject).find(activity.project_id)
                if activity.project_id is not None
                else None
            )
            need_id = activity.need_id or (project.need_id if project is not None else None)
            return ActivityOrigin(
                activity,
                self._codes.label("work_content", activity.work_content),
                project,
                _need(work, need_id),
            )

    def _trace(self, work: UnitOfWork, project: ServiceProject) -> ProjectTrace:
        units = {one.id: one.name for one in work.org_units.all()}
        rows = work.rows(Activity).where(project_id=project.id)
        found = [_traced(work, one) for one in rows]
        return ProjectTrace(
            project,
            self._codes.label("work_content", project.work_content),
            _need(work, project.need_id),
            units.get(project.org_unit_id, "") if project.org_unit_id is not None else "",
            tuple(sorted(found, key=lambda one: (one.first or date.max, one.activity.name))),
        )


def _need(work: UnitOfWork, need_id: UUID | None) -> str:
    need = work.rows(ResidentNeed).find(need_id) if need_id is not None else None
    if need is None:
        return ""
    return PRIVATE if need.is_private else need.content.replace("\n", " ")


def _traced(work: UnitOfWork, activity: Activity) -> TracedActivity:
    today = work.today()
    sessions = [
        one
        for one in work.rows(Occurrence).where(activity_id=activity.id)
        if one.state is not OccurrenceState.CANCELLED
    ]
    held = [one for one in sessions if one.day <= today]
    return TracedActivity(
        activity,
        len(held),
        len(sessions) - len(held),
        min((one.day for one in sessions), default=None),
        max((one.day for one in sessions), default=None),
        sum(one.beneficiaries or 0 for one in held),
    )
