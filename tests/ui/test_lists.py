"""Models keep Qt's promises, read pages when they are looked at, and never in data()."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from wenming_desktop.domain.lines import PersonHit, VolunteerLine
from wenming_desktop.domain.sheet_rows import RowProblem, SheetRow
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.import_subjects import RosterSubject
from wenming_desktop.ui.models.entry_rows import EntryDraft, EntryRow
from wenming_desktop.ui.models.entry_words import Cell
from wenming_desktop.ui.models.occurrence_list import OccurrenceListModel
from wenming_desktop.ui.models.paged import PAGE
from wenming_desktop.ui.models.plain_rows import PlainRows
from wenming_desktop.ui.models.roster_check import RosterCheckModel
from wenming_desktop.ui.models.sheet import SheetModel
from wenming_desktop.ui.models.sheet_findings import findings
from wenming_desktop.ui.models.sheet_judge import SheetJudge
from wenming_desktop.ui.models.volunteer_list import VolunteerListModel
from wenming_desktop.ui.widgets.list_table import ListTable

TOTAL = 100_000
STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


class Register:
    """A register of many people that notes each time it is read."""

    def __init__(self) -> None:
        self.total = TOTAL
        self.reads: list[int] = []

    def read(self, limit: int, offset: int) -> tuple[list[VolunteerLine], int]:
        self.reads.append(offset)
        numbers = range(offset, min(offset + limit, self.total))
        return [volunteer(number) for number in numbers], self.total


def volunteer(number: int) -> VolunteerLine:
    return VolunteerLine(
        id=UUID(int=number),
        volunteer_no=f"{number:013d}",
        name=f"甲{number}",
        gender="female",
        birth_date=date(1960, 1, 1) + timedelta(days=number % 10_000),
        phone=f"154{number:08d}",
        id_number="",
        resident_group="第1村民组",
        category="resident",
        skills=(),
        team="",
        unit="",
        minutes=90,
        status="registered",
    )


def text(model: VolunteerListModel, row: int, column: int = 1) -> object:
    return model.index(row, column).data()


def test_the_total_is_known_and_far_rows_are_read_when_they_are_looked_at(
    dressed: QApplication,
) -> None:
    register, model = Register(), VolunteerListModel(CodeLists.load())
    model.show(register.read)
    assert (model.rowCount(), register.reads) == (TOTAL, [0])
    assert text(model, 3) == "甲3"
    assert text(model, 70_001) is None
    assert register.reads == [0]
    dressed.processEvents()
    assert text(model, 70_001) == "甲70001"
    assert register.reads == [0, 70_000]


def test_the_model_of_people_keeps_qts_promises_from_page_to_page(
    dressed: QApplication,
) -> None:
    register, model = Register(), VolunteerListModel(CodeLists.load())
    register.total = 3 * PAGE
    QAbstractItemModelTester(model, STRICT, model)
    model.show(register.read)
    assert text(model, 2 * PAGE + 1) is None
    dressed.processEvents()
    assert text(model, 2 * PAGE + 1) == f"甲{2 * PAGE + 1}"


def test_rows_that_only_scrolled_by_are_not_read(dressed: QApplication) -> None:
    register, model = Register(), VolunteerListModel(CodeLists.load())
    model.show(register.read)
    for page in range(1, 100):
        text(model, page * PAGE)
    dressed.processEvents()
    assert register.reads == [0, 98 * PAGE, 99 * PAGE]


def test_pages_read_long_ago_are_let_go(dressed: QApplication) -> None:
    register, model = Register(), VolunteerListModel(CodeLists.load())
    model.show(register.read)
    for page in range(1, 60):
        text(model, page * PAGE)
        dressed.processEvents()
    assert len(model.rows_here()) <= 40 * PAGE
    assert text(model, 59 * PAGE) == f"甲{59 * PAGE}"


def test_a_list_that_grew_meanwhile_begins_again(dressed: QApplication) -> None:
    register, model = Register(), VolunteerListModel(CodeLists.load())
    model.show(register.read)
    register.total = TOTAL + 1
    text(model, 5 * PAGE)
    dressed.processEvents()
    assert model.rowCount() == TOTAL + 1


def test_telephones_are_masked_and_hours_shown(dressed: QApplication) -> None:
    assert dressed
    model = VolunteerListModel(CodeLists.load())
    model.show(Register().read)
    titles = [
        model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())
    ]
    shown = dict(zip(titles, [text(model, 7, n) for n in range(len(titles))], strict=True))
    assert shown["电话"] == "154****0007"
    assert (shown["性别"], shown["出生年月"], shown["累计时长"]) == ("女", "1960-01", "1.5")


def test_occurrences_are_listed_newest_first(station: UseCases) -> None:
    for day in (1, 2):
        station.activities.plan(
            station.actor,
            day=date(2026, 11, day),
            starts=time(9),
            ends=time(11),
            name=f"第{day}次",
        )
    model = OccurrenceListModel(station.code_lists)
    QAbstractItemModelTester(model, STRICT, model)

    def read(limit: int, offset: int) -> tuple[list[object], int]:
        page = station.activities.page(station.actor, limit=limit, offset=offset)
        return list(page.lines), page.total

    model.show(read)
    assert [model.index(row, 1).data() for row in range(2)] == ["第2次", "第1次"]


def test_the_model_of_the_grid_keeps_qts_promises_while_it_grows(dressed: QApplication) -> None:
    assert dressed
    hit = PersonHit(id=UUID(int=1), name="曾国强", phone="15412340000", team="党员队")
    model = SheetModel(lambda name: hit if name == hit.name else None)
    QAbstractItemModelTester(model, STRICT, model)
    check = RosterCheckModel(RosterSubject(None), model)
    QAbstractItemModelTester(check, STRICT, model)
    for row in range(30):
        model.setData(model.index(row, Cell.NAME), "曾国强")
        model.setData(model.index(row, Cell.HOURS), str(row % 2 + 1))
    assert model.rowCount() == 33
    while model.undo() is not None:
        pass
    assert model.row(0).name == "曾国强"  # fifty steps are kept
    assert model.row(29).blank


def test_a_name_taken_out_empties_its_row(dressed: QApplication) -> None:
    assert dressed
    model = SheetModel(lambda _name: None)
    model.type_name(0, "田小野")
    model.setData(model.index(0, Cell.HOURS), "2")
    model.type_name(0, " ")
    assert model.row(0).blank
    model.undo()
    assert (model.row(0).name, model.row(0).hours) == ("田小野", "2")


def test_hours_are_copied_down_to_the_last_filled_row(dressed: QApplication) -> None:
    assert dressed
    model = SheetModel(lambda _name: None)
    for row, name in enumerate(("甲", "乙", "丙")):
        model.type_name(row, name)
    model.setData(model.index(0, Cell.HOURS), "2")
    model.copy_to_end(0, Cell.HOURS)
    assert [model.row(row).hours for row in range(4)] == ["2", "2", "2", ""]


def test_a_draft_comes_back_as_it_was_written() -> None:
    rows = [
        EntryRow(name="曾国强", volunteer_id=UUID(int=1), phone="154****0000", hours="2"),
        EntryRow(),
        EntryRow(name="田小野", came=False, note="请假“一天”"),
    ]
    draft = EntryDraft(rows=rows, beneficiaries="120")
    assert EntryDraft.from_text(draft.to_text()) == draft
    assert draft.filled() == 2


def test_a_row_says_each_thing_once() -> None:
    rows = [EntryRow(name="曾国强", volunteer_id=UUID(int=1), hours="25"), EntryRow(hours="2")]
    problems = [
        RowProblem(1, "minutes_out_of_range", hard=True),
        RowProblem(1, "overlaps", hard=False, other="电影"),
        RowProblem(2, "unknown_person", hard=True),
    ]
    found = findings(rows, problems)
    assert [one.words for one in found[0]] == [
        "同一时间还参加了“电影”",
        "时长 25 超过 12 小时",
    ]
    assert [one.words for one in found[1]] == ["没有填姓名"]


def test_a_row_that_stays_as_it_is_is_not_judged_again() -> None:
    asked: list[list[int]] = []

    def judge(rows: Sequence[SheetRow]) -> list[RowProblem]:
        asked.append([row.row_no for row in rows])
        return [RowProblem(row.row_no, "overlaps", hard=False, other="电影") for row in rows]

    one = SheetRow(row_no=1, volunteer_id=UUID(int=1), minutes=60)
    two = SheetRow(row_no=2, volunteer_id=UUID(int=1), minutes=60)
    sheet = SheetJudge(judge)
    assert [found.code for found in sheet.problems([one])] == ["overlaps"]
    codes = [(found.row_no, found.code) for found in sheet.problems([one, two])]
    assert asked == [[1], [2]]
    assert sorted(codes) == [
        (1, "duplicate_on_sheet"),
        (1, "overlaps"),
        (2, "duplicate_on_sheet"),
        (2, "overlaps"),
    ]
    sheet.problems([one, replace(two, minutes=90)])
    assert asked == [[1], [2], [2]]


class TwoColumns:
    """What stands in a table of two columns: the second is short of room, the first is not."""

    stretched, spare = False, 0

    def __init__(self, letters: int, *, stretched: bool = False) -> None:
        self.letters, self.stretched = letters, stretched


def test_what_the_wide_column_does_not_need_goes_to_words_that_are_cut(
    dressed: QApplication,
) -> None:
    model = PlainRows(("名称", "情况"))
    table = ListTable("t", "清单", model, (TwoColumns(6, stretched=True), TwoColumns(4)))
    table.resize(900, 300)
    table.show()
    model.show_rows([("修路", "超 10 天没有办完（派给云岭镇新时代文明实践所）")])
    dressed.processEvents()
    assert table.columnWidth(1) >= table.sizeHintForColumn(1)
    model.show_rows([("修路", "办完")])
    dressed.processEvents()
    assert table.columnWidth(1) < 200
    model.show_rows([("很长的名称" * 20, "超 10 天没有办完（派给云岭镇新时代文明实践所）")])
    dressed.processEvents()
    assert table.columnWidth(1) < 200
    table.deleteLater()
