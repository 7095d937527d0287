"""Checklists: what the registers prove counts, a person's mark counts more, evidence is linked."""

from pathlib import Path
from uuid import UUID

import pypdfium2 as pdfium
import pytest
from PIL import Image

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.mechanism.proofs import PROOFS
from wenming_desktop.services.rule_files import rule_file
from wenming_desktop.services.use_cases import UseCases


def titles(state) -> list[str]:
    return [one.item.title for one in state.missing]


def record(station: UseCases, **content: object) -> str:
    return str(station.records.record(station.actor, [content])[0].id)


def test_every_proof_that_a_pack_names_is_known() -> None:
    items = [item for one in rule_file("checklists")["checklists"] for item in one["items"]]
    named = {item["proof"] for item in items if "proof" in item}
    for scheme in rule_file("assessment")["schemes"]:
        named |= {name for row in scheme["indicators"] for name in row["evidence"].split()}
    assert named
    assert named <= PROOFS


def test_what_the_registers_show_is_met_and_named(station: UseCases) -> None:
    before = station.checklists.state(station.actor, "seven_haves")
    assert len(before.missing) == 7
    record(station, kind="venue", name="文化广场", opening_hours="每天 8 点到 20 点")
    record(station, kind="volunteer_team", name="柳河村红马甲队")
    after = station.checklists.state(station.actor, "seven_haves")
    assert set(titles(before)) - set(titles(after)) == {"有阵地", "有开放时间"}
    shown = {one.item.id: one.words for one in after.items}
    assert shown["opening"] == "1 处阵地写明开放时间：文化广场"
    five = station.checklists.state(station.actor, "five_haves")
    assert "志愿服务队 1 支：柳河村红马甲队" in [one.words for one in five.items]


def test_a_persons_mark_counts_more_than_the_registers(station: UseCases) -> None:
    record(station, kind="venue", name="文化广场")
    use, actor = station.checklists, station.actor
    assert "有阵地" not in titles(use.state(actor, "seven_haves"))
    use.mark(actor, "seven_haves", "place", met=False, evidence="正在翻修")
    state = use.state(actor, "seven_haves")
    assert "有阵地" in titles(state)
    use.mark(actor, "seven_haves", "place", met=True, evidence="翻修好了")
    (line,) = [one for one in use.state(actor, "seven_haves").items if one.item.id == "place"]
    assert line.words == "阵地 1 处：文化广场；翻修好了"
    marks = station.records.find(actor, "checklist_mark", {})
    assert len(marks) == 1  # the second mark is the first one changed
    for wrong in (("seven_haves", "no_such"), ("no_such", "place")):
        with pytest.raises(WenmingError) as caught:
            use.mark(actor, *wrong, met=True)
        assert caught.value.code is Code.NOT_FOUND


def test_rows_and_photos_are_evidence_and_can_be_taken_back(
    station: UseCases, tmp_path: Path
) -> None:
    actor = station.actor
    mark = station.checklists.mark(actor, "four_unifications", "signs", met=True)
    document = record(station, kind="policy_document", name="标识使用办法")
    link = station.evidence.link(actor, mark.id, "policy_document", UUID(document))
    again = station.evidence.link(actor, mark.id, "policy_document", UUID(document))
    assert again.id == link.id
    photo = tmp_path / "牌子.jpg"
    Image.new("RGB", (60, 40), "white").save(photo)
    kept = station.evidence.photo(actor, mark.id, photo, "门口的牌子")
    shown = station.evidence.of(actor, mark.id)
    assert [(one.kind, one.title, one.is_gone) for one in shown] == [
        ("policy_document", "标识使用办法", False),
        ("attachment", "门口的牌子", False),
    ]
    (state,) = [
        one
        for one in station.checklists.state(actor, "four_unifications").items
        if one.item.id == "signs"
    ]
    assert state.words == "标识使用办法；门口的牌子"
    station.registers.remove(actor, "documents", UUID(document), "重复了")
    gone = station.evidence.of(actor, mark.id)[0]
    assert (gone.title, gone.is_gone) == ("标识使用办法", True)
    with pytest.raises(WenmingError) as caught:
        station.evidence.remove(actor, kept.id, "")
    assert caught.value.code is Code.REASON_MISSING
    station.evidence.remove(actor, kept.id, "拍错了")
    assert len(station.evidence.of(actor, mark.id)) == 1
    assert station.photos.of(actor) == []
    with pytest.raises(WenmingError) as caught:
        station.evidence.link(actor, mark.id, "volunteer", mark.id)
    assert caught.value.code is Code.INVALID_FIELD


def test_it_is_printed_with_what_is_missing(station: UseCases, tmp_path: Path) -> None:
    station.checklists.mark(station.actor, "four_unifications", "signs", met=True, evidence="照片")
    to = tmp_path / "四统一.pdf"
    assert station.checklists.print(station.actor, "four_unifications", to).pages == 1
    with pdfium.PdfDocument(to) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "达到 1 项" in text
    assert "还缺：统一机构设置、统一人员配备、统一管理办法。" in text.replace("\r\n", "")


def test_the_overview_goes_by_unit_number(station: UseCases) -> None:
    (own,) = station.checklists.overview(station.actor, "five_haves")
    assert own.unit.id == station.org_units.own(station.actor).id
    assert len(own.missing) == 5
