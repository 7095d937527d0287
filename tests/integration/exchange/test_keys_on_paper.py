"""Keys typed back from paper, a new root in two steps, and what ending a computer would do."""

import pytest

from wenming_desktop.adapters.sync import key_care
from wenming_desktop.adapters.sync.key_care import DeviceKeyCare
from wenming_desktop.adapters.sync.key_kit import RECOVERY, ROOT, SealedKit, make_kit
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.paper_key import bytes_of, rows_of


def care(home):
    return DeviceKeyCare(home.engine, home.clock)


def refused(action, *args, **kwargs):
    with pytest.raises(WenmingError) as caught:
        action(*args, **kwargs)
    return caught.value.code


def device_of(county, home):
    own = home.identity().org_no
    (found,) = [one for one in county.centre.exchange.enrol_list() if one.org_no == own]
    return found.device_id


def test_42_a_kit_typed_from_paper_is_the_same_file_and_opens_the_same_key(county, tmp_path):
    """Group 42: a kit typed from paper is the same file and opens the same key."""
    centre, keys = county.centre, care(county.centre)
    kit = centre.exchange.recovery_kit(tmp_path / "r.wmk")
    paper = keys.for_paper(kit.file, kit.code)
    assert paper.facts.is_current
    assert paper.facts.digits == kit.digits == keys.county().recovery_digits
    typed = bytes_of("\n".join(rows_of(paper.sealed)))
    assert keys.check_paper(typed, kit.code) == paper.facts
    again = keys.write_kit(typed, tmp_path / "again.wmk")
    assert again.read_bytes() == kit.file.read_bytes()
    other = centre.exchange.recovery_kit(tmp_path / "s.wmk")
    assert refused(keys.check_paper, typed, other.code) is Code.KIT_CODE_WRONG
    assert not keys.check_file(kit.file, kit.code).is_current


def test_42_paper_of_another_county_or_of_no_key_is_told_apart(county, tmp_path):
    """Group 42: paper of another county or of no key is told apart."""
    keys = care(county.centre)
    kit = county.centre.exchange.recovery_kit(tmp_path / "r.wmk")
    sealed = keys.for_paper(kit.file, kit.code).sealed
    foreign = sealed[:1] + bytes(4) + sealed[5:]
    assert refused(keys.check_paper, foreign, kit.code) is Code.KIT_FOREIGN
    for wrong in (sealed[:-8], b"\x01" + sealed[1:], b"\x07" + sealed[1:], b""):
        assert refused(keys.check_paper, wrong, kit.code) is Code.PAPER_KEY_DAMAGED
    whole = SealedKit.parse(kit.file.read_bytes())
    moved = SealedKit(whole.kind, bytes(16), whole.salt, whole.nonce, whole.sealed)
    (tmp_path / "foreign.wmk").write_bytes(moved.encoded)
    assert refused(keys.check_file, tmp_path / "foreign.wmk", kit.code) is Code.KIT_FOREIGN
    (tmp_path / "no.wmk").write_bytes(b"\x90")
    assert refused(keys.check_file, tmp_path / "no.wmk", kit.code) is Code.KIT_DAMAGED


def test_42_a_kit_that_moves_is_here_until_it_can_be_read_there(county, tmp_path, monkeypatch):
    """Group 42: the only copy of a key is not lost on the way to another stick."""
    keys = care(county.centre)
    kit = county.centre.exchange.recovery_kit(tmp_path / "r.wmk").file
    whole = kit.read_bytes()
    assert keys.move_kit(kit, tmp_path) == kit.absolute()
    assert kit.read_bytes() == whole
    read = iter((whole, whole[:-1]))
    monkeypatch.setattr(key_care, "read_small", lambda *_: next(read))
    assert refused(keys.move_kit, kit, tmp_path / "bad") is Code.STICK_UNREADABLE
    assert kit.read_bytes() == whole
    monkeypatch.undo()
    moved = keys.move_kit(kit, tmp_path / "other")
    assert (moved, moved.read_bytes(), kit.exists()) == (tmp_path / "other/r.wmk", whole, False)
    (tmp_path / "no.wmk").write_bytes(b"no kit")
    assert refused(keys.move_kit, tmp_path / "no.wmk", tmp_path / "other") is Code.KIT_DAMAGED
    assert not (tmp_path / "other/no.wmk").exists()


@pytest.mark.parametrize("kind", [ROOT, RECOVERY])
def test_42_a_kit_of_a_key_that_the_county_does_not_have_says_so(county, tmp_path, kind):
    """Group 42: a kit of this county's name, with a key that no record of it knows."""
    with county.centre.engine.connect() as connection:
        county_id = key_care.own_facts.control_log(connection).county_id
    raw = SigningKey.generate().raw if kind == ROOT else DeviceKeys.generate().raw
    kit, code = make_kit(kind, county_id, raw)
    (tmp_path / "k.wmk").write_bytes(kit)
    facts = care(county.centre).check_file(tmp_path / "k.wmk", code)
    assert (facts.kind, facts.is_current, facts.county) == (kind, False, county.centre.name)
    assert (facts.number, bool(facts.digits)) == (0, kind == ROOT)


