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
    .link = an earlier record it follows; each names the other
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
        With --since only what changed is told: new, cleared, moved, still late, each under its heading; where nothing changed there are no rows. A time such as -15m counts from the full minute.
    .since = what has changed since that time or commit
    .after =
        wuye report overdue
        wuye report overdue --format json --exit-code --quiet-if-empty
        wuye report overdue --since -15m --quiet-if-empty
help-report-due = what falls due soon, soonest first
    .long =
        Without --within it looks 12 hours ahead.
        With --since only what changed is told: new, cleared, moved, still open.
    .since = what has changed since that time or commit
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
help-trust = trust the hook of the book (notify in wuye.yaml)
    .long =
        A report with --notify is handed to it as JSON. Trust belongs to this clone: a book that was fetched from elsewhere runs nothing. When the hook, its path or the variables it is given change, it must be trusted again.
        Read it first. --dry-run only looks, --revoke takes it back.
    .after =
        wuye trust --dry-run
        wuye trust
flag-revoke = trust it no more
flag-notify = where there are rows, hand them to the hook of the book too (wuye trust first)
help-show = show one record
    .after =
        wuye show 1122-01
        wuye show 01 --as-of "yesterday 18:00"
        wuye show 01 --as-of HEAD~3
help-explain = why it is classed so, and why it is due then
    .after =
        wuye explain 01
help-history = every commit of a record
help-undo = take back a wrong entry, previewed first
    .long =
        Without an id: the last record written here; without --entry: its last entry.
        Taking back adds an entry; the old one stays.
        What one command wrote on several records (a merger, a group, a reply that does not satisfy, a linked record) goes back
        together; a record it opened is set aside.
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
flag-as-of = as it stood at that time, or as that commit holds it
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

help-repair-take = engineering takes the order
    .long =
        For an order off the price list the 15 minutes of review count from here.
help-repair-review = review an order off the price list
    .long =
        The engineering supervisor says whether it can be done and for how much. Private original fittings may not be refused.
    .after =
        wuye repair review 01 --who "Sun Lei" --feasible --fee 180
help-repair-quote = tell the customer the price
    .long =
        Before work, never afterwards.
    .after =
        wuye repair quote 01 --price W01
        wuye repair quote 01 --labour 30 --material 15.50
help-repair-agree = the customer agrees to the price
    .after =
        wuye repair agree 01 --via phone
help-repair-decline = the customer does not want it at that price
    .long =
        Signed by the repairer and the engineering supervisor, with the reason, back to the desk.
    .after =
        wuye repair decline 01 --who "Zhang Wei" --approver "Sun Lei" --reason "too dear"
help-repair-appoint = agree a time to come
    .long =
        Adds a promise to be there then. Later than the limit, it moves the finish to the end of that day; for an urgent order only at the customer's wish (--wish).
    .after =
        wuye repair appoint 01 --until "tomorrow 10:00"
help-repair-confirm = what the job really is
    .long =
        If it is another job, it is quoted again.
    .after =
        wuye repair confirm 01 --actual "the whole pipe is worn"
help-repair-material = check material the customer brought
    .long =
        If it is bad, warn the customer and record the choice.
    .after =
        wuye repair material 01 --check poor --choice use
help-repair-start = work begins
    .long =
        Quote and consent come first. In an emergency, or when the customer asked the repairer himself, the papers come afterwards.
help-repair-pause = work waits, with a reason and an expected resume
    .long =
        Stops the finish clock only, and ends by itself at the expected time. What is late stays late.
    .after =
        wuye repair pause 01 --until "tomorrow 09:00" --reason "waiting for a part"
help-repair-resume = work goes on
help-repair-extend = a later due time, asked in time, with reason and approver
    .after =
        wuye repair extend 01 --until "tomorrow 18:00" --reason "part out of stock" --approver "Sun Lei"
help-repair-rain = what the next rain showed
    .long =
        A leak is accepted when the next rain leaves it dry; wet again means rework.
    .after =
        wuye repair rain 01 --dry --at "yesterday 18:00"
help-repair-accept = accept the work
    .long =
        Unblocking: flowing water (--flows); a leak: after rain; common parts: the supervisor; all else: the owner's signature. The warranty begins.
    .after =
        wuye repair accept 01 --signed-by "Li Ming" --satisfied
help-repair-rework = to be done again
    .long =
        Before acceptance it goes back to work; after it a new, linked order is opened, free inside the warranty.
    .after =
        wuye repair rework 01 --reason "leaks again"
help-repair-pay = paid at the office
    .long =
        Received by the desk or the cashier; never by the repairer.
    .after =
        wuye repair pay 01 --who "Zhou"
help-repair-followup = ask the customer afterwards
    .after =
        wuye repair followup 01 --via phone --satisfied
help-repair-close = close the order
    .long =
        Accepted, paid, signed by finance and statistics, keys returned.
    .after =
        wuye repair close 01 --finance "Zhou" --statistics "Wang Fang"
help-repair-merge = merge into another order
    .long =
        One matter reported twice: the caller is kept there for the reply.
        From then on the old id works on that order; cancel, amend, void and undo stay with this one.
    .after =
        wuye repair merge 03 --link 01
flag-part = whose part
    .value = PART
    .is-private-original = private, original
    .is-private-added = private, added
    .is-common = common
flag-off-list = off the price list: reviewed first
flag-direct = the customer asked the repairer himself
flag-key-left = key left at the desk: the slip
    .value = SLIP
flag-key-returned = the key was returned
flag-loss = loss claimed for lateness
    .value = YUAN
flag-feasible = it can be done
flag-infeasible = it cannot be done
flag-fee = the whole fee
    .value = YUAN
