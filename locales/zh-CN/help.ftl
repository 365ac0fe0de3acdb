# 各命令的说明。help-<路径>：一句话；.long：详细（一段一行）；.after：例子（原样排印）。flag-<参数>：各命令共用。

help-wuye = 物业客服台：报修、投诉、来访、交接班，一单一个文本文件，步步留痕
    .after =
        wuye repair new --house 3-2-501 厨房水管爆裂，水流不止
        wuye repair dispatch 01 --to 张师傅
        wuye report overdue
help-repair = 报修：不带命令时列出没办完的，最急的在前
    .after =
        wuye repair
        wuye repair new --house 3-2-501 厨房水管爆裂，水流不止
help-repair-new = 登记一件报修，当场判定急修还是一般，算出时限
    .long =
        在终端里，没写的会问：房号、什么坏了、姓名、电话、渠道。只有内容和房号（或地点）是必须的。
        判得不对，用 --urgent 或 --general 改判，写明 --reason；两个判断都留在记录里。
    .after =
        wuye repair new --house 3-2-501 --name 李明 厨房水管爆裂，水流不止
        wuye repair new --place 地下车库 --channel in-person 灯不亮
        wuye repair new --house 3-2-501 --urgent --reason 楼下已经进水 水龙头漏水
    .link = 相关的旧单；两边都写上
help-repair-dispatch = 派单给维修人员，改派也用它
    .after =
        wuye repair dispatch 1122-01 --to 张师傅
        wuye repair dispatch 01 --to 李师傅 --reason 张师傅请假
help-repair-arrive = 维修人员到场
    .long =
        急修的到场时限停在这里。谁到的：--who，不写就是派给的那位。
    .after =
        wuye repair arrive 01 --at 10:02
help-repair-finish = 修完
    .long =
        修复时限停在这里。验收、收费是后面的事。
    .after =
        wuye repair finish 01 --labour 30 --material 15.50 换了角阀
help-repair-show = 看一条报修
help-repair-list = 列出报修，可以筛选
    .long =
        不写筛选就是没办完的；--all 连办完的、作废的一起。
    .after =
        wuye repair list --overdue
        wuye repair list --worker 张师傅 --from 2026-11-01
help-repair-note = 加一条备注，什么都不改变
    .after =
        wuye repair note 01 客户说下午三点后在家
help-repair-amend = 更正登记的内容、分类，或某一条动作
    .long =
        原来的字不动，更正另记一条，要写原因。
        改急修/一般会重新计时：已经超时的照旧算超时，没超时的不再计。
    .after =
        wuye repair amend 01 house=3-2-502 --reason 听错了房号
        wuye repair amend 01 urgency=urgent --reason 已经漏到楼下
        wuye repair amend 01 --entry x3 at=10:02 --reason 记错了时间
help-repair-chase = 客户来催，记一次
    .after =
        wuye repair chase 01 --via phone 客户问什么时候来
help-repair-cancel = 客户不要修了
    .long =
        已经超时的照旧算超时。
help-repair-void = 整条登记错了，作废
    .long =
        不删除，只作废，要写原因；有角色名单时由主管来办。
    .after =
        wuye repair void 01 --reason 和 1122-02 重复登记
help-report = 报表
help-report-overdue = 已经超时的，最晚的在前
    .long =
        退出码：0 正常；加 --exit-code 时有超时为 1；有读不出的文件为 3。
        加 --since 只说变化：新增、已清、有变、仍超时，各在各的标题下；没有变化就算没有结果。-15m 这样的时间从整分算起。
    .since = 从那个时刻或那次提交以来变了什么
    .after =
        wuye report overdue
        wuye report overdue --format json --exit-code --quiet-if-empty
        wuye report overdue --since -15m --quiet-if-empty
help-report-due = 快要到期的，最急的在前
    .long =
        不写 --within 就看 12 小时之内。
        加 --since 只说变化：新增、已清、有变、仍未完。
    .since = 从那个时刻或那次提交以来变了什么
    .after =
        wuye report due --within 4h
help-init = 新建一本账，马上能用
    .long =
        不在 git 仓库里就建一个仓库，并做第一次提交。
    .after =
        wuye init 光明花园 --name 光明花园客服中心
help-desk = 看或定这里的台位字母
    .long =
        两台电脑共用一本账时，每台一个字母，编号就不会撞。字母只留在这里，不提交。
    .after =
        wuye desk A
help-trust = 信任账本里的通知程序（wuye.yaml 的 notify）
    .long =
        报表加 --notify，就把报表的 JSON 交给它。信任只对这里有效，别处取来的账本不会运行任何程序；程序、路径或给它的变量一变，就要重新信任。
        先看过它的内容再信任。--dry-run 只看，--revoke 收回。
    .after =
        wuye trust --dry-run
        wuye trust
flag-revoke = 收回信任
flag-notify = 有结果时再交给账本的通知程序（先要 wuye trust）
help-show = 看一条记录
    .after =
        wuye show 1122-01
        wuye show 01 --as-of "昨天 18:00"
        wuye show 01 --as-of HEAD~3
help-explain = 为什么这样分类、为什么这时到期
    .after =
        wuye explain 01
help-history = 这条记录的每次提交
help-undo = 撤回一条记错的动作，先预览
    .long =
        不写编号就是这里刚记的那条；不写 --entry 就是最后一条。
        撤回也是加一条，原来那条还在。
        一条命令写了几条记录（并单、并为集体、不满意的回复、互相连上的登记），几条一起撤；带出来的新记录随之作废。
    .after =
        wuye undo
        wuye undo 01 --entry x3 --reason 记错了单
help-check = 检查整本账：坏文件、矛盾、时间倒置、不认识的人和房号
    .long =
        退出码：0 没有错误；3 有错误。加 --strict 时提醒也算。
    .after =
        wuye check --strict
help-completions = 输出命令补全脚本
    .after =
        wuye completions bash > ~/.local/share/bash-completion/completions/wuye
help-man = 输出手册页
    .after =
        wuye man > wuye.1

flag-help = 显示这份说明（-h 简短，--help 详细）
    .command = 显示某个命令的说明
flag-version = 显示版本
flag-book = 账本所在的目录
    .value = 目录
flag-by = 由谁记录
    .value = 姓名
flag-lang = 语言
    .value = 语言
    .is-zh = 中文
    .is-en = 英文
flag-format = 输出格式
    .value = 格式
    .is-text = 给人看
    .is-json = 给程序读
flag-quiet = 只输出必要的（新单只输出编号）
flag-yes = 不再询问，按默认办
flag-no-commit = 只写文件，不提交
flag-id = 记录编号，写结尾几段即可
    .value = 编号
