"""Who counts as a culture team and as a culture volunteer, once (domain.md 7, 44)."""

CULTURE_FIELD = "culture_art"
"""Code of the list ``team_field``."""
CULTURE_CATEGORIES = ("local_culture_talent", "retired_culture_worker")
"""Codes of ``volunteer_category``: 乡土文化人才 (文化能人), 退休文化工作者.

Members of a culture team are culture volunteers too, whatever else they are.
"""
