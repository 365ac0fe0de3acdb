# 拒绝、毛病与状态：点名记录，说明原因，引用规定，指出出路。

refused = 不能办：{ $what }（依据 { $rule }）
refused-plainly = 不能办：{ $what }
refused-missing = 还缺：{ $what }
way-out = 出路：{ $way }

refusal-forbidden = { $id } 现在是「{ $state }」，不能「{ $verb }」
refusal-contested = { $id } 的日志互相矛盾（{ $entries }），要先由人裁定
refusal-future = { $at } 还没到，现在是 { $now }
refusal-before-change = { $id } 在 { $changed } 已经变过状态，不能再记到它之前的 { $at }
refusal-after-next = { $id } 的 { $later } 在 { $then } 就发生了，前面这条不能改到它之后的 { $at }
refusal-before-opening = { $id } 是 { $opened } 才登记的，不能记到 { $at }
refusal-missing-text = 没有写内容
refusal-missing-place = 没有写房号，也没有写地点
refusal-missing-reason = 没有写原因
refusal-missing-recipient = 没有写派给谁
refusal-missing-change = 没有写要改什么
refusal-no-doer = { $id } 还没有派人，不知道是谁「{ $verb }」
refusal-role = 「{ $verb }」要由{ $roles }来办，{ $person } 没有这个角色
refusal-unknown-person = people.yaml 里没有「{ $name }」
refusal-unknown-house = houses 里没有「{ $house }」
refusal-no-rules = 规则读不出来，没法判定急修还是一般，也没法算时限
refusal-nothing-to-undo = { $id } 没有可以撤回的动作
refusal-no-such-entry = { $id } 里没有 { $entry } 这一条
refusal-already-undone = { $id } 的 { $entry } 已经撤回过了
refusal-undo-opening = { $id } 的登记不能撤回
refusal-undo-needed = { $id } 的 { $later }（{ $verb }）是在 { $entry } 之后才成立的，只撤回 { $entry } 它就落空了
refusal-unknown-key = 没有「{ $key }」这一项可改
refusal-class-key = { $id } 的「{ $key }」不是更正，是定性
refusal-entry-key = { $id } 的 { $entry }（{ $verb }）没有「{ $key }」可改
refusal-bad-value = 「{ $key }」不能写成「{ $value }」
refusal-twice = 「{ $key }」写了两次
refusal-since-unused = { $id } 没有改分类，--since 用不上
refusal-unchanged = { $id } 本来就是这样，没有变化

way-verbs = 可以 { $ways }，例如 wuye { $noun } <动作> { $id }；记错了用 wuye undo { $id }
way-over = 这一单已经了结；记错了用 wuye undo { $id }，又坏了就重新登记
way-settle = 看清楚 wuye show { $id }，再撤回不对的那条：wuye undo { $id } --entry { $entry }
way-undo-later = 先撤回后面的：wuye undo { $id } --entry { $later }；只是写错了就用 wuye { $noun } amend { $id } --entry
way-wants = 要{ $wants }
way-meant = 是不是「{ $near }」？
way-future = 用 --at 写已经过去的时间；约定将来的时间不用 --at
way-before-change = 用 --at 写那之后的时间；前面那条记错了就先更正或撤回；这台电脑的钟慢了就先校准
way-after-next = 写它之前的时间；后面那条记错了就先更正它
way-before-opening = 用 --at 写登记之后的时间
way-missing-text = 把内容写在命令最后
way-missing-place = 写 --house 3-2-501；公共部位写 --place 地下车库
way-missing-reason = 用 --reason 写明原因，它会和原来的记录一起留下
way-missing-recipient = 写 --to 张师傅
way-missing-change = 写成「项=值」，例如 house=3-2-502
way-no-doer = 先派单（--to），或用 --who 写明是谁
way-role = 请有这个角色的人来办；替他记的，写 --who 姓名（命令有 --who 的）
way-unknown-person = 核对姓名，或把这个人写进 people.yaml
way-unknown-house = 核对房号，或写进 houses；公共部位用 --place
way-no-rules = 先照 wuye check 说的改好 rules.yaml
way-nothing-to-undo = 用 wuye show 看有哪些动作
way-no-such-entry = 用 wuye show 看各条的编号
way-already-undone = 用 wuye show 看它现在的样子
way-undo-opening = 整单登记错了用 wuye { $noun } void，写明原因；只是内容错了用 wuye { $noun } amend
way-undo-with = 它是 { $with } 的回复或回访带出来的；那一条记错了就撤那一条，这里随之作废：wuye undo { $with } --entry 条号
way-unknown-key = 登记内容可以改 house、place、name、phone、channel、text，报修还有 part、urgency、item、trade，投诉还有 demand（改性质用 classify）；某一条动作用 --entry
way-class-key = wuye complaint classify { $id } --{ $key } 类别 --reason 原因
way-class-reasonable = wuye complaint classify { $id } --reasonable，或 --unreasonable --reason 原因
way-entry-key = 这一条能改 { $keys }；别的先撤回，再重新记：wuye undo { $id } --entry { $entry } --reason 原因
way-opening-key = 这一条能改 { $keys }；登记的内容不写 --entry：wuye { $noun } amend { $id } 项=值 --reason 原因
way-bad-value = 按这一项的写法重写，见 docs/records.md
way-twice = 只写一次
way-since-unused = 去掉 --since，或写另一种 urgency= 或 --nature
way-unchanged = 不用改

fail-no-book = 从 { $dir } 起找不到账本（有 wuye.yaml 的目录）
    新建一本：wuye init 目录 --name 名称；已有的用 -C 目录 指明
fail-not-a-book = { $dir } 里没有 wuye.yaml，不是账本
    新建一本：wuye init 目录 --name 名称；或用 -C 指明别的目录
