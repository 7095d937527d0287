"""A stick that is pulled out in the middle of a write: said plainly, and nothing half is left."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from tests.ui.two_units import TwoUnits
from wenming_desktop.adapters.sync.stick_files import DiskFiles, RawFile
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice


@pytest.mark.acceptance(42)
def test_a_stick_pulled_while_writing_is_named_and_the_next_try_is_whole(
    open_window: Callable[..., MainWindow],
    make_home: Callable[..., UseCases],
    settle: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stick, pocket = tmp_path / "stick", tmp_path / "pocket"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    station = make_home("station")
    two = TwoUnits(station, centre, stick)
    station.activities.plan(
        station.actor, name="义诊", day=date(2026, 11, 24), starts=time(8), ends=time(10)
    )
    window = open_window(station, "exchange")
    file_choice.answer_with(lambda _wish, _name: stick)
    window.findChild(QPushButton, "chooseFolder").click()
    settle()
    whole = set(stick.rglob("*.wmb"))
    flush = DiskFiles.flush

    def pull(files: DiskFiles, file: RawFile) -> None:
        flush(files, file)
        stick.rename(pocket)

    with monkeypatch.context() as pulling:
        pulling.setattr(DiskFiles, "flush", pull)
        window.findChild(QPushButton, "exchangeNow").click()
        settle()
    assert window.page().banner.words().startswith("U 盘在写完之前被拔出。没有导出，数据都还在")
    pocket.rename(stick)
    assert set(stick.rglob("*.wmb")) == whole

    window.findChild(QPushButton, "exchangeNow").click()
    settle()
    assert len(set(stick.rglob("*.wmb")) - whole) == 1
    taken = centre.exchange.import_paths(centre.actor, [two.stick])
    assert [one.status for one in taken.bundles if one.status == "refused"] == []
    assert [line.name for line in centre.activities.page(centre.actor).lines] == ["义诊"]
