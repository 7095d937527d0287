"""match: who suits a need, ranked, with the reasons."""

import argparse
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.services.matching.service import MOST_CANDIDATES, Match

_KINDS = {"team": "队伍", "venue": "阵地", "project": "项目"}


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", type=UUID, help="需求的编号；下派时写订单的编号")
    parser.add_argument("--most", type=int, default=MOST_CANDIDATES, help="最多列几个")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print the candidates, best first."""
    with console.signed_in() as use:
        found = use.matching.candidates(use.actor, options.id, max(options.most, 1))
        words = [_line(one) for one in found] or ["没有合适的。可以自己选单位派单，或上报上级。"]
        console.answer({"candidates": [_item(one) for one in found]}, *words)
    return DONE


def _line(one: Match) -> str:
    reasons = "；".join(one.reasons)
    return f"{one.score:>3}　{_KINDS[one.kind]}　{one.name}（{one.unit}）：{reasons}"


def _item(one: Match) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "id": str(one.id),
        "name": one.name,
        "score": one.score,
        "reasons": list(one.reasons),
        "unit_id": str(one.unit_id) if one.unit_id is not None else None,
        "unit": one.unit,
        "team_id": str(one.team_id) if one.team_id is not None else None,
        "project_id": str(one.project_id) if one.project_id is not None else None,
    }
