"""Sentences that teach. Whoever knows the program switches them off; nothing else says it less."""

from PySide6.QtWidgets import QApplication, QWidget

from wenming_desktop.ui.labels import Label


class Hint(Label):
    """A muted sentence; ``setVisible`` is what the page wants, the switch has the last word."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, name: str = "", wrap: bool = True
    ) -> None:
        self._wanted = True
        super().__init__(text, parent, name=name, tone="muted", wrap=wrap)
        if not shown():
            super().setVisible(False)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001  Qt's signature
        self._wanted = visible
        super().setVisible(visible and shown())

    def take_switch(self) -> None:
        """Show or hide as the switch stands now."""
        super().setVisible(self._wanted and shown())


_PROPERTY = "hintsHidden"


def shown() -> bool:
    """Tell whether sentences that teach are shown."""
    app = QApplication.instance()
    return app is None or not app.property(_PROPERTY)


def switch(app: QApplication, *, on: bool) -> None:
    """Show them all, or none."""
    app.setProperty(_PROPERTY, not on)
    for widget in app.allWidgets():
        if isinstance(widget, Hint):
            widget.take_switch()