flag-price = code of the price list
    .value = CODE
flag-approver = who approved
    .value = NAME
flag-until = until when
    .value = TIME
flag-wish = the customer's own wish
flag-no-access = nobody home, a card was left
flag-actual = what the job really is
    .value = JOB
flag-check = did the material pass
    .value = RESULT
    .is-pass = passed
    .is-fail = failed
    .is-poor = poor
flag-choice = the customer's choice
    .value = CHOICE
    .is-use = use it all the same
    .is-replace = replace it
flag-test = how it is accepted
    .value = TEST
    .is-owner-sign = the owner's signature
    .is-water-flows = flowing water
    .is-next-rain = the next rain
    .is-supervisor = the supervisor's signature
flag-flows = water flows
flag-dry = dry after rain
flag-wet = wet again
flag-satisfied = the customer is satisfied
flag-unsatisfied = the customer is not satisfied
flag-cause = why again
    .value = CAUSE
    .is-quality = our work
    .is-customer-material = the customer's own material
    .is-other = other
flag-finance = signed for finance
    .value = NAME
flag-statistics = signed for statistics
    .value = NAME
flag-link = into which record
    .value = ID

help-rules = the rules: show, check, ask, measure, judge again
help-rules-show = all rules, or one of them
help-rules-check = what is wrong or odd in the rules
help-rules-classify = how a text would be classed, and by which words
    .after =
        wuye rules classify the kitchen pipe has burst
        wuye rules classify --jsonl < in.jsonl > out.jsonl
help-rules-due = when a rule is due from a start
    .after =
        wuye rules due complaint.valid.reply --start "2026-09-30 16:00" --explain
help-rules-test = how many labelled texts are classed rightly
help-rules-replay = what other rules or calendars would have made of past records; writes nothing
    .since = only records opened since then
    .after =
        wuye rules replay --rules new.yaml --since 2026-01-01
help-rules-calendar = official calendars
help-rules-calendar-import = import the days off and make-up days of a year, and correct due times that were made without it
    .after =
        wuye rules calendar import 2027.ics --source notice-2027
help-escalate = whom the rules want told of what is nearly due or late, each step once
    .long =
        With --notify the hook of the book tells them; where it fails nothing is recorded, and the next run tells again.
    .after =
        wuye escalate --quiet-if-empty --by NAME
        wuye escalate --notify --quiet-if-empty --by NAME
flag-rule = a rule, such as complaint.valid.reply
    .value = RULE
flag-rules = the rules of this file instead of the book’s
    .value = FILE
flag-kind = kind of record
    .value = KIND
flag-jsonl = JSON Lines from standard input, answered line by line
flag-start = when it starts (now where nothing is said)
    .value = TIME
flag-explain = every step of the counting
flag-labelled = the labelled texts, one JSON a line; - is standard input
    .value = FILE
flag-calendar = the calendar year of this file; may be said again
    .value = FILE
flag-all-off = days that do not say it are off
flag-calendar-file = the calendar: iCalendar, JSON, or YAML of this tool
    .value = FILE
flag-year = the year
    .value = YEAR
flag-source = where it comes from, such as the notice
    .value = SOURCE
flag-replace = replace the year that is there
flag-dry-run = only show, record nothing

help-complaint = complaints: without a command, lists what is not filed, most urgent first
    .after =
        wuye complaint
        wuye complaint new --house 3-2-501 "the lift is broken again, nobody cares"
help-complaint-new = take a complaint; its nature is proposed at once, with what is due when
    .long =
        Only the text and a house (or place) are required. The word rules propose the nature; another one, with --nature, needs --reason, and both stay in the record.
        What was handled on the spot: --settled. Letters, the suggestion box, fax and e-mail are written complaints. The same household or the same matter lately is mentioned and blocks nothing.
    .after =
        wuye complaint new --house 3-2-501 --name "Li Ming" "the lift is broken again, nobody cares"
        wuye complaint new --house 3-2-501 --channel letter --source company-transfer "charged twice for parking"
    .link = a record it has to do with; each names the other
    .who = who received it, where that is not who records it
help-complaint-classify = confirm the nature that was proposed, or decide another one
    .long =
        Another nature needs --reason: what is late stays late, what runs is cancelled, and the new clocks count from the opening, or from --since.
        A valid complaint found invalid after investigation keeps its clock.
    .after =
        wuye complaint classify 01
        wuye complaint classify 01 --nature assist --reason "left by the developer"
help-complaint-settle = handled on the spot
    .long =
        The duty centre hears of it within an hour of the opening, the customer by telephone within two hours from now.
    .after =
        wuye complaint settle 01 "took the rubbish away at once"
help-complaint-report = tell the duty centre, the director, the deputy GM or the company
    .long =
        Only the director reports to the company; the result of what the company handed down is reported by duty, in writing.
    .after =
        wuye complaint report 01 --to duty
help-complaint-appoint = agree with the customer when to reply
    .long =
        Agreed before the limit runs out it takes its place; later than the limit it needs --reason.
    .after =
        wuye complaint appoint 01 --until "tomorrow 10:00"
help-complaint-report-out = report in writing to who can solve it
    .after =
        wuye complaint report-out 01 --to Developer "seepage in the outer wall, please repair"
    .to = which body
help-complaint-investigate = facts, ground and cause
    .after =
        wuye complaint investigate 01 --ground irresponsible --root-cause "nobody called back" "the order changed hands three times"
help-complaint-assign = who is responsible, and the plan
    .long =
        The plan is theirs. Whoever received the complaint stays its owner; --hand-on with --reason hands it on.
    .after =
        wuye complaint assign 01 --to Engineering "a new door board this week"
    .to = the responsible department or person
