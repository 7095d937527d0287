"""What a check names where it is wrong, and one desk that takes several decisions."""

from tests.integration.exchange.test_county_decisions import county_of
from wenming_desktop.adapters.sync.checking import CONTROL_DAMAGED, IMPORT_UNFINISHED


def codes(home):
    return [one.code for one in home.exchange.check().findings]


def test_an_import_that_was_broken_off_is_named(county):
    home = county.institute
    assert codes(home) == []
    with home.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
    assert codes(home) == [IMPORT_UNFINISHED]


def test_a_control_log_that_cannot_be_read_is_named_before_anything_leans_on_it(county):
    home = county.institute
    with home.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_ctrl SET body = x'90' WHERE rowid = 2")
    assert codes(home) == [CONTROL_DAMAGED]
    assert not home.exchange.check().ok


def test_one_desk_gives_two_units_two_numbers_and_two_rows(county):
    desk = county_of(county.institute)
    made = [desk.create_unit(name, "village_station", 256) for name in ("红石村站", "青石村站")]
    assert [one.org_no for one in made] == [258, 259]
    units = county.institute.rows("org_unit")
    assert {row["name"] for row in units.values()} >= {"红石村站", "青石村站"}
