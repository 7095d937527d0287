"""Code → Chinese sentence: what happened, what is safe, what to do next.

One table for the console and the window. The sentences are filled with the facts of the error.
"""

from wenming_desktop.domain.errors import Code, WenmingError

SENTENCES: dict[Code, str] = {
    # store and home
    Code.IN_USE: "这份数据正被另一个窗口或程序使用。数据没有改动。请先关掉那个窗口，再试一次。",
    Code.ALREADY_SET_UP: "这个文件夹里已经有一份数据，没有改动它。请直接登录，或另选一个空文件夹。",
    Code.NOT_SET_UP: "这个文件夹里还没有数据。请先运行“首次设置”（wenming setup）。",
    Code.STORE_MISSING: "找不到数据文件 {path}，但钥匙文件还在。没有新建空数据。请检查盘符或文件夹是否搬动过，找回文件后再打开；找不到时请用备份恢复。",
    Code.STORE_NEWER: "这份数据由更新版本的程序写成，本程序没有改动它。请升级程序后再打开。",
    Code.STORE_FOREIGN: "{path} 不是文明实践工作台的数据文件，或钥匙不对。文件没有改动。请核对文件，或用备份恢复。",
    Code.STORE_DAMAGED: "数据文件有损坏，程序没有动它。请把整个数据文件夹复制保存，再用最近的备份恢复。",
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
    Code.INVALID_FIELD: "“{field}”的内容不合要求：{value}。没有保存。请改正后再试。",
    Code.INVALID_RECORD_FILE: "文件 {path} 读不懂：{problem}。没有改动。请按帮助里的格式改正。",
    Code.NAME_MISSING: "没有填姓名或名称。没有保存。请补上。",
    Code.NAME_CHARACTERS: "姓名里有不能保存的字符（{characters}）。没有保存。请改正。",
    Code.PERIOD_INVALID: "看不懂期间“{period}”。请写成 2026、2026-Q1、2026-03 或 2026-01-01..2026-03-31。",
    Code.ENDS_BEFORE_START: "结束时间早于开始时间。没有保存。请核对时间。",
    Code.MINUTES_OVER_LIMIT: "时长 {minutes} 分钟超过上限 {limit} 分钟。没有保存。请核对。",
    Code.ALREADY_POSTED: "这一场已经入账。要改时长请用“更正记录”。",
    Code.ROWS_NOT_RESOLVED: "还有 {count} 行没有核对好，没有入账，草稿还在。请先改好标记的行。",
    Code.REASON_MISSING: "请写明原因。没有保存。",
    # paper
    Code.MISSING_GLYPH: "字体里没有这些字：{characters}（在{where}）。没有写出文件，数据没有改动。请核对是否录错；字没错就选“缺字留空”打印，再手写补上。",
    Code.SHEET_ROWS_OVER_LIMIT: "签到表有 {count} 行，一份最多 {limit} 行。没有写出文件。请按服务队分开打印。",
    Code.SHEET_CODE_INVALID: "表上的 24 位编号不对。没有改动。请对照表脚的数字再扫一次，或逐组重新输入。",
    Code.PRINT_NOT_WRITTEN: "没能写成文件 {path}（{problem}）。原有文件没有改动。请先关掉正在打开它的程序，或换一个文件夹再试。",
    Code.PDF_UNREADABLE: "文件 {path} 打不开或不是完整的 PDF。没有改动它。请重新生成后再看。",
}


def sentence(error: WenmingError) -> str:
    """Return the words for a refusal."""
    return SENTENCES[error.code].format(**error.facts)