flag-text = 内容
    .value = 内容
flag-house = 房号：栋-单元-房号
    .value = 房号
flag-place = 公共部位
    .value = 地点
flag-name = 客户姓名
    .value = 姓名
flag-phone = 联系电话
    .value = 电话
flag-channel = 怎么报来的
    .value = 渠道
flag-urgent = 改判为急修
flag-general = 改判为一般
flag-reason = 原因
    .value = 原因
flag-at = 什么时候发生的：09:14、昨天 18:30、-20m
    .value = 时间
flag-to = 派给谁
    .value = 姓名
flag-who = 谁做的
    .value = 姓名
flag-labour = 人工费
    .value = 元
flag-material = 材料费
    .value = 元
flag-signed-by = 谁签字
    .value = 姓名
flag-as-of = 按那个时刻的样子，或者按那次提交的样子
    .value = 时间
flag-reveal = 显示完整号码（会记一条，要写原因）
flag-all = 连办完的一起
flag-state = 状态
    .value = 状态
flag-worker = 谁经手
    .value = 姓名
flag-mine = 我经手的
flag-trade = 工种
    .value = 工种
flag-urgency = 急修还是一般
    .value = 急否
    .is-urgent = 急修
    .is-general = 一般
flag-from-day = 从哪天登记的
    .value = 日期
flag-to-day = 到哪天登记的
    .value = 日期
flag-overdue = 只看超时的
flag-pairs = 项=值
    .value = 项=值
flag-entry = 哪一条动作
    .value = 条号
flag-since = 从什么时候起情况变了
    .value = 时间
flag-via = 通过什么方式
    .value = 方式
flag-soft = 连内部时限一起
flag-exit-code = 有结果时退出码为 1
flag-quiet-if-empty = 没有结果就什么都不输出
flag-within = 多久之内：4h、30m、2d
    .value = 时长
flag-dir = 建在哪个目录（不写就是这里）
    .value = 目录
flag-book-name = 物业服务机构的名称
    .value = 名称
flag-timezone = 时区
    .value = 时区
flag-letter = 一个字母，A 到 Z
    .value = 字母
flag-strict = 提醒也算错，给自动检查用
flag-skip = 跳过这项检查，可以写几次
    .value = 检查
flag-shell = 哪种命令行
    .value = 命令行

help-repair-take = 工程接单
    .long =
        价目表外的，15 分钟评审从接单算起。
help-repair-review = 评审价目表外的报修
    .long =
        由工程主管判断能不能修、多少钱。自用部位的原有设备不得拒修。
    .after =
        wuye repair review 01 --who 孙磊 --feasible --fee 180
help-repair-quote = 向客户报价
    .long =
        开工之前报价，不可事后告知。
    .after =
        wuye repair quote 01 --price W01
        wuye repair quote 01 --labour 30 --material 15.50
help-repair-agree = 客户同意报价
    .after =
        wuye repair agree 01 --via phone
help-repair-decline = 客户不同意报价，不修了
    .long =
        维修工和工程主管两人签字，写明原因，交回前台。
    .after =
        wuye repair decline 01 --who 张师傅 --approver 孙磊 --reason 嫌贵
help-repair-appoint = 约定上门时间
    .long =
        多一个按时到场的约定。晚于时限的，修复时限移到那天结束；急修只有客户自己要求才行（--wish）。
    .after =
        wuye repair appoint 01 --until "明天 10:00"
help-repair-confirm = 到场核对：实际是什么项目
    .long =
        和报的不一样，要重新报价。
    .after =
        wuye repair confirm 01 --actual 整段水管老化
help-repair-material = 验客户自备的材料
    .long =
        不合格的要提醒客户，并记下他的选择。
    .after =
        wuye repair material 01 --check poor --choice use
help-repair-start = 开工
    .long =
        先报价、客户同意。急修和直接找维修工的可以先修后补手续。
help-repair-pause = 暂停，写明原因和预计恢复的时间
    .long =
        只停修复时限；到预计时间自动恢复。已经超时的照旧算超时。
    .after =
        wuye repair pause 01 --until "明天 09:00" --reason 等配件
help-repair-resume = 恢复
help-repair-extend = 延期：到期之前申请，写明原因和批准人
    .after =
        wuye repair extend 01 --until "明天 18:00" --reason 配件缺货 --approver 孙磊
help-repair-rain = 下雨之后看漏不漏
    .long =
        筑漏以下一次下雨不漏为合格；又漏就返修。
    .after =
        wuye repair rain 01 --dry --at "昨天 18:00"
help-repair-accept = 验收
    .long =
        疏通要流水畅通（--flows），渗漏要看过雨，公共部位由主管签字，其余业主签字。保修期从这天起。
    .after =
        wuye repair accept 01 --signed-by 李明 --satisfied
help-repair-rework = 返修
    .long =
        没验收的，回到维修；验收过的，另开一单互相关联，保修期内因质量返修不收费。
    .after =
        wuye repair rework 01 --reason 又漏了
help-repair-pay = 在前台收费
    .long =
        由前台或收费员收；维修人员不得直接收费。
    .after =
        wuye repair pay 01 --who 周会计
help-repair-followup = 回访
    .after =
        wuye repair followup 01 --via phone --satisfied
help-repair-close = 办结
    .long =
        验收、收费、财务和统计签字都齐了，钥匙已还。
    .after =
        wuye repair close 01 --finance 周会计 --statistics 王芳
help-repair-merge = 并到另一单
    .long =
        同一件事报了几次：并过去，来电的人留在那一单里，好回复。
        以后用旧编号办，办在那一单上；取消、更正、作废、撤回还是这一单自己的。
    .after =
        wuye repair merge 03 --link 01
flag-part = 谁的部位
    .value = 部位
    .is-private-original = 自用原有
    .is-private-added = 自用新增
    .is-common = 公共
flag-off-list = 价目表外，先评审
flag-direct = 客户直接找的维修人员
flag-key-left = 钥匙留在前台：留钥匙条
    .value = 条号
flag-key-returned = 钥匙已还
flag-loss = 客户主张的误时损失
    .value = 元
flag-feasible = 能修
flag-infeasible = 修不了
flag-fee = 共多少钱
    .value = 元
flag-price = 价目编码
    .value = 编码
flag-approver = 谁批准
    .value = 姓名
flag-until = 到什么时候
    .value = 时间
flag-wish = 客户自己要求的
flag-no-access = 没人在家，留了条
flag-actual = 实际是什么项目
    .value = 项目
flag-check = 材料合格吗
    .value = 结果
    .is-pass = 合格
    .is-fail = 不合格
    .is-poor = 质量不佳
