"""个人信息查询单: everything this computer holds about one person, for that person (PIPL art. 45).

In full and on paper, so it needs the right to reveal, a reason, and is logged. What other people
said of the person stands without their names; a service order without whom it was for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from wenming_desktop.domain.activities import Activity
from wenming_desktop.domain.attendance import HoursEntry, SignIn
from wenming_desktop.domain.complaints import Complaint
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.orders import ServiceOrder
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.resources import Expert
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.domain.volunteer_life import (
    Consent,
    Honor,
    MakeUpHours,
    PointsEntry,
    Redemption,
    ServiceCertificate,
    StarAward,
    TrainingAttendance,
    VolunteerEvaluation,
)
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.paper_content import (
    LifePress,
    NoticeContent,
    plain_day,
)

OWN_FIELDS: Final[Mapping[str, tuple[str, str]]] = {
    "name": ("姓名", ""),
    "volunteer_no": ("志愿者编号", ""),
    "gender": ("性别", "gender"),
    "birth_date": ("出生日期", ""),
    "id_type": ("证件类型", "id_type"),
    "id_number": ("证件号码", ""),
    "phone": ("电话", ""),
    "resident_group": ("村（居）民组", ""),
    "political_status": ("政治面貌", "political_status"),
    "category": ("志愿者类别", "volunteer_category"),
    "categories": ("其他类别", "volunteer_category"),
    "skills": ("特长", ""),
    "registered_on": ("登记日期", ""),
    "status": ("状态", "volunteer_status"),
    "consent_on": ("同意日期", ""),
    "note": ("备注", ""),
    "education": ("学历", "education"),
    "occupation": ("职业", "occupation_status"),
    "ethnic_group": ("民族", "ethnic_group"),
    "address": ("住址", ""),
    "available_times": ("可服务时间", ""),
    "service_areas": ("服务领域", ""),
    "guardian_name": ("监护人", ""),
    "guardian_phone": ("监护人电话", ""),
    "guardian_consent_on": ("监护人同意日期", ""),
}
"""Field of a volunteer → its name on paper, and the list that its codes are from."""

HELD: Final[tuple[tuple[type[Any], str, tuple[str, ...]], ...]] = (
    (Consent, "同意和撤回", ("day", "text_version", "kept_at")),
    (SignIn, "签到", ("arrived_at", "left_at", "note")),
    (HoursEntry, "服务时长", ("day", "minutes", "reason", "evidence")),
    (MakeUpHours, "补录申请", ("day", "minutes", "reason", "evidence", "opinion")),
    (TrainingAttendance, "培训", ("minutes", "result")),
    (Honor, "表彰奖励", ("granted_on", "name", "granted_by", "note")),
    (StarAward, "星级", ("notice_from", "star", "minutes", "opinion")),
    (PointsEntry, "积分", ("day", "points", "reason")),
    (Redemption, "积分兑换", ("day", "item", "quantity", "points")),
    (VolunteerEvaluation, "评价", ("day", "score", "comment")),
    (ServiceCertificate, "开过的证明", ("issued_on", "certificate_no", "minutes")),
    (Expert, "讲师名册", ("name", "employer", "phone", "note")),
    (ServiceOrder, "接过的订单", ("order_no", "dispatched_on", "outcome")),
    (Complaint, "投诉", ("received_on", "content", "finding", "outcome")),
)
"""Every kind of record that names a volunteer, and what of it is about that person."""

_UNITS: Final = {"star": "星", "points": "分", "score": "分", "quantity": "件"}
_NOTES: Final = (
    "以上是本机保存的您的全部个人信息。有错、有漏的，请在下面写明，由经办人核对后更正。",
    "要更正的：　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　",
    "更正人签字：　　　　　　　　　　更正日期：　　　　　　　　　　本人签字：",
)


@dataclass(frozen=True, slots=True)
class SubjectReports:
    """Prints the report, and notes that a correction was asked for."""

    uow: UnitOfWorkMaker
    press: LifePress
    codes: CodeLists
    mark: str = ""

    def print(
        self,
        actor: Actor,
        volunteer_id: UUID,
        reason: str,
        to: Path,
        *,
        missing: Missing = "refuse",
    ) -> PaperResult:
        """Write the report in full; REASON_MISSING without a reason, NOT_FOUND."""
        require(actor, Action.REVEAL)
        if not reason.strip():
            raise WenmingError(Code.REASON_MISSING)
        with self.uow(read_only=True) as work:
            person = work.volunteers.get(volunteer_id)
            rows = (*self._own(person), *_held(work, volunteer_id))
            unit, today = work.own_unit().name, work.today()
        content = NoticeContent(
            title="个人信息查询单",
            about=f"共 {len(rows)} 项　打印日期：{plain_day(today)}　交本人，不张贴",
            heads=("种类", "项目", "内容"),
            widths=(32.0, 34.0, 108.0),
            rows=rows,
            notes=_NOTES,
            unit=unit,
            day=plain_day(today),
            mark=self.mark,
        )
        result = self.press.notice(content, to, missing)
        with self.uow() as work:
            facts = {"reason": reason.strip(), "rows": len(rows)}
            work.audit.add(actor.user_no, "subject_report_printed", str(volunteer_id), **facts)
        return result

    def note_correction(self, actor: Actor, volunteer_id: UUID, field: str) -> None:
        """Note that a person had a field corrected; what it was and is stands nowhere in the log.

        The change itself is an ordinary save. INVALID_FIELD for a field there is not.
        """
        require(actor, Action.RECORD)
        if field not in OWN_FIELDS:
            raise WenmingError(Code.INVALID_FIELD, field="field", value=ascii(field[:40]))
        with self.uow() as work:
            work.volunteers.get(volunteer_id)
            work.audit.add(actor.user_no, "correction_noted", str(volunteer_id), field=field)

    def _own(self, person: Volunteer) -> Iterator[tuple[str, str, str]]:
        for name, (words, listed) in OWN_FIELDS.items():
            value = getattr(person, name)
            many = value if isinstance(value, tuple) else (value,)
            told = "、".join(self._label(listed, one) for one in many if one not in (None, ""))
            if told:
                yield "基本情况", words, told

    def _label(self, listed: str, value: object) -> str:
        if isinstance(value, date):
            return plain_day(value)
        known = listed in self.codes.lists and str(value) in self.codes.codes(listed)
        return self.codes.label(listed, str(value)) if known else str(value)


def _held(work: UnitOfWork, volunteer_id: UUID) -> Iterator[tuple[str, str, str]]:
    ids = work.service_sums.one_person(volunteer_id)
    for kind, words, names in HELD:
        found = [row for one in ids for row in work.rows(kind).where(volunteer_id=one)]
        for number, row in enumerate(found, 1):
            told = [_activity(work, row), *(_say(name, getattr(row, name)) for name in names)]
            yield (
                words,
                f"第 {number} 条，共 {len(found)} 条",
                "；".join(filter(None, told)) or "有记录",
            )


def _activity(work: UnitOfWork, row: object) -> str:
    occurrence_id = getattr(row, "occurrence_id", None)
    occurrence = work.occurrences.find(occurrence_id) if occurrence_id else None
    held = work.rows(Activity).find(occurrence.activity_id) if occurrence else None
    return f"{occurrence.day.isoformat()} {held.name}" if occurrence and held else ""


def _say(name: str, value: object) -> str:
    if value in (None, ""):
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if name == "minutes" and isinstance(value, int):
        return f"{show_hours(value)} 小时"
    return f"{value}{_UNITS.get(name, '')}"
