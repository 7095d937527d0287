"""Refusals about workbooks, and what an import says of rows and cells."""

from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.roster import Reason, Repair, RosterField, Verdict

WORKBOOKS: dict[Code, str] = {
    # registers in and out
    Code.FILE_UNREADABLE: "读不了文件“{path}”（{problem}）。数据没有改动。请确认文件还在、U 盘没有拔出，再试一次。",
    Code.FILE_EMPTY: "文件“{path}”是空的（0 字节）。数据没有改动。请重新保存或重新拷贝这个文件。",
    Code.FILE_NOT_WRITTEN: "写不了文件“{path}”（{problem}）。数据没有改动。请先关掉正打开它的 WPS 或 Excel，或换一个能写的文件夹。",
    Code.WORKBOOK_OLD_FORMAT: "“{path}”是旧的 .xls 格式（改扩展名没有用）。数据没有改动。请用 WPS 或 Excel 打开，另存为 .xlsx 后再导入。",
    Code.WORKBOOK_ENCRYPTED: "“{path}”设了打开密码。数据没有改动。请用 WPS 或 Excel 打开，取消密码后另存，再导入。",
    Code.WORKBOOK_DAMAGED: "“{path}”打不开，文件已损坏或不完整。数据没有改动。请用 WPS 或 Excel 打开后另存为 .xlsx，再导入。",
    Code.WORKBOOK_NOT_ONE: "“{path}”不是表格文件。数据没有改动。请选择 .xlsx 或 .csv 文件。",
    Code.WORKBOOK_MACRO: "“{path}”里带有宏（程序代码），为安全没有打开。数据没有改动。请另存为不带宏的 .xlsx 后再导入。",
    Code.WORKBOOK_FORBIDDEN_XML: "“{path}”里有不该出现的内容（XML 实体定义），为安全没有打开。数据没有改动。请向发来文件的人核实。",
    Code.WORKBOOK_TOO_BIG: "“{path}”太大，或解开后大得不正常，没有打开。数据没有改动。请只保留花名册那张表，另存后再导入。",
    Code.WORKBOOK_TOO_MANY_ROWS: "“{path}”超过 {limit} 行。数据没有改动。请分成几个文件导入。",
    Code.CSV_ENCODING_MIXED: "“{path}”里混有两种文字编码，硬读会出乱码，没有导入。数据没有改动。请用 WPS 打开核对后另存为 .xlsx。",
    Code.CSV_ENCODING_UNKNOWN: "认不出“{path}”的文字编码。数据没有改动。请用 WPS 或 Excel 打开，另存为 .xlsx 后再导入。",
    Code.CSV_DAMAGED: "“{path}”的格式有误（引号不成对，或含有空字符）。数据没有改动。请用 WPS 或 Excel 打开，另存为 .xlsx 后再导入。",
    Code.ROSTER_NO_SHEET: "“{path}”里没有叫“{sheet}”的工作表。数据没有改动。请核对工作表的名字。",
    Code.ROSTER_NO_HEADER: "在“{path}”里没有找到表头。数据没有改动。表头要在前 30 行内，至少有“姓名、电话”这样的两个列名。",
    Code.ROSTER_NO_NAME_COLUMN: "“{path}”没有一列对应“姓名”。数据没有改动。请在“对应列”里指定哪一列是姓名。",
    Code.TABLE_NO_COLUMN: "“{path}”没有一列对应“{field}”。数据没有改动。请在“对应列”里指定哪一列是{field}。",
    Code.ROSTER_FIELD_TWICE: "{columns} 列都对应到“{field}”。没有导入。每一项只能对应一列，请改正。",
    Code.ROSTER_MAPPING_INVALID: "对应列不合要求：{problem}。没有导入。请重新选择。",
    Code.ROSTER_ROWS_REFUSED: "有 {bad} 行有错、{suspect} 行疑似，一行都没有导入。请按标注改正后再导入，或选择跳过。",
}

