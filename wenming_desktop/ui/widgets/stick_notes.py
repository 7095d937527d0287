"""What a person should know of the stick in hand: unknown programs, unfinished files of ours."""

from pathlib import Path

from PySide6.QtCore import Slot

from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.services.sticks import StickFindings
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.banner import Banner

_MOST_NAMES = 3


class StickNotes(Banner):
    """Hidden while there is nothing to say; cleaning removes our own unfinished files only."""

    def __init__(self, page: Page) -> None:
        super().__init__("stickNotes", page)
        self._page = page
        self._root: Path | None = None
        self.acted.connect(self._clean)

    def look(self, root: Path | None) -> None:
        """Look at another stick, in the background; None for none."""
        self._root = root
        self.clear()
        if root is None:
            return

        def work(_progress: Progress, _cancelled: Cancelled) -> tuple[Path, StickFindings]:
            return root, self._page.use_cases.stick_care.look(self._page.actor, root)

        self._page.tasks.run(self._page, work, done=self._tell, failed=self._page.show_refusal)

    def _tell(self, found: tuple[Path, StickFindings]) -> None:
        root, findings = found
        if root != self._root:  # another stick was chosen meanwhile
            return
        said = [*self._about_programs(findings.programs), *self._about_rest(findings.unfinished)]
        if said:
            action = self.tr("清理没写完的") if findings.unfinished else ""
            self.tell("warn" if findings.programs else "info", "\n".join(said), action)

    def _about_programs(self, programs: tuple[str, ...]) -> list[str]:
        if not programs:
            return []
        words = self.tr(
            "U 盘上有不认识的程序，共 {count} 个：{names}。本程序不打开也不动它们；"
            "请不要双击，先用杀毒软件查一查。"
        )
        names = listed(programs[:_MOST_NAMES]) + ("……" if programs[_MOST_NAMES:] else "")
        return [words.format(count=len(programs), names=names)]

    def _about_rest(self, unfinished: int) -> list[str]:
        if not unfinished:
            return []
        words = self.tr("U 盘上有 {count} 个以前没写完的数据包，没有用处，可以清理。")
        return [words.format(count=unfinished)]

    @Slot()
    def _clean(self) -> None:
        root, page = self._root, self._page
        if root is None:
            return

        def work(_progress: Progress, _cancelled: Cancelled) -> int:
            return page.use_cases.stick_care.clean(page.actor, root)

        page.tasks.run(page, work, done=self._say_cleaned, failed=page.show_refusal)

    def _say_cleaned(self, count: int) -> None:
        words = self.tr("清理了 {count} 个没写完的数据包，别的文件没有动。")
        self._page.banner.tell("ok", words.format(count=count))
        self.look(self._root)
