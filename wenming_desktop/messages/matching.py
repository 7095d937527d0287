"""Why somebody suits a need, in plain words; filled with the facts of a Reason."""

from wenming_desktop.domain.matching.values import Reason, ReasonKind
from wenming_desktop.messages.dates import show_day

_K = ReasonKind
_FOR: dict[ReasonKind, str] = {
    _K.SUBJECT: "能办“{title}”",
    _K.WORDING: "写的内容和需求相近",
    _K.CATEGORY: "类别对得上：{label}",
    _K.PLATFORM: "平台对得上：{label}",
    _K.PEOPLE: "面向{title}",
    _K.SKILL: "有 {many} 人会{skill}",
    _K.LOAD: "手上没有要办的单",
    _K.FREE: "{day}没有别的安排",
    _K.MINORS: "是孩子们自己的队伍",
    _K.DISCREET: "单独谈，能保密",
    _K.ROOM: "可以用这个地方",
    _K.READY: "项目库里现成的",
}
_AGAINST: dict[ReasonKind, str] = {
    _K.PEOPLE: "主要面向{title}",
    _K.LOAD: "手上还有 {open} 单没办完",
    _K.BUSY: "{day}已经有活动",
    _K.BOOKED: "{day}已经有人用",
    _K.CLOSED: "{day}不开放",
    _K.HOLIDAYS_ONLY: "只有{times}有空",
    _K.DECLINED: "这一件退过单",
    _K.VOLUNTEER_DECLINED: "这一件有 {many} 位志愿者没接",
    _K.ADULTS: "要成年人去，这支队伍多是未成年人",
    _K.MINORS: "队员多是未成年人",
    _K.PUBLIC: "是公开的，不合保密的要求",
    _K.TOO_SMALL: "只容得下 {room} 人，要 {heads} 人",
}


def reason_words(reason: Reason, label: str = "") -> str:
    """Return one reason; ``label`` are the words of its code."""
    facts = dict(reason.facts)
    if "day" in facts:
        facts["day"] = show_day(facts["day"])
    if reason.kind is _K.AREA:
        return area_words(int(facts["up"]), int(facts["down"]))
    if reason.kind is _K.ROOM and "room" in facts:
        return "容得下 {room} 人".format(**facts)
    if reason.kind is _K.LOAD and reason.points > 0 and facts["open"]:
        return "手上只有 {open} 单".format(**facts)
    words = (_FOR if reason.points > 0 else _AGAINST).get(reason.kind, "")
    return words.format(label=label, **facts)


def area_words(up: int, down: int) -> str:
    """Return where somebody is, seen from where the need is: steps up and down the units."""
    if not up and not down:
        return "就在当地"
    if not down:
        return "是上级的，管得到当地"
    if not up:
        return "在下级单位"
    return "在邻近单位" if up == 1 else "在别的乡镇"


IDLE_TEAM = "期间没有派过单"
IDLE_VENUE = "期间没有用过"
PRIVATE = "（保密）"
"""Stands for the content of a need that is counted and never quoted."""
NEVER_ASKED = "从来没有人点过"


def late_words(days: int, *, decided: bool) -> str:
    """Return that somebody has not decided about a need, or not given it, in time."""
    return f"超 {days} 天没有派出去" if decided else f"超 {days} 天没有审"


def late_order_words(unit: str, days: int) -> str:
    """Return that an order is late at a unit."""
    return f"超 {days} 天没有办完（派给{unit}）"


def refused_words(reason: str) -> str:
    """Return that there was nobody for a need."""
    return f"不予受理：{reason}"


def given_back_words(times: int) -> str:
    """Return that every unit gave a need back."""
    return f"派了 {times} 次都退回来了"
