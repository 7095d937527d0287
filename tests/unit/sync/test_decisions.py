"""Groups 32, 36, 38, 39: policies, units and users as records; whose word counts, since when."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_desktop.adapters.sync.authorisation import PERMISSIONS, Permission
from wenming_desktop.adapters.sync.authority import Authority, device_certificate
from wenming_desktop.adapters.sync.certificates import is_dealt
from wenming_desktop.adapters.sync.control_log import ROOT_CHAIN
from wenming_desktop.adapters.sync.control_records import ControlKind, sign_control
from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.left_users import UserRecord
from wenming_desktop.adapters.sync.org_tree import OrgAction, OrgRecord
from wenming_desktop.adapters.sync.payload import OpKind
from wenming_desktop.adapters.sync.policies import PolicyRecord, Rule, rules_closing
from wenming_desktop.adapters.sync.revocations import Reason, Revocation
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level

NOW = 1_700_000_000_000
CONTACT = Permission("volunteer", "contact", OpKind.SET, "self")
STATION = 257


@pytest.fixture
def settled(county):
    """The county with one station below its institute, and a second institute."""
    county.admit(Level.VILLAGE_STATION, STATION)
    return county


def write(log, authority, kind, payload, made_at_ms=NOW):
    control = log.next_control(authority.certificate, kind, payload, made_at_ms)
    return log.add(sign_control(control, authority.key).record.encoded)


def close(log, authority, *cells, height=None, number=2):
    record = PolicyRecord(number, height or log.height + 1, "表", rules_closing(frozenset(cells)))
    write(log, authority, ControlKind.POLICY, record.encode())
    return record.height


def org(log, authority, action, path, name="", height=None):
    record = OrgRecord(action, path[-1], log.height + 1 if height is None else height, path, name)
    write(log, authority, ControlKind.ORG, record.encode())
    return record.height


def test_a_policy_holds_from_its_own_height_on(settled):
    """Group 38: at the heights before it the table is the program's."""
    log, county = settled.log, settled.founding.authority
    since = close(log, county, CONTACT)
    assert log.height == since
    assert CONTACT not in log.policy().cells
    assert log.policy(since).number == 2
    assert log.policy(since - 1).cells == PERMISSIONS
    close(log, county, number=3)
    assert log.policy().closed == frozenset()
    assert log.policy(since).closed == {CONTACT}


def test_a_policy_opens_nothing_that_the_program_does_not_know(settled):
    """Group 38: unknown tables, groups, kinds and relations stay shut, and harm nothing."""
    log = settled.log
    strange = (
        Rule(900, 1, 0, 1, allowed=True),
        Rule(3, 14, 0, 1, allowed=True),
        Rule(3, 2, 99, 1, allowed=True),
        Rule(3, 2, 0, 7, allowed=True),
        Rule(3, 2, 3, 1, allowed=True),
        Rule(900, 1, 0, 1 + 1, allowed=False),
    )
    record = PolicyRecord(2, log.height + 1, "新程序的表", strange)
    write(log, settled.founding.authority, ControlKind.POLICY, record.encode())
    assert log.policy().number == 2
    assert log.policy().cells == PERMISSIONS


@pytest.mark.parametrize("who", ["institute", "root"])
def test_only_the_countys_authority_issues_policies(settled, who):
    """Group 36: others' policies are kept with their chain, and have no effect."""
    log = settled.log
    author = {
        "institute": settled.institute_authority,
        "root": Authority(settled.founding.root_key, ROOT_CHAIN),
    }[who]
    close(log, author, CONTACT)
    assert log.policy().number == 1


def test_a_policy_after_the_end_of_its_authority_is_void_in_any_order(settled):
    """Group 36: the root ends the authority before the record; height and table agree."""
    root = Authority(settled.founding.root_key, ROOT_CHAIN)
    county = settled.founding.authority
    holder = settled.founding.device.certificate.device_id
    end = Revocation(holder, Reason.STOLEN, (), settled.log.heads[county.certificate])
    first, second = settled.log.copy(), settled.log.copy()
    close(first, county, CONTACT)
    stolen = first.records[-1]
    assert first.policy().number == 2
    write(first, root, ControlKind.REVOCATION, end.encode())
    write(second, root, ControlKind.REVOCATION, end.encode())
    second.add(stolen)
    assert first.policy() == second.policy()
    assert first.policy().number == 1
    assert first.height == second.height
    assert first.authority_of(1) is None


