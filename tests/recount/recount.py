#!/usr/bin/env python3
"""An independent recount of a book: written from the contract and the ledger, not from the program.

    recount.py BOOK --now TIME [--as-of TIME ...] [--within SECONDS]

Prints one JSON document:
  {"views": {TIME: {"overdue": [row...], "due": [row...], "records": {id: standing}}}, "broken": [path...], "odd": [text...]}
The first view is that of --now, where every entry counts; an --as-of view counts entries typed up to then, judged then.
Python 3 and its standard library only; no YAML library: it reads the one-line entries the program writes, nothing more.
"""
import json
import os
import re
import sys
from datetime import datetime, timedelta

# ---------------------------------------------------------------- reading

KEY = re.compile(r'([a-z_]+): ?')
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
PLAIN = re.compile(r'[^,{}\[\]"\n&*!|>%@`#][^,{}\[\]\n]*')
TIME = re.compile(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\+\d\d:\d\d|-\d\d:\d\d|Z)$')
ENTRY_ID = re.compile(r'([xA-WYZ])([1-9]\d{0,8})$')
RECORD_ID = re.compile(r'([RCVQHDSM])-(\d{8})-([A-WYZ]?)(\d{2,6})$')
FACTS = ['house', 'place', 'name', 'phone', 'channel', 'text']
LIMITS = {'minute': 60, 'hour': 3600}


class Broken(Exception):
    pass


def flow(text, at):
    """A flow value at `at`: (value, where it ends). Maps are dicts, lists lists, scalars texts."""
    char = text[at]
    if char == '{':
        found, at = {}, at + 1
        while text[at] != '}':
            match = KEY.match(text, at)
            if not match:
                raise Broken('key expected at %d' % at)
            key = match.group(1)
            if key in found:
                raise Broken('twice: ' + key)
            found[key], at = flow(text, match.end())
            if text[at] == ',':
                at += 2
            elif text[at] != '}':
                raise Broken('"," or "}" expected at %d' % at)
        return found, at + 1
    if char == '[':
        found, at = [], at + 1
        while text[at] != ']':
            value, at = flow(text, at)
            found.append(value)
            if text[at] == ',':
                at += 2
            elif text[at] != ']':
                raise Broken('"," or "]" expected at %d' % at)
        return found, at + 1
    if char == '"':
        match = QUOTED.match(text, at)
        if not match:
            raise Broken('no closing quote')
        return json.loads(match.group()), match.end()
    match = PLAIN.match(text, at)
    if not match:
        raise Broken('no value at %d' % at)
    return match.group().rstrip(), match.end()


def scalar(text):
    value, end = flow('[' + text + ']', 0) if text.startswith('"') else ([text], len(text) + 2)
    if end != len(text) + 2 or len(value) != 1 or text[:1] in '&*!|>%@`{[':
        raise Broken('no scalar: ' + text)
    return value[0]


_TIMES = {}


def moment(text):
    if not isinstance(text, str) or not TIME.match(text):
        raise Broken('no time: %r' % (text,))
    found = _TIMES.get(text)
    if found is None:
        try:
            found = datetime.fromisoformat(text)
        except ValueError as error:
            raise Broken(str(error))
        if len(_TIMES) < 200000:
            _TIMES[text] = found
    return found


class Entry:
    __slots__ = ('id', 'order', 'at', 'typed', 'by', 'who', 'verb', 'data', 'raw')


HEAD = ('id', 'at', 'entered', 'by', 'who', 'do')


def entry(line):
    try:
        raw, end = flow(line, 0)
    except IndexError:
        raise Broken('the line ends too early')
    if end != len(line) or not isinstance(raw, dict):
        raise Broken('something after the entry')
    made = Entry()
    match = ENTRY_ID.match(raw.get('id', ''))
    if not match:
        raise Broken('no entry id')
    made.id = raw['id']
    made.order = (int(match.group(2)), match.group(1))
    made.at = moment(raw.get('at'))
    made.typed = moment(raw['entered']) if 'entered' in raw else made.at
    made.by = raw.get('by')
    made.who = raw.get('who')
    made.verb = raw.get('do')
    if not made.by or made.verb not in VERBS:
        raise Broken('no by or do')
    made.data = {key: value for key, value in raw.items() if key not in HEAD}
    made.raw = line
    for clock in made.data.get('clocks', []):
        moment(clock['start']), moment(clock['due'])
    return made


