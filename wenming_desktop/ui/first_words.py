"""What has to be known before anything is typed: nothing can be saved, or the clock is odd."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.errors import Code
from wenming_desktop.services.clock_care import Doubt
from wenming_desktop.services.use_cases import UseCases


def first_words(use: UseCases) -> str:
    """Return a sentence for the first page; empty on most days."""
    if use.only_read is not None:
        return _only_read(use.only_read)
    odd = use.clock_care.look(use.actor)
    return "" if odd is None else _odd_clock(odd)


def _only_read(why: Code) -> str:
    words = {
        Code.DISK_FULL: QCoreApplication.translate(
            "first", "只看不改：磁盘已满。现在可以查看，不能保存；清出空间后重新登录。"
        ),
        Code.IN_USE: QCoreApplication.translate(
            "first", "只看不改：另一个人正在用这份数据。现在可以查看，不能保存；他关掉后重新登录。"
        ),
    }
    read_only = QCoreApplication.translate(
        "first", "只看不改：数据文件夹是只读的。现在可以查看，不能保存；去掉只读属性后重新登录。"
    )
    return words.get(why, read_only)


def _odd_clock(odd: Doubt) -> str:
    early = QCoreApplication.translate(
        "first",
        "电脑的时间倒退了（现在是 {now:%Y-%m-%d %H:%M}），可能是主板电池没电。"
        "照常可以录入，请先核对右下角的时间。",
    )
    late = QCoreApplication.translate(
        "first",
        "电脑的时间一下往前走了一年多（现在是 {now:%Y-%m-%d %H:%M}）。"
        "照常可以录入，请先核对右下角的时间。",
    )
    words = early if odd is Doubt.EARLY else late
    return words.format(now=datetime.now().astimezone())
