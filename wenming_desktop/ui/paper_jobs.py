"""The prints the window offers, and what happened to one, in words."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.users import Actor
from wenming_desktop.services.paper_content import Missing, PaperResult, PosterVariant
from wenming_desktop.services.papers import Papers


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One entry of the list of templates; ``variant`` is None for a sign-in sheet."""

    key: str
    words: str
    icon: str
    variant: PosterVariant | None = None
    blank: bool = False

    def write(
        self,
        papers: Papers,
        actor: Actor,
        occurrence_id: UUID,
        to: Path,
        *,
        missing: Missing = "refuse",
        preview: bool = False,
    ) -> PaperResult:
        """Write the PDF; preview, saving and printing all come through here."""
        if self.variant is not None:
            return papers.poster(actor, occurrence_id, to, variant=self.variant, missing=missing)
        return papers.sign_in_sheet(
            actor, occurrence_id, to, blank=self.blank, missing=missing, preview=preview
        )


def paper_kinds() -> list[PaperKind]:
    """Return what can be printed of an activity, most used first."""
    word = QCoreApplication.translate
    red, plain, large = PosterVariant.RED, PosterVariant.PLAIN, PosterVariant.LARGE
    return [
        PaperKind("sheet-roster", word("papers", "签到表（名册版）"), "sign-in"),
        PaperKind("sheet-blank", word("papers", "签到表（空白版）"), "file", blank=True),
        PaperKind("poster-red", word("papers", "海报 · 标准红"), "poster", red),
        PaperKind("poster-plain", word("papers", "海报 · 素白省墨"), "poster", plain),
        PaperKind("poster-large", word("papers", "海报 · 大字公告"), "poster", large),
    ]


def troubles(result: PaperResult) -> list[str]:
    """Return one sentence for each thing that is not on the paper as it was typed."""
    word = QCoreApplication.translate
    sentences = []
    for one in result.overflow:
        text = word("papers", "“{field}”太长，缩小后还放不下，缺了“{lost}”。请到活动里缩短。")
        sentences.append(text.format(field=_field_words(one.field), lost=one.lost))
    if result.missing_glyphs:
        text = word("papers", "字体里没有这些字，纸上留了空，请手写补上：{characters}")
        gaps = "、".join(f"{one.character}（{one.where}）" for one in result.missing_glyphs)
        sentences.append(text.format(characters=gaps))
    return sentences


def _field_words(field: str) -> str:
    word = QCoreApplication.translate
    words = {
        "organisation": word("papers", "单位"),
        "title": word("papers", "标题"),
        "activity_name": word("papers", "活动名称"),
        "slogan": word("papers", "口号"),
        "points": word("papers", "活动内容"),
        "time_text": word("papers", "时间"),
        "place": word("papers", "地点"),
        "audience": word("papers", "对象"),
        "organiser": word("papers", "组织单位"),
        "leader": word("papers", "负责人"),
        "contact": word("papers", "联系人"),
        "note": word("papers", "备注"),
    }
    return words.get(field, field)
