"""Rule packs in words: what is wrong with one, line by line, and what one says."""

from collections.abc import Callable, Mapping
from typing import Any

from wenming_desktop.domain.rule_problems import PackProblem

Labels = Callable[[str, str], str]
"""(code list, code) → what people call it."""

PACK_TITLES = {
    "quotas": "场次要求",
    "sla": "订单各步时限",
    "stars": "星级标准",
    "points": "积分规则",
    "checklists": "对照清单",
    "assessment": "测评指标",
    "review": "内容审核",
    "holidays": "节假日",
    "phrases": "汇报用语",
    "proofreading": "错字检查",
    "consent": "告知书和同意书",
    "matching": "供需匹配",
    "entry-targets": "五进对象",
    "customs": "移风易俗承诺",
}
_SYNTAX = (
    ("Expected '='", "名称后面要有等号（=）"),
    ("Invalid value", "等号后面的值写得不对，文字要放在英文双引号里"),
    ("Expected newline", "一行里多写了东西，或者引号不成对"),
    ("Unterminated string", "引号没有写完"),
    ("Illegal character", "有不能用的字符，可能是引号没有写完"),
    ("Unclosed array", "方括号没有写完"),
    ("Unclosed inline table", "花括号没有写完"),
    ("Cannot overwrite", "同一个名称写了两遍"),
    ("Cannot declare", "同一个名称写了两遍"),
    ("Duplicate inline table key", "同一个名称写了两遍"),
    ("Invalid statement", "这一行看不懂，可能少了引号或等号"),
    ("Invalid initial character", "名称写得不对，可能用了中文标点"),
    ("Expected ']'", "方括号没有写完"),
    ("Expected ']]'", "方括号没有写完"),
)
_KINDS = {
    "text": "文字（放在英文双引号里）",
    "whole": "整数（不加引号）",
    "number": "数字（不加引号）",
    "day": '日期，如 "2027-01-01"',
    "texts": '文字的列表，如 ["a", "b"]',
    "table": "一组内容",
    "tables": "至少一条内容",
}
_WRONG = {
    "missing": "少了“{name}”",
    "unknown": "不认识“{name}”，请核对写法",
    "empty": "“{name}”不能空着",
    "repeated": "编号“{value}”写了两遍",
    "choice": "“{name}”现在是“{value}”，只能写 {wanted} 之一",
    "range": "“{name}”现在是 {value}，要在 {least} 到 {most} 之间",
    "type": "“{name}”要写成{wanted}",
}
_STEPS = {
    "review": "审核",
    "dispatch": "派单",
    "claim": "接单",
    "service": "办结",
    "evaluate": "评单",
}
_URGENCIES = {"normal": "一般", "soon": "较急", "urgent": "紧急"}
_PERIODS = {"week": "每周", "month": "每月", "quarter": "每季度", "year": "每年"}
_LEVELS = {
    "city_rollup": "市级",
    "county_center": "县中心",
    "town_institute": "乡镇所",
    "village_station": "村站",
    "practice_point": "实践点",
}


def problem_words(problem: PackProblem) -> str:
    """Say what is wrong and in which line."""
    place = f"第 {problem.line} 行：" if problem.line else ""
    return place + _wrong(problem)


def _wrong(one: PackProblem) -> str:
    if one.kind == "syntax":
        found = (words for begin, words in _SYNTAX if one.value.startswith(begin))
        return next(found, "写法不合 TOML 格式")
    least, most = (*one.allowed, "", "")[:2]
    wanted = _KINDS.get(least, least) if one.kind == "type" else "、".join(one.allowed)
    facts = {"name": one.name, "value": one.value, "least": least, "most": most}
    return _WRONG[one.kind].format(**facts, wanted=wanted)


def pack_title(name: str) -> str:
    """Return what people call a pack."""
    return PACK_TITLES.get(name, name)


def pack_words(name: str, pack: Mapping[str, Any], label: Labels) -> list[str]:
    """Say what a pack says, a line a rule; what has no words here is counted."""
    say = _SAYERS.get(name)
    if say is not None:
        return say(pack, label)
    return [f"“{part}”{len(rows)} 条" for part, rows in pack.items() if part != "pack"]


def _quotas(pack: Mapping[str, Any], label: Labels) -> list[str]:
    lists = {
        "work_content": "work_content",
        "service_platform": "service_platform",
        "form": "activity_form",
    }
    lines = []
    for one in pack["quotas"]:
        only = [label(codes, one[name]) for name, codes in lists.items() if one.get(name)]
        kind = f"，只算{'、'.join(only)}" if only else ""
        who = _LEVELS.get(one["level"], one["level"])
        lines.append(
            f"{one['title']}（{who}，{_PERIODS[one['period']]}至少 {one['least']} 场{kind}）"
        )
    return lines


def _sla(pack: Mapping[str, Any], _label: Labels) -> list[str]:
    return [
        f"{_URGENCIES.get(name, name)}："
        + "，".join(f"{_STEPS[step]} {days} 天" for step, days in table.items() if step in _STEPS)
        for name, table in pack["days"].items()
    ]


