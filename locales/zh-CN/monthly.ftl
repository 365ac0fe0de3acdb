# 月报：报表里的数，和编制、签发、报送的那一份记录。

# 报表
monthly-title = { $month } 工作月报
monthly-complaints-head = 投诉
monthly-repairs-head = 报修
monthly-followups-head = 回访
monthly-promises-head = 约定的时间
monthly-complaints = 受理 { $total } 件，其中回复后不满意再次受理 { $again } 件，客户取消 { $cancelled } 件，并入别的投诉 { $merged } 件。作废 { $void } 件，不计。
monthly-complaints-kept = 没有按时回复 { $late } 件，至今没有回复 { $unreplied } 件。申请过延期 { $extended } 件，和客户约了回复时间 { $appointed } 件，向上级报告过 { $upward } 件。
monthly-praise = 同月受到表扬 { $n } 次。
monthly-caveat = 投诉少不等于客户满意：满意率只算问过的。
monthly-unsolved-head = 还没回复的（{ $n } 件）
monthly-unsolved-none = 都回复了
monthly-repairs = 受理 { $total } 件，其中客户取消 { $cancelled } 件，客户不修 { $declined } 件，修不了 { $infeasible } 件，并入别的单子 { $merged } 件。作废 { $void } 件，不计。
monthly-repairs-open = 没有按时修复 { $late } 件。还没修完 { $open } 件，其中暂停 { $paused } 件。待雨验收 { $rain } 件，不算超时也不算办完。
monthly-redone = 验收前返修 { $redone } 件（共 { $times } 次），其中还没修好 { $open } 件；修复时限算到第一次修完。
monthly-rework = 验收后返修另开新单 { $rework } 件，其中保修期内免费 { $free } 件。
monthly-money = 工料费 { $fees } 元，已收 { $paid } 元。误时索赔 { $losses } 件，{ $loss } 元，其中超时的 { $late } 件。
monthly-followups = ；到期 { $due } 件；问过的里满意 { $satisfied } 件，不满意 { $unsatisfied } 件
places-head = 台账、月报、值班记录对账
places-counts = 台账 { $ledger } 件（作废 { $void } 件），本月报 { $report } 件，值班记录 { $duty } 件。
places-agree = 台账上的每一件投诉，月报和值班记录里都有。
places-unread = 文件读不出来，月报没有计入（{ $n } 件）：{ $ids }
places-unlogged = 值班记录表列出、但值班人员没有登记的（{ $n } 件）：{ $ids }

# 记录
monthly-of = { $month } 月报
bulletin-bare = 还没有数：只是时限在走。
bulletin-same = 按 { $at } 重新统计，数字一样。
bulletin-changed = 按 { $at } 重新统计，算上后来补录和更正的，有 { $n } 处不一样；月报不改：
next-prepare = 统计这个月：wuye monthly prepare { $id }
next-sign = 请主任签发：wuye monthly sign { $id } --who 姓名
next-send = 报送公司：wuye monthly send { $id } --to company --via written
fact-counted = 统计于
fact-signed-off = 签发
fact-sent = 报送
detail-counted-at = { $value } 的数
column-then = 签发时
column-now = 现在
column-handler = 责任人

# 数字的位置
part-minutes = 分钟
sum-part = { $figure }（{ $part }）
kept-complaints = 投诉
kept-repairs = 报修
kept-promises = 约定
kept-places = 对账
kept-followups = 回访

# 件数
figure-total = 受理
figure-void = 作废
figure-merged = 并入别的
figure-cancelled = 取消
figure-again = 不满意再次受理
figure-unreplied = 没有回复
figure-late = 超时
figure-extended = 申请过延期
figure-appointed = 约了回复时间
figure-told-upward = 向上级报告过
figure-declined = 客户不修
figure-infeasible = 修不了
figure-open = 还没修完
figure-paused = 暂停
figure-awaiting-rain = 待雨验收
figure-redone = 验收前返修
figure-redone-open = 还在返修
figure-redone-times = 验收前返修次数
figure-fixed-first-time = 一次修好
figure-rework = 验收后返修（新单）
figure-free = 保修期内免费
figure-losses = 误时索赔
figure-late-with-loss = 超时且索赔
figure-fees-fen = 工料费（分）
figure-paid-fen = 已收（分）
figure-loss-fen = 索赔（分）
figure-ledger = 台账
figure-report = 本月报
figure-duty-log = 值班记录
figure-of = 办完
figure-chosen = 该回访
figure-due = 到期
figure-done = 已回访
figure-unsatisfied = 不满意
figure-kept = 守住

