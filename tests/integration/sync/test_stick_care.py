"""Programs on a stick are named and never touched; only our own unfinished files are removed."""

import pytest

from wenming_desktop.adapters.sync.stick import FOLDER
from wenming_desktop.adapters.sync.stick_care import clean_up, look_at

PROGRAMS = ("autorun.inf", "AUTORUN.INF", "张三.exe", "照片.EXE", "资料.lnk", "run.bat")


def everything(root):
    return {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_in_the_root_is_named(tmp_path, name):
    (tmp_path / name).write_bytes(b"MZ")
    (tmp_path / "照片.jpg").write_bytes(b"jpg")
    before = everything(tmp_path)
    assert look_at(tmp_path).programs == (name,)
    assert clean_up(tmp_path) == 0
    assert everything(tmp_path) == before


def test_papers_and_pictures_are_no_programs(tmp_path):
    for name in ("总结.docx", "台账.xlsx", "照片.jpg", "exe", "autorun.inf.txt"):
        (tmp_path / name).write_bytes(b"x")
    assert look_at(tmp_path).programs == ()


def test_only_our_own_unfinished_files_are_removed(tmp_path):
    folder = tmp_path / FOLDER
    folder.mkdir()
    for name in ("131073-1-000007.wmb.part", "131073-1-000008.wmb", "电影.part", "a-1-2.wmb.part"):
        (folder / name).write_bytes(b"x")
    (tmp_path / "131073-1-000007.wmb.part").write_bytes(b"not in our folder")
    (folder / "131073-1-000009.wmb.part").mkdir()
    assert look_at(tmp_path).unfinished == 1
    assert clean_up(tmp_path) == 1
    assert sorted(one.name for one in folder.iterdir()) == [
        "131073-1-000008.wmb",
        "131073-1-000009.wmb.part",
        "a-1-2.wmb.part",
        "电影.part",
    ]
    assert (tmp_path / "131073-1-000007.wmb.part").exists()


def test_a_linked_folder_is_left_alone(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "131073-1-000007.wmb.part").write_bytes(b"x")
    root = tmp_path / "stick"
    root.mkdir()
    (root / FOLDER).symlink_to(elsewhere)
    assert look_at(root).unfinished == 0
    assert clean_up(root) == 0
    assert (elsewhere / "131073-1-000007.wmb.part").exists()


def test_a_stick_that_was_pulled_has_nothing_to_tell(tmp_path):
    gone = tmp_path / "gone"
    assert look_at(gone).programs == ()
    assert look_at(gone).unfinished == 0


def test_a_root_with_very_many_files_is_not_read_to_the_end(tmp_path):
    for number in range(1100):
        (tmp_path / f"{number}.exe").touch()
    assert len(look_at(tmp_path).programs) == 1000
