"""Importing: all or nothing, twice is once, nobody is entered twice, and who may do it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Actor, Role

HEADER = ["姓名", "性别", "联系电话", "队伍", "备注"]
WANG = ["王小明", "男", "13912345678", "党员队", None]
LI = ["李小红", "女", "13912345679", "巾帼队", None]


def refused(code: Code, do: Callable[[], object]) -> WenmingError:
    with pytest.raises(WenmingError) as caught:
        do()
    assert caught.value.code is code
    return caught.value


def people(desk) -> list:
    lines = desk.use_cases.volunteers.page(desk.actor).lines
    return [desk.use_cases.volunteers.get(desk.actor, line.id) for line in lines]


def test_as_long_as_a_row_is_open_nothing_is_stored(desk, sample: Path):
    before = sample.read_bytes()
    result = desk.apply(sample)
    assert (result.applied, result.refusal) == (False, Code.ROSTER_ROWS_REFUSED)
    assert result.annotated == sample.with_name("花名册 (3)-有误.xlsx")
    assert desk.people() == 0
    assert desk.use_cases.volunteers.teams(desk.actor) == []
    assert sample.read_bytes() == before


@pytest.mark.parametrize(("suspect", "stored"), [("skip", 175), ("update", 177), ("create", 181)])
def test_each_answer_to_suspect_rows_does_what_it_says(
    desk, sample: Path, suspect: str, stored: int
):
    result = desk.apply(sample, bad="skip", suspect=suspect)
    assert (result.applied, result.annotated, desk.people()) == (True, None, stored)
    assert len(desk.use_cases.volunteers.teams(desk.actor)) == 3


def test_a_single_answer_is_enough_where_it_covers_all(desk, make_xlsx: Callable[..., Path]):
    path = make_xlsx([HEADER, WANG, WANG, ["", "男", "13912345670", "党员队", None]])
    assert not desk.apply(path, bad="skip").applied
    assert not desk.apply(path, suspect="skip").applied
    assert desk.apply(path, per_row={3: "skip", 4: "skip"}).applied
    assert desk.people() == 1


def test_the_same_file_again_changes_nothing(desk, sample: Path):
    desk.apply(sample, bad="skip", suspect="create")
    before = people(desk)
    again = desk.apply(sample, bad="skip", suspect="create")
    assert again.counts == {"new": 0, "changed": 0, "same": 181, "suspect": 0, "bad": 14}
    assert again.imported_before is not None
    assert people(desk) == before


def test_what_was_edited_since_is_not_undone_by_the_same_file(desk, make_xlsx: Callable[..., Path]):
    path = make_xlsx([HEADER, WANG])
    desk.apply(path)
    (stored,) = people(desk)
    desk.use_cases.volunteers.save(desk.actor, stored, resident_group="第2组", gender="unknown")
    assert desk.apply(path).counts["same"] == 1
    assert people(desk)[0].gender == "unknown"


def test_a_changed_file_changes_only_what_changed(desk, make_xlsx: Callable[..., Path]):
    desk.apply(make_xlsx([HEADER, WANG, LI]))
    before = {one.name: one for one in people(desk)}
    moved = [*LI[:3], "党员队", None]
    result = desk.apply(make_xlsx([HEADER, moved, WANG], "第二份.xlsx"))
    assert result.counts == {"new": 0, "changed": 1, "same": 1, "suspect": 0, "bad": 0}
    after = {one.name: one for one in people(desk)}
    assert after["王小明"] == before["王小明"]
    assert after["李小红"] == replace(before["李小红"], team_id=before["王小明"].team_id)


def test_blank_cells_erase_nothing(desk, make_xlsx: Callable[..., Path]):
    desk.apply(make_xlsx([HEADER, WANG]))
    before = people(desk)
    blank = make_xlsx([HEADER, ["王小明", None, "13912345678", "无", "—"]], "第二份.xlsx")
    assert desk.apply(blank).counts["same"] == 1
    assert people(desk) == before


def test_people_without_any_number_are_entered_once(desk, make_xlsx: Callable[..., Path]):
    rows = [["王小明", "男", "无", "党员队", None], ["李小红", "女", None, "巾帼队", None]]
    desk.apply(make_xlsx([HEADER, *rows]))
    again = desk.apply(make_xlsx([HEADER, *rows, ["赵小刚", "男", None, None, None]], "b.xlsx"))
    assert (again.counts["same"], again.counts["new"], desk.people()) == (2, 1, 3)


def test_a_known_team_is_used_however_it_is_quoted(desk, make_xlsx: Callable[..., Path]):
    desk.apply(make_xlsx([HEADER, [*WANG[:3], "“五老”宣讲队", None]]))
    result = desk.apply(make_xlsx([HEADER, [*LI[:3], '"五老" 宣讲队', None]], "b.xlsx"))
    assert result.new_teams == ()
    assert len(desk.use_cases.volunteers.teams(desk.actor)) == 1


def test_updating_an_earlier_row_merges_the_two(desk, make_xlsx: Callable[..., Path]):
    again = ["王小明", "男", "13912345678", "巾帼队", "骨干"]
    assert desk.apply(make_xlsx([HEADER, WANG, again]), suspect="update").applied
    (stored,) = people(desk)
    assert stored.note == "骨干"


def test_new_people_get_a_number_and_the_day(desk, make_xlsx: Callable[..., Path]):
    desk.apply(make_xlsx([HEADER, WANG, LI]))
    numbers = {one.volunteer_no for one in people(desk)}
    assert len(numbers) == 2
    assert all(number.isdigit() for number in numbers)
    assert {one.registered_on.isoformat() for one in people(desk)} == {"2026-11-24"}


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ({"A": "name", "B": "phone", "C": "phone"}, Code.ROSTER_FIELD_TWICE),
        ({"B": "gender"}, Code.ROSTER_NO_NAME_COLUMN),
        ({"A": "name", "Z": "phone"}, Code.ROSTER_MAPPING_INVALID),
        ({"A": "name", "B": "salary"}, Code.ROSTER_MAPPING_INVALID),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(
    desk, make_xlsx: Callable[..., Path], mapping: dict, code: Code
):
    path = make_xlsx([HEADER, WANG])
    refused(code, lambda: desk.dry_run(path, mapping=mapping))


def test_a_long_import_can_be_stopped_and_leaves_nothing(desk, sample: Path):
    refused(Code.CANCELLED, lambda: desk.apply(sample, bad="skip", cancelled=lambda: True))
    assert desk.people() == 0


def test_progress_ends_at_the_total(desk, sample: Path):
    seen: list[tuple[int, int]] = []
    desk.dry_run(sample, progress=lambda done, total: seen.append((done, total)))
    assert seen[0][0] == 0
    assert seen[-1][0] == seen[-1][1] > 0


def test_an_auditor_imports_nothing_and_a_clerk_reveals_nothing(desk, sample: Path, tmp_path: Path):
    auditor = Actor(user_no=1, name="李站长", roles=frozenset({Role.AUDITOR}))
    clerk = Actor(user_no=1, name="李站长", roles=frozenset({Role.CLERK}))
    out = tmp_path / "out.xlsx"
    refused(Code.NOT_ALLOWED, lambda: desk.register.apply(auditor, sample))
    refused(Code.NOT_ALLOWED, lambda: desk.register.dry_run(auditor, sample))
    refused(Code.NOT_ALLOWED, lambda: desk.register.export(auditor, out))
    refused(Code.NOT_ALLOWED, lambda: desk.register.export(clerk, out, reveal_reason="核对"))
    refused(Code.REASON_MISSING, lambda: desk.register.export(desk.actor, out, reveal_reason=" "))
    assert not out.exists()


def test_the_corrected_copy_brings_in_only_what_was_missing(desk, sample: Path):
    desk.apply(sample, bad="skip", suspect="skip")
    annotated = desk.register.annotate(desk.actor, sample).annotated
    book = load_workbook(annotated)
    book["名单"]["B19"] = "解春梅"
    book["名单"]["F58"] = "15400384423"
    book.save(annotated)
    result = desk.apply(annotated, bad="skip", suspect="skip")
    assert (result.counts["new"], result.counts["same"]) == (2, 175)
    assert desk.people() == 177


def test_a_cell_may_be_put_right_before_the_import(desk, make_xlsx: Callable[..., Path]):
    path = make_xlsx([HEADER, WANG, ["李小红", "女", "139", "巾帼队", None]])
    before = path.read_bytes()
    corrections = {"C3": "13912345679"}
    assert desk.dry_run(path, corrections=corrections).counts["new"] == 2
    assert desk.apply(path, corrections=corrections).applied
    assert {one.phone for one in people(desk)} == {"13912345678", "13912345679"}
    assert path.read_bytes() == before