fail-bad-now = WUYE_NOW 写成了「{ $text }」，要写成 2026-11-22T09:14:00+08:00 这样
fail-bad-time-ahead = { $flag } 的时间「{ $text }」看不懂：写成 18:30、2026-11-22 18:30、明天 18:30 或 +2h
fail-far-time = { $flag } 的时间「{ $text }」写不进记录：年份写 { $from } 到 { $to } 之间的
fail-bad-time = { $flag } 的时间「{ $text }」看不懂：写成 09:14、2026-11-22 09:14、昨天 18:30 或 -20m
fail-nobody = 不知道是谁在记录：写 --by 姓名，或设 WUYE_BY，或设 git 的 user.name
fail-bad-name = 「{ $name }」不能当姓名：一行，不超过 60 个字
fail-no-record = 找不到「{ $typed }」这条记录
    只写序号是指今天的；别的日子写 1122-01，看有哪些用 wuye { $noun } list --all
fail-ambiguous = 「{ $typed }」有好几条：{ $ids }
    请写全编号，加上字头（R-），有台位字母的写 A01 这样
fail-unsaid = 这里没有人可以问，请写明 { $flag }
fail-bad-desk = 「{ $letter }」不能当台位字母：写一个字母，A 到 Z，X 除外
fail-unknown-check = 没有「{ $name }」这项检查，有：{ $names }
fail-declined = 没有办，什么都没有改动
fail-no-repository = 这本账不在 git 仓库里，没有提交记录
    在账本目录里运行 git init，以后每个动作就是一次提交
look-unknown = { $flag }「{ $word }」既不是时间，也不是这里的提交
    时间写成 09:14、2026-11-22、2026-11-22 09:14、昨天 18:30 或 -20m；提交写成编号（至少 7 位）、标签、分支或 HEAD~3（见 git log）
look-no-repository = { $flag }「{ $word }」不是时间；这本账不在 git 仓库里，没有提交可看
    时间写成 09:14、2026-11-22、2026-11-22 09:14、昨天 18:30 或 -20m
look-too-short = { $flag }「{ $word }」太短，提交的编号至少写 7 位
    完整的编号见 git log
look-several = { $flag }「{ $word }」可以指好几个：{ $names }
    写全其中一个
look-no-book = { $flag }「{ $word }」：提交 { $commit } 里，这个位置还没有账本
    要看账本建立以后的提交，见 git log -- wuye.yaml
past-line = 账本照提交 { $commit } 的样子，{ $at }
past-faults = 下面的毛病在提交 { $commit } 里，不是现在的文件：
fail-locked = 另一个命令正占着账本（{ $holder }），等了一分钟还没有让出来：{ $path }
    等它结束再试；这一次什么都没有写
fail-disk = 磁盘不让写 { $path }：{ $error }
    原来的文件没有动；检查权限和剩余空间后再试
fail-git = git 没有办成：{ $error }
    没有 git 也要记，就加 --no-commit
fail-not-committed = { $what } 已经写到磁盘上，但没有提交：{ $error }
    不用重录；下一个命令会替它补提交
fail-no-desk = 这本账和别处共用（有远端或连着别的工作区），这里还没有台位字母，两边会编出同样的编号
    先定一个字母：wuye desk A
fail-read-back = 写出来再读和原意不一样，所以没有写：{ $path }
    文件没有动；日志不是一行一条的列表时，请先照 docs/records.md 改好
fail-symlink = { $path } 是链接，不写到链接里去
    把它换成真正的文件
fail-not-a-file = { $path } 不是文件
    把它挪开
fail-exists = { $path } 已经有了，没有覆盖
    再运行一次，会编下一个号
fail-pending = 上一个命令留下的便条读不懂：{ $path }
    看一下 git status，该提交的提交，然后删掉便条
fail-unwritable = 姓名或路径里有控制字符，不能写进提交
    改掉后再试
fail-book-exists = 这里已经有账本了，没有动它
    用 wuye check 看它好不好
fail-in-the-way = { $path } 已经有了，没有覆盖
    换一个空目录

git-missing = 这台机器上没有 git
git-index-locked = 有别的 git 正在用仓库，或者死掉时留下了 { $path }；确定没有 git 在运行后删掉它
git-hook = 钩子不同意：{ $error }
git-branch-busy = 分支 { $branch } 一直在变
git-failed = git { $asked } 说：{ $error }
git-bad-path = 不能提交 { $path }
git-other = { $error }

