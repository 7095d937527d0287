"""The press: draws a form, then puts the file in place in one step."""

from pathlib import Path
from typing import TYPE_CHECKING

from wenming_desktop.adapters.whole_files import whole_file
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.mechanism.table_paper import TablePaperContent
from wenming_desktop.services.paper_content import (
    HandoverContent,
    Missing,
    MissingGlyph,
    PaperResult,
    PosterContent,
    PosterSize,
    SignInSheetContent,
)

if TYPE_CHECKING:
    from wenming_desktop.adapters.documents.paper import Paper

# The templates are imported when the first form is drawn: reportlab has no part in starting up.


class ReportlabPress:
    """A PaperPress over reportlab."""

    def sign_in_sheet(
        self, content: SignInSheetContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write a sign-in sheet; see PaperPress."""
        from wenming_desktop.adapters.documents.sign_in_sheet import (  # noqa: PLC0415
            draw_sign_in_sheet,
        )

        return publish(draw_sign_in_sheet(content), to, missing)

    def poster(self, content: PosterContent, to: Path, missing: Missing = "refuse") -> PaperResult:
        """Write a poster; see PaperPress."""
        from wenming_desktop.adapters.documents import large_poster, poster  # noqa: PLC0415

        draw = {
            PosterSize.A3: large_poster.draw_a3_poster,
            PosterSize.TWO_A4: large_poster.draw_two_sheet_poster,
        }.get(content.size, poster.draw_poster)
        return publish(draw(content), to, missing)

    def handover(
        self, content: HandoverContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write the paper that goes with a stick; see PaperPress."""
        from wenming_desktop.adapters.documents.handover import draw_handover  # noqa: PLC0415

        return publish(draw_handover(content), to, missing)

    def table(
        self, content: TablePaperContent, to: Path, missing: Missing = "blank"
    ) -> PaperResult:
        """Write a list on paper; see TablePress."""
        from wenming_desktop.adapters.documents.table_paper import (  # noqa: PLC0415
            draw_table_paper,
        )

        return publish(draw_table_paper(content), to, missing)


def publish(paper: "Paper", to: Path, missing: Missing) -> PaperResult:
    """Put a finished form in place, or refuse it for a character that no font has."""
    if paper.missing and missing == "refuse":
        raise _refusal(paper.missing)
    data = paper.finish()
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        replace_file(to, data)
    except OSError as error:
        raise WenmingError(
            Code.PRINT_NOT_WRITTEN, path=str(to), problem=error.strerror or type(error).__name__
        ) from error
    return PaperResult(paper.pages, tuple(paper.missing), tuple(paper.overflow))


def _refusal(missing: list[MissingGlyph]) -> WenmingError:
    """Name each character once; one that cannot be shown is named by its code point alone."""
    names = dict.fromkeys(
        f"{each.character}（{each.code_point}）"
        if each.character.isprintable()
        else each.code_point
        for each in missing
    )
    places = dict.fromkeys(each.where for each in missing)
    return WenmingError(
        Code.MISSING_GLYPH,
        characters="、".join(names),
        where="、".join(places),
        glyphs=tuple(missing),
    )


def replace_file(to: Path, data: bytes) -> None:
    """Write beside the target, then rename: nobody ever sees half a form under its name."""
    with whole_file(to) as file:
        file.write(data)
