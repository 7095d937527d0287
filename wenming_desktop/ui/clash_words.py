"""What stands in the way of using a venue, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wenming_desktop.services.venues.clashes import Clash, ClashKind, DoubleUse
from wenming_desktop.services.venues.ports import VenueSession
from wenming_desktop.ui.joined_words import day_of_month

_MOST = 3
"""Clashes that are told one by one."""


def clash_words(clashes: Sequence[Clash]) -> str:
    """Return one line a clash, and how many more there are; empty for none."""
    lines = [_words(one) for one in clashes[:_MOST]]
    if len(clashes) > _MOST:
        words = QCoreApplication.translate("venues", "还有 {count} 处。")
        lines.append(words.format(count=len(clashes) - _MOST))
    return "\n".join(lines)


def _words(clash: Clash) -> str:
    day = day_of_month(clash.starts_at)
    if clash.kind is ClashKind.CLOSED:
        words = QCoreApplication.translate("venues", "{day} {venue}不能用：{reason}。")
        return words.format(day=day, venue=clash.venue, reason=clash.reason)
    if clash.kind is ClashKind.OUTSIDE_HOURS or clash.other is None:
        words = QCoreApplication.translate("venues", "{day} 这个时间{venue}不开放。")
        return words.format(day=day, venue=clash.venue)
    words = QCoreApplication.translate("venues", "{day} {venue}已经有：{session}。")
    return words.format(day=day, venue=clash.venue, session=session_words(clash.other))


def session_words(session: VenueSession) -> str:
    """Return who is there when: 09:00—11:00 宣讲会（松坪村站）."""
    name = session.name or QCoreApplication.translate("venues", "预约")
    unit = f"（{session.unit}）" if session.unit else ""
    return f"{session.starts_at:%H:%M}—{session.ends_at:%H:%M} {name}{unit}"


def double_use_words(met: DoubleUse) -> str:
    """Return a sentence that names both."""
    words = QCoreApplication.translate("venues", "{day} {venue}：{first}，{second}")
    first, second = session_words(met.first), session_words(met.second)
    day = day_of_month(met.second.starts_at)
    return words.format(day=day, venue=met.venue, first=first, second=second)
