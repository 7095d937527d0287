"""What the states of scanned sheets and the marks in their boxes are called."""

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.scanned_rows import BoxMark
from wenming_desktop.domain.scanned_sheets import ScanState
from wenming_desktop.domain.slip_layout import AGE_BANDS, SEXES
from wenming_desktop.ui import tokens

STATE_SIGNS: dict[ScanState, tuple[str, str]] = {
    ScanState.READ: ("ok", tokens.OK),
    ScanState.TO_CHECK: ("warn", tokens.WARN),
    ScanState.NOT_LOCATED: ("error", tokens.ERROR),
    ScanState.REPEATED: ("info", tokens.MUTED),
    ScanState.NOT_OURS: ("error", tokens.ERROR),
}

PART_CODES = {"age_band": ("age_band", AGE_BANDS), "sex": ("gender", SEXES)}
"""Of a row that tells who answers: the code list, and the codes of its boxes."""


def state_words(state: ScanState) -> str:
    """Return what a state is called."""
    return {
        ScanState.READ: QCoreApplication.translate("scan", "已识别"),
        ScanState.TO_CHECK: QCoreApplication.translate("scan", "待核对"),
        ScanState.NOT_LOCATED: QCoreApplication.translate("scan", "无法定位"),
        ScanState.REPEATED: QCoreApplication.translate("scan", "重复导入"),
        ScanState.NOT_OURS: QCoreApplication.translate("scan", "不是本站"),
    }[state]


def answer_names() -> list[str]:
    """Return what the boxes of an answer are called; a slip has the first five."""
    return [
        QCoreApplication.translate("scan", "很满意"),
        QCoreApplication.translate("scan", "满意"),
        QCoreApplication.translate("scan", "一般"),
        QCoreApplication.translate("scan", "不满意"),
        QCoreApplication.translate("scan", "很不满意"),
        QCoreApplication.translate("scan", "说不清"),
    ]


def part_words(part: str) -> str:
    """Return what a row that tells who answers asks for."""
    return {
        "age_band": QCoreApplication.translate("scan", "年龄"),
        "sex": QCoreApplication.translate("scan", "性别"),
    }[part]


def box_names() -> list[str]:
    """Return what the five boxes of a row of the sign-in sheet are called."""
    return [
        QCoreApplication.translate("scan", "到场"),
        QCoreApplication.translate("scan", "1 小时"),
        QCoreApplication.translate("scan", "2 小时"),
        QCoreApplication.translate("scan", "3 小时"),
        QCoreApplication.translate("scan", "4 小时"),
    ]


def mark_words(mark: BoxMark) -> str:
    """Return what is in a box."""
    return {
        BoxMark.EMPTY: QCoreApplication.translate("scan", "空"),
        BoxMark.TICKED: QCoreApplication.translate("scan", "√"),
        BoxMark.CANCELLED: QCoreApplication.translate("scan", "涂掉"),
        BoxMark.ASK: QCoreApplication.translate("scan", "？"),
    }[mark]
