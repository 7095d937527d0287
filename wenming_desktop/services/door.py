"""The door of a home: set-up, opening and closing; the window and the console both knock here."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # a start page needs neither use case nor backup yet
    from wenming_desktop.domain.errors import Code
    from wenming_desktop.domain.org_units import Level
    from wenming_desktop.services.backup_ports import Backup, Difference, SetAside
    from wenming_desktop.services.restoring import RestoreOrder
    from wenming_desktop.services.use_cases import UseCases


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHome:
    """What the set-up asks. ``parent_card`` is the small file the parent unit handed out."""

    level: "Level"
    unit_name: str
    user: str
    password: str
    code: str = ""
    parent_card: Path | None = None


@dataclass(frozen=True, slots=True)
class SetUpDone:
    """The open home and the recovery code, which is shown once and never stored."""

    use_cases: "UseCases"
    recovery_code: str


class Door(Protocol):
    """One home on this computer. Every refusal leaves it untouched."""

    def is_set_up(self) -> bool:
        """Tell whether a home was made here once, even if its file is missing now."""
        ...

    def is_demo(self) -> bool:
        """Tell whether this is a demo home, to be marked 演示."""
        ...

    def synced_by(self) -> str:
        """Return the folder by which a cloud seems to copy the home while it is in use, if any."""
        ...

    def warm_up(self) -> None:
        """Load what opening needs, while somebody types a password; changes nothing."""
        ...

    def rest(self) -> None:
        """Give memory back while nobody is there; what is asked next takes a moment longer."""
        ...

    def set_up(self, new: NewHome) -> SetUpDone:
        """Make the home: first administrator, own unit, keys."""
        ...

    def open(self, user: str, password: str) -> "UseCases":
        """Open with a password; WRONG_PASSWORD says nothing about which part was wrong.

        A full or write-protected disk opens for reading: ``only_read`` of the use cases says so.
        """
        ...

    def open_for_reading(self, user: str, password: str, why: "Code") -> "UseCases":
        """Open and write nothing, whoever else has the home; ``why`` is what stood in the way."""
        ...

    def open_with_recovery(self, code: str, user: str, new_password: str) -> "UseCases":
        """Open with the recovery code and give a user a new password."""
        ...

    def adopt(self, found: Path, user: str, password: str) -> None:
        """Bring back a store that was moved away: a copy of it, once it is proved to be ours.

        Raises WRONG_PASSWORD, BACKUP_FOREIGN, BACKUP_DAMAGED, DISK_FULL.
        """
        ...

    def write_unlock_request(self, to: Path) -> Path:
        """Write what the centre needs to open this home for its people; nobody is signed in.

        Raises NO_COUNTY_SLOT before the computer has its place in the county.
        """
        ...

    def open_with_county(self, answer: Path, code: str, user: str, new_password: str) -> SetUpDone:
        """Open with the centre's answer; the user gets a new password, the home a recovery code.

        Raises KIT_DAMAGED, KIT_CODE_WRONG, STORE_FOREIGN, WRONG_PASSWORD for no such user.
        """
        ...

    def backups(self, folder: Path | None = None) -> "list[Backup]":
        """Return the backups that lie here, or in another folder, without opening one."""
        ...

    def compare_backup(
        self, file: Path, user: str, password: str
    ) -> "tuple[Difference, ...] | None":
        """Return what a restore would change; None where the present store cannot be read.

        Raises WRONG_PASSWORD, BACKUP_DAMAGED, BACKUP_FOREIGN.
        """
        ...

    def restore(self, order: "RestoreOrder") -> "SetAside":
        """Put a backup in the place of the store, which is set aside whole; nothing is open.

        Raises WRONG_PASSWORD, NOT_ALLOWED, RESTORE_NEEDS_SECOND, BACKUP_DAMAGED, BACKUP_FOREIGN;
        then nothing has changed.
        """
        ...

    def close(self) -> None:
        """Close what is open and free the home for others."""
        ...
