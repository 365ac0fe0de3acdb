"""The figures of complaints and repairs (RP01, RP02, RP12; 002-R57…R60)."""
from clocks import punctual
from counting import building, by, ceil_minutes, opinion, rate, tally, weeks
from states import OVER


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
