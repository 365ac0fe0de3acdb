#!/usr/bin/env python3
"""An independent recount of monthly reports: written from the contract and the ledger, folding the files by itself.

    recount.py BOOK --now TIME [--as-of TIME] MONTH...

Prints {MONTH: figures}. With --as-of only entries typed up to then count, judged then. What it knows of a record:
contract 1 (order of entries, amend, undo, two desks at once), contract 6 (clocks), ledger 5.1 and 5.2 (states), ledger 6
(RP01, RP02, RP06, RP12), 002-R57…R60; the nouns of the front desk and the shift stand in desk.py. It shares the reading of
one-line entries with ../recount/recount.py and nothing else.
Python 3 and its standard library only.
"""
import json
import os
import sys
from datetime import date, datetime, time, timedelta

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'recount'))
import recount as reading  # noqa: E402
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import desk  # noqa: E402

moment = reading.moment

# ---------------------------------------------------------------- states

BEFORE = 'received reviewing quoted agreed dispatched arrived working'.split()
LATE = 'finished awaiting_rain accepted paid closed'.split()
OVER = {'repair': {'closed', 'declined', 'infeasible', 'cancelled', 'merged', 'void'},
        'complaint': {'archived', 'cancelled', 'merged', 'void'}}
FRONT = ('visit', 'inquiry', 'request', 'duty', 'handover')
OVER.update({kind: desk.OVER for kind in FRONT})
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
TABLES = dict(desk.tables(rows), repair=REPAIR, complaint=COMPLAINT)


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
        return desk.carried(kind, state, verb, data, after, FORBIDDEN)
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


# ---------------------------------------------------------------- clocks

STOPS = {'arrive': ['arrive', 'start', 'finish'], 'finish': ['finish'], 'review': ['review'],
         # A word at the promised time with a new time keeps the promise (004-R21).
         'promise': ['arrive', 'start', 'finish', 'reply', 'promise'], 'reply': ['reply'], 'report': ['report-duty'],
         'director': ['report-director'], 'company': ['report-company'], 'result': ['report-result'],
         'relay': ['relay'], 'stay': ['out'], 'ack': ['ack']}
ANEW = {'promise', 'relay', 'stay'}
OF_CLASS = {'arrive', 'finish', 'reply', 'report', 'progress'}
OF_DEED = {'director', 'company', 'result'}
WRITTEN = {'letter', 'suggestion-box', 'fax', 'email'}


class Clock:
    def __init__(self, effect):
        self.name, self.rule = effect['name'], effect['rule']
        self.soft = effect.get('soft') == 'true'
        self.start, self.promised = moment(effect['start']), moment(effect['due'])
        self.original = None
        self.waits = []          # [from, until]
        self.stopped = None
        self.gone = None

    def ended(self):
        return self.stopped or self.gone

    def due(self, now):
        due = self.promised
        for begin, until in self.waits:
            if begin < now and begin <= due:
                due += max(min(until, now) - begin, timedelta())
        return due

    def stands(self, now):
        """(result, seconds late)."""
        end = self.ended()
        if end is not None and end > now:
            end = None
        seen = end or now
        late = (seen - self.due(seen)).total_seconds()
        if end is None:
            if late > 0:
                return 'overdue', late
            still = any(begin <= now < until and begin <= self.due(begin) for begin, until in self.waits)
            return ('paused' if still else 'running'), 0
        if late > 0:
            return 'late', late
        return ('met' if self.stopped else 'cancelled'), 0


def counted(kind, entry):
    """The limits an entry starts; at the front desk house values are counted too."""
    given = [one for one in entry.data.get('clocks', []) if one['name'] in STOPS]
    return [one for one in given if kind in FRONT or one.get('soft') != 'true']


# ---------------------------------------------------------------- one record

def live_entries(entries, as_of):
    known = [one for one in entries if as_of is None or one.typed <= as_of]
    gone = set()
    for one in reversed(known):
        if one.verb == 'undo' and one.id not in gone:
            gone.add(one.data['entry'])
    live = [copied(one) for one in known if one.id not in gone or one.verb == 'open']
    by_id = {one.id: one for one in live}
    for one in live:
        target = by_id.get(one.data.get('entry'))
        if one.verb == 'amend' and target is not None:
            was = target.at
            for key, value in one.data['set'].items():
                if key == 'at':
                    target.at = moment(value)
                    # An entry without `entered` was typed at its own time, which the correction moves with it.
                    if not target.has_entered:
                        target.typed = target.at
                elif key == 'who':
                    target.who = value
                else:
                    target.data[key] = value
            if target.verb != 'open':
                counted_again(live, was, one.data.pop('clocks', []))
    return live


