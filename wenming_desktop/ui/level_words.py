"""What the levels of the tree are called."""

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.org_units import Level

OFFERED = (
    Level.VILLAGE_STATION,
    Level.TOWN_INSTITUTE,
    Level.COUNTY_CENTER,
    Level.PRACTICE_POINT,
    Level.CITY_ROLLUP,
)
"""Levels that a home can be set up for, most frequent first."""


def level_words(level: str) -> str:
    """Return the words for a level; one of a later version stands for itself."""
    words = {
        Level.CITY_ROLLUP.value: QCoreApplication.translate("levels", "市级汇总"),
        Level.COUNTY_CENTER.value: QCoreApplication.translate("levels", "县（市、区）中心"),
        Level.TOWN_INSTITUTE.value: QCoreApplication.translate("levels", "乡镇（街道）所"),
        Level.VILLAGE_STATION.value: QCoreApplication.translate("levels", "村（社区）站"),
        Level.PRACTICE_POINT.value: QCoreApplication.translate("levels", "实践点"),
    }
    return words.get(str(level), str(level))
