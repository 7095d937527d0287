"""From an empty folder, or a closed home, to the open window."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
)
from pytestqt.qtbot import QtBot
from sqlalchemy.pool import QueuePool

from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.start import Program, Surroundings
from wenming_desktop.ui.widgets import file_choice

USER, PASSWORD = "李站长", "yi er san si"


@pytest.fixture
def door(tmp_path: Path) -> HomeDoor:
    return door_at(tmp_path / "home")


@pytest.fixture
def program(dressed: QApplication, door: HomeDoor, tmp_path: Path) -> Iterator[Program]:
    """A run of the window whose crashes fail the test."""
    crashed: list[BaseException] = []

    def keep(error: BaseException) -> Path:
        crashed.append(error)
        return tmp_path / "crash.txt"

    around = Surroundings(remembered=tmp_path / "window.json", papers=tmp_path, keep_crash=keep)
    run = Program(dressed, door, around)
    yield run
    run.stop()
    dressed.processEvents()
    if run.window is not None:
        run.window.hide()
        run.window.deleteLater()
    assert crashed == []


@pytest.fixture
def wait(program: Program, qtbot: QtBot, dressed: QApplication) -> Callable[[], None]:
    def until_quiet() -> None:
        dressed.processEvents()
        qtbot.waitUntil(lambda: not program.tasks.is_busy(), timeout=60_000)
        dressed.processEvents()

    return until_quiet


@pytest.fixture
def recovery_code(door: HomeDoor) -> str:
    """A home that was set up before; the code that was written down then."""
    new = NewHome(level=Level.VILLAGE_STATION, unit_name="柳河村站", user=USER, password=PASSWORD)
    code = door.set_up(new).recovery_code
    door.close()
    return code


class Desk:
    """Finds and uses what is on the screen by its name."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def press(self, name: str) -> None:
        self._program.window.findChild(QPushButton, name).click()

    def fill(self, **texts: str) -> None:
        for name, text in texts.items():
            self._program.window.findChild(QLineEdit, name).setText(text)

    def words(self, name: str) -> str:
        return self._program.window.findChild(QLabel, name).text()

    def sees(self, kind: type, name: str) -> bool:
        return self._program.window.findChild(kind, name).isVisible()


@pytest.fixture
def desk(program: Program) -> Desk:
    return Desk(program)


def test_the_right_password_opens_the_window(
    program: Program, recovery_code: str, wait: Callable[[], None], desk: Desk
) -> None:
    assert recovery_code
    program.start()
    desk.fill(userName=USER, password=PASSWORD)
    QTest.keyClick(program.window.findChild(QLineEdit, "password"), Qt.Key.Key_Return)
    wait()
    assert isinstance(program.window, MainWindow)
    assert program.window.page().objectName() == "todayPage"


def test_a_resting_program_holds_no_connection_and_goes_on_when_it_is_touched(
    program: Program, door: HomeDoor, recovery_code: str, wait: Callable[[], None]
) -> None:
    assert recovery_code
    program.enter(door.open(USER, PASSWORD))
    wait()
    assert isinstance(program.window, MainWindow)
    assert connections(door) > 0
    program.window.idle.rested.emit()
    assert connections(door) == 0
    program.window.open_page("volunteers")
    wait()
    assert connections(door) > 0


def connections(door: HomeDoor) -> int:
    pool = door.engine.pool
    assert isinstance(pool, QueuePool)
    return pool.checkedin()


AT_THE_GATE = """
import sys
from pathlib import Path
from wenming_desktop.adapters.front import Front
from wenming_desktop.app import door_at, surroundings
from wenming_desktop.ui.application import create_application
from wenming_desktop.ui.start import Program

home = Path(sys.argv[1])
front = Front(home)
assert front.is_taken_by_us()
program = Program(create_application(), door_at(home), surroundings(home))
program.start()
print(*sys.modules)
program.stop()
front.release()
"""


