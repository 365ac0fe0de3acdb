# Refusals, faults and status: name the record, say why, cite the rule, say the way out.

refused = refused: { $what } (rule { $rule })
refused-plainly = refused: { $what }
refused-missing = missing: { $what }
way-out = way out: { $way }

refusal-forbidden = { $id } is “{ $state }”, so it cannot “{ $verb }”
refusal-contested = the log of { $id } contradicts itself ({ $entries }); a person settles that first
refusal-future = { $at } has not come yet, it is { $now }
refusal-before-change = { $id } changed its state at { $changed }; nothing that changes it again can lie before, at { $at }
refusal-after-next = { $later } of { $id } happened at { $then }; what comes before it cannot lie after, at { $at }
refusal-before-opening = { $id } was opened at { $opened }, nothing can lie before, at { $at }
refusal-missing-text = there is no text
refusal-missing-place = there is neither a house nor a place
refusal-missing-reason = there is no reason
refusal-missing-recipient = nobody is named to be sent
refusal-missing-change = nothing is named to be changed
refusal-no-doer = nobody was sent to { $id }, so it is not known who did “{ $verb }”
refusal-role = “{ $verb }” is for: { $roles }; { $person } has no such role
refusal-unknown-person = people.yaml does not name “{ $name }”
refusal-unknown-house = houses does not name “{ $house }”
refusal-no-rules = the rules cannot be read, so neither class nor due times can be judged
refusal-nothing-to-undo = { $id } has nothing to take back
refusal-no-such-entry = { $id } has no entry { $entry }
refusal-already-undone = { $entry } of { $id } was taken back already
refusal-undo-opening = the opening of { $id } cannot be taken back
refusal-undo-needed = { $later } ({ $verb }) of { $id } stands on { $entry }; without it, { $later } would hang in the air
refusal-unknown-key = “{ $key }” is nothing that can be amended
refusal-class-key = “{ $key }” of { $id } is decided, not amended
refusal-entry-key = { $entry } of { $id } ({ $verb }) has no “{ $key }” that can be amended
refusal-bad-value = “{ $key }” cannot be “{ $value }”
refusal-twice = “{ $key }” stands twice
refusal-since-unused = the class of { $id } does not change, so --since has no use
refusal-unchanged = { $id } is like that already

way-verbs = what is possible: { $ways }, such as wuye { $noun } VERB { $id }; if an entry is wrong: wuye undo { $id }
way-over = this one is over; if an entry is wrong: wuye undo { $id }; broken again: open a new one
way-settle = look at wuye show { $id }, then take back the wrong one: wuye undo { $id } --entry { $entry }
way-undo-later = take back the later one first: wuye undo { $id } --entry { $later }; if it is only miswritten: wuye { $noun } amend { $id } --entry
way-wants = it must be { $wants }
way-meant = did you mean “{ $near }”?
way-future = --at names a time that is past; an agreed time to come is not --at
way-before-change = name a later time with --at; if the earlier entry is wrong, amend it or take it back first; if this machine's clock is slow, set it
way-after-next = name a time before it; if the later entry is wrong, amend that one first
way-before-opening = name a time after the opening with --at
way-missing-text = write the text at the end of the command
way-missing-place = write --house 3-2-501, or --place "underground garage" for common areas
way-missing-reason = say why with --reason; it stays beside the old words
way-missing-recipient = write --to NAME
way-missing-change = write key=value, such as house=3-2-502
way-no-doer = dispatch somebody first (--to), or say who with --who
way-role = ask somebody with that role; where the command has --who, name him there
way-unknown-person = check the name, or add the person to people.yaml
way-unknown-house = check the house, or add it to houses; for common areas use --place
way-no-rules = mend rules.yaml as wuye check says
way-nothing-to-undo = wuye show lists what was done
way-no-such-entry = wuye show lists the entries with their ids
way-already-undone = wuye show tells how it stands
way-undo-opening = if the whole record is wrong: wuye { $noun } void with a reason; if only its words are: wuye { $noun } amend
way-undo-with = a reply or follow-up of { $with } opened it; if that one is wrong, take it back there, and this record is set aside with it: wuye undo { $with } --entry ENTRY
way-unknown-key = of the intake: house place name phone channel text, of a repair part urgency item trade too, of a complaint demand (its nature: classify); of an entry: with --entry
way-class-key = wuye complaint classify { $id } --{ $key } LABEL --reason WHY
way-class-reasonable = wuye complaint classify { $id } --reasonable, or --unreasonable --reason WHY
way-entry-key = of this entry: { $keys }; for the rest take it back and make it anew: wuye undo { $id } --entry { $entry } --reason WHY
way-opening-key = of this entry: { $keys }; what was taken down is amended without --entry: wuye { $noun } amend { $id } KEY=VALUE --reason WHY
way-bad-value = write it as docs/records.md says
way-twice = write it once
way-since-unused = leave --since out, or write another urgency= or --nature
way-unchanged = there is nothing to do

fail-no-book = no book (a directory with wuye.yaml) was found from { $dir } upwards
    make one: wuye init DIR --name NAME; or name one: -C DIR
fail-not-a-book = { $dir } has no wuye.yaml, so it is no book
    make one: wuye init DIR --name NAME; or name another directory with -C
