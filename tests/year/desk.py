"""The nouns of the front desk and the shift, for recount.py: how a log is folded, and what a month comes to.

Written from contract 1, 3 and 6, ledger 5.3…5.8, 5.13 and 6 (RP13, RP14), 000-R01…R37, 000-B, 000-C, 001-R04…R08, 001-R53,
001-R95, 002-A, 002-B, and docs/records.md. Python 3 and its standard library only.
"""
import os
from datetime import datetime, time, timedelta

SAME = None
WAITS = 'pending inside left booked viewing escalated routed handled replied'
LIVE = 'received asked replied arranged'
OVER = set('closed declined no_show refused transferred not_found unanswerable done converted referred effective '
           'cancelled merged void'.split())
ROUTING = {'own-dept', 'other-dept'}
UPWARD = {'company-transfer', 'superior-instruction'}
AT_ONCE = {'travel-phone', 'services-facilities', 'area-info', 'law-policy'}
SPECIAL = set('AEF')


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


class Month:
    """Counts the records of one noun of a month; what is void is set aside, what was merged is in no share."""

    def __init__(self, first, records, now, tools):
        self.first, self.now, self.tools = first, now, tools
        self.void = sum(one.shown() == 'void' for one in records)
        self.all = [one for one in records if one.shown() != 'void']
        self.own = [one for one in self.all if one.shown() != 'merged']

    def count(self, holds):
        return sum(1 for one in self.all if holds(one))

    def shown(self, state):
        return self.count(lambda one: one.shown() == state)

    def labels(self, label):
        return self.tools.tally(label(one) for one in self.all)

    def said(self, label):
        return self.tools.tally(one for one in map(label, self.all) if one)

    def rate(self, holds, verdict):
        return self.tools.rate([verdict(one) for one in self.own if holds(one)])

    def each(self, verdicts):
        return self.tools.rate([one for record in self.own for one in verdicts(record)])

    def kept(self, one, name):
        return self.tools.punctual(one.clocks, name, self.now)

    def promises(self, one):
        return [self.tools.punctual([clock], 'promise', self.now) for clock in one.clocks if clock.name == 'promise']

    def relayed(self, one):
        found = []
        for at, _, _ in one.front.messages:
            own = [clock for clock in one.clocks if clock.name == 'relay' and clock.start == at][:1]
            found.append(self.tools.punctual(own, 'relay', self.now))
        return found

    def common(self):
        ended = [one.changed for one in self.all if one.shown() in OVER]
        return {
            'total': len(self.all), 'void': self.void, 'cancelled': self.shown('cancelled'),
            'open': self.count(is_open), 'state': self.labels(lambda one: one.shown()),
            'weeks': self.tools.weeks(self.first, [one.opened for one in self.all], ended, 'ended'),
        }

    def merged(self):
        return {'merged': self.shown('merged')}


def is_open(one):
    return one.shown() not in OVER


def always(one):
    return True


KINDS = {'R': 'repair', 'C': 'complaint', 'V': 'visit', 'Q': 'inquiry', 'H': 'request', 'D': 'duty', 'S': 'handover'}


def went_on(one):
    return KINDS[one.front.went_on[0]] if one.front.went_on else None


def opinion(satisfied):
    return {True: 'hit', False: 'miss', None: 'unasked'}[satisfied]


def channel(one):
    return one.facts.get('channel')


