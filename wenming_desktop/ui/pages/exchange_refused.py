"""What the units above did not take of the own data, and what to do about it."""

from wenming_desktop.ui.exchange_words import not_taken_line
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.result_list import ResultList


class RefusedCard(Card):
    """Hidden while everything was taken."""

    def __init__(self, page: Page) -> None:
        super().__init__("", page)
        self.title.setText(self.tr("上级没有收下的"))
        self._page = page
        self._lines = ResultList("refusedLines", self)
        self.body.addWidget(self.title)
        self.title.show()
        self.body.addWidget(self._lines)
        self.hide()

    def refresh(self) -> None:
        """Read again what units above have said."""
        use = self._page.use_cases.reporting
        found = self._page.try_to(lambda: use.not_taken(self._page.actor)) or ()
        self._lines.show_results([not_taken_line(one) for one in found])
        self.setVisible(bool(found))
