"""Refusals about consent, make-up hours, stars, points and certificates."""

from wenming_desktop.domain.errors import Code

VOLUNTEER_LIFE: dict[Code, str] = {
    Code.GUARDIAN_CONSENT_MISSING: "“{name}”不满 {age} 岁：要监护人书面同意，才能建个人档案。没有保存。请填监护人姓名和监护人同意日期；还没有同意的，活动时只计人次。",
    Code.GUARDIAN_MISSING: "“{name}”不满 {adult} 岁：要填监护人姓名，表示监护人知道。没有保存。请补上监护人。",
    Code.EVIDENCE_MISSING: "请写明依据，如哪张纸质签到表、谁能证明。没有保存。",
    Code.RECOVERY_CODE_NEEDED: "这台电脑上没有第二个能审核的账号：请输入恢复码代替第二个人（会记入日志），或先在“设置—账号”里添加。没有入账。",
    Code.MAKE_UP_DECIDED: "这条补录已经审过，没有改动。",
    Code.NOTHING_TO_ANNOUNCE: "没有可以公示或打印的内容。没有写出文件，也没有改动。",
    Code.NOTICE_RUNNING: "公示还没有期满（最后一天 {last}），期满后第二天才能授予。没有改动。",
    Code.STAR_OBJECTED: "这一条有异议还没核实清楚，先写明核实结果再授予。没有改动。",
    Code.STAR_DECIDED: "这一条已经定了，没有改动。",
    Code.STAR_SHORT: "“{name}”的时长在公示期间有更正，现在不够这个星级。没有授予。请核实后不予授予，或等时长够了再公示。",
    Code.POINTS_TOO_FEW: "积分不够：现有 {balance} 分，要 {wanted} 分。没有兑换，没有改动。",
    Code.POINTS_HOLDER: "请写明是哪个人或哪一户的积分，二选一。没有保存。",
    Code.POINTS_CORRECTED: "这一笔已经冲正过，或本身就是冲正。没有改动。",
    Code.NOTHING_SERVED: "这段时间台账里没有服务时长，不能开证明。没有写出文件。请核对期间。",
    Code.NOTHING_HONOURED: "“{name}”还没有授予的星级或表彰，没有写出证书。请先授予星级，或在台账里登记表彰。",
}