fail-bad-now = WUYE_NOW is “{ $text }”; write it like 2026-11-22T09:14:00+08:00
fail-bad-time-ahead = the time “{ $text }” of { $flag } cannot be read: write 18:30, 2026-11-22 18:30, tomorrow 18:30 or +2h
fail-far-time = the time “{ $text }” of { $flag } cannot stand in a record: write a year from { $from } to { $to }
fail-bad-time = the time “{ $text }” of { $flag } cannot be read: write 09:14, 2026-11-22 09:14, yesterday 18:30 or -20m
fail-nobody = it is not known who records: write --by NAME, or set WUYE_BY, or git's user.name
fail-bad-name = “{ $name }” cannot be a name: one line, at most 60 characters
fail-no-record = there is no record “{ $typed }”
    a number alone means one of today; for another day write 1122-01; wuye { $noun } list --all lists them
fail-ambiguous = “{ $typed }” fits several: { $ids }
    write the whole id, its prefix (R-), and its desk letter if it has one (A01)
fail-unsaid = nobody can be asked here: say { $flag }
fail-bad-desk = “{ $letter }” cannot be a desk letter: one letter, A to Z but X
fail-unknown-check = there is no check “{ $name }”; there are: { $names }
fail-declined = not done; nothing was changed
fail-no-repository = this book lies in no git repository, so it has no history
    run git init in the book; from then on every action is a commit
look-unknown = { $flag } "{ $word }" is neither a time nor a commit of this repository
    write a time as 09:14, 2026-11-22, 2026-11-22 09:14, yesterday 18:30 or -20m; a commit as its id (7 digits or more), a tag, a branch or HEAD~3 (see git log)
look-no-repository = { $flag } "{ $word }" is no time, and this book lies in no git repository, so there is no commit to look at
    write a time as 09:14, 2026-11-22, 2026-11-22 09:14, yesterday 18:30 or -20m
look-too-short = { $flag } "{ $word }" is too short: a commit is named by 7 digits or more
    git log shows the whole id
look-several = { $flag } "{ $word }" may stand for any of these: { $names }
    write one of them in full
look-no-book = { $flag } "{ $word }": in commit { $commit } there was no book at this place
    git log -- wuye.yaml shows the commits that have one
past-line = the book as commit { $commit } holds it, { $at }
past-faults = these faults stand in commit { $commit }, not in the files of today:
fail-locked = another command holds the book ({ $holder }) and did not let go for a minute: { $path }
    try again when it has ended; nothing was written
fail-disk = the disk refused { $path }: { $error }
    the old file stands; check permissions and free space, then try again
fail-git = git did not do it: { $error }
    to write without git add --no-commit
fail-not-committed = { $what } is on disk but not committed: { $error }
    do not enter it again; the next command commits it
fail-no-desk = this book is shared (it has a remote, or is a linked work tree) and this clone has no desk letter, so two clones could make the same id
    choose a letter first: wuye desk A
fail-read-back = what would be written does not read back as what was meant, so nothing was written: { $path }
    the file stands; if its log is no list of one line each, mend it as docs/records.md says
fail-symlink = { $path } is a link, nothing is written through it
    put a real file there
fail-not-a-file = { $path } is no file
    move it away
fail-exists = { $path } is there already and was not overwritten
    run the command again, it takes the next number
fail-pending = the note an earlier command left cannot be read: { $path }
    look at git status, commit what is to be committed, then remove the note
fail-unwritable = a name or path has control characters and cannot stand in a commit
    change it and try again
fail-book-exists = there is a book here already; it was not touched
    wuye check tells whether it is sound
fail-in-the-way = { $path } is there already and was not overwritten
    choose an empty directory

git-missing = there is no git on this machine
git-index-locked = another git uses the repository, or one died and left { $path }; when no git is running, remove it
git-hook = a hook said no: { $error }
git-branch-busy = the branch { $branch } keeps moving
git-failed = git { $asked } said: { $error }
git-bad-path = { $path } cannot be committed
git-other = { $error }

