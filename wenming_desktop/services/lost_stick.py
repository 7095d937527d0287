"""U盘遗失处置单: what lay on the stick, whom to tell, what to do, on one page to act from.

What we wrote ourselves is known from the last export; nothing else on a stick is. Steps after
PIPL art. 57 (telling people and the authority) and design.md 4 (keys).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.handover import LAST_EXPORT, size_words
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.paper_content import (
    LifePress,
    NoticeContent,
    plain_day,
)

_MOST_FILES: Final = 8
"""More would not leave room for the steps on one page."""
_NOTHING: Final = ("—", "本机没有导出过数据包", "—", "—")
_STEPS: Final = (
    "1. 记下：什么时候、在哪里丢的：　　　　　　　　　　　　　　　　谁带着：　　　　　　",
    "2. 当天打电话告诉乡镇所和县中心。接电话的人：　　　　　　　　　时间：　　　　　　",
    "3. 上表的数据包是加密的，只有收件单位打得开。备份也要密码才打得开。",
    "4. 盘上另存过名册、汇报、照片、PDF 的，那些没有加密，写明：　　　　　　　　　　　　　　　",
    "5. 有第 4 条的：由县中心决定是否通知本人、报告主管部门（个人信息保护法第五十七条）。",
    "6. 盘上有钥匙文件，或恢复码和盘一起丢了：县中心当天换钥匙（U盘上报—县里定的）。",
    "7. 换一个 U 盘重新导出。没有回执的记录程序会自动再发，不会少，也不会重。",
    "8. 盘找回来了也不要先插：交县中心查过、格式化以后再用。",
    "处置人签字：　　　　　　　　　负责人签字：　　　　　　　　　办结日期：　　　　　　",
)


@dataclass(frozen=True, slots=True)
class LostSticks:
    """Prints the page."""

    uow: UnitOfWorkMaker
    press: LifePress
    mark: str = ""

    def print(self, actor: Actor, to: Path, *, missing: Missing = "refuse") -> PaperResult:
        """Write the page; it holds no personal data and can be printed before anything is lost."""
        require(actor, Action.EXCHANGE)
        with self.uow(read_only=True) as work:
            kept, unit, today = work.settings.get(LAST_EXPORT), work.own_unit(), work.today()
        files = kept["files"] if isinstance(kept, dict) else []
        content = NoticeContent(
            title="U盘遗失处置单",
            about="上次导出到U盘的数据包如下。丢了盘，照下面一步一步做。",
            heads=("编号", "文件", "收件单位", "大小"),
            widths=(20.0, 62.0, 66.0, 26.0),
            rows=_rows(files),
            notes=_STEPS,
            unit=unit.name,
            day=plain_day(today),
            mark=self.mark,
        )
        result = self.press.notice(content, to, missing)
        with self.uow() as work:
            work.audit.add(actor.user_no, "lost_stick_printed", "", files=len(files))
        return result


def _rows(files: list[dict[str, Any]]) -> tuple[tuple[str, ...], ...]:
    shown = [
        (str(one["number"]), one["file"], "、".join(one["to"]), size_words(one["bytes"]))
        for one in files[:_MOST_FILES]
    ]
    if len(files) > _MOST_FILES:
        shown.append(("…", f"另有 {len(files) - _MOST_FILES} 个，见移交单", "—", "—"))
    return tuple(shown) or (_NOTHING,)
