"""The audit log as rows: when, who, what, about which row, and what was counted."""

from PySide6.QtCore import QObject

from wenming_desktop.services.audit_trail import NamedLine
from wenming_desktop.ui.exchange_words import verdict_words
from wenming_desktop.ui.joined_words import clauses
from wenming_desktop.ui.models.paged import Column, PagedModel

_ID_SHOWN = 8


class AuditListModel(PagedModel[NamedLine]):
    """The newest first; an action of a newer program stays as it is written."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = self._about_facts()
        self._words = self._about_data() | self._about_people() | self._about_computers()
        self._words |= self._about_work() | self._about_decisions()
        self._values = self._about_values()
        self.set_columns(
            [
                Column(
                    self.tr("时间"), lambda one: f"{one.line.at.astimezone():%Y-%m-%d %H:%M}", 9
                ),
                Column(self.tr("谁"), lambda one: one.user or f"{one.line.user_no}", 7),
                Column(
                    self.tr("做了什么"), lambda one: self.words(one.line.action), 12, stretched=True
                ),
                Column(self.tr("哪一条"), self._subject, 6, spare=2),
                Column(self.tr("数目"), self._counted, 14, spare=1),
            ]
        )

    def words(self, action: str) -> str:
        """Return the words for an action."""
        return self._words.get(action, action)

    def _about_data(self) -> dict[str, str]:
        return {
            "printed": self.tr("打印了"),
            "slip_printed": self.tr("打印了单子"),
            "handover_printed": self.tr("打印了移交单"),
            "lost_stick_printed": self.tr("打印了U盘遗失处置单"),
            "cards_printed": self.tr("打印了志愿者证"),
            "photo_exported": self.tr("取出了照片"),
            "revealed": self.tr("看了或导出了全部号码"),
            "exported": self.tr("写出了数据包"),
            "imported": self.tr("收了数据包"),
            "imported_with_kit": self.tr("用县恢复钥匙收了旧数据包"),
            "conflict_resolved": self.tr("定了两边改得不一样的"),
            "conflict_reopened": self.tr("收回了定下的"),
            "rebuilt": self.tr("由数据包重建"),
            "backup_made": self.tr("做了备份"),
            "backup_verified": self.tr("检查了备份"),
            "clock_doubted": self.tr("电脑时间可疑，以下时间不一定准"),
            "answers_entered": self.tr("录入了识别出的评单、问卷"),
            "refused": self.tr("要做不许做的事，被拒绝"),
            "county_slot_opened": self.tr("给下级电脑开锁"),
            "opened_by_recovery": self.tr("用恢复码换了密码"),
            "opened_by_county": self.tr("县中心开锁后换了密码和恢复码"),
            "keys_from_backup": self.tr("钥匙文件丢了，用了备份里的"),
            "backup_drilled": self.tr("恢复演练"),
            "restored": self.tr("从备份恢复"),
            "stick_cleaned": self.tr("清理了U盘上的旧包"),
            "report_saved": self.tr("汇报定稿"),
            "sheet_scanned": self.tr("读了签到表的图片"),
            "schedule": self.tr("打印了日程"),
            "supply_demand": self.tr("导出了供需对接"),
            "review_submitted": self.tr("送审了内容"),
            "review_decided": self.tr("审了内容"),
        }

    def _about_work(self) -> dict[str, str]:
        return {
            "register.export": self.tr("导出了台账"),
            "register.import": self.tr("导入了表格"),
            "register.undo": self.tr("撤销了整批导入"),
            "register.remove": self.tr("作废了一条登记"),
            "deed.undo": self.tr("撤回了一步"),
            "occurrence.put_back": self.tr("恢复了删掉的活动"),
            "need.decide": self.tr("审了群众需求"),
            "order.move": self.tr("办理了点单"),
            "allocation.ask": self.tr("提了调配申请"),
            "allocation.step": self.tr("办理了调配申请"),
            "pledge.sign": self.tr("录了签名"),
            "rules.issue": self.tr("发布了规则包"),
            "star_notice_printed": self.tr("打印了星级公示表"),
            "points_notice_printed": self.tr("打印了积分公示表"),
        }

    def _about_decisions(self) -> dict[str, str]:
        return {
            "record_approved": self.tr("审批通过了一场活动"),
            "record_returned": self.tr("退回了一场活动"),
            "record_withdrawn": self.tr("撤回了一场的审批"),
            "month_approved": self.tr("审批通过了整月"),
            "month_returned": self.tr("退回了整月"),
            "month_withdrawn": self.tr("撤回了整月的审批"),
            "review_approved": self.tr("审核通过了内容"),
            "review_returned": self.tr("退回了送审的内容"),
            "star_notice": self.tr("核实异议不成立，继续公示"),
            "star_objected": self.tr("记了对星级的异议"),
            "star_refused": self.tr("不予授予星级"),
            "person_same": self.tr("定了是同一个人"),
            "person_different": self.tr("定了是两个人"),
            "person_open": self.tr("收回了是不是同一个人的决定"),
            "unit_created": self.tr("新设了单位"),
            "unit_renamed": self.tr("单位改了名"),
            "unit_closed": self.tr("撤销了单位"),
            "unit_moved": self.tr("单位划到了别处"),
            "unit_merged": self.tr("单位并入了别的单位"),
            "user_back": self.tr("登记了回来的人"),
        }

    def _about_people(self) -> dict[str, str]:
        return {
            "hours_corrected": self.tr("更正了时长"),
            "make_up_asked": self.tr("申请补录时长"),
            "make_up_confirmed": self.tr("确认了补录时长"),
            "make_up_returned": self.tr("退回了补录时长"),
            "points_earned": self.tr("按规则记了积分"),
            "points_given": self.tr("加了积分"),
            "points_redeemed": self.tr("兑换了积分"),
            "points_corrected": self.tr("更正了积分"),
            "stars_announced": self.tr("公示了星级"),
            "star_granted": self.tr("评定了星级"),
            "certificate_printed": self.tr("打印了服务记录证明"),
            "subject_report_printed": self.tr("打印了个人信息查询单"),
            "correction_noted": self.tr("按本人要求更正了一项"),
            "honour_printed": self.tr("打印了荣誉证书"),
            "consent_form_printed": self.tr("打印了同意书"),
            "consent_given": self.tr("登记了同意"),
            "consent_withdrawn": self.tr("撤回同意，去掉了个人信息"),
            "person_moved": self.tr("转走了志愿者"),
            "user_added": self.tr("加了账号"),
            "user_disabled": self.tr("停用了账号"),
            "roles_changed": self.tr("改了账号的角色"),
            "password_changed": self.tr("换了密码"),
            "user_ended": self.tr("登记了离开的人"),
        }

    def _about_computers(self) -> dict[str, str]:
        return {
            "enrolled": self.tr("批准了电脑入网"),
            "accepted": self.tr("接受了入网"),
            "rotated": self.tr("换了本机钥匙"),
            "revoked": self.tr("停用了电脑"),
            "machine_answered": self.tr("答了是不是同一台电脑"),
            "fork_decided": self.tr("定了重号"),
            "kit_checked": self.tr("试读了钥匙纸"),
            "kit_moved": self.tr("换了钥匙纸的保管"),
            "key_backup_printed": self.tr("打印了钥匙"),
            "recovery_kit": self.tr("做了县恢复钥匙"),
            "recovery_printed": self.tr("打印了县恢复钥匙"),
            "root_rotated": self.tr("换了县根钥匙"),
            "root_revoked": self.tr("停用了县根钥匙"),
            "new_authority": self.tr("立了新的签发钥匙"),
            "policy_issued": self.tr("发布了权限表"),
            "rule_pack_issued": self.tr("发布了规则包"),
        }

    def _counted(self, one: NamedLine) -> str:
        """Return the facts that have words; codes are for `wenming audit`, which has them all."""
        told = ((name, self._value(value)) for name, value in one.line.facts.items())
        return clauses(
            f"{self._facts[name]} {words}" for name, words in told if words and name in self._facts
        )

    def _value(self, value: object) -> str:
        if isinstance(value, str) and value.isascii() and value.isidentifier():
            return self._values.get(value, "")
        return self._values.get(str(value), str(value))

    def _subject(self, one: NamedLine) -> str:
        """Return which row it was about, or what became of a bundle."""
        subject = verdict_words(one.line.subject)
        return subject if subject != one.line.subject else subject[:_ID_SHOWN]

    def _about_values(self) -> dict[str, str]:
        return {
            "person": self.tr("自己做的"),
            "saves": self.tr("按保存次数"),
            "migration": self.tr("程序升级以前"),
            "import": self.tr("收数据包以前"),
            "stolen": self.tr("丢失"),
            "retired": self.tr("报废"),
            "True": self.tr("是"),
            "False": self.tr("否"),
        }

    def _about_facts(self) -> dict[str, str]:
        return {
            "rows": self.tr("行数"),
            "count": self.tr("条数"),
            "operations": self.tr("改动"),
            "minutes": self.tr("分钟"),
            "points": self.tr("分"),
            "pages": self.tr("页数"),
            "bytes": self.tr("字节"),
            "reason": self.tr("原因"),
            "why": self.tr("缘由"),
            "number": self.tr("号"),
            "second": self.tr("第二个人"),
            "replaced": self.tr("换下的"),
            "kind": self.tr("种类"),
            "roles": self.tr("角色"),
            "keys": self.tr("钥匙数"),
            "threshold": self.tr("要几把"),
            "star": self.tr("星级"),
            "months": self.tr("月数"),
            "month": self.tr("月份"),
            "new": self.tr("新增"),
            "changed": self.tr("改了"),
            "removed": self.tr("删去"),
            "restored": self.tr("恢复"),
            "kept": self.tr("保留"),
            "cards": self.tr("证件数"),
            "files": self.tr("文件数"),
            "lines": self.tr("条数"),
            "records": self.tr("条数"),
            "doubtful": self.tr("待核对"),
            "closed": self.tr("停用"),
            "passed": self.tr("通过"),
            "ok": self.tr("完好"),
        }
