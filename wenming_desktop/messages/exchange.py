"""Refusals about bundles, sticks, keys and other computers."""

from wenming_desktop.domain.errors import Code

EXCHANGE: dict[Code, str] = {
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
    # exchange
    Code.NOT_ENROLLED: "这台电脑还没有得到上级确认，暂时不能交换数据。已录入的都在。请先做“本机入网”。",
    Code.ALREADY_ENROLLED: "这台电脑已经入网，没有改动。不需要再做一次。",
    Code.ONLY_CENTRE: "这一步只有县（市、区）中心能做。没有改动。",
    Code.DEVICE_UNKNOWN: "没有找到这台电脑。没有改动。请用 wenming enrol list 看编号，再写一次。",
    Code.PREDECESSOR_UNKNOWN: "这份申请要接替的电脑，本机没有它的登记（本机用备份恢复过时会这样）。没有改动。请先导出一次带给该单位，对方导入后重新导出，本机导入以后再批准。",
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
}
