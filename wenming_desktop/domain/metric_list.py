"""Every figure there is, by name; metrics.py says how they are read."""

from wenming_desktop.domain.metric_projects import AWARD, CONTENT, NATURE, PROJECTS
from wenming_desktop.domain.metric_reach import REACH
from wenming_desktop.domain.metrics import Grouping, Metric

_PLATFORM = Grouping("service_platform", "service_platform")
_FORM = Grouping("form", "activity_form")
_MODE = Grouping("mode", "delivery_mode")
_LEVEL = Grouping("level", "")
_AGE = Grouping("age_band", "age_band")

_UNITS = (
    Metric("org_units", "单位", "个", "本机所知、没有撤销的单位", "org_unit"),
    Metric("units", "机构", "个", "本单位及所辖的机构，按级别", "org_unit", (_LEVEL,)),
    Metric(
        "units_established",
        "已建立的机构",
        "个",
        "其中填有建立（挂牌）日期、且不晚于截止日的",
        "org_unit",
        (_LEVEL,),
        "established_on",
    ),
    Metric(
        "population",
        "常住人口",
        "人",
        "登记的常住人口；上一级登记了总数的，不再加下一级的",
        "org_unit",
        (),
        "population",
    ),
    Metric(
        "population_unknown",
        "没有登记常住人口的站",
        "个",
        "本站和上一级都没有登记常住人口的村（社区）站",
        "org_unit",
        (),
        "population",
    ),
    Metric(
        "units_unified",
        "四统一到位的机构",
        "个",
        "“四统一”清单四项都达到、没有一项未达到的机构",
        "checklist_mark",
    ),
    Metric(
        "stations_active",
        "开展过活动的站",
        "个",
        "期间至少开展一场活动的村（社区）站",
        "occurrence",
    ),
    Metric(
        "stations_monthly",
        "每月都有活动的站",
        "个",
        "期间每个月至少开展一场活动的村（社区）站",
        "occurrence",
    ),
)
_MECHANISM = (
    Metric(
        "meetings",
        "会议",
        "次",
        "期间召开的联席会议、调度会等",
        "joint_meeting",
        (Grouping("meeting_type", "meeting_kind"),),
    ),
    Metric("action_items", "会议议定事项", "项", "期间会议议定的事项", "action_item"),
    Metric("action_items_closed", "已办结的议定事项", "项", "其中已办结的", "action_item"),
    Metric("departments", "成员单位", "个", "登记的成员单位（部门）", "department"),
    Metric(
        "departments_alone",
        "没有共享资源的部门",
        "个",
        "名下没有登记阵地、也没有队伍的部门",
        "department",
    ),
    Metric(
        "documents",
        "文件制度",
        "项",
        "期间印发或制定的文件、方案、制度",
        "policy_document",
        (Grouping("document_type", "document_kind"),),
    ),
    Metric(
        "inclusions",
        "纳入考核的文件",
        "项",
        "截止日前把文明实践工作纳入考核、党建、创建的文件",
        "policy_document",
        (Grouping("inclusions", "policy_inclusion", many=True),),
    ),
    Metric("duties", "责任清单条目", "条", "截止日有效的责任清单条目", "duty"),
    Metric("content_reviews", "内容审核", "件", "期间完成的内容审核", "content_review"),
)
_PEOPLE = (
    Metric(
        "teams",
        "志愿服务队",
        "支",
        "没有撤销的志愿服务队",
        "volunteer_team",
        (
            Grouping("rank", "team_rank"),
            Grouping("kind", "team_kind"),
            Grouping("field", "team_field"),
        ),
    ),
    Metric(
        "volunteers",
        "注册志愿者",
        "人",
        "注册日期不晚于期末、未退出的志愿者",
        "volunteer",
        (Grouping("category", "volunteer_category"), _AGE),
    ),
    Metric("volunteers_new", "新注册志愿者", "人", "期间注册、未退出的志愿者", "volunteer"),
    Metric(
        "volunteers_active",
        "活跃志愿者",
        "人",
        "期间服务时长合计大于0的志愿者",
        "hours_entry",
    ),
    Metric("trainings", "培训", "场", "期间举办的培训", "training"),
    Metric("training_heads", "参训人次", "人次", "期间培训的参训人次", "training_attendance"),
    Metric(
        "trained_people",
        "参训人数",
        "人",
        "期间参加过培训的志愿者（不重复）",
        "training_attendance",
    ),
    Metric("training_minutes", "培训时长", "分钟", "期间参训时长合计", "training_attendance"),
    Metric("honors", "表彰奖励", "项", "期间获得的表彰奖励", "honor", (AWARD,)),
    Metric("stars", "星级志愿者", "人", "期间授予星级的志愿者", "star_award"),
)
_SESSIONS = (
    Metric("activities", "活动", "项", "期间至少有一场没有取消的活动", "activity"),
    Metric(
        "occurrences",
        "活动场次",
        "场",
        "期间没有取消的场次",
        "occurrence",
        (
            CONTENT,
            _PLATFORM,
            _FORM,
            NATURE,
            _MODE,
            Grouping("six_transmit", "six_transmit", many=True),
            Grouping("scenario_tags", "scenario_tag", many=True),
        ),
    ),
    Metric(
        "attendance",
        "志愿者参与人次",
        "人次",
        "期间到场的签到（到场、迟到、早退、临时参加）",
        "sign_in",
        (CONTENT, _FORM, _MODE),
    ),
    Metric(
        "people",
        "参与志愿者",
        "人",
        "其中不重复的志愿者",
        "sign_in",
        (Grouping("again", ""),),
    ),
    Metric(
        "beneficiaries",
        "服务群众人次",
        "人次",
        "期间各场登记的服务群众人次合计",
        "occurrence",
        (CONTENT,),
        "beneficiaries",
    ),
    Metric("service_minutes", "服务时长", "分钟", "期间时长台账合计，含更正", "hours_entry"),
    Metric(
        "problems_solved",
        "解决问题",
        "个",
        "期间各场登记的解决问题数合计",
        "occurrence",
        (),
        "problems_solved",
    ),
    Metric("need_sessions", "由需求而来的场次", "场", "活动或项目来自群众需求的场次", "occurrence"),
    Metric("joint_sessions", "多部门联合的场次", "场", "活动登记了参加部门的场次", "occurrence"),
    Metric("online_sessions", "线上场次", "场", "线上、线上线下结合的场次", "occurrence"),
    Metric(
        "online_views",
        "线上浏览",
        "次",
        "期间各场登记的线上浏览次数合计",
        "occurrence",
        (),
        "online_views",
    ),
    Metric(
        "talk_sessions", "宣讲和印发资料的场次", "场", "形式为宣讲、印发资料的场次", "occurrence"
    ),
    Metric("talk_attendance", "宣讲和印发资料的参与人次", "人次", "这些场次的参与人次", "sign_in"),
    Metric(
        "audience",
        "分年龄登记的群众",
        "人次",
        "期间按年龄、性别登记的服务对象",
        "audience_count",
        (_AGE, Grouping("sex", "gender")),
    ),
    Metric(
        "planned_sessions",
        "已排定的场次",
        "场",
        "截止日之后三个月内已排定、没有取消的场次",
        "occurrence",
    ),
)
_VENUES = (
    Metric(
        "venues",
        "阵地",
        "处",
        "登记的阵地",
        "venue",
        (
            Grouping("venue_type", "venue_type"),
            Grouping("platforms", "service_platform", many=True),
        ),
    ),
    Metric("venues_shared", "共享阵地", "处", "期间有共享约定的阵地", "venue_sharing"),
    Metric("venues_used", "使用过的阵地", "处", "期间办过活动或有预约的阵地", "venue"),
    Metric("venues_idle", "闲置阵地", "处", "截止日前60天没有使用的阵地", "venue"),
    Metric(
        "venue_slots_open", "开放时段", "段", "登记了每周开放时段的阵地，期间的开放时段", "venue"
    ),
    Metric("venue_slots_used", "使用的开放时段", "段", "其中办过活动或有预约的", "venue"),
    Metric("venue_uses", "阵地使用", "次", "期间在阵地的场次和其他预约", "venue"),
    Metric(
        "venue_uses_before",
        "整合前每月使用",
        "次",
        "登记了整合前每月使用次数的阵地，合计",
        "venue",
        (),
        "uses_before",
    ),
    Metric(
        "venue_uses_since",
        "整合后使用",
        "次",
        "上述阵地期间的使用次数",
        "venue",
        (),
        "uses_before",
    ),
)
_NEEDS = (
    Metric(
        "needs",
        "群众需求",
        "件",
        "期间登记的群众需求，不含草稿",
        "resident_need",
        (Grouping("category", "need_category"), Grouping("channel", "need_channel")),
    ),
    Metric("needs_accepted", "受理的需求", "件", "其中没有不予受理、合并、撤回的", "resident_need"),
    Metric("needs_dispatched", "派单的需求", "件", "受理的需求中已派单的", "resident_need"),
    Metric("needs_open", "未办结的需求", "件", "截止日前受理、还没有办结的需求", "resident_need"),
    Metric(
        "orders",
        "派单",
        "件",
        "期间派出、没有撤回的订单",
        "service_order",
        (Grouping("claimed", ""), Grouping("closed", "")),
    ),
    Metric(
        "orders_closed",
        "办结订单",
        "件",
        "期间办结的订单",
        "service_order",
        (Grouping("solved", ""), Grouping("category", "need_category")),
    ),
    Metric("orders_delivered", "服务完成的订单", "件", "期间办完、等评或已评的", "service_order"),
    Metric("orders_unrated", "未评的订单", "件", "其中没有人评价的", "service_order"),
    Metric(
        "evaluations",
        "评单",
        "件",
        "期间对订单的评价",
        "evaluation",
        (Grouping("score", ""),),
    ),
    Metric("evaluations_good", "好评", "件", "其中4分及以上的", "evaluation"),
    Metric("evaluation_points", "评单总分", "分", "这些评价的分数合计", "evaluation"),
    Metric("satisfaction_answers", "满意度答卷", "份", "期间满意度测评的有效回答", "satisfaction"),
    Metric("satisfaction_good", "满意的答卷", "份", "其中4分及以上的", "satisfaction"),
)
METRICS: dict[str, Metric] = {
    metric.name: metric
    for group in (_UNITS, REACH, _MECHANISM, _PEOPLE, _SESSIONS, _VENUES, _NEEDS, PROJECTS)
    for metric in group
}
"""Name → figure."""
