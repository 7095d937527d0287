"""Answers off the paper into the books: ratings of orders, counts of a survey. Never by itself."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.orders import Evaluation, NeedSurvey, Satisfaction, ServiceOrder
from wenming_desktop.domain.scanned_sheets import ScannedSheet, ScanState
from wenming_desktop.domain.slip_layout import AGE_BANDS, SATISFACTION_KIND, SCORES, SEXES
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.forms.order_forms import asked_in
from wenming_desktop.services.order_moves import OrderMoves
from wenming_desktop.services.orders import evaluated
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.record_shapes import from_json
from wenming_desktop.services.rights import require
from wenming_desktop.services.scanning import answer_forms

BY_SLIP = "slip"
"""How an evaluation came that was ticked on paper (code list evaluator_type)."""
_ENTERED = "entered_answers:"


@dataclass(frozen=True, slots=True)
class Entered:
    """What came of entering answers."""

    evaluations: list[Evaluation] = field(default_factory=list)
    pages: int = 0
    """Pages of questions that were counted."""
    left: list[WenmingError] = field(default_factory=list)
    """Why the others stay in the queue."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What answers may be about, for a person to choose."""

    id: UUID
    words: str


class AnswerSheets:
    """The use cases of slips and pages of questions that were read."""

    def __init__(self, uow: UnitOfWorkMaker, codes: CodeLists) -> None:
        self._uow, self._codes = uow, codes

    def subjects(self, actor: Actor, sheet: ScannedSheet) -> list[Subject]:
        """Return the orders that wait for an answer, or the surveys."""
        require(actor, Action.RECORD)
        with self._uow(read_only=True) as work:
            if _is_survey(sheet):
                return [Subject(one.id, one.name) for one in answer_forms.surveys(work)]
            return [
                Subject(one.id, f"{one.order_no}　{one.content}")
                for one in answer_forms.waiting_orders(work)
            ]

    def title(self, actor: Actor, sheet: ScannedSheet) -> str:
        """Return what a sheet is about, in words; empty while nobody has said it."""
        require(actor, Action.RECORD)
        if sheet.about is None:
            return ""
        with self._uow(read_only=True) as work:
            if _is_survey(sheet):
                survey = work.rows(NeedSurvey).find(sheet.about)
                return survey.name if survey else ""
            order = work.rows(ServiceOrder).find(sheet.about)
            return f"{order.order_no}　{order.content}" if order else ""

    def assign(self, actor: Actor, sheet_id: UUID, subject_id: UUID) -> ScannedSheet:
        """Say which order or survey answers are about. NOT_FOUND, SCAN_REPEATED."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            sheet = work.scans.get(sheet_id)
            if _is_survey(sheet):
                work.rows(NeedSurvey).get(subject_id)
            else:
                check_alone(work, work.rows(ServiceOrder).get(subject_id).id)
            assigned = replace(sheet, about=subject_id)
            work.scans.update(assigned)
        return assigned

    def note(self, actor: Actor, sheet_id: UUID, *, comment: str, is_signed: bool) -> ScannedSheet:
        """Keep what a person read on a slip besides the boxes."""
        require(actor, Action.RECORD)
        told = from_json(Evaluation, {"comment": comment})
        with self._uow() as work:
            sheet = work.scans.get(sheet_id)
            noted = replace(sheet, comment=str(told["comment"]), is_signed=is_signed)
            work.scans.update(noted)
        return noted

    def enter(self, actor: Actor, sheet_ids: Sequence[UUID] = ()) -> Entered:
        """Enter answers that are sure or have been looked at; those sheets leave the queue.

        Without ids all answers that wait. Each slip is its order's evaluation, pages of questions
        are counted together, a row for each question, score, age band and sex. What is still in
        doubt, has no tick, or whose order has moved on stays, with its reason.
        """
        require(actor, Action.RECORD)
        done = Entered()
        with self._uow(read_only=True) as work:
            sheets = [one for one in work.scans.all() if one.is_answers]
        wanted = [one for one in sheets if not sheet_ids or one.id in set(sheet_ids)]
        pages = []
        for sheet in wanted:
            try:
                _check_ready(sheet)
                if _is_survey(sheet):
                    pages.append(sheet)
                else:
                    done.evaluations.append(self._rate(actor, sheet))
            except WenmingError as error:
                done.left.append(error)
        counted = 0
        for survey_id in dict.fromkeys(one.about for one in pages if one.about):
            counted += self._count(actor, survey_id, [p for p in pages if p.about == survey_id])
        return replace(done, pages=counted)

    def _rate(self, actor: Actor, sheet: ScannedSheet) -> Evaluation:
        chosen = sheet.rows[0].chosen if sheet.rows else None
        if chosen is None or sheet.about is None:
            raise WenmingError(Code.SCAN_UNANSWERED, path=sheet.file_name)
        with self._uow() as work:
            said = evaluated(
                OrderMoves(work, actor, self._codes),
                sheet.about,
                SCORES[chosen],
                evaluator_type=BY_SLIP,
                words={"comment": sheet.comment, "evaluator_name": ""},
                signed_on_paper=sheet.is_signed,
            )
            work.scans.remove(sheet.id)
        return said

    def _count(self, actor: Actor, survey_id: UUID, pages: Sequence[ScannedSheet]) -> int:
        with self._uow() as work:
            questions = asked_in(work.rows(NeedSurvey).get(survey_id))
            counts: Counter[tuple[str, int, str, str]] = Counter()
            for page in pages:
                who = page.told("age_band", AGE_BANDS, ""), page.told("sex", SEXES, "unknown")
                for question, row in zip(questions, page.answers(), strict=False):
                    if row.chosen is not None:
                        counts[question, (*SCORES, 0)[row.chosen], *who] += 1
                work.scans.remove(page.id)
            for (question, score, age_band, sex), answers in counts.items():
                counted = Satisfaction(
                    id=work.next_id(),
                    survey_id=survey_id,
                    question=question,
                    score=score,
                    answers=answers,
                    age_band=age_band,
                    sex=sex,
                )
                work.rows(Satisfaction).add(counted)
            _remember(work, survey_id, pages)
            facts = {"pages": len(pages), "answers": counts.total()}
            work.audit.add(actor.user_no, "answers_entered", str(survey_id), **facts)
        return len(pages)


def check_alone(work: UnitOfWork, order_id: UUID) -> None:
    """Refuse a second slip of an order; SCAN_REPEATED."""
    if any(one.about == order_id for one in work.scans.all()):
        raise WenmingError(Code.SCAN_REPEATED, sheet="—", page="—")


def check_new(work: UnitOfWork, survey_id: UUID, sha256: str) -> None:
    """Refuse a picture that was counted before; SCAN_REPEATED."""
    kept = work.settings.get(f"{_ENTERED}{survey_id}")
    if isinstance(kept, list) and sha256 in kept:
        raise WenmingError(Code.SCAN_REPEATED, sheet="—", page=1)


def _remember(work: UnitOfWork, survey_id: UUID, pages: Sequence[ScannedSheet]) -> None:
    kept = work.settings.get(f"{_ENTERED}{survey_id}")
    before = kept if isinstance(kept, list) else []
    work.settings.set(f"{_ENTERED}{survey_id}", [*before, *(one.sha256 for one in pages)])


def _is_survey(sheet: ScannedSheet) -> bool:
    return sheet.code is not None and sheet.code.kind == SATISFACTION_KIND


def _check_ready(sheet: ScannedSheet) -> None:
    if sheet.state is not ScanState.READ:
        left = len(sheet.open_rows()) or 1
        raise WenmingError(Code.SCAN_UNDECIDED, path=sheet.file_name, left=left)
