"""The periods that ledgers are exported for, by their words."""

from datetime import date, timedelta

from wenming_desktop.domain.periods import EVER, parse_period


def spans(today: date, words: tuple[str, ...]) -> list[tuple[str, object]]:
    """Return the periods that are offered, by their words."""
    before = today.replace(day=1) - timedelta(days=1)
    quarter = (today.month + 2) // 3
    periods = (
        parse_period(f"{today:%Y-%m}"),
        parse_period(f"{before:%Y-%m}"),
        parse_period(f"{today.year}-Q{quarter}"),
        parse_period(f"{today.year}"),
        parse_period(f"{today.year - 1}"),
        EVER,
    )
    said = (
        f"{today:%Y-%m}",
        f"{before:%Y-%m}",
        f"{today.year}-Q{quarter}",
        f"{today.year}",
        f"{today.year - 1}",
        "",
    )
    return [
        (f"{word} {name}".strip(), period)
        for word, name, period in zip(words, said, periods, strict=True)
    ]
