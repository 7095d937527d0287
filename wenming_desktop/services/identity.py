"""Identity of computers as a signed-in person deals with it: rights first, then the port."""

from uuid import UUID

from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.identity_ports import ForkedDevice, IdentityPort, Standing
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require


class IdentityCare:
    """Data that were set back or copied, and numbers that were written twice."""

    def __init__(self, port: IdentityPort, uow: UnitOfWorkMaker) -> None:
        self._port, self._uow = port, uow

    def standing(self, actor: Actor) -> Standing:
        """Return whether this computer seals what is typed, and what it has to ask."""
        require(actor, Action.READ)
        return self._port.standing()

    def answer_machine(self, actor: Actor, *, other_goes_on: bool) -> None:
        """Answer the question whether the former computer goes on with these data."""
        require(actor, Action.EXCHANGE)
        self._port.answer_machine(other_goes_on=other_goes_on)
        self._note(actor, "machine_answered", "", other_goes_on=other_goes_on)

    def forks(self, actor: Actor) -> tuple[ForkedDevice, ...]:
        """Return the computers below that wrote numbers twice."""
        require(actor, Action.READ)
        return self._port.forks()

    def decide_fork(self, actor: Actor, device_id: UUID, choice: str) -> None:
        """Let both versions count, the first, or the other."""
        require(actor, Action.ENROL)
        self._port.decide_fork(device_id, choice)
        self._note(actor, "fork_decided", str(device_id), choice=choice)

    def _note(self, actor: Actor, action: str, subject: str, **facts: object) -> None:
        with self._uow() as work:
            work.audit.add(actor.user_no, action, subject, **facts)
