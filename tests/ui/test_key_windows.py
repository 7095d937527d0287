"""县里的钥匙 at the centre: keys made, put on paper, read back from it, and changed."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from tests.ui.two_units import show_decided
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.paper_key import CODE_SIGNS
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice

Settle = Callable[[], None]


@pytest.fixture
def centre(make_home: Callable[..., UseCases]) -> UseCases:
    return make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")


@pytest.fixture
def window(centre: UseCases, open_window: Callable[..., MainWindow], settle: Settle) -> MainWindow:
    opened = open_window(centre, "exchange")
    show_decided(opened, 3)
    settle()
    return opened


def press(where: QWidget, name: str, settle: Settle) -> None:
    button = where.findChild(QPushButton, name)
    assert button.isEnabled(), f"{name} is not to be pressed"
    button.click()
    settle()


def dialog_of(window: MainWindow, name: str) -> FramedDialog:
    """Return the dialog of that name that is open."""
    (found,) = [one for one in window.findChildren(QDialog, name) if one.isVisible()]
    assert isinstance(found, FramedDialog)
    return found


def words_of(where: QWidget, name: str) -> str:
    return where.findChild(QLabel, name).text()


def on_paper(window: MainWindow, dialog: QDialog, number: int, to: Path, settle: Settle) -> str:
    """Save the paper of a new key from its preview; return the digits of its key page."""
    press(dialog, f"kitPaper{number}", settle)
    preview = dialog_of(window, "paperPreview")
    file_choice.answer_with(lambda _wish, _name: to)
    press(preview, "paperSave", settle)
    assert "已另存为" in preview.banner.words()
    preview.reject()
    settle()
    assert not list(window.page().workplace.papers.glob("*.pdf")), "a key may not lie about"
    document = pypdfium2.PdfDocument(to)
    words = document[0].get_textpage().get_text_range().split()
    document.close()
    groups = [one for one in words if one.isdecimal() and len(one) in {2, 5}]
    checks = [place for place, one in enumerate(groups) if len(one) == 2 and place >= 4]
    rows = [" ".join(groups[place - 4 : place + 1]) for place in checks]
    return "\n".join(row for row in rows if [len(one) for one in row.split()] == [5, 5, 5, 5, 2])


def read_back(window: MainWindow, digits: str, code: str, settle: Settle) -> FramedDialog:
    """Type a key page and a code, and try."""
    press(window.page(), "kitCheck", settle)
    dialog = dialog_of(window, "kitCheck")
    dialog.findChild(QPlainTextEdit, "checkDigits").setPlainText(digits)
    dialog.findChild(QLineEdit, "checkCode").setText(code)
    press(dialog, "checkDo", settle)
    return dialog


def test_a_recovery_key_goes_to_paper_and_is_typed_back(
    window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    """Group 42: what is typed from paper is the key that the county counts on."""
    page, kit = window.page(), tmp_path / "usb" / "recovery.wmk"
    assert "还没有" in words_of(page, "recoveryState")
    file_choice.answer_with(lambda _wish, _name: kit)
    press(page, "recoveryMake", settle)
    made = dialog_of(window, "newKits")
    code = words_of(made, "kitCode0")
    assert len(code.replace("-", "")) == CODE_SIGNS
    made.reject()
    assert made.isVisible(), "the code is shown this once"
    assert "只显示这一次" in made.banner.words()
    digits = on_paper(window, made, 0, tmp_path / "key.pdf", settle)
    assert len(digits.splitlines()) == 15
    made.findChild(QCheckBox, "kitsKept").setChecked(True)
    press(made, "kitsClose", settle)
    assert "还没有" not in words_of(page, "recoveryState")

    dialog = read_back(window, digits, code, settle)
    assert "和全县现在用的一样" in dialog.banner.words()
    file_choice.answer_with(lambda _wish, _name: tmp_path / "again.wmk")
    press(dialog, "checkRestore", settle)
    assert (tmp_path / "again.wmk").read_bytes() == kit.read_bytes()
    dialog.reject()


def test_slips_of_the_hand_are_named_and_an_old_key_is_called_old(
    window: MainWindow, centre: UseCases, tmp_path: Path, settle: Settle
) -> None:
    keys, actor = centre.keys, centre.actor
    kit, _ = centre.exchange.recovery_kit(actor, tmp_path / "old.wmk")
    centre.exchange.recovery_kit(actor, tmp_path / "new.wmk")
    facts = keys.check_file(actor, kit.file, kit.code)
    assert not facts.is_current
    press(window.page(), "kitCheck", settle)
    dialog = dialog_of(window, "kitCheck")
    field = dialog.findChild(QPlainTextEdit, "checkDigits")
    dialog.findChild(QLineEdit, "checkCode").setText(kit.code)
    for typed, told in (("12345 67890", "没有输全"), ("1" * 22, "第 1 行输错了")):
        field.setPlainText(typed)
        press(dialog, "checkDo", settle)
        assert told in dialog.banner.words()
        assert not dialog.findChild(QPushButton, "checkRestore").isVisible()
    dialog.findChild(QWidget, "checkWay1").click()
    file_choice.answer_with(lambda _wish, _name: kit.file)
    press(dialog, "checkFileChoose", settle)
    press(dialog, "checkDo", settle)
    assert "全县现在不用这一把" in dialog.banner.words()
    dialog.findChild(QLineEdit, "checkCode").setText("A" * CODE_SIGNS)
    press(dialog, "checkDo", settle)
    assert "代码打不开" in dialog.banner.words()
    dialog.reject()


def ask_for_root(
    window: MainWindow, to: Path, kits: list[tuple[Path, str]], settle: Settle
) -> None:
    """Fill in the question on a new root: three keys, two of them together."""
    press(window.page(), "rootRotate", settle)
    dialog = dialog_of(window, "rootRotation")
    assert dialog.findChild(QComboBox, "rootKeys").currentData() == 3
    assert dialog.findChild(QComboBox, "rootThreshold").currentData() == 2
    file_choice.answer_with(lambda _wish, _name: to)
    press(dialog, "rootToChoose", settle)
    for number, (file, code) in enumerate(kits, start=1):
        assert not dialog.findChild(QPushButton, "rootDo").isEnabled()
        file_choice.answer_with(lambda _wish, _name, file=file: file)
        press(dialog, f"kit{number}Choose", settle)
        dialog.findChild(QLineEdit, f"kitCode{number}").setText(code)
    press(dialog, "rootDo", settle)


def made_kits(made: QDialog) -> list[tuple[Path, str]]:
    return [
        (Path(words_of(made, f"kitPlace{n}").split(" ", 1)[1]), words_of(made, f"kitCode{n}"))
        for n in range(3)
    ]


def test_a_new_root_holds_only_after_its_codes_are_on_paper(
    window: MainWindow, centre: UseCases, tmp_path: Path, settle: Settle
) -> None:
    """Group 37: the root goes to three custodians, and on with two of them, in the window."""
    page, actor = window.page(), centre.actor
    digits = centre.keys.county(actor).root_digits
    assert "就在这台电脑里" in words_of(page, "rootState")
    ask_for_root(window, tmp_path / "first", [], settle)
    made = dialog_of(window, "newKits")
    assert not made.findChild(QPushButton, "kitsClose").isEnabled()
    press(made, "kitsBack", settle)
    assert "还用原来的" in page.banner.words()
    assert centre.keys.county(actor).version == 1

    ask_for_root(window, tmp_path / "second", [], settle)
    made = dialog_of(window, "newKits")
    paper = on_paper(window, made, 1, tmp_path / "key.pdf", settle)
    file_choice.answer_with(lambda _wish, _name: tmp_path / "custodian")
    press(made, "kitMove2", settle)
    kits = made_kits(made)
    assert kits[2][0].parent == tmp_path / "custodian"
    assert not (tmp_path / "second" / kits[2][0].name).exists()
    made.findChild(QCheckBox, "kitsKept").setChecked(True)
    press(made, "kitsClose", settle)
    assert "第 2 版" in page.banner.words()
    county = centre.keys.county(actor)
    assert (county.version, county.keys, county.threshold) == (2, 3, 2)
    assert (county.root_is_here, county.root_digits) == (False, digits)
    assert "3 把，2 把到场才算数" in words_of(page, "rootState")
    dialog = read_back(window, paper, kits[1][1], settle)
    assert "3 把中的第 2 把" in dialog.banner.words()
    dialog.reject()

    wrong = [kits[0], (kits[1][0], kits[0][1])]
    ask_for_root(window, tmp_path / "third", wrong, settle)
    assert "代码打不开" in page.banner.words()
    ask_for_root(window, tmp_path / "third", [kits[0], kits[0]], settle)
    assert "只到了 1 把，需要 2 把" in page.banner.words()
    assert not list((tmp_path / "third").glob("*"))
    ask_for_root(window, tmp_path / "third", kits[1:], settle)
    made = dialog_of(window, "newKits")
    made.findChild(QCheckBox, "kitsKept").setChecked(True)
    press(made, "kitsClose", settle)
    assert centre.keys.county(actor).version == 3


def test_the_centre_changes_its_own_keys_at_once_after_a_question(
    window: MainWindow, centre: UseCases, settle: Settle
) -> None:
    """Group 41: nobody stands above the centre; its old keys are retired."""
    page = window.page()
    press(page, "rotateKeys", settle)
    dialog_of(window, "confirmDialog").reject()
    settle()
    assert len(centre.exchange.enrol_list(centre.actor)) == 1
    press(page, "rotateKeys", settle)
    press(dialog_of(window, "confirmDialog"), "confirmDo", settle)
    assert "已换新钥匙" in page.banner.words()
    states = [one.state for one in centre.exchange.enrol_list(centre.actor)]
    assert sorted(states) == ["active", "retired"]


def test_every_window_of_the_keys_fits(
    window: MainWindow,
    tmp_path: Path,
    settle: Settle,
    misfits: Callable[[QWidget], list[str]],
) -> None:
    ask_for_root(window, tmp_path / "root", [], settle)
    made = dialog_of(window, "newKits")
    found = misfits(made)
    kits = made_kits(made)
    made.findChild(QCheckBox, "kitsKept").setChecked(True)
    press(made, "kitsClose", settle)
    assert len(kits) == 3
    for button, name in (("rootRotate", "rootRotation"), ("kitCheck", "kitCheck")):
        press(window.page(), button, settle)
        dialog = dialog_of(window, name)
        found += misfits(dialog)
        dialog.reject()
    press(window.page(), "printRoot", settle)
    preview = dialog_of(window, "paperPreview")
    found += misfits(preview)
    preview.reject()
    settle()
    found += misfits(window)
    assert found == []
