"""The steps of the tour in their order; each checks itself, and the first failure ends it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from wenming_desktop.cli.tour.county import CountyTour
from wenming_desktop.cli.tour.hand import Hand, StepFailedError
from wenming_desktop.cli.tour.station import StationTour
from wenming_desktop.services.ports import Progress
from wenming_desktop.ui.application import create_application
from wenming_desktop.ui.widgets import file_choice


@dataclass(frozen=True, slots=True)
class Step:
    """What one step left, and whether its own check held."""

    name: str
    ok: bool
    files: list[Path]
    detail: str


@dataclass(slots=True)
class Outcome:
    """The whole walk."""

    steps: list[Step] = field(default_factory=list)
    figures: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether every step held."""
        return bool(self.steps) and all(step.ok for step in self.steps)

    def as_json(self) -> dict[str, Any]:
        """Return the object of design.md 3.1."""
        steps = [
            {
                "name": step.name,
                "ok": step.ok,
                "files": [str(file) for file in step.files],
                "detail": step.detail,
            }
            for step in self.steps
        ]
        return {"steps": steps, "figures": self.figures, "ok": self.ok}


def walk(target: Path, progress: Progress) -> Outcome:
    """Do every step; leave pictures, PDFs and bundles in the folder."""
    qInstallMessageHandler(_pass_on)
    outcome, app = Outcome(), create_application()
    hand = Hand(app, target)
    county = CountyTour(app, hand, target)
    station = StationTour(county)
    plan: list[tuple[str, Callable[[], tuple[list[Path], str]]]] = [
        ("县中心首次设置", county.set_up_centre),
        ("乡镇所首次设置与入网申请", county.set_up_institute),
        ("县中心批准乡镇所", county.approve_institute),
        ("乡镇所打开欢迎包", county.accept_institute),
        ("村站首次设置与入网申请", county.set_up_station),
        ("村站打印入网申请单", county.print_request),
        ("乡镇所批准村站", county.approve_station),
        ("村站打开欢迎包", county.accept_station),
        ("导入花名册", station.import_roster),
        ("新建活动", station.plan_activity),
        ("打印签到表和海报", station.print_papers),
        ("补录签到", station.enter_sheet),
        ("看今日", station.look_at_today),
        ("大字", station.enlarge),
        ("村站一键上报", county.export_station),
        ("乡镇所接收并上报", county.receive_institute),
        ("县中心接收", county.receive_centre),
        ("县中心换县根钥匙", county.change_root),
        ("县中心看停用电脑", county.ask_to_end),
        ("三级数字一致", lambda: county.compare(outcome.figures)),
    ]
    try:
        for number, (name, do) in enumerate(plan):
            progress(number, len(plan))
            step = _take(name, do, hand)
            outcome.steps.append(step)
            if not step.ok:
                break
    finally:
        file_choice.answer_with(None)
        county.leave()
        hand.rest()
    return outcome


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Say what Qt says, but for what the offscreen platform cannot do and nobody misses."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


def _take(name: str, do: Callable[[], tuple[list[Path], str]], hand: Hand) -> Step:
    try:
        files, detail = do()
    except StepFailedError as failure:
        return Step(name, ok=False, files=_last_look(hand), detail=str(failure))
    return Step(name, ok=True, files=files, detail=detail)


def _last_look(hand: Hand) -> list[Path]:
    try:
        return [hand.picture("failed")]
    except StepFailedError:
        return []