help-complaint-answer = tell the customer the plan; that is no reply
help-complaint-progress = tell the customer how it goes on
    .after =
        wuye complaint progress 01 --via phone "the developer comes on Wednesday"
help-complaint-explain-to = explain to the customer
    .after =
        wuye complaint explain-to 01 --via phone "the owners' meeting passed that charge"
help-complaint-handle = carried out, with the customer's signed opinion
    .after =
        wuye complaint handle 01 --opinion fine --signed-by "Li Ming" "new door board"
        wuye complaint handle 01 --reason "the customer is away" "new door board"
help-complaint-reply = tell the customer the result; stops the clock of the reply
    .long =
        A valid complaint: by a visit with the signed opinion, else by telephone with --reason. Collective: by a visit. Written: in writing and another way. On the spot: by telephone.
        --unsatisfied opens a new complaint with clocks of its own; the second time in a row it goes to the director at once.
    .after =
        wuye complaint reply 01 --via visit --opinion good --signed-by "Li Ming" --satisfied
        wuye complaint reply 01 --via written --via phone --reason "he is abroad" --opinion noted
help-complaint-extend = a later due time: before the old one runs out, with reason, approver, and how the customer was told
    .after =
        wuye complaint extend 01 --until "tomorrow 18:00" --reason "no parts" --approver "Liu Yang" --via phone
help-complaint-escalate = give it to somebody above
    .after =
        wuye complaint escalate 01 --to director --reason "two departments"
help-complaint-group = five households, one event: a collective complaint
    .long =
        The clocks stand on the lead, from the opening of the fifth household; every household keeps its record and is replied to by a visit.
    .after =
        wuye complaint group 01 --link 02 --link 03 --link 04 --link 05
help-complaint-followup = ask the customer afterwards
    .long =
        --unsatisfied opens a new complaint.
    .after =
        wuye complaint followup 01 --via phone --satisfied
help-complaint-summarize = cause and prevention
    .after =
        wuye complaint summarize 01 --root-cause "nobody called back" --prevention "call back within three days"
help-complaint-archive = file it; every part that is missing is named
help-complaint-show = show a complaint
help-complaint-list = list complaints
    .after =
        wuye complaint list --nature valid --overdue
help-complaint-note = add a note; changes nothing
help-complaint-amend = correct the intake, or an entry; for the nature, classify
    .after =
        wuye complaint amend 01 house=3-2-502 --reason "misheard"
help-complaint-chase = the customer asked again
help-complaint-cancel = the customer withdraws it
help-complaint-merge = go on in another one; a pointer stays
help-complaint-void = the whole record is wrong: set it aside
help-report-ledger = the register of complaints, one line each
    .after =
        wuye report ledger --from 2026-11-01 --to 2026-11-30
help-report-followups = who is to be asked afterwards, by the quotas of the book
    .after =
        wuye report followups --from 2026-11-01 --to 2026-11-30 --all
        Without --all: those not asked yet. The quotas stand in rules.yaml (followups).
flag-demand = what the customer wants
    .value = TEXT
flag-complaint-source = where it came from
    .value = SOURCE
    .is-direct = from the customer
    .is-staff-passed = passed on by staff
    .is-company-transfer = handed down by the company
    .is-superior-instruction = on a superior's instruction
flag-nature = the nature
    .value = NATURE
    .is-valid = our own doing or neglect
    .is-assist = somebody else's, and we help
    .is-invalid = explained
flag-subtype = the subtype of an invalid one
    .value = LABEL
flag-content = what it is about: attitude, incident, equipment, quality
    .value = LABEL
flag-topic = the topic
    .value = LABEL
flag-severity = how grave
    .value = SEVERITY
    .is-ordinary = ordinary
    .is-difficult = difficult
    .is-major = major
flag-settled = it was handled on the spot
flag-opinion = what the customer thinks of it
    .value = TEXT
flag-reasonable = the demand is reasonable
flag-unreasonable = the demand is not reasonable
flag-body = who is told
    .value = BODY
    .is-duty = the duty centre
    .is-director = the director
    .is-deputy-gm = the deputy general manager
    .is-company = the company's complaint centre
flag-ground = why it came to this
    .value = GROUND
    .is-disrespect = disrespect
    .is-irresponsible = irresponsibility
    .is-contract-breach = breach of contract
    .is-developer-legacy = left by the developer
    .is-system-gap = a gap in the system
    .is-misunderstanding = a misunderstanding
flag-root-cause = the cause
    .value = TEXT
flag-prevention = what keeps it from happening again
    .value = TEXT
flag-hand-on = hand the complaint on: from now on he replies
flag-ways = how it was replied; may be given several times
    .value = WAY
flag-members = another complaint on the same event; may be given several times
    .value = ID
help-report-case = the report of one complaint, for the company's complaint centre
    .long =
        What came in, why, what was done, what the customer thinks of it, every limit, who was told, and what is still missing. Numbers of people are masked.
    .after =
        wuye report case 1122-01
        wuye report case 01 --format json
help-report-collective = the notice of a collective complaint, for director, deputy GM and company
    .long =
        Any complaint of the group will do. Every household stands in it with its own complaint, and whether somebody went there.
    .after =
        wuye report collective 1122-01

help-report-monthly = the figures of a month: every noun, follow-ups, promises, rounds and checks
    .long =
        Counted are the records opened in the month, void ones apart. Complaints and repairs first, with limits and departments;
        then calls, visits and letters, inquiries, requests for help, the duty log with what is not put right, handovers and
        shifts, and how many of the planned rounds and checks were done (checks in rules.yaml).
    .after =
        wuye report monthly --month 2026-10 --format html > 2026-10.html
        Without --month it is the month before. Every share says of how many, and what was left out and why: what is not yet due, paused or without a due time is never in time.
