"""Every kind of record can be written, read back, listed, carried to the next level and kept."""

from dataclasses import fields
from datetime import date, datetime
from typing import Any, get_args, get_type_hints
from uuid import UUID

import pytest

from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.domain.entities import ENTITIES
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.coded_fields import CODED, OWN_REFERENCES, REFERENCES
from wenming_desktop.services.record_shapes import missing_fields
from wenming_desktop.services.record_writer import FACTS
from wenming_desktop.services.use_cases import UseCases

PLAIN = sorted(set(ENTITIES) - {"org_unit", "sign_in", "hours_entry"})


def whole(station: UseCases, kind: str) -> dict[str, Any]:
    """Return a record of a kind with what it must have; rows that it names are made too."""
    record: dict[str, Any] = {"kind": kind}
    for name in missing_fields(ENTITIES[kind], {}):
        if name in REFERENCES:
            parent = OWN_REFERENCES.get((kind, name), REFERENCES[name])
            record[name] = made(station, parent)
        else:
            record[name] = typed(kind, name)
    if kind == "occurrence":
        record = {key: record[key] for key in ("kind", "activity_id", "day")}
        record |= {"starts": "08:30", "ends": "10:30"}
    return record


def typed(kind: str, name: str) -> Any:
    hint = get_type_hints(ENTITIES[kind])[name]
    if hint is int:
        return 3
    if hint is bool:
        return True
    if hint is date:
        return "2026-11-03"
    if hint is datetime:
        return f"2026-11-03T{'10' if name == 'ends_at' else '08'}:30:00+08:00"
    judged = {"subject_kind": "poster", "state": "scheduled", "day_rule": "L09-09"}
    return judged.get(name, "白杨树下")


def made(station: UseCases, kind: str) -> str:
    return str(station.records.record(station.actor, [whole(station, kind)])[0].id)


@pytest.mark.parametrize("kind", PLAIN)
def test_a_record_is_written_read_back_and_found(station: UseCases, kind: str) -> None:
    record = whole(station, kind)
    row_id = str(station.records.record(station.actor, [record])[0].id)
    shown = station.records.show(station.actor, kind, UUID(row_id))
    for name in record.keys() & shown.keys() - {"kind"}:
        if name.endswith("_at"):
            wanted = datetime.fromisoformat(record[name])
            assert datetime.fromisoformat(shown[name]) == wanted
        else:
            assert shown[name] == record[name]
    assert row_id in [item["id"] for item in station.records.find(station.actor, kind, {})]


@pytest.mark.parametrize("kind", sorted(FACTS - {"sign_in", "hours_entry"}))
def test_a_fact_is_never_changed(station: UseCases, kind: str) -> None:
    row_id = made(station, kind)
    with pytest.raises(WenmingError) as caught:
        station.records.record(station.actor, [{"kind": kind, "id": row_id, "note": "x"}])
    assert caught.value.code is Code.INVALID_FIELD
    assert BY_NAME[kind].append_only


def test_every_field_has_its_column_and_every_column_its_field() -> None:
    for kind, value in ENTITIES.items():
        names = set()
        for name, hint in get_type_hints(value).items():
            names.add(name)
            if hint is datetime or datetime in get_args(hint):
                names.add(f"{name}_offset")
        assert names - {"id"} == set(BY_NAME[kind].columns) - {"deleted", "delete_reason"}, kind


def test_every_code_list_named_is_there_and_every_default_is_one_of_its_codes(
    station: UseCases,
) -> None:
    codes = station.code_lists
    for kind, lists in CODED.items():
        defaults = {field.name: field.default for field in fields(ENTITIES[kind])}
        for name, list_id in lists.items():
            assert codes.title(list_id)
            default = defaults[name]
            if isinstance(default, str) and default:
                assert codes.recognise(list_id, default) == default, (kind, name)
            else:
                assert codes.recognise(list_id, "没有这个词") is None


def test_a_word_that_is_no_code_is_refused(station: UseCases) -> None:
    with pytest.raises(WenmingError) as caught:
        station.records.record(
            station.actor, [{"kind": "resident_need", "content": "修路灯", "category": "魔法"}]
        )
    assert caught.value.code is Code.INVALID_FIELD


def test_who_asks_is_masked_and_what_was_masked_can_be_written_back(station: UseCases) -> None:
    need = {"kind": "resident_need", "content": "教用手机", "phone": "13800001234"}
    need |= {"address": "白杨村三组12号", "requester_name": "李桂兰"}
    row_id = station.records.record(station.actor, [need])[0].id
    shown = station.records.show(station.actor, "resident_need", row_id)
    assert (shown["phone"], shown["address"]) == ("138****1234", "白杨村***")
    again = {"kind": "resident_need", "id": str(row_id), "phone": shown["phone"]}
    again |= {"address": shown["address"], "note": "已回访"}
    station.records.record(station.actor, [again])
    open_ = station.records.show(station.actor, "resident_need", row_id, "核对地址")
    assert (open_["phone"], open_["address"]) == ("13800001234", "白杨村三组12号")
