"""服务记录证明 and 荣誉证书: what stands on them, their numbers, how often printed."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.masking import mask_id_number
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.domain.volunteer_life import Honor, ServiceCertificate, StarAward
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.numbering import next_certificate_no
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.paper_content import (
    HonourContent,
    LifePress,
    ServiceCertificateContent,
    ServiceRow,
    plain_day,
)
from wenming_desktop.services.volunteer_life.service_record import (
    LedgerLine,
    ServiceRecord,
    record_of,
)
from wenming_desktop.services.volunteer_life.stars import GRANTED

_PREVIEW_NO = "打印时编号"
_STARS = "〇一二三四五六七八九"
_NOTES = (
    "本证明依据本单位的志愿服务记录出具，记录可追溯到每一场活动的签到和入账。",
    "服务时间不含往返途中。标“补”的时长是事后补录，经第二人核准。",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateWish:
    """Which certificate; ``reveal`` is the reason to print the ID number in full."""

    volunteer_id: UUID
    period: Period = EVER
    reveal: str = ""


@dataclass(frozen=True, slots=True)
class Certificates:
    """Prints certificates and keeps their register."""

    uow: UnitOfWorkMaker
    press: LifePress
    codes: CodeLists
    mark: str = ""

    def print(
        self,
        actor: Actor,
        wish: CertificateWish,
        to: Path,
        *,
        missing: Missing = "refuse",
        preview: bool = False,
    ) -> PaperResult:
        """Write the certificate and a line of its register.

        The same person, period and hours again is a reprint: same number, and it says so.
        Raises NOTHING_SERVED where the ledger has nothing in the period.
        """
        require(actor, Action.PRINT)
        if wish.reveal:
            require(actor, Action.REVEAL)
        with self.uow(read_only=preview) as work:
            person = work.volunteers.get(wish.volunteer_id)
            record = record_of(work, wish.volunteer_id)
            lines = [one for one in record.ledger if one.entry.day in wish.period]
            if sum(one.entry.minutes for one in lines) <= 0:
                raise WenmingError(Code.NOTHING_SERVED)
            issued, before = self._issue(work, actor, wish, lines, preview=preview)
            content = self._content(work, person, wish, lines, record, issued, before)
            result = self.press.service_certificate(content, to, missing)
            if not preview:
                work.rows(ServiceCertificate).add(issued)
                facts = {"number": issued.certificate_no, "time": before + 1}
                if wish.reveal:
                    facts["reason"] = wish.reveal.strip()
                work.audit.add(actor.user_no, "certificate_printed", str(issued.id), **facts)
        return result

    def issued(self, actor: Actor, volunteer_id: UUID) -> tuple[ServiceCertificate, ...]:
        """Return what was printed for a person, newest first."""
        require(actor, Action.READ)
        with self.uow(read_only=True) as work:
            every = work.service_sums.one_person(volunteer_id)
            found = [
                c for one in every for c in work.rows(ServiceCertificate).where(volunteer_id=one)
            ]
        return tuple(sorted(found, key=lambda one: one.issued_on or date.min, reverse=True))

    def honour(
        self, actor: Actor, volunteer_id: UUID, to: Path, *, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write the certificate of the latest star or honour; NOTHING_HONOURED without one."""
        require(actor, Action.PRINT)
        with self.uow() as work:
            content = _honour(work, volunteer_id, self.mark)
            result = self.press.honour(content, to, missing)
            work.audit.add(actor.user_no, "honour_printed", str(volunteer_id))
        return result

    def _issue(
        self,
        work: UnitOfWork,
        actor: Actor,
        wish: CertificateWish,
        lines: list[LedgerLine],
        *,
        preview: bool,
    ) -> tuple[ServiceCertificate, int]:
        """Return the line of the register, and how often the same was printed before."""
        facts = {
            "volunteer_id": wish.volunteer_id,
            "first_day": min(one.entry.day for one in lines),
            "last_day": max(one.entry.day for one in lines),
            "minutes": sum(one.entry.minutes for one in lines),
        }
        same = work.rows(ServiceCertificate).where(**facts)
        original = next((one for one in same if one.reprint_of_id is None), None)
        number = original.certificate_no if original else ""
        unit = work.own_unit()
        issued = ServiceCertificate(
            id=work.next_id(),
            certificate_no=number or (_PREVIEW_NO if preview else next_certificate_no(work)),
            issued_on=work.today(),
            issuer=unit.name,
            person_in_charge=unit.head_name,
            handled_by=actor.name,
            reprint_of_id=original.id if original else None,
            org_unit_id=unit.id,
            **facts,  # type: ignore[arg-type]  # each value has its field's type
        )
        return issued, len(same)

    def _content(
        self,
        work: UnitOfWork,
        person: Volunteer,
        wish: CertificateWish,
        lines: list[LedgerLine],
        record: ServiceRecord,
        issued: ServiceCertificate,
        before: int,
    ) -> ServiceCertificateContent:
        unit = work.own_unit()
        made_up = sum(one.entry.minutes for one in lines if one.is_made_up)
        number = person.id_number
        shown = number if wish.reveal else mask_id_number(number)
        kind = self.codes.label("id_type", person.id_type)
        return ServiceCertificateContent(
            identity=(
                ("姓名", person.name),
                ("性别", self.codes.label("gender", person.gender)),
                ("证件类型和号码", f"{kind}　{shown}" if number else "未登记"),
                ("志愿者编号", person.volunteer_no or "—"),
            ),
            rows=tuple(self._rows(lines)),
            period=f"{plain_day(issued.first_day)}至{plain_day(issued.last_day)}",
            total_hours=show_hours(issued.minutes),
            made_up_hours=show_hours(made_up) if made_up else "",
            issuer=(
                ("出具单位", issued.issuer),
                ("负责人", issued.person_in_charge or ""),
                ("经办人", issued.handled_by),
                ("联系电话", unit.phone),
            ),
            number=issued.certificate_no,
            issued_on=plain_day(issued.issued_on or work.today()),
            reprint=f"补打（第 {before + 1} 次打印）" if before else "",
            notes=(*_NOTES, _others(record)) if _others(record) else _NOTES,
            qr_digits=issued.certificate_no if issued.certificate_no.isdigit() else "",
            mark=self.mark,
        )

    def _rows(self, lines: list[LedgerLine]) -> list[ServiceRow]:
        """Return one row for each occurrence; corrections are summed into it."""
        rows: dict[tuple[object, date, bool], list[LedgerLine]] = {}
        for line in sorted(lines, key=lambda one: (one.entry.day, one.entry.id.bytes)):
            where = line.entry.occurrence_id or line.entry.id
            rows.setdefault((where, line.entry.day, line.is_made_up), []).append(line)
        return [
            ServiceRow(
                day=day.isoformat(),
                activity=group[0].activity or "（未关联活动）",
                content=self.codes.label("work_content", group[0].work_content)
                if group[0].work_content
                else group[0].entry.reason,
                hours=show_hours(sum(one.entry.minutes for one in group)),
                is_made_up=made_up,
            )
            for (_, day, made_up), group in rows.items()
            if sum(one.entry.minutes for one in group)
        ]