fault-name = 毛病
fault-remedy = 办法
fault = { $what }
fault-missing-file = 没有这个文件
fault-unreadable = 读不出来：{ $error }
fault-not-a-file = 这里应该是文件
fault-symlink = 这是链接，链接不读：它可能指到账本外面
fault-too-large = 超过 { $limit } KB，不像一条记录
fault-not-utf8 = 不是 UTF-8 编码
fault-control = 有控制字符 { $character }
fault-empty = 是空的
fault-no-final-newline = 最后一行没有换行，像是没写完就断了
fault-conflict = 有没解决的合并冲突
fault-tab = 用了制表符缩进
fault-too-deep = 层数太多
fault-anchor = 有锚点（&），记录里不许用
fault-alias = 有别名（*），记录里不许用
fault-merge-key = 有合并键（<<），记录里不许用
fault-tag = 有标签 { $tag }，记录里不许用
fault-second-document = 一个文件里有两份文档
fault-odd-key = 键不是普通的词
fault-syntax = 写法不对：{ $ill }（YAML 库的原话：{ $error }）
ill-bracket = 方括号、花括号没有成对，或者里面少了逗号
ill-quote = 引号没有关上
ill-after-quote = 引号关上以后还有多余的字
ill-escape = 双引号里的反斜杠写法不对
ill-indent = 缩进和上面的行对不齐
ill-colon = 冒号前后写得不对
ill-dash = 这里不能有短横
ill-sign = 这里不能用这个符号开头，要用的话整段加引号
ill-space = 少了空格，或者多了制表符
ill-block = 「|」「>」后面的多行文字写得不对
ill-directive = 以 % 开头的行不对
ill-tag = 以 ! 开头的标记不对
ill-end = 没有写完就结束了，或者结束以后还有内容
ill-other = 不是 YAML 的写法
fault-duplicate-key = 「{ $key }」写了两次
fault-unknown-key = 不认识「{ $key }」
fault-missing-key = 缺「{ $key }」
fault-key-not-here = 「{ $verb }」这个动作没有「{ $key }」
fault-wants-text = 「{ $key }」要写一个值
fault-wants-list = 「{ $key }」要写成列表
fault-wants-map = 「{ $key }」要写成「项: 值」
fault-bad-value = 「{ $key }」写成了「{ $value }」，要{ $wants }
fault-other-id = 编号是 { $id }，文件名却是 { $file }
fault-wrong-folder = 放错了目录，应该在 { $want }
fault-not-a-record-name = 「{ $name }」不是记录的文件名，里面的记录会被漏掉
fault-log-not-last = 「{ $key }」写在 log 后面，log 要放在最后
fault-first-key = 第一项要是「{ $key }」
fault-no-open = 日志里登记（open）要有一条，而且在最前
fault-same-entry-id = 两条不同的动作用了同一个编号 { $id }
fault-unknown-entry = 说的是 { $id }，可是没有这一条
fault-newer-format = 这本账是格式 { $format }，这个程序只认到 { $known }
fault-same-name = 「{ $name }」写了两次
fault-unknown-list = 「{ $place }」用了「${ $name }」：没有这个词表，或者它绕回了自己，或者套了八层以上
fault-unknown-label = 规则「{ $rule }」给出「{ $label }」，可是 { $axis } 没有这个分类
fault-empty-rule = 规则「{ $rule }」没有用词，或者没有给出分类
fault-bad-pair = 繁简对照「{ $entry }」不是正好两个字
fault-bad-rank = 规则「{ $rule }」的 rank 是 { $rank }，要在 1 到 9 之间
fault-same-rule = 规则「{ $rule }」写了两次
fault-bad-rung = 要写 before 或 after 其中一个，单位是 minutes 或 hours
fault-odd-rule = 规则「{ $rule }」的条件「{ $key }」，这种记录没有

wants-one-of = 是其中之一：{ $names }
wants-text = 写一个合适的值
wants-stamp = 写成 2026-11-22T09:14:00+08:00
wants-date = 写成 2026-11-22
wants-time = 写成 17:30
wants-window = 写成 08:30-12:00，到半夜写成 18:00-24:00
wants-flag = 写 true 或 false
wants-number = 写一个整数
wants-percent = 写一个 0 到 100 的整数
wants-span = 写成 2 hours、15 minutes、2 workdays
wants-yuan = 写成 30 或 30.50
wants-house = 写房号，不带空格，例如 3-2-501
wants-person = 写姓名，一行
wants-record-id = 写成 R-20261122-01
wants-entry-id = 写成 x3 或 A3
wants-zone = 写成 Asia/Shanghai
wants-book-path = 写账本里的一个文件，像 bin/notify；不能有 ..
wants-variable = 写环境变量的名字，像 WUYE_CHAT_URL
wants-seconds = 写 1 到 600 的整数，是秒数
wants-year = 写成 2026
wants-month = 写成 2026-10
wants-turn = 写成日期加班次，如 2026-11-22 夜班

remedy-meant = 是不是想写「{ $near }」？
remedy-wrong-folder = 用 git mv 移到 { $want }
remedy-missing-file = 从 git 找回来：git checkout HEAD -- 文件；或从新建的账本里抄一份
remedy-unreadable = 检查文件权限
remedy-not-a-file = 把这个目录挪开
remedy-symlink = 换成真正的文件
remedy-too-large = 看看是不是放错了文件；附件不要放进记录
remedy-not-utf8 = 用编辑器另存为 UTF-8
remedy-control = 删掉这个字符
remedy-empty = 从 git 找回来：git log -- 文件，git checkout 提交 -- 文件
remedy-no-final-newline = 对照 git diff，把断掉的一行补完或删掉，结尾留一个换行
remedy-conflict = 两边的动作都留下，删掉冲突标记
remedy-conflict-opened = 两边各建了这份记录：整边留一边，另一边连同冲突标记删掉
remedy-tab = 换成空格
remedy-too-deep = 照 docs/records.md 写平
remedy-anchor = 把内容直接写出来
remedy-alias = 把内容直接写出来
remedy-merge-key = 把内容直接写出来
remedy-tag = 去掉标签
remedy-second-document = 去掉第二个 ---，一个文件一条记录
remedy-odd-key = 键写成一个词
remedy-syntax = 引号、括号要成对，冒号后要空一格；看不出来就对照 git diff
remedy-duplicate-key = 留一个，删一个
remedy-unknown-key = 删掉它，或照 docs/records.md 改名
remedy-missing-key = 补上，写法见 docs/records.md
remedy-key-not-here = 删掉它，或换一个动作
remedy-wants-text = 照 docs/records.md 写
remedy-wants-list = 每行一个，以 - 开头
remedy-wants-map = 照 docs/records.md 写
remedy-bad-value = 照这个写法改
remedy-other-id = 改成一样；文件名用 git mv 改
remedy-not-a-record-name = 改成 R-20261122-01.yaml 这样，或移出记录目录
remedy-log-not-last = 把它移到 log 前面
remedy-first-key = 把它移到第一行
remedy-no-open = 从 git 找回登记的那一条
remedy-same-entry-id = 给后加的那条换一个没用过的编号
remedy-unknown-entry = 对照 log 里各条的 id 改
remedy-newer-format = 升级 wuye；在那之前不写任何东西
remedy-same-name = 同名的人加上区别，例如 王芳（二）
remedy-unknown-list = 改成 lists 里有的名字
remedy-unknown-label = 改成 axes 里有的分类
remedy-empty-rule = 补上 any 和分类，或删掉这条规则
remedy-bad-pair = 写成两个字：繁体在前，简体在后
remedy-bad-rank = 5 是一般，1 最弱，9 最强
remedy-same-rule = 留一个，删一个
remedy-bad-rung = 写成 before: 30 minutes，再写 to: 角色
remedy-odd-rule = 删掉这个条件，或改 for

