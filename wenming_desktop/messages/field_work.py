"""Refusals about records, hours and paper."""

from wenming_desktop.domain.errors import Code

FIELD_WORK: dict[Code, str] = {
    # values
    Code.CATALOGUE_BROKEN: "译文里有 {count} 条少了或多了花括号里的词：{named}。没有做成语言文件。请把花括号连同里面的字照抄进译文；一条译文也没有时也做不成。",
    Code.DEED_STANDS: "“{title}”后来又被改过或用上了，不能撤销这一步。没有改动。请直接去改那一条。",
    Code.NOT_FOUND: "找不到要的记录（{kind}）。没有改动。请核对编号。",
    Code.FIELD_MISSING: "“{field}”还没有填。没有保存。请填上再保存。",
    Code.RULE_PACK_INVALID: "规则包读不懂（{problem}）。没有发布，原来的规则照用。请对照自带的规则文件改好再试。",
    Code.ORDER_STEP: "订单现在是“{state}”，不能直接到“{wanted}”。没有改动。请先办前一步。",
    Code.ALLOCATION_STEP: "这份调配申请已经办过这一步。没有改动。请回到清单再看一眼。",
    Code.RESOURCE_TAKEN: "“{name}”这几天已经调给“{unit}”。没有改动。请换一件，或商量改期。",
    Code.ORDER_ELSEWHERE: "这一单现在归“{unit}”办，本单位不能改它的状态。没有改动。请等对方办完上报，或与对方联系。",
    Code.NEED_STEP: "这条需求现在是“{state}”，不能这样办。没有改动。",
    Code.AUDIENCE_OVER_TOTAL: "按年龄、性别登记的有 {total} 人次，比服务群众人次 {beneficiaries} 还多。没有保存。请核对哪个数不对。",
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
    # photos and letters
    Code.PHOTO_KIND: "“{path}”不是能收的照片或扫描件。没有添加。请选 JPG、PNG 或 PDF 文件。",
    Code.PHOTO_TOO_LARGE: "“{path}”太大，一个文件最多 100 MB。没有添加。请缩小后再选。",
    Code.PHOTO_NOT_HERE: "这张照片的文件还没有收到，或者坏了。记录还在。下次交换会再要；手里有原件的，请重新添加。",
    Code.LETTER_FROM_CENTRE: "县（市、区）中心没有上级中心，保密信由下级写给中心。没有保存。",
    # paper
    Code.MISSING_GLYPH: "字体里没有这些字：{characters}（在{where}）。没有写出文件，数据没有改动。请核对是否录错；字没错就选“缺字留空”打印，再手写补上。",
    Code.SHEET_ROWS_OVER_LIMIT: "签到表有 {count} 行，一份最多 {limit} 行。没有写出文件。请按服务队分开打印。",
    Code.CARD_INVALID: "没有读清：这不是志愿者证上的 24 位数字。没有签到。请再扫一次，或输入姓名首字母。",
    Code.CARD_IS_SHEET: "扫到的是签到表的编号，不是志愿者证。没有签到。请扫证上的码。",
    Code.CARD_UNKNOWN: "这张证在本机查不到人。没有签到。请输入姓名首字母，或按 F4 建档。",
    Code.CARD_UNKNOWN_FOREIGN: "这是别的站的证，本机没有这个人。没有签到。请按 F4 建档，或记在签到表上。",
    Code.CARD_OF_TWO: "这个证号对上了两个人。没有签到。请输入姓名首字母来选。",
    Code.NOT_SERVING: "{name}已退出或暂停服务，证已停用。没有签到。要恢复，请先到“志愿者”里改状态。",
    Code.SHEET_CODE_INVALID: "表上的 24 位编号不对。没有改动。请对照表脚的数字再扫一次，或逐组重新输入。",
    Code.CALIBRATION_OVER_LIMIT: "量得的差得太多（最多 5 毫米、2%），不像打印机的误差。没有保存。请看看纸张是不是 A4、打印时有没有选“实际大小”，重打一张再量。",
    Code.PRINT_NOT_WRITTEN: "没能写成文件 {path}（{problem}）。原有文件没有改动。请先关掉正在打开它的程序，或换一个文件夹再试。",
    Code.PDF_UNREADABLE: "文件 {path} 打不开或不是完整的 PDF。没有改动它。请重新生成后再看。",
}

ROW_PROBLEMS: dict[str, str] = {
    "duplicate_on_sheet": "本表重复（第 {other} 行）",
    "unknown_person": "待建档",
    "minutes_out_of_range": "时长应大于 0，不超过 12 小时",
    "day_over_limit": "当天累计超过 24 小时",
    "guardian_consent_missing": "年纪小，缺监护人书面同意：补上再记，或只计人次",
    "guardian_missing": "未成年，缺监护人姓名，请补上",
    "overlaps": "同一时间还参加了“{other}”",
}
"""What the 核对 column says about a row of a sign-in sheet."""