def counted_again(live, was, effects):
    """The clocks that counted from a corrected entry count from the right time, in whatever entry they stand."""
    for effect in effects:
        for one in live:
            if one.verb in ('open', 'amend'):
                continue
            clocks = one.data.get('clocks', [])
            stale = [clock['rule'] == effect['rule'] and moment(clock['start']) == was for clock in clocks]
            if any(stale):
                one.data['clocks'] = [effect if old else clock for old, clock in zip(stale, clocks)]


def copied(one):
    made = reading.Entry()
    made.id, made.order, made.at, made.typed = one.id, one.order, one.at, one.typed
    made.by, made.who, made.verb, made.data = one.by, one.who, one.verb, dict(one.data)
    wrapped = Live()
    wrapped.__dict__.update({key: getattr(made, key) for key in ('id', 'order', 'at', 'typed', 'by', 'who', 'verb', 'data')})
    wrapped.has_entered = 'entered: ' in one.raw.split(', do: ')[0]
    return wrapped


class Live:
    pass


def fen(text):
    yuan, _, rest = text.partition('.')
    return int(yuan) * 100 + int((rest + '00')[:2])


def amount(data):
    if 'fee' in data:
        return fen(data['fee'])
    return sum(fen(data[key]) for key in ('labour', 'material') if key in data)