remark-no-commit = 没有提交（--no-commit）
remark-no-repository = 注意：账本不在 git 仓库里，没有提交
remark-detached = 注意：git 没有在任何分支上，已写到磁盘，没有提交；切回分支后再提交
remark-merging = 注意：git 正在合并，已写到磁盘，没有提交；合并完后下一个命令会补提交
remark-swept = 注意：这个文件之前被手工改过、没有提交，这次一起提交了
remark-recovered = 之前写下、还没有提交的记录，已补提交

commit-open = 登记
commit-subject = { $kind }：{ $verb } { $id } { $detail }

show-head = { $id }  { $kind }  { $state }  { $class }
show-class = { $urgency } · { $item } · { $trade }
show-no-class = （没有分类）
show-no-clocks = 没有计时：这条记录不会报超时
show-log = 经过：
log-entered = （{ $at } 补录）
log-who = 由 { $who }
log-amended = { $entry }【{ $by } 已更正】
log-undone = 【已撤回】{ $entry }
contest-forbidden = 有冲突：{ $entry }「{ $verb }」接不上 { $after } 之后的「{ $state }」
contest-at-once = 有冲突：{ $first } 和 { $second } 是两个台位同时记的

opened-head = { $id }  { $kind }  { $place }
opened-class = { $class }（因为：{ $words }）
opened-decided = { $class }（由人改判；系统判的是{ $proposed }）
opened-no-words = { $class }（没有认出用词，按默认；不对就用 --urgent 或 --general 加 --reason）
opened-due = { $due } 前{ $clock }（{ $limit }，{ $rule }）
next-repair-dispatch = 下一步：wuye repair dispatch { $id } --to 姓名
acted = { $id } { $verb }：现在「{ $state }」
acted-clock = 　{ $clock } { $due }：{ $outcome }

why-opened = { $id } 登记于 { $at }
why-words = 分类：{ $class }；因为原话里有：{ $words }（规则 { $rule }，出处 { $source }）
why-default = 分类：{ $class }；没有认出用词，按默认（规则 { $rule }）
why-decided = 改判：{ $class }；原因：{ $reason }
why-no-proposal = 分类：没有留下依据（手工写的记录）
why-changed = 更正 { $entry }，{ $at }，{ $by }：{ $what }；原因：{ $reason }
why-new-clocks = 　改了急修/一般：已经超时的照旧算超时，没超时的不再计，新的从登记（或写明的时间）算起
why-assumed = 注意：没有 { $year } 年的官方日历，按周一至周五算的
why-clock = { $clock }：{ $limit }（规则 { $rule }，出处 { $source }）
why-promise = 约定（D28）：{ $at } 约好 { $due } 到场
why-no-source = 现在的 rules.yaml 里没有这条规则
why-start = 从 { $at } 起算
why-start-event = 从 { $at } { $event }起算
why-runner-up = 次选：{ $item }（规则 { $rule }）
why-due = 到期 { $at }
due-paused = （暂停中）
why-corrected = 受理或办理的时间更正过；按更正前的时间 { $at } 到期，更正时已经超时
why-moved = 原定 { $from }，改到 { $to }
why-paused = 暂停 { $from } 到 { $to }，不计
why-waited = 暂停 { $from } 到 { $to }，不计：停下时还剩 { $left }，之后到 { $due }
why-today = 注意：按现在的日历会是 { $at }；答应过的不变
why-stopped = 停于 { $at }
step-wall = 昼夜连续计：{ $from } 到 { $to }
step-receipt = { $day } 当天不计
step-counted = { $day } 第 { $n } 个工作日
step-make-up = { $day } 第 { $n } 个工作日（{ $name }）
step-weekend = { $day } 周末，不计
step-holiday = { $day } { $name }，不计
step-window = { $from } 到 { $to }：{ $minutes } 工作分钟
step-months = { $from } 到 { $to }
step-next-month = { $ended } 已结束，到次月 { $to } 的 24:00

list-empty = 没有
history-empty = 还没有提交
report-overdue-head = 超时 { $n } 项，截至 { $at }
report-no-clocks = 注意：{ $n } 条没有时限（手工写的），超时报不出来：{ $ids }；见 wuye check
fail-not-yet = { $id } 那时还没有登记
news-overdue = 超时的，从 { $since } 到 { $at }：新增 { $new }，已清 { $cleared }，有变 { $moved }，仍超时 { $still }
news-due = 快到期的，从 { $since } 到 { $at }：新增 { $new }，已清 { $cleared }，有变 { $moved }，仍未完 { $still }
news-since-commit = 起点 { $at }，提交 { $commit }
news-new = 新增
news-cleared = 已清
news-moved = 有变（到期或经手变了）
news-still = 仍超时
news-still-due = 仍未完
news-later = --since「{ $word }」比报表的时刻还晚
    写更早的时间或提交
news-gone = 记录不在了
report-overdue-none = 没有超时的，截至 { $at }
report-due-head = 快到期 { $n } 项，截至 { $at }
report-due-none = 没有快到期的，截至 { $at }