flag-month = which month, such as 2026-10; the month before where nothing is said
    .value = MONTH

help-report-daily = the day: what came, what ended, what is left over
    .long =
        Left before + received + reopened − ended − void = open. Left before is what was known when the day before
        ended; what came and was set aside on one day counts in received and in void, and a void taken back counts as
        reopened. What was typed after midnight about the evening counts on the
        day it was typed, as “of earlier days”: each record stands in the report of one day, and that of a day that is
        over does not change any more. Without --as-of it is today, so far.
    .after =
        wuye report daily
        wuye report daily --as-of yesterday
help-report-staff = who holds how much, how late, how much was kept
    .after =
        wuye report staff --from 2026-11-01
help-report-repeat = the same house and trade again; one cause in several houses
    .after =
        wuye report repeat --days 14
help-report-pauses = who paused what, for how long, and what ran out
    .after =
        wuye report pauses --from 2026-11-01
help-report-backdated = what happened, was typed and was committed at different times
    .after =
        wuye report backdated --over 2h
flag-days = within how many days, 30 where nothing is said
    .value = DAYS
flag-over = typed how much later, such as 2h; 1h where nothing is said
    .value = LENGTH
help-handover = handovers: without a command, lists what is not signed by both
    .after =
        wuye handover prepare --summary "a quiet day"
        wuye handover
help-handover-prepare = make the sheet from the records as they are now; with an id, make that one again
    .long =
        Every open record stands on it: what is overdue, due in the next shift, promised, owed, who is inside, which keys are held, what waits for rain. The sheet names the commit it was made from.
        Made again before both have signed, what was said of a line that says the same still holds, and a first signature falls. Notices come back every shift until they are cleared.
    .after =
        wuye handover prepare --summary "a quiet day" --notice "no water tomorrow 9:00 to 12:00"
        wuye handover prepare 01
    .id = id of a handover whose sheet is made again
help-handover-tidy = the outgoing person tidied the post
    .long =
        In the last minutes of the shift (tidy of rules.yaml). Earlier is recorded, and said to be early.
help-handover-arrive = the incoming person has come
    .long =
        A few minutes before the shift begins (early of rules.yaml). Late is recorded and never refused.
    .after =
        wuye handover arrive 01 --by "Chen Jing"
help-handover-check = the incoming person checks: the duty log, the area, the things, and every line
    .long =
        At a terminal, without flags, it asks for everything that is left, line by line. What is missing or damaged needs the outgoing person's explanation, what is refused its reason.
        --clear ends a notice or an anomaly that stands in no record; anything else ends in its own record.
    .after =
        wuye handover check 01
        wuye handover check 01 --line 1 --line 3-5 --accept
        wuye handover check 01 --line 2 --refuse --reason "nobody called the customer"
        wuye handover check 01 --item radio --counted 3 --reason "one is being repaired"
        wuye handover check 01 --log-read --area-ok
help-handover-sign-out = the outgoing person signs
    .long =
        The sheet must say what the records say, and important work must be finished; a supervisor or the director may let it pass with --approver and --reason. You sign for yourself: --by.
    .after =
        wuye handover sign-out 01 --by "Wang Fang"
    .approver = the supervisor or director who lets it pass
help-handover-sign-in = the incoming person signs, and the new shift begins
    .long =
        Everything was read, looked at, counted and taken over by whoever signs. From then on the outgoing person may leave and the handover is locked; later notes are marked as added.
    .after =
        wuye handover sign-in 01 --by "Chen Jing"
    .approver = the supervisor or director who lets it pass
help-handover-leave = leave the post for a while
    .long =
        A stand-in takes it and signs too. Without one the post is unattended: recorded, and seen by everybody.
    .after =
        wuye handover leave 01 --to "Liu Yang" --signed-by "Liu Yang" --until 12:30 --reason lunch
    .to = who stands in
    .signed-by = the stand-in signs
help-handover-back = back at the post
help-handover-show = the sheet as a page to be read out and signed
help-handover-list = handovers by shift
    .after =
        wuye handover list --all --from 2026-11-01
help-handover-note = what the outgoing person says of a line, or any other word
    .long =
        After both have signed it is an addition, and marked so.
    .after =
        wuye handover note 01 --line 3 "the customer is called back at ten"
help-handover-amend = correct words or times before both have signed
help-handover-chase = somebody asked again
help-handover-cancel = it came to nothing
help-handover-merge = go on in another one
help-handover-void = the whole record is wrong: set it aside
flag-summary = how the shift went
    .value = TEXT
flag-notice = something everybody must know; may be given several times
    .value = TEXT
flag-evidence = what proves the shift's work; may be given several times
    .value = TEXT
flag-sheet-line = a line of the sheet, or several: 3, 3-9; may be given several times
    .value = LINE
flag-accept = taken over
flag-refuse = not taken over, with --reason
flag-clear = settled, with --reason: it does not come back
flag-thing = which thing
    .value = NAME
flag-counted = how many there are
    .value = N
flag-damaged = how many of them are damaged
    .value = N
flag-log-read = the duty log of the last shift was read
flag-area-ok = nothing is wrong in the area
flag-anomaly = what is wrong in the area, with --reason
    .value = TEXT
help-duty = the duty log and notebook; without a command: what is still open
    .after =
        wuye duty
        wuye duty new --kind patrol "round through the garden, all well"
        wuye duty log
