"""One sample of each form that travels or rests outside a store, with every field filled in.

The keys are made up and the same for ever, so that the bytes of a sample are, too. What they
were at the first release, and what each field may be, is in tests/data/forms.json; a form that is
new is added by ``python -m tests.unit.sync.forms``, an old one never changes.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, Final

import msgspec

from wenming_desktop.adapters.sync.audit_heads import _read as read_audit
from wenming_desktop.adapters.sync.certificates import (
    Certificate,
    CertificateKind,
    Role,
    Scope,
    Succession,
    issue,
    parse_certificate,
)
from wenming_desktop.adapters.sync.control_records import (
    ControlKind,
    ControlRecord,
    RootRecord,
    parse_control,
    sign_control,
)
from wenming_desktop.adapters.sync.encoding import encode
from wenming_desktop.adapters.sync.enrolment import EnrolmentRequest, make_request, parse_request
from wenming_desktop.adapters.sync.forks import ForkRecord
from wenming_desktop.adapters.sync.key_kit import ROOT, SealedKit
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.left_users import UserRecord
from wenming_desktop.adapters.sync.manifest import (
    FrameEntry,
    Gap,
    Have,
    Manifest,
    parse_manifest,
    sign_manifest,
)
from wenming_desktop.adapters.sync.org_tree import OrgAction, OrgRecord
from wenming_desktop.adapters.sync.payload import Block, OpKind, decode_payload, encode_payload
from wenming_desktop.adapters.sync.policies import PolicyRecord, Rule
from wenming_desktop.adapters.sync.receipts import Told
from wenming_desktop.adapters.sync.receipts import _encoded as encode_receipt
from wenming_desktop.adapters.sync.receipts import _read as read_receipt
from wenming_desktop.adapters.sync.revocations import KINDS, Reason, Revocation
from wenming_desktop.adapters.sync.segment import (
    AttachmentRef,
    Segment,
    SegmentHeader,
    feed_id_of,
    header_of,
)
from wenming_desktop.adapters.sync.signed import RecordKind, SignedRecord
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.org_units import Level

FILE: Final = FilePath(__file__).parents[2] / "data" / "forms.json"
KEYS = DeviceKeys.from_raw(bytes(range(64)))
OTHER = SigningKey(bytes(range(64, 96)))
AT = 1_700_000_000_000
ID, HASH = bytes(range(16)), bytes(range(32))


@dataclass(frozen=True)
class Form:
    """A sample of one form: its array as bytes, and what reads such bytes."""

    sample: Any
    body: bytes
    read: Callable[[bytes], Any]
    write: Callable[[Any], bytes]


def _signed(kind: RecordKind, body: bytes) -> bytes:
    return SignedRecord.make(kind, body, KEYS.signing).encoded


def _of(sample: Any, read: Callable[[bytes], Any]) -> Form:
    return Form(sample, sample.encode(), read, lambda one: one.encode())


ROOT_RECORD = RootRecord(2, 2, (KEYS.signing.public, OTHER.public), "青禾县")
CONTROL = ControlRecord(
    county_id=ID,
    chain=HASH,
    number=7,
    previous=HASH[::-1],
    kind=ControlKind.ROOT,
    made_at_ms=AT,
    payload=ROOT_RECORD.encode(),
)
CERTIFICATE = Certificate(
    county_id=ID,
    serial=ID[::-1],
    kind=CertificateKind.DEVICE,
    device_id=KEYS.device_id,
    device_no=257 << 8 | 3,
    org_no=257,
    org_path=(1, 256, 257),
    sign_public=KEYS.signing.public,
    exchange_public=KEYS.exchange.public,
    scopes=(Scope(Role.WRITE, 257),),
    max_path_len=1,
    not_before_ms=AT,
    not_after_ms=AT + 1,
    issuer=HASH,
    control_height=9,
    label="柳河村 · 值班电脑",
    succeeds=Succession(ID, ((ID[::-1], 4, HASH),)),
)
REQUEST = EnrolmentRequest(
    county_id=ID,
    parent_org=256,
    claimed_org=257,
    level=Level.VILLAGE_STATION,
    name="柳河村站",
    code="330000000000",
    device_label="值班电脑",
    sign_public=KEYS.signing.public,
    exchange_public=KEYS.exchange.public,
    authority_public=OTHER.public,
    nonce=HASH,
    replaces=ID,
    restored=True,
    made_at_ms=AT,
)
MANIFEST = Manifest(
    bundle_id=ID,
    recipients=(ID, ID[::-1]),
    sender=KEYS.device_id,
    bundle_no=5,
    previous_bundle=ID[::-1],
    created_at_ms=AT,
    clock_flags=1,
    attested_time_ms=AT,
    frames=(FrameEntry(2, 10, HASH),),
    have=(Have(ID, 3, HASH, 2),),
    gaps=(Gap(ID, 5, 6),),
    rejects_digest=ID,
    state_digests=((257, ID),),
    app_version="1.2.3",
    schema_no=20,
    target_org=256,
    control_heads=((HASH, 4),),
)
HEADER = SegmentHeader(
    county_id=ID,
    device_id=KEYS.device_id,
    certificate=HASH,
    feed_id=feed_id_of(KEYS.device_id, 257, "X"),
    audience=257,
    feed_class="X",
    seg_no=4,
    first_op=10,
    last_op=12,
    previous=HASH,
    payload_hash=HASH[::-1],
    payload_len=99,
    raw_len=120,
    schema_no=20,
    min_reader=1,
    control_height=9,
    sealed_at_ms=AT,
    clock_flags=1,
    deps=((ID, 3),),
    attachments=(AttachmentRef(HASH, 1000, 2),),
    sealed_to=((ID, bytes(80)),),
)

KIT = SealedKit(ROOT, ID, ID, bytes(12), bytes(48))
BLOCKS = [
    Block(
        *(1, 1, [1, 3, 4]),
        [ID, ID[::-1]],
        [
            *([OpKind.SET] * 2, [3, 4], [AT] * 2, [2] * 2, [AT] * 2, [259] * 2, [4] * 2),
            *([AT] * 2, [1] * 2),
        ],
        [["柳河村站", None], [5, None], [ID, None]],
    ),
]
TOLD = [Told(257, ID, 4, 2, ID[::-1], 1, "not_allowed", 1)]
HEADS = [(ID, 12, HASH)]


def _known(body: bytes) -> list[Block] | None:
    """Read a payload; None where it holds what only a newer program knows."""
    blocks = decode_payload(body)
    return blocks if all(one.is_known for one in blocks) else None


def _audit(told: list[tuple[bytes, int, bytes]]) -> bytes:
    return encode([1, [list(one) for one in told]])


FORMS: dict[str, Form] = {
    "root": _of(ROOT_RECORD, RootRecord.decode),
    "policy": _of(
        PolicyRecord(3, 12, "收紧联系方式", (Rule(3, 2, 0, 1, allowed=False),)),
        PolicyRecord.decode,
    ),
    "org": _of(OrgRecord(OrgAction.MOVE, 257, 12, (1, 512, 257), "柳河村站"), OrgRecord.decode),
    "user": _of(UserRecord(257 << 8 | 3, 4, disabled=True), UserRecord.decode),
    "fork": _of(ForkRecord(ID, ID[::-1], ((3, HASH),), ((3, HASH[::-1]),)), ForkRecord.decode),
    "revocation": _of(
        Revocation(ID, Reason.RETIRED, ((ID[::-1], 4, HASH),), 6),
        lambda body: Revocation.decode(body, KINDS[Reason.RETIRED]),
    ),
    "control": _of(CONTROL, lambda body: parse_control(_signed(RecordKind.CONTROL, body)).control),
    "certificate": _of(
        CERTIFICATE,
        lambda body: parse_certificate(_signed(RecordKind.CERTIFICATE, body)).certificate,
    ),
    "request": _of(REQUEST, lambda body: parse_request(_signed(RecordKind.ENROLMENT, body))),
    "manifest": _of(MANIFEST, lambda body: parse_manifest(_signed(RecordKind.MANIFEST, body))[0]),
    "segment": _of(HEADER, lambda body: header_of(Segment(body, b"", b""))),
    "kit": Form(KIT, KIT.encoded, SealedKit.parse, lambda one: one.encoded),
    "payload": Form(BLOCKS, encode_payload(BLOCKS), _known, encode_payload),
    "receipt": Form(
        TOLD, encode_receipt(TOLD), lambda body: sorted(read_receipt(body)), encode_receipt
    ),
    "audit": Form(HEADS, _audit(HEADS), read_audit, _audit),
}


def signed_samples() -> dict[str, bytes]:
    """Return what is signed, whole: the kind and the way of signing count, too."""
    return {
        "control": sign_control(CONTROL, KEYS.signing, OTHER).record.encoded,
        "certificate": issue(CERTIFICATE, KEYS.signing).record.encoded,
        "request": make_request(REQUEST, KEYS),
        "manifest": sign_manifest(MANIFEST, KEYS.signing),
        "kit on paper": FORMS["kit"].sample.for_paper,
        "feed": encode([HEADER.feed_id]),
        "device": encode([KEYS.device_id]),
    }


Path = tuple[int, ...]


def leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Give every field of a decoded array with its place in it."""
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from leaves(one, (*path, number))
    else:
        yield path, value


