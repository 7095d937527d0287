"""内容审核: a second person looks at posters, talks and shows before they go out."""

import hashlib
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from wenming_desktop.domain.activities import Activity
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.mechanism import ContentReview, Notice, TalkText
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.projects import MediaReport
from wenming_desktop.domain.rules import ReviewRule, review_rules
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages.mechanism import REVIEW_WORDS
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force

POSTER, TALK, SHOW = "poster", "talk", "show"
_AHEAD = timedelta(days=92)
_MOST_COMING = 500
NONE, SUBMITTED, RETURNED, CHANGED, APPROVED = (
    *("none", "submitted", "returned", "changed", "approved"),
)
"""Where a text stands; ``changed`` is approved or submitted before its last change."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One thing to be looked at, and where it stands."""

    subject_kind: str
    subject_id: UUID
    name: str
    state: str
    review: ContentReview | None
    texts: tuple[tuple[str, str], ...]
    """(words, text) as the second person reads them; empty parts left out."""
    blocks: bool = False

    @property
    def waits_for(self) -> str:
        """Return who submitted what waits; only somebody else may decide it."""
        return self.review.submitted_by if self.review and self.state == SUBMITTED else ""


class ContentReviews:
    """Use cases of content review."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def all(self, actor: Actor) -> list[Reviewed]:
        """Return the own unit's: what waits or needs a review, then what was decided.

        Units review their own texts: what came from below is in the register, not here.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            latest, own = _latest(work), work.own_unit().org_no
            found = [
                _stands(work, *key, review)
                for key, review in latest.items()
                if home_org_of(review.id) == own
            ]
            found += _never_submitted(work, latest)
        return sorted((one for one in found if one is not None), key=_order)

    def of_activity(self, actor: Actor, activity_id: UUID) -> list[Reviewed]:
        """Return what the rules ask of an activity; empty when they ask nothing."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return needed_for(work, work.activities.get(activity_id))

    def submit(self, actor: Actor, subject_kind: str, subject_id: UUID) -> ContentReview:
        """Hand a text to a second person; what already waits unchanged stays as it is.

        Raises NOT_FOUND, or NOTHING_TO_REVIEW for an empty text.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            name, texts = _texts(work, subject_kind, subject_id)
            if not texts:
                raise WenmingError(Code.NOTHING_TO_REVIEW, name=name)
            known = _latest(work).get((subject_kind, subject_id))
            if known is not None and _state(known, texts) in {SUBMITTED, APPROVED}:
                return known
            fresh = ContentReview(
                id=work.next_id(),
                name=name[:100],
                subject_kind=subject_kind,
                subject_id=subject_id,
                content_sha256=_hash(texts),
                state=SUBMITTED,
                submitted_by=actor.name,
                submitted_on=work.today(),
                org_unit_id=work.own_unit().id,
            )
            work.rows(ContentReview).add(fresh)
            work.audit.add(actor.user_no, "review_submitted", str(fresh.id))
        return fresh

    def approve(self, actor: Actor, review_id: UUID, opinion: str = "") -> ContentReview:
        """Let a text go out. SECOND_PERSON_NEEDED for the one who submitted it."""
        return self._decide(actor, review_id, APPROVED, opinion)

    def give_back(self, actor: Actor, review_id: UUID, opinion: str) -> ContentReview:
        """Return a text to be changed; REASON_MISSING without saying why."""
        require(actor, Action.RECORD)
        if not opinion.strip():
            raise WenmingError(Code.REASON_MISSING)
        return self._decide(actor, review_id, RETURNED, opinion)

    def _decide(self, actor: Actor, review_id: UUID, state: str, opinion: str) -> ContentReview:
        require(actor, Action.RECORD)
        with self._uow() as work:
            rows = work.rows(ContentReview)
            review = rows.get(review_id)
            if home_org_of(review.id) != work.own_unit().org_no:
                raise WenmingError(Code.NOT_FOUND, kind="content_review")
            if review.submitted_by == actor.name:
                raise WenmingError(Code.SECOND_PERSON_NEEDED)
            _, texts = _texts(work, review.subject_kind, review.subject_id)
            if (now := _state(review, texts)) != SUBMITTED:
                raise WenmingError(Code.REVIEW_STEP, state=REVIEW_WORDS[now])
            decided = replace(
                review,
                state=state,
                reviewed_by=actor.name,
                reviewed_on=work.today(),
                opinion=opinion.strip()[:2000],
            )
            rows.update(decided)
            work.audit.add(actor.user_no, f"review_{state}", str(review_id))
        return decided


