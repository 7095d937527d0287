"""点单登记单, 派单 and 满意度测评表: what stands on them; phones and addresses are masked."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import COUNTER_BITS, home_org_of
from wenming_desktop.domain.masking import last_four, mask_address
from wenming_desktop.domain.orders import NeedSurvey, ResidentNeed, ServiceOrder
from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.domain.slip_layout import (
    ABOUT_LAYOUT,
    AGE_BANDS,
    NEED_SLIP_KIND,
    ORDER_SLIP_KIND,
    SATISFACTION_KIND,
    SEXES,
    SLIP_LAYOUT,
)
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.forms.ports import (
    FormContent,
    FormPress,
    SatisfactionFormContent,
    ServiceSlipContent,
)
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.paper_content import plain_day

NEED_SLIP, ORDER_SLIP, SATISFACTION = "need-slip", "order-slip", "satisfaction-form"
KINDS = (NEED_SLIP, ORDER_SLIP, SATISFACTION)
RATINGS = ("很满意", "满意", "一般", "不满意", "很不满意")
_ASKED_ALWAYS = ("活动内容", "服务态度", "时间安排", "场地和设施", "解决问题", "总体评价")
_NOTE = "个人信息仅用于办理本次服务。办结后请填好本联，交回文明实践站。"
_SIX = 1_000_000
_PRIVATE = "（内容保密）"


@dataclass(frozen=True, slots=True)
class OrderForms:
    """Prints these forms; ``mark`` is that of a demo home."""

    uow: UnitOfWorkMaker
    press: FormPress
    codes: CodeLists
    mark: str = ""

    def print(
        self,
        actor: Actor,
        kind: str,
        row_id: UUID | None,
        to: Path,
        *,
        missing: Missing = "refuse",
        reveal: str = "",
    ) -> PaperResult:
        """Write the form of a need, an order or a survey; without a row it is to be filled in.

        ``reveal`` is the reason for phone and address in full; it is logged. NOT_FOUND for
        another kind or row.
        """
        require(actor, Action.PRINT)
        if reveal:
            require(actor, Action.REVEAL)
        with self.uow() as work:
            content = self._content(work, kind, row_id, full=bool(reveal))
            result = self.press.form(content, to, missing)
            facts: dict[str, object] = {"kind": kind, "pages": result.pages}
            if reveal:
                facts["reason"] = reveal.strip()
            work.audit.add(actor.user_no, "printed", str(row_id or ""), **facts)
        return result

    def _content(
        self, work: UnitOfWork, kind: str, row_id: UUID | None, *, full: bool
    ) -> FormContent:
        if kind == NEED_SLIP:
            return self._need(work, row_id, full=full)
        if kind == ORDER_SLIP:
            return self._order(work, row_id, full=full)
        if kind == SATISFACTION:
            return self._satisfaction(work, row_id)
        raise WenmingError(Code.NOT_FOUND, kind=kind)

    def _need(self, work: UnitOfWork, row_id: UUID | None, *, full: bool) -> ServiceSlipContent:
        blank = ResidentNeed(id=work.next_id(), content="", category="", channel="", urgency="")
        need = work.rows(ResidentNeed).get(row_id) if row_id else blank
        content = _PRIVATE if need.is_private and not full else need.content
        label = self.codes.label
        return ServiceSlipContent(
            title="群众点单登记单",
            unit=work.own_unit().name,
            code=_code(NEED_SLIP_KIND, need.id, need.need_no),
            facts=(
                ("点单编号", need.need_no),
                ("点单人", need.requester_name),
                *_contact(need, full=full),
                ("需求内容", content),
                ("需求类别", label("need_category", need.category) if need.category else ""),
                ("人数", f"{need.headcount} 人" if need.headcount else ""),
                ("登记日期", _day(need.asked_on)),
                ("希望办理日期", _day(need.expected_on)),
                ("代办人", need.on_behalf_by),
                ("登记人签字", ""),
            ),
            receipt_title="群众点单回执",
            receipt_facts=(("点单编号", need.need_no), ("需求内容", content)),
            ratings=RATINGS,
            note=_NOTE,
            mark=self.mark,
        )

    def _order(self, work: UnitOfWork, row_id: UUID | None, *, full: bool) -> ServiceSlipContent:
        if row_id is None:
            raise WenmingError(Code.NOT_FOUND, kind="service_order")
        order = work.rows(ServiceOrder).get(row_id)
        need = work.rows(ResidentNeed).find(order.need_id)
        private = need is not None and need.is_private and not full
        content = _PRIVATE if private else order.content
        unit = work.org_units.find(order.target_unit_id) if order.target_unit_id else None
        team = work.teams.find(order.team_id) if order.team_id else None
        done_by = team.name if team else unit.name if unit else ""
        return ServiceSlipContent(
            title="志愿服务派单",
            unit=work.own_unit().name,
            code=_code(ORDER_SLIP_KIND, order.id, order.order_no),
            facts=(
                ("派单编号", order.order_no),
                ("服务对象", order.requester_name),
                *_contact(order, full=full),
                ("服务内容", content),
                ("承办", done_by),
                ("派单日期", _day(order.dispatched_on)),
                ("办理期限", _day(order.due_on)),
                ("办理情况", order.outcome),
                ("办结日期", _day(order.closed_on)),
                ("办理人签字", ""),
            ),
            receipt_title="服务回执",
            receipt_facts=(("派单编号", order.order_no), ("服务内容", content)),
            ratings=RATINGS,
            note=_NOTE,
            mark=self.mark,
        )

    def _satisfaction(self, work: UnitOfWork, row_id: UUID | None) -> SatisfactionFormContent:
        survey = work.rows(NeedSurvey).get(row_id) if row_id else None
        about = survey.id if survey else work.next_id()
        code = SheetCode(
            kind=SATISFACTION_KIND,
            org_no=home_org_of(about),
            sheet_number=survey_number(survey.id) if survey else 0,
            layout=ABOUT_LAYOUT,
        )
        return SatisfactionFormContent(
            title=survey.name if survey else "文明实践活动满意度测评表",
            unit=work.own_unit().name,
            code=code,
            questions=asked_in(survey),
            ratings=(*RATINGS, "说不清"),
            ages=tuple(self.codes.label("age_band", code) for code in AGE_BANDS),
            sexes=tuple(self.codes.label("gender", code) for code in SEXES),
            mark=self.mark,
        )


def asked_in(survey: NeedSurvey | None) -> tuple[str, ...]:
    """Return the questions of a page; the usual ones where nobody wrote any."""
    return (survey.questions if survey else ()) or _ASKED_ALWAYS


def survey_number(survey_id: UUID) -> int:
    """Return what the code of a page of questions keeps of its survey.

    The counter of its id, which stays when the computer gets its place in the county.
    """
    return survey_id.int % (1 << COUNTER_BITS) % _SIX


def _code(kind: int, row_id: UUID, number: str) -> SheetCode:
    """Return the code of a slip: of its number the device's last digit and the counter."""
    org_no, short = slip_number(number) or (home_org_of(row_id), 0)
    return SheetCode(kind=kind, org_no=org_no, sheet_number=short, layout=SLIP_LAYOUT)


def slip_number(number: str) -> tuple[int, int] | None:
    """Return what a slip's code keeps of a need's or order's number; None for one of no slip.

    The unit that gave the number, the last digit of its device and the device's counter: orders
    of two units to one station have equal counters, so the giver's number has to be there.
    """
    if len(number) != 12 or not number.isdecimal():  # noqa: PLR2004
        return None
    return int(number[:5]), int(number[7:])


def _contact(row: ResidentNeed | ServiceOrder, *, full: bool) -> tuple[tuple[str, str], ...]:
    phone = row.phone if full else last_four(row.phone)
    address = row.address if full else mask_address(row.address)
    where = "　".join(filter(None, (row.resident_group, address)))
    return (("电话", phone), ("村组和住址", where))


def _day(day: date | None) -> str:
    return plain_day(day) if day else ""
