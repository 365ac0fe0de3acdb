"""What all figures are counted with: shares, labels, weeks, and the records of one noun in a month."""
from datetime import timedelta

from clocks import punctual
from nouns import OVER


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


def opinion(satisfied):
    return {True: 'hit', False: 'miss', None: 'unasked'}[satisfied]


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


class Month:
    """Counts the records of one noun of a month; what is void is set aside, what was merged is in no share."""

    def __init__(self, first, records, now):
        self.first, self.now = first, now
        self.void = sum(one.shown() == 'void' for one in records)
        self.all = [one for one in records if one.shown() != 'void']
        self.own = [one for one in self.all if one.shown() != 'merged']

    def count(self, holds):
        return sum(1 for one in self.all if holds(one))

    def shown(self, state):
        return self.count(lambda one: one.shown() == state)

    def labels(self, label):
        return tally(label(one) for one in self.all)

    def said(self, label):
        return tally(one for one in map(label, self.all) if one)

    def rate(self, holds, verdict):
        return rate([verdict(one) for one in self.own if holds(one)])

    def each(self, verdicts):
        return rate([one for record in self.own for one in verdicts(record)])

    def kept(self, one, name):
        return punctual(one.clocks, name, self.now)

    def promises(self, one):
        return [punctual([clock], 'promise', self.now) for clock in one.clocks if clock.name == 'promise']

    def relayed(self, one):
        found = []
        for at, _, _ in one.front.messages:
            own = [clock for clock in one.clocks if clock.name == 'relay' and clock.start == at][:1]
            found.append(punctual(own, 'relay', self.now))
        return found

    def common(self):
        ended = [one.changed for one in self.all if one.shown() in OVER]
        return {
            'total': len(self.all), 'void': self.void, 'cancelled': self.shown('cancelled'),
            'open': self.count(is_open), 'state': self.labels(lambda one: one.shown()),
            'weeks': weeks(self.first, [one.opened for one in self.all], ended, 'ended'),
        }

    def merged(self):
        return {'merged': self.shown('merged')}


def is_open(one):
    return one.shown() not in OVER


def always(one):
    return True
