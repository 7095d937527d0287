"""The county's root keys that are at hand: the one in the store, and those in custodians' kits."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.key_kit import KIT_SUFFIX, ROOT, open_kit
from wenming_desktop.adapters.sync.keys import SigningKey
from wenming_desktop.adapters.sync.small_files import read_small
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import CENTRE_ORG_NO


def centre_log(connection: Connection) -> ControlLog:
    """Return the log of a computer of the centre. Raises NO_AUTHORITY elsewhere."""
    if own_facts.load_placed(connection).org_no != CENTRE_ORG_NO:
        raise WenmingError(Code.NO_AUTHORITY)
    return own_facts.control_log(connection)


def root_signers(
    connection: Connection, log: ControlLog, kits: Sequence[tuple[Path, str]]
) -> dict[int, SigningKey]:
    """Return root keys by their number in the present root: the stored one and those in kits.

    Raises ROOT_SIGNERS_MISSING, KIT_DAMAGED or KIT_CODE_WRONG.
    """
    root = log.known_root()
    found = [open_kit(read_small(kit, KIT_SUFFIX), ROOT, log.county_id, code) for kit, code in kits]
    if (stored := own_facts.secret(connection, own_facts.ROOT_KEY)) is not None:
        found.append(stored)
    held = {key.public: key for key in map(SigningKey, found) if key.public in root.keys}
    if len(held) < root.threshold:
        raise WenmingError(Code.ROOT_SIGNERS_MISSING, present=len(held), needed=root.threshold)
    return {root.keys.index(public): key for public, key in held.items()}