def reception(month, building):
    def first(one, key):
        return one.front.first.get(key)

    def slip(one):
        return one.front.slip or {}

    def on_the_spot(one):
        front, state = one.front, one.shown()
        if front.escalated or front.routed or front.went_on or any(clock.name == 'promise' for clock in one.clocks):
            return 'miss'
        if front.handled is not None:
            same_day = front.handled_at is not None and front.handled_at.date() == one.opened.date()
            return 'hit' if front.handled == 'solved' and same_day else 'miss'
        if state == 'cancelled':
            return 'cancelled'
        by_itself = state in OVER or front.slip or front.key or front.appointment
        return 'no-matter' if by_itself else 'open'

    def returned(one):
        if slip(one)['back']:
            return 'hit'
        return 'miss' if slip(one)['left'] else 'open'

    def upward(one):
        return first(one, 'letter') in UPWARD

    def missing(one):
        return bool(slip(one)) and slip(one)['left'] is not None and not slip(one)['back'] and not slip(one)['explained']

    asked = {'true': 'hit', 'false': 'miss', None: 'unnoted'}
    count = month.count
    return {
        **month.common(), **month.merged(),
        'praise': count(lambda one: first(one, 'purpose') == 'praise'), 'difficult': count(lambda one: one.front.difficult),
        'swapped': count(lambda one: one.front.swaps > 0), 'unnamed': count(lambda one: first(one, 'unnamed') == 'true'),
        'escalated': count(lambda one: one.front.escalated),
        'result_owed': count(lambda one: upward(one) and not one.front.reported and is_open(one)),
        'followed_up': count(lambda one: one.front.followed), 'slips': count(lambda one: bool(slip(one))),
        'unclear': count(lambda one: bool(slip(one)) and slip(one)['document'] is None),
        'inside': count(lambda one: bool(slip(one)) and slip(one)['left'] is None),
        'slips_missing': count(missing), 'slips_explained': count(lambda one: slip(one).get('explained', False)),
        'overstayed': count(lambda one: month.kept(one, 'stay') == 'miss'), 'refused': month.shown('refused'),
        'booked': count(lambda one: one.front.appointment is not None), 'no_show': month.shown('no_show'),
        'viewed': count(lambda one: one.front.key is not None), 'keys_out': count(lambda one: one.front.key == 'out'),
        'messages': sum(len(one.front.messages) for one in month.all),
        'messages_open': sum(len(one.front.waiting()) for one in month.all if is_open(one)),
        'channel': month.labels(channel), 'purpose': month.labels(lambda one: first(one, 'purpose')),
        'letter': month.said(lambda one: first(one, 'letter')),
        'result': month.said(lambda one: one.front.handled or one.front.routed), 'referred': month.said(went_on),
        'building': month.labels(building),
        'rung': month.rate(lambda one: channel(one) == 'phone', lambda one: asked[first(one, 'in_time')]),
        'on_the_spot': month.rate(always, on_the_spot),
        'escalated_replied': month.rate(lambda one: one.front.escalated, lambda one: month.kept(one, 'promise')),
        'advice_replied': month.rate(lambda one: first(one, 'letter') in ('opinion', 'suggestion'),
                                     lambda one: month.kept(one, 'reply')),
        'result_reported': month.rate(upward, lambda one: month.kept(one, 'result')),
        'slip_returned': month.rate(lambda one: bool(slip(one)), returned),
        'satisfied': month.rate(lambda one: one.front.followed or one.front.satisfied is not None,
                                lambda one: opinion(one.front.satisfied)),
        'messages_relayed': month.each(month.relayed),
    }


def inquiries(month):
    def lookup(one):
        front = one.front
        return front.first.get('category') == 'resident-lookup' or 'host' in front.first or front.attempts > 0

    def wanted(one):
        return one.front.first.get('category') in AT_ONCE and not lookup(one)

    late = [one for one in month.own if wanted(one) and 'answer' not in one.front.first]
    return {
        **month.common(), **month.merged(),
        'consulted': month.count(lambda one: one.front.consulted), 'lookups': month.count(lookup),
        'put_through': month.shown('transferred'), 'not_found': month.shown('not_found'),
        'unanswerable': month.shown('unanswerable'), 'declined': month.shown('declined'),
        'messages': sum(len(one.front.messages) for one in month.all),
        'messages_open': sum(len(one.front.waiting()) for one in month.all if is_open(one)),
        'category': month.labels(lambda one: one.front.first.get('category')),
        'asker': month.labels(lambda one: one.front.first.get('asker')), 'channel': month.labels(channel),
        'referred': month.said(went_on),
        'at_once': month.rate(wanted, lambda one: 'hit' if 'answer' in one.front.first else 'miss'),
        'consented': month.rate(lookup, lambda one: opinion(one.front.consent)),
        'promises_kept': month.each(month.promises), 'messages_relayed': month.each(month.relayed),
        'later': [{'id': one.id, 'category': one.front.first['category'], 'state': one.shown(),
                   'reason': one.front.first.get('reason'), 'text': one.facts['text']}
                  for one in sorted(late, key=lambda one: one.key)],
    }


