"""Refusals about scanned and photographed sheets."""

from wenming_desktop.domain.errors import Code

SCANNING: dict[Code, str] = {
    Code.SCAN_NOT_INSTALLED: "这台电脑没有装“识别签到表”要用的部件（scan）。别的功能照常。请让管理员安装带识别的版本；在这之前，照着纸面在“签到补录”里录入即可。",
    Code.SCAN_NOTHING_TO_READ: "选的地方没有 JPG、PNG 或 PDF 文件。没有识别。请选签到表的照片、扫描件或装着它们的文件夹。",
    Code.SCAN_KIND: "“{path}”不是能识别的图片。没有识别，别的文件不受影响。请选 JPG、PNG 或 PDF 文件。",
    Code.SCAN_TOO_LARGE: "“{path}”太大（一张图最多 1.2 亿像素，一份 PDF 最多 200 页）。没有识别。请用 200 到 300 点每英寸重新扫描。",
    Code.SCAN_NOTHING_FOUND: "这张图上没有找到签到表。没有识别。请确认拍的是本程序打印的签到表，四个角和两侧的小方块都拍进去，再拍一次。",
    Code.SCAN_TOO_DARK: "图太暗或太淡，看不清。没有识别。请在亮处拍，不要让手和手机挡住光，再试一次。",
    Code.SCAN_BLURRED: "图不清楚，格子看不准。没有识别。请把纸压平、手机拿稳对好焦，或者用扫描仪，再试一次。",
    Code.SCAN_TWO_SHEETS: "一张图里有两张签到表。没有识别。请一张一张地拍。",
    Code.SCAN_NO_CODE: "找到了签到表，但二维码和表脚的编号都看不清，不知道是哪一场。识别的结果还在列表里。请重拍，把右边两个方码拍清楚；实在不行，在列表里“指定是哪一张”。",
    Code.SCAN_OTHER_FORM: "这不是签到表、回执或测评表，是别的表，或者是新版程序打印的。没有识别。请核对拿的是哪一张。",
    Code.SCAN_OTHER_UNIT: "这张表不是本站打印的（表上的单位号是 {org_no}）。没有收下。请交给打印它的单位。",
    Code.SCAN_OCCURRENCE_UNKNOWN: "这张签到表是本站的（表号 {sheet}），但这台电脑里没有这个表号，可能是另一台电脑打印的。认出的勾还在列表里。请到那台电脑上识别；或者在列表里“指定是哪一张”，姓名照纸面填。",
    Code.SCAN_OTHER_ACTIVITY: "这张签到表是“{activity}”的，不是选定的活动。没有收下。请核对后从那一场识别。",
    Code.SCAN_ORDER_UNKNOWN: "这张回执上的编号（{number}）在这台电脑里没有对应的单子。认出的勾还在列表里。请在列表里“指定是哪一张”，或者照纸面评单。",
    Code.SCAN_ORDER_STATE: "这张回执是订单 {order} 的，它现在是“{state}”，不在等评单。没有收下。评过的单不重复评；还没办完的，办完再识别。",
    Code.SCAN_SURVEY_UNKNOWN: "这张测评表上的编号（{number}）在这台电脑里没有对应的调查。认出的勾还在列表里。请在列表里“指定是哪一张”。",
    Code.SCAN_UNANSWERED: "“{path}”上一格也没有打勾。没有记入，还在列表里。请看看纸面：打了勾的就在格子上改，没有打勾的从列表删去。",
    Code.SCAN_UNDECIDED: "“{path}”还有 {left} 处没有认定，或者还没有指定是哪一张。没有记入，还在列表里。请先按 F8 逐处核对。",
    Code.SCAN_REPEATED: "这一页已经识别过（表号 {sheet} 第 {page} 页），没有重复收下。确要重新识别，请先在列表里删去原来的。",
    Code.SCAN_PAGE_MISSING: "表号 {sheet}：第 {page} 页（共 {pages} 页）还没有导入。已识别的各页不受影响。请补拍缺的页，人才会齐。",
    Code.SCAN_POSTED: "这一场（表号 {sheet}）已经入账。没有收下。要改时长请用“更正记录”。",
    Code.SCAN_TOOK_TOO_LONG: "识别这张图用了太久，已经停下。别的图不受影响。请用 200 到 300 点每英寸重新扫描后再试。",
    Code.SCAN_READER_FAILED: "这张图让识别中断了，程序和数据都没有事。没有识别。请另存为 JPG 或重新拍摄后再试。",
}
