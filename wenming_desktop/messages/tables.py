"""What an import of activities, sign-ins, needs, venues or teams says of rows and cells."""

from wenming_desktop.domain.table_rows import Fault, Mend

TABLE_FAULTS: dict[Fault, str] = {
    Fault.FIELD_MISSING: "没有填{title}",
    Fault.CHARACTERS: "有认不出的字符（{characters}），请重新输入",
    Fault.DATE_UNREADABLE: "看不懂{title}，请写成 2026-11-03 的样子",
    Fault.TIMES_UNREADABLE: "看不懂起止时刻，请写成 08:30-10:30 的样子",
    Fault.NUMBER_UNREADABLE: "{title}应是整数",
    Fault.HOURS_UNREADABLE: "时长应是小时数，最小半小时、最多12小时，如 1.5",
    Fault.PHONE_LENGTH: "电话应为11位（现{length}位）",
    Fault.DIGITS_LOST: "号码存成了数字，末尾几位已丢失，请改成文本格式重新填写",
    Fault.CODE_UNKNOWN: "{title}“{value}”不在可选的内容里，照样录入时留空",
    Fault.ACTIVITY_UNKNOWN: "没有找到 {day} 的活动“{name}”，请先登记这场活动",
    Fault.ACTIVITY_SEVERAL: "{day} 有几场“{name}”，分不清是哪一场，请写活动编号",
    Fault.GUARDIAN_CONSENT_MISSING: "“{name}”年纪小，缺监护人书面同意，请先到“志愿者”里补上",
    Fault.PERSON_UNKNOWN: "志愿者里没有“{name}”（姓名和电话、编号要对得上），请先登记",
    Fault.PERSON_SEVERAL: "有几位“{name}”，分不清是哪一位，请写编号或电话",
    Fault.DAY_IN_FUTURE: "日期晚于今天",
    Fault.DAY_LIMIT: "这个人当天的时长合计超过{limit}小时",
    Fault.OVERLAP: "这个人同一时间已在“{other}”签到",
    Fault.OTHER_YEAR: "日期是{year}年，不是今年，请核对",
    Fault.SAME_ROW: "与第{earlier}行相同",
    Fault.SEVERAL_MATCHES: "台账里有几条都与这一行相符，分不清是哪一条",
    Fault.OTHER_UNITS_LINE: "与“{unit}”报来的一条相符而内容不同；导入就是改那一条",
    Fault.PHONE_UNCLEAR: "电话不像一个号码，请核对",
    Fault.OWNERSHIP_DIFFERS: "权属与台账里的“{owner}”不同，权属不能改",
}
"""Why a row is bad or suspect; the cell's name is put before it."""

TABLE_MENDS: dict[Mend, str] = {
    Mend.DATE_FORM: "{title}已规整",
    Mend.TEXT_TIDIED: "{title}里多余的空格或看不见的字符已去掉",
    Mend.TEXT_CUT: "{title}过长，已截短",
    Mend.PHONE_TIDIED: "{title}已规整",
    Mend.TIMES_ASSUMED: "没有写起止时刻，暂记为 9:00–11:00",
    Mend.ALREADY_IMPORTED: "这个文件以前导入过，没有再改",
    Mend.MASK_LEFT: "{title}被星号遮住，未取",
}
"""What was put right in a row without asking."""
