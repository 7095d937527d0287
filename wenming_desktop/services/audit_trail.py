"""The audit log as a signed-in person reads it."""

from dataclasses import dataclass
from datetime import datetime

from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.audit_ports import AuditLine, AuditProof, AuditProver
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require


@dataclass(frozen=True, slots=True)
class NamedLine:
    """A line with the account's name, which the log itself does not hold."""

    line: AuditLine
    user: str


class AuditTrail:
    """Who did what on this computer. Reading it changes nothing in it."""

    def __init__(self, prover: AuditProver, uow: UnitOfWorkMaker) -> None:
        self._prover, self._uow = prover, uow

    def page(
        self, actor: Actor, since: datetime | None = None, *, limit: int = 200, offset: int = 0
    ) -> tuple[list[NamedLine], int]:
        """Return lines, the newest first, and how many there are since then."""
        require(actor, Action.READ_AUDIT)
        with self._uow(read_only=True) as work:
            lines, total = work.audit.page(since, limit, offset)
            names = {user.user_no: user.name for user in work.users.all()}
        return [NamedLine(line, names.get(line.user_no, "")) for line in lines], total

    def prove(self, actor: Actor) -> AuditProof:
        """Tell whether anything was changed in the log or cut off from it."""
        require(actor, Action.READ_AUDIT)
        return self._prover.prove()
