<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AccountDialog</name>
    <message>
        <source>新账号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用户名*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以做什么*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>密码*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再输一次*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>至少 8 个字符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开账号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写用户名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>至少选一项</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message>
        <source>账号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新账号 F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换密码…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已给 {name} 开好账号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 的密码已换好。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 以后不能再登录这台电脑；以前录入的内容都保留。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用账号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 已停用。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivitiesPage</name>
    <message>
        <source>活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建活动 F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按名称找活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本季度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印签到表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印海报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补录签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消这一场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有符合条件的活动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有活动。新建一个，就能打印海报和签到表，活动后补录签到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看签到记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存“{name}”。接下来可以打印签到表和海报。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”（{day}）会标为已取消，留在列表里，不能再补录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消这一场活动？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动的几个部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>实践日历</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阵地</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>成效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动成效已保存，统计和汇报从这里取数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityFields</name>
    <message>
        <source>口号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动名称*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容类别*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动形式*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务平台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动性质</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>组织队伍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不填就是本单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>负责人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>参加对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划人数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>海报附注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重复</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>修改活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写活动名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结束时间要晚于开始时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标红的一行太长，海报放不下。请缩短后再保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经入账，日期不能再改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更多：线上线下、六传、项目、联合部门、风险…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以后各场也改成这个时间</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdministratorStep</name>
    <message>
        <source>您的姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用户名*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>至少 8 个字符，可以用一句好记的话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>密码*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再输一次*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第一个账号是管理员，以后可以在“设置”里给别人开账号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写用户名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>密码至少 8 个字符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两次输入的密码不一样</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalsPanel</name>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>群众</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下级报来的活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看哪些</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等着审批的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已退回的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已审批的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>月份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>近三个月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>连同各站</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有等着审批的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这样的活动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回这个决定</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovePanel</name>
    <message>
        <source>写出给下级的单位卡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开申请文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准，写出欢迎包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位卡已写到 {file}。把这个文件交给下级，首次设置时选它。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开申请文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入网申请 (*.wmr)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（{level}）申请入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（{level}）以前批准过，可以再写一次欢迎包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（{level}）申请给“{device}”换钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下级电脑入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第一次：把“单位卡”和“县根数字核对单”交给下级，首次设置时要用。下级带着 U 盘和入网申请单来时，打开申请，核对数字，批准，打印回执。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印入网回执…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照下级的申请单输入；有扫码枪就扫单子上的二维码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其余 20 位与下级的申请单一样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已批准 {unit}。欢迎包在 U 盘上，连同回执带回那台电脑打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入网回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（{level}）申请给“{device}”恢复身份：它的数据从备份恢复过，或拷到过别的电脑。请先打电话问清楚。批准后，它丢掉的数据随欢迎包回去，原来的身份停用，别的不变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原来的电脑或备份在别人手里：当作被盗停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑丢了、被盗了，或备份给过外人，才打这个钩：原来的身份和它的发证钥匙从此作废，没收回来的登记不再认。打钩以前，请先和它下面的单位交换一次，把登记收回来。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskMakeUpDialog</name>
    <message>
        <source>如 2026-11-20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小时，如 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪一场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选填；选了就用那天的日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>依据*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪张签到表、照片，谁能证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看不懂日期，请写成 2026-11-20 的样子</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessingPart</name>
    <message>
        <source>得分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>满分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>测评指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪一次测评</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始测评…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打分…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复评</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自评</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year} 年{kind} {total} 分 {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有测评。按“开始测评”，指标和满分由规则包给出，能从台账查到的佐证自动列出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>得 {total} 分，满分 {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，还有 {open} 项没打分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，{other} {total} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没打分</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AudienceGrid</name>
    <message>
        <source>群众来自</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按年龄、性别的人数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>男</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>女</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不分</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditListModel</name>
    <message>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印了单子</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印了移交单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取出了照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看了或导出了全部号码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写出了数据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收了数据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用县恢复钥匙收了旧数据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定了两边改得不一样的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收回了定下的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由数据包重建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>做了备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查了备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清理了U盘上的旧包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>汇报定稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印了日程</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出了供需对接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>送审了内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审了内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正了时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请补录时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认了补录时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回了补录时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按规则记了积分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加了积分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>兑换了积分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正了积分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示了星级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>评定了星级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印了服务记录证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印了荣誉证书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印了同意书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记了同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回同意，去掉了个人信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转走了志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加了账号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用了账号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改了账号的角色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换了密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记了离开的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批准了电脑入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接受了入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换了本机钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用了电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答了是不是同一台电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定了重号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>试读了钥匙纸</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换了钥匙纸的保管</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印了钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>做了县恢复钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印了县恢复钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换了县根钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用了县根钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>立了新的签发钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发布了权限表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发布了规则包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读了签到表的图片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印了个人信息查询单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按本人要求更正了一项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>条数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>字节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缘由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二个人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换下的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>种类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>角色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要几把</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>月数</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditPart</name>
    <message>
        <source>核对有没有被改过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从哪一天起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从哪一天起，如 2026-11-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记着谁做了什么，只有编号和数目。改一条、删一条都会断链；删掉末尾的，上级记着以前有多少条。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看不懂这个日期，请写成 2026-11-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {count} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lines} 条都在，没有被改过。末条校验 {head}。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuthorityCard</name>
    <message>
        <source>县里的发证钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管它的电脑丢了、被盗了，或钥匙有别人用过：用县根钥匙另立一把。平常不要按；换县根钥匙用不着它。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另立发证钥匙…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在电脑 {device} 里，{made} 做的，到 {expires}；已签 {count} 条登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在这台电脑里，{made} 做的，到 {expires}；已签 {count} 条登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发证钥匙已另立在本机，数字是 {digits}，请抄在县根数字核对单上。旧的那把和它所在的电脑已停用。请尽快给每个乡镇写出数据包。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message>
        <source>号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>做的时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么做</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自己做的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序按保存次数做的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序升级以前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收数据包以前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复以前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mib:.1f} MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupPart</name>
    <message>
        <source>现在备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有备份。按“现在备份”做第一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份到U盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查这一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去登录页恢复…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有备份。硬盘一坏，录的就没有了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近一份是第 {number} 号（{when:%m-%d %H:%M}），打开检查过、点过数；之后保存了 {count} 次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序每保存二十多次、每次收数据包和升级以前都自己备份。硬盘坏了本机的备份也会坏，所以每月至少备份一次到U盘，和恢复码分开放。备份是加密的，没有密码打不开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在备份或检查，请不要关机、不要拔出U盘……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号备份做好了，打开检查过，{rows} 行都在：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号备份完好，{rows} 行都在。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeginForm</name>
    <message>
        <source>{year} 年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本单位自评</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复评：{unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标体系</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>测评谁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>村组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在归谁办</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarPart</name>
    <message>
        <source>这一天新建活动 F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}年的放假安排还没有收到，休息日按平常周末显示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印本月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印全年计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一天的活动和点子</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&#x3000;农历{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}放假</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日历：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以办：{idea}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一天还没有活动。按 F4 新建。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}年活动计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}年{month}月实践日历</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateList</name>
    <message>
        <source>种类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁合适</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合适的队伍、阵地和项目</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>复制图片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存 PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存 Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点一下看明细；也可用方向键选好再按回车。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图片已复制，可以粘贴到文档里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图表存到哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写成，请换个地方再存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已存好 {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartRowsDialog</name>
    <message>
        <source>{count} 场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecklistsPart</name>
    <message>
        <source>是否达到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>项目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对照清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪个清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪个单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标记…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部单位一览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 个单位，按编号排列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {total} 项，达到 {met} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则包里没有这个清单的内容。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{met} / {total} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还缺：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>达到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还缺</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}对照表</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>不填是今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理结果*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>恢复码*</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>现在用的是这边</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>后来又改过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}（中间几位不同）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>不，返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmPostingDialog</name>
    <message>
        <source>请核对后入账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这些行可以入账，但请先对照签到表核对：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已对照签到表核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认入账</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictsPanel</name>
    <message>
        <source>两边改得不一样的地方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 用本机的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 用对方的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 保留现在的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F8 下一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有要定的。两边在互不知道时改了同一条记录的同一部分，才会列在这里；两边的内容都留着，等您来定。两边改得一样的，程序自己合并。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 处，共 {count} 处：{what}，{group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} 的{group}已定为用{which}。下次交换时会告诉对方。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销这个决定</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>如 2026-11-26</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如 档案盒 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签字日期*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由谁签字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>纸放在哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看不懂日期，请写成 2026-11-26 的样子</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>要办同意手续的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存期到了要再问一次；未成年人要监护人知道或同意。签好的纸，在这里记一笔。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印空白同意书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印同意书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记签好的同意书…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未成年，缺监护人的姓名或同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存期已到，请再问一次，或撤回同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有要办的。新来的志愿者先签同意书，可以先打印空白的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者个人信息告知书和同意书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已记下同意书，纸质件请存好。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>更正服务时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 现记 {hours} 小时。原记录保留，另记一笔更正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应为时长（小时）*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正原因*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如：签到表第 3 行、负责人证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>依据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不改了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记一笔更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填小时数，如 2 或 1.5；没有来的填 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountedDialog</name>
    <message>
        <source>计入的活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一期还没有入账的活动。签到补录入账以后才算。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountyCard</name>
    <message>
        <source>全县的电脑上，县根 30 位数字都一样。和上级、下级核对时用它；有一位不同，就不要交换数据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印县根数字核对单…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印入网确认单…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县根数字核对单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入网确认单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县根数字</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountyTotals</name>
    <message>
        <source>导出县级汇总…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收县级汇总…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县级汇总</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县级汇总写到哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县级汇总 (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写好 {file}，只有合计数，不含个人信息。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开县级汇总</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序出了差错</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>刚才那一步没有做成。之前保存的内容都在，草稿也在。
请重做一次；还是不行，就把错误编号和诊断信息交给县中心。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>错误编号：{code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>诊断文件（不含个人信息）：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制诊断信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续工作</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>如 2026-12-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任单位*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定下来</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecidedPart</name>
    <message>
        <source>看县里定的哪一样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>权限表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县里的钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里定的事随下次写出的数据包传到各单位，以前录的都算数。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecidedPeople</name>
    <message>
        <source>有人调走、离职了，在这里说一声：别的单位就知道，这个用户号以后写的要查一查。他以前录的都算数。那台电脑上的账号，请那里的管理员在“设置”里停用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用户号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以后又写了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有人离开了…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>他又回来录入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有停用的人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 条，请查看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} 号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} {device} 的 {number} 号用户已停用。请照常交换一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} {device} 的 {number} 号用户又可以录入了。请照常交换一次。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecidedRights</name>
    <message>
        <source>看哪些权限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县里关了的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次要改的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找，如：志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按名称找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>录什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>权限表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不改了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发新的权限表…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要改成：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序自带的，没有关哪一项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在用：第 {number} 号，{name}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这次要改 {count} 处，还没有发。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}：不许改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}：许改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号权限表已发。请照常交换一次，把它送到各单位。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecidedUnits</name>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>层级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县里的单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新单位…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改名…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>划到别处…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>并入别的单位…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已并入{unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位表里写的不一样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在表里选中一个单位，再按下面的按钮；选中后这里写着它的经过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入网以后没有变动过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}&#x3000;编号，名称“{name}”，上级{above}（{by}定）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}&#x3000;改名为“{name}”（{by}定）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}&#x3000;划到{above}下面（{by}定）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}&#x3000;并入{above}（{by}定）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}&#x3000;{action}（{by}定）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（{number}）：{action}，已定。请照常交换一次，把这件事送到各单位。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecidingBar</name>
    <message>
        <source>整月：{words}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 退回…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 撤回决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看签到记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整月通过…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整月退回…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回整月决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已通过“{name}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”（{unit}，{day}）退回去改。原因会送到该单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回这一场活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已退回“{name}”：{reason}。下次写盘时送到{unit}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回对“{name}”的决定，它又等着审批。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}{month}共 {count} 场，等着审批的 {waiting} 场一起通过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整月通过？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整月通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已通过{unit}{month}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}{month}整月退回去改。原因会送到该单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整月退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已退回{unit}{month}：{reason}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回对{unit}{month}的决定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回这个决定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} {month}：共 {count} 场，通过 {approved}，退回 {returned}，待审批 {waiting}。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceKeysCard</name>
    <message>
        <source>各电脑的钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县里的登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>平常停用电脑，在“入网”里按。只有县里的发证钥匙不在手上、或要停的是管着发证钥匙的那台电脑，才用县根钥匙停。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用县根钥匙停用…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>落后 {days} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县根已停用 {name}。请照常交换一次，把这个决定送到各单位。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesCard</name>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近送来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存着未用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已入网的电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑丢了、被盗或换了，在表里选中它，再按“停用这台电脑”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用这台电脑…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} {unit} 已停用。请照常交换一次，把这个决定送到各单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}（本机）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigitsCheck</name>
    <message>
        <source>前 10 位</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoorPart</name>
    <message>
        <source>去核对、入账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪一场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去新建活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫码或输入首字母</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫码或输入首字母、电话后四位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近 10 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签退</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销上一条（F7）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>建档（F4）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>响铃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已签到 {came}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> / 预计 {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&#x3000;已签退 {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ 签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ 签退</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签退：请扫证。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到：请扫证。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不用点任何地方；没带证的，输入姓名首字母。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到“{typed}”。没有签到。换几个字母，或按 F4 建档。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤销：{time} 的签退</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤销：{time} 的签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>近两周没有等着签到的活动。先新建活动；到时候在这里扫志愿者证，签到、签退的时间会自动填进签到表。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DuplicatesPanel</name>
    <message>
        <source>看哪些</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没定的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经定的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可能是同一个人的记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有定过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有要定的。证件号相同，或者姓名和电话都相同的两条记录，会列在这里。定为同一个人后，人数只算一个，两边的时长都在；随时可以撤回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 是同一人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 不是同一人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 撤回这个决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F8 下一对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 对，共 {count} 对：{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}。这一对有别的单位的人，要由上级来定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已定为同一个人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已定为不是同一个人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号码相同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名和电话相同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”的两条记录已定为同一个人，人数只算一个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”的两条记录已定为不是同一个人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回“{name}”的决定，重新来定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下次交换时会告诉有关单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndUserDialog</name>
    <message>
        <source>有人离开了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁不再录入了？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪台电脑*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>几号用户*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名不随数据走，县里只看得到用户号：问那里的管理员，或看最后一次录入是哪天。停用以后，这个号再写的照样收下，但会标出来请您查看；说错了可以改回来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不，返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} 号：写过 {count} 处，最后一次 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑的数据还没有来过，看不出有谁。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>那台电脑上开账号的先后，第一个管理员是 1 号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolPanel</name>
    <message>
        <source>本机已换新钥匙：{unit}。旧钥匙随下次写出的数据包停用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机已入网：{unit}，上级是 {parent}。县根数字 {digits}，请与上级给的回执核对一遍，再打印“入网确认单”交回上级。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryHistoryDialog</name>
    <message>
        <source>撤销记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近的改动在最上面。选一条，把它和之后的改动一起撤销。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有可以撤销的改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销到这一步之前</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvaluationDialog</name>
    <message>
        <source>满意程度*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>怎样问的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>纸上有签字</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>佐证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已有的佐证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪种记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加上这条记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去掉选中的…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加照片…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件制度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阵地</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿服务队</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>培训</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>项目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宣传报道</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表彰</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问卷</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（原记录已作废或还没有收到）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有佐证。下面选一条记录，或添加照片。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请从列表里选一条已有的记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选照片或扫描件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片和扫描件 (*.jpg *.jpeg *.png *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只去掉佐证，原来的记录不动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去掉佐证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去掉</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>U盘上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一键交换</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报的各部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按一次“一键交换”，程序依次：收下 U 盘上给本单位的数据包，封存本机新的改动，写出要送的数据包并读回核对。数据包是加密的，只有收件单位打得开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要送出的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机有 {count} 处改动还没有送出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机的改动都已送出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑还没有入网，先入网才能交换数据。已录入的都在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在收、封存、写出，请不要拔出 U 盘……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U 盘上没有给本单位的数据包。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>交换完了，有几处请看下面的说明。可以拔出 U 盘。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>交换完了，都已核对。可以拔出 U 盘。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改得不一样（{count}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改得不一样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批（{count}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}已录入的都在，照常录入；暂不封存送出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县里定的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>市里不交换数据包。县里送来的汇总文件，在“工作汇报”里收。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresPart</name>
    <message>
        <source>存 Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本期没有入账活动。换一个期间，或者先到“签到补录”把签到入账。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去签到补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>五类内容活动场次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各月活动场次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各单位每周活动场次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者人次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务时长（小时）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注册志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各志愿服务队</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>队伍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>场次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长（小时）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据截至 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}&#x3000;{day} 这一周</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动统计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>统计表存到哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已存好 {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FollowUpPart</name>
    <message>
        <source>进展</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来自会议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待跟进事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看哪些</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有办结的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分工 / 办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {total} 项，超期 {overdue} 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有等着办的事项。会议台账里写了“议定事项”，会出现在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有分工</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已重新打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记单位</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForksCard</name>
    <message>
        <source>重号数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两份都收下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只收先到的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只收后到的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已定。请照常交换一次，把决定送到各单位；那两台电脑各自恢复身份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}”的同一编号来了两份不同的数据：先到 {first} 条，已算数；后到 {other} 条，先存着。多半是数据被拷到两台电脑上，或恢复过备份：请打电话问清楚。