help-duty-new = one line in the log of the shift on duty
    .long =
        Without --kind it is daily business. Only the words are needed, no house or place; an anomaly is written down
        whatever was done about it. What only has to be written down is closed at once, with --open it is left for the
        shifts that follow; what is difficult or major (--severity) always is.
        Which shift it belongs to follows from the roster and the signed handovers; a shift that nobody took over is
        warned of and written in all the same. A nonconformity needs --area, a protective measure --until, people called
        in --to, a call --to and --reached/--unreached, lost property --place, leave and a spot check --shift. Who asks
        for leave is --who, why are the words.
    .after =
        wuye duty new --kind anomaly --place "car park" "somebody moved the fire hose box"
        wuye duty new --kind nonconformity --area cleaning --place "hall 3" --to Cleaning "water on the floor"
        wuye duty new --kind lost-property --place "east gate" --kept "desk drawer" "a black wallet"
        wuye duty new --kind leave --shift "2026-11-23 night" --who Chen "family matter"
    .who = who did it, found it, or asks for leave
    .to = to whom it is given: a department, who was called, who stands in
    .name = somebody else in it, like the finder
    .until = until when: a measure, a term to put it right, the end of an outage
    .signed-by = the director who signs a spot check
    .link = the record it is about
help-duty-handle = what was done about it
    .long =
        After a quarrel --to names who goes on; what is major the director decides, named by --approver.
    .after =
        wuye duty handle 01 --who Li "mopped, warning sign set up"
        wuye duty handle 01 --to Liu "Liu goes on"
    .to = who goes on
    .who = who did it
    .approver = the director who decided
    .until = the new term
help-duty-report = tell the director, the deputy GM or the company
    .after =
        wuye duty report 01 --to director --via phone
help-duty-recheck = look again at what was put right, by another person
    .long =
        Still not right: it is open again.
    .after =
        wuye duty recheck 01 --satisfied --who Liu
        wuye duty recheck 01 --unsatisfied --who Liu "still wet in the corner"
    .satisfied = it is right
    .unsatisfied = it is still not right
    .who = who looked
    .approver = the director who decided
help-duty-close = over: restored, lifted, claimed, back at the post, no longer in force
    .long =
        A found thing is signed for by its owner, a spot check by the director; what is difficult is told to the director
        first, what is major he decides (--approver).
    .after =
        wuye duty close 01 --at 09:10
        wuye duty close 01 --signed-by Li
    .signed-by = the claimant, or the director of a spot check
    .approver = the director who decided
    .who = who did it
help-duty-approve = approve leave and name who stands in
    .long =
        A supervisor, the manager or the director approves, nobody his own. The log of that shift then names the stand-in.
    .after =
        wuye duty approve 01 --to Wang --who Liu
    .to = who stands in
    .who = who approved
help-duty-decline = do not approve leave
    .after =
        wuye duty decline 01 --who Liu --reason "nobody can stand in that day"
    .who = who decided
help-duty-log = the log of a shift
    .long =
        Without a word the shift on duty; a day gives the shifts that begin on it, a shift its last run.
        Every complaint has its line, drawn from its record: received, handled, replied to, with result and opinion; what is
        missing is said. What was added after the handover is marked. Numbers are masked.
    .after =
        wuye duty log
        wuye duty log night
        wuye duty log 2026-11-22 night --format json
help-duty-archive = give the duty logs of a month to the archivist
    .long =
        First it is checked: shifts without a line or a signed handover, open lines, complaints without result or opinion,
        spot checks the director has not signed. With gaps, or a second time, it needs --reason.
    .after =
        wuye duty archive --month 2026-10 --signed-by Wu
    .signed-by = the archivist who receives them
help-duty-show = one line of the duty log
help-duty-list = lines of the duty log, filtered
    .long =
        Without filters what is open; --all adds what is over.
    .after =
        wuye duty list --kind nonconformity --area cleaning
        wuye duty list --all --from 2026-11-01
help-duty-note = add a remark that changes nothing
help-duty-amend = correct the words, or an earlier entry
    .long =
        What it is about and its shift are fixed: set a wrong line aside with void and write it again.
    .after =
        wuye duty amend 01 place="hall 4" --reason "wrong number heard"
help-duty-chase = somebody asked again
help-duty-cancel = no longer wanted
help-duty-merge = continued in another line; a pointer stays
help-duty-void = the whole line was wrong
flag-line = what it is about; daily where nothing is said
    .value = KIND
    .is-daily = daily business
    .is-inquiry = an inquiry
    .is-help = help
    .is-complaint = a complaint
    .is-patrol = a round
    .is-inspection = a check
    .is-anomaly = something out of the ordinary
    .is-nonconformity = found wrong, to be put right
    .is-incident = an incident
    .is-violation = a rule broken
    .is-mobilisation = people of another department called
    .is-protective-measure = a temporary measure
    .is-outage = a line or service out
    .is-quarrel = a quarrel with a customer
    .is-lost-property = something found
    .is-leave-post = the post left
    .is-call = a supervisor called off duty
    .is-notice = an important notice
    .is-leave = leave and stand-in
    .is-spot-check = the director looked through a log
flag-area = whose work
    .value = AREA
    .is-security = security
    .is-cleaning = cleaning
    .is-greening = greening
    .is-pest-control = pest control
    .is-desk = desk
    .is-other = other
flag-for-shift = the shift it is about, day and name
    .value = SHIFT
flag-reached = was reached
flag-unreached = was not reached
flag-scheduled = a planned one
flag-unscheduled = an unplanned one
flag-score = score
    .value = SCORE
flag-kept = where it is kept
    .value = PLACE
