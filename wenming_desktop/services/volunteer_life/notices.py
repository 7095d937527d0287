"""Papers for the wall and for signing: star and points notices, notice and consent."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.consent import GuardianPart, birthday_of, guardian_part
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.masking import last_four
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.name_orders import places_of_people
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.consent import rules_on
from wenming_desktop.services.volunteer_life.paper_content import (
    ConsentFormContent,
    LifePress,
    NoticeContent,
    plain_day,
)
from wenming_desktop.services.volunteer_life.points import Points
from wenming_desktop.services.volunteer_life.stars import NOTICE, OBJECTED, Stars

_BLANK = "　"


@dataclass(frozen=True, slots=True)
class Notices:
    """Prints these papers; names of minors are covered, no number stands in full."""

    uow: UnitOfWorkMaker
    press: LifePress
    stars: Stars
    points: Points
    mark: str = ""

    def star_notice(self, actor: Actor, to: Path, *, missing: Missing = "refuse") -> PaperResult:
        """Write the list of the stars on notice; NOTHING_TO_ANNOUNCE where there is none."""
        require(actor, Action.PRINT)
        told = self.stars.lines(actor, frozenset({NOTICE, OBJECTED}))
        firsts = [one.award.notice_from for one in told if one.award.notice_from]
        lasts = [one.award.notice_to for one in told if one.award.notice_to]
        if not firsts or not lasts:
            raise WenmingError(Code.NOTHING_TO_ANNOUNCE)
        with self.uow(read_only=True) as work:
            places = places_of_people(work)
        lines = sorted(
            told, key=lambda one: (-one.award.star, _place(places, one.award.volunteer_id))
        )
        rows = tuple(
            (
                str(number),
                covered(one.name) if one.is_minor else one.name,
                one.team or "—",
                "★" * one.award.level,
                show_hours(one.award.minutes),
            )
            for number, one in enumerate(lines, 1)
        )
        content = self._content(
            "星级志愿者公示表",
            f"公示期：{plain_day(min(firsts))}至{plain_day(max(lasts))}",
            ("序号", "姓名", "志愿服务队", "拟定星级", "累计时长（小时）"),
            (16.0, 36.0, 62.0, 30.0, 30.0),
            rows,
            (
                "以上人员的服务时长已达到相应星级，现予公示。对公示内容有异议的，请在公示期内向本单位反映。",
                "有异议的先核实，核实清楚后再定；公示期满没有异议的，授予星级。",
            ),
        )
        return self._print(actor, content, to, missing, "star_notice_printed")

    def points_notice(self, actor: Actor, to: Path, *, missing: Missing = "refuse") -> PaperResult:
        """Write what everybody has earned, spent and left; single deductions never stand here."""
        require(actor, Action.PRINT)
        told = self.points.accounts(actor)
        if not told:
            raise WenmingError(Code.NOTHING_TO_ANNOUNCE)
        with self.uow(read_only=True) as work:
            day, places = plain_day(work.today()), places_of_people(work)
        accounts = sorted(
            told, key=lambda one: (one.group, _place(places, one.holder.volunteer_id), one.name)
        )
        rows = tuple(
            (
                str(number),
                one.name,
                one.group or ("户" if one.holder.household else "—"),
                str(one.earned),
                str(one.spent),
                str(one.balance),
            )
            for number, one in enumerate(accounts, 1)
        )
        content = self._content(
            "志愿服务积分公示表",
            f"截至{day}",
            ("序号", "姓名（户）", "村组", "累计得分", "已兑换", "现有积分"),
            (16.0, 44.0, 42.0, 24.0, 24.0, 24.0),
            rows,
            (
                "积分由服务时长按规则换算，并加上经审核的加分，用于感谢，不能换成现金。",
                "对积分有疑问的，请向本单位查询本人的明细。",
            ),
        )
        return self._print(actor, content, to, missing, "points_notice_printed")

    def consent_form(
        self,
        actor: Actor,
        volunteer_id: UUID | None,
        to: Path,
        *,
        missing: Missing = "refuse",
    ) -> PaperResult:
        """Write notice and consent for a person, or an empty one to be filled in by hand."""
        require(actor, Action.PRINT)
        with self.uow(read_only=True) as work:
            content = _consent_form(work, volunteer_id, self.mark)
        result = self.press.consent_form(content, to, missing)
        with self.uow() as work:
            work.audit.add(actor.user_no, "consent_form_printed", str(volunteer_id or ""))
        return result

    def _content(
        self,
        title: str,
        about: str,
        heads: tuple[str, ...],
        widths: tuple[float, ...],
        rows: tuple[tuple[str, ...], ...],
        notes: tuple[str, ...],
    ) -> NoticeContent:
        with self.uow(read_only=True) as work:
            unit, today = work.own_unit(), work.today()
        phone = unit.phone or "（　　　　　　　　　　）"
        return NoticeContent(
            title=title,
            about=about,
            heads=heads,
            widths=widths,
            rows=rows,
            notes=(*notes, f"监督电话：{phone}"),
            unit=unit.name,
            day=plain_day(today),
            mark=self.mark,
        )

    def _print(
        self, actor: Actor, content: NoticeContent, to: Path, missing: Missing, deed: str
    ) -> PaperResult:
        result = self.press.notice(content, to, missing)
        with self.uow() as work:
            work.audit.add(actor.user_no, deed, "", rows=len(content.rows))
        return result


def covered(name: str) -> str:
    """Return a minor's name for a wall: the first character stands."""
    return f"{name[:1]}{'*' * max(1, len(name) - 1)}"


def _place(places: dict[UUID, int], person: UUID | None) -> int:
    """Return where somebody stands in lists; a household, and who is gone, behind all."""
    return len(places) if person is None else places.get(person, len(places))


def _consent_form(work: UnitOfWork, volunteer_id: UUID | None, mark: str) -> ConsentFormContent:
    today = work.today()
    rules = rules_on(work, today)
    person = work.volunteers.get(volunteer_id) if volunteer_id is not None else None
    part = guardian_part(birthday_of(person) if person else None, today, rules)
    phone = last_four(person.phone) if person else ""
    facts = [
        ("姓名", person.name if person else _BLANK),
        ("出生日期", plain_day(person.birth_date) if person and person.birth_date else _BLANK),
        ("电话", f"后四位 {phone}" if phone else _BLANK),
    ]
    guardian = ""
    if part is not GuardianPart.NONE and person is not None:
        younger = part is GuardianPart.AGREES
        guardian = rules.guardian_younger if younger else rules.guardian_older
        facts.append(("监护人", person.guardian_name or _BLANK))
    return ConsentFormContent(
        title=rules.title,
        unit=work.own_unit().name,
        facts=tuple(facts),
        told=tuple(one.format(months=rules.retention_months) for one in rules.told),
        agreed=rules.agreed,
        guardian=guardian,
        version=rules.version,
        mark=mark,
    )
