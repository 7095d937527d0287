"""self-test: is this program whole? One line per part; touches no home."""

import argparse
import io
import tempfile
from collections.abc import Callable
from datetime import date, time
from functools import partial
from pathlib import Path

from wenming_desktop import assets
from wenming_desktop.app import door_at
from wenming_desktop.cli.console import DONE, REFUSED, Console
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.use_cases import UseCases

_FONT_SAMPLE = "永"


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options: none."""
    parser.set_defaults(run=run)


def run(console: Console, _options: argparse.Namespace) -> int:
    """Try every part on a scratch home and say which ones work."""
    with tempfile.TemporaryDirectory(prefix="wenming-self-test-") as folder:
        checks = _Checks(Path(folder)).all()
    ok = all(check["ok"] for check in checks)
    lines = [f"{'✓' if one['ok'] else '✕'} {one['name']}：{one['detail']}" for one in checks]
    payload: dict[str, object] = {"checks": checks, "ok": ok}
    if not ok:
        payload |= {"error": "self_test_failed", "message": "程序不完整，请重新安装。"}
    console.answer(payload, *lines)
    return DONE if ok else REFUSED


class _Checks:
    """The parts, each tried once."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._results: list[dict[str, object]] = []

    def all(self) -> list[dict[str, object]]:
        door = door_at(self._scratch / "home")
        new = NewHome(
            level=Level.COUNTY_CENTER,
            unit_name="自检县新时代文明实践中心",
            user="自检员",
            password="self-test-only",  # noqa: S106  a scratch home that is deleted at once
        )
        use = self._try("store", lambda: (door.set_up(new).use_cases, "建库、迁移、加密"))
        if isinstance(use, UseCases):
            self._try("search", lambda: _search(use))
            self._try("sign-in-sheet", lambda: self._paper(use, "sign_in_sheet"))
            self._try("scan", lambda: self._scan(use))
            self._try("poster", lambda: self._paper(use, "poster"))
            self._try("report", lambda: self._report(use))
            self._try("workbook", lambda: self._workbook(use))
            self._try("bundle", lambda: self._bundle(use))
            self._try("check", lambda: _check(use))
        door.close()
        for font in assets.resources("fonts", "*.ttf"):
            self._try(f"font {font.stem}", partial(_font, font))
        self._try("icons", _icons)
        self._try("catalogues", _catalogues)
        self._try("rules", _rules)
        return self._results

    def _try(self, name: str, work: Callable[[], tuple[object, str]]) -> object:
        """Do one check; whatever goes wrong is this check's answer."""
        try:
            value, detail = work()
        except Exception as error:  # noqa: BLE001  a self-test reports every kind of failure
            self._results.append({"name": name, "ok": False, "detail": type(error).__name__})
            return None
        self._results.append({"name": name, "ok": True, "detail": detail})
        return value

    def _paper(self, use: UseCases, form: str) -> tuple[object, str]:
        planned = use.activities.plan(
            use.actor,
            name="自检活动",
            day=date(2026, 11, 24),
            starts=time(9),
            ends=time(11),
        )
        target = self._scratch / f"{form}.pdf"
        result = getattr(use.papers, form)(use.actor, planned.occurrence.id, target)
        picture = use.page_viewer.picture(target, 0, 40)
        if len(set(picture.rgb)) < 2:  # noqa: PLR2004  a blank page
            raise ValueError(form)
        return result, f"{result.pages} 页，可预览"

    def _scan(self, use: UseCases) -> tuple[object, str]:
        """Tick a row of the sheet that was just printed, photograph it and read it back."""
        if not use.scanned_sheets.is_installed():
            return None, "没有安装识别（附加 scan），别的照常"
        from wenming_desktop.cli.self_test_photo import HOURS, photograph

        photo = self._scratch / "photo.jpg"
        photograph(use.page_viewer.picture(self._scratch / "sign_in_sheet.pdf", 0, 200), photo)
        (verdict,) = use.scanned_sheets.read(use.actor, [photo]).pictures
        told = [row.minutes for row in verdict.rows]
        if told != [60 * HOURS] + [0] * 19 or any(row.doubtful for row in verdict.rows):
            raise ValueError(verdict.refusal.code if verdict.refusal else "rows")
        return verdict, f"拍照的签到表读回 {len(told)} 行，不用问"

    def _report(self, use: UseCases) -> tuple[object, str]:
        ever = Period(date(1970, 1, 1), date(2026, 11, 24))  # whatever the clock says
        draft = use.work_reports.draft(use.actor, ever, drop_unknown=True)
        files = use.work_reports.export(use.actor, draft, self._scratch / "report")
        items = sum(len(part.items) for part in draft.report.parts)
        return files, f"Word、PDF、数字表，{items} 条，{files.pages} 页"

    def _workbook(self, use: UseCases) -> tuple[object, str]:
        done = use.volunteer_register.export(use.actor, self._scratch / "volunteers.xlsx")
        again = use.volunteer_register.dry_run(use.actor, done.file)
        return done, f"写出并读回 {len(again.rows)} 行"

    def _bundle(self, use: UseCases) -> tuple[object, str]:
        card = use.exchange.write_parent_card(use.actor, self._scratch)
        station = door_at(self._scratch / "station")
        new = NewHome(
            level=Level.TOWN_INSTITUTE,
            unit_name="自检镇实践所",
            user="自检员",
            password="self-test-only",  # noqa: S106
            parent_card=card,
        )
        try:
            child = station.set_up(new).use_cases
            request = child.exchange.enrol_request(child.actor, self._scratch)
            device = use.exchange.enrol_approve(
                use.actor, _known(request.file), request.digits, self._scratch
            )
            child.exchange.enrol_accept(child.actor, _known(device.welcome))
            report = child.exchange.export(child.actor, self._scratch)
            taken = use.exchange.import_paths(use.actor, [one.file for one in report.files])
        finally:
            station.close()
        if not all(one.status == "applied" for one in taken.bundles) or not taken.bundles:
            raise ValueError("bundle")
        return taken, "签名、加密、写盘读回、导入"


