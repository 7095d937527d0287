"""Figures of projects, works, reports and customs reform; metrics.py says how they are read."""

from wenming_desktop.domain.metrics import Grouping, Metric

CONTENT = Grouping("work_content", "work_content")
NATURE = Grouping("nature", "activity_nature")
AWARD = Grouping("level", "award_level")

PROJECTS = (
    Metric(
        "projects",
        "活动项目",
        "个",
        "项目库中截止日已启动的项目",
        "service_project",
        (NATURE, CONTENT),
    ),
    Metric(
        "brands",
        "活动品牌",
        "个",
        "其中定为品牌的项目",
        "service_project",
        (Grouping("brand_level", "brand_level"),),
    ),
    Metric("works", "获奖作品", "件", "期间获奖的作品", "awarded_work", (AWARD,)),
    Metric(
        "showcases",
        "展演",
        "场",
        "期间获奖作品的展演",
        "showcase",
        (Grouping("entry_target", "work_entry_target"),),
    ),
    Metric("spectators", "展演观众", "人次", "这些展演的观众", "showcase", (), "spectators"),
    Metric("media_reports", "宣传报道", "篇", "期间刊发的报道", "media_report", (AWARD,)),
    Metric("customs_cases", "红白事报备", "件", "期间报备的红白事", "customs_case"),
    Metric("customs_kept", "守约的红白事", "件", "其中按承诺办理的", "customs_case"),
    Metric(
        "pledge_signatures",
        "倡议和承诺的签名",
        "人",
        "期间在倡议书、承诺书上签名的人",
        "pledge_signature",
    ),
)
