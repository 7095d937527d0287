"""print: forms as PDF; the same pages the window previews and prints."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any
from uuid import UUID

from wenming_desktop.cli import field_papers, form_papers, key_papers, life_papers, test_book
from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages.mechanism import REVIEW_WORDS
from wenming_desktop.services.paper_content import PaperResult, PosterSize, PosterVariant
from wenming_desktop.services.use_cases import UseCases

KINDS = (
    "sign-in-sheet",
    "poster",
    "handover",
    "lost-stick",
    *form_papers.KINDS,
    *field_papers.KINDS,
    *key_papers.KINDS,
    *life_papers.KINDS,
    test_book.KIND,
)

_WRITERS: dict[str, Callable[[UseCases, argparse.Namespace, Path], PaperResult]] = {
    **dict.fromkeys(field_papers.KINDS, field_papers.write),
    **dict.fromkeys(key_papers.KINDS, key_papers.write),
    **dict.fromkeys(life_papers.KINDS, life_papers.write),
}


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("kind", choices=KINDS, help="哪一种")
    parser.add_argument("--activity", help="活动编号：取最近要办的一场")
    parser.add_argument("--occurrence", help="场次编号")
    parser.add_argument("--to", type=Path, required=True, help="写到哪个 PDF 文件")
    parser.add_argument(
        "--missing",
        choices=("refuse", "blank"),
        default="refuse",
        help="字库里没有的字：拒绝，或留横线手写",
    )
    parser.add_argument("--blank", action="store_true", help="签到表不印名册")
    variants = [variant.value for variant in PosterVariant]
    parser.add_argument("--variant", choices=variants, default="red", help="海报样式")
    sizes = [size.value for size in PosterSize]
    parser.add_argument("--size", choices=sizes, default="a4", help="海报印在多大的纸上")
    field_papers.declare(parser)
    form_papers.declare(parser)
    key_papers.declare(parser)
    life_papers.declare(parser)
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Write the file and say what did not fit or cannot be printed."""
    if options.kind == test_book.KIND:  # needs no home and nobody signed in
        return test_book.write(console, options)
    door = console.door()
    use = console.open(door)
    of_activity = options.kind in {"sign-in-sheet", "poster", *form_papers.OF_ACTIVITY}
    occurrence = _occurrence(use, options) if of_activity else None
    target = options.to.expanduser().resolve()
    try:
        result = _print(use, options, occurrence, target)
    except WenmingError as error:
        glyphs = error.facts.get("glyphs", ())
        nothing = PaperResult(0, glyphs if isinstance(glyphs, tuple) else ())
        return console.refuse(error, **_payload(target, nothing))
    notes = [f"字库里没有“{g.character}”（{g.where}），已留空手写" for g in result.missing_glyphs]
    notes += [f"“{one.where or one.field}”放不下，缺：{one.lost}" for one in result.overflow]
    if result.review not in {"", "approved"}:
        notes.append(REVIEW_WORDS[result.review])
    console.answer(_payload(target, result), f"已写好 {target}，共 {result.pages} 页", *notes)
    door.close()
    return DONE


def _payload(target: Path, result: PaperResult) -> dict[str, Any]:
    return {
        "file": str(target),
        "pages": result.pages,
        "missing_glyphs": [asdict(glyph) for glyph in result.missing_glyphs],
        "overflow": [asdict(one) for one in result.overflow],
        "review": result.review,
    }


def _print(
    use: UseCases, options: argparse.Namespace, occurrence: UUID | None, target: Path
) -> PaperResult:
    if (write := _WRITERS.get(options.kind)) is not None:
        return write(use, options, target)
    if options.kind in form_papers.KINDS:
        return form_papers.write(use, options, occurrence, target)
    if options.kind == "lost-stick":
        return use.lost_sticks.print(use.actor, target, missing=options.missing)
    if occurrence is None:
        return use.handover.print(use.actor, target, missing=options.missing)
    if options.kind == "poster":
        return use.papers.poster(
            use.actor,
            occurrence,
            target,
            variant=PosterVariant(options.variant),
            size=PosterSize(options.size),
            missing=options.missing,
        )
    return use.papers.sign_in_sheet(
        use.actor, occurrence, target, blank=options.blank, missing=options.missing
    )


def _occurrence(use: UseCases, options: argparse.Namespace) -> UUID:
    try:
        if options.occurrence:
            return UUID(options.occurrence)
        if options.activity:
            return use.papers.occurrence_of(use.actor, UUID(options.activity)).id
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind="occurrence") from problem
    raise WenmingError(Code.NOT_FOUND, kind="occurrence")
