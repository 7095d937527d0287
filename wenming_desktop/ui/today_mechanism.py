"""What the mechanism asks for today: overdue items, texts to be looked at, sessions owed."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.messages.mechanism import due_words
from wenming_desktop.services.mechanism.reviews import CHANGED, NONE, RETURNED, SUBMITTED
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.pages.registers_parts import FOLLOW_UP, REVIEWS
from wenming_desktop.ui.widgets.task_row import Task

_SOON = timedelta(days=7).days
_MOST_NAMED = 3
HOLIDAYS = "holidays"
"""What this page hands to 活动 to have the moves of sessions shown."""
QUOTAS = "quotas"
"""What this page hands to 工作汇报 to have 还差几场 shown."""


def mechanism_tasks(use: UseCases) -> list[Task]:
    """Return rows for 今日, the most pressing first."""
    return [*_holidays(use), *_follow_up(use), *_reviews(use), *_quotas(use)]


def _holidays(use: UseCases) -> list[Task]:
    due = use.holiday_moves.due(use.actor)
    if not due:
        return []
    text = QCoreApplication.translate("today", "放假安排有变化：{count} 场活动要改日期")
    words = text.format(count=sum(len(one.moves) for one in due))
    verb = QCoreApplication.translate("today", "看一看")
    return [Task("warn", words, verb, "activities", HOLIDAYS)]


def _follow_up(use: UseCases) -> list[Task]:
    verb = QCoreApplication.translate("today", "去办")
    tasks = []
    own = use.org_units.own(use.actor).org_no
    items = [one for one in use.follow_up.open(use.actor) if home_org_of(one.item.id) == own]
    for one in items[:_MOST_NAMED]:
        if one.days_left is None or one.days_left > _SOON:
            continue
        words = f"{one.item.content[:30]}：{due_words(one.days_left)}"
        tasks.append(
            Task("error" if one.is_overdue else "warn", words, verb, "registers", FOLLOW_UP)
        )
    undealt = len(use.follow_up.undealt(use.actor))
    if undealt:
        text = QCoreApplication.translate("today", "会议议定的 {count} 项还没有分工")
        words = text.format(count=undealt)
        tasks.append(Task("info", words, verb, "registers", FOLLOW_UP))
    return tasks


def _reviews(use: UseCases) -> list[Task]:
    found = use.reviews.all(use.actor)
    theirs = [one for one in found if one.state == SUBMITTED and one.waits_for != use.actor.name]
    mine = [one for one in found if one.state in {RETURNED, CHANGED, NONE}]
    tasks = []
    if theirs:
        text = QCoreApplication.translate("today", "等您审核的内容 {count} 件")
        verb = QCoreApplication.translate("today", "去审核")
        tasks.append(Task("warn", text.format(count=len(theirs)), verb, "registers", REVIEWS))
    if mine:
        text = QCoreApplication.translate("today", "{count} 件内容要提交审核或改好再提交")
        verb = QCoreApplication.translate("today", "去看看")
        tasks.append(Task("info", text.format(count=len(mine)), verb, "registers", REVIEWS))
    return tasks


def _quotas(use: UseCases) -> list[Task]:
    verb = QCoreApplication.translate("today", "看一看")
    text = QCoreApplication.translate("today", "{title}：还差 {missing} 场")
    return [
        Task(
            "info",
            text.format(title=one.quota.title, missing=one.missing),
            verb,
            "work-report",
            QUOTAS,
        )
        for one in use.quotas.own(use.actor)
        if one.missing
    ]
