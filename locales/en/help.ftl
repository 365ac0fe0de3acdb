# Help of the commands. help-<path>: one line; .long: in full (a paragraph a line); .after: examples (printed as they
# stand, never wrapped); .<argument>: said otherwise in this command only, .<argument>-value: its value's name.
# flag-<argument>: shared by all commands; .value: the value's name; .is-<value>: what a value means.

help-wuye = A property service desk: repairs, complaints, visits and shifts in one plain-text book
help-repair = Repairs; lists the open ones when no command is given
help-repair-new = Open a repair
    .after =
        wuye repair new --house 3-2-501 "kitchen pipe burst, water everywhere"
        wuye repair new --place garage --channel in-person lamp dead
help-repair-dispatch = Send the work order to a worker
    .long =
        Sends the work order to a worker, or to another one; an order nobody has taken yet counts as taken.
        An urgent repair wants somebody there within 2 hours of its opening, a general one is finished within 72 hours (002-R48). Dispatching stops no clock.
    .after =
        wuye repair dispatch 1122-01 --to Zhang
        wuye repair dispatch 01 --to Li --at "yesterday 18:30" --reason "Zhang is on leave"
    .to = who gets the order, named as in people.yaml
help-repair-pay = Record a payment
help-report = Reports
help-report-overdue = What is late and still open
help-check = Find what is wrong in the book

flag-help = show this page (-h short, --help in full)
    .command = Show the page of a command
flag-version = show the version
flag-book = directory of the book
    .value = DIR
flag-lang = language
    .value = LANG
    .is-zh = Chinese
    .is-en = English
flag-by = who records this
    .value = NAME
flag-id = the record; the last segments of its id will do
    .value = ID
flag-text = what it is about
    .value = TEXT
flag-house = building-unit-door
    .value = HOUSE
flag-place = a common area
    .value = PLACE
flag-channel = how it came in
    .value = CHANNEL
    .is-phone = telephone
    .is-in-person = at the desk
    .is-letter = by letter
flag-to = who receives it
    .value = NAME
flag-at = when it happened
    .value = TIME
flag-reason = why
    .value = TEXT
flag-labour = cost of labour
    .value = YUAN
flag-material = cost of material
    .value = YUAN
flag-fee = one price for all
    .value = YUAN
flag-limit = rows at most
    .value = N
flag-between = first and last day
    .value = DAY
flag-format = output format
    .value = FORMAT
    .is-text = a table
flag-all = targets and house values too
flag-path = only these files
    .value = PATH
