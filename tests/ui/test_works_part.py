"""活动 → 作品展演: a work with its prize, its picture and its showings, noted with one button."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget

from tests.ui.conftest import SIZES
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import theme
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice

Settle = Callable[[], None]
WORK = {
    "kind": "awarded_work",
    "ref": "play",
    "name": "小品《不要高礼金》",
    "prize": "市群众文艺汇演二等奖",
    "level": "city",
    "awarded_on": "2026-05-20",
    "authors": "田宏、秦桂",
}


def press(widget: QWidget, name: str) -> None:
    (found,) = [one for one in widget.findChildren(QAbstractButton, name) if one.isVisible()]
    assert found.isEnabled(), name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def words(window: QWidget, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert label is not None
    return label.text()


def cells(window: QWidget) -> list[str]:
    table = window.findChild(QTableView, "worksTable")
    assert table is not None
    model = table.model()
    return [str(model.index(0, column).data()) for column in range(model.columnCount())]


def test_a_work_is_shown_with_its_picture_and_a_showing_is_noted(
    open_window: Callable[..., MainWindow], station: UseCases, settle: Settle, tmp_path: Path
) -> None:
    station.records.record(station.actor, [WORK])
    window = open_window(station, "activities")
    window.open_page("activities", "works")
    settle()
    assert cells(window)[:4] == ["小品《不要高礼金》", WORK["prize"], "市级", "还没有展演"]
    assert "田宏、秦桂" in words(window, "workFacts")
    picture = window.findChild(QLabel, "workPicture")
    assert picture is not None
    assert not picture.isVisible()
    Image.new("RGB", (640, 480), "red").save(tmp_path / "stage.jpg")
    file_choice.answer_with(lambda _wish, _name: tmp_path / "stage.jpg")
    press(window, "workPhoto")
    settle()
    assert picture.isVisible()
    assert picture.pixmap().toImage().pixelColor(5, 5).red() > 200
    press(window, "showWork")
    (form,) = [one for one in window.findChildren(RegisterForm) if one.isVisible()]
    form.propose(day="2026-10-02", place="镇文化广场", spectators="180")
    press(form, "saveRegister")
    settle()
    assert cells(window)[3:5] == ["1 场", "180"]
    assert "2026-10-02 镇文化广场" in words(window, "workFacts")
    (view,) = station.works.all(station.actor)
    assert (len(view.shown), view.spectators, len(view.pictures)) == (1, 180, 1)
    found = station.ledgers.look(station.actor, "works-shown")
    assert found.rows[0][[head for head, _ in found.columns].index("观众人次")] == "180"


def test_photos_of_the_session_it_was_shown_at_are_its_pictures_too(
    station: UseCases, tmp_path: Path
) -> None:
    session = {"day": "2026-10-02", "starts": "19:00", "ends": "20:00", "ref": "night"}
    evening = {"kind": "activity", "name": "晚会", "occurrences": [session]}
    shown = {"kind": "showcase", "work_id": "@play", "day": "2026-10-02"}
    made = station.records.record(
        station.actor, [WORK, evening, shown | {"occurrence_id": "@night"}]
    )
    (night,) = (one.id for one in made if one.kind == "occurrence")
    Image.new("RGB", (64, 48), "blue").save(tmp_path / "night.png")
    kept = station.photos.add(station.actor, night, tmp_path / "night.png")
    (view,) = station.works.all(station.actor)
    assert view.pictures == (kept.id,)
    assert view.days_ago == 53


@pytest.mark.parametrize(("width", "height", "size"), SIZES)
def test_the_part_fits_every_window(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    misfits: Callable[[QWidget], list[str]],
    settle: Settle,
    tmp_path: Path,
    width: int,
    height: int,
    size: theme.TextSize,
) -> None:
    (work,) = station.records.record(station.actor, [WORK])
    Image.new("RGB", (640, 480), "red").save(tmp_path / "stage.jpg")
    station.evidence.photo(station.actor, work.id, tmp_path / "stage.jpg")
    theme.apply(theme.application(), size)
    window = open_window(station, "activities")
    window.resize(width, height)
    window.open_page("activities", "works")
    settle()
    assert misfits(window) == []