def test_40_the_slip_of_a_request_says_what_is_known_of_the_unit_above(county, new_home, tmp_path):
    """Group 40: without a card nothing is, with one its unit and digits, later the own log's."""
    new = new_home("new", "新村站", "station")
    new.exchange.enrol_request(tmp_path)
    slip = care(new).request_slip()
    assert (slip.unit, slip.number, slip.parent, slip.root_digits) == ("新村站", "", "", "")
    card = county.institute.exchange.write_parent_card(tmp_path)
    info = new.exchange.enrol_request(tmp_path, parent_card=card, device_label="值班室")
    slip = care(new).request_slip()
    root = care(county.centre).county().root_digits
    assert (slip.parent, slip.root_digits) == (county.institute.name, root)
    assert (slip.digits, slip.label) == (info.digits, "值班室")
    county.round_trip()
    county.station.exchange.enrol_rotate(tmp_path)
    again = care(county.station).request_slip()
    assert (again.number, again.parent, again.root_digits) == ("257-1", county.institute.name, root)
    institute = county.institute
    institute.exchange.enrol_rotate(tmp_path)
    assert care(institute).request_slip().parent == county.centre.name


def test_37_prepared_root_keys_change_nothing_before_they_are_adopted(county, tmp_path):
    """Group 37: prepared root keys change nothing before they are adopted."""
    centre, keys = county.centre, care(county.centre)
    height = len(centre.rows("org_unit")), keys.county()
    made = keys.prepare_root(tmp_path / "new", keys=3, kits=[])
    assert (len(centre.rows("org_unit")), keys.county()) == height
    assert not keys.check_file(made[0].file, made[0].code).is_current
    fresh = [(kit.file, kit.code) for kit in made]
    twice = [fresh[0], fresh[0], fresh[2]]
    assert refused(keys.adopt_root, twice, threshold=2, kits=[]) is Code.ROOT_THRESHOLD
    bad = [fresh[0], (fresh[1][0], fresh[0][1]), fresh[2]]
    assert refused(keys.adopt_root, bad, threshold=2, kits=[]) is Code.KIT_CODE_WRONG
    assert keys.county() == height[1]
    moved = keys.move_kit(made[2].file, tmp_path / "custodian")
    assert not made[2].file.exists()
    fresh[2] = (moved, made[2].code)
    assert keys.adopt_root(fresh, threshold=2, kits=[]).version == 2
    facts = keys.check_file(*fresh[2])
    assert (facts.is_current, facts.number, facts.version, facts.threshold) == (True, 3, 2, 2)
    assert not keys.county().root_is_here
    assert keys.county().root_digits == height[1].root_digits
    few = keys.prepare_root
    code = refused(few, tmp_path / "no", keys=3, kits=fresh[:1])
    assert code is Code.ROOT_SIGNERS_MISSING
    assert not (tmp_path / "no").exists()
    county.round_trip()
    assert care(county.station).county().version == 2
    assert refused(care(county.station).prepare_root, tmp_path, keys=2, kits=[]) is (
        Code.NO_AUTHORITY
    )


def test_35_what_the_preview_says_is_what_happens(county):
    """Group 35: what the preview says is what happens, by bundle, also through a relay."""
    station, centre = county.station, county.centre
    for name in ("甲", "乙", "丙"):
        station.add("volunteer", name=name)
        county.round_trip()
    device, keys = device_of(county, station), care(centre)
    came = keys.arrivals(device)
    assert len(came) >= 3
    assert list(came) == sorted(came, key=lambda one: (one.at, one.number), reverse=True)
    assert keys.preview(device, "stolen").held_operations == 0
    trusted = came[1].bundle_id
    told = keys.preview(device, "retired", trusted)
    assert (told.held_segments, told.held_operations) == (came[0].segments, came[0].operations)
    centre.exchange.enrol_revoke(device, "retired", trusted)
    held = {one.device_id: one.held_operations for one in centre.exchange.enrol_list()}
    assert held[device] == told.held_operations
    assert {row["name"] for row in centre.rows("volunteer").values()} == {"甲", "乙"}
    back = keys.preview(device, "retired")
    assert (back.held_operations, back.recovered_operations) == (0, told.held_operations)
    centre.exchange.enrol_revoke(device, "retired")
    assert {row["name"] for row in centre.rows("volunteer").values()} == {"甲", "乙", "丙"}


def test_35_a_bundle_that_never_came_is_no_limit(county):
    """Group 35: a bundle that never came is no limit."""
    county.round_trip()
    device = device_of(county, county.station)
    revoke = county.centre.exchange.enrol_revoke
    assert refused(revoke, device, "stolen", device) is Code.NOT_FOUND


def test_40_a_stick_of_others_bundles_is_no_welcome(county, new_home, tmp_path):
    """Group 40: of several files none is for this computer, and none is taken for it."""
    new = new_home("new", "新村站", "station")
    new.exchange.enrol_request(tmp_path / "request")
    stick = tmp_path / "stick"
    for name in "甲乙":
        county.station.add("volunteer", name=name)
        county.station.exchange.export(stick, lambda *_: None, lambda: False)
    assert refused(new.exchange.enrol_accept, stick) is Code.WELCOME_INCOMPLETE
    assert not new.identity().org_no