fault-name = fault
fault-remedy = remedy
fault = { $what }
fault-missing-file = there is no such file
fault-unreadable = cannot be read: { $error }
fault-not-a-file = there should be a file here
fault-symlink = this is a link; links are not read, they may lead out of the book
fault-too-large = larger than { $limit } KB, no record is
fault-not-utf8 = not UTF-8
fault-control = control character { $character }
fault-empty = empty
fault-no-final-newline = the last line does not end: it looks cut off
fault-conflict = a merge conflict that nobody settled
fault-tab = a tab in the indentation
fault-too-deep = nested too deeply
fault-anchor = an anchor (&), which records may not have
fault-alias = an alias (*), which records may not have
fault-merge-key = a merge key (<<), which records may not have
fault-tag = the tag { $tag }, which records may not have
fault-second-document = a second document in one file
fault-odd-key = a key that is no plain word
fault-syntax = not well formed: { $ill } (in the words of the YAML library: { $error })
ill-bracket = brackets are not paired, or a comma is missing between them
ill-quote = a quote is not closed
ill-after-quote = there is something behind a closed quote
ill-escape = a backslash inside double quotes is not an escape
ill-indent = the indentation does not fit the lines above
ill-colon = a colon is out of place
ill-dash = a dash is out of place
ill-sign = nothing may begin with this sign here; put the text in quotes
ill-space = a space is missing, or there is a tab
ill-block = the text after | or > is out of shape
ill-directive = a line that begins with % is out of shape
ill-tag = a tag that begins with ! is out of shape
ill-end = it ends too early, or goes on after its end
ill-other = this is not YAML
fault-duplicate-key = “{ $key }” stands twice
fault-unknown-key = “{ $key }” is not known
fault-missing-key = “{ $key }” is missing
fault-key-not-here = “{ $verb }” has no “{ $key }”
fault-wants-text = “{ $key }” wants one value
fault-wants-list = “{ $key }” wants a list
fault-wants-map = “{ $key }” wants key: value
fault-bad-value = “{ $key }” is “{ $value }”; it must be { $wants }
fault-other-id = the id is { $id }, the file is called { $file }
fault-wrong-folder = in the wrong folder, it belongs at { $want }
fault-not-a-record-name = “{ $name }” is no name of a record file; a record in it would be missed
fault-log-not-last = “{ $key }” stands after log, which must be last
fault-first-key = the first key must be “{ $key }”
fault-no-open = the log must have one open entry, at its beginning
fault-same-entry-id = two different entries have the id { $id }
fault-unknown-entry = it speaks of { $id }, which is not there
fault-newer-format = this book has format { $format }, this program knows up to { $known }
fault-same-name = “{ $name }” stands twice
fault-unknown-list = “{ $place }” uses “${ $name }”, but there is no such list, or it comes round to itself, or lists lie more than eight deep
fault-unknown-label = the rule “{ $rule }” gives “{ $label }”, which { $axis } does not have
fault-empty-rule = the rule “{ $rule }” has no words, or gives no label
fault-bad-pair = the pair “{ $entry }” is not exactly two characters
fault-bad-rank = the rank of “{ $rule }” is { $rank }; it must be 1 to 9
fault-same-rule = the rule “{ $rule }” stands twice
fault-bad-rung = write one of before and after, in minutes or hours
fault-odd-rule = the rule “{ $rule }” asks for “{ $key }”, which such records do not have

wants-one-of = one of: { $names }
wants-text = a value that fits
wants-stamp = like 2026-11-22T09:14:00+08:00
wants-date = like 2026-11-22
wants-time = like 17:30
wants-window = a stretch like 08:30-12:00, up to midnight 18:00-24:00
wants-flag = true or false
wants-number = a whole number
wants-percent = a whole number from 0 to 100
wants-span = like 2 hours, 15 minutes, 2 workdays
wants-yuan = like 30 or 30.50
wants-house = a house without spaces, like 3-2-501
wants-person = a name on one line
wants-record-id = like R-20261122-01
wants-entry-id = like x3 or A3
wants-zone = like Asia/Shanghai
wants-book-path = a file of the book, such as bin/notify, without ..
wants-variable = the name of an environment variable, such as WUYE_CHAT_URL
wants-seconds = a whole number of seconds from 1 to 600
wants-year = like 2026
wants-month = like 2026-10
wants-turn = day and shift, like “2026-11-22 night”

remedy-meant = did you mean “{ $near }”?
remedy-wrong-folder = git mv it to { $want }
remedy-missing-file = get it back: git checkout HEAD -- FILE; or copy it from a new book
remedy-unreadable = check the file's permissions
remedy-not-a-file = move the directory away
remedy-symlink = put a real file there
remedy-too-large = see whether it is the wrong file; attachments do not belong in a record
remedy-not-utf8 = save it as UTF-8 in an editor
remedy-control = remove the character
remedy-empty = get it back from git: git log -- FILE, git checkout COMMIT -- FILE
remedy-no-final-newline = compare with git diff, complete the last line or remove it, and end with a newline
remedy-conflict = keep the entries of both sides, remove the markers
remedy-conflict-opened = both sides opened this record: keep one side whole, remove the other side and the markers
remedy-tab = use spaces
remedy-too-deep = write it flat, as docs/records.md says
remedy-anchor = write the value itself
remedy-alias = write the value itself
remedy-merge-key = write the values themselves
remedy-tag = remove the tag
remedy-second-document = remove the second ---: one record a file
remedy-odd-key = make the key one word
remedy-syntax = quotes and brackets come in pairs, a colon is followed by a space; git diff shows what changed
remedy-duplicate-key = keep one, remove the other
remedy-unknown-key = remove it, or rename it as docs/records.md says
remedy-missing-key = add it, docs/records.md says how
remedy-key-not-here = remove it, or choose another verb
remedy-wants-text = write it as docs/records.md says
remedy-wants-list = one item a line, each after a -
remedy-wants-map = write it as docs/records.md says
remedy-bad-value = write it so
remedy-other-id = make them the same; rename a file with git mv
remedy-not-a-record-name = call it like R-20261122-01.yaml, or move it out of the records
remedy-log-not-last = move it before log
remedy-first-key = move it to the first line
remedy-no-open = get the open entry back from git
remedy-same-entry-id = give the one added later an id that is free
remedy-unknown-entry = compare with the ids in the log
remedy-newer-format = upgrade wuye; until then nothing is written
remedy-same-name = tell people of one name apart, such as Wang Fang (2)
remedy-unknown-list = use a name that stands under lists
remedy-unknown-label = use a label that stands under axes
remedy-empty-rule = add any: and a label, or remove the rule
remedy-bad-pair = write two characters, the traditional one first
remedy-bad-rank = 5 is usual, 1 the weakest, 9 the strongest
remedy-same-rule = keep one, remove the other
remedy-bad-rung = write it like before: 30 minutes, to: supervisor
remedy-odd-rule = remove the condition, or change for:

