"""The county's slot: the key of a store, sealed to the centre's computers and its recovery key.

Where everybody of a unit has forgotten the password and lost the recovery code, the sealed slot
goes to the centre on a stick; two people there open it, and what comes back is a kit file that
only the code they tell by word of mouth opens. The key itself is never in a file in the clear.
"""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, func, select
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.key_header import CountySlot
from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.adapters.db.local_repositories import SqlSettings
from wenming_desktop.adapters.db.sync_tables import sync_ctrl
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.authority import county_recovery
from wenming_desktop.adapters.sync.certificates import Certificate
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.key_kit import KIT_SUFFIX, STORE, SealedKit, make_kit
from wenming_desktop.adapters.sync.keys import ID_BYTES, WRAP_BYTES, DeviceKeys, wrap
from wenming_desktop.adapters.sync.rooting import RootKeeper
from wenming_desktop.adapters.sync.small_files import read_small, write_small
from wenming_desktop.adapters.sync.stick import FOLDER
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.domain.clock import Clock
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import CENTRE_ORG_NO
from wenming_desktop.services.key_cards import KeyKit
from wenming_desktop.services.key_opening.ports import LockedStore

REQUEST_SUFFIX: Final = ".wmo"
_REQUEST: Final = "wm/slot-request.v1"
_INFO: Final = b"wm/key-slot.v1 "
_MOST = 16
_LIMIT: Final = 16 * 1024
_SEEN: Final = "county_slots_seen"
"""Setting: for how many control records the slots were made; others may name other computers."""


def keep_current(engine: Engine, keys: KeyFile) -> None:
    """Seal the store's key anew when the county's computers or recovery key are other ones."""
    with engine.begin() as connection:
        settings = SqlSettings(connection)
        records = connection.execute(select(func.count()).select_from(sync_ctrl)).scalar_one()
        if not own_facts.load(connection).has_place or settings.get(_SEEN) == records:
            return
        own, log = own_facts.load(connection), own_facts.control_log(connection)
        place = f"{own.org_no}-{own.device_no & 0xFF}"
        wanted = [one for one in _holders(log) if one.device_id != own.device_id]
        if [one.device_id.hex() for one in wanted] != [one.to for one in keys.county_slots]:
            keys.seal_to_county([_sealed(keys.key, one, log.county_id, place) for one in wanted])
        settings.set(_SEEN, records)


def write_request(slots: Sequence[CountySlot], to: Path) -> Path:
    """Write what the centre needs to open the store. Raises NO_COUNTY_SLOT where there is none."""
    if not slots:
        raise WenmingError(Code.NO_COUNTY_SLOT)
    content = encode([_REQUEST, [list(astuple(one)) for one in slots]])
    return write_small(to / FOLDER, f"unlock-{slots[0].place}{REQUEST_SUFFIX}", content)


def key_in_answer(kit: Path, code: str) -> bytes:
    """Return the key of the store. Raises KIT_DAMAGED or KIT_CODE_WRONG."""
    where = kit / FOLDER if (kit / FOLDER).is_dir() else kit
    sealed = SealedKit.parse(read_small(where, KIT_SUFFIX))
    if sealed.kind != STORE:
        raise WenmingError(Code.KIT_DAMAGED)
    return sealed.open(code)


@dataclass(frozen=True, slots=True)
class StoreSlotOpener:
    """Opens slots with the keys of the store ``engine``. Satisfies key_opening.ports.SlotOpener."""

    engine: Engine
    now: Clock

    def look(self, request: Path) -> LockedStore:
        """Tell whose store a request is about, and whether this computer can open it."""
        with self.engine.connect() as connection:
            slots = _parse(request)
            held = own_facts.identities(connection)
            self._check_county(connection, slots)
        here = any(bytes.fromhex(one.to) in held for one in slots)
        return LockedStore(place=slots[0].place, opens_here=here)

    def open(self, request: Path, to: Path, kit: tuple[Path, str] | None) -> KeyKit:
        """Write the answer and return it with its code; ``kit`` is the county's recovery key.

        Raises SLOT_NOT_OURS where no key here fits, SLOT_DAMAGED where it was changed.
        """
        slots = _parse(request)
        with self.engine.connect() as connection:
            self._check_county(connection, slots)
            held = dict(own_facts.identities(connection))
        if kit is not None:
            keys = RootKeeper(self.engine, self.now).open_recovery(*kit)
            held[keys.device_id] = keys
        key = _opened(slots, held)
        content, code = make_kit(STORE, bytes.fromhex(slots[0].county), key)
        name = f"unlock-{slots[0].place}{KIT_SUFFIX}"
        with self.engine.connect() as connection:
            log = own_facts.control_log(connection)
            county = unit_of(connection, log, CENTRE_ORG_NO).name
        return KeyKit(write_small(to / FOLDER, name, content), code, county, "")

    def _check_county(self, connection: Connection, slots: Iterable[CountySlot]) -> None:
        county = own_facts.load_placed(connection).county_id.hex()
        if any(one.county != county for one in slots):
            raise WenmingError(Code.SLOT_NOT_OURS)


def _holders(log: ControlLog) -> list[Certificate]:
    found = [one.certificate for one in log.live_devices_of(CENTRE_ORG_NO)]
    recovery = county_recovery(log)
    return [*([recovery] if recovery else []), *found][:_MOST]


def _sealed(key: bytes, to: Certificate, county_id: bytes, place: str) -> CountySlot:
    wrapped = wrap(to.exchange_public, key, _bound(county_id.hex(), place))
    return CountySlot(to.device_id.hex(), county_id.hex(), place, wrapped.hex())


def _opened(slots: Iterable[CountySlot], held: dict[bytes, DeviceKeys]) -> bytes:
    for slot in slots:
        keys = held.get(bytes.fromhex(slot.to))
        if keys is not None:
            try:
                return keys.exchange.unwrap(
                    bytes.fromhex(slot.wrapped), _bound(slot.county, slot.place)
                )
            except DamagedError as error:
                raise WenmingError(Code.SLOT_DAMAGED) from error
    raise WenmingError(Code.SLOT_NOT_OURS)


def _bound(county: str, place: str) -> bytes:
    return _INFO + encode([county, place])


def _parse(request: Path) -> list[CountySlot]:
    """Read a request, or the newest one of a stick. Raises SLOT_DAMAGED, STICK_UNREADABLE."""
    where = request / FOLDER if (request / FOLDER).is_dir() else request
    try:
        fields = Fields.of(read_small(where, REQUEST_SUFFIX), "slot", limit=_LIMIT)
        form, rows = fields.text(20), fields.rows()
        fields.end()
        slots = [_slot(row) for row in rows]
    except DamagedError as error:
        raise WenmingError(Code.SLOT_DAMAGED) from error
    places = {one.place for one in slots}
    if form != _REQUEST or len(places) != 1 or len(slots) > _MOST:
        raise WenmingError(Code.SLOT_DAMAGED)
    return slots


def _slot(row: Fields) -> CountySlot:
    slot = CountySlot(row.text(64), row.text(64), row.text(20), row.text(256))
    row.end()
    try:
        lengths = [len(bytes.fromhex(one)) for one in (slot.to, slot.county, slot.wrapped)]
    except ValueError as error:
        raise DamagedError("slot") from error
    unit, _, index = slot.place.partition("-")
    if lengths != [ID_BYTES, ID_BYTES, WRAP_BYTES] or not (unit.isdecimal() and index.isdecimal()):
        raise DamagedError("slot")
    return slot