def _others(record: ServiceRecord) -> str:
    """Return trainings, honours and evaluations in one sentence (条例 art. 19)."""
    parts = []
    if record.trainings:
        hours = show_hours(sum(one.minutes for one in record.trainings))
        parts.append(f"培训 {len(record.trainings)} 次、{hours} 学时")
    if record.honours:
        parts.append(f"表彰奖励：{'、'.join(one.name for one in record.honours[:3])}")
    if record.evaluations:
        mean = sum(one.score for one in record.evaluations) / len(record.evaluations)
        parts.append(f"评价 {len(record.evaluations)} 次，平均 {mean:.1f} 分（满分 5 分）")
    return "另有记录：" + "；".join(parts) + "。" if parts else ""


def _honour(work: UnitOfWork, volunteer_id: UUID, mark: str) -> HonourContent:
    every = work.service_sums.one_person(volunteer_id)
    person = work.volunteers.get(volunteer_id)
    stars = [
        s for one in every for s in work.rows(StarAward).where(volunteer_id=one, state=GRANTED)
    ]
    honours = [h for one in every for h in work.rows(Honor).where(volunteer_id=one)]
    star = max(stars, key=lambda one: (one.granted_on or date.min, one.star), default=None)
    honour = max(honours, key=lambda one: one.granted_on or date.min, default=None)
    if star is None and honour is None:
        raise WenmingError(Code.NOTHING_HONOURED, name=person.name)
    unit = work.own_unit()
    number = person.volunteer_no
    if star is not None and (
        honour is None or (star.granted_on or date.min) >= (honour.granted_on or date.min)
    ):
        day = star.granted_on or work.today()
        body = (
            f"您热心参加新时代文明实践志愿服务，累计服务 {show_hours(star.minutes)} 小时，"
            f"被评为{_STARS[star.level]}星级志愿者。特发此证，以资鼓励。"
        )
        signed = star.granted_by or unit.name
    else:
        assert honour is not None  # noqa: S101  one of the two is there
        day = honour.granted_on or work.today()
        body = (
            f"您在新时代文明实践志愿服务中表现突出，荣获“{honour.name}”称号。特发此证，以资鼓励。"
        )
        signed = honour.granted_by or unit.name
    return HonourContent(
        salutation=f"{person.name} 同志：",
        body=body,
        signed_by=signed,
        signed_on=plain_day(day),
        number=number,
        mark=mark,
    )