remark-no-commit = not committed (--no-commit)
remark-no-repository = note: the book lies in no git repository, nothing was committed
remark-detached = note: git is on no branch; written to disk, not committed; commit it once you are back on a branch
remark-merging = note: git is in the middle of a merge; written to disk, not committed; the next command after the merge commits it
remark-swept = note: the file had been changed by hand and not committed; that went into this commit
remark-recovered = what had been written earlier and not committed is committed now

commit-open = open
commit-subject = { $kind }: { $verb } { $id } { $detail }

show-head = { $id }  { $kind }  { $state }  { $class }
show-class = { $urgency } · { $item } · { $trade }
show-no-class = (no class)
show-no-clocks = no clocks: this record is never reported late
show-log = log:
log-entered = (typed { $at })
log-who = by { $who }
log-amended = { $entry } [amended by { $by }]
log-undone = [taken back] { $entry }
contest-forbidden = contested: { $entry } “{ $verb }” cannot follow “{ $state }” of { $after }
contest-at-once = contested: { $first } and { $second } were made at once by two desks

opened-head = { $id }  { $kind }  { $place }
opened-class = { $class } (because of: { $words })
opened-decided = { $class } (decided by a person; proposed was { $proposed })
opened-no-words = { $class } (no word was recognised; if it is wrong, say --urgent or --general with --reason)
opened-due = { $clock } by { $due } ({ $limit }, { $rule })
next-repair-dispatch = next: wuye repair dispatch { $id } --to NAME
acted = { $id } { $verb }: now “{ $state }”
acted-clock = { "  " }{ $clock } { $due }: { $outcome }

why-opened = { $id } opened at { $at }
why-words = class: { $class }; because of the words: { $words } (rule { $rule }, source { $source })
why-default = class: { $class }; no word was recognised, so the default (rule { $rule })
why-decided = decided instead: { $class }; reason: { $reason }
why-no-proposal = class: no grounds were kept (a record written by hand)
why-changed = amended { $entry }, { $at }, { $by }: { $what }; reason: { $reason }
why-new-clocks = { "  " }another urgency: what was late stays late, what was not is no longer counted, the new clocks count from the opening (or the time given)
why-assumed = note: the official calendar of { $year } is not known; Monday to Friday was assumed
why-clock = { $clock }: { $limit } (rule { $rule }, source { $source })
why-promise = promise (D28): agreed at { $at } to be there at { $due }
why-no-source = today's rules.yaml has no such rule
why-start = counted from { $at }
why-start-event = counted from { $at }, { $event }
why-runner-up = runner-up: { $item } (rule { $rule })
why-due = due { $at }
due-paused = (paused)
why-corrected = a time was corrected; by the one first typed it was due { $at }, and was late when that was corrected
why-moved = was { $from }, moved to { $to }
why-paused = paused from { $from } to { $to }, not counted
why-waited = paused from { $from } to { $to }, not counted: { $left } were left, so due { $due } afterwards
why-today = note: today's calendar would give { $at }; what was promised stands
why-stopped = stopped at { $at }
step-wall = day and night: { $from } to { $to }
step-receipt = { $day } the day of receipt does not count
step-counted = { $day } working day { $n }
step-make-up = { $day } working day { $n } ({ $name })
step-weekend = { $day } weekend, not counted
step-holiday = { $day } { $name }, not counted
step-window = { $from } to { $to }: { $minutes } working minutes
step-months = { $from } to { $to }
step-next-month = { $ended } has ended, so 24:00 of { $to } in the next month

list-empty = none
history-empty = no commits yet
report-overdue-head = { $n } overdue as of { $at }
report-no-clocks = note: { $n } without clocks (written by hand) can never be reported late: { $ids }; see wuye check
fail-not-yet = { $id } was not opened yet then
news-overdue = overdue from { $since } to { $at }: { $new } new, { $cleared } cleared, { $moved } moved, { $still } still late
news-due = falling due from { $since } to { $at }: { $new } new, { $cleared } cleared, { $moved } moved, { $still } still open
news-since-commit = since { $at }, commit { $commit }
news-new = New
news-cleared = Cleared
news-moved = Moved (due time or holder changed)
news-still = Still late
news-still-due = Still open
news-later = --since "{ $word }" is later than the report
    write an earlier time or commit
news-gone = record gone
report-overdue-none = nothing overdue as of { $at }
report-due-head = { $n } due soon as of { $at }
report-due-none = nothing due soon as of { $at }

finding = { $level } [{ $check }] { $place }: { $what }
check-summary = checked: { $records }; found: { $n }
check-uncommitted = warning [uncommitted] { $path }: changed and not committed; git add and git commit it: wuye commits it only with the next entry it writes to this file

