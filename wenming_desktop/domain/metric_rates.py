"""Every rate and mean: which figure it is a share of which other figure."""

from wenming_desktop.domain.metrics import TENTHS, Rate

RATES: dict[str, Rate] = {
    rate.name: rate
    for rate in (
        *(
            Rate(
                f"coverage.{level}",
                f"{label}建立率",
                f"units_established.level.{level}",
                f"units.level.{level}",
            )
            for level, label in (
                ("county_center", "县中心"),
                ("town_institute", "乡镇所"),
                ("village_station", "村站"),
            )
        ),
        Rate("unified_rate", "四统一到位率", "units_unified", "units"),
        Rate("active_rate", "活动覆盖率", "stations_active", "units.level.village_station"),
        Rate("settlement_rate", "村组覆盖率", "settlements_active", "settlements"),
        Rate("volunteer_active_rate", "志愿者活跃率", "volunteers_active", "volunteers"),
        Rate("volunteer_share", "志愿者占常住人口", "volunteers", "population"),
        Rate("participant_share", "参与志愿者占常住人口", "people", "population"),
        Rate("trained_rate", "志愿者参训率", "trained_people", "volunteers"),
        Rate("again_rate", "重复参与率", "people.again.1", "people"),
        Rate("online_rate", "线上场次占比", "online_sessions", "occurrences"),
        Rate("joint_rate", "联合场次占比", "joint_sessions", "occurrences"),
        Rate("need_rate", "由需求而来的场次占比", "need_sessions", "occurrences"),
        Rate("talk_rate", "宣讲和印发资料占比", "talk_sessions", "occurrences"),
        Rate("venue_rate", "阵地利用率", "venue_slots_used", "venue_slots_open"),
        Rate("venues_used_rate", "阵地使用面", "venues_used", "venues"),
        Rate("dispatch_rate", "派单率", "needs_dispatched", "needs_accepted"),
        Rate("claim_rate", "接单率", "orders.claimed.1", "orders"),
        Rate("closing_rate", "办结率", "orders.closed.1", "orders"),
        Rate("good_rate", "好评率", "evaluations_good", "evaluations"),
        Rate("unrated_rate", "未评率", "orders_unrated", "orders_delivered"),
        Rate("satisfaction_rate", "满意率", "satisfaction_good", "satisfaction_answers"),
        Rate("score_mean", "评单均分", "evaluation_points", "evaluations", "分", TENTHS),
        Rate(
            "venue_uses_monthly",
            "整合后月均使用",
            "venue_uses_since",
            "days",
            "次",
            30 * TENTHS,
            "填有整合前次数的阵地期间使用次数 ÷ 期间天数 × 30",
        ),
        Rate("mean_attendance", "场均参与", "attendance", "occurrences", "人次", TENTHS),
        Rate(
            "talk_mean",
            "宣讲和印发资料的场均参与",
            "talk_attendance",
            "talk_sessions",
            "人次",
            TENTHS,
        ),
    )
}
"""Name → one figure over another."""