两份都是本单位人员录的，选“两份都收下”；有一份来路不明，只收另一份，没收的也留着。
定了以后，那两台电脑各自恢复一次身份。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>承接单位*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承接队伍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用哪个项目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不填就按规则包的天数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看不懂日期，请写成 2026-11-26 的样子</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到特别合适的队伍、阵地或项目，请自己选；办不了的可以上报上级。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先看合适的：回车选中一个，{key} 直接用第一个；也可以在下面自己选。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已填上“{name}”（{unit}），按 Ctrl+Enter 派出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如 三组王家</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}（+{points}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>个人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>或一户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>项目*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在找合适的…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandoverBar</name>
    <message>
        <source>打印移交单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移交单另存 PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上次写盘 {time}。移交单和 U 盘一起交，双方签字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移交单另存 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移交单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移交单已另存为 {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移交单已送到打印机。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>帮助</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>帮助正文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找，如：备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到“{words}”。换一个词再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>只看有问题的行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一处 F8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出带批注的Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {total} 行：{parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件 {time} 导入过，结果不变；有疑似的行仍可在下面处理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会新建这些队伍：{teams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改正这一行…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更新已有的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当作新人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跳过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照样录入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有错、疑似的行默认跳过，其余先导入；跳过的以后可以补。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有错的行不导入。按 Enter 在这里改正，或导出带批注的 Excel 去改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一行拿不准，请选怎么办。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表里的各行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更新已有的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另外新增</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>工作表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前几行的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对应到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter} 列“{header}”对应到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letters} 列都对应到“{field}”，只能留一列。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表头在第 {row} 行，共 {count} {noun}。请看每一列对应得对不对，不对就改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有一列对应“{field}”。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>不导入了？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不导入，关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对应列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一步：核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入 {count} 行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有要导入的行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xlsm *.csv *.xls)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读文件……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在逐行核对……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在导入，全部成功才算数……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在写带批注的 Excel……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写好“{path}”，和原文件在一起。按批注改好后再导入它，只会更新改过的行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有导入任何内容，对应列和已改正的内容不会保留。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入完成：新增 {new} {noun}，更新 {changed} {noun}，跳过或不变 {rest} 行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导错了可以整批撤销：台账 → 导出和导入。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssuePolicyDialog</name>
    <message>
        <source>发第 {number} 号权限表？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发新的权限表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如：文明办 2026 年 8 号文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文号或名称*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各单位收到下一个数据包后照新表办：不许改的，录的时候就会被拦住并说明。在这之前录的都算数，一条也不会退回。以后还可以再发一张，把它打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不发，返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不许{who}改：{what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>许{who}改：{what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>……一共 {count} 处</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptForm</name>
    <message>
        <source>还有内容没有保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭后，刚才填的内容不会保留。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存，关闭</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>换钥匙…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开欢迎包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机换钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每年换一次。写出申请，打印申请单，连同 U 盘带到上级单位核对；批准后带回来，打开欢迎包。在这之前照常使用，数据不会丢。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印申请单…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每年换一次。县中心上面没有单位，按下去马上换好，不用 U 盘。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给本机换钥匙？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>马上换成新钥匙，旧的那把正常停用，以前的数据都算数。换好以后请照常交换一次，把这件事送到各单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机已换新钥匙。请照常交换一次，把这件事送到各单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换钥匙申请已写到 {file}。请打印申请单，连同 U 盘带到上级单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换钥匙申请单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写出恢复申请…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复身份…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复身份就是给本机换一把新钥匙，旧的停用。数据不会丢。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据拷到了别的电脑…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机的数据拷到了另一台电脑，两台都在用？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有拷过，或那台已经不用了，不要按。按下去以后，已录入的都在，可以照常录入，只是暂不送出；再照这里写的恢复身份，本机就有自己的编号，两台都能用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是，两台都在用</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDue</name>
    <message>
        <source>⚠ {count} 台电脑该换钥匙了：{names}。过了日子照常算数，请早些换。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ {count} 台电脑很久没有收到县里的新登记：{names}。请带上级的数据包去收一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已过期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>落后 {days} 天</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KitCheckDialog</name>
    <message>
        <source>试着读回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新写成钥匙文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每年试一次。程序真的把钥匙打开，和全县现在用的比对；什么也不改动，也不留下。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照纸输入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开钥匙文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从第 1 行起，一行 20 个数字加 2 个校验数字；空格、换行随意。可以扫二维码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙文件 (*.wmk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选钥匙文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>代码页上的 25 个字符，末尾两个校验数字可以一起输</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读得通，和全县现在用的一样：{key}。钥匙指纹 {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读得通，但全县现在不用这一把：{key}。钥匙指纹 {digits}。它是换下来的，或者做好了还没有换上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新写成钥匙文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙文件已写好：{file}。代码还是原来那个。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KitField</name>
    <message>
        <source>选钥匙文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙文件 (*.wmk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>代码页上的 25 个字符；有扫码枪就扫二维码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>代码</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message>
        <source>给县中心的保密信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写信、看信…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有信。镇里只转交，看不到内容。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {count} 封，{waiting} 封还没有答复。镇里只转交，看不到内容。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message>
        <source>给县中心的保密信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>往来的信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答复*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写好，下次交换带走</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答复，下次交换带走</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{body}

县中心答复：{reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信已写好。下次按“一键交换”时带走。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答复已记下。下次按“一键交换”时带走。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只有写信的单位和县中心看得到内容；镇里只转交，打不开。信随 U 盘走。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}&#x3000;已答复&#x3000;{subject}&#x3000;{unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}&#x3000;还没有答复&#x3000;{subject}&#x3000;{unit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicencesPart</name>
    <message>
        <source>部件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>许可</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用来做什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>部件和许可</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本程序按 Apache-2.0 许可使用，不收费，不联网。下面是它带的部件，各按自己的许可使用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>许可全文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>字体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有装</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPart</name>
    <message>
        <source>共 {count} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写好：{file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>解锁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{user} 的工作还在，输入密码接着做。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已锁屏</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>恢复码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用户名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文明实践工作台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用恢复码换新密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换密码并登录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回登录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>忘记密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两次输入的密码不一样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在打开数据，请稍候……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已恢复第 {number} 号备份，换下的数据整份留在 {folder}。请登录。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>文明实践工作台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有内容没有保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存，关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存，换人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>很久没有操作，即将锁屏。动一下鼠标即可继续。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有备份成：{why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakeUpPart</name>
    <message>
        <source>待审补录时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补录要写明原因和依据，由另一个人核准后才记入台账；证明上会标“补”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要留意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看哪些</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待审的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核准入账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>依据：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要留意：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有待审的补录。忘了带签到表、漏记的时长，按“申请补录”写明原因和依据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您申请的，要别人核准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当天已有 {hours} 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同时参加了“{other}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已申请，还没有入账。请另一位有审核权的人登录后核准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已核准，记入时长台账，来源标明“补录”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回“{name}”的补录申请，台账不变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已退回，台账没有变。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkForm</name>
    <message>
        <source>达到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有达到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是否达到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看到了什么、缺什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixPart</name>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>岗位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>职责</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成标准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印责任清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记、修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {total} 条，还没有落实到人 {open} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有责任清单。按“登记、修改”写下第一条：谁、什么岗位、做什么。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未落实</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>这一条不再单独办，跟着那一条走。打几个字可以找。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>并入哪一条*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请选要并入的那一条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>实践日历</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>星期一</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期二</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期三</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期四</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期五</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期六</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 场活动</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovePersonDialog</name>
    <message>
        <source>转到别的单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”转走后，由新单位登记和修改；原单位的名单和人数里不再有这个人，以前的活动和时长留在原单位，一条不少。下次交换时告诉两边。转错了可以再转回来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转到哪个单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请选择</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转到*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转过去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先选择单位。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>导航</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewAuthorityDialog</name>
    <message>
        <source>在本机另立县里的发证钥匙？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另立一把</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另立发证钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到现在知道的都信（共 {count} 条）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信到第 {number} 条（{day} {what}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙被盗的，选被盗以前自己人办的最后一条；后面的全县都不认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>旧钥匙信到哪一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>旧的发证钥匙和它所在的电脑从此停用，本机换上新的。各单位收到下一个数据包后只认新的；县根 30 位数字不变，不用重新入网。办了不能改回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 条以后发的证、停用的电脑、改的单位都不算，请再办一遍。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewKitsDialog</name>
    <message>
        <source>钥匙文件和代码要分开保管：文件放在保管人的 U 盘上，代码写在纸上。代码只显示这一次，关了就再也看不到。请现在打印或抄下来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每一把的代码都打印好或抄好了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不换了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>代码只显示这一次。请先打印或抄好，在下面打钩，再关闭。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校验 {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印钥匙页和代码页…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放到保管人的 U 盘…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙文件 {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙纸质备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放到保管人的 U 盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已放到 {file}，读回核对过，原来那份已删掉。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumbersForm</name>
    <message>
        <source>如 2027-01-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从哪天起*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>依据的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发布</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OccurrenceListModel</name>
    <message>
        <source>内容类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>组织队伍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderSteps</name>
    <message>
        <source>办理经过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}&#x3000;评单&#x3000;{score}（{n} 分），{how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，纸上有签字</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>群众点单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记需求 F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>需求和订单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待审</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待派</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待评</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {total} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一栏没有要办的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有人点单。上门、来电、纸上写的，都可以在这里替居民登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记需求</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已记下，随下一次上报送出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>群众点单的几个部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点单办理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>供需对接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今年</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeForm</name>
    <message>
        <source>活动成效：{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名人数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务群众人次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记作群众人次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>解决问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可作典型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>汇报里可以选用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记录人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>线上渠道</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>浏览次数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转发次数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>群众的年龄和性别（知道多少填多少）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>项目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>获奖者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>成绩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>奖项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>比赛成绩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再加一行成绩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记比赛、评选的成绩…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不填也可以，汇报里就不写年龄和性别。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合计 {total}。群众人次没有填，保存时就记 {total}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合计 {total}，比群众人次 {heads} 多。请核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合计 {total}，还有 {rest} 人次没有分。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合计 {total}，与群众人次一致。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>本机入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第一步：写出入网申请，打印申请单，连同 U 盘带到上级单位核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写出入网申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先选上级单位卡…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印入网申请单…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位卡上的县根 30 位数字，与“县根数字核对单”逐位核对。有一位不同就不要用这张卡。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二步：上级批准后，插上带回来的 U 盘，打开上级给的欢迎包。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开欢迎包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机没有单位卡。请照上级给的回执，核对县根 30 位数字，一样才入网。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照回执上的县根数字输入；有扫码枪就扫二维码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其余 20 位与回执一样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数字一样，入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请已写到 {file}。请打印申请单，连同 U 盘带到上级单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选上级单位卡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位卡 (*.wmc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入网申请单</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>预览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>实际大小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整页</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>另存 PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑没有装打印机。请另存 PDF，拿到能打印的电脑上打印。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已另存为 {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已送到打印机，共 {count} 张。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印机没有接收。请看看打印机是否开机、有纸，或先另存 PDF。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message>
        <source>纸面上的这一行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>纸面第 {n} 行</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>换密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给 {name} 换新密码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在的密码*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新密码*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再输一次*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>至少 8 个字符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>还没有选</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePapersPart</name>
    <message>
        <source>志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预览和打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者的证明和公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿服务记录证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>荣誉证书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>告知书和同意书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星级公示表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>积分公示表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开就编号、记入登记；同样的内容再开一次标“补打”。证件号隐去中间几位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按最近授予的星级或表彰印；没有的先在“志愿者—星级”里授予。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不选人就印空白的。未成年人的带监护人一栏。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在公示的星级。贴出来至少 7 天；未成年人的姓名遮住。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每人（户）的累计、已兑换和现有积分；不印单笔加减。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先选是哪一位志愿者，输入姓名就能找到。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonComparison</name>
    <message>
        <source>第一条记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二条记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>性别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>村组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所在单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务队</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁录入的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机，还没有送出</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>看不懂日期，请写成 2026-11-24 的样子</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选填；会带出性别和出生日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>性别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>村组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>政治面貌</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>特长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>几项之间用顿号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>队伍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名单里没有的，写上名字就会新建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同意日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不满 14 岁要监护人书面同意，14 到 17 岁要监护人知道</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>监护人*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>监护人电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>监护人同意</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPopup</name>
    <message>
        <source>候选人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到“{typed}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter 选中 · ↓↑ 换人 · F4 建新档 · Esc 收起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter 先记下，待建档 · F4 马上建档</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonRecordDialog</name>
    <message>
        <source>服务记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因和依据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪一类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同意或撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由谁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存放</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务记录的各部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>培训、表彰、评价、缺席</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>告知同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回同意…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记同意书…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请补录…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>荣誉证书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出具服务证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}：累计 {hours} 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（其中补录 {made_up} 小时）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（未关联活动）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>培训</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表彰</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>评价</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报名没来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} 学时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 各场加起来 {hours} 小时，超过 24 小时，请核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}“{one}”和“{other}”时间重叠，请核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 补录的 {hours} 小时没有第二个人核准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>个人信息保存到 {day}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有登记同意书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未成年，缺监护人的姓名或同意，请在“查看/修改”里补上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经到期，请再问一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>告知书有了新的版本，下次见面请重签。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已申请补录，在“待审时长”里等另一个人核准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已记下。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿服务记录证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会抹去“{name}”的姓名、电话、证件号、地址和监护人，以后也找不回来；时长、人次和合计不变。下次上报后上级那里也会抹去。原因里不要写姓名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抹去个人信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已抹去个人信息，保留 {hours} 小时时长。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以前上报时封存的数据段里还有加密的旧内容，保存期满才清。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotosDialog</name>
    <message>
        <source>活动照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选中的照片，可以拖出方框来裁剪</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明，如：志愿者清扫村道</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已添加，拍摄地点等相机信息已去掉。可以写说明、转正、裁剪。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>左转</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>右转</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按方框裁剪</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {n} 张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（还没有收到）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有照片。点“添加照片”，或把 JPG、PNG、PDF 文件拖进来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一场 {count} 张，{size:.1f} MB。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本单位还没上报的照片共 {waiting:.1f} MB，一次交换带 {room:.0f} MB，要 {times} 次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先在照片上拖出要留下的方框；不用鼠标时，Tab 到照片上按方向键。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在活动照片里删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除这张照片？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片会从这一场撤下，不能恢复。原来的文件不受影响。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsField</name>
    <message>
        <source>活动内容第 {number} 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsHistory</name>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>积分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>积分明细</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>冲正这一笔…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现有 {count} 分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} 号用户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会另记一笔相反的，原来那笔留着：{reason} {points:+d} 分。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>冲正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长换来的积分跟着时长走：请更正那一场的时长，再按“按时长记分”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已冲正。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsPart</name>
    <message>
        <source>积分账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>积分由入账的时长按规则换算，只加不改；换东西时余额不会变成负数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名（户）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>村组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>累计得分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已兑换</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要留意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按时长记分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印公示表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加分…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明细</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>兑换…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两台电脑各兑了一次，多兑 {count} 分，请核对后补回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>户</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有积分。按“按时长记分”，已入账的时长就换算成积分。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记了 {lines} 笔，共 {points} 分；更正过的时长也已冲正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>都记过了，没有新的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿服务积分公示表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已记入积分台账。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostedSheet</name>
    <message>
        <source>已入账的签到表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正选中的人…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已入账的记录不能改写；有错请选中一行按 Enter 更正，原记录会保留。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} 人&#x3000;{hours} 小时</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostedSheetModel</name>
    <message>
        <source>序号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务队</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintCentrePage</name>
    <message>
        <source>打印中心</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另存 PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印 Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>模板</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有活动。先建一个活动，签到表和海报就能直接打印。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺字留空</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已另存为 {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在打印……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已送到打印机，共 {count} 张。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印机没有接收。请看看打印机是否开机、有纸，或先另存 PDF。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印中心的各部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动的表和海报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者的证明和公示</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintOptions</name>
    <message>
        <source>活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>份数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 纸，每份 {pages} 张，按实际大小。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有打印机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑没有装打印机。可以另存 PDF，拷到别的电脑上打印。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>规则包有 {count} 处要改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件 {name}。没有发布，原来的规则照用。改好后再选一次这个文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>文明实践工作台</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在停下……</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuotasPart</name>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还差几场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看哪一级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按本周、本月、本季、本年正在计的算，入账才算。按单位编号排列，不排名次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看计入的活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则包里没有对本级的场次要求。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>达到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还差 {missing} 场</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachedPanel</name>
    <message>
        <source>月份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到哪一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各场活动的上报进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个月没有活动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {count} 场：{parts}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每场活动依次经过：已封存 → 已写盘 → 镇已收 → 县已收 → 已审批，或者有退回。连同签到和时长，按走得最慢的一条算；上级收到、审批以后，要等它的数据包来了才知道。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回的原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去改这一场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整月：{words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>原因*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明原因，会记入日志。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>忘记密码时，只有这个恢复码能打开数据。它只显示这一次。
请打印或抄在纸上，写清单位名称，放在带锁的柜子里，不要存在这台电脑上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印恢复码单…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已打印或抄好，并核对过一遍</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecurrenceField</name>
    <message>
        <source>星期{day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>隔多久</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每月哪一天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>遇到法定节假日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>什么时候结束</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到这一天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共办几次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重复到哪一天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不重复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每天（天天舞）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每周（周周乐）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每月（月月庆）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每 {count} 次轮一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不间隔</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节假日照常</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节假日不办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>顺延到节后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最后一个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{nth}个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}星期{day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最后一天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>个月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每 {count} {unit}一次</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RedeemDialog</name>
    <message>
        <source>{title}（{points} 分）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>物品*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数量*</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferDialog</name>
    <message>
        <source>台账里有的可以选，没有的直接写名字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转给哪个部门*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为什么转*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写转给哪个部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明原因，好给居民一个答复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转{department}：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusedCard</name>
    <message>
        <source>上级没有收下的</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterFilesPart</name>
    <message>
        <source>导出本期全部台账…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪一本台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出这一本…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每本台账一个 Excel：打印版、明细、图表、数据字典与说明。电话和证件号只显示一部分。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者花名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>四步：选文件、对应列、核对、导入。核对时逐行说明哪里不对；全部成功才算数，同一个文件再导入不会重复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近的导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有导入过表格。导入以后，整批都可以在这里撤销。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销这次导入…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本季度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部（不分期间）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}&#x3000;{kind}&#x3000;{file}&#x3000;新增 {made}，更新 {altered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账放在哪个文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写好 {count} 个文件，在“{folder}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导出 {rows} 条：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在写台账……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}

新增的会作废，改过的改回原样，时长用相反的记录冲掉；导入以后又有人改过或用到的，保留不动。已经上报的，上级也会看到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤销：作废 {removed} 条，改回 {restored} 条，保留 {kept} 条。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>修改{noun}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增{noun}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增 F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账种类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在这本台账里找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废这一条…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看/修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {total} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到。换个写法再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}还没有内容。按 F4 登记第一条，以后统计和汇报都从这里取数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增{noun}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一条不再出现在台账和统计里，上报后上级也会看到作废。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导出 {rows} 条：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有内容。这本台账由“群众点单”页自动记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账的几个部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出和导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印这一条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportCheck</name>
    <message>
        <source>要改的地方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>【待填】{label}：这本台账还没有人登记。登记、手工写入，或去掉这一句。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}：总数 {wanted}，分项之和 {found}，不相符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有填写：{around}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以导出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>红色的几处改好后才能导出；黄色的是疑似错字，请核对。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>可写入“存在的问题”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可写入的事例</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据提示的问题，打勾的写入第二部分：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>典型活动和品牌，打勾的写入第一部分：</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportFigure</name>
    <message>
        <source>点汇报里带下划线的数字，这里显示它的来源和明细。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明细</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>手工改写…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复成数据里的值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明细 {count} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>手工改写，原值 {old}。原因：{reason}（{who}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不写这半句</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportFigureDialog</name>
    <message>
        <source>手工改写数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}：现在是 {value}。原值和原因会留在定稿和数字表里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改成*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位：{unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如：漏登三次会议，纸质台账里有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明原因。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportItemDialog</name>
    <message>
        <source>不要的句子去掉勾。带数字的句子，数字只能点数字改写；没有数字的句子可以直接改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另外要写的：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写进汇报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写这一句</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPeriod</name>
    <message>
        <source>期间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自己选日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>止日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>至</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{number}季度</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>汇报全文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>【改】</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestStep</name>
    <message>
        <source>写出入网申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要把数据报给上级，这台电脑先要由上级确认一次。插好 U 盘，写出入网申请，再把 U 盘和 30 位数字一起带到上级单位。入网申请单可以在“U盘上报”的“入网”里打印；现在不方便，申请也可以以后在那里写。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>从备份恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复这一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用备份换下现在的数据，换下的整份留在本机，不会删除。备份以后录的要重新录；已经上报过的，下次交换时由上级送回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看U盘或别的文件夹…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理员用户名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二个人的用户名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第二个人的密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>或恢复码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要两个人在场：负责人或管理员。本机没有第二个人时，输入抄下的恢复码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机上的备份，新的在前。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里没有备份。插上有备份的U盘，再按右边的按钮。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有备份的U盘或文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} 里的备份，新的在前。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用第 {number} 号备份（{when:%Y-%m-%d %H:%M}）换下现在的数据？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在检查备份、换下数据，请不要关机……</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnReasonDialog</name>
    <message>
        <source>常见的原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回的原因*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请选一个原因，或自己写。下级会看到。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>内容审核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容还没有收到，或已经作废，看不到原文。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审核意见</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是您提交的，要由另一个人登录后来审核。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审核意见（退回时必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交审核</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewsPart</name>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意见</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容审核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看 / 审核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宣讲材料（原文和通俗版）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等着审核 {waiting} 件。提交的人不能自己审核。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有要审核的内容。规则包要求审核的活动、宣讲材料会出现在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等待审核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>又改过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}。意见：{opinion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存，记入日志。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevokeDeviceDialog</name>
    <message>
        <source>停用这台电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用 {device}？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>丢失或被盗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换机停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先选停用的原因。现在还没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不停用，返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到现在收到的都信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一次也不信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信到哪一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按这样停用：已收到的都还算数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按这样停用：已收到的里面有 {segments} 段、{count} 条不再算数，先存着备查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先前存着的 {recovered} 条会补收进来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用以后从这台电脑来的数据先存着，不算数。各单位不再给它写数据包。停用了不能改回；找到了要再用，请重新入网。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用以后从这台电脑来的数据先存着；核实后再停用一次，就补收进来。各单位不再给它写数据包。停用了不能改回；新电脑请另办入网。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信到第 {number} 号（{day}，{sender}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑丢了几天才发现的，选丢之前最后收到的那个数据包</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RootCard</name>
    <message>
        <source>县根钥匙和恢复钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换县根钥匙…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>做县恢复钥匙…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>试着读回…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县根钥匙：第 {version} 版，{keys} 把，{threshold} 把到场才算数，由保管人保管。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县根钥匙：第 {version} 版，只有 1 把，就在这台电脑里。建议换成 3 把，交给三个人保管。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县恢复钥匙：还没有。有了它，县中心的电脑坏了，以后存档的上报包还打得开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县恢复钥匙：{day} 做的，钥匙指纹 {digits}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新的县根钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换上新钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有换，还用原来的县根钥匙。做好的新钥匙文件没有用，请删掉。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县根钥匙已换成第 {version} 版。请照常交换一次，把这件事送到各单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县恢复钥匙文件写到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙文件 (*.wmk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县恢复钥匙已做好。请照常交换一次：以后的上报包也能用它打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新的县恢复钥匙</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RootDialog</name>
    <message>
        <source>丢失或被盗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>坏了，或正常停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不办，返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县根钥匙只有一把，就在这台电脑里，不用另找保管人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要 {threshold} 个保管人到场，依次选自己的钥匙文件，照代码页输入代码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 个保管人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先选原因。现在还没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RootRevokeDialog</name>
    <message>
        <source>用县根钥匙停用 {device}？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用县根钥匙停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 起收到的不算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到现在收到的都信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑丢了几天才发现的，选丢的那一天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信到哪一天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用以后从这台电脑来的先存着，不算数；各单位不再给它写数据包。停用了不能改回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已收到的里面有 {count} 条不再算数，先存着备查。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RootRotationDialog</name>
    <message>
        <source>换县根钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不换，返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先做新钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县根钥匙管着全县的电脑。建议做 3 把，交给三个人，2 把到场才算数：丢一把不要紧，一个人也做不了主。先做好新钥匙、打印好代码，再换上。换了以后，县根 30 位数字不变，各单位不用重新入网。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 把</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一共几把</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每把交给一个保管人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>几把到场才算数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选 U 盘或文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写好以后，再一把一把放到各人的 U 盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钥匙文件写到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在的县根钥匙在这台电脑里。换上新钥匙以后，它就从这台电脑里删掉。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在是第 {version} 版，要 {threshold} 把到场。请保管人依次选自己的钥匙文件，输入代码。文件丢了的，先用“试着读回”照钥匙页重新写出来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 个保管人</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterCheckModel</name>
    <message>
        <source>新增</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更新</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跳过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不变</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请选择</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处理</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowCorrectionDialog</name>
    <message>
        <source>改正第 {row} 行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {row} 行 {name}。只改这次导入的内容，原文件不动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改好了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesPart</name>
    <message>
        <source>规则</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁发布</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>依据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则由县中心定，随数据包下发。本单位照正在用的执行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改了以后随下一批数据包下发到所和站，到日子才执行，以前的数字不变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个规则包的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改数字…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从文件发布…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存成文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序自带</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要更新程序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已换新版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没到日子</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一版是更新的程序写的，本机看不懂，先照前一版执行。请更新程序。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已发布，随下一批数据包下发。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选规则包文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则包 (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写好：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存成文件</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedReportsDialog</name>
    <message>
        <source>已定稿的汇报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定稿时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改为</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与现在比较</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>手工改写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定稿后有 {count} 个数字变了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定稿后数字没有变化</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanCheck</name>
    <message>
        <source>纸面上的这一行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 打了勾&#x3000;0 空着&#x3000;←→ 换一格&#x3000;空格 放大&#x3000;Enter 这一行就这样&#x3000;F8 下一行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一处（F8）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一行就这样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>纸面原图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放大的纸面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一页都认清了，可以填入签到表。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {n} 行请您看一眼（还有 {left} 行）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanPart</name>
    <message>
        <source>选图片识别（F9）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选一个文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选签到表的照片或扫描件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在识别……可以继续做别的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>识别的签到表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这张图的缩小图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从列表删去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填入签到表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} 行待核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收下 {taken} 张，还没有入账。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选装着扫描件的文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑没有装“识别”用的部件，请让管理员安装带识别的版本。别的功能照常，签到表照着纸面录入即可。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把签到表的照片、扫描件（JPG、PNG、PDF）或文件夹拖到这里，或者按 F9 选择。认不准的格子会请您看，结果先填进签到表，由您入账。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号看不清：请重拍，或照纸面录入</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreForm</name>
    <message>
        <source>满分 {most} 分，空着是还没有打分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>得分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>佐证说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>差距和改进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>上一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>首次设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>建立数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始工作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在建立加密数据，请稍候……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请已写到 {file}。请把下面的数字抄下来，带到上级单位核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复码单</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设置的各部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字和密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>账号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位信息改了还没有保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>特大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随时按 Ctrl++ 放大，Ctrl+- 缩小，Ctrl+0 回到标准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我的密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换密码…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>忘记密码时，用设置时抄下的恢复码在登录页换新密码。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 的密码已换好。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>许可</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetChooser</name>
    <message>
        <source>活动名称，或签到表下方的编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找活动或表号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到“{text}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有活动。先新建活动、打印签到表，活动结束后在这里补录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去新建活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到表号 {number}。请核对签到表下方的编号，或按名称找。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetEntry</name>
    <message>
        <source>还没有录入任何人。先输入姓名首字母，再入账。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {count} 行没有核对好，没有入账，草稿还在。按 F8 逐行去改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 行 {name}：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter 下一格/换行&#x3000;Tab 前后移动&#x3000;Ctrl+D 同上&#x3000;F4 建新档&#x3000;F8 下一处待核对&#x3000;Ctrl+Z 撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认入账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已暂存。随时可以从“签到补录”或“今日”接着录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>草稿已自动保存 {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetFacts</name>
    <message>
        <source>固定时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选中人后直接换行，时长都用右边这个数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>固定的时长（小时）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>群众人次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已录 {people} 人&#x3000;共 {hours} 小时</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>无误</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>全部按键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放大文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缩小文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标准文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本页帮助</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收起或取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预览、打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同上一行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一处待核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认入账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInGrid</name>
    <message>
        <source>签到表各行</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>签到补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换一张表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已接着上次的草稿：{rows} 行，{time} 自动保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃草稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已入账：{people} 人，{hours} 小时。有错可以在下面更正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到已入账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已更正 {name} 的时长，原记录保留。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃这份草稿？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这张表已录的各行会清空，不能恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到补录的几个部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>识别签到表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>纸面上的各行已填好，还没有入账。按 F8 逐处核对，再按 Ctrl+Enter 入账。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫码签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫码的人已填进来，还没有入账。没有签退的请补时长，再按 Ctrl+Enter 入账。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>本机的身份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只是换了电脑，原来那台不用了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原来那台还在用，或拿不准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换了电脑？这台电脑的主板或系统与上次不同。请选一项；在这之前照常使用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请按下面的“写出恢复申请”，连同 U 盘带到上级单位；批准后带回来打开欢迎包。丢掉的数据随欢迎包回来，等着的改动接着送出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先与每个镇所交换两次，把它们手里的都收回来（恢复前后新入网的单位也要收），再按下面的“恢复身份”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已录入的都在，可以照常录入。为免同一编号用两次，暂不封存，收到的数据先存着。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 {count} 处改动等着送出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复申请已写出。请打印申请单，连同 U 盘带到上级单位核对；批准后把 U 盘带回来，按“打开欢迎包”。申请文件丢了，可以再写一次。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StarsPart</name>
    <message>
        <source>星级志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按规则包的时长门槛自动列出够星级的人：公示至少 7 天，没有异议再授予。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>队伍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公示到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要留意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印公示表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记异议…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实不成立…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不予授予…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>授予</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>够了，待公示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有人够星级。时长入账以后，够了的人会自动列在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长更正后只有 {now} 小时，不够 {asked} 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已授予的不会自动取消，请核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已开始公示 {count} 人，到 {last} 止。请打印公示表贴出来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星级志愿者公示表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已授予“{name}”{star} 星级。证书在“服务记录和证明”里打印。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明谁反映了什么。核实清楚以前不会授予“{name}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记异议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明怎样核实的。“{name}”继续公示，期满可以授予。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实不成立</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明为什么。“{name}”这次不授予，时长不变，以后够了可以再公示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不予授予</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已记下。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>正在处理……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+/ 看全部按键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>演示数据</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>小时，如 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关联活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用了多久</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题解决了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickChoice</name>
    <message>
        <source>U盘或文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选文件夹…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件夹 {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到 U 盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请插好 U 盘再按“重新查找”，或选一个文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}（{root}）  共 {size} GB，剩 {free} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}（{root}）  有写保护，共 {size} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>插着 {count} 个 U 盘，请选用哪一个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有好几个 U 盘，程序不替您猜：先在上面选一个。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickNotes</name>
    <message>
        <source>清理没写完的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U 盘上有不认识的程序，共 {count} 个：{names}。本程序不打开也不动它们；请不要双击，先用杀毒软件查一查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U 盘上有 {count} 个以前没写完的数据包，没有用处，可以清理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清理了 {count} 个没写完的数据包，别的文件没有动。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupplyDemand</name>
    <message>
        <source>导出 Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看哪张清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称或内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>供需对接的清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开这一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {total} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有超期、退回或因为没人办而不受理的需求。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>队伍都派过单，阵地都用过，项目都有人点过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这段时间没有人点单。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有登记队伍和阵地。在“台账”里登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>项目库还是空的。在“台账”的“项目库”里登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按类别：{sorts}。按单位：{units}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>供需对接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>供需对接的清单写到哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写好 {file}，共 {many} 条。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeSpan</name>
    <message>
        <source>开始时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建活动 F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要办的事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个账号只管用户，看不到业务数据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有等着办的事。可以新建活动，或补录签到表。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>① 填写本单位信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去填写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>② 导入或录入志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去录入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>③ 新建活动，打印签到表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去新建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>草稿：{name}（{time} 自动保存）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续录入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}（{day}）还没有补录签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {count} 场活动没有补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去看看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 处改动还没有上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>常用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补录签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印签到表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U盘上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者人次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务时长（小时）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在册志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 处两边改得不一样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有退回 {count} 条，改好再报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上级没有收下 {count} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待审批 {count} 场活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存了 {count} 次还没有备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>农历{words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>文明实践工作台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>帮助</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>不定，返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给一个新单位编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把“{name}”划到别的单位下面？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把“{name}”并入别的单位？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销“{name}”？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位变动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>划转</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合并</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全称，如：石桥村新时代文明实践站</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>层级*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>并入*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上级单位*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有可以选的单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>它得到一个编号，以后不会再给别人。电脑以后再入网：申请里写的全称和这里一样，就得到这个编号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号和以前录的都不变。以后印的表、报告用新名称；印过的不改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从下一次交换起，{other}看得到、改得了它的记录，原来的上级不再收到它的新记录。它有 {devices} 台电脑、下面 {below} 个单位、{people} 名志愿者、{activities} 场活动，都跟着过去，编号不变，一条也不丢。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>它不再是一个单位：它的 {people} 名志愿者、{activities} 场活动归{other}看和改，编号留着，一条也不丢；{devices} 台电脑照常送完数据，请到“入网”里停用。下面的 {below} 个单位跟着过去。并了不能拆回来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以后不再给它的电脑入网。它的 {people} 名志愿者、{activities} 场活动都在，还算数；{devices} 台电脑照常送完数据，请到“入网”里停用。下面的单位（{below} 个）还在，要划走的请先划走。撤销了不能改回。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message>
        <source>本单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存 Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位全称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>层级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>负责人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看不懂这个日期，请写成 2019-08-12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区划代码是 12 位数字，现在是 {count} 位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位信息已保存。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitStep</name>
    <message>
        <source>如：柳河村新时代文明实践站</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本单位是*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位全称*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以不填，以后在“设置”里补</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上级单位卡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写单位全称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区划代码是 12 位数字，现在是 {count} 位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选单位卡文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以后再入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上级给的 .wmc 文件；没有也能先开始工作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位卡 (*.wmc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选单位卡文件</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitsPanel</name>
    <message>
        <source>各单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有别的单位和本机交换过数据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>层级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>多久没来数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪个单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第几号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共几条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两边不同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到的数据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看哪些单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本月未上报的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺数据包的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由谁转来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本月活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ 本月 {all} 个单位都已上报。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ 本月 {all} 个单位中，{count} 个还没有上报：{names}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}等</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} 收到{unit}第 {number} 号，新带来：活动 {activities} 场，签到 {attendance} 人次，服务时长 {hours} 小时。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VenueModel</name>
    <message>
        <source>阵地</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>权属单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>利用率</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用了/开放</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使用次数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共享前→后（每月）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上次使用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未填时段</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有用过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>闲置&#x3000;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VenuesPart</name>
    <message>
        <source>预约阵地 F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阵地使用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一周</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一时间用同一处阵地，共 {count} 起，请商量改期：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本季度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>利用率是用过的开放时段占全部开放时段的比例；60天没有用过的标“闲置”。下面一周里，灰字是开放时段。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一周</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一周</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开放时间…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共享约定…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有阵地。请到“台账 → 阵地资源”里登记第一处。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}&#x3000;{month}月{day}日这一周</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存，但请注意：</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VolunteerForm</name>
    <message>
        <source>修改志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完整显示电话和证件号…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账里已有同名的人：{known}。不是同一个人再保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会显示完整的电话和证件号。谁、什么时候、为什么看，都记入日志。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完整显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VolunteerListModel</name>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>性别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出生年月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>村组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>特长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>队伍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>累计时长</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VolunteersPage</name>
    <message>
        <source>志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新增 F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入花名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名、拼音首字母或电话后四位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按队伍筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移出名单…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看/修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部队伍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {total} 人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到这样的人。换个写法，或按 F4 新增。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有志愿者。已有花名册的，导入最快；也可以按 F4 一个一个录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存“{name}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”不再出现在名单里，已记的时长和人次不变。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移出名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已把“{name}”移出名单。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者的各部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可能重复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可能重复（{count}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转到别的单位…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”不能由本单位转：两边要都归本单位管。请告诉上级。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已把“{name}”从“{old}”转到“{new}”。下次交换时告诉两边。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待审时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>积分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>告知同意</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务记录和证明</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekModel</name>
    <message>
        <source>{slot} 开放</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>冲突 {session}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预约</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkReportPage</name>
    <message>
        <source>工作汇报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作汇报的几个部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>汇报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还差几场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>统计</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingPart</name>
    <message>
        <source>已定稿…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出汇报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题事例</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据截至 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查 ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开头一段</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上面去掉的半句：{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>汇报放到哪个文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写好 Word、PDF（{pages} 页）和数字表，并已定稿：{folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有定稿的汇报。导出一次就会定稿一份。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_AccountsModel</name>
    <message>
        <source>用户名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以做什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已停用</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DayCell</name>
    <message>
        <source>休</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}项 {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {count} 项</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>这样排，一场也没有。请改一改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {count} 场，接下来：{days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}年的放假安排还没有收到，先按平常排。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>线上线下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还涉及的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>六传</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>融合工作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文化“五进”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动项目或品牌</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联合部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>协办单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>主讲人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>风险</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>安全措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已买保险</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最小年龄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只计数、不写内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>心理疏导等</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>文明实践工作台</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assessing</name>
    <message>
        <source>开始测评</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>超 {days} 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{score} 分</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candidates</name>
    <message>
        <source>队伍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阵地</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>项目</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>conflicts</name>
    <message>
        <source>（资料待到）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>队伍信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>队伍资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>身份信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在册状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阵地归属</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阵地资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动方案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到表编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是否删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（空）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务队</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阵地</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>性别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>村组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>政治面貌</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其他类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>特长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所属单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注册日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同意日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>层级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上级单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>负责人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>队伍层级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>队伍类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务领域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>产权单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阵地类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>面积（平方米）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>容纳人数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务平台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开放时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其他类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动形式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动性质</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>线上线下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>组织单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>负责人电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联合单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计划人数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>海报提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>群众人次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到表号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>场次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表上第几行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到场时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离开时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不知道是谁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}
{time} 改</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>“{name}”签好的纸质同意书。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记下</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>door</name>
    <message>
        <source>签到成功 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签退成功 {left}（{came} 签到）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已签到 {time}，不用再扫</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已签退 {time}，不用再扫</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有签到，不能签退。请先切到“签到”再扫。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>累计 {hours} 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>别的站的证：{unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>扫码后被删除的人</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>duplicates</name>
    <message>
        <source>{hours} 小时，到场 {times} 次</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>{unit} 的第 {numbers} 号数据包还没有收到，请让对方重新导出一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有新的改动要送出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写给 {units}：第 {number} 号，{count} 条，{size}（{file}），已读回核对。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有收下 {file}：{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} 第 {number} 号：以前收过，没有重复计算。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}：是本机送出的，不用收。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} 第 {number} 号：收下 {count} 条，写入 {applied} 条。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 处两边改得不一样，已按规则取一边，另一边留着备查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 条不合规定，没有收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 条要等别的数据包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没封存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已封存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>镇已收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县已收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有来过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天来过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} 天没来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不缺</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {numbers} 号数据包未收到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收下了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以前收过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等缺的包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} 第 {number} 号：先收着，还没有写入：{why}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（{names}等）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}先收着 {count} 条{whose}，还没有写入：{why}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit}没收下 {count} 条{whose}：{why}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}：{files} 个数据包，收下 {count} 条，写入 {applied} 条。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>followUp</name>
    <message>
        <source>分工：谁来办、什么时候办好</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gender</name>
    <message>
        <source>男</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>女</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity</name>
    <message>
        <source>本机的数据是从较早的备份恢复的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机的数据像是从别的电脑拷来的，或系统重装过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>别的单位手里有本机写过、本机却已没有的数据：本机用的是旧备份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机的数据与另一台电脑相同，两台都在用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上级已停用本机原来的身份。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>导入花名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选志愿者花名册（.xlsx 或 .csv）。先核对、后导入，原文件不会改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>证件号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>队伍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选{title}的表格（.xlsx 或 .csv）。先核对、后导入，原文件不会改动。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>levels</name>
    <message>
        <source>市级汇总</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县（市、区）中心</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>乡镇（街道）所</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>村（社区）站</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>实践点</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>makeUp</name>
    <message>
        <source>漏记的时长由您申请、另一个人核准。写清楚原因和依据，以后查得到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑上只有您一个人能审核。请输入首次设置时打印的恢复码代替第二个人，这件事会记入日志。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核准入账</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>month</name>
    <message>
        <source>{year}年{month}月</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>navigation</name>
    <message>
        <source>今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印中心</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U盘上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作汇报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>群众点单</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>occurrence</name>
    <message>
        <source>计划</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已入账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>派单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下派</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>评单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明为什么不受理，好给居民一个答复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派单…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报上级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明退单的原因，派单的单位会看到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下派…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>排活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办完</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>评单…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有接的单可以撤回。写明原因。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者不接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿服务凭自愿。写明原因，再请别的志愿者。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合并</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合并…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转部门…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写明部门怎样办的、怎样答复的。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>签到表（名册版）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到表（空白版）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>海报 · 标准红</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>海报 · 素白省墨</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>海报 · 大字公告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}”太长，缩小后还放不下，缺了“{lost}”。请到活动里缩短。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>字体里没有这些字，纸上留了空，请手写补上：{characters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>组织单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>负责人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联系人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}。请到“台账 → 内容审核”办理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动方案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动情况记录表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动档案（全套）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>passwords</name>
    <message>
        <source>密码至少 8 个字符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两次输入的密码不一样</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>points</name>
    <message>
        <source>只能按规则包里的项目加分。给个人或给一户，二选一。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”现有 {count} 分。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>兑换</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”的积分明细</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>registers</name>
    <message>
        <source>未填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如 2026-11-26</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>如 2026-11-26 08:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小时，如 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待跟进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对照清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容审核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自评</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任清单</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>待审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回后已改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批后又改动</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rights</name>
    <message>
        <source>本单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上级所（站）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县中心</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可以改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>部分不许改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不许改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>划转</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合并</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给电脑发证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报失停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正常停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>权限表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重号数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位变动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联席会议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>议定事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件制度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通知</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阵地</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阵地共享</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阵地预约</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设备物资</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>考核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>考核打分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保密信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务队</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>志愿者评价</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本人同意书</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补录时长申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星级认定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务证明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>积分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>积分兑换</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表彰</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>专家和宣讲员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重复的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转到别的单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>培训</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>培训签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受益人数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片和附件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宣传报道</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文明实践日历</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>展演</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>获奖作品</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>比赛成绩</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宣讲稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印证材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容审核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>红白事报备</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>项目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>群众需求</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>订单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>订单经过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>群众评单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>需求调查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>满意度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>进展</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>成效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>监护人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>隶属和职务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与项目、队伍的关联</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>勾选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开放情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>归属</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>方案和时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报备</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请和诉求</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>求助人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>安全</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定期安排</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到表编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在册状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查对象</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审核结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其他资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>基本信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除和恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>投诉意见</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>录入员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>负责人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查阅员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>录入、打印、上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另可看完整电话和证件号、批准下级入网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只能看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管账号和数据维护</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rows</name>
    <message>
        <source>没有填姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有填时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长 {hours} 超过 12 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长按半小时填，如 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长请填数字，如 2 或 1.5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rulePacks</name>
    <message>
        <source>改{name}，从哪天起执行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填 0 就是不再要求这一条。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>scan</name>
    <message>
        <source>手写行，看纸面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已识别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无法定位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重复导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是本站</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>√</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>涂掉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>？</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>序号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名(首字母/后四位)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>服务队</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺席</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 行 {person}{title}：{before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>去办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会议议定的 {count} 项还没有分工</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等您审核的内容 {count} 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去审核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 件内容要提交审核或改好再提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去看看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看一看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}：还差 {missing} 场</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>venues</name>
    <message>
        <source>还有 {count} 处。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {venue}不能用：{reason}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} 这个时间{venue}不开放。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {venue}已经有：{session}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预约</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {venue}：{first}，{second}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