odd-contested = the log contradicts itself
odd-no-place = neither house nor place
odd-no-text = no text
odd-no-effects = neither class nor clocks (written by hand): it is never reported late
odd-backwards = { $at } lies before { $before }, which it follows
odd-future = { $at } has not come yet
odd-typed-before = typed at { $entered }, before it happened at { $at }
odd-unknown-person = people.yaml does not name “{ $name }”
odd-unknown-house = houses does not name “{ $name }”
odd-assumed = due times assume Monday to Friday for { $year }, whose official calendar is not known
odd-other-day = the day in the id is not the day of entry
odd-role = “{ $verb }” was recorded by { $name }, who has no such role
odd-link-lost = it names { $to }, which is not in the book
odd-merged-round = merged into { $to }, and from there back to itself: nobody works on either
odd-no-lead = a member of { $to }, which does not name it: no clock of a collective complaint is kept for it
odd-half-link = one half only: it names { $to }, which does not name it
odd-unlogged = the duty log lists it as received, but whoever is on duty never entered it: the duty centre was not told
odd-unreplied = not replied to, due { $due }
odd-unasked = not asked afterwards, due { $due }
odd-uncounted = the report of its month, { $report }, was sent and does not count it
odd-miscounted = it counts { $kept } complaints; the book had { $found } of its month when it was counted
odd-gap = numbers are missing before it: { $from } to { $to }, { $n } in all
odd-signed-by = signed by { $name }, who is no director or prepared it
mend-contested = wuye show { $id }, then wuye undo { $id } --entry with the wrong one
mend-no-place = wuye { $noun } amend { $id } place=PLACE --reason "added later"
mend-no-text = wuye { $noun } amend { $id } text=TEXT --reason "added later"
mend-no-effects = wuye repair amend { $id } urgency=urgent item=U3 trade=plumbing --reason "written by hand"
mend-backwards = wuye { $noun } amend { $id } --entry { $entry } at=TIME --reason correction
mend-future = wuye { $noun } amend { $id } --entry { $entry } at=TIME --reason correction
mend-typed-before = check at and entered of { $id }
mend-unknown-person = check the name in { $id }, or add it to people.yaml
mend-unknown-house = check the house of { $id }, or add it to houses
mend-assumed = put that year's calendar into calendar
mend-other-day = check entered of { $id }
mend-role = have somebody with the role look at { $id }
mend-link-lost = see wuye history { $id }: a file was taken away, or the id is wrong; correct it with undo or amend
mend-merged-round = take one of the mergers back: wuye undo { $id } --reason TEXT
mend-no-lead = take back whichever is wrong: wuye undo { $id } --reason TEXT, or group anew from the lead
mend-half-link = take back the half that is left: wuye undo { $id } --entry { $entry } --reason TEXT; if the other one opened it, set it aside with void
mend-unlogged = tell the duty centre: wuye complaint report { $id } --to duty
mend-unreplied = what comes next: wuye complaint show { $id }; a reply that was not written down: add it with --at TIME
mend-unasked = wuye { $noun } followup { $id } --via phone --satisfied, or --unsatisfied
mend-uncounted = tell the company, and send the report anew: wuye monthly void { $report } --reason "without { $id }", then wuye monthly prepare
mend-miscounted = wuye monthly show { $id } says what differs; then put the records right, or wuye monthly void { $id } --reason TEXT and send it anew
mend-gap = look for what was deleted: git log --diff-filter=D --stat
mend-signed-by = take it back: wuye undo { $id } --reason TEXT

ask-house = house (building-unit-room; just Enter for common areas)
ask-place = where in the common areas
ask-text = what is broken
ask-name = customer's name (may be empty)
ask-phone = telephone (may be empty)
ask-channel = how it was reported
ask-again = that cannot be read, once more: { $question }
ask-reason = reason
ask-reason-class = this differs from the proposal, because
ask-reason-undo = why (Enter: entered by mistake)
ask-note = note
ask-repairer = send whom
ask-undo = take it back
ask-yes-no = { $question }? (y for yes, Enter for no)
yes-words = y yes
choice-repairer = { $name } (holds { $n })

undo-preview = { $id }: this would be taken back; the state goes from “{ $before }” to “{ $after }”:
undo-preview-void = { $id } was opened by it and would be set aside; the state goes from “{ $before }” to “{ $after }”:
undo-needs-yes = nothing was taken back yet: add --yes
undo-default-reason = entered by mistake

init-made = made the book { $dir } ({ $n } files)
init-no-commit = note: nothing was committed (no git, or not asked for)
init-next = next: cd { $dir } && wuye repair new --house 3-2-501 "burst pipe in the kitchen"
desk-is = this clone is desk { $letter }
desk-none = this clone has no desk letter; a book on one machine only needs none, with a remote choose one: wuye desk A
desk-kept = this clone is desk { $letter } from now on

bad-lang = there are zh (Chinese) and en (English)
bad-id = write an id like R-20261122-01, or only its ending: 1122-01, 01
bad-person = a name has letters, one line, at most 60 characters
bad-house = a house has no spaces, like 3-2-501
bad-money = write an amount like { $example }, at most two decimals
bad-entry = write it like x3 or A3, see wuye show
bad-length = write it like 4h, 30m or 2d
bad-day = write a day like 2026-11-22
bad-zone = write it like Asia/Shanghai
bad-pair = write key=value, such as house=3-2-502

