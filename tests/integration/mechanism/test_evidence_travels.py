"""Evidence named before a unit has its place in the county still holds afterwards, and above."""

from collections.abc import Callable
from pathlib import Path

from PIL import Image

from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases


def shown_by(use: UseCases, unit: str) -> list[tuple[str, str, bool]]:
    (state,) = [
        one
        for one in use.checklists.overview(use.actor, "four_unifications")
        if one.unit.name == unit
    ]
    marks = [one.mark for one in state.items if one.mark is not None]
    return [
        (one.kind, one.title, one.is_gone)
        for mark in marks
        for one in use.evidence.of(use.actor, mark.id)
    ]


def test_a_link_and_a_photo_keep_their_row_through_enrolment_and_go_up(
    make_home: Callable[..., UseCases], tmp_path: Path
) -> None:
    stick, photo = tmp_path / "stick", tmp_path / "牌子.png"
    stick.mkdir()
    Image.new("RGB", (40, 30), "white").save(photo)
    station, unit = make_home("below"), "青山镇柳河村新时代文明实践站"
    actor = station.actor
    mark = station.checklists.mark(actor, "four_unifications", "signs", met=True)
    document = {"kind": "policy_document", "name": "标识使用办法"}
    row = station.records.record(actor, [document])[0].id
    station.evidence.link(actor, mark.id, "policy_document", row)
    station.evidence.photo(actor, mark.id, photo, "门口的牌子")
    wanted = [("policy_document", "标识使用办法", False), ("attachment", "门口的牌子", False)]
    assert shown_by(station, unit) == wanted
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    two = TwoUnits(station, centre, stick)
    assert shown_by(station, unit) == wanted
    two.carry(station, centre)
    assert shown_by(centre, unit) == wanted
    (kept,) = centre.photos.of(centre.actor)
    assert kept.is_here
    assert kept.attachment.occurrence_id is None
    out = centre.photos.export(centre.actor, kept.attachment.id, tmp_path / "out.png")
    assert out.stat().st_size == kept.attachment.size


def test_the_departments_of_an_activity_keep_their_rows_through_enrolment_and_go_up(
    make_home: Callable[..., UseCases], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    station = make_home("below")
    named = [{"kind": "department", "name": name} for name in ("文化局", "水利局")]
    ids = [str(one.id) for one in station.records.record(station.actor, named)]
    plan = {"kind": "activity", "name": "一起清河道", "department_ids": [*ids, "别的单位"]}
    held = {"day": "2026-11-08", "starts": "08:30", "ends": "10:30"}
    station.records.record(station.actor, [{**plan, "occurrences": [held]}])
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    two = TwoUnits(station, centre, stick)
    two.carry(station, centre)
    for use in (station, centre):
        known = {one["id"]: one["name"] for one in use.records.find(use.actor, "department", {})}
        (activity,) = use.records.find(use.actor, "activity", {})
        assert not set(ids) & set(known)
        assert [known.get(one, one) for one in activity["department_ids"]] == [
            *("文化局", "水利局", "别的单位")
        ]
