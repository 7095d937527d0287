"""A centre that sees a village's rows beside its own: whose each is, and that it stays so."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTabWidget, QWidget

from tests.conftest import PASSWORD, USER, TickingClock
from tests.ui.conftest import Hands
from tests.ui.two_units import TwoUnits
from wenming_desktop.app import door_at
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.table_import.service import TableResult
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.activity_form import ActivityForm
from wenming_desktop.ui.dialogs.points import GiveDialog
from wenming_desktop.ui.dialogs.volunteer_form import VolunteerForm
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets.fields import Choice, TextField
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.person_choice import OnePerson
from wenming_desktop.ui.widgets.unit_filter import UnitFilter

DAY = "2026-11-24"
VILLAGE = "青山镇柳河村"
BOTH = {"清河县", VILLAGE}
Settle = Callable[[], None]


def rows_of(use: UseCases, name: str) -> None:
    """Keep a team, a person in it, a venue, and an activity of the team at the venue."""
    use.records.record(
        use.actor,
        [
            {"kind": "volunteer_team", "name": "党员队", "ref": "team"},
            {"kind": "volunteer", "name": name, "phone": "13800003381", "team_id": "@team"},
            {"kind": "venue", "name": "农家书屋", "ref": "venue"},
            {
                "kind": "activity",
                "name": f"{name}讲座",
                "team_id": "@team",
                "venue_id": "@venue",
                "occurrences": [{"day": DAY, "starts": "08:30", "ends": "11:30"}],
            },
        ],
    )


@pytest.fixture(scope="module")
def two(station_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoUnits]:
    """The village's 王建国 and the centre's 李秀英, and both at the centre."""
    folder = tmp_path_factory.mktemp("several")
    (stick := folder / "stick").mkdir()
    below = door_at(Path(shutil.copytree(station_template, folder / "below")), TickingClock())
    above = door_at(folder / "centre", TickingClock())
    name = "清河县新时代文明实践中心"
    new = NewHome(level=Level.COUNTY_CENTER, unit_name=name, user=USER, password=PASSWORD)
    both = TwoUnits(below.open(USER, PASSWORD), above.set_up(new).use_cases, stick)
    rows_of(both.station, "王建国")
    both.carry(both.station, both.centre)
    rows_of(both.centre, "李秀英")
    yield both
    for door in (below, above):
        door.close()


@pytest.fixture
def window(two: TwoUnits, open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(two.centre, "activities")


def column(where: QWidget, table: str, head: str) -> list[str]:
    """Return what stands in a column, or say which columns there are."""
    model = where.findChild(ListTable, table).model()
    across = Qt.Orientation.Horizontal
    heads = [str(model.headerData(at, across)) for at in range(model.columnCount())]
    assert head in heads, heads
    at = heads.index(head)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def press_in_the_popup(*keys: Qt.Key) -> None:
    """Press keys as the system hands them out: to the popup first."""
    for key in keys:
        QTest.keyClick(QApplication.activePopupWidget(), key)
        QApplication.processEvents()


def test_every_list_says_whose_a_row_is(window: MainWindow, settle: Settle) -> None:
    assert set(column(window, "activityTable", "单位")) == BOTH
    window.findChild(QTabWidget, "activityTabs").setCurrentIndex(2)
    settle()
    assert set(column(window, "venueUseTable", "单位")) == BOTH
    window.open_page("volunteers")
    settle()
    assert set(column(window, "volunteerTable", "单位")) == BOTH
    window.open_page("sign-in")
    settle()
    assert set(column(window, "sheetTable", "单位")) == BOTH
    window.open_page("registers", "teams")
    settle()
    assert set(column(window, "teamsTable", "单位")) == BOTH


def test_a_list_is_narrowed_to_one_unit(window: MainWindow, settle: Settle) -> None:
    unit = window.page().findChild(Choice, "filterUnit")
    assert [unit.itemText(at) for at in range(unit.count())] == ["全部单位", "清河县本级", VILLAGE]
    unit.setCurrentIndex(2)
    assert column(window, "activityTable", "名称") == ["王建国讲座"]
    unit.setCurrentIndex(1)
    assert column(window, "activityTable", "名称") == ["李秀英讲座"]
    window.open_page("volunteers")
    settle()
    unit, team = (window.page().findChild(QComboBox, name) for name in ("filterUnit", "teamFilter"))
    teams = [team.itemText(at) for at in range(team.count())]
    assert sorted(teams) == ["党员队　清河县", f"党员队　{VILLAGE}", "全部队伍"]
    unit.setCurrentIndex(2)
    assert column(window, "volunteerTable", "姓名") == ["王建国"]
    assert [team.itemText(at) for at in range(team.count())] == ["全部队伍", "党员队"]


def test_a_register_is_narrowed_to_one_unit_where_its_lines_name_one(
    window: MainWindow, settle: Settle
) -> None:
    window.open_page("registers", "teams")
    settle()
    unit = window.page().findChild(Choice, "filterUnit")
    unit.setCurrentIndex(2)
    assert column(window, "teamsTable", "单位") == [VILLAGE]
    window.page().receive("orders")
    settle()
    assert not unit.isEnabled()
    window.page().receive("teams")
    settle()
    assert unit.isEnabled()
    unit.setCurrentIndex(0)
    assert set(column(window, "teamsTable", "单位")) == BOTH


def test_a_station_needs_none_of_it(two: TwoUnits, open_window: Callable[..., MainWindow]) -> None:
    window = open_window(two.station, "volunteers")
    assert not window.page().findChild(UnitFilter).isVisible()
    with pytest.raises(AssertionError, match="编号"):
        column(window, "volunteerTable", "单位")


def test_what_the_centre_mends_keeps_the_villages_venue_and_team(
    two: TwoUnits, window: MainWindow, settle: Settle
) -> None:
    centre = two.centre
    (line,) = centre.activities.page(centre.actor, "王建国").lines
    before = centre.activities.get(centre.actor, line.id).activity
    form = ActivityForm(centre, centre.activities.get(centre.actor, line.id), window)
    form.open()
    assert form.fields.place.currentText() == "农家书屋"
    form.fields.phone.setText("13900001234")
    form.findChild(QPushButton, "saveActivity").click()
    settle()
    after = centre.activities.get(centre.actor, line.id).activity
    assert after.leader_phone == "13900001234"
    kept = (after.venue_id, after.team_id, after.organiser)
    assert kept == (before.venue_id, before.team_id, before.organiser)


def test_a_new_activity_of_the_centre_takes_the_venue_that_is_meant(
    two: TwoUnits, window: MainWindow
) -> None:
    form = ActivityForm(two.centre, None, window)
    places = [form.fields.place.itemText(at) for at in range(form.fields.place.count())]
    assert {"农家书屋", f"农家书屋（{VILLAGE}）"} <= set(places)
    assert len(set(places)) == len(places)
    for place, unit in (("农家书屋", two.centre), (f"农家书屋（{VILLAGE}）", two.station)):
        form.fields.place.setEditText(place)
        own = unit.org_units.own(unit.actor)
        assert form.fields.venue().org_unit_id == own.id
    assert form.fields.team.findText("党员队") >= 0
    assert form.fields.team.count() == 1
    form.reject()


def test_a_villager_whom_the_centre_mends_stays_in_the_villages_team(
    two: TwoUnits, window: MainWindow, settle: Settle
) -> None:
    centre = two.centre
    (hit,) = centre.volunteers.search(centre.actor, "王建国")
    before = centre.volunteers.get(centre.actor, hit.id)
    form = VolunteerForm(centre, before, window)
    form.open()
    team = form.fields.team
    assert not team.isEditable()
    assert [team.itemText(at) for at in range(team.count())] == ["", "党员队"]
    form.fields.group.setText("三组")
    form.findChild(QPushButton, "saveVolunteer").click()
    settle()
    after = centre.volunteers.get(centre.actor, hit.id)
    assert (after.resident_group, after.team_id) == ("三组", before.team_id)
    assert len(centre.volunteers.teams(centre.actor)) == 2


def test_todays_work_is_the_own_one(window: MainWindow, settle: Settle) -> None:
    window.open_page("today")
    settle()
    tasks = [label.text() for label in window.page().findChildren(QLabel)]
    assert any("李秀英讲座" in words for words in tasks)
    assert not any("王建国讲座" in words for words in tasks)


def test_rows_that_are_offered_read_differently(two: TwoUnits) -> None:
    centre, station = two.centre, two.station
    words = [words for words, _ in centre.registers.choices(centre.actor, "venue")]
    assert {"农家书屋", f"农家书屋（{VILLAGE}）"} <= set(words)
    assert len(set(words)) == len(words)
    station.records.record(station.actor, [{"kind": "venue", "name": "农家书屋"}])
    station.records.record(
        station.actor, [{"kind": "venue", "name": "农家书屋", "address": "河边"}]
    )
    words = [words for words, _ in station.registers.choices(station.actor, "venue")]
    assert sorted(words) == ["农家书屋", "农家书屋　河边", "农家书屋（2）"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_people_of_one_name_are_told_apart(
    two: TwoUnits, window: MainWindow, hands: Hands, settle: Settle
) -> None:
    centre = two.centre
    for phone in ("13800001111", "13800002222"):
        centre.volunteers.save(centre.actor, None, name="张伟", phone=phone)
    dialog = GiveDialog(centre, window)
    dialog.open()
    dialog.activateWindow()
    settle()
    who: Any = dialog.findChild(TextField, "pointsWho")
    who.setFocus()
    hands.letters("zw")
    assert sorted(who._known) == ["张伟　138****1111", "张伟　138****2222"]
    press_in_the_popup(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    chosen = centre.volunteers.get(centre.actor, who.chosen())
    assert who.text().endswith(chosen.phone[-4:])
    who.clear()
    hands.letters("1111")
    press_in_the_popup(Qt.Key.Key_Return)
    assert who.text() == "张伟　138****1111"
    who.setText("张伟")
    assert who.given() == "张伟"  # which one is not said, so it is refused
    who.setText("王建国")
    assert who.chosen() is not None
    dialog.reject()


def test_a_file_of_the_centre_changes_no_line_of_a_village_unasked(
    two: TwoUnits, tmp_path: Path
) -> None:
    centre, head = two.centre, ["活动日期", "活动主题", "地点"]
    result = brought(centre, tmp_path, head, ["2026-11-24", "王建国讲座", "县广场"])
    assert (result.rows[0].reason, result.applied) == ("other_units_line", False)
    result = brought(centre, tmp_path, head, ["2026-11-24", "李秀英讲座", "县广场"])
    assert (result.rows[0].verdict, result.applied) == ("changed", True)
    (theirs,) = centre.activities.page(centre.actor, "王建国").lines
    assert theirs.place == "农家书屋"


def brought(use: UseCases, folder: Path, *rows: list[str]) -> TableResult:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / "活动.xlsx")
    return use.table_imports["activities"].apply(use.actor, folder / "活动.xlsx")


@pytest.mark.parametrize(
    ("name", "named_by"),
    [
        ("plan", "活动名称"),
        ("teams", "队名"),
        ("venues", "名称"),
        ("volunteers", "姓名"),
    ],
)
def test_a_ledger_of_several_units_says_whose_each_line_is(
    two: TwoUnits, tmp_path: Path, name: str, named_by: str
) -> None:
    heads, rows = written(two.centre, tmp_path / "上.xlsx", name)
    units = [row[heads.index("所属单位")] for row in rows]
    assert {str(unit).replace("新时代文明实践", "")[:3] for unit in units} >= {"清河县", "青山镇"}
    assert named_by in heads
    heads, _ = written(two.station, tmp_path / "下.xlsx", name)
    assert "所属单位" not in heads


def test_a_ledger_kept_by_hand_says_it_too(two: TwoUnits, tmp_path: Path) -> None:
    name, given = "meetings", {"name": "联席会议", "day": DAY, "meeting_type": "joint"}
    for use in (two.station, two.centre):
        use.registers.save(use.actor, name, None, given)
    two.carry(two.station, two.centre)
    heads, rows = written(two.centre, tmp_path / "上.xlsx", name)
    assert {row[heads.index("所属单位")] for row in rows} == BOTH
    heads, _ = written(two.station, tmp_path / "下.xlsx", name)
    assert "所属单位" not in heads


def written(use: UseCases, path: Path, name: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Export a ledger; return the heads and the lines of its print sheet."""
    use.ledgers.export(use.actor, name, path)
    rows = list(load_workbook(path).worksheets[0].iter_rows(values_only=True))
    at = next(n for n, row in enumerate(rows) if row[0] == "序号")
    lines = [row for row in rows[at + 1 :] if isinstance(row[0], int)]
    return [str(one) for one in rows[at]], lines


