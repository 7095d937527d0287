"""还差几场 on paper and as a workbook: units by number, a column for each rule, never a ranking."""

from pathlib import Path

from wenming_desktop.domain.quotas import QuotaState
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.mechanism.table_paper import (
    PaperColumn,
    PaperTable,
    TablePaperContent,
    TablePress,
)
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.quotas import Quotas
from wenming_desktop.services.register_files import (
    RegisterBook,
    RegisterColumn,
    RegisterFiles,
    RegisterSheet,
)
from wenming_desktop.services.rights import require

DONE, NOT_ASKED = "达到", "—"


class QuotaFiles:
    """Prints and exports what is still to be held in the running periods."""

    def __init__(
        self, uow: UnitOfWorkMaker, press: TablePress, files: RegisterFiles, mark: str = ""
    ) -> None:
        self._uow, self._press, self._files, self._mark = uow, press, files, mark

    def print(self, actor: Actor, to: Path) -> PaperResult:
        """Print the table, a part for each level."""
        require(actor, Action.PRINT)
        states, title, about = self._read(actor)
        tables = []
        for level in dict.fromkeys(one.quota.level for one in states):
            rules, rows = table([one for one in states if one.quota.level is level])
            columns = (
                PaperColumn("单位", 12),
                *(PaperColumn(one, 8, centred=True) for one in rules),
            )
            tables.append(PaperTable("", columns, tuple(rows)))
        content = TablePaperContent(
            title=title,
            about=about,
            tables=tuple(tables),
            notes=("按单位编号排列，不排名次。",),
            signatures=("填表人", "负责人", "日期"),
            wide=True,
            mark=self._mark,
        )
        return self._press.table(content, to)

    def export(self, actor: Actor, to: Path) -> Path:
        """Write every rule and unit as a row."""
        require(actor, Action.EXPORT_REGISTER)
        states, title, about = self._read(actor)
        columns = (
            *(RegisterColumn("单位", 26), RegisterColumn("要求", 30)),
            *(RegisterColumn("要办", 7, "number"), RegisterColumn("已办", 7, "number")),
            RegisterColumn("还差", 7, "number", total=True),
        )
        ordered = sorted(states, key=lambda one: (one.org_no, one.unit))
        rows = [(one.unit, one.quota.title, one.need, one.have, one.missing) for one in ordered]
        self._files.write(
            to, RegisterBook((RegisterSheet("还差几场", title, about, columns, rows),))
        )
        return to

    def _read(self, actor: Actor) -> tuple[list[QuotaState], str, str]:
        states = Quotas(self._uow).running(actor)
        with self._uow(read_only=True) as work:
            unit, today = work.own_unit().name, work.today()
        return states, f"{unit}还差几场", f"截至 {today.isoformat()}，各按本周、本月、本季、本年计"


def table(states: list[QuotaState]) -> tuple[list[str], list[tuple[str, ...]]]:
    """Return the titles of the rules, and a row of cells for each unit in order of number."""
    rules = {one.quota.id: one.quota.title for one in states}
    cells = {(one.org_no, one.unit, one.quota.id): one for one in states}
    units = sorted({(one.org_no, one.unit) for one in states})
    rows = [
        (name, *(_cell(cells.get((number, name, rule))) for rule in rules))
        for number, name in units
    ]
    return list(rules.values()), rows


def _cell(state: QuotaState | None) -> str:
    if state is None:
        return NOT_ASKED
    return f"还差 {state.missing} 场" if state.missing else DONE