def _stars(pack: Mapping[str, Any], _label: Labels) -> list[str]:
    lines = []
    for one in pack["schemes"]:
        counted = "当年时长" if one["period"] == "year" else "累计时长"
        lines.append(f"{one['title']}：按{counted}，公示 {one['notice_working_days']} 个工作日")
        lines += [f"　{star['star']} 星：满 {star['hours']} 小时" for star in one["stars"]]
    return lines


def _points(pack: Mapping[str, Any], _label: Labels) -> list[str]:
    hours, months = pack["hours"], pack["expiry"]["months"]
    per, most = hours["points_per_hour"], hours["most_hours_per_activity"]
    lines = [
        f"每小时 {per} 分，一场最多算 {most} 小时",
        f"当年结束 {months} 个月后过期" if months else "积分不过期",
    ]
    lines += [f"{one['title']}：{one['points']:+d} 分" for one in pack.get("manual", [])]
    return lines + [f"兑换 {one['title']}：{one['points']} 分" for one in pack.get("goods", [])]


def _checklists(pack: Mapping[str, Any], _label: Labels) -> list[str]:
    return [
        f"{one['title']}：" + "、".join(item["title"] for item in one["items"])
        for one in pack["checklists"]
    ]


def _assessment(pack: Mapping[str, Any], _label: Labels) -> list[str]:
    lines = []
    for one in pack["schemes"]:
        whole = sum(float(row["points"]) for row in one["indicators"])
        lines.append(f"{one['title']}：{len(one['indicators'])} 项，满分 {whole:g}")
        lines += [
            f"　{row['group']}　{row['title']}（{row['points']:g} 分）" for row in one["indicators"]
        ]
    return lines


def _review(pack: Mapping[str, Any], label: Labels) -> list[str]:
    lines = []
    for one in pack["needed"]:
        codes = [label("work_content", code) for code in one.get("work_contents", [])]
        codes += [label("activity_form", code) for code in one.get("forms", [])]
        which = "、".join(codes) or "全部活动"
        what = "没有审核不能打印海报" if one["strictness"] == "block" else "没有审核时提醒"
        lines.append(f"{label('review_subject', one['subject'])}：{which}；{what}")
    return lines


def _holidays(pack: Mapping[str, Any], _label: Labels) -> list[str]:
    lines = []
    for year in pack["years"]:
        days = [f"{one['title']} {one['first']} 至 {one['last']}" for one in year["holidays"]]
        lines.append(f"{year['year']} 年：" + "；".join(days))
        if year["working_days"]:
            lines.append("　调休上班：" + "、".join(map(str, year["working_days"])))
    return lines


def _phrases(pack: Mapping[str, Any], _label: Labels) -> list[str]:
    lines = []
    for part in pack["parts"]:
        lines.append(f"{part['number']}、{part['heading']}")
        lines += [
            f"　{item['heading']}（{len(item.get('sentences', ()))} 句）" for item in part["items"]
        ]
    return lines


def _proofreading(pack: Mapping[str, Any], _label: Labels) -> list[str]:
    words = pack["words"]["entries"]
    return [f"查 {len(words)} 个错字", *(f"　{one['wrong']} → {one['right']}" for one in words)]


_SAYERS: dict[str, Callable[[Mapping[str, Any], Labels], list[str]]] = {
    "quotas": _quotas,
    "sla": _sla,
    "stars": _stars,
    "points": _points,
    "checklists": _checklists,
    "assessment": _assessment,
    "review": _review,
    "holidays": _holidays,
    "phrases": _phrases,
    "proofreading": _proofreading,
}


def pack_numbers(
    name: str, pack: Mapping[str, Any]
) -> list[tuple[tuple[str | int, ...], str, int]]:
    """Return (place, words, number) of what a form may change; other packs have none."""
    if name == "quotas":
        return [
            (
                ("quotas", at, "least"),
                f"{one['title']}（{_PERIODS[one['period']]}几场）",
                one["least"],
            )
            for at, one in enumerate(pack["quotas"])
        ]
    if name == "sla":
        return [
            (("days", urgency, step), f"{_URGENCIES.get(urgency, urgency)} · {_STEPS[step]}", days)
            for urgency, table in pack["days"].items()
            for step, days in table.items()
            if step in _STEPS
        ]
    if name == "stars":
        return [
            (("schemes", at, "stars", place, "hours"), f"{star['star']} 星（小时）", star["hours"])
            for at, one in enumerate(pack["schemes"])
            for place, star in enumerate(one["stars"])
        ]
    if name == "points":
        hours = pack["hours"]
        words = {"points_per_hour": "每小时几分", "most_hours_per_activity": "一场最多算几小时"}
        return [(("hours", key), said, hours[key]) for key, said in words.items()]
    return []


CHANGED_IN_A_FORM = frozenset({"quotas", "sla", "stars", "points"})
"""Packs that have numbers for a form; the others are issued from a file."""
