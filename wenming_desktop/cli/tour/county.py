"""The tour's county: three devices, one stick; set-up, enrolment and the way of the bundles."""

import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QCheckBox

from wenming_desktop.app import HomeDoor, door_at, surroundings
from wenming_desktop.cli.tour import duties
from wenming_desktop.cli.tour.hand import Hand, StepFailedError
from wenming_desktop.cli.tour.setting_up import (
    PASSWORD,
    REQUEST,
    UNIT,
    Newcomer,
    TourStick,
    set_up,
    shown_digits,
)
from wenming_desktop.domain.metrics import FIGURES
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.start import Program
from wenming_desktop.ui.widgets import file_choice

COMPARED = ("volunteers", "activities", "attendance", "service_minutes")
_SIZE = (1366, 768)


@dataclass(slots=True)
class Device:
    """One computer of the tour."""

    key: str
    level: Level
    unit: str
    person: str
    door: HomeDoor
    digits: str = ""


@dataclass(slots=True)
class CountyTour:
    """Opens and closes the programs; at most one is open at a time, as with one hand."""

    app: QApplication
    hand: Hand
    target: Path
    _open: Device | None = field(default=None, init=False)
    _devices: dict[str, Device] = field(default_factory=dict, init=False)
    _answers: list[Path] = field(default_factory=list, init=False)

    @property
    def stick(self) -> Path:
        """The folder that stands for the stick."""
        folder = self.target / "STATION"
        folder.mkdir(exist_ok=True)
        return folder

    # set-up and enrolment

    def set_up_centre(self) -> tuple[list[Path], str]:
        """Found the county and write the card for the units below."""
        device = self._device("centre", Level.COUNTY_CENTER, "明溪县新时代文明实践中心", "周主任")
        pictures = self._set_up(device, None)
        self._write_card()
        return pictures, "县根建立，单位卡已写到 U 盘"

    def set_up_institute(self) -> tuple[list[Path], str]:
        """Set up the township's computer with the county's card."""
        device = self._device("institute", Level.TOWN_INSTITUTE, "青山镇新时代文明实践所", "吴干事")
        return self._set_up(device, self._newest("*.wmc")), "已写出入网申请"

    def approve_institute(self) -> tuple[list[Path], str]:
        """Compare the digits at the centre, approve, write the welcome."""
        return self._approve("centre", "institute")

    def accept_institute(self) -> tuple[list[Path], str]:
        """Open the welcome at the township and write its card."""
        files, detail = self._accept("institute")
        self._write_card()
        return files, detail

    def set_up_station(self) -> tuple[list[Path], str]:
        """Set up the village's computer with the township's card."""
        device = self._device(
            "station", Level.VILLAGE_STATION, "青山镇柳河村新时代文明实践站", "李秀英"
        )
        return self._set_up(device, self._newest("*.wmc")), "已写出入网申请"

    def approve_station(self) -> tuple[list[Path], str]:
        """Compare the digits at the township, approve, write the welcome."""
        return self._approve("institute", "station")

    def accept_station(self) -> tuple[list[Path], str]:
        """Open the welcome at the village."""
        return self._accept("station")

    def print_request(self) -> tuple[list[Path], str]:
        """Look at the paper that goes to the unit above with the stick, and keep it."""
        self.enter("station")
        duties.open_tab(self.hand, duties.ENROLMENT)
        duties.show_paper(self.hand, "printRequest")
        picture = self.hand.picture("村站-入网申请单")
        return [
            picture,
            duties.save_paper(self.hand, self.target / "入网申请单.pdf"),
        ], "已预览、另存"

    def change_root(self) -> tuple[list[Path], str]:
        """Give the county's root to three custodians, with a paper for each."""
        hand = self.hand
        self.enter("centre")
        duties.ask_for_root_keys(hand, self.stick)
        duties.make_root_keys(hand)
        pictures = [hand.picture("县中心-新的县根钥匙")]
        duties.show_paper(hand, "kitPaper0")
        paper = duties.save_paper(hand, self.target / "钥匙页和代码页.pdf")
        hand.find("kitsKept", QCheckBox).click()
        hand.press("kitsClose")
        duties.show_decided(hand, duties.KEYS)
        return [*pictures, paper, hand.picture("县中心-县里的钥匙")], "3 把，2 把到场才算数"

    def ask_to_end(self) -> tuple[list[Path], str]:
        """See what ending a stolen computer would mean, and leave it in use."""
        self.enter("centre")
        duties.ask_to_end(self.hand)
        picture = self.hand.picture("县中心-停用电脑")
        duties.put_away(self.hand)
        return [picture], "看清了，没有停用"

    # the way of the bundles

    def export_station(self) -> tuple[list[Path], str]:
        """Press the one button at the village."""
        return self._exchange("station", "村站上报")

    def receive_institute(self) -> tuple[list[Path], str]:
        """Press the one button at the township: in and out."""
        return self._exchange("institute", "乡镇所交换")

    def receive_centre(self) -> tuple[list[Path], str]:
        """Press the one button at the county."""
        files, detail = self._exchange("centre", "县中心交换")
        self.hand.go_to(1)
        return [*files, self.hand.picture("县中心今日")], detail

    def compare(self, figures: dict[str, dict[str, int]]) -> tuple[list[Path], str]:
        """Read the figures at all three levels: equal, and none of them 0."""
        for key in ("station", "institute", "centre"):
            use = self.enter(key)
            told = use.figures.stats(use.actor).figures
            figures[key] = {name: told[name] for name in FIGURES}
        wanted = [tuple(figures[key][name] for name in COMPARED) for key in figures]
        if len(set(wanted)) != 1 or not all(wanted[0]):
            raise StepFailedError(f"三级数字不一致或为 0：{wanted}")
        shown = "、".join(
            f"{name} {value}" for name, value in zip(COMPARED, wanted[0], strict=True)
        )
        return [], shown

    # the programs

    def enter(self, key: str) -> UseCases:
        """Sign in at a device through its window; return what the person can do there."""
        device = self._devices[key]
        if self._open is not device:
            self._start(device)
            self.hand.type_into("userName", device.person)
            self.hand.type_into("password", PASSWORD)
            self.hand.press("enter")
            self.hand.until(lambda: self.hand.is_there("navigation"), f"{device.unit} 没有打开")
            self.hand.window().resize(*_SIZE)
            self.hand.settle()
        return self._workplace_cases()

    def leave(self) -> None:
        """Close what is open."""
        program, self.hand.program = self.hand.program, None
        if program is not None:
            if program.window is not None:
                program.window.hide()
                program.window.deleteLater()
            program.stop()
        self._open = None

    def answer_next(self, path: Path) -> None:
        """Choose this path when the program next asks for a file or folder."""
        self._answers.append(path)
        file_choice.answer_with(self._answer)

    def _answer(self, _wish: str, _suggestion: str) -> Path | None:
        return self._answers.pop(0) if self._answers else None

    def _workplace_cases(self) -> UseCases:
        page = self.hand.window().findChild(Page)
        if page is None:
            raise StepFailedError("没有看到今日")
        return page.use_cases

    def _device(self, key: str, level: Level, unit: str, person: str) -> Device:
        home = self.target / "homes" / key
        device = Device(key, level, unit, person, door_at(home))
        self._devices[key] = device
        return device

    def _start(self, device: Device) -> None:
        self.leave()
        stick = TourStick(self.stick)
        around = replace(surroundings(device.door.home), sticks=lambda: (stick,))
        program = Program(self.app, device.door, around)
        program.start()
        self.hand.program, self._open = program, device
        self.hand.window().resize(*_SIZE)
        self.hand.settle()

    def _set_up(self, device: Device, card: Path | None) -> list[Path]:
        hand = self.hand
        self._start(device)
        pictures = []
        new = Newcomer(device.level, device.unit, device.person, card)
        for words in set_up(hand, new, self.answer_next):
            if words in {UNIT, REQUEST}:
                pictures.append(hand.picture(f"{device.key}-{words}"))
            if words == REQUEST:
                device.digits = shown_digits(hand)
        hand.window().resize(*_SIZE)
        return [*pictures, hand.picture(f"{device.key}-今日")]

    def _approve(self, parent: str, child: str) -> tuple[list[Path], str]:
        hand, device = self.hand, self._devices[child]
        self.enter(parent)
        duties.open_tab(hand, duties.ENROLMENT)
        self.answer_next(self._newest("*.wmr"))
        hand.press("openRequest")
        hand.type_into("firstDigits", device.digits[:10])
        hand.find("otherDigitsSame", QCheckBox).click()
        picture = hand.picture(f"{parent}-批准入网")
        hand.press("approve")
        hand.until(lambda: bool(self._bundles()), "没有写出欢迎包")
        return [picture], f"{device.unit} 已批准"

    def _accept(self, key: str) -> tuple[list[Path], str]:
        hand = self.hand
        use = self.enter(key)
        duties.open_tab(hand, duties.ENROLMENT)
        hand.press("enrolAccept")
        units = use.org_units.all(use.actor)
        if use.org_units.own(use.actor).org_no == 0:
            raise StepFailedError("入网没有完成")
        return [hand.picture(f"{key}-已入网")], f"知道 {len(units)} 个单位"

    def _write_card(self) -> None:
        duties.open_tab(self.hand, duties.ENROLMENT)
        self.hand.press("writeCard")
        self._newest("*.wmc")

    def _exchange(self, key: str, name: str) -> tuple[list[Path], str]:
        hand = self.hand
        self.enter(key)
        hand.go_to(duties.EXCHANGE)
        hand.press("exchangeNow")
        hand.until(lambda: hand.is_there("exchangeResult"), "没有看到交换结果")
        picture = hand.picture(name)
        kept = [self._keep(bundle, key) for bundle in self._bundles()]
        return [picture, *kept], f"U 盘上有 {len(kept)} 个数据包"

    def _keep(self, bundle: Path, key: str) -> Path:
        folder = self.target / "bundles" / key
        folder.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copy2(bundle, folder))

    def _bundles(self) -> list[Path]:
        return sorted(self.stick.rglob("*.wmb"))

    def _newest(self, pattern: str) -> Path:
        found = sorted(self.stick.rglob(pattern), key=lambda path: path.stat().st_mtime_ns)
        if not found:
            raise StepFailedError(f"U 盘上没有 {pattern}")
        return found[-1]
