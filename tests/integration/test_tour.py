"""The tour as a person runs it: one command, an empty folder, and what it leaves there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

pytestmark = pytest.mark.early

COMPARED = ("volunteers", "activities", "attendance", "service_minutes")


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, object]]:
    folder = tmp_path_factory.mktemp("tour") / "看 一遍"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "wenming_desktop", "tour", str(folder), "--json"],
        capture_output=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return folder, json.loads(done.stdout)


def test_every_step_held_and_the_figures_are_equal_at_three_levels(
    toured: tuple[Path, dict[str, object]],
) -> None:
    folder, told = toured
    assert told["ok"] is True
    assert json.loads((folder / "tour.json").read_text(encoding="utf-8")) == told
    figures = told["figures"]
    assert set(figures) == {"station", "institute", "centre"}
    wanted = {tuple(one[name] for name in COMPARED) for one in figures.values()}
    assert wanted == {(175, 1, 12, 2160)}


def test_it_leaves_pictures_papers_and_bundles(toured: tuple[Path, dict[str, object]]) -> None:
    folder, told = toured
    pictures = sorted(folder.glob("*.png"))
    assert len(pictures) >= 10
    assert pictures[0].name.startswith("01-")
    for path in pictures:
        with Image.open(path) as picture:
            assert picture.size == (1366, 768)
            assert len(picture.convert("RGB").getcolors(1 << 21) or []) > 8, path.name
    assert len(list(folder.rglob("*.wmb"))) >= 3
    told_on = {
        "签到表": "人居环境整治志愿服务活动",
        "海报": "人居环境整治志愿服务活动",
        "入网申请单": "青山镇柳河村新时代文明实践站",
        "钥匙页和代码页": "3 把中的第 1 把",
    }
    assert {path.stem for path in folder.glob("*.pdf")} == set(told_on)
    for stem, words in told_on.items():
        with pypdfium2.PdfDocument(folder / f"{stem}.pdf") as document:
            assert words in document[0].get_textpage().get_text_bounded()
    named = {Path(file) for step in told["steps"] for file in step["files"]}
    assert named
    assert all(file.is_file() and file.is_absolute() for file in named)


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "账本.txt").write_text("别动")
    done = subprocess.run(
        [sys.executable, "-m", "wenming_desktop", "tour", str(tmp_path), "--json"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 3
    assert json.loads(done.stdout)["error"] == "folder_not_empty"
    assert [path.name for path in tmp_path.iterdir()] == ["账本.txt"]
