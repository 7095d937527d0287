"""The village's part of the tour: roster, activity, paper, sign-in."""

from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit

from wenming_desktop.assets import resource
from wenming_desktop.cli.tour.county import CountyTour
from wenming_desktop.cli.tour.hand import StepFailedError
from wenming_desktop.services.use_cases import UseCases

ROSTER_ROWS = 175
"""Rows of the sample roster that are neither bad nor suspect."""
PEOPLE_ON_SHEET = 12
_LAST_COMMON = 0xFFFF
"""Characters beyond it are rare ones, of the supplementary planes."""
ACTIVITY = "人居环境整治志愿服务活动"
_POINTS = ("清理村内主干道、河道两侧垃圾杂物。", "上门宣讲垃圾分类知识。", "为独居老人打扫庭院。")
_SHEET, _POSTER = 0, 2
_TODAY, _ACTIVITIES, _SIGN_IN, _VOLUNTEERS, _PRINT = 1, 2, 3, 4, 5


class StationTour:
    """What a station clerk does on a good day."""

    def __init__(self, county: CountyTour) -> None:
        self._county, self._hand = county, county.hand

    def import_roster(self) -> tuple[list[Path], str]:
        """Bring the messy roster in; bad and suspect rows are left out."""
        hand, use = self._hand, self._county.enter("station")
        hand.go_to(_VOLUNTEERS)
        pictures = [hand.picture("志愿者-空")]
        hand.press("importRoster")
        self._county.answer_next(resource("templates/sample-roster.xlsx"))
        hand.press("importMain")
        pictures.append(hand.picture("导入-对应列"))
        hand.press("importMain")
        pictures.append(hand.picture("导入-核对"))
        hand.press("importMain")
        pictures.append(hand.picture("导入-完成"))
        hand.press("importMain")
        total = use.volunteers.page(use.actor).total
        if total != ROSTER_ROWS:
            raise StepFailedError(f"导入后有 {total} 人，应为 {ROSTER_ROWS} 人")
        return [*pictures, hand.picture("志愿者")], f"导入 {total} 人，有错和疑似的行没有导入"

    def plan_activity(self) -> tuple[list[Path], str]:
        """Plan one activity; poster and sheet are drawn from it."""
        hand, use = self._hand, self._county.enter("station")
        hand.go_to(_ACTIVITIES)
        hand.press("newActivity")
        hand.type_into("activityName", ACTIVITY)
        hand.choose("workContent", "core_values")
        hand.find("day", QDateEdit).setDate(QDate(2026, 11, 28))
        self._set_combo("place", "村文化广场")
        self._set_combo("team", "党员志愿服务队")
        hand.type_into("leaderName", "王建国")
        hand.type_into("leaderPhone", "14100003381")
        hand.type_into("audience", "全体志愿者及村民")
        for number, point in enumerate(_POINTS, 1):
            hand.type_into(f"point{number}", point)
        hand.type_into("slogan", "村庄是咱家")
        pictures = [hand.picture("新建活动")]
        hand.press("saveActivity")
        lines = use.activities.page(use.actor).lines
        if [line.name for line in lines] != [ACTIVITY]:
            raise StepFailedError("活动没有保存")
        return [*pictures, hand.picture("活动")], f"{lines[0].day} {lines[0].name}"

    def print_papers(self) -> tuple[list[Path], str]:
        """Look at sheet and poster, save both, read both back."""
        hand, use = self._hand, self._county.enter("station")
        hand.go_to(_PRINT)
        files: list[Path] = []
        for row, name, word in ((_SHEET, "签到表", "签"), (_POSTER, "海报", "海")):
            hand.choose("templates", row)
            files.append(hand.picture(f"打印-{name}"))
            target = self._county.target / f"{name}.pdf"
            self._county.answer_next(target)
            hand.press("savePdf")
            hand.until(target.is_file, f"{name} 没有保存")
            self._check_paper(use, target, word)
            files.append(target)
        return files, "预览、另存并读回"

    def enter_sheet(self) -> tuple[list[Path], str]:
        """Enter who came with the keyboard alone, then post."""
        hand, use = self._hand, self._county.enter("station")
        line = use.activities.page(use.actor).lines[0]
        hand.go_to(_SIGN_IN)
        hand.type_into("sheetSearch", ACTIVITY[:4])
        hand.key(Qt.Key.Key_Return)
        if not hand.is_there("signInGrid"):
            hand.press("openSheet")
        pictures: list[Path] = []
        for number, letters in enumerate(self._letters(use)):
            hand.type(letters)
            if number == 1:
                pictures.append(hand.picture("签到补录-找人"))
            hand.key(Qt.Key.Key_Return)
            if number == 0:
                hand.type("3")
            hand.key(Qt.Key.Key_Return)
            hand.key(Qt.Key.Key_Return)
        pictures.append(hand.picture("签到补录"))
        hand.press("post")
        if hand.is_there("postChecked"):
            hand.press("postChecked")
        rows = use.attendance.sheet(use.actor, line.id)
        minutes = sum(row.minutes for row in rows)
        if len(rows) != PEOPLE_ON_SHEET or minutes != PEOPLE_ON_SHEET * 180:
            raise StepFailedError(f"入账 {len(rows)} 人 {minutes} 分钟")
        return [*pictures, hand.picture("已入账")], f"{len(rows)} 人，{minutes} 分钟"

    def look_at_today(self) -> tuple[list[Path], str]:
        """See the month's figures on the start page."""
        self._county.enter("station")
        self._hand.go_to(_TODAY)
        return [self._hand.picture("今日")], "首页的数字"

    def enlarge(self) -> tuple[list[Path], str]:
        """Switch to large letters and look at every page, then back."""
        hand = self._hand
        self._county.enter("station")
        hand.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        pictures = []
        for digit, name in ((_TODAY, "今日"), (_ACTIVITIES, "活动"), (_VOLUNTEERS, "志愿者")):
            hand.go_to(digit)
            pictures.append(hand.picture(f"大字-{name}"))
        hand.key(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
        return pictures, "Ctrl++ 和 Ctrl+0"

    def _letters(self, use: UseCases) -> list[str]:
        """Return what finds one person each: last four digits, and a rare name as it is."""
        lines = use.volunteers.page(use.actor, limit=ROSTER_ROWS).lines
        rare = next(one for one in lines if any(ord(sign) > _LAST_COMMON for sign in one.name))
        found = []
        for line in lines:
            tail = line.phone[-4:]
            hits = use.volunteers.search(use.actor, tail) if tail.isdecimal() else []
            if line.id != rare.id and [hit.id for hit in hits] == [line.id]:
                found.append(tail)
        return [*found[: PEOPLE_ON_SHEET - 1], rare.name]

    def _set_combo(self, name: str, words: str) -> None:
        combo = self._hand.find(name, QComboBox)
        index = combo.findText(words)
        if index >= 0:
            combo.setCurrentIndex(index)
        else:
            field = combo.lineEdit()
            if not isinstance(field, QLineEdit):
                raise StepFailedError(f"{name} 里没有 {words}")
            field.setFocus()
            field.selectAll()
            self._hand.type(words)

    def _check_paper(self, use: UseCases, file: Path, word: str) -> None:
        if use.page_viewer.page_count(file) < 1:
            raise StepFailedError(f"{word} 没有页")
        picture = use.page_viewer.picture(file, 0, 50)
        if len(set(picture.rgb)) < 2:  # noqa: PLR2004  a blank page
            raise StepFailedError(f"{file.name} 是白纸")