ROSTER_SENTENCES: dict[Reason, str] = {
    Reason.NAME_MISSING: "没有填姓名",
    Reason.NAME_CHARACTERS: "姓名里有认不出的字符（{characters}），请重新输入",
    Reason.ID_LENGTH: "证件号应为18位（现{length}位）",
    Reason.CHECK_DIGIT: "证件号校验位不对，请核对每一位",
    Reason.DIGITS_LOST: "号码存成了数字，末尾几位已丢失，请改成文本格式重新填写",
    Reason.ID_CHARACTERS: "证件号里有不该有的字符，请核对",
    Reason.PHONE_LENGTH: "电话应为11位（现{length}位）",
    Reason.BIRTH_IN_FUTURE: "出生日期晚于今天",
    Reason.BIRTH_UNREADABLE: "看不懂出生日期，请写成 1962-08-09 的样子",
    Reason.SAME_VOLUNTEER_NO: "编号与第{earlier}行相同",
    Reason.SAME_ID_NUMBER: "证件号与第{earlier}行相同",
    Reason.SAME_NAME_AND_PHONE: "姓名和电话与第{earlier}行相同",
    Reason.SAME_NAME_AND_BIRTH: "姓名和出生日期与第{earlier}行相同，又都没有证件号和电话",
    Reason.SEVERAL_MATCHES: "台账里有几个人都与这一行相符，分不清是哪一位",
    Reason.NUMBER_OF_ANOTHER: "这个编号在台账里是另一个人",
    Reason.GENDER_CONTRADICTS_ID: "性别与证件号不一致（证件号为{told}）",
    Reason.BIRTH_CONTRADICTS_ID: "出生日期与证件号不一致（证件号为{told}）",
    Reason.ID_DATE: "证件号里的出生日期不存在，请核对",
    Reason.PHONE_UNCLEAR: "电话不像一个号码，请核对",
    Reason.GENDER_UNREADABLE: "看不懂性别，请写男或女",
    Reason.MASKED_VALUE: "号码被星号遮住，不能当作新号码",
    Reason.GUARDIAN_CONSENT_MISSING: "不满{age}岁，要监护人书面同意才能建档；请加“监护人”“监护人同意日期”两列，或单个新增",
    Reason.GUARDIAN_MISSING: "不满{adult}岁，要填监护人；请加“监护人”一列，或单个新增",
}
"""Why a row of a roster is bad or suspect; the cell's name is put before it."""

REPAIR_SENTENCES: dict[Repair, str] = {
    Repair.NAME_INVISIBLE_REMOVED: "已去掉姓名里看不见的字符",
    Repair.NAME_SPACES_REMOVED: "已去掉姓名里的空格",
    Repair.NAME_DOT_CHANGED: "间隔号已统一为“·”",
    Repair.NAME_CUT: "姓名过长，已截到60个字",
    Repair.ID_TIDIED: "证件号已规整",
    Repair.ID_LEGACY: "15位旧证件号，照原样保存",
    Repair.PHONE_TIDIED: "电话已规整",
    Repair.PHONE_UNUSUAL: "号段少见，请留意",
    Repair.DATE_FORM: "日期已规整",
    Repair.BIRTH_DAY_FROM_ID: "出生日按证件号补全",
    Repair.BIRTH_FROM_ID: "出生日期取自证件号",
    Repair.BIRTH_FIRST_OF_PERIOD: "只写到年月，暂记为第一天",
    Repair.GENDER_FROM_ID: "性别取自证件号",
    Repair.CATEGORY_UNKNOWN: "类别不在名单里，暂记为其他，原文记入备注",
    Repair.POLITICAL_STATUS_UNKNOWN: "看不懂政治面貌，未取",
    Repair.STATUS_UNKNOWN: "看不懂状态，未取",
    Repair.DATE_UNREADABLE: "看不懂日期，未取",
    Repair.ALREADY_IMPORTED: "这个文件以前导入过，没有再改",
    Repair.ID_DIFFERS: "证件号与台账里的不同，请留意",
}
"""What was put right in a row without asking."""

ROSTER_FIELDS: dict[RosterField, str] = {
    RosterField.VOLUNTEER_NO: "编号",
    RosterField.NAME: "姓名",
    RosterField.GENDER: "性别",
    RosterField.BIRTH_DATE: "出生日期",
    RosterField.ID_TYPE: "证件类型",
    RosterField.ID_NUMBER: "证件号",
    RosterField.PHONE: "电话",
    RosterField.GROUP: "村组",
    RosterField.POLITICAL_STATUS: "政治面貌",
    RosterField.CATEGORY: "类型",
    RosterField.SKILLS: "特长",
    RosterField.TEAM: "队伍",
    RosterField.REGISTERED_ON: "注册日期",
    RosterField.STATUS: "状态",
    RosterField.NOTE: "备注",
    RosterField.GUARDIAN_NAME: "监护人",
    RosterField.GUARDIAN_PHONE: "监护人电话",
    RosterField.GUARDIAN_CONSENT_ON: "监护人同意日期",
}
"""What the fields of a roster are called."""

ROSTER_VERDICTS: dict[Verdict, str] = {
    Verdict.NEW: "新增",
    Verdict.CHANGED: "更新",
    Verdict.SAME: "不变",
    Verdict.SUSPECT: "疑似",
    Verdict.BAD: "错误",
}
"""What the verdicts on a row are called."""