def poster_review(work: UnitOfWork, activity: Activity) -> tuple[str, bool]:
    """Return where the poster of an activity stands, and whether that forbids printing it.

    Nothing is said ("") of an activity that the rules do not ask about.
    """
    asked = needed_for(work, activity)
    waiting = [one for one in asked if one.state != APPROVED]
    if not waiting:
        return (APPROVED if asked else ""), False
    worst = next((one for one in waiting if one.blocks), waiting[0])
    return worst.state, worst.blocks


def needed_for(
    work: UnitOfWork, activity: Activity, latest: "_Latest | None" = None
) -> list[Reviewed]:
    """Return what the rules in force ask of an activity: its poster, its show."""
    known, found = latest if latest is not None else _latest(work), []
    for rule in _rules(work):
        if rule.subject == TALK or not rule.asks(activity.work_content, activity.form):
            continue
        review = known.get((rule.subject, activity.id))
        stands = _stands(work, rule.subject, activity.id, review)
        if stands is not None:
            found.append(replace(stands, blocks=rule.blocks))
    return found


def _never_submitted(work: UnitOfWork, latest: "_Latest") -> list[Reviewed]:
    """Return own planned activities and talks that the rules ask about and nobody handed in."""
    own, today = work.own_unit(), work.today()
    coming = Period(today, today + _AHEAD)
    lines, _ = work.lines.occurrences(period=coming, limit=_MOST_COMING)
    found: list[Reviewed] = []
    for activity_id in {one.activity_id for one in lines if home_org_of(one.id) == own.org_no}:
        activity = work.activities.find(activity_id)
        asked = needed_for(work, activity, latest) if activity is not None else []
        found += [one for one in asked if one.review is None]
    if any(rule.subject == TALK for rule in _rules(work)):
        for talk in work.rows(TalkText).where(org_unit_id=own.id):
            stands = _stands(work, TALK, talk.id, None)
            if stands is not None and (TALK, talk.id) not in latest:
                found.append(stands)
    return found


def _rules(work: UnitOfWork) -> tuple[ReviewRule, ...]:
    return review_rules(pack_in_force(work, "review", work.today()))


_Latest = dict[tuple[str, UUID | None], ContentReview]


def _latest(work: UnitOfWork) -> _Latest:
    rows = sorted(work.rows(ContentReview).all(), key=lambda one: one.id.bytes)
    return {(one.subject_kind, one.subject_id): one for one in rows}


def _stands(
    work: UnitOfWork, kind: str, subject_id: UUID | None, review: ContentReview | None
) -> Reviewed | None:
    try:
        name, texts = _texts(work, kind, subject_id)
    except WenmingError:  # the subject is gone, or of a unit whose rows have not come
        if review is None or subject_id is None:
            return None
        name, texts = review.name, ()
    state = _state(review, texts) if review is not None else NONE
    assert subject_id is not None  # noqa: S101  _texts has refused it
    return Reviewed(kind, subject_id, name, state, review, texts)


def _state(review: ContentReview, texts: tuple[tuple[str, str], ...]) -> str:
    if texts and review.content_sha256 and review.content_sha256 != _hash(texts):
        return CHANGED
    return review.state


def _texts(
    work: UnitOfWork, kind: str, subject_id: UUID | None
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the name and the texts that are judged; NOT_FOUND."""
    if subject_id is None:
        raise WenmingError(Code.NOT_FOUND, kind=kind)
    if kind == TALK:
        talk = work.rows(TalkText).get(subject_id)
        return talk.name, _told(("原文", talk.original_text), ("通俗版", talk.plain_text))
    if kind == "notice":
        notice = work.rows(Notice).get(subject_id)
        return notice.name, _told(("内容", notice.content))
    if kind == "media_report":
        report = work.rows(MediaReport).get(subject_id)
        return report.name, _told(("标题", report.name), ("说明", report.note))
    activity = work.activities.get(subject_id)
    return activity.name, _told(
        ("标题", activity.name),
        ("口号", activity.slogan),
        ("内容", "\n".join(activity.points)),
        ("对象", activity.audience),
        ("备注", activity.notice),
    )


def _told(*texts: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((words, text.strip()) for words, text in texts if text.strip())


def _hash(texts: tuple[tuple[str, str], ...]) -> str:
    joined = "\x00".join(f"{words}\x01{text}" for words, text in texts)
    return hashlib.sha256(joined.encode()).hexdigest()


def _order(one: Reviewed) -> tuple[int, int, str]:
    places = {SUBMITTED: 0, RETURNED: 1, CHANGED: 1, NONE: 2}
    review = one.review
    day = review.submitted_on if review is not None else None
    return places.get(one.state, 3), -(day.toordinal() if day else 0), one.name