flag-keep-open = leave it open: there is more to do
flag-which-shift = a day, a shift, or a day and a shift
    .value = SHIFT|DAY
# inquiries
help-inquiry = inquiries: alone it lists those not answered yet
    .after =
        wuye inquiry
        wuye inquiry new --place desk --category area-info --answer "building 3, ground floor" where is the club house
help-inquiry-new = take down an inquiry; what can be answered at once is
    .long =
        Numbers and travel, services and facilities, the estate, law and policy are answered at once: write --answer. Leaving one open needs a --reason.
        Who looks for a resident is given no number: the host is called first, and the call put through only with his consent; where he is absent or refuses, a message is offered.
        Whoever was asked first (--who, else who records) holds it to the end, or hands it on formally.
    .after =
        wuye inquiry new --place desk --category travel-phone --answer 22:30 when is the last bus
        wuye inquiry new --place gate --category resident-lookup --host "Li Ming" --asker visitor --name "Zhou Qiang" looks for Li Ming
        wuye inquiry new --house 3-2-501 --phone 13800000000 --category law-policy --reason "have to ask" what is the fee based on
    .link = a record it belongs to
help-inquiry-answer = answer it: that ends the inquiry
    .long =
        Who looks for a resident needs the resident's consent first. A promised time stops here.
    .after =
        wuye inquiry answer 01 --consulted "Liu Yang" article 8 of the provincial fee rules
help-inquiry-promise = cannot be answered now: agree on a time
    .long =
        Telephone or house of the customer must be known. Whoever cannot answer in time says so and promises again: then the promise is kept.
    .after =
        wuye inquiry promise 01 --until 17:00 --consulted "Liu Yang" apologised, will call back
help-inquiry-attempt = looking for a resident: one try, reached or not
    .long =
        So many tries as desk.attempts in rules.yaml says are needed before nobody was found. What the host said may stand with it: --consents or --refuses.
    .after =
        wuye inquiry attempt 01 --via phone --no-answer
        wuye inquiry attempt 01 --via phone --answered --consents
help-inquiry-consent = looking for a resident: whether he wants to speak
    .after =
        wuye inquiry consent 01 --refuses does not know him
help-inquiry-transfer = the host consents: put the call through
    .after =
        wuye inquiry transfer 01
help-inquiry-message = a message for somebody absent; that none was wanted is recorded too
    .after =
        wuye inquiry message 01 --to "Li Ming" please call Zhou Qiang
        wuye inquiry message 01 --unwanted
help-inquiry-relay = the message was given on
    .after =
        wuye inquiry relay 01 --via phone
help-inquiry-unanswerable = no answer, or nobody found after several tries: apologised and explained
    .long =
        What cannot be answered is reported to somebody (--to). A search needs enough tries, a message offered, and a message or a way to call back.
    .after =
        wuye inquiry unanswerable 01 --to "Liu Yang" apologised, the rule is not published yet
        wuye inquiry unanswerable 02 nobody answered twice, apologised
    .to = to whom it was reported
help-inquiry-decline = a demand that goes too far is declined politely
    .after =
        wuye inquiry decline 01 --reason "wants the names of all owners"
help-inquiry-refer = go on as a repair, a complaint or a request: another record, linked both ways
    .long =
        House, name, telephone and words go over; class and clocks are judged as there, counted from the first receipt.
        What new of that noun takes may be written here too. Without --open, a terminal asks.
    .after =
        wuye inquiry refer 01 --open repair
        wuye inquiry refer 01 --open request --category A an old man fainted
    .any-category = category of the new record
help-inquiry-assign = hand it on to a colleague, who accepts it
    .after =
        wuye inquiry assign 01 --to "Chen Jing" --signed-by "Chen Jing" finance is still to be asked
    .to = who takes it
    .signed-by = who takes it signs
help-inquiry-show = show an inquiry
help-inquiry-list = list inquiries, with filters
    .after =
        wuye inquiry list --category resident-lookup --all
help-inquiry-note = add a note; it changes nothing
help-inquiry-amend = correct what was taken down, or one entry
    .after =
        wuye inquiry amend 01 phone=13800000000 --reason "left a number"
        wuye inquiry amend 01 --entry x1 category=area-info --reason "chosen wrongly"
help-inquiry-chase = the customer asked again
help-inquiry-cancel = the customer no longer asks
help-inquiry-merge = continue it in another one; a pointer stays
help-inquiry-void = should never have been: set it aside
# requests for help
help-request = requests for help: alone it lists what is not done, most pressing first
    .after =
        wuye request
        wuye request new --house 3-2-501 please call me a taxi
help-request-new = take down a request: its kind (A to G) at once, a reply within five minutes
    .long =
        Of A (medical), E (crime, traffic) and F (flood, fire) the manager must know; B (repair), C (complaint) and D (question) open a record of their own (refer).
        If the kind is wrong, decide it with --category and --reason. What the catalogue promises (services in wuye.yaml) is done at once.
    .after =
        wuye request new --house 3-2-501 --name "Li Ming" an old man fainted
        wuye request new --house 3-2-501 --service 代叫出租车 a taxi at seven tomorrow
    .link = a record it belongs to
help-request-reply = tell the customer how it goes on; the five minutes stop here
    .after =
        wuye request reply 01 --via phone a guard is on his way
help-request-ask = ask the supervisor what you may not decide; the answer with it, or later
    .after =
        wuye request ask 01 --to "Liu Yang"
        wuye request ask 01 --to "Liu Yang" yes, send Zhou
    .to = who is asked
help-request-arrange = beyond what is promised, but possible: what was arranged
    .after =
        wuye request arrange 01 --to "a cleaning firm" they come at eight
    .to = who does it
