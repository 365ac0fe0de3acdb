"""The nouns of the front desk and the shift: their life, and what a log comes to beside the state.

Written from contract 1, 3 and 6, ledger 5.3…5.8 and 5.13, 000-R01…R37, 000-B, 000-C, 002-A, 002-B, and docs/records.md.
"""

SAME = None
WAITS = 'pending inside left booked viewing escalated routed handled replied'
LIVE = 'received asked replied arranged'
OVER = set('closed declined no_show refused transferred not_found unanswerable done converted referred effective '
           'cancelled merged void'.split())
ROUTING = {'own-dept', 'other-dept'}


def tables(rows):
    """The life of each noun: (state, verb) -> state, before what the entry carries decides."""
    return {
        'visit': rows(
            ('received waiting', 'call-host', 'waiting'), ('received waiting', 'in', 'inside'), ('inside left', 'out', 'closed'),
            ('received waiting booked', 'decline', 'refused'), ('received waiting', 'message', 'pending'),
            (WAITS, 'message', SAME), (WAITS, 'relay', 'closed'),
            ('received pending escalated routed handled replied', 'handle', 'handled'),
            ('received pending escalated routed', 'escalate', 'escalated'), ('handled', 'escalate', SAME),
            ('received pending escalated routed handled', 'reply', 'replied'),
            ('received waiting pending inside booked escalated routed handled replied', 'promise', SAME),
            ('replied handled', 'followup', 'closed'), ('received pending escalated routed handled replied', 'report', SAME),
            ('received pending escalated routed handled', 'refer', 'converted'), ('received booked viewing', 'view', 'viewing'),
            ('received waiting ' + WAITS, 'swap', SAME),
        ),
        'inquiry': rows(
            ('received pending', 'answer', 'done'), ('received pending', 'promise message', 'pending'),
            ('received pending', 'attempt consent assign', SAME), ('received pending', 'transfer', 'transferred'),
            ('pending', 'relay', 'done'), ('received pending', 'unanswerable', 'unanswerable'),
            ('received pending', 'decline', 'declined'), ('received pending', 'refer', 'converted'),
        ),
        'request': rows(
            ('received', 'ask', 'asked'), ('asked replied arranged', 'ask', SAME), ('received asked', 'reply', 'replied'),
            ('replied arranged', 'reply promise', SAME), ('received asked replied', 'arrange', 'arranged'),
            ('arranged', 'arrange', SAME), (LIVE, 'done', 'done'), (LIVE, 'classify assign', SAME), (LIVE, 'refer', 'referred'),
            (LIVE, 'decline', 'declined'), (LIVE + ' referred converted', 'ack', SAME),
        ),
        'duty': rows(
            ('received', 'handle', 'handled'), ('handled', 'handle', SAME), ('handled', 'recheck', 'closed'),
            ('received', 'approve', 'closed'), ('received', 'decline', 'declined'), ('received handled', 'close', 'closed'),
            ('received handled closed', 'report', SAME),
        ),
        'handover': rows(
            ('prepared', 'prepare tidy', SAME), ('prepared signed_out', 'arrive check', SAME),
            ('prepared', 'sign-out', 'signed_out'), ('signed_out', 'prepare', 'prepared'),
            ('signed_out', 'sign-in', 'effective'), ('effective', 'leave back', SAME),
        ),
    }


def carried(kind, state, verb, data, after, forbidden):
    """Where what an entry carries decides the next state."""
    closes = data.get('closes')
    if kind != 'visit':
        if closes == 'false' or (verb == 'message' and data.get('unwanted') == 'true'):
            return SAME
        if verb == 'unanswerable' and data.get('not_found') == 'true':
            return 'not_found'
        if verb == 'refer':
            return 'converted' if 'link' in data else 'referred'
        if verb == 'recheck' and data.get('satisfied') == 'false':
            return 'received'
        return 'closed' if closes == 'true' and after in ('handled', 'replied', 'received') else after
    if verb == 'out':
        if data.get('slip_missing') == 'true' and data.get('explained') != 'true':
            return 'left'
        return 'pending' if closes == 'false' else 'closed'
    if verb == 'relay':
        if state == 'pending':
            return 'pending' if closes == 'false' else 'closed'
        return 'closed' if closes == 'true' else SAME
    if verb == 'view':
        stage = data.get('stage')
        if state in ('received', 'booked') and stage in ('booked', 'out'):
            return 'booked' if stage == 'booked' else 'viewing'
        if state == 'booked' and stage == 'no-show':
            return 'no_show'
        if state == 'viewing' and stage == 'back':
            return 'pending' if closes == 'false' else 'closed'
        return forbidden
    if verb == 'handle' and data.get('result') in ROUTING:
        return 'routed'
    if verb in ('handle', 'reply') and closes == 'true':
        return 'closed'
    return 'referred' if verb == 'refer' and 'link' not in data else after