flag-choice = 客户的选择
    .value = 选择
    .is-use = 仍用
    .is-replace = 换
flag-test = 怎么验收
    .value = 方式
    .is-owner-sign = 业主签字
    .is-water-flows = 流水畅通
    .is-next-rain = 看下次雨
    .is-supervisor = 主管签字
flag-flows = 流水畅通
flag-dry = 雨后不漏
flag-wet = 雨后又漏
flag-satisfied = 客户满意
flag-unsatisfied = 客户不满意
flag-cause = 返修的原因
    .value = 原因
    .is-quality = 我们的质量
    .is-customer-material = 客户自备材料
    .is-other = 其他
flag-finance = 财务签字
    .value = 姓名
flag-statistics = 统计签字
    .value = 姓名
flag-link = 并到哪一条
    .value = 编号

help-rules = 规则：看、查、问、量、重判
help-rules-show = 看全部规则，或其中一条
help-rules-check = 查规则有没有错、有没有可疑的地方
help-rules-classify = 一段话会怎么分类，凭哪些字
    .after =
        wuye rules classify 厨房水管爆裂，水流不止
        wuye rules classify --jsonl < in.jsonl > out.jsonl
help-rules-due = 按一条规则、从某个时刻起，什么时候到期
    .after =
        wuye rules due complaint.valid.reply --start "2026-09-30 16:00" --explain
help-rules-test = 用标好答案的文本量一量分类准不准
help-rules-replay = 换一套规则或日历，过去的记录会怎样；什么都不写
    .since = 重判从什么时候起登记的
    .after =
        wuye rules replay --rules new.yaml --since 2026-01-01
help-rules-calendar = 官方年历
help-rules-calendar-import = 导入一年的放假和调休，并改正当时按假定日历算的时限
    .after =
        wuye rules calendar import 2027.ics --source 国办发明电〔2026〕9号
help-escalate = 到点该告诉谁就告诉谁，每一级只告诉一次
    .long =
        加 --notify 就由账本的通知程序去告诉；它没有办成，就不记录，下次再告诉。
    .after =
        wuye escalate --quiet-if-empty --by NAME
        wuye escalate --notify --quiet-if-empty --by NAME
flag-rule = 规则名
    .value = 规则
flag-rules = 用这个文件里的规则，不用账本里的
    .value = 文件
flag-kind = 哪种记录
    .value = 种类
flag-jsonl = 从标准输入一行一个 JSON 地读，一行一个地答
flag-start = 从什么时候起算（不写就是现在）
    .value = 时间
flag-explain = 逐步写出怎么算的
flag-labelled = 标好答案的文件，一行一个 JSON；- 是标准输入
    .value = 文件
flag-calendar = 用这个文件里的年历；可以写多次
    .value = 文件
flag-all-off = 没有说明的日子都算放假
flag-calendar-file = 年历文件：iCalendar、JSON 或本工具的 YAML
    .value = 文件
flag-year = 哪一年
    .value = 年
flag-source = 出处，如文件号
    .value = 出处
flag-replace = 换掉已有的那一年
flag-dry-run = 只看，不记录

help-complaint = 投诉：不带命令时列出没归档的，最急的在前
    .after =
        wuye complaint
        wuye complaint new --house 3-2-501 电梯又坏了，报修几次没人管
help-complaint-new = 登记一件投诉，当场提出性质，算出时限
    .long =
        只有内容和房号（或地点）是必须的。性质由用词规则提出，用 --nature 改判要写 --reason；两个判断都留在记录里。
        当场处理好的写 --settled。来信、意见箱、传真、电子邮件算书面投诉。同一户、同一件事最近有过的会提示，不拦。
    .after =
        wuye complaint new --house 3-2-501 --name 李明 --demand 尽快修好 电梯又坏了，报修几次没人管
        wuye complaint new --house 3-2-501 --channel letter --source company-transfer 多收了停车费
    .link = 相关的记录；两边都写上
    .who = 谁先受理的（不写就是记录的人）
help-complaint-classify = 定性：确认系统提出的性质，或改判
    .long =
        改判要写 --reason：已经超时的照旧算超时，没超时的不再计，新的从登记（或 --since）算起。
        有效投诉调查以后发现无效的，原来的时限照旧。
    .after =
        wuye complaint classify 01
        wuye complaint classify 01 --nature assist --reason 是开发商遗留的
help-complaint-settle = 当场处理好了
    .long =
        登记后 1 小时内报值班中心，处理后 2 小时内电话回复。
    .after =
        wuye complaint settle 01 当场清走了垃圾
help-complaint-report = 报告：值班中心、主任、主管副总、公司投诉中心
    .long =
        只有主任可以报公司；公司转交的，处理结果由值班员书面报。
    .after =
        wuye complaint report 01 --to duty
help-complaint-appoint = 和客户约定回复时间
    .long =
        到期之前约好的，代替原来的时限；比时限晚的要写 --reason。
    .after =
        wuye complaint appoint 01 --until "明天 10:00"
help-complaint-report-out = 书面报告能解决的部门（协助处理）
    .after =
        wuye complaint report-out 01 --to 开发商 外墙渗水，请安排维修
    .to = 报给哪个部门
help-complaint-investigate = 调查：事实、起因、原因
    .after =
        wuye complaint investigate 01 --ground irresponsible --root-cause 没有回访 报修单三次转手
help-complaint-assign = 定责：谁负责、什么方案
    .long =
        方案由责任人提出。受理人仍是受理人；整件移交加 --hand-on 和 --reason。
    .after =
        wuye complaint assign 01 --to 工程部 本周内换门机板
    .to = 责任部门或责任人
help-complaint-answer = 把方案告诉客户；不算回复
help-complaint-progress = 告诉客户进展
    .after =
        wuye complaint progress 01 --via phone 开发商周三来看
help-complaint-explain-to = 向客户解释
    .after =
        wuye complaint explain-to 01 --via phone 这笔费用是业主大会通过的
help-complaint-handle = 处理完了，请客户签署意见
    .after =
        wuye complaint handle 01 --opinion 可以 --signed-by 李明 换好了门机板
        wuye complaint handle 01 --reason 客户出差，回来补签 换好了门机板
help-complaint-reply = 把结果回复客户；回复时限停在这里
    .long =
        有效投诉上门，客户签意见；不能上门的电话，写 --reason。集体投诉必须上门。书面投诉要书面加另一种方式。当场处理的用电话。
        客户不满意写 --unsatisfied：另开一件新的投诉，时限重新算；连着两次不满意，直接上交主任。
    .after =
        wuye complaint reply 01 --via visit --opinion 满意 --signed-by 李明 --satisfied
        wuye complaint reply 01 --via written --via phone --reason 客户在外地 --opinion 知道了
