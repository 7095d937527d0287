"""Refusals about this computer: its store, its home, its accounts."""

from wenming_desktop.domain.errors import Code

AT_HOME: dict[Code, str] = {
    # store and home
    Code.IN_USE: "这份数据正被另一个窗口或程序使用{by}。数据没有改动。请先关掉那个窗口，再试一次；着急时可以只看不改。",
    Code.ALREADY_SET_UP: "这个文件夹里已经有一份数据，没有改动它。请直接登录，或另选一个空文件夹。",
    Code.NOT_SET_UP: "这个文件夹里还没有数据。请先运行“首次设置”（wenming setup）。",
    Code.FOLDER_NOT_EMPTY: "文件夹 {path} 里已有东西，没有动它。请另选一个空文件夹。",
    Code.HOME_NOT_WRITABLE: "不能在 {path} 放数据（{problem}）。没有新建数据。请换一个能写的文件夹。",
    Code.ROW_OF_ANOTHER_UNIT: "这条记录属于别的单位，只能由该单位或它的上级改。没有改动。请联系该单位。",
    Code.ROW_JAMMED: "这条记录被一台电脑写坏了，现在改不了；没有改动，别的记录不受影响。请告诉县中心：停用写坏它的那台电脑，这条记录就会恢复。",
    Code.CLOSED_BY_COUNTY: "县里的权限表已不让本单位改这一项。没有改动，已录入的都在。请按县里的规定办，或与县中心联系。",
    Code.STORE_MISSING: "找不到数据文件 {path}，但钥匙文件还在。没有新建空数据。请检查盘符或文件夹是否搬动过，找回文件后再打开；找不到时请用备份恢复。",
    Code.STORE_NEWER: "这份数据由更新版本的程序写成，本程序没有改动它。请升级程序后再打开。",
    Code.STORE_FOREIGN: "{path} 不是文明实践工作台的数据文件，或钥匙不对。文件没有改动。请核对文件，或用备份恢复。",
    Code.STORE_DAMAGED: "数据文件有损坏，程序没有动它。请把整个数据文件夹复制保存，再用最近的备份恢复。",
    Code.STORE_IO_ERROR: "读写数据文件时磁盘出错。刚才这一步没有保存，以前的数据没有改动。请保存好手头内容，重新打开程序；再出现时请换一块硬盘。",
    Code.BACKUP_DIFFERS: "刚做的备份和数据对不上，已经丢弃，没有当成备份。数据没有改动。请再做一次；还是这样时请换一块硬盘。",
    Code.BACKUP_DAMAGED: "备份 {path} 不完整或有损坏，没有使用。现在的数据没有改动。请换另一个备份。",
    Code.BACKUP_FOREIGN: "备份 {path} 不是这份数据的，或密码打不开，没有使用。现在的数据没有改动。请核对备份文件和密码。",
    Code.RESTORE_NEEDS_SECOND: "恢复备份要第二个人在场：请另一位负责人或管理员输入自己的密码，没有第二个人时输入恢复码。还没有改动任何数据。",
    Code.STORE_READ_ONLY: "数据文件是只读的，刚才这一步没有保存。请去掉文件夹的只读属性后再试。",
    Code.OPENED_FOR_READING: "这份数据现在是只看不改：可以查看，不能保存。没有改动。要录入时，请先排除登录时说的问题，再重新登录。",
    Code.DISK_FULL: "磁盘已满：{path} 所在的盘只剩 {free_mb} MB。刚才这一步没有保存，以前的数据没有改动，填的内容还在。请至少清出 {needed_mb} MB，再按一次。",
    Code.JOURNAL_HELD: "另一个程序（多半是杀毒软件）占着数据文件旁边的日志文件，等了两秒多还没放开。刚才这一步没有保存，填的内容还在。请稍等再按一次；老是这样时，请把数据文件夹加到杀毒软件的信任名单。",
    Code.KEY_FILE_DAMAGED: "钥匙文件 {path} 缺失或损坏，数据文件没有改动。请从备份里找回钥匙文件。",
    Code.ENGINE_TOO_OLD: "数据库组件版本 {version} 太旧，为防丢数据没有打开。请重新安装程序。",
    Code.ENGINE_NOT_SAFE: "数据库的安全设置 {setting} 没有生效，为防丢数据没有打开。数据没有改动。请重新安装程序；再出现时请把这句话告诉上级。",
    # accounts
    Code.TOO_MANY_TRIES: "密码连着输错了 {count} 次，请等 {seconds} 秒再试。数据没有改动。关掉程序、改时间都不会变短；忘记密码可用恢复码。",
    Code.WRONG_PASSWORD: "用户名或密码不对。数据没有改动。请核对后再输入；忘记密码可用恢复码。",
    Code.PASSWORD_TOO_SHORT: "密码至少 8 个字符。请换一个更长的密码。",
    Code.SIGN_IN_NEEDED: "需要先登录。请设置 WENMING_USER 和 WENMING_PASSWORD，或在提示处输入。",
    Code.NOT_ALLOWED: "您的角色不能做这件事（{action}）。没有改动。请找本站负责人。",
    Code.USER_EXISTS: "已经有这个用户名。没有改动。请换一个用户名。",
    Code.LAST_ADMINISTRATOR: "这是最后一位管理员，不能停用或取消。请先指定另一位管理员。",
}
