"""The signed list of what a bundle holds, and what its sender knows (sync.md 2.4)."""

from dataclasses import dataclass, field

from wenming_desktop.adapters.sync.certificates import HASH_BYTES, MAX_ORG_NO
from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import ID_BYTES, SigningKey
from wenming_desktop.adapters.sync.signed import MANIFEST_LIMIT, RecordKind, SignedRecord

MAX_RECIPIENTS = 64
MAX_FRAMES = 20_000
DIGEST_BYTES = 16
MAX_APP_VERSION = 40


@dataclass(frozen=True, slots=True)
class FrameEntry:
    """One frame of the bundle, in its place: type, length in bytes, SHA-256."""

    type: int
    length: int
    sha256: bytes


@dataclass(frozen=True, slots=True)
class Have:
    """What the sender holds of a feed: contiguous up to ``stored_no``, applied up to another."""

    feed_id: bytes
    stored_no: int
    head_id: bytes
    applied_no: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Segments of a feed that the sender lacks although it holds later ones; both ends included."""

    feed_id: bytes
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The fields in the order of the format. Times in milliseconds since 1970, UTC.

    ``BundleWriter`` fills in ``bundle_id``, ``recipients``, ``sender`` and ``frames``.
    """

    bundle_id: bytes = bytes(ID_BYTES)
    recipients: tuple[bytes, ...] = ()
    sender: bytes = bytes(ID_BYTES)
    """Device id of the sender: one key pair, one incarnation."""
    bundle_no: int
    """1, 2, 3… per sender and target org: a hole shows that a bundle went astray."""
    previous_bundle: bytes | None = None
    created_at_ms: int
    clock_flags: int = 0
    attested_time_ms: int = 0
    frames: tuple[FrameEntry, ...] = ()
    have: tuple[Have, ...] = ()
    gaps: tuple[Gap, ...] = ()
    rejects_digest: bytes = bytes(DIGEST_BYTES)
    state_digests: tuple[tuple[int, bytes], ...] = ()
    """(org number, digest of its rows)."""
    app_version: str
    schema_no: int
    target_org: int
    """Org number that ``bundle_no`` counts for."""
    control_heads: tuple[tuple[bytes, int], ...] = field(default=())
    """How far the sender knows each authority's chain: the answer brings what follows."""

    def encode(self) -> bytes:
        return encode(
            [
                *(1, self.bundle_id, self.recipients, self.sender, self.bundle_no),
                *(self.previous_bundle, self.created_at_ms),
                *(self.clock_flags, self.attested_time_ms),
                [(one.type, one.length, one.sha256) for one in self.frames],
                [(one.feed_id, one.stored_no, one.head_id, one.applied_no) for one in self.have],
                [(one.feed_id, one.first, one.last) for one in self.gaps],
                *(self.rejects_digest, self.state_digests, self.app_version, self.schema_no),
                *(self.target_org, self.control_heads),
            ]
        )


def sign_manifest(manifest: Manifest, key: SigningKey) -> bytes:
    """Return the manifest's signed record."""
    return SignedRecord.make(RecordKind.MANIFEST, manifest.encode(), key).encoded


def parse_manifest(data: bytes) -> tuple[Manifest, SignedRecord]:
    """Read a manifest's form; its signature is checked once the sender is known."""
    record = SignedRecord.parse(data, RecordKind.MANIFEST, limit=MANIFEST_LIMIT)
    fields = Fields.of(record.body, "manifest", limit=MANIFEST_LIMIT)
    fields.integer(1, 1)
    manifest = Manifest(
        bundle_id=fields.data(ID_BYTES),
        recipients=fields.datas(ID_BYTES, MAX_RECIPIENTS),
        sender=fields.data(ID_BYTES),
        bundle_no=fields.integer(1),
        previous_bundle=fields.data_or_nil(ID_BYTES),
        created_at_ms=fields.integer(),
        clock_flags=fields.integer(),
        attested_time_ms=fields.integer(),
        frames=tuple(_frame(row) for row in fields.rows(MAX_FRAMES)),
        have=tuple(_have(row) for row in fields.rows()),
        gaps=tuple(_gap(row) for row in fields.rows()),
        rejects_digest=fields.data(DIGEST_BYTES),
        state_digests=tuple(_state(row) for row in fields.rows()),
        app_version=fields.text(MAX_APP_VERSION),
        schema_no=fields.integer(),
        target_org=fields.integer(1, MAX_ORG_NO),
        control_heads=tuple(_head(row) for row in fields.rows()),
    )
    fields.end()
    return manifest, record


def _frame(row: Fields) -> FrameEntry:
    entry = FrameEntry(row.integer(2, 254), row.integer(), row.data(HASH_BYTES))
    row.end()
    return entry


def _have(row: Fields) -> Have:
    have = Have(row.data(ID_BYTES), row.integer(), row.data(HASH_BYTES), row.integer())
    row.end()
    return have


def _gap(row: Fields) -> Gap:
    gap = Gap(row.data(ID_BYTES), row.integer(1), row.integer(1))
    row.end()
    if gap.first > gap.last:
        raise DamagedError("manifest.gap")
    return gap


def _state(row: Fields) -> tuple[int, bytes]:
    state = (row.integer(1, MAX_ORG_NO), row.data(DIGEST_BYTES))
    row.end()
    return state


def _head(row: Fields) -> tuple[bytes, int]:
    head = (row.data(HASH_BYTES), row.integer())
    row.end()
    return head
