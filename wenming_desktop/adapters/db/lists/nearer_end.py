"""From which end of a list a page is reached, so that nobody walks further than half of it."""


def nearer_end(total: int, limit: int, offset: int) -> tuple[bool, dict[str, int]]:
    """Tell whether to walk from the last row, and how many rows to skip and take from there."""
    behind = max(0, total - offset - limit)
    if behind >= offset:
        return False, {"rows": limit, "skipped": offset}
    return True, {"rows": min(limit, max(0, total - offset)), "skipped": behind}
