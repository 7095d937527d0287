"""How much goes into one file: frames up to its limit, and attachments in what is left."""

from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import create_engine

from tests.integration.exchange.conftest import START
from wenming_desktop.adapters.sync import exporting
from wenming_desktop.adapters.sync.attachments import BUDGET, Chosen
from wenming_desktop.adapters.sync.bundle_file import FILE_LIMIT
from wenming_desktop.adapters.sync.cargo import Cargo
from wenming_desktop.adapters.sync.exporting import Exporter
from wenming_desktop.adapters.sync.manifest import MAX_FRAMES


@pytest.mark.parametrize(
    ("sizes", "room", "most"), [((100,), 300, 9), ((100, 650), 250, 8), ((1000,), 0, 9)]
)
def test_attachments_take_what_the_last_file_leaves_them(
    monkeypatch: pytest.MonkeyPatch, sizes: tuple[int, ...], room: int, most: int
) -> None:
    asked: list[Any] = []

    def choose(*given: Any) -> Chosen:
        asked.append(given[2:])
        return Chosen()

    monkeypatch.setattr(exporting, "choose", choose)
    engine = create_engine("sqlite://")
    exporter = Exporter(engine, lambda: START, None, room=1000, most_frames=10, budget=300)
    part = [SimpleNamespace(size=size) for size in sizes]
    wanted = (b"a" * 32,)
    exporter._attachments(Cargo([], [], 0, attachments=wanted), part)
    assert asked == [(wanted, room, most)]
    assert exporter._attachments(Cargo([], [], 0), part) == Chosen()
    assert len(asked) == 1
    engine.dispose()


def test_a_file_of_frames_leaves_room_for_what_closes_it() -> None:
    exporter = Exporter(None, lambda: START, None)
    assert exporter.room == FILE_LIMIT - 16 * 1024 * 1024 == 1_056_964_608
    assert (exporter.most_frames, exporter.budget) == (MAX_FRAMES, BUDGET)
