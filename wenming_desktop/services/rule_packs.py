"""Rules as data: the packs of the program, and those that the county issues and sends down.

A pack counts from its ``effective_from`` on; of several the latest one that has begun. A mistake is
mended by a new version, so that figures of earlier days stay as they were told.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.mechanism import RulePack
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.rules import READERS, Pack, read_pack
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_files import rule_file

PACKS = tuple(READERS)
"""The packs that a county may issue."""


@dataclass(frozen=True, slots=True)
class PackLine:
    """One version of one pack."""

    pack: str
    version: str
    effective_from: date
    issuer: str
    """Empty for what the program came with."""
    in_force: bool


def pack_in_force(work: UnitOfWork, pack: str, day: date) -> Pack:
    """Return the tables of the version that counts on a day."""
    issued = _latest(issued_packs(work, pack), day)
    return read_pack(issued.body) if issued is not None else rule_file(pack)


class RulePacks:
    """Use cases of rule packs."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def list(self, actor: Actor) -> list[PackLine]:
        """Return every version of every pack, oldest first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return [line for pack in PACKS for line in _lines(work, pack)]

    def text(self, actor: Actor, pack: str, version: str = "") -> dict[str, Any]:
        """Return the tables of a version, or of the one in force today."""
        require(actor, Action.READ)
        if pack not in PACKS:
            raise WenmingError(Code.NOT_FOUND, kind="rule_pack")
        with self._uow(read_only=True) as work:
            if not version:
                return dict(pack_in_force(work, pack, work.today()))
            for row in issued_packs(work, pack):
                if row.version == version:
                    return dict(read_pack(row.body))
        if str(rule_file(pack)["pack"]["version"]) == version:
            return rule_file(pack)
        raise WenmingError(Code.NOT_FOUND, kind="rule_pack")

    def issue(self, actor: Actor, text: str) -> RulePack:
        """Issue a version; it goes down with the next bundles.

        Raises RULE_PACK_INVALID, NOT_ALLOWED for other levels than the centre, or INVALID_FIELD for
        a version that is there already.
        """
        require(actor, Action.APPROVE)
        pack = read_pack(text)
        head = pack["pack"]
        name, version = str(head["id"]), str(head["version"])
        if name not in PACKS:
            raise WenmingError(Code.RULE_PACK_INVALID, problem=name[:40])
        with self._uow() as work:
            unit = work.own_unit()
            if unit.level is not Level.COUNTY_CENTER:
                raise WenmingError(Code.NOT_ALLOWED, action="issue_rules")
            known = {row.version for row in issued_packs(work, name)}
            if version in known | {str(rule_file(name)["pack"]["version"])}:
                raise WenmingError(Code.INVALID_FIELD, field="version", value=version[:40])
            issued = RulePack(
                id=work.next_id(),
                name=str(head.get("title", name))[:100],
                pack=name,
                version=version,
                effective_from=date.fromisoformat(str(head["effective_from"])),
                issuer=unit.name,
                source_document=str(head.get("source", ""))[:2000],
                body=text,
                org_unit_id=unit.id,
            )
            work.rows(RulePack).add(issued)
            work.audit.add(actor.user_no, "rules.issue", name, version=version)
        return issued


def issued_packs(work: UnitOfWork, pack: str) -> list[RulePack]:
    """Return every version of a pack that the county issued, oldest first."""
    rows = work.rows(RulePack).where(pack=pack)
    return sorted(rows, key=lambda row: (row.effective_from, row.version, row.id.bytes))


def _latest(rows: list[RulePack], day: date) -> RulePack | None:
    begun = [row for row in rows if row.effective_from <= day]
    return begun[-1] if begun else None


def _lines(work: UnitOfWork, pack: str) -> list[PackLine]:
    rows = issued_packs(work, pack)
    counting = _latest(rows, work.today())
    own = rule_file(pack)["pack"]
    first = PackLine(
        pack,
        str(own["version"]),
        date.fromisoformat(str(own["effective_from"])),
        "",
        counting is None,
    )
    return [
        first,
        *(
            PackLine(pack, row.version, row.effective_from, row.issuer, row is counting)
            for row in rows
        ),
    ]