line-error = line { $line }: { $error }
line-kind = kind must be repair, complaint or request
line-text = text is missing
line-rule = rule is missing
line-start = start is missing; write it like 2026-11-22T09:14:00+08:00
line-time = { $key } is “{ $value }”; write it like 2026-11-22T09:14:00+08:00
line-accept = accept is missing or odd: it wants a list of labels for each axis
line-too-long = too long; a line is at most 1 MiB
line-not-utf8 = it is not UTF-8
line-unreadable = it cannot be read further: { $error }
line-not-json = it is no JSON object
no-rule = there is no rule “{ $rule }”
    see all: wuye rules show
no-rule-near = there is no rule “{ $rule }”
    perhaps: { $near }
not-agreed = a promise is due when it was agreed
    say when: --until (until in JSON)
due-rule = rule { $rule }: { $limit } ({ $source })
by-default = (no rule holds)
classify-aside = does not count: { $words } ({ $why })
test-head = { $n } texts
test-misses = { $n ->
        [one] 1 miss
       *[other] { $n } misses
    }, { $dangers } of something urgent called ordinary
test-danger = { $axis } !!
rules-fine = { $clocks } clocks and { $rules } word rules can be used; oddities: { $n }
rule-soft = { $limit } (house value)
rule-agreed = as agreed
rule-warranty = warranty: { $span }
rule-axis = { $kind }, { $axis }: { $n } rules; { $labels }
rule-starts = { $event } ({ $only })
rule-off-list = off the price list
rule-on-list = on the price list
rule-unless = not { $flag }
rule-line = { $key }: { $value }
rung-at = when due: { $role }
rung-late = { $length } over: { $role }
rung-after = { $length } after: { $role }
rung-before = { $length } before: { $role }
rule-odd-no-clock = there is no clock “{ $rule }”: nothing is ever late by it{ $word }
rule-odd-no-source = “{ $rule }” names no source{ $word }
rule-odd-twice = “{ $rule }” has “{ $word }” twice
rule-odd-against = “{ $rule }” asks for “{ $word }” and forbids it
rule-odd-idle = no rule uses the list “{ $rule }”{ $word }
rule-odd-same = “{ $rule }” and “{ $word }” are the same
yes = yes
no = no
replay-summary = { $records } records judged again, { $changed } would differ; { $late } clocks in time would have been late, { $saved } late ones in time
replay-label = { $label } ({ $rule })
replay-kept = { $label } ({ $rule }), but a person had decided otherwise, and that stands
escalate-none = nobody is to be told at { $at }
escalate-head = { $n } told
escalate-company = next: { $who } takes { $id } to the company, wuye complaint escalate { $id } --to company --who { $who } --reason WHY
escalate-somebody = DIRECTOR
escalate-handing = { $n } to be told by the hook
escalate-untold = nothing was recorded; the next run tells it again
escalate-would = { $n } to be told (not recorded)
nobody-has-role = (nobody has this role; name one in people.yaml)
calendar-unread = { $file } cannot be read: { $error }
calendar-large = { $file } is too large; at most 8 MiB
calendar-garbled = { $file } is no calendar that can be read: { $error }
    it may be iCalendar (.ics), JSON, or a year of this tool in YAML
calendar-unclear = it is not said whether these days ({ $n }) are off or worked, and that is not guessed:
{ $days }
    if all of them are off: --all-off; else say it in the file
calendar-both = { $day } is both off and worked
    keep one of them in the file
calendar-empty = { $file } has nothing of that year
calendar-years = the file has several years: { $years }
    import one at a time: --year
calendar-same = the calendar of { $year } is like that already
calendar-known = the calendar of { $year } is there already
    to replace it: --replace (the old one stays in the history)
calendar-ask = Import the calendar of { $year }?
calendar-off = { $year }: { $n ->
        [one] 1 day off
       *[other] { $n } days off
    }: { $days }
calendar-on = { $n ->
        [one] 1 day
       *[other] { $n } days
    } worked at a weekend: { $days }
calendar-differs = { $n ->
        [one] 1 day differs
       *[other] { $n } days differ
    } from what is there: { $days }
calendar-moved = { $id } { $clock }: { $from } becomes { $to }
calendar-kept = { $id } { $clock }: would be { $to }, which is over; { $from } stands, since nothing becomes late by an import
calendar-done = the calendar of { $year } is imported, { $n ->
        [one] 1 due time is
       *[other] { $n } due times are
    } corrected
commit-calendar = import the calendar of { $year }, { $n } records recounted
commit-told = tell people of { $n } records
fault-same-day = { $date } stands twice
remedy-same-day = keep it either off or worked
way-merged = it is continued in { $into }, do it there; if it was merged by mistake: wuye undo { $id }
remark-merged = { $id } was merged into { $into }: done to that one
calendar-meanwhile = somebody has just changed the calendar of { $year }
    import it again to see
calendar-odd = these ({ $n }) are no whole days and cannot be read:
    { $days }
    write each as a day, or with its first and last day, and import again
calendar-stray = { $day } is nowhere near { $year }
    check the year of the file
