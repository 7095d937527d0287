"""Is a backup what it says it is: every page of it, and the rows counted again."""

from pathlib import Path

from wenming_desktop.adapters.backups.census import census_of_copy
from wenming_desktop.adapters.backups.copies import keys_of, read_backup
from wenming_desktop.adapters.db import key_header
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.backup_ports import Backup


def check_backup(file: Path, key: bytes) -> Backup:
    """Open a copy, check and count it; BACKUP_DAMAGED where that is not what was written down.

    Raises what ``census_of_copy`` and ``read_backup`` raise.
    """
    said = read_backup(file)
    found = census_of_copy(file, key)
    if dict(found.rows) != dict(said.rows) or found.audit_head != said.audit_head:
        raise WenmingError(Code.BACKUP_DAMAGED, path=file)
    return said


def check_keys(file: Path) -> None:
    """Refuse with BACKUP_DAMAGED a backup whose key slots are not as they were written.

    Its store may be sound: on the computer it is of, other slots open it.
    """
    try:
        key_header.read(keys_of(file))
    except WenmingError as error:
        raise WenmingError(Code.BACKUP_DAMAGED, path=file) from error