help-complaint-extend = 延期：到期之前，写明原因、批准人、怎么告诉客户的
    .after =
        wuye complaint extend 01 --until "明天 18:00" --reason 缺配件 --approver 刘洋 --via phone
help-complaint-escalate = 处理不了，上交
    .after =
        wuye complaint escalate 01 --to director --reason 涉及两个部门
help-complaint-group = 五户以上同一件事：并为集体投诉
    .long =
        时限记在领头的一条上，从第五户登记起算；每一户各自有记录，各自上门回复。
    .after =
        wuye complaint group 01 --link 02 --link 03 --link 04 --link 05
help-complaint-followup = 回访
    .long =
        不满意写 --unsatisfied：另开一件新的投诉。
    .after =
        wuye complaint followup 01 --via phone --satisfied
help-complaint-summarize = 总结：原因和预防措施
    .after =
        wuye complaint summarize 01 --root-cause 没有回访 --prevention 报修三天内回访
help-complaint-archive = 归档：缺什么会一一列出
help-complaint-show = 看一条投诉
help-complaint-list = 列出投诉，可以筛选
    .after =
        wuye complaint list --nature valid --overdue
help-complaint-note = 加一条备注，什么都不改变
help-complaint-amend = 更正登记的内容，或某一条动作；改性质用 classify
    .after =
        wuye complaint amend 01 house=3-2-502 --reason 听错了房号
help-complaint-chase = 客户来催，记一次
help-complaint-cancel = 客户撤回投诉
help-complaint-merge = 并到另一条；留下指引
help-complaint-void = 整条登记错了，作废
help-report-ledger = 客户投诉事项台账，一件一行
    .after =
        wuye report ledger --from 2026-11-01 --to 2026-11-30
help-report-followups = 该回访谁：按账本里的回访比例
    .after =
        wuye report followups --from 2026-11-01 --to 2026-11-30 --all
        不写 --all 只列还没回访的。比例写在 rules.yaml 的 followups。
flag-demand = 客户要什么
    .value = 诉求
flag-complaint-source = 从哪里来的
    .value = 来源
    .is-direct = 客户直接
    .is-staff-passed = 同事转报
    .is-company-transfer = 公司转交
    .is-superior-instruction = 领导批示
flag-nature = 性质
    .value = 性质
    .is-valid = 有效
    .is-assist = 协助处理
    .is-invalid = 无效
flag-subtype = 无效投诉的细分
    .value = 细分
flag-content = 内容类别
    .value = 类别
flag-topic = 主题
    .value = 主题
flag-severity = 轻重
    .value = 轻重
    .is-ordinary = 一般
    .is-difficult = 疑难
    .is-major = 重大
flag-settled = 当场处理好了
flag-opinion = 客户的意见
    .value = 意见
flag-reasonable = 要求合理
flag-unreasonable = 要求不合理
flag-body = 报给谁
    .value = 对象
    .is-duty = 值班中心
    .is-director = 主任
    .is-deputy-gm = 主管副总经理
    .is-company = 公司投诉中心
flag-ground = 起因
    .value = 起因
    .is-disrespect = 不尊重
    .is-irresponsible = 不负责
    .is-contract-breach = 未履约
    .is-developer-legacy = 开发商遗留
    .is-system-gap = 体制欠缺
    .is-misunderstanding = 误解
flag-root-cause = 原因
    .value = 原因
flag-prevention = 预防措施
    .value = 措施
flag-hand-on = 整件移交：以后由他回复
flag-ways = 怎么回复的，可以写几次
    .value = 方式
flag-members = 同一件事的另一条，可以写几次
    .value = 编号
help-report-case = 单项投诉报告，报公司投诉处理中心
    .long =
        写明来源、内容、起因、办理、客户意见、每一项时限、报告过谁，还缺什么。号码一律遮住。
    .after =
        wuye report case 1122-01
        wuye report case 01 --format json
help-report-collective = 集体投诉事件通报，报主任、主管副总和公司
    .long =
        写其中任何一条的编号都行。每一户的投诉办到哪一步、有没有上门，都在上面。
    .after =
        wuye report collective 1122-01

help-report-monthly = 一个月的数字：各类记录、回访、约定、巡查检查
    .long =
        统计当月受理的，作废的另列。先是投诉、报修，带时限和责任部门；再是来电来访来信、问询、求助、值班记录和没整改的不合格项、
        交接班和班次，以及计划的巡查、检查做了几次（rules.yaml 的 checks）。
    .after =
        wuye report monthly --month 2026-10 --format html > 2026-10.html
        不写 --month 就是上个月。每个占比都写明计入多少、没计入多少和为什么；没到期、暂停、没有时限的都不算按时。
flag-month = 哪个月，如 2026-10；不写就是上个月
    .value = 月份

help-report-daily = 当日汇总：各类受理、了结、遗留
    .long =
        上日遗留 + 受理 + 重开 − 了结 − 作废 = 未了结。上日遗留照前一天结束时所知；当天来当天作废的，受理、作废各算一次，
        撤回作废的算重开。过了零点才补录的当晚之事，算在录入那天，列入“其中补记”：
        每件只在一天的汇总里出现，过完的一天，汇总不再变动。不写 --as-of 就是今天、到此刻为止。
    .after =
        wuye report daily
        wuye report daily --as-of 昨天
help-report-staff = 谁手里有多少、超时多少、守住多少
    .after =
        wuye report staff --from 2026-11-01
help-report-repeat = 同一户同一工种又来；几户同一原因
    .after =
        wuye report repeat --days 14
help-report-pauses = 谁暂停了什么、多久、到点没恢复的
    .after =
        wuye report pauses --from 2026-11-01
help-report-backdated = 发生、录入、提交三个时间差得多的
    .after =
        wuye report backdated --over 2h
flag-days = 几天之内又来，不写就是 30
    .value = 天数
flag-over = 晚录多久以上才列，如 2h；不写就是 1h
    .value = 多久
help-handover = 交接班：不带命令时列出双方还没签字的
    .after =
        wuye handover prepare --summary 本班平稳
        wuye handover
help-handover-prepare = 按现在的记录编交接单；写编号就把那一份重新编
    .long =
        没办完的都在上面：超时的、下一班到期的、答应过的、欠回复的、谁在里面、代管哪些钥匙、等下雨的。交接单写明依据哪个提交。
        双方签字之前可以重编：内容没变的条目，核对过的仍然算；已签的第一个字作废。通知每班都会再出现，直到了结。
    .after =
        wuye handover prepare --summary 本班平稳 --notice "明天 9:00 到 12:00 停水"
        wuye handover prepare 01
    .id = 要重新编的那一份
