"""Lunar days and solar terms from borax. Satisfies practice_calendar.ports.LunarCalendar."""

from datetime import date, timedelta

from wenming_desktop.domain.practice_days import LunarDay


class BoraxCalendar:
    """Knows 31 January 1900 to the end of 2100."""

    def of(self, day: date) -> LunarDay | None:
        """Return the lunar day of a day; None where it is not known."""
        # imported when a calendar is looked at: it has no part in starting up
        from borax.calendars.lunardate import LunarDate  # noqa: PLC0415

        try:
            lunar = LunarDate.from_solar_date(day.year, day.month, day.day)
            tomorrow = day + timedelta(1)
            after = LunarDate.from_solar_date(tomorrow.year, tomorrow.month, tomorrow.day)
        except (ValueError, OverflowError):
            return None
        return LunarDay(
            month=lunar.month,
            day=lunar.day,
            is_leap=bool(lunar.leap),
            words=lunar.cn_day_calendar,
            term=lunar.term or "",
            ends_year=after.year != lunar.year,
        )
