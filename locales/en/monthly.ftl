# The monthly report: its figures, and the record that is prepared, signed and sent.

# the report
monthly-title = Monthly report { $month }
monthly-complaints-head = Complaints
monthly-repairs-head = Repairs
monthly-followups-head = Asked afterwards
monthly-promises-head = Promised times
monthly-complaints = { $total } received; of them { $again } again because the reply did not satisfy, { $cancelled } cancelled by the resident, { $merged } merged into another. { $void } void, not counted.
monthly-complaints-kept = { $late } not replied to in time, { $unreplied } still without a reply. A later time was asked for in { $extended }, a time for the reply agreed in { $appointed }; somebody above the desk was told of { $upward }.
monthly-praise = Praised in the same month: { $n }.
monthly-caveat = Few complaints are not satisfaction: shares of the satisfied are of those who were asked.
monthly-unsolved-head = Not yet replied to ({ $n })
monthly-unsolved-none = all were replied to
monthly-repairs = { $total } received; of them { $cancelled } cancelled by the customer, { $declined } declined, { $infeasible } not feasible, { $merged } merged into another. { $void } void, not counted.
monthly-repairs-open = { $late } not fixed in time. Not fixed yet: { $open }, of them { $paused } paused. { $rain } waiting for rain, which is neither late nor done.
monthly-redone = Done again before acceptance: { $redone } (in all { $times } times), still being done again: { $open }. The time for repair stops when it was fixed first.
monthly-rework = { $rework } new orders of rework after acceptance, { $free } of them free under warranty.
monthly-money = Fees { $fees } yuan, { $paid } paid. { $losses } claimed a loss, { $loss } yuan; { $late } of them were late.
monthly-followups = ; { $due } due by now, { $satisfied } of those asked satisfied, { $unsatisfied } not
places-head = Register, report and duty log
places-counts = Register: { $ledger } (void: { $void }). This report: { $report }. Duty log: { $duty }.
places-agree = Every complaint of the register is in this report and in the duty log.
places-unread = Not in this report, because the file cannot be read ({ $n }): { $ids }
places-unlogged = Listed in the duty log, but never entered by whoever is on duty ({ $n }): { $ids }

# the record
monthly-of = monthly report { $month }
bulletin-bare = No figures yet: only the time is running.
bulletin-same = A recount of { $at } finds the same figures.
bulletin-changed = Otherwise in a recount of { $at }, with what was entered or corrected since ({ $n }); the report stays as it is:
next-prepare = count the month: wuye monthly prepare { $id }
next-sign = the director signs: wuye monthly sign { $id } --who NAME
next-send = send it: wuye monthly send { $id } --to company --via written
fact-counted = counted
fact-signed-off = signed
fact-sent = sent
detail-counted-at = figures of { $value }
column-then = then
column-now = now
column-handler = responsible

# where a number stands
part-minutes = minutes
sum-part = { $figure } ({ $part })
kept-complaints = complaints
kept-repairs = repairs
kept-promises = promises
kept-places = reconciliation
kept-followups = asked afterwards

# counts
figure-total = received
figure-void = void
figure-merged = merged into another
figure-cancelled = cancelled
figure-again = again, after a reply that did not satisfy
figure-unreplied = without a reply
figure-late = late
figure-extended = a later time asked for
figure-appointed = a time for the reply agreed
figure-told-upward = somebody above was told
figure-declined = declined
figure-infeasible = not feasible
figure-open = not fixed yet
figure-paused = paused
figure-awaiting-rain = waiting for rain
figure-redone = done again before acceptance
figure-redone-open = still being done again
figure-redone-times = times done again before acceptance
figure-fixed-first-time = fixed the first time
figure-rework = rework after acceptance, in new orders
figure-free = free under warranty
figure-losses = losses claimed
figure-late-with-loss = late, with a loss claimed
figure-fees-fen = fees (fen)
figure-paid-fen = paid (fen)
figure-loss-fen = losses (fen)
figure-ledger = register
figure-report = this report
figure-duty-log = duty log
figure-of = ended
figure-chosen = to be asked
figure-due = due
figure-done = asked
figure-unsatisfied = not satisfied
figure-kept = kept

# shares
figure-replied = replied in time
figure-replied-of = – { $nature }
figure-settled-report = settled on the spot: duty centre told in 1 hour
figure-settled-reply = settled on the spot: replied in 2 hours
figure-director = collective: director told in 2 hours
figure-company = collective: company told in 2 hours more
figure-result = handed down: result reported back in 12 hours
figure-satisfied-first = satisfied with the first result
figure-satisfied-last = satisfied with the last result
figure-arrived = urgent: on site in 2 hours
figure-fixed-urgent = urgent: fixed in 24 hours
figure-fixed-general = general: fixed in 72 hours
figure-reviewed = off the price list: reviewed in 15 minutes
figure-satisfied = satisfied
figure-promises = promised times kept
figure-replied-by-handler = Replied in time, by who is responsible
figure-fixed-by-repairer = Fixed in time, by repairer

# axes
figure-nature = nature
figure-content = content
figure-topic = topic
figure-ground = cause
figure-severity = severity
figure-channel = channel
figure-source = source
figure-flags = marked as
figure-told = told above
figure-building = building
figure-urgency = urgency
figure-item = item
figure-trade = trade
plot-complaints-nature = Complaints by nature (records)
plot-complaints-topic = Complaints by topic (records)
plot-complaints-ground = Causes of the complaints (records)
plot-complaints-building = Complaints by building (records)
plot-repairs-trade = Repairs by trade (records)
plot-repairs-building = Repairs by building (records)