help-handover-tidy = 交班人整理了岗位
    .long =
        下班前那一段时间（rules.yaml 的 tidy）。早了也记，会注明。
help-handover-arrive = 接班人到岗
    .long =
        应提前到（rules.yaml 的 early）。晚到照记，不拦。
    .after =
        wuye handover arrive 01 --by 陈静
help-handover-check = 接班人核对：值班记录、区域、物品、每一条
    .long =
        在终端里不写参数，会把没核对的一条一条问完。少了、坏了要写交班人的说明，不接要写原因。
        --clear 了结没有自己记录的通知和异常；别的要在自己的记录上办结。
    .after =
        wuye handover check 01
        wuye handover check 01 --line 1 --line 3-5 --accept
        wuye handover check 01 --line 2 --refuse --reason 没有给客户回电
        wuye handover check 01 --item 对讲机 --counted 3 --reason 一台送修
        wuye handover check 01 --log-read --area-ok
help-handover-sign-out = 交班人签字
    .long =
        交接单要和记录一致，重要的工作要办完；主管或主任可以放行，写 --approver 和 --reason。自己签自己的：--by。
    .after =
        wuye handover sign-out 01 --by 王芳
    .approver = 放行的主管或主任
help-handover-sign-in = 接班人签字，新的一班开始
    .long =
        看过、查过、点过、逐条接收，都是签字的人亲自做的。签完交班人才可以离岗；以后只能补记，会注明。
    .after =
        wuye handover sign-in 01 --by 陈静
    .approver = 放行的主管或主任
help-handover-leave = 临时离岗
    .long =
        有人替岗，双方签字。没有人替就是空岗：照记，谁都看得见。
    .after =
        wuye handover leave 01 --to 刘洋 --signed-by 刘洋 --until 12:30 --reason 吃饭
    .to = 谁替岗
    .signed-by = 替岗人签字
help-handover-back = 回岗
help-handover-show = 看交接单：一页纸，可以念、可以签
help-handover-list = 按班次列出交接班
    .after =
        wuye handover list --all --from 2026-11-01
help-handover-note = 交班人对某一条的说明，或别的备注
    .long =
        双方签字以后是补记，会注明。
    .after =
        wuye handover note 01 --line 3 明天十点给客户回电
help-handover-amend = 双方签字之前更正文字或时间
help-handover-chase = 有人来催，记一次
help-handover-cancel = 这次交接不办了
help-handover-merge = 并到另一份
help-handover-void = 整条记错了，作废
flag-summary = 本班工作情况
    .value = 情况
flag-notice = 重要通知，可以写几次
    .value = 通知
flag-evidence = 本班工作的证据，可以写几次
    .value = 证据
flag-sheet-line = 第几条，几条连着写 3-9；可以写几次
    .value = 条号
flag-accept = 接收
flag-refuse = 不接，要写 --reason
flag-clear = 了结，要写 --reason；以后不再出现
flag-thing = 哪样物品
    .value = 物品
flag-counted = 实点几件
    .value = 数
flag-damaged = 其中坏的几件
    .value = 数
flag-log-read = 上一班的值班记录看过了
flag-area-ok = 区域无异常
flag-anomaly = 区域里的异常，要写 --reason
    .value = 异常
help-duty = 值班记录、岗位记事本：不带命令时列出没办结的
    .after =
        wuye duty
        wuye duty new --kind patrol 花园巡查一遍，正常
        wuye duty log
help-duty-new = 在当班的值班记录上记一条
    .long =
        不写 --kind 就是日常事务。只要内容，房号、地点可以不写；异常情况不管怎么处理都记得下。
        只要记下的当场就办结，加 --open 则留给后面的班；疑难、重大的（--severity）一定留着。
        属于哪一班，按排班和双方签字的交接算；没人签字接班的班也照记，只提醒一句。
        不合格项要 --area，临时措施要 --until，调动人员要 --to，呼叫主管要 --to 和 --reached/--unreached，
        失物要 --place，请假和抽查要 --shift。请假的人写 --who，原因写在后面。
    .after =
        wuye duty new --kind anomaly --place 地下车库 有人翻动消防箱
        wuye duty new --kind nonconformity --area cleaning --place 3栋大堂 --to 保洁部 地面积水没拖
        wuye duty new --kind lost-property --place 东门岗亭 --kept 前台抽屉 黑色钱包一个
        wuye duty new --kind leave --shift "2026-11-23 夜班" --who 陈静 家里有事
    .who = 谁做的、谁发现的、谁请假
    .to = 交给谁：部门、被叫的人、顶岗的人
    .name = 相关的人，如拾到失物的人
    .until = 到什么时候：措施、整改期限、恢复时间
    .signed-by = 抽查签字的主任
    .link = 是关于哪一条记录的
help-duty-handle = 做了什么
    .long =
        争执换人接待，用 --to 写接手的人；重大问题由主任决定，用 --approver 写主任。
    .after =
        wuye duty handle 01 --who 保洁李姐 已拖干，放了警示牌
        wuye duty handle 01 --to 刘洋 换刘洋接待
    .to = 接手的人
    .who = 谁做的
    .approver = 作决定的主任
    .until = 新的期限
help-duty-report = 报告：主任、主管副总、公司
    .after =
        wuye duty report 01 --to director --via phone
help-duty-recheck = 复查整改，由另一个人来
    .long =
        不合格就重新整改。
    .after =
        wuye duty recheck 01 --satisfied --who 刘洋
        wuye duty recheck 01 --unsatisfied --who 刘洋 墙角还有水
    .satisfied = 合格
    .unsatisfied = 仍不合格
    .who = 谁复查的
    .approver = 作决定的主任
help-duty-close = 办结：恢复了、撤除了、认领了、回岗了、不再有效了
    .long =
        失物要认领人签字；抽查要主任签字；疑难要先报告主任，重大要主任决定（--approver）。
    .after =
        wuye duty close 01 --at 09:10
        wuye duty close 01 --signed-by 李明
    .signed-by = 认领人，或抽查签字的主任
    .approver = 作决定的主任
    .who = 谁办的
help-duty-approve = 批准请假，安排顶班的人
    .long =
        由主管、经理或主任来批，不能自己批自己。批准后，那一班的记录上就写明谁顶班。
    .after =
        wuye duty approve 01 --to 王芳 --who 刘洋
    .to = 顶班的人
    .who = 谁批准的
help-duty-decline = 不批准请假
    .after =
        wuye duty decline 01 --who 刘洋 --reason 当天没有人能顶
    .who = 谁决定的
