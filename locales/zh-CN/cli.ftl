# 命令行自己的话：标题、用法错误。变量里是人打的字或命令的写法。

cli-usage = 用法：
cli-commands = 命令：
cli-arguments = 参数：
cli-options = 选项：
cli-global-options = 全局选项：
cli-examples = 例子：
cli-options-value = [选项]
cli-command-value = 命令
cli-default = （不写时为 { $value }）
cli-possible = （可用：{ $values }）
cli-value-meaning = { $value } { $meaning }
cli-aliases = （也可写 { $aliases }）
cli-list-separator = 、

cli-error = 用错了：{ $what }
cli-tip = 提示：{ $tip }
cli-way-out = 详细用法：{ $command }
cli-unknown-flag = 没有「{ $arg }」这个选项
cli-unknown-word = 多出了「{ $arg }」，这里不需要它
cli-unknown-command = 没有「{ $command }」这个命令
cli-no-value = 「{ $arg }」后面要写一个值
cli-bad-value = 「{ $arg }」的值「{ $value }」不对
cli-refused-value = 「{ $arg }」的值「{ $value }」不对：{ $why }
cli-no-equals = 「{ $arg }」的值要用等号连着写
cli-too-many-values = 「{ $arg }」的值太多，「{ $value }」是多出来的
cli-too-few-values = 「{ $arg }」至少要 { $wanted } 个值，只写了 { $given } 个
cli-wrong-number = 「{ $arg }」要 { $wanted } 个值，写了 { $given } 个
cli-alone = 「{ $arg }」不能和别的选项一起用
cli-repeated = 「{ $arg }」只能写一次
cli-conflict = 「{ $arg }」不能和「{ $others }」一起用
cli-missing = 还缺：{ $args }
cli-missing-command = 「{ $command }」后面还要写一个命令：{ $commands }
cli-not-utf8 = 有的字不是 UTF-8 编码，读不出来
cli-unknown-fault = 命令行读不懂
cli-tip-meant = 是不是想写「{ $names }」？
cli-tip-as-text = 如果「{ $arg }」是正文，在前面加 -- 再空一格
cli-tip-no-dashes = 「{ $command }」是命令，要用它请去掉前面的 --
cli-tip-exists = 有「{ $command }」这种写法