def record(path, rel):
    with open(path, 'rb') as file:
        data = file.read()
    try:
        text = data.decode('utf-8')
    except UnicodeDecodeError:
        raise Broken('no UTF-8')
    if not text.endswith('\n') or '\t' in text:
        raise Broken('empty, cut off, or with tabs')
    lines = text.split('\n')[:-1]
    facts, number = {}, 0
    for number, line in enumerate(lines):
        if line == 'log:':
            break
        key, colon, value = line.partition(': ')
        if not colon or key in facts or key not in FACTS + ['id'] or (number == 0) != (key == 'id'):
            raise Broken('line %d' % (number + 1))
        facts[key] = scalar(value)
    else:
        raise Broken('no log')
    log = {}
    for line in lines[number + 1:]:
        if not line.startswith('- '):
            raise Broken('no entry: ' + line[:20])
        one = entry(line[2:])
        if one.id in log and log[one.id].raw != one.raw:
            raise Broken('two entries ' + one.id)
        log[one.id] = one
    name = os.path.basename(path)[:-5]
    match = RECORD_ID.match(facts.get('id', ''))
    if not match or facts['id'] != name:
        raise Broken('id and name differ')
    day = match.group(2)
    if rel != 'repair/%s/%s/%s.yaml' % (day[:4], day[4:6], name):
        raise Broken('wrong folder')
    entries = sorted(log.values(), key=lambda one: one.order)
    if not entries or [one.verb for one in entries].count('open') != 1 or entries[0].verb != 'open':
        raise Broken('not one opening')
    del facts['id']
    return name, (day, match.group(3), int(match.group(4))), facts, entries


# ---------------------------------------------------------------- the life of a repair (ledger 5.1, contract sections 3, 6)

OVER = {'closed', 'declined', 'infeasible', 'cancelled', 'merged', 'void'}
STAYS = {'note', 'amend', 'undo', 'reveal'}
# verb: {state: next state}; only verbs the desk can reach today.
TABLE = {
    'dispatch': {'received': 'dispatched', 'agreed': 'dispatched', 'dispatched': 'dispatched', 'arrived': 'dispatched'},
    'arrive': {'received': 'arrived', 'agreed': 'arrived', 'dispatched': 'arrived'},
    'finish': {'arrived': 'finished', 'working': 'finished'},
}
VERBS = STAYS | {'open', 'chase', 'cancel', 'merge', 'void'} | set(TABLE)
STOPS = {'arrive': 'arrive', 'finish': 'finish', 'promise': 'arrive', 'review': 'review'}


def next_state(state, verb):
    """The next state, the same one where the verb moves nothing, None where it is forbidden."""
    if verb in STAYS:
        return state
    if verb == 'void':
        return None if state == 'void' else 'void'
    if state in OVER or verb == 'open':
        return None
    if verb == 'chase':
        return state
    if verb in ('cancel', 'merge'):
        return {'cancel': 'cancelled', 'merge': 'merged'}[verb]
    return TABLE[verb].get(state)


