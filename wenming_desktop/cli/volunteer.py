"""volunteer: consent, make-up hours, stars, points, withdrawal."""

import argparse
from datetime import date
from uuid import UUID

from wenming_desktop.cli import name_order, subject_report
from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.record_shapes import to_json
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.consent import Signed
from wenming_desktop.services.volunteer_life.make_up import MakeUpWish
from wenming_desktop.services.volunteer_life.points import Holder

_DAY = date.fromisoformat


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    consent = deeds.add_parser("consent", help="记一份签好的同意书")
    consent.add_argument("id", type=UUID)
    consent.add_argument("--day", type=_DAY, required=True, metavar="日期")
    consent.add_argument("--by", default="self", choices=("self", "guardian"))
    consent.add_argument("--kept-at", default="", help="纸质件放在哪里")
    consent.set_defaults(run=run_consent)
    name_order.declare(deeds)
    due = deeds.add_parser("due", help="保存期到了要再问的，和缺监护人的")
    due.set_defaults(run=run_due)
    record = deeds.add_parser("record", help="一个人的服务记录")
    record.add_argument("id", type=UUID)
    record.set_defaults(run=run_record)
    subject_report.declare(deeds)
    withdraw = deeds.add_parser("withdraw", help="撤回同意：抹去个人信息，时长和人次不变")
    withdraw.add_argument("id", type=UUID)
    withdraw.add_argument("--reason", required=True)
    withdraw.set_defaults(run=run_withdraw)
    _declare_make_up(deeds)
    _declare_points(deeds)
    _declare_stars(deeds)


