"""Code → Chinese sentence: what happened, what is safe, what to do next.

One table for the console and the window. The sentences are filled with the facts of the error.
"""

from datetime import date, datetime

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.roster import Reason, Repair, RosterField, Verdict

SENTENCES: dict[Code, str] = {
    # store and home
    Code.IN_USE: "这份数据正被另一个窗口或程序使用。数据没有改动。请先关掉那个窗口，再试一次。",
    Code.ALREADY_SET_UP: "这个文件夹里已经有一份数据，没有改动它。请直接登录，或另选一个空文件夹。",
    Code.NOT_SET_UP: "这个文件夹里还没有数据。请先运行“首次设置”（wenming setup）。",
    Code.FOLDER_NOT_EMPTY: "文件夹 {path} 里已有东西，没有动它。请另选一个空文件夹。",
    Code.LEVEL_NOT_OFFERED: "市级汇总要等工作汇报功能，本版本还不能设置。没有新建数据。请选县中心、乡镇所、村站或实践点。",
    Code.HOME_NOT_WRITABLE: "不能在 {path} 放数据（{problem}）。没有新建数据。请换一个能写的文件夹。",
    Code.ROW_OF_ANOTHER_UNIT: "这条记录属于别的单位，只能由该单位或它的上级改。没有改动。请联系该单位。",
    Code.ROW_JAMMED: "这条记录被一台电脑写坏了，现在改不了；没有改动，别的记录不受影响。请告诉县中心：停用写坏它的那台电脑，这条记录就会恢复。",
    Code.CLOSED_BY_COUNTY: "县里的权限表已不让本单位改这一项。没有改动，已录入的都在。请按县里的规定办，或与县中心联系。",
    Code.STORE_MISSING: "找不到数据文件 {path}，但钥匙文件还在。没有新建空数据。请检查盘符或文件夹是否搬动过，找回文件后再打开；找不到时请用备份恢复。",
    Code.STORE_NEWER: "这份数据由更新版本的程序写成，本程序没有改动它。请升级程序后再打开。",
    Code.STORE_FOREIGN: "{path} 不是文明实践工作台的数据文件，或钥匙不对。文件没有改动。请核对文件，或用备份恢复。",
    Code.STORE_DAMAGED: "数据文件有损坏，程序没有动它。请把整个数据文件夹复制保存，再用最近的备份恢复。",
    Code.STORE_IO_ERROR: "读写数据文件时磁盘出错。刚才这一步没有保存，以前的数据没有改动。请保存好手头内容，重新打开程序；再出现时请换一块硬盘。",
    Code.STORE_READ_ONLY: "数据文件是只读的，刚才这一步没有保存。请去掉文件夹的只读属性后再试。",
    Code.DISK_FULL: "磁盘已满，刚才这一步没有保存，以前的数据没有改动。请清出一些空间后再试。",
    Code.KEY_FILE_DAMAGED: "钥匙文件 {path} 缺失或损坏，数据文件没有改动。请从备份里找回钥匙文件。",
    Code.ENGINE_TOO_OLD: "数据库组件版本 {version} 太旧，为防丢数据没有打开。请重新安装程序。",
    # accounts
    Code.WRONG_PASSWORD: "用户名或密码不对。数据没有改动。请核对后再输入；忘记密码可用恢复码。",
    Code.PASSWORD_TOO_SHORT: "密码至少 8 个字符。请换一个更长的密码。",
    Code.SIGN_IN_NEEDED: "需要先登录。请设置 WENMING_USER 和 WENMING_PASSWORD，或在提示处输入。",
    Code.NOT_ALLOWED: "您的角色不能做这件事（{action}）。没有改动。请找本站负责人。",
    Code.USER_EXISTS: "已经有这个用户名。没有改动。请换一个用户名。",
    Code.LAST_ADMINISTRATOR: "这是最后一位管理员，不能停用或取消。请先指定另一位管理员。",
    # values
    Code.NOT_FOUND: "找不到要的记录（{kind}）。没有改动。请核对编号。",
    Code.FIELD_MISSING: "“{field}”还没有填。没有保存。请填上再保存。",
    Code.OWNERSHIP_KEPT: "权属单位不因共享使用而改变。没有保存。确要更正，请写明依据。",
    Code.SECOND_PERSON_NEEDED: "要由另一个人来办，本人不能审核自己提交的。没有保存。",
    Code.INVALID_FIELD: "“{field}”的内容不合要求：{value}。没有保存。请改正后再试。",
    Code.INVALID_RECORD_FILE: "文件 {path} 读不懂：{problem}。没有改动。请按帮助里的格式改正。",
    Code.NAME_MISSING: "没有填姓名或名称。没有保存。请补上。",
    Code.NAME_CHARACTERS: "姓名里有不能保存的字符（{characters}）。没有保存。请改正。",
    Code.PERIOD_INVALID: "看不懂期间“{period}”。请写成 2026、2026-Q1、2026-03 或 2026-01-01..2026-03-31。",
    Code.ENDS_BEFORE_START: "结束时间早于开始时间。没有保存。请核对时间。",
    Code.MINUTES_OVER_LIMIT: "时长 {minutes} 分钟不在 1 到 {limit} 分钟之间。没有保存。请核对。",
    Code.MINUTES_BELOW_ZERO: "{day} 这一天没有那么多时长可减（{minutes} 分钟）。没有保存。请核对要更正哪一笔。",
    Code.SIGN_IN_DIFFERS: "这个人在这一场已经有签到，内容与这次的不同。没有改动。签到不能改写；时长不对时写明新的分钟数和原因（reason），会另记一笔更正。",
    Code.ALREADY_POSTED: "这一场已经入账。要改时长请用“更正记录”。",
    Code.ROWS_NOT_RESOLVED: "还有 {count} 行没有核对好，没有入账，草稿还在。请先改好标记的行。",
    Code.REASON_MISSING: "请写明原因。没有保存。",
    Code.HALF_HOUR_STEPS: "时长按半小时填写，如 1、1.5、2。没有保存。请改正。",
    Code.TOO_MANY_POINTS: "活动内容最多 {most} 条。没有保存。请删去几条。",
    Code.POINT_TOO_LONG: "活动内容第 {number} 条有 {length} 字，最多 {most} 字。没有保存。请缩短。",
    Code.SLOGAN_TOO_LONG: "口号有 {length} 字，最多 {most} 字。没有保存。请缩短。",
    # signed records
    Code.RECORD_DAMAGED: "数据内容损坏或被改动过，没有使用。本机数据没有改动。请向来源单位重新索取。",
    Code.CERTIFICATE_REFUSED: "设备证书不合规定（{unit}），没有接受。本机数据没有改动。请与上级核对这台设备的登记。",
    Code.COUNTY_ROOT_DIFFERS: "文件中的县根指纹与本机核对过的不一致，没有接受。本机数据没有改动。请当面与县中心核对 30 位数字，不要继续使用这个文件。",
    Code.CONTROL_MISSING: "还缺前面的登记记录（第 {number} 号），这个数据包暂不能处理。本机数据没有改动。请让对方重新导出一次。",
    Code.CONTROL_FORKED: "登记记录出现两个不同的第 {number} 号，没有接受。本机数据没有改动。请立即报告县中心。",
    # bundles
    Code.NOT_A_BUNDLE: "这个文件不是文明实践数据包。没有改动。请在 U 盘的 WENMING 文件夹里选扩展名为 .wmb 的文件。",
    Code.BUNDLE_DAMAGED: "数据包没有拷全或 U 盘有坏块。本机数据没有改动。请回到原来的电脑重新导出，再拷一次。",
    Code.BUNDLE_TAMPERED: "数据包的内容与签名不符，可能被改动过，没有导入。本机数据没有改动。请保留这个文件并报告上级，同时向对方重新索取。",
    Code.BUNDLE_NOT_FOR_US: "这个数据包是给“{addressee}”的，本机打不开。本机数据没有改动。请把它带到该单位，或向对方索取给本单位的数据包。",
    Code.BUNDLE_FOREIGN_COUNTY: "这个数据包来自其他县（区），没有导入。本机数据没有改动。请核对文件来源。",
    Code.BUNDLE_UNKNOWN_SENDER: "发送数据包的设备（{sender}）没有在本县登记，没有导入。本机数据没有改动。请先让上级批准该设备，再重新导出。",
    Code.BUNDLE_TOO_NEW: "数据包由更新版本的程序写成，本程序读不懂。本机数据没有改动。请先升级程序，再导入。",
    Code.BUNDLE_TOO_LARGE: "数据包超过允许的大小（最多 {limit_mb} MB）。本机数据没有改动。请让对方分几次导出。",
    # enrolment of devices
    Code.NOT_AN_ENROLMENT: "这个文件不是设备申请。没有改动。请选新电脑生成的申请文件。",
    Code.ENROLMENT_DAMAGED: "设备申请损坏或被改动过，没有批准。没有改动。请在新电脑上重新生成申请。",
    Code.ENROLMENT_REPEATED: "这台设备（{unit}）已经由别的单位批准过。没有重复批准。请用那个单位给的欢迎包；确实要归本单位，请先让那个单位停用它，新电脑重新申请。",
    Code.ENROLMENT_WRONG_PARENT: "这份设备申请是交给别的单位的，不能在本机批准。没有改动。请把申请带到它的上级单位。",
    Code.ENROLMENT_PARENT_UNKNOWN: "这台设备的上级“{unit}”还没有报来数据，没有批准。没有改动。请先导入“{unit}”的数据包，再批准。",
    Code.ENROLMENT_WRONG_LEVEL: "本单位不能批准这一级的设备，或编号与级别不符。没有改动。请核对申请里填的级别和单位编号。",
    Code.ENROLMENT_NUMBER_TAKEN: "这个单位编号或设备编号（{number}）已经用过。没有批准。请换一个编号。",
    Code.ENROLMENT_NO_SUCH_UNIT: "申请说它是“{unit}”的又一台电脑，可这里没有这个单位，或它已撤并。没有批准。请换上级的单位卡重新申请。",
    Code.ENROLMENT_FINGERPRINT_DIFFERS: "输入的数字与申请的指纹不一致。没有批准。请再与新电脑屏幕上的 30 位数字核对；仍不一致时不要批准。",
    Code.WELCOME_INCOMPLETE: "欢迎包里缺少本机的登记，没有完成加入。本机数据没有改动。请让上级重新生成欢迎包。",
    Code.CARD_DAMAGED: "上级名片文件损坏或被改动过，没有使用。没有改动。请向上级重新索取名片文件。",
    Code.CARD_OF_ANOTHER_UNIT: (
        "这张单位卡是“{unit}”的，和本机单位同级，单位名称又不一样。没有使用。"
        "本机若是“{unit}”的又一台电脑，请按卡上的名称设置；不是的话，请用上级单位的卡。"
    ),
    # sticks
    Code.STICK_FULL: "U 盘空间不足，还差 {missing_mb} MB（回收站里的文件也占空间）。没有写完，原有文件没有动。请清出空间或换一个 U 盘，再导出一次。",
    Code.STICK_READ_ONLY: "U 盘有写保护，不能写入。没有导出，数据都还在本机。请拨开写保护开关或换一个 U 盘。",
    Code.STICK_REMOVED: "U 盘在写完之前被拔出。没有导出，数据都还在本机。请重新插好 U 盘，再导出一次。",
    Code.STICK_FAULTY: "U 盘读回来的内容与写入的不一样，这个 U 盘不可靠。没有导出，数据都还在本机。请换一个 U 盘。",
    Code.STICK_UNREADABLE: "读不了 {path}。没有改动。请重新插好 U 盘，检查后再试。",
    Code.STICK_FOLDER_REDIRECTED: "U 盘上的 WENMING 文件夹是指向别处的快捷链接，没有使用它。请删除它后再试，并检查 U 盘是否中毒。",
    # paper
    Code.MISSING_GLYPH: "字体里没有这些字：{characters}（在{where}）。没有写出文件，数据没有改动。请核对是否录错；字没错就选“缺字留空”打印，再手写补上。",
    Code.SHEET_ROWS_OVER_LIMIT: "签到表有 {count} 行，一份最多 {limit} 行。没有写出文件。请按服务队分开打印。",
    Code.SHEET_CODE_INVALID: "表上的 24 位编号不对。没有改动。请对照表脚的数字再扫一次，或逐组重新输入。",
    Code.PRINT_NOT_WRITTEN: "没能写成文件 {path}（{problem}）。原有文件没有改动。请先关掉正在打开它的程序，或换一个文件夹再试。",
    Code.PDF_UNREADABLE: "文件 {path} 打不开或不是完整的 PDF。没有改动它。请重新生成后再看。",
    # exchange
    Code.NOT_ENROLLED: "这台电脑还没有得到上级确认，暂时不能交换数据。已录入的都在。请先做“本机入网”（wenming enrol request）。",
    Code.ALREADY_ENROLLED: "这台电脑已经入网，没有改动。不需要再做一次。",
    Code.ONLY_CENTRE: "这一步只有县（市、区）中心能做。没有改动。",
    Code.DEVICE_UNKNOWN: "没有找到这台电脑。没有改动。请用 wenming enrol list 看编号，再写一次。",
    Code.DEVICE_IS_OWN: "不能停用正在用的这台电脑。没有改动。请到上级或另一台电脑上操作。",
    Code.DEVICE_NOT_BELOW: "这台电脑（{unit}）不归本单位管。没有改动。请由它的上级停用。",
    Code.DEVICE_ALREADY_ENDED: "这台电脑已经停用，也没有新到的数据要补收。没有改动。",
    Code.DEVICE_REVOKED: "上级已把这台电脑报失停用，不能再写出数据包。已录入的都在本机。请联系上级重新入网。",
    Code.SEALING_STOPPED: (
        "本机的数据是从备份恢复或从别处拷来的，还没有恢复身份，现在不能发证、停用电脑或下决定。"
        "已录入的都在，可以照常录入。请先到“U盘上报”的“入网”里恢复身份，再做这一步。"
    ),
    Code.NO_FORK: "这台电脑没有等待决定的重号数据。没有改动。请用 wenming enrol forks 看清单。",
    Code.AUTHORITY_IS_LOWER: "这一步只有县中心能定。没有改动。请报县中心办。",
    Code.UNIT_UNKNOWN: "没有编号是 {number} 的单位。没有改动。请用 wenming county units 看编号，再写一次。",
    Code.UNIT_NOT_BELOW: "“{unit}”不归本单位管。没有改动。请由它的上级办。",
    Code.UNIT_CLOSED: "“{unit}”已经撤并。没有改动。",
    Code.UNIT_PLACE: "“{unit}”不能放在那里：级别不合，或者会绕成一个圈。没有改动。请核对上级的编号。",
    Code.ROOT_THRESHOLD: "根钥匙最多 {most} 把，需要签字的把数不能多于总把数。没有改动。请改数字后再试。",
    Code.ROOT_SIGNERS_MISSING: "旧的根钥匙只到了 {present} 把，需要 {needed} 把。没有改动。请让其他保管人带钥匙文件和代码来。",
    Code.KIT_DAMAGED: "这个文件不是本县的这种钥匙文件，或已损坏。没有改动。请换另一份钥匙文件。",
    Code.KIT_CODE_WRONG: "代码打不开这个钥匙文件。没有改动。请照纸上的 25 个字符再输一次。",
    Code.KIT_FOREIGN: "这把钥匙不是本县的。没有改动。请核对纸上的县名，换本县的那一份。",
    Code.PAPER_KEY_SHORT: "数字没有输全：已有 {rows} 整行，另有 {over} 个数字。没有改动。每行 20 个数字加 2 个校验数字，请照纸补齐。",
    Code.PAPER_KEY_ROW: "第 {row} 行输错了。没有改动。请照纸上第 {row} 行再输一次，行末两个校验数字也要输。",
    Code.PAPER_KEY_DAMAGED: "每行都对，但合不成一把钥匙：可能少了几行，或混进了别的纸上的行。没有改动。请照同一张纸从第 1 行输起。",
    Code.NO_AUTHORITY: "本单位没有给下级电脑发证的钥匙。没有改动。请到发证的那台电脑上操作。",
    Code.NO_REQUEST: "这台电脑上没有等待确认的入网申请，没有改动。请先做入网申请，再打开上级给的欢迎包。",
    Code.ROOT_DIGITS_NEEDED: "还没有核对县里的 30 位根指纹，没有改动。欢迎包里的是 {digits}。请与上级给的卡片逐位核对，一致时连同前 10 位再打开一次。",
    Code.NOTHING_TO_IMPORT: "在 {path} 没有找到数据包。没有改动。请核对优盘，数据包在 WENMING 文件夹里。",
    Code.APPROVAL_NOT_BELOW: "这条记录不归本单位审批：只能由所属单位的上级审批。没有改动。",
    Code.APPROVAL_NOT_POSTED: "只有已入账的活动才能审批。没有改动。请等下级补录签到并报来以后再审批。",
    Code.APPROVAL_OF_HIGHER: "“{unit}”已经审批过这条记录，本单位不能改它的决定。没有改动。有不同意见请与“{unit}”联系。",
    Code.MONTH_HAS_RETURNED: "这个月还有 {count} 场退回后没有改好，不能整月通过。没有改动。请等改好再报来，或先撤回退回。",
    Code.PERSON_NOT_OURS: (
        "这件事本单位定不了：两边要都归本单位或本单位的下级。没有改动。请把情况告诉上级，由上级来定。"
    ),
    Code.PERSON_AT_HOME: "这个人现在就在“{unit}”，不用转。没有改动。",
    Code.DECISION_SEALED: (
        "这个决定已经封存送出，或者记录后来又改过，不能撤销了。没有改动。"
        "要换成另一边，请直接修改那条记录。"
    ),
    Code.NOTHING_EXPORTED: (
        "本机还没有写出过数据包，没有可以打印的移交单。没有改动。请先在“U盘上报”按“一键交换”。"
    ),
    Code.CANCELLED: "已按您的要求停下，没有改动。可以随时再来一次。",
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
    Repair.DATE_UNREADABLE: "看不懂注册日期，未取",
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


def sentence(error: WenmingError) -> str:
    """Return the words for a refusal."""
    return SENTENCES[error.code].format(**error.facts)


ROW_PROBLEMS: dict[str, str] = {
    "duplicate_on_sheet": "本表重复（第 {other} 行）",
    "unknown_person": "待建档",
    "minutes_out_of_range": "时长应大于 0，不超过 12 小时",
    "day_over_limit": "当天累计超过 24 小时",
    "overlaps": "同一时间还参加了“{other}”",
}
"""What the 核对 column says about a row of a sign-in sheet."""

FINDINGS: dict[str, str] = {
    "page_damaged": "数据文件有 {count} 处损坏。程序没有动它。请停止录入，把数据文件夹整个复制保存，再用备份恢复。",
    "structure": "数据文件的结构有损坏。程序没有动它。请用备份恢复。",
    "parent_missing": "{table} 里有记录找不到它所属的 {parent}。数据没有改动。请运行 rebuild，并把结果告诉上级。",
    "chain_broken": "数据包的链条断了。数据没有改动。请导出数据包并联系上级重新取回。",
    "head_differs": "数据包登记的末号对不上。数据没有改动。请联系上级。",
    "segment_held": "有 {count} 段数据已收下，还没有写入：{reason}。已有的数据是好的。",
    "control_damaged": "县里的登记链有损坏。数据没有改动。请联系上级重新取回。",
    "import_unfinished": "上次导入没有做完的标记还在。数据没有改动。请重新打开程序。",
    "edits_not_sealed": "有 {count} 条改动还没有编号入网，不能重建。数据没有改动。请先入网。",
    "rebuild_differs": "重建的结果与现在不同，已经退回，数据没有改动。请把这份结果交给维护人员。",
    "segment_damaged": "有一段数据包内容损坏（{where}）。数据没有改动。请联系上级重新取回。",
}
"""What a check or a rebuild found."""


DEVICE_STATES: dict[str, str] = {
    "active": "在用",
    "stolen": "报失停用",
    "retired": "正常停用",
}
"""What a computer of the county is: for the console, the window and paper alike."""

HELD: dict[str, str] = {
    "gap": "前面的数据包还没有收到，补来就会写入",
    "min_reader": "它由更新的程序写成，请升级程序，升级后自动写入",
    "ctrl_missing": "县里的登记记录还没有收到，随后面的数据包来",
    "owner_epoch": "其中有人转了单位，转移的记录还没有收到，收到就会写入",
    "fork": "同一编号有两份不同的内容，两份都留着，请告诉上级",
    "payload": "内容读不出来，原样留着，请告诉上级",
    "own_ahead": "这是本机以前写的，恢复身份以后自动写入",
    "after_cutoff": "写它的电脑已停用，等上级决定",
    "restoring": "本机还没有恢复身份，恢复以后自动写入",
    "ctrl_back": "它说的县里登记记录比它前面的还少，原样留着，请告诉上级",
}
"""Why something that arrived is kept and not yet written."""


REJECTED: dict[str, str] = {
    "not_allowed": "这一项按规定不能由本单位写，请联系上级",
    "not_home": "这条记录属于别的单位，请让所属单位来写",
    "version": "版本号不对，请把这份说明告诉上级",
    "not_maker": "台账里的这一条不是由原来的电脑写的，请告诉上级",
    "append_only": "台账只能加，不能改，请另写一笔更正",
    "unknown_group": "对方的程序版本旧，还不认得这一项，升级后会自动收下，不用再报",
    "wrong_class": "对方的程序版本旧，还不认得这一项，升级后会自动收下，不用再报",
}
"""Why a unit above did not take an operation, and what to do."""


def rejected_words(code: str) -> str:
    """Return why an operation was refused; a code of a newer part stands for itself."""
    return REJECTED.get(code, code)


COUNTY_LOST = (
    "与县中心失联：这台电脑又用了 {days} 天，没有收到县里的任何新记录。已录入的都在。"
    "请打电话给县中心，问上级的数据包是不是送到了。"
)


def held_words(reason: str, needed_height: int = 0) -> str:
    """Return why something is held; a reason of a newer part stands for itself.

    ``needed_height`` is the number of the county's record that is waited for, if there is one.
    """
    missing = f"缺控制日志 #{needed_height}：" if needed_height else ""
    return missing + HELD.get(reason, reason)


def device_state_words(state: str) -> str:
    """Return what a computer is; a state of a newer part stands for itself."""
    return DEVICE_STATES.get(state, state)


def finding_words(code: str, facts: dict[str, object]) -> str:
    """Return the words for a finding; a code of a newer part stands for itself."""
    if code == "segment_held":
        facts = facts | {"reason": held_words(str(facts["reason"]))}
    return FINDINGS.get(code, code).format(**facts)


_WEEKDAYS = "一二三四五六日"


def show_day(day: date) -> str:
    """Return 2026年11月24日（星期二）."""
    return f"{day.year}年{day.month}月{day.day}日（星期{_WEEKDAYS[day.weekday()]}）"


def occurrence_time(starts: datetime, ends: datetime) -> str:
    """Return when an occurrence is held, as printed."""
    return f"{show_day(starts.date())} {starts:%H:%M}—{ends:%H:%M}"