def test_a_team_of_another_unit_stays_until_somebody_names_another(
    two: TwoUnits, window: MainWindow, settle: Settle
) -> None:
    """As of a person who moved here and is in a team of the village they came from."""
    centre = two.centre
    theirs = next(
        team
        for team in centre.volunteers.teams(centre.actor)
        if team.org_unit_id != centre.org_units.own(centre.actor).id
    )
    person = centre.volunteers.save(
        centre.actor, None, name="曹桂琳", phone="13800007777", team_id=theirs.id
    )
    for group in ("一组", "二组"):
        form = VolunteerForm(centre, centre.volunteers.get(centre.actor, person.id), window)
        form.open()
        assert form.fields.team.team_name() == theirs.name
        form.fields.group.setText(group)
        form.findChild(QPushButton, "saveVolunteer").click()
        settle()
        after = centre.volunteers.get(centre.actor, person.id)
        assert (after.resident_group, after.team_id) == (group, theirs.id)


def test_who_was_taken_off_the_list_stays_in_the_line_that_names_them(
    two: TwoUnits, window: MainWindow
) -> None:
    station = two.station
    person = station.volunteers.save(station.actor, None, name="钱家琳", phone="13800008888")
    station.volunteers.remove(station.actor, person.id, "迁往外地")
    who = OnePerson(window, station)
    who.put(str(person.id))
    assert who.text() != ""
    assert who.given() == str(person.id)
    who.put("")
    assert (who.text(), who.chosen()) == ("", None)
