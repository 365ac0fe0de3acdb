"""The figures of the duty log, of handovers and of the plans of a house (RP14; 001-R04…R08, 001-R53, 002-A, 002-B)."""
import os
from datetime import datetime, time, timedelta

import nouns
from counting import always, ceil_minutes, is_open, rate, tally


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
        return ceil_minutes(max((min(back, now) - one.opened).total_seconds(), 0))

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
        'area': tally(one.front.first.get('area') for one in month.all if wrong(one)),
        'scheduled': tally(one.front.first.get('scheduled') for one in month.all if rounds(one)),
        'severity': month.said(lambda one: one.front.first.get('severity')),
        'rectified': month.rate(wrong, rectified), 'recheck_passed': month.rate(wrong, rechecked),
        'claimed': month.rate(found, claimed),
        'not_rectified': [{
            'id': one.id, 'area': one.front.first.get('area'), 'house': one.facts.get('house', one.facts.get('place')),
            'text': one.facts['text'], 'handler': one.front.first.get('to'),
            'until': one.front.until.isoformat() if one.front.until else None,
            'late_minutes': ceil_minutes(max((now - one.front.until).total_seconds(), 0)) if one.front.until else 0,
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
        'short': total(nouns.Front.short), 'anomalies': total(lambda front: front.wrong),
        'absences': total(lambda front: len(front.absences)),
        'arrived': month.rate(always, arrived), 'tidied': month.rate(always, tidied),
    }


def checks(book, first, last, lines, now, begin):
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


def shifts(book, first, last, records, now, begin):
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