help-request-ack = the manager knows: needed before a medical, crime, flood or fire call is done
    .after =
        wuye request ack 01 --who "Zhao Gang"
help-request-done = help was given
    .after =
        wuye request done 01 --satisfied
help-request-refer = go on as a repair, complaint or inquiry; or we cannot help, and the right office was called
    .long =
        --open: another record; house, name, telephone and words go over, class and clocks are judged as there, counted from the first receipt.
        Of B, C and D --open may be left out.
        Cannot help: --to OFFICE --contact WHOM --via HOW, and at the end how it was explained to the customer. Nobody is sent away.
    .after =
        wuye request refer 01 --open repair
        wuye request refer 02 --to "police station" --contact "officer on duty" --via phone apologised, they will call you
    .to = which office
    .any-category = category of the new record
help-request-decline = a demand that is not legitimate is declined politely
    .after =
        wuye request decline 01 --reason "wants somebody else's door opened"
help-request-promise = promise a word by a time
    .after =
        wuye request promise 01 --until 17:00 the supervisor is back then
help-request-classify = the kind was judged wrongly: decide it, with the reason
    .after =
        wuye request classify 01 --category G --reason "only a light bulb"
help-request-assign = hand it on to a colleague, who accepts it
    .after =
        wuye request assign 01 --to "Chen Jing" --signed-by "Chen Jing" wait for the ambulance
    .to = who takes it
    .signed-by = who takes it signs
help-request-show = show a request
help-request-list = list requests, with filters
    .after =
        wuye request list --category A --all
help-request-note = add a note, or a step of emergency help
    .after =
        wuye request note 01 --step asked hall of building 3, number known
        wuye request note 01 --step called 120 called
help-request-amend = correct what was taken down, or one entry; the kind: classify
    .after =
        wuye request amend 01 house=3-2-502 --reason misheard
help-request-chase = the customer asked again
help-request-cancel = the customer needs no help any more
help-request-merge = continue it in another one; a pointer stays
help-request-void = should never have been: set it aside
help-visit-refer = go on as a repair, complaint, inquiry or request: another record, linked both ways
    .long =
        House, name, telephone and words go over; class and clocks are judged as there, counted from the first receipt.
    .after =
        wuye visit refer 01 --open repair
        wuye visit refer 01 --open complaint --nature assist --reason "the building site next door"
    .any-category = category of the new record
help-house = who is on the telephone: residents and records of a house, a number or a name
    .long =
        Reads only; numbers stay hidden. Of what is over the last ten are shown, all with --all.
    .after =
        wuye house 3-2-501
        wuye house 13800000000
        wuye house 李明
    .all = show all that is over
flag-sought = house, telephone number or name
    .value = HOUSE|NUMBER|NAME
flag-category = what it is about
    .value = CATEGORY
    .is-travel-phone = numbers, flights, trains
    .is-services-facilities = services, facilities
    .is-area-info = the estate
    .is-resident-lookup = looks for a resident
    .is-law-policy = law and policy
    .is-help = wants help
flag-help-category = kind of help
    .value = KIND
    .is-A = medical
    .is-B = repair
    .is-C = complaint
    .is-D = question
    .is-E = crime, traffic
    .is-F = flood, fire
    .is-G = other
flag-any-category = category
    .value = CATEGORY
flag-asker = who asks
    .value = WHO
    .is-owner = owner
    .is-user = user
    .is-visitor = visitor
    .is-internal = colleague
    .is-government = authority
    .is-developer = developer
    .is-utility = utility
    .is-committee = owners' committee
flag-origin = where the asker is from
    .value = PLACE
flag-why = why it is asked
    .value = WHY
flag-host = who is looked for
    .value = NAME
flag-answer = the answer that was given at once
    .value = ANSWER
flag-consulted = who was asked for the answer
    .value = NAME
flag-answered = the host was reached
flag-no-answer = the host was not reached
flag-consents = the host consents
flag-refuses = the host does not consent
flag-unwanted = a message was offered and not wanted
flag-service = an item of the catalogue of services
    .value = SERVICE
flag-contact = whom one spoke to there
    .value = NAME
flag-step = which step of emergency help
    .value = STEP
    .is-asked = address and telephone asked
    .is-called = 120, 110 or 119 called
    .is-escort = somebody is with them, or leads the way
    .is-car = a car
    .is-arrived = help is there
flag-open = as what it goes on
    .value = KIND
    .is-repair = repair
    .is-complaint = complaint
    .is-inquiry = inquiry
    .is-request = request for help
help-visit = visits: calls, people, letters and visitor slips; without a command, lists what is open, first come first
    .after =
        wuye visit
        wuye visit new --house 3-2-501 --purpose visitor --name "He Ping" "to see Li Ming"
help-visit-new = take down a call, a visitor or a letter
    .long =
        Only the text and a house (or place) are required; who comes in person gives a name, or --no-name. A visitor names the house of the host.
        Letters are of five kinds: opinion, suggestion, complaint, company-transfer, superior-instruction (with the instruction and its signer). Opinions and suggestions are answered soon.
    .after =
        wuye visit new --channel phone --rings 2 --house 3-2-501 --name "Li Ming" --purpose suggestion "a canopy at the gate"
        wuye visit new --letter superior-instruction --instruction "deal with it" --signed-by "Zhao" --place gate "the gate is always open"
    .name = name of whoever calls
    .link = a record it belongs to
    .who = who was told first (else whoever records it)
    .signed-by = who signed the instruction