rule-odd-never = “{ $word }” of “{ $rule }” makes it never hold, or says nothing: repeated, contradictory, a target no shorter than its limit, or a start the program does not begin from
file-unread = { $file } cannot be read: { $error }
agreed-before = the agreed time (--until) is before the start
    check --start and --until
paper-case = Report of one complaint  { $id }
paper-collective = Notice of a collective complaint  { $id }
paper-households = { $houses ->
        [one] 1 household
       *[other] { $houses } households
    }, { $complaints ->
        [one] 1 complaint
       *[other] { $complaints } complaints
    }
paper-each = Each household
paper-measures = Measures
paper-told = Told upward
paper-clocks = Limits
paper-none = (none)
paper-not-visited = not yet

# pages
page-book = book
page-period = period
page-as-of = as of
page-commit = commit
page-made = ({ $made })
fail-no-form = only reports (wuye report …), the duty log, the sheet of a handover (handover show) and lists can be md, csv or html; here it is text or json
list-title = { $kind }: { $n }
ledger-title = Register of complaints ({ $n })
followups-title = To be asked afterwards ({ $n })
period-all = the whole time
period-days = { $from } to { $to }
period-from = from { $from }
period-to = up to { $to }

# the month
bad-month = write a month like 2026-11
rate-share = { $hit }/{ $of } ({ $share }%)
rate-none = nothing to count
rate-left = { $why }: { $n }
series-share = share (%)
series-received = received
series-replied = first reply
series-finished = fixed
plot-rates = Share kept (%)
plot-weeks = Received and { $ended } by week (records, under the date of its Monday)

# reports of the desk
staff-title = Who holds what
staff-redone = being done again before acceptance: { $id }  { $holder }  for { $length }
staff-load = { $open }, { $overdue } overdue
plot-load = Open (records)
plot-repeat = Again, by what it was (times)
plot-pauses = Pauses by person (times)
plot-backdated = Typed late by person (entries)
daily-title = The day { $day }
daily-so-far = The day { $day }, so far
daily-left = Left over ({ $n })
daily-none-left = nothing is left over
repeat-title = Again within { $days } days
repeat-known = rework, or complained again
repeat-none = nothing came again
incident-head = One cause, several houses in a day
incident-none = none
incident-way = Perhaps one incident: join complaints with wuye complaint group; merge repairs with wuye repair merge, or say so in a note.
pauses-title = Pauses ({ $n })
pauses-none = no pauses
backdated-title = Typed late ({ $n })
backdated-none = nothing was typed late
backdated-saved = { $n } of them are in time only by the time that was said: by the time they were typed they would be late.

ask-visit-text = What was said, in a sentence
ask-matter = What is it about?

bad-lines = write a line like 3, or several like 3-9
bad-turn = write day and shift in quotes, like "2026-11-22 night"
today-words = today
yesterday-words = yesterday
fail-no-shift = there is no shift “{ $text }”; say a day, a shift ({ $names }), or a day and a shift
remark-shift-untaken = note: nobody has taken over { $shift } with two signatures (000-R29); written down all the same
remark-shift-late = note: { $shift } is over and nobody has signed for the next one; this line still stands in it
remark-shift-nobody = note: nobody is on by the roster then; this line belongs to no shift
ask-duty-kind = what is it about
ask-duty-text = what happened
ask-area = whose work
ask-found-where = where was it found
ask-called = who was called
ask-reached = was he reached
duty-opened = { $label }, in the log of { $shift }
remark-duty-moved = note: by its time it now stands in the log of { $shift }
remark-duty-stays = note: it stays in the log of { $shift }, marked as corrected: both have signed for it; its time lies in { $other } (002-R17)
duty-opened-no-shift = { $label }, in the log of no shift
next-duty-leave = a supervisor approves and names who stands in: wuye duty approve { $id } --to NAME; or: wuye duty decline { $id } --reason TEXT
next-duty-spot-check = the director signs: wuye duty close { $id } --signed-by DIRECTOR
next-duty-swap = somebody else goes on: wuye duty handle { $id } --to NAME TEXT
next-duty-report = tell the director: wuye duty report { $id } --to director
next-duty-decide = the director decides: wuye duty handle { $id } --approver DIRECTOR TEXT
next-duty-correct = once it is put right: wuye duty handle { $id } --who NAME TEXT
next-duty-recheck = another person looks again: wuye duty recheck { $id } --satisfied --who NAME
next-duty-claim = once it is claimed: wuye duty close { $id } --signed-by NAME
next-duty-restored = once it is restored: wuye duty close { $id } --at TIME
next-duty-lift = once it is lifted: wuye duty close { $id }
next-duty-back = back at the post: wuye duty close { $id } --at TIME
next-duty-clear = once it no longer holds: wuye duty close { $id } TEXT
next-duty-handle = once something is done: wuye duty handle { $id } TEXT
next-duty-close = nothing left to do: wuye duty close { $id }
until-passed = { $until } (passed)
log-all = Duty log
log-day = Duty log  { $day }
log-title = Duty log  { $shift }  { $from } to { $to }
log-posts = on duty: { $names }
log-directors = director on duty: { $names }
log-writers = written by: { $names }
log-signed = taken over: { $taken }, handed over: { $relieved }
log-unsigned = not signed
log-stand-in = { $name } ({ $who } stands in, { $id })
log-nothing = Nothing was written down.
log-no-shift = No shift is on now; say a day or a shift.
log-part = { $name }: { $value }
log-owed = still owed: { $owed }
log-unlogged = not entered by whoever is on duty: this line comes from the complaint itself (002-R34)
log-afterwards = { $line } (added after the handover)
log-unattended = nobody stood in (002-R06)
log-back = back
log-corrected = first written as { $was }
log-corrected-moved = first written as { $was }, in the log of { $shift }
log-corrected-stays = first written as { $was }; its time lies in { $shift }, but both had signed for this shift
log-complaint = complaint ({ $moments })
log-counts = opened in this shift: { $counts }
log-count = { $kind } { $n }
log-count-open = { $kind } { $n } (open: { $open })
log-checked = spot check  { $id }  { $at }  signed: { $signer }  { $text }
archive-text = duty logs of { $month } archived
archive-missing = { $what } { $n }: { $which }
odd-same-hands = { $name } alone did what takes two
mend-same-hands = wuye show { $id }, then wuye undo { $id } --entry with the second one, and let another person do it
odd-unknown-shift = wuye.yaml has no shift “{ $name }”
mend-unknown-shift = add the shift to wuye.yaml, or wuye duty void { $id } --reason "wrong shift"
# inquiries and requests for help
ask-answered = was he reached
ask-consent = does he consent
ask-until = by when
ask-whom = who is asked
ask-holder = to whom
ask-explained = how was it explained
ask-answer = the answer
ask-message = the message (Enter where none is wanted)
ask-arrangement = what was arranged
ask-left = what is still to be done
ask-category = what is it about
ask-answer-now = what was answered at once (Enter if nothing was)
ask-why-open = why was it not answered at once
ask-host = who is looked for (may be empty)
ask-open = as what does it go on
fault-service-twice = “{ $name }” stands twice in the catalogue of services
remedy-service-twice = keep one of them, or tell the two apart by name
hook-unsent = the report stands above, but it was not handed on:
hook-not-named = wuye.yaml names no hook
    write notify: with command: bin/notify below it, then run wuye trust
