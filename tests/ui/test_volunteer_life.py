"""A volunteer's life in the window: guardians, make-up hours, stars, points, card, withdrawal."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.id_number import check_character
from wenming_desktop.domain.people import VolunteerStatus
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.domain.users import Actor, Role
from wenming_desktop.domain.volunteer_life import ServiceCertificate
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.make_up import MakeUpWish
from wenming_desktop.ui.dialogs.make_up import AskMakeUpDialog, CodeDialog
from wenming_desktop.ui.dialogs.paper_preview import PaperPreview
from wenming_desktop.ui.dialogs.person_record import PersonRecordDialog, WrittenOnce
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.dialogs.volunteer_form import VolunteerForm
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.list_table import ListTable

MAKE_UP, STARS, POINTS, CONSENT = 2, 3, 4, 5


@pytest.fixture
def filled(station: UseCases) -> UseCases:
    """A station whose 王建国 has served four hours and asks for two more."""
    use = station
    who = use.volunteers.save(use.actor, None, name="王建国", phone="13912349561").id
    planned = use.activities.plan(
        use.actor,
        name="义务清扫",
        work_content="core_values",
        day=date(2026, 11, 20),
        starts=time(8),
        ends=time(12),
    )
    row = SheetRow(row_no=1, volunteer_id=who, minutes=240)
    use.attendance.post(use.actor, planned.occurrence.id, [row])
    wish = MakeUpWish(
        volunteer_id=who,
        day=date(2026, 11, 21),
        minutes=120,
        reason="忘带签到表",
        evidence="纸质表第 3 行",
    )
    use.life.make_ups.ask(use.actor, wish)
    return use


@pytest.fixture
def people(filled: UseCases, open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(filled, "volunteers")


def tabs(window: MainWindow) -> QTabWidget:
    return window.findChild(QTabWidget, "volunteerTabs")


def table(window: MainWindow, name: str) -> list[list[str]]:
    model = window.findChild(ListTable, name).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_every_part_fits_in_every_size(
    people: MainWindow, misfits: Callable[..., list[str]]
) -> None:
    for index in range(tabs(people).count()):
        tabs(people).setCurrentIndex(index)
        assert misfits(people) == [], tabs(people).tabText(index)


def test_a_minor_is_asked_for_the_guardian(people: MainWindow, filled: UseCases) -> None:
    people.findChild(QPushButton, "newVolunteer").click()
    form = people.findChild(VolunteerForm)
    form.fields.name.setText("小明")
    assert not form.fields.guardian.isVisible()
    form.fields.birth.setText("2016-03-01")
    assert form.fields.guardian.isVisible()
    form.findChild(QPushButton, "saveVolunteer").click()
    assert "监护人书面同意" in form.banner.words()
    form.fields.guardian.setText("王大山")
    form.fields.guardian_consent.setText("2026-11-01")
    form.findChild(QPushButton, "saveVolunteer").click()
    (kept,) = filled.volunteers.search(filled.actor, "小明")
    assert filled.volunteers.get(filled.actor, kept.id).guardian_name == "王大山"


def test_the_identity_number_of_a_minor_asks_for_the_guardian_too(people: MainWindow) -> None:
    people.findChild(QPushButton, "newVolunteer").click()
    form = people.findChild(VolunteerForm)
    body = "11010120160305001"
    form.fields.name.setText("小明")
    form.fields.id_number.setText(body)
    assert not form.fields.guardian.isVisible()
    form.fields.id_number.setText(body + check_character(body))
    assert form.fields.guardian.isVisible()
    form.findChild(QPushButton, "saveVolunteer").click()
    assert "监护人书面同意" in form.banner.words()


def test_who_asked_cannot_confirm_and_alone_needs_the_code(
    people: MainWindow, filled: UseCases, settle: Callable[[], None]
) -> None:
    tabs(people).setCurrentIndex(MAKE_UP)
    (row,) = table(people, "makeUpTable")
    heed = "您申请的，要别人核准"
    assert row == ["2026-11-21", "王建国", "2", "忘带签到表", "李站长", heed, "已提交"]
    assert "依据：纸质表第 3 行" in people.findChild(QLabel, "makeUpDetail").text()
    confirm = people.findChild(QPushButton, "confirmMakeUp")
    confirm.click()
    code = people.findChild(CodeDialog)
    code.findChild(QPushButton, "orderDo").click()
    assert "恢复码" in code.banner.words()
    code.give_up()
    settle()
    filled.accounts.add(filled.actor, "赵主任", "er shi si ge", frozenset({Role.HEAD}))
    confirm.click()
    assert "另一个人" in people.page().banner.words()
    assert len(filled.life.make_ups.waiting(filled.actor)) == 1


@pytest.mark.acceptance(30)
def test_the_card_says_what_waits_and_a_certificate_is_numbered_once(
    people: MainWindow, filled: UseCases, settle: Callable[[], None], tmp_path: Path
) -> None:
    people.findChild(QPushButton, "personRecord").click()
    card = people.findChild(PersonRecordDialog)
    assert card.findChild(QPushButton, "recordMakeUp").isEnabled()
    ((day, activity, hours, source, *_),) = table(people, "recordLedger")
    assert (day, activity, hours, source) == ("2026-11-20", "义务清扫", "4", "纸质签到表")
    card.findChild(QPushButton, "recordMakeUp").click()
    asking = card.findChild(AskMakeUpDialog)
    asking.findChild(QPushButton, "orderDo").click()
    assert "请写成" in asking._day_row.error()
    asking.give_up()
    card.findChild(QPushButton, "recordCertificate").click()
    settle()
    preview = people.findChild(PaperPreview)
    assert preview.findChild(QPushButton, "paperSave").isEnabled()
    preview._save_to(tmp_path / "再存一份.pdf")
    settle()
    preview.reject()
    settle()
    (who,) = filled.volunteers.page(filled.actor).lines
    with filled.volunteers._uow(read_only=True) as work:
        (issued,) = work.rows(ServiceCertificate).where(volunteer_id=who.id)
    assert issued.minutes == 240
    card.reject()


def test_points_are_earned_and_the_person_can_leave(
    people: MainWindow, filled: UseCases, settle: Callable[[], None]
) -> None:
    tabs(people).setCurrentIndex(POINTS)
    people.findChild(QPushButton, "earnPoints").click()
    (row,) = table(people, "pointsTable")
    assert (row[0], row[2], row[4]) == ("王建国", "2", "2")
    tabs(people).setCurrentIndex(0)
    (who,) = filled.volunteers.page(filled.actor).lines
    people.findChild(QPushButton, "personRecord").click()
    card = people.findChild(PersonRecordDialog)
    card.findChild(QPushButton, "withdrawConsent").click()
    asking = card.findChild(ReasonDialog)
    asking.given.emit("本人书面要求")
    asking.reject()
    settle()
    left = filled.volunteers.get(filled.actor, who.id)
    assert (left.name, left.status) == ("已撤回同意", VolunteerStatus.LEFT)
    assert filled.life.records.of(filled.actor, who.id).minutes == 240
    assert "已抹去个人信息" in people.page().banner.words()


def test_a_print_of_people_begins_in_the_print_centre(
    filled: UseCases, open_window: Callable[..., MainWindow], settle: Callable[[], None]
) -> None:
    window = open_window(filled, "print-centre")
    parts = window.findChild(QTabWidget, "printTabs")
    parts.setCurrentIndex(2)
    window.findChild(QPushButton, "openPaper").click()
    assert "先选是哪一位" in window.findChild(Banner, "peoplePapersBanner").words()
    parts.part(2)._list.setCurrentRow(2)
    window.findChild(QPushButton, "openPaper").click()
    settle()
    preview = window.findChild(PaperPreview)
    assert preview.windowTitle() == "告知书和同意书"
    preview.reject()
    settle()


def test_what_is_held_about_a_person_is_printed_for_a_reason(
    filled: UseCases, open_window: Callable[..., MainWindow], settle: Callable[[], None]
) -> None:
    window = open_window(filled, "print-centre")
    parts = window.findChild(QTabWidget, "printTabs")
    parts.setCurrentIndex(2)
    parts.part(2)._list.setCurrentRow(5)
    (who,) = filled.volunteers.page(filled.actor).lines
    parts.part(2)._who.put(str(who.id))
    window.findChild(QPushButton, "openPaper").click()
    asking = window.findChild(ReasonDialog)
    asking.given.emit("本人来查")
    asking.reject()
    settle()
    preview = window.findChild(PaperPreview)
    assert preview.windowTitle() == "个人信息查询单"
    preview.reject()
    settle()
    auditor = Actor(user_no=1, name="李站长", roles=frozenset(Role))
    lines, _ = filled.audit.page(auditor, None, limit=20, offset=0)
    assert [one.line.action for one in lines].count("subject_report_printed") == 1


def test_a_numbered_paper_is_written_again_as_it_was(tmp_path: Path) -> None:
    drawn: list[Path] = []

    def write(to: Path) -> PaperResult:
        drawn.append(to)
        to.write_bytes(b"%PDF-1")
        return PaperResult(1)

    once = WrittenOnce(write)
    for name in ("一.pdf", "二.pdf", "二.pdf"):
        once(tmp_path / name)
        assert (tmp_path / name).read_bytes() == b"%PDF-1"
    assert drawn == [tmp_path / "一.pdf"]
    with pytest.raises(WenmingError) as caught:
        once(tmp_path / "没有" / "三.pdf")
    assert caught.value.code is Code.PRINT_NOT_WRITTEN
    assert sorted(one.name for one in tmp_path.iterdir()) == ["一.pdf", "二.pdf"]
