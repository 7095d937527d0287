"""Which facts go on the plan, the record, the photo page and the dossier of an occurrence."""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence
from wenming_desktop.domain.attendance import CAME, HoursEntry, SignIn
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.evidence import Attachment, in_order
from wenming_desktop.domain.masking import last_four
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages import occurrence_time
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.forms.ports import (
    DossierContent,
    FormContent,
    FormPhoto,
    FormPress,
    PhotoPageContent,
    PlanContent,
    RecordSheetContent,
)
from wenming_desktop.services.mechanism.reviews import poster_review
from wenming_desktop.services.paper_content import Missing, PaperResult, PosterVariant
from wenming_desktop.services.papers import keep_sheet, place_of, poster_content, prepared_sheet
from wenming_desktop.services.photo_ports import AttachmentFiles
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.paper_content import plain_day

PLAN, RECORD_SHEET, PHOTO_PAGE, DOSSIER = "plan", "record-sheet", "photo-page", "dossier"
_Subject = tuple[UUID, tuple[FormPhoto, ...]]
"""An occurrence and its photos."""
KINDS = (PLAN, RECORD_SHEET, PHOTO_PAGE, DOSSIER)


@dataclass(frozen=True, slots=True)
class ActivityForms:
    """Prints these forms; ``mark`` is that of a demo home."""

    uow: UnitOfWorkMaker
    press: FormPress
    files: AttachmentFiles
    codes: CodeLists
    mark: str = ""

    def print(
        self,
        actor: Actor,
        kind: str,
        occurrence_id: UUID,
        to: Path,
        *,
        missing: Missing = "refuse",
        preview: bool = False,
        reveal: str = "",
    ) -> PaperResult:
        """Write the form of one of ``KINDS``; ``reveal`` is the reason for phones in full.

        A dossier repeats the sign-in sheet with its number. Raises NOT_FOUND, or REVIEW_NEEDED
        for a dossier whose poster may not go out yet; a ``preview`` is shown nevertheless.
        """
        require(actor, Action.PRINT)
        if reveal:
            require(actor, Action.REVEAL)
        if kind not in KINDS:
            raise WenmingError(Code.NOT_FOUND, kind=kind)
        photos = self._pictures(occurrence_id) if kind != PLAN else ()
        with self.uow() as work:
            if kind == DOSSIER:
                where = (occurrence_id, photos)
                result = self._dossier(work, where, (to, missing), reveal, preview=preview)
            else:
                content = self._content(work, kind, (occurrence_id, photos), reveal)
                result = self.press.form(content, to, missing)
            if not preview:
                facts: dict[str, object] = {"kind": kind, "pages": result.pages}
                if reveal:
                    facts["reason"] = reveal.strip()
                work.audit.add(actor.user_no, "printed", str(occurrence_id), **facts)
        return result

    def _content(self, work: UnitOfWork, kind: str, subject: _Subject, reveal: str) -> FormContent:
        occurrence_id, photos = subject
        occurrence = work.occurrences.get(occurrence_id)
        activity = work.activities.get(occurrence.activity_id)
        if kind == PLAN:
            return self._plan(work, activity, occurrence, reveal)
        if kind == RECORD_SHEET:
            return self._record(work, activity, occurrence, photos)
        return self._photos(work, activity, occurrence, photos)

    def _dossier(
        self,
        work: UnitOfWork,
        subject: _Subject,
        target: tuple[Path, Missing],
        reveal: str,
        *,
        preview: bool,
    ) -> PaperResult:
        occurrence_id, photos = subject
        sheet = prepared_sheet(work, occurrence_id, blank=False, mark=self.mark)
        occurrence = sheet.occurrence
        activity = work.activities.get(occurrence.activity_id)
        review, blocks = poster_review(work, activity)
        if blocks and not preview:
            raise WenmingError(Code.REVIEW_NEEDED, name=activity.name)
        content = DossierContent(
            plan=self._plan(work, activity, occurrence, reveal),
            poster=poster_content(work, activity, occurrence, PosterVariant.PLAIN, self.mark),
            sheet=sheet.content,
            record=self._record(work, activity, occurrence, photos),
            photos=self._photos(work, activity, occurrence, photos),
        )
        result = self.press.form(content, *target)
        keep_sheet(work, sheet, preview=preview)
        return replace(result, review=review)

    def _plan(
        self, work: UnitOfWork, activity: Activity, occurrence: Occurrence, reveal: str
    ) -> PlanContent:
        unit, label = work.own_unit().name, self.codes.label
        phone = activity.leader_phone if reveal else last_four(activity.leader_phone)
        team = work.teams.find(activity.team_id) if activity.team_id else None
        people = f"计划 {activity.planned_count} 人" if activity.planned_count else ""
        safety = [activity.risk_note] if activity.risk_note else []
        if activity.insured:
            safety.append("参加的志愿者已办理保险。")
        if activity.least_age:
            safety.append(f"参加者须年满 {activity.least_age} 周岁。")
        content = label("work_content", activity.work_content)
        wanted = (
            ("活动主题", (activity.slogan or activity.name,)),
            (
                "工作内容和形式",
                (f"{content}；{label('activity_form', activity.form)}",),
            ),
            ("活动时间", (occurrence_time(occurrence.starts_at, occurrence.ends_at),)),
            ("活动地点", (place_of(work, activity),)),
            ("参加对象", (activity.audience, people)),
            ("活动内容", tuple(f"{no}．{one}" for no, one in enumerate(activity.points, 1))),
            (
                "组织实施",
                (
                    f"组织单位：{activity.organiser or unit}",
                    f"志愿服务队：{team.name}" if team else "",
                    f"协办：{activity.partner}" if activity.partner else "",
                    f"负责人：{activity.leader_name}　{phone}".strip()
                    if activity.leader_name
                    else "",
                ),
            ),
            ("安全保障", tuple(safety)),
            ("注意事项", (activity.notice,)),
        )
        kept = [(head, tuple(filter(None, words))) for head, words in wanted]
        return PlanContent(
            title=f"{activity.name}方案",
            unit=unit,
            day=plain_day(min(work.today(), occurrence.day)),
            parts=tuple((head, words) for head, words in kept if words),
            mark=self.mark,
        )

    def _record(
        self,
        work: UnitOfWork,
        activity: Activity,
        occurrence: Occurrence,
        photos: tuple[FormPhoto, ...],
    ) -> RecordSheetContent:
        came = [
            one
            for one in work.rows(SignIn).where(occurrence_id=occurrence.id)
            if one.attendance in CAME
        ]
        minutes = sum(
            one.minutes for one in work.rows(HoursEntry).where(occurrence_id=occurrence.id)
        )
        heads = occurrence.beneficiaries
        label = self.codes.label
        return RecordSheetContent(
            unit=work.own_unit().name,
            activity_name=activity.name,
            facts=(
                ("活动时间", occurrence_time(occurrence.starts_at, occurrence.ends_at)),
                ("活动地点", place_of(work, activity)),
                ("组织单位", activity.organiser),
                ("负责人", activity.leader_name),
                ("工作内容", label("work_content", activity.work_content)),
                ("活动形式", label("activity_form", activity.form)),
                ("参加志愿者", f"{len(came)} 人" if came else ""),
                ("服务时长合计", f"{show_hours(minutes)} 小时" if minutes else ""),
                ("服务群众", f"{heads} 人次" if heads is not None else ""),
                ("活动编号", activity.activity_no),
            ),
            summary="" if activity.is_private else occurrence.summary,
            photos=photos[:2],
            record_keeper=occurrence.record_keeper,
            reviewed_by=occurrence.reviewed_by,
            mark=self.mark,
        )

    def _photos(
        self,
        work: UnitOfWork,
        activity: Activity,
        occurrence: Occurrence,
        photos: tuple[FormPhoto, ...],
    ) -> PhotoPageContent:
        when = occurrence_time(occurrence.starts_at, occurrence.ends_at)
        return PhotoPageContent(
            activity_name=activity.name,
            about="　".join(filter(None, (when, place_of(work, activity)))),
            photos=photos,
            mark=self.mark,
        )

    def _pictures(self, occurrence_id: UUID) -> tuple[FormPhoto, ...]:
        """Return the photos whose bytes are here, in their order.

        Read before the unit of work begins that writes: the files have a connection of their own.
        """
        with self.uow(read_only=True) as work:
            known = in_order(work.rows(Attachment).where(occurrence_id=occurrence_id))
        kept = [one for one in known if one.media_type == "image/jpeg"]
        read = ((one, self.files.read(one.sha256)) for one in kept)
        return tuple(FormPhoto(content, one.title) for one, content in read if content is not None)
