"""From a log to a standing: what counts, what two desks did at once, what the job and the case come to (contract 1)."""
from datetime import timedelta

import nouns
import reading
import said
from clocks import ANEW, Clock, OF_CLASS, OF_DEED, STOPS, WRITTEN, counted
from reading import moment
from states import FORBIDDEN, FRONT, OVER, SAME, step


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
            self.front = nouns.Front(kind, opening, moment)
            self.state = nouns.first_state(kind, data)
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
        self.said, self.undos = [], [one for one in live if one.verb == 'undo']
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
        if after == self.state and unseen and all(said.agree(moved, one) for moved, _ in unseen):
            after = SAME
        met = (self.withdrawn(one) or unseen) if after is not SAME else self.crosses(one, unseen)
        if after is FORBIDDEN or met or self.otherwise(one, unseen):
            self.contested = True
            return
        if said.settles(verb):
            self.said.append(one)
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

    def withdrawn(self, one):
        """What it says it followed was taken back by another desk, neither knowing of the other."""
        for undo in self.undos:
            before = undo.data.get('after')
            unknown = undo.order[0] <= one.order[0] or (before is not None and said.order(before) < one.order)
            if 'after' in one.data and undo.data['entry'] == one.data['after'] and undo.id[0] != one.id[0] and unknown:
                return True
        return False

    def otherwise(self, one, unseen):
        """Another desk, not known here, has set the same thing to another value."""
        counts = [self.opening] + [moved.id for moved, _ in self.moves]

        def place(entry):
            return counts.index(entry.data['after']) if entry.data.get('after') in counts else None

        def unknown(other):
            stale = None not in (place(other), place(one)) and place(other) > place(one)
            moved = any(other is known for known, _ in unseen)
            return other.id[0] != one.id[0] and (other.order[0] == one.order[0] or moved or stale)

        return said.settles(one.verb) and any(said.contradict(other, one) for other in self.said if unknown(other))

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
            return nouns.events(self.kind, one)
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
