"""Requests of new computers: what each says of itself, when it is made anew, and the answer."""

import pytest

from tests.integration.exchange.conftest import Clock, Home
from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.enrolment import parse_request
from wenming_desktop.domain.errors import Code, WenmingError


@pytest.fixture(scope="module")
def told(module_county, tmp_path_factory):
    county = module_county(tmp_path_factory.mktemp("told"))
    county.round_trip()
    for home in county.homes:
        home.engine.dispose()
    return county


@pytest.fixture
def institute(told, tmp_path):
    return told.institute.copy_of(tmp_path / "institute")


@pytest.fixture
def new(told, tmp_path):
    def new(name="石桥村站", level="station"):
        return Home(tmp_path / name, name, level, Clock(told.centre.clock.now))

    return new


def refused(action, *args, **named):
    with pytest.raises(WenmingError) as caught:
        action(*args, **named)
    return caught.value.code


def said(info):
    return parse_request(info.file.read_bytes())


def test_a_request_says_what_a_computer_knows_of_itself(new, institute, tmp_path) -> None:
    home = new()
    info = home.exchange.enrol_request(tmp_path / "usb", device_label="值班室")
    request = said(info)
    assert info.file.name == f"{request.device_id[:4].hex()}.wmr"
    assert (info.name, info.level, info.device_label) == ("石桥村站", "village_station", "值班室")
    assert (info.known, info.restored, info.digits) == (False, False, request.digits)
    assert (request.county_id, request.parent_org, request.claimed_org) == (None, 0, 0)
    assert (request.authority_public, request.replaces) == (None, None)
    assert request.made_at_ms == int(home.clock().timestamp() * 1000)
    card = institute.exchange.write_parent_card(tmp_path / "card")
    assert card.name == "256.wmc"
    carded = home.exchange.enrol_request(tmp_path / "usb", parent_card=card)
    request = said(carded)
    assert (request.parent_org, request.claimed_org, request.name) == (256, 0, "石桥村站")
    assert request.county_id is not None
    assert request.device_label == ""
    institute.exchange.enrol_approve(carded.file, carded.digits, tmp_path / "answer")
    accepted = home.exchange.enrol_accept(tmp_path / "answer")
    assert (accepted.org_no, accepted.unit, accepted.parent) == (258, "石桥村站", "青溪镇所")
    named = {one["org_no"]: one["name"] for one in home.rows("org_unit").values()}
    assert named == {1: "云山县中心", 256: "青溪镇所", 258: "石桥村站"}


def test_a_request_is_made_once_until_there_is_more_to_say(new, institute, tmp_path) -> None:
    home = new()
    request = home.exchange.enrol_request
    first = said(request(tmp_path / "usb"))
    assert said(request(tmp_path / "usb")) == first
    labelled = said(request(tmp_path / "usb", device_label="值班室"))
    assert labelled.digits != first.digits
    assert labelled.device_id == first.device_id  # the keys are kept
    assert said(request(tmp_path / "usb")) == labelled
    card = institute.exchange.write_parent_card(tmp_path / "card")
    carded = said(request(tmp_path / "usb", parent_card=card))
    assert carded.digits != labelled.digits
    assert said(request(tmp_path / "usb")) == carded
    again = said(request(tmp_path / "usb", parent_card=card))
    assert again.digits != carded.digits
    later = said(request(tmp_path / "usb", device_label="后来的"))
    assert later.parent_org == 256  # the card is remembered


def test_only_an_institute_asks_for_an_authority_and_always_for_the_same(new, tmp_path) -> None:
    home = new("白石镇所", "institute")
    first = said(home.exchange.enrol_request(tmp_path / "usb"))
    assert first.authority_public is not None
    again = said(home.exchange.enrol_request(tmp_path / "usb", device_label="二"))
    assert again.authority_public == first.authority_public
    assert said(new().exchange.enrol_request(tmp_path / "usb")).authority_public is None


def test_a_card_of_the_own_unit_makes_a_further_computer_of_it(
    told, new, institute, tmp_path
) -> None:
    station = told.station.copy_of(tmp_path / "station")
    card = station.exchange.write_parent_card(tmp_path / "card")
    second = new("柳树村1站")
    info = second.exchange.enrol_request(tmp_path / "usb", parent_card=card)
    request = said(info)
    assert (request.claimed_org, request.parent_org) == (257, 256)
    found = institute.exchange.enrol_inspect(info.file)
    assert (found.further_of, found.replaces, found.replaced_device) == ("柳树村1站", "", None)
    assert not found.known
    device = institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "answer")
    assert (device.org_no, device.device_no, device.is_own) == (257, 257 << 8 | 2, False)
    assert device.welcome.is_relative_to(tmp_path / "answer")
    assert institute.exchange.enrol_inspect(info.file).known
    ((state, org_no, digits, at),) = institute.sql(
        "SELECT state, org_no, fingerprint, at FROM sync_enrolment WHERE device_id = ?",
        request.device_id,
    )
    assert (state, org_no, digits) == ("approved", 257, request.digits)
    assert at == institute.clock().isoformat(timespec="seconds")


