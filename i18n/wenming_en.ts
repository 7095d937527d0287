<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AccountDialog</name>
    <message>
        <source>新账号</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>用户名*</source>
        <translation>User name*</translation>
    </message>
    <message>
        <source>可以做什么*</source>
        <translation>Roles*</translation>
    </message>
    <message>
        <source>密码*</source>
        <translation>Password*</translation>
    </message>
    <message>
        <source>再输一次*</source>
        <translation>Repeat password*</translation>
    </message>
    <message>
        <source>至少 8 个字符</source>
        <translation>At least 8 characters</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>开账号</source>
        <translation>Add account</translation>
    </message>
    <message>
        <source>请填写用户名</source>
        <translation>Enter a user name</translation>
    </message>
    <message>
        <source>至少选一项</source>
        <translation>Choose at least one</translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message>
        <source>账号</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>新账号 F4</source>
        <translation>New account F4</translation>
    </message>
    <message>
        <source>换密码…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>停用…</source>
        <translation>Disable…</translation>
    </message>
    <message>
        <source>已给 {name} 开好账号。</source>
        <translation>Account for {name} added.</translation>
    </message>
    <message>
        <source>{name} 的密码已换好。</source>
        <translation>Password of {name} changed.</translation>
    </message>
    <message>
        <source>{name} 以后不能再登录这台电脑；以前录入的内容都保留。</source>
        <translation>{name} will no longer be able to log in on this computer. Everything entered before is kept.</translation>
    </message>
    <message>
        <source>停用账号</source>
        <translation>Disable account</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>{name} 已停用。</source>
        <translation>{name} is disabled.</translation>
    </message>
    <message>
        <source>改权限…</source>
        <translation>Change roles…</translation>
    </message>
    <message>
        <source>{name} 的权限已改好。</source>
        <translation>The roles of {name} have been changed.</translation>
    </message>
</context>
<context>
    <name>ActivitiesPage</name>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>新建活动 F4</source>
        <translation>New activity F4</translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation>Activity sessions</translation>
    </message>
    <message>
        <source>打印签到表</source>
        <translation>Print sign-in sheet</translation>
    </message>
    <message>
        <source>打印海报</source>
        <translation>Print poster</translation>
    </message>
    <message>
        <source>补录签到</source>
        <translation>Enter from paper</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>取消这一场</source>
        <translation>Cancel session</translation>
    </message>
    <message>
        <source>没有符合条件的活动。</source>
        <translation>No activities match.</translation>
    </message>
    <message>
        <source>还没有活动。新建一个，就能打印海报和签到表，活动后补录签到。</source>
        <translation>No activities yet. Create one to print its poster and sign-in sheet, then enter the sign-ins afterwards.</translation>
    </message>
    <message>
        <source>新建活动</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>看签到记录</source>
        <translation>View sign-ins</translation>
    </message>
    <message>
        <source>已保存“{name}”。接下来可以打印签到表和海报。</source>
        <translation>“{name}” saved. You can now print its sign-in sheet and poster.</translation>
    </message>
    <message>
        <source>“{name}”（{day}）会标为已取消，留在列表里，不能再补录。</source>
        <translation>“{name}” ({day}) will be marked cancelled. It stays in the list, but sign-ins can no longer be entered.</translation>
    </message>
    <message>
        <source>取消这一场活动？</source>
        <translation>Cancel this session?</translation>
    </message>
    <message>
        <source>取消活动</source>
        <translation>Cancel activity</translation>
    </message>
    <message>
        <source>活动的几个部分</source>
        <translation>Sections of Activities</translation>
    </message>
    <message>
        <source>活动列表</source>
        <translation>Activity list</translation>
    </message>
    <message>
        <source>实践日历</source>
        <translation>Practice calendar</translation>
    </message>
    <message>
        <source>阵地</source>
        <translation>Venues</translation>
    </message>
    <message>
        <source>成效</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>活动成效已保存，统计和汇报从这里取数。</source>
        <translation>Outcome saved. Statistics and reports use these figures.</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>内容转化</source>
        <translation>From content to activity</translation>
    </message>
    <message>
        <source>作品展演</source>
        <translation>Works and showings</translation>
    </message>
    <message>
        <source>来历</source>
        <translation>Where it comes from</translation>
    </message>
    <message>
        <source>“{name}”（{content}）没有挂项目。修改 → 更多 → 活动项目或品牌，可以补上。</source>
        <translation>“{name}” ({content}) belongs to no project. Edit → More → Project or brand lets you add one.</translation>
    </message>
</context>
<context>
    <name>ActivityFields</name>
    <message>
        <source>口号</source>
        <translation>Slogan</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>活动名称*</source>
        <translation>Activity name*</translation>
    </message>
    <message>
        <source>内容类别*</source>
        <translation>Content category*</translation>
    </message>
    <message>
        <source>活动形式*</source>
        <translation>Activity form*</translation>
    </message>
    <message>
        <source>服务平台</source>
        <translation>Service platform</translation>
    </message>
    <message>
        <source>活动性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>日期*</source>
        <translation>Date*</translation>
    </message>
    <message>
        <source>时间*</source>
        <translation>Time*</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>组织队伍</source>
        <translation>Organising team</translation>
    </message>
    <message>
        <source>不填就是本单位</source>
        <translation>Blank means this unit</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>参加对象</source>
        <translation>Intended for</translation>
    </message>
    <message>
        <source>计划人数</source>
        <translation>Planned number</translation>
    </message>
    <message>
        <source>活动内容</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>海报附注</source>
        <translation>Poster note</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Repeat</translation>
    </message>
</context>
<context>
    <name>ActivityFilters</name>
    <message>
        <source>活动名称</source>
        <translation>Activity name</translation>
    </message>
    <message>
        <source>按名称找活动</source>
        <translation>Find activities by name</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>全部时间</source>
        <translation>All times</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>本季度</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>本年</source>
        <translation>This year</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>修改活动</source>
        <translation>Edit activity</translation>
    </message>
    <message>
        <source>新建活动</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>请填写活动名称</source>
        <translation>Enter the activity name</translation>
    </message>
    <message>
        <source>结束时间要晚于开始时间</source>
        <translation>The end time must be after the start time</translation>
    </message>
    <message>
        <source>标红的一行太长，海报放不下。请缩短后再保存。</source>
        <translation>The line in red is too long for the poster. Shorten it, then save.</translation>
    </message>
    <message>
        <source>已经入账，日期不能再改</source>
        <translation>Already posted; the date cannot be changed</translation>
    </message>
    <message>
        <source>更多：线上线下、六传、项目、联合部门、风险…</source>
        <translation>More: online or in person, six transmissions, project, joint departments, risk…</translation>
    </message>
    <message>
        <source>以后各场也改成这个时间</source>
        <translation>Use this time for later sessions too</translation>
    </message>
    <message>
        <source>日期是 {year} 年，不是今年，请再看一眼。</source>
        <translation>The date is in {year}, not this year. Please look again.</translation>
    </message>
</context>
<context>
    <name>AdministratorStep</name>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>用户名*</source>
        <translation>User name*</translation>
    </message>
    <message>
        <source>至少 8 个字符，可以用一句好记的话</source>
        <translation>At least 8 characters; a phrase you can remember works well</translation>
    </message>
    <message>
        <source>密码*</source>
        <translation>Password*</translation>
    </message>
    <message>
        <source>再输一次*</source>
        <translation>Repeat password*</translation>
    </message>
    <message>
        <source>第一个账号是管理员，以后可以在“设置”里给别人开账号。</source>
        <translation>The first account is the maintainer. You can add accounts for others later in “Settings”.</translation>
    </message>
    <message>
        <source>请填写用户名</source>
        <translation>Enter a user name</translation>
    </message>
    <message>
        <source>密码至少 8 个字符</source>
        <translation>The password needs at least 8 characters</translation>
    </message>
    <message>
        <source>两次输入的密码不一样</source>
        <translation>The two passwords differ</translation>
    </message>
</context>
<context>
    <name>AllocationsPart</name>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>要什么</source>
        <translation>What is wanted</translation>
    </message>
    <message>
        <source>申请单位</source>
        <translation>Requesting unit</translation>
    </message>
    <message>
        <source>从哪里调</source>
        <translation>From where</translation>
    </message>
    <message>
        <source>哪天用</source>
        <translation>Day of use</translation>
    </message>
    <message>
        <source>哪天还</source>
        <translation>Day of return</translation>
    </message>
    <message>
        <source>资源调配申请</source>
        <translation>Requests for resources</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>提申请</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>撤回…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>共 {total} 份，等着办 {waiting} 份，超期没还 {late} 份</source>
        <translation>{total} requests, {waiting} waiting, {late} overdue for return</translation>
    </message>
    <message>
        <source>还没有调配申请。缺场地、队伍、专家或设备，向上级提申请，由上级从别处调。</source>
        <translation>No requests for resources yet. When you lack a venue, team, expert or equipment, ask the unit above, which finds it elsewhere.</translation>
    </message>
    <message>
        <source>超期 {days} 天</source>
        <translation>{days} days overdue</translation>
    </message>
    <message>
        <source>调出单位已收回</source>
        <translation>Taken back by the lending unit</translation>
    </message>
    <message>
        <source>今年各级用得怎样（“台账 → 汇总查看”里的“各级资源使用效益”有全部）</source>
        <translation>How each level used its resources this year (“Registers → Overviews” has all of it under “Use of resources by level”)</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>调的是</source>
        <translation>What is lent</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>使用情况</source>
        <translation>How it was used</translation>
    </message>
    <message>
        <source>已保存。上报以后对方看得到。</source>
        <translation>Saved. The other unit sees it after the next report.</translation>
    </message>
    <message>
        <source>撤回以后上级不再办这份申请。</source>
        <translation>Once withdrawn, the unit above no longer handles this request.</translation>
    </message>
    <message>
        <source>撤回申请</source>
        <translation>Withdraw the request</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>已撤回。</source>
        <translation>Withdrawn.</translation>
    </message>
</context>
<context>
    <name>ApprovalsPanel</name>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>人次</source>
        <translation>Att.</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>群众</source>
        <translation>People</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>下级报来的活动</source>
        <translation>Activities reported up</translation>
    </message>
    <message>
        <source>看哪些</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>等着审批的</source>
        <translation>Awaiting approval</translation>
    </message>
    <message>
        <source>已退回的</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已审批的</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>近三个月</source>
        <translation>Last three months</translation>
    </message>
    <message>
        <source>连同各站</source>
        <translation>Include stations</translation>
    </message>
    <message>
        <source>各单位</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>没有等着审批的。</source>
        <translation>Nothing is awaiting approval.</translation>
    </message>
    <message>
        <source>没有这样的活动。</source>
        <translation>No such activities.</translation>
    </message>
    <message>
        <source>撤回这个决定</source>
        <translation>Undo this decision</translation>
    </message>
</context>
<context>
    <name>ApprovePanel</name>
    <message>
        <source>写出给下级的单位卡</source>
        <translation>Write unit card for lower units</translation>
    </message>
    <message>
        <source>打开申请文件…</source>
        <translation>Open request file…</translation>
    </message>
    <message>
        <source>批准，写出欢迎包</source>
        <translation>Approve and write welcome bundle</translation>
    </message>
    <message>
        <source>单位卡已写到 {file}。把这个文件交给下级，首次设置时选它。</source>
        <translation>Unit card written to {file}. Give this file to the lower unit, to be chosen at first set-up.</translation>
    </message>
    <message>
        <source>打开申请文件</source>
        <translation>Open request file</translation>
    </message>
    <message>
        <source>入网申请 (*.wmr)</source>
        <translation>Enrolment request (*.wmr)</translation>
    </message>
    <message>
        <source>{name}（{level}）申请入网</source>
        <translation>{name} ({level}) asks to enrol</translation>
    </message>
    <message>
        <source>{name}（{level}）以前批准过，可以再写一次欢迎包</source>
        <translation>{name} ({level}) was approved before; the welcome bundle can be written again</translation>
    </message>
    <message>
        <source>{name}（{level}）申请给“{device}”换钥匙</source>
        <translation>{name} ({level}) asks to change the key of “{device}”</translation>
    </message>
    <message>
        <source>下级电脑入网</source>
        <translation>Enrol lower units&apos; computers</translation>
    </message>
    <message>
        <source>第一次：把“单位卡”和“县根数字核对单”交给下级，首次设置时要用。下级带着 U 盘和入网申请单来时，打开申请，核对数字，批准，打印回执。</source>
        <translation>First time: give the “unit card” and the “county root digits slip” to the lower unit; they are needed at first set-up. When someone brings the stick and the enrolment request slip, open the request, check the digits, approve, and print the receipt.</translation>
    </message>
    <message>
        <source>打印入网回执…</source>
        <translation>Print enrolment receipt…</translation>
    </message>
    <message>
        <source>照下级的申请单输入；有扫码枪就扫单子上的二维码</source>
        <translation>Type them from the request slip, or scan its QR code</translation>
    </message>
    <message>
        <source>其余 20 位与下级的申请单一样</source>
        <translation>The other 20 digits match the request slip</translation>
    </message>
    <message>
        <source>已批准 {unit}。欢迎包在 U 盘上，连同回执带回那台电脑打开。</source>
        <translation>{unit} approved. The welcome bundle is on the stick; take it and the receipt back to that computer and open it there.</translation>
    </message>
    <message>
        <source>入网回执</source>
        <translation>Enrolment receipt</translation>
    </message>
    <message>
        <source>{name}（{level}）申请给“{device}”恢复身份：它的数据从备份恢复过，或拷到过别的电脑。请先打电话问清楚。批准后，它丢掉的数据随欢迎包回去，原来的身份停用，别的不变。</source>
        <translation>{name} ({level}) asks to restore the identity of “{device}”: its data was restored from a backup, or copied to another computer. Phone first and find out what happened. Once approved, its lost data goes back with the welcome bundle and the old identity is disabled; nothing else changes.</translation>
    </message>
    <message>
        <source>原来的电脑或备份在别人手里：当作被盗停用</source>
        <translation>The old computer or backup is in other hands: disable as stolen</translation>
    </message>
    <message>
        <source>电脑丢了、被盗了，或备份给过外人，才打这个钩：原来的身份和它的发证钥匙从此作废，没收回来的登记不再认。打钩以前，请先和它下面的单位交换一次，把登记收回来。</source>
        <translation>Tick this only if the computer was lost or stolen, or a backup was given to outsiders. The old identity and its issuing key become void, and registrations not yet collected will no longer be accepted. Before ticking, exchange once with the units below it to collect their registrations.</translation>
    </message>
</context>
<context>
    <name>AskAllocation</name>
    <message>
        <source>如 2026-12-20</source>
        <translation>e.g. 2026-12-20</translation>
    </message>
    <message>
        <source>不填是没有定</source>
        <translation>Blank means not decided</translation>
    </message>
    <message>
        <source>写清要什么，如“移动音响一套”；从哪里调由上级定。</source>
        <translation>Say clearly what you need, such as “a portable sound system”; the unit above decides where it comes from.</translation>
    </message>
    <message>
        <source>要什么*</source>
        <translation>What is wanted*</translation>
    </message>
    <message>
        <source>要哪一类</source>
        <translation>Which kind</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>哪天用</source>
        <translation>Day of use</translation>
    </message>
    <message>
        <source>哪天还</source>
        <translation>Day of return</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>提出申请</source>
        <translation>Make the request</translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>AskMakeUpDialog</name>
    <message>
        <source>如 2026-11-20</source>
        <translation>e.g. 2026-11-20</translation>
    </message>
    <message>
        <source>小时，如 1.5</source>
        <translation>Hours, e.g. 1.5</translation>
    </message>
    <message>
        <source>志愿者*</source>
        <translation>Volunteer*</translation>
    </message>
    <message>
        <source>日期*</source>
        <translation>Date*</translation>
    </message>
    <message>
        <source>时长*</source>
        <translation>Service hours*</translation>
    </message>
    <message>
        <source>哪一场</source>
        <translation>Which session</translation>
    </message>
    <message>
        <source>选填；选了就用那天的日期</source>
        <translation>Optional; if chosen, its date is used</translation>
    </message>
    <message>
        <source>原因*</source>
        <translation>Reason*</translation>
    </message>
    <message>
        <source>依据*</source>
        <translation>Basis*</translation>
    </message>
    <message>
        <source>哪张签到表、照片，谁能证明</source>
        <translation>Which sign-in sheet or photo, and who can vouch</translation>
    </message>
    <message>
        <source>看不懂日期，请写成 2026-11-20 的样子</source>
        <translation>Date not understood. Write it like 2026-11-20</translation>
    </message>
    <message>
        <source>请写明</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation>Volunteer</translation>
    </message>
</context>
<context>
    <name>AssessingPart</name>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>满分</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>测评指标</source>
        <translation>Assessment indicators</translation>
    </message>
    <message>
        <source>哪一次测评</source>
        <translation>Which assessment</translation>
    </message>
    <message>
        <source>开始测评…</source>
        <translation>New assessment…</translation>
    </message>
    <message>
        <source>打分…</source>
        <translation>Score…</translation>
    </message>
    <message>
        <source>佐证…</source>
        <translation>Evidence…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>复评</source>
        <translation>Re-assessment</translation>
    </message>
    <message>
        <source>自评</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>{year} 年{kind} {total} 分 {unit}</source>
        <translation>{year} {kind}: {total} points, {unit}</translation>
    </message>
    <message>
        <source>还没有测评。按“开始测评”，指标和满分由规则包给出，能从台账查到的佐证自动列出。</source>
        <translation>No assessments yet. Press “New assessment”: the rule pack gives the indicators and maximum scores, and evidence found in the registers is listed by itself.</translation>
    </message>
    <message>
        <source>得 {total} 分，满分 {most}</source>
        <translation>{total} of {most} points</translation>
    </message>
    <message>
        <source>，还有 {open} 项没打分</source>
        <translation>, {open} not yet scored</translation>
    </message>
    <message>
        <source>，{other} {total} 分</source>
        <translation>, {other} {total} points</translation>
    </message>
    <message>
        <source>没打分</source>
        <translation>Not scored</translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message>
        <source>指定是哪一张</source>
        <translation>Say which paper this is</translation>
    </message>
    <message>
        <source>看不出这张纸（{file}）是哪一张。请对着纸面选一选，再核对各行。</source>
        <translation>It cannot be seen which paper this is ({file}). Please choose with the paper at hand, then check every row.</translation>
    </message>
    <message>
        <source>这张图的缩小图</source>
        <translation>Small copy of this picture</translation>
    </message>
    <message>
        <source>第几页*</source>
        <translation>Page*</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>就是这一张</source>
        <translation>This is the one</translation>
    </message>
    <message>
        <source>哪一场活动*</source>
        <translation>Activity*</translation>
    </message>
    <message>
        <source>哪一轮调查*</source>
        <translation>Survey*</translation>
    </message>
    <message>
        <source>哪一单*</source>
        <translation>Order*</translation>
    </message>
    <message>
        <source>没有可选的。请先建好活动，或办完这一单。</source>
        <translation>There is nothing to choose from. Please create the activity, or finish the order, first.</translation>
    </message>
    <message>
        <source>请填签到表右上角“第几页”的数字。</source>
        <translation>Please give the page number at the top right of the sheet.</translation>
    </message>
</context>
<context>
    <name>AudienceGrid</name>
    <message>
        <source>群众来自</source>
        <translation>People from</translation>
    </message>
    <message>
        <source>按年龄、性别的人数</source>
        <translation>Number of people by age and gender</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>不分</source>
        <translation>Not split</translation>
    </message>
</context>
<context>
    <name>AuditListModel</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>哪一条</source>
        <translation>Which record</translation>
    </message>
    <message>
        <source>数目</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>打印了</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>打印了单子</source>
        <translation>Printed a slip</translation>
    </message>
    <message>
        <source>打印了移交单</source>
        <translation>Printed a hand-over slip</translation>
    </message>
    <message>
        <source>取出了照片</source>
        <translation>Took out a photo</translation>
    </message>
    <message>
        <source>看了或导出了全部号码</source>
        <translation>Viewed or exported full numbers</translation>
    </message>
    <message>
        <source>写出了数据包</source>
        <translation>Wrote a bundle</translation>
    </message>
    <message>
        <source>收了数据包</source>
        <translation>Received a bundle</translation>
    </message>
    <message>
        <source>用县恢复钥匙收了旧数据包</source>
        <translation>Received an old bundle with the county recovery key</translation>
    </message>
    <message>
        <source>定了两边改得不一样的</source>
        <translation>Decided a differing edit</translation>
    </message>
    <message>
        <source>收回了定下的</source>
        <translation>Took back a decision</translation>
    </message>
    <message>
        <source>由数据包重建</source>
        <translation>Rebuilt from bundles</translation>
    </message>
    <message>
        <source>做了备份</source>
        <translation>Made a backup</translation>
    </message>
    <message>
        <source>检查了备份</source>
        <translation>Checked a backup</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restored from a backup</translation>
    </message>
    <message>
        <source>清理了U盘上的旧包</source>
        <translation>Cleared old bundles from a stick</translation>
    </message>
    <message>
        <source>汇报定稿</source>
        <translation>Finalised a report</translation>
    </message>
    <message>
        <source>打印了日程</source>
        <translation>Printed a schedule</translation>
    </message>
    <message>
        <source>导出了供需对接</source>
        <translation>Exported supply and demand</translation>
    </message>
    <message>
        <source>送审了内容</source>
        <translation>Submitted content for review</translation>
    </message>
    <message>
        <source>审了内容</source>
        <translation>Reviewed content</translation>
    </message>
    <message>
        <source>更正了时长</source>
        <translation>Corrected service hours</translation>
    </message>
    <message>
        <source>申请补录时长</source>
        <translation>Asked for make-up hours</translation>
    </message>
    <message>
        <source>确认了补录时长</source>
        <translation>Confirmed make-up hours</translation>
    </message>
    <message>
        <source>退回了补录时长</source>
        <translation>Returned make-up hours</translation>
    </message>
    <message>
        <source>按规则记了积分</source>
        <translation>Gave points by rule</translation>
    </message>
    <message>
        <source>加了积分</source>
        <translation>Added points</translation>
    </message>
    <message>
        <source>兑换了积分</source>
        <translation>Redeemed points</translation>
    </message>
    <message>
        <source>更正了积分</source>
        <translation>Corrected points</translation>
    </message>
    <message>
        <source>公示了星级</source>
        <translation>Issued a public notice of stars</translation>
    </message>
    <message>
        <source>评定了星级</source>
        <translation>Awarded stars</translation>
    </message>
    <message>
        <source>打印了服务记录证明</source>
        <translation>Printed a service record certificate</translation>
    </message>
    <message>
        <source>打印了荣誉证书</source>
        <translation>Printed a certificate of honour</translation>
    </message>
    <message>
        <source>打印了同意书</source>
        <translation>Printed a consent form</translation>
    </message>
    <message>
        <source>登记了同意</source>
        <translation>Recorded consent</translation>
    </message>
    <message>
        <source>撤回同意，去掉了个人信息</source>
        <translation>Consent withdrawn, personal information removed</translation>
    </message>
    <message>
        <source>转走了志愿者</source>
        <translation>Transferred a volunteer</translation>
    </message>
    <message>
        <source>加了账号</source>
        <translation>Added an account</translation>
    </message>
    <message>
        <source>停用了账号</source>
        <translation>Disabled an account</translation>
    </message>
    <message>
        <source>改了账号的角色</source>
        <translation>Changed an account&apos;s roles</translation>
    </message>
    <message>
        <source>换了密码</source>
        <translation>Changed a password</translation>
    </message>
    <message>
        <source>登记了离开的人</source>
        <translation>Recorded a person leaving</translation>
    </message>
    <message>
        <source>批准了电脑入网</source>
        <translation>Approved a computer&apos;s enrolment</translation>
    </message>
    <message>
        <source>接受了入网</source>
        <translation>Accepted enrolment</translation>
    </message>
    <message>
        <source>换了本机钥匙</source>
        <translation>Changed this computer&apos;s key</translation>
    </message>
    <message>
        <source>停用了电脑</source>
        <translation>Disabled a computer</translation>
    </message>
    <message>
        <source>答了是不是同一台电脑</source>
        <translation>Answered whether it is the same computer</translation>
    </message>
    <message>
        <source>定了重号</source>
        <translation>Settled a duplicate number</translation>
    </message>
    <message>
        <source>试读了钥匙纸</source>
        <translation>Test-read a key paper</translation>
    </message>
    <message>
        <source>换了钥匙纸的保管</source>
        <translation>Changed the keeper of a key paper</translation>
    </message>
    <message>
        <source>打印了钥匙</source>
        <translation>Printed a key</translation>
    </message>
    <message>
        <source>做了县恢复钥匙</source>
        <translation>Made the county recovery key</translation>
    </message>
    <message>
        <source>打印了县恢复钥匙</source>
        <translation>Printed the county recovery key</translation>
    </message>
    <message>
        <source>换了县根钥匙</source>
        <translation>Changed the county root key</translation>
    </message>
    <message>
        <source>停用了县根钥匙</source>
        <translation>Disabled the county root key</translation>
    </message>
    <message>
        <source>立了新的签发钥匙</source>
        <translation>Set up a new issuing key</translation>
    </message>
    <message>
        <source>发布了权限表</source>
        <translation>Published the rights table</translation>
    </message>
    <message>
        <source>发布了规则包</source>
        <translation>Published a rule pack</translation>
    </message>
    <message>
        <source>读了签到表的图片</source>
        <translation>Read sign-in sheet images</translation>
    </message>
    <message>
        <source>打印了个人信息查询单</source>
        <translation>Printed a personal information slip</translation>
    </message>
    <message>
        <source>按本人要求更正了一项</source>
        <translation>Corrected an item at the person&apos;s request</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>条数</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>字节</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>缘由</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>第二个人</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>换下的</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>钥匙数</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>要几把</source>
        <translation>Keys needed</translation>
    </message>
    <message>
        <source>星级</source>
        <translation>Stars</translation>
    </message>
    <message>
        <source>月数</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>打印了U盘遗失处置单</source>
        <translation>Printed the lost-stick sheet</translation>
    </message>
    <message>
        <source>打印了志愿者证</source>
        <translation>Printed volunteer cards</translation>
    </message>
    <message>
        <source>电脑时间可疑，以下时间不一定准</source>
        <translation>The computer&apos;s clock is odd; times from here may be wrong</translation>
    </message>
    <message>
        <source>录入了识别出的评单、问卷</source>
        <translation>Entered ratings and surveys that were read</translation>
    </message>
    <message>
        <source>要做不许做的事，被拒绝</source>
        <translation>Tried what is not allowed; refused</translation>
    </message>
    <message>
        <source>给下级电脑开锁</source>
        <translation>Unlocked a computer of a unit below</translation>
    </message>
    <message>
        <source>县中心开锁后换了密码和恢复码</source>
        <translation>New password and recovery code after the county unlocked it</translation>
    </message>
    <message>
        <source>钥匙文件丢了，用了备份里的</source>
        <translation>Key file lost; the one of a backup was used</translation>
    </message>
    <message>
        <source>恢复演练</source>
        <translation>Restore drill</translation>
    </message>
    <message>
        <source>用恢复码换了密码</source>
        <translation>Password changed with the recovery code</translation>
    </message>
    <message>
        <source>导出了台账</source>
        <translation>Exported a register</translation>
    </message>
    <message>
        <source>导入了表格</source>
        <translation>Imported a table</translation>
    </message>
    <message>
        <source>撤销了整批导入</source>
        <translation>Undid a whole import</translation>
    </message>
    <message>
        <source>作废了一条登记</source>
        <translation>Voided a register entry</translation>
    </message>
    <message>
        <source>撤回了一步</source>
        <translation>Took back a step</translation>
    </message>
    <message>
        <source>审了群众需求</source>
        <translation>Decided on a resident&apos;s need</translation>
    </message>
    <message>
        <source>办理了点单</source>
        <translation>Moved an order on</translation>
    </message>
    <message>
        <source>提了调配申请</source>
        <translation>Asked for an allocation</translation>
    </message>
    <message>
        <source>办理了调配申请</source>
        <translation>Moved an allocation on</translation>
    </message>
    <message>
        <source>录了签名</source>
        <translation>Entered signatures</translation>
    </message>
    <message>
        <source>打印了星级公示表</source>
        <translation>Printed the star notice</translation>
    </message>
    <message>
        <source>打印了积分公示表</source>
        <translation>Printed the points notice</translation>
    </message>
    <message>
        <source>审批通过了一场活动</source>
        <translation>Approved an activity</translation>
    </message>
    <message>
        <source>退回了一场活动</source>
        <translation>Returned an activity</translation>
    </message>
    <message>
        <source>撤回了一场的审批</source>
        <translation>Took back the approval of an activity</translation>
    </message>
    <message>
        <source>审批通过了整月</source>
        <translation>Approved a whole month</translation>
    </message>
    <message>
        <source>退回了整月</source>
        <translation>Returned a whole month</translation>
    </message>
    <message>
        <source>撤回了整月的审批</source>
        <translation>Took back the approval of a whole month</translation>
    </message>
    <message>
        <source>审核通过了内容</source>
        <translation>Approved a text after review</translation>
    </message>
    <message>
        <source>退回了送审的内容</source>
        <translation>Returned a text that was to be reviewed</translation>
    </message>
    <message>
        <source>核实异议不成立，继续公示</source>
        <translation>Found an objection unfounded; the notice goes on</translation>
    </message>
    <message>
        <source>记了对星级的异议</source>
        <translation>Noted an objection to a star</translation>
    </message>
    <message>
        <source>不予授予星级</source>
        <translation>Refused a star</translation>
    </message>
    <message>
        <source>定了是同一个人</source>
        <translation>Decided: the same person</translation>
    </message>
    <message>
        <source>定了是两个人</source>
        <translation>Decided: two people</translation>
    </message>
    <message>
        <source>收回了是不是同一个人的决定</source>
        <translation>Took back a decision on whether two are one</translation>
    </message>
    <message>
        <source>新设了单位</source>
        <translation>Made a new unit</translation>
    </message>
    <message>
        <source>单位改了名</source>
        <translation>Renamed a unit</translation>
    </message>
    <message>
        <source>撤销了单位</source>
        <translation>Closed a unit</translation>
    </message>
    <message>
        <source>单位划到了别处</source>
        <translation>Moved a unit elsewhere</translation>
    </message>
    <message>
        <source>单位并入了别的单位</source>
        <translation>Merged a unit into another</translation>
    </message>
    <message>
        <source>登记了回来的人</source>
        <translation>Noted that a person is back</translation>
    </message>
    <message>
        <source>自己做的</source>
        <translation>Made by hand</translation>
    </message>
    <message>
        <source>按保存次数</source>
        <translation>By number of saves</translation>
    </message>
    <message>
        <source>程序升级以前</source>
        <translation>Before an upgrade</translation>
    </message>
    <message>
        <source>收数据包以前</source>
        <translation>Before receiving a bundle</translation>
    </message>
    <message>
        <source>丢失</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>报废</source>
        <translation>Scrapped</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>改了</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>证件数</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>文件数</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>完好</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>恢复了删掉的活动</source>
        <translation>Restored a removed activity</translation>
    </message>
</context>
<context>
    <name>AuditPart</name>
    <message>
        <source>核对有没有被改过</source>
        <translation>Check for tampering</translation>
    </message>
    <message>
        <source>从哪一天起</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>从哪一天起，如 2026-11-1</source>
        <translation>From which day, e.g. 2026-11-1</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>记着谁做了什么，只有编号和数目。改一条、删一条都会断链；删掉末尾的，上级记着以前有多少条。</source>
        <translation>Records who did what, with numbers and counts only. Changing or deleting an entry breaks the chain; if the last ones are deleted, the unit above knows how many there were.</translation>
    </message>
    <message>
        <source>看不懂这个日期，请写成 2026-11-1</source>
        <translation>Date not understood. Write it like 2026-11-1</translation>
    </message>
    <message>
        <source>共 {count} 条</source>
        <translation>{count} entries</translation>
    </message>
    <message>
        <source>{lines} 条都在，没有被改过。末条校验 {head}。</source>
        <translation>All {lines} entries are present and unchanged. Last checksum {head}.</translation>
    </message>
</context>
<context>
    <name>AuthorityCard</name>
    <message>
        <source>县里的发证钥匙</source>
        <translation>County issuing key</translation>
    </message>
    <message>
        <source>管它的电脑丢了、被盗了，或钥匙有别人用过：用县根钥匙另立一把。平常不要按；换县根钥匙用不着它。</source>
        <translation>If the computer holding it is lost or stolen, or someone else has used the key, set up a new one with the county root key. Do not press this otherwise; changing the county root key does not need it.</translation>
    </message>
    <message>
        <source>另立发证钥匙…</source>
        <translation>New issuing key…</translation>
    </message>
    <message>
        <source>还没有。</source>
        <translation>None yet.</translation>
    </message>
    <message>
        <source>在电脑 {device} 里，{made} 做的，到 {expires}；已签 {count} 条登记。</source>
        <translation>In computer {device}, made {made}, valid to {expires}; {count} registrations signed.</translation>
    </message>
    <message>
        <source>在这台电脑里，{made} 做的，到 {expires}；已签 {count} 条登记。</source>
        <translation>In this computer, made {made}, valid to {expires}; {count} registrations signed.</translation>
    </message>
    <message>
        <source>发证钥匙已另立在本机，数字是 {digits}，请抄在县根数字核对单上。旧的那把和它所在的电脑已停用。请尽快给每个乡镇写出数据包。</source>
        <translation>A new issuing key is set up on this computer. Its digits are {digits}; copy them onto the county root digits slip. The old key and the computer it was in are disabled. Write a bundle for every township soon.</translation>
    </message>
</context>
<context>
    <name>BackupModel</name>
    <message>
        <source>号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>做的时间</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>为什么做</source>
        <translation>Why made</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>自己做的</source>
        <translation>Made by hand</translation>
    </message>
    <message>
        <source>程序按保存次数做的</source>
        <translation>Automatic, after saves</translation>
    </message>
    <message>
        <source>程序升级以前</source>
        <translation>Before an upgrade</translation>
    </message>
    <message>
        <source>收数据包以前</source>
        <translation>Before receiving a bundle</translation>
    </message>
    <message>
        <source>{mib:.1f} MB</source>
        <translation>{mib:.1f} MB</translation>
    </message>