help-duty-log = 一班的值班记录表
    .long =
        不写就是当班；写日期是那天开始的各班，写班次是最近的那一班。
        每件投诉都有一行，从投诉单里取：接到、处理完、回复，结果和客户意见；缺什么也写明。
        交班签字之后补的，标明是补记。号码一律遮住。
    .after =
        wuye duty log
        wuye duty log 夜班
        wuye duty log 2026-11-22 夜班 --format json
help-duty-archive = 一个月的值班记录交资料员存档
    .long =
        先查齐不齐：没有记录的班、没有签字交接的班、没办结的、缺结果或意见的投诉、主任没签字的抽查。
        有缺的，或这个月已经存过的，要写 --reason。
    .after =
        wuye duty archive --month 2026-10 --signed-by 吴敏
    .signed-by = 签收的资料员
help-duty-show = 看一条值班记录
help-duty-list = 列出值班记录，可以筛选
    .long =
        不写筛选就是没办结的；--all 连办结的一起。
    .after =
        wuye duty list --kind nonconformity --area cleaning
        wuye duty list --all --from 2026-11-01
help-duty-note = 加一条备注，什么都不改变
help-duty-amend = 更正内容，或某一条动作
    .long =
        类别和所属班次不能改：记错了就作废重记。
    .after =
        wuye duty amend 01 place=4栋大堂 --reason 听错了楼号
help-duty-chase = 有人来催，记一次
help-duty-cancel = 不用办了
help-duty-merge = 并到另一条；留下指引
help-duty-void = 整条记错了，作废
flag-line = 哪一类；不写就是日常事务
    .value = 类别
    .is-daily = 日常事务
    .is-inquiry = 咨询
    .is-help = 求助
    .is-complaint = 投诉
    .is-patrol = 巡查
    .is-inspection = 检查
    .is-anomaly = 异常情况
    .is-nonconformity = 不合格项
    .is-incident = 突发事件
    .is-violation = 违章
    .is-mobilisation = 调动其他部门人员
    .is-protective-measure = 临时防护措施
    .is-outage = 电话、设施中断
    .is-quarrel = 与客户争执
    .is-lost-property = 拾到失物
    .is-leave-post = 离岗
    .is-call = 呼叫下班的主管
    .is-notice = 重要通知
    .is-leave = 请假、顶班
    .is-spot-check = 主任抽查值班记录
flag-area = 哪一块
    .value = 哪一块
    .is-security = 安全
    .is-cleaning = 清洁
    .is-greening = 绿化
    .is-pest-control = 消杀
    .is-desk = 客服
    .is-other = 其他
flag-for-shift = 针对哪一班，写日期加班次
    .value = 班次
flag-reached = 联系上了
flag-unreached = 没联系上
flag-scheduled = 定时的
flag-unscheduled = 不定时的
flag-score = 评分
    .value = 分数
flag-kept = 东西放在哪里
    .value = 地方
flag-keep-open = 留着，后面还要办
flag-which-shift = 日期、班次，或日期加班次
    .value = 班次或日期
# 问询
help-inquiry = 问询：不带命令时列出没答完的
    .after =
        wuye inquiry
        wuye inquiry new --place 前台 --category area-info --answer 会所在三号楼一层 会所在哪里
help-inquiry-new = 登记一条问询；能当场答的当场答
    .long =
        查询车次电话、服务设施、区域情况、法规政策，应当场答复：写 --answer；没有答复要写 --reason。
        查找住户的，不告诉号码：先联系本人，同意了才转接；不在或不同意，问是否留言。
        第一个被问到的人（--who，不写就是登记的人）负责到底，或正式移交。
    .after =
        wuye inquiry new --place 前台 --category travel-phone --answer 末班车二十二点半 末班车几点
        wuye inquiry new --place 大门岗 --category resident-lookup --host 李明 --asker visitor --name 周强 找李明
        wuye inquiry new --house 3-2-501 --phone 13800000000 --category law-policy --reason 要问主管 物业费依据
    .link = 相关的记录
help-inquiry-answer = 解答，问询到此为止
    .long =
        查找住户的，要先有本人同意。答应过时间的，计时停在这里。
    .after =
        wuye inquiry answer 01 --consulted 刘洋 依据是省物业收费办法第八条
help-inquiry-promise = 一时答不了：约定什么时候答复
    .long =
        要有客户的电话或房号。到时还答不了，先告诉他一声再约一次，就不算失信。
    .after =
        wuye inquiry promise 01 --until 17:00 --consulted 刘洋 已致歉，问清楚再回电
help-inquiry-attempt = 查找住户：记一次联系，找到没有
    .long =
        至少找够 rules.yaml 里 desk.attempts 的次数，才能说没找到。电话里当场问了意见，可以一起写 --consents 或 --refuses。
    .after =
        wuye inquiry attempt 01 --via phone --no-answer
        wuye inquiry attempt 01 --via phone --answered --consents
help-inquiry-consent = 查找住户：本人愿不愿意接
    .after =
        wuye inquiry consent 01 --refuses 说不认识
help-inquiry-transfer = 本人同意了，把电话转接过去
    .after =
        wuye inquiry transfer 01
help-inquiry-message = 给不在的人留言；不留也要记
    .after =
        wuye inquiry message 01 --to 李明 请回电给周强
        wuye inquiry message 01 --unwanted
help-inquiry-relay = 留言已转告
    .after =
        wuye inquiry relay 01 --via phone
help-inquiry-unanswerable = 解答不了，或多次查找没找到：致歉、说明
    .long =
        解答不了的写明向谁汇报（--to）。查找住户的，次数要够，问过是否留言，有留言或联系方式。
    .after =
        wuye inquiry unanswerable 01 --to 刘洋 已致歉，这项政策还没有公布
        wuye inquiry unanswerable 02 两次都没人接，已致歉
    .to = 向谁汇报
help-inquiry-decline = 过分或无理的要求，婉言拒绝
    .after =
        wuye inquiry decline 01 --reason 要全楼业主名单
help-inquiry-refer = 转成报修、投诉或求助：另登记一条，两边都写明
    .long =
        房号、姓名、电话、内容都带过去，类别和时限照那一类登记时算，从最早接到的时候起。
        那一类登记时能写的，这里也能写；不写 --open 时在终端里会问。
    .after =
        wuye inquiry refer 01 --open repair
        wuye inquiry refer 01 --open request --category A 老人晕倒
    .any-category = 新记录的类别
help-inquiry-assign = 正式移交给同事：他认下才算
    .after =
        wuye inquiry assign 01 --to 陈静 --signed-by 陈静 还要问财务
    .to = 接手的人
    .signed-by = 接手人签字
help-inquiry-show = 看一条问询
help-inquiry-list = 列出问询，可以筛选
    .after =
        wuye inquiry list --category resident-lookup --all
