"""The unit's profile, accounts and passwords, as their keeper meets them."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabWidget,
)

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.users import Role
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import theme
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.tokens import TextSize
from wenming_desktop.ui.widgets.table import Table


@pytest.fixture
def desk(open_window: Callable[..., MainWindow], station: UseCases) -> MainWindow:
    return open_window(station, "settings")


def fill(window: MainWindow | QDialog, **texts: str) -> None:
    for name, text in texts.items():
        window.findChild(QLineEdit, name).setText(text)


def press(window: MainWindow | QDialog, name: str) -> None:
    window.findChild(QPushButton, name).click()


def test_the_profile_is_kept(desk: MainWindow, station: UseCases) -> None:
    fill(desk, address="青山镇柳河村 12 号", phone="0371-12345678", establishedOn="2019.8.12")
    press(desk, "saveUnit")
    unit = station.org_units.own(station.actor)
    assert unit.address == "青山镇柳河村 12 号"
    assert unit.established_on == date(2019, 8, 12)
    assert desk.findChild(QLineEdit, "establishedOn").text() == "2019-08-12"
    assert desk.page().busy_with() == ""


@pytest.mark.parametrize("typed", ["2019", "昨天", "2019-02-30"])
def test_a_day_that_is_none_is_not_kept(desk: MainWindow, station: UseCases, typed: str) -> None:
    fill(desk, establishedOn=typed)
    press(desk, "saveUnit")
    assert "看不懂" in desk.findChild(QLabel, "establishedOnHint").text()
    assert station.org_units.own(station.actor).established_on is None


def test_digits_typed_in_full_width_become_plain(
    desk: MainWindow, typing: Callable[[QLineEdit, str], None]
) -> None:
    field = desk.findChild(QLineEdit, "phone")
    field.setFocus()
    typing(field, "\uff11\uff13\uff18")
    assert field.text() == "138"


def test_an_account_is_made_and_taken_away(desk: MainWindow, station: UseCases) -> None:
    desk.findChild(QTabWidget, "settingsTabs").setCurrentIndex(2)
    press(desk, "addAccount")
    dialog = desk.findChild(QDialog, "accountDialog")
    press(dialog, "accountSave")
    assert "请填写用户名" in dialog.findChild(QLabel, "accountNameHint").text()
    fill(dialog, accountName="王录入", newPassword="12345678", newPasswordAgain="12345679")
    press(dialog, "accountSave")
    assert "不一样" in dialog.findChild(QLabel, "newPasswordAgainHint").text()
    fill(dialog, newPasswordAgain="12345678")
    press(dialog, "accountSave")
    users = {user.name: user for user in station.accounts.list(station.actor)}
    assert users["王录入"].roles == {Role.CLERK}
    desk.findChild(Table, "accounts").selectRow(1)
    press(desk, "disableAccount")
    press(desk.findChild(QDialog, "confirmDialog"), "confirmDo")
    users = {user.name: user for user in station.accounts.list(station.actor)}
    assert users["王录入"].disabled


def test_what_an_account_may_do_is_changed(desk: MainWindow, station: UseCases) -> None:
    station.accounts.add(station.actor, "王录入", "12345678", frozenset({Role.CLERK}))
    desk.findChild(QTabWidget, "settingsTabs").setCurrentIndex(2)
    desk.page().refresh()
    desk.findChild(Table, "accounts").selectRow(1)
    press(desk, "setRoles")
    dialog = desk.findChild(QDialog, "rolesDialog")
    dialog.findChild(QCheckBox, "role-clerk").setChecked(False)
    press(dialog, "rolesSave")
    assert "至少选一项" in dialog.findChild(QLabel, "rolesHint").text()
    dialog.findChild(QCheckBox, "role-head").setChecked(True)
    press(dialog, "rolesSave")
    assert "王录入 的权限已改好" in desk.page().banner.words()
    users = {user.name: user for user in station.accounts.list(station.actor)}
    assert users["王录入"].roles == {Role.HEAD}
    desk.findChild(Table, "accounts").selectRow(0)
    assert not desk.findChild(QPushButton, "setRoles").isEnabled()


def test_nobody_can_disable_the_account_they_work_with(desk: MainWindow) -> None:
    desk.findChild(QTabWidget, "settingsTabs").setCurrentIndex(2)
    desk.findChild(Table, "accounts").selectRow(0)
    assert not desk.findChild(QPushButton, "disableAccount").isEnabled()
    assert desk.findChild(QPushButton, "setPassword").isEnabled()


def test_ones_own_new_password_needs_the_old_one(desk: MainWindow, station: UseCases) -> None:
    desk.findChild(QTabWidget, "settingsTabs").setCurrentIndex(1)
    press(desk, "changeMyPassword")
    dialog = desk.findChild(QDialog, "passwordDialog")
    fill(dialog, oldPassword="wrong one", newPassword="xin de mi", newPasswordAgain="xin de mi")
    press(dialog, "passwordSave")
    assert "密码不对" in dialog.findChild(QLabel, "passwordDialogBannerWords").text()
    with pytest.raises(WenmingError):
        station.accounts.confirm(station.actor, "xin de mi")
    fill(dialog, oldPassword="yi er san si")
    press(dialog, "passwordSave")
    station.accounts.confirm(station.actor, "xin de mi")


def test_the_size_of_the_text_is_chosen_here_too(desk: MainWindow) -> None:
    desk.findChild(QTabWidget, "settingsTabs").setCurrentIndex(1)
    desk.findChild(QRadioButton, "size-largest").click()
    assert theme.text_size(theme.application()) is TextSize.LARGEST


def test_the_dialogs_of_accounts_fit(desk: MainWindow, misfits: Callable[..., list[str]]) -> None:
    desk.findChild(QTabWidget, "settingsTabs").setCurrentIndex(2)
    press(desk, "addAccount")
    dialog = desk.findChild(QDialog, "accountDialog")
    found = misfits(dialog)
    QTest.keyClick(dialog, "\x1b")
    assert found == []