</context>
<context>
    <name>BackupPart</name>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>还没有备份。按“现在备份”做第一份。</source>
        <translation>No backups yet. Press “Back up now” to make the first.</translation>
    </message>
    <message>
        <source>备份到U盘</source>
        <translation>Back up to stick</translation>
    </message>
    <message>
        <source>检查这一份</source>
        <translation>Check this backup</translation>
    </message>
    <message>
        <source>去登录页恢复…</source>
        <translation>Restore at log-in…</translation>
    </message>
    <message>
        <source>还没有备份。硬盘一坏，录的就没有了。</source>
        <translation>No backup yet. If the disk fails, everything entered is lost.</translation>
    </message>
    <message>
        <source>最近一份是第 {number} 号（{when:%m-%d %H:%M}），打开检查过、点过数；之后保存了 {count} 次。</source>
        <translation>The latest is no. {number} ({when:%m-%d %H:%M}), opened, checked and counted; {count} saves since.</translation>
    </message>
    <message>
        <source>程序每保存二十多次、每次收数据包和升级以前都自己备份。硬盘坏了本机的备份也会坏，所以每月至少备份一次到U盘，和恢复码分开放。备份是加密的，没有密码打不开。</source>
        <translation>Backups are made by themselves after every twenty or so saves, and before each bundle is received and each upgrade. If the disk fails, backups on it fail too, so back up to a stick at least once a month and keep it apart from the recovery code. Backups are encrypted and cannot be opened without the password.</translation>
    </message>
    <message>
        <source>正在备份或检查，请不要关机、不要拔出U盘……</source>
        <translation>Backing up or checking. Do not switch off or remove the stick…</translation>
    </message>
    <message>
        <source>第 {number} 号备份做好了，打开检查过，{rows} 行都在：{file}</source>
        <translation>Backup no. {number} is made, opened and checked; all {rows} rows are there: {file}</translation>
    </message>
    <message>
        <source>第 {number} 号备份完好，{rows} 行都在。</source>
        <translation>Backup no. {number} is intact; all {rows} rows are there.</translation>
    </message>
    <message>
        <source>恢复演练</source>
        <translation>Restore drill</translation>
    </message>
    <message>
        <source>还没有做过恢复演练；有了备份，没人操作时程序会自己做。</source>
        <translation>No restore drill yet. Once there is a backup, the program does one when nobody is at work.</translation>
    </message>
    <message>
        <source>上次恢复演练：{when:%Y-%m-%d %H:%M}，第 {number} 号备份，{rows} 行全部对上。</source>
        <translation>Last restore drill: {when:%Y-%m-%d %H:%M}, backup no. {number}, all {rows} rows agree.</translation>
    </message>
    <message>
        <source>上次恢复演练：{when:%Y-%m-%d %H:%M}，第 {number} 号备份没有恢复成（{wrong}）。请马上再备份一份，换一个地方存放。</source>
        <translation>Last restore drill: {when:%Y-%m-%d %H:%M}, backup no. {number} could not be restored ({wrong}). Please make another backup now and keep it elsewhere.</translation>
    </message>
</context>
<context>
    <name>BeginForm</name>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>本单位自评</source>
        <translation>This unit&apos;s self-assessment</translation>
    </message>
    <message>
        <source>复评：{unit}</source>
        <translation>Re-assessment: {unit}</translation>
    </message>
    <message>
        <source>指标体系</source>
        <translation>Indicator set</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>测评谁</source>
        <translation>Assess whom</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>村组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>现在归谁办</source>
        <translation>Now with</translation>
    </message>
</context>
<context>
    <name>CalendarPart</name>
    <message>
        <source>这一天新建活动 F4</source>
        <translation>New activity this day F4</translation>
    </message>
    <message>
        <source>{year}年的放假安排还没有收到，休息日按平常周末显示。</source>
        <translation>The holiday arrangement for {year} has not arrived; rest days are shown as ordinary weekends.</translation>
    </message>
    <message>
        <source>上一月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>下一月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>打印本月</source>
        <translation>Print month</translation>
    </message>
    <message>
        <source>打印全年计划</source>
        <translation>Print year plan</translation>
    </message>
    <message>
        <source>这一天的活动和点子</source>
        <translation>Activities and ideas for this day</translation>
    </message>
    <message>
        <source>&#x3000;农历{words}</source>
        <translation> Lunar {words}</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Make-up workday</translation>
    </message>
    <message>
        <source>{name}放假</source>
        <translation>{name} holiday</translation>
    </message>
    <message>
        <source>日历：{words}</source>
        <translation>Calendar: {words}</translation>
    </message>
    <message>
        <source>可以办：{idea}</source>
        <translation>Idea: {idea}</translation>
    </message>
    <message>
        <source>这一天还没有活动。按 F4 新建。</source>
        <translation>No activities on this day. Press F4 to create one.</translation>
    </message>
    <message>
        <source>{year}年活动计划</source>
        <translation>Activity plan {year}</translation>
    </message>
    <message>
        <source>{year}年{month}月实践日历</source>
        <translation>Practice calendar {year}-{month}</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>打印机校准</source>
        <translation>Printer calibration</translation>
    </message>
    <message>
        <source>打印校准页</source>
        <translation>Print calibration page</translation>
    </message>
    <message>
        <source>另存校准页</source>
        <translation>Save calibration page</translation>
    </message>
    <message>
        <source>不校准</source>
        <translation>No calibration</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>这台打印机现在没有校准。</source>
        <translation>This printer is not calibrated now.</translation>
    </message>
    <message>
        <source>现在的校准：右 {dx:+.1f}、下 {dy:+.1f} 毫米，横 {sx:.1%}、竖 {sy:.1%}。</source>
        <translation>Calibration now: right {dx:+.1f}, down {dy:+.1f} mm, across {sx:.1%}, along {sy:.1%}.</translation>
    </message>
    <message>
        <source>校准页已送到打印机。等墨干了再量。</source>
        <translation>The calibration page is at the printer. Let the ink dry before measuring.</translation>
    </message>
    <message>
        <source>打印机没有接收。请看看打印机是否开机、有纸。</source>
        <translation>The printer did not take it. See whether it is switched on and has paper.</translation>
    </message>
    <message>
        <source>已另存为 {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>打印机：{name}。先打一张校准页（按实际大小，不要“适合页面”），用直尺量纸上标着 ①②③④ 的四处，填在下面。</source>
        <translation>Printer: {name}. Print the calibration page first (at actual size, not “fit to page”), measure the four places marked ①②③④ with a ruler, and write them below.</translation>
    </message>
    <message>
        <source>① 纸的左边到横粗线左端</source>
        <translation>① Left edge of the paper to the left end of the thick horizontal line</translation>
    </message>
    <message>
        <source>② 纸的上边到竖粗线上端</source>
        <translation>② Top edge of the paper to the top end of the thick vertical line</translation>
    </message>
    <message>
        <source>③ 横粗线的长</source>
        <translation>③ Length of the thick horizontal line</translation>
    </message>
    <message>
        <source>④ 竖粗线的长</source>
        <translation>④ Length of the thick vertical line</translation>
    </message>
    <message>
        <source>{words}（应为 {usual:g} 毫米）</source>
        <translation>{words} (should be {usual:g} mm)</translation>
    </message>
</context>
<context>
    <name>CandidateList</name>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>谁合适</source>
        <translation>Who fits</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>合适的队伍、阵地和项目</source>
        <translation>Suitable teams, venues and projects</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>复制图片</source>
        <translation>Copy image</translation>
    </message>
    <message>
        <source>存 PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>存 Excel…</source>
        <translation>Save Excel…</translation>
    </message>
    <message>
        <source>点一下看明细；也可用方向键选好再按回车。</source>
        <translation>Click to see the details, or choose with the arrow keys and press Enter.</translation>
    </message>
    <message>
        <source>图片已复制，可以粘贴到文档里。</source>
        <translation>Image copied. You can paste it into a document.</translation>
    </message>
    <message>
        <source>图表存到哪里</source>
        <translation>Save chart to</translation>
    </message>
    <message>
        <source>没有写成，请换个地方再存。</source>
        <translation>Not written. Try another place.</translation>
    </message>
    <message>
        <source>已存好 {file}</source>
        <translation>Saved {file}</translation>
    </message>
</context>
<context>
    <name>ChartRowsDialog</name>
    <message>
        <source>{count} 场</source>
        <translation>{count} sessions</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ChecklistsPart</name>
    <message>
        <source>是否达到</source>
        <translation>Met or not</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>查看日期</source>
        <translation>View date</translation>
    </message>
    <message>
        <source>对照清单</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>哪个清单</source>
        <translation>Which checklist</translation>
    </message>
    <message>
        <source>哪个单位</source>
        <translation>Which unit</translation>
    </message>
    <message>
        <source>标记…</source>
        <translation>Mark…</translation>
    </message>
    <message>
        <source>佐证…</source>
        <translation>Evidence…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>全部单位一览</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>{count} 个单位，按编号排列</source>
        <translation>{count} units, in order of number</translation>
    </message>
    <message>
        <source>共 {total} 项，达到 {met} 项</source>
        <translation>{met} of {total} items met</translation>
    </message>
    <message>
        <source>规则包里没有这个清单的内容。</source>
        <translation>The rule pack has no content for this checklist.</translation>
    </message>
    <message>
        <source>{met} / {total} 项</source>
        <translation>{met} / {total} items</translation>
    </message>
    <message>
        <source>还缺：</source>
        <translation>Missing: </translation>
    </message>
    <message>
        <source>达到</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>还缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>{name}对照表</source>
        <translation>{name} check sheet</translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>不填是今天</source>
        <translation>Blank means today</translation>
    </message>
    <message>
        <source>办理结果*</source>
        <translation>Result*</translation>
    </message>
    <message>
        <source>办结日期</source>
        <translation>Date closed</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>恢复码*</source>
        <translation>Recovery code*</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>现在用的是这边</source>
        <translation>This side is in use now</translation>
    </message>
    <message>
        <source>本机的</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>对方的</source>
        <translation>Other side</translation>
    </message>
    <message>
        <source>现在的</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>后来又改过</source>
        <translation>Changed again since</translation>
    </message>
    <message>
        <source>不同</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>{value}（中间几位不同）</source>
        <translation>{value} (middle digits differ)</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>不，返回</source>
        <translation>No, go back</translation>
    </message>
    <message>
        <source>请确认</source>
        <translation>Please confirm</translation>
    </message>
</context>
<context>
    <name>ConfirmPostingDialog</name>
    <message>
        <source>请核对后入账</source>
        <translation>Check before posting</translation>
    </message>
    <message>
        <source>这些行可以入账，但请先对照签到表核对：</source>
        <translation>These rows can be posted, but first check them against the sign-in sheet:</translation>
    </message>
    <message>
        <source>已对照签到表核实</source>
        <translation>Checked against the sign-in sheet</translation>
    </message>
    <message>
        <source>返回修改</source>
        <translation>Back to edit</translation>
    </message>
    <message>
        <source>确认入账</source>
        <translation>Confirm and post</translation>
    </message>
</context>
<context>
    <name>ConflictsPanel</name>
    <message>
        <source>两边改得不一样的地方</source>
        <translation>Differing edits</translation>
    </message>
    <message>
        <source>1 用本机的</source>
        <translation>1 Use this computer&apos;s</translation>
    </message>
    <message>
        <source>2 用对方的</source>
        <translation>2 Use other side&apos;s</translation>
    </message>
    <message>
        <source>3 保留现在的</source>
        <translation>3 Keep current</translation>
    </message>
    <message>
        <source>F8 下一处</source>
        <translation>F8 Next</translation>
    </message>
    <message>
        <source>没有要定的。两边在互不知道时改了同一条记录的同一部分，才会列在这里；两边的内容都留着，等您来定。两边改得一样的，程序自己合并。</source>
        <translation>Nothing to decide. Only when both sides change the same part of a record without knowing of each other is it listed here; both versions are kept until you decide. Identical edits are merged by themselves.</translation>
    </message>
    <message>
        <source>第 {number} 处，共 {count} 处：{what}，{group}</source>
        <translation>{number} of {count}: {what}, {group}</translation>
    </message>
    <message>
        <source>本机的</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>对方的</source>
        <translation>Other side</translation>
    </message>
    <message>
        <source>现在的</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>{what} 的{group}已定为用{which}。下次交换时会告诉对方。</source>
        <translation>{what}, {group}: “{which}” chosen. The other side will be told at the next exchange.</translation>
    </message>
    <message>
        <source>撤销这个决定</source>
        <translation>Undo this decision</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>如 2026-11-26</source>
        <translation>e.g. 2026-11-26</translation>
    </message>
    <message>
        <source>如 档案盒 3</source>
        <translation>e.g. file box 3</translation>
    </message>
    <message>
        <source>签字日期*</source>
        <translation>Date signed*</translation>
    </message>
    <message>
        <source>由谁签字</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>纸放在哪里</source>
        <translation>Where the paper is kept</translation>
    </message>
    <message>
        <source>看不懂日期，请写成 2026-11-26 的样子</source>
        <translation>Date not understood. Write it like 2026-11-26</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>要办同意手续的人</source>
        <translation>People whose consent is needed</translation>
    </message>
    <message>
        <source>保存期到了要再问一次；未成年人要监护人知道或同意。签好的纸，在这里记一笔。</source>
        <translation>Ask again when the retention period ends; for minors, the guardian must know or agree. Record signed papers here.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>保存到</source>
        <translation>Keep until</translation>
    </message>
    <message>
        <source>打印空白同意书</source>
        <translation>Print blank form</translation>
    </message>
    <message>
        <source>打印同意书</source>
        <translation>Print consent form</translation>
    </message>
    <message>
        <source>记签好的同意书…</source>
        <translation>Record signed form…</translation>
    </message>
    <message>
        <source>未成年，缺监护人的姓名或同意</source>
        <translation>Minor; the guardian&apos;s name or consent is missing</translation>
    </message>
    <message>
        <source>保存期已到，请再问一次，或撤回同意</source>
        <translation>Retention period over; ask again, or withdraw consent</translation>
    </message>
    <message>
        <source>没有要办的。新来的志愿者先签同意书，可以先打印空白的。</source>
        <translation>Nothing to do. New volunteers sign a consent form first; you can print blank ones beforehand.</translation>
    </message>
    <message>
        <source>志愿者个人信息告知书和同意书</source>
        <translation>Volunteer personal information notice and consent form</translation>
    </message>
    <message>
        <source>已记下同意书，纸质件请存好。</source>
        <translation>Consent recorded. Keep the paper safe.</translation>
    </message>
</context>
<context>
    <name>ContentsPart</name>
    <message>
        <source>工作内容</source>
        <translation>Work contents</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>新项目</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>看项目</source>
        <translation>See the project</translation>
    </message>
    <message>
        <source>今年办过</source>
        <translation>Held this year</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>办过</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>还要办</source>
        <translation>Still to come</translation>
    </message>
    <message>
        <source>头一场</source>
        <translation>First session</translation>
    </message>
    <message>
        <source>最后一场</source>
        <translation>Last session</translation>
    </message>
    <message>
        <source>群众人次</source>
        <translation>People served</translation>
    </message>
    <message>
        <source>项目的活动</source>
        <translation>Activities of the project</translation>
    </message>
    <message>
        <source>{count} 个</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>{count} 场</source>
        <translation>{count} sessions</translation>
    </message>
    <message>
        <source>这项内容还没有项目。想一想能给群众办成什么事，先立一个项目。</source>
        <translation>This content has no project yet. Think what could be done for residents and set up a project first.</translation>
    </message>
    <message>
        <source>这个项目还没有活动。按右上角的红按钮建第一个。</source>
        <translation>This project has no activity yet. Make the first one with the red button at the top right.</translation>
    </message>
    <message>
        <source>选一项工作内容，看它做成了哪些项目；没有项目的，先立项目再办活动。</source>
        <translation>Choose a work content to see which projects came of it; where there is none, set up a project before holding activities.</translation>
    </message>
    <message>
        <source>{content} → 选一个项目，或立新项目</source>
        <translation>{content} → choose a project, or set up a new one</translation>
    </message>
    <message>
        <source>{content} → {project} → {count} 个活动，办过 {held} 场，还要办 {coming} 场</source>
        <translation>{content} → {project} → {count} activities, {held} sessions held, {coming} still to come</translation>
    </message>
    <message>
        <source>由群众需求而来：{need}</source>
        <translation>Comes from a resident&apos;s need: {need}</translation>
    </message>
    <message>
        <source>下一步：选项目</source>
        <translation>Next: choose a project</translation>
    </message>
    <message>
        <source>下一步：看活动</source>
        <translation>Next: see the activities</translation>
    </message>
    <message>
        <source>给项目新建活动</source>
        <translation>New activity for the project</translation>
    </message>
    <message>
        <source>项目已保存。接下来给它建活动。</source>
        <translation>The project is saved. Now make an activity for it.</translation>
    </message>
    <message>
        <source>活动已保存，记在这个项目下。</source>
        <translation>The activity is saved under this project.</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>更正服务时长</source>
        <translation>Correct service hours</translation>
    </message>
    <message>
        <source>{name} 现记 {hours} 小时。原记录保留，另记一笔更正。</source>
        <translation>{name} has {hours} hours on record. That record is kept; a correction is added.</translation>
    </message>
    <message>
        <source>应为时长（小时）*</source>
        <translation>Should be (hours)*</translation>
    </message>
    <message>
        <source>更正原因*</source>
        <translation>Reason for correction*</translation>
    </message>
    <message>
        <source>如：签到表第 3 行、负责人证明</source>
        <translation>e.g. line 3 of the sign-in sheet, or the head&apos;s statement</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Keep as is</translation>
    </message>
    <message>
        <source>记一笔更正</source>
        <translation>Record correction</translation>
    </message>
    <message>
        <source>请填小时数，如 2 或 1.5；没有来的填 0</source>
        <translation>Enter hours, e.g. 2 or 1.5; 0 for those who did not come</translation>
    </message>
</context>
<context>
    <name>CountedDialog</name>
    <message>
        <source>计入的活动</source>
        <translation>Activities counted</translation>
    </message>
    <message>
        <source>这一期还没有入账的活动。签到补录入账以后才算。</source>
        <translation>No posted activities in this period yet. Sign-ins count once entered and posted.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CountyCard</name>
    <message>
        <source>全县的电脑上，县根 30 位数字都一样。和上级、下级核对时用它；有一位不同，就不要交换数据。</source>
        <translation>The 30 county root digits are the same on every computer in the county. Use them to check with the units above and below; if one digit differs, do not exchange data.</translation>
    </message>
    <message>
        <source>打印县根数字核对单…</source>
        <translation>Print county root digits slip…</translation>
    </message>
    <message>
        <source>打印入网确认单…</source>
        <translation>Print enrolment confirmation…</translation>
    </message>
    <message>
        <source>县根数字核对单</source>
        <translation>County root digits slip</translation>
    </message>
    <message>
        <source>入网确认单</source>
        <translation>Enrolment confirmation</translation>
    </message>
    <message>
        <source>县根数字</source>
        <translation>County root digits</translation>
    </message>
</context>
<context>
    <name>CountyHelpDialog</name>
    <message>
        <source>请县中心开锁</source>
        <translation>Ask the county to unlock</translation>
    </message>
    <message>
        <source>换密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>密码都忘了、恢复码也找不到时：先写一份开锁申请到U盘，带到县中心；县里两个人在场打开，把答复写回U盘，代码当面告诉您。数据一直在这台电脑里，不会丢。</source>
        <translation>When all passwords are forgotten and the recovery code is lost: write a request to a stick and take it to the county centre. Two people open it there, write the answer to the stick and tell you a code in person. Your data stay on this computer all the time.</translation>
    </message>
    <message>
        <source>1&#x3000;写开锁申请到U盘…</source>
        <translation>1&#x3000;Write the request to a stick…</translation>
    </message>
    <message>
        <source>2&#x3000;选有县里答复的U盘…</source>
        <translation>2&#x3000;Choose the stick with the county&apos;s answer…</translation>
    </message>
    <message>
        <source>县里告诉的代码</source>
        <translation>Code the county told you</translation>
    </message>
    <message>
        <source>用户名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>U盘</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>开锁申请写好了：{file}。请带到县中心。</source>
        <translation>The request is written: {file}. Please take it to the county centre.</translation>
    </message>
    <message>
        <source>有县里答复的U盘</source>
        <translation>Stick with the county&apos;s answer</translation>
    </message>
    <message>
        <source>答复在 {folder}。请输入代码和新密码。</source>
        <translation>The answer is in {folder}. Please type the code and a new password.</translation>
    </message>
    <message>
        <source>请先选有县里答复的U盘。</source>
        <translation>Please choose the stick with the county&apos;s answer first.</translation>
    </message>
    <message>
        <source>两次输入的密码不一样</source>
        <translation>The two passwords differ</translation>
    </message>
    <message>
        <source>正在打开数据，请稍候……</source>
        <translation>Opening the data, please wait…</translation>
    </message>
    <message>
        <source>密码换好了。下面是新的恢复码，只显示这一次，旧的作废：请抄在纸上，再继续。</source>
        <translation>The password is changed. Below is the new recovery code, shown only this once; the old one is void. Write it on paper, then go on.</translation>
    </message>
    <message>
        <source>抄好了，进入</source>
        <translation>Written down, go in</translation>
    </message>
</context>
<context>
    <name>CountyTotals</name>
    <message>
        <source>导出县级汇总…</source>
        <translation>Export county totals…</translation>
    </message>
    <message>
        <source>收县级汇总…</source>
        <translation>Receive county totals…</translation>
    </message>
    <message>
        <source>县级汇总</source>
        <translation>County totals</translation>
    </message>
    <message>
        <source>县级汇总写到哪里</source>
        <translation>Write county totals to</translation>
    </message>
    <message>
        <source>县级汇总 (*.json)</source>
        <translation>County totals (*.json)</translation>
    </message>
    <message>
        <source>已写好 {file}，只有合计数，不含个人信息。</source>
        <translation>{file} written. It holds totals only, no personal information.</translation>
    </message>
    <message>
        <source>打开县级汇总</source>
        <translation>Open county totals</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序出了差错</source>
        <translation>The program hit an error</translation>
    </message>
    <message>
        <source>刚才那一步没有做成。之前保存的内容都在，草稿也在。
请重做一次；还是不行，就把错误编号和诊断信息交给县中心。</source>
        <translation>That last step did not go through. Everything saved before it is safe, drafts too.
Try it once more; if it fails again, give the error number and the diagnostics to the county centre.</translation>
    </message>
    <message>
        <source>错误编号：{code}</source>
        <translation>Error number: {code}</translation>
    </message>
    <message>
        <source>诊断文件（不含个人信息）：{file}</source>
        <translation>Diagnostic file (no personal data): {file}</translation>
    </message>
    <message>
        <source>复制诊断信息</source>
        <translation>Copy diagnostics</translation>
    </message>
    <message>
        <source>继续工作</source>
        <translation>Carry on</translation>
    </message>
</context>
<context>
    <name>CustomsPart</name>
    <message>
        <source>等着办</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>户主</source>
        <translation>Householder</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>办事日期</source>
        <translation>Day of the event</translation>
    </message>
    <message>
        <source>村组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>登记单位</source>
        <translation>Entered by unit</translation>
    </message>
    <message>
        <source>红白事</source>
        <translation>Weddings and funerals</translation>
    </message>
    <message>
        <source>看哪些</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>要办的</source>
        <translation>To be handled</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>登记报备</source>
        <translation>Enter a notification</translation>
    </message>
    <message>
        <source>报备单和承诺</source>
        <translation>Notification slip and promise</translation>
    </message>
    <message>
        <source>查看/修改</source>
        <translation>View / edit</translation>
    </message>
    <message>
        <source>报备</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>签承诺书</source>
        <translation>Sign the promise</translation>
    </message>
    <message>
        <source>事后回访</source>
        <translation>Visit afterwards</translation>
    </message>
    <message>
        <source>办完</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>共 {total} 件，等回访 {visits} 件，等签承诺书 {promises} 件</source>
        <translation>{total} in all, {visits} waiting for a visit, {promises} for a promise</translation>
    </message>
    <message>
        <source>没有等着办的红白事。哪家要办喜事、丧事，先登记报备，签承诺书，办完回访。</source>
        <translation>No wedding or funeral is waiting. When a family plans one, enter the notification, have the promise signed, and visit afterwards.</translation>
    </message>
    <message>
        <source>等回访</source>
        <translation>Visit due</translation>
    </message>
    <message>
        <source>等签承诺书</source>
        <translation>Promise to be signed</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>下一步：{step}</source>
        <translation>Next: {step}</translation>
    </message>
    <message>
        <source>报备日期</source>
        <translation>Day of notification</translation>
    </message>
    <message>
        <source>桌数</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>礼金标准</source>
        <translation>Gift money</translation>
    </message>
    <message>
        <source>办理情况</source>
        <translation>How it went</translation>
    </message>
    <message>
        <source>按承诺办</source>
        <translation>As promised</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>红白事报备单</source>
        <translation>Wedding and funeral notification</translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>如 2026-12-31</source>
        <translation>e.g. 2026-12-31</translation>
    </message>
    <message>
        <source>责任单位*</source>
        <translation>Responsible unit*</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>定下来</source>
        <translation>Settle</translation>
    </message>
</context>
<context>
    <name>DecideAllocation</name>
    <message>
        <source>同意不同意</source>
        <translation>Agree or not</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>调哪一件</source>
        <translation>Which one is lent</translation>
    </message>
    <message>
        <source>已口头商定，不在台账里</source>
        <translation>Agreed by word of mouth, not in the register</translation>
    </message>
    <message>
        <source>不同意的原因</source>
        <translation>Reason for refusing</translation>
    </message>
    <message>
        <source>定下来</source>
        <translation>Settle</translation>
    </message>
</context>
<context>
    <name>DecidedPart</name>
    <message>
        <source>看县里定的哪一样</source>
        <translation>Which county decisions to show</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>权限表</source>
        <translation>Rights table</translation>
    </message>
    <message>
        <source>停用的人</source>
        <translation>Users who left</translation>
    </message>
    <message>
        <source>县里的钥匙</source>
        <translation>County keys</translation>
    </message>
    <message>
        <source>这里定的事随下次写出的数据包传到各单位，以前录的都算数。</source>
        <translation>What is decided here goes to the units with the next bundles written. Everything entered before still counts.</translation>
    </message>
</context>
<context>
    <name>DecidedPeople</name>
    <message>
        <source>有人调走、离职了，在这里说一声：别的单位就知道，这个用户号以后写的要查一查。他以前录的都算数。那台电脑上的账号，请那里的管理员在“设置”里停用。</source>
        <translation>When someone has moved on or left, say so here: the other units then know that anything this user number writes later must be checked. Everything they entered before still counts. The account on that computer is ended by its own maintainer, under “Settings”.</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>电脑</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>用户号</source>
        <translation>User number</translation>
    </message>
    <message>
        <source>停用日期</source>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>以后又写了</source>
        <translation>Written since</translation>
    </message>
    <message>
        <source>停用的人</source>
        <translation>Users who left</translation>
    </message>
    <message>
        <source>有人离开了…</source>
        <translation>Someone left…</translation>
    </message>
    <message>
        <source>他又回来录入</source>
        <translation>Back again</translation>
    </message>
    <message>
        <source>还没有停用的人。</source>
        <translation>No user has been ended yet.</translation>
    </message>
    <message>
        <source>{count} 条，请查看</source>
        <translation>{count} records, have a look</translation>
    </message>
    <message>
        <source>{number} 号</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>{unit} {device} 的 {number} 号用户已停用。请照常交换一次。</source>
        <translation>User No. {number} of {unit} {device} is ended. Exchange once as usual.</translation>
    </message>
    <message>
        <source>{unit} {device} 的 {number} 号用户又可以录入了。请照常交换一次。</source>
        <translation>User No. {number} of {unit} {device} may enter data again. Exchange once as usual.</translation>
    </message>
    <message>
        <source>给下级开锁…</source>
        <translation>Unlock a unit below…</translation>
    </message>
</context>
<context>
    <name>DecidedRights</name>
    <message>
        <source>看哪些权限</source>
        <translation>Which rights to show</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>县里关了的</source>
        <translation>Closed by the county</translation>
    </message>
    <message>
        <source>这次要改的</source>
        <translation>Changes to issue</translation>
    </message>
    <message>
        <source>找，如：志愿者</source>
        <translation>Find, e.g. volunteer</translation>
    </message>
    <message>
        <source>按名称找</source>
        <translation>Find by name</translation>
    </message>
    <message>
        <source>录什么</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>权限表</source>
        <translation>Rights table</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Keep as is</translation>
    </message>
    <message>
        <source>发新的权限表…</source>
        <translation>Issue new table…</translation>
    </message>
    <message>
        <source>要改成：{words}</source>
        <translation>Will be: {words}</translation>
    </message>
    <message>
        <source>程序自带的，没有关哪一项</source>
        <translation>Built in, nothing closed</translation>
    </message>
    <message>
        <source>正在用：第 {number} 号，{name}。</source>
        <translation>In use: No. {number}, {name}.</translation>
    </message>
    <message>
        <source>这次要改 {count} 处，还没有发。</source>
        <translation>{count} changes made here, not issued yet.</translation>
    </message>
    <message>
        <source>{who}：不许改</source>
        <translation>{who}: forbid</translation>
    </message>
    <message>
        <source>{who}：许改</source>
        <translation>{who}: allow</translation>
    </message>
    <message>
        <source>第 {number} 号权限表已发。请照常交换一次，把它送到各单位。</source>
        <translation>Rights table No. {number} is issued. Exchange once as usual to take it to the units.</translation>
    </message>
</context>
<context>
    <name>DecidedUnits</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>电脑</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>县里的单位</source>
        <translation>Units of the county</translation>
    </message>
    <message>
        <source>新单位…</source>
        <translation>New unit…</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>划到别处…</source>
        <translation>Move…</translation>
    </message>
    <message>
        <source>并入别的单位…</source>
        <translation>Merge into…</translation>
    </message>
    <message>
        <source>撤销…</source>
        <translation>Abolish…</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>已并入{unit}</source>
        <translation>Merged into {unit}</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Abolished</translation>
    </message>
    <message>
        <source>单位表里写的不一样</source>
        <translation>Differs from the unit table</translation>
    </message>
    <message>
        <source>还没有电脑</source>
        <translation>No computer yet</translation>
    </message>
    <message>
        <source>在表里选中一个单位，再按下面的按钮；选中后这里写着它的经过。</source>
        <translation>Select a unit in the table, then use the buttons below; its history is then shown here.</translation>
    </message>
    <message>
        <source>入网以后没有变动过。</source>
        <translation>No change since enrolment.</translation>
    </message>
    <message>
        <source>{day}&#x3000;编号，名称“{name}”，上级{above}（{by}定）</source>
        <translation>{day} Numbered, name “{name}”, under {above} (decided by {by})</translation>
    </message>
    <message>
        <source>{day}&#x3000;改名为“{name}”（{by}定）</source>
        <translation>{day} Renamed “{name}” (decided by {by})</translation>
    </message>
    <message>
        <source>{day}&#x3000;划到{above}下面（{by}定）</source>
        <translation>{day} Moved under {above} (decided by {by})</translation>
    </message>
    <message>
        <source>{day}&#x3000;并入{above}（{by}定）</source>
        <translation>{day} Merged into {above} (decided by {by})</translation>
    </message>
    <message>
        <source>{day}&#x3000;{action}（{by}定）</source>
        <translation>{day} {action} (decided by {by})</translation>
    </message>
    <message>
        <source>{name}（{number}）：{action}，已定。请照常交换一次，把这件事送到各单位。</source>
        <translation>{name} ({number}): {action}, decided. Exchange once as usual to take this to the units.</translation>
    </message>
</context>
<context>
    <name>DecidingBar</name>
    <message>
        <source>整月：{words}。</source>
        <translation> Whole month: {words}.</translation>
    </message>
    <message>
        <source>1 通过</source>
        <translation>1 Approve</translation>
    </message>
    <message>
        <source>2 退回…</source>
        <translation>2 Return…</translation>
    </message>
    <message>
        <source>3 撤回决定</source>
        <translation>3 Withdraw</translation>
    </message>
    <message>
        <source>看签到记录</source>
        <translation>View sign-ins</translation>
    </message>
    <message>
        <source>整月通过…</source>
        <translation>Approve month…</translation>
    </message>
    <message>
        <source>整月退回…</source>
        <translation>Return month…</translation>
    </message>
    <message>
        <source>撤回整月决定</source>
        <translation>Withdraw for month</translation>
    </message>
    <message>
        <source>已通过“{name}”。</source>
        <translation>“{name}” approved.</translation>
    </message>
    <message>
        <source>“{name}”（{unit}，{day}）退回去改。原因会送到该单位。</source>
        <translation>“{name}” ({unit}, {day}) goes back to be corrected. The reason will reach that unit.</translation>
    </message>
    <message>
        <source>退回这一场活动</source>
        <translation>Return this session</translation>
    </message>
    <message>
        <source>已退回“{name}”：{reason}。下次写盘时送到{unit}。</source>
        <translation>“{name}” returned: {reason}. It goes to {unit} the next time the stick is written.</translation>
    </message>
    <message>
        <source>已撤回对“{name}”的决定，它又等着审批。</source>
        <translation>The decision on “{name}” is withdrawn; it awaits approval again.</translation>
    </message>
    <message>
        <source>{unit}{month}共 {count} 场，等着审批的 {waiting} 场一起通过。</source>
        <translation>{unit}, {month}: {count} sessions in all; the {waiting} awaiting approval are approved together.</translation>
    </message>
    <message>
        <source>整月通过？</source>
        <translation>Approve all month?</translation>
    </message>
    <message>
        <source>整月通过</source>
        <translation>Approve month</translation>
    </message>
    <message>
        <source>已通过{unit}{month}。</source>
        <translation>{unit}, {month}: approved.</translation>
    </message>
    <message>
        <source>{unit}{month}整月退回去改。原因会送到该单位。</source>
        <translation>{unit}, {month}: the whole month goes back to be corrected. The reason will reach that unit.</translation>
    </message>
    <message>
        <source>整月退回</source>
        <translation>Return month</translation>
    </message>
    <message>
        <source>已退回{unit}{month}：{reason}。</source>
        <translation>{unit}, {month}: returned: {reason}.</translation>
    </message>
    <message>
        <source>已撤回对{unit}{month}的决定。</source>
        <translation>{unit}, {month}: decision withdrawn.</translation>
    </message>
    <message>
        <source>已撤回这个决定。</source>
        <translation>This decision is withdrawn.</translation>
    </message>
    <message>
        <source>{unit} {month}：共 {count} 场，通过 {approved}，退回 {returned}，待审批 {waiting}。</source>
        <translation>{unit} {month}: {count} sessions, {approved} approved, {returned} returned, {waiting} awaiting approval.</translation>
    </message>
</context>
<context>
    <name>DeedsPart</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>还剩</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>做过的和删掉的</source>
        <translation>Done and removed</translation>
    </message>
    <message>
        <source>看哪些</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>回收站（30 天）</source>
        <translation>Recycle bin (30 days)</translation>
    </message>
    <message>
        <source>我做过的（50 步）</source>
        <translation>What I did (50 steps)</translation>
    </message>
    <message>
        <source>恢复这一条 F6</source>
        <translation>Restore this one F6</translation>
    </message>
    <message>
        <source>撤销这一步 F6</source>
        <translation>Undo this step F6</translation>
    </message>
    <message>
        <source>{count} 天</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>删掉、取消的在这里放 30 天，恢复后和原来一样。</source>
        <translation>What is removed or called off stays here for 30 days; restored, it is as it was.</translation>
    </message>
    <message>
        <source>回收站是空的。删掉的记录会在这里放 30 天，随时可以恢复。</source>
        <translation>The recycle bin is empty. What is removed stays here for 30 days and can be restored at any time.</translation>
    </message>
    <message>
        <source>最近的在最上面，可以单独撤销。别处按 Ctrl+Z 撤销最近一步。</source>
        <translation>The latest is on top; each can be undone alone. Elsewhere Ctrl+Z undoes the last step.</translation>
    </message>
    <message>
        <source>还没有可以撤销的。新增、修改、删除以后，会一步一步列在这里。</source>
        <translation>Nothing to undo yet. What you add, change or remove is listed here step by step.</translation>
    </message>
</context>
<context>
    <name>DetailPart</name>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>DeviceKeysCard</name>
    <message>
        <source>各电脑的钥匙</source>
        <translation>Keys of the computers</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>县里的登记</source>
        <translation>County records</translation>
    </message>
    <message>
        <source>平常停用电脑，在“入网”里按。只有县里的发证钥匙不在手上、或要停的是管着发证钥匙的那台电脑，才用县根钥匙停。</source>
        <translation>A computer is normally revoked under “Enrolment”. Use the county root key only when the county&apos;s issuing key is not at hand, or when the computer to revoke is the one that holds it.</translation>
    </message>
    <message>
        <source>用县根钥匙停用…</source>
        <translation>Revoke with root key…</translation>
    </message>
    <message>
        <source>落后 {days} 天</source>
        <translation>{days} days behind</translation>
    </message>
    <message>
        <source>县根已停用 {name}。请照常交换一次，把这个决定送到各单位。</source>
        <translation>{name} is revoked by the county root. Exchange once as usual to take this decision to the units.</translation>
    </message>
</context>
<context>
    <name>DevicesCard</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>电脑</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>最近送来</source>
        <translation>Last received</translation>
    </message>
    <message>
        <source>存着未用</source>
        <translation>Held, not used</translation>
    </message>
    <message>
        <source>已入网的电脑</source>
        <translation>Enrolled computers</translation>
    </message>
    <message>
        <source>电脑丢了、被盗或换了，在表里选中它，再按“停用这台电脑”。</source>
        <translation>If a computer is lost, stolen or replaced, select it in the table, then press “Revoke this computer”.</translation>
    </message>
    <message>
        <source>停用这台电脑…</source>
        <translation>Revoke this computer…</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count} records</translation>
    </message>
    <message>
        <source>{number} {unit} 已停用。请照常交换一次，把这个决定送到各单位。</source>
        <translation>{number} {unit} is revoked. Exchange once as usual to take this decision to the units.</translation>
    </message>
    <message>
        <source>{state}（本机）</source>
        <translation>{state} (this computer)</translation>
    </message>
