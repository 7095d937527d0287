"""Small parts of the formats: units on a card, rules of a policy, blocks without a field."""

from dataclasses import replace

import pytest

from tests.unit.sync.forms import BLOCKS
from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.org_links import MAX_LINKS, OrgLink, links_as_rows, read_links
from wenming_desktop.adapters.sync.payload import Block, OpKind, decode_payload, encode_payload
from wenming_desktop.adapters.sync.policies import PolicyRecord, Rule, policy_of
from wenming_desktop.adapters.sync.stamps import StampClock
from wenming_desktop.domain.org_units import Level

LINK = OrgLink(1, Level.COUNTY_CENTER, "云山县中心", b"c" * 16)


def links_of(*rows: object) -> tuple[OrgLink, ...]:
    fields = Fields.of(encode([list(rows)]), "links", limit=9999)
    found = read_links(fields)
    fields.end()
    return found


def test_units_come_back_from_what_a_record_carries() -> None:
    links = tuple(replace(LINK, org_no=no, name="站" * 60) for no in (1, 65_535))
    assert links_of(*links_as_rows(links)) == links
    assert links_of() == ()
    assert len(links_of(*links_as_rows((LINK,) * MAX_LINKS))) == MAX_LINKS


@pytest.mark.parametrize(
    "row",
    [
        (0, "county_center", "云山县中心", b"c" * 16),
        (65_536, "county_center", "云山县中心", b"c" * 16),
        (1, "county", "云山县中心", b"c" * 16),
        (1, "county_center", "云山\u202e县", b"c" * 16),
        (1, "county_center", "站" * 61, b"c" * 16),
        (1, "county_center", "云山县中心", b"c" * 15),
        (1, "county_center", "云山县中心", b"c" * 16, 0),
        (1, "county_center", "云山县中心"),
    ],
)
def test_a_unit_that_cannot_be_is_damaged(row: tuple[object, ...]) -> None:
    with pytest.raises(DamagedError):
        links_of(row)


@pytest.mark.parametrize(
    "rule",
    [
        Rule(3, 2, 0, 0, allowed=False),
        Rule(3, 2, 0, 4, allowed=False),
        Rule(3, 2, 99, 1, allowed=False),
        Rule(3, 999, 0, 1, allowed=False),
        Rule(999, 2, 0, 1, allowed=False),
    ],
)
def test_a_rule_for_what_this_program_does_not_know_closes_nothing(rule: Rule) -> None:
    known = Rule(3, 2, 0, 1, allowed=False)
    (closed,) = policy_of(PolicyRecord(2, 9, "收紧联系方式", (known,))).closed
    assert (closed.table, closed.group, closed.kind, closed.relation) == (
        *("volunteer", "contact", OpKind.SET),
        "self",
    )
    assert policy_of(PolicyRecord(3, 9, "新表", (rule, known))).closed == {closed}


def test_a_block_may_carry_all_fields_of_its_group_or_none() -> None:
    (block,) = BLOCKS
    numbers = [one.no for one in block.group.fields]
    assert Block(1, 1, numbers, [], []).is_known
    assert Block(1, 1, numbers[:1], [], []).is_known
    assert not Block(1, 1, [*numbers, 200], [], []).is_known
    bare = replace(block, field_nos=[], values=[])
    assert decode_payload(encode_payload([bare])) == [bare]


def test_a_clock_that_is_wrong_counts_on_from_nothing() -> None:
    clock = StampClock(0, 0)
    assert [clock.next(0), clock.next(5), clock.next(-3)] == [1, 2, 3]
    assert clock.floor == 0


def test_a_policy_has_so_many_rules_and_no_more() -> None:
    rules = tuple(Rule(number, 2, 0, 1, allowed=False) for number in range(4096))
    record = PolicyRecord(2, 9, "长表", rules)
    assert PolicyRecord.decode(record.encode()) == record
    with pytest.raises(DamagedError):
        PolicyRecord.decode(
            replace(record, rules=(*rules, Rule(4096, 2, 0, 1, allowed=False))).encode()
        )