def _known(path: Path | None) -> Path:
    if path is None:
        raise ValueError("no file")
    return path


def _search(use: UseCases) -> tuple[object, str]:
    use.volunteers.save(use.actor, None, name="尉迟敬")
    found = use.volunteers.search(use.actor, "ycj")
    if not found:
        raise ValueError("ycj")
    return found, "拼音首字母找人"


def _check(use: UseCases) -> tuple[object, str]:
    report = use.exchange.check(use.actor)
    if not report.ok:
        raise ValueError(report.findings[0].code)
    return report, "数据完好"


def _font(path: Path) -> tuple[object, str]:
    from PIL import ImageFont

    face = ImageFont.truetype(io.BytesIO(path.read_bytes()), 20)
    return (
        face,
        f"{path.stat().st_size // 1024} KB，“{_FONT_SAMPLE}”宽 {face.getlength(_FONT_SAMPLE):.0f}",
    )


def _icons() -> tuple[object, str]:
    from PySide6.QtSvg import QSvgRenderer

    found = assets.resources("icons", "*.svg")
    broken = [path.name for path in found if not QSvgRenderer(str(path)).isValid()]
    if broken or not found:
        raise ValueError(",".join(broken))
    return found, f"{len(found)} 个图标"


def _catalogues() -> tuple[object, str]:
    from PySide6.QtCore import QTranslator

    found = assets.catalogues()
    for path in found:
        if not QTranslator().load(str(path)):
            raise ValueError(path.name)
    if not found:
        raise ValueError("no catalogue")
    return found, "、".join(path.stem.removeprefix("wenming_") for path in found)


def _rules() -> tuple[object, str]:
    from wenming_desktop.services.code_lists import CodeLists

    codes = CodeLists.load()
    return codes, f"代码表 {codes.version}，{len(codes.lists)} 张"