def changed(body: bytes, path: Path, value: object) -> bytes:
    """Return an array with another value at a place."""
    whole = msgspec.msgpack.decode(body)
    inner = whole
    for number in path[:-1]:
        inner = inner[number]
    inner[path[-1]] = value
    return msgspec.msgpack.encode(whole)


def edges(form: Form) -> dict[str, str]:
    """Return what each number and text of a form may be, around what its sample says."""
    found = {}
    for path, value in leaves(msgspec.msgpack.decode(form.body)):
        place = ".".join(map(str, path))
        if type(value) is int:
            found[place] = f"{_last(form, path, value, -1)}..{_last(form, path, value, 1)}"
        elif isinstance(value, str):
            found[place] = f"{_longest(form, path)} characters"
    return found


def is_read(form: Form, path: Path, value: object) -> bool:
    """Tell whether a form with another value at a place is read, and as that value."""
    body = changed(form.body, path, value)
    try:
        read = form.read(body)
    except WenmingError:
        return False
    assert read is None or form.write(read) == body, f"{path}: {value!r} was read as another value"
    return read is not None


def _last(form: Form, path: Path, value: int, way: int) -> int:
    """Return the last number that is read, from the sample's own in one direction."""
    reached, step = value, 1 << 62
    while step:
        further = reached + way * step
        if -(1 << 63) <= further < 1 << 63 and is_read(form, path, further):
            reached = further
        else:
            step //= 2
    return reached


def _longest(form: Form, path: Path) -> int:
    length = 1 << 19
    reached, step = 0, length
    while step:
        if is_read(form, path, "站" * (reached + step)):
            reached += step
        step //= 2
    return reached


def as_released() -> dict[str, dict[str, Any]]:
    """Return what tests/data/forms.json holds: the bytes of each sample and its edges."""
    forms = {name: {"body": form.body.hex(), "edges": edges(form)} for name, form in FORMS.items()}
    return forms | {f"signed {name}": {"body": one.hex()} for name, one in signed_samples().items()}


if __name__ == "__main__":
    FILE.write_text(json.dumps(as_released(), indent=1, sort_keys=True) + "\n", encoding="utf-8")
