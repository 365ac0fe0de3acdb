#!/usr/bin/env python3
"""An independent recount of a handover sheet: written from the ledger, read from the files, not from the program.

    sheet.py BOOK --now TIME --soon TIME --end TIME

Prints one JSON list of lines, each [matter, record, clock, due, why it is important]. It asks each log what it comes to,
without a state table: which entry ended it, which clocks no entry stopped. Undone and amended entries are not known to it.
What was written down after --now does not count: so a sheet of the past is recounted from the book as it is today.
Python 3 and its standard library only.
"""
import argparse
import json
import os
import sys
from datetime import datetime, timedelta

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from recount import flow, moment, scalar  # noqa: E402  only the reading of lines

NOUNS = ['repair', 'complaint', 'visit', 'inquiry', 'request', 'duty']
ENDS = {'cancel', 'merge', 'void'}
ENDS_OF = {
    'repair': {'close', 'decline'}, 'complaint': {'archive'}, 'visit': set(),
    'inquiry': {'answer', 'relay', 'transfer', 'unanswerable', 'decline', 'refer'},
    'request': {'done', 'decline', 'refer'}, 'duty': {'close', 'approve', 'decline'},
}
OF_CLASS = {'arrive', 'finish', 'reply', 'report', 'progress'}
ANEW = {'promise', 'paperwork', 'progress', 'followup', 'relay'}
ANSWERS = {
    'complaint': {'reply'}, 'inquiry': {'answer', 'unanswerable', 'decline', 'transfer', 'reply'},
    'request': {'reply', 'refer', 'decline', 'done'}, 'visit': {'reply', 'refer', 'decline'},
}


def read(path):
    facts, log, inside = {}, [], False
    for line in open(path, encoding='utf-8').read().splitlines():
        if inside:
            log.append(flow(line[2:], 0)[0])
        elif line == 'log:':
            inside = True
        else:
            key, _, value = line.partition(': ')
            facts[key] = scalar(value)
    return facts, log


def stops(noun, clock, one):
    """Whether this entry is what the clock waited for."""
    verb, body = one['do'], one.get('body')
    on_site = noun == 'repair' and verb in ('arrive', 'start', 'finish')
    told = ANSWERS.get(noun, set())
    return {
        'arrive': on_site, 'finish': noun == 'repair' and verb == 'finish', 'review': verb == 'review',
        'promise': on_site or verb in told, 'paperwork': verb == 'agree', 'reply': verb in told,
        'report': body == 'duty', 'pass': body == 'duty' or verb in ('classify', 'settle'),
        'progress': verb in ('progress', 'reply'), 'followup': verb == 'followup', 'relay': verb == 'relay',
        'ack': verb == 'ack', 'stay': verb == 'out', 'result': verb == 'report',
    }[clock]


class Clock:
    def __init__(self, effect):
        self.name, self.rule = effect['name'], effect['rule']
        self.start, self.due = moment(effect['start']), moment(effect['due'])
        self.soft = effect.get('soft') == 'true'
        self.runs, self.stands = True, []


def clocks_of(noun, log):
    clocks = []
    for one in log:
        at = moment(one['at'])
        for clock in clocks:
            # A new word at the promised time keeps the promise (004-R21).
            kept = clock.name == 'promise' and one['do'] == 'promise'
            if clock.runs and (kept or stops(noun, clock.name, one)):
                clock.runs = False
            if clock.runs and clock.name == 'finish' and one['do'] == 'pause' and at <= clock.due:
                clock.stands.append((at, moment(one['until'])))
            elif clock.stands and one['do'] in ('resume', 'finish'):
                begun, until = clock.stands.pop()
                clock.stands.append((begun, min(until, at)))
        for move in one.get('moves', []):
            for clock in clocks:
                if clock.runs and clock.name == move['clock'] and at <= clock.due:
                    clock.runs = not clock.rule.endswith('.target')
                    clock.due = moment(move['due'])
        effects = one.get('clocks', [])
        names = {effect['name'] for effect in effects} - {'relay'}   # every message is owed for itself
        if one['do'] == 'classify' and noun == 'request':
            names |= {'ack'}
        elif one['do'] == 'classify' and 'nature' in one and effects:
            names |= OF_CLASS
        for clock in clocks:
            if clock.runs and clock.name in names and at <= clock.due:
                clock.runs = False
        for effect in effects:
            clock = Clock(effect)
            if any(other.runs and (other.rule, other.start) == (clock.rule, clock.start) for other in clocks):
                continue
            before = [other for other in log[:log.index(one) + 1] if stops(noun, clock.name, other)]
            clock.runs = not before or clock.name in ANEW
            clocks.append(clock)
    return [clock for clock in clocks if clock.runs and not clock.rule.endswith('.target')]


def ended(noun, log):
    first = log[0].get('closes') == 'true'
    def ends(one):
        verb, closes = one['do'], one.get('closes')
        if verb in ENDS:
            return True
        if noun == 'duty' and verb == 'recheck':
            return one.get('satisfied') == 'true'
        return verb in ENDS_OF[noun] and closes != 'false'
    if noun == 'visit':
        return visit_ended(log, first)
    return first or any(ends(one) for one in log[1:])


def visit_ended(log, first):
    """Of a visit the entry says itself whether it ends there, except where a visitor leaves: his slip is what is owed."""
    def ends(one):
        if one['do'] == 'out':
            return one.get('slip_missing') != 'true'
        return one['do'] in ENDS | {'decline', 'refer'} or one.get('closes') == 'true'
    return first or any(ends(one) for one in log[1:])


