"""What screens and console need of the identity of computers: set back, copied, written twice."""

from dataclasses import dataclass
from typing import Final, Protocol
from uuid import UUID

BOTH: Final = "both"
FIRST: Final = "first"
OTHER: Final = "other"
CHOICES: Final = (BOTH, FIRST, OTHER)
"""What may be decided about numbers that were written twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Whether this computer may seal what is typed in."""

    stopped: str
    """Why not: restored, copied, ack_ahead, moved or retired; empty while all is well."""
    asks: bool
    """Whether it asks if it is another computer than before."""
    is_centre: bool
    waiting_edits: int
    is_asked_for: bool
    """Whether a request for a new identity was written and not answered yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForkedDevice:
    """A computer below that wrote the same numbers twice with different contents."""

    device_id: UUID
    device_no: int
    label: str
    first_operations: int
    """Operations that came first and count."""
    other_operations: int
    """Operations that are held."""


class IdentityPort(Protocol):
    """The identity of this computer, and decisions about those below."""

    def standing(self) -> Standing: ...
    def answer_machine(self, *, other_goes_on: bool) -> None:
        """Say whether the computer that had these data before goes on with them."""
        ...

    def forks(self) -> tuple[ForkedDevice, ...]: ...
    def decide_fork(self, device_id: UUID, choice: str) -> None:
        """Let ``both`` count, the ``first``, or the ``other``; NO_FORK, NO_AUTHORITY, …."""
        ...
