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
    .link = an earlier record it follows
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
    .after =
        wuye escalate --quiet-if-empty --by NAME
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
    .link = a record it has to do with
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
        wuye visit call-host 01 --answered --consent
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
flag-answered = the host answered
flag-no-answer = nobody answered
flag-consent = the host agrees
flag-refused = the host does not agree
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
