"""Clocks (contract 6): when they stop, stand still and are late, and how a record counts in a share."""
from datetime import timedelta

from reading import moment
from states import FRONT


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
