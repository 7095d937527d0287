"""The own unit and the units known here."""

from dataclasses import replace
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.names import unstorable_characters, visible_text
from wenming_desktop.domain.org_units import Level, OrgUnit, subtree
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require

LONGEST_NAME, CODE_DIGITS = 60, 12


class OrgUnits:
    """Reads the tree, changes the own unit's profile."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def own(self, actor: Actor) -> OrgUnit:
        """Return the unit this computer is set up for."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return work.own_unit()

    def all(self, actor: Actor) -> list[OrgUnit]:
        """Return every unit known here, parents before children."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return sorted(work.org_units.all(), key=lambda unit: (unit.org_no, unit.name))

    def below(self, actor: Actor) -> list[OrgUnit]:
        """Return the own unit and every unit under it, parents before children."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return subtree(work.org_units.all(), work.own_unit())

    def change_own(self, actor: Actor, **fields: Any) -> OrgUnit:
        """Change address, head, telephone or date of establishment of the own unit."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            changed = replace(work.own_unit(), **fields)
            work.org_units.update(changed)
        return changed


def make_own_unit(work: UnitOfWork, level: Level, name: str, code: str, org_no: int) -> OrgUnit:
    """Add the row of the unit a new home is set up for."""
    name, code = visible_text(name), code.strip()
    if not name:
        raise WenmingError(Code.NAME_MISSING)
    if len(name) > LONGEST_NAME or unstorable_characters(name):
        raise WenmingError(Code.INVALID_FIELD, field="name", value=ascii(name)[:40])
    if code and not (code.isascii() and code.isdecimal() and len(code) == CODE_DIGITS):
        raise WenmingError(Code.INVALID_FIELD, field="code", value=code[:40])
    unit = OrgUnit(id=work.next_id(), level=level, name=name, code=code, org_no=org_no)
    work.org_units.add(unit)
    return unit
