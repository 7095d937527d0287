"""tour --all: a picture of every view, and an index that puts them side by side."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from wenming_desktop.app import door_at
from wenming_desktop.cli.demo.lore import PASSWORD, USER
from wenming_desktop.cli.tour.gallery import Gallery
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome
from wenming_desktop.ui.tokens import SMALLEST_WINDOW, TextSize

pytestmark = pytest.mark.early


def test_the_first_start_and_what_waits_for_the_unit_above_have_theirs(
    dressed: QApplication, tmp_path: Path
) -> None:
    centre = door_at(tmp_path / "demo" / "centre")
    name = "明溪县新时代文明实践中心"
    centre.set_up(NewHome(level=Level.COUNTY_CENTER, unit_name=name, user=USER, password=PASSWORD))
    centre.close()
    (tmp_path / "pictures").mkdir()
    gallery = Gallery(
        dressed,
        tmp_path / "pictures",
        lambda _done, _of: None,
        only=("new-institute",),
        demo=tmp_path / "demo",
        sizes=(TextSize.LARGEST,),
        windows=(SMALLEST_WINDOW,),
    )
    taken = gallery.take()
    named = ["首次设置", "管理员", "恢复码", "入网申请", "等上级批准", "入网申请单"]
    assert [one.words for one in taken] == named
    assert [one.file for one in taken if one.faults] == []


def test_every_view_has_its_picture(dressed: QApplication, tmp_path: Path) -> None:
    gallery = Gallery(
        dressed,
        tmp_path,
        lambda _done, _of: None,
        only=("empty-station",),
        sizes=(TextSize.STANDARD,),
        windows=((1366, 768),),
    )
    taken = gallery.take()
    words = [one.words for one in taken]
    assert {"登录", "今日", "活动·实践日历", "设置·撤销和回收"} <= set(words)
    assert [one.file for one in taken if one.faults] == []
    for one in taken:
        picture = QImage(str(tmp_path / one.file))
        assert picture.width() <= 1366
        assert picture.height() <= 768
        assert picture.width() > 200
    assert len({one.file for one in taken}) == len(taken)
    index = (tmp_path / "index.html").read_text("utf-8")
    assert all(one.file in index for one in taken)
    assert len(json.loads((tmp_path / "gallery.json").read_text("utf-8"))) == len(taken)
