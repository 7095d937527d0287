"""calendar: the practice calendar of a month, day by day."""

import argparse
from typing import Any

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import EVER, parse_period
from wenming_desktop.services.practice_calendar.months import CalendarDay


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--period", metavar="月", help="哪个月，如 2026-11")
    what.add_argument("--moves", action="store_true", help="放假安排变了，哪些场次要改日期")
    what.add_argument("--apply-moves", action="store_true", help="照放假安排改")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print every day of the month, or what new holidays move."""
    if options.period is None:
        return _moves(console, apply=options.apply_moves)
    period = parse_period(options.period)
    if period == EVER or (period.last - period.first).days > 31:  # noqa: PLR2004  a month
        raise WenmingError(Code.PERIOD_INVALID, period=options.period)
    door = console.door()
    use = console.open(door)
    month = use.calendar.month(use.actor, period.first.year, period.first.month)
    days = [_day(one) for one in month.days if one.in_month]
    payload = {"period": options.period, "holidays_known": month.holidays_known, "days": days}
    console.answer(payload, *map(_words, (one for one in month.days if one.in_month)))
    door.close()
    return DONE


def _moves(console: Console, *, apply: bool) -> int:
    with console.signed_in() as use:
        moves = use.holiday_moves
        found = moves.apply(use.actor) if apply else moves.due(use.actor)
        items = [
            {
                "activity_id": str(series.activity.id),
                "name": series.activity.name,
                "occurrence_id": str(one.occurrence_id),
                "day": one.day.isoformat(),
                "to": one.to.isoformat() if one.to else None,
            }
            for series in found
            for one in series.moves
        ]
        words = (f"{one['name']}：{one['day']} → {one['to'] or '不办'}" for one in items)
        console.answer({"moves": items, "total": len(items), "applied": apply}, *words)
    return DONE


def _day(one: CalendarDay) -> dict[str, Any]:
    return {
        "day": one.day.isoformat(),
        "lunar": one.lunar.words if one.lunar is not None else "",
        "holiday": one.holiday,
        "make_up_workday": one.is_make_up,
        "occasions": list(one.occasions),
        "ideas": [idea for festival in one.festivals for idea in festival.ideas],
        "entries": [entry.name for entry in one.entries],
        "occurrences": [
            {
                "id": str(line.id),
                "activity_id": str(line.activity_id),
                "name": line.name,
                "starts": f"{line.starts_at:%H:%M}",
                "ends": f"{line.ends_at:%H:%M}",
                "place": line.place,
                "unit": line.unit,
            }
            for line in one.sessions
        ],
    }


def _words(one: CalendarDay) -> str:
    lunar = one.lunar.words if one.lunar is not None else ""
    about = " ".join([one.holiday, *one.occasions, *("班" for _ in range(one.is_make_up))]).strip()
    held = "；".join(f"{line.starts_at:%H:%M} {line.name}" for line in one.sessions)
    return f"{one.day} {lunar}　{about}　{held}".rstrip("　")
