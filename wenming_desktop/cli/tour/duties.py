"""What a hand does in 入网 and 县里定的: ends a computer, changes the keys, prints slips."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QRadioButton, QTableView, QTabWidget

from wenming_desktop.cli.tour.hand import Hand, StepFailedError
from wenming_desktop.ui.widgets import file_choice

EXCHANGE = 6
"""Its Alt key."""
ENROLMENT, DECIDED = "入网", "县里定的"
KEYS = "县里的钥匙"


def open_tab(hand: Hand, words: str) -> None:
    """Go to U盘上报 and turn to one of its tabs."""
    hand.go_to(EXCHANGE)
    tabs = hand.find("exchangeTabs", QTabWidget)
    for index in range(tabs.count()):
        if words in tabs.tabText(index):
            tabs.setCurrentIndex(index)
            hand.settle()
            return
    raise StepFailedError(f"没有 {words}")


def show_decided(hand: Hand, words: str) -> None:
    """Show one of the things that the county decides."""
    open_tab(hand, DECIDED)
    which = hand.find("decidedWhich", QComboBox)
    which.setCurrentIndex(which.findText(words))
    hand.settle()


def ask_to_end(hand: Hand) -> None:
    """Ask what would happen if the computer of the last line were stolen."""
    open_tab(hand, ENROLMENT)
    table = hand.find("enrolledDevices", QTableView)
    table.selectRow(table.model().rowCount() - 1)
    hand.press("revokeDevice")
    hand.find("reason-stolen", QRadioButton).click()
    upto = hand.find("revokeUpto", QComboBox)
    upto.setCurrentIndex(min(1, upto.count() - 1))
    hand.settle()


def ask_for_root_keys(hand: Hand, folder: Path) -> None:
    """Say how many keys the county's root shall have, and where their files go."""
    show_decided(hand, KEYS)
    file_choice.answer_with(lambda _wish, _name: folder)
    hand.press("rootRotate")
    hand.press("rootToChoose")


def make_root_keys(hand: Hand) -> None:
    """Have them made; they do not hold yet."""
    hand.press("rootDo")
    hand.until(lambda: hand.is_there("kitPaper0"), "没有做出新的县根钥匙")


def show_paper(hand: Hand, button: str) -> None:
    """Look at a paper before it is printed."""
    hand.press(button)
    hand.until(lambda: hand.find("paperSave").isEnabled(), "没有看到纸")
    hand.look()


def save_paper(hand: Hand, target: Path) -> Path:
    """Keep the paper that is looked at, and close it."""
    file_choice.answer_with(lambda _wish, _name: target)
    hand.press("paperSave")
    hand.until(target.is_file, f"{target.name} 没有保存")
    hand.press("paperClose")
    return target


def open_request(hand: Hand, request: Path, digits: str) -> None:
    """Open the request of a computer below and begin to compare its digits."""
    open_tab(hand, ENROLMENT)
    file_choice.answer_with(lambda _wish, _name: request)
    hand.press("openRequest")
    hand.find("firstDigits", QLineEdit).setFocus()
    hand.type_into("firstDigits", digits)


def put_away(hand: Hand) -> None:
    """Close the dialogs that are open, without deciding anything."""
    while isinstance(dialog := hand.front(), QDialog):
        dialog.reject()
        hand.settle()