finding = { $level } [{ $check }] { $place }：{ $what }
check-summary = 检查了 { $records } 条记录，发现 { $n } 处
check-uncommitted = 提醒 [uncommitted] { $path }：改了没有提交；用 git add、git commit 提交：wuye 只在下次往这个文件里写的时候一起提交

odd-contested = 日志互相矛盾
odd-no-place = 没有房号也没有地点
odd-no-text = 没有内容
odd-no-effects = 没有分类和时限（手工写的），永远不会报超时
odd-backwards = { $at } 早于前面的 { $before }
odd-future = { $at } 还没到
odd-typed-before = 录入时间 { $entered } 早于发生时间 { $at }
odd-unknown-person = people.yaml 里没有「{ $name }」
odd-unknown-house = houses 里没有「{ $name }」
odd-assumed = 时限按 { $year } 年周一至周五算，没有官方日历
odd-other-day = 编号里的日子不是录入的那天
odd-role = 「{ $verb }」是 { $name } 记的，没有这个角色
odd-link-lost = 写着 { $to }，账本里没有这一条
odd-merged-round = 并到了 { $to }，绕一圈又回到自己：两边都没人办
odd-no-lead = 写着属于 { $to } 的集体投诉，那一条却没有列它：它的时限没人管
odd-half-link = 只有一半：这里写着 { $to }，那一条没有写它
odd-unlogged = 值班记录表列出了它的受理，但值班人员没有登记：没有报到值班中心
odd-unreplied = 没有回复，{ $due } 到期
odd-unasked = 没有回访，{ $due } 到期
odd-uncounted = 当月的月报 { $report } 已经报送，没有计入这一件
odd-miscounted = 计入 { $kept } 件投诉，编制时账本里当月有 { $found } 件
odd-gap = 前面的号断了：缺 { $from } 到 { $to }，共 { $n } 个
odd-signed-by = { $name } 签发的：不是主任，或者就是编制的人
mend-contested = wuye show { $id }，再 wuye undo { $id } --entry 不对的那条
mend-no-place = wuye { $noun } amend { $id } place=地点 --reason 补录
mend-no-text = wuye { $noun } amend { $id } text=内容 --reason 补录
mend-no-effects = wuye repair amend { $id } urgency=urgent item=U3 trade=plumbing --reason 手工写的
mend-backwards = wuye { $noun } amend { $id } --entry { $entry } at=时间 --reason 更正
mend-future = wuye { $noun } amend { $id } --entry { $entry } at=时间 --reason 更正
mend-typed-before = 核对 { $id } 的 at 和 entered
mend-unknown-person = 核对 { $id } 里的姓名，或写进 people.yaml
mend-unknown-house = 核对 { $id } 的房号，或写进 houses
mend-assumed = 把那一年的日历放进 calendar
mend-other-day = 核对 { $id } 的 entered
mend-role = 请有角色的人看过 { $id }
mend-link-lost = 看 wuye history { $id }：是文件拿走了，还是编号写错了；用 undo 或 amend 改正
mend-merged-round = 撤回其中一次合并：wuye undo { $id } --reason 原因
mend-no-lead = 哪边错了撤回哪边：wuye undo { $id } --reason 原因，或从领头那一条重新并
mend-half-link = 撤回剩下的一半：wuye undo { $id } --entry { $entry } --reason 原因；它是由那一条带出来的，就作废它
mend-unlogged = 报值班中心：wuye complaint report { $id } --to duty
mend-unreplied = 下一步见 wuye complaint show { $id }；回复过没记的，补记时写 --at 时间
mend-unasked = wuye { $noun } followup { $id } --via phone --satisfied，或者 --unsatisfied
mend-uncounted = 告诉公司，重新报送：wuye monthly void { $report } --reason "漏了 { $id }"，再 wuye monthly prepare
mend-miscounted = wuye monthly show { $id } 看差在哪里；改正记录，或者 wuye monthly void { $id } --reason 原因，重新报送
mend-gap = 查一查删掉了什么：git log --diff-filter=D --stat
mend-signed-by = 撤回：wuye undo { $id } --reason 原因

ask-house = 房号（栋-单元-房号，公共部位直接回车）
ask-place = 公共部位在哪里
ask-text = 什么坏了
ask-name = 客户姓名（可不填）
ask-phone = 联系电话（可不填）
ask-channel = 怎么报来的
ask-again = 看不懂，再写一次。{ $question }
ask-reason = 原因
ask-reason-class = 和系统判的不一样，原因是
ask-reason-undo = 为什么撤回（回车：记错了）
ask-note = 备注内容
ask-repairer = 派给谁
ask-undo = 确定撤回吗
ask-yes-no = { $question }（y 是，回车否）
yes-words = y yes 是 好 对 确定
choice-repairer = { $name }（手上 { $n } 单）

undo-preview = { $id } 要撤回下面这条；撤回后状态从「{ $before }」变成「{ $after }」：
undo-preview-void = { $id } 是它带出来的，一并作废；状态从「{ $before }」变成「{ $after }」：
undo-needs-yes = 还没有撤回。确定就加 --yes
undo-default-reason = 记错了

init-made = 账本建好了：{ $dir }（{ $n } 个文件）
init-no-commit = 注意：没有提交（没有 git，或没有要求提交）
init-next = 下一步：在 { $dir } 里运行 wuye repair new --house 3-2-501 厨房水管爆裂
desk-is = 这里是台位 { $letter }
desk-none = 这里没有台位字母；只有一台电脑用这本账就用不着，有远端时先定一个：wuye desk A
desk-kept = 这里从现在起是台位 { $letter }

