"""The computers that have their place in the county, and ending one of them."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot

from wenming_desktop.services.county_ports import KeyState
from wenming_desktop.services.exchange_ports import EnrolledDevice, Since
from wenming_desktop.services.key_ports import EndingPreview
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.revoke_device import RevokeDeviceDialog
from wenming_desktop.ui.exchange_words import device_state_words
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.keys_due import KeysDue
from wenming_desktop.ui.widgets.list_table import ListTable

_COUNT_BITS = 0xFF
"""Of a device number: which computer of its unit it is (sync.md)."""
_ROWS_SEEN = 8
_WIDTHS = (
    Width(4),
    Width(9, stretched=True),
    Width(6, spare=1),
    Width(8),
    Width(6, spare=2),
    Width(6),
)
_ICONS = {
    "active": ("ok", tokens.OK),
    "stolen": ("error", tokens.ERROR),
    "retired": ("lock", tokens.MUTED),
}

_DUE = ("warn", tokens.WARN)


def number_of(device: EnrolledDevice) -> str:
    """Return the number by which people name a computer: its unit's and a count."""
    return f"{device.org_no}-{device.device_no & _COUNT_BITS}"


class DevicesCard(Card):
    """``changed`` when a computer was ended."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        words = QCoreApplication.translate("DevicesCard", "已入网的电脑")
        super().__init__(words, page)
        self._page = page
        self._devices: tuple[EnrolledDevice, ...] = ()
        self._due: set[UUID] = set()
        self._due_words = KeysDue(self)
        heads = (
            self.tr("编号"),
            self.tr("单位"),
            self.tr("电脑"),
            self.tr("状态"),
            self.tr("最近送来"),
            self.tr("存着未用"),
        )
        self._rows = PlainRows(heads, self)
        self._table = ListTable("enrolledDevices", words, self._rows, _WIDTHS, self)
        self._table.selectionModel().selectionChanged.connect(self._allow)
        self._hint = Label(
            self.tr("电脑丢了、被盗或换了，在表里选中它，再按“停用这台电脑”。"),
            self,
            name="revokeHint",
            tone="muted",
            wrap=True,
        )
        self._revoke = secondary(self.tr("停用这台电脑…"), "revokeDevice", self)
        self._revoke.clicked.connect(self._ask)
        self.body.addWidget(self._due_words)
        self.body.addWidget(self._table)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._revoke, 0, Qt.AlignmentFlag.AlignLeft)

    def show_keys(self, states: Sequence[KeyState]) -> None:
        """Take in whose keys come to their end; shown with the next rows."""
        self._due = {one.device_id for one in states if one.expires_soon or one.is_lagging}
        self._due_words.show_states(states)

    def show_devices(self, devices: tuple[EnrolledDevice, ...], *, may_revoke: bool) -> None:
        """Replace the rows; the chosen computer stays chosen."""
        chosen = self._chosen()
        self._devices = devices
        self._rows.show_rows([self._row(one) for one in devices])
        seen = min(len(devices), _ROWS_SEEN) + 2  # the head, and air
        self._table.setFixedHeight(seen * self._table.verticalHeader().defaultSectionSize())
        self._hint.setVisible(may_revoke)
        self._revoke.setVisible(may_revoke)
        for number, one in enumerate(devices):
            if chosen is not None and one.device_id == chosen.device_id:
                self._table.selectRow(number)
        self._allow()

    def _row(self, device: EnrolledDevice) -> tuple[str | Cell, ...]:
        last, held = device.last_bundle_at, device.held_operations
        state = device_state_words(device.state)
        if device.is_own:
            state = self.tr("{state}（本机）").format(state=state)
        return (
            number_of(device),
            device.unit,
            device.label or "—",
            Cell(state, _DUE if device.device_id in self._due else _ICONS[device.state]),
            f"{last:%Y-%m-%d}" if last else "—",
            Cell(self.tr("{count} 条").format(count=held), ("warn", tokens.WARN)) if held else "—",
        )

    def _chosen(self) -> EnrolledDevice | None:
        rows = self._table.selectionModel().selectedRows()
        return self._devices[rows[0].row()] if rows else None

    @Slot()
    def _allow(self) -> None:
        device = self._chosen()
        may = device is not None and not device.is_own and device.state != "stolen"
        self._revoke.setEnabled(may)

    @Slot()
    def _ask(self) -> None:
        device = self._chosen()
        if device is None:
            return
        cases, device_id = self._page.use_cases, device.device_id
        came = self._page.try_to(lambda: cases.keys.arrivals(cases.actor, device_id))

        def preview(reason: str, since: Since | None) -> EndingPreview | None:
            keys, actor = cases.keys, cases.actor
            return self._page.try_to(lambda: keys.preview(actor, device_id, reason, since))

        name = f"{number_of(device)} {device.unit}"
        dialog = RevokeDeviceDialog(self.window(), name, came or (), preview)
        dialog.decided.connect(partial(self._end, device_id))
        dialog.open()

    def _end(self, device_id: UUID, reason: str, since: Since | None) -> None:
        cases = self._page.use_cases
        ended = self._page.try_to(
            lambda: cases.exchange.revoke(cases.actor, device_id, reason, since)
        )
        if ended is None:
            return
        self.changed.emit()
        words = self.tr("{number} {unit} 已停用。请照常交换一次，把这个决定送到各单位。")
        self._page.banner.tell("ok", words.format(number=number_of(ended), unit=ended.unit))
