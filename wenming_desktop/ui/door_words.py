"""What the band at the door says of a scan."""

from PySide6.QtCore import QCoreApplication

from wenming_desktop import messages
from wenming_desktop.domain.check_in import DoorOutcome
from wenming_desktop.domain.lines import OccurrenceLine
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.check_in.desk import DoorPerson, DoorScan
from wenming_desktop.ui.widgets.door_verdict import Verdict

VERDICTS: dict[DoorOutcome, Verdict] = {
    DoorOutcome.CAME: "ok",
    DoorOutcome.LEFT: "ok",
    DoorOutcome.CAME_BEFORE: "warn",
    DoorOutcome.LEFT_BEFORE: "warn",
    DoorOutcome.NEVER_CAME: "error",
}


def scan_words(done: DoorScan) -> str:
    """Return what has happened, with the time that counts."""
    presence = done.person.presence
    came = f"{presence.arrived_at:%H:%M}" if presence else ""
    left = f"{presence.left_at:%H:%M}" if presence and presence.left_at else ""
    match done.outcome:
        case DoorOutcome.CAME:
            return QCoreApplication.translate("door", "签到成功 {time}").format(time=came)
        case DoorOutcome.LEFT:
            words = QCoreApplication.translate("door", "签退成功 {left}（{came} 签到）")
            return words.format(left=left, came=came)
        case DoorOutcome.CAME_BEFORE:
            words = QCoreApplication.translate("door", "已签到 {time}，不用再扫")
            return words.format(time=came)
        case DoorOutcome.LEFT_BEFORE:
            words = QCoreApplication.translate("door", "已签退 {time}，不用再扫")
            return words.format(time=left)
        case DoorOutcome.NEVER_CAME:
            return QCoreApplication.translate("door", "还没有签到，不能签退。请先切到“签到”再扫。")


def person_words(person: DoorPerson) -> str:
    """Return team, hours so far and, where it is another one, the person's unit."""
    hours = QCoreApplication.translate("door", "累计 {hours} 小时")
    parts = [person.hit.team, hours.format(hours=show_hours(person.minutes))]
    if person.other_unit:
        parts.append(
            QCoreApplication.translate("door", "别的站的证：{unit}").format(unit=person.other_unit)
        )
    return "　".join(part for part in parts if part)


def session_words(line: OccurrenceLine) -> str:
    """Return a session as it is chosen: name first, for the end may be cut off."""
    return f"{line.name}　{messages.occurrence_time(line.starts_at, line.ends_at)}"