def requests(month, building):
    def special(one):
        return one.front.need in SPECIAL

    def replied(one):
        return month.kept(one, 'reply')

    def first(one, key):
        return one.front.first.get(key)

    return {
        **month.common(), **month.merged(),
        'in_range': month.count(lambda one: first(one, 'in_range') == 'true'),
        'out_of_range': month.count(lambda one: first(one, 'in_range') == 'false'),
        'asked_above': month.count(lambda one: one.front.asked), 'arranged': month.count(lambda one: one.front.arranged),
        'done': month.shown('done'), 'cannot_help': month.count(lambda one: one.front.referral),
        'declined': month.shown('declined'), 'special': month.count(special),
        'unacked': sum(special(one) and not one.front.acked for one in month.own),
        'need': month.labels(lambda one: one.front.need), 'service': month.said(lambda one: first(one, 'service')),
        'channel': month.labels(channel), 'referred': month.said(went_on), 'building': month.labels(building),
        'replied': month.rate(always, replied), 'acked': month.rate(special, lambda one: month.kept(one, 'ack')),
        'satisfied': month.rate(lambda one: one.shown() == 'done', lambda one: opinion(one.front.satisfied)),
        'promises_kept': month.each(month.promises),
        'replied_by_need': month.tools.by(month.own, lambda one: one.front.need, replied),
    }


def duty(month):
    now = month.now

    def of(*lines):
        return lambda one: one.front.first.get('line') in lines

    wrong, found, outage = of('nonconformity'), of('lost-property'), of('outage')

    def put_right(one):
        """When it was put right last; not where the look at it since then said no."""
        failed = one.state == 'received' and one.front.right is False
        return one.front.deeds[-1] if one.front.deeds and not failed else None

    def rectified(one):
        until, at = one.front.until, put_right(one)
        if until is None:
            return 'no-clock'
        if at is not None:
            return 'hit' if at <= until else 'miss'
        if not is_open(one) and one.changed <= until:
            return 'cancelled'
        return 'miss' if now > until else 'running'

    def rechecked(one):
        if one.front.right is True:
            return 'hit'
        if one.front.right is False and put_right(one) is None:
            return 'miss'
        return 'open' if is_open(one) else 'cancelled'

    def claimed(one):
        if one.shown() == 'closed':
            return 'hit' if one.front.signer else 'miss'
        return 'open' if is_open(one) else 'cancelled'

    def minutes(one):
        if not outage(one) or one.shown() in ('cancelled', 'merged'):
            return 0
        back = one.front.closed or (None if is_open(one) else one.front.until) or now
        return month.tools.ceil_minutes(max((min(back, now) - one.opened).total_seconds(), 0))

    leave, check, call, count = of('leave'), of('spot-check'), of('call'), month.count
    rounds = of('patrol', 'inspection')
    return {
        **month.common(), **month.merged(),
        'unrectified': count(lambda one: wrong(one) and is_open(one) and put_right(one) is None),
        'rechecked': count(lambda one: wrong(one) and one.front.right is not None),
        'outages_open': count(lambda one: outage(one) and is_open(one)),
        'unreached': count(lambda one: call(one) and one.front.first.get('reached') == 'false'),
        'leave_approved': count(lambda one: leave(one) and one.front.approved),
        'leave_declined': count(lambda one: leave(one) and one.shown() == 'declined'),
        'checks_unsigned': count(lambda one: check(one) and is_open(one)),
        'outage_minutes': sum(minutes(one) for one in month.all),
        'line': month.labels(lambda one: one.front.first.get('line')),
        'area': month.tools.tally(one.front.first.get('area') for one in month.all if wrong(one)),
        'scheduled': month.tools.tally(one.front.first.get('scheduled') for one in month.all if rounds(one)),
        'severity': month.said(lambda one: one.front.first.get('severity')),
        'rectified': month.rate(wrong, rectified), 'recheck_passed': month.rate(wrong, rechecked),
        'claimed': month.rate(found, claimed),
        'not_rectified': [{
            'id': one.id, 'area': one.front.first.get('area'), 'house': one.facts.get('house', one.facts.get('place')),
            'text': one.facts['text'], 'handler': one.front.first.get('to'),
            'until': one.front.until.isoformat() if one.front.until else None,
            'late_minutes': month.tools.ceil_minutes(max((now - one.front.until).total_seconds(), 0)) if one.front.until else 0,
        } for one in sorted(month.all, key=lambda one: one.key) if wrong(one) and is_open(one) and put_right(one) is None],
    }