def _declare_make_up(deeds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    ask = deeds.add_parser("makeup-ask", help="申请补录时长")
    ask.add_argument("id", type=UUID, help="志愿者的编号")
    ask.add_argument("--day", type=_DAY, required=True, metavar="日期")
    ask.add_argument("--minutes", type=int, required=True)
    ask.add_argument("--reason", required=True)
    ask.add_argument("--evidence", required=True, help="依据：哪张表、谁能证明")
    ask.add_argument("--occurrence", type=UUID)
    ask.set_defaults(run=run_ask)
    listing = deeds.add_parser("makeup-list", help="待审补录时长")
    listing.set_defaults(run=run_queue)
    confirm = deeds.add_parser("makeup-confirm", help="第二个人核准")
    confirm.add_argument("id", type=UUID, help="申请的编号")
    confirm.add_argument("--recovery-code", default="", help="没有第二个人时输入恢复码")
    confirm.set_defaults(run=run_confirm)
    refuse = deeds.add_parser("makeup-refuse", help="退回")
    refuse.add_argument("id", type=UUID)
    refuse.add_argument("--reason", required=True)
    refuse.set_defaults(run=run_refuse)


def _declare_points(deeds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    listing = deeds.add_parser("points", help="积分账：不写人就列出全部")
    earn = deeds.add_parser("points-earn", help="按入账的时长补记积分")
    earn.set_defaults(run=run_earn)
    give = deeds.add_parser("points-give", help="按规则手工加分")
    give.add_argument("rule", help="规则包里的编号，如 meeting")
    redeem = deeds.add_parser("points-redeem", help="兑换")
    redeem.add_argument("goods", help="规则包里的编号，如 soap")
    redeem.add_argument("--quantity", type=int, default=1)
    for parser, run in ((listing, run_points), (give, run_give), (redeem, run_redeem)):
        parser.add_argument("--volunteer", type=UUID)
        parser.add_argument("--household", default="", help="户")
        parser.add_argument("--unit", type=UUID, help="哪个单位的户；不写就是本单位的")
        parser.set_defaults(run=run)
    correct = deeds.add_parser("points-correct", help="冲正一笔")
    correct.add_argument("id", type=UUID)
    correct.add_argument("--reason", required=True)
    correct.set_defaults(run=run_correct)


def _declare_stars(deeds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    stars = deeds.add_parser("stars", help="够星级的人，和公示、授予到哪一步")
    stars.add_argument("--as-of", type=_DAY, metavar="日期")
    stars.set_defaults(run=run_stars)
    announce = deeds.add_parser("stars-announce", help="开始公示")
    announce.set_defaults(run=run_announce)
    for name, words in (
        ("star-object", "记一条异议"),
        ("star-settle", "异议核实不成立"),
        ("star-refuse", "不予授予"),
    ):
        said = deeds.add_parser(name, help=words)
        said.add_argument("id", type=UUID)
        said.add_argument("--reason", required=True)
        said.set_defaults(run=run_star_words)
    grant = deeds.add_parser("star-grant", help="公示期满后授予")
    grant.add_argument("id", type=UUID)
    grant.set_defaults(run=run_grant)


def run_consent(console: Console, options: argparse.Namespace) -> int:
    """Note a signed paper."""
    with console.signed_in() as use:
        signed = Signed(day=options.day, by=options.by, kept_at=options.kept_at)
        _one(console, use.life.consents.give(use.actor, options.id, signed), "已记下同意书")
    return DONE


def run_due(console: Console, _options: argparse.Namespace) -> int:
    """List people to be asked again."""
    with console.signed_in() as use:
        lines = use.life.consents.due(use.actor)
        items = [
            {"id": str(one.volunteer_id), "why": one.why, "kept_until": one.kept_until.isoformat()}
            for one in lines
        ]
        words = {"retention": "保存期已到", "guardian": "缺监护人"}
        told = (f"{one.name}　{words[one.why]}　{one.kept_until}" for one in lines)
        console.answer({"items": items, "total": len(items)}, *told, f"共 {len(items)} 人")
    return DONE


def run_record(console: Console, options: argparse.Namespace) -> int:
    """Print what is recorded of a person."""
    with console.signed_in() as use:
        found = use.life.records.of(use.actor, options.id)
        ledger = [
            to_json(one.entry, masked=True)
            | {"activity": one.activity, "confirmed_by": one.confirmed_by}
            for one in found.ledger
        ]
        odd = [to_json(one, masked=True) for one in found.odd_days]
        payload = {
            "minutes": found.minutes,
            "made_up_minutes": found.made_up_minutes,
            "ledger": ledger,
            "trainings": len(found.trainings),
            "honours": len(found.honours),
            "no_shows": len(found.no_shows),
            "odd_days": odd,
        }
        told = (
            f"{one.entry.day}　{one.activity}　{show_hours(one.entry.minutes)} 小时"
            f"　{use.code_lists.label('hours_source', one.entry.source)}"
            for one in found.ledger
        )
        console.answer(payload, *told, f"合计 {show_hours(found.minutes)} 小时")
    return DONE


def run_withdraw(console: Console, options: argparse.Namespace) -> int:
    """Anonymise a person."""
    with console.signed_in() as use:
        done = use.life.withdrawals.withdraw(use.actor, options.id, options.reason)
        kept = f"已抹去个人信息，保留 {show_hours(done.minutes)} 小时时长。"
        sealed = (
            "以前封存的数据段（加密）里还有旧内容，保存期满才清。" if done.sealed_segments else ""
        )
        payload = {
            "records": done.records,
            "minutes": done.minutes,
            "sealed_segments": done.sealed_segments,
        }
        console.answer(payload, kept + sealed)
    return DONE


def run_ask(console: Console, options: argparse.Namespace) -> int:
    """Ask for make-up hours."""
    with console.signed_in() as use:
        wish = MakeUpWish(
            volunteer_id=options.id,
            day=options.day,
            minutes=options.minutes,
            reason=options.reason,
            evidence=options.evidence,
            occurrence_id=options.occurrence,
        )
        _one(console, use.life.make_ups.ask(use.actor, wish), "已申请，等第二个人核准")
    return DONE


def run_queue(console: Console, _options: argparse.Namespace) -> int:
    """List what waits."""
    with console.signed_in() as use:
        lines = use.life.make_ups.waiting(use.actor)
        items = [
            to_json(one.request, masked=True) | {"mine": one.is_mine, "overlaps": one.overlaps}
            for one in lines
        ]
        told = (
            f"{one.request.id}　{one.request.day}　{one.name}"
            f"　{show_hours(one.request.minutes)} 小时　{one.request.reason}"
            for one in lines
        )
        console.answer({"items": items, "total": len(items)}, *told, f"共 {len(items)} 条")
    return DONE


def run_confirm(console: Console, options: argparse.Namespace) -> int:
    """Confirm a request."""
    with console.signed_in() as use:
        code = options.recovery_code
        entry = use.life.make_ups.confirm(use.actor, options.id, recovery_code=code)
        _one(console, entry, "已核准，记入时长台账")
    return DONE


def run_refuse(console: Console, options: argparse.Namespace) -> int:
    """Return a request."""
    with console.signed_in() as use:
        _one(console, use.life.make_ups.refuse(use.actor, options.id, options.reason), "已退回")
    return DONE


def run_points(console: Console, options: argparse.Namespace) -> int:
    """List accounts, or the lines of one."""
    with console.signed_in() as use:
        points = use.life.points
        if options.volunteer or options.household:
            holder = _holder(options)
            account = points.account(use.actor, holder)
            lines = [to_json(one, masked=True) for one in points.history(use.actor, holder)]
            payload = {"balance": account.balance, "items": lines, "total": len(lines)}
            console.answer(payload, f"现有 {account.balance} 分，共 {len(lines)} 笔")
            return DONE
        accounts = points.accounts(use.actor)
        items = [
            {
                "volunteer_id": str(one.holder.volunteer_id) if one.holder.volunteer_id else None,
                "household": one.holder.household,
                "unit_id": str(one.unit_id) if one.unit_id else None,
                "earned": one.earned,
                "spent": one.spent,
                "balance": one.balance,
                "short": one.is_short,
            }
            for one in accounts
        ]
        told = (
            f"{one.name}　{one.balance} 分{'　多兑了，请核对' if one.is_short else ''}"
            for one in accounts
        )
        console.answer({"items": items, "total": len(items)}, *told, f"共 {len(items)} 户（人）")
    return DONE


def run_earn(console: Console, _options: argparse.Namespace) -> int:
    """Work the hours over."""
    with console.signed_in() as use:
        done = use.life.points.earn(use.actor)
        payload = {"lines": done.lines, "points": done.points}
        console.answer(payload, f"记了 {done.lines} 笔，共 {done.points} 分")
    return DONE


def run_give(console: Console, options: argparse.Namespace) -> int:
    """Give points by hand."""
    with console.signed_in() as use:
        line = use.life.points.give(use.actor, _holder(options), options.rule)
        _one(console, line, f"已加 {line.points} 分")
    return DONE


def run_redeem(console: Console, options: argparse.Namespace) -> int:
    """Turn points into goods."""
    with console.signed_in() as use:
        holder = _holder(options)
        taken = use.life.points.redeem(use.actor, holder, options.goods, options.quantity)
        _one(console, taken, f"已兑换，用去 {taken.points} 分")
    return DONE


def run_correct(console: Console, options: argparse.Namespace) -> int:
    """Take a line back."""
    with console.signed_in() as use:
        _one(console, use.life.points.correct(use.actor, options.id, options.reason), "已冲正")
    return DONE


def run_stars(console: Console, options: argparse.Namespace) -> int:
    """List proposals and awards."""
    with console.signed_in() as use:
        proposals = use.life.stars.proposals(use.actor, options.as_of)
        lines = use.life.stars.lines(use.actor)
        payload = {
            "proposals": [to_json(one, masked=True) for one in proposals],
            "items": [
                to_json(one.award, masked=True)
                | {"minutes_now": one.minutes_now, "short": one.is_short}
                for one in lines
            ],
            "total": len(lines),
        }
        told = [
            f"够 {one.star} 星：{one.name}　{show_hours(one.minutes)} 小时" for one in proposals
        ]
        told += [_star_words(use, one.award.state, one.name, one.award.star) for one in lines]
        console.answer(payload, *told)
    return DONE


def _star_words(use: UseCases, state: str, name: str, star: int) -> str:
    return f"{use.code_lists.label('star_state', state)}：{name}　{star} 星"


def run_announce(console: Console, _options: argparse.Namespace) -> int:
    """Begin a public notice."""
    with console.signed_in() as use:
        made = use.life.stars.announce(use.actor)
        items = [to_json(one, masked=True) for one in made]
        last = made[0].notice_to
        console.answer({"items": items, "total": len(items)}, f"公示 {len(made)} 人，到 {last} 止")
    return DONE


def run_star_words(console: Console, options: argparse.Namespace) -> int:
    """Write down an objection, or what came of it."""
    with console.signed_in() as use:
        stars = use.life.stars
        deeds = {
            "star-object": stars.object,
            "star-settle": stars.settle,
            "star-refuse": stars.refuse,
        }
        _one(console, deeds[options.deed](use.actor, options.id, options.reason), "已记下")
    return DONE


def run_grant(console: Console, options: argparse.Namespace) -> int:
    """Give a star."""
    with console.signed_in() as use:
        _one(console, use.life.stars.grant(use.actor, options.id), "已授予")
    return DONE


def _holder(options: argparse.Namespace) -> Holder:
    return Holder(options.volunteer, options.household, options.unit)


def _one(console: Console, value: object, words: str) -> None:
    console.answer({"item": to_json(value, masked=True)}, words)