</context>
<context>
    <name>DigitsCheck</name>
    <message>
        <source>前 10 位</source>
        <translation>First 10 digits</translation>
    </message>
</context>
<context>
    <name>DoorPart</name>
    <message>
        <source>去核对、入账</source>
        <translation>Check and post</translation>
    </message>
    <message>
        <source>哪一场</source>
        <translation>Which session</translation>
    </message>
    <message>
        <source>去新建活动</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>扫码或输入首字母</source>
        <translation>Scan, or type initials</translation>
    </message>
    <message>
        <source>扫码或输入首字母、电话后四位</source>
        <translation>Scan, or type initials or the last four digits of the phone</translation>
    </message>
    <message>
        <source>最近 10 次</source>
        <translation>Last 10</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>签退</source>
        <translation>Sign-out</translation>
    </message>
    <message>
        <source>撤销上一条（F7）</source>
        <translation>Undo last (F7)</translation>
    </message>
    <message>
        <source>建档（F4）</source>
        <translation>Register (F4)</translation>
    </message>
    <message>
        <source>响铃</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>已签到 {came}</source>
        <translation>Signed in {came}</translation>
    </message>
    <message>
        <source> / 预计 {expected}</source>
        <translation> / expected {expected}</translation>
    </message>
    <message>
        <source>&#x3000;已签退 {left}</source>
        <translation> Signed out {left}</translation>
    </message>
    <message>
        <source>✓ 签到</source>
        <translation>✓ Sign-in</translation>
    </message>
    <message>
        <source>✓ 签退</source>
        <translation>✓ Sign-out</translation>
    </message>
    <message>
        <source>签退：请扫证。</source>
        <translation>Sign-out: scan the card.</translation>
    </message>
    <message>
        <source>签到：请扫证。</source>
        <translation>Sign-in: scan the card.</translation>
    </message>
    <message>
        <source>不用点任何地方；没带证的，输入姓名首字母。</source>
        <translation>No need to click anywhere; without a card, type the initials of the name.</translation>
    </message>
    <message>
        <source>没有找到“{typed}”。没有签到。换几个字母，或按 F4 建档。</source>
        <translation>“{typed}” was not found. Nobody was signed in. Try other letters, or press F4 to register the person.</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>已撤销：{time} 的签退</source>
        <translation>Undone: sign-out at {time}</translation>
    </message>
    <message>
        <source>已撤销：{time} 的签到</source>
        <translation>Undone: sign-in at {time}</translation>
    </message>
    <message>
        <source>近两周没有等着签到的活动。先新建活动；到时候在这里扫志愿者证，签到、签退的时间会自动填进签到表。</source>
        <translation>No activity in these two weeks is waiting for sign-in. Create one first; then scan volunteer cards here, and the times of sign-in and sign-out fill the sign-in sheet by themselves.</translation>
    </message>
</context>
<context>
    <name>DrawnPart</name>
    <message>
        <source>哪一本</source>
        <translation>Which book</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>导出 Excel…</source>
        <translation>Export Excel…</translation>
    </message>
    <message>
        <source>期间没有可以汇总的记录。换一个期间，或先登记活动。</source>
        <translation>There is nothing to sum up in this period. Choose another one, or register activities first.</translation>
    </message>
    <message>
        <source>共 {count} 行</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>（只显示前 {shown} 行，导出的 Excel 是全的）</source>
        <translation> (only the first {shown} are shown; the Excel file has them all)</translation>
    </message>
    <message>
        <source>已导出 {rows} 行：{file}</source>
        <translation>{rows} rows exported: {file}</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>本季</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>去年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>DuplicatesPanel</name>
    <message>
        <source>看哪些</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>还没定的</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>已经定的</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>可能是同一个人的记录</source>
        <translation>Records that may be one person</translation>
    </message>
    <message>
        <source>还没有定过。</source>
        <translation>Nothing decided yet.</translation>
    </message>
    <message>
        <source>没有要定的。证件号相同，或者姓名和电话都相同的两条记录，会列在这里。定为同一个人后，人数只算一个，两边的时长都在；随时可以撤回。</source>
        <translation>Nothing to decide. Two records with the same ID number, or with the same name and phone, are listed here. Once decided to be one person, they count as one and the hours of both are kept; the decision can be withdrawn at any time.</translation>
    </message>
    <message>
        <source>1 是同一人</source>
        <translation>1 Same person</translation>
    </message>
    <message>
        <source>2 不是同一人</source>
        <translation>2 Different people</translation>
    </message>
    <message>
        <source>3 撤回这个决定</source>
        <translation>3 Withdraw decision</translation>
    </message>
    <message>
        <source>F8 下一对</source>
        <translation>F8 Next pair</translation>
    </message>
    <message>
        <source>第 {number} 对，共 {count} 对：{why}</source>
        <translation>Pair {number} of {count}: {why}</translation>
    </message>
    <message>
        <source>{why}。这一对有别的单位的人，要由上级来定</source>
        <translation>{why}. This pair includes someone of another unit, so the unit above decides</translation>
    </message>
    <message>
        <source>已定为同一个人</source>
        <translation>Decided: same person</translation>
    </message>
    <message>
        <source>已定为不是同一个人</source>
        <translation>Decided: different people</translation>
    </message>
    <message>
        <source>证件号码相同</source>
        <translation>Same ID number</translation>
    </message>
    <message>
        <source>姓名和电话相同</source>
        <translation>Same name and phone</translation>
    </message>
    <message>
        <source>“{name}”的两条记录已定为同一个人，人数只算一个。</source>
        <translation>The two records of “{name}” are decided to be one person and count as one.</translation>
    </message>
    <message>
        <source>“{name}”的两条记录已定为不是同一个人。</source>
        <translation>The two records of “{name}” are decided to be different people.</translation>
    </message>
    <message>
        <source>已撤回“{name}”的决定，重新来定。</source>
        <translation>The decision on “{name}” is withdrawn; decide again.</translation>
    </message>
    <message>
        <source>下次交换时会告诉有关单位。</source>
        <translation>The units concerned are told at the next exchange.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>EndUserDialog</name>
    <message>
        <source>有人离开了</source>
        <translation>Someone left</translation>
    </message>
    <message>
        <source>谁不再录入了？</source>
        <translation>Who no longer enters data?</translation>
    </message>
    <message>
        <source>哪台电脑*</source>
        <translation>Which computer*</translation>
    </message>
    <message>
        <source>几号用户*</source>
        <translation>Which user number*</translation>
    </message>
    <message>
        <source>姓名不随数据走，县里只看得到用户号：问那里的管理员，或看最后一次录入是哪天。停用以后，这个号再写的照样收下，但会标出来请您查看；说错了可以改回来。</source>
        <translation>Names do not travel with the data; the county sees only user numbers: ask the maintainer there, or go by the day of the last entry. After this, anything the number writes is still taken in, but marked for you to check; a mistake can be put right.</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>不，返回</source>
        <translation>No, go back</translation>
    </message>
    <message>
        <source>{number} 号：写过 {count} 处，最后一次 {day}</source>
        <translation>No. {number}: wrote {count} entries, the last on {day}</translation>
    </message>
    <message>
        <source>这台电脑的数据还没有来过，看不出有谁。</source>
        <translation>No data from this computer has come yet, so its users are not known.</translation>
    </message>
    <message>
        <source>那台电脑上开账号的先后，第一个管理员是 1 号</source>
        <translation>In the order the accounts were opened there; the first maintainer is No. 1</translation>
    </message>
</context>
<context>
    <name>EnrolPanel</name>
    <message>
        <source>本机已换新钥匙：{unit}。旧钥匙随下次写出的数据包停用。</source>
        <translation>This computer has its new key: {unit}. The old key is revoked with the next bundle written.</translation>
    </message>
    <message>
        <source>本机已入网：{unit}，上级是 {parent}。县根数字 {digits}，请与上级给的回执核对一遍，再打印“入网确认单”交回上级。</source>
        <translation>This computer is enrolled: {unit}, under {parent}. County root digits {digits}: compare them with the receipt from the unit above, then print the “Enrolment confirmation” and hand it to that unit.</translation>
    </message>
</context>
<context>
    <name>EntryHistoryDialog</name>
    <message>
        <source>撤销记录</source>
        <translation>Undo history</translation>
    </message>
    <message>
        <source>最近的改动在最上面。选一条，把它和之后的改动一起撤销。</source>
        <translation>The latest change is on top. Choose one to undo it together with the changes after it.</translation>
    </message>
    <message>
        <source>还没有可以撤销的改动。</source>
        <translation>There is no change to undo yet.</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>撤销到这一步之前</source>
        <translation>Undo back to before this</translation>
    </message>
