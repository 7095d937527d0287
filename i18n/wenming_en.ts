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
    <name>CountyCard</name>
    <message>
        <source>县根和恢复钥匙</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>县根数字核对单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>入网确认单</source>
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
        <source>“{label}”的同一编号来了两份不同的数据：先到 {first} 条，已算数；后到 {other} 条，先存着。多半是数据被拷到两台电脑上，或恢复过备份：请打电话问清楚。两份都是本单位人员录的，选“两份都收下”；有一份来路不明，只收另一份。没收的那份也留着。定了以后，那两台电脑各自恢复一次身份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已定。请照常交换一次，把决定送到各单位；那两台电脑各自恢复身份。</source>
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
        <source>花名册各行</source>
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
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>工作表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表头在第 {row} 行，共 {count} 人。请看每一列对应得对不对，不对就改。</source>
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
        <source>还没有一列对应“姓名”。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>导入花名册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选志愿者花名册（.xlsx 或 .csv）。先核对、后导入，原文件不会改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不导入了？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有导入任何人，对应列和已改正的内容不会保留。</source>
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
        <source>选择花名册</source>
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
        <source>导入完成：新增 {new} 人，更新 {changed} 人，跳过或不变 {rest} 行。</source>
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
    <name>PointsField</name>
    <message>
        <source>活动内容第 {number} 条</source>
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
请抄在纸上，写清单位名称，放在带锁的柜子里，不要存在这台电脑上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已抄好，并核对过一遍</source>
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
        <source>已录入的都在，可以照常录入（{count} 处改动等着）。为免同一编号用两次，暂不封存，收到的数据先存着。</source>
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
</context>
<context>
    <name>WorkReportPage</name>
    <message>
        <source>工作汇报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已定稿…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出汇报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出县级汇总…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收县级汇总…</source>
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
    <message>
        <source>上面去掉的半句：{text}</source>
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
    <name>app</name>
    <message>
        <source>文明实践工作台</source>
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
</TS>
