"""The photos of a session, in a real window on a real home: bytes read back after each deed."""

import io
import os
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PIL import Image
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.photos import PhotosDialog
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.crop_view import CropView


@pytest.fixture
def occurrence(station: UseCases) -> UUID:
    planned = station.activities.plan(
        station.actor, day=date(2026, 11, 24), starts=time(8), ends=time(11), name="义诊"
    )
    return planned.occurrence.id


@pytest.fixture
def dialog(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    occurrence: UUID,
    tmp_path: Path,
) -> PhotosDialog:
    """The dialog with one photo: red on the left, blue on the right, with a place in its EXIF."""
    picture = Image.new("RGB", (400, 200), "red")
    picture.paste("blue", (200, 0, 400, 200))
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (30.0, 1.0, 2.0)}
    file = tmp_path / "IMG_1.jpg"
    picture.save(file, exif=exif)
    with Image.open(file) as taken:
        assert taken.getexif().get_ifd(0x8825)
    window = open_window(station, "activities")
    window.open_page("activities", occurrence)
    window.page().findChild(QPushButton, "photos").click()
    found = window.findChild(QDialog, "photosDialog")
    assert isinstance(found, PhotosDialog)
    file_choice.answer_with(lambda _wish, _name: file)
    found.findChild(QPushButton, "addPhoto").click()
    return found


