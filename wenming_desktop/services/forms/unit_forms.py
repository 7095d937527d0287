"""Forms of a unit: 值班表, 档案标签, 校准页, 一页纸操作卡. None of them holds personal data."""

from calendar import monthrange
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.calibration import MEASURED
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.forms.ports import (
    ArchiveLabel,
    CalibrationContent,
    DutyRosterContent,
    FormContent,
    FormPress,
    HelpCardContent,
    LabelsContent,
)
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.paper_content import plain_day

if TYPE_CHECKING:
    from datetime import date

DUTY_ROSTER, LABEL, CALIBRATION, HELP_CARD = "duty-roster", "label", "calibration", "help-card"
KINDS = (DUTY_ROSTER, LABEL, CALIBRATION, HELP_CARD)
_WEEKDAYS = "一二三四五六日"
_CALIBRATION = CalibrationContent(
    title="打印机校准页",
    steps=(
        "1. 打印时选“实际大小”（100%），不要选“适合纸张”。",
        "2. 用直尺量图上 ①②③④ 四处，记在下面；都以粗线的两端为准。",
        "3. 回到“打印中心 → 校准打印机”，把四个数照样填进去，保存。",
        "4. 差 1 毫米以内不用管；③④ 差 3 毫米以上，是打印时选了缩放。",
    ),
    measured=tuple(f"{words}（应为 {usual:g}）" for words, usual in MEASURED),
)
_CARD_PARTS = (
    (
        "办活动之前",
        ("打开“活动”，按“新建活动”，填名称、时间、地点。", "打开“打印中心”，印海报和签到表。"),
    ),
    ("活动当天", ("到场的人在签到表上打“√”、签名。", "拍两三张照片。")),
    (
        "活动以后",
        ("打开“签到补录”，照签到表录入，按“入账”。", "在“活动”里填服务群众人次和活动情况。"),
    ),
    ("每月一次", ("插上 U 盘，打开“上报交换”，一键交换。", "打印移交单，双方签字。")),
    ("出了问题", ("按 F1 看这一页的说明。", "数据每天自动备份；拿不准，先不要删，打电话问上级。")),
)


@dataclass(frozen=True, slots=True)
class UnitForms:
    """Prints these forms; ``mark`` is that of a demo home."""

    uow: UnitOfWorkMaker
    press: FormPress
    mark: str = ""

    def print(
        self,
        actor: Actor,
        kind: str,
        to: Path,
        *,
        period: Period = EVER,
        missing: Missing = "refuse",
    ) -> PaperResult:
        """Write the form of one of ``KINDS``.

        A duty roster is that of the month the period begins with; labels are those of the
        activities held in the period, NOTHING_TO_ANNOUNCE where there are none.
        """
        require(actor, Action.PRINT)
        with self.uow(read_only=True) as work:
            content = self._content(work, kind, period)
        return self.press.form(content, to, missing)

    def _content(self, work: UnitOfWork, kind: str, period: Period) -> FormContent:
        unit = work.own_unit().name
        if kind == DUTY_ROSTER:
            return self._roster(work, unit, period)
        if kind == LABEL:
            return self._labels(work, unit, period)
        if kind == CALIBRATION:
            return _CALIBRATION
        if kind == HELP_CARD:
            return HelpCardContent(
                title="文明实践工作台操作卡", about=unit, parts=_CARD_PARTS, mark=self.mark
            )
        raise WenmingError(Code.NOT_FOUND, kind=kind)

    def _roster(self, work: UnitOfWork, unit: str, period: Period) -> DutyRosterContent:
        first = work.today() if period == EVER else period.first
        days = monthrange(first.year, first.month)[1]
        hours = [one.opening_hours for one in work.rows(Venue).all() if one.opening_hours]
        return DutyRosterContent(
            title=f"{first.year}年{first.month}月值班表",
            unit=unit,
            hours=f"开放时间：{hours[0]}" if hours else "开放时间：",
            days=tuple(
                (f"{first.month}月{day}日", _WEEKDAYS[first.replace(day=day).weekday()])
                for day in range(1, days + 1)
            ),
            mark=self.mark,
        )

    def _labels(self, work: UnitOfWork, unit: str, period: Period) -> LabelsContent:
        activities = {one.id: one for one in work.activities.all()}
        held: list[tuple[date, ArchiveLabel]] = []
        for one in work.occurrences.all():
            activity = activities.get(one.activity_id)
            if activity is not None and one.day in period:
                number = activity.activity_no if activity.activity_no.isdecimal() else ""
                held.append((one.day, ArchiveLabel(activity.name, plain_day(one.day), number)))
        if not held:
            raise WenmingError(Code.NOTHING_TO_ANNOUNCE)
        held.sort(key=lambda one: one[0])
        return LabelsContent(unit=unit, labels=tuple(one for _, one in held), mark=self.mark)
