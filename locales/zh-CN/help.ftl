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
    .link = 相关的旧单
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
    .after =
        wuye report overdue
        wuye report overdue --format json --exit-code --quiet-if-empty
help-report-due = 快要到期的，最急的在前
    .long =
        不写 --within 就看 12 小时之内。
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
help-show = 看一条记录
    .after =
        wuye show 1122-01
        wuye show 01 --as-of "昨天 18:00"
help-explain = 为什么这样分类、为什么这时到期
    .after =
        wuye explain 01
help-history = 这条记录的每次提交
help-undo = 撤回一条记错的动作，先预览
    .long =
        不写编号就是这里刚记的那条；不写 --entry 就是最后一条。
        撤回也是加一条，原来那条还在。
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
flag-as-of = 按那个时刻的样子
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
    .after =
        wuye escalate --quiet-if-empty --by NAME
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
    .link = 相关的记录
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
        wuye visit call-host 01 --answered --consent
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
flag-answered = 接通了
flag-no-answer = 没人接
flag-consent = 被访人同意
flag-refused = 被访人不同意
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