bad-lang = 只有 zh（中文）和 en（英文）
bad-id = 编号写成 R-20261122-01，或只写结尾：1122-01、01
bad-person = 姓名要有字，一行，不超过 60 个字
bad-house = 房号不带空格，例如 3-2-501
bad-money = 金额写成 { $example }，最多两位小数
bad-entry = 写成 x3 或 A3，见 wuye show
bad-length = 写成 4h、30m 或 2d
bad-day = 日期写成 2026-11-22
bad-zone = 写成 Asia/Shanghai
bad-pair = 写成「项=值」，例如 house=3-2-502

line-error = 第 { $line } 行：{ $error }
line-kind = kind 要写 repair、complaint 或 request
line-text = 没有 text
line-rule = 没有 rule
line-start = 没有 start，写成 2026-11-22T09:14:00+08:00
line-time = { $key } 是「{ $value }」，要写成 2026-11-22T09:14:00+08:00
line-accept = 没有 accept，或者写法不对：每个 axis 后面要有一列分类
line-too-long = 太长，一行最多 1 MiB
line-not-utf8 = 不是 UTF-8
line-unreadable = 读不下去：{ $error }
line-not-json = 不是一个 JSON 对象
no-rule = 没有规则「{ $rule }」
    看有哪些：wuye rules show
no-rule-near = 没有规则「{ $rule }」
    是不是：{ $near }
not-agreed = promise 的时限就是约定的时间
    写上：--until（JSON 里写 until）
due-rule = 规则 { $rule }：{ $limit }（{ $source }）
by-default = （没有规则命中）
classify-aside = 不算数：{ $words }（{ $why }）
test-head = { $n } 条
test-misses = 错 { $n } 处，其中把急的、险的当成平常的 { $dangers } 处
test-danger = { $axis } !!
rules-fine = { $clocks } 条时限、{ $rules } 条用词规则都能用，{ $n } 处可疑
rule-soft = { $limit }（内部）
rule-agreed = 约定的时间
rule-warranty = 保修期：{ $span }
rule-axis = { $kind } { $axis }：{ $n } 条规则；{ $labels }
rule-starts = { $event }（{ $only }）
rule-off-list = 价目表外
rule-on-list = 价目表内
rule-unless = 非{ $flag }
rule-line = { $key }：{ $value }
rung-at = 到点告诉{ $role }
rung-late = 已超 { $length }，告诉{ $role }
rung-after = 过 { $length }告诉{ $role }
rung-before = 提前 { $length }告诉{ $role }
rule-odd-no-clock = 没有时限「{ $rule }」：这一项永远不会算超时{ $word }
rule-odd-no-source = 「{ $rule }」没有写出处（source）{ $word }
rule-odd-twice = 「{ $rule }」里「{ $word }」写了两次
rule-odd-against = 「{ $rule }」既要「{ $word }」又不许有它
rule-odd-idle = 词表「{ $rule }」没有规则用到{ $word }
rule-odd-same = 「{ $rule }」和「{ $word }」完全一样
yes = 是
no = 否
replay-summary = 重判 { $records } 条，{ $changed } 条会不同；原来准时、那样会超时的时限 { $late } 个，原来超时、那样会准时的 { $saved } 个
replay-label = { $label }（{ $rule }）
replay-kept = { $label }（{ $rule }），但当时有人改定，仍按改定的
escalate-none = { $at } 没有要提醒的人
escalate-head = 提醒了 { $n } 处
escalate-company = 下一步：{ $who }把 { $id } 报公司投诉中心 wuye complaint escalate { $id } --to company --who { $who } --reason 原因
escalate-somebody = 主任
escalate-handing = 交给通知程序去提醒 { $n } 处
escalate-untold = 没有记录，下次再提醒
escalate-would = 要提醒 { $n } 处（没有记录）
nobody-has-role = （没有人担任，请在 people.yaml 里写上）
calendar-unread = 读不了 { $file }：{ $error }
calendar-large = { $file } 太大，最多 8 MiB
calendar-garbled = { $file } 不是能认的日历：{ $error }
    可以用 iCalendar（.ics）、JSON，或者本工具的年历 YAML
calendar-unclear = 有 { $n } 天没有说是放假还是上班，不能猜：
{ $days }
    如果这些都放假：加上 --all-off；否则在文件里写明
calendar-both = { $day } 又放假又上班
    在文件里只留一个
calendar-empty = { $file } 里没有要的那一年
calendar-years = 文件里不止一年：{ $years }
    一次导入一年：--year
calendar-same = { $year } 年的日历已经是这样，没有改动
calendar-known = { $year } 年的日历已经有了
    确实要换：加上 --replace（旧的留在 git 历史里）
calendar-ask = 导入 { $year } 年的日历吗？
calendar-off = { $year } 年放假 { $n } 天：{ $days }
calendar-on = 周末上班 { $n } 天：{ $days }
calendar-differs = 与现有的不同 { $n } 天：{ $days }
calendar-moved = { $id } { $clock }：{ $from } 改为 { $to }
calendar-kept = { $id } { $clock }：按新日历应为 { $to }，已经过了，仍按 { $from }，不因导入而超时
calendar-done = 已导入 { $year } 年的日历，改正了 { $n } 个时限
commit-calendar = 导入 { $year } 年日历，改正 { $n } 条记录的时限
commit-told = 提醒：{ $n } 条记录
fault-same-day = { $date } 写了两次
remedy-same-day = 放假和上班只留一个
way-merged = 已经并到 { $into }，在那一条上办；并错了用 wuye undo { $id }
remark-merged = { $id } 已并入 { $into }，按后者办理
calendar-meanwhile = { $year } 年的日历刚刚被别人改过
    再导入一次看看
calendar-odd = 有 { $n } 处不是整天的日子，读不成：
    { $days }
    在文件里写成每天一条或起止日期，再导入
