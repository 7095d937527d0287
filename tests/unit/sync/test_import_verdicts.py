"""What is said of an imported bundle, by what became of its segments; and of several files."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from wenming_desktop.adapters.sync.arrivals import CONTROL_AHEAD, NOT_READABLE, Arrived
from wenming_desktop.adapters.sync.exchange import _part_of
from wenming_desktop.adapters.sync.importing import _is_news, _told, refusal
from wenming_desktop.adapters.sync.merging import Counts
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.exchange_ports import ImportedBundle

ONE = [b"s" * 32]


def told(arrived: Arrived, counts: Counts | None = None) -> ImportedBundle:
    certificate = SimpleNamespace(label="柳树村站", org_no=257)
    bundle = SimpleNamespace(
        path=Path("3.wmb"),
        sender=SimpleNamespace(certificate=certificate),
        manifest=SimpleNamespace(bundle_no=3),
    )
    return _told(bundle, arrived, counts or Counts())


@pytest.mark.parametrize(
    ("arrived", "status", "reason"),
    [
        (Arrived(), "applied", None),
        (Arrived(applied=ONE), "applied", None),
        (Arrived(applied=ONE, duplicates=1), "applied", None),
        (Arrived(duplicates=1), "duplicate", None),
        (Arrived(duplicates=1, unreadable_operations=2), "duplicate", None),
        (Arrived(applied=ONE, unreadable_operations=2), "applied", NOT_READABLE),
        (Arrived(unreadable_operations=2), "applied", NOT_READABLE),
        (Arrived(held={"gap": 2}), "held", "gap"),
        (Arrived(held={"waiting": 2, "fork": 1}), "held", "fork"),
        (Arrived(held={"gap": 2}, duplicates=1), "held", "gap"),
        (Arrived(applied=ONE, held={"waiting": 2, "gap": 0}), "applied", "gap"),
        (Arrived(applied=ONE, held={"gap": 2}, unreadable_operations=1), "applied", "gap"),
    ],
)
def test_a_bundle_was_applied_held_or_here_already(
    arrived: Arrived, status: str, reason: str | None
) -> None:
    found = told(arrived)
    assert (found.status, found.reason) == (status, reason)
    assert (found.sender, found.sender_org, found.number) == ("柳树村站", 257, 3)


def test_every_operation_of_a_bundle_is_counted_once() -> None:
    arrived = Arrived(
        applied=ONE,
        duplicates=1,
        duplicate_operations=10,
        unreadable_operations=200,
        read_operations=1234,
        held={"gap": 3000, "fork": 4},
        attachments=5,
        unreferenced=6,
    )
    found = told(arrived, Counts(applied=1000, same=200, conflict=30, rejected=4))
    assert (found.applied, found.same, found.conflict, found.rejected) == (1000, 210, 30, 204)
    assert found.count == 1444 == found.applied + found.same + found.conflict + found.rejected
    assert (found.held, found.attachments, found.unreferenced) == (3004, 5, 6)


def test_a_needed_height_is_told_where_the_bundle_waits_for_it() -> None:
    ahead = Arrived(held={CONTROL_AHEAD: 2}, needed_height=9)
    assert told(ahead).needed_height == 9
    other = Arrived(held={CONTROL_AHEAD: 2, "a": 1}, needed_height=9)
    assert told(other).needed_height == 0


@pytest.mark.parametrize(
    ("arrived", "is_news"),
    [
        (Arrived(), False),
        (Arrived(unreadable_operations=3, read_operations=3, unreferenced=1), False),
        (Arrived(applied=ONE), True),
        (Arrived(held={"gap": 0}), True),
        (Arrived(duplicates=1), True),
        (Arrived(attachments=1), True),
    ],
)
def test_whatever_the_sender_may_not_know_we_hold_is_news_to_it(arrived: Arrived, is_news) -> None:
    assert _is_news(arrived) is is_news


def test_a_refusal_names_its_file_its_code_and_its_facts_in_order() -> None:
    error = WenmingError(Code.BUNDLE_TAMPERED, where="frame", again=1)
    found = refusal(Path("x.wmb"), error)
    assert (found.status, found.reason) == ("refused", Code.BUNDLE_TAMPERED.value)
    assert found.facts == (("again", 1), ("where", "frame"))
    assert (found.file, found.count) == (Path("x.wmb"), 0)


def test_the_progress_of_one_file_is_a_part_of_that_of_all() -> None:
    seen: list[tuple[int, int]] = []
    for done in (0, 2):
        report = _part_of(lambda *told: seen.append(told), done, 3)
        for segment, segments in ((0, 4), (1, 4), (4, 4), (0, 0), (1, 1)):
            report(segment, segments)
    assert seen == [
        *((0, 3000), (250, 3000), (1000, 3000), (0, 3000), (1000, 3000)),
        *((2000, 3000), (2250, 3000), (3000, 3000), (2000, 3000), (3000, 3000)),
    ]
