"""venue: how venues are used, and what clashes."""

import argparse
from typing import Any
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.metrics import TENTHS
from wenming_desktop.domain.periods import EVER, parse_period
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.venues.ports import VenueSession
from wenming_desktop.services.venues.use import VenueUse


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    use = deeds.add_parser("use", help="各处阵地的利用率、共享前后、闲置")
    clashes = deeds.add_parser("clashes", help="同一时间用同一处阵地的")
    for deed in (use, clashes):
        deed.add_argument("--period", required=True, metavar="期间")
    use.add_argument("--idle", action="store_true", help="只要闲置的")
    booked = deeds.add_parser("check", help="一条预约与什么冲突")
    booked.add_argument("id", help="预约编号")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Answer one question."""
    door = console.door()
    use = console.open(door)
    {"use": _use, "clashes": _clashes, "check": _check}[options.deed](console, use, options)
    door.close()
    return DONE


def _use(console: Console, use: UseCases, options: argparse.Namespace) -> None:
    period = parse_period(options.period)
    if period == EVER:
        raise WenmingError(Code.PERIOD_INVALID, period=options.period)
    found = use.venues.utilisation(use.actor, period)
    items = [_line(one) for one in found if one.is_idle or not options.idle]
    words = (
        f"{one['name']}　利用率 {one['rate']}%　用 {one['uses']} 次　上次 {one['last_used']}"
        for one in items
    )
    console.answer({"items": items, "total": len(items)}, *words)


def _line(one: VenueUse) -> dict[str, Any]:
    return {
        "id": str(one.venue.id),
        "name": one.venue.name,
        "ownership_unit": one.venue.ownership_unit,
        "slots_open": one.slots_open,
        "slots_used": one.slots_used,
        "rate": None if one.rate is None else one.rate / TENTHS,
        "uses": one.uses,
        "last_used": one.last_used.isoformat() if one.last_used else None,
        "idle": one.is_idle,
        "shared_since": one.shared_since.isoformat() if one.shared_since else None,
        "monthly_before": None if one.before is None else one.before / TENTHS,
        "monthly_since": None if one.since is None else one.since / TENTHS,
    }


def _clashes(console: Console, use: UseCases, options: argparse.Namespace) -> None:
    found = use.venues.double_uses(use.actor, parse_period(options.period))
    items = [
        {"venue": one.venue, "first": _session(one.first), "second": _session(one.second)}
        for one in found
    ]
    words = (f"{one.venue}　{one.first.name}／{one.second.name}" for one in found)
    console.answer({"items": items, "total": len(items)}, *words)


def _check(console: Console, use: UseCases, options: argparse.Namespace) -> None:
    try:
        row_id = UUID(options.id)
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind="venue_booking") from problem
    items = [
        {
            "kind": one.kind.value,
            "venue": one.venue,
            "reason": one.reason,
            "other": _session(one.other) if one.other is not None else None,
        }
        for one in use.venues.clashes_of_booking(use.actor, row_id)
    ]
    console.answer({"items": items, "total": len(items)}, *(str(one) for one in items))


def _session(one: VenueSession) -> dict[str, Any]:
    return {
        "id": str(one.id),
        "kind": "venue_booking" if one.is_booking else "occurrence",
        "name": one.name,
        "unit": one.unit,
        "starts_at": one.starts_at.isoformat(),
        "ends_at": one.ends_at.isoformat(),
    }