help-inquiry-note = 加一条备注，什么都不改变
help-inquiry-amend = 更正登记的内容，或某一条动作
    .after =
        wuye inquiry amend 01 phone=13800000000 --reason 补留电话
        wuye inquiry amend 01 --entry x1 category=area-info --reason 选错了
help-inquiry-chase = 客户来催，记一次
help-inquiry-cancel = 客户不问了
help-inquiry-merge = 并到另一条；留下指引
help-inquiry-void = 整条登记错了，作废
# 求助
help-request = 求助：不带命令时列出没办完的，最急的在前
    .after =
        wuye request
        wuye request new --house 3-2-501 帮我叫一辆出租车
help-request-new = 登记一件求助，当场判定哪一类（A 到 G），五分钟内答复
    .long =
        A 急救、E 治安交通、F 水火灾害要经理知悉；B 报修、C 投诉、D 咨询另登记一条（refer）。
        判得不对，用 --category 改判并写 --reason。服务目录（wuye.yaml 的 services）里承诺的，即刻办理。
    .after =
        wuye request new --house 3-2-501 --name 李明 老人晕倒了
        wuye request new --house 3-2-501 --service 代叫出租车 明早七点要车
    .link = 相关的记录
help-request-reply = 答复客户怎么办；五分钟的时限停在这里
    .after =
        wuye request reply 01 --via phone 保安已经过去
help-request-ask = 定不了的请示主管；他怎么说一起写，或过后再写
    .after =
        wuye request ask 01 --to 刘洋
        wuye request ask 01 --to 刘洋 可以，派小周去
    .to = 请示谁
help-request-arrange = 不在承诺范围内、能帮的：怎么安排的
    .after =
        wuye request arrange 01 --to 家政公司 明早八点上门
    .to = 由谁去办
help-request-ack = 经理知悉：急救、治安、水火求助办完之前要有
    .after =
        wuye request ack 01 --who 赵刚
help-request-done = 办完了
    .after =
        wuye request done 01 --satisfied
help-request-refer = 转成报修、投诉、问询；或帮不了，替客户联系了有关部门
    .long =
        --open：另登记一条，房号、姓名、电话、内容都带过去，类别和时限照那一类登记时算，从最早接到的时候起。
        B、C、D 类可以不写 --open。
        帮不了的：--to 部门 --contact 联系了谁 --via 怎么联系的，最后写怎么向客户致歉说明的；不许推诿。
    .after =
        wuye request refer 01 --open repair
        wuye request refer 02 --to 派出所 --contact 值班民警 --via phone 已致歉，民警会直接联系您
    .to = 联系了哪个部门
    .any-category = 新记录的类别
help-request-decline = 不正当的要求，婉言拒绝
    .after =
        wuye request decline 01 --reason 要求打开别人家的门
help-request-promise = 答应什么时候再答复
    .after =
        wuye request promise 01 --until 17:00 等主管回来
help-request-classify = 判错了类别：改定，写明原因
    .after =
        wuye request classify 01 --category G --reason 只是想找人换灯泡
help-request-assign = 正式移交给同事：他认下才算
    .after =
        wuye request assign 01 --to 陈静 --signed-by 陈静 等救护车
    .to = 接手的人
    .signed-by = 接手人签字
help-request-show = 看一件求助
help-request-list = 列出求助，可以筛选
    .after =
        wuye request list --category A --all
help-request-note = 加一条备注，或急救的一步
    .after =
        wuye request note 01 --step asked 三号楼大厅，电话已问
        wuye request note 01 --step called 已打 120
help-request-amend = 更正登记的内容，或某一条动作；改类别用 classify
    .after =
        wuye request amend 01 house=3-2-502 --reason 听错了
help-request-chase = 客户来催，记一次
help-request-cancel = 客户不用帮了
help-request-merge = 并到另一条；留下指引
help-request-void = 整条登记错了，作废
help-visit-refer = 转成报修、投诉、问询或求助：另登记一条，两边都写明
    .long =
        房号、姓名、电话、内容都带过去，类别和时限照那一类登记时算，从最早接到的时候起。
    .after =
        wuye visit refer 01 --open repair
        wuye visit refer 01 --open complaint --nature assist --reason 是隔壁工地的事
    .any-category = 新记录的类别
help-house = 来电的是谁：按房号、电话或姓名查住户，以及没办完的、以前的记录
    .long =
        只看不改；号码一律遮住。以前的只列最近十条，--all 全列。
    .after =
        wuye house 3-2-501
        wuye house 13800000000
        wuye house 李明
    .all = 以前的全部列出
flag-sought = 房号、电话或姓名
    .value = 房号|电话|姓名
flag-category = 哪一类
    .value = 类别
    .is-travel-phone = 电话、航班、车次
    .is-services-facilities = 服务项目、设施
    .is-area-info = 区域情况
    .is-resident-lookup = 查找住户
    .is-law-policy = 法规政策
    .is-help = 求助
flag-help-category = 哪一类求助
    .value = 类别
    .is-A = 急救病人
    .is-B = 报修
    .is-C = 投诉
    .is-D = 咨询
    .is-E = 治安、交通
    .is-F = 水浸、火灾
    .is-G = 其他
flag-any-category = 类别
    .value = 类别
flag-asker = 谁来问
    .value = 身份
    .is-owner = 业主
    .is-user = 使用人
    .is-visitor = 访客
    .is-internal = 内部
    .is-government = 政府
    .is-developer = 建设单位
    .is-utility = 公用事业
    .is-committee = 业委会
flag-origin = 是哪里的人
    .value = 地方
flag-why = 为什么要问
    .value = 缘由
flag-host = 找谁
    .value = 姓名
flag-answer = 当场的答复
    .value = 答复
flag-consulted = 请教了谁
    .value = 姓名
flag-answered = 找到本人
flag-no-answer = 没找到
flag-consents = 本人同意
flag-refuses = 本人不同意
flag-unwanted = 问过是否留言，不留
flag-service = 服务目录里的项目
    .value = 项目
flag-contact = 联系了那里的谁
    .value = 姓名
flag-step = 急救的哪一步
    .value = 步骤
    .is-asked = 问清地址和电话
    .is-called = 已打 120、110 或 119
    .is-escort = 有人陪护、引路
    .is-car = 车辆
    .is-arrived = 已到达
flag-open = 转成什么
    .value = 哪种
    .is-repair = 报修
    .is-complaint = 投诉
    .is-inquiry = 问询
    .is-request = 求助
help-visit = 来访：来电、来访、来信和访客单；不带命令时按先来后到列出没办完的
    .after =
        wuye visit
        wuye visit new --house 3-2-501 --purpose visitor --name 何平 找李明
