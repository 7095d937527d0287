"""Figures of settlements: which 自然村 and 村民小组 an activity reached (domain.md 7, 17)."""

from wenming_desktop.domain.metrics import Grouping, Metric

_TYPE = Grouping("settlement_type", "settlement_kind")

REACH = (
    Metric(
        "settlements",
        "自然村、村民小组",
        "个",
        "登记的自然村、村民小组和小区",
        "settlement",
        (_TYPE,),
    ),
    Metric(
        "settlements_active",
        "开展过活动的村组",
        "个",
        "期间至少有一场活动在那里、在那里的阵地或由那里的实践点办的",
        "settlement",
        (_TYPE,),
    ),
    Metric(
        "settlements_uncovered",
        "没有活动的村组",
        "个",
        "登记了、期间一场活动也没有的",
        "settlement",
        (_TYPE,),
    ),
)