def first_state(kind, data):
    if kind == 'handover':
        return 'prepared'
    if kind == 'inquiry' and 'answer' in data:
        return 'done'
    return 'closed' if data.get('closes') == 'true' else 'received'


def events(kind, one):
    """What an entry is, as clocks see it."""
    verb, found = one.verb, [one.verb]
    if kind == 'inquiry' and (verb in ('answer', 'unanswerable', 'decline', 'transfer') or 'answer' in one.data):
        found.append('reply')
    if kind == 'request' and verb in ('refer', 'decline', 'done'):
        found.append('reply')
    if kind == 'visit' and verb == 'report':
        found.append('report-result')
    return found


class Front:
    """What a record has come to beside its state."""

    def __init__(self, kind, opening, moment):
        self.kind, self.moment = kind, moment
        self.first = dict(opening.data)
        self.got = {}              # the last value of a key that was said
        self.messages = []         # [at, entry, whether it was relayed]
        self.went_on = self.satisfied = self.acked = None
        # visit
        self.difficult = opening.data.get('difficult') == 'true'
        self.slip = self.key = self.appointment = self.routed = self.handled = self.handled_at = None
        self.escalated = self.reported = self.followed = False
        self.swaps = 0
        # inquiry
        self.attempts, self.consent, self.consulted = 0, None, 'consulted' in opening.data
        # request
        self.need, self.asked, self.arranged, self.referral = opening.data.get('help'), False, False, False
        # duty
        self.until = moment(opening.data['until']) if 'until' in opening.data else None
        self.deeds, self.right, self.approved, self.closed = [], None, False, None
        self.signer = opening.data.get('signed_by')
        # handover
        self.lines, self.marks, self.stock, self.counts, self.wrong = [], {}, [], {}, 0
        self.by = self.signed_out = self.arrived = self.arrive_by = self.tidied = self.tidy_from = self.turn = None
        self.passes, self.absences = 0, []
        if kind == 'handover':
            self.sheet(opening)

    def take(self, one):
        getattr(self, 'of_' + self.kind)(one, one.data, one.verb)

    def of_visit(self, one, data, verb):
        if verb == 'in':
            self.slip = {'document': data.get('document'), 'left': None, 'back': False, 'explained': False}
        elif verb == 'out' and self.slip:
            self.slip['left'] = self.slip['left'] or one.at
            if data.get('explained') == 'true':
                self.slip['explained'] = True
            elif data.get('slip_missing') != 'true':
                self.slip['back'] = True
        elif verb == 'message':
            self.messages.append([one.at, one.id, False])
        elif verb == 'relay':
            for message in self.messages:
                message[2] = message[2] or data.get('entry', message[1]) == message[1]
        elif verb == 'view':
            if data['stage'] == 'booked':
                self.appointment = data.get('until', self.appointment)
            elif data['stage'] == 'out':
                self.key = 'out'
            elif data['stage'] == 'back' and self.key:
                self.key = 'back'
        elif verb == 'handle':
            result = data.get('result', 'solved')
            if result in ROUTING:
                self.routed, self.handled = result, None
            else:
                self.handled, self.handled_at = result, one.at
        elif verb == 'escalate':
            self.escalated = self.escalated or 'to' in data
        elif verb == 'report':
            self.reported = True
        elif verb == 'reply':
            if self.handled is None and 'text' in data:
                self.handled, self.handled_at = 'solved', one.at
            self.say(data)
        elif verb == 'followup':
            self.followed = True
            self.say(data)
        elif verb == 'swap':
            self.swaps += 1
            self.difficult = True
        elif verb == 'refer':
            self.went_on = data.get('link', self.went_on)
        elif verb == 'note' and data.get('difficult') == 'true':
            self.difficult = True

    def say(self, data):
        if 'satisfied' in data:
            self.satisfied = data['satisfied'] == 'true'

    def of_inquiry(self, one, data, verb):
        if verb == 'attempt':
            self.attempts += 1
        if verb in ('attempt', 'consent') and 'consent' in data:
            self.consent = data['consent'] == 'true'
        if verb in ('answer', 'promise') and 'consulted' in data:
            self.consulted = True
        if verb == 'message' and data.get('unwanted') != 'true' and 'text' in data:
            self.messages.append([one.at, one.id, False])
        if verb == 'relay':
            for message in self.messages:
                message[2] = True
        if verb == 'refer':
            self.went_on = data.get('link', self.went_on)

    def of_request(self, one, data, verb):
        if verb == 'classify':
            self.need = data.get('help', self.need)
        elif verb == 'ask':
            self.asked = True
        elif verb == 'arrange':
            self.arranged = 'text' in data
        elif verb == 'refer':
            self.went_on = data.get('link', self.went_on)
            self.referral = self.referral or 'link' not in data
        elif verb == 'ack':
            self.acked = True
        elif verb == 'done':
            self.satisfied = {'true': True, 'false': False}.get(data.get('satisfied'))

    def of_duty(self, one, data, verb):
        if verb == 'handle':
            self.deeds.append(one.at)
            if 'until' in data:
                self.until = self.moment(data['until'])
        elif verb == 'recheck':
            self.right = data['satisfied'] == 'true'
        elif verb == 'approve':
            self.approved = True
        elif verb == 'close':
            self.closed = one.at
            self.signer = data.get('signed_by', self.signer)

    def of_handover(self, one, data, verb):
        doer = one.who or one.by
        if verb == 'prepare':
            self.sheet(one)
        elif verb == 'tidy':
            self.tidied = one.at
        elif verb == 'arrive':
            self.arrived = one.at
        elif verb in ('check', 'sign-in'):
            # Whoever checks or signs is there.
            if self.arrived is None and doer != (self.signed_out or self.by):
                self.arrived = one.at
        if verb == 'check':
            for n in data.get('lines', []):
                self.marks[n] = data['outcome']
            for thing in data.get('counted', []):
                self.counts[thing['name']] = (int(thing['counted']), int(thing.get('damaged', 0)))
            if data.get('area_ok') == 'true':
                self.wrong = 0
            self.wrong += 'anomaly' in data
        elif verb == 'sign-out':
            self.signed_out = doer
        elif verb == 'sign-in':
            self.turn = data.get('shift')
        elif verb == 'leave':
            self.absences.append(data.get('to'))
        if verb in ('sign-out', 'sign-in'):
            self.passes += 'approver' in data

    def sheet(self, one):
        """The sheet is made, or made again: what was said of a line that says no more than before still holds, a signature
        and an override under the old sheet do not."""
        data = one.data
        self.by, self.signed_out, self.passes = one.who or one.by, None, 0
        for name in ('arrive_by', 'tidy_from'):
            if name in data:
                setattr(self, name, self.moment(data[name]))
        before = {line['line']: line for line in self.lines}
        self.lines = data.get('sheet', [])
        now = {line['line']: line for line in self.lines}

        def holds(n):
            old, new = before.get(n), now.get(n)
            if old is None or new is None or any(old.get(key) != new.get(key) for key in ('matter', 'id', 'clock', 'due')):
                return False
            words = 'id' in new or old.get('text') == new.get('text')
            return words and new.get('important') in (None, old.get('important'))
        self.marks = {n: said for n, said in self.marks.items() if holds(n)}
        self.stock = [(thing['name'], int(thing['count'])) for thing in data.get('stock', [])]

    def short(self):
        found = [(expected,) + self.counts[name] for name, expected in self.stock if name in self.counts]
        return sum(counted < expected or damaged > 0 for expected, counted, damaged in found)

    def waiting(self):
        return [at for at, _, relayed in self.messages if not relayed]