def press(dialog: PhotosDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button.isEnabled()
    button.click()


def kept(station: UseCases, occurrence: UUID) -> Image.Image:
    """The only photo there is, as stored."""
    (one,) = station.photos.of(station.actor, occurrence)
    content = station.photos.picture(station.actor, one.attachment.id)
    assert content is not None
    return Image.open(io.BytesIO(content))


def colour(picture: Image.Image, x: int, y: int) -> str:
    red, _, blue = picture.convert("RGB").getpixel((x, y))  # type: ignore[misc]
    return "red" if red > blue else "blue"


def test_a_photo_is_kept_without_its_place_and_shown(
    dialog: PhotosDialog, station: UseCases, occurrence: UUID
) -> None:
    assert not kept(station, occurrence).getexif()
    shown = dialog.findChild(QListWidget, "photoList")
    assert shown.count() == 1
    assert not shown.item(0).icon().isNull()
    words = dialog.findChild(QLabel, "photoBudget").text()
    assert "这一场 1 张" in words
    assert "一次交换带 256 MB，要 1 次" in words


def test_turning_right_and_left(dialog: PhotosDialog, station: UseCases, occurrence: UUID) -> None:
    press(dialog, "turnRight")
    turned = kept(station, occurrence)
    assert turned.size == (200, 400)
    assert (colour(turned, 100, 20), colour(turned, 100, 380)) == ("red", "blue")
    press(dialog, "turnLeft")
    press(dialog, "turnLeft")
    turned = kept(station, occurrence)
    assert (colour(turned, 100, 20), colour(turned, 100, 380)) == ("blue", "red")


def test_cropping_by_the_mouse_keeps_what_is_in_the_frame(
    dialog: PhotosDialog, station: UseCases, occurrence: UUID
) -> None:
    view = dialog.findChild(CropView, "photoView")
    middle, right = QPoint(view.width() // 2 + 2, 0), QPoint(view.width() - 1, view.height() - 1)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(view, right)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=right)
    press(dialog, "cropPhoto")
    cut = kept(station, occurrence)
    assert cut.width < 210
    assert {colour(cut, x, 100) for x in (10, cut.width // 2, cut.width - 2)} == {"blue"}


def test_cropping_by_the_keyboard(
    dialog: PhotosDialog, station: UseCases, occurrence: UUID
) -> None:
    press(dialog, "cropPhoto")
    assert "按方向键" in dialog.banner.words()
    view = dialog.findChild(CropView, "photoView")
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.cut() is not None
    for _ in range(20):
        QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Left)
    press(dialog, "cropPhoto")
    cut = kept(station, occurrence)
    assert cut.size == (160, 160)
    assert colour(cut, 150, 80) == "red"


def test_a_caption_is_saved_when_one_leaves_it(
    dialog: PhotosDialog,
    station: UseCases,
    occurrence: UUID,
    typing: Callable[[QLineEdit, str], None],
) -> None:
    caption = dialog.findChild(QLineEdit, "photoCaption")
    caption.setFocus()
    typing(caption, "医生给老人量血压")
    QTest.keyClick(caption, Qt.Key.Key_Tab)
    (one,) = station.photos.of(station.actor, occurrence)
    assert one.attachment.title == "医生给老人量血压"
    assert dialog.findChild(QListWidget, "photoList").item(0).text() == "医生给老人量血压"


def test_a_photo_is_deleted_after_a_question(
    dialog: PhotosDialog, station: UseCases, occurrence: UUID
) -> None:
    press(dialog, "removePhoto")
    question = dialog.findChild(QDialog, "confirmDialog")
    question.findChild(QPushButton, "confirmDo").click()
    assert station.photos.of(station.actor, occurrence) == []
    assert "还没有照片" in dialog.findChild(QLabel, "photoBudget").text()
    assert not dialog.findChild(QPushButton, "turnLeft").isEnabled()


def test_what_cannot_be_taken_is_named_and_the_others_are_kept(
    dialog: PhotosDialog, station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    heic, other = tmp_path / "IMG_2.heic", tmp_path / "IMG_3.png"
    heic.write_bytes(b"\0\0\0\x18ftypheic" + bytes(200))
    Image.new("RGB", (20, 20), "green").save(other)
    dialog.add([heic, other])
    assert dialog.banner.kind() == "error"
    assert "“IMG_2.heic”不是能收的照片" in dialog.banner.words()
    assert len(station.photos.of(station.actor, occurrence)) == 2
    assert not dialog.findChild(QListWidget, "photoList").item(1).icon().isNull()


def titles(station: UseCases, occurrence: UUID) -> list[str]:
    return [one.attachment.title for one in station.photos.of(station.actor, occurrence)]


@pytest.fixture
def three(dialog: PhotosDialog, station: UseCases, occurrence: UUID, tmp_path: Path) -> QListWidget:
    """The list with three named photos."""
    for number in (2, 3):
        Image.new("RGB", (20 + number, 20), "green").save(tmp_path / f"{number}.png")
        dialog.add([tmp_path / f"{number}.png"])
    for name, one in zip("甲乙丙", station.photos.of(station.actor, occurrence), strict=True):
        station.photos.caption(station.actor, one.attachment.id, name)
    dialog._read(0)
    return dialog.findChild(QListWidget, "photoList")


def test_photos_are_put_in_order_with_the_keyboard_and_with_buttons(
    three: QListWidget,
    dialog: PhotosDialog,
    station: UseCases,
    occurrence: UUID,
    misfits: Callable[[QWidget], list[str]],
) -> None:
    three.setFocus()
    QTest.keyClick(three, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)  # it is the first
    assert titles(station, occurrence) == ["甲", "乙", "丙"]
    for _ in range(2):
        QTest.keyClick(three, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(station, occurrence) == ["乙", "丙", "甲"]
    assert [three.item(row).text() for row in range(3)] == ["乙", "丙", "甲"]
    assert (three.currentRow(), three.hasFocus()) == (2, True)
    assert dialog.findChild(QLineEdit, "photoCaption").text() == "甲"
    assert not dialog.findChild(QPushButton, "photoDown").isEnabled()
    press(dialog, "photoUp")
    assert titles(station, occurrence) == ["乙", "甲", "丙"]
    if folder := os.environ.get("WENMING_LOOK"):
        dialog.grab().save(f"{folder}/photos.png")
    assert misfits(dialog) == []


def test_photos_are_put_in_order_by_dragging(
    three: QListWidget, station: UseCases, occurrence: UUID
) -> None:
    """What Qt does with a drop inside the list; a mouse cannot drag on an offscreen window."""
    assert three.dragDropMode() == QListWidget.DragDropMode.InternalMove
    assert three.model().moveRow(QModelIndex(), 2, QModelIndex(), 0)
    assert titles(station, occurrence) == ["丙", "甲", "乙"]


def test_it_fits(dialog: PhotosDialog, misfits: Callable[[QWidget], list[str]], hands: Any) -> None:
    assert hands
    window = dialog.parentWidget().window()
    dialog.close()
    assert misfits(window) == []