calendar-stray = { $day } 不在 { $year } 年前后
    核对文件里的 year
rule-odd-never = 「{ $rule }」的「{ $word }」让它永远不会起作用，或者没有意义：重复、矛盾、目标不比时限短，或者程序不从这里起算
file-unread = 读不了 { $file }：{ $error }
agreed-before = 约定的时间（--until）比起算的时间还早
    核对 --start 和 --until
paper-case = 单项投诉报告  { $id }
paper-collective = 集体投诉事件通报  { $id }
paper-households = { $houses } 户，{ $complaints } 件投诉
paper-each = 各户
paper-measures = 措施
paper-told = 向上报告
paper-clocks = 时限
paper-none = （没有）
paper-not-visited = 还没有

# pages
page-book = 账本
page-period = 期间
page-as-of = 截至
page-commit = 提交
page-made = （{ $made }）
fail-no-form = 只有报表（wuye report …）、值班记录（wuye duty log）、交接班记录（wuye handover show）和单子列表（list）能按 md、csv、html 输出；这一条用 text 或 json
list-title = { $kind } { $n } 件
ledger-title = 投诉事项台账（{ $n } 件）
followups-title = 回访名单（{ $n } 件）
period-all = 全部
period-days = { $from } 至 { $to }
period-from = { $from } 起
period-to = 到 { $to } 为止

# the month
bad-month = 月份写成 2026-11
rate-share = { $hit }/{ $of }（{ $share }%）
rate-none = 没有可计入的
rate-left = { $why } { $n }
series-share = 占比（%）
series-received = 受理
series-replied = 首次回复
series-finished = 修完
plot-rates = 做到的占比（%）
plot-weeks = 每周受理与{ $ended }（件，日期是周一）

# reports of the desk
staff-title = 谁手里有什么
staff-redone = 返修中（验收前）：{ $id }  { $holder }  已 { $length }
staff-load = { $open } 件，超时 { $overdue }
plot-load = 未了结的（件）
plot-repeat = 又来的，按类别（次）
plot-pauses = 各人暂停（次）
plot-backdated = 各人晚录（条）
daily-title = { $day } 当日汇总
daily-so-far = { $day } 当日汇总（截至目前）
daily-left = 遗留（{ $n } 件）
daily-none-left = 没有遗留
repeat-title = 办完 { $days } 天内又来的
repeat-known = 返修或再投诉
repeat-none = 没有重复的
incident-head = 同一原因，一天内几户
incident-none = 没有
incident-way = 可能是同一件事：投诉用 wuye complaint group 并为集体；报修用 wuye repair merge 并单，或在备注里写明。
pauses-title = 暂停（{ $n } 次）
pauses-none = 没有暂停
backdated-title = 晚录的（{ $n } 条）
backdated-none = 没有晚录的
backdated-saved = 其中 { $n } 条靠补录的时间才算按时：按录入时间已超时。

ask-visit-text = 具体是怎么说的（一句话记下）
ask-matter = 什么事由

bad-lines = 条号写成 3，几条连着写 3-9
bad-turn = 写成日期加班次，用引号括起来，如 "2026-11-22 夜班"
today-words = 今天 今日
yesterday-words = 昨天 昨日
fail-no-shift = 没有「{ $text }」这个班；可以写日期、班次（{ $names }），或日期加班次
remark-shift-untaken = 注意：{ $shift } 还没有双方签字接班（000-R29），照样记下
remark-shift-late = 注意：{ $shift } 已经下班，还没有人签字接班；这一条仍记在这一班
remark-shift-nobody = 注意：这个时间没有排班；这一条不属于任何一班
ask-duty-kind = 哪一类
ask-duty-text = 什么事
ask-area = 哪一块
ask-found-where = 在哪里拾到
ask-called = 找的是谁
ask-reached = 联系上了吗
duty-opened = { $label }，记入 { $shift }
remark-duty-moved = 注意：按更正后的时间，改记入 { $shift }
remark-duty-stays = 注意：仍在 { $shift } 里，注明更正过：这一班双方已经签字；按时间在 { $other }（002-R17）
duty-opened-no-shift = { $label }，不属于任何一班
next-duty-leave = 等主管批准并安排顶班：wuye duty approve { $id } --to 顶班人；不批：wuye duty decline { $id } --reason 原因
next-duty-spot-check = 请主任签字：wuye duty close { $id } --signed-by 主任
next-duty-swap = 换人接待：wuye duty handle { $id } --to 接手人 说明
next-duty-report = 报告主任：wuye duty report { $id } --to director
next-duty-decide = 请主任决定：wuye duty handle { $id } --approver 主任 决定内容
next-duty-correct = 整改后：wuye duty handle { $id } --who 整改人 整改情况
next-duty-recheck = 另一个人复查：wuye duty recheck { $id } --satisfied --who 复查人
next-duty-claim = 有人认领：wuye duty close { $id } --signed-by 认领人
next-duty-restored = 恢复后：wuye duty close { $id } --at 恢复时间
next-duty-lift = 撤除后：wuye duty close { $id }
next-duty-back = 回岗后：wuye duty close { $id } --at 回岗时间
next-duty-clear = 不再有效时：wuye duty close { $id } 说明
next-duty-handle = 处理后：wuye duty handle { $id } 处理情况
next-duty-close = 没有遗留了：wuye duty close { $id }
until-passed = { $until }（已过）
log-all = 值班记录表
log-day = 值班记录表  { $day }
log-title = 值班记录表  { $shift }  { $from } 至 { $to }
log-posts = 值班人：{ $names }
log-directors = 值班主任：{ $names }
log-writers = 记录人：{ $names }
log-signed = 接班签字：{ $taken }　交班签字：{ $relieved }
log-unsigned = 未签
log-stand-in = { $name }（{ $who } 顶班，{ $id }）
log-nothing = 没有记录。
log-no-shift = 现在没有排班；写上日期或班次再看。
log-part = { $name }：{ $value }
log-owed = 还缺：{ $owed }
log-unlogged = 值班人员还没有登记，这一行是按投诉记录列出的（002-R34）
log-afterwards = { $line }（交班后补记）
log-unattended = 没有人顶岗（002-R06）
log-back = 已回岗
log-corrected = 原记 { $was }
log-corrected-moved = 原记 { $was }，在 { $shift }
log-corrected-stays = 原记 { $was }；按时间在 { $shift }，但这一班双方已经签字
log-complaint = 投诉（{ $moments }）
log-counts = 本班登记：{ $counts }
log-count = { $kind } { $n }
log-count-open = { $kind } { $n }（没办完：{ $open }）
log-checked = 抽查  { $id }  { $at }  签字：{ $signer }  { $text }
archive-text = { $month } 值班记录存档
archive-missing = { $what } { $n }：{ $which }
odd-same-hands = 要两个人做的事，{ $name } 一个人做了
mend-same-hands = wuye show { $id }，再 wuye undo { $id } --entry 后一条，请另一个人来做
odd-unknown-shift = wuye.yaml 里没有「{ $name }」这个班
mend-unknown-shift = 在 wuye.yaml 的 shifts 里写上这个班，或 wuye duty void { $id } --reason 班次写错
# 问询与求助
ask-answered = 找到本人了吗
ask-consent = 他同意接吗
ask-until = 答应什么时候
ask-whom = 请示谁
ask-holder = 交给谁
ask-explained = 怎么向他致歉说明的
ask-answer = 答复内容
ask-message = 留言内容（不留直接回车）
ask-arrangement = 怎么安排的
ask-left = 还要办什么
ask-category = 问的是哪一类
ask-answer-now = 当场怎么答复的（答不了直接回车）
ask-why-open = 为什么当场没有答复
ask-host = 找谁（可不填）
ask-open = 转成什么
fault-service-twice = 服务目录里「{ $name }」写了两次
remedy-service-twice = 留下一个，或把两项的名称分开
hook-unsent = 报表在上面，但没有通知出去：
hook-not-named = wuye.yaml 里没有写 notify，没有通知程序
    写 notify: 再写 command: bin/notify，然后运行 wuye trust