def visitor(log):
    """What a visitor or somebody who views a house still has: the house, the slip, the key."""
    last = next((one for one in reversed(log) if one['do'] in ('in', 'out', 'view')), None)
    if last is None:
        return None
    return {'in': 'inside', 'out': 'slip', 'view': 'viewing' if last.get('stage') == 'out' else None}[last['do']]


def messages(log):
    """Messages that nobody has given on: a relay names one, or means all there were."""
    left = []
    for one in log:
        if one['do'] == 'message' and 'text' in one and one.get('unwanted') != 'true':
            left.append(one)
        elif one['do'] == 'relay':
            left = [other for other in left if 'entry' in one and one['entry'] != other['id']]
    return left


def lines_of(noun, facts, log, times):
    now, soon, end = times
    over, verbs = ended(noun, log), [one['do'] for one in log]
    latest = lambda key: next((one[key] for one in reversed(log) if key in one), None)
    clocks = [] if over else clocks_of(noun, log)
    for clock in clocks:                       # a standstill is added; while it lasts there is no due time
        clock.paused = any(begun <= now < until for begun, until in clock.stands)
        for begun, until in clock.stands:
            clock.due += max(min(until, now) - begun, timedelta(0))
    clocks.sort(key=lambda clock: (clock.due, clock.soft))
    late = lambda clock: not clock.paused and clock.due < now
    near = lambda clock, until: not clock.paused and not late(clock) and clock.due <= until

    def weight(clock):
        if clock and not clock.soft and late(clock):
            return 'overdue'
        return 'soon' if clock and not clock.soft and near(clock, soon) else None

    went = [one for one in log if one['do'] in ('dispatch', 'arrive', 'start', 'finish') and 'no_access' not in one]
    away = noun == 'repair' and log[0].get('urgency') == 'urgent' and (not went or went[-1]['do'] == 'dispatch')
    heavy = None
    if latest('severity') == 'major':
        heavy = 'major'
    elif away and not over and 'rework' not in verbs:
        heavy = 'urgent-away'
    elif noun == 'request' and not over and latest('help') in ('A', 'E', 'F'):
        heavy = 'special-help'

    found, seen = [], set()
    put = lambda matter, clock=None, due=None, light=False: found.append(
        [matter, facts['id'], clock.name if clock else None, due.isoformat() if due else None,
         None if light else (weight(clock) or heavy)])
    guest = visitor(log) if noun == 'visit' and not over else None
    stay = next((clock for clock in clocks if clock.name == 'stay' and guest == 'inside'), None)
    for clock in [one for one in clocks if one is not stay]:   # who is inside has his slip: one line says both
        matter = {'promise': 'promise', 'paperwork': 'papers', 'relay': None}.get(clock.name, '')
        if matter == '':
            matter = 'overdue' if late(clock) else 'due' if near(clock, end) else None
        if matter and clock.name not in seen:
            seen.add(clock.name)
            put(matter, clock, None if clock.paused else clock.due)
    limits = [clock.due for clock in clocks if not clock.soft and not clock.paused]
    if noun == 'complaint' and not over and 'reply' not in verbs:
        said = [clock for clock in clocks if clock.name == 'promise' or clock.name == 'reply' and clock.due <= end]
        if not said:
            put('reply', None, min(limits, default=None))
    for left in messages(log):                 # every message is a line of its own
        relay = next((one for one in clocks if one.name == 'relay' and one.start == moment(left['at'])), None)
        if relay or not over:
            put('message', relay, relay.due if relay else None)
    if guest:
        put(guest, stay, stay.due if stay and not stay.paused else None)
    keys = []
    for one in log:
        keys += [one['key_left']] if 'key_left' in one else []
        keys = [] if 'key_returned' in one else keys
    if keys:
        put('key', light=True)
    pauses = [one for one in log if one['do'] == 'pause']
    if pauses and not over and not {'resume', 'finish'} & set(verbs[log.index(pauses[-1]):]):
        until = moment(pauses[-1]['until'])
        if now < until <= end:
            put('resume', None, until)
    done = [one for one in log if one['do'] in ('finish', 'rain', 'rework', 'accept')]
    if not over and done and done[-1].get('test') == 'next-rain':
        put('rain', light=True)
    if not over and all(line[0] == 'key' for line in found):
        kind = {'duty': 'notice' if log[0].get('line') == 'notice' else 'duty'}.get(noun, 'open')
        until = moment(latest('until')) if noun == 'duty' and latest('until') else None
        put(kind, None, until or min(limits, default=None))
    return found


def main():
    options = argparse.ArgumentParser()
    options.add_argument('book')
    for name in ('now', 'soon', 'end'):
        options.add_argument('--' + name, required=True)
    given = options.parse_args()
    times = [datetime.fromisoformat(text) for text in (given.now, given.soon, given.end)]
    lines = []
    for noun in NOUNS:
        for folder, _, files in sorted(os.walk(os.path.join(given.book, noun))):
            for name in sorted(files):
                facts, log = read(os.path.join(folder, name))
                log = [one for one in log if moment(one['at']) <= times[0]]
                lines += lines_of(noun, facts, log, times) if log else []
    json.dump(sorted(lines, key=str), sys.stdout, ensure_ascii=False)


if __name__ == '__main__':
    main()
