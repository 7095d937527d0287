"""Group 40: request, digits, approval, welcome: each step against real stores."""

import pytest

from wenming_desktop.domain.errors import Code, WenmingError


def refusal(action, *args, **kwargs):
    with pytest.raises(WenmingError) as caught:
        action(*args, **kwargs)
    return caught.value


@pytest.fixture
def late(county, new_home):
    return new_home("late", "石桥村站", "station", county.centre.clock)


def asked(county, late, folder):
    card = county.institute.exchange.write_parent_card(folder)
    return late.exchange.enrol_request(folder, parent_card=card, device_label="办公室")


def test_wrong_digits_let_nobody_in(county, late, tmp_path):
    info = asked(county, late, tmp_path / "usb")
    wrong = "".join(str((int(digit) + 1) % 10) for digit in info.digits.replace(" ", ""))
    error = refusal(county.institute.exchange.enrol_approve, info.file, wrong, tmp_path)
    assert error.code is Code.ENROLMENT_FINGERPRINT_DIFFERS
    assert len(county.institute.exchange.enrol_list()) == 3


def test_a_request_approved_twice_gets_the_same_place(county, late, tmp_path):
    info = asked(county, late, tmp_path / "usb")
    first = county.institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "one")
    again = county.institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "two")
    assert (first.org_no, first.device_no) == (again.org_no, again.device_no)
    assert county.institute.exchange.enrol_inspect(info.file).known
    assert late.exchange.enrol_accept(tmp_path / "two").org_no == first.org_no
    refused = refusal(late.exchange.enrol_accept, tmp_path / "one")
    assert refused.code is Code.ALREADY_ENROLLED


def test_without_a_card_the_digits_of_the_root_must_be_typed(county, late, tmp_path):
    info = late.exchange.enrol_request(tmp_path / "usb")
    county.institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "welcome")
    error = refusal(late.exchange.enrol_accept, tmp_path / "welcome")
    assert error.code is Code.ROOT_DIGITS_NEEDED
    wrong = refusal(late.exchange.enrol_accept, tmp_path / "welcome", "0123456789")
    assert wrong.code is Code.COUNTY_ROOT_DIFFERS
    assert late.identity().org_no == 0
    accepted = late.exchange.enrol_accept(tmp_path / "welcome", error.facts["digits"])
    assert (accepted.unit, accepted.parent) == ("石桥村站", "青溪镇所")


def test_a_station_gives_nobody_a_place(county, late, tmp_path):
    info = asked(county, late, tmp_path / "usb")
    error = refusal(county.station.exchange.enrol_approve, info.file, info.digits, tmp_path)
    assert error.code is Code.NO_AUTHORITY


def test_a_computer_without_a_place_neither_exports_nor_imports(county, late):
    (file,) = county.station.export().values()
    for action in (late.export, lambda: late.take(file)):
        assert refusal(action).code is Code.NOT_ENROLLED
    assert late.exchange.status().unsent_operations == 1
    assert late.exchange.check().ok


def test_a_welcome_for_another_computer_is_refused(county, late, new_home, tmp_path):
    other = new_home("other", "东岭村站", "station", county.centre.clock)
    info = asked(county, late, tmp_path / "usb")
    asked(county, other, tmp_path / "usb2")
    county.institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "welcome")
    error = refusal(other.exchange.enrol_accept, tmp_path / "welcome")
    assert error.code is Code.BUNDLE_NOT_FOR_US
    assert other.identity().org_no == 0


def test_a_centre_is_founded_once(county):
    assert refusal(county.centre.exchange.found_county, "云山县中心").code is Code.ALREADY_ENROLLED


def test_status_counts_what_no_file_has_carried(county):
    county.round_trip()
    assert county.station.exchange.status().unsent_operations == 0
    county.station.add("volunteer", name="魏一", phone="1")
    assert county.station.exchange.status().unsent_operations == 2
    county.station.export()
    assert county.station.exchange.status().unsent_operations == 0


def test_status_tells_how_long_a_unit_has_been_silent(county):
    county.round_trip()
    county.institute.clock.forward(days=9)
    lines = {line.unit: line for line in county.institute.exchange.status().units}
    assert lines["柳树村1站"].days_silent == 9
    assert set(lines) == {"云山县中心", "柳树村1站"}


def test_a_file_is_inspected_without_being_imported(county):
    county.station.add("volunteer", name="陶二", phone="1")
    (file,) = county.station.export().values()
    seen = county.institute.exchange.inspect(file)
    assert (seen.sender, seen.readable, seen.already_here) == ("柳树村1站", True, False)
    assert seen.operations == county.institute.take(file).bundles[0].count
    assert county.institute.exchange.inspect(file).already_here
    outside = county.station.exchange.inspect(file)
    assert (outside.readable, outside.already_here) == (False, True)
    assert "青溪镇所" in outside.to


def test_any_text_travels_as_it_was_typed(county):
    texts = [
        "'); DROP TABLE volunteer;--",
        "=HYPERLINK(1)",
        "𠮷·买买提",
        "e\u0301",
        "\u202eabc",
        "长" * 5000,
    ]
    people = [county.station.add("volunteer", name=text) for text in texts]
    county.round_trip()
    for home in (county.institute, county.centre):
        assert [home.row("volunteer", one)["name"] for one in people] == texts