class Record:
    def __init__(self, kind, ident, key, facts, live):
        opening = live[0]
        data = opening.data
        self.kind, self.id, self.key, self.facts = kind, ident, key, dict(facts)
        self.opened = opening.at
        self.state = 'received'
        self.contested = False
        self.owner = None
        self.clocks = [Clock(effect) for effect in counted(kind, opening)]
        self.asked = []                              # (start, due) of the clocks of the follow-up
        self.klass = {key: data[key] for key in ('urgency', 'item', 'trade')} if 'urgency' in data else None
        # repair
        self.off_list = data.get('off_list') == 'true'
        self.free = data.get('free') == 'true'
        self.rework_of = data.get('link') if 'proposal' not in data else None
        self.pauses = []
        self.finished = self.accepted = self.paid = self.loss = self.satisfied = self.followed = None
        self.amount = 0
        self.redone, self.redoing = 0, False         # before acceptance, in the same order
        # complaint
        self.nature = data.get('nature')
        self.content, self.topic, self.severity = data.get('content'), data.get('topic'), data.get('severity')
        self.source, self.ground = data.get('source'), None
        self.flags = set(data.get('flags', []))
        self.again = int(data.get('again', '0'))
        self.classified = kind == 'complaint' and data.get('decided') == 'true'
        self.handled = 'settled' in self.flags
        self.told, self.investigated, self.handler, self.appointment, self.delay = {}, False, None, None, None
        self.extended = 0
        self.replies, self.continued, self.lead = [], None, None
        self.happened = {'open': opening.at}
        self.changed = opening.at
        self.links = set([data['link']] if 'link' in data else [])
        self.front = None
        if kind == 'repair':
            if self.off_list:
                self.state = 'reviewing'
        elif kind in FRONT:
            self.front = desk.Front(kind, opening, moment)
            self.state = desk.first_state(kind, data)
            if self.state == 'done':
                # Answered at once: an answer promised on the record it came from is given (000-R53).
                self.happened['reply'] = opening.at
                for clock in self.clocks:
                    if 'reply' in STOPS[clock.name]:
                        clock.stopped = opening.at
        else:
            self.owner = opening.who or opening.by
            self.state = 'settled' if self.handled else 'classified' if self.classified else 'received'
        self.keep(opening)
        self.opening, self.moves = opening.id, []    # (entry, the state it found)
        for one in live[1:]:
            self.take(one)

    def keep(self, one):
        self.asked += [(moment(e['start']), moment(e['due'])) for e in one.data.get('clocks', []) if e['name'] == 'followup']

    def shown(self):
        return 'contested' if self.contested and self.state != 'void' else self.state

    def over(self):
        return self.state in OVER[self.kind]

    def take(self, one):
        data, verb = one.data, one.verb
        after = step(self.kind, self.state, verb, data)
        unseen = self.unseen(one)
        if after is FORBIDDEN or (after is not SAME and unseen) or (after is SAME and self.crosses(one, unseen)):
            self.contested = True
            return
        if after is not SAME:
            self.moves.append((one, self.state))
            self.state, self.changed = after, one.at
        reclassed = False
        self.links.update([data['link']] if 'link' in data else [], data.get('members', []))
        if self.kind == 'repair':
            self.of_repair(one)
        elif self.front:
            self.front.take(one)
        else:
            reclassed = self.of_complaint(one)
        events = self.events(one)
        for event in events:
            self.happened.setdefault(event, one.at)
        for clock in self.clocks:
            if clock.ended() is None:
                waits = clock.name == 'relay' and self.kind == 'visit' and clock.start in self.front.waiting()
                if not waits and any(event in STOPS[clock.name] for event in events):
                    clock.stopped = one.at
                elif self.over():
                    clock.gone = max(one.typed, one.at)
        if self.kind == 'repair':
            if verb == 'dispatch':
                self.owner = data.get('to')
            elif verb in ('arrive', 'start') and self.owner is None:
                self.owner = one.who or one.by
        if verb == 'amend' and 'entry' not in data:
            for key, value in data['set'].items():
                if key in ('urgency', 'item', 'trade'):
                    if self.klass is not None:
                        self.klass = dict(self.klass, **{key: value})
                else:
                    self.facts[key] = value
                    if key == 'channel' and self.kind == 'complaint':
                        # What came in writing is answered in writing (002-R56).
                        (self.flags.add if value in WRITTEN else self.flags.discard)('written')
        self.standstill(one)
        for move in data.get('moves', []):
            self.move(move, one)
        if 'clocks' in data:
            self.restart(one, reclassed)
        self.keep(one)

    def unseen(self, one):
        """The moves its desk did not know of: those of the same number, and those behind the entry it says it followed."""
        numbers = [moved.order[0] for moved, _ in self.moves]
        known = sum(number < one.order[0] for number in numbers)
        names = [self.opening] + [moved.id for moved, _ in self.moves]
        followed = one.data.get('after')
        if followed in names:
            known = min(known, names.index(followed))
        return self.moves[known:]

    def crosses(self, one, unseen):
        """It only stays here, but had it come first it would have moved, and the table forbids what the other desk did then."""
        if not unseen:
            return False
        state = step(self.kind, unseen[0][1], one.verb, one.data)
        if state is SAME or state is FORBIDDEN:
            return False
        for moved, _ in unseen:
            after = step(self.kind, state, moved.verb, moved.data)
            if after is FORBIDDEN:
                return True
            state = state if after is SAME else after
        return False

    def of_repair(self, one):
        data, verb = one.data, one.verb
        if 'loss' in data:
            self.loss = fen(data['loss'])
        if verb == 'pause':
            self.pauses.append([one.at, moment(data['until'])])
        elif verb in ('resume', 'finish') and self.pauses:
            pause = self.pauses[-1]
            pause[1] = max(min(pause[1], one.at), pause[0])
        if verb == 'finish':
            self.finished, self.amount, self.redoing = one.at, amount(data), False
        elif verb in ('rework', 'rain') and self.state == 'working':
            self.finished, self.redone, self.redoing = None, self.redone + 1, True
        elif verb == 'accept':
            self.accepted, self.followed = one.at, None
        elif verb == 'pay':
            self.paid = amount(data)
        elif verb == 'followup' and self.followed is None:
            self.followed = one.at
        if verb in ('accept', 'followup') and 'satisfied' in data:
            self.satisfied = data['satisfied'] == 'true'

    def of_complaint(self, one):
        data, verb, reclassed = one.data, one.verb, False
        if verb in ('extend', 'appoint', 'escalate'):
            self.extended += verb == 'extend'
            self.delay = data.get('reason', self.delay)
        if verb == 'classify':
            new = data.get('nature')
            keeps = self.nature == 'valid' and new == 'invalid' and self.investigated
            reclassed = new is not None and new != self.nature and not keeps
            self.classified = True
            self.nature = new or self.nature
            self.content, self.topic = data.get('content', self.content), data.get('topic', self.topic)
            self.severity = data.get('severity', self.severity)
        elif verb == 'settle':
            reclassed = True
            self.flags.add('settled')
            self.handled = True
        elif verb in ('report', 'escalate'):
            self.told.setdefault(data['body'], one.at)
        elif verb == 'appoint':
            self.appointment = moment(data['until'])
        elif verb == 'investigate':
            self.investigated = True
            self.ground = data.get('ground', self.ground)
        elif verb == 'assign':
            self.handler = data['to']
            if data.get('hand_on') == 'true':
                self.owner = data['to']
        elif verb == 'handle':
            self.handled = True
        elif verb == 'reply':
            self.replies.append(one.at)
            self.continued = data.get('link', self.continued)
        elif verb == 'followup':
            self.followed = one.at
            self.continued = data.get('link', self.continued)
        elif verb == 'group':
            self.flags.add('collective')
            self.lead = data.get('link', self.lead)
        if verb in ('settle', 'handle', 'reply', 'followup') and 'satisfied' in data:
            self.satisfied = data['satisfied'] == 'true'
        return reclassed

    def events(self, one):
        if self.front:
            return desk.events(self.kind, one)
        verb, body = one.verb, one.data.get('body')
        if verb not in ('report', 'escalate'):
            return [verb]
        found = []
        if body == 'duty':
            found.append('report-duty')
        if body == 'director':
            found.append('report-director')
        if body in ('deputy-gm', 'company') and {'deputy-gm', 'company'} <= set(self.told):
            found.append('report-company')
        if body == 'company' and self.handled:
            found.append('report-result')
        return found

    def standstill(self, one):
        if one.verb not in ('pause', 'resume', 'finish'):
            return
        for clock in self.clocks:
            if clock.name != 'finish' or (clock.ended() is not None and clock.stopped != one.at):
                continue
            if one.verb == 'pause':
                if one.typed <= clock.due(one.typed):
                    clock.waits.append([one.at, max(moment(one.data['until']), one.at)])
            elif clock.waits:
                begin, until = clock.waits.pop()
                # Resuming never makes late what was not: it counts from when that can no longer happen.
                behind = max(one.typed - clock.due(one.typed), timedelta())
                end = one.at if one.verb == 'finish' else max(one.at, begin + behind)
                clock.waits.append([begin, max(min(end, until), begin) if end < until else until])

    def move(self, move, one):
        for clock in self.clocks:
            if clock.name != move['clock'] or clock.ended() is not None or one.typed > clock.due(one.typed):
                continue
            clock.original = clock.original or clock.promised
            clock.promised = moment(move['due'])
            clock.waits = [[max(begin, one.at), until] for begin, until in clock.waits if until > one.at]

    def restart(self, one, reclassed):
        effects = one.data['clocks']
        names = {effect['name'] for effect in effects}
        if one.verb == 'amend' and 'entry' in one.data:
            self.clocks = [c for c in self.clocks if c.name not in OF_CLASS and c.name not in names]
        for clock in self.clocks:
            given = clock.name in OF_CLASS
            again = one.verb == 'classify' and self.kind == 'request'
            own = clock.name == 'ack' if again else clock.name in names and clock.name != 'relay'
            if not (given if one.verb == 'amend' or reclassed else own):
                continue
            if clock.ended() is None and one.typed <= clock.due(one.typed):
                clock.gone = one.typed
        for effect in counted(self.kind, one):
            clock = Clock(effect)
            if any(c.rule == clock.rule and c.start == clock.start and c.ended() is None for c in self.clocks):
                continue
            when = [self.happened[event] for event in STOPS[clock.name] if event in self.happened]
            if clock.name in OF_DEED:
                when = [at for at in when if at >= clock.start]
            if clock.name == 'finish':
                clock.waits = [[max(begin, clock.start), until] for begin, until in self.pauses if until > clock.start]
            if when and clock.name not in ANEW:
                clock.stopped = min(when)
            if clock.ended() is None and self.over():
                clock.gone = one.typed
            self.clocks.append(clock)