# 占比
figure-replied = 按时回复
figure-replied-of = – { $nature }
figure-settled-report = 当场处理：1 小时内报值班中心
figure-settled-reply = 当场处理：2 小时内回复
figure-director = 集体投诉：2 小时内报主任
figure-company = 集体投诉：再 2 小时内报公司
figure-result = 公司转交：12 小时内报结果
figure-satisfied-first = 首次结果满意
figure-satisfied-last = 最终结果满意
figure-arrived = 急修：2 小时到场
figure-fixed-urgent = 急修：24 小时修复
figure-fixed-general = 一般：72 小时修复
figure-reviewed = 价目表外：15 分钟评审
figure-satisfied = 满意
figure-promises = 约定的时间守住
figure-replied-by-handler = 各责任人、部门按时回复
figure-fixed-by-repairer = 各维修工按时修复

# 分类
figure-nature = 性质
figure-content = 内容类别
figure-topic = 主题
figure-ground = 原因
figure-severity = 轻重
figure-channel = 途径
figure-source = 来源
figure-flags = 标记
figure-told = 报告过的上级
figure-building = 楼栋
figure-urgency = 急否
figure-item = 项目
figure-trade = 工种
plot-complaints-nature = 投诉性质（件）
plot-complaints-topic = 投诉主题（件）
plot-complaints-ground = 投诉原因（件）
plot-complaints-building = 各楼栋投诉（件）
plot-repairs-trade = 各工种报修（件）
plot-repairs-building = 各楼栋报修（件）

