"""Who is asked afterwards (000-R132, 001-R29): the draw, and what became of it."""
import os
from datetime import date, datetime, time, timedelta


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
