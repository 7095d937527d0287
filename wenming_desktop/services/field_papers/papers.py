"""Which facts go on the paper of one row."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence, OccurrenceState, Venue
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.projects import CustomsCase, MediaReport, ServiceProject
from wenming_desktop.domain.resources import VenueSharing
from wenming_desktop.domain.rules import customs_promises
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.field_papers.ports import FieldPaperContent, FieldPress
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force

_UNCHANGED = (
    "共享使用期间，阵地的管理机构、人员、资源设施权属不变。",
    "共享单位爱护设施，用后恢复原状，不得转借、出租。",
    "安排由权属单位和共享单位商定，先登记、后使用。",
)


class FieldPapers:
    """Prints the paper of a customs case, a brand or a venue; ``mark`` is that of a demo home."""

    KINDS = ("customs_case", "service_project", "venue")

    def __init__(
        self, uow: UnitOfWorkMaker, codes: CodeLists, press: FieldPress, mark: str = ""
    ) -> None:
        self._uow, self._codes, self._press, self._mark = uow, codes, press, mark

    def print(
        self, actor: Actor, kind: str, row_id: UUID, to: Path, *, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write the page of a row of one of ``KINDS``; NOT_FOUND for another kind or row."""
        require(actor, Action.PRINT)
        if kind not in self.KINDS:
            raise WenmingError(Code.NOT_FOUND, kind=kind)
        draws = {"customs_case": self._customs, "service_project": self._brand}
        with self._uow() as work:
            content = replace(draws.get(kind, self._ownership)(work, row_id), mark=self._mark)
            result = self._press.field_paper(content, to, missing)
            work.audit.add(actor.user_no, "printed", str(row_id), kind=kind, pages=result.pages)
        return result

    def _customs(self, work: UnitOfWork, row_id: UUID) -> FieldPaperContent:
        case = work.rows(CustomsCase).get(row_id)
        promises = customs_promises(pack_in_force(work, "customs", work.today()))
        return FieldPaperContent(
            title="红白事报备单",
            about=work.own_unit().name,
            facts=(
                ("户主", case.householder),
                ("事项", self._codes.label("customs_matter", case.matter)),
                ("村组", case.resident_group),
                ("办事日期", _day(case.event_on)),
                ("报备日期", _day(case.reported_on)),
                ("桌数", f"{case.tables} 桌" if case.tables is not None else ""),
                ("礼金标准", case.gift_limit),
            ),
            heading="我家承诺",
            sentences=promises,
            sides=("报备人", "红白理事会"),
        )

    def _brand(self, work: UnitOfWork, row_id: UUID) -> FieldPaperContent:
        project = work.rows(ServiceProject).get(row_id)
        activities = work.rows(Activity).where(project_id=row_id)
        held = [
            one
            for activity in activities
            for one in work.rows(Occurrence).where(activity_id=activity.id)
            if one.state is not OccurrenceState.CANCELLED and one.day <= work.today()
        ]
        reports = [one for one in work.rows(MediaReport).all() if one.activity_id is not None]
        ids = {one.id for one in activities}
        team = work.teams.find(project.team_id) if project.team_id else None
        level = self._codes.label("brand_level", project.brand_level)
        heads = sum(one.beneficiaries or 0 for one in held)
        return FieldPaperContent(
            title=project.name,
            about=f"{level}　{work.own_unit().name}",
            facts=(
                ("工作内容", self._codes.label("work_content", project.work_content)),
                ("服务队", team.name if team else ""),
                ("服务对象", project.audience),
                ("开始", _day(project.since)),
                ("已办", f"{len(held)} 场，服务群众 {heads} 人次"),
                ("宣传报道", f"{sum(1 for one in reports if one.activity_id in ids)} 篇"),
            ),
            heading="做什么" if project.content else "",
            sentences=tuple(filter(None, project.content.splitlines()))[:8],
            text=project.story,
        )

    def _ownership(self, work: UnitOfWork, row_id: UUID) -> FieldPaperContent:
        venue = work.rows(Venue).get(row_id)
        sharings = work.rows(VenueSharing).where(venue_id=row_id)
        shared = "；".join(
            f"{one.partner}（{_day(one.first_day)}—{_day(one.last_day)}）" for one in sharings
        )
        return FieldPaperContent(
            title="阵地共享使用说明",
            about="权属不变　共享使用",
            facts=(
                ("阵地", venue.name),
                ("权属单位", venue.ownership_unit),
                ("地址", venue.address),
                ("管理员", venue.keeper),
                ("共享单位", shared),
            ),
            heading="约定",
            sentences=(*_UNCHANGED, *(one.terms for one in sharings if one.terms))[:8],
            sides=("权属单位", "共享单位"),
        )


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day is not None else ""
