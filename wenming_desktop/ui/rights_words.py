"""What tables, groups, writers and decisions are called in the county's table of rights."""

from PySide6.QtCore import QCoreApplication

from wenming_desktop.services.county_rights import Standing


def right_words(table: str, group: str) -> str:
    """Return what one row of the table of rights is about: 志愿者 · 联系方式."""
    return f"{_tables().get(table, table)} · {_groups().get(group, group)}"


def has_words(table: str, group: str) -> bool:
    """Tell whether this program has words for a row; one of a newer part stands for itself."""
    return table in _tables() and group in _groups()


def who_words(who: str) -> str:
    """Return who writes: the unit itself, one above it, the centre."""
    return {
        "self": QCoreApplication.translate("rights", "本单位"),
        "ancestor": QCoreApplication.translate("rights", "上级所（站）"),
        "centre": QCoreApplication.translate("rights", "县中心"),
    }[who]


def standing_words(standing: Standing) -> str:
    """Return what one of them may."""
    return {
        Standing.OPEN: QCoreApplication.translate("rights", "可以改"),
        Standing.PART: QCoreApplication.translate("rights", "部分不许改"),
        Standing.CLOSED: QCoreApplication.translate("rights", "不许改"),
        Standing.NEVER: "—",
    }[standing]


def unit_action_words(action: str) -> str:
    """Return what a record did to a unit."""
    words = {
        "create": QCoreApplication.translate("rights", "编号"),
        "rename": QCoreApplication.translate("rights", "改名"),
        "close": QCoreApplication.translate("rights", "撤销"),
        "move": QCoreApplication.translate("rights", "划转"),
        "merge": QCoreApplication.translate("rights", "合并"),
    }
    return words.get(action, action)


def record_words(kind: str) -> str:
    """Return what a record of an authority did."""
    words = {
        "certificate": QCoreApplication.translate("rights", "给电脑发证"),
        "revocation": QCoreApplication.translate("rights", "报失停用"),
        "retirement": QCoreApplication.translate("rights", "正常停用"),
        "policy": QCoreApplication.translate("rights", "权限表"),
        "fork": QCoreApplication.translate("rights", "重号数据"),
        "org": QCoreApplication.translate("rights", "单位变动"),
        "user": QCoreApplication.translate("rights", "停用的人"),
    }
    return words.get(kind, kind)


def table_words(kind: str) -> str:
    """Return what rows of a kind are called; one of a later version stands for itself."""
    return _tables().get(kind, kind)


def _tables() -> dict[str, str]:
    return _of_units() | _of_people() | _of_work() | _of_services()


def _of_units() -> dict[str, str]:
    return {
        "org_unit": QCoreApplication.translate("rights", "单位"),
        "department": QCoreApplication.translate("rights", "部门"),
        "joint_meeting": QCoreApplication.translate("rights", "联席会议"),
        "action_item": QCoreApplication.translate("rights", "议定事项"),
        "policy_document": QCoreApplication.translate("rights", "文件制度"),
        "duty": QCoreApplication.translate("rights", "责任清单"),
        "notice": QCoreApplication.translate("rights", "通知"),
        "venue": QCoreApplication.translate("rights", "阵地"),
        "venue_sharing": QCoreApplication.translate("rights", "阵地共享"),
        "venue_booking": QCoreApplication.translate("rights", "阵地预约"),
        "settlement": QCoreApplication.translate("rights", "自然村和村民小组"),
        "equipment": QCoreApplication.translate("rights", "设备物资"),
        "assessment": QCoreApplication.translate("rights", "考核"),
        "assessment_score": QCoreApplication.translate("rights", "考核打分"),
        "rule_pack": QCoreApplication.translate("rights", "规则包"),
        "approval": QCoreApplication.translate("rights", "审批"),
        "private_letter": QCoreApplication.translate("rights", "保密信"),
    }


def _of_people() -> dict[str, str]:
    return {
        "volunteer": QCoreApplication.translate("rights", "志愿者"),
        "volunteer_team": QCoreApplication.translate("rights", "服务队"),
        "volunteer_evaluation": QCoreApplication.translate("rights", "志愿者评价"),
        "consent": QCoreApplication.translate("rights", "本人同意书"),
        "make_up_hours": QCoreApplication.translate("rights", "补录时长申请"),
        "star_award": QCoreApplication.translate("rights", "星级认定"),
        "service_certificate": QCoreApplication.translate("rights", "服务证明"),
        "points_entry": QCoreApplication.translate("rights", "积分"),
        "redemption": QCoreApplication.translate("rights", "积分兑换"),
        "honor": QCoreApplication.translate("rights", "表彰"),
        "expert": QCoreApplication.translate("rights", "专家和宣讲员"),
        "same_person": QCoreApplication.translate("rights", "重复的人"),
        "transfer": QCoreApplication.translate("rights", "转到别的单位"),
        "training": QCoreApplication.translate("rights", "培训"),
        "training_attendance": QCoreApplication.translate("rights", "培训签到"),
    }


