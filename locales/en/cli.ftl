# The command line's own words: headings and usage errors. Variables hold what was typed or how a command is written.

cli-usage = Usage:{ " " }
cli-commands = Commands:
cli-arguments = Arguments:
cli-options = Options:
cli-global-options = Global options:
cli-examples = Examples:
cli-options-value = [OPTIONS]
cli-command-value = COMMAND
cli-default = { " " }(default: { $value })
cli-possible = { " " }(one of: { $values })
cli-value-meaning = { $value } = { $meaning }
cli-aliases = { " " }(also: { $aliases })
cli-list-separator = ,{ " " }

cli-error = error: { $what }
cli-tip = tip: { $tip }
cli-way-out = More: { $command }
cli-unknown-flag = there is no option '{ $arg }'
cli-unknown-word = '{ $arg }' is one word too many
cli-unknown-command = there is no command '{ $command }'
cli-no-value = '{ $arg }' needs a value
cli-bad-value = the value '{ $value }' of '{ $arg }' is not right
cli-refused-value = the value '{ $value }' of '{ $arg }' is not right: { $why }
cli-no-equals = the value of '{ $arg }' must follow an equals sign
cli-too-many-values = '{ $arg }' has too many values, '{ $value }' is not expected
cli-too-few-values = '{ $arg }' needs at least { $wanted ->
    [one] { $wanted } value
   *[other] { $wanted } values
}, only { $given } given
cli-wrong-number = '{ $arg }' needs { $wanted ->
    [one] { $wanted } value
   *[other] { $wanted } values
}, { $given } given
cli-alone = '{ $arg }' cannot be used with anything else
cli-repeated = '{ $arg }' can be given only once
cli-conflict = '{ $arg }' cannot be used with '{ $others }'
cli-missing = still needed: { $args }
cli-missing-command = '{ $command }' needs a command after it: { $commands }
cli-not-utf8 = some words are not UTF-8 and cannot be read
cli-unknown-fault = the command line cannot be understood
cli-tip-meant = did you mean '{ $names }'?
cli-tip-as-text = if '{ $arg }' is part of the text, put -- and a space before it
cli-tip-no-dashes = '{ $command }' is a command; to use it, remove the -- before it
cli-tip-exists = '{ $command }' exists

