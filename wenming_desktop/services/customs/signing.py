"""签名台账: who put a name under an initiative or a promise letter, entered and printed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.activities import Activity
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.pledges import Pledge, PledgeSignature, Signer
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.mechanism.table_paper import (
    PaperColumn,
    PaperTable,
    TablePaperContent,
    TablePress,
)
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.record_shapes import from_json
from wenming_desktop.services.rights import require

BLANKS = 20
"""Empty lines of a sheet that is taken along to be signed."""
_COLUMNS = (
    PaperColumn("序号", 3, centred=True),
    PaperColumn("姓名", 7, centred=True),
    PaperColumn("村组", 8),
    PaperColumn("签名", 9),
    PaperColumn("日期", 6, centred=True),
    PaperColumn("备注", 7),
)


@dataclass(frozen=True, slots=True)
class PledgeLine:
    """One text and how many have signed it."""

    pledge: Pledge
    unit: str
    activity: str
    signatures: int
    last: date | None


@dataclass(frozen=True, slots=True)
class Signed:
    """What entering names did."""

    added: int
    known: int
    """Those that stood there already, with the same group."""


class Signing:
    """Use cases of the signatures."""

    def __init__(
        self, uow: UnitOfWorkMaker, codes: CodeLists, press: TablePress, mark: str = ""
    ) -> None:
        self._uow, self._codes, self._press, self._mark = uow, codes, press, mark

    def pledges(self, actor: Actor) -> list[PledgeLine]:
        """Return the texts, the latest first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return pledge_lines(work)

    def names(self, actor: Actor, pledge_id: UUID) -> list[PledgeSignature]:
        """Return who signed a text, in the order they were entered. NOT_FOUND."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            work.rows(Pledge).get(pledge_id)
            return _names(work, pledge_id)

    def sign(
        self, actor: Actor, pledge_id: UUID, signers: Iterable[Signer], day: date | None = None
    ) -> Signed:
        """Write names down; who stands there already is not written twice.

        NOT_FOUND for a text that is none, FIELD_MISSING without a single name.
        """
        require(actor, Action.RECORD)
        wanted = dict.fromkeys(signers)
        if not wanted:
            raise WenmingError(Code.FIELD_MISSING, field="姓名")
        with self._uow() as work:
            pledge = work.rows(Pledge).get(pledge_id)
            there = {(one.signer, one.resident_group) for one in _names(work, pledge_id)}
            fresh = [one for one in wanted if (one.name, one.group) not in there]
            for one in fresh:
                given = {"signer": one.name, "resident_group": one.group}
                row = PledgeSignature(
                    id=work.next_id(),
                    pledge_id=pledge.id,
                    signed_on=day or work.today(),
                    org_unit_id=work.own_unit().id,
                    **from_json(PledgeSignature, given),
                )
                work.rows(PledgeSignature).add(row)
            work.audit.add(actor.user_no, "pledge.sign", str(pledge_id), rows=len(fresh))
        return Signed(len(fresh), len(wanted) - len(fresh))

    def print(
        self, actor: Actor, pledge_id: UUID, to: Path, *, blanks: int = BLANKS
    ) -> PaperResult:
        """Write the sheet: the text, the names that stand there, and empty lines to sign on."""
        require(actor, Action.PRINT)
        with self._uow() as work:
            pledge = work.rows(Pledge).get(pledge_id)
            names = _names(work, pledge_id)
            content = _sheet(work, self._codes, pledge, names, blanks)
            result = self._press.table(replace(content, mark=self._mark), to)
            work.audit.add(actor.user_no, "printed", str(pledge_id), kind="signature_sheet")
        return result


def pledge_lines(work: UnitOfWork) -> list[PledgeLine]:
    """Return the texts with their names counted, the latest first."""
    units = {one.id: one.name for one in work.org_units.all()}
    signed: dict[UUID, list[PledgeSignature]] = {}
    for one in work.rows(PledgeSignature).all():
        signed.setdefault(one.pledge_id, []).append(one)
    found = []
    for pledge in work.rows(Pledge).all():
        names = signed.get(pledge.id, [])
        activity = work.rows(Activity).find(pledge.activity_id) if pledge.activity_id else None
        found.append(
            PledgeLine(
                pledge,
                units.get(pledge.org_unit_id, "") if pledge.org_unit_id is not None else "",
                activity.name if activity is not None else "",
                len(names),
                max((one.signed_on for one in names if one.signed_on), default=None),
            )
        )
    return sorted(found, key=lambda one: one.pledge.started_on or date.min, reverse=True)


def _names(work: UnitOfWork, pledge_id: UUID) -> list[PledgeSignature]:
    found = work.rows(PledgeSignature).where(pledge_id=pledge_id)
    return sorted(found, key=lambda one: (one.signed_on or date.min, one.id.bytes))


def _sheet(
    work: UnitOfWork, codes: CodeLists, pledge: Pledge, names: list[PledgeSignature], blanks: int
) -> TablePaperContent:
    lines = [
        (
            one.signer,
            one.resident_group,
            "已签",
            f"{one.signed_on:%Y-%m-%d}" if one.signed_on else "",
        )
        for one in names
    ]
    lines += [("", "", "", "")] * blanks
    rows = tuple((str(number), *line, "") for number, line in enumerate(lines, 1))
    kind = codes.label("pledge_kind", pledge.pledge_type)
    text = PaperTable(
        "", (PaperColumn(kind, 1),), tuple((one,) for one in pledge.content.splitlines() if one)
    )
    signing = PaperTable(f"签名（已登记 {len(names)} 人）", _COLUMNS, rows)
    return TablePaperContent(
        title=f"{pledge.name}签名表",
        about=work.own_unit().name,
        tables=(text, signing) if text.rows else (signing,),
        notes=("原件留存备查。姓名录入后，再印时已在表里的不用重签。",),
        signatures=("红白理事会：", "经办人："),
    )