# ---------------------------------------------------------------- rates

def punctual(clocks, name, now):
    found = [(clock.stands(now)[0], clock) for clock in clocks if clock.name == name]
    results = [result for result, _ in found]
    if 'late' in results or 'overdue' in results:
        return 'miss'
    for result, clock in found:
        if result == 'met':
            return 'moved' if clock.original is not None and clock.stopped > clock.original else 'hit'
    for left in ('paused', 'running', 'cancelled'):
        if left in results:
            return left
    return 'no-clock'


def opinion(satisfied):
    return {True: 'hit', False: 'miss', None: 'unasked'}[satisfied]


def rate(verdicts):
    hit = sum(one in ('hit', 'moved') for one in verdicts)
    of = hit + sum(one == 'miss' for one in verdicts)
    left = {}
    for one in verdicts:
        if one not in ('hit', 'moved', 'miss'):
            left[one] = left.get(one, 0) + 1
    # The nearest tenth of a per cent, half of one upwards.
    share = None if of == 0 else int(1000 * hit / of + 0.5) if (2000 * hit) % (2 * of) else 1000 * hit // of
    return {'hit': hit, 'of': of, 'per_mille': share, 'moved': sum(one == 'moved' for one in verdicts), 'left_out': left}


def tally(labels):
    found = {}
    for label in labels:
        found[label or ''] = found.get(label or '', 0) + 1
    return found


