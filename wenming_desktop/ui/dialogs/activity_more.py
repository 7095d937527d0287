"""What is asked of an activity less often: a part of its form that opens when it is wanted."""

from dataclasses import replace
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from wenming_desktop.domain.activities import Activity
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.code_lists import CodeList, CodeLists
from wenming_desktop.services.register_forms import FieldKind, RegisterField
from wenming_desktop.ui import tokens
from wenming_desktop.ui.widgets.form import Form
from wenming_desktop.ui.widgets.register_fields import Answer, field_widget

Rows = list[tuple[str, UUID]]
_WIDTH = 10


def _field(name: str, title: str, kind: FieldKind, code_list: str = "", hint: str = "") -> Any:  # noqa: ANN401  a RegisterField
    default = {"mode": "offline", "risk_level": "normal"}.get(name)
    return RegisterField(name, title, kind, _WIDTH, code_list=code_list, hint=hint, default=default)


def _fields() -> tuple[list[RegisterField], list[RegisterField]]:
    """Return the fields of the left and of the right column."""
    left = [
        _field(
            "mode",
            QCoreApplication.translate("activity", "线上线下"),
            FieldKind.CODE,
            "delivery_mode",
        ),
        _field(
            "other_contents",
            QCoreApplication.translate("activity", "还涉及的内容"),
            FieldKind.CODES,
            "work_content",
        ),
        _field(
            "six_transmit",
            QCoreApplication.translate("activity", "六传"),
            FieldKind.CODES,
            "six_transmit",
        ),
        _field(
            "scenario_tags",
            QCoreApplication.translate("activity", "融合工作"),
            FieldKind.CODES,
            "scenario_tag",
        ),
        _field(
            "entry_targets",
            QCoreApplication.translate("activity", "文化“五进”"),
            FieldKind.CODES,
            "work_entry_target",
        ),
    ]
    right = [
        _field(
            "project_id", QCoreApplication.translate("activity", "活动项目或品牌"), FieldKind.ROW
        ),
        _field(
            "department_ids",
            QCoreApplication.translate("activity", "联合部门"),
            FieldKind.CODES,
            "department",
        ),
        _field("partner", QCoreApplication.translate("activity", "协办单位"), FieldKind.TEXT),
        _field(
            "speaker_type",
            QCoreApplication.translate("activity", "主讲人"),
            FieldKind.CODE,
            "speaker_type",
        ),
        _field(
            "risk_level",
            QCoreApplication.translate("activity", "风险"),
            FieldKind.CODE,
            "risk_level",
        ),
        _field("risk_note", QCoreApplication.translate("activity", "安全措施"), FieldKind.TEXT),
        _field("insured", QCoreApplication.translate("activity", "已买保险"), FieldKind.TRUTH),
        _field("least_age", QCoreApplication.translate("activity", "最小年龄"), FieldKind.COUNT),
        _field(
            "is_private",
            QCoreApplication.translate("activity", "只计数、不写内容"),
            FieldKind.TRUTH,
            "",
            QCoreApplication.translate("activity", "心理疏导等"),
        ),
        _field("note", QCoreApplication.translate("activity", "备注"), FieldKind.LINES),
    ]
    return left, right


class ActivityMore(QWidget):
    """The fields behind 更多; every one has a value that needs no looking at."""

    def __init__(
        self,
        codes: CodeLists,
        projects: Rows,
        departments: Rows,
        parent: QWidget,
        *,
        entry_targets: tuple[str, ...] = (),
        wide: bool,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("activityMore")
        self._answers: dict[str, Answer] = {}
        self._codes = _with_rows(codes, departments, entry_targets)
        self._projects = projects
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        columns = QBoxLayout(direction, self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(tokens.XL if wide else tokens.M)
        for fields in _fields():
            columns.addWidget(self._form(fields), 1, Qt.AlignmentFlag.AlignTop)

    def show_activity(self, activity: Activity) -> None:
        """Show what is stored."""
        for name, answer in self._answers.items():
            stored = getattr(activity, name)
            answer.put("" if stored is None else str(stored) if name == "project_id" else stored)

    def is_filled(self, activity: Activity) -> bool:
        """Tell whether an activity says more than a new one."""
        plain = Activity(id=activity.id, name=activity.name)
        return any(getattr(activity, name) != getattr(plain, name) for name in self._answers)

    def values(self) -> dict[str, Any]:
        """Return the fields of Activity; INVALID_FIELD for a project that is none."""
        given = {name: answer.given() for name, answer in self._answers.items()}
        several = {name: tuple(one) for name, one in given.items() if isinstance(one, list)}
        given |= several
        given["least_age"] = int(given["least_age"]) if given["least_age"].isdecimal() else None
        given["partner"], given["risk_note"] = given["partner"].strip(), given["risk_note"].strip()
        known: dict[str, UUID | None] = {str(row_id): row_id for _, row_id in self._projects}
        project = given["project_id"]
        if project and project not in known:
            words = QCoreApplication.translate("activity", "活动项目或品牌")
            raise WenmingError(Code.INVALID_FIELD, field=words, value=project[:40])
        given["project_id"] = known.get(project)
        return given

    def _form(self, fields: list[RegisterField]) -> Form:
        form = Form(self)
        for field in fields:
            if field.code_list == "department" and not self._codes.codes("department"):
                continue  # nothing could be ticked
            widget = field_widget(field, self._codes, self._projects, self)
            form.add(field.title, widget, f"activity-{field.name}", field.hint)
            self._answers[field.name] = cast("Answer", widget)
        return form


def _with_rows(codes: CodeLists, departments: Rows, targets: tuple[str, ...]) -> CodeLists:
    """Return code lists in which departments are codes too, and 五进 are those of the county."""
    rows = {str(row_id): words for words, row_id in departments}
    more = {"department": CodeList("", "", rows, {})}
    if targets:
        known = codes.lists["work_entry_target"]
        labels = {code: known.labels.get(code, code) for code in targets}
        more["work_entry_target"] = replace(known, labels=labels)
    return replace(codes, lists={**codes.lists, **more})
