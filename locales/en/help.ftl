# Help of the commands. help-<path>: one line; .long: more, a paragraph a line; .after: examples as they are. flag-<argument>: shared.

help-wuye = property service desk: repairs, complaints, visits, handovers; one text file a record, git as the trail
    .after =
        wuye repair new --house 3-2-501 "burst pipe in the kitchen"
        wuye repair dispatch 01 --to "Zhang Wei"
        wuye report overdue
help-repair = repairs: without a command, lists what is open, most urgent first
    .after =
        wuye repair
        wuye repair new --house 3-2-501 "burst pipe in the kitchen"
help-repair-new = take a repair report; says at once whether it is urgent and what is due when
    .long =
        At a terminal it asks for what is missing: house, what is broken, name, telephone, channel. Only the text and a house (or place) are required.
        If the class is wrong, say --urgent or --general with --reason; both judgements stay in the record.
    .after =
        wuye repair new --house 3-2-501 --name "Li Ming" "burst pipe in the kitchen"
        wuye repair new --place garage --channel in-person "lamp is out"
        wuye repair new --house 3-2-501 --urgent --reason "it reaches the flat below" "tap leaks"
help-repair-dispatch = send a repairer, or another one
    .after =
        wuye repair dispatch 1122-01 --to "Zhang Wei"
        wuye repair dispatch 01 --to "Li Qiang" --reason "Zhang Wei is ill"
help-repair-arrive = the repairer is on site
    .long =
        Stops the clock for being on site. Who: --who, else whoever was sent.
    .after =
        wuye repair arrive 01 --at 10:02
help-repair-finish = the work is done
    .long =
        Stops the clock for being fixed. Acceptance and payment come later.
    .after =
        wuye repair finish 01 --labour 30 --material 15.50 "new angle valve"
help-repair-show = show one repair
help-repair-list = list repairs, with filters
    .long =
        Without a filter: what is open; --all adds what is over or void.
    .after =
        wuye repair list --overdue
        wuye repair list --worker "Zhang Wei" --from 2026-11-01
help-repair-note = add a note; changes nothing
    .after =
        wuye repair note 01 "at home after three"
help-repair-amend = correct what was taken down, the class, or an entry
    .long =
        The old words stay; the correction is an entry of its own, with a reason.
        Another urgency restarts the clocks: what was late stays late, what was not is no longer counted.
    .after =
        wuye repair amend 01 house=3-2-502 --reason "misheard the house"
        wuye repair amend 01 urgency=urgent --reason "it reaches the flat below"
        wuye repair amend 01 --entry x3 at=10:02 --reason "wrong time"
help-repair-chase = the customer asked again
    .after =
        wuye repair chase 01 --via phone "asked when somebody comes"
help-repair-cancel = the customer no longer wants it
    .long =
        What was late stays late.
help-repair-void = set a wrong record aside
    .long =
        Nothing is deleted; a reason is needed, and a supervisor where the book names any.
    .after =
        wuye repair void 01 --reason "same as 1122-02"
help-report = reports
help-report-overdue = what is overdue, most late first
    .long =
        Exit codes: 0 fine; with --exit-code 1 where anything is overdue; 3 where a file cannot be read.
    .after =
        wuye report overdue
        wuye report overdue --format json --exit-code --quiet-if-empty
help-report-due = what falls due soon, soonest first
    .long =
        Without --within it looks 12 hours ahead.
    .after =
        wuye report due --within 4h
help-init = make a new book that works at once
    .long =
        Makes a git repository unless there is one, and a first commit.
    .after =
        wuye init sunny-garden --name "Sunny Garden service desk"
help-desk = say or choose the desk letter of this clone
    .long =
        Where two machines share a book each has a letter, so that ids never collide. It stays in the clone.
    .after =
        wuye desk A
help-show = show one record
    .after =
        wuye show 1122-01
        wuye show 01 --as-of "yesterday 18:00"
help-explain = why it is classed so, and why it is due then
    .after =
        wuye explain 01
help-history = every commit of a record
help-undo = take back a wrong entry, previewed first
    .long =
        Without an id: the last record written here; without --entry: its last entry.
        Taking back adds an entry; the old one stays.
    .after =
        wuye undo
        wuye undo 01 --entry x3 --reason "wrong order"
help-check = check the whole book: broken files, contradictions, times that run backwards, unknown names
    .long =
        Exit codes: 0 no errors; 3 errors. With --strict warnings count too.
    .after =
        wuye check --strict
help-completions = print the completion script of a shell
    .after =
        wuye completions bash > ~/.local/share/bash-completion/completions/wuye
help-man = print the manual page
    .after =
        wuye man > wuye.1

flag-help = print this help (-h short, --help long)
    .command = print the help of a command
flag-version = print the version
flag-book = the directory of the book
    .value = DIR
flag-by = who records
    .value = NAME
flag-lang = language
    .value = LANG
    .is-zh = Chinese
    .is-en = English
flag-format = form of the output
    .value = FORM
    .is-text = for people
    .is-json = for programs
flag-quiet = print only what must be (new: only the id)
flag-yes = ask nothing, take the defaults
flag-no-commit = write the file, commit nothing
flag-id = id of the record, its ending will do
    .value = ID
flag-text = text
    .value = TEXT
flag-house = house: building-unit-room
    .value = HOUSE
flag-place = common area
    .value = PLACE
flag-name = customer's name
    .value = NAME
flag-phone = telephone
    .value = NUMBER
flag-channel = how it was reported
    .value = CHANNEL
flag-urgent = judge it urgent
flag-general = judge it general
flag-reason = reason
    .value = TEXT
flag-at = when it happened: 09:14, yesterday 18:30, -20m
    .value = TIME
flag-to = who is sent
    .value = NAME
flag-who = who did it
    .value = NAME
flag-labour = labour
    .value = YUAN
flag-material = material
    .value = YUAN
flag-signed-by = who signed
    .value = NAME
flag-as-of = as it stood at that time
    .value = TIME
flag-reveal = show whole numbers (recorded, with a reason)
flag-all = also what is over
flag-state = state
    .value = STATE
flag-worker = who holds it
    .value = NAME
flag-mine = what I hold
flag-trade = trade
    .value = TRADE
flag-urgency = urgency
    .value = URGENCY
    .is-urgent = on site in 2 hours
    .is-general = fixed in 72 hours
flag-from-day = opened on or after
    .value = DAY
flag-to-day = opened on or before
    .value = DAY
flag-overdue = only what is overdue
flag-pairs = key=value
    .value = KEY=VALUE
flag-entry = which entry
    .value = ENTRY
flag-since = since when the case has changed
    .value = TIME
flag-via = by which way
    .value = WAY
flag-soft = house values too
flag-exit-code = exit 1 where there are rows
flag-quiet-if-empty = print nothing where there are no rows
flag-within = within what time: 4h, 30m, 2d
    .value = LENGTH
flag-dir = where (default: here)
    .value = DIR
flag-book-name = name of the organisation
    .value = NAME
flag-timezone = time zone
    .value = ZONE
flag-letter = one letter, A to Z
    .value = LETTER
flag-strict = warnings fail too; for CI
flag-skip = leave this check out; may be repeated
    .value = CHECK
flag-shell = which shell
    .value = SHELL
