"""A second computer of a unit, a request that two units approve, a card after the root changed."""

import pytest

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.parent_card import parse_card
from wenming_desktop.domain.errors import Code, WenmingError


def refusal(action, *args, **kwargs):
    with pytest.raises(WenmingError) as caught:
        action(*args, **kwargs)
    return caught.value


def names(home, table="volunteer"):
    return {row["name"] for row in home.rows(table).values()}


def log_of(home):
    with home.engine.connect() as connection:
        return own_facts.control_log(connection)


def join(first, parent, second, work):
    """Enrol a second computer with the card of its own unit, approved above."""
    card = first.exchange.write_parent_card(work / "card")
    info = second.exchange.enrol_request(work / "usb", parent_card=card, device_label="二号机")
    parent.exchange.enrol_approve(info.file, info.digits, work / "welcome")
    return second.exchange.enrol_accept(work / "welcome")


@pytest.mark.parametrize("which", ["station", "institute", "centre"])
def test_a_second_computer_of_a_unit_gets_its_data_and_sends_its_own(
    county, new_home, tmp_path, which
):
    """Group 40: a further device is another device of the same unit, never a unit of its own."""
    first = getattr(county, which)
    parent = {"station": county.institute, "institute": county.centre}.get(which, county.centre)
    first.add("volunteer", name="先来的")
    county.round_trip()
    second = new_home("second", first.name, first.level, first.clock)

    accepted = join(first, parent, second, tmp_path)

    org_no = first.identity().org_no
    assert (accepted.org_no, accepted.unit) == (org_no, first.name)
    assert second.identity().device_no == org_no << 8 | 2
    assert second.identity().unit_id == first.identity().unit_id
    assert names(second) == {"先来的"}
    own_rows = [one for one in second.rows("org_unit").values() if one["org_no"] == org_no]
    assert len(own_rows) == 1
    second.add("volunteer", name="二号机写的")
    first.add("volunteer", name="一号机写的")
    if which == "centre":
        county.carry(county.institute, second)
    else:
        parent.take(*second.export().values())
        parent.take(*first.export().values())
        files = parent.export()
        for home in (first, second):
            home.take(files[org_no])
        assert names(first) == names(second) == {"先来的", "一号机写的", "二号机写的"}
        assert first.digest() == second.digest()
    for home in (first, second, parent):
        assert home.exchange.check().ok


def test_two_computers_of_a_unit_pass_a_stick_to_each_other(county, new_home, tmp_path):
    county.round_trip()
    second = new_home("second", county.centre.name, "centre", county.centre.clock)
    join(county.centre, county.centre, second, tmp_path)
    county.centre.add("volunteer", name="中心写的")
    second.take(county.centre.export()[1])
    assert names(second) == {"中心写的"}
    second.add("volunteer", name="二号写的")
    county.centre.take(second.export()[1])
    assert names(county.centre) == {"中心写的", "二号写的"}
    assert county.centre.digest() == second.digest()
    third = refusal(second.exchange.root_rotate, tmp_path, keys=1, threshold=1)
    assert third.code in (Code.ROOT_SIGNERS_MISSING, Code.NO_AUTHORITY)


def test_the_card_of_another_unit_of_the_same_level_is_refused(county, new_home, tmp_path):
    """Group 40: a request for a wrong org. A station's card in another station's hands."""
    other = new_home("other", "石桥村站", "station", county.centre.clock)
    card = county.station.exchange.write_parent_card(tmp_path / "card")
    error = refusal(other.exchange.enrol_request, tmp_path / "usb", parent_card=card)
    assert error.code is Code.CARD_OF_ANOTHER_UNIT
    assert other.identity().org_no == 0


def test_a_request_without_a_card_that_two_parents_approve_harms_nobody(
    county, new_home, enrolled, tmp_path
):
    """Group 40: a request replayed at another parent. Both say yes before either can know."""
    centre, institute = county.centre, county.institute
    neighbour = new_home("neighbour", "白石镇所", "institute", centre.clock)
    enrolled(centre, neighbour, tmp_path / "work")
    late = new_home("late", "石桥村站", "station", centre.clock)
    info = late.exchange.enrol_request(tmp_path / "usb")
    neighbour.exchange.enrol_approve(info.file, info.digits, tmp_path / "one")
    institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "two")
    digits = refusal(late.exchange.enrol_accept, tmp_path / "one").facts["digits"]

    assert late.exchange.enrol_accept(tmp_path / "one", digits).parent == "白石镇所"

    late.add("volunteer", name="石桥的人")
    neighbour.take(*late.export().values())
    institute.add("volunteer", name="青溪的人")
    for home in (institute, neighbour):
        assert [one.status for one in centre.take(home.export()[1]).bundles] == ["applied"]
    assert names(centre) == {"石桥的人", "青溪的人"}
    for file in centre.export().values():
        for home in (institute, neighbour):
            home.take(file)
    late.add("volunteer", name="石桥的第二人")
    (report,) = neighbour.take(*late.export().values()).bundles
    assert (report.status, report.rejected) == ("applied", 0)
    centre.take(neighbour.export()[1])
    assert names(centre) == {"石桥的人", "石桥的第二人", "青溪的人"}
    assert centre.exchange.check().ok
    again = refusal(centre.exchange.enrol_approve, info.file, info.digits, tmp_path / "three")
    assert again.code is Code.ENROLMENT_REPEATED
    ghosts = [one for one in institute.exchange.enrol_list() if one.org_no // 256 == 1]
    ghost = next(one for one in ghosts if one.device_no >> 8 == 258)
    institute.exchange.enrol_revoke(ghost.device_id, "retired")
    centre.take(institute.export()[1])
    late.add("volunteer", name="石桥的第三人")
    neighbour.take(*late.export().values())
    centre.take(neighbour.export()[1])
    assert "石桥的第三人" in names(centre)
    assert centre.exchange.check().ok


def test_after_the_root_changed_a_new_computer_is_let_in_with_a_card(
    county, new_home, enrolled, tmp_path
):
    """Group 37: the card brings the root's chain; its digits stay those of the first record."""
    before = parse_card(county.centre.exchange.write_parent_card(tmp_path / "a").read_bytes())
    for number in (2, 3):
        made = county.centre.exchange.root_rotate(tmp_path / f"{number}", keys=1, threshold=1)
        assert made.version == number
    county.round_trip()
    after = parse_card(county.centre.exchange.write_parent_card(tmp_path / "b").read_bytes())
    assert after.root_digits == before.root_digits
    late = new_home("late", "石桥村站", "station", county.centre.clock)
    accepted = enrolled(county.institute, late, tmp_path / "work")
    assert (accepted.parent, accepted.root_digits) == ("青溪镇所", before.root_digits)
    assert log_of(late).root.version == 3


def test_a_card_without_the_root_between_is_damaged(county, tmp_path):
    """Group 37: a middle record missing, or another root's chain, proves nothing."""
    centre = county.centre
    centre.exchange.root_rotate(tmp_path / "2", keys=1, threshold=1)
    card = centre.exchange.write_parent_card(tmp_path / "card").read_bytes()
    assert parse_card(card)
    (second,) = (one for one in log_of(centre).chain(bytes(32))[2:3])
    assert second in card
    broken = card.replace(second, second[:-1] + bytes([second[-1] ^ 1]))
    assert refusal(parse_card, broken).code is Code.CARD_DAMAGED
