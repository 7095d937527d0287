"""The county's decisions as a signed-in person takes them: rights first, then the port."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.names import unstorable_characters, visible_text
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.county_ports import (
    Author,
    Authority,
    County,
    KeyState,
    Policy,
    Unit,
    UnitChange,
    UnitEffects,
    Writer,
)
from wenming_desktop.services.county_rights import RightsTable
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require

LONGEST_NAME = 60


class CountyDecisions:
    """Rights, tree, people and keys of a county."""

    def __init__(self, port: County, uow: UnitOfWorkMaker) -> None:
        self._port, self._uow = port, uow

    def policy(self, actor: Actor) -> Policy:
        """Return the authorisation table in force."""
        require(actor, Action.READ)
        return self._port.policy()

    def rights(self, actor: Actor) -> RightsTable:
        """Return who may write what, as the program knows it and the county has left it open."""
        require(actor, Action.READ)
        return RightsTable.of(self._port.cells(), self._port.policy())

    def issue_policy(self, actor: Actor, closed: Sequence[str], label: str) -> Policy:
        """Close these cells of the program's table, and open all others."""
        require(actor, Action.ENROL)
        made = self._port.issue_policy(closed, _name("label", label))
        self._note(actor, "policy_issued", str(made.number), closed=len(made.closed))
        return made

    def units(self, actor: Actor) -> tuple[Unit, ...]:
        """Return the tree, units above before those below."""
        require(actor, Action.READ)
        return self._port.units()

    def unit_effects(self, actor: Actor, org_no: int) -> UnitEffects:
        """Return what a decision about a unit would be about."""
        require(actor, Action.READ)
        return self._port.unit_effects(org_no)

    def unit_history(self, actor: Actor, org_no: int) -> tuple[UnitChange, ...]:
        """Return what was decided about a unit, the first decision first."""
        require(actor, Action.READ)
        return self._port.unit_history(org_no)

    def create_unit(self, actor: Actor, name: str, level: str, parent: int) -> Unit:
        """Give a unit its number before it has a computer."""
        require(actor, Action.ENROL)
        return self._decided(
            actor, "created", self._port.create_unit(_name("name", name), level, parent)
        )

    def rename_unit(self, actor: Actor, org_no: int, name: str) -> Unit:
        """Give a unit another name, here and in its row."""
        require(actor, Action.ENROL)
        return self._decided(actor, "renamed", self._port.rename_unit(org_no, _name("name", name)))

    def close_unit(self, actor: Actor, org_no: int) -> Unit:
        """Let nobody in any more for this unit; what it wrote stays."""
        require(actor, Action.ENROL)
        return self._decided(actor, "closed", self._port.close_unit(org_no))

    def move_unit(self, actor: Actor, org_no: int, parent: int) -> Unit:
        """Put a unit below another one, which from then on reads and corrects its rows."""
        require(actor, Action.ENROL)
        return self._decided(actor, "moved", self._port.move_unit(org_no, parent))

    def merge_unit(self, actor: Actor, org_no: int, into: int) -> Unit:
        """Close a unit and give its rows into the hands of another one."""
        require(actor, Action.ENROL)
        return self._decided(actor, "merged", self._port.merge_unit(org_no, into))

    def writers(self, actor: Actor) -> tuple[Writer, ...]:
        """Return the users whose work has ended, and what was written under them since."""
        require(actor, Action.READ)
        return self._port.writers()

    def authors(self, actor: Actor, device_id: UUID) -> tuple[Author, ...]:
        """Return who wrote on a computer: the numbers among which one that left is found."""
        require(actor, Action.ENROL)
        return self._port.authors(device_id)

    def end_user(
        self, actor: Actor, device_id: UUID, user_no: int, *, ended: bool = True
    ) -> Writer:
        """Say that a user of a computer below no longer writes there, or does again."""
        require(actor, Action.ENROL)
        writer = self._port.end_user(device_id, user_no, ended=ended)
        self._note(actor, "user_ended" if ended else "user_back", writer.device, user=user_no)
        return writer

    def key_states(self, actor: Actor) -> tuple[KeyState, ...]:
        """Return how long each computer's keys are meant to last, and how far it lags behind."""
        require(actor, Action.READ)
        return self._port.key_states()

    def authority(self, actor: Actor) -> Authority | None:
        """Return the key that certifies for this unit; None where there is none."""
        require(actor, Action.READ)
        return self._port.authority()

    def root_revoke(
        self,
        actor: Actor,
        device_id: UUID,
        reason: str,
        since: date | None,
        kits: Sequence[tuple[Path, str]],
    ) -> None:
        """End any device by the word of the county's root keys."""
        require(actor, Action.ENROL)
        self._port.root_revoke(device_id, reason, since, kits)
        self._note(actor, "root_revoked", str(device_id), reason=reason)

    def new_authority(
        self,
        actor: Actor,
        reason: str,
        kits: Sequence[tuple[Path, str]],
        last_record: int | None = None,
    ) -> str:
        """End the county's authority and make a new one on this computer; return its digits."""
        require(actor, Action.ENROL)
        digits = self._port.new_authority(reason, kits, last_record)
        self._note(actor, "new_authority", "", reason=reason)
        return digits

    def _decided(self, actor: Actor, action: str, unit: Unit) -> Unit:
        self._note(actor, f"unit_{action}", str(unit.org_no))
        return unit

    def _note(self, actor: Actor, action: str, subject: str, **facts: object) -> None:
        with self._uow() as work:
            work.audit.add(actor.user_no, action, subject, **facts)


def _name(field: str, text: str) -> str:
    text = visible_text(text)
    if not text or len(text) > LONGEST_NAME or unstorable_characters(text):
        raise WenmingError(Code.INVALID_FIELD, field=field, value=ascii(text)[:40])
    return text
