# Names of states, verbs, kinds, roles and columns. One word for one thing, see docs/glossary.md.

kind-repair = repair
kind-complaint = complaint
kind-visit = visit
kind-inquiry = inquiry
kind-request = request
kind-duty = duty
kind-handover = handover
kind-monthly = monthly report

state-received = received
state-reviewing = under review
state-quoted = quoted
state-agreed = agreed
state-dispatched = dispatched
state-arrived = on site
state-working = working
state-finished = finished
state-awaiting-rain = awaiting rain
state-accepted = accepted
state-paid = paid
state-closed = closed
state-declined = declined
state-infeasible = infeasible
state-cancelled = cancelled
state-merged = merged
state-void = void
state-contested = contested

verb-open = open
verb-note = note
verb-amend = amend
verb-chase = chase
verb-cancel = cancel
verb-merge = merge
verb-void = void
verb-undo = undo
verb-reveal = reveal
verb-take = take
verb-review = review
verb-quote = quote
verb-agree = agree
verb-decline = decline
verb-appoint = appoint
verb-dispatch = dispatch
verb-arrive = arrive
verb-confirm = confirm
verb-material = material
verb-start = start
verb-pause = pause
verb-resume = resume
verb-extend = extend
verb-finish = finish
verb-rain = rain
verb-accept = accept
verb-rework = rework
verb-pay = pay
verb-followup = followup
verb-close = close

clock-arrive = on site
clock-finish = fixed
clock-review = review
clock-promise = promise
clock-paperwork = paperwork

urgency-urgent = urgent
urgency-general = general

item-u1 = danger in common parts
item-u2 = power cut or leakage
item-u3 = burst pipe, no water
item-u4 = blockage or leak
item-u5 = lift
item-u6 = floor or railing
item-u7 = other danger
item-g1 = doors and windows
item-g2 = sanitary parts
item-g3 = seepage
item-g4 = small upkeep

trade-plumbing = plumbing
trade-electrical = electrical
trade-lift = lift
trade-door-window = doors and windows
trade-roof-waterproof = waterproofing
trade-drainage = drainage
trade-appliance = appliances
trade-public-facility = public facilities
trade-access-control = access control
trade-other = other

channel-phone = phone
channel-in-person = in person
channel-letter = letter
channel-by-proxy = by proxy
channel-suggestion-box = suggestion box
channel-fax = fax
channel-email = e-mail
channel-im = instant message
channel-microblog = microblog
channel-forum = forum
channel-internal = internal
channel-other = other

via-visit = visit
via-phone = phone
via-written = in writing
via-online = online
via-in-person = in person

role-desk = desk clerk
role-supervisor = desk supervisor
role-manager = manager
role-director = director
role-duty = duty officer
role-engineering-supervisor = engineering supervisor
role-repairer = repairer
role-cashier = cashier
role-finance = finance
role-statistics = statistics
role-archivist = archivist

span-minute = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
span-hour = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
span-workminute = { $n ->
    [one] { $n } working minute
   *[other] { $n } working minutes
}
span-workday = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
span-month = { $n ->
    [one] { $n } month
   *[other] { $n } months
}

length-minutes = { $minutes }m
length-hours = { $hours }h{ $minutes }m
length-days = { $days }d{ $hours }h

outcome-running = { $length } left
outcome-overdue = { $length } over
outcome-late = late by { $length }
outcome-met = in time
outcome-paused = paused with { $length } left
outcome-cancelled = no longer counted

column-id = ID
column-state = STATE
column-urgency = URGENCY
column-where = WHERE
column-holder = HELD BY
column-time = TIME
column-text = TEXT
column-late = LATE
column-left = LEFT
column-clock = CLOCK
column-due = DUE
column-limit = LIMIT
column-result = RESULT
column-commit = COMMIT
column-when = WHEN
column-author = AUTHOR
column-subject = SUBJECT

fact-where = where
fact-who = customer
fact-channel = channel
fact-text = text
fact-holder = held by
fact-chases = chased
fact-links = see also

detail-to = to { $value }
detail-entry = of { $value }
detail-set = { $value }
detail-via = via { $value }
detail-labour = labour { $value } yuan
detail-material = material { $value } yuan
detail-fee = { $value } yuan in all
detail-signed-by = signed by { $value }
detail-approver = approved by { $value }
detail-until = until { $value }
detail-price = price { $value }
detail-link = see { $value }
detail-reason = reason: { $value }
detail-text = { $value }

level-error = error
level-warning = warning
nobody = (nobody)

merged-note = { $id } merged in: { $where }
remark-no-prices = note: the price list is empty, so there is no review
hint-open = note: { $id } is open, “{ $state }”: { $text }
hint-warranty = note: { $id } is under warranty until { $until }: { $text }; for the same fault: wuye repair rework { $id }
hint-more = and { $n } more, see wuye repair list
hint-phone = note: the telephone number does not look like one
offer-unsatisfied = not satisfied: to have it done again, wuye repair rework { $id } --reason TEXT
rain-age = awaiting rain for { $length }
fact-part = part
fact-quote = quote
fact-amount = fee
fact-appointment = appointed
fact-pause = paused
fact-keys = keys
fact-warranty = warranty
fact-satisfied = satisfied
job-quoted = { $fee } yuan, not agreed yet
job-agreed = { $fee } yuan, agreed
job-unpaid = { $fee } yuan, unpaid
job-paid = { $fee } yuan, paid
job-free = rework, free
job-paused = until { $until }: { $reason }
job-yes = yes
job-no = no
part-private-original = private, original
part-private-added = private, added
part-common = common
detail-check = material: { $value }
detail-choice = customer chose: { $value }
detail-actual = really: { $value }
detail-feasible = { $value }
detail-no-access = nobody home, card left
detail-dry = { $value }
detail-finance = finance { $value }
detail-statistics = statistics { $value }
detail-key-left = key slip { $value }
detail-key-returned = key returned
detail-loss = loss { $value } yuan
detail-cause = { $value }
detail-satisfied = { $value }
detail-wish = customer's wish
detail-flows = water flows
detail-warranty = warranty until { $value }
word-check-pass = passed
word-check-fail = failed
word-check-poor = poor
word-choice-use = use it
word-choice-replace = replace it
word-cause-quality = our work
word-cause-customer-material = customer's material
word-cause-other = other cause
word-feasible-true = feasible
word-feasible-false = infeasible
word-dry-true = dry
word-dry-false = wet again
word-satisfied-true = satisfied
word-satisfied-false = not satisfied
fact-loss = loss
fact-rain = acceptance
job-loss = { $fee } yuan claimed
opened-next-review = next: engineering takes it, wuye repair take { $id }, and reviews it within 15 minutes: wuye repair review { $id }
opened-free = rework of { $from }, free
opened-again = rework of { $from }
limit-agreed = as agreed
