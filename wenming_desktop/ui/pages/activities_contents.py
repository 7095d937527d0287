"""活动 → 内容转化: from a work content to a project to its activities, one step after the other."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.domain.users import Action
from wenming_desktop.services.projects.tracing import (
    FINISHED,
    ContentLine,
    ProjectTrace,
    TracedActivity,
)
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.activity_form import ActivityForm, Beginning
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.list_part import PlainList
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.steps import Steps
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow

_CONTENT, _PROJECT, _ACTIVITY = range(3)


@dataclass(slots=True)
class _Way:
    """What has been chosen so far."""

    content: ContentLine | None = None
    trace: ProjectTrace | None = None


class ContentsPart(Part):
    """The red button goes on; in the last step it plans an activity of the project."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._cases, self._actor = page, page.use_cases, page.actor
        self._way = _Way()
        self._contents: list[ContentLine] = []
        self._projects: list[ProjectTrace] = []
        self.primary = primary("", "contentNext", page)
        self.primary.clicked.connect(self._go_on)
        names = (self.tr("工作内容"), self.tr("项目"), self.tr("活动"))
        self._steps = Steps(names, self)
        self._told = Label("", self, name="contentTold", wrap=True)
        self._lists = self._make_lists()
        self._stack = QStackedWidget(self)
        for one in self._lists:
            one.table.activated.connect(self._go_on)
            one.table.selectionModel().currentRowChanged.connect(self._chosen)
            one.empty.acted.connect(self._add)
            self._stack.addWidget(one)
        self._back = secondary(self.tr("上一步"), "contentBack", self)
        self._back.clicked.connect(self._go_back)
        self._new = secondary(self.tr("新项目"), "newProject", self, icon="plus")
        self._new.clicked.connect(self._add)
        self._open = secondary(self.tr("看项目"), "openProject", self)
        self._open.clicked.connect(self._open_project)
        foot = WrappingRow()
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._open)
        foot.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(self._steps)
        column.addWidget(self._told)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)

    def _make_lists(self) -> tuple[PlainList, PlainList, PlainList]:
        contents = (
            (self.tr("工作内容"), Width(12, stretched=True)),
            (self.tr("项目"), Width(6)),
            (self.tr("今年办过"), Width(7)),
        )
        projects = (
            (self.tr("项目"), Width(12, stretched=True)),
            (self.tr("状态"), Width(6)),
            (self.tr("活动"), Width(5)),
            (self.tr("办过"), Width(5)),
            (self.tr("还要办"), Width(5)),
        )
        activities = (
            (self.tr("活动"), Width(12, stretched=True)),
            (self.tr("办过"), Width(5)),
            (self.tr("还要办"), Width(5)),
            (self.tr("头一场"), Width(7, spare=1)),
            (self.tr("最后一场"), Width(7)),
            (self.tr("群众人次"), Width(6, spare=2)),
        )
        return (
            PlainList("contentsTable", self.tr("工作内容"), contents, "activities", self),
            PlainList("contentProjects", self.tr("项目"), projects, "activities", self),
            PlainList("projectActivities", self.tr("项目的活动"), activities, "activities", self),
        )

    @Slot()
    def refresh(self) -> None:
        """Read the step in hand again."""
        step = self._stack.currentIndex()
        (self._read_contents, self._read_projects, self._read_activities)[step]()
        self._steps.set_current(step)
        self._tell()
        self._chosen()

    def show_origin(self, activity_id: UUID) -> None:
        """Show the project that an activity belongs to; NOT_FOUND where it has none."""
        found = self._cases.project_traces.origin(self._actor, activity_id)
        if found.project is None:
            raise WenmingError(Code.NOT_FOUND, kind="service_project")
        self._show_project(found.project.id, found.project.work_content)

    def _show_project(self, project_id: UUID, work_content: str) -> None:
        self._read_contents()
        self._way.content = next((one for one in self._contents if one.code == work_content), None)
        self._way.trace = self._cases.project_traces.trace(self._actor, project_id)
        self._stack.setCurrentIndex(_ACTIVITY)
        self.refresh()

    def _read_contents(self) -> None:
        year, read = parse_period(f"{local_now():%Y}"), self._cases.project_traces.contents
        self._contents = self._page.try_to(lambda: read(self._actor, year)) or []
        self._lists[_CONTENT].show_rows([self._content(one) for one in self._contents], "")

    def _content(self, one: ContentLine) -> tuple[str | Cell, ...]:
        projects = (
            self.tr("{count} 个").format(count=one.projects)
            if one.projects
            else Cell(self.tr("还没有"), ("warn", tokens.WARN))
        )
        return one.label, projects, self.tr("{count} 场").format(count=one.sessions)

    def _read_projects(self) -> None:
        content, read = self._way.content, self._cases.project_traces.projects
        code = content.code if content is not None else ""
        self._projects = self._page.try_to(lambda: read(self._actor, code)) or []
        label = self._cases.code_lists.label
        rows = [
            (
                one.project.name,
                label("project_state", one.project.state),
                str(len(one.activities)),
                self.tr("{count} 场").format(count=one.held),
                self.tr("{count} 场").format(count=one.coming),
            )
            for one in self._projects
        ]
        words = self.tr("这项内容还没有项目。想一想能给群众办成什么事，先立一个项目。")
        self._lists[_PROJECT].show_rows(rows, words)
        if not rows:
            action = self.tr("新项目") if self._actor.may(Action.RECORD) else ""
            self._lists[_PROJECT].empty.tell(words, action)

    def _read_activities(self) -> None:
        before = self._way.trace
        if before is None:
            return
        read = self._cases.project_traces.trace
        self._way.trace = self._page.try_to(lambda: read(self._actor, before.project.id))
        found = self._way.trace.activities if self._way.trace is not None else ()
        rows = [self._activity(one) for one in found]
        words = self.tr("这个项目还没有活动。按右上角的红按钮建第一个。")
        self._lists[_ACTIVITY].show_rows(rows, words)

    def _activity(self, one: TracedActivity) -> tuple[str, ...]:
        return (
            one.activity.name,
            self.tr("{count} 场").format(count=one.held),
            self.tr("{count} 场").format(count=one.coming),
            one.first.isoformat() if one.first else "",
            one.last.isoformat() if one.last else "",
            str(one.beneficiaries),
        )

    def _tell(self) -> None:
        """Say the way so far: content → project → activities."""
        step, way = self._stack.currentIndex(), self._way
        if step == _CONTENT:
            words = self.tr("选一项工作内容，看它做成了哪些项目；没有项目的，先立项目再办活动。")
        elif step == _PROJECT and way.content is not None:
            words = self.tr("{content} → 选一个项目，或立新项目").format(content=way.content.label)
        elif way.trace is not None:
            words = self._trace_words(way.trace)
        else:
            words = ""
        self._told.setText(words)

    def _trace_words(self, trace: ProjectTrace) -> str:
        words = self.tr(
            "{content} → {project} → {count} 个活动，办过 {held} 场，还要办 {coming} 场"
        )
        told = words.format(
            content=trace.content,
            project=trace.project.name,
            count=len(trace.activities),
            held=trace.held,
            coming=trace.coming,
        )
        need = self.tr("由群众需求而来：{need}").format(need=trace.need) if trace.need else ""
        return "\n".join(filter(None, (told, need)))

    @Slot()
    def _chosen(self) -> None:
        step, may = self._stack.currentIndex(), self._actor.may(Action.RECORD)
        words = (self.tr("下一步：选项目"), self.tr("下一步：看活动"), self.tr("给项目新建活动"))
        assert self.primary is not None  # noqa: S101  made above
        self.primary.setText(words[step])
        over = self._way.trace is not None and self._way.trace.project.state == FINISHED
        ready = (self._lists[step].row() >= 0, self._lists[step].row() >= 0, may and not over)
        self.primary.setEnabled(ready[step])
        self._back.setVisible(step != _CONTENT)
        self._new.setVisible(step == _PROJECT)
        self._new.setEnabled(may)
        self._open.setVisible(step == _ACTIVITY)
        self._open.setEnabled(may)

    @Slot()
    def _go_on(self) -> None:
        step = self._stack.currentIndex()
        row = self._lists[step].row()
        if step == _CONTENT and 0 <= row < len(self._contents):
            self._way.content = self._contents[row]
        elif step == _PROJECT and 0 <= row < len(self._projects):
            self._way.trace = self._projects[row]
        elif step == _ACTIVITY and self.sender() is self.primary:
            self._plan()
            return
        else:
            return
        self._stack.setCurrentIndex(step + 1)
        self.refresh()
        self._lists[step + 1].table.setFocus()

    @Slot()
    def _go_back(self) -> None:
        self._stack.setCurrentIndex(max(_CONTENT, self._stack.currentIndex() - 1))
        self.refresh()
        self._lists[self._stack.currentIndex()].table.setFocus()

    @Slot()
    def _add(self) -> None:
        content = self._way.content
        if content is not None and self._actor.may(Action.RECORD):
            form = RegisterForm(self._cases, self._cases.registers.named("projects"), None, self)
            form.propose(work_content=content.code, since=f"{local_now():%Y-%m-%d}")
            form.saved.connect(self._show_added)
            form.open()

    @Slot(object)
    def _show_added(self, project_id: UUID) -> None:
        content = self._way.content
        self._show_project(project_id, content.code if content is not None else "")
        self._page.banner.tell("ok", self.tr("项目已保存。接下来给它建活动。"))

    @Slot()
    def _open_project(self) -> None:
        trace = self._way.trace
        if trace is not None:
            register = self._cases.registers.named("projects")
            row = trace.project.id
            form = self._page.try_to(lambda: RegisterForm(self._cases, register, row, self))
            if form is not None:
                form.saved.connect(self.refresh)
                form.open()

    def _plan(self) -> None:
        trace = self._way.trace
        if trace is None:
            return
        today = date.today()  # noqa: DTZ011  what the wall clock here says
        form = ActivityForm(self._cases, None, self, Beginning(today, "", trace.project))
        form.saved.connect(self._tell_planned)
        form.open()

    @Slot(object)
    def _tell_planned(self, _planned: object) -> None:
        self.refresh()
        words = QCoreApplication.translate("ContentsPart", "活动已保存，记在这个项目下。")
        self._page.banner.tell("ok", words)
