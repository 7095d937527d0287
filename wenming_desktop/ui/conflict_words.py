"""What tables, field groups and fields are called where a conflict is shown."""

from PySide6.QtCore import QCoreApplication

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.services.conflicts import ComparedField, ConflictToDecide
from wenming_desktop.ui.level_words import level_words
from wenming_desktop.ui.models.occurrence_list import state_words


def title_of(conflict: ConflictToDecide) -> str:
    """Return whose record it is: 志愿者 王建国."""
    name = conflict.subject or QCoreApplication.translate("conflicts", "（资料待到）")
    return f"{kind_words(conflict.kind)} {name}"


def group_of(conflict: ConflictToDecide) -> str:
    """Return what the two wrote differently: 联系方式."""
    words = {
        ("org_unit", "identity"): QCoreApplication.translate("conflicts", "单位信息"),
        ("org_unit", "profile"): QCoreApplication.translate("conflicts", "单位资料"),
        ("org_unit", "residents"): QCoreApplication.translate("conflicts", "常住人口"),
        ("volunteer_team", "identity"): QCoreApplication.translate("conflicts", "队伍信息"),
        ("volunteer_team", "profile"): QCoreApplication.translate("conflicts", "队伍资料"),
        ("volunteer", "identity"): QCoreApplication.translate("conflicts", "身份信息"),
        ("volunteer", "contact"): QCoreApplication.translate("conflicts", "联系方式"),
        ("volunteer", "profile"): QCoreApplication.translate("conflicts", "登记资料"),
        ("volunteer", "status"): QCoreApplication.translate("conflicts", "在册状态"),
        ("venue", "ownership"): QCoreApplication.translate("conflicts", "阵地归属"),
        ("venue", "profile"): QCoreApplication.translate("conflicts", "阵地资料"),
        ("activity", "plan"): QCoreApplication.translate("conflicts", "活动方案"),
        ("occurrence", "plan"): QCoreApplication.translate("conflicts", "活动时间"),
        ("occurrence", "outcome"): QCoreApplication.translate("conflicts", "活动结果"),
        ("occurrence", "sheet"): QCoreApplication.translate("conflicts", "签到表编号"),
        ("sign_in", "fact"): QCoreApplication.translate("conflicts", "签到情况"),
        ("hours_entry", "fact"): QCoreApplication.translate("conflicts", "服务时长"),
    }
    if conflict.group == "life":
        return QCoreApplication.translate("conflicts", "是否删除")
    return words.get((conflict.kind, conflict.group), conflict.group)


def field_words(kind: str, name: str) -> str:
    """Return what a field is called; one of a later version stands for itself."""
    words = _of_people() | _of_places() | _of_activities()
    special = {
        ("volunteer", "category"): QCoreApplication.translate("conflicts", "志愿者类型"),
        ("volunteer", "name"): QCoreApplication.translate("conflicts", "姓名"),
        ("org_unit", "phone"): QCoreApplication.translate("conflicts", "单位电话"),
        ("occurrence", "state"): QCoreApplication.translate("conflicts", "状态"),
    }
    return special.get((kind, name)) or words.get(name, name)


def value_words(name: str, value: str) -> str:
    """Return a value as it is read; what is empty says so."""
    if name == "deleted":
        gone = QCoreApplication.translate("conflicts", "已删除")
        return gone if value == "1" else QCoreApplication.translate("conflicts", "没有删除")
    if name == "level":
        return level_words(value)
    if name == "state" and value in set(OccurrenceState):
        return state_words(OccurrenceState(value))
    return value or QCoreApplication.translate("conflicts", "（空）")


def shown_fields(conflict: ConflictToDecide) -> list[ComparedField]:
    """Return the fields worth reading: those that differ first, then what is filled in."""
    different = [one for one in conflict.fields if one.differs]
    same = [one for one in conflict.fields if not one.differs and one.mine]
    return different + same


def kind_words(kind: str) -> str:
    """Return what rows of a kind are called; one of a later version stands for itself."""
    return {
        "org_unit": QCoreApplication.translate("conflicts", "单位"),
        "volunteer_team": QCoreApplication.translate("conflicts", "服务队"),
        "volunteer": QCoreApplication.translate("conflicts", "志愿者"),
        "venue": QCoreApplication.translate("conflicts", "阵地"),
        "activity": QCoreApplication.translate("conflicts", "活动"),
        "occurrence": QCoreApplication.translate("conflicts", "活动场次"),
        "sign_in": QCoreApplication.translate("conflicts", "签到"),
        "hours_entry": QCoreApplication.translate("conflicts", "服务时长"),
    }.get(kind, kind)