class Clock:
    def __init__(self, effect):
        self.name, self.rule = effect['name'], effect['rule']
        self.start, self.due = moment(effect['start']), moment(effect['due'])
        self.soft = effect.get('soft') == 'true'
        self.stop = None    # its own event
        self.gone = None    # ended without it

    def runs(self):
        return self.stop is None and self.gone is None

    def judged(self, now):
        """(result, late minutes): equality is in time, begun minutes count whole, lateness is never erased."""
        seen = self.stop or self.gone or now
        seconds = int((seen - self.due).total_seconds())
        late = -(-seconds // 60) if seconds > 0 else 0
        if self.runs():
            return ('overdue' if late else 'running'), late
        if late:
            return 'late', late
        return ('met' if self.stop else 'cancelled'), 0


def fold(facts, entries, as_of):
    """What the entries typed up to `as_of` amount to; None when there are none."""
    known = [one for one in entries if as_of is None or one.typed <= as_of]
    if not known or known[0].verb != 'open':
        return None
    gone = set()
    for one in reversed(known):
        if one.verb == 'undo' and one.id not in gone:
            gone.add(one.data['entry'])
    live = [one for one in known if one.id not in gone or one.verb == 'open']
    at = {one.id: one.at for one in live}
    doer = {one.id: one.who or one.by for one in live}
    to = {one.id: one.data.get('to') for one in live}
    for one in live:                       # corrections of earlier entries first
        target = one.data.get('entry')
        if one.verb == 'amend' and target in at:
            changes = one.data['set']
            if 'at' in changes:
                at[target] = moment(changes['at'])
            if 'who' in changes:
                doer[target] = changes['who']
            if 'to' in changes:
                to[target] = changes['to']
    opening = live[0]
    facts = dict(facts)
    data = opening.data
    stand = {
        'state': 'received', 'opened': at[opening.id], 'assignee': None, 'chases': 0, 'contested': False,
        'class': {key: data[key] for key in ('urgency', 'item', 'trade')} if 'urgency' in data else None,
    }
    clocks = [Clock(effect) for effect in data.get('clocks', [])]
    happened = {}
    last_n = None
    for one in live[1:]:
        after = next_state(stand['state'], one.verb)
        if after is None:
            stand['contested'] = True
            continue
        moves = one.verb in TABLE or one.verb in ('cancel', 'merge', 'void')
        if moves:
            if last_n == one.order[0]:     # two desks, neither seeing the other
                stand['contested'] = True
                continue
            last_n = one.order[0]
            stand['state'] = after
        when = at[one.id]
        happened.setdefault(one.verb, when)
        for clock in clocks:
            if clock.runs():
                if STOPS[clock.name] == one.verb:
                    clock.stop = when
                elif stand['state'] in OVER:   # judged when it was typed: a back-dated ending erases no lateness
                    clock.gone = max(one.typed, when)
        if one.verb == 'dispatch':
            stand['assignee'] = to[one.id]
        elif one.verb == 'arrive' and stand['assignee'] is None:
            stand['assignee'] = doer[one.id]
        elif one.verb == 'chase':
            stand['chases'] += 1
        elif one.verb == 'amend' and 'entry' not in one.data:
            for key, value in one.data['set'].items():
                if key in FACTS:
                    facts[key] = value
                elif stand['class'] is not None:
                    stand['class'] = dict(stand['class'], **{key: value})
        if 'clocks' in one.data and one.verb == 'amend':
            kept = []
            if 'entry' in one.data:
                # The opening was mistyped: what counted from the wrong moment never was, but no lateness is erased by it
                # (001-R80): what was late, and has no clock of its rule any more, stays late.
                rules = {Clock(effect).rule for effect in one.data['clocks']}
                kept = [clock for clock in clocks if clock.rule not in rules and clock.judged(one.typed)[1] > 0]
                for clock in kept:
                    if clock.runs():
                        clock.gone = one.typed
                clocks = []
            for clock in clocks:           # late ones stay late, running ones give way; judged when it was typed
                if clock.runs() and one.typed <= clock.due:
                    clock.gone = one.typed
            for effect in one.data['clocks']:
                clock = Clock(effect)
                if any(other.rule == clock.rule and other.start == clock.start and other.runs() for other in clocks):
                    continue               # it runs already, late: one lateness is one row
                clock.stop = happened.get(STOPS[clock.name])
                if clock.stop is None and stand['state'] in OVER:
                    clock.gone = one.typed
                clocks.append(clock)
            clocks += kept
    if stand['contested'] and stand['state'] != 'void':
        stand['state'] = 'contested'
    stand['facts'], stand['clocks'] = facts, clocks
    return stand


# ---------------------------------------------------------------- counting

def shown(time):
    return None if time is None else time.isoformat()


def row(ident, stand, clock, now):
    return {
        'id': ident, 'clock': clock.name, 'rule': clock.rule, 'due': shown(clock.due),
        'late_minutes': clock.judged(now)[1], 'owner': stand['assignee'], 'house': stand['facts'].get('house'),
    }


def view(records, now, as_of, within):
    overdue, due, standings = [], [], {}
    until = now + timedelta(seconds=within)
    for ident, key, facts, entries in records:
        stand = fold(facts, entries, as_of)
        if stand is None:
            continue
        judged = []
        for place, clock in enumerate(stand['clocks']):
            result, late = clock.judged(now)
            judged.append({'name': clock.name, 'rule': clock.rule, 'start': shown(clock.start), 'due': shown(clock.due),
                           'stop': shown(clock.stop), 'result': result, 'late_minutes': late})
            if result == 'overdue':
                overdue.append(((-late, key, clock.name, place), row(ident, stand, clock, now)))
            elif result == 'running' and clock.due <= until:
                due.append(((clock.due, key, clock.name, place), row(ident, stand, clock, now)))
        standings[ident] = {
            'state': stand['state'], 'opened': shown(stand['opened']), 'assignee': stand['assignee'], 'chases': stand['chases'],
            'class': stand['class'], 'house': stand['facts'].get('house'), 'place': stand['facts'].get('place'),
            'name': stand['facts'].get('name'), 'channel': stand['facts'].get('channel'), 'clocks': judged,
        }
    overdue.sort(key=lambda pair: pair[0])
    due.sort(key=lambda pair: pair[0])
    return {'overdue': [pair[1] for pair in overdue], 'due': [pair[1] for pair in due], 'records': standings}


LIMIT_OF = {'repair.urgent.arrive': 2, 'repair.urgent.finish': 24, 'repair.general.finish': 72}   # D04 D05 D06


def oddities(ident, entries):
    """The effects an entry carries are those the ledger gives: the generator must not drift from it."""
    for one in entries:
        for clock in one.data.get('clocks', []):
            hours = LIMIT_OF.get(clock['rule'])
            length = (moment(clock['due']) - moment(clock['start'])).total_seconds()
            if hours is None or clock['limit'] != '%d hours' % hours or length != hours * 3600:
                yield '%s %s %s' % (ident, one.id, clock)


def main(args):
    book, now, as_ofs, within = args[0], None, [], 12 * 3600
    rest = args[1:]
    while rest:
        flag, value, rest = rest[0], rest[1], rest[2:]
        if flag == '--now':
            now = value
        elif flag == '--as-of':
            as_ofs.append(value)
        elif flag == '--within':
            within = int(value)
        else:
            sys.exit('recount.py: unknown flag ' + flag)
    records, broken, odd = [], [], []
    top = os.path.join(book, 'repair')
    for folder, folders, files in sorted(os.walk(top)):
        for name in sorted(files):
            if name.startswith(('.', '#')) or not name.endswith('.yaml'):
                continue
            path = os.path.join(folder, name)
            rel = os.path.relpath(path, book)
            try:
                records.append(record(path, rel))
            except (Broken, KeyError, TypeError) as error:
                broken.append(rel)
                continue
            odd.extend(oddities(records[-1][0], records[-1][3]))
    views = {now: view(records, moment(now), None, within)}
    for as_of in as_ofs:
        views[as_of] = view(records, moment(as_of), moment(as_of), within)
    json.dump({'views': views, 'broken': broken, 'odd': odd}, sys.stdout, ensure_ascii=False)


if __name__ == '__main__':
    main(sys.argv[1:])
