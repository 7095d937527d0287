"""What is asked of an activity less often: a part of its form that opens when it is wanted."""

from collections.abc import Mapping, Sequence
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


_LEFT = (
    ("mode", FieldKind.CODE, "delivery_mode"),
    ("other_contents", FieldKind.CODES, "work_content"),
    ("six_transmit", FieldKind.CODES, "six_transmit"),
    ("scenario_tags", FieldKind.CODES, "scenario_tag"),
    ("entry_targets", FieldKind.CODES, "work_entry_target"),
)
_RIGHT = (
    ("project_id", FieldKind.ROW, ""),
    ("settlement_id", FieldKind.ROW, ""),
    ("department_ids", FieldKind.CODES, "department"),
    ("partner", FieldKind.TEXT, ""),
    ("speaker_type", FieldKind.CODE, "speaker_type"),
    ("risk_level", FieldKind.CODE, "risk_level"),
    ("risk_note", FieldKind.TEXT, ""),
    ("insured", FieldKind.TRUTH, ""),
    ("least_age", FieldKind.COUNT, ""),
    ("is_private", FieldKind.TRUTH, ""),
    ("note", FieldKind.LINES, ""),
)
_DEFAULTS = {"mode": "offline", "risk_level": "normal"}


def _titles() -> dict[str, str]:
    return {
        "mode": QCoreApplication.translate("activity", "线上线下"),
        "other_contents": QCoreApplication.translate("activity", "还涉及的内容"),
        "six_transmit": QCoreApplication.translate("activity", "六传"),
        "scenario_tags": QCoreApplication.translate("activity", "融合工作"),
        "entry_targets": QCoreApplication.translate("activity", "文化“五进”"),
        "project_id": QCoreApplication.translate("activity", "活动项目或品牌"),
        "settlement_id": QCoreApplication.translate("activity", "在哪个村组"),
        "department_ids": QCoreApplication.translate("activity", "联合部门"),
        "partner": QCoreApplication.translate("activity", "协办单位"),
        "speaker_type": QCoreApplication.translate("activity", "主讲人"),
        "risk_level": QCoreApplication.translate("activity", "风险"),
        "risk_note": QCoreApplication.translate("activity", "安全措施"),
        "insured": QCoreApplication.translate("activity", "已买保险"),
        "least_age": QCoreApplication.translate("activity", "最小年龄"),
        "is_private": QCoreApplication.translate("activity", "只计数、不写内容"),
        "note": QCoreApplication.translate("activity", "备注"),
    }


def _fields(specs: Sequence[tuple[str, FieldKind, str]]) -> list[RegisterField]:
    """Return the fields of one column."""
    titles = _titles()
    hints = {
        "is_private": QCoreApplication.translate("activity", "心理疏导等"),
        "settlement_id": QCoreApplication.translate("activity", "不选就是阵地所在的"),
    }
    return [
        RegisterField(
            name,
            titles[name],
            kind,
            _WIDTH,
            code_list=code_list,
            hint=hints.get(name, ""),
            default=_DEFAULTS.get(name),
        )
        for name, kind, code_list in specs
    ]


class ActivityMore(QWidget):
    """The fields behind 更多; every one has a value that needs no looking at."""

    def __init__(
        self,
        codes: CodeLists,
        named: Mapping[str, Rows],
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
        self._named = named
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        columns = QBoxLayout(direction, self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(tokens.XL if wide else tokens.M)
        for specs in (_LEFT, _RIGHT):
            columns.addWidget(self._form(_fields(specs)), 1, Qt.AlignmentFlag.AlignTop)

    def show_activity(self, activity: Activity) -> None:
        """Show what is stored."""
        for name, answer in self._answers.items():
            stored = getattr(activity, name)
            answer.put("" if stored is None else str(stored) if name in self._named else stored)

    def offer_project(self, project_id: UUID) -> None:
        """Choose the project that a new activity belongs to."""
        self._answers["project_id"].put(str(project_id))

    def is_filled(self, activity: Activity) -> bool:
        """Tell whether an activity says more than a new one."""
        plain = Activity(id=activity.id, name=activity.name)
        return any(getattr(activity, name) != getattr(plain, name) for name in self._answers)

    def values(self) -> dict[str, Any]:
        """Return the fields of Activity; INVALID_FIELD for a row that is none."""
        given = {name: answer.given() for name, answer in self._answers.items()}
        several = {name: tuple(one) for name, one in given.items() if isinstance(one, list)}
        given |= several
        given["least_age"] = int(given["least_age"]) if given["least_age"].isdecimal() else None
        given["partner"], given["risk_note"] = given["partner"].strip(), given["risk_note"].strip()
        return given | {name: self._row(name, given[name]) for name in self._named if name in given}

    def _row(self, name: str, chosen: str) -> UUID | None:
        known: dict[str, UUID | None] = {str(row_id): row_id for _, row_id in self._named[name]}
        if chosen and chosen not in known:
            words = _titles()[name]
            raise WenmingError(Code.INVALID_FIELD, field=words, value=chosen[:40])
        return known.get(chosen)

    def _form(self, fields: list[RegisterField]) -> Form:
        form = Form(self)
        for field in fields:
            if field.code_list == "department" and not self._codes.codes("department"):
                continue  # nothing could be ticked
            if field.name == "settlement_id" and not self._named["settlement_id"]:
                continue  # nothing could be chosen
            rows = self._named.get(field.name, [])
            widget = field_widget(field, self._codes, rows, self)
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
