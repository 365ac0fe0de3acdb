"""The life of a repair and of a complaint (ledger 5.1 and 5.2), and the step of any noun."""
import nouns


BEFORE = 'received reviewing quoted agreed dispatched arrived working'.split()
LATE = 'finished awaiting_rain accepted paid closed'.split()
OVER = {'repair': {'closed', 'declined', 'infeasible', 'cancelled', 'merged', 'void'},
        'complaint': {'archived', 'cancelled', 'merged', 'void'}}
FRONT = ('visit', 'inquiry', 'request', 'duty', 'handover')
OVER.update({kind: nouns.OVER for kind in FRONT})
SAME = None          # allowed, the state stays
ANYTIME = {'note', 'amend', 'undo', 'reveal', 'recount', 'tell'}


def rows(*given):
    table = {}
    for states, verbs, after in given:
        for state in states.split():
            for verb in verbs.split():
                table[state, verb] = after
    return table


REPAIR = rows(
    ('received reviewing dispatched', 'take', SAME),
    ('received reviewing', 'review', 'quoted'),
    ('received reviewing quoted agreed dispatched arrived', 'quote', 'quoted'),
    ('working finished awaiting_rain accepted paid', 'quote agree', SAME),
    ('quoted', 'agree', 'agreed'),
    ('received reviewing quoted dispatched arrived', 'decline', 'declined'),
    (' '.join(BEFORE), 'appoint extend pause resume', SAME),
    (' '.join(BEFORE), 'dispatch', 'dispatched'),
    ('received reviewing agreed dispatched', 'arrive', 'arrived'),
    ('working', 'arrive', SAME),
    ('arrived quoted agreed working', 'confirm material', SAME),
    ('received reviewing dispatched arrived agreed', 'start', 'working'),
    ('arrived agreed working', 'finish', 'finished'),
    ('awaiting_rain', 'rain', 'finished'),
    ('finished', 'accept', 'accepted'),
    ('finished awaiting_rain', 'rework', 'working'),
    ('accepted paid closed', 'rework', SAME),
    ('accepted', 'pay', 'paid'),
    ('accepted paid', 'close', 'closed'),
    (' '.join(LATE), 'followup', SAME),
)
OPEN = 'received settled classified appointed forwarded investigated assigned answered handled'
COMPLAINT = rows(
    (OPEN + ' replied followed_up summarized', 'report escalate group progress explain-to', SAME),
    (OPEN[len('received '):], 'classify', SAME),
    ('received', 'classify', 'classified'),
    ('received', 'settle', 'settled'),
    (OPEN[len('received '):], 'appoint', SAME),
    ('classified', 'appoint', 'appointed'),
    (OPEN, 'extend', SAME),
    ('classified appointed', 'report-out', 'forwarded'),
    ('forwarded investigated assigned answered handled', 'report-out', SAME),
    ('classified appointed forwarded', 'investigate', 'investigated'),
    ('investigated assigned answered', 'investigate', SAME),
    # What was passed over is made up, so that it can be filed (000-R134).
    ('handled replied followed_up summarized', 'investigate assign', SAME),
    ('classified appointed forwarded investigated assigned answered', 'assign', 'assigned'),
    ('assigned', 'answer', 'answered'),
    ('answered', 'answer', SAME),
    ('classified appointed forwarded investigated assigned answered', 'handle', 'handled'),
    ('settled classified appointed forwarded investigated assigned answered handled', 'reply', 'replied'),
    ('replied followed_up summarized', 'reply', SAME),
    ('replied', 'followup', 'followed_up'),
    ('followed_up summarized archived', 'followup', SAME),
    ('replied followed_up', 'summarize', 'summarized'),
    ('summarized', 'summarize', SAME),
    ('summarized', 'archive', 'archived'),
)
FORBIDDEN = object()
TABLES = dict(nouns.tables(rows), repair=REPAIR, complaint=COMPLAINT)


def step(kind, state, verb, data):
    """The next state, SAME, or FORBIDDEN."""
    over = state in OVER[kind]
    if verb in ANYTIME:
        return SAME
    if verb == 'chase':
        return FORBIDDEN if over else SAME
    if verb in ('cancel', 'merge'):
        return FORBIDDEN if over else {'cancel': 'cancelled', 'merge': 'merged'}[verb]
    if verb == 'void':
        return FORBIDDEN if state == 'void' else 'void'
    after = TABLES[kind].get((state, verb), FORBIDDEN)
    if after is FORBIDDEN or after is SAME or kind == 'complaint':
        return after
    if kind in FRONT:
        return nouns.carried(kind, state, verb, data, after, FORBIDDEN)
    if verb == 'review' and data.get('feasible') == 'false':
        return 'infeasible'
    if verb == 'review' and 'fee' not in data:
        return 'received'
    if verb == 'arrive' and data.get('no_access') == 'true':
        return 'dispatched'
    if verb == 'finish' and data.get('test') == 'next-rain':
        return 'awaiting_rain'
    if verb == 'rain' and data.get('dry') != 'true':
        return 'working'
    return after
