"""What happened to bundles, in sentences for the clerk: what came, what went, what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wenming_desktop import messages
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.exchange_ports import (
    ExportedBundle,
    ExportReport,
    ImportedBundle,
    ImportReport,
    Reached,
)
from wenming_desktop.services.import_summary import (
    MANY,
    UnitSummary,
    summary_of,
    told_one_by_one,
)
from wenming_desktop.services.reporting_ports import NotTaken
from wenming_desktop.ui import tokens
from wenming_desktop.ui.joined_words import listed, sentences
from wenming_desktop.ui.words import explain

_KB = 1024
_BY_WEIGHT = {"error": -2, "warn": -1}
REACHED_SIGNS: dict[Reached, tuple[str, str]] = {
    Reached.NOWHERE: ("draft", tokens.WARN),
    Reached.SEALED: ("lock", tokens.GOLD_TEXT),
    Reached.WRITTEN: ("save", tokens.GOLD_TEXT),
    Reached.INSTITUTE: ("arrow-up", tokens.FOCUS),
    Reached.CENTRE: ("ok", tokens.OK),
}
"""Drawing and colour for how far something has got."""


def import_lines(report: ImportReport) -> list[tuple[str, str]]:
    """Return (icon, sentence) for each file and each gap; of many files, for each unit."""
    if len(report.bundles) > MANY:
        lines = [_of_unit(one) for one in summary_of(report) if one.unit]
        lines += [_verdict(one) for one in told_one_by_one(report.bundles)]
        return sorted(lines, key=lambda line: _BY_WEIGHT.get(line[0], 0))
    lines = [_verdict(one) for one in report.bundles]
    for gap in report.gaps:
        text = QCoreApplication.translate(
            "exchange", "{unit} 的第 {numbers} 号数据包还没有收到，请让对方重新导出一次。"
        )
        numbers = listed(map(str, gap.missing))
        lines.append(("warn", text.format(unit=gap.unit, numbers=numbers)))
    return lines


def _of_unit(line: UnitSummary) -> tuple[str, str]:
    text = QCoreApplication.translate(
        "exchange", "{who}：{files} 个数据包，收下 {count} 条，写入 {applied} 条。"
    )
    words = text.format(
        who=line.unit, files=line.files - line.refused, count=line.count, applied=line.applied
    )
    icon, words = _with_remarks(words, line)
    if line.missing:
        return "warn", words + missing_words(line.missing) + "。"
    return icon, words


def export_lines(report: ExportReport) -> list[tuple[str, str]]:
    """Return (icon, sentence) for each file that was written, read back and verified."""
    if not report.files:
        return [("info", QCoreApplication.translate("exchange", "没有新的改动要送出。"))]
    return [("ok", _written(one)) for one in report.files]


def _written(bundle: ExportedBundle) -> str:
    text = QCoreApplication.translate(
        "exchange", "写给 {units}：第 {number} 号，{count} 条，{size}（{file}），已读回核对。"
    )
    return text.format(
        units=listed(bundle.to),
        number=bundle.number,
        count=bundle.operations,
        size=size_words(bundle.bytes),
        file=bundle.file.name,
    )


def _verdict(bundle: ImportedBundle) -> tuple[str, str]:
    who = bundle.sender or bundle.file.name
    if bundle.status == "refused" and bundle.reason is not None:
        error = WenmingError(Code(bundle.reason), **dict(bundle.facts))
        text = QCoreApplication.translate("exchange", "没有收下 {file}：{why}")
        return "error", text.format(file=bundle.file.name, why=explain(error))
    if bundle.status == "duplicate":
        text = QCoreApplication.translate(
            "exchange", "{who} 第 {number} 号：以前收过，没有重复计算。"
        )
        if not bundle.number:  # one of our own files, met again on the stick
            text = QCoreApplication.translate("exchange", "{who}：是本机送出的，不用收。")
        return "info", text.format(who=who, number=bundle.number)
    if bundle.status == "held":
        text = QCoreApplication.translate(
            "exchange", "{who} 第 {number} 号：先收着，还没有写入：{why}。"
        )
        why = messages.held_words(bundle.reason or "gap", bundle.needed_height)
        return "warn", text.format(who=who, number=bundle.number, why=why)
    text = QCoreApplication.translate(
        "exchange", "{who} 第 {number} 号：收下 {count} 条，写入 {applied} 条。"
    )
    words = text.format(who=who, number=bundle.number, count=bundle.count, applied=bundle.applied)
    return _with_remarks(words, bundle)


def _with_remarks(words: str, bundle: ImportedBundle | UnitSummary) -> tuple[str, str]:
    remarks = [
        (
            bundle.conflict,
            QCoreApplication.translate(
                "exchange", "{count} 处两边改得不一样，已按规则取一边，另一边留着备查"
            ),
        ),
        (bundle.rejected, QCoreApplication.translate("exchange", "{count} 条不合规定，没有收")),
        (bundle.held, QCoreApplication.translate("exchange", "{count} 条要等别的数据包")),
    ]
    said = [text.format(count=count) for count, text in remarks if count]
    if not said:
        return "ok", words
    return "warn", words + sentences(said) + "。"


def reached_words(place: Reached) -> str:
    """Return how far something has got."""
    return {
        Reached.NOWHERE: QCoreApplication.translate("exchange", "还没封存"),
        Reached.SEALED: QCoreApplication.translate("exchange", "已封存"),
        Reached.WRITTEN: QCoreApplication.translate("exchange", "已写盘"),
        Reached.INSTITUTE: QCoreApplication.translate("exchange", "镇已收"),
        Reached.CENTRE: QCoreApplication.translate("exchange", "县已收"),
    }[place]


def not_taken_line(one: NotTaken) -> tuple[str, str]:
    """Return (icon, sentence) for own operations that a unit above did not take."""
    whose = listed(one.subjects)
    if whose:
        text = QCoreApplication.translate("exchange", "（{names}等）")
        whose = text.format(names=whose)
    if one.held:
        text = QCoreApplication.translate(
            "exchange", "{unit}先收着 {count} 条{whose}，还没有写入：{why}。"
        )
        why = messages.held_words(one.code)
    else:
        text = QCoreApplication.translate("exchange", "{unit}没收下 {count} 条{whose}：{why}。")
        why = messages.rejected_words(one.code)
    return "warn", text.format(unit=one.unit, count=one.count, whose=whose, why=why)


def reported_words(*, reported: bool) -> str:
    """Return whether anything of a unit came in the month."""
    if reported:
        return QCoreApplication.translate("exchange", "已上报")
    return QCoreApplication.translate("exchange", "未上报")


def silence_words(days: int | None) -> str:
    """Return how long nothing has come from a unit."""
    if days is None:
        return QCoreApplication.translate("exchange", "还没有来过")
    if not days:
        return QCoreApplication.translate("exchange", "今天来过")
    return QCoreApplication.translate("exchange", "{days} 天没来").format(days=days)


def missing_words(numbers: Sequence[int]) -> str:
    """Return which bundles of a unit never came."""
    if not numbers:
        return QCoreApplication.translate("exchange", "不缺")
    text = QCoreApplication.translate("exchange", "第 {numbers} 号数据包未收到")
    return text.format(numbers=listed(map(str, numbers)))


def verdict_words(status: str) -> str:
    """Return what became of a bundle, in two or three characters."""
    words = {
        "applied": QCoreApplication.translate("exchange", "收下了"),
        "welcome": QCoreApplication.translate("exchange", "入网"),
        "duplicate": QCoreApplication.translate("exchange", "以前收过"),
        "held": QCoreApplication.translate("exchange", "等缺的包"),
    }
    return words.get(status, status)


def device_state_words(state: str) -> str:
    """Return what a computer of the county is, in the words of the console and of paper."""
    return QCoreApplication.translate("states", messages.device_state_words(state))


def size_words(size: int) -> str:
    """Return a size as a person reads it."""
    if size < _KB * _KB:
        return f"{max(1, round(size / _KB))} KB"
    return f"{size / _KB / _KB:.1f} MB"
