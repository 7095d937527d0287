"""今日: what waits to be done, what is done most often, and this month's figures."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.deeds import DAYS_IN_BIN
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.lines import OccurrenceLine
from wenming_desktop.domain.periods import Period, parse_period
from wenming_desktop.domain.users import Action
from wenming_desktop.services.approval_ports import ReviewCounts
from wenming_desktop.services.attendance import DRAFT_OF_SHEET
from wenming_desktop.ui import tokens
from wenming_desktop.ui.joined_words import whole_day
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.entry_rows import EntryDraft
from wenming_desktop.ui.navigation import destinations
from wenming_desktop.ui.page import Page, scrolled
from wenming_desktop.ui.today_mechanism import mechanism_tasks
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.stat_tile import StatTile
from wenming_desktop.ui.widgets.tab_order import in_reading_order
from wenming_desktop.ui.widgets.task_row import Task, TaskList
from wenming_desktop.ui.workplace import TRIAL, Workplace

_MOST_SHEETS = 5
_PRESSING = ("draft", "warn")
"""Icons of what stands before everything that can wait."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What one look at the store found."""

    sheets: list[OccurrenceLine]
    drafts: list[tuple[str, datetime]]
    unsent: int
    conflicts: int
    reviews: ReviewCounts = field(default_factory=ReviewCounts)
    refused: int = 0
    """Own operations that a unit above did not take."""