def handovers(month):
    def arrived(one):
        front = one.front
        if front.arrived is None or front.arrive_by is None:
            return 'unnoted'
        return 'hit' if front.arrived <= front.arrive_by else 'miss'

    def tidied(one):
        front = one.front
        if front.tidied is None:
            return 'unnoted'
        return 'miss' if front.tidy_from is not None and front.tidied < front.tidy_from else 'hit'

    def total(number):
        return sum(number(one.front) for one in month.all)

    return {
        **month.common(), **month.merged(),
        'let_pass': month.count(lambda one: one.front.passes > 0), 'gaps': month.count(lambda one: None in one.front.absences),
        'lines': total(lambda front: len(front.lines)),
        'important': total(lambda front: sum('important' in line for line in front.lines)),
        'lines_refused': total(lambda front: sum(said == 'refused' for said in front.marks.values())),
        'short': total(Front.short), 'anomalies': total(lambda front: front.wrong),
        'absences': total(lambda front: len(front.absences)),
        'arrived': month.rate(always, arrived), 'tidied': month.rate(always, tidied),
    }


def checks(book, first, last, lines, now, rate, begin):
    """Rounds and checks by the plans of rules.yaml: a week from Monday to Sunday, more than planned is as planned; those that
    were not at a set time are none of them (001-R05, 001-R06, 001-R53)."""
    plans, inside = [], False
    with open(os.path.join(book, 'rules.yaml'), encoding='utf-8') as file:
        for line in file:
            inside = line.startswith('checks:') or (inside and line.startswith('- '))
            if inside and line.startswith('- '):
                plans.append(dict(pair.split(': ') for pair in line.strip()[3:-1].split(', ')))
    found = []
    for plan in plans:
        times, verdicts, day = int(plan['times']), [], first
        while day <= last:
            if plan['each'] == 'day' or (plan['each'] == 'week' and day.weekday() == 0) or (plan['each'] == 'month' and day.day == 1):
                end = {'day': day, 'week': day + timedelta(days=6), 'month': last}[plan['each']]
                made = sum(day <= one.opened.date() <= end for one in lines if one.front.first.get('line') == plan['line']
                           and one.front.first.get('scheduled') != 'false' and one.shown() not in ('void', 'cancelled', 'merged'))
                none_yet = begin is None or end < begin.date()
                short = 'running' if end >= now.date() else 'before' if none_yet else 'miss'
                verdicts += ['hit'] * min(made, times) + [short] * max(times - made, 0)
            day += timedelta(days=1)
        found.append({'line': plan['line'], 'each': plan['each'], 'times': times, **rate(verdicts)})
    return found


def shifts(book, first, last, records, now, rate, begin):
    """The shifts that begin in the month and were taken over with both signatures (002-R17)."""
    roster, inside = [], False
    with open(os.path.join(book, 'wuye.yaml'), encoding='utf-8') as file:
        for line in file:
            inside = line.startswith('shifts:') or (inside and line.startswith('- '))
            if inside and line.startswith('- '):
                name, hours = line[len('- {name: '):].rstrip('}\n').split(', hours: ')
                roster.append((name, [time.fromisoformat(part) for part in hours.strip('"').split('-')]))
    taken = {one.front.turn for one in records if one.shown() == 'effective'}
    verdicts, day = [], first
    while day <= last:
        for name, (begins, ends) in roster:
            over = day if ends > begins else day + timedelta(days=1)
            over = datetime.combine(over, ends, now.tzinfo)
            signed = '%s %s' % (day.isoformat(), name) in taken
            none_yet = begin is None or over <= begin
            verdicts.append('hit' if signed else 'running' if over > now else 'before' if none_yet else 'miss')
        day += timedelta(days=1)
    return rate(verdicts)
