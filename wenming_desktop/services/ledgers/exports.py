"""Every register out by its name: drawn up, kept by hand, or the volunteers' (design.md 3.1)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ledgers.activities import ACTIVITIES, PLAN
from wenming_desktop.services.ledgers.carried_ports import Carriers
from wenming_desktop.services.ledgers.columns import Ledger, Sources
from wenming_desktop.services.ledgers.coverage import AUDIENCE, COVERAGE, DEPARTMENT_RESOURCES
from wenming_desktop.services.ledgers.culture import CULTURE_TEAMS
from wenming_desktop.services.ledgers.customs import PLEDGES_SIGNED, SIGNATURES
from wenming_desktop.services.ledgers.drawing import drawn, heading
from wenming_desktop.services.ledgers.effects import FORMS, FUSION, PROJECT_EFFECTS
from wenming_desktop.services.ledgers.levels import USE_BY_LEVEL
from wenming_desktop.services.ledgers.looking import LedgerView, LookedAt
from wenming_desktop.services.ledgers.places import ORG_UNITS, TEAMS, VENUES
from wenming_desktop.services.ledgers.reach import SETTLEMENT_COVERAGE, UNCOVERED_SETTLEMENTS
from wenming_desktop.services.ledgers.service import HOURS, NEEDS, POINTS
from wenming_desktop.services.ledgers.summary import SUMMARY
from wenming_desktop.services.ledgers.works import WORKS_SHOWN
from wenming_desktop.services.ports import Cancelled, Progress, UnitOfWorkMaker
from wenming_desktop.services.register_files import RegisterBook, RegisterFiles, RegisterSheet
from wenming_desktop.services.registers import ExportedRegister, Registers
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_register import VolunteerRegister

LEDGERS: dict[str, Ledger] = {
    one.name: one
    for one in (
        *(ACTIVITIES, HOURS, NEEDS, TEAMS, VENUES, SUMMARY, PLAN, ORG_UNITS, POINTS),
        *(WORKS_SHOWN, COVERAGE, SETTLEMENT_COVERAGE, UNCOVERED_SETTLEMENTS),
        *(DEPARTMENT_RESOURCES, AUDIENCE, PROJECT_EFFECTS, FORMS, FUSION),
        *(SIGNATURES, PLEDGES_SIGNED, USE_BY_LEVEL, CULTURE_TEAMS),
    )
}
"""Those that are drawn up from several registers."""
VOLUNTEERS = "volunteers"
VOLUNTEER_TITLE = "志愿者台账"
MONTHLY = ("activities", VOLUNTEERS, "hours", "needs", "teams", "venues", "summary")
"""What goes up at the end of a period, besides the dictionary (screens.md 8)."""
DICTIONARY_TITLE = "数据字典与说明"


@dataclass(frozen=True, slots=True)
class LedgerName:
    """A register that can be exported."""

    name: str
    title: str
    number: str


def _silent(_done: int, _total: int) -> None:
    pass


def _never() -> bool:
    return False


class LedgerExports:
    """Use cases of registers that go out."""

    def __init__(
        self,
        uow: UnitOfWorkMaker,
        files: RegisterFiles,
        codes: CodeLists,
        registers: Registers,
        volunteers: VolunteerRegister,
        carriers: Carriers,
    ) -> None:
        self._uow, self._files, self._codes = uow, files, codes
        self._registers, self._volunteers = registers, volunteers
        self._carriers = carriers

    def names(self) -> list[LedgerName]:
        """Return all that can be exported: what is drawn up first, then what is kept by hand."""
        plain = self._registers.forms.registers.values()
        return [
            *(LedgerName(one.name, one.title, one.number) for one in LEDGERS.values()),
            LedgerName(VOLUNTEERS, VOLUNTEER_TITLE, "R4"),
            *(
                LedgerName(one.name, one.title, one.number)
                for one in plain
                if one.name not in LEDGERS
            ),
        ]

    def drawn(self) -> list[LedgerName]:
        """Return those that ``look`` shows: what is drawn up, not kept by hand."""
        return [LedgerName(one.name, one.title, one.number) for one in LEDGERS.values()]

    def look(self, actor: Actor, name: str, period: Period = EVER) -> LookedAt:
        """Return the first lines of a ledger as people read them, masked; NOT_FOUND for no name."""
        require(actor, Action.READ)
        if name not in LEDGERS:
            raise WenmingError(Code.NOT_FOUND, kind=name)
        return LedgerView(self._uow, self._codes).look(actor, LEDGERS[name], period)

    def export(
        self,
        actor: Actor,
        name: str,
        path: Path,
        period: Period = EVER,
        *,
        reveal_reason: str | None = None,
    ) -> ExportedRegister:
        """Write one register; masked unless a reason is given, which is logged.

        NOT_FOUND when there is none of this name.
        """
        if name == VOLUNTEERS:
            done = self._volunteers.export(actor, path, reveal_reason=reveal_reason)
            return ExportedRegister(done.file, done.rows)
        if name not in LEDGERS:
            return self._registers.export(actor, name, path, period, reveal_reason=reveal_reason)
        require(actor, Action.EXPORT_REGISTER)
        if reveal_reason is not None:
            require(actor, Action.REVEAL)
            if not reveal_reason.strip():
                raise WenmingError(Code.REASON_MISSING)
        return self._draw(actor, LEDGERS[name], path, period, reveal_reason)

    def export_period(
        self,
        actor: Actor,
        folder: Path,
        period: Period,
        *,
        progress: Progress = _silent,
        cancelled: Cancelled = _never,
    ) -> list[ExportedRegister]:
        """Write all that goes up at the end of a period into a folder, masked."""
        require(actor, Action.EXPORT_REGISTER)
        done: list[ExportedRegister] = []
        for number, name in enumerate(MONTHLY):
            if cancelled():
                raise WenmingError(Code.CANCELLED)
            progress(number, len(MONTHLY) + 1)
            title = LEDGERS[name].title if name in LEDGERS else VOLUNTEER_TITLE
            done.append(self.export(actor, name, folder / f"{title}.xlsx", period))
        done.append(self._write_dictionary(folder / f"{DICTIONARY_TITLE}.xlsx", period))
        progress(len(MONTHLY) + 1, len(MONTHLY) + 1)
        return done

    def _draw(
        self, actor: Actor, ledger: Ledger, path: Path, period: Period, reason: str | None
    ) -> ExportedRegister:
        """Log first, then read and write: a file that nobody logged must not exist."""
        revealed = reason is not None
        with self._uow() as work:
            sources = Sources(work, self._codes, period, self._carriers)
            head = heading(sources, dated=ledger.dated, revealed=revealed)
            rows = sum(1 for _ in ledger.lines(sources))
            facts: dict[str, Any] = {"reason": reason} if revealed else {}
            work.audit.add(actor.user_no, "register.export", ledger.name, rows=rows, **facts)
        with self._uow(read_only=True) as work:
            sources = Sources(work, self._codes, period, self._carriers)
            self._files.write(path, drawn(ledger, sources, head, revealed=revealed))
        return ExportedRegister(path.absolute(), rows)

    def _write_dictionary(self, path: Path, period: Period) -> ExportedRegister:
        """Write what every column of those ledgers says, without a line of anybody."""
        with self._uow() as work:
            sources = Sources(work, self._codes, period, self._carriers)
            head = heading(sources, dated=True, revealed=False)
            sheets = tuple(
                RegisterSheet(
                    LEDGERS[name].title,
                    f"{head.unit}{LEDGERS[name].title}",
                    head.subtitle,
                    tuple(one.head for one in LEDGERS[name].heads(sources)),
                    (),
                )
                for name in MONTHLY
                if name in LEDGERS
            )
        self._files.write(path, RegisterBook(sheets, notes=head.notes, only_meanings=True))
        return ExportedRegister(path.absolute(), sum(len(one.columns) for one in sheets))
