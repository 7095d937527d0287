"""A line on computers whose keys come to their end, or that know too little of the county."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from wenming_desktop.services.county_ports import KeyState
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.labels import Label

_NAMED = 5
"""Computers named in a line; of more only the count is told."""


class KeysDue(Label):
    """Hidden while every computer is in order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, name="keysDue", tone="warn", wrap=True)
        self.hide()

    def show_states(self, states: Sequence[KeyState]) -> None:
        """Say which computers should get new keys, and which lag behind."""
        lines = []
        due = [one for one in states if one.expires_soon]
        if due:
            words = self.tr("⚠ {count} 台电脑该换钥匙了：{names}。过了日子照常算数，请早些换。")
            lines.append(words.format(count=len(due), names=self._names(due, self._left)))
        late = [one for one in states if one.is_lagging]
        if late:
            words = self.tr(
                "⚠ {count} 台电脑很久没有收到县里的新登记：{names}。请带上级的数据包去收一次。"
            )
            lines.append(words.format(count=len(late), names=self._names(late, self._behind)))
        self.setText("\n".join(lines))
        self.setVisible(bool(lines))

    def _names(self, states: Sequence[KeyState], words: Callable[[KeyState], str]) -> str:
        told = listed(f"{one.device} {one.unit}（{words(one)}）" for one in states[:_NAMED])
        return told + (self.tr("等") if len(states) > _NAMED else "")

    def _left(self, state: KeyState) -> str:
        if state.days_left < 0:
            return self.tr("已过期")
        return self.tr("还有 {days} 天").format(days=state.days_left)

    def _behind(self, state: KeyState) -> str:
        return self.tr("落后 {days} 天").format(days=state.lagging_days)
