"""What a check found, what is held or was not taken, what a computer is: codes in words."""

FINDINGS: dict[str, str] = {
    "page_damaged": "数据文件有 {count} 处损坏。程序没有动它。请停止录入，把数据文件夹整个复制保存，再用备份恢复。",
    "structure": "数据文件的结构有损坏。程序没有动它。请用备份恢复。",
    "parent_missing": "{table} 里有记录找不到它所属的 {parent}。数据没有改动。请运行 rebuild，并把结果告诉上级。",
    "audit_broken": "操作记录第 {line} 条被改过、删过或插过。业务数据没有改动。请告诉上级，不要再在这台电脑上录入，等上级来看。",
    "audit_cut": "操作记录只有 {lines} 条，以前送出时已有 {told} 条：这台电脑恢复过备份，或有人删了后面的记录。恢复过的请先换新身份；没有恢复过的请告诉上级。",
    "audit_cut_below": "{unit} 的操作记录比以前少了，或和以前送来的不一样。请问那里是不是恢复过备份；没有的话，请去看一看。",
    "chain_broken": "数据包的链条断了。数据没有改动。请导出数据包并联系上级重新取回。",
    "head_differs": "数据包登记的末号对不上。数据没有改动。请联系上级。",
    "segment_held": "有 {count} 段数据已收下，还没有写入：{reason}。已有的数据是好的。",
    "control_damaged": "县里的登记链有损坏。数据没有改动。请联系上级重新取回。",
    "import_unfinished": "上次导入没有做完的标记还在。数据没有改动。请重新打开程序。",
    "edits_not_sealed": "有 {count} 条改动还没有编号入网，不能重建。数据没有改动。请先入网。",
    "rebuild_differs": "重建的结果与现在不同，已经退回，数据没有改动。请把这份结果交给维护人员。",
    "attachment_damaged": "有 {count} 张照片或扫描件的文件坏了。记录都在。下次交换会向上级要回来；手里有原件的，请重新添加。",
    "attachment_missing": "有 {count} 张照片或扫描件还没有收到，下次交换会再要。记录都在。",
    "awaited": "有 {count} 条资料（{table}）别处提到了，过了 {days} 天还没有到，列表里写“资料待到”。数据没有丢。请让所属单位再导出一次。",
    "state_differs": "{unit}：数据不一致。两边收到的数据包相同，记录却不同，重建后仍不同。数据没有丢。请把这份结果交给维护人员。",
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