def building(one):
    house = one.facts.get('house')
    return house.split('-')[0] if house else None


def by(records, key, verdict):
    groups = {}
    for one in records:
        if key(one) is not None:
            groups.setdefault(key(one), []).append(verdict(one))
    return {label: rate(verdicts) for label, verdicts in groups.items()}


# ---------------------------------------------------------------- a month

def mondays(first):
    day, found = first - timedelta(days=first.weekday()), []
    while day <= last_of(first):
        found.append(day)
        day += timedelta(days=7)
    return found


def last_of(first):
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def weeks(first, opened, ended, name):
    found = [{'monday': day.isoformat(), 'received': 0, name: 0} for day in mondays(first)]
    for moments, key in ((opened, 'received'), (ended, name)):
        for at in moments:
            if (at.year, at.month) == (first.year, first.month):
                found[(at.date() - mondays(first)[0]).days // 7][key] += 1
    return found


def ceil_minutes(seconds):
    return int(-(-seconds // 60))


def complaints(first, records, everything, now):
    void = [one for one in records if one.shown() == 'void']
    counted = [one for one in records if one.shown() != 'void']
    own = [one for one in counted if one.shown() != 'merged']

    def replied(one):
        return punctual(one.clocks, 'reply', now)

    def final(one):
        """The complaint in which the matter has ended so far (002-R57)."""
        at, seen = one, {one.id}
        while at.continued in everything and at.continued not in seen:
            at = everything[at.continued]
            seen.add(at.id)
        return at

    def count(holds):
        return sum(1 for one in counted if holds(one))

    def open_reply(one):
        return not one.replies and one.shown() not in ('cancelled', 'merged')

    upward = ('director', 'deputy-gm', 'company')
    settled = [one for one in own if 'settled' in one.flags]
    leads = [one for one in own if 'collective' in one.flags and one.lead is None]
    handed = [one for one in own if 'transferred' in one.flags]
    unsolved = sorted((one for one in counted if open_reply(one)), key=lambda one: one.key)
    return {
        'total': len(counted), 'void': len(void),
        'merged': count(lambda one: one.shown() == 'merged'), 'cancelled': count(lambda one: one.shown() == 'cancelled'),
        'again': count(lambda one: one.again > 0), 'unreplied': count(open_reply),
        'late': sum(replied(one) == 'miss' for one in own),
        'extended': count(lambda one: one.extended > 0), 'appointed': count(lambda one: one.appointment is not None),
        'told_upward': count(lambda one: any(body in one.told for body in upward)),
        'nature': tally(one.nature for one in counted), 'content': tally(one.content for one in counted),
        'topic': tally(one.topic for one in counted), 'ground': tally(one.ground for one in counted),
        'severity': tally(one.severity for one in counted),
        'channel': tally(one.facts.get('channel') for one in counted), 'source': tally(one.source for one in counted),
        'flags': tally(flag for one in counted for flag in one.flags),
        'told': tally(body for one in counted for body in one.told if body in upward),
        'building': tally(building(one) for one in counted),
        'replied': rate([replied(one) for one in own]),
        'settled_report': rate([punctual(one.clocks, 'report', now) for one in settled]),
        'settled_reply': rate([replied(one) for one in settled]),
        'director': rate([punctual(one.clocks, 'director', now) for one in leads]),
        'company': rate([punctual(one.clocks, 'company', now) for one in leads]),
        'result': rate([punctual(one.clocks, 'result', now) for one in handed]),
        'satisfied_first': rate(['miss' if one.continued else opinion(one.satisfied) for one in own]),
        'satisfied_last': rate([opinion(final(one).satisfied) for one in own]),
        'replied_by_nature': by(own, lambda one: one.nature, replied),
        'replied_by_handler': by(own, lambda one: one.handler, replied),
        'weeks': weeks(first, [one.opened for one in counted], [one.replies[0] for one in counted if one.replies], 'replied'),
        'unsolved': [{
            'id': one.id, 'house': one.facts.get('house', one.facts.get('place')), 'text': one.facts['text'],
            'state': one.shown(), 'nature': one.nature, 'handler': one.handler or one.owner,
            'reason': one.delay, 'appointed': one.appointment.isoformat() if one.appointment else None,
            'late_minutes': max([ceil_minutes(clock.stands(now)[1]) for clock in one.clocks] + [0]),
        } for one in unsolved],
    }


def repairs(first, records, now):
    void = [one for one in records if one.shown() == 'void']
    counted = [one for one in records if one.shown() != 'void']
    own = [one for one in counted if one.shown() != 'merged']

    def is_urgent(one):
        return one.klass is not None and one.klass['urgency'] == 'urgent'

    def fixed(one):
        return punctual(one.clocks, 'finish', now)

    def paused(one):
        last = one.pauses[-1] if one.pauses else None
        return one.finished is None and not one.over() and last is not None and last[0] <= now < last[1]

    def count(holds):
        return sum(1 for one in counted if holds(one))

    def shown(state):
        return count(lambda one: one.shown() == state)

    def late(one):
        return 'miss' in (punctual(one.clocks, 'arrive', now), fixed(one))

    def label(key):
        return tally(one.klass[key] if one.klass else None for one in counted)

    urgent = [one for one in own if is_urgent(one)]
    general = [one for one in own if not is_urgent(one)]
    return {
        'total': len(counted), 'void': len(void), 'merged': shown('merged'), 'cancelled': shown('cancelled'),
        'declined': shown('declined'), 'infeasible': shown('infeasible'),
        'open': count(lambda one: one.finished is None and one.shown() not in OVER['repair']),
        'paused': count(paused), 'awaiting_rain': shown('awaiting_rain'),
        'late': sum(fixed(one) == 'miss' for one in own),
        'redone': count(lambda one: one.redone > 0), 'redone_times': sum(one.redone for one in counted),
        'redone_open': count(lambda one: one.redoing and one.shown() not in OVER['repair']),
        'fixed_first_time': rate(['miss' if one.redone else 'hit' for one in own if one.redone or one.finished]),
        'rework': count(lambda one: one.rework_of is not None), 'free': count(lambda one: one.free),
        'losses': count(lambda one: one.loss is not None),
        'late_with_loss': count(lambda one: one.loss is not None and late(one)),
        'fees_fen': sum(one.amount for one in counted), 'paid_fen': sum(one.paid or 0 for one in counted),
        'loss_fen': sum(one.loss or 0 for one in counted),
        'urgency': label('urgency'), 'item': label('item'), 'trade': label('trade'),
        'building': tally(building(one) for one in counted),
        'arrived': rate([punctual(one.clocks, 'arrive', now) for one in urgent]),
        'fixed_urgent': rate([fixed(one) for one in urgent]), 'fixed_general': rate([fixed(one) for one in general]),
        'reviewed': rate([punctual(one.clocks, 'review', now) for one in own if one.off_list]),
        'satisfied': rate([opinion(one.satisfied) for one in own if one.accepted or one.satisfied is not None]),
        'fixed_by_repairer': by(own, lambda one: one.owner or '', fixed),
        'weeks': weeks(first, [one.opened for one in counted], [one.finished for one in counted if one.finished], 'finished'),
    }


# ---------------------------------------------------------------- asked afterwards (000-R132, 001-R29)

QUOTAS = {'complaint': 100, 'repair': 30, 'unsatisfied': 100}
WITHIN = 3                       # working days


def lot(ident):
    """A number below 100 that anybody can work out from an id: 64-bit FNV-1a, its halves mixed."""
    value = 0xcbf29ce484222325
    for byte in ident.encode():
        value = ((value ^ byte) * 0x100000001b3) % (1 << 64)
    return ((value >> 32) ^ (value & 0xffffffff)) % 100


class Draw:
    def __init__(self):
        self.seen = self.chosen = 0

    def next(self, ident, share):
        self.seen += 1
        taken = self.seen * share // 100 > self.chosen or lot(ident) < share
        self.chosen += taken
        return taken


class Calendar:
    def __init__(self, book):
        self.days = {}
        folder = os.path.join(book, 'calendar')
        for name in sorted(os.listdir(folder)):
            worked = None
            with open(os.path.join(folder, name), encoding='utf-8') as file:
                for line in file:
                    if line.startswith(('holidays:', 'workdays:')):
                        worked = line.startswith('workdays')
                    elif line.startswith('- {date: '):
                        self.days[date.fromisoformat(line.split('"')[1])] = worked

    def works(self, day):
        return self.days.get(day, day.weekday() < 5)

    def due(self, start, workdays):
        day, left = start.date(), workdays
        while left:
            day += timedelta(days=1)
            left -= self.works(day)
        return max(datetime.combine(day, time(17, 30), start.tzinfo), start)


def followups(records, calendar, now):
    """{month: [complaints, repairs]}, the draw going over each month in the order of the endings."""
    found = {}
    for place, kind in enumerate(('complaint', 'repair')):
        ended = []
        for one in records:
            if one.kind == kind and one.shown() not in ('void', 'merged') and not one.continued:
                since = one.accepted if kind == 'repair' else one.replies[-1] if one.replies else None
                if since is not None and since <= now:
                    ended.append((since, one.key, one))
        ended.sort(key=lambda row: row[:2])
        month = None
        for since, _, one in ended:
            if month != (since.year, since.month):
                month = (since.year, since.month)
                every, unhappy = Draw(), Draw()
            counts = found.setdefault('%04d-%02d' % month, [shares('complaint'), shares('repair')])[place]
            drawn = every.next(one.id, QUOTAS[kind])
            sad = one.satisfied is False and unhappy.next(one.id, QUOTAS['unsatisfied'])
            counts['of'] += 1
            if not (drawn or sad):
                continue
            counts['chosen'] += 1
            due = next((due for start, due in one.asked if start == since), None) or calendar.due(since, WITHIN)
            counts['due'] += due <= now
            if one.followed is not None and since <= one.followed <= now:
                counts['done'] += 1
                counts['satisfied'] += one.satisfied is True
                counts['unsatisfied'] += one.satisfied is False
    return found


def shares(kind):
    return {'kind': kind, 'quota': QUOTAS[kind], 'of': 0, 'chosen': 0, 'due': 0, 'done': 0, 'satisfied': 0, 'unsatisfied': 0}


# ---------------------------------------------------------------- three places (002-R59, 002-R60)

def places(records, lines):
    counted = [one for one in records if one.shown() != 'void']
    named = {link for line in lines if line.state != 'void' for link in line.links}

    def logged(one):
        if one.id in named or any(link.startswith('D-') for link in one.links):
            return True
        if one.state in ('cancelled', 'merged') or 'duty' in one.told:
            return True
        return one.classified and 'settled' not in one.flags

    missing = sorted((one for one in counted if not logged(one)), key=lambda one: one.key)
    return {'ledger': len(records), 'void': len(records) - len(counted), 'report': len(counted),
            'duty_log': len(counted) - len(missing), 'not_in_report': [], 'not_in_duty_log': [one.id for one in missing]}


# ---------------------------------------------------------------- the book

def read(path, kind):
    with open(path, encoding='utf-8') as file:
        lines = file.read().split('\n')[:-1]
    facts = {}
    for number, line in enumerate(lines):
        if line == 'log:':
            break
        key, _, value = line.partition(': ')
        facts[key] = reading.scalar(value)
    log = {}
    for line in lines[number + 1:]:
        one = reading.entry(line[2:])
        log[one.id] = one
    ident = facts.pop('id')
    head, day, rest = ident.split('-')
    letter, digits = (rest[0], rest[1:]) if rest[0].isalpha() else ('', rest)
    return kind, ident, (day, letter, int(digits)), facts, sorted(log.values(), key=lambda one: one.order)


def built(kind, ident, key, facts, entries):
    live = live_entries(entries, None)
    return Record(kind, ident, key, facts, live) if live and live[0].verb == 'open' else None


def keep_late(record, entries, built):
    """A corrected time erases no lateness (001-R80): a limit that was late when it was corrected, and of which the corrected
    record has none any more, stays as it was."""
    gone = set()
    for one in reversed(entries):
        if one.verb == 'undo' and one.id not in gone:
            gone.add(one.data['entry'])
    for place, one in enumerate(entries):
        moved = one.verb == 'amend' and 'entry' in one.data and 'at' in one.data.get('set', {})
        if not moved or one.id in gone:
            continue
        before, after = built(entries[:place]), built(entries[:place + 1])
        if before is None or after is None:
            continue
        for at, was in enumerate(before.clocks):
            if was.soft:
                continue
            late = was.stands(one.typed)[1]
            nth = sum(other.rule == was.rule for other in before.clocks[:at])
            now = [other for other in after.clocks if other.rule == was.rule][nth:nth + 1]
            if late <= 0 or (now and now[0].stands(one.typed)[1] >= late):
                continue
            if not [other for other in record.clocks if other.rule == was.rule][nth:nth + 1]:
                if was.ended() is None:
                    was.gone = one.typed
                record.clocks.append(was)


def main(args):
    book, months, now, as_of = args[0], [], None, None
    rest = args[1:]
    while rest:
        if rest[0] in ('--now', '--as-of'):
            now, as_of = (moment(rest[1]), as_of) if rest[0] == '--now' else (now, moment(rest[1]))
            rest = rest[2:]
        else:
            months.append(rest[0])
            rest = rest[1:]
    records = []
    for kind in ('complaint', 'repair') + FRONT:
        for folder, _, files in sorted(os.walk(os.path.join(book, kind))):
            for name in sorted(files):
                kind, ident, key, facts, entries = read(os.path.join(folder, name), kind)
                entries = [one for one in entries if as_of is None or one.typed <= as_of]
                record = built(kind, ident, key, facts, entries)
                if record is not None:
                    keep_late(record, entries, lambda some: built(kind, ident, key, facts, some))
                    records.append(record)
    everything = {one.id: one for one in records}
    asked = followups(records, Calendar(book), now)
    lines = [one for one in records if one.kind == 'duty']
    signed = [one for one in records if one.kind == 'handover']
    found, begin = {}, min((one.opened for one in records), default=None)
    for month in months:
        first = date(int(month[:4]), int(month[5:]), 1)
        own = {kind: [one for one in records if one.kind == kind and one.opened.strftime('%Y-%m') == month]
               for kind in ('complaint', 'repair') + FRONT}
        of = {kind: desk.Month(first, own[kind], now, sys.modules[__name__]) for kind in FRONT}
        promises = [punctual([clock], 'promise', now) for kind in own for one in own[kind] if one.shown() != 'void'
                    for clock in one.clocks if clock.name == 'promise']
        found[month] = {
            'month': month, 'complaints': complaints(first, own['complaint'], everything, now),
            'repairs': repairs(first, own['repair'], now), 'promises': rate(promises),
            'followups': asked.get(month, [shares('complaint'), shares('repair')]), 'places': places(own['complaint'], lines),
            'reception': desk.reception(of['visit'], building), 'inquiries': desk.inquiries(of['inquiry']),
            'requests': desk.requests(of['request'], building), 'duty': desk.duty(of['duty']),
            'handovers': desk.handovers(of['handover']),
            'shifts': {'signed': desk.shifts(book, first, last_of(first), signed, now, rate, begin)},
        }
    json.dump(found, sys.stdout, ensure_ascii=False)


if __name__ == '__main__':
    reading.VERBS = type('Any', (), {'__contains__': lambda self, verb: True})()
    main(sys.argv[1:])