def test_the_card_of_a_centre_has_no_unit_above_it(told, new, tmp_path) -> None:
    centre = told.centre.copy_of(tmp_path / "centre")
    card = centre.exchange.write_parent_card(tmp_path / "card")
    second = new("云山县中心", "centre")
    request = said(second.exchange.enrol_request(tmp_path / "usb", parent_card=card))
    assert (request.claimed_org, request.parent_org) == (1, 0)
    placed = said(new("白石镇所", "institute").exchange.enrol_request(tmp_path, parent_card=card))
    assert (placed.claimed_org, placed.parent_org) == (0, 1)


def test_who_has_a_place_asks_for_new_keys_only(told, institute, tmp_path) -> None:
    assert refused(institute.exchange.enrol_request, tmp_path) is Code.ALREADY_ENROLLED
    assert refused(institute.exchange.found_county, "县") is Code.ALREADY_ENROLLED
    info = institute.exchange.enrol_rotate(tmp_path / "usb", device_label="新钥匙")
    request = said(info)
    assert (info.known, info.device_label, info.digits) == (False, "新钥匙", request.digits)
    assert request.replaces == own_device(institute)
    assert info.file.name == f"{request.device_id[:4].hex()}.wmr"
    again = institute.exchange.enrol_rotate(tmp_path / "usb", device_label="别的")
    assert said(again) == request  # one is waiting
    centre = told.centre.copy_of(tmp_path / "centre")
    found = centre.exchange.enrol_inspect(info.file)
    assert found.replaces.startswith("青溪镇所")
    assert found.replaced_device.bytes == request.replaces
    assert found.further_of == ""
    before = own_device(centre)
    alone = centre.exchange.enrol_rotate(tmp_path / "usb", device_label="县里的")
    assert (alone.file, alone.device_label, alone.name) == (None, "县里的", "")
    assert own_device(centre) != before


def own_device(home):
    with home.engine.connect() as connection:
        return own_facts.load(connection).device_id


def test_a_stopped_store_lets_nobody_in(new, institute, tmp_path) -> None:
    info = new().exchange.enrol_request(tmp_path / "usb")
    with institute.engine.begin() as connection:
        incarnation.stop(connection, incarnation.Stop.MOVED, institute.clock())
    approve = institute.exchange.enrol_approve
    assert refused(approve, info.file, info.digits, tmp_path / "no") is Code.SEALING_STOPPED
    assert refused(approve, info.file, info.digits[:9], tmp_path / "no") is (
        Code.ENROLMENT_FINGERPRINT_DIFFERS
    )


def test_an_authority_needs_its_key_and_its_certificate(new, institute, tmp_path) -> None:
    info = new().exchange.enrol_request(tmp_path / "usb")
    with institute.engine.begin() as connection:
        own_facts.drop_secret(connection, own_facts.AUTHORITY_KEY)
    approve = institute.exchange.enrol_approve
    assert refused(approve, info.file, info.digits, tmp_path / "no") is Code.NO_AUTHORITY


@pytest.mark.parametrize("above", [1, 256])
def test_nobody_is_welcomed_while_a_row_above_is_not_here(
    new, institute, tmp_path, above: int
) -> None:
    info = new().exchange.enrol_request(tmp_path / "usb")
    with institute.engine.begin() as connection, without_capture(connection):
        connection.exec_driver_sql("UPDATE org_unit SET org_no = 9 WHERE org_no = ?", (above,))
    approve = institute.exchange.enrol_approve
    error = refused(approve, info.file, info.digits, tmp_path / "no")
    assert error is Code.ENROLMENT_PARENT_UNKNOWN
    assert len(institute.exchange.enrol_list()) == 3  # nothing of it was kept


def test_a_computer_without_a_unit_asks_for_nothing(new, tmp_path) -> None:
    home = new()
    with home.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_state SET unit_id = NULL")
    assert refused(home.exchange.enrol_request, tmp_path) is Code.NOT_SET_UP


def test_numbers_go_on_where_a_unit_waits_for_its_computer_or_not(new, institute, tmp_path) -> None:
    for number, name in enumerate(("东村站", "西村站")):
        info = new(name).exchange.enrol_request(tmp_path / "usb")
        device = institute.exchange.enrol_approve(info.file, info.digits, tmp_path / name)
        assert (device.org_no, device.unit) == (258 + number, name)
        assert device.label.startswith(name)