def _of_people() -> dict[str, str]:
    return {
        "name": QCoreApplication.translate("conflicts", "名称"),
        "gender": QCoreApplication.translate("conflicts", "性别"),
        "birth_date": QCoreApplication.translate("conflicts", "出生日期"),
        "id_type": QCoreApplication.translate("conflicts", "证件类型"),
        "id_number": QCoreApplication.translate("conflicts", "证件号码"),
        "phone": QCoreApplication.translate("conflicts", "电话"),
        "resident_group": QCoreApplication.translate("conflicts", "村组"),
        "volunteer_no": QCoreApplication.translate("conflicts", "志愿者编号"),
        "political_status": QCoreApplication.translate("conflicts", "政治面貌"),
        "categories": QCoreApplication.translate("conflicts", "其他类型"),
        "skills": QCoreApplication.translate("conflicts", "特长"),
        "team_id": QCoreApplication.translate("conflicts", "服务队"),
        "org_unit_id": QCoreApplication.translate("conflicts", "所属单位"),
        "registered_on": QCoreApplication.translate("conflicts", "注册日期"),
        "note": QCoreApplication.translate("conflicts", "备注"),
        "status": QCoreApplication.translate("conflicts", "状态"),
        "consent_on": QCoreApplication.translate("conflicts", "同意日期"),
        "delete_reason": QCoreApplication.translate("conflicts", "删除原因"),
        "deleted": QCoreApplication.translate("conflicts", "是否删除"),
    }


def _of_places() -> dict[str, str]:
    return {
        "level": QCoreApplication.translate("conflicts", "层级"),
        "org_no": QCoreApplication.translate("conflicts", "单位号"),
        "parent_id": QCoreApplication.translate("conflicts", "上级单位"),
        "code": QCoreApplication.translate("conflicts", "区划代码"),
        "established_on": QCoreApplication.translate("conflicts", "成立日期"),
        "address": QCoreApplication.translate("conflicts", "地址"),
        "head_name": QCoreApplication.translate("conflicts", "负责人"),
        "population": QCoreApplication.translate("conflicts", "常住人口（人）"),
        "population_on": QCoreApplication.translate("conflicts", "常住人口的截止日期"),
        "rank": QCoreApplication.translate("conflicts", "队伍层级"),
        "kind": QCoreApplication.translate("conflicts", "队伍类别"),
        "field": QCoreApplication.translate("conflicts", "服务领域"),
        "leader_name": QCoreApplication.translate("conflicts", "负责人"),
        "ownership_unit": QCoreApplication.translate("conflicts", "产权单位"),
        "venue_type": QCoreApplication.translate("conflicts", "阵地类型"),
        "keeper": QCoreApplication.translate("conflicts", "管理人"),
        "area_m2": QCoreApplication.translate("conflicts", "面积（平方米）"),
        "capacity": QCoreApplication.translate("conflicts", "容纳人数"),
        "platforms": QCoreApplication.translate("conflicts", "服务平台"),
        "opening_hours": QCoreApplication.translate("conflicts", "开放时间"),
    }


def _of_activities() -> dict[str, str]:
    return {
        "activity_no": QCoreApplication.translate("conflicts", "活动编号"),
        "work_content": QCoreApplication.translate("conflicts", "内容类别"),
        "other_contents": QCoreApplication.translate("conflicts", "其他类别"),
        "service_platform": QCoreApplication.translate("conflicts", "服务平台"),
        "form": QCoreApplication.translate("conflicts", "活动形式"),
        "nature": QCoreApplication.translate("conflicts", "活动性质"),
        "mode": QCoreApplication.translate("conflicts", "线上线下"),
        "venue_id": QCoreApplication.translate("conflicts", "阵地"),
        "place": QCoreApplication.translate("conflicts", "地点"),
        "organiser": QCoreApplication.translate("conflicts", "组织单位"),
        "leader_phone": QCoreApplication.translate("conflicts", "负责人电话"),
        "partner": QCoreApplication.translate("conflicts", "联合单位"),
        "audience": QCoreApplication.translate("conflicts", "服务对象"),
        "planned_count": QCoreApplication.translate("conflicts", "计划人数"),
        "points": QCoreApplication.translate("conflicts", "活动内容"),
        "slogan": QCoreApplication.translate("conflicts", "口号"),
        "notice": QCoreApplication.translate("conflicts", "海报提示"),
        "activity_id": QCoreApplication.translate("conflicts", "活动"),
        "day": QCoreApplication.translate("conflicts", "日期"),
        "starts_at": QCoreApplication.translate("conflicts", "开始时间"),
        "ends_at": QCoreApplication.translate("conflicts", "结束时间"),
        "state": QCoreApplication.translate("conflicts", "状态"),
        "beneficiaries": QCoreApplication.translate("conflicts", "群众人次"),
        "summary": QCoreApplication.translate("conflicts", "小结"),
        "sheet_no": QCoreApplication.translate("conflicts", "签到表号"),
        "occurrence_id": QCoreApplication.translate("conflicts", "场次"),
        "volunteer_id": QCoreApplication.translate("conflicts", "志愿者"),
        "attendance": QCoreApplication.translate("conflicts", "到场"),
        "row_no": QCoreApplication.translate("conflicts", "表上第几行"),
        "arrived_at": QCoreApplication.translate("conflicts", "到场时间"),
        "left_at": QCoreApplication.translate("conflicts", "离开时间"),
    }