def test_the_first_page_loads_no_page_no_library_of_the_store_and_no_openssl(
    station_template: Path,
) -> None:
    """A start is measured from the process to this page; each of these stood before it once."""
    done = subprocess.run(
        [sys.executable, "-c", AT_THE_GATE, str(station_template)],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "wenming_desktop.ui.dialogs.login" in loaded
    heavy = {"sqlalchemy", "sqlcipher3", "cryptography", "msgspec", "PIL", "reportlab", "openpyxl"}
    assert loaded & {*heavy, "hashlib", "secrets", "uuid", "datetime", "platform"} == set()
    ours = [name for name in loaded if name.startswith("wenming_desktop.")]
    assert not loaded & {"PySide6.QtSvg", "PySide6.QtPrintSupport", "PySide6.QtNetwork"}
    later = ("ui.pages", "ui.main_window", "ui.workplace", "app.wiring", "adapters.db")
    assert [name for name in ours if name.removeprefix("wenming_desktop.").startswith(later)] == []


def test_nothing_about_people_is_shown_before_signing_in(
    program: Program, recovery_code: str
) -> None:
    assert recovery_code
    program.start()
    words = " ".join(label.text() for label in program.window.findChildren(QLabel))
    assert USER not in words
    assert "柳河村" not in words + program.window.windowTitle()


@pytest.mark.parametrize(("user", "password"), [(USER, "falsch falsch"), ("nobody", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_sound_the_same(
    program: Program,
    recovery_code: str,
    wait: Callable[[], None],
    desk: Desk,
    user: str,
    password: str,
) -> None:
    assert recovery_code
    program.start()
    desk.fill(userName=user, password=password)
    desk.press("enter")
    wait()
    assert desk.words("loginBannerWords").startswith("用户名或密码不对")
    assert program.window.findChild(QLineEdit, "password").text() == ""


def test_the_recovery_code_gives_a_new_password(
    program: Program,
    recovery_code: str,
    wait: Callable[[], None],
    desk: Desk,
    door: HomeDoor,
) -> None:
    program.start()
    desk.press("forgotten")
    desk.fill(recoveryCode=recovery_code, userName=USER, password="xin de mi ma")
    desk.fill(passwordAgain="xin de mi mb")
    desk.press("enter")
    assert desk.words("passwordAgainHint") == "两次输入的密码不一样"
    desk.fill(passwordAgain="xin de mi ma")
    desk.press("enter")
    wait()
    assert isinstance(program.window, MainWindow)
    door.close()
    assert door.open(USER, "xin de mi ma").actor.name == USER


def test_another_person_can_take_over_the_locked_window(
    program: Program, recovery_code: str, wait: Callable[[], None], desk: Desk
) -> None:
    assert recovery_code
    program.start()
    desk.fill(userName=USER, password=PASSWORD)
    desk.press("enter")
    wait()
    program.window.lock()
    desk.press("handOver")
    wait()
    assert not isinstance(program.window, MainWindow)
    assert program.window.findChild(QLineEdit, "userName").text() == ""


def test_a_station_is_set_up_in_four_steps(
    program: Program, door: HomeDoor, wait: Callable[[], None], desk: Desk, tmp_path: Path
) -> None:
    program.start()
    desk.press("next")
    assert desk.words("unitNameHint") == "请填写单位全称"
    desk.fill(unitName="柳河村新时代文明实践站", unitCode="12345")
    desk.press("next")
    assert "现在是 5 位" in desk.words("unitCodeHint")
    desk.fill(unitCode="")
    desk.press("next")
    desk.fill(userName=USER, password="short", passwordAgain="short")
    desk.press("next")
    assert desk.words("passwordHint") == "密码至少 8 个字符"
    desk.fill(password=PASSWORD, passwordAgain=PASSWORD)
    desk.press("next")
    wait()
    code = desk.words("recoveryCode")
    assert not program.window.findChild(QPushButton, "next").isEnabled()
    program.window.findChild(QCheckBox, "codeCopied").setChecked(True)
    desk.press("next")
    file_choice.answer_with(lambda _wish, _name: tmp_path / "stick")
    desk.press("chooseFolder")
    desk.press("writeRequest")
    wait()
    digits = [label.text() for label in program.window.findChildren(QLabel, "bigDigits")]
    assert [len(group) for group in digits] == [5] * 6
    assert list((tmp_path / "stick").rglob("*.wmr"))
    desk.press("next")
    wait()
    assert isinstance(program.window, MainWindow)
    assert desk.words("unitName") == "柳河村新时代文明实践站"
    door.close()
    assert door.open_with_recovery(code, USER, PASSWORD).actor.name == USER


def test_a_village_is_set_up_without_a_mouse(
    program: Program, door: HomeDoor, wait: Callable[[], None], hands: Any, desk: Desk
) -> None:
    program.start()
    program.window.activateWindow()
    wait()
    hands.press(Qt.Key.Key_Return)
    assert desk.words("unitNameHint") == "请填写单位全称"
    hands.hanzi("柳河村新时代文明实践站")
    hands.press(Qt.Key.Key_Return)
    hands.hanzi(USER)
    for _ in range(2):
        hands.press(Qt.Key.Key_Tab)
        hands.letters(PASSWORD)
    hands.press(Qt.Key.Key_Return)
    wait()
    code = desk.words("recoveryCode")
    hands.press(Qt.Key.Key_Return)
    assert desk.words("recoveryCode") == code  # not before it is said to be on paper
    tick = program.window.findChild(QCheckBox, "codeCopied")
    while QApplication.focusWidget() is not tick:
        hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    wait()
    assert isinstance(program.window, MainWindow)
    door.close()
    assert door.open_with_recovery(code, USER, PASSWORD).actor.name == USER


def test_signing_in_and_every_step_of_the_set_up_fit_every_window(
    program: Program,
    door: HomeDoor,
    wait: Callable[[], None],
    desk: Desk,
    misfits: Callable[..., list[str]],
) -> None:
    program.start()
    found = misfits(program.window)
    desk.fill(unitName="柳河村新时代文明实践站")
    desk.press("next")
    found += misfits(program.window)
    desk.fill(userName=USER, password=PASSWORD, passwordAgain=PASSWORD)
    desk.press("next")
    wait()
    found += misfits(program.window)
    program.window.findChild(QCheckBox, "codeCopied").setChecked(True)
    desk.press("next")
    found += misfits(program.window)
    door.close()
    program.start()
    found += misfits(program.window)
    desk.press("forgotten")
    found += misfits(program.window)
    assert found == []


def test_the_recovery_code_goes_to_paper_and_opens_the_data(
    program: Program,
    door: HomeDoor,
    wait: Callable[[], None],
    desk: Desk,
    tmp_path: Path,
    misfits: Callable[..., list[str]],
) -> None:
    """What is printed at the set-up is what opens the store; nothing of it lies about."""
    program.start()
    desk.fill(unitName="柳河村新时代文明实践站")
    desk.press("next")
    desk.fill(userName=USER, password=PASSWORD, passwordAgain=PASSWORD)
    desk.press("next")
    wait()
    desk.press("printRecovery")
    wait()
    (preview,) = program.window.findChildren(QDialog, "paperPreview")
    file_choice.answer_with(lambda _wish, _name: tmp_path / "sheet.pdf")
    preview.findChild(QPushButton, "paperSave").click()
    wait()
    assert misfits(preview) == []
    preview.reject()
    wait()
    document = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "柳河村新时代文明实践站" in text
    groups = desk.words("recoveryCode").split("-")
    assert all(group in text for group in groups)
    assert list(tmp_path.glob("paper-*")) == []
    printed = "-".join(word for word in text.split() if word in groups)
    door.close()
    assert door.open_with_recovery(printed, USER, PASSWORD).actor.name == USER


def test_a_city_is_set_up_to_gather_totals_and_exchanges_nothing(
    program: Program, wait: Callable[[], None], desk: Desk
) -> None:
    program.start()
    program.window.findChild(QRadioButton, Level.CITY_ROLLUP.value).click()
    assert not desk.sees(QPushButton, "chooseCard")
    desk.fill(unitName="云州市文明办")
    desk.press("next")
    desk.fill(userName=USER, password=PASSWORD, passwordAgain=PASSWORD)
    desk.press("next")
    wait()
    program.window.findChild(QCheckBox, "codeCopied").setChecked(True)
    desk.press("next")
    wait()
    assert isinstance(program.window, MainWindow)
    program.window.open_page("exchange")
    wait()
    page = program.window.page()
    assert "市里不交换数据包" in page.banner.words()
    assert not page.findChild(QPushButton, "exchangeNow").isEnabled()


def test_a_centre_needs_nobody_above_it(
    program: Program, wait: Callable[[], None], desk: Desk
) -> None:
    program.start()
    program.window.findChild(QRadioButton, Level.COUNTY_CENTER.value).click()
    assert not desk.sees(QPushButton, "chooseCard")
    desk.fill(unitName="清河县新时代文明实践中心")
    desk.press("next")
    desk.fill(userName=USER, password=PASSWORD, passwordAgain=PASSWORD)
    desk.press("next")
    wait()
    program.window.findChild(QCheckBox, "codeCopied").setChecked(True)
    desk.press("next")
    wait()
    assert isinstance(program.window, MainWindow)


def test_a_stale_card_file_is_refused_in_words_and_nothing_is_made(
    program: Program, door: HomeDoor, wait: Callable[[], None], desk: Desk, tmp_path: Path
) -> None:
    card = tmp_path / "card.wmc"
    card.write_bytes(b"not a card")
    program.start()
    file_choice.answer_with(lambda _wish, _name: card)
    desk.press("chooseCard")
    desk.fill(unitName="柳河村站")
    desk.press("next")
    desk.fill(userName=USER, password=PASSWORD, passwordAgain=PASSWORD)
    desk.press("next")
    wait()
    assert desk.words("setUpBannerWords").startswith("上级名片文件损坏")
    assert not door.is_set_up()


@pytest.mark.acceptance(49)
def test_a_backup_is_restored_from_the_sign_in_page(
    program: Program, door: HomeDoor, recovery_code: str, wait: Callable[[], None], desk: Desk
) -> None:
    """Six presses of a button at most (promise 9): here three and the question."""
    use = door.open(USER, PASSWORD)
    use.records.record(use.actor, [{"kind": "venue", "name": "以前的"}])
    planned = use.activities.plan(
        use.actor, name="义诊", day=date(2026, 11, 28), starts=time(8), ends=time(9)
    )
    made = use.backups.make(use.actor)
    use.records.record(use.actor, [{"kind": "venue", "name": "后来的"}])
    use.activities.cancel(use.actor, planned.occurrence.id)
    door.close()
    program.start()
    desk.press("restore")
    assert program.window.findChild(QTableView, "restoreBackups").model().rowCount() == 1
    desk.press("restoreNow")
    assert "请填写" in desk.words("restoreUserHint")
    desk.fill(restoreUser=USER, restorePassword="not this one")
    desk.press("restoreNow")
    wait()
    assert "密码" in desk.words("restoreDialogBannerWords")
    desk.fill(restorePassword=PASSWORD)
    desk.press("restoreNow")
    wait()
    assert "恢复以后：活动场次 +1；阵地 \u22121。" in desk.words("confirmText")
    desk.press("confirmDo")
    wait()
    assert "第二个人" in desk.words("restoreDialogBannerWords")
    desk.fill(restoreCode=recovery_code)
    desk.press("restoreNow")
    wait()
    desk.press("confirmDo")
    wait()
    assert f"已恢复第 {made.number} 号备份" in desk.words("loginBannerWords")
    desk.fill(userName=USER, password=PASSWORD)
    desk.press("enter")
    wait()
    assert isinstance(program.window, MainWindow)
    use = program.window._workplace.use_cases
    assert [one["name"] for one in use.records.find(use.actor, "venue", {})] == ["以前的"]
    (line,) = use.activities.page(use.actor).lines
    assert line.state is OccurrenceState.PLANNED
    (kept,) = (door.home / "replaced").iterdir()
    assert (kept / "wenming.db").stat().st_size > 0