@pytest.mark.parametrize(
    "body",
    [
        [1, 2, 3, "表", [[3, 2, 0, 1, 0], [3, 2, 0, 1, 1]]],
        [1, 1, 3, "表", []],
        [1, 2, 0, "表", []],
        [1, 2, 3, "表\u202e", []],
        [1, 2, 3, "表", [[3, 2, 0, 1, 2]]],
        [1, 2, 3, "表", [[3, 2, 0, 1]]],
        [1, 2, 3, "表", [[65_536, 2, 0, 1, 0]]],
        [1, 2, 3, "表", [[3, 2, 0, -1, 0]]],
        [1, 2, 3, "表", [], 4],
        [],
    ],
)
def test_a_malformed_policy_is_refused_and_leaves_the_log_as_it_was(settled, body):
    log = settled.log
    before = log.records
    with pytest.raises(DamagedError):
        write(log, settled.founding.authority, ControlKind.POLICY, encode(body))
    assert log.records == before


def test_forms_of_a_newer_program_are_kept_and_decide_nothing(settled):
    log = settled.log
    for kind in (ControlKind.POLICY, ControlKind.ORG, ControlKind.USER):
        assert write(log, settled.founding.authority, kind, encode([2, "?", None]))
    assert write(log, settled.founding.authority, ControlKind.ORG, encode([1, 99, 257]))
    assert (log.policy().number, log.org_path(STATION)) == (1, (1, 256, STATION))


@given(
    st.integers(2, 2**31),
    st.integers(1, 2**31),
    st.sets(
        st.sampled_from(
            sorted(PERMISSIONS, key=lambda one: (one.table, one.group, one.kind, one.relation))
        ),
        max_size=20,
    ),
)
def test_a_policy_comes_back_from_its_bytes(number, height, cells):
    record = PolicyRecord(number, height, "县办 8 号", rules_closing(frozenset(cells)))
    assert PolicyRecord.decode(record.encode()) == record


def test_a_unit_that_moves_stands_elsewhere_from_that_height_on(settled):
    """Group 38: relations of earlier segments are judged by the tree of their time."""
    log, county = settled.log, settled.founding.authority
    since = org(log, county, OrgAction.MOVE, (1, 512, STATION))
    assert log.org_path(STATION) == (1, 512, STATION)
    assert log.org_path(STATION, since - 1) == (1, 256, STATION)
    assert log.is_within(STATION, 512)
    assert not log.is_within(STATION, 256)
    assert log.is_within(STATION, 256, since - 1)
    org(log, county, OrgAction.MOVE, (1, 256, STATION))
    assert log.org_path(STATION) == (1, 256, STATION)
    assert log.org_path(STATION, since) == (1, 512, STATION)


def test_what_stands_below_a_unit_moves_with_it(settled):
    log, county = settled.log, settled.founding.authority
    org(log, settled.institute_authority, OrgAction.CREATE, (1, 256, STATION, 258), "点", 0)
    assert log.org_path(258) == (1, 256, STATION, 258)
    org(log, county, OrgAction.MERGE, (1, 512, 256))
    assert log.org_path(258) == (1, 512, 256, STATION, 258)
    assert log.tree.closed_by(256).action is OrgAction.MERGE
    assert log.tree.closed_by(258) is None


@pytest.mark.parametrize(
    ("action", "path"),
    [
        (OrgAction.MOVE, (1, STATION)),
        (OrgAction.MERGE, (1, 256, 258, STATION)),
        (OrgAction.CLOSE, (1, 256)),
        (OrgAction.RENAME, (1, 256)),
        (OrgAction.CREATE, (1, 512, 513)),
        (OrgAction.CREATE, (1, 256, 513)),
        (OrgAction.RENAME, (1, 512)),
    ],
)
def test_an_institute_decides_only_below_itself_and_moves_nobody(settled, action, path):
    """Group 32: kept with its chain, without effect."""
    log = settled.log
    before = log.org_nos, log.org_path(STATION)
    org(log, settled.institute_authority, action, path, "改名", 0)
    assert (log.org_nos, log.org_path(STATION)) == before
    assert log.tree.closed_by(path[-1]) is None
    assert log.tree.name(path[-1]) == ""