def _of_work() -> dict[str, str]:
    return {
        "activity": QCoreApplication.translate("rights", "活动"),
        "occurrence": QCoreApplication.translate("rights", "活动场次"),
        "sign_in": QCoreApplication.translate("rights", "签到"),
        "hours_entry": QCoreApplication.translate("rights", "服务时长"),
        "audience_count": QCoreApplication.translate("rights", "受益人数"),
        "checklist_mark": QCoreApplication.translate("rights", "检查清单"),
        "attachment": QCoreApplication.translate("rights", "照片和附件"),
        "media_report": QCoreApplication.translate("rights", "宣传报道"),
        "calendar_entry": QCoreApplication.translate("rights", "文明实践日历"),
        "showcase": QCoreApplication.translate("rights", "展演"),
        "awarded_work": QCoreApplication.translate("rights", "获奖作品"),
        "competition_result": QCoreApplication.translate("rights", "比赛成绩"),
        "talk_text": QCoreApplication.translate("rights", "宣讲稿"),
        "evidence_link": QCoreApplication.translate("rights", "印证材料"),
        "content_review": QCoreApplication.translate("rights", "内容审核"),
        "customs_case": QCoreApplication.translate("rights", "红白事报备"),
        "pledge": QCoreApplication.translate("rights", "倡议和承诺书"),
        "pledge_signature": QCoreApplication.translate("rights", "倡议和承诺的签名"),
    }


def _of_services() -> dict[str, str]:
    return {
        "service_project": QCoreApplication.translate("rights", "项目"),
        "resident_need": QCoreApplication.translate("rights", "群众需求"),
        "service_order": QCoreApplication.translate("rights", "订单"),
        "order_step": QCoreApplication.translate("rights", "订单经过"),
        "evaluation": QCoreApplication.translate("rights", "群众评单"),
        "need_survey": QCoreApplication.translate("rights", "需求调查"),
        "satisfaction": QCoreApplication.translate("rights", "满意度"),
        "complaint": QCoreApplication.translate("rights", "投诉意见"),
        "allocation_request": QCoreApplication.translate("rights", "资源调配申请"),
    }


def _groups() -> dict[str, str]:
    return _plain_groups() | {
        "closing": QCoreApplication.translate("rights", "办结"),
        "contact": QCoreApplication.translate("rights", "联系方式"),
        "course": QCoreApplication.translate("rights", "进展"),
        "decision": QCoreApplication.translate("rights", "决定"),
        "dispatch": QCoreApplication.translate("rights", "派单"),
        "effect": QCoreApplication.translate("rights", "成效"),
        "entry": QCoreApplication.translate("rights", "申报"),
        "guardian": QCoreApplication.translate("rights", "监护人"),
        "hand": QCoreApplication.translate("rights", "承接"),
        "hierarchy": QCoreApplication.translate("rights", "隶属和职务"),
        "links": QCoreApplication.translate("rights", "与项目、队伍的关联"),
        "mark": QCoreApplication.translate("rights", "勾选"),
        "message": QCoreApplication.translate("rights", "来信"),
        "answer": QCoreApplication.translate("rights", "答复"),
        "opening": QCoreApplication.translate("rights", "开放情况"),
        "order": QCoreApplication.translate("rights", "先后次序"),
        "outcome": QCoreApplication.translate("rights", "结果"),
        "ownership": QCoreApplication.translate("rights", "归属"),
        "plan": QCoreApplication.translate("rights", "方案和时间"),
        "reach": QCoreApplication.translate("rights", "在哪个村组"),
        "report": QCoreApplication.translate("rights", "报备"),
        "request": QCoreApplication.translate("rights", "申请和诉求"),
        "requester": QCoreApplication.translate("rights", "求助人"),
        "safety": QCoreApplication.translate("rights", "安全"),
        "series": QCoreApplication.translate("rights", "定期安排"),
        "service": QCoreApplication.translate("rights", "办理"),
        "sheet": QCoreApplication.translate("rights", "签到表编号"),
        "status": QCoreApplication.translate("rights", "在册状态"),
        "subject": QCoreApplication.translate("rights", "检查对象"),
        "task": QCoreApplication.translate("rights", "任务"),
        "verdict": QCoreApplication.translate("rights", "审核结果"),
    }


def _plain_groups() -> dict[str, str]:
    return {
        "about": QCoreApplication.translate("rights", "其他资料"),
        "fact": QCoreApplication.translate("rights", "内容"),
        "identity": QCoreApplication.translate("rights", "基本信息"),
        "life": QCoreApplication.translate("rights", "删除和恢复"),
        "profile": QCoreApplication.translate("rights", "登记资料"),
        "residents": QCoreApplication.translate("rights", "常住人口"),
        "evaluator": QCoreApplication.translate("rights", "谁评的"),
    }
