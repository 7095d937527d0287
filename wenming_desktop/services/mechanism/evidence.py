"""What shows what: rows and photos linked to a mark, a score or a duty."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.entities import APART, ENTITIES
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.evidence import Attachment, EvidenceLink
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.photo_ports import AttachmentFiles, PhotoReader
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.register_cells import row_words
from wenming_desktop.services.rights import require

LINKED_KINDS = (
    *("activity", "policy_document", "joint_meeting", "venue", "volunteer_team", "training"),
    *("service_project", "media_report", "honor", "need_survey", "duty", "department"),
)
"""Kinds whose rows may be named as evidence."""
PHOTO = "attachment"


@dataclass(frozen=True, slots=True)
class Shown:
    """One piece of evidence as it is read."""

    link_id: UUID
    kind: str
    row_id: UUID
    title: str
    is_gone: bool
    """Whether the row has been removed since, or has not come yet."""


class Evidence:
    """Links rows and keeps photos that belong to no occurrence."""

    def __init__(self, files: AttachmentFiles, reader: PhotoReader, uow: UnitOfWorkMaker) -> None:
        self._files, self._reader, self._uow = files, reader, uow

    def of(self, actor: Actor, subject_id: UUID) -> list[Shown]:
        """Return what shows a mark or a score, in the order it was named."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return shown_for(work, subject_id)

    def link(self, actor: Actor, subject_id: UUID, kind: str, row_id: UUID) -> EvidenceLink:
        """Name a row as evidence; the same one again changes nothing. NOT_FOUND."""
        require(actor, Action.RECORD)
        if kind not in LINKED_KINDS:
            raise WenmingError(Code.INVALID_FIELD, field="kind", value=kind[:40])
        with self._uow() as work:
            title = row_words(work.rows(ENTITIES[kind]).get(row_id))
            return _linked(work, subject_id, kind, row_id, title)

    def photo(self, actor: Actor, subject_id: UUID, path: Path, title: str = "") -> EvidenceLink:
        """Keep a photo or scan and name it as evidence.

        Raises FILE_UNREADABLE, PHOTO_KIND or PHOTO_TOO_LARGE.
        """
        require(actor, Action.RECORD)
        prepared = self._reader.read(path)
        self._files.keep(prepared.content, prepared.media_type)
        with self._uow() as work:
            kept = Attachment(
                id=work.next_id(),
                sha256=prepared.sha256,
                size=len(prepared.content),
                media_type=prepared.media_type,
                title=title.strip()[:100],
                added_by=actor.name,
                added_at=work.now(),
            )
            work.rows(Attachment).add(kept)
            return _linked(work, subject_id, PHOTO, kept.id, kept.title)

    def remove(self, actor: Actor, link_id: UUID, reason: str) -> None:
        """Take a piece of evidence back; the row itself stays. REASON_MISSING."""
        require(actor, Action.RECORD)
        if not reason.strip():
            raise WenmingError(Code.REASON_MISSING)
        with self._uow() as work:
            rows = work.rows(EvidenceLink)
            link = rows.get(link_id)
            rows.remove(link_id, reason.strip())
            if link.row_kind == PHOTO and work.rows(Attachment).find(link.row_id) is not None:
                work.rows(Attachment).remove(link.row_id, reason.strip())


def shown_for(work: UnitOfWork, subject_id: UUID) -> list[Shown]:
    """Return the evidence of a subject within a unit of work."""
    found = []
    for link in work.rows(EvidenceLink).where(subject_id=subject_id):
        kind = (ENTITIES | APART).get(link.row_kind)
        row = work.rows(kind).find(link.row_id) if kind is not None else None
        title = row_words(row) if row is not None else ""
        found.append(Shown(link.id, link.row_kind, link.row_id, title or link.title, row is None))
    return found


def _linked(
    work: UnitOfWork, subject_id: UUID, kind: str, row_id: UUID, title: str
) -> EvidenceLink:
    rows = work.rows(EvidenceLink)
    for known in rows.where(subject_id=subject_id, row_id=row_id):
        return known
    added = EvidenceLink(
        id=work.next_id(),
        subject_id=subject_id,
        row_kind=kind,
        row_id=row_id,
        title=title[:100],
        org_unit_id=work.own_unit().id,
    )
    rows.add(added)
    return added
