"""What a restore would change, in a sentence: 活动 +1、签到 -3."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wenming_desktop.services.backup_ports import Difference
from wenming_desktop.ui.rights_words import table_words

_FIRST = (
    *("volunteer", "volunteer_team", "activity", "occurrence", "sign_in", "hours_entry"),
    *("resident_need", "service_order", "venue"),
)
"""What people ask about; the rest follows as the registry has it."""
_MOST = 8
"""Kinds that are named; more would be read by nobody."""


def change_words(differences: Sequence[Difference] | None) -> str:
    """Return it for the person who is about to restore; None where it could not be told."""
    if differences is None:
        return QCoreApplication.translate("restore", "现在的数据打不开，比不出会变什么。")
    if not differences:
        return QCoreApplication.translate("restore", "和现在的数据一样，恢复了也没有变化。")
    ordered = sorted(differences, key=_place)
    named = [_one(one) for one in ordered[:_MOST]]
    rest = ordered[_MOST:]
    if rest:
        others = QCoreApplication.translate("restore", "其他")
        back, away = (sum(one.back for one in rest), sum(one.away for one in rest))
        named.append(_signed(others, back, away))
    words = QCoreApplication.translate("restore", "恢复以后：{changes}。")
    if any(one.away for one in ordered):
        words += QCoreApplication.translate("restore", "减号是备份以后录的，没有上报过的要重新录。")
    return words.format(changes=QCoreApplication.translate("restore", "；").join(named))


def _one(difference: Difference) -> str:
    return _signed(table_words(difference.kind), difference.back, difference.away)


def _signed(words: str, back: int, away: int) -> str:
    signs = [sign for sign, count in ((f"+{back}", back), (f"\u2212{away}", away)) if count]
    return f"{words} {' '.join(signs)}"


def _place(difference: Difference) -> int:
    return _FIRST.index(difference.kind) if difference.kind in _FIRST else len(_FIRST)
