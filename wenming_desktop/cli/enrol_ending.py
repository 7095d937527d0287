"""enrol revoke, arrivals: ending a computer, and up to where what it sent is believed."""

import argparse
from datetime import date
from uuid import UUID

from wenming_desktop.cli.enrol_keys import Answer
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.exchange_ports import EnrolledDevice, Since
from wenming_desktop.services.use_cases import UseCases


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options of revoke."""
    parser.add_argument("device", help="list 里的编号，如 257-1")
    parser.add_argument("--reason", required=True, choices=("stolen", "retired"))
    upto = parser.add_mutually_exclusive_group()
    upto.add_argument("--since", type=date.fromisoformat, help="这天起收到的不算，如 2026-11-20")
    upto.add_argument("--trusted", type=UUID, help="最后可信的数据包：arrivals 里的 bundle_id")
    parser.add_argument("--preview", action="store_true", help="只看会怎样，不停用")


def preview(use: UseCases, options: argparse.Namespace) -> Answer:
    """Tell what ending a computer would do; nothing is changed."""
    device, since = device_named(use, options.device), since_of(options)
    found = use.keys.preview(use.actor, device.device_id, options.reason, since)
    payload = {
        "device_id": str(device.device_id),
        "held_segments": found.held_segments,
        "held_operations": found.held_operations,
        "recovered_operations": found.recovered_operations,
    }
    lines = [f"停用以后：{found.held_segments} 段、{found.held_operations} 条不再算数，存着备查。"]
    if found.recovered_operations:
        lines.append(f"先前存着的 {found.recovered_operations} 条会补收进来。")
    return payload, [*lines, "现在还没有改动。"]


def arrivals(use: UseCases, options: argparse.Namespace) -> Answer:
    """List the bundles by which a computer's work came, newest first."""
    device = device_named(use, options.device)
    found = use.keys.arrivals(use.actor, device.device_id)
    items = [
        {
            "bundle_id": str(one.bundle_id),
            "sender": one.sender,
            "number": one.number,
            "at": one.at.isoformat(),
            "segments": one.segments,
            "operations": one.operations,
        }
        for one in found
    ]
    lines = [
        f"{one.at:%Y-%m-%d %H:%M}　{one.sender} 第 {one.number} 号　"
        f"{one.operations} 条　{one.bundle_id}"
        for one in found
    ]
    return {"items": items, "total": len(items)}, lines


def since_of(options: argparse.Namespace) -> Since | None:
    """Return from where on what came does not count, if that was said."""
    since: Since | None = options.trusted or options.since
    return since


def device_named(use: UseCases, name: str) -> EnrolledDevice:
    """Return the computer that a person means by its number or id. Raises DEVICE_UNKNOWN."""
    found = [one for one in use.exchange.enrol_list(use.actor) if name in _names(one)]
    if len(found) != 1:
        raise WenmingError(Code.DEVICE_UNKNOWN)
    return found[0]


def number_of(device: EnrolledDevice) -> str:
    """Return the number by which people name a computer: its unit's and a count."""
    return f"{device.org_no}-{device.device_no & 0xFF}"


def _names(device: EnrolledDevice) -> tuple[str, str]:
    return str(device.device_id), number_of(device)
