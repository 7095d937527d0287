"""Every page and tab in every size of text: nothing cut, covered or out of reach.

One window for a home and one change of size for all its tabs: each change dresses every widget
anew, and that is what takes the time.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from wenming_desktop.cli.tour.views import views
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.early

Misfits = Callable[..., list[str]]


@pytest.mark.acceptance(43)
def test_every_view_of_a_station_fits(
    window: MainWindow, misfits: Misfits, station: UseCases
) -> None:
    assert station.actor
    assert misfits(window, views(window)) == []


@pytest.mark.acceptance(43)
def test_every_view_of_a_centre_fits(
    open_window: Callable[..., MainWindow], make_home: Callable[..., UseCases], misfits: Misfits
) -> None:
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    window = open_window(centre)
    assert misfits(window, views(window)) == []


def test_views_are_all_there(window: MainWindow, tmp_path: Path) -> None:
    """The walk that others rely on finds the parts of the pages, each once."""
    assert tmp_path
    found = [one.words for one in views(window)]
    assert len(found) == len(set(found))
    for words in ("今日", "活动·实践日历", "志愿者·星级", "台账·自评", "设置·备份"):
        assert words in found
    assert not any("县里定的" in words for words in found)