help-visit-new = 登记一个来电、来访或来信
    .long =
        只有内容和房号（或地点）是必须的；来访要写姓名，不愿留的写 --no-name。访客写被访人的房号。
        来信有五种：意见、建议、投诉、公司转发、领导批示（要写批示和批示人）。意见和建议信要及时答复。
    .after =
        wuye visit new --channel phone --rings 2 --house 3-2-501 --name 李明 --purpose suggestion 门口装个雨棚
        wuye visit new --letter superior-instruction --instruction 请速办 --signed-by 赵总 --place 大门 大门常年不关
    .name = 来人姓名
    .link = 相关的记录
    .who = 谁先接待的（不写就是记录的人）
    .signed-by = 批示人
help-visit-handle = 写处理情况：当场解决、解释、转部门，或对建议的决定
    .long =
        当场解决的，没有别的欠着就关闭。转部门的，部门办完再写一次结果。不属于我们的写怎么解释的。
        建议由主任决定（--who）：列入计划、上报公司、不采纳（写 --reason）。投诉不在这里了结，用 refer 立投诉单。
    .after =
        wuye visit handle 01 当场补办了门禁卡
        wuye visit handle 01 --result other-dept --to 工程部 请查看雨水管
    .to = 交给哪个部门
    .root-cause = 调查查明的情况
help-visit-escalate = 上报领导，答应什么时候答复
    .long =
        要有电话或房号，不然没法答复。到点没有答复会催。
    .after =
        wuye visit escalate 01 --to 刘洋 --until "今天 17:00"
    .to = 上报给谁
    .via = 怎么上报的
help-visit-promise = 答应答复的时间，或到点先说明情况再约一个时间
    .after =
        wuye visit promise 01 --until "明天 10:00" 还在等厂家回话
help-visit-reply = 答复本人
    .after =
        wuye visit reply 01 --via phone 周五安装雨棚
help-visit-report = 书面上报结果：公司转发的、领导批示的
    .after =
        wuye visit report 01 --to company 已换门机板，业主认可
help-visit-followup = 回访，没有别的欠着就关闭
    .after =
        wuye visit followup 01 --via phone --satisfied
help-visit-message = 给不在的人留言，转告以前一直开着；可以留几条
    .after =
        wuye visit message 01 --to 张师傅 请回李明电话
    .to = 留言给谁
help-visit-relay = 已经转告
    .after =
        wuye visit relay 01
        wuye visit relay 01 --entry x3
    .to = 留言给谁的
    .entry = 哪一条留言
help-visit-call-host = 打电话给被访人：接通没有，同意没有
    .after =
        wuye visit call-host 01 --answered --consents
        wuye visit call-host 01 --no-answer
help-visit-in = 给访客单，放行
    .long =
        只记证件的种类，不记号码；证件看过当场双手奉还。没有证件的，要先打电话，被访人同意才给单。单号由系统排，一天从 01 起。
    .after =
        wuye visit in 01 --document 身份证
help-visit-out = 离开，收回访客单
    .after =
        wuye visit out 01
        wuye visit out 01 --slip-missing --reason 忘在车里，明天送来
help-visit-decline = 不放行、不受理，写明原因
    .after =
        wuye visit decline 01 --reason 被访人不同意
    .to = 参观该找谁
help-visit-view = 看房：约时间、领钥匙、交回、没来
    .long =
        看房时间以外，没有预约不接待；路远或从境外来的可以写 --reason。领钥匙以前核对入伙通知单和购房合同，看房人签名，有人陪同。
    .after =
        wuye visit view 01 --until "明天 15:00"
        wuye visit view 01 --stage out --paper move-in-notice --paper purchase-contract --signed-by 何平 --key 12
        wuye visit view 01 --stage back
    .until = 约在什么时候
    .reason = 为什么在看房时间以外
help-visit-swap = 换人接待：发生争执，由别人继续
    .after =
        wuye visit swap 01 --to 刘洋 --reason 与来人争执
    .to = 由谁继续接待
help-visit-show = 看一条来访
help-visit-list = 列出来访，按先来后到
    .after =
        wuye visit list --inside
        wuye visit list --purpose suggestion --all
help-visit-note = 加一条备注，什么都不改变
help-visit-amend = 更正登记的内容，或某一条动作
help-visit-chase = 客户来催，记一次
help-visit-cancel = 不来了，不要了
help-visit-merge = 并到另一条；留下指引
help-visit-void = 整条登记错了，作废
flag-no-name = 不愿留姓名
flag-purpose = 什么事由
    .value = 事由
    .is-inquiry = 咨询
    .is-help = 求助
    .is-repair = 报修
    .is-complaint = 投诉
    .is-suggestion = 建议
    .is-opinion = 意见
    .is-praise = 表扬
    .is-viewing = 看房
    .is-decoration = 装修申报
    .is-tour = 外来参观
    .is-inspection = 上级检查
    .is-visitor = 访客
    .is-form = 表单
    .is-other = 其他
flag-rings = 电话响了几声接起
    .value = 声
flag-letter-kind = 来信是哪一种
    .value = 种类
    .is-opinion = 意见
    .is-suggestion = 建议
    .is-complaint = 投诉
    .is-company-transfer = 公司转发
    .is-superior-instruction = 领导批示
flag-instruction = 领导批示的内容
    .value = 批示
flag-arranged = 公司的安排（参观）
    .value = 安排
flag-difficult = 来人言行过激
flag-result = 处理的结果
    .value = 结果
    .is-solved = 解决了
    .is-explained = 不属于我们，已解释
    .is-own-dept = 交本部门
    .is-other-dept = 交其他部门
    .is-adopted = 建议列入工作计划
    .is-to-company = 建议上报公司决策
    .is-declined = 建议不采纳，已说明
flag-document = 出示什么证件，只写种类
    .value = 种类
flag-slip-missing = 访客单没交还
flag-explained = 访客单的去向已说明
flag-stage = 看房到哪一步
    .value = 步骤
    .is-booked = 约定时间
    .is-out = 领出钥匙
    .is-back = 交回钥匙
    .is-no-show = 没来
flag-paper = 核对过的证件，可以写几次
    .value = 证件
    .is-move-in-notice = 入伙通知单
    .is-purchase-contract = 购房合同
flag-key-no = 钥匙号
    .value = 钥匙号
flag-escort = 谁陪同（不写就是领钥匙的人）
    .value = 姓名
flag-inside = 只看还在内的，和没交还的访客单

help-report-shift = 一班的值班记录表，就是 wuye duty log
    .after =
        wuye report shift
        wuye report shift 2026-11-22 夜班
