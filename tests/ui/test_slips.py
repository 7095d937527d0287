"""入网 on paper: slips from the request to the confirmation, digits compared both ways."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from tests.ui.two_units import TwoUnits, show_enrolment
from wenming_desktop.domain.lines import VolunteerLine
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.exchange_ports import EnrolmentRequestInfo
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice

Settle = Callable[[], None]


@dataclass
class Desk:
    """Windows at both units, and a stick between them."""

    centre: UseCases
    station: UseCases
    stick: Path
    settle: Settle
    open_window: Callable[..., MainWindow]

    def window(self, use_cases: UseCases) -> MainWindow:
        """Open 入网 of a home, with the stick chosen."""
        window = self.open_window(use_cases, "exchange")
        file_choice.answer_with(lambda _wish, _name: self.stick)
        window.findChild(QPushButton, "chooseFolder").click()
        show_enrolment(window)
        self.settle()
        return window

    def press(self, where: QWidget, name: str) -> None:
        button = where.findChild(QPushButton, name)
        assert button.isEnabled(), f"{name} is not to be pressed"
        button.click()
        self.settle()

    def paper(self, window: MainWindow, button: str, to: Path) -> str:
        """Open a paper, save it, close it; return its words."""
        self.press(window.page(), button)
        preview = dialog_of(window, "paperPreview")
        file_choice.answer_with(lambda _wish, _name: to)
        self.press(preview, "paperSave")
        preview.reject()
        self.settle()
        document = pypdfium2.PdfDocument(to)
        text = document[0].get_textpage().get_text_range()
        document.close()
        return text

    def asked(self) -> EnrolmentRequestInfo:
        """Let the station ask without a card."""
        return self.station.exchange.enrol_request(
            self.station.actor, self.stick, device_label="办公室"
        )


@pytest.fixture
def desk(
    make_home: Callable[..., UseCases],
    open_window: Callable[..., MainWindow],
    tmp_path: Path,
    settle: Settle,
) -> Desk:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    return Desk(centre, make_home("below"), stick, settle, open_window)


def dialog_of(window: MainWindow, name: str) -> FramedDialog:
    """Return the dialog of that name that is open."""
    (found,) = [one for one in window.findChildren(QDialog, name) if one.isVisible()]
    assert isinstance(found, FramedDialog)
    return found


def digits_of(window: MainWindow, frame: str) -> str:
    """Return the digits of a frame in sight, in groups."""
    shown = window.page().findChild(QFrame, frame)
    assert shown.isVisible()
    return " ".join(label.text() for label in shown.findChildren(QLabel, "bigDigits"))


def holds(text: str, digits: str) -> bool:
    """Tell whether a page shows all groups of these digits."""
    return all(group in text for group in digits.split())


def test_from_the_request_to_the_confirmation_each_step_has_its_paper(
    desk: Desk, tmp_path: Path
) -> None:
    """Group 40: the request is compared above, the root below, each from paper."""
    above = desk.window(desk.centre)
    root = desk.centre.keys.county(desk.centre.actor).root_digits
    assert digits_of(above, "countyRoot") == root
    assert holds(desk.paper(above, "printRoot", tmp_path / "root.pdf"), root)
    desk.press(above, "writeCard")
    (card,) = desk.stick.rglob("*.wmc")

    below = desk.window(desk.station)
    assert not below.page().findChild(QPushButton, "printRequest").isVisible()
    file_choice.answer_with(lambda _wish, _name: card)
    desk.press(below, "enrolCard")
    digits = digits_of(below, "requestDigits")
    assert digits_of(below, "cardRoot") == root
    slip = desk.paper(below, "printRequest", tmp_path / "request.pdf")
    assert "入网申请单" in slip
    assert holds(slip, digits)
    assert holds(slip, root)

    (request,) = desk.stick.rglob("*.wmr")
    file_choice.answer_with(lambda _wish, _name: request)
    desk.press(above, "openRequest")
    scanned = digits.replace(" ", "")
    above.findChild(QLineEdit, "firstDigits").setText(scanned)
    assert not above.findChild(QCheckBox, "otherDigitsSame").isEnabled()
    desk.press(above, "approve")
    receipt = desk.paper(above, "printApproval", tmp_path / "receipt.pdf")
    assert "入网回执" in receipt
    assert holds(receipt, digits)
    assert holds(receipt, root)

    file_choice.answer_with(None)
    desk.press(below, "enrolAccept")
    assert "已入网" in below.page().banner.words()
    assert digits_of(below, "countyRoot") == root
    confirmed = desk.paper(below, "printAcceptance", tmp_path / "accepted.pdf")
    assert "入网确认单" in confirmed
    assert holds(confirmed, root)


def test_what_waits_is_shown_again_after_the_program_was_closed(desk: Desk) -> None:
    info = desk.asked()
    below = desk.window(desk.station)
    assert digits_of(below, "requestDigits") == info.digits
    assert below.page().findChild(QPushButton, "printRequest").isVisible()
    assert not below.page().findChild(QFrame, "cardRoot").isVisible()


def test_a_scan_with_one_wrong_digit_lets_nobody_in(desk: Desk) -> None:
    """Group 40: all thirty scanned, and one of the last differs."""
    info = desk.asked()
    above = desk.window(desk.centre)
    file_choice.answer_with(lambda _wish, _name: info.file)
    desk.press(above, "openRequest")
    plain = info.digits.replace(" ", "")
    wrong = plain[:-1] + ("1" if plain[-1] == "0" else "0")
    above.findChild(QLineEdit, "firstDigits").setText(wrong)
    desk.press(above, "approve")
    assert "不一致" in above.page().banner.words()
    assert len(desk.centre.exchange.enrol_list(desk.centre.actor)) == 1


def test_without_a_card_the_root_is_compared_before_anything_is_believed(desk: Desk) -> None:
    """Group 40: a welcome of another county is not taken by a wrong digit."""
    info = desk.asked()
    desk.centre.exchange.enrol_approve(
        desk.centre.actor, info.file or desk.stick, info.digits, desk.stick
    )
    root = desk.centre.keys.county(desk.centre.actor).root_digits.replace(" ", "")
    below = desk.window(desk.station)
    desk.press(below, "enrolAccept")
    assert not below.page().findChild(QPushButton, "enrolAgree").isEnabled()
    wrong = "".join("1" if one == "0" else "0" for one in root[:10])
    for typed in (wrong, root[:10]):
        below.findChild(QLineEdit, "rootFirstDigits").setText(typed)
        below.findChild(QCheckBox, "rootOthersSame").setChecked(True)
        desk.press(below, "enrolAgree")
        enrolled = "已入网" in below.page().banner.words()
        assert enrolled is (typed != wrong)
    assert desk.station.org_units.own(desk.station.actor).org_no


def test_a_computer_is_believed_up_to_the_bundle_that_was_chosen(desk: Desk) -> None:
    """Group 35: what the window says will be held is what is held."""
    two = TwoUnits(desk.station, desk.centre, desk.stick)
    for name in ("甲", "乙", "丙"):
        two.person(name)
    above = desk.window(desk.centre)
    came = desk.centre.keys.arrivals(desk.centre.actor, station_device(desk))
    dialog = ask(desk, above)
    upto = dialog.findChild(QComboBox, "revokeUpto")
    assert upto.count() == len(came) + 1
    dialog.findChild(QRadioButton, "reason-stolen").click()
    assert "都还算数" in dialog.findChild(QLabel, "revokeHeld").text()
    place = next(
        place
        for place in range(upto.count())
        if upto.itemData(place) == came[1].bundle_id  # before 丙 came
    )
    upto.setCurrentIndex(place)
    told = dialog.findChild(QLabel, "revokeHeld").text()
    assert f"{came[0].segments} 段、{came[0].operations} 条不再算数" in told
    desk.press(dialog, "revokeDo")
    names = {one.name for one in people(desk.centre)}
    assert names == {"甲", "乙"}
    held = next(
        one.held_operations
        for one in desk.centre.exchange.enrol_list(desk.centre.actor)
        if one.state == "stolen"
    )
    assert held == came[0].operations


def test_of_a_computer_that_was_never_honest_nothing_is_believed(desk: Desk) -> None:
    """Group 35: the whole of it is held, and the window said how much."""
    two = TwoUnits(desk.station, desk.centre, desk.stick)
    two.person("甲")
    above = desk.window(desk.centre)
    dialog = ask(desk, above)
    dialog.findChild(QRadioButton, "reason-stolen").click()
    upto = dialog.findChild(QComboBox, "revokeUpto")
    upto.setCurrentIndex(upto.count() - 1)
    assert "不再算数" in dialog.findChild(QLabel, "revokeHeld").text()
    desk.press(dialog, "revokeDo")
    assert people(desk.centre) == []


def station_device(desk: Desk) -> UUID:
    (found,) = [
        one.device_id
        for one in desk.centre.exchange.enrol_list(desk.centre.actor)
        if not one.is_own
    ]
    return found


def people(use: UseCases) -> list[VolunteerLine]:
    return use.volunteers.page(use.actor).lines


def ask(desk: Desk, window: MainWindow) -> FramedDialog:
    """Choose the station's computer and press the button."""
    table = window.findChild(QWidget, "enrolledDevices")
    model = table.model()
    row = next(n for n in range(model.rowCount()) if model.index(n, 1).data().startswith("青山镇"))
    table.selectRow(row)
    desk.press(window.page(), "revokeDevice")
    return dialog_of(window, "revokeDevice")
