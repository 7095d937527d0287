"""What a computer wrote before it was enrolled gets its place: ids, numbers, lists, drafts."""

import json
from uuid import UUID

import pytest

from wenming_desktop.adapters.db.registry import Field
from wenming_desktop.adapters.sync.rehoming import is_list_of_ids, rehome
from wenming_desktop.domain.ids import home_org_of, rehomed

ORG_NO, DEVICE_NO = 257, 257 << 8 | 255
NEIGHBOURS = UUID("01890000-0000-8102-8842-000000000001")
"""The id of a row of another unit."""


@pytest.fixture
def home(new_home):
    return new_home("alone", "柳树村站", "station")


def final(row_id):
    return rehomed(row_id, ORG_NO, DEVICE_NO)


def placed(home, replaced=None):
    with home.engine.begin() as connection:
        return rehome(connection, ORG_NO, DEVICE_NO, replaced)


def run(home, text, *parameters):
    with home.engine.begin() as connection:
        connection.exec_driver_sql(text, parameters)


def test_every_row_and_what_points_at_it_gets_its_final_id(home):
    team = home.add("volunteer_team", name="志愿队")
    person = home.add("volunteer", name="王小雨", team_id=team.bytes)
    assert home_org_of(NEIGHBOURS) not in (0, ORG_NO)
    unit = home.identity().unit_id
    before = home.sql("SELECT table_no, row, group_no FROM sync_dirty ORDER BY 1, 2, 3")
    assert placed(home) == 3
    assert home.rows("volunteer").keys() == {final(person)}
    assert home.rows("volunteer")[final(person)]["team_id"] == final(team).bytes
    assert home.rows("volunteer_team").keys() == {final(team)}
    assert home.identity().unit_id == final(unit)
    assert {home_org_of(one) for one in home.rows("volunteer")} == {ORG_NO}
    assert home.sql("SELECT table_no, row, group_no FROM sync_dirty ORDER BY 1, 2, 3") == before
    assert placed(home) == 0


def test_numbers_given_without_a_place_get_it_and_others_stay(home):
    numbers = ("0000000000042", "0025700300042", "00000000-0042", "000000000042", "V-1", None)
    people = {home.add("volunteer", name="王", volunteer_no=one): one for one in numbers}
    placed(home)
    became = {one: home.row("volunteer", final(row))["volunteer_no"] for row, one in people.items()}
    assert became == {one: one for one in numbers} | {
        "0000000000042": "0025725500042",
        "00000000-0042": "00257255-0042",
    }


def test_lists_of_ids_name_their_rows_by_the_final_ids(home):
    offices = [home.add("department", name=name) for name in ("宣传部", "教育局")]
    unknown = UUID("01890000-0000-8000-8000-00000000dead")  # of no row that is here
    listed = [str(one) for one in (offices[1], NEIGHBOURS, offices[0], unknown)]
    several = home.add("activity", name="义诊", department_ids=json.dumps(listed))
    none = home.add("activity", name="宣讲", department_ids="[]", note=str(offices[0]))
    foreign = home.add("activity", name="大扫除", department_ids=json.dumps([str(NEIGHBOURS)]))
    placed(home)

    def ids_of(row):
        return json.loads(home.row("activity", final(row))["department_ids"])

    assert ids_of(several) == [
        *(str(final(offices[1])), str(NEIGHBOURS), str(final(offices[0]))),
        str(unknown),
    ]
    assert (ids_of(none), ids_of(foreign)) == ([], [str(NEIGHBOURS)])
    assert home.row("activity", final(none))["note"] == str(offices[0])
    assert is_list_of_ids(Field(1, "department_ids", "json"))
    assert not is_list_of_ids(Field(1, "department_ids", "text"))
    assert not is_list_of_ids(Field(1, "skills", "json"))


def test_drafts_printed_sheets_and_scans_are_found_by_the_final_ids(home):
    session = home.add("occurrence", day="2026-06-01", state="planned")
    person = home.add("volunteer", name="王小雨")
    place, content = f"attendance:{session}", f"{person} {NEIGHBOURS} {session}"
    for user_no in (1, 2):
        run(
            home,
            "INSERT INTO draft (place, user_no, content, saved_at) VALUES (?, ?, ?, '')",
            *(place, user_no, f"{content} {user_no}"),
        )
    run(home, "INSERT INTO setting (name, value) VALUES (?, ?)", f"printed_rows:{session}", content)
    run(home, "INSERT INTO setting (name, value) VALUES (?, ?)", "other", content)
    placed(home)
    became = f"{final(person)} {NEIGHBOURS} {final(session)}"
    assert home.sql("SELECT place, user_no, content FROM draft ORDER BY user_no") == [
        (f"attendance:{final(session)}", user_no, f"{became} {user_no}") for user_no in (1, 2)
    ]
    settings = dict(map(tuple, home.sql("SELECT name, value FROM setting")))
    assert settings[f"printed_rows:{final(session)}"] == became
    assert settings["other"] == content
    assert f"printed_rows:{session}" not in settings


def test_a_further_computer_gives_up_its_own_row_of_the_unit(home):
    unit = home.identity().unit_id
    team = home.add("volunteer_team", name="志愿队", org_unit_id=unit.bytes)
    existing = UUID("01890000-0000-8010-8443-000000000001")
    assert placed(home, (unit.bytes, existing.bytes)) == 2
    assert home.identity().unit_id == existing
    assert home.row("volunteer_team", final(team))["org_unit_id"] == existing.bytes
    assert [tuple(row) for row in home.sql("SELECT id, stub FROM org_unit")] == [
        (existing.bytes, 1)
    ]
    assert home.sql("SELECT DISTINCT table_no FROM sync_dirty") == [(2,)]
