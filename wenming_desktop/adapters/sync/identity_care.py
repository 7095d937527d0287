"""The identity of this computer and of those below it, behind one door (sync.md 2.11)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Engine

from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.forking import Forker
from wenming_desktop.adapters.sync.guarding import Guard, asks, remember_machine
from wenming_desktop.adapters.sync.incarnation import Stop
from wenming_desktop.adapters.sync.replay import AfterMerge
from wenming_desktop.adapters.sync.revoking import Revoker
from wenming_desktop.adapters.sync.sealing import unsealed
from wenming_desktop.domain.org_units import CENTRE_ORG_NO
from wenming_desktop.services.identity_ports import ForkedDevice, Standing


@dataclass(frozen=True, slots=True)
class DeviceIdentity:
    """Satisfies services.identity_ports.IdentityPort."""

    engine: Engine
    now: Callable[[], datetime]
    after_merge: AfterMerge
    guard: Guard

    def standing(self) -> Standing:
        """Return whether this computer may seal, and what it has to ask."""
        with self.engine.connect() as connection:
            own = own_facts.load(connection)
            request = own_facts.secret(connection, own_facts.PENDING_REQUEST)
            return Standing(
                stopped=incarnation.stopped(connection),
                asks=asks(connection),
                is_centre=own.org_no == CENTRE_ORG_NO,
                waiting_edits=unsealed(connection),
                is_asked_for=request is not None,
            )

    def answer_machine(self, *, other_goes_on: bool) -> None:
        """Take the answer to the question whether this is another computer."""
        with self.engine.begin() as connection:
            remember_machine(connection, self.guard.salted_marks(connection))
            if other_goes_on:
                incarnation.stop(connection, Stop.MOVED, self.now())

    def forks(self) -> tuple[ForkedDevice, ...]:
        """Return the computers below that wrote numbers twice."""
        return self._forker().forks()

    def decide_fork(self, device_id: UUID, choice: str) -> None:
        """Let both branches count, or one."""
        self._forker().decide(device_id, choice)

    def _forker(self) -> Forker:
        revoker = Revoker(self.engine, self.now, self.after_merge)
        return Forker(self.engine, self.now, revoker)