# 前台与值班
monthly-received = 共 { $total } 件。作废 { $void } 件，不计。没有列出的项目都是 0。
kept-reception-head = 来电来访来信
kept-inquiries-head = 问询
kept-requests-head = 求助
kept-duty-head = 值班记录
kept-handovers-head = 交接班
monthly-absent-head = 没有记录的
monthly-absent = 这个月没有记录：{ $nouns }。
monthly-later-head = 没有当即答复的问询（{ $n } 件）
monthly-checks-head = 计划的巡查、检查
monthly-planned = { $line }（{ $each } { $times } 次）
monthly-unrectified-head = 还没整改的不合格项（{ $n } 件）
column-area = 方面
monthly-shifts-head = 班次
series-ended = 了结
kept-reception = 来电来访来信
kept-inquiries = 问询
kept-requests = 求助
kept-duty = 值班记录
kept-handovers = 交接班
kept-checks = 计划的巡查、检查
kept-shifts = 班次
plot-reception-purpose = 来电来访来信的事由（件）
plot-inquiries-category = 问询类别（件）
plot-requests-need = 求助类别（件）
plot-duty-line = 值班记录类别（件）
figure-reception-open = 还没了结
figure-inquiries-open = 还没了结
figure-requests-open = 还没了结
figure-duty-open = 还没了结
figure-handovers-open = 双方没有都签字
figure-praise = 表扬
figure-difficult = 言行过激
figure-swapped = 换人接待
figure-unnamed = 不愿留姓名
figure-escalated = 向领导汇报过
figure-result-owed = 还欠书面结果
figure-followed-up = 已回访
figure-slips = 访客单
figure-unclear = 没看证件，被访人同意放行
figure-inside = 还在内
figure-slips-missing = 离开没交还访客单
figure-slips-explained = 访客单未还、已说明
figure-overstayed = 逗留过久（内部）
figure-refused = 已谢绝
figure-booked = 约了看房
figure-no-show = 约了没来
figure-viewed = 领出钥匙看房
figure-keys-out = 看房钥匙未还
figure-messages = 留言
figure-messages-open = 留言没转告
figure-purpose = 事由
figure-letter = 来信类别
figure-reception-result = 处理结果
figure-referred = 转成
figure-state = 状态
figure-rung = 规定铃声内接起
figure-on-the-spot = 当天由前台自己解决
figure-escalated-replied = 向领导汇报的：答应的时间内答复
figure-advice-replied = 意见、建议信按时回复（内部）
figure-result-reported = 公司、领导来信：按时报结果（内部）
figure-slip-returned = 访客单交还
figure-messages-relayed = 留言按时转告（内部）
figure-consulted = 请教过别人
figure-lookups = 找人
figure-put-through = 已转接
figure-not-found = 没找到
figure-unanswerable = 解答不了
figure-inquiries-declined = 婉拒
figure-requests-declined = 婉拒
figure-category = 类别
figure-asker = 谁问的
figure-at-once = 当即答复
figure-consented = 被访人同意
figure-promises-kept = 答应的时间守住
figure-in-range = 承诺范围内
figure-out-of-range = 目录里有、没有承诺
figure-asked-above = 请示过
figure-arranged = 妥善安排
figure-requests-done = 办完
figure-cannot-help = 帮不了，联系了别处
figure-special = 紧急求助（A、E、F）
figure-unacked = 经理还没表示知道
figure-need = 求助类别
figure-service = 服务项目
figure-requests-replied = 按时答复（5 分钟）
figure-acked = 紧急求助：经理按时知道（内部）
figure-unrectified = 不合格项没整改
figure-rechecked = 复查过
figure-outages-open = 还中断着
figure-unreached = 呼叫主管没联系上
figure-leave-approved = 请假批准
figure-leave-declined = 请假未批准
figure-checks-unsigned = 抽查没签字
figure-outage-minutes = 中断时长
figure-line = 记录类别
figure-area = 不合格项
figure-scheduled = 巡查、检查
figure-rectified = 不合格项按时整改
figure-recheck-passed = 复查合格
figure-claimed = 失物认领
figure-let-pass = 经放行交接
figure-gaps = 离岗无人顶岗
figure-lines = 交接事项
figure-important = 重要事项
figure-lines-refused = 不接的事项
figure-short = 物品短缺、损坏
figure-anomalies = 区域异常
figure-absences = 临时离岗
figure-handovers-arrived = 按规定提前到岗
figure-tidied = 交班前按时整理
figure-shifts-signed = 双方签字交接

# 帮助
help-monthly = 月报；后面不写命令，就列出还没报送的
    .long =
        一月一份（M-202610）：一人编制，主任签发，次月 5 日 24:00 前报公司客户投诉处理中心。时限从月底算起，编没编制都在走，
        没报送的 wuye report overdue 会列出来。
    .after =
        wuye monthly prepare --month 2026-10
        wuye monthly sign M-202610 --who 赵刚
        wuye monthly send M-202610 --to company --via written
help-monthly-prepare = 统计一个月，把数记下来
    .long =
        不写就是上个月。签发以前可以再编制一次：用新的数，旧的数留在日志里。只记数字，不记住户的任何情况。
        谁编制的，谁不能签发。
    .after =
        wuye monthly prepare --month 2026-10
        wuye monthly prepare M-202610
    .id = 哪一份，如 M-202610 或 2026-10
help-monthly-sign = 主任签发
    .after =
        wuye monthly sign M-202610 --who 赵刚
    .who = 谁签发的
help-monthly-send = 报送公司客户投诉处理中心
    .after =
        wuye monthly send M-202610 --to company --via written
help-monthly-show = 看数字，和按同一时刻重新统计的不同
    .long =
        后来补录、更正的会让重新统计的数不一样；签发过的不改。
help-monthly-list = 列出月报
    .after =
        wuye monthly list --all
help-monthly-note = 加一句备注，什么也不改变
help-monthly-amend = 更正一条
help-monthly-chase = 有人来催
help-monthly-cancel = 不能取消：每个月的月报都要报
help-monthly-merge = 不能合并：每个月一份
help-monthly-void = 这一份错了，作废；这个月还要再报
    .after =
        wuye monthly void M-202610 --reason 补录的单子没算进去
