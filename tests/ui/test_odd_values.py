"""What another program wrote keeps nobody from any page."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QTableView

from tests.odd_values import store_odd_rows
from tests.ui.test_no_names_outside import walked
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.activity_form import ActivityForm
from wenming_desktop.ui.main_window import MainWindow


def test_every_page_and_tab_opens_over_odd_rows(
    make_home: Callable[..., UseCases],
    open_window: Callable[..., MainWindow],
    settle: Callable[[], None],
) -> None:
    use = make_home("centre", Level.COUNTY_CENTER, "云溪县新时代文明实践中心")
    store_odd_rows(use)
    window, seen, shown = open_window(use), 0, 0
    for _ in walked(window, settle):
        seen += 1
        for table in window.page().findChildren(QTableView):
            if table.isVisible() and table.model() and table.model().rowCount():
                table.selectRow(table.model().rowCount() - 1)
                shown += 1
        settle()
    assert seen > 40
    assert shown > 20
    window.open_page("activities")
    settle()
    window.page().findChild(QPushButton, "newActivity").click()
    assert window.findChild(ActivityForm).isVisible()