class TodayPage(Page):
    """The first page; everything on it leads to another one."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.set_title(self.tr("今日"))
        self._reachable = {place.key for place in destinations(self.actor)}
        self._new = primary(self.tr("新建活动 F4"), "newActivity", self, icon="plus")
        self._new.clicked.connect(self._ask_new)
        self._new.setKey("F4")
        self._new.setVisible(self._may_record())
        self.head.addWidget(self._new)
        self._shortcuts: list[QPushButton] = []
        self._tasks = TaskList(self)
        self._tasks.chosen.connect(self.wanted)
        to_do = Card(self.tr("要办的事"))
        to_do.body.addWidget(self._tasks)
        to_do.body.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(tokens.M)
        side.addWidget(self._often())
        side.addWidget(self._month())
        side.addStretch(1)
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(tokens.M)
        columns.addWidget(to_do, 3)
        columns.addLayout(side, 2)
        self.body.addWidget(scrolled(content))

    def refresh(self) -> None:
        today = date.today()  # noqa: DTZ011  what the wall clock of this computer says
        self.set_about(whole_day(today))
        if not self.actor.may(Action.READ):
            self._tasks.show_tasks([], self.tr("这个账号只管用户，看不到业务数据。"))
            return
        self.set_about(self._day_words(today))
        ever = self.use_cases.figures.stats(self.actor).figures
        month = self.use_cases.figures.stats(self.actor, parse_period(f"{today:%Y-%m}")).figures
        for name, tile in self._tiles.items():
            tile.show_figure(_figure(name, month[name]))
        pressing = sorted(self._waiting(today), key=lambda one: one.icon not in _PRESSING)
        rating = self.use_cases.order_ratings.rating(self.actor)
        self._rating.setText(rating.words(self.tr("今年")) if rating.delivered else "")
        self._rating.setVisible(bool(rating.delivered))
        tasks = [self._allowed(one) for one in (*self._first_steps(ever), *pressing)]
        self._tasks.show_tasks(tasks, self.tr("没有等着办的事。可以新建活动，或补录签到表。"))
        in_reading_order(self._new, *self._tasks.buttons(), *self._shortcuts)

    def _day_words(self, today: date) -> str:
        """Return the day as a wall calendar has it: lunar day, festival, holiday."""
        day = self.use_cases.calendar.day(self.actor, today)
        words = [whole_day(today)]
        if day.lunar is not None:
            words.append(self.tr("农历{words}").format(words=day.lunar.full))
        words += [day.holiday, *day.occasions]
        return "　".join(dict.fromkeys(word for word in words if word))

    def _allowed(self, task: Task) -> Task:
        """Return the task without its button, if this person may not go there."""
        may = task.key in {*self._reachable, TRIAL} and (
            task.subject != "new" or self._may_record()
        )
        return task if may else replace(task, verb="")

    def _may_record(self) -> bool:
        return self.actor.may(Action.RECORD)

    def _first_steps(self, ever: dict[str, int]) -> list[Task]:
        """Return the three steps of a first run, until all of them are done."""
        unit = self.use_cases.org_units.own(self.actor)
        steps = [
            (self.tr("① 填写本单位信息"), self.tr("去填写"), "settings", None, bool(unit.phone)),
            (
                self.tr("② 导入或录入志愿者"),
                self.tr("去录入"),
                "volunteers",
                None,
                bool(ever["volunteers"]),
            ),
            (
                self.tr("③ 新建活动，打印签到表"),
                self.tr("去新建"),
                "activities",
                "new",
                bool(ever["occurrences"]),
            ),
        ]
        if all(step[-1] for step in steps):
            return []
        trial = []
        if self.workplace.trial and not ever["occurrences"]:
            words = self.tr("想先看看？装一份虚构的演示数据，看完整个拿掉，不动自己的数据")
            trial = [Task("info", words, self.tr("试一试"), TRIAL, None)]
        return trial + [
            Task("ok" if done else "info", words, "" if done else verb, key, subject)
            for words, verb, key, subject, done in steps
        ]

    def _waiting(self, today: date) -> list[Task]:
        found = self._look(today)
        drafts = [self._draft(place, at) for place, at in found.drafts]
        tasks = [task for task in drafts if task is not None]
        drafted = {place for place, _ in found.drafts}
        waiting = [one for one in found.sheets if f"{DRAFT_OF_SHEET}{one.id}" not in drafted]
        going_on = [one for one in waiting if self._is_going_on(one, today)]
        waiting = [one for one in waiting if one not in going_on]
        for line in going_on:
            words = self.tr("今天 {time}　{name}").format(
                time=f"{line.starts_at:%H:%M}", name=line.name
            )
            door = ("door", line.id)
            tasks.append(Task("warn", words, self.tr("扫码签到"), "sign-in", door))
        for line in waiting[:_MOST_SHEETS]:
            words = self.tr("{name}（{day}）还没有补录签到").format(
                name=line.name, day=f"{line.day:%m-%d}"
            )
            tasks.append(Task("warn", words, self.tr("去补录"), "sign-in", line.id))
        if len(waiting) > _MOST_SHEETS:
            words = self.tr("还有 {count} 场活动没有补录").format(count=len(waiting) - _MOST_SHEETS)
            tasks.append(Task("warn", words, self.tr("去看看"), "activities", None))
        if found.conflicts:
            words = self.tr("{count} 处两边改得不一样").format(count=found.conflicts)
            tasks.append(Task("warn", words, self.tr("去定"), "exchange", "conflicts"))
        tasks += self._reviewed(found)
        tasks += mechanism_tasks(self.use_cases)
        tasks += self._backup()
        if found.unsent:
            words = self.tr("{count} 处改动还没有上报").format(count=found.unsent)
            tasks.append(Task("info", words, self.tr("去上报"), "exchange", None))
        return tasks

    @staticmethod
    def _is_going_on(line: OccurrenceLine, today: date) -> bool:
        """Tell whether people may still come: afterwards its sheet is entered."""
        now = datetime.now()  # noqa: DTZ005  the wall clock, as the day is
        return line.day == today and now < line.ends_at.replace(tzinfo=None)

    def _backup(self) -> list[Task]:
        """Return a row when too much was saved since the last verified backup."""
        standing = self.use_cases.backups.standing(self.actor)
        if not standing.late:
            return []
        words = self.tr("保存了 {count} 次还没有备份").format(count=standing.saves_since)
        return [Task("warn", words, self.tr("去备份"), "settings", "backups")]

    def _reviewed(self, found: _Waiting) -> list[Task]:
        """Return what came back from above, and what of those below waits here."""
        tasks = []
        if found.reviews.returned:
            words = self.tr("有退回 {count} 条，改好再报").format(count=found.reviews.returned)
            tasks.append(Task("warn", words, self.tr("去看看"), "exchange", "returned"))
        if found.refused:
            words = self.tr("上级没有收下 {count} 条").format(count=found.refused)
            tasks.append(Task("warn", words, self.tr("去看看"), "exchange", None))
        if found.reviews.waiting:
            words = self.tr("待审批 {count} 场活动").format(count=found.reviews.waiting)
            tasks.append(Task("info", words, self.tr("去审批"), "exchange", "approvals"))
        return tasks

    def _look(self, today: date) -> _Waiting:
        own = (self.use_cases.org_units.own(self.actor).id,)  # those below enter their own sheets
        page = self.use_cases.activities.page(self.actor, period=Period(date.min, today), units=own)
        open_states = {OccurrenceState.PLANNED, OccurrenceState.PRINTED}
        sheets = [line for line in page.lines if line.state in open_states]
        drafts = self.use_cases.drafts.all(self.actor) if self._may_record() else []
        try:
            status = self.use_cases.exchange.status(self.actor)
            reviews = self.use_cases.approvals.counts(self.actor, today)
            refused = self.use_cases.reporting.not_taken(self.actor)
        except WenmingError:  # not in the county yet: the page of the stick says so
            return _Waiting(sheets, drafts, 0, 0)
        return _Waiting(
            sheets,
            drafts,
            status.unsent_operations,
            status.open_conflicts,
            reviews,
            sum(one.count for one in refused),
        )

    def _draft(self, place: str, at: datetime) -> Task | None:
        """Return a row for a draft of a sheet; where its activity was removed, how to get it back.

        Another computer of the unit may have removed it. After as many days as 回收站 keeps things
        nothing is said any more; the draft itself stays where it is.
        """
        if not place.startswith(DRAFT_OF_SHEET):
            return None
        row_id = UUID(place.removeprefix(DRAFT_OF_SHEET))
        text = self.use_cases.drafts.load(self.actor, place) or "{}"
        facts = {"rows": EntryDraft.from_text(text).filled(), "time": f"{at:%m-%d %H:%M}"}
        try:
            name = self.use_cases.activities.get(self.actor, row_id).activity.name
        except WenmingError as error:
            if error.code is not Code.NOT_FOUND:
                raise
            if (datetime.now(at.tzinfo) - at).days > DAYS_IN_BIN:
                return None
            words = self.tr("草稿留着：{rows} 行（{time}），可是活动已经删掉").format(**facts)
            return Task("draft", words, self.tr("恢复活动"), "sign-in", ("put back", row_id))
        words = self.tr("草稿：{name}，{rows} 行（{time} 自动保存）").format(name=name, **facts)
        return Task("draft", words, self.tr("继续录入"), "sign-in", row_id)

    def _often(self) -> Card:
        card = Card(self.tr("常用"))
        grid = QGridLayout()
        grid.setSpacing(tokens.S)
        entries = [
            ("sign-in", self.tr("补录签到"), "goSignIn"),
            ("print-centre", self.tr("打印签到表"), "goPrint"),
            ("volunteers", self.tr("查志愿者"), "goVolunteers"),
            ("exchange", self.tr("U盘上报"), "goExchange"),
        ]
        entries = [entry for entry in entries if entry[0] in self._reachable]
        card.setVisible(bool(entries))
        for number, (key, words, name) in enumerate(entries):
            button = secondary(words, name, card, icon=key)
            button.clicked.connect(partial(self.wanted.emit, key, None))
            grid.addWidget(button, number // 2, number % 2)
            self._shortcuts.append(button)
        card.body.addLayout(grid)
        return card

    def _month(self) -> Card:
        card = Card(self.tr("本月"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.L)
        grid.setVerticalSpacing(tokens.M)
        self._tiles = {
            "occurrences": StatTile(self.tr("活动场次"), "occurrencesTile", card),
            "attendance": StatTile(self.tr("志愿者人次"), "attendanceTile", card),
            "service_minutes": StatTile(self.tr("服务时长（小时）"), "hoursTile", card),
            "volunteers": StatTile(self.tr("在册志愿者"), "volunteersTile", card),
        }
        for number, tile in enumerate(self._tiles.values()):
            grid.addWidget(tile, number // 2, number % 2, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(grid)
        self._rating = Label("", card, name="ratingLine", tone="muted", wrap=True)
        card.body.addWidget(self._rating)
        return card

    @Slot()
    def _ask_new(self) -> None:
        self.wanted.emit("activities", "new")


def _figure(name: str, value: int) -> str:
    return f"{value / 60:g}" if name == "service_minutes" else f"{value}"