</context>
<context>
    <name>EvaluationDialog</name>
    <message>
        <source>满意程度*</source>
        <translation>Satisfaction*</translation>
    </message>
    <message>
        <source>怎样问的</source>
        <translation>Asked how</translation>
    </message>
    <message>
        <source>原话</source>
        <translation>Own words</translation>
    </message>
    <message>
        <source>纸上有签字</source>
        <translation>Signed on paper</translation>
    </message>
    <message>
        <source>谁评的</source>
        <translation>Rated by</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>佐证</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>已有的佐证</source>
        <translation>Evidence so far</translation>
    </message>
    <message>
        <source>哪种记录</source>
        <translation>Kind of record</translation>
    </message>
    <message>
        <source>哪一条</source>
        <translation>Which record</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>加上这条记录</source>
        <translation>Add this record</translation>
    </message>
    <message>
        <source>去掉选中的…</source>
        <translation>Remove selected…</translation>
    </message>
    <message>
        <source>添加照片…</source>
        <translation>Add photo…</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>文件制度</source>
        <translation>Policy document</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>阵地</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>志愿服务队</source>
        <translation>Volunteer team</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>宣传报道</source>
        <translation>Publicity</translation>
    </message>
    <message>
        <source>表彰</source>
        <translation>Honours</translation>
    </message>
    <message>
        <source>问卷</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>责任清单</source>
        <translation>Duty list</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>（原记录已作废或还没有收到）</source>
        <translation>(the record was voided or has not arrived yet)</translation>
    </message>
    <message>
        <source>还没有佐证。下面选一条记录，或添加照片。</source>
        <translation>No evidence yet. Choose a record below, or add a photo.</translation>
    </message>
    <message>
        <source>请从列表里选一条已有的记录。</source>
        <translation>Choose an existing record from the list.</translation>
    </message>
    <message>
        <source>选照片或扫描件</source>
        <translation>Choose a photo or scan</translation>
    </message>
    <message>
        <source>照片和扫描件 (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>Photos and scans (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>只去掉佐证，原来的记录不动。</source>
        <translation>Only the evidence is removed; the record itself stays as it is.</translation>
    </message>
    <message>
        <source>去掉佐证</source>
        <translation>Remove evidence</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>U盘上报</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>一键交换</source>
        <translation>Exchange now</translation>
    </message>
    <message>
        <source>上报的各部分</source>
        <translation>Parts of the exchange</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Report up</translation>
    </message>
    <message>
        <source>各单位</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>入网</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>按一次“一键交换”，程序依次：收下 U 盘上给本单位的数据包，封存本机新的改动，写出要送的数据包并读回核对。数据包是加密的，只有收件单位打得开。</source>
        <translation>Press “Exchange now” once and the program, in turn, takes in the bundles for this unit from the stick, seals the new changes of this computer, writes the bundles to send and reads them back to check. Bundles are encrypted; only the unit they are for can open them.</translation>
    </message>
    <message>
        <source>要送出的</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>本机有 {count} 处改动还没有送出。</source>
        <translation>{count} changes on this computer have not been sent yet.</translation>
    </message>
    <message>
        <source>本机的改动都已送出。</source>
        <translation>All changes on this computer have been sent.</translation>
    </message>
    <message>
        <source>这台电脑还没有入网，先入网才能交换数据。已录入的都在。</source>
        <translation>This computer is not enrolled yet; enrol it first, then data can be exchanged. Everything entered is safe.</translation>
    </message>
    <message>
        <source>去入网</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>正在收、封存、写出，请不要拔出 U 盘……</source>
        <translation>Taking in, sealing and writing; do not pull out the stick…</translation>
    </message>
    <message>
        <source>U 盘上没有给本单位的数据包。</source>
        <translation>There is no bundle for this unit on the stick.</translation>
    </message>
    <message>
        <source>交换完了，有几处请看下面的说明。可以拔出 U 盘。</source>
        <translation>The exchange is done; some points are explained below. The stick can be pulled out.</translation>
    </message>
    <message>
        <source>交换完了，都已核对。可以拔出 U 盘。</source>
        <translation>The exchange is done and everything was checked. The stick can be pulled out.</translation>
    </message>
    <message>
        <source>改得不一样（{count}）</source>
        <translation>Differing edits ({count})</translation>
    </message>
    <message>
        <source>改得不一样</source>
        <translation>Differing edits</translation>
    </message>
    <message>
        <source>去定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>上报进度</source>
        <translation>Reporting progress</translation>
    </message>
    <message>
        <source>审批（{count}）</source>
        <translation>Approval ({count})</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>{why}已录入的都在，照常录入；暂不封存送出。</source>
        <translation>{why} Everything entered is safe and entry goes on as usual; sealing and sending wait for now.</translation>
    </message>
    <message>
        <source>去恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>县里定的</source>
        <translation>County decisions</translation>
    </message>
    <message>
        <source>市里不交换数据包。县里送来的汇总文件，在“工作汇报”里收。</source>
        <translation>The city exchanges no bundles. The totals files sent by the counties are taken in under “Work report”.</translation>
    </message>
</context>
<context>
    <name>FiguresPart</name>
    <message>
        <source>存 Excel</source>
        <translation>Save Excel</translation>
    </message>
    <message>
        <source>本期没有入账活动。换一个期间，或者先到“签到补录”把签到入账。</source>
        <translation>No posted activity in this period. Choose another period, or post the sign-ins first under “Sign-in”.</translation>
    </message>
    <message>
        <source>去签到补录</source>
        <translation>Go to sign-in</translation>
    </message>
    <message>
        <source>五类内容活动场次</source>
        <translation>Sessions by the five contents</translation>
    </message>
    <message>
        <source>各月活动场次</source>
        <translation>Sessions by month</translation>
    </message>
    <message>
        <source>各单位每周活动场次</source>
        <translation>Sessions by unit and week</translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation>Activity sessions</translation>
    </message>
    <message>
        <source>志愿者人次</source>
        <translation>Volunteer attendances</translation>
    </message>
    <message>
        <source>服务时长（小时）</source>
        <translation>Service hours</translation>
    </message>
    <message>
        <source>注册志愿者</source>
        <translation>Registered volunteers</translation>
    </message>
    <message>
        <source>各志愿服务队</source>
        <translation>Volunteer teams</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>人次</source>
        <translation>Att.</translation>
    </message>
    <message>
        <source>时长（小时）</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>数据截至 {day}</source>
        <translation>Data as of {day}</translation>
    </message>
    <message>
        <source>{unit}&#x3000;{day} 这一周</source>
        <translation>{unit}, week of {day}</translation>
    </message>
    <message>
        <source>活动统计</source>
        <translation>Activity statistics</translation>
    </message>
    <message>
        <source>统计表存到哪里</source>
        <translation>Save the statistics where</translation>
    </message>
    <message>
        <source>已存好 {file}</source>
        <translation>Saved {file}</translation>
    </message>
</context>
<context>
    <name>FollowUpPart</name>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>来自会议</source>
        <translation>From meeting</translation>
    </message>
    <message>
        <source>待跟进事项</source>
        <translation>Items to follow up</translation>
    </message>
    <message>
        <source>看哪些</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>没有办结的</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>分工 / 办结</source>
        <translation>Assign / close</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>新增事项</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>共 {total} 项，超期 {overdue} 项</source>
        <translation>{total} items, {overdue} overdue</translation>
    </message>
    <message>
        <source>没有等着办的事项。会议台账里写了“议定事项”，会出现在这里。</source>
        <translation>Nothing is waiting to be done. An “action item” written in the register of meetings appears here.</translation>
    </message>
    <message>
        <source>还没有分工</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>已重新打开。</source>
        <translation>Reopened.</translation>
    </message>
    <message>
        <source>登记单位</source>
        <translation>Entered by unit</translation>
    </message>
</context>
<context>
    <name>ForksCard</name>
    <message>
        <source>重号数据</source>
        <translation>Double numbers</translation>
    </message>
    <message>
        <source>两份都收下</source>
        <translation>Take in both</translation>
    </message>
    <message>
        <source>只收先到的</source>
        <translation>Only the first</translation>
    </message>
    <message>
        <source>只收后到的</source>
        <translation>Only the later</translation>
    </message>
    <message>
        <source>已定。请照常交换一次，把决定送到各单位；那两台电脑各自恢复身份。</source>
        <translation>Decided. Exchange once as usual to take the decision to the units; each of those two computers then restores its identity.</translation>
    </message>
    <message>
        <source>“{label}”的同一编号来了两份不同的数据：先到 {first} 条，已算数；后到 {other} 条，先存着。多半是数据被拷到两台电脑上，或恢复过备份：请打电话问清楚。
两份都是本单位人员录的，选“两份都收下”；有一份来路不明，只收另一份，没收的也留着。
定了以后，那两台电脑各自恢复一次身份。</source>
        <translation>Two different sets of data came under the same number of “{label}”: {first} records came first and count; {other} came later and are held for now. Most likely the data was copied to a second computer, or a backup was restored: phone and ask.
If staff of the unit entered both, choose “Take in both”; if the origin of one is unknown, take in only the other. What is not taken in is kept too.
After the decision, each of those two computers restores its identity once.</translation>
    </message>
</context>
<context>
    <name>FormsPart</name>
    <message>
        <source>印完整电话和住址的原因</source>
        <translation>Why print full phone and address</translation>
    </message>
    <message>
        <source>印完整电话和住址的原因（不写就遮住）</source>
        <translation>Why print full phone and address (blank masks them)</translation>
    </message>
    <message>
        <source>预览和打印</source>
        <translation>Preview and print</translation>
    </message>
    <message>
        <source>先选“{what}”，输入其中几个字就能找到。</source>
        <translation>Choose “{what}” first; a few characters of it are enough.</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>承接单位*</source>
        <translation>Serving unit*</translation>
    </message>
    <message>
        <source>承接队伍</source>
        <translation>Serving team</translation>
    </message>
    <message>
        <source>用哪个项目</source>
        <translation>Which project</translation>
    </message>
    <message>
        <source>办结时限</source>
        <translation>Close by</translation>
    </message>
    <message>
        <source>不填就按规则包的天数</source>
        <translation>Blank: days set by the rule pack</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Manner</translation>
    </message>
    <message>
        <source>看不懂日期，请写成 2026-11-26 的样子</source>
        <translation>Date not understood. Write it like 2026-11-26</translation>
    </message>
    <message>
        <source>没有找到特别合适的队伍、阵地或项目，请自己选；办不了的可以上报上级。</source>
        <translation>No team, venue or project fits especially well; choose one yourself. What cannot be served can be reported up.</translation>
    </message>
    <message>
        <source>先看合适的：回车选中一个，{key} 直接用第一个；也可以在下面自己选。</source>
        <translation>See what fits first: Enter picks one, {key} takes the first at once; or choose below yourself.</translation>
    </message>
    <message>
        <source>已填上“{name}”（{unit}），按 Ctrl+Enter 派出。</source>
        <translation>“{name}” ({unit}) is filled in; press Ctrl+Enter to dispatch.</translation>
    </message>
    <message>
        <source>如 三组王家</source>
        <translation>e.g. Wang family, group 3</translation>
    </message>
    <message>
        <source>{title}（+{points}）</source>
        <translation>{title} (+{points})</translation>
    </message>
    <message>
        <source>个人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>或一户</source>
        <translation>Or a household</translation>
    </message>
    <message>
        <source>项目*</source>
        <translation>Item*</translation>
    </message>
    <message>
        <source>正在找合适的…</source>
        <translation>Looking for what fits…</translation>
    </message>
</context>
<context>
    <name>HandoverBar</name>
    <message>
        <source>打印移交单</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>移交单另存 PDF…</source>
        <translation>Save slip as PDF…</translation>
    </message>
    <message>
        <source>上次写盘 {time}。移交单和 U 盘一起交，双方签字。</source>
        <translation>Stick last written {time}. Hand over the slip with the stick; both sides sign.</translation>
    </message>
    <message>
        <source>移交单另存 PDF</source>
        <translation>Save hand-over slip as PDF</translation>
    </message>
    <message>
        <source>移交单</source>
        <translation>Hand-over slip</translation>
    </message>
    <message>
        <source>移交单已另存为 {path}</source>
        <translation>Hand-over slip saved as {path}</translation>
    </message>
    <message>
        <source>移交单已送到打印机。</source>
        <translation>The hand-over slip was sent to the printer.</translation>
    </message>
    <message>
        <source>U盘丢了…</source>
        <translation>Stick lost…</translation>
    </message>
    <message>
        <source>U盘遗失处置单</source>
        <translation>Lost-stick sheet</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>帮助正文</source>
        <translation>Help text</translation>
    </message>
    <message>
        <source>查找，如：备份</source>
        <translation>Find, e.g. backup</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有找到“{words}”。换一个词再试。</source>
        <translation>“{words}” was not found. Try another word.</translation>
    </message>
</context>
<context>
    <name>HintsCard</name>
    <message>
        <source>提示</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>显示灰色的说明和按键提示</source>
        <translation>Show grey explanations and key hints</translation>
    </message>
    <message>
        <source>熟了可以关掉。错误、警告和要您核对的话照样显示。</source>
        <translation>Switch them off when you know your way. Errors, warnings and questions are shown all the same.</translation>
    </message>
</context>
<context>
    <name>HolidayMovesDialog</name>
    <message>
        <source>放假安排有变化</source>
        <translation>The holidays have changed</translation>
    </message>
    <message>
        <source>县里发来的放假安排和下面这些场次对不上。照办后日期会改好；已经打印、改过、办过的不动。请记得告诉参加的人。</source>
        <translation>The holidays sent by the county do not fit these sessions. With “Apply” their dates are put right; what was printed, changed or held stays. Please tell those who take part.</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>照办</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>&#x3000;还有 {count} 场</source>
        <translation>&#x3000;and {count} more</translation>
    </message>
    <message>
        <source>&#x3000;{day} 不办</source>
        <translation>&#x3000;{day} not held</translation>
    </message>
    <message>
        <source>&#x3000;{day} 改到 {to}</source>
        <translation>&#x3000;{day} moved to {to}</translation>
    </message>
    <message>
        <source>{count} 场已照放假安排改好。</source>
        <translation>{count} sessions moved as the holidays say.</translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>只看有问题的行</source>
        <translation>Only rows with problems</translation>
    </message>
    <message>
        <source>下一处 F8</source>
        <translation>Next F8</translation>
    </message>
    <message>
        <source>导出带批注的Excel</source>
        <translation>Export Excel with notes</translation>
    </message>
    <message>
        <source>共 {total} 行：{parts}</source>
        <translation>{total} rows: {parts}</translation>
    </message>
    <message>
        <source>这个文件 {time} 导入过，结果不变；有疑似的行仍可在下面处理。</source>
        <translation>This file was imported on {time}; the result stays the same. Doubtful rows can still be dealt with below.</translation>
    </message>
    <message>
        <source>会新建这些队伍：{teams}</source>
        <translation>These teams will be created: {teams}</translation>
    </message>
    <message>
        <source>改正这一行…</source>
        <translation>Correct this row…</translation>
    </message>
    <message>
        <source>更新已有的人</source>
        <translation>Update the person</translation>
    </message>
    <message>
        <source>当作新人</source>
        <translation>As a new person</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>照样录入</source>
        <translation>Enter anyway</translation>
    </message>
    <message>
        <source>有错、疑似的行默认跳过，其余先导入；跳过的以后可以补。</source>
        <translation>Rows with errors or doubts are skipped unless you decide; the rest can be imported first. Skipped rows can be added later.</translation>
    </message>
    <message>
        <source>有错的行不导入。按 Enter 在这里改正，或导出带批注的 Excel 去改。</source>
        <translation>Rows with errors are not imported. Press Enter to correct them here, or export Excel with notes and correct them there.</translation>
    </message>
    <message>
        <source>这一行拿不准，请选怎么办。</source>
        <translation>This row is in doubt; choose what to do.</translation>
    </message>
    <message>
        <source>表里的各行</source>
        <translation>Rows of the table</translation>
    </message>
    <message>
        <source>更新已有的</source>
        <translation>Update existing</translation>
    </message>
    <message>
        <source>另外新增</source>
        <translation>Add as new</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>工作表</source>
        <translation>Worksheet</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>前几行的内容</source>
        <translation>First rows</translation>
    </message>
    <message>
        <source>对应到</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>{letter} 列“{header}”对应到</source>
        <translation>Column {letter} “{header}” goes to</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>{letters} 列都对应到“{field}”，只能留一列。</source>
        <translation>Columns {letters} all go to “{field}”; keep only one.</translation>
    </message>
    <message>
        <source>表头在第 {row} 行，共 {count} {noun}。请看每一列对应得对不对，不对就改。</source>
        <translation>The header is in row {row}; {count} {noun} in all. See whether each column goes to the right place and change any that does not.</translation>
    </message>
    <message>
        <source>还没有一列对应“{field}”。</source>
        <translation>No column goes to “{field}” yet.</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>不导入了？</source>
        <translation>Stop importing?</translation>
    </message>
    <message>
        <source>不导入，关闭</source>
        <translation>Close without importing</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>对应列</source>
        <translation>Match columns</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>下一步：核对</source>
        <translation>Next: check</translation>
    </message>
    <message>
        <source>导入 {count} 行</source>
        <translation>Import {count} rows</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>没有要导入的行</source>
        <translation>No rows to import</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xlsm *.csv *.xls)</source>
        <translation>Tables (*.xlsx *.xlsm *.csv *.xls)</translation>
    </message>
    <message>
        <source>正在读文件……</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>正在逐行核对……</source>
        <translation>Checking row by row…</translation>
    </message>
    <message>
        <source>正在导入，全部成功才算数……</source>
        <translation>Importing; it counts only if every row succeeds…</translation>
    </message>
    <message>
        <source>正在写带批注的 Excel……</source>
        <translation>Writing Excel with notes…</translation>
    </message>
    <message>
        <source>已写好“{path}”，和原文件在一起。按批注改好后再导入它，只会更新改过的行。</source>
        <translation>“{path}” is written, next to the original file. Correct it by the notes and import it again; only the changed rows are updated.</translation>
    </message>
    <message>
        <source>还没有导入任何内容，对应列和已改正的内容不会保留。</source>
        <translation>Nothing has been imported yet; the matched columns and corrections will not be kept.</translation>
    </message>
    <message>
        <source>选择表格</source>
        <translation>Choose a table</translation>
    </message>
    <message>
        <source>导入完成：新增 {new} {noun}，更新 {changed} {noun}，跳过或不变 {rest} 行。</source>
        <translation>Import done: {new} {noun} added, {changed} {noun} updated, {rest} rows skipped or unchanged.</translation>
    </message>
    <message>
        <source>导错了可以整批撤销：台账 → 导出和导入。</source>
        <translation>A wrong import can be undone as a whole: Registers → Export and import.</translation>
    </message>
</context>
<context>
    <name>IssuePolicyDialog</name>
    <message>
        <source>发第 {number} 号权限表？</source>
        <translation>Issue rights table No. {number}?</translation>
    </message>
    <message>
        <source>发新的权限表</source>
        <translation>Issue new rights table</translation>
    </message>
    <message>
        <source>如：文明办 2026 年 8 号文</source>
        <translation>e.g. Civilization Office document 8 of 2026</translation>
    </message>
    <message>
        <source>文号或名称*</source>
        <translation>Document No. or name*</translation>
    </message>
    <message>
        <source>各单位收到下一个数据包后照新表办：不许改的，录的时候就会被拦住并说明。在这之前录的都算数，一条也不会退回。以后还可以再发一张，把它打开。</source>
        <translation>Each unit follows the new table once it receives its next bundle: what may not be changed is stopped on entry, with an explanation. Everything entered before counts; nothing is returned. A later table can open it again.</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>不发，返回</source>
        <translation>Do not issue, back</translation>
    </message>
    <message>
        <source>不许{who}改：{what}</source>
        <translation>{who} may not change: {what}</translation>
    </message>
    <message>
        <source>许{who}改：{what}</source>
        <translation>{who} may change: {what}</translation>
    </message>
    <message>
        <source>……一共 {count} 处</source>
        <translation>… {count} in all</translation>
    </message>
</context>
<context>
    <name>KeptForm</name>
    <message>
        <source>还有内容没有保存</source>
        <translation>Some contents are not saved</translation>
    </message>
    <message>
        <source>关闭后，刚才填的内容不会保留。</source>
        <translation>If you close, what you have just filled in is not kept.</translation>
    </message>
    <message>
        <source>不保存，关闭</source>
        <translation>Close without saving</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>换钥匙…</source>
        <translation>Change key…</translation>
    </message>
    <message>
        <source>打开欢迎包</source>
        <translation>Open welcome bundle</translation>
    </message>
    <message>
        <source>本机换钥匙</source>
        <translation>Change this computer&apos;s key</translation>
    </message>
    <message>
        <source>每年换一次。写出申请，打印申请单，连同 U 盘带到上级单位核对；批准后带回来，打开欢迎包。在这之前照常使用，数据不会丢。</source>
        <translation>Once a year. Write the application, print the form and take it with the stick to the unit above to be checked; once approved, bring the stick back and open the welcome bundle. Until then work goes on as usual and no data is lost.</translation>
    </message>
    <message>
        <source>打印申请单…</source>
        <translation>Print application…</translation>
    </message>
    <message>
        <source>每年换一次。县中心上面没有单位，按下去马上换好，不用 U 盘。</source>
        <translation>Once a year. No unit stands above the county centre, so the key changes at once, without a stick.</translation>
    </message>
    <message>
        <source>给本机换钥匙？</source>
        <translation>Change this computer&apos;s key?</translation>
    </message>
    <message>
        <source>马上换成新钥匙，旧的那把正常停用，以前的数据都算数。换好以后请照常交换一次，把这件事送到各单位。</source>
        <translation>The new key takes over at once and the old one is retired in the normal way; all earlier data counts. Afterwards exchange once as usual to take this to the units.</translation>
    </message>
    <message>
        <source>换钥匙</source>
        <translation>Change key</translation>
    </message>
    <message>
        <source>本机已换新钥匙。请照常交换一次，把这件事送到各单位。</source>
        <translation>This computer has its new key. Exchange once as usual to take this to the units.</translation>
    </message>
    <message>
        <source>换钥匙申请已写到 {file}。请打印申请单，连同 U 盘带到上级单位。</source>
        <translation>The application for a new key is written to {file}. Print the form and take it with the stick to the unit above.</translation>
    </message>
    <message>
        <source>换钥匙申请单</source>
        <translation>Key change application</translation>
    </message>
    <message>
        <source>写出恢复申请…</source>
        <translation>Write restore application…</translation>
    </message>
    <message>
        <source>恢复身份…</source>
        <translation>Restore identity…</translation>
    </message>
    <message>
        <source>恢复身份就是给本机换一把新钥匙，旧的停用。数据不会丢。</source>
        <translation>Restoring the identity gives this computer a new key and revokes the old one. No data is lost.</translation>
    </message>
    <message>
        <source>数据拷到了别的电脑…</source>
        <translation>Data copied elsewhere…</translation>
    </message>
    <message>
        <source>本机的数据拷到了另一台电脑，两台都在用？</source>
        <translation>Was this computer&apos;s data copied to another computer, and are both in use?</translation>
    </message>
    <message>
        <source>没有拷过，或那台已经不用了，不要按。按下去以后，已录入的都在，可以照常录入，只是暂不送出；再照这里写的恢复身份，本机就有自己的编号，两台都能用。</source>
        <translation>If nothing was copied, or the other computer is no longer used, do not press this. After pressing, everything entered is safe and entry goes on as usual, only sending stops for now; then restore the identity as written here: this computer gets a number of its own and both can be used.</translation>
    </message>
    <message>
        <source>是，两台都在用</source>
        <translation>Yes, both in use</translation>
    </message>
</context>
<context>
    <name>KeysDue</name>
    <message>
        <source>⚠ {count} 台电脑该换钥匙了：{names}。过了日子照常算数，请早些换。</source>
        <translation>⚠ {count} computers are due for a new key: {names}. Past the day their data still counts, but change the keys soon.</translation>
    </message>
    <message>
        <source>⚠ {count} 台电脑很久没有收到县里的新登记：{names}。请带上级的数据包去收一次。</source>
        <translation>⚠ {count} computers have long had no new county records: {names}. Take them a bundle from the unit above and take it in.</translation>
    </message>
    <message>
        <source>等</source>
        <translation> and others</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>落后 {days} 天</source>
        <translation>{days} days behind</translation>
    </message>
</context>
<context>
    <name>KitCheckDialog</name>
    <message>
        <source>试着读回</source>
        <translation>Test read-back</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>重新写成钥匙文件…</source>
        <translation>Rewrite key file…</translation>
    </message>
    <message>
        <source>每年试一次。程序真的把钥匙打开，和全县现在用的比对；什么也不改动，也不留下。</source>
        <translation>Test once a year. The program really opens the key and compares it with the one the county uses now; nothing is changed and nothing is left behind.</translation>
    </message>
    <message>
        <source>照纸输入</source>
        <translation>Type from paper</translation>
    </message>
    <message>
        <source>打开钥匙文件</source>
        <translation>Open key file</translation>
    </message>
    <message>
        <source>从第 1 行起，一行 20 个数字加 2 个校验数字；空格、换行随意。可以扫二维码</source>
        <translation>From line 1: each line has 20 digits and 2 check digits; spaces and line breaks do not matter. The QR code can be scanned</translation>
    </message>
    <message>
        <source>钥匙页</source>
        <translation>Key page</translation>
    </message>
    <message>
        <source>钥匙文件 (*.wmk)</source>
        <translation>Key file (*.wmk)</translation>
    </message>
    <message>
        <source>选钥匙文件</source>
        <translation>Choose key file</translation>
    </message>
    <message>
        <source>钥匙文件</source>
        <translation>Key file</translation>
    </message>
    <message>
        <source>代码页上的 25 个字符，末尾两个校验数字可以一起输</source>
        <translation>The 25 characters on the code page; the two check digits at the end may be typed too</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>读得通，和全县现在用的一样：{key}。钥匙指纹 {digits}</source>
        <translation>It reads well and is the one the county uses now: {key}. Key fingerprint {digits}</translation>
    </message>
    <message>
        <source>读得通，但全县现在不用这一把：{key}。钥匙指纹 {digits}。它是换下来的，或者做好了还没有换上。</source>
        <translation>It reads well, but the county does not use this one now: {key}. Key fingerprint {digits}. It was replaced, or it was made and not yet put in use.</translation>
    </message>
    <message>
        <source>重新写成钥匙文件</source>
        <translation>Rewrite key file</translation>
    </message>
    <message>
        <source>钥匙文件已写好：{file}。代码还是原来那个。</source>
        <translation>Key file written: {file}. The code is the same as before.</translation>
    </message>
</context>
<context>
    <name>KitField</name>
    <message>
        <source>选钥匙文件</source>
        <translation>Choose key file</translation>
    </message>
    <message>
        <source>钥匙文件 (*.wmk)</source>
        <translation>Key file (*.wmk)</translation>
    </message>
    <message>
        <source>代码页上的 25 个字符；有扫码枪就扫二维码</source>
        <translation>The 25 characters on the code page; with a scanner, scan the QR code</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>下次打开程序时换成这种语言；打印的表、台账和汇报都是中文。</source>
        <translation>The next start speaks this language; printed forms, registers and reports are Chinese.</translation>
    </message>
</context>
<context>
    <name>LettersCard</name>
    <message>
        <source>给县中心的保密信</source>
        <translation>Sealed letters to the county centre</translation>
    </message>
    <message>
        <source>写信、看信…</source>
        <translation>Write, read letters…</translation>
    </message>
    <message>
        <source>还没有信。镇里只转交，看不到内容。</source>
        <translation>No letters yet. The township only passes them on and cannot see the contents.</translation>
    </message>
    <message>
        <source>共 {count} 封，{waiting} 封还没有答复。镇里只转交，看不到内容。</source>
        <translation>{count} letters, {waiting} not answered yet. The township only passes them on and cannot see the contents.</translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message>
        <source>给县中心的保密信</source>
        <translation>Sealed letters to the county centre</translation>
    </message>
    <message>
        <source>往来的信</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>标题*</source>
        <translation>Subject*</translation>
    </message>
    <message>
        <source>内容*</source>
        <translation>Text*</translation>
    </message>
    <message>
        <source>答复*</source>
        <translation>Answer*</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>写好，下次交换带走</source>
        <translation>Done, goes with the next exchange</translation>
    </message>
    <message>
        <source>答复，下次交换带走</source>
        <translation>Answer, goes with the next exchange</translation>
    </message>
    <message>
        <source>{body}

县中心答复：{reply}</source>
        <translation>{body}

The county centre answers: {reply}</translation>
    </message>
    <message>
        <source>信已写好。下次按“一键交换”时带走。</source>
        <translation>The letter is written. It goes along the next time you press “Exchange now”.</translation>
    </message>
    <message>
        <source>答复已记下。下次按“一键交换”时带走。</source>
        <translation>The answer is noted. It goes along the next time you press “Exchange now”.</translation>
    </message>
    <message>
        <source>只有写信的单位和县中心看得到内容；镇里只转交，打不开。信随 U 盘走。</source>
        <translation>Only the unit that writes and the county centre can see the contents; the township only passes letters on and cannot open them. They travel on the stick.</translation>
    </message>
    <message>
        <source>{day}&#x3000;已答复&#x3000;{subject}&#x3000;{unit}</source>
        <translation>{day} Answered {subject} {unit}</translation>
    </message>
    <message>
        <source>{day}&#x3000;还没有答复&#x3000;{subject}&#x3000;{unit}</source>
        <translation>{day} Not answered yet {subject} {unit}</translation>
    </message>
    <message>
        <source>还没有收到信。各单位写的信随数据包来，来了在这里答复。</source>
        <translation>No letters have come yet. Letters from the units come with their bundles; answer them here.</translation>
    </message>
</context>
<context>
    <name>LicencesPart</name>
    <message>
        <source>部件</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>许可</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>用来做什么</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>部件和许可</source>
        <translation>Parts and licences</translation>
    </message>
    <message>
        <source>本程序按 Apache-2.0 许可使用，不收费，不联网。下面是它带的部件，各按自己的许可使用。</source>
        <translation>This program is licensed under Apache-2.0; it is free of charge and does not go online. Below are the parts it ships, each under its own licence.</translation>
    </message>
    <message>
        <source>许可全文</source>
        <translation>Full licence text</translation>
    </message>
    <message>
        <source>字体</source>
        <translation>Font</translation>
    </message>
    <message>
        <source>没有装</source>
        <translation>Not installed</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
</context>
<context>
    <name>ListPart</name>
    <message>
        <source>共 {count} 条</source>
        <translation>{count} entries</translation>
    </message>
    <message>
        <source>已写好：{file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>Switch user</translation>
    </message>
    <message>
        <source>{user} 的工作还在，输入密码接着做。</source>
        <translation>The work of {user} is still here; enter the password to go on.</translation>
    </message>
    <message>
        <source>已锁屏</source>
        <translation>Locked</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>用户名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Repeat it</translation>
    </message>
    <message>
        <source>文明实践工作台</source>
        <translation>Practice Desktop</translation>
    </message>
    <message>
        <source>用恢复码换新密码</source>
        <translation>Reset password by recovery code</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>换密码并登录</source>
        <translation>Change and sign in</translation>
    </message>
    <message>
        <source>返回登录</source>
        <translation>Back to sign in</translation>
    </message>
    <message>
        <source>忘记密码</source>
        <translation>Forgot password</translation>
    </message>
    <message>
        <source>两次输入的密码不一样</source>
        <translation>The two passwords differ</translation>
    </message>
    <message>
        <source>正在打开数据，请稍候……</source>
        <translation>Opening the data, one moment…</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore from backup…</translation>
    </message>
    <message>
        <source>已恢复第 {number} 号备份，换下的数据整份留在 {folder}。请登录。</source>
        <translation>Backup no. {number} is restored. The replaced data is kept whole in {folder}. Sign in to continue.</translation>
    </message>
    <message>
        <source>恢复码也没有了…</source>
        <translation>No recovery code either…</translation>
    </message>
    <message>
        <source>找到数据文件…</source>
        <translation>Find the data file…</translation>
    </message>
    <message>
        <source>只看不改</source>
        <translation>Look only</translation>
    </message>
    <message>
        <source>数据文件 (*.db)</source>
        <translation>Data file (*.db)</translation>
    </message>
    <message>
        <source>找到数据文件</source>
        <translation>Find the data file</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>文明实践工作台</source>
        <translation>Practice Desktop</translation>
    </message>
    <message>
        <source>还有内容没有保存</source>
        <translation>Some contents are not saved</translation>
    </message>
    <message>
        <source>不保存，关闭</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>换人登录</source>
        <translation>Switch user</translation>
    </message>
    <message>
        <source>不保存，换人</source>
        <translation>Switch without saving</translation>
    </message>
    <message>
        <source>很久没有操作，即将锁屏。动一下鼠标即可继续。</source>
        <translation>Nothing has been done for a long time and the screen is about to lock. Move the mouse to go on.</translation>
    </message>
    <message>
        <source>没有备份成：{why}</source>
        <translation>The backup was not made: {why}</translation>
    </message>
    <message>
        <source>拿掉演示数据？</source>
        <translation>Remove the demo data?</translation>
    </message>
    <message>
        <source>演示数据整个删掉，在里面做的也一起删。本单位自己的数据没有动过。</source>
        <translation>The demo data and all you did in them are removed. Your unit&apos;s own data were not touched.</translation>
    </message>
    <message>
        <source>拿掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>这一页没有查找的方框。</source>
        <translation>This page has no search box.</translation>
    </message>
    <message>
        <source>没有可以撤销的。</source>
        <translation>Nothing to undo.</translation>
    </message>
    <message>
        <source>备份做好了，拿来试着恢复时出了问题：{why}</source>
        <translation>The backup was made, but trying to restore it failed: {why}</translation>
    </message>
</context>
<context>
    <name>MakeUpPart</name>
    <message>
        <source>待审补录时长</source>
        <translation>Make-up hours awaiting approval</translation>
    </message>
    <message>
        <source>补录要写明原因和依据，由另一个人核准后才记入台账；证明上会标“补”。</source>
        <translation>Make-up hours need a reason and evidence, and another person approves them before they enter the register. Certificates mark them “补” (make-up).</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>要留意</source>
        <translation>Take note</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>看哪些</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>待审的</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>申请补录</source>
        <translation>Request hours</translation>
    </message>
    <message>
        <source>退回…</source>
        <translation>Return…</translation>
    </message>
    <message>
        <source>核准入账</source>
        <translation>Approve and post</translation>
    </message>
    <message>
        <source>原因：{words}</source>
        <translation>Reason: {words}</translation>
    </message>
    <message>
        <source>依据：{words}</source>
        <translation>Evidence: {words}</translation>
    </message>
    <message>
        <source>要留意：{words}</source>
        <translation>Take note: {words}</translation>
    </message>
    <message>
        <source>没有待审的补录。忘了带签到表、漏记的时长，按“申请补录”写明原因和依据。</source>
        <translation>No make-up hours are waiting. For hours left out, or a sign-in sheet that was forgotten, press “Request hours” and give the reason and the evidence.</translation>
    </message>
    <message>
        <source>您申请的，要别人核准</source>
        <translation>Your request: another person must approve it</translation>
    </message>
    <message>
        <source>当天已有 {hours} 小时</source>
        <translation>Already {hours} hours that day</translation>
    </message>
    <message>
        <source>同时参加了“{other}”</source>
        <translation>Also took part in “{other}”</translation>
    </message>
    <message>
        <source>已申请，还没有入账。请另一位有审核权的人登录后核准。</source>
        <translation>Requested, not yet posted. Ask another person with approval rights to sign in and approve it.</translation>
    </message>
    <message>
        <source>已核准，记入时长台账，来源标明“补录”。</source>
        <translation>Approved and entered in the hours register, with make-up as its source.</translation>
    </message>
    <message>
        <source>退回“{name}”的补录申请，台账不变。</source>
        <translation>Return the make-up request of “{name}”. The register does not change.</translation>
    </message>
    <message>
        <source>退回补录</source>
        <translation>Return hours</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>已退回，台账没有变。</source>
        <translation>Returned. The register has not changed.</translation>
    </message>
</context>
<context>
    <name>MarkForm</name>
    <message>
        <source>达到</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>还没有达到</source>
        <translation>Not met yet</translation>
    </message>
    <message>
        <source>是否达到</source>
        <translation>Met or not</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>看到了什么、缺什么</source>
        <translation>What was seen, what is missing</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>MatrixPart</name>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>完成标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>责任清单</source>
        <translation>Duty list</translation>
    </message>
    <message>
        <source>打印责任清单</source>
        <translation>Print duty list</translation>
    </message>
    <message>
        <source>登记、修改</source>
        <translation>Add or edit</translation>
    </message>
    <message>
        <source>共 {total} 条，还没有落实到人 {open} 条</source>
        <translation>{total} duties, {open} not yet assigned to a person</translation>
    </message>
    <message>
        <source>还没有责任清单。按“登记、修改”写下第一条：谁、什么岗位、做什么。</source>
        <translation>There is no duty list yet. Press “Add or edit” and write the first duty: who, in which role, does what.</translation>
    </message>
    <message>
        <source>未落实</source>
        <translation>Unassigned</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>这一条不再单独办，跟着那一条走。打几个字可以找。</source>
        <translation>This one is no longer handled separately; it goes along with the other. Type a few characters to search.</translation>
    </message>
    <message>
        <source>并入哪一条*</source>
        <translation>Merge into*</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>请选要并入的那一条</source>
        <translation>Choose the one to merge into</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>实践日历</source>
        <translation>Practice calendar</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>上班</source>
        <translation>Working day</translation>
    </message>
    <message>
        <source>{count} 场活动</source>
        <translation>Activities: {count}</translation>
    </message>
</context>
<context>
    <name>MovePersonDialog</name>
    <message>
        <source>转到别的单位</source>
        <translation>Move to another unit</translation>
    </message>
    <message>
        <source>“{name}”转走后，由新单位登记和修改；原单位的名单和人数里不再有这个人，以前的活动和时长留在原单位，一条不少。下次交换时告诉两边。转错了可以再转回来。</source>
        <translation>After the move, the new unit registers and edits “{name}”. The old unit’s list and head count no longer include this person; past activities and hours all stay with the old unit. Both units learn of it at the next exchange. A wrong move can be moved back.</translation>
    </message>
    <message>
        <source>转到哪个单位</source>
        <translation>Move to which unit</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>转到*</source>
        <translation>Move to*</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>转过去</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>请先选择单位。</source>
        <translation>Choose a unit first.</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>NewAuthorityDialog</name>
    <message>
        <source>在本机另立县里的发证钥匙？</source>
        <translation>Set up a new county signing key on this computer?</translation>
    </message>
    <message>
        <source>另立一把</source>
        <translation>Set up key</translation>
    </message>
    <message>
        <source>另立发证钥匙</source>
        <translation>New signing key</translation>
    </message>
    <message>
        <source>到现在知道的都信（共 {count} 条）</source>
        <translation>Trust everything known so far (records: {count})</translation>
    </message>
    <message>
        <source>信到第 {number} 条（{day} {what}）</source>
        <translation>Trust up to record {number} ({day} {what})</translation>
    </message>
    <message>
        <source>钥匙被盗的，选被盗以前自己人办的最后一条；后面的全县都不认</source>
        <translation>If the key was stolen, choose the last record your own people made before the theft; the whole county rejects everything after it</translation>
    </message>
    <message>
        <source>旧钥匙信到哪一条</source>
        <translation>Trust the old key up to</translation>
    </message>
    <message>
        <source>旧的发证钥匙和它所在的电脑从此停用，本机换上新的。各单位收到下一个数据包后只认新的；县根 30 位数字不变，不用重新入网。办了不能改回。</source>
        <translation>The old signing key and its computer stop being valid, and this computer takes over with a new one. Each unit trusts only the new key once it receives its next bundle. The county root’s 30 digits stay the same and no one needs to enrol again. This cannot be undone.</translation>
    </message>
    <message>
        <source>第 {number} 条以后发的证、停用的电脑、改的单位都不算，请再办一遍。</source>
        <translation>Certificates issued, computers stopped and units changed after record {number} no longer count. Do them again.</translation>
    </message>
</context>
<context>
    <name>NewKitsDialog</name>
    <message>
        <source>钥匙文件和代码要分开保管：文件放在保管人的 U 盘上，代码写在纸上。代码只显示这一次，关了就再也看不到。请现在打印或抄下来。</source>
        <translation>Keep key files and codes apart: the file on the keeper’s stick, the code on paper. The codes are shown only this once and cannot be seen again after closing. Print them or copy them down now.</translation>
    </message>
    <message>
        <source>每一把的代码都打印好或抄好了</source>
        <translation>The code of every key is printed or copied down</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>不换了</source>
        <translation>Cancel change</translation>
    </message>
    <message>
        <source>代码只显示这一次。请先打印或抄好，在下面打钩，再关闭。</source>
        <translation>The codes are shown only this once. Print them or copy them down, tick the box below, then close.</translation>
    </message>
    <message>
        <source>校验 {digits}</source>
        <translation>Check digits {digits}</translation>
    </message>
    <message>
        <source>打印钥匙页和代码页…</source>
        <translation>Print key and code pages…</translation>
    </message>
    <message>
        <source>放到保管人的 U 盘…</source>
        <translation>Put on keeper’s stick…</translation>
    </message>
    <message>
        <source>钥匙文件 {file}</source>
        <translation>Key file {file}</translation>
    </message>
    <message>
        <source>钥匙纸质备份</source>
        <translation>Paper backup of the key</translation>
    </message>
    <message>
        <source>放到保管人的 U 盘</source>
        <translation>Put on keeper’s stick</translation>
    </message>
    <message>
        <source>已放到 {file}，读回核对过，原来那份已删掉。</source>
        <translation>Put in {file}, read back and checked. The earlier copy has been deleted.</translation>
    </message>
</context>
<context>
    <name>NumbersForm</name>
    <message>
        <source>如 2027-01-01</source>
        <translation>e.g. 2027-01-01</translation>
    </message>
    <message>
        <source>从哪天起*</source>
        <translation>Valid from*</translation>
    </message>
    <message>
        <source>依据的文件</source>
        <translation>Based on document</translation>
    </message>
    <message>
        <source>发布</source>
        <translation>Publish</translation>
    </message>
</context>
<context>
    <name>OccurrenceListModel</name>
    <message>
        <source>内容类别</source>
        <translation>Content category</translation>
    </message>
    <message>
        <source>组织队伍</source>
        <translation>Organising team</translation>
    </message>
    <message>
        <source>表号</source>
        <translation>Sheet no.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>人次</source>
        <translation>Att.</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Report up</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>OnePerson</name>
    <message>
        <source>姓名、拼音首字母或电话后四位</source>
        <translation>Name, pinyin initials or last four digits</translation>
    </message>
    <message>
        <source>（已不在名单里）</source>
        <translation>(no longer on the list)</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>OrderSteps</name>
    <message>
        <source>办理经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{day}&#x3000;评单&#x3000;{score}（{n} 分），{how}</source>
        <translation>{day} Evaluated: {score} ({n} points), {how}</translation>
    </message>
    <message>
        <source>，纸上有签字</source>
        <translation>, signed on paper</translation>
    </message>
    <message>
        <source>{name}（{how}）</source>
        <translation>{name} ({how})</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>群众点单</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>登记需求 F4</source>
        <translation>New need F4</translation>
    </message>
    <message>
        <source>需求和订单</source>
        <translation>Needs and orders</translation>
    </message>
    <message>
        <source>待审</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>待派</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>待接</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>服务中</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>待评</source>
        <translation>Evaluate</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>共 {total} 条</source>
        <translation>Total: {total}</translation>
    </message>
    <message>
        <source>这一栏没有要办的。</source>
        <translation>Nothing to do in this column.</translation>
    </message>
    <message>
        <source>还没有人点单。上门、来电、纸上写的，都可以在这里替居民登记。</source>
        <translation>There are no requests yet. Whether residents call in, phone or write, their needs can be registered here for them.</translation>
    </message>
    <message>
        <source>登记需求</source>
        <translation>New need</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>已记下，随下一次上报送出。</source>
        <translation>Saved. It goes out with the next report.</translation>
    </message>
    <message>
        <source>群众点单的几个部分</source>
        <translation>Parts of Requests</translation>
    </message>
    <message>
        <source>点单办理</source>
        <translation>Handle requests</translation>
    </message>
    <message>
        <source>供需对接</source>
        <translation>Supply and demand</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>资源调配</source>
        <translation>Resource requests</translation>
    </message>
</context>
<context>
    <name>OutcomeForm</name>
    <message>
        <source>活动成效：{name}</source>
        <translation>Activity outcome: {name}</translation>
    </message>
    <message>
        <source>签名人数</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>服务群众人次</source>
        <translation>People served</translation>
    </message>
    <message>
        <source>记作群众人次</source>
        <translation>Counts as people served</translation>
    </message>
    <message>
        <source>小结</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>可作典型</source>
        <translation>Good example</translation>
    </message>
    <message>
        <source>汇报里可以选用</source>
        <translation>May be used in reports</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>线上渠道</source>
        <translation>Online channel</translation>
    </message>
    <message>
        <source>浏览次数</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>转发次数</source>
        <translation>Shares</translation>
    </message>
    <message>
        <source>群众的年龄和性别（知道多少填多少）</source>
        <translation>Age and gender of people served (fill in what you know)</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>名次</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>获奖者</source>
        <translation>Winner</translation>
    </message>
    <message>
        <source>成绩</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>奖项</source>
        <translation>Award</translation>
    </message>
    <message>
        <source>比赛成绩</source>
        <translation>Competition results</translation>
    </message>
    <message>
        <source>再加一行成绩</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>登记比赛、评选的成绩…</source>
        <translation>Enter competition results…</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>不填也可以，汇报里就不写年龄和性别。</source>
        <translation>May be left empty; reports then leave out age and gender.</translation>
    </message>
    <message>
        <source>合计 {total}。群众人次没有填，保存时就记 {total}。</source>
        <translation>Total {total}. People served is empty, so {total} will be saved.</translation>
    </message>
    <message>
        <source>合计 {total}，比群众人次 {heads} 多。请核对。</source>
        <translation>Total {total}: more than the people served, {heads}. Check the figures.</translation>
    </message>
    <message>
        <source>合计 {total}，还有 {rest} 人次没有分。</source>
        <translation>Total {total}; {rest} attendances not yet broken down.</translation>
    </message>
    <message>
        <source>合计 {total}，与群众人次一致。</source>
        <translation>Total {total}: matches people served.</translation>
    </message>
    <message>
        <source>解决问题（个）</source>
        <translation>Problems solved</translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>本机入网</source>
        <translation>Enrol this computer</translation>
    </message>
    <message>
        <source>第一步：写出入网申请，打印申请单，连同 U 盘带到上级单位核对。</source>
        <translation>Step 1: write out the enrolment request, print the request form, and take it with the stick to the unit above to be checked.</translation>
    </message>
    <message>
        <source>写出入网申请</source>
        <translation>Write request</translation>
    </message>
    <message>
        <source>先选上级单位卡…</source>
        <translation>Choose parent’s card first…</translation>
    </message>
    <message>
        <source>打印入网申请单…</source>
        <translation>Print request form…</translation>
    </message>
    <message>
        <source>单位卡上的县根 30 位数字，与“县根数字核对单”逐位核对。有一位不同就不要用这张卡。</source>
        <translation>Compare the 30 county root digits on the unit card with the “county root digits sheet”, digit by digit. If one differs, do not use this card.</translation>
    </message>
    <message>
        <source>第二步：上级批准后，插上带回来的 U 盘，打开上级给的欢迎包。</source>
        <translation>Step 2: once the unit above has approved, insert the stick you brought back and open the welcome bundle it gave you.</translation>
    </message>
    <message>
        <source>打开欢迎包</source>
        <translation>Open welcome bundle</translation>
    </message>
    <message>
        <source>本机没有单位卡。请照上级给的回执，核对县根 30 位数字，一样才入网。</source>
        <translation>This computer has no unit card. Compare the 30 county root digits with the receipt from the unit above; enrol only if they match.</translation>
    </message>
    <message>
        <source>照回执上的县根数字输入；有扫码枪就扫二维码</source>
        <translation>Type the county root digits from the receipt; with a scanner, scan the QR code</translation>
    </message>
    <message>
        <source>其余 20 位与回执一样</source>
        <translation>The other 20 digits match the receipt</translation>
    </message>
    <message>
        <source>数字一样，入网</source>
        <translation>Digits match, enrol</translation>
    </message>
    <message>
        <source>申请已写到 {file}。请打印申请单，连同 U 盘带到上级单位。</source>
        <translation>The request is written to {file}. Print the request form and take it with the stick to the unit above.</translation>
    </message>
    <message>
        <source>选上级单位卡</source>
        <translation>Choose parent’s unit card</translation>
    </message>
    <message>
        <source>单位卡 (*.wmc)</source>
        <translation>Unit card (*.wmc)</translation>
    </message>
    <message>
        <source>入网申请单</source>
        <translation>Enrolment request form</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>实际大小</source>
        <translation>Actual size</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>预览打不开了，请重新选一次。</source>
        <translation>The preview can no longer be opened. Please choose it again.</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>另存 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>这台电脑没有装打印机。请另存 PDF，拿到能打印的电脑上打印。</source>
        <translation>No printer is installed on this computer. Save as PDF and print it on a computer that has one.</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>已另存为 {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>已送到打印机，共 {count} 张。</source>
        <translation>Sent to the printer; sheets: {count}.</translation>
    </message>
    <message>
        <source>打印机没有接收。请看看打印机是否开机、有纸，或先另存 PDF。</source>
        <translation>The printer did not take it. Check that it is on and has paper, or save as PDF for now.</translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message>
        <source>纸面上的这一行</source>
        <translation>This row on paper</translation>
    </message>
    <message>
        <source>纸面第 {n} 行</source>
        <translation>Row {n} on paper</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>换密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>给 {name} 换新密码。</source>
        <translation>Set a new password for {name}.</translation>
    </message>
    <message>
        <source>现在的密码*</source>
        <translation>Current password*</translation>
    </message>
    <message>
        <source>新密码*</source>
        <translation>New password*</translation>
    </message>
    <message>
        <source>再输一次*</source>
        <translation>Repeat password*</translation>
    </message>
    <message>
        <source>至少 8 个字符</source>
        <translation>At least 8 characters</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>还没有选</source>
        <translation>None chosen</translation>
    </message>
</context>
<context>
    <name>PeoplePapersPart</name>
    <message>
        <source>志愿者</source>
        <translation>Volunteers</translation>
    </message>
    <message>
        <source>预览和打印</source>
        <translation>Preview and print</translation>
    </message>
    <message>
        <source>志愿者的证明和公示</source>
        <translation>Volunteer certificates and notices</translation>
    </message>
    <message>
        <source>志愿服务记录证明</source>
        <translation>Volunteer service record certificate</translation>
    </message>
    <message>
        <source>荣誉证书</source>
        <translation>Certificate of honour</translation>
    </message>
    <message>
        <source>告知书和同意书</source>
        <translation>Consent notice and form</translation>
    </message>
    <message>
        <source>星级公示表</source>
        <translation>Public notice of stars</translation>
    </message>
    <message>
        <source>积分公示表</source>
        <translation>Public notice of points</translation>
    </message>
    <message>
        <source>打开就编号、记入登记；同样的内容再开一次标“补打”。证件号隐去中间几位。</source>
        <translation>Opening it gives it a number and registers it; opening the same content again marks it “补打” (reprint). The middle digits of ID numbers are masked.</translation>
    </message>
    <message>
        <source>按最近授予的星级或表彰印；没有的先在“志愿者—星级”里授予。</source>
        <translation>Printed from the latest stars or award; if there is none, award it first in “Volunteers — Stars”.</translation>
    </message>
    <message>
        <source>不选人就印空白的。未成年人的带监护人一栏。</source>
        <translation>Choose no one to print a blank form. Forms for minors include a guardian section.</translation>
    </message>
    <message>
        <source>正在公示的星级。贴出来至少 7 天；未成年人的姓名遮住。</source>
        <translation>Stars now on public notice. Keep it posted for at least 7 days; the names of minors are masked.</translation>
    </message>
    <message>
        <source>每人（户）的累计、已兑换和现有积分；不印单笔加减。</source>
        <translation>Total, redeemed and current points of each person or household; single entries are not printed.</translation>
    </message>
    <message>
        <source>先选是哪一位志愿者，输入姓名就能找到。</source>
        <translation>First choose the volunteer: type the name to find them.</translation>
    </message>
    <message>
        <source>个人信息查询单</source>
        <translation>Personal data report</translation>
    </message>
    <message>
        <source>志愿者证</source>
        <translation>Volunteer cards</translation>
    </message>
    <message>
        <source>本机保存的这个人的全部信息，不打码，只交本人。要写原因，记入操作记录。</source>
        <translation>Everything this computer holds about the person, unmasked, for that person only. A reason is needed and logged.</translation>
    </message>
    <message>
        <source>一页八张，下一页是背面，双面打印后裁开。不选人就印全部在册的志愿者。</source>
        <translation>Eight a page, the backs on the next; print on both sides, then cut. With nobody chosen, all registered volunteers are printed.</translation>
    </message>
    <message>
        <source>查询单不打码，要由负责人来打印。</source>
        <translation>The report is unmasked; a head has to print it.</translation>
    </message>
    <message>
        <source>会印出完整的电话和证件号。谁、什么时候、为什么打印，都记入日志。</source>
        <translation>Full phone and ID number will be printed. Who prints it, when and why is logged.</translation>
    </message>
</context>
<context>
    <name>PersonComparison</name>
    <message>
        <source>第一条记录</source>
        <translation>First record</translation>
    </message>
    <message>
        <source>第二条记录</source>
        <translation>Second record</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>村组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>所在单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>服务队</source>
        <translation>Service team</translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation>Registered on</translation>
    </message>
    <message>
        <source>服务时长</source>
        <translation>Service hours</translation>
    </message>
    <message>
        <source>谁录入的</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>不同</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>本机，还没有送出</source>
        <translation>This computer, not sent yet</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>看不懂日期，请写成 2026-11-24 的样子</source>
        <translation>The date cannot be read. Write it like 2026-11-24</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>姓名*</source>
        <translation>Name*</translation>
    </message>
    <message>
        <source>选填；会带出性别和出生日期</source>
        <translation>Optional; fills in gender and date of birth</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>ID no.</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>村组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>政治面貌</source>
        <translation>Political affiliation</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>特长</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>几项之间用顿号</source>
        <translation>Separate with commas</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>名单里没有的，写上名字就会新建</source>
        <translation>If it is not in the list, type its name to create it</translation>
    </message>
    <message>
        <source>同意日期</source>
        <translation>Consent date</translation>
    </message>
    <message>
        <source>不满 14 岁要监护人书面同意，14 到 17 岁要监护人知道</source>
        <translation>Under 14: written consent of the guardian; 14 to 17: the guardian must know</translation>
    </message>
    <message>
        <source>监护人*</source>
        <translation>Guardian*</translation>
    </message>
    <message>
        <source>监护人电话</source>
        <translation>Guardian’s phone</translation>
    </message>
    <message>
        <source>监护人同意</source>
        <translation>Guardian’s consent</translation>
    </message>
</context>
<context>
    <name>PersonPopup</name>
    <message>
        <source>候选人</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>没有找到“{typed}”</source>
        <translation>“{typed}” not found</translation>
    </message>
    <message>
        <source>Enter 选中 · ↓↑ 换人 · F4 建新档 · Esc 收起</source>
        <translation>Enter choose · ↓↑ move · F4 new person · Esc close</translation>
    </message>
    <message>
        <source>Enter 先记下，待建档 · F4 马上建档</source>
        <translation>Enter note for later · F4 create now</translation>
    </message>
</context>
<context>
    <name>PersonRecordDialog</name>
    <message>
        <source>服务记录</source>
        <translation>Service record</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>原因和依据</source>
        <translation>Reason and evidence</translation>
    </message>
    <message>
        <source>核准</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>哪一类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>同意或撤回</source>
        <translation>Given or withdrawn</translation>
    </message>
    <message>
        <source>由谁</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>文本</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>存放</source>
        <translation>Kept at</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>服务记录的各部分</source>
        <translation>Parts of the service record</translation>
    </message>
    <message>
        <source>服务时长</source>
        <translation>Service hours</translation>
    </message>
    <message>
        <source>培训、表彰、评价、缺席</source>
        <translation>Training, awards, ratings, absences</translation>
    </message>
    <message>
        <source>告知同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>撤回同意…</source>
        <translation>Withdraw consent…</translation>
    </message>
    <message>
        <source>记同意书…</source>
        <translation>Record consent…</translation>
    </message>
    <message>
        <source>申请补录…</source>
        <translation>Request hours…</translation>
    </message>
    <message>
        <source>荣誉证书</source>
        <translation>Certificate of honour</translation>
    </message>
    <message>
        <source>出具服务证明</source>
        <translation>Issue certificate</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{name}：累计 {hours} 小时</source>
        <translation>{name}: {hours} hours in total</translation>
    </message>
    <message>
        <source>（其中补录 {made_up} 小时）</source>
        <translation>(of which {made_up} make-up hours)</translation>
    </message>
    <message>
        <source>（未关联活动）</source>
        <translation>(no linked activity)</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>表彰</source>
        <translation>Honours</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>{n} 分</source>
        <translation>{n} points</translation>
    </message>
    <message>
        <source>报名没来</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>{hours} 学时</source>
        <translation>{hours} training hours</translation>
    </message>
    <message>
        <source>{day} 各场加起来 {hours} 小时，超过 24 小时，请核对</source>
        <translation>{day}: the sessions add up to {hours} hours, more than 24. Check them</translation>
    </message>
    <message>
        <source>{day}“{one}”和“{other}”时间重叠，请核对</source>
        <translation>{day}: “{one}” and “{other}” overlap. Check them</translation>
    </message>
    <message>
        <source>{day} 补录的 {hours} 小时没有第二个人核准</source>
        <translation>{day}: {hours} make-up hours not approved by a second person</translation>
    </message>
    <message>
        <source>个人信息保存到 {day}。</source>
        <translation>Personal data is kept until {day}.</translation>
    </message>
    <message>
        <source>还没有登记同意书。</source>
        <translation>No consent form recorded yet.</translation>
    </message>
    <message>
        <source>未成年，缺监护人的姓名或同意，请在“查看/修改”里补上。</source>
        <translation>A minor: the guardian’s name or consent is missing. Add it in “View/edit”.</translation>
    </message>
    <message>
        <source>已经到期，请再问一次。</source>
        <translation>It has expired. Ask again.</translation>
    </message>
    <message>
        <source>告知书有了新的版本，下次见面请重签。</source>
        <translation>The notice has a new version. Have it signed again at the next meeting.</translation>
    </message>
    <message>
        <source>已申请补录，在“待审时长”里等另一个人核准。</source>
        <translation>Make-up hours requested. They wait in “Pending hours” for another person to approve.</translation>
    </message>
    <message>
        <source>已记下。</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>志愿服务记录证明</source>
        <translation>Volunteer service record certificate</translation>
    </message>
    <message>
        <source>会抹去“{name}”的姓名、电话、证件号、地址和监护人，以后也找不回来；时长、人次和合计不变。下次上报后上级那里也会抹去。原因里不要写姓名。</source>
        <translation>This erases the name, phone, ID number, address and guardian of “{name}” for good; hours, attendances and totals stay the same. After the next report the units above erase them too. Do not write the name in the reason.</translation>
    </message>
    <message>
        <source>撤回同意</source>
        <translation>Withdraw consent</translation>
    </message>
    <message>
        <source>抹去个人信息</source>
        <translation>Erase personal data</translation>
    </message>
    <message>
        <source>已抹去个人信息，保留 {hours} 小时时长。</source>
        <translation>Personal data erased; {hours} service hours kept.</translation>
    </message>
    <message>
        <source>以前上报时封存的数据段里还有加密的旧内容，保存期满才清。</source>
        <translation>Data sealed in earlier reports still holds the old content, encrypted; it is cleared only when its keeping period ends.</translation>
    </message>
</context>
<context>
    <name>PhotosDialog</name>
    <message>
        <source>活动照片</source>
        <translation>Activity photos</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>选中的照片，可以拖出方框来裁剪</source>
        <translation>The chosen photo; drag a frame on it to crop</translation>
    </message>
    <message>
        <source>说明，如：志愿者清扫村道</source>
        <translation>Caption, e.g. volunteers sweep the village road</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>已添加，拍摄地点等相机信息已去掉。可以写说明、转正、裁剪。</source>
        <translation>Added; the place and other camera data were removed. You can write a caption, rotate and crop.</translation>
    </message>
    <message>
        <source>左转</source>
        <translation>Rotate left</translation>
    </message>
    <message>
        <source>右转</source>
        <translation>Rotate right</translation>
    </message>
    <message>
        <source>按方框裁剪</source>
        <translation>Crop to frame</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>选照片</source>
        <translation>Choose photos</translation>
    </message>
    <message>
        <source>第 {n} 张</source>
        <translation>Photo {n}</translation>
    </message>
    <message>
        <source>（还没有收到）</source>
        <translation>(not received yet)</translation>
    </message>
    <message>
        <source>这一场 {count} 张，{size:.1f} MB。</source>
        <translation>This session: {count} photos, {size:.1f} MB.</translation>
    </message>
    <message>
        <source>本单位还没上报的照片共 {waiting:.1f} MB，一次交换带 {room:.0f} MB，要 {times} 次。</source>
        <translation>Photos of this unit not yet reported: {waiting:.1f} MB. One exchange carries {room:.0f} MB, so exchanges needed: {times}.</translation>
    </message>
    <message>
        <source>先在照片上拖出要留下的方框；不用鼠标时，Tab 到照片上按方向键。</source>
        <translation>First drag a frame on the photo around what to keep; without a mouse, Tab to the photo and use the arrow keys.</translation>
    </message>
    <message>
        <source>在活动照片里删除</source>
        <translation>Delete in Activity photos</translation>
    </message>
    <message>
        <source>删除这张照片？</source>
        <translation>Delete this photo?</translation>
    </message>
    <message>
        <source>照片会从这一场撤下，不能恢复。原来的文件不受影响。</source>
        <translation>The photo is taken off this session and cannot be restored. The original file is not affected.</translation>
    </message>
    <message>
        <source>收 JPG、PNG、PDF，可以拖进来；拍摄地点等相机信息会自动去掉。</source>
        <translation>Takes JPG, PNG and PDF, also by dropping; the place and other camera data are removed.</translation>
    </message>
    <message>
        <source>还没有照片。点“添加照片”，打印记录表、照片页时就有图了。</source>
        <translation>No photos yet. Press “Add photos”; record sheets and photo pages will then show them.</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>打印照这个次序；也可以拖动，或者按 {key}</source>
        <translation>Printed in this order; you can also drag them, or press {key}</translation>
    </message>
</context>
<context>
    <name>PledgesPart</name>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>发起日期</source>
        <translation>Begun on</translation>
    </message>
    <message>
        <source>最近一次</source>
        <translation>Last one</translation>
    </message>
    <message>
        <source>发起单位</source>
        <translation>Begun by</translation>
    </message>
    <message>
        <source>倡议和承诺书</source>
        <translation>Initiatives and promises</translation>
    </message>
    <message>
        <source>录签名</source>
        <translation>Enter signatures</translation>
    </message>
    <message>
        <source>新的倡议或承诺书</source>
        <translation>New initiative or promise</translation>
    </message>
    <message>
        <source>打印签名表</source>
        <translation>Print the signature sheet</translation>
    </message>
    <message>
        <source>逐个看</source>
        <translation>One by one</translation>
    </message>
    <message>
        <source>查看/修改</source>
        <translation>View / edit</translation>
    </message>
    <message>
        <source>共 {total} 份，签名 {signed} 人次</source>
        <translation>{total} in all, {signed} signatures</translation>
    </message>
    <message>
        <source>还没有倡议书和承诺书。写好内容，打印签名表带下去签，回来把名字录上。</source>
        <translation>No initiatives or promises yet. Write the text, print the signature sheet to take along, and enter the names when it is back.</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count} people</translation>
    </message>
    <message>
        <source>还没有人签名。</source>
        <translation>Nobody has signed yet.</translation>
    </message>
    <message>
        <source>签名的：{names}</source>
        <translation>Signed: {names}</translation>
    </message>
    <message>
        <source>最近签名的：{names}，共 {count} 人</source>
        <translation>Signed last: {names}, {count} people in all</translation>
    </message>
    <message>
        <source>录入 {added} 人，已有的 {known} 人没有重复记。</source>
        <translation>{added} entered; {known} were there already and are not entered twice.</translation>
    </message>
    <message>
        <source>签名表</source>
        <translation>Signature sheet</translation>
    </message>
</context>
<context>
    <name>PointsField</name>
    <message>
        <source>活动内容第 {number} 条</source>
        <translation>Activity content, item {number}</translation>
    </message>
</context>
<context>
    <name>PointsHistory</name>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>积分明细</source>
        <translation>Points entries</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>冲正这一笔…</source>
        <translation>Reverse this entry…</translation>
    </message>
    <message>
        <source>{number} 号用户</source>
        <translation>User {number}</translation>
    </message>
    <message>
        <source>会另记一笔相反的，原来那笔留着：{reason} {points:+d} 分。</source>
        <translation>An opposite entry is added and the original stays: {reason} {points:+d} points.</translation>
    </message>
    <message>
        <source>冲正</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>时长换来的积分跟着时长走：请更正那一场的时长，再按“按时长记分”。</source>
        <translation>Points from hours follow the hours: correct the hours of that session, then press “Points from hours”.</translation>
    </message>
    <message>
        <source>已冲正。</source>
        <translation>Reversed.</translation>
    </message>
    <message>
        <source>{name}：现有 {count} 分</source>
        <translation>{name}: {count} points now</translation>
    </message>
</context>
<context>
    <name>PointsPart</name>
    <message>
        <source>积分账</source>
        <translation>Points account</translation>
    </message>
    <message>
        <source>积分由入账的时长按规则换算，只加不改；换东西时余额不会变成负数。</source>
        <translation>Points are worked out from posted hours by the rules and are only added to, never changed; redeeming cannot take a balance below zero.</translation>
    </message>
    <message>
        <source>姓名（户）</source>
        <translation>Name (household)</translation>
    </message>
    <message>
        <source>村组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>累计得分</source>
        <translation>Earned</translation>
    </message>
    <message>
        <source>已兑换</source>
        <translation>Redeemed</translation>
    </message>
    <message>
        <source>现有</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>要留意</source>
        <translation>Take note</translation>
    </message>
    <message>
        <source>按时长记分</source>
        <translation>Points from hours</translation>
    </message>
    <message>
        <source>打印公示表</source>
        <translation>Print notice</translation>
    </message>
    <message>
        <source>加分…</source>
        <translation>Add points…</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>兑换…</source>
        <translation>Redeem…</translation>
    </message>
    <message>
        <source>两台电脑各兑了一次，多兑 {count} 分，请核对后补回</source>
        <translation>Two computers each redeemed once, {count} points too many. Check and make up for them</translation>
    </message>
    <message>
        <source>户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>还没有积分。按“按时长记分”，已入账的时长就换算成积分。</source>
        <translation>No points yet. Press “Points from hours” to turn posted hours into points.</translation>
    </message>
    <message>
        <source>记了 {lines} 笔，共 {points} 分；更正过的时长也已冲正。</source>
        <translation>Entries made: {lines}, {points} points in all; corrected hours were reversed too.</translation>
    </message>
    <message>
        <source>都记过了，没有新的。</source>
        <translation>All recorded already, nothing new.</translation>
    </message>
    <message>
        <source>志愿服务积分公示表</source>
        <translation>Public notice of volunteer service points</translation>
    </message>
    <message>
        <source>已记入积分台账。</source>
        <translation>Entered in the points register.</translation>
    </message>
</context>
<context>
    <name>PostedSheet</name>
    <message>
        <source>已入账的签到表</source>
        <translation>Posted sign-in sheet</translation>
    </message>
    <message>
        <source>更正选中的人…</source>
        <translation>Correct chosen person…</translation>
    </message>
    <message>
        <source>已入账的记录不能改写；有错请选中一行按 Enter 更正，原记录会保留。</source>
        <translation>Posted records cannot be rewritten. If one is wrong, choose its row and press Enter to correct it; the original record is kept.</translation>
    </message>
    <message>
        <source>{people} 人&#x3000;{hours} 小时</source>
        <translation>{people} people, {hours} hours</translation>
    </message>
</context>
<context>
    <name>PostedSheetModel</name>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>服务队</source>
        <translation>Service team</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>Attended</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PrintCentrePage</name>
    <message>
        <source>打印中心</source>
        <translation>Print centre</translation>
    </message>
    <message>
        <source>另存 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>打印 Ctrl+P</source>
        <translation>Print Ctrl+P</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>还没有活动。先建一个活动，签到表和海报就能直接打印。</source>
        <translation>No activities yet. Create one first; its sign-in sheet and poster can then be printed at once.</translation>
    </message>
    <message>
        <source>新建活动</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>缺字留空</source>
        <translation>Leave blank</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>已另存为 {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>正在打印……</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>已送到打印机，共 {count} 张。</source>
        <translation>Sent to the printer; sheets: {count}.</translation>
    </message>
    <message>
        <source>打印机没有接收。请看看打印机是否开机、有纸，或先另存 PDF。</source>
        <translation>The printer did not take it. Check that it is on and has paper, or save as PDF for now.</translation>
    </message>
    <message>
        <source>打印中心的各部分</source>
        <translation>Parts of the Print centre</translation>
    </message>
    <message>
        <source>活动的表和海报</source>
        <translation>Activity sheets and posters</translation>
    </message>
    <message>
        <source>志愿者的证明和公示</source>
        <translation>Volunteer certificates and notices</translation>
    </message>
    <message>
        <source>点单和测评</source>
        <translation>Requests and surveys</translation>
    </message>
    <message>
        <source>单位的表</source>
        <translation>Unit forms</translation>
    </message>
</context>
<context>
    <name>PrintOptions</name>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>没有打印机</source>
        <translation>No printer</translation>
    </message>
    <message>
        <source>这台电脑没有装打印机。可以另存 PDF，拷到别的电脑上打印。</source>
        <translation>No printer is installed on this computer. You can save as PDF and print it on another computer.</translation>
    </message>
    <message>
        <source>校准打印机…</source>
        <translation>Calibrate printer…</translation>
    </message>
    <message>
        <source>从第几页</source>
        <translation>From page</translation>
    </message>
    <message>
        <source>到第几页</source>
        <translation>To page</translation>
    </message>
    <message>
        <source>海报多大</source>
        <translation>Poster size</translation>
    </message>
    <message>
        <source>{paper} 纸，每份 {pages} 张，按实际大小。</source>
        <translation>{paper} paper, {pages} sheets a copy, at actual size.</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>规则包有 {count} 处要改</source>
        <translation>Places to fix in the rule pack: {count}</translation>
    </message>
    <message>
        <source>文件 {name}。没有发布，原来的规则照用。改好后再选一次这个文件。</source>
        <translation>File {name}. Not published; the earlier rules still apply. Fix it, then choose this file again.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>文明实践工作台</source>
        <translation>Practice Desktop</translation>
    </message>
    <message>
        <source>正在装演示数据，要一两分钟，可以先做别的。</source>
        <translation>Loading the demo data takes a minute or two. You can go on with your work.</translation>
    </message>
    <message>
        <source>正在装演示数据：{done}/{total}</source>
        <translation>Loading the demo data: {done}/{total}</translation>
    </message>
    <message>
        <source>演示数据装好了。先保存正在填的内容，再按一次“试一试”。</source>
        <translation>The demo data are ready. Save what you are filling in, then press “Try it” again.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>停下</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>正在停下……</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>QuotasPart</name>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>还差几场</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>看哪一级</source>
        <translation>Level to show</translation>
    </message>
    <message>
        <source>按本周、本月、本季、本年正在计的算，入账才算。按单位编号排列，不排名次。</source>
        <translation>Counted for the current week, month, quarter and year; only what is posted counts. Sorted by unit number, not ranked.</translation>
    </message>
    <message>
        <source>看计入的活动</source>
        <translation>Counted activities</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>规则包里没有对本级的场次要求。</source>
        <translation>The rule pack sets no session targets for this level.</translation>
    </message>
    <message>
        <source>达到</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>还差 {missing} 场</source>
        <translation>{missing} still missing</translation>
    </message>
</context>
<context>
    <name>ReachedPanel</name>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>到哪一步</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>各场活动的上报进度</source>
        <translation>Reporting progress of the activities</translation>
    </message>
    <message>
        <source>这个月没有活动。</source>
        <translation>No activities this month.</translation>
    </message>
    <message>
        <source>共 {count} 场：{parts}。</source>
        <translation>Total {count}: {parts}.</translation>
    </message>
    <message>
        <source>每场活动依次经过：已封存 → 已写盘 → 镇已收 → 县已收 → 已审批，或者有退回。连同签到和时长，按走得最慢的一条算；上级收到、审批以后，要等它的数据包来了才知道。</source>
        <translation>Each activity goes through: sealed → written to stick → received by township → received by county → approved, or is returned. Sign-in and hours are included, and the slowest record counts. Receipt and approval above are known only once the bundle from there has come.</translation>
    </message>
    <message>
        <source>退回的原因</source>
        <translation>Reason for return</translation>
    </message>
    <message>
        <source>去改这一场</source>
        <translation>Edit this session</translation>
    </message>
    <message>
        <source>整月：{words}</source>
        <translation>Whole month: {words}</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>原因*</source>
        <translation>Reason*</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>请写明原因，会记入日志。</source>
        <translation>Write the reason; it goes into the audit log.</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>忘记密码时，只有这个恢复码能打开数据。它只显示这一次。
请打印或抄在纸上，写清单位名称，放在带锁的柜子里，不要存在这台电脑上。</source>
        <translation>If the password is forgotten, only this recovery code can open the data. It is shown only this once.
Print it or copy it onto paper with the unit’s name, and keep it in a locked cabinet, not on this computer.</translation>
    </message>
    <message>
        <source>打印恢复码单…</source>
        <translation>Print recovery code…</translation>
    </message>
    <message>
        <source>已打印或抄好，并核对过一遍</source>
        <translation>Printed or copied down, and checked once</translation>
    </message>
</context>
<context>
    <name>RecurrenceField</name>
    <message>
        <source>星期{day}</source>
        <translation>Weekday {day}</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>隔多久</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>每月哪一天</source>
        <translation>Day of the month</translation>
    </message>
    <message>
        <source>遇到法定节假日</source>
        <translation>On public holidays</translation>
    </message>
    <message>
        <source>什么时候结束</source>
        <translation>When it ends</translation>
    </message>
    <message>
        <source>到这一天</source>
        <translation>Until this day</translation>
    </message>
    <message>
        <source>共办几次</source>
        <translation>Number of times</translation>
    </message>
    <message>
        <source>重复到哪一天</source>
        <translation>Repeat until</translation>
    </message>
    <message>
        <source>不重复</source>
        <translation>Does not repeat</translation>
    </message>
    <message>
        <source>每天（天天舞）</source>
        <translation>Daily (daily dance)</translation>
    </message>
    <message>
        <source>每周（周周乐）</source>
        <translation>Weekly (weekly fun)</translation>
    </message>
    <message>
        <source>每月（月月庆）</source>
        <translation>Monthly (monthly fair)</translation>
    </message>
    <message>
        <source>每 {count} 次轮一次</source>
        <translation>One in every {count}</translation>
    </message>
    <message>
        <source>不间隔</source>
        <translation>Every time</translation>
    </message>
    <message>
        <source>节假日照常</source>
        <translation>Hold on holidays</translation>
    </message>
    <message>
        <source>节假日不办</source>
        <translation>Skip holidays</translation>
    </message>
    <message>
        <source>顺延到节后</source>
        <translation>Move to after holiday</translation>
    </message>
    <message>
        <source>最后一个</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>第{nth}个</source>
        <translation>No. {nth}</translation>
    </message>
    <message>
        <source>{count}星期{day}</source>
        <translation>{count} weekday {day}</translation>
    </message>
    <message>
        <source>{day} 日</source>
        <translation>Day {day}</translation>
    </message>
    <message>
        <source>最后一天</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>天</source>
        <translation>days</translation>
    </message>
    <message>
        <source>周</source>
        <translation>weeks</translation>
    </message>
    <message>
        <source>个月</source>
        <translation>months</translation>
    </message>
    <message>
        <source>每 {count} {unit}一次</source>
        <translation>Every {count} {unit}</translation>
    </message>
</context>
<context>
    <name>RedeemDialog</name>
    <message>
        <source>{title}（{points} 分）</source>
        <translation>{title} ({points} points)</translation>
    </message>
    <message>
        <source>物品*</source>
        <translation>Item*</translation>
    </message>
    <message>
        <source>数量*</source>
        <translation>Quantity*</translation>
    </message>
</context>
<context>
    <name>ReferDialog</name>
    <message>
        <source>台账里有的可以选，没有的直接写名字</source>
        <translation>Choose one from the register, or type its name</translation>
    </message>
    <message>
        <source>转给哪个部门*</source>
        <translation>Refer to department*</translation>
    </message>
    <message>
        <source>为什么转*</source>
        <translation>Why refer*</translation>
    </message>
    <message>
        <source>请写转给哪个部门</source>
        <translation>Write which department to refer to</translation>
    </message>
    <message>
        <source>写明原因，好给居民一个答复</source>
        <translation>Write the reason, so the resident gets an answer</translation>
    </message>
    <message>
        <source>转{department}：{reason}</source>
        <translation>Referred to {department}: {reason}</translation>
    </message>
</context>
<context>
    <name>RefusedCard</name>
    <message>
        <source>上级没有收下的</source>
        <translation>Not accepted by the unit above</translation>
    </message>
</context>
<context>
    <name>RegisterChoices</name>
    <message>
        <source>台账种类</source>
        <translation>Kind of register</translation>
    </message>
</context>
<context>
    <name>RegisterFilesPart</name>
    <message>
        <source>导出本期全部台账…</source>
        <translation>Export all for this period…</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>哪一本台账</source>
        <translation>Which register</translation>
    </message>
    <message>
        <source>导出这一本…</source>
        <translation>Export this one…</translation>
    </message>
    <message>
        <source>每本台账一个 Excel：打印版、明细、图表、数据字典与说明。电话和证件号只显示一部分。</source>
        <translation>One Excel file per register: print version, details, charts, data dictionary and notes. Phone and ID numbers are partly masked.</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>导入什么</source>
        <translation>What to import</translation>
    </message>
    <message>
        <source>志愿者花名册</source>
        <translation>Volunteer roster</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>四步：选文件、对应列、核对、导入。核对时逐行说明哪里不对；全部成功才算数，同一个文件再导入不会重复。</source>
        <translation>Four steps: choose the file, match the columns, check, import. The check tells row by row what is wrong; it counts only if all rows succeed, and importing the same file again makes no duplicates.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>最近的导入</source>
        <translation>Recent imports</translation>
    </message>
    <message>
        <source>还没有导入过表格。导入以后，整批都可以在这里撤销。</source>
        <translation>No tables imported yet. After an import, the whole batch can be undone here.</translation>
    </message>
    <message>
        <source>撤销这次导入…</source>
        <translation>Undo this import…</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>本季度</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>去年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>全部（不分期间）</source>
        <translation>All (any period)</translation>
    </message>
    <message>
        <source>{at}&#x3000;{kind}&#x3000;{file}&#x3000;新增 {made}，更新 {altered}</source>
        <translation>{at} {kind} {file} added {made}, updated {altered}</translation>
    </message>
    <message>
        <source>台账放在哪个文件夹</source>
        <translation>Folder for the registers</translation>
    </message>
    <message>
        <source>台账 {span}</source>
        <translation>Registers {span}</translation>
    </message>
    <message>
        <source>已写好 {count} 个文件，在“{folder}”。</source>
        <translation>Files written: {count}, in “{folder}”.</translation>
    </message>
    <message>
        <source>导出台账</source>
        <translation>Export registers</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出 {rows} 条：{file}</source>
        <translation>Records exported: {rows}, to {file}</translation>
    </message>
    <message>
        <source>正在写台账……</source>
        <translation>Writing registers…</translation>
    </message>
    <message>
        <source>{said}

新增的会作废，改过的改回原样，时长用相反的记录冲掉；导入以后又有人改过或用到的，保留不动。已经上报的，上级也会看到。</source>
        <translation>{said}

Added records are voided, changed ones go back to what they were, and hours are cancelled by opposite entries. What was edited or used after the import stays as it is. If it was already reported, the units above will see the undo too.</translation>
    </message>
    <message>
        <source>撤销导入</source>
        <translation>Undo import</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销：作废 {removed} 条，改回 {restored} 条，保留 {kept} 条。</source>
        <translation>Undone: {removed} voided, {restored} restored, {kept} kept.</translation>
    </message>
    <message>
        <source>这份清单有完整的证件号和电话，只报给全国志愿服务信息系统，用后删除。导出会记入日志。</source>
        <translation>This list holds full ID numbers and phones. It goes to the national volunteer system only; delete it afterwards. The export is logged.</translation>
    </message>
    <message>
        <source>导出上报清单</source>
        <translation>Export upload list</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>；还有 {count} 条缺项没有报，见文件里的“缺项未报”，补齐以后再导出。</source>
        <translation>; {count} lines lack something and were left out, see the sheet “缺项未报” in the file. Complete them and export again.</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>修改{noun}</source>
        <translation>Edit {noun}</translation>
    </message>
    <message>
        <source>新增{noun}</source>
        <translation>New {noun}</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>RegisterListModel</name>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>台账</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>新增 F4</source>
        <translation>New F4</translation>
    </message>
    <message>
        <source>在这本台账里找</source>
        <translation>Find in this register</translation>
    </message>
    <message>
        <source>找一条</source>
        <translation>Find a record</translation>
    </message>
    <message>
        <source>作废这一条…</source>
        <translation>Void this record…</translation>
    </message>
    <message>
        <source>查看/修改</source>
        <translation>View / edit</translation>
    </message>
    <message>
        <source>共 {total} 条</source>
        <translation>Total: {total}</translation>
    </message>
    <message>
        <source>没有找到。换个写法再试。</source>
        <translation>Nothing found. Try other words.</translation>
    </message>
    <message>
        <source>{title}还没有内容。按 F4 登记第一条，以后统计和汇报都从这里取数。</source>
        <translation>{title} is still empty. Press F4 to enter the first record; statistics and reports will draw on it.</translation>
    </message>
    <message>
        <source>新增{noun}</source>
        <translation>New {noun}</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>这一条不再出现在台账和统计里，上报后上级也会看到作废。</source>
        <translation>This record will no longer appear in the register or statistics. After you report up, the units above will also see it as void.</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>已作废。</source>
        <translation>Voided.</translation>
    </message>
    <message>
        <source>导出台账</source>
        <translation>Export registers</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出 {rows} 条：{file}</source>
        <translation>Records exported: {rows}, to {file}</translation>
    </message>
    <message>
        <source>还没有内容。这本台账由“群众点单”页自动记。</source>
        <translation>Nothing here yet. This register is kept by the “Requests” page.</translation>
    </message>
    <message>
        <source>台账的几个部分</source>
        <translation>Parts of the register</translation>
    </message>
    <message>
        <source>导出和导入</source>
        <translation>Export and import</translation>
    </message>
    <message>
        <source>打印这一条</source>
        <translation>Print this record</translation>
    </message>
    <message>
        <source>下一步：{step}…</source>
        <translation>Next: {step}…</translation>
    </message>
    <message>
        <source>汇总查看</source>
        <translation>Summaries</translation>
    </message>
</context>
<context>
    <name>ReportCheck</name>
    <message>
        <source>要改的地方</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>【待填】{label}：这本台账还没有人登记。登记、手工写入，或去掉这一句。</source>
        <translation>[To fill] {label}: nobody has recorded this in the register yet. Record it, write it by hand, or drop the sentence.</translation>
    </message>
    <message>
        <source>{label}：总数 {wanted}，分项之和 {found}，不相符</source>
        <translation>{label}: the total is {wanted}, but the parts add up to {found}</translation>
    </message>
    <message>
        <source>没有填写：{around}</source>
        <translation>Not filled in: {around}</translation>
    </message>
    <message>
        <source>可以导出。</source>
        <translation>Ready to export.</translation>
    </message>
    <message>
        <source>红色的几处改好后才能导出；黄色的是疑似错字，请核对。</source>
        <translation>Correct the red items before exporting. The yellow ones may be wrong characters; check them.</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>可写入“存在的问题”</source>
        <translation>For “Problems”</translation>
    </message>
    <message>
        <source>可写入的事例</source>
        <translation>Examples to include</translation>
    </message>
    <message>
        <source>数据提示的问题，打勾的写入第二部分：</source>
        <translation>Problems the data suggests; those ticked go into part two:</translation>
    </message>
    <message>
        <source>典型活动和品牌，打勾的写入第一部分：</source>
        <translation>Typical activities and brands; those ticked go into part one:</translation>
    </message>
</context>
<context>
    <name>ReportFigure</name>
    <message>
        <source>点汇报里带下划线的数字，这里显示它的来源和明细。</source>
        <translation>Click an underlined number in the report to see its source and details here.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>手工改写…</source>
        <translation>Write by hand…</translation>
    </message>
    <message>
        <source>恢复成数据里的值</source>
        <translation>Restore from data</translation>
    </message>
    <message>
        <source>明细 {count} 条</source>
        <translation>{count} details</translation>
    </message>
    <message>
        <source>手工改写，原值 {old}。原因：{reason}（{who}）</source>
        <translation>Written by hand; it was {old}. Reason: {reason} ({who})</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>不写这半句</source>
        <translation>Drop this clause</translation>
    </message>
</context>
<context>
    <name>ReportFigureDialog</name>
    <message>
        <source>手工改写数字</source>
        <translation>Write a number by hand</translation>
    </message>
    <message>
        <source>{label}：现在是 {value}。原值和原因会留在定稿和数字表里。</source>
        <translation>{label}: now {value}. The old value and the reason stay in the final report and its table of numbers.</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>改成*</source>
        <translation>New value*</translation>
    </message>
    <message>
        <source>单位：{unit}</source>
        <translation>Unit: {unit}</translation>
    </message>
    <message>
        <source>原因*</source>
        <translation>Reason*</translation>
    </message>
    <message>
        <source>如：漏登三次会议，纸质台账里有</source>
        <translation>E.g. three meetings were left out; they are in the paper register</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>改写</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>请写明原因。</source>
        <translation>State the reason.</translation>
    </message>
</context>
<context>
    <name>ReportItemDialog</name>
    <message>
        <source>不要的句子去掉勾。带数字的句子，数字只能点数字改写；没有数字的句子可以直接改。</source>
        <translation>Untick the sentences you do not want. In a sentence with numbers, only the numbers can be changed, by clicking them; other sentences can be edited here.</translation>
    </message>
    <message>
        <source>另外要写的：</source>
        <translation>Also write:</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>写进汇报</source>
        <translation>Put in report</translation>
    </message>
    <message>
        <source>写这一句</source>
        <translation>Use this sentence</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ReportPeriod</name>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>去年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>自己选日期</source>
        <translation>Choose dates</translation>
    </message>
    <message>
        <source>起日</source>
        <translation>From</translation>
    </message>
    <message>
        <source>止日</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>至</source>
        <translation>to</translation>
    </message>
    <message>
        <source>第{number}季度</source>
        <translation>Q{number}</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>汇报全文</source>
        <translation>Full report</translation>
    </message>
    <message>
        <source>【改】</source>
        <translation>[Edit]</translation>
    </message>
</context>
<context>
    <name>RequestStep</name>
    <message>
        <source>写出入网申请</source>
        <translation>Write request</translation>
    </message>
    <message>
        <source>要把数据报给上级，这台电脑先要由上级确认一次。插好 U 盘，写出入网申请，再把 U 盘和 30 位数字一起带到上级单位。入网申请单可以在“U盘上报”的“入网”里打印；现在不方便，申请也可以以后在那里写。</source>
        <translation>Before this computer can report up, the unit above must confirm it once. Plug in a stick, write the enrolment request, then take the stick and the 30 digits to the unit above. The request form can be printed under “Enrolment” in “Stick exchange”. If now is not a good time, you can also write the request there later.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>从备份恢复</source>
        <translation>Restored from a backup</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>恢复这一份</source>
        <translation>Restore this one</translation>
    </message>
    <message>
        <source>用备份换下现在的数据，换下的整份留在本机，不会删除。备份以后录的要重新录；已经上报过的，下次交换时由上级送回。</source>
        <translation>The backup replaces the present data. All that is replaced stays on this computer and is not deleted. What was entered after the backup must be entered again; what was already reported comes back from the unit above at the next exchange.</translation>
    </message>
    <message>
        <source>看U盘或别的文件夹…</source>
        <translation>Look on a stick or in a folder…</translation>
    </message>
    <message>
        <source>管理员用户名</source>
        <translation>Maintainer&apos;s user name</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>第二个人的用户名</source>
        <translation>Second person&apos;s user name</translation>
    </message>
    <message>
        <source>第二个人的密码</source>
        <translation>Second person&apos;s password</translation>
    </message>
    <message>
        <source>或恢复码</source>
        <translation>or recovery code</translation>
    </message>
    <message>
        <source>要两个人在场：负责人或管理员。本机没有第二个人时，输入抄下的恢复码。</source>
        <translation>Two people must be present: heads or maintainers. If this computer has no second person, type the recovery code you wrote down.</translation>
    </message>
    <message>
        <source>不恢复</source>
        <translation>Do not restore</translation>
    </message>
    <message>
        <source>本机上的备份，新的在前。</source>
        <translation>Backups on this computer, newest first.</translation>
    </message>
    <message>
        <source>这里没有备份。插上有备份的U盘，再按右边的按钮。</source>
        <translation>No backups here. Plug in a stick that has one, then press the button on the right.</translation>
    </message>
    <message>
        <source>有备份的U盘或文件夹</source>
        <translation>Stick or folder with backups</translation>
    </message>
    <message>
        <source>{folder} 里的备份，新的在前。</source>
        <translation>Backups in {folder}, newest first.</translation>
    </message>
    <message>
        <source>请填写</source>
        <translation>Fill this in</translation>
    </message>
    <message>
        <source>用第 {number} 号备份（{when:%Y-%m-%d %H:%M}）换下现在的数据？</source>
        <translation>Replace the present data with backup no. {number} ({when:%Y-%m-%d %H:%M})?</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>正在检查备份、换下数据，请不要关机……</source>
        <translation>Checking the backup and replacing the data. Do not switch off…</translation>
    </message>
    <message>
        <source>正在和现在的数据比较……</source>
        <translation>Comparing with the present data…</translation>
    </message>
</context>
<context>
    <name>ReturnAllocation</name>
    <message>
        <source>用得怎样</source>
        <translation>How it was used</translation>
    </message>
    <message>
        <source>已归还</source>
        <translation>Returned</translation>
    </message>
</context>
<context>
    <name>ReturnReasonDialog</name>
    <message>
        <source>常见的原因</source>
        <translation>Common reasons</translation>
    </message>
    <message>
        <source>退回的原因*</source>
        <translation>Reason for return*</translation>
    </message>
    <message>
        <source>不退回</source>
        <translation>Do not return</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>请选一个原因，或自己写。下级会看到。</source>
        <translation>Choose a reason or write your own. The unit below will see it.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>内容审核</source>
        <translation>Content review</translation>
    </message>
    <message>
        <source>内容还没有收到，或已经作废，看不到原文。</source>
        <translation>The content has not arrived yet or was voided, so the original cannot be shown.</translation>
    </message>
    <message>
        <source>审核意见</source>
        <translation>Review opinion</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>是您提交的，要由另一个人登录后来审核。</source>
        <translation>You submitted this, so someone else must log in to review it.</translation>
    </message>
    <message>
        <source>审核意见（退回时必填）</source>
        <translation>Review opinion (needed for a return)</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>提交审核</source>
        <translation>Submit for review</translation>
    </message>
</context>
<context>
    <name>ReviewsPart</name>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>内容审核</source>
        <translation>Content review</translation>
    </message>
    <message>
        <source>查看 / 审核</source>
        <translation>View / review</translation>
    </message>
    <message>
        <source>宣讲材料（原文和通俗版）</source>
        <translation>Talk text (original and plain version)</translation>
    </message>
    <message>
        <source>等着审核 {waiting} 件。提交的人不能自己审核。</source>
        <translation>{waiting} waiting for review. Whoever submitted an item cannot review it.</translation>
    </message>
    <message>
        <source>没有要审核的内容。规则包要求审核的活动、宣讲材料会出现在这里。</source>
        <translation>Nothing to review. Activities and talk texts that the rule pack wants reviewed will appear here.</translation>
    </message>
    <message>
        <source>等待审核</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>又改过</source>
        <translation>Changed since</translation>
    </message>
    <message>
        <source>还没提交</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>已通过</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>{state}。意见：{opinion}</source>
        <translation>{state}. Opinion: {opinion}</translation>
    </message>
    <message>
        <source>已保存，记入日志。</source>
        <translation>Saved and logged.</translation>
    </message>
</context>
<context>
    <name>RevokeDeviceDialog</name>
    <message>
        <source>停用这台电脑</source>
        <translation>Stop this computer</translation>
    </message>
    <message>
        <source>停用 {device}？</source>
        <translation>Stop {device}?</translation>
    </message>
    <message>
        <source>丢失或被盗</source>
        <translation>Lost or stolen</translation>
    </message>
    <message>
        <source>换机停用</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>先选停用的原因。现在还没有改动。</source>
        <translation>Choose the reason first. Nothing has changed yet.</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>不停用，返回</source>
        <translation>Back, do not stop</translation>
    </message>
    <message>
        <source>到现在收到的都信</source>
        <translation>Trust all received so far</translation>
    </message>
    <message>
        <source>一次也不信</source>
        <translation>Trust none of it</translation>
    </message>
    <message>
        <source>信到哪一次</source>
        <translation>Trust up to</translation>
    </message>
    <message>
        <source>按这样停用：已收到的都还算数。</source>
        <translation>If stopped this way, all received so far still counts.</translation>
    </message>
    <message>
        <source>按这样停用：已收到的里面有 {segments} 段、{count} 条不再算数，先存着备查。</source>
        <translation>If stopped this way, {segments} segments with {count} records received so far no longer count; they are kept for reference.</translation>
    </message>
    <message>
        <source>先前存着的 {recovered} 条会补收进来。</source>
        <translation> The {recovered} records held earlier will be taken in.</translation>
    </message>
    <message>
        <source>停用以后从这台电脑来的数据先存着，不算数。各单位不再给它写数据包。停用了不能改回；找到了要再用，请重新入网。</source>
        <translation>From then on, data from this computer is held and does not count. Units write it no more bundles. This cannot be undone; if the computer is found and used again, enrol it anew.</translation>
    </message>
    <message>
        <source>停用以后从这台电脑来的数据先存着；核实后再停用一次，就补收进来。各单位不再给它写数据包。停用了不能改回；新电脑请另办入网。</source>
        <translation>From then on, data from this computer is held; after checking, stop it once more and the data is taken in. Units write it no more bundles. This cannot be undone; enrol the new computer separately.</translation>
    </message>
    <message>
        <source>信到第 {number} 号（{day}，{sender}）</source>
        <translation>Up to no. {number} ({day}, {sender})</translation>
    </message>
    <message>
        <source>电脑丢了几天才发现的，选丢之前最后收到的那个数据包</source>
        <translation>If the loss was noticed days later, choose the last bundle received before it</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>改权限</source>
        <translation>Change roles</translation>
    </message>
    <message>
        <source>{name} 以后可以做什么：</source>
        <translation>What {name} may do from now on:</translation>
    </message>
    <message>
        <source>可以做什么*</source>
        <translation>Roles*</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>至少选一项</source>
        <translation>Choose at least one</translation>
    </message>
</context>
<context>
    <name>RootCard</name>
    <message>
        <source>县根钥匙和恢复钥匙</source>
        <translation>County root key and recovery key</translation>
    </message>
    <message>
        <source>换县根钥匙…</source>
        <translation>Change root key…</translation>
    </message>
    <message>
        <source>做县恢复钥匙…</source>
        <translation>Make county recovery key…</translation>
    </message>
    <message>
        <source>试着读回…</source>
        <translation>Read back…</translation>
    </message>
    <message>
        <source>县根钥匙：第 {version} 版，{keys} 把，{threshold} 把到场才算数，由保管人保管。</source>
        <translation>County root key: version {version}, {keys} keys, {threshold} needed together, kept by their keepers.</translation>
    </message>
    <message>
        <source>县根钥匙：第 {version} 版，只有 1 把，就在这台电脑里。建议换成 3 把，交给三个人保管。</source>
        <translation>County root key: version {version}, only 1 key, on this computer. Better change to 3 keys kept by three people.</translation>
    </message>
    <message>
        <source>县恢复钥匙：还没有。有了它，县中心的电脑坏了，以后存档的上报包还打得开。</source>
        <translation>County recovery key: none yet. With it, archived report bundles can still be opened if the centre&apos;s computer fails.</translation>
    </message>
    <message>
        <source>县恢复钥匙：{day} 做的，钥匙指纹 {digits}。</source>
        <translation>County recovery key: made on {day}, key fingerprint {digits}.</translation>
    </message>
    <message>
        <source>新的县根钥匙</source>
        <translation>New county root key</translation>
    </message>
    <message>
        <source>换上新钥匙</source>
        <translation>Change to new key</translation>
    </message>
    <message>
        <source>没有换，还用原来的县根钥匙。做好的新钥匙文件没有用，请删掉。</source>
        <translation>Nothing was changed; the old county root key is still in use. The new key files are of no use; delete them.</translation>
    </message>
    <message>
        <source>县根钥匙已换成第 {version} 版。请照常交换一次，把这件事送到各单位。</source>
        <translation>The county root key is now version {version}. Exchange as usual once so that every unit hears of it.</translation>
    </message>
    <message>
        <source>县恢复钥匙文件写到</source>
        <translation>Write the county recovery key file to</translation>
    </message>
    <message>
        <source>钥匙文件 (*.wmk)</source>
        <translation>Key file (*.wmk)</translation>
    </message>
    <message>
        <source>县恢复钥匙已做好。请照常交换一次：以后的上报包也能用它打开。</source>
        <translation>The county recovery key is made. Exchange as usual once: later report bundles can then be opened with it too.</translation>
    </message>
    <message>
        <source>新的县恢复钥匙</source>
        <translation>New county recovery key</translation>
    </message>
</context>
<context>
    <name>RootDialog</name>
    <message>
        <source>丢失或被盗</source>
        <translation>Lost or stolen</translation>
    </message>
    <message>
        <source>坏了，或正常停用</source>
        <translation>Broken, or stopped in the normal way</translation>
    </message>
    <message>
        <source>不办，返回</source>
        <translation>Back, do nothing</translation>
    </message>
    <message>
        <source>县根钥匙只有一把，就在这台电脑里，不用另找保管人。</source>
        <translation>There is only one county root key and it is on this computer; no other keeper is needed.</translation>
    </message>
    <message>
        <source>要 {threshold} 个保管人到场，依次选自己的钥匙文件，照代码页输入代码。</source>
        <translation>{threshold} keepers must be present. Each chooses their key file and types the code from the code page.</translation>
    </message>
    <message>
        <source>第 {number} 个保管人</source>
        <translation>Keeper {number}</translation>
    </message>
    <message>
        <source>先选原因。现在还没有改动。</source>
        <translation>Choose the reason first. Nothing has changed yet.</translation>
    </message>
</context>
<context>
    <name>RootRevokeDialog</name>
    <message>
        <source>用县根钥匙停用 {device}？</source>
        <translation>Stop {device} with the county root key?</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>用县根钥匙停用</source>
        <translation>Stop with the county root key</translation>
    </message>
    <message>
        <source>{day} 起收到的不算</source>
        <translation>Data received from {day} on does not count</translation>
    </message>
    <message>
        <source>到现在收到的都信</source>
        <translation>Trust all received so far</translation>
    </message>
    <message>
        <source>电脑丢了几天才发现的，选丢的那一天</source>
        <translation>If the loss was noticed days later, choose the day it was lost</translation>
    </message>
    <message>
        <source>信到哪一天</source>
        <translation>Trust up to the day</translation>
    </message>
    <message>
        <source>停用以后从这台电脑来的先存着，不算数；各单位不再给它写数据包。停用了不能改回。</source>
        <translation>From then on, what comes from this computer is held and does not count; units write it no more bundles. This cannot be undone.</translation>
    </message>
    <message>
        <source>已收到的里面有 {count} 条不再算数，先存着备查。</source>
        <translation>{count} records received so far no longer count; they are kept for reference.</translation>
    </message>
</context>
<context>
    <name>RootRotationDialog</name>
    <message>
        <source>换县根钥匙</source>
        <translation>Change county root key</translation>
    </message>
    <message>
        <source>不换，返回</source>
        <translation>Back, do not change</translation>
    </message>
    <message>
        <source>先做新钥匙</source>
        <translation>Make new keys first</translation>
    </message>
    <message>
        <source>县根钥匙管着全县的电脑。建议做 3 把，交给三个人，2 把到场才算数：丢一把不要紧，一个人也做不了主。先做好新钥匙、打印好代码，再换上。换了以后，县根 30 位数字不变，各单位不用重新入网。</source>
        <translation>The county root key governs every computer in the county. Best make 3 keys for three people, with 2 needed together: losing one does no harm, and nobody can act alone. Make the new keys and print the codes first, then change. The 30 digits of the county root stay the same, and units need not enrol again.</translation>
    </message>
    <message>
        <source>{count} 把</source>
        <translation>{count} keys</translation>
    </message>
    <message>
        <source>一共几把</source>
        <translation>How many keys</translation>
    </message>
    <message>
        <source>每把交给一个保管人</source>
        <translation>Each goes to one keeper</translation>
    </message>
    <message>
        <source>几把到场才算数</source>
        <translation>Needed together</translation>
    </message>
    <message>
        <source>选 U 盘或文件夹</source>
        <translation>Choose a stick or folder</translation>
    </message>
    <message>
        <source>写好以后，再一把一把放到各人的 U 盘</source>
        <translation>Once written, put each one on its keeper&apos;s stick</translation>
    </message>
    <message>
        <source>钥匙文件写到</source>
        <translation>Write key files to</translation>
    </message>
    <message>
        <source>现在的县根钥匙在这台电脑里。换上新钥匙以后，它就从这台电脑里删掉。</source>
        <translation>The present county root key is on this computer. Once the new keys are in use, it is deleted from here.</translation>
    </message>
    <message>
        <source>现在是第 {version} 版，要 {threshold} 把到场。请保管人依次选自己的钥匙文件，输入代码。文件丢了的，先用“试着读回”照钥匙页重新写出来。</source>
        <translation>Now version {version}, {threshold} keys needed together. The keepers choose their key files in turn and type the codes. If a file is lost, write it again from the key page with “Read back”.</translation>
    </message>
    <message>
        <source>第 {number} 个保管人</source>
        <translation>Keeper {number}</translation>
    </message>
</context>
<context>
    <name>RosterCheckModel</name>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>不变</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Action</translation>
    </message>
</context>
<context>
    <name>RowCorrectionDialog</name>
    <message>
        <source>改正第 {row} 行</source>
        <translation>Correct row {row}</translation>
    </message>
    <message>
        <source>第 {row} 行 {name}。只改这次导入的内容，原文件不动。</source>
        <translation>Row {row} {name}. Only this import is changed; the original file stays as it is.</translation>
    </message>
    <message>
        <source>不改</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>改好了</source>
        <translation>Corrected</translation>
    </message>
</context>
<context>
    <name>RulesPart</name>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>谁发布</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>规则包</source>
        <translation>Rule pack</translation>
    </message>
    <message>
        <source>规则由县中心定，随数据包下发。本单位照正在用的执行。</source>
        <translation>The county centre sets the rules and sends them with bundles. This unit follows those in use.</translation>
    </message>
    <message>
        <source>改了以后随下一批数据包下发到所和站，到日子才执行，以前的数字不变。</source>
        <translation>Changes go to institutes and stations with the next bundles and take effect on their day; earlier figures stay the same.</translation>
    </message>
    <message>
        <source>这个规则包的内容</source>
        <translation>Contents of this rule pack</translation>
    </message>
    <message>
        <source>改数字…</source>
        <translation>Edit numbers…</translation>
    </message>
    <message>
        <source>从文件发布…</source>
        <translation>Issue from file…</translation>
    </message>
    <message>
        <source>存成文件…</source>
        <translation>Save as file…</translation>
    </message>
    <message>
        <source>程序自带</source>
        <translation>Built in</translation>
    </message>
    <message>
        <source>正在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>要更新程序</source>
        <translation>Update needed</translation>
    </message>
    <message>
        <source>已换新版</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>还没到日子</source>
        <translation>Not yet due</translation>
    </message>
    <message>
        <source>这一版是更新的程序写的，本机看不懂，先照前一版执行。请更新程序。</source>
        <translation>This version was written by a newer program and cannot be read here; the previous one stays in force. Update the program.</translation>
    </message>
    <message>
        <source>已发布，随下一批数据包下发。</source>
        <translation>Issued; it goes out with the next bundles.</translation>
    </message>
    <message>
        <source>选规则包文件</source>
        <translation>Choose a rule pack file</translation>
    </message>
    <message>
        <source>规则包 (*.toml)</source>
        <translation>Rule pack (*.toml)</translation>
    </message>
    <message>
        <source>已写好：{file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>存成文件</source>
        <translation>Save as file</translation>
    </message>
</context>
<context>
    <name>SavedReportsDialog</name>
    <message>
        <source>已定稿的汇报</source>
        <translation>Final reports</translation>
    </message>
    <message>
        <source>哪一份</source>
        <translation>Which one</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>定稿时</source>
        <translation>When final</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>原值</source>
        <translation>Old</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>New</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>全文</source>
        <translation>Full text</translation>
    </message>
    <message>
        <source>与现在比较</source>
        <translation>Compare with now</translation>
    </message>
    <message>
        <source>手工改写</source>
        <translation>Written by hand</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>定稿后有 {count} 个数字变了</source>
        <translation>{count} numbers have changed since the report became final</translation>
    </message>
    <message>
        <source>定稿后数字没有变化</source>
        <translation>No numbers have changed since the report became final</translation>
    </message>
    <message>
        <source>存档汇报的各部分</source>
        <translation>Parts of the filed report</translation>
    </message>
</context>
<context>
    <name>ScanCheck</name>
    <message>
        <source>纸面上的这一行</source>
        <translation>This row on paper</translation>
    </message>
    <message>
        <source>1 打了勾&#x3000;0 空着&#x3000;←→ 换一格&#x3000;空格 放大&#x3000;Enter 这一行就这样&#x3000;F8 下一行</source>
        <translation>1 ticked  0 empty  ←→ next box  Space enlarge  Enter keep this row  F8 next row</translation>
    </message>
    <message>
        <source>下一处（F8）</source>
        <translation>Next one (F8)</translation>
    </message>
    <message>
        <source>这一行就这样</source>
        <translation>Keep this row</translation>
    </message>
    <message>
        <source>纸面原图</source>
        <translation>Original paper</translation>
    </message>
    <message>
        <source>放大的纸面</source>
        <translation>Enlarged paper</translation>
    </message>
    <message>
        <source>这一页都认清了，可以填入签到表。</source>
        <translation>This page is all clear; it can be put into the sign-in sheet.</translation>
    </message>
    <message>
        <source>第 {n} 行请您看一眼（还有 {left} 行）</source>
        <translation>Have a look at row {n} ({left} rows left)</translation>
    </message>
    <message>
        <source>还不知道是哪一张：请按“指定是哪一张”。</source>
        <translation>Not known yet which paper this is: press “Say which paper this is”.</translation>
    </message>
    <message>
        <source>都认清了，可以记入。</source>
        <translation>All read; ready to be entered.</translation>
    </message>
    <message>
        <source>“{part}”请您看一眼（还有 {left} 行）</source>
        <translation>Please look at “{part}” ({left} rows left)</translation>
    </message>
</context>
<context>
    <name>ScanPart</name>
    <message>
        <source>选图片识别（F9）</source>
        <translation>Choose images (F9)</translation>
    </message>
    <message>
        <source>选一个文件夹</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>选签到表的照片或扫描件</source>
        <translation>Choose photos or scans of sign-in sheets</translation>
    </message>
    <message>
        <source>正在识别……可以继续做别的。</source>
        <translation>Reading… you can go on with other work.</translation>
    </message>
    <message>
        <source>识别的签到表</source>
        <translation>Sheets being read</translation>
    </message>
    <message>
        <source>这张图的缩小图</source>
        <translation>Thumbnail of this image</translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>从列表删去</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>填入签到表</source>
        <translation>Fill in sheet</translation>
    </message>
    <message>
        <source>{left} 行待核对</source>
        <translation>{left} rows to check</translation>
    </message>
    <message>
        <source>收下 {taken} 张，还没有入账。</source>
        <translation>Took in {taken}; nothing posted yet.</translation>
    </message>
    <message>
        <source>选装着扫描件的文件夹</source>
        <translation>Choose the folder with the scans</translation>
    </message>
    <message>
        <source>这台电脑没有装“识别”用的部件，请让管理员安装带识别的版本。别的功能照常，签到表照着纸面录入即可。</source>
        <translation>This computer lacks the part for “Read sheets”; ask the maintainer to install the version that has it. All else works as usual; enter sheets from the paper.</translation>
    </message>
    <message>
        <source>指定是哪一张</source>
        <translation>Say which paper this is</translation>
    </message>
    <message>
        <source>回执</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>测评表</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>看不出是哪一张：请重拍，或指定</source>
        <translation>Not known which paper: photograph it again, or say which</translation>
    </message>
    <message>
        <source>别的电脑打印的：姓名照纸面填</source>
        <translation>Printed on another computer: write names from the paper</translation>
    </message>
    <message>
        <source>全部记入</source>
        <translation>Enter all</translation>
    </message>
    <message>
        <source>已记入：评单 {slips} 件，测评表 {pages} 张。</source>
        <translation>Entered: {slips} ratings, {pages} survey pages.</translation>
    </message>
    <message>
        <source>把签到表、点单回执、测评表的照片、扫描件（JPG、PNG、PDF）或文件夹拖到这里，或者按 F9 选择。认不准的格子会请您看，结果由您入账。</source>
        <translation>Drag photos or scans (JPG, PNG, PDF) of sign-in sheets, order slips or surveys here, or a folder, or choose with F9. Doubtful boxes are shown to you; you enter the result.</translation>
    </message>
</context>
<context>
    <name>ScoreForm</name>
    <message>
        <source>满分 {most} 分，空着是还没有打分</source>
        <translation>Full score {most}; empty means not scored yet</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>佐证说明</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>差距和改进</source>
        <translation>Gaps and improvements</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>本单位</source>
        <translation>This unit</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Maintainer</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>入网</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>首次设置</source>
        <translation>First set-up</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>建立数据</source>
        <translation>Create data</translation>
    </message>
    <message>
        <source>开始工作</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>正在建立加密数据，请稍候……</source>
        <translation>Creating the encrypted data, one moment…</translation>
    </message>
    <message>
        <source>申请已写到 {file}。请把下面的数字抄下来，带到上级单位核对。</source>
        <translation>The request was written to {file}. Copy the digits below and take them to the unit above to compare.</translation>
    </message>
    <message>
        <source>恢复码单</source>
        <translation>Recovery code sheet</translation>
    </message>
    <message>
        <source>数据会放在“{folder}”里，网盘同步时可能拷走写了一半的文件。请先退出，把程序的数据文件夹放到别处。</source>
        <translation>The data would lie in “{folder}”, where a cloud drive may copy half-written files. Please quit and put the program&apos;s data folder elsewhere.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>设置的各部分</source>
        <translation>Parts of the settings</translation>
    </message>
    <message>
        <source>单位信息</source>
        <translation>Unit details</translation>
    </message>
    <message>
        <source>文字和密码</source>
        <translation>Text and password</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>单位信息改了还没有保存。</source>
        <translation>The unit details have unsaved changes.</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Very large</translation>
    </message>
    <message>
        <source>随时按 Ctrl++ 放大，Ctrl+- 缩小，Ctrl+0 回到标准。</source>
        <translation>At any time, Ctrl++ enlarges, Ctrl+- reduces and Ctrl+0 returns to standard.</translation>
    </message>
    <message>
        <source>我的密码</source>
        <translation>My password</translation>
    </message>
    <message>
        <source>换密码…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>忘记密码时，用设置时抄下的恢复码在登录页换新密码。</source>
        <translation>If you forget the password, use the recovery code you copied at set-up to choose a new one on the login page.</translation>
    </message>
    <message>
        <source>{name} 的密码已换好。</source>
        <translation>Password of {name} changed.</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>规则包</source>
        <translation>Rule pack</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>许可</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>撤销和回收</source>
        <translation>Undo and bin</translation>
    </message>
</context>
<context>
    <name>SheetChooser</name>
    <message>
        <source>活动名称，或签到表下方的编号</source>
        <translation>Activity name, or the number at the foot of the sheet</translation>
    </message>
    <message>
        <source>找活动或表号</source>
        <translation>Find activity or sheet number</translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation>Activity sessions</translation>
    </message>
    <message>
        <source>开始补录</source>
        <translation>Start entering</translation>
    </message>
    <message>
        <source>没有找到“{text}”。</source>
        <translation>“{text}” was not found.</translation>
    </message>
    <message>
        <source>还没有活动。先新建活动、打印签到表，活动结束后在这里补录。</source>
        <translation>No activities yet. Create one and print its sign-in sheet; after the activity, enter the sheet here.</translation>
    </message>
    <message>
        <source>去新建活动</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>没有找到表号 {number}。请核对签到表下方的编号，或按名称找。</source>
        <translation>Sheet number {number} was not found. Check the number at the foot of the sheet, or search by name.</translation>
    </message>
</context>
<context>
    <name>SheetEntry</name>
    <message>
        <source>还没有录入任何人。先输入姓名首字母，再入账。</source>
        <translation>Nobody has been entered yet. Type the initials of a name first, then post.</translation>
    </message>
    <message>
        <source>还有 {count} 行没有核对好，没有入账，草稿还在。按 F8 逐行去改。</source>
        <translation>{count} rows still need checking. Nothing was posted; the draft is kept. Press F8 to correct them one by one.</translation>
    </message>
    <message>
        <source>第 {number} 行 {name}：{words}</source>
        <translation>Row {number} {name}: {words}</translation>
    </message>
    <message>
        <source>Enter 下一格/换行&#x3000;Tab 前后移动&#x3000;Ctrl+D 同上&#x3000;F4 建新档&#x3000;F8 下一处待核对&#x3000;Ctrl+Z 撤销</source>
        <translation>Enter next box/row  Tab move  Ctrl+D same as above  F4 new person  F8 next to check  Ctrl+Z undo</translation>
    </message>
    <message>
        <source>撤销记录</source>
        <translation>Undo history</translation>
    </message>
    <message>
        <source>暂存</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>确认入账</source>
        <translation>Confirm and post</translation>
    </message>
    <message>
        <source>已暂存。随时可以从“签到补录”或“今日”接着录。</source>
        <translation>Draft saved. Continue at any time from “Enter sheets” or “Today”.</translation>
    </message>
    <message>
        <source>草稿已自动保存 {time}</source>
        <translation>Draft saved by itself at {time}</translation>
    </message>
</context>
<context>
    <name>SheetFacts</name>
    <message>
        <source>固定时长</source>
        <translation>Fixed hours</translation>
    </message>
    <message>
        <source>选中人后直接换行，时长都用右边这个数</source>
        <translation>After choosing a person, go straight to the next row; the hours are those on the right</translation>
    </message>
    <message>
        <source>固定的时长（小时）</source>
        <translation>Fixed hours</translation>
    </message>
    <message>
        <source>群众人次</source>
        <translation>People served</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>已录 {people} 人&#x3000;共 {hours} 小时</source>
        <translation>{people} people entered, {hours} hours in all</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>无误</source>
        <translation>Correct</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>放大文字</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>缩小文字</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>标准文字</source>
        <translation>Standard text</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock screen</translation>
    </message>
    <message>
        <source>本页帮助</source>
        <translation>Help for this page</translation>
    </message>
    <message>
        <source>收起或取消</source>
        <translation>Close or cancel</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>预览、打印</source>
        <translation>Preview, print</translation>
    </message>
    <message>
        <source>同上一行</source>
        <translation>Same as row above</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>这张按键表</source>
        <translation>This sheet of keys</translation>
    </message>
    <message>
        <source>撤销和回收站</source>
        <translation>Undo and recycle bin</translation>
    </message>
    <message>
        <source>下一格；打开选中的一条</source>
        <translation>Next cell; open the chosen one</translation>
    </message>
    <message>
        <source>往后、往前</source>
        <translation>Forward, back</translation>
    </message>
    <message>
        <source>修改选中的一条</source>
        <translation>Change the chosen one</translation>
    </message>
    <message>
        <source>新建；补录时建新档</source>
        <translation>New; in sign-in: a new person</translation>
    </message>
    <message>
        <source>恢复、撤销选中的一条</source>
        <translation>Restore or undo the chosen one</translation>
    </message>
    <message>
        <source>撤销刚才的扫码</source>
        <translation>Undo the last scan</translation>
    </message>
    <message>
        <source>后一处、前一处待核对</source>
        <translation>Next or previous doubtful place</translation>
    </message>
    <message>
        <source>识别签到表</source>
        <translation>Read sign-in sheets</translation>
    </message>
    <message>
        <source>审批、重复、改得不一样：按按钮上的数字</source>
        <translation>Approvals, duplicates, differences: the number on the button</translation>
    </message>
    <message>
        <source>点单的六个阶段</source>
        <translation>The six stages of an order</translation>
    </message>
    <message>
        <source>识别核对：打勾、没有、看原图</source>
        <translation>Checking what was read: ticked, empty, see the picture</translation>
    </message>
    <message>
        <source>保存并入账、确认</source>
        <translation>Save and enter, confirm</translation>
    </message>
    <message>
        <source>撤销、重做</source>
        <translation>Undo, redo</translation>
    </message>
    <message>
        <source>同上，一直到底</source>
        <translation>The same, to the end</translation>
    </message>
</context>
<context>
    <name>SignInGrid</name>
    <message>
        <source>签到表各行</source>
        <translation>Rows of the sign-in sheet</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>签到补录</source>
        <translation>Enter sheets</translation>
    </message>
    <message>
        <source>换一张表</source>
        <translation>Other sheet</translation>
    </message>
    <message>
        <source>已接着上次的草稿：{rows} 行，{time} 自动保存。</source>
        <translation>Continued from the last draft: {rows} rows, saved by itself at {time}.</translation>
    </message>
    <message>
        <source>放弃草稿</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>已入账：{people} 人，{hours} 小时。有错可以在下面更正。</source>
        <translation>Posted: {people} people, {hours} hours. Mistakes can be corrected below.</translation>
    </message>
    <message>
        <source>签到已入账</source>
        <translation>Sign-in posted</translation>
    </message>
    <message>
        <source>已更正 {name} 的时长，原记录保留。</source>
        <translation>The hours of {name} were corrected; the original record is kept.</translation>
    </message>
    <message>
        <source>放弃这份草稿？</source>
        <translation>Discard this draft?</translation>
    </message>
    <message>
        <source>这张表已录的各行会清空，不能恢复。</source>
        <translation>The rows entered for this sheet will be cleared. This cannot be undone.</translation>
    </message>
    <message>
        <source>签到补录的几个部分</source>
        <translation>Parts of Enter sheets</translation>
    </message>
    <message>
        <source>补录</source>
        <translation>Enter sheets</translation>
    </message>
    <message>
        <source>识别签到表</source>
        <translation>Read sheets</translation>
    </message>
    <message>
        <source>纸面上的各行已填好，还没有入账。按 F8 逐处核对，再按 Ctrl+Enter 入账。</source>
        <translation>The rows on the paper are filled in but not posted. Press F8 to check them one by one, then Ctrl+Enter to post.</translation>
    </message>
    <message>
        <source>扫码签到</source>
        <translation>Card check-in</translation>
    </message>
    <message>
        <source>扫码的人已填进来，还没有入账。没有签退的请补时长，再按 Ctrl+Enter 入账。</source>
        <translation>Those who scanned are filled in but not posted. Add hours where there is no sign-out, then press Ctrl+Enter to post.</translation>
    </message>
</context>
<context>
    <name>SignNamesForm</name>
    <message>
        <source>不填是今天</source>
        <translation>Blank means today</translation>
    </message>
    <message>
        <source>一行一个：姓名 村组，如“王建国 第二村民组”。已有的不会重复记。</source>
        <translation>One to a line: name and group, such as “王建国 第二村民组”. Those already there are not entered twice.</translation>
    </message>
    <message>
        <source>姓名*</source>
        <translation>Names*</translation>
    </message>
    <message>
        <source>签名日期</source>
        <translation>Day of signing</translation>
    </message>
    <message>
        <source>录入</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>SlipNote</name>
    <message>
        <source>回执上的意见和签名</source>
        <translation>Opinion and signature on the slip</translation>
    </message>
    <message>
        <source>群众写的意见</source>
        <translation>What the resident wrote</translation>
    </message>
    <message>
        <source>照纸面写下群众的意见（可以不写）</source>
        <translation>Write the resident&apos;s opinion from the paper (may stay empty)</translation>
    </message>
    <message>
        <source>纸上有签名</source>
        <translation>The paper is signed</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>本机的身份</source>
        <translation>This computer&apos;s identity</translation>
    </message>
    <message>
        <source>只是换了电脑，原来那台不用了</source>
        <translation>Only the computer changed; the old one is no longer used</translation>
    </message>
    <message>
        <source>原来那台还在用，或拿不准</source>
        <translation>The old one is still in use, or not sure</translation>
    </message>
    <message>
        <source>换了电脑？这台电脑的主板或系统与上次不同。请选一项；在这之前照常使用。</source>
        <translation>A different computer? The mainboard or system is not the same as last time. Choose one; until then, work as usual.</translation>
    </message>
    <message>
        <source>请按下面的“写出恢复申请”，连同 U 盘带到上级单位；批准后带回来打开欢迎包。丢掉的数据随欢迎包回来，等着的改动接着送出。</source>
        <translation>Press “Write recovery request” below and take it with the stick to the unit above; once approved, bring it back and open the welcome bundle. Lost data returns with the welcome bundle, and waiting changes then go out.</translation>
    </message>
    <message>
        <source>请先与每个镇所交换两次，把它们手里的都收回来（恢复前后新入网的单位也要收），再按下面的“恢复身份”。</source>
        <translation>First exchange twice with each township institute to collect all they hold (also from units enrolled around the time of the restore), then press “Restore identity” below.</translation>
    </message>
    <message>
        <source>已录入的都在，可以照常录入。为免同一编号用两次，暂不封存，收到的数据先存着。</source>
        <translation>All that was entered is here, and you can go on entering. So that no number is used twice, nothing is sealed for now, and received data is held.</translation>
    </message>
    <message>
        <source>有 {count} 处改动等着送出。</source>
        <translation>{count} changes are waiting to go out.</translation>
    </message>
    <message>
        <source>恢复申请已写出。请打印申请单，连同 U 盘带到上级单位核对；批准后把 U 盘带回来，按“打开欢迎包”。申请文件丢了，可以再写一次。</source>
        <translation>The recovery request is written. Print the request form and take it with the stick to the unit above to compare; once approved, bring the stick back and press “Open welcome bundle”. If the request file is lost, it can be written again.</translation>
    </message>
</context>
<context>
    <name>StarsPart</name>
    <message>
        <source>星级志愿者</source>
        <translation>Star volunteers</translation>
    </message>
    <message>
        <source>按规则包的时长门槛自动列出够星级的人：公示至少 7 天，没有异议再授予。</source>
        <translation>Lists those who reach a star under the rule pack&apos;s hours: public notice for at least 7 days, then award if nobody objects.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>星级</source>
        <translation>Stars</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>公示到</source>
        <translation>Notice until</translation>
    </message>
    <message>
        <source>要留意</source>
        <translation>Take note</translation>
    </message>
    <message>
        <source>开始公示</source>
        <translation>Start notice</translation>
    </message>
    <message>
        <source>打印公示表</source>
        <translation>Print notice</translation>
    </message>
    <message>
        <source>记异议…</source>
        <translation>Object…</translation>
    </message>
    <message>
        <source>核实不成立…</source>
        <translation>Unfounded…</translation>
    </message>
    <message>
        <source>不予授予…</source>
        <translation>Do not award…</translation>
    </message>
    <message>
        <source>授予</source>
        <translation>Award</translation>
    </message>
    <message>
        <source>够了，待公示</source>
        <translation>Reached, notice due</translation>
    </message>
    <message>
        <source>还没有人够星级。时长入账以后，够了的人会自动列在这里。</source>
        <translation>Nobody has reached a star yet. Once hours are posted, those who have are listed here.</translation>
    </message>
    <message>
        <source>时长更正后只有 {now} 小时，不够 {asked} 小时</source>
        <translation>After a correction of hours, only {now} hours; {asked} needed</translation>
    </message>
    <message>
        <source>已授予的不会自动取消，请核实</source>
        <translation>Stars already awarded are not taken away by themselves; check them</translation>
    </message>
    <message>
        <source>已开始公示 {count} 人，到 {last} 止。请打印公示表贴出来。</source>
        <translation>Public notice started for {count} people, until {last}. Print the notice and put it up.</translation>
    </message>
    <message>
        <source>星级志愿者公示表</source>
        <translation>Star volunteers: public notice</translation>
    </message>
    <message>
        <source>已授予“{name}”{star} 星级。证书在“服务记录和证明”里打印。</source>
        <translation>{star} stars awarded to “{name}”. Print the certificate in “Records and certificates”.</translation>
    </message>
    <message>
        <source>写明谁反映了什么。核实清楚以前不会授予“{name}”。</source>
        <translation>Write who reported what. “{name}” is not awarded until it has been checked.</translation>
    </message>
    <message>
        <source>记异议</source>
        <translation>Record objection</translation>
    </message>
    <message>
        <source>写明怎样核实的。“{name}”继续公示，期满可以授予。</source>
        <translation>Write how it was checked. The notice for “{name}” goes on; the award can follow when it ends.</translation>
    </message>
    <message>
        <source>核实不成立</source>
        <translation>Unfounded</translation>
    </message>
    <message>
        <source>写明为什么。“{name}”这次不授予，时长不变，以后够了可以再公示。</source>
        <translation>Write why. “{name}” is not awarded this time. The hours stay, and a new notice is possible later.</translation>
    </message>
    <message>
        <source>不予授予</source>
        <translation>Do not award</translation>
    </message>
    <message>
        <source>已记下。</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>正在处理……</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>Ctrl+/ 看全部按键</source>
        <translation>Ctrl+/ shows all keys</translation>
    </message>
    <message>
        <source>演示数据</source>
        <translation>Demo data</translation>
    </message>
    <message>
        <source>拿掉演示数据</source>
        <translation>Remove demo data</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>小时，如 1.5</source>
        <translation>Hours, e.g. 1.5</translation>
    </message>
    <message>
        <source>服务志愿者</source>
        <translation>Volunteers serving</translation>
    </message>
    <message>
        <source>关联活动</source>
        <translation>Linked activity</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>用了多久</source>
        <translation>Time taken</translation>
    </message>
    <message>
        <source>问题解决了</source>
        <translation>Problem solved</translation>
    </message>
</context>
<context>
    <name>StickChoice</name>
    <message>
        <source>U盘或文件夹</source>
        <translation>Stick or folder</translation>
    </message>
    <message>
        <source>重新查找</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>选文件夹…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>文件夹 {path}</source>
        <translation>Folder {path}</translation>
    </message>
    <message>
        <source>没有找到 U 盘</source>
        <translation>No stick found</translation>
    </message>
    <message>
        <source>请插好 U 盘再按“重新查找”，或选一个文件夹。</source>
        <translation>Plug in a stick and press “Search again”, or choose a folder.</translation>
    </message>
    <message>
        <source>{label}（{root}）  共 {size} GB，剩 {free} GB</source>
        <translation>{label} ({root})  {size} GB, {free} GB free</translation>
    </message>
    <message>
        <source>{label}（{root}）  有写保护，共 {size} GB</source>
        <translation>{label} ({root})  write-protected, {size} GB</translation>
    </message>
    <message>
        <source>U盘</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>选文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>插着 {count} 个 U 盘，请选用哪一个</source>
        <translation>{count} sticks are plugged in; choose which to use</translation>
    </message>
    <message>
        <source>有好几个 U 盘，程序不替您猜：先在上面选一个。</source>
        <translation>There are several sticks, and the program does not guess: choose one above first.</translation>
    </message>
</context>
<context>
    <name>StickNotes</name>
    <message>
        <source>清理没写完的</source>
        <translation>Clear unfinished</translation>
    </message>
    <message>
        <source>U 盘上有不认识的程序，共 {count} 个：{names}。本程序不打开也不动它们；请不要双击，先用杀毒软件查一查。</source>
        <translation>There are unknown programs on the stick, {count} in all: {names}. This program does not open or touch them. Do not double-click them; run a virus scan first.</translation>
    </message>
    <message>
        <source>U 盘上有 {count} 个以前没写完的数据包，没有用处，可以清理。</source>
        <translation>The stick has {count} bundles that were never finished. They are of no use and can be cleared.</translation>
    </message>
    <message>
        <source>清理了 {count} 个没写完的数据包，别的文件没有动。</source>
        <translation>Cleared {count} unfinished bundles; no other files were touched.</translation>
    </message>
</context>
<context>
    <name>SupplyDemand</name>
    <message>
        <source>导出 Excel…</source>
        <translation>Export Excel…</translation>
    </message>
    <message>
        <source>看哪张清单</source>
        <translation>Which list</translation>
    </message>
    <message>
        <source>名称或内容</source>
        <translation>Name or content</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>供需对接的清单</source>
        <translation>Supply and demand lists</translation>
    </message>
    <message>
        <source>打开这一条</source>
        <translation>Open this record</translation>
    </message>
    <message>
        <source>共 {total} 条</source>
        <translation>Total: {total}</translation>
    </message>
    <message>
        <source>没有超期、退回或因为没人办而不受理的需求。</source>
        <translation>No needs are overdue, returned, or refused for want of someone to serve them.</translation>
    </message>
    <message>
        <source>队伍都派过单，阵地都用过，项目都有人点过。</source>
        <translation>Every team has been dispatched, every venue used, every project requested.</translation>
    </message>
    <message>
        <source>这段时间没有人点单。</source>
        <translation>No requests in this period.</translation>
    </message>
    <message>
        <source>还没有登记队伍和阵地。在“台账”里登记。</source>
        <translation>No teams or venues yet. Record them in “Registers”.</translation>
    </message>
    <message>
        <source>项目库还是空的。在“台账”的“项目库”里登记。</source>
        <translation>The project library is still empty. Record projects in “Project library” under “Registers”.</translation>
    </message>
    <message>
        <source>按类别：{sorts}。按单位：{units}。</source>
        <translation>By kind: {sorts}. By unit: {units}.</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>供需对接</source>
        <translation>Supply and demand</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>供需对接的清单写到哪里</source>
        <translation>Write the supply and demand lists to</translation>
    </message>
    <message>
        <source>已写好 {file}，共 {many} 条。</source>
        <translation>{file} written, {many} records.</translation>
    </message>
</context>
<context>
    <name>TagFilter</name>
    <message>
        <source>按什么找</source>
        <translation>Filter by</translation>
    </message>
    <message>
        <source>全部类别</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>哪一类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>五类内容</source>
        <translation>Five contents</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>服务平台</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>主题或常态</source>
        <translation>Themed or regular</translation>
    </message>
    <message>
        <source>线上线下</source>
        <translation>Online or on site</translation>
    </message>
    <message>
        <source>融合工作</source>
        <translation>Fusion work</translation>
    </message>
    <message>
        <source>六传</source>
        <translation>Six transmissions</translation>
    </message>
    <message>
        <source>五进</source>
        <translation>Five entries</translation>
    </message>
</context>
<context>
    <name>TimeSpan</name>
    <message>
        <source>开始时间</source>
        <translation>Start time</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>End time</translation>
    </message>
    <message>
        <source>到</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>新建活动 F4</source>
        <translation>New activity F4</translation>
    </message>
    <message>
        <source>要办的事</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>这个账号只管用户，看不到业务数据。</source>
        <translation>This account only manages users and cannot see the work data.</translation>
    </message>
    <message>
        <source>没有等着办的事。可以新建活动，或补录签到表。</source>
        <translation>Nothing is waiting. You can create an activity or enter a sign-in sheet.</translation>
    </message>
    <message>
        <source>① 填写本单位信息</source>
        <translation>① Fill in this unit&apos;s details</translation>
    </message>
    <message>
        <source>去填写</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>② 导入或录入志愿者</source>
        <translation>② Import or enter volunteers</translation>
    </message>
    <message>
        <source>去录入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>③ 新建活动，打印签到表</source>
        <translation>③ Create an activity and print its sign-in sheet</translation>
    </message>
    <message>
        <source>去新建</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>继续录入</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>{name}（{day}）还没有补录签到</source>
        <translation>{name} ({day}): sign-in not entered yet</translation>
    </message>
    <message>
        <source>去补录</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>还有 {count} 场活动没有补录</source>
        <translation>{count} sessions are not entered yet</translation>
    </message>
    <message>
        <source>去看看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>{count} 处改动还没有上报</source>
        <translation>{count} changes are not reported up yet</translation>
    </message>
    <message>
        <source>去上报</source>
        <translation>Report up</translation>
    </message>
    <message>
        <source>常用</source>
        <translation>Common</translation>
    </message>
    <message>
        <source>补录签到</source>
        <translation>Enter from paper</translation>
    </message>
    <message>
        <source>打印签到表</source>
        <translation>Print sign-in sheet</translation>
    </message>
    <message>
        <source>查志愿者</source>
        <translation>Find volunteer</translation>
    </message>
    <message>
        <source>U盘上报</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation>Activity sessions</translation>
    </message>
    <message>
        <source>志愿者人次</source>
        <translation>Volunteer attendances</translation>
    </message>
    <message>
        <source>服务时长（小时）</source>
        <translation>Service hours</translation>
    </message>
    <message>
        <source>在册志愿者</source>
        <translation>Volunteers on the list</translation>
    </message>
    <message>
        <source>{count} 处两边改得不一样</source>
        <translation>{count} differing edits</translation>
    </message>
    <message>
        <source>去定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>有退回 {count} 条，改好再报</source>
        <translation>{count} returned; correct and report up again</translation>
    </message>
    <message>
        <source>上级没有收下 {count} 条</source>
        <translation>{count} not taken by the unit above</translation>
    </message>
    <message>
        <source>待审批 {count} 场活动</source>
        <translation>{count} sessions wait for approval</translation>
    </message>
    <message>
        <source>去审批</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>保存了 {count} 次还没有备份</source>
        <translation>{count} saves without a backup</translation>
    </message>
    <message>
        <source>去备份</source>
        <translation>Back up</translation>
    </message>
    <message>
        <source>农历{words}</source>
        <translation>Lunar {words}</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>想先看看？装一份虚构的演示数据，看完整个拿掉，不动自己的数据</source>
        <translation>Want to look first? Load made-up demo data and remove them whole afterwards; your own data are not touched</translation>
    </message>
    <message>
        <source>试一试</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>草稿：{name}，{rows} 行（{time} 自动保存）</source>
        <translation>Draft: {name}, {rows} rows (saved by itself at {time})</translation>
    </message>
    <message>
        <source>今天 {time}&#x3000;{name}</source>
        <translation>Today {time}&#x3000;{name}</translation>
    </message>
    <message>
        <source>扫码签到</source>
        <translation>Card check-in</translation>
    </message>
    <message>
        <source>草稿留着：{rows} 行（{time}），可是活动已经删掉</source>
        <translation>Draft kept: {rows} rows ({time}), but its activity was removed</translation>
    </message>
    <message>
        <source>恢复活动</source>
        <translation>Restore activity</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>文明实践工作台</source>
        <translation>Practice Desktop</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock screen</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>不定，返回</source>
        <translation>Back, no change</translation>
    </message>
    <message>
        <source>给一个新单位编号</source>
        <translation>Number a new unit</translation>
    </message>
    <message>
        <source>“{name}”改名</source>
        <translation>Rename “{name}”</translation>
    </message>
    <message>
        <source>把“{name}”划到别的单位下面？</source>
        <translation>Move “{name}” under another unit?</translation>
    </message>
    <message>
        <source>把“{name}”并入别的单位？</source>
        <translation>Merge “{name}” into another unit?</translation>
    </message>
    <message>
        <source>撤销“{name}”？</source>
        <translation>Dissolve “{name}”?</translation>
    </message>
    <message>
        <source>单位变动</source>
        <translation>Unit changes</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>划转</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>全称，如：石桥村新时代文明实践站</source>
        <translation>Full name, e.g. 石桥村新时代文明实践站</translation>
    </message>
    <message>
        <source>名称*</source>
        <translation>Name*</translation>
    </message>
    <message>
        <source>层级*</source>
        <translation>Level*</translation>
    </message>
    <message>
        <source>并入*</source>
        <translation>Merge into*</translation>
    </message>
    <message>
        <source>上级单位*</source>
        <translation>Unit above*</translation>
    </message>
    <message>
        <source>没有可以选的单位。</source>
        <translation>No unit to choose from.</translation>
    </message>
    <message>
        <source>它得到一个编号，以后不会再给别人。电脑以后再入网：申请里写的全称和这里一样，就得到这个编号。</source>
        <translation>It gets a number that will never go to another unit. When its computer enrols later under the same full name, it gets this number.</translation>
    </message>
    <message>
        <source>编号和以前录的都不变。以后印的表、报告用新名称；印过的不改。</source>
        <translation>The number and past records stay. Sheets and reports printed from now on use the new name; those already printed stay.</translation>
    </message>
    <message>
        <source>从下一次交换起，{other}看得到、改得了它的记录，原来的上级不再收到它的新记录。它有 {devices} 台电脑、下面 {below} 个单位、{people} 名志愿者、{activities} 场活动，都跟着过去，编号不变，一条也不丢。</source>
        <translation>From the next exchange on, {other} can see and edit its records, and the former unit above gets no new ones. Its {devices} computers, {below} units below, {people} volunteers and {activities} activities all go along; numbers stay the same and nothing is lost.</translation>
    </message>
    <message>
        <source>它不再是一个单位：它的 {people} 名志愿者、{activities} 场活动归{other}看和改，编号留着，一条也不丢；{devices} 台电脑照常送完数据，请到“入网”里停用。下面的 {below} 个单位跟着过去。并了不能拆回来。</source>
        <translation>It will no longer be a unit: {other} will see and edit its {people} volunteers and {activities} activities; its number is kept and nothing is lost. Its {devices} computers send their remaining data as usual; stop them under “Enrolment”. The {below} units below go along. A merge cannot be undone.</translation>
    </message>
    <message>
        <source>以后不再给它的电脑入网。它的 {people} 名志愿者、{activities} 场活动都在，还算数；{devices} 台电脑照常送完数据，请到“入网”里停用。下面的单位（{below} 个）还在，要划走的请先划走。撤销了不能改回。</source>
        <translation>Its computers will not be enrolled again. Its {people} volunteers and {activities} activities stay and still count; its {devices} computers send their remaining data as usual; stop them under “Enrolment”. The units below ({below}) stay; move them first if they should go elsewhere. This cannot be undone.</translation>
    </message>
</context>
<context>
    <name>UnitFilter</name>
    <message>
        <source>哪个单位</source>
        <translation>Which unit</translation>
    </message>
    <message>
        <source>其中哪个单位</source>
        <translation>Which unit of these</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>所和各站</source>
        <translation>Institute and stations</translation>
    </message>
    <message>
        <source>{unit}本级</source>
        <translation>{unit} itself</translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message>
        <source>本单位</source>
        <translation>This unit</translation>
    </message>
    <message>
        <source>保存 Ctrl+S</source>
        <translation>Save Ctrl+S</translation>
    </message>
    <message>
        <source>单位全称</source>
        <translation>Full unit name</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation>Area code</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Founded on</translation>
    </message>
    <message>
        <source>看不懂这个日期，请写成 2019-08-12</source>
        <translation>Date not understood; write it as 2019-08-12</translation>
    </message>
    <message>
        <source>区划代码是 12 位数字，现在是 {count} 位</source>
        <translation>An area code has 12 digits; this has {count}</translation>
    </message>
    <message>
        <source>单位信息已保存。</source>
        <translation>Unit details saved.</translation>
    </message>
    <message>
        <source>常住人口（人）</source>
        <translation>Resident population</translation>
    </message>
    <message>
        <source>人口截止日期</source>
        <translation>Population as of</translation>
    </message>
    <message>
        <source>写一个数，如 1860</source>
        <translation>Write a number, such as 1860</translation>
    </message>
</context>
<context>
    <name>UnitStep</name>
    <message>
        <source>如：柳河村新时代文明实践站</source>
        <translation>E.g. 柳河村新时代文明实践站</translation>
    </message>
    <message>
        <source>本单位是*</source>
        <translation>This unit is*</translation>
    </message>
    <message>
        <source>单位全称*</source>
        <translation>Full unit name*</translation>
    </message>
    <message>
        <source>可以不填，以后在“设置”里补</source>
        <translation>May stay empty; add it later in “Settings”</translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation>Area code</translation>
    </message>
    <message>
        <source>上级单位卡</source>
        <translation>Card of the unit above</translation>
    </message>
    <message>
        <source>请填写单位全称</source>
        <translation>Fill in the full unit name</translation>
    </message>
    <message>
        <source>区划代码是 12 位数字，现在是 {count} 位</source>
        <translation>An area code has 12 digits; this has {count}</translation>
    </message>
    <message>
        <source>选单位卡文件…</source>
        <translation>Choose unit card file…</translation>
    </message>
    <message>
        <source>以后再入网</source>
        <translation>Enrol later</translation>
    </message>
    <message>
        <source>上级给的 .wmc 文件；没有也能先开始工作</source>
        <translation>The .wmc file from the unit above; you can also start without it</translation>
    </message>
    <message>
        <source>单位卡 (*.wmc)</source>
        <translation>Unit card (*.wmc)</translation>
    </message>
    <message>
        <source>选单位卡文件</source>
        <translation>Choose the unit card file</translation>
    </message>
</context>
<context>
    <name>UnitsPanel</name>
    <message>
        <source>各单位</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>还没有别的单位和本机交换过数据。</source>
        <translation>No other unit has exchanged data with this computer yet.</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>多久没来数据</source>
        <translation>No data for</translation>
    </message>
    <message>
        <source>缺号</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>哪个单位</source>
        <translation>Which unit</translation>
    </message>
    <message>
        <source>第几号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>共几条</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>写入</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>两边不同</source>
        <translation>Differing</translation>
    </message>
    <message>
        <source>没有收</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>收到的数据包</source>
        <translation>Bundles received</translation>
    </message>
    <message>
        <source>看哪些单位</source>
        <translation>Which units</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>本月未上报的</source>
        <translation>Not reported this month</translation>
    </message>
    <message>
        <source>缺数据包的</source>
        <translation>With bundles missing</translation>
    </message>
    <message>
        <source>由谁转来</source>
        <translation>Passed on by</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>本月活动</source>
        <translation>Month&apos;s activities</translation>
    </message>
    <message>
        <source>✓ 本月 {all} 个单位都已上报。</source>
        <translation>✓ All {all} units have reported up this month.</translation>
    </message>
    <message>
        <source>⚠ 本月 {all} 个单位中，{count} 个还没有上报：{names}。</source>
        <translation>⚠ Of {all} units, {count} have not reported up this month: {names}.</translation>
    </message>
    <message>
        <source>{names}等</source>
        <translation>{names}, etc.</translation>
    </message>
    <message>
        <source>{time} 收到{unit}第 {number} 号，新带来：活动 {activities} 场，签到 {attendance} 人次，服务时长 {hours} 小时。</source>
        <translation>{time}: no. {number} received from {unit}. New: {activities} activity sessions, {attendance} attendances, {hours} service hours.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>给下级开锁</source>
        <translation>Unlock a unit below</translation>
    </message>
    <message>
        <source>县恢复钥匙（需要时）</source>
        <translation>County recovery key (if needed)</translation>
    </message>
    <message>
        <source>开锁，写答复</source>
        <translation>Unlock and write the answer</translation>
    </message>
    <message>
        <source>下级的密码都忘了、恢复码也没了，会带来一份开锁申请。先当面核对是谁、哪个单位，再由两个人打开：您和另一位负责人或管理员。开锁记在两边的操作记录里。</source>
        <translation>When a unit below has forgotten all passwords and lost its recovery code, it brings a request. First make sure in person who and which unit it is; then two people open it: you and another head or administrator. Both sides&apos; logs keep it.</translation>
    </message>
    <message>
        <source>选有申请的U盘…</source>
        <translation>Choose the stick with the request…</translation>
    </message>
    <message>
        <source>第二个人的用户名</source>
        <translation>User name of the second person</translation>
    </message>
    <message>
        <source>第二个人的密码</source>
        <translation>Password of the second person</translation>
    </message>
    <message>
        <source>或本机恢复码</source>
        <translation>Or this computer&apos;s recovery code</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>有开锁申请的U盘</source>
        <translation>Stick with a request to unlock</translation>
    </message>
    <message>
        <source>申请开锁的电脑：{place}</source>
        <translation>Computer that asks: {place}</translation>
    </message>
    <message>
        <source>答复写好了：{file}。下面的代码只显示这一次：当面或打电话告诉对方，不要写在U盘上。</source>
        <translation>The answer is written: {file}. The code below is shown only this once: tell it in person or by telephone, do not write it on the stick.</translation>
    </message>
</context>
<context>
    <name>VenueModel</name>
    <message>
        <source>阵地</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>权属单位</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>利用率</source>
        <translation>Use rate</translation>
    </message>
    <message>
        <source>用了/开放</source>
        <translation>Used/open</translation>
    </message>
    <message>
        <source>使用次数</source>
        <translation>Times used</translation>
    </message>
    <message>
        <source>共享前→后（每月）</source>
        <translation>Before→after sharing (per month)</translation>
    </message>
    <message>
        <source>上次使用</source>
        <translation>Last used</translation>
    </message>
    <message>
        <source>未填时段</source>
        <translation>No slots set</translation>
    </message>
    <message>
        <source>没有用过</source>
        <translation>Never used</translation>
    </message>
    <message>
        <source>闲置&#x3000;</source>
        <translation>Idle </translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>VenuesPart</name>
    <message>
        <source>预约阵地 F4</source>
        <translation>Book venue F4</translation>
    </message>
    <message>
        <source>阵地使用</source>
        <translation>Venue use</translation>
    </message>
    <message>
        <source>一周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>同一时间用同一处阵地，共 {count} 起，请商量改期：</source>
        <translation>The same venue is used twice at the same time in {count} cases; agree on a new time:</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>本季度</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>本年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>利用率是用过的开放时段占全部开放时段的比例；60天没有用过的标“闲置”。下面一周里，灰字是开放时段。</source>
        <translation>The use rate is the share of open slots that were used. Venues not used for 60 days are marked “Idle”. In the week below, open slots are grey.</translation>
    </message>
    <message>
        <source>上一周</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>下一周</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>开放时间…</source>
        <translation>Opening hours…</translation>
    </message>
    <message>
        <source>共享约定…</source>
        <translation>Sharing terms…</translation>
    </message>
    <message>
        <source>{name}&#x3000;{month}月{day}日这一周</source>
        <translation>{name}  Week of {month}-{day}</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>已保存，但请注意：</source>
        <translation>Saved, but note:</translation>
    </message>
    <message>
        <source>还没有阵地。登记第一处，就能预约、看用得多不多。</source>
        <translation>No venues yet. Register the first one, then it can be booked and its use is shown.</translation>
    </message>
    <message>
        <source>登记阵地</source>
        <translation>Register venue</translation>
    </message>
</context>
<context>
    <name>VolunteerFilters</name>
    <message>
        <source>姓名、拼音首字母或电话后四位</source>
        <translation>Name, pinyin initials or last four digits</translation>
    </message>
    <message>
        <source>找人</source>
        <translation>Find a person</translation>
    </message>
    <message>
        <source>按队伍筛选</source>
        <translation>Narrow to a team</translation>
    </message>
    <message>
        <source>名单按什么排</source>
        <translation>Order of the list</translation>
    </message>
    <message>
        <source>按拼音排</source>
        <translation>By pinyin</translation>
    </message>
    <message>
        <source>按姓氏笔画排</source>
        <translation>By strokes of the surname</translation>
    </message>
    <message>
        <source>全部队伍</source>
        <translation>All teams</translation>
    </message>
</context>
<context>
    <name>VolunteerForm</name>
    <message>
        <source>修改志愿者</source>
        <translation>Edit volunteer</translation>
    </message>
    <message>
        <source>新增志愿者</source>
        <translation>New volunteer</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>完整显示电话和证件号…</source>
        <translation>Show phone and ID in full…</translation>
    </message>
    <message>
        <source>台账里已有同名的人：{known}。不是同一个人再保存。</source>
        <translation>The register already has people of this name: {known}. Save only if this is someone else.</translation>
    </message>
    <message>
        <source>会显示完整的电话和证件号。谁、什么时候、为什么看，都记入日志。</source>
        <translation>The full phone and ID numbers will be shown. Who looked, when and why is logged.</translation>
    </message>
    <message>
        <source>完整显示</source>
        <translation>Show in full</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>VolunteerListModel</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>出生年月</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>村组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>特长</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>累计时长</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>VolunteersPage</name>
    <message>
        <source>志愿者</source>
        <translation>Volunteers</translation>
    </message>
    <message>
        <source>新增 F4</source>
        <translation>New F4</translation>
    </message>
    <message>
        <source>导入花名册</source>
        <translation>Import list</translation>
    </message>
    <message>
        <source>移出名单…</source>
        <translation>Remove from list…</translation>
    </message>
    <message>
        <source>查看/修改</source>
        <translation>View / edit</translation>
    </message>
    <message>
        <source>共 {total} 人</source>
        <translation>{total} people</translation>
    </message>
    <message>
        <source>没有找到这样的人。换个写法，或按 F4 新增。</source>
        <translation>Nobody found. Try other words, or press F4 to add someone.</translation>
    </message>
    <message>
        <source>还没有志愿者。已有花名册的，导入最快；也可以按 F4 一个一个录。</source>
        <translation>No volunteers yet. If you have a list, importing is fastest; or press F4 to enter them one by one.</translation>
    </message>
    <message>
        <source>已保存“{name}”。</source>
        <translation>“{name}” saved.</translation>
    </message>
    <message>
        <source>“{name}”不再出现在名单里，已记的时长和人次不变。</source>
        <translation>“{name}” will no longer appear in the list; recorded hours and attendances stay the same.</translation>
    </message>
    <message>
        <source>移出名单</source>
        <translation>Remove from list</translation>
    </message>
    <message>
        <source>移出</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>已把“{name}”移出名单。</source>
        <translation>“{name}” was removed from the list.</translation>
    </message>
    <message>
        <source>志愿者的各部分</source>
        <translation>Parts of the volunteers page</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>可能重复</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>可能重复（{count}）</source>
        <translation>Duplicates ({count})</translation>
    </message>
    <message>
        <source>转到别的单位…</source>
        <translation>Move to another unit…</translation>
    </message>
    <message>
        <source>“{name}”不能由本单位转：两边要都归本单位管。请告诉上级。</source>
        <translation>This unit cannot move “{name}”: it must be in charge of both sides. Tell the unit above.</translation>
    </message>
    <message>
        <source>已把“{name}”从“{old}”转到“{new}”。下次交换时告诉两边。</source>
        <translation>“{name}” was moved from “{old}” to “{new}”. Both are told at the next exchange.</translation>
    </message>
    <message>
        <source>待审时长</source>
        <translation>Pending hours</translation>
    </message>
    <message>
        <source>星级</source>
        <translation>Stars</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>告知同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>服务记录和证明</source>
        <translation>Records and certificates</translation>
    </message>
</context>
<context>
    <name>WeekModel</name>
    <message>
        <source>{slot} 开放</source>
        <translation>{slot} open</translation>
    </message>
    <message>
        <source>冲突 {session}</source>
        <translation>Clash {session}</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Booking</translation>
    </message>
</context>
<context>
    <name>WorkReportPage</name>
    <message>
        <source>工作汇报</source>
        <translation>Work report</translation>
    </message>
    <message>
        <source>工作汇报的几个部分</source>
        <translation>Parts of the work report</translation>
    </message>
    <message>
        <source>汇报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>还差几场</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
</context>
<context>
    <name>WorksPart</name>
    <message>
        <source>作品</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>奖项</source>
        <translation>Award</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>展演</source>
        <translation>Showings</translation>
    </message>
    <message>
        <source>观众</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>获奖作品</source>
        <translation>Awarded works</translation>
    </message>
    <message>
        <source>登记展演</source>
        <translation>Enter a showing</translation>
    </message>
    <message>
        <source>新作品</source>
        <translation>New work</translation>
    </message>
    <message>
        <source>加照片…</source>
        <translation>Add photos…</translation>
    </message>
    <message>
        <source>查看/修改</source>
        <translation>View / edit</translation>
    </message>
    <message>
        <source>共 {total} 件，还没有展演的 {never} 件</source>
        <translation>{total} in all, {never} never shown</translation>
    </message>
    <message>
        <source>还没有获奖作品。登记作品和奖项，再一场一场登记到哪里演过。</source>
        <translation>No awarded works yet. Enter the work and its award, then each place where it was shown.</translation>
    </message>
    <message>
        <source>{count} 场</source>
        <translation>{count} sessions</translation>
    </message>
    <message>
        <source>还没有展演</source>
        <translation>Never shown</translation>
    </message>
    <message>
        <source>“{name}”的照片，共 {count} 张</source>
        <translation>Photos of “{name}”, {count} in all</translation>
    </message>
    <message>
        <source>获奖</source>
        <translation>Award</translation>
    </message>
    <message>
        <source>作者</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>团队</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>还没有展演过。演一场，按右上角“登记展演”记一场。</source>
        <translation>Never shown yet. After a showing, press “Enter a showing” at the top right.</translation>
    </message>
    <message>
        <source>演过 {count} 场，最近：{days}</source>
        <translation>Shown {count} times, last: {days}</translation>
    </message>
    <message>
        <source>照片 (*.jpg *.jpeg *.png)</source>
        <translation>Photos (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>选照片</source>
        <translation>Choose photos</translation>
    </message>
    <message>
        <source>照片已保存。</source>
        <translation>Photos saved.</translation>
    </message>
</context>
<context>
    <name>WritingPart</name>
    <message>
        <source>已定稿…</source>
        <translation>Final reports…</translation>
    </message>
    <message>
        <source>导出汇报</source>
        <translation>Export report</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>问题事例</source>
        <translation>Problems, examples</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>数据截至 {day}</source>
        <translation>Data as of {day}</translation>
    </message>
    <message>
        <source>检查 {count}</source>
        <translation>Check {count}</translation>
    </message>
    <message>
        <source>检查 ✓</source>
        <translation>Check ✓</translation>
    </message>
    <message>
        <source>开头一段</source>
        <translation>Opening paragraph</translation>
    </message>
    <message>
        <source>上面去掉的半句：{text}</source>
        <translation>Clause dropped above: {text}</translation>
    </message>
    <message>
        <source>汇报放到哪个文件夹</source>
        <translation>Which folder for the report</translation>
    </message>
    <message>
        <source>已写好 Word、PDF（{pages} 页）和数字表，并已定稿：{folder}</source>
        <translation>Word, PDF ({pages} pages) and the table of numbers are written, and the report is final: {folder}</translation>
    </message>
    <message>
        <source>还没有定稿的汇报。导出一次就会定稿一份。</source>
        <translation>No final reports yet. Each export makes one.</translation>
    </message>
    <message>
        <source>数字、存在问题和检查</source>
        <translation>Figures, problems and checks</translation>
    </message>
</context>
<context>
    <name>_AccountsModel</name>
    <message>
        <source>用户名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>可以做什么</source>
        <translation>May do</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Stopped</translation>
    </message>
</context>
<context>
    <name>_DayCell</name>
    <message>
        <source>休</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>班</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>{count}项 {first}</source>
        <translation>{count}: {first}</translation>
    </message>
    <message>
        <source>还有 {count} 项</source>
        <translation>{count} more</translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>这样排，一场也没有。请改一改。</source>
        <translation>This schedule gives no sessions. Change it.</translation>
    </message>
    <message>
        <source>共 {count} 场，接下来：{days}</source>
        <translation>{count} sessions; next: {days}</translation>
    </message>
    <message>
        <source>{year}年的放假安排还没有收到，先按平常排。</source>
        <translation>The public holidays of {year} have not arrived yet; scheduled as ordinary days for now.</translation>
    </message>
    <message>
        <source>线上线下</source>
        <translation>Online / on site</translation>
    </message>
    <message>
        <source>还涉及的内容</source>
        <translation>Other contents</translation>
    </message>
    <message>
        <source>六传</source>
        <translation>Six ways</translation>
    </message>
    <message>
        <source>融合工作</source>
        <translation>Joined-up work</translation>
    </message>
    <message>
        <source>文化“五进”</source>
        <translation>Culture “five entries”</translation>
    </message>
    <message>
        <source>活动项目或品牌</source>
        <translation>Project or brand</translation>
    </message>
    <message>
        <source>联合部门</source>
        <translation>Joint departments</translation>
    </message>
    <message>
        <source>协办单位</source>
        <translation>Co-organiser</translation>
    </message>
    <message>
        <source>主讲人</source>
        <translation>Main speaker</translation>
    </message>
    <message>
        <source>风险</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>安全措施</source>
        <translation>Safety measures</translation>
    </message>
    <message>
        <source>已买保险</source>
        <translation>Insured</translation>
    </message>
    <message>
        <source>最小年龄</source>
        <translation>Minimum age</translation>
    </message>
    <message>
        <source>只计数、不写内容</source>
        <translation>Count only, no content</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>心理疏导等</source>
        <translation>E.g. counselling</translation>
    </message>
    <message>
        <source>在哪个村组</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>不选就是阵地所在的</source>
        <translation>Blank means that of the venue</translation>
    </message>
</context>
<context>
    <name>allocations</name>
    <message>
        <source>申请调配资源</source>
        <translation>Request resources</translation>
    </message>
    <message>
        <source>办理调配申请</source>
        <translation>Handle resource requests</translation>
    </message>
    <message>
        <source>（那几天在{unit}）</source>
        <translation> (on those days: {unit})</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>Return</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>文明实践工作台</source>
        <translation>Practice Desktop</translation>
    </message>
</context>
<context>
    <name>assessing</name>
    <message>
        <source>开始测评</source>
        <translation>Start assessment</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>超 {days} 天</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>{score} 分</source>
        <translation>{score} pts</translation>
    </message>
</context>
<context>
    <name>candidates</name>
    <message>
        <source>队伍</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>阵地</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Project</translation>
    </message>
</context>
<context>
    <name>conflicts</name>
    <message>
        <source>（资料待到）</source>
        <translation>(data to come)</translation>
    </message>
    <message>
        <source>单位信息</source>
        <translation>Unit details</translation>
    </message>
    <message>
        <source>单位资料</source>
        <translation>Unit profile</translation>
    </message>
    <message>
        <source>队伍信息</source>
        <translation>Team details</translation>
    </message>
    <message>
        <source>队伍资料</source>
        <translation>Team profile</translation>
    </message>
    <message>
        <source>身份信息</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>登记资料</source>
        <translation>Registration data</translation>
    </message>
    <message>
        <source>在册状态</source>
        <translation>List status</translation>
    </message>
    <message>
        <source>阵地归属</source>
        <translation>Venue ownership</translation>
    </message>
    <message>
        <source>阵地资料</source>
        <translation>Venue profile</translation>
    </message>
    <message>
        <source>活动方案</source>
        <translation>Activity plan</translation>
    </message>
    <message>
        <source>活动时间</source>
        <translation>Activity time</translation>
    </message>
    <message>
        <source>活动结果</source>
        <translation>Activity outcome</translation>
    </message>
    <message>
        <source>签到表编号</source>
        <translation>Sheet number</translation>
    </message>
    <message>
        <source>签到情况</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>服务时长</source>
        <translation>Service hours</translation>
    </message>
    <message>
        <source>是否删除</source>
        <translation>Deleted or not</translation>
    </message>
    <message>
        <source>志愿者类型</source>
        <translation>Volunteer type</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位电话</source>
        <translation>Unit phone</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>没有删除</source>
        <translation>Not deleted</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>服务队</source>
        <translation>Service team</translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation>Volunteers</translation>
    </message>
    <message>
        <source>阵地</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation>Activity sessions</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>证件类型</source>
        <translation>ID type</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>村组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>志愿者编号</source>
        <translation>Volunteer no.</translation>
    </message>
    <message>
        <source>政治面貌</source>
        <translation>Political affiliation</translation>
    </message>
    <message>
        <source>其他类型</source>
        <translation>Other types</translation>
    </message>
    <message>
        <source>特长</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>所属单位</source>
        <translation>Home unit</translation>
    </message>
    <message>
        <source>注册日期</source>
        <translation>Registered on</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>同意日期</source>
        <translation>Consent date</translation>
    </message>
    <message>
        <source>删除原因</source>
        <translation>Delete reason</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>单位号</source>
        <translation>Unit no.</translation>
    </message>
    <message>
        <source>上级单位</source>
        <translation>Unit above</translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation>Area code</translation>
    </message>
    <message>
        <source>成立日期</source>
        <translation>Founded on</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>队伍层级</source>
        <translation>Team level</translation>
    </message>
    <message>
        <source>队伍类别</source>
        <translation>Team kind</translation>
    </message>
    <message>
        <source>服务领域</source>
        <translation>Service field</translation>
    </message>
    <message>
        <source>产权单位</source>
        <translation>Owner unit</translation>
    </message>
    <message>
        <source>阵地类型</source>
        <translation>Venue type</translation>
    </message>
    <message>
        <source>管理人</source>
        <translation>Keeper</translation>
    </message>
    <message>
        <source>面积（平方米）</source>
        <translation>Area (m²)</translation>
    </message>
    <message>
        <source>容纳人数</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>服务平台</source>
        <translation>Service platform</translation>
    </message>
    <message>
        <source>开放时间</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>活动编号</source>
        <translation>Activity no.</translation>
    </message>
    <message>
        <source>内容类别</source>
        <translation>Content category</translation>
    </message>
    <message>
        <source>其他类别</source>
        <translation>Other kinds</translation>
    </message>
    <message>
        <source>活动形式</source>
        <translation>Activity form</translation>
    </message>
    <message>
        <source>活动性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>线上线下</source>
        <translation>Online / on site</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>组织单位</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>负责人电话</source>
        <translation>Head&apos;s phone</translation>
    </message>
    <message>
        <source>联合单位</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>服务对象</source>
        <translation>People served</translation>
    </message>
    <message>
        <source>计划人数</source>
        <translation>Planned number</translation>
    </message>
    <message>
        <source>活动内容</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>口号</source>
        <translation>Slogan</translation>
    </message>
    <message>
        <source>海报提示</source>
        <translation>Poster note</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation>Start time</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>End time</translation>
    </message>
    <message>
        <source>群众人次</source>
        <translation>People served</translation>
    </message>
    <message>
        <source>小结</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>签到表号</source>
        <translation>Sheet no.</translation>
    </message>
    <message>
        <source>场次</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>Attended</translation>
    </message>
    <message>
        <source>表上第几行</source>
        <translation>Row on sheet</translation>
    </message>
    <message>
        <source>到场时间</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>离开时间</source>
        <translation>Departure</translation>
    </message>
    <message>
        <source>不知道是谁</source>
        <translation>Unknown person</translation>
    </message>
    <message>
        <source>{who}
{time} 改</source>
        <translation>{who}
changed {time}</translation>
    </message>
    <message>
        <source>常住人口</source>
        <translation>Resident population</translation>
    </message>
    <message>
        <source>常住人口（人）</source>
        <translation>Resident population</translation>
    </message>
    <message>
        <source>常住人口的截止日期</source>
        <translation>Resident population as of</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>“{name}”签好的纸质同意书。</source>
        <translation>The signed paper consent of “{name}”.</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>新增{kind}“{title}”</source>
        <translation>Added {kind} “{title}”</translation>
    </message>
    <message>
        <source>修改{kind}“{title}”的{fields}</source>
        <translation>Changed {fields} of {kind} “{title}”</translation>
    </message>
    <message>
        <source>取消{kind}“{title}”</source>
        <translation>Called off {kind} “{title}”</translation>
    </message>
    <message>
        <source>删除{kind}“{title}”</source>
        <translation>Removed {kind} “{title}”</translation>
    </message>
    <message>
        <source>（无名）</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>已撤销：{words}。</source>
        <translation>Undone: {words}.</translation>
    </message>
    <message>
        <source>后来又改过的几项没有动。</source>
        <translation>What was changed later stayed as it is.</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{words}等 {count} 项</source>
        <translation>{words} and others, {count} in all</translation>
    </message>
</context>
<context>
    <name>door</name>
    <message>
        <source>签到成功 {time}</source>
        <translation>Signed in {time}</translation>
    </message>
    <message>
        <source>签退成功 {left}（{came} 签到）</source>
        <translation>Signed out {left} (in {came})</translation>
    </message>
    <message>
        <source>已签到 {time}，不用再扫</source>
        <translation>Signed in at {time}; no need to scan again</translation>
    </message>
    <message>
        <source>已签退 {time}，不用再扫</source>
        <translation>Signed out at {time}; no need to scan again</translation>
    </message>
    <message>
        <source>还没有签到，不能签退。请先切到“签到”再扫。</source>
        <translation>Not signed in yet, so no sign-out. Switch to “Sign-in” and scan again.</translation>
    </message>
    <message>
        <source>累计 {hours} 小时</source>
        <translation>{hours} hours in all</translation>
    </message>
    <message>
        <source>别的站的证：{unit}</source>
        <translation>Card of another station: {unit}</translation>
    </message>
    <message>
        <source>扫码后被删除的人</source>
        <translation>Person deleted after scanning</translation>
    </message>
</context>
<context>
    <name>duplicates</name>
    <message>
        <source>{hours} 小时，到场 {times} 次</source>
        <translation>{hours} hours, attended {times} times</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>{unit} 的第 {numbers} 号数据包还没有收到，请让对方重新导出一次。</source>
        <translation>Bundle no. {numbers} from {unit} has not arrived; ask them to export it again.</translation>
    </message>
    <message>
        <source>没有新的改动要送出。</source>
        <translation>No new changes to send.</translation>
    </message>
    <message>
        <source>写给 {units}：第 {number} 号，{count} 条，{size}（{file}），已读回核对。</source>
        <translation>Written for {units}: no. {number}, {count} records, {size} ({file}), read back and checked.</translation>
    </message>
    <message>
        <source>没有收下 {file}：{why}</source>
        <translation>{file} not taken: {why}</translation>
    </message>
    <message>
        <source>{who} 第 {number} 号：以前收过，没有重复计算。</source>
        <translation>{who} no. {number}: received before, not counted twice.</translation>
    </message>
    <message>
        <source>{who}：是本机送出的，不用收。</source>
        <translation>{who}: sent from this computer, not needed.</translation>
    </message>
    <message>
        <source>{who} 第 {number} 号：收下 {count} 条，写入 {applied} 条。</source>
        <translation>{who} no. {number}: {count} records taken, {applied} written. </translation>
    </message>
    <message>
        <source>{count} 处两边改得不一样，已按规则取一边，另一边留着备查</source>
        <translation>{count} differing edits: one side taken by the rules, the other kept for reference</translation>
    </message>
    <message>
        <source>{count} 条不合规定，没有收</source>
        <translation>{count} against the rules, not taken</translation>
    </message>
    <message>
        <source>{count} 条要等别的数据包</source>
        <translation>{count} waiting for another bundle</translation>
    </message>
    <message>
        <source>还没封存</source>
        <translation>Not sealed</translation>
    </message>
    <message>
        <source>已封存</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>已写盘</source>
        <translation>On stick</translation>
    </message>
    <message>
        <source>镇已收</source>
        <translation>At township</translation>
    </message>
    <message>
        <source>县已收</source>
        <translation>At county</translation>
    </message>
    <message>
        <source>还没有来过</source>
        <translation>Never came</translation>
    </message>
    <message>
        <source>今天来过</source>
        <translation>Came today</translation>
    </message>
    <message>
        <source>{days} 天没来</source>
        <translation>{days} days silent</translation>
    </message>
    <message>
        <source>不缺</source>
        <translation>None missing</translation>
    </message>
    <message>
        <source>第 {numbers} 号数据包未收到</source>
        <translation>No. {numbers} not received</translation>
    </message>
    <message>
        <source>收下了</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>入网</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>以前收过</source>
        <translation>Had before</translation>
    </message>
    <message>
        <source>等缺的包</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>{who} 第 {number} 号：先收着，还没有写入：{why}。</source>
        <translation>{who} no. {number}: held, not written yet: {why}.</translation>
    </message>
    <message>
        <source>（{names}等）</source>
        <translation> ({names}, etc.)</translation>
    </message>
    <message>
        <source>{unit}先收着 {count} 条{whose}，还没有写入：{why}。</source>
        <translation>{unit} holds {count} records{whose}, not written yet: {why}.</translation>
    </message>
    <message>
        <source>{unit}没收下 {count} 条{whose}：{why}。</source>
        <translation>{unit} did not take {count} records{whose}: {why}.</translation>
    </message>
    <message>
        <source>已上报</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>未上报</source>
        <translation>Not reported</translation>
    </message>
    <message>
        <source>{who}：{files} 个数据包，收下 {count} 条，写入 {applied} 条。</source>
        <translation>{who}: {files} bundles, {count} records taken, {applied} written. </translation>
    </message>
</context>
<context>
    <name>first</name>
    <message>
        <source>只看不改：磁盘已满。现在可以查看，不能保存；清出空间后重新登录。</source>
        <translation>Look only: the disk is full. You can look but not save; make room, then sign in again.</translation>
    </message>
    <message>
        <source>只看不改：另一个人正在用这份数据。现在可以查看，不能保存；他关掉后重新登录。</source>
        <translation>Look only: somebody else is using these data. You can look but not save; sign in again when they have closed it.</translation>
    </message>
    <message>
        <source>只看不改：数据文件夹是只读的。现在可以查看，不能保存；去掉只读属性后重新登录。</source>
        <translation>Look only: the data folder is read-only. You can look but not save; remove the attribute, then sign in again.</translation>
    </message>
    <message>
        <source>电脑的时间倒退了（现在是 {now:%Y-%m-%d %H:%M}），可能是主板电池没电。照常可以录入，请先核对右下角的时间。</source>
        <translation>The computer&apos;s clock went back (it says {now:%Y-%m-%d %H:%M}); the battery may be flat. You can work as usual, but check the time at the bottom right first.</translation>
    </message>
    <message>
        <source>电脑的时间一下往前走了一年多（现在是 {now:%Y-%m-%d %H:%M}）。照常可以录入，请先核对右下角的时间。</source>
        <translation>The computer&apos;s clock jumped ahead by more than a year (it says {now:%Y-%m-%d %H:%M}). You can work as usual, but check the time at the bottom right first.</translation>
    </message>
</context>
<context>
    <name>followUp</name>
    <message>
        <source>分工：谁来办、什么时候办好</source>
        <translation>Who will do it, and by when</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>gender</name>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
</context>
<context>
    <name>identity</name>
    <message>
        <source>本机的数据是从较早的备份恢复的。</source>
        <translation>The data on this computer was restored from an older backup.</translation>
    </message>
    <message>
        <source>本机的数据像是从别的电脑拷来的，或系统重装过。</source>
        <translation>The data on this computer seems copied from another computer, or the system was reinstalled.</translation>
    </message>
    <message>
        <source>别的单位手里有本机写过、本机却已没有的数据：本机用的是旧备份。</source>
        <translation>Other units hold data that this computer wrote but no longer has: it runs on an old backup.</translation>
    </message>
    <message>
        <source>本机的数据与另一台电脑相同，两台都在用。</source>
        <translation>The data on this computer is the same as on another one, and both are in use.</translation>
    </message>
    <message>
        <source>上级已停用本机原来的身份。</source>
        <translation>The unit above has stopped this computer&apos;s former identity.</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>导入花名册</source>
        <translation>Import list</translation>
    </message>
    <message>
        <source>选志愿者花名册（.xlsx 或 .csv）。先核对、后导入，原文件不会改动。</source>
        <translation>Choose the volunteer list (.xlsx or .csv). It is checked before the import; the original file is not changed.</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>ID no.</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>导入{title}</source>
        <translation>Import {title}</translation>
    </message>
    <message>
        <source>选{title}的表格（.xlsx 或 .csv）。先核对、后导入，原文件不会改动。</source>
        <translation>Choose the table for {title} (.xlsx or .csv). It is checked before the import; the original file is not changed.</translation>
    </message>
</context>
<context>
    <name>joining</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{day}/{month}</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{month}/{year}</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日（{weekday}）</source>
        <translation>{weekday}, {day}/{month}/{year}</translation>
    </message>
</context>
<context>
    <name>levels</name>
    <message>
        <source>市级汇总</source>
        <translation>City totals</translation>
    </message>
    <message>
        <source>县（市、区）中心</source>
        <translation>County (city, district) centre</translation>
    </message>
    <message>
        <source>乡镇（街道）所</source>
        <translation>Township (subdistrict) institute</translation>
    </message>
    <message>
        <source>村（社区）站</source>
        <translation>Village (community) station</translation>
    </message>
    <message>
        <source>实践点</source>
        <translation>Practice point</translation>
    </message>
</context>
<context>
    <name>makeUp</name>
    <message>
        <source>漏记的时长由您申请、另一个人核准。写清楚原因和依据，以后查得到。</source>
        <translation>You apply for hours that were missed, and someone else confirms them. Give the reason and the evidence, so that it can be traced later.</translation>
    </message>
    <message>
        <source>申请补录</source>
        <translation>Request hours</translation>
    </message>
    <message>
        <source>这台电脑上只有您一个人能审核。请输入首次设置时打印的恢复码代替第二个人，这件事会记入日志。</source>
        <translation>You are the only one on this computer who can review. Type the recovery code printed at first set-up in place of a second person; this is logged.</translation>
    </message>
    <message>
        <source>核准入账</source>
        <translation>Approve and post</translation>
    </message>
</context>
<context>
    <name>navigation</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>签到补录</source>
        <translation>Enter sheets</translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation>Volunteers</translation>
    </message>
    <message>
        <source>打印中心</source>
        <translation>Print centre</translation>
    </message>
    <message>
        <source>U盘上报</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>工作汇报</source>
        <translation>Work report</translation>
    </message>
    <message>
        <source>群众点单</source>
        <translation>Requests</translation>
    </message>
</context>
<context>
    <name>occurrence</name>
    <message>
        <source>计划</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>已打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>已入账</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>派单</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>下派</source>
        <translation>Pass down</translation>
    </message>
    <message>
        <source>评单</source>
        <translation>Evaluate</translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>写明为什么不受理，好给居民一个答复。</source>
        <translation>Write why it is refused, so that the resident gets an answer.</translation>
    </message>
    <message>
        <source>派单…</source>
        <translation>Dispatch…</translation>
    </message>
    <message>
        <source>上报上级</source>
        <translation>Report up</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>退单</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>写明退单的原因，派单的单位会看到。</source>
        <translation>Write why the order is declined; the unit that dispatched it will see this.</translation>
    </message>
    <message>
        <source>下派…</source>
        <translation>Pass down…</translation>
    </message>
    <message>
        <source>接单</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>排活动</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>办完</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>评单…</source>
        <translation>Evaluate…</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>还没有接的单可以撤回。写明原因。</source>
        <translation>An order nobody has claimed can be withdrawn. Write the reason.</translation>
    </message>
    <message>
        <source>志愿者不接</source>
        <translation>Volunteer declines</translation>
    </message>
    <message>
        <source>志愿服务凭自愿。写明原因，再请别的志愿者。</source>
        <translation>Volunteering is voluntary. Write the reason, then ask another volunteer.</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>转部门</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>合并…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>转部门…</source>
        <translation>Refer…</translation>
    </message>
    <message>
        <source>写明部门怎样办的、怎样答复的。</source>
        <translation>Write what the department did and what it answered.</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>签到表（名册版）</source>
        <translation>Sign-in sheet (named)</translation>
    </message>
    <message>
        <source>签到表（空白版）</source>
        <translation>Sign-in sheet (blank)</translation>
    </message>
    <message>
        <source>海报 · 标准红</source>
        <translation>Poster · standard red</translation>
    </message>
    <message>
        <source>海报 · 素白省墨</source>
        <translation>Poster · plain, saves ink</translation>
    </message>
    <message>
        <source>海报 · 大字公告</source>
        <translation>Poster · large-print notice</translation>
    </message>
    <message>
        <source>字体里没有这些字，纸上留了空，请手写补上：{characters}</source>
        <translation>The font lacks these characters, and the paper has gaps; write them in by hand: {characters}</translation>
    </message>
    <message>
        <source>{state}。请到“台账 → 内容审核”办理。</source>
        <translation>{state}. See to it in “Registers → Content review”.</translation>
    </message>
    <message>
        <source>活动方案</source>
        <translation>Activity plan</translation>
    </message>
    <message>
        <source>活动情况记录表</source>
        <translation>Activity record sheet</translation>
    </message>
    <message>
        <source>活动照片</source>
        <translation>Activity photos</translation>
    </message>
    <message>
        <source>活动档案（全套）</source>
        <translation>Activity file (full set)</translation>
    </message>
    <message>
        <source>群众点单登记单</source>
        <translation>Request slip</translation>
    </message>
    <message>
        <source>不选需求就印空白的。上联留存，下联请群众办结后打分、交回。</source>
        <translation>Without a need a blank one is printed. Keep the upper half; the resident rates on the lower half and returns it.</translation>
    </message>
    <message>
        <source>需求</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>志愿服务派单</source>
        <translation>Order slip</translation>
    </message>
    <message>
        <source>交给承办的队伍。上门要用电话和住址时，写明原因再印完整的。</source>
        <translation>For the team that serves. Where phone and address are needed for a visit, give the reason to print them in full.</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>满意度测评表</source>
        <translation>Satisfaction form</translation>
    </message>
    <message>
        <source>不选就印通用的六个项目。不记名，一张最多十二个项目。</source>
        <translation>Without a choice the six general items are printed. Anonymous; twelve items a sheet at most.</translation>
    </message>
    <message>
        <source>哪一次测评</source>
        <translation>Which assessment</translation>
    </message>
    <message>
        <source>点单和测评</source>
        <translation>Requests and surveys</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{year}-{month}</translation>
    </message>
    <message>
        <source>值班表</source>
        <translation>Duty roster</translation>
    </message>
    <message>
        <source>一个月一页，每天一行，值班人手写。不选就印这个月。</source>
        <translation>A month a page, a day a line, names by hand. Without a choice this month is printed.</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>档案标签</source>
        <translation>File labels</translation>
    </message>
    <message>
        <source>贴在活动档案袋上。用一页 24 张（70×37 毫米）的不干胶标签纸。不选就印全部。</source>
        <translation>For the folders of activities, on sticker sheets of 24 (70×37 mm). Without a choice all are printed.</translation>
    </message>
    <message>
        <source>打印机校准页</source>
        <translation>Calibration page</translation>
    </message>
    <message>
        <source>换了打印机印一张，用直尺量一量，看有没有被缩放。</source>
        <translation>Print one after a change of printer and measure whether it was scaled.</translation>
    </message>
    <message>
        <source>一页纸操作卡</source>
        <translation>One-page help card</translation>
    </message>
    <message>
        <source>贴在电脑旁边，照着一步一步做。</source>
        <translation>Put it up beside the computer and follow it step by step.</translation>
    </message>
    <message>
        <source>单位的表</source>
        <translation>Unit forms</translation>
    </message>
    <message>
        <source>A4 一张</source>
        <translation>One A4</translation>
    </message>
    <message>
        <source>A3 一张</source>
        <translation>One A3</translation>
    </message>
    <message>
        <source>两张 A4 拼成大海报</source>
        <translation>A large poster of two A4</translation>
    </message>
    <message>
        <source>“{field}”太长，缩小后还放不下，缺了“{lost}”。请改短了再打印。</source>
        <translation>“{field}” is too long; even in small letters “{lost}” does not fit. Please shorten it before printing.</translation>
    </message>
</context>
<context>
    <name>passwords</name>
    <message>
        <source>密码至少 8 个字符</source>
        <translation>The password needs at least 8 characters</translation>
    </message>
    <message>
        <source>两次输入的密码不一样</source>
        <translation>The two passwords differ</translation>
    </message>
</context>
<context>
    <name>points</name>
    <message>
        <source>只能按规则包里的项目加分。给个人或给一户，二选一。</source>
        <translation>Points are given only for items in the rule pack, to a person or to a household.</translation>
    </message>
    <message>
        <source>加分</source>
        <translation>Add points</translation>
    </message>
    <message>
        <source>“{name}”现有 {count} 分。</source>
        <translation>“{name}” has {count} points.</translation>
    </message>
    <message>
        <source>兑换</source>
        <translation>Redeem</translation>
    </message>
    <message>
        <source>积分明细</source>
        <translation>Points entries</translation>
    </message>
</context>
<context>
    <name>registers</name>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>如 2026-11-26</source>
        <translation>e.g. 2026-11-26</translation>
    </message>
    <message>
        <source>如 2026-11-26 08:30</source>
        <translation>E.g. 2026-11-26 08:30</translation>
    </message>
    <message>
        <source>小时，如 1.5</source>
        <translation>Hours, e.g. 1.5</translation>
    </message>
    <message>
        <source>待跟进</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>对照清单</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>内容审核</source>
        <translation>Content review</translation>
    </message>
    <message>
        <source>自评</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>责任清单</source>
        <translation>Duty list</translation>
    </message>
    <message>
        <source>红白事</source>
        <translation>Weddings and funerals</translation>
    </message>
    <message>
        <source>倡议和承诺</source>
        <translation>Initiatives and promises</translation>
    </message>
</context>
<context>
    <name>restore</name>
    <message>
        <source>现在的数据打不开，比不出会变什么。</source>
        <translation>The present data cannot be opened, so what would change cannot be told.</translation>
    </message>
    <message>
        <source>和现在的数据一样，恢复了也没有变化。</source>
        <translation>The same as the present data; restoring would change nothing.</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>恢复以后：{changes}。</source>
        <translation>After restoring: {changes}.</translation>
    </message>
    <message>
        <source>减号是备份以后录的，没有上报过的要重新录。</source>
        <translation>A minus is what was entered after the backup; what was not reported has to be entered again.</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>待审批</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>已审批</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>有退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>退回后已改</source>
        <translation>Changed after return</translation>
    </message>
    <message>
        <source>审批后又改动</source>
        <translation>Changed after approval</translation>
    </message>
</context>
<context>
    <name>rights</name>
    <message>
        <source>本单位</source>
        <translation>This unit</translation>
    </message>
    <message>
        <source>上级所（站）</source>
        <translation>Institute (station) above</translation>
    </message>
    <message>
        <source>县中心</source>
        <translation>County centre</translation>
    </message>
    <message>
        <source>可以改</source>
        <translation>May edit</translation>
    </message>
    <message>
        <source>部分不许改</source>
        <translation>Some not</translation>
    </message>
    <message>
        <source>不许改</source>
        <translation>May not edit</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>划转</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>给电脑发证</source>
        <translation>Certify computers</translation>
    </message>
    <message>
        <source>报失停用</source>
        <translation>Stop as lost</translation>
    </message>
    <message>
        <source>正常停用</source>
        <translation>Normal stop</translation>
    </message>
    <message>
        <source>权限表</source>
        <translation>Rights table</translation>
    </message>
    <message>
        <source>重号数据</source>
        <translation>Double numbers</translation>
    </message>
    <message>
        <source>单位变动</source>
        <translation>Unit changes</translation>
    </message>
    <message>
        <source>停用的人</source>
        <translation>Users who left</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>联席会议</source>
        <translation>Joint meeting</translation>
    </message>
    <message>
        <source>议定事项</source>
        <translation>Action item</translation>
    </message>
    <message>
        <source>文件制度</source>
        <translation>Policy document</translation>
    </message>
    <message>
        <source>责任清单</source>
        <translation>Duty list</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>阵地</source>
        <translation>Venue</translation>
    </message>
    <message>
        <source>阵地共享</source>
        <translation>Venue sharing</translation>
    </message>
    <message>
        <source>阵地预约</source>
        <translation>Venue booking</translation>
    </message>
    <message>
        <source>设备物资</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>考核</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>考核打分</source>
        <translation>Assessment scores</translation>
    </message>
    <message>
        <source>规则包</source>
        <translation>Rule pack</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>保密信</source>
        <translation>Private letter</translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation>Volunteers</translation>
    </message>
    <message>
        <source>服务队</source>
        <translation>Service team</translation>
    </message>
    <message>
        <source>志愿者评价</source>
        <translation>Volunteer evaluation</translation>
    </message>
    <message>
        <source>本人同意书</source>
        <translation>Personal consent</translation>
    </message>
    <message>
        <source>补录时长申请</source>
        <translation>Make-up hours request</translation>
    </message>
    <message>
        <source>星级认定</source>
        <translation>Star recognition</translation>
    </message>
    <message>
        <source>服务证明</source>
        <translation>Service certificate</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>积分兑换</source>
        <translation>Points redeemed</translation>
    </message>
    <message>
        <source>表彰</source>
        <translation>Honours</translation>
    </message>
    <message>
        <source>专家和宣讲员</source>
        <translation>Experts and speakers</translation>
    </message>
    <message>
        <source>重复的人</source>
        <translation>Duplicate people</translation>
    </message>
    <message>
        <source>转到别的单位</source>
        <translation>Move to another unit</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>培训签到</source>
        <translation>Training sign-in</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>活动场次</source>
        <translation>Activity sessions</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>服务时长</source>
        <translation>Service hours</translation>
    </message>
    <message>
        <source>受益人数</source>
        <translation>People benefiting</translation>
    </message>
    <message>
        <source>检查清单</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>照片和附件</source>
        <translation>Photos and attachments</translation>
    </message>
    <message>
        <source>宣传报道</source>
        <translation>Publicity</translation>
    </message>
    <message>
        <source>文明实践日历</source>
        <translation>Practice calendar</translation>
    </message>
    <message>
        <source>展演</source>
        <translation>Showcase</translation>
    </message>
    <message>
        <source>获奖作品</source>
        <translation>Awarded work</translation>
    </message>
    <message>
        <source>比赛成绩</source>
        <translation>Competition results</translation>
    </message>
    <message>
        <source>宣讲稿</source>
        <translation>Talk text</translation>
    </message>
    <message>
        <source>印证材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>内容审核</source>
        <translation>Content review</translation>
    </message>
    <message>
        <source>红白事报备</source>
        <translation>Weddings and funerals</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>群众需求</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>订单</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>订单经过</source>
        <translation>Order steps</translation>
    </message>
    <message>
        <source>群众评单</source>
        <translation>Resident evaluation</translation>
    </message>
    <message>
        <source>需求调查</source>
        <translation>Need survey</translation>
    </message>
    <message>
        <source>满意度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>派单</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>成效</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>申报</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>承接</source>
        <translation>Taking on</translation>
    </message>
    <message>
        <source>隶属和职务</source>
        <translation>Parent and posts</translation>
    </message>
    <message>
        <source>与项目、队伍的关联</source>
        <translation>Links to projects and teams</translation>
    </message>
    <message>
        <source>勾选</source>
        <translation>Ticks</translation>
    </message>
    <message>
        <source>来信</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>开放情况</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>归属</source>
        <translation>Ownership</translation>
    </message>
    <message>
        <source>方案和时间</source>
        <translation>Plan and time</translation>
    </message>
    <message>
        <source>报备</source>
        <translation>Notification</translation>
    </message>
    <message>
        <source>申请和诉求</source>
        <translation>Request and wishes</translation>
    </message>
    <message>
        <source>求助人</source>
        <translation>Person asking</translation>
    </message>
    <message>
        <source>安全</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>定期安排</source>
        <translation>Regular schedule</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Serving</translation>
    </message>
    <message>
        <source>签到表编号</source>
        <translation>Sheet number</translation>
    </message>
    <message>
        <source>在册状态</source>
        <translation>List status</translation>
    </message>
    <message>
        <source>检查对象</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>审核结果</source>
        <translation>Review result</translation>
    </message>
    <message>
        <source>其他资料</source>
        <translation>Other data</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>基本信息</source>
        <translation>Basic details</translation>
    </message>
    <message>
        <source>删除和恢复</source>
        <translation>Deletion and restoring</translation>
    </message>
    <message>
        <source>登记资料</source>
        <translation>Registration data</translation>
    </message>
    <message>
        <source>投诉意见</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>常住人口</source>
        <translation>Resident population</translation>
    </message>
    <message>
        <source>谁评的</source>
        <translation>Rated by</translation>
    </message>
    <message>
        <source>自然村和村民小组</source>
        <translation>Settlements and villagers&apos; groups</translation>
    </message>
    <message>
        <source>倡议和承诺书</source>
        <translation>Initiatives and promises</translation>
    </message>
    <message>
        <source>倡议和承诺的签名</source>
        <translation>Signatures of initiatives and promises</translation>
    </message>
    <message>
        <source>资源调配申请</source>
        <translation>Resource requests</translation>
    </message>
    <message>
        <source>在哪个村组</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>先后次序</source>
        <translation>Order</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>录入员</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>查阅员</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Maintainer</translation>
    </message>
    <message>
        <source>录入、打印、上报</source>
        <translation>Enter, print, report up</translation>
    </message>
    <message>
        <source>另可看完整电话和证件号、批准下级入网</source>
        <translation>Also sees full phone and ID, approves enrolment below</translation>
    </message>
    <message>
        <source>只能看</source>
        <translation>View only</translation>
    </message>
    <message>
        <source>管账号和数据维护</source>
        <translation>Manages accounts and data upkeep</translation>
    </message>
</context>
<context>
    <name>rows</name>
    <message>
        <source>没有填姓名</source>
        <translation>Name missing</translation>
    </message>
    <message>
        <source>还没有填时长</source>
        <translation>Hours missing</translation>
    </message>
    <message>
        <source>时长 {hours} 超过 12 小时</source>
        <translation>{hours} hours, more than 12</translation>
    </message>
    <message>
        <source>时长按半小时填，如 1.5</source>
        <translation>Enter half hours, e.g. 1.5</translation>
    </message>
    <message>
        <source>时长请填数字，如 2 或 1.5</source>
        <translation>Enter hours as a number, e.g. 2 or 1.5</translation>
    </message>
</context>
<context>
    <name>rulePacks</name>
    <message>
        <source>改{name}，从哪天起执行</source>
        <translation>Change {name}; in force from</translation>
    </message>
    <message>
        <source>填 0 就是不再要求这一条。</source>
        <translation>0 means this is no longer required.</translation>
    </message>
</context>
<context>
    <name>scan</name>
    <message>
        <source>手写行，看纸面</source>
        <translation>Handwritten, see paper</translation>
    </message>
    <message>
        <source>已识别</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>无法定位</source>
        <translation>Not located</translation>
    </message>
    <message>
        <source>重复导入</source>
        <translation>Repeated</translation>
    </message>
    <message>
        <source>不是本站</source>
        <translation>Not ours</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>Attended</translation>
    </message>
    <message>
        <source>1 小时</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>2 小时</source>
        <translation>2 hours</translation>
    </message>
    <message>
        <source>3 小时</source>
        <translation>3 hours</translation>
    </message>
    <message>
        <source>4 小时</source>
        <translation>4 hours</translation>
    </message>
    <message>
        <source>空</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>√</source>
        <translation>√</translation>
    </message>
    <message>
        <source>涂掉</source>
        <translation>Crossed out</translation>
    </message>
    <message>
        <source>？</source>
        <translation>?</translation>
    </message>
    <message>
        <source>很满意</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>很不满意</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message>
        <source>说不清</source>
        <translation>Cannot say</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Gender</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名(首字母/后四位)</source>
        <translation>Name (initials/last four)</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>服务队</source>
        <translation>Service team</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>Attended</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>第 {number} 行 {person}{title}：{before} → {after}</source>
        <translation>Row {number} {person}{title}: {before} → {after}</translation>
    </message>
    <message>
        <source>空</source>
        <translation>Empty</translation>
    </message>
</context>
<context>
    <name>signNames</name>
    <message>
        <source>录签名</source>
        <translation>Enter signatures</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>去办</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>会议议定的 {count} 项还没有分工</source>
        <translation>{count} action items from meetings have nobody assigned</translation>
    </message>
    <message>
        <source>等您审核的内容 {count} 件</source>
        <translation>{count} items wait for your review</translation>
    </message>
    <message>
        <source>去审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>{count} 件内容要提交审核或改好再提交</source>
        <translation>{count} items to submit for review, or to correct and submit again</translation>
    </message>
    <message>
        <source>去看看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>看一看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>{title}：还差 {missing} 场</source>
        <translation>{title}: {missing} sessions missing</translation>
    </message>
    <message>
        <source>放假安排有变化：{count} 场活动要改日期</source>
        <translation>The holidays have changed: {count} activities need another date</translation>
    </message>
</context>
<context>
    <name>venues</name>
    <message>
        <source>还有 {count} 处。</source>
        <translation>{count} more.</translation>
    </message>
    <message>
        <source>{day} {venue}不能用：{reason}。</source>
        <translation>{day} {venue} cannot be used: {reason}.</translation>
    </message>
    <message>
        <source>{day} 这个时间{venue}不开放。</source>
        <translation>{day} {venue} is not open at this time.</translation>
    </message>
    <message>
        <source>{day} {venue}已经有：{session}。</source>
        <translation>{day} {venue} is already taken: {session}.</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Booking</translation>
    </message>
    <message>
        <source>{day} {venue}：{first}，{second}</source>
        <translation>{day} {venue}: {first}; {second}</translation>
    </message>
</context>
</TS>