hook-broken = wuye.yaml has faults, so it is not known which hook is meant
    mend them as told above, then run wuye trust
hook-missing = the hook that wuye.yaml names is not in the book
    put it there, or change the command of notify, then run wuye trust
hook-not-a-file = the hook that wuye.yaml names is a link or a folder, and was not run
    put a plain file there, then run wuye trust
hook-not-executable = the hook that wuye.yaml names cannot be executed
    let it be executed (chmod +x), then run wuye trust
hook-untrusted = the hook { $path } is not trusted in this clone, and was not run
    read it, then run wuye trust
hook-changed = the hook { $path } is not what was trusted here, and was not run
    read it (git log -p -- { $path }), then run wuye trust
hook-io = the hook could not be run: { $error }
hook-failed = the hook { $path } failed with exit code { $code }
hook-killed = the hook { $path } was ended by a signal
hook-slow = the hook { $path } took longer than { $n } s and was ended
trust-kept = from now on this clone trusts the hook { $path }; only reports and escalate with --notify run it
trust-would = the hook { $path }: { $state }
trust-is = trusted in this clone
trust-is-not = not trusted in this clone
trust-changed = not what was trusted here
trust-print = fingerprint { $print }, { $n } B
trust-given = it is given the report as JSON on standard input, of the environment only { $names }, and { $n } s at most
trust-revoked = this clone trusts no hook any more
ask-purpose = What is it about
ask-result = What became of it
ask-handling = What was done
ask-department = Which department
ask-report = The written report
ask-via = By which way
ask-satisfied = Is the customer satisfied
ask-document = Which document was shown (its kind only; empty for none)
ask-to-message = For whom is the message
ask-to-escalate = Who was told
ask-to-swap = Who goes on
odd-slip-unproven = a slip without a document, and the host has not agreed
mend-slip-unproven = call the host and note it, wuye visit note { $id }; if it was mistyped, wuye undo { $id }
odd-document-number = the number of a document stands where only its kind belongs
mend-document-number = take it back and write it again: wuye undo { $id }; the number in the file is for the administrator
odd-still-owed = over, and still owed: { $owed }
mend-still-owed = take back what closed it and go on: wuye undo { $id }
odd-lines-unchecked = both have signed, and these lines of the sheet were not taken over: { $lines }
mend-lines-unchecked = ask who signed, and write it down: wuye handover note { $id } TEXT
log-left = left open, { $n }: { $left }
ask-done = what was done
ask-right = is it right now
ask-stand-in = who stands in
ask-director = the director who signs
ask-claimed = who signs for it
ask-for-shift = which shift (like 2026-11-22 night)
odd-signed-alone = { $name } alone did what takes two persons at a handover
mend-signed-alone = ask who was there, and write it down: wuye handover note { $id } TEXT; if nobody was: wuye handover void { $id } --reason TEXT
odd-taken-twice = { $other } hands over { $turn } too, both with two signatures
mend-taken-twice = ask which one was signed at the desk; set the other one aside: wuye handover void { $id } --reason TEXT, or of { $other }
