"""Names of units where there is little room: what all of them end in is left out."""

_ENDS = tuple(
    f"{whole}{end}"
    for whole in ("新时代文明实践", "文明实践")
    for end in ("中心", "实践所", "实践站", "所", "站", "点")
)


def short_unit(name: str) -> str:
    """Return 青山镇柳河村 for 青山镇柳河村新时代文明实践站; a name that is nothing else stays."""
    for end in _ENDS:
        if name.endswith(end) and len(name) > len(end):
            return name.removesuffix(end)
    return name
