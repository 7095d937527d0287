"""What each figure means, once, for start page, register, chart, command line and report.

domain.md 6.4: 场次 counts occurrences, not activities; 人次 sums heads; 人数 counts persons.
"""

FIGURES = {
    "org_units": "units known here that are not deleted",
    "teams": "volunteer teams that are not deleted",
    "volunteers": "registered volunteers; period: registered on or before its last day",
    "activities": "activities with at least one occurrence in the period that is not cancelled",
    "occurrences": "occurrences in the period that are not cancelled",
    "attendance": "sign-ins with an attendance that counts as having come (人次)",
    "people": "distinct volunteers among them (人数)",
    "beneficiaries": "sum of the beneficiaries entered for occurrences in the period",
    "service_minutes": "sum of the hours ledger in the period, corrections included",
}
"""Names and definitions, in the order they are shown."""
