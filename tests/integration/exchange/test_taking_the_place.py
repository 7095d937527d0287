"""What a new computer takes from its welcome, what it lets go, and what it refuses."""

import pytest

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.fingerprints import digits_of
from wenming_desktop.adapters.sync.payload import decode_payload
from wenming_desktop.adapters.sync.segment import Segment, inflate
from wenming_desktop.domain.errors import Code, WenmingError


def refusal(action, *args):
    with pytest.raises(WenmingError) as caught:
        action(*args)
    return caught.value.code


def secrets_of(home):
    return {name for (name,) in home.sql("SELECT name FROM sync_key")}


@pytest.fixture
def late(county, new_home):
    return new_home("late", "石桥村站", "station", county.centre.clock)


def welcomed(parent, child, work, above=None):
    """Ask with a unit's card and be let in, by the unit above where it is the own unit's card."""
    card = parent.exchange.write_parent_card(work)
    info = child.exchange.enrol_request(work, parent_card=card)
    (above or parent).exchange.enrol_approve(info.file, info.digits, work / "welcome")
    return work / "welcome"


def test_a_welcome_gives_a_station_its_place_below_its_institute(county, late, tmp_path) -> None:
    assert refusal(late.exchange.enrol_accept, tmp_path) is Code.NO_REQUEST
    welcome = welcomed(county.institute, late, tmp_path / "usb")
    assert own_facts.PENDING_REQUEST in secrets_of(late)
    late.clock.forward(hours=5)
    at = int(late.clock().timestamp() * 1000)
    accepted = late.exchange.enrol_accept(welcome)
    assert (accepted.unit, accepted.parent, accepted.org_no) == ("石桥村站", "青溪镇所", 258)
    assert accepted.report.file.is_relative_to(welcome)
    assert late.sql("SELECT result FROM sync_import") == [("welcome",)]
    assert own_facts.PENDING_REQUEST not in secrets_of(late)
    # the own unit hangs below the institute's, and the others' moment is the computer's
    ((parent,),) = late.sql(
        "SELECT p.name FROM org_unit u JOIN org_unit p ON p.id = u.parent_id "
        "WHERE u.id = (SELECT unit_id FROM sync_state)"
    )
    assert parent == "青溪镇所"
    assert at in moments_of_edits(late)
    assert late.sql("SELECT clock_ms FROM sync_state") == [(None,)]
    assert {row["name"] for row in late.rows("org_unit").values()} == {
        "云山县中心",
        "青溪镇所",
        "石桥村站",
    }
    assert refusal(late.exchange.enrol_accept, welcome) is Code.ALREADY_ENROLLED


def test_an_institute_keeps_the_key_it_lets_others_in_by(county, new_home, tmp_path) -> None:
    town = new_home("town", "白石镇所", "institute", county.centre.clock)
    accepted = town.exchange.enrol_accept(welcomed(county.centre, town, tmp_path / "usb"))
    assert (accepted.parent, accepted.org_no) == ("云山县中心", 512)
    assert own_facts.AUTHORITY_KEY in secrets_of(town)
    assert own_facts.AUTHORITY_KEY in secrets_of(county.institute)
    second = new_home("second", "青溪镇所", "institute", county.centre.clock)
    welcome = welcomed(county.institute, second, tmp_path / "usb2", county.centre)
    assert own_facts.AUTHORITY_KEY in secrets_of(second)
    second.exchange.enrol_accept(welcome)
    assert own_facts.AUTHORITY_KEY not in secrets_of(second)  # its first computer lets others in


def test_digits_that_are_typed_must_agree_even_where_there_is_a_card(
    county, late, tmp_path
) -> None:
    welcome = welcomed(county.institute, late, tmp_path / "usb")
    wrong = refusal(late.exchange.enrol_accept, welcome, "0" * 30)
    assert wrong is Code.COUNTY_ROOT_DIFFERS
    assert late.identity().org_no == 0
    assert late.sql("SELECT result FROM sync_import") == []
    accepted = late.exchange.enrol_accept(welcome, root_digits_of(county))
    assert accepted.root_digits.replace(" ", "") == root_digits_of(county).replace(" ", "")


def moments_of_edits(home):
    """Return when the operations were made that this computer has sealed."""
    rows = home.sql(
        "SELECT s.head, s.signature, s.payload FROM sync_segment s JOIN sync_feed f "
        "ON f.feed_id = s.feed_id WHERE f.device_id = (SELECT device_id FROM sync_state)"
    )
    blocks = [one for row in rows for one in decode_payload(inflate(Segment(*row)))]
    return {moment for block in blocks for moment in block.meta[7]}


def root_digits_of(county):
    with county.centre.engine.connect() as connection:
        return digits_of(own_facts.control_log(connection).root_fingerprint)


def test_a_further_computer_of_the_centre_has_nobody_above_it(county, new_home, tmp_path) -> None:
    second = new_home("second", "云山县中心", "centre", county.centre.clock)
    accepted = second.exchange.enrol_accept(welcomed(county.centre, second, tmp_path / "usb"))
    assert (accepted.unit, accepted.parent, accepted.org_no) == ("云山县中心", "", 1)
    ((parent,),) = second.sql(
        "SELECT parent_id FROM org_unit WHERE id = (SELECT unit_id FROM sync_state)"
    )
    assert parent is None
