# 各命令的说明。help-<路径>：一句话；.long：详细（一段一行）；.after：例子（原样排印，不折行）；
# .<参数>：只在这条命令里的说法，.<参数>-value：值的名称。flag-<参数>：各命令共用；.value：值的名称；.is-<值>：值的意思。

help-wuye = 物业服务台：报修、投诉、来访、交接班，记在一本纯文本的账里
help-repair = 报修：不带命令时列出未完成的
help-repair-new = 登记报修
    .after =
        wuye repair new --house 3-2-501 厨房水管爆裂，水流不止
        wuye repair new --place 地下车库 --channel in-person 灯不亮
help-repair-dispatch = 派单给维修人员
    .long =
        把工单派给维修人员，也可以改派；尚未接单的，同时算作接单。
        紧急报修从登记时起 2 小时内要到场，一般报修 72 小时内要修好（002-R48）。派单本身不停任何时钟。
    .after =
        wuye repair dispatch 1122-01 --to 张师傅
        wuye repair dispatch 01 --to 李师傅 --at 昨天 18:30 --reason 张师傅请假
    .to = 派给谁，姓名照 people.yaml 里的写法
help-repair-pay = 记录收费
help-report = 各种报表
help-report-overdue = 超时未办的
help-check = 检查账本里的毛病

flag-help = 显示这份说明（-h 简短，--help 详细）
    .command = 显示某个命令的说明
flag-version = 显示版本
flag-book = 账本所在的目录
    .value = 目录
flag-lang = 语言
    .value = 语言
    .is-zh = 中文
    .is-en = 英文
flag-by = 由谁记录
    .value = 姓名
flag-id = 记录编号，写结尾几段即可
    .value = 编号
flag-text = 内容
    .value = 内容
flag-house = 房号：栋-单元-房号
    .value = 房号
flag-place = 公共部位
    .value = 地点
flag-channel = 从哪里来的
    .value = 渠道
    .is-phone = 电话
    .is-in-person = 当面
    .is-letter = 来信
flag-to = 交给谁
    .value = 姓名
flag-at = 发生的时间
    .value = 时间
flag-reason = 原因
    .value = 原因
flag-labour = 人工费
    .value = 元
flag-material = 材料费
    .value = 元
flag-fee = 一口价
    .value = 元
flag-limit = 最多列几条
    .value = 条数
flag-between = 起止日期
    .value = 日期
flag-format = 输出格式
    .value = 格式
    .is-text = 表格
flag-all = 连目标和内部时限一起列出
flag-path = 只检查这些文件
    .value = 路径
