"""Numbers that have left the house in a bundle keep their meaning for ever.

tests/data/registry-released.json holds what ``released`` says of 0.1.0 and only ever grows: old
bundles lie in drawers, and a number that means something else would be read wrong.
"""

import copy
import json
from enum import IntEnum
from pathlib import Path

from wenming_desktop.adapters.db.registry import REGISTRY, FeedClass, Field, Group, SyncedTable
from wenming_desktop.adapters.sync.bundle_frames import FrameType
from wenming_desktop.adapters.sync.certificates import CertificateKind, Role
from wenming_desktop.adapters.sync.control_records import ControlKind
from wenming_desktop.adapters.sync.org_tree import OrgAction
from wenming_desktop.adapters.sync.payload import OpKind
from wenming_desktop.adapters.sync.signed import RecordKind

RELEASED = Path(__file__).resolve().parents[1] / "data" / "registry-released.json"
ON_THE_WAY: tuple[type[IntEnum], ...] = (
    FrameType,
    RecordKind,
    CertificateKind,
    Role,
    ControlKind,
    OrgAction,
)
"""What signed records and the frames of a bundle count with, apart from rows."""


def released(registry: tuple[SyncedTable, ...]) -> dict[str, object]:
    """Describe a registry by its numbers, in the form of the file."""
    return {
        "tables": {
            str(table.no): {
                "name": table.name,
                "class": table.feed_class.value,
                "append_only": table.append_only,
                "groups": {str(group.no): group.name for group in table.groups},
                "fields": {
                    str(field.no): [field.column, field.kind, group.no]
                    for group in table.groups
                    for field in group.fields
                },
            }
            for table in registry
        },
        "kinds": {str(int(kind)): kind.name for kind in OpKind},
        "numbers": {
            one.__name__: {str(int(kind)): kind.name for kind in one} for one in ON_THE_WAY
        },
        "signed_as": {kind.name: kind.signed_as for kind in RecordKind},
    }


def broken(old: object, new: object, place: str = "") -> list[str]:
    """Name every released entry that is gone or means something else; additions are fine."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return [] if old == new else [f"{place}: {old} became {new}"]
    return [
        fault
        for key, value in old.items()
        for fault in (
            broken(value, new[key], f"{place}/{key}") if key in new else [f"{place}/{key} is gone"]
        )
    ]


def repeated(registry: tuple[SyncedTable, ...]) -> list[str]:
    """Name numbers and names that are given twice in one place."""
    found = []
    for what, values in (
        ("table", [table.no for table in registry]),
        ("table name", [table.name for table in registry]),
        *(
            entry
            for table in registry
            for entry in (
                (f"{table.name} group", [group.no for group in table.groups]),
                (
                    f"{table.name} field",
                    [field.no for group in table.groups for field in group.fields],
                ),
                (f"{table.name} column", list(table.columns)),
            )
        ),
    ):
        found += [f"{what} {one} twice" for one in sorted(set(values)) if values.count(one) > 1]
    return found


def test_no_released_number_is_gone_or_means_something_else() -> None:
    """Group 69: a released number is gone, reused or of another type."""
    old = json.loads(RELEASED.read_text(encoding="utf-8"))
    assert len(old["tables"]) >= 47
    assert broken(old, released(REGISTRY)) == []


def test_no_number_is_given_twice() -> None:
    assert repeated(REGISTRY) == []


def test_everything_of_this_program_is_in_the_list_of_released_numbers() -> None:
    """What is new must be added to the file, or the next change of it would go unseen."""
    old = json.loads(RELEASED.read_text(encoding="utf-8"))
    assert broken(released(REGISTRY), old) == []


def test_the_rules_about_numbers_can_fail() -> None:
    """Group 69: and the rule finds each of these."""
    old = json.loads(RELEASED.read_text(encoding="utf-8"))
    for change in (
        lambda new: new["tables"].pop("8"),
        lambda new: new["tables"]["3"]["fields"].update({"6": ["phone", "integer", 2]}),
        lambda new: new["tables"]["3"]["fields"].update({"6": ["mobile", "text", 2]}),
        lambda new: new["tables"]["3"]["fields"].update({"6": ["phone", "text", 3]}),
        lambda new: new["tables"]["3"]["groups"].update({"2": "address"}),
        lambda new: new["tables"]["3"].update({"class": "D"}),
        lambda new: new["tables"]["8"].update({"append_only": False}),
        lambda new: new["kinds"].update({"3": "MERGE"}),
        lambda new: new["numbers"]["ControlKind"].update({"5": "ERASURE"}),
        lambda new: new["numbers"]["FrameType"].pop("131"),
        lambda new: new["signed_as"].update({"CARD": "wm/card.v2"}),
    ):
        new = copy.deepcopy(old)
        change(new)
        assert len(broken(old, new)) == 1
        assert broken(old, copy.deepcopy(old) | {"more": {}}) == []
    twice = Group(1, "one", (Field(1, "a"), Field(1, "b"))), Group(1, "two", (Field(2, "a"),))
    table = SyncedTable(1, "same", FeedClass.UP, twice)
    assert len(repeated((table, table))) == 2 + 2 * 3
