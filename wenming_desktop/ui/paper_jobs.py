"""The prints the window offers, and what happened to one, in words."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.users import Actor
from wenming_desktop.messages.mechanism import REVIEW_WORDS
from wenming_desktop.services.forms.activity_forms import DOSSIER, PHOTO_PAGE, PLAN, RECORD_SHEET
from wenming_desktop.services.paper_content import Missing, PaperResult, PosterSize, PosterVariant
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.joined_words import listed


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One entry of the list of templates: a poster has a variant, ``form`` names another form.

    Without either it is a sign-in sheet.
    """

    key: str
    words: str
    icon: str
    variant: PosterVariant | None = None
    blank: bool = False
    form: str = ""
    size: PosterSize = PosterSize.A4

    def write(
        self,
        use: UseCases,
        actor: Actor,
        occurrence_id: UUID,
        to: Path,
        *,
        missing: Missing = "refuse",
        preview: bool = False,
    ) -> PaperResult:
        """Write the PDF; preview, saving and printing all come through here."""
        if self.form:
            return use.activity_forms.print(
                actor, self.form, occurrence_id, to, missing=missing, preview=preview
            )
        if self.variant is not None:
            return use.papers.poster(
                actor,
                occurrence_id,
                to,
                variant=self.variant,
                size=self.size,
                missing=missing,
                preview=preview,
            )
        return use.papers.sign_in_sheet(
            actor, occurrence_id, to, blank=self.blank, missing=missing, preview=preview
        )


def paper_kinds() -> list[PaperKind]:
    """Return what can be printed of an activity, most used first."""
    red, plain, large = PosterVariant.RED, PosterVariant.PLAIN, PosterVariant.LARGE
    return [
        PaperKind(
            "sheet-roster", QCoreApplication.translate("papers", "签到表（名册版）"), "sign-in"
        ),
        PaperKind(
            "sheet-blank",
            QCoreApplication.translate("papers", "签到表（空白版）"),
            "file",
            blank=True,
        ),
        PaperKind(
            "poster-red", QCoreApplication.translate("papers", "海报 · 标准红"), "poster", red
        ),
        PaperKind(
            "poster-plain", QCoreApplication.translate("papers", "海报 · 素白省墨"), "poster", plain
        ),
        PaperKind(
            "poster-large", QCoreApplication.translate("papers", "海报 · 大字公告"), "poster", large
        ),
        PaperKind(PLAN, QCoreApplication.translate("papers", "活动方案"), "file", form=PLAN),
        PaperKind(
            RECORD_SHEET,
            QCoreApplication.translate("papers", "活动情况记录表"),
            "file",
            form=RECORD_SHEET,
        ),
        PaperKind(
            PHOTO_PAGE, QCoreApplication.translate("papers", "活动照片"), "file", form=PHOTO_PAGE
        ),
        PaperKind(
            DOSSIER, QCoreApplication.translate("papers", "活动档案（全套）"), "file", form=DOSSIER
        ),
    ]


def poster_sizes() -> list[tuple[str, PosterSize]]:
    """Return what paper a poster can be printed on, in words."""
    return [
        (QCoreApplication.translate("papers", "A4 一张"), PosterSize.A4),
        (QCoreApplication.translate("papers", "A3 一张"), PosterSize.A3),
        (QCoreApplication.translate("papers", "两张 A4 拼成大海报"), PosterSize.TWO_A4),
    ]


def troubles(result: PaperResult) -> list[str]:
    """Return one sentence for each thing that is not on the paper as it was typed."""
    sentences = []
    for one in result.overflow:
        text = QCoreApplication.translate(
            "papers", "“{field}”太长，缩小后还放不下，缺了“{lost}”。请改短了再打印。"
        )
        sentences.append(text.format(field=one.where or one.field, lost=one.lost))
    if result.review not in {"", "approved"}:
        text = QCoreApplication.translate("papers", "{state}。请到“台账 → 内容审核”办理。")
        state = QCoreApplication.translate("reviews", REVIEW_WORDS[result.review])
        sentences.append(text.format(state=state))
    if result.missing_glyphs:
        text = QCoreApplication.translate(
            "papers", "字体里没有这些字，纸上留了空，请手写补上：{characters}"
        )
        gaps = listed(f"{one.character}（{one.where}）" for one in result.missing_glyphs)
        sentences.append(text.format(characters=gaps))
    return sentences
