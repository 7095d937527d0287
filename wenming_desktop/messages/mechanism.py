"""Words of the mechanism: deadlines, proofs, reviews and gaps, for window, paper and console."""

from wenming_desktop.domain.errors import Code

MECHANISM: dict[Code, str] = {
    Code.REVIEW_NEEDED: "“{name}”要先经过内容审核才能打印海报。没有写出文件。请在“台账 → 内容审核”里提交，由另一个人审核。",
    Code.REVIEW_STEP: "这一件现在是“{state}”，不能再审核。没有改动。内容改过的，请重新提交。",
    Code.NOTHING_TO_REVIEW: "“{name}”还没有可审核的内容。没有提交。请先写好内容。",
}

PROOFS: dict[str, str] = {
    "head": "单位信息里有负责人",
    "established": "成立（挂牌）日期：{names}",
    "documents": "文件制度 {count} 项：{names}",
    "duties": "责任清单 {count} 条",
    "meetings": "会议 {count} 次：{names}",
    "actions": "议定事项 {count} 项",
    "venues": "阵地 {count} 处：{names}",
    "opening": "{count} 处阵地写明开放时间：{names}",
    "teams": "志愿服务队 {count} 支：{names}",
    "volunteers": "在册志愿者 {count} 人",
    "trainings": "培训 {count} 次：{names}",
    "activities": "开展活动 {count} 场",
    "brands": "品牌项目 {count} 个：{names}",
    "needs": "登记群众需求 {count} 条",
    "media": "宣传报道 {count} 篇：{names}",
    "surveys": "问卷 {count} 次：{names}",
    "checklists": "四统一达到 {count} 项",
}
"""What the registers show by themselves; names of services/mechanism/proofs.py."""

REVIEW_WORDS = {
    "": "",
    "none": "还没有提交内容审核",
    "submitted": "已提交，等另一个人审核",
    "returned": "内容审核没有通过，请按意见修改",
    "changed": "审核以后内容又改过，要重新审核",
    "approved": "内容已审核",
}
"""Where a text stands on its way past a second person."""


def due_words(days_left: int | None) -> str:
    """Say how long something has still time."""
    if days_left is None:
        return "没有定期限"
    if days_left < 0:
        return f"已超期 {-days_left} 天"
    return "今天到期" if days_left == 0 else f"还有 {days_left} 天"


def proof_words(name: str, count: int, names: tuple[str, ...]) -> str:
    """Say what the registers show; nothing found says nothing."""
    if not count:
        return ""
    told = "、".join(names) + ("等" if 0 < len(names) < count else "")
    return PROOFS.get(name, "").format(count=count, names=told).removesuffix("：")