# the desk and the shift
monthly-received = { $total } in all. { $void } void, not counted. What is not listed is nought.
kept-reception-head = Calls, visits and letters
kept-inquiries-head = Inquiries
kept-requests-head = Requests for help
kept-duty-head = Duty log
kept-handovers-head = Handovers
monthly-absent-head = Not recorded
monthly-absent = No records in this month: { $nouns }.
monthly-later-head = Not answered at once ({ $n })
monthly-checks-head = Rounds and checks that were planned
monthly-planned = { $line } ({ $times } { $each })
monthly-unrectified-head = Found wrong, not put right ({ $n })
column-area = area
monthly-shifts-head = Shifts
series-ended = ended
kept-reception = calls, visits and letters
kept-inquiries = inquiries
kept-requests = requests for help
kept-duty = duty log
kept-handovers = handovers
kept-checks = rounds and checks planned
kept-shifts = shifts
plot-reception-purpose = Calls, visits and letters by purpose (records)
plot-inquiries-category = Inquiries by category (records)
plot-requests-need = Requests by kind of help (records)
plot-duty-line = Lines of the duty log by kind (records)
figure-reception-open = still open
figure-inquiries-open = still open
figure-requests-open = still open
figure-duty-open = still open
figure-handovers-open = not signed by both
figure-praise = praise
figure-difficult = rude, or a quarrel
figure-swapped = another went on with it
figure-unnamed = would not give a name
figure-escalated = told to a leader
figure-result-owed = result owed upward
figure-followed-up = followed up
figure-slips = visitor slips
figure-unclear = let in without a document
figure-inside = still inside
figure-slips-missing = left without giving the slip back
figure-slips-explained = slips gone and explained
figure-overstayed = stayed too long (house value)
figure-refused = not let in
figure-booked = viewings booked
figure-no-show = nobody came
figure-viewed = viewings with the key out
figure-keys-out = keys of viewings out
figure-messages = messages taken
figure-messages-open = messages not relayed
figure-purpose = purpose
figure-letter = letter
figure-reception-result = what became of it
figure-referred = goes on as
figure-state = state
figure-rung = answered within the rings allowed
figure-on-the-spot = settled by the desk on the day
figure-escalated-replied = told to a leader: answered as promised
figure-advice-replied = opinions and suggestions answered (house value)
figure-result-reported = letters from above: reported (house value)
figure-slip-returned = slips given back
figure-messages-relayed = messages relayed in time (house value)
figure-consulted = somebody else was asked
figure-lookups = looking for somebody
figure-put-through = put through
figure-not-found = not found
figure-unanswerable = no answer possible
figure-inquiries-declined = declined
figure-requests-declined = declined
figure-category = category
figure-asker = who asks
figure-at-once = answered at once
figure-consented = the host consents
figure-promises-kept = promised times kept
figure-in-range = in the promised range
figure-out-of-range = in the catalogue, not promised
figure-asked-above = somebody above was asked
figure-arranged = arranged
figure-requests-done = done
figure-cannot-help = cannot help, another office spoken to
figure-special = emergencies (A, E, F)
figure-unacked = the manager has not said that he knows
figure-need = kind of help
figure-service = service
figure-requests-replied = replied in time (5 minutes)
figure-acked = emergencies: manager told (house value)
figure-unrectified = found wrong, not put right
figure-rechecked = looked at again
figure-outages-open = still out
figure-unreached = supervisors called and not reached
figure-leave-approved = leave approved
figure-leave-declined = leave not approved
figure-checks-unsigned = spot checks not signed
figure-outage-minutes = time out
figure-line = kind of line
figure-area = found wrong in
figure-scheduled = rounds and checks
figure-rectified = put right in time
figure-recheck-passed = right when looked at again
figure-claimed = found things claimed
figure-let-pass = let pass by a supervisor or the director
figure-gaps = post left with nobody standing in
figure-lines = lines handed over
figure-important = important lines
figure-lines-refused = lines refused
figure-short = things missing or damaged
figure-anomalies = wrong in the area
figure-absences = post left for a while
figure-handovers-arrived = there in time before the shift
figure-tidied = tidied for the handover, not long before
figure-shifts-signed = taken over with two signatures

# help
help-monthly = monthly reports: without a command, those that are not sent
    .long =
        One a month (M-202610): somebody prepares it, the director signs it, and it goes to the company's complaint centre by
        the 5th, 24:00. That time runs from the end of the month, prepared or not: wuye report overdue names it.
    .after =
        wuye monthly prepare --month 2026-10
        wuye monthly sign M-202610 --who Zhao
        wuye monthly send M-202610 --to company --via written
help-monthly-prepare = count a month and keep its figures
    .long =
        Without a word it is the month before. Before it is signed it may be prepared again: the new figures take the place of
        the old ones, which stay in the log. Numbers alone are kept, nothing of any resident.
        Whoever prepares it does not sign it.
    .after =
        wuye monthly prepare --month 2026-10
        wuye monthly prepare M-202610
    .id = the report, such as M-202610 or 2026-10
help-monthly-sign = the director signs the figures
    .after =
        wuye monthly sign M-202610 --who Zhao
    .who = who signed
help-monthly-send = it went to the company's complaint centre
    .after =
        wuye monthly send M-202610 --to company --via written
help-monthly-show = the figures, and what a recount of the same moment finds otherwise
    .long =
        Entries that came later, and corrections, change the recount; what was signed stays as it is.
help-monthly-list = list monthly reports
    .after =
        wuye monthly list --all
help-monthly-note = add a note; changes nothing
help-monthly-amend = correct an entry
help-monthly-chase = somebody asked for it
help-monthly-cancel = no way out: a month's report is owed
help-monthly-merge = no way out: every month has its own
help-monthly-void = set a wrong report aside; the month is owed again
    .after =
        wuye monthly void M-202610 --reason "counted before the late slips came in"
