# 状态、动作、种类、角色、表头的叫法。一个词只指一件事，见 docs/glossary.md。

kind-repair = 报修
kind-complaint = 投诉
kind-visit = 来访
kind-inquiry = 问询
kind-request = 求助
kind-duty = 值班
kind-handover = 交接班
kind-monthly = 月报

state-received = 已登记
state-reviewing = 评审中
state-quoted = 已报价
state-agreed = 已同意
state-dispatched = 已派单
state-arrived = 已到场
state-working = 维修中
state-finished = 已修完
state-awaiting-rain = 待雨验收
state-accepted = 已验收
state-paid = 已付费
state-closed = 已办结
state-declined = 客户不修
state-infeasible = 修不了
state-cancelled = 已取消
state-merged = 已并入
state-void = 已作废
state-contested = 有冲突

verb-open = 登记
verb-note = 备注
verb-amend = 更正
verb-chase = 催办
verb-cancel = 取消
verb-merge = 并单
verb-void = 作废
verb-undo = 撤回
verb-reveal = 查看号码
verb-take = 接单
verb-review = 评审
verb-quote = 报价
verb-agree = 同意报价
verb-decline = 不同意报价
verb-appoint = 预约
verb-dispatch = 派单
verb-arrive = 到场
verb-confirm = 核对项目
verb-material = 验材料
verb-start = 开工
verb-pause = 暂停
verb-resume = 恢复
verb-extend = 延期
verb-finish = 修完
verb-rain = 看雨
verb-accept = 验收
verb-rework = 返修
verb-pay = 收费
verb-followup = 回访
verb-close = 办结

clock-arrive = 到场
clock-finish = 修复
clock-review = 评审
clock-promise = 约定
clock-paperwork = 补手续

urgency-urgent = 急修
urgency-general = 一般

item-u1 = 公共部位危险
item-u2 = 室内停电漏电
item-u3 = 爆管停水
item-u4 = 堵塞漏水
item-u5 = 电梯故障
item-u6 = 楼板栏杆
item-u7 = 其他危险
item-g1 = 门窗
item-g2 = 水卫零件
item-g3 = 渗漏水
item-g4 = 小修便民

trade-plumbing = 水工
trade-electrical = 电工
trade-lift = 电梯
trade-door-window = 门窗
trade-roof-waterproof = 防水
trade-drainage = 疏通
trade-appliance = 家电
trade-public-facility = 公共设施
trade-access-control = 门禁
trade-other = 其他

channel-phone = 电话
channel-in-person = 当面
channel-letter = 来信
channel-by-proxy = 委托他人
channel-suggestion-box = 意见箱
channel-fax = 传真
channel-email = 电子邮件
channel-im = 即时消息
channel-microblog = 微博
channel-forum = 论坛
channel-internal = 内部
channel-other = 其他

via-visit = 上门
via-phone = 电话
via-written = 书面
via-online = 网上
via-in-person = 当面

role-desk = 客服前台
role-supervisor = 客服主管
role-manager = 经理
role-director = 主任
role-duty = 值班员
role-engineering-supervisor = 工程主管
role-repairer = 维修工
role-cashier = 收费员
role-finance = 财务
role-statistics = 统计
role-archivist = 资料员

span-minute = { $n } 分钟
span-hour = { $n } 小时
span-workminute = { $n } 工作分钟
span-workday = { $n } 个工作日
span-month = { $n } 个月

length-minutes = { $minutes }分
length-hours = { $hours }时{ $minutes }分
length-days = { $days }天{ $hours }时

outcome-running = 还剩 { $length }
outcome-overdue = 已超 { $length }
outcome-late = 晚了 { $length }
outcome-met = 按时
outcome-paused = 暂停，还剩 { $length }
outcome-cancelled = 不再计

column-id = 编号
column-state = 状态
column-urgency = 急否
column-where = 地点
column-holder = 经手
column-time = 时限
column-text = 内容
column-late = 超时
column-left = 还剩
column-clock = 计时
column-due = 到期
column-limit = 时限
column-result = 结果
column-commit = 提交
column-when = 时间
column-author = 提交人
column-subject = 说明

fact-where = 地点
fact-who = 客户
fact-channel = 渠道
fact-text = 内容
fact-holder = 经手
fact-chases = 催办次数
fact-links = 相关

detail-to = 给 { $value }
detail-entry = 针对 { $value }
detail-set = { $value }
detail-via = 方式 { $value }
detail-labour = 人工 { $value } 元
detail-material = 材料 { $value } 元
detail-fee = 共 { $value } 元
detail-signed-by = 签字 { $value }
detail-approver = 批准 { $value }
detail-until = 到 { $value }
detail-price = 价目 { $value }
detail-link = 见 { $value }
detail-reason = 原因：{ $value }
detail-text = { $value }

level-error = 错误
level-warning = 提醒
nobody = （无人）
