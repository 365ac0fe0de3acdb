#!/usr/bin/env python3
"""An independent recount of monthly reports: written from the contract and the ledger, folding the files by itself.

    recount.py BOOK --now TIME [--as-of TIME] MONTH...

Prints {MONTH: figures}. With --as-of only entries typed up to then count, judged then. What it knows of a record:
contract 1 (order of entries, amend, undo, two desks at once), contract 6 (clocks), ledger 5 (states), ledger 6 (RP01, RP02, RP06,
RP12, RP13, RP14). It shares the reading of one-line entries with ../recount/recount.py and nothing else.
Python 3 and its standard library only.
"""
import json
import os
import sys
from datetime import date

import asked
import front
import reading
import shift
from clocks import punctual
from counting import Month, last_of, rate
from figures import complaints, places, repairs
from fold import Record, live_entries
from reading import moment
from states import FRONT


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
    owed = asked.followups(records, asked.Calendar(book), now)
    lines = [one for one in records if one.kind == 'duty']
    signed = [one for one in records if one.kind == 'handover']
    found, begin = {}, min((one.opened for one in records), default=None)
    for month in months:
        first = date(int(month[:4]), int(month[5:]), 1)
        own = {kind: [one for one in records if one.kind == kind and one.opened.strftime('%Y-%m') == month]
               for kind in ('complaint', 'repair') + FRONT}
        of = {kind: Month(first, own[kind], now) for kind in FRONT}
        promises = [punctual([clock], 'promise', now) for kind in own for one in own[kind] if one.shown() != 'void'
                    for clock in one.clocks if clock.name == 'promise']
        found[month] = {
            'month': month, 'complaints': complaints(first, own['complaint'], everything, now),
            'repairs': repairs(first, own['repair'], now), 'promises': rate(promises),
            'followups': owed.get(month, [asked.shares('complaint'), asked.shares('repair')]), 'places': places(own['complaint'], lines),
            'reception': front.reception(of['visit']), 'inquiries': front.inquiries(of['inquiry']),
            'requests': front.requests(of['request']), 'duty': shift.duty(of['duty']),
            'handovers': shift.handovers(of['handover']),
            'checks': shift.checks(book, first, last_of(first), lines, now, begin),
            'shifts': {'signed': shift.shifts(book, first, last_of(first), signed, now, begin)},
        }
    json.dump(found, sys.stdout, ensure_ascii=False)


if __name__ == '__main__':
    main(sys.argv[1:])