hook-broken = wuye.yaml 里有毛病，不知道该运行哪个通知程序
    照上面说的改好，再运行 wuye trust
hook-missing = wuye.yaml 写的通知程序不在账本里
    把它放到那个位置，或改 notify 的 command，再运行 wuye trust
hook-not-a-file = wuye.yaml 写的通知程序是链接或目录，不运行
    放一个普通文件，再运行 wuye trust
hook-not-executable = wuye.yaml 写的通知程序不能执行
    给它执行权限（chmod +x），再运行 wuye trust
hook-untrusted = 这里还没有信任通知程序 { $path }，没有运行
    看过它的内容，再运行 wuye trust
hook-changed = 通知程序 { $path } 和信任的时候不一样了，没有运行
    看过它的内容（git log -p -- { $path }），再运行 wuye trust
hook-io = 通知程序没有运行起来：{ $error }
hook-failed = 通知程序 { $path } 没有办成，退出码 { $code }
hook-killed = 通知程序 { $path } 被信号中断了
hook-slow = 通知程序 { $path } 过了 { $n } 秒还没有办完，已经停掉
trust-kept = 从现在起，这里信任通知程序 { $path }；只有加了 --notify 的报表和提醒才运行它
trust-would = 通知程序 { $path }：{ $state }
trust-is = 这里已经信任它
trust-is-not = 这里还没有信任它
trust-changed = 和信任的时候不一样了
trust-print = 指纹 { $print }，{ $n } 字节
trust-given = 它从标准输入得到报表（JSON），环境里只有 { $names }，最多 { $n } 秒
trust-revoked = 这里不再信任任何通知程序
ask-purpose = 什么事由
ask-result = 怎么处理的
ask-handling = 处理情况
ask-department = 交给哪个部门
ask-report = 书面报告的内容
ask-via = 通过什么方式
ask-satisfied = 客户满意吗
ask-document = 出示什么证件（只写种类，没有就回车）
ask-to-message = 留言给谁
ask-to-escalate = 上报给谁
ask-to-swap = 换谁接待
odd-slip-unproven = 没有证件，被访人也没有同意，却给了访客单
mend-slip-unproven = 补打电话再记 wuye visit note { $id }；记错了就撤回 wuye undo { $id }
odd-document-number = 证件栏里写了号码，只该写种类
mend-document-number = 撤回再登记：wuye undo { $id }；文件里的号码请管理员处理
odd-still-owed = 已经了结，还欠：{ $owed }
mend-still-owed = 撤回关闭的那一步再办：wuye undo { $id }
odd-lines-unchecked = 双方签了字，第 { $lines } 条却没有核对
mend-lines-unchecked = 问清签字的人，补记：wuye handover note { $id } 说明
log-left = 遗留 { $n } 项：{ $left }
ask-done = 怎么处理的
ask-right = 合格吗
ask-stand-in = 谁顶班
ask-director = 签字的主任
ask-claimed = 认领人签字
ask-for-shift = 针对哪一班（如 2026-11-22 夜班）
odd-signed-alone = 交接班要两个人，{ $name }一个人签了
mend-signed-alone = 问清当时谁在，补记：wuye handover note { $id } 说明；确实没有第二个人就作废：wuye handover void { $id } --reason 原因
odd-taken-twice = { $other } 也是交给 { $turn } 的，两份都签全了
mend-taken-twice = 问清岗位上签的是哪一份，另一份作废：wuye handover void { $id } --reason 原因（或 { $other }）