def test_an_institute_creates_renames_and_closes_below_itself(settled):
    log, own = settled.log, settled.institute_authority
    org(log, own, OrgAction.CREATE, (1, 256, 300), "新站", 0)
    assert 300 in log.org_nos
    org(log, own, OrgAction.RENAME, (1, 256, 300), "新名", 0)
    assert log.tree.name(300) == "新名"
    org(log, own, OrgAction.CLOSE, (1, 256, 300), "", 0)
    assert log.tree.closed_by(300) is not None


@pytest.mark.parametrize(
    "body",
    [
        [1, 4, 257, 3, [256, 257], ""],
        [1, 4, 257, 3, [1, 256], ""],
        [1, 4, 257, 3, [1, 257, 257], ""],
        [1, 4, 257, 3, [], ""],
        [1, 2, 257, 3, [1, 257], "a\u200bb"],
        [1, 2, 0, 3, [1, 0], "a"],
        [1, 2, 257, 3, [1, 257], "a", 1],
    ],
)
def test_a_malformed_record_of_a_unit_is_refused(settled, body):
    with pytest.raises(DamagedError):
        write(settled.log, settled.founding.authority, ControlKind.ORG, encode(body))


def device_for(log, path, index):
    keys = DeviceKeys.generate()
    publics = keys.signing.public, keys.exchange.public
    return device_certificate(log, path, path[-1] << 8 | index, publics, "电脑", NOW)


def test_the_new_institute_certifies_a_unit_that_was_moved_to_it_and_no_other(
    settled, issue_record
):
    """Group 32: a number from another block needs the county's word for its place."""
    log, county = settled.log, settled.founding.authority
    moved, other = (1, 256, STATION), (1, 256, 258)
    settled.admit(Level.VILLAGE_STATION, 258)
    assert not is_dealt((1, 512, STATION))
    with pytest.raises(WenmingError) as caught:
        log.add(issue_record(log, county, device_for(log, (1, 512, STATION), 9)))
    assert caught.value.code is Code.CERTIFICATE_REFUSED
    org(log, county, OrgAction.MOVE, (1, 512, STATION))
    assert log.add(issue_record(log, county, device_for(log, (1, 512, STATION), 9)))
    assert log.add(issue_record(log, county, device_for(log, (1, 512, STATION, 513), 1)))
    for wrong in ((1, 512, 258), (1, 512, 256, STATION), (1, 512, STATION, 259)):
        with pytest.raises(WenmingError):
            log.add(issue_record(log, county, device_for(log, wrong, 8)))
    assert (log.org_path(258), log.org_path(STATION)) == (other, (1, 512, STATION))
    assert log.org_path(STATION, 0) == moved


def test_a_user_has_left_since_the_first_record_that_says_so(settled):
    """Group 39: and is back with the last one that says so; nobody speaks of others' users."""
    log, own = settled.log, settled.institute_authority
    place = (STATION << 8 | 1, 7)
    write(log, own, ControlKind.USER, UserRecord(*place, disabled=True).encode(), NOW + 1)
    write(log, own, ControlKind.USER, UserRecord(*place, disabled=True).encode(), NOW + 5)
    assert log.users_left() == {place: NOW + 1}
    centre = UserRecord(1 << 8 | 1, 3, disabled=True)
    write(log, own, ControlKind.USER, centre.encode(), NOW + 6)
    assert log.users_left() == {place: NOW + 1}
    county = settled.founding.authority
    write(log, county, ControlKind.USER, UserRecord(*place, disabled=False).encode(), NOW + 9)
    assert log.users_left() == {}
    assert replace(centre, disabled=False) == UserRecord.decode(
        replace(centre, disabled=False).encode()
    )


def test_decisions_come_back_from_the_records(settled):
    """Group 38: built again from its records, and from a copy, a log says the same."""
    log, county = settled.log, settled.founding.authority
    close(log, county, CONTACT)
    org(log, county, OrgAction.MOVE, (1, 512, STATION))
    org(log, county, OrgAction.RENAME, (1, 512, STATION), "新名")
    user = UserRecord(STATION << 8 | 1, 2, disabled=True)
    write(log, county, ControlKind.USER, user.encode())
    for again in (type(log).of(log.records), log.copy()):
        assert again.policy() == log.policy()
        assert again.org_path(STATION) == log.org_path(STATION)
        assert again.tree.name(STATION) == "新名"
        assert again.users_left() == log.users_left()
    fresh = log.copy()
    org(fresh, county, OrgAction.MOVE, (1, STATION))
    assert log.org_path(STATION) == (1, 512, STATION)
