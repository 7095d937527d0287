"""Groups 37, 38, 42: on real files, root keys with custodians, the county's recovery key."""

import pytest

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.bundle_reader import open_bundle
from wenming_desktop.adapters.sync.key_kit import RECOVERY, open_kit
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.domain.errors import Code, WenmingError


def quiet(*_):
    return None


def never():
    return False


def refused(action, *args, **kwargs):
    with pytest.raises(WenmingError) as caught:
        action(*args, **kwargs)
    return caught.value.code


def log_of(home):
    with home.engine.connect() as connection:
        return own_facts.control_log(connection)


def names(home):
    return {row["name"] for row in home.rows("volunteer").values()}


def test_37_the_root_goes_to_three_custodians_and_on_with_two_of_them(county, tmp_path):
    """Group 37: the root goes to three custodians and on with two of them."""
    centre = county.centre
    made = centre.exchange.root_rotate(tmp_path / "two", keys=3, threshold=2)
    assert (made.version, made.threshold, len(made.kits)) == (2, 2, 3)
    assert len({kit.code for kit in made.kits}) == 3
    with centre.engine.connect() as connection:
        assert own_facts.secret(connection, own_facts.ROOT_KEY) is None
    kits = [(kit.file, kit.code) for kit in made.kits]
    rotate = centre.exchange.root_rotate
    for few in ([], kits[:1], [kits[0], kits[0]]):
        code = refused(rotate, tmp_path / "no", keys=3, threshold=2, kits=few)
        assert code is Code.ROOT_SIGNERS_MISSING
    wrong = [kits[0], (kits[1][0], kits[0][1])]
    assert refused(rotate, tmp_path / "no", keys=1, threshold=1, kits=wrong) is Code.KIT_CODE_WRONG
    three = rotate(tmp_path / "three", keys=1, threshold=1, kits=kits[1:])
    assert (three.version, three.kits) == (3, ())
    county.round_trip()
    for home in county.homes:
        assert log_of(home).root.version == 3
        assert log_of(home).root_fingerprint == log_of(centre).root_fingerprint


def test_37_only_the_centre_changes_the_root_and_never_without_enough_keys(county, tmp_path):
    """Group 37: only the centre changes the root and never without enough keys."""
    rotate = county.institute.exchange.root_rotate
    assert refused(rotate, tmp_path, keys=1, threshold=1) is Code.NO_AUTHORITY
    rotate = county.centre.exchange.root_rotate
    for keys, threshold in ((0, 0), (1, 2), (9, 1)):
        assert refused(rotate, tmp_path, keys=keys, threshold=threshold) is Code.ROOT_THRESHOLD
    assert log_of(county.centre).root.version == 1


def test_38_a_bundle_with_an_old_control_log_takes_nothing_back(county, tmp_path):
    """Group 38: a bundle with an old control log takes nothing back."""
    centre, institute = county.centre, county.institute
    person = county.station.add("volunteer", name="甲", phone="1")
    county.round_trip()
    centre.edit("volunteer", person, phone="2")
    old = centre.export()[256]
    centre.exchange.root_rotate(tmp_path, keys=1, threshold=1)
    newer = centre.export()[256]
    institute.take(newer)
    heads = log_of(institute).heads
    assert institute.take(old).bundles[0].status == "duplicate"
    assert log_of(institute).heads == heads
    assert log_of(institute).root.version == 2


def test_42_the_recovery_key_opens_archived_upward_bundles_and_no_others(county, tmp_path):
    """Group 42: the recovery key opens archived upward bundles and no others."""
    station, institute, centre = county.station, county.institute, county.centre
    kit = centre.exchange.recovery_kit(tmp_path / "kit" / "县恢复.wmk")
    county.round_trip()
    person = station.add("volunteer", name="甲", phone="1")
    (up,) = station.export().values()
    institute.take(up)
    assert set(station.exchange.inspect(up).to) == {"青溪镇所", "云山县中心"}
    institute.edit("volunteer", person, phone="2")
    written = institute.export()
    with centre.engine.connect() as connection:
        county_id = own_facts.load(connection).county_id
    raw = open_kit(kit.file.read_bytes(), RECOVERY, county_id, kit.code.lower())
    keys = DeviceKeys.from_raw(raw)

    for archived in (up, written[1]):
        assert open_bundle(archived, keys, log_of(centre)).manifest.bundle_no
    down = written[station.identity().org_no]
    assert refused(open_bundle, down, keys, log_of(centre)) is Code.BUNDLE_NOT_FOR_US
    centre.add("volunteer_team", name="全县队")
    from_centre = centre.export()[256]
    assert refused(open_bundle, from_centre, keys, log_of(centre)) is Code.BUNDLE_NOT_FOR_US


def test_42_a_centre_that_lost_its_keys_takes_archived_bundles_in_with_the_kit(county, tmp_path):
    """Group 42: a centre that lost its keys takes archived bundles in with the kit."""
    station, institute, centre = county.station, county.institute, county.centre
    kit = centre.exchange.recovery_kit(tmp_path / "kit" / "r.wmk")
    county.round_trip()
    station.add("volunteer", name="存档里的")
    (up,) = station.export().values()
    institute.take(up)
    archived = institute.export()[1]
    with centre.engine.begin() as connection:
        own_facts.put_secret(connection, own_facts.DEVICE_KEYS, DeviceKeys.generate().raw)
    (lost,) = centre.take(archived).bundles
    assert lost.status == "refused"
    take = centre.exchange.import_with_kit
    assert refused(take, kit.file, "A" * 25, [archived], quiet, never) is Code.KIT_CODE_WRONG
    assert refused(take, archived, kit.code, [archived], quiet, never) is Code.KIT_DAMAGED
    (report,) = take(kit.file, kit.code, [archived], quiet, never).bundles
    assert report.status == "applied"
    assert names(centre) == {"存档里的"}


def test_42_the_kit_says_nothing_without_its_code(county, tmp_path):
    """Group 42: the kit says nothing without its code."""
    kit = county.centre.exchange.recovery_kit(tmp_path / "r.wmk")
    content = kit.file.read_bytes()
    assert kit.code.replace("-", "").encode() not in content
    assert kit.code not in repr(kit)
    assert refused(county.institute.exchange.recovery_kit, tmp_path / "x") is Code.NO_AUTHORITY
    with county.centre.engine.connect() as connection:
        stored = [raw for (raw,) in connection.exec_driver_sql("SELECT secret FROM sync_key")]
    raw = open_kit(content, RECOVERY, log_of(county.centre).county_id, kit.code)
    assert not any(raw[:32] in secret or raw[32:] in secret for secret in stored)


def test_42_a_newer_recovery_key_takes_the_place_of_an_older_one(county, tmp_path):
    """Group 42: a newer recovery key takes the place of an older one."""
    centre = county.centre
    first = centre.exchange.recovery_kit(tmp_path / "one.wmk")
    second = centre.exchange.recovery_kit(tmp_path / "two.wmk")
    county.round_trip()
    county.station.add("volunteer", name="甲")
    (up,) = county.station.export().values()
    county_id = log_of(centre).county_id
    keys = {
        kit.file.name: DeviceKeys.from_raw(
            open_kit(kit.file.read_bytes(), RECOVERY, county_id, kit.code)
        )
        for kit in (first, second)
    }
    assert open_bundle(up, keys["two.wmk"], log_of(centre))
    assert refused(open_bundle, up, keys["one.wmk"], log_of(centre)) is Code.BUNDLE_NOT_FOR_US