help-visit-handle = what was done: solved, explained, given to a department, or decided on a suggestion
    .long =
        What is solved on the spot closes, if nothing else is owed. When a department is done, say its result. What is not ours needs the explanation.
        Suggestions are decided by the director (--who): adopted, to-company, declined (with --reason). A complaint does not end here: refer opens its record.
    .after =
        wuye visit handle 01 "made a new access card"
        wuye visit handle 01 --result other-dept --to Engineering "please look at the downpipe"
    .to = which department
    .root-cause = what looking into it found
help-visit-escalate = tell a leader, and promise an answer
    .long =
        A telephone or a house must be known, or nobody can be answered. Whoever has to answer is reminded.
    .after =
        wuye visit escalate 01 --to "Liu Yang" --until "today 17:00"
    .to = who is told
    .via = how the leader was told
help-visit-promise = promise an answer, or say at the time how it stands and name a new one
    .after =
        wuye visit promise 01 --until "tomorrow 10:00" "still waiting for the maker"
help-visit-reply = answer whoever asked
    .after =
        wuye visit reply 01 --via phone "the canopy comes on Friday"
help-visit-report = the written result upward: what the company forwarded, what a superior wrote on
    .after =
        wuye visit report 01 --to company "door board replaced, owner content"
help-visit-followup = ask afterwards; closes it when nothing else is owed
    .after =
        wuye visit followup 01 --via phone --satisfied
help-visit-message = a message for somebody absent, open until relayed; there may be several
    .after =
        wuye visit message 01 --to "Zhang Wei" "please call Li Ming back"
    .to = who the message is for
help-visit-relay = the message was given
    .after =
        wuye visit relay 01
        wuye visit relay 01 --entry x3
    .to = who the message was for
    .entry = which message
help-visit-call-host = call the host: whether he answered, and agrees
    .after =
        wuye visit call-host 01 --answered --consents
        wuye visit call-host 01 --no-answer
help-visit-in = give the slip and let the visitor in
    .long =
        Only the kind of document is written down, never its number; hand it back at once. Without a document the host is called first, and must agree. The number of the slip is given here, from 01 each day.
    .after =
        wuye visit in 01 --document "identity card"
help-visit-out = the visitor leaves, and gives the slip back
    .after =
        wuye visit out 01
        wuye visit out 01 --slip-missing --reason "left in the car, brings it tomorrow"
help-visit-decline = not let in, not taken on, with the reason
    .after =
        wuye visit decline 01 --reason "the host does not agree"
    .to = whom to ask about a tour
help-visit-view = showing a house: booked, key out, key back, nobody came
    .long =
        Outside the viewing hours only by appointment; for whoever comes from far or abroad say --reason. Before the key goes out both papers are checked, the visitor signs, and somebody goes along.
    .after =
        wuye visit view 01 --until "tomorrow 15:00"
        wuye visit view 01 --stage out --paper move-in-notice --paper purchase-contract --signed-by "He Ping" --key 12
        wuye visit view 01 --stage back
    .until = for when it is booked
    .reason = why outside the hours
help-visit-swap = somebody else goes on receiving: after a quarrel
    .after =
        wuye visit swap 01 --to "Liu Yang" --reason "a quarrel"
    .to = who goes on
help-visit-show = show one visit
help-visit-list = list visits, first come first
    .after =
        wuye visit list --inside
        wuye visit list --purpose suggestion --all
help-visit-note = add a note; changes nothing
help-visit-amend = correct what was taken down, or an entry
help-visit-chase = the caller asked again
help-visit-cancel = no longer wanted
help-visit-merge = go on in another record; a pointer stays
help-visit-void = set aside a record that should never have been
flag-no-name = would not give a name
flag-purpose = what it is about
    .value = PURPOSE
    .is-inquiry = a question
    .is-help = help
    .is-repair = something is broken
    .is-complaint = a complaint
    .is-suggestion = a suggestion
    .is-opinion = an opinion
    .is-praise = praise
    .is-viewing = a house is to be seen
    .is-decoration = decoration is applied for
    .is-tour = an outside tour
    .is-inspection = an inspection from above
    .is-visitor = a visitor of a resident
    .is-form = a form is issued
    .is-other = anything else
flag-rings = how often the telephone rang
    .value = N
flag-letter-kind = kind of letter
    .value = KIND
    .is-opinion = an opinion
    .is-suggestion = a suggestion
    .is-complaint = a complaint
    .is-company-transfer = forwarded by the company
    .is-superior-instruction = with a superior's instruction
flag-instruction = what the superior wrote
    .value = TEXT
flag-arranged = what the company arranged (tours)
    .value = TEXT
flag-difficult = rude, or a quarrel
flag-result = what became of it
    .value = RESULT
    .is-solved = solved
    .is-explained = not ours, explained
    .is-own-dept = with the own department
    .is-other-dept = with another department
    .is-adopted = a suggestion into the plan of work
    .is-to-company = a suggestion for the company to decide
    .is-declined = a suggestion not taken up, reason told
flag-document = kind of document shown
    .value = KIND
flag-slip-missing = the slip did not come back
flag-explained = where the slip went is explained
flag-stage = step of the viewing
    .value = STAGE
    .is-booked = a time is agreed
    .is-out = the key goes out
    .is-back = the key is back
    .is-no-show = nobody came
flag-paper = a paper that was checked; may be said again
    .value = PAPER
    .is-move-in-notice = move-in notice
    .is-purchase-contract = purchase contract
flag-key-no = number of the key
    .value = KEY
flag-escort = who goes along (else whoever takes the key)
    .value = NAME
flag-inside = only who is in, and slips that are out

help-report-shift = the log of a shift; the same as wuye duty log
    .after =
        wuye report shift
        wuye report shift 2026-11-22 night
