"""The figures of calls, visits and letters, of inquiries and of requests for help (RP13; 000-R01…R37, 000-B, 000-C, 001-R95)."""
from counting import always, building, by, is_open, opinion
from nouns import OVER


UPWARD = {'company-transfer', 'superior-instruction'}
AT_ONCE = {'travel-phone', 'services-facilities', 'area-info', 'law-policy'}
SPECIAL = set('AEF')


KINDS = {'R': 'repair', 'C': 'complaint', 'V': 'visit', 'Q': 'inquiry', 'H': 'request', 'D': 'duty', 'S': 'handover'}


def went_on(one):
    return KINDS[one.front.went_on[0]] if one.front.went_on else None


def channel(one):
    return one.facts.get('channel')


def reception(month):
    def first(one, key):
        return one.front.first.get(key)

    def slip(one):
        return one.front.slip or {}

    def on_the_spot(one):
        front, state = one.front, one.shown()
        if front.escalated or front.routed or front.went_on or any(clock.name == 'promise' for clock in one.clocks):
            return 'miss'
        if front.handled is not None:
            same_day = front.handled_at is not None and front.handled_at.date() == one.opened.date()
            return 'hit' if front.handled == 'solved' and same_day else 'miss'
        if state == 'cancelled':
            return 'cancelled'
        by_itself = state in OVER or front.slip or front.key or front.appointment
        return 'no-matter' if by_itself else 'open'

    def returned(one):
        if slip(one)['back']:
            return 'hit'
        return 'miss' if slip(one)['left'] else 'open'

    def upward(one):
        return first(one, 'letter') in UPWARD

    def missing(one):
        return bool(slip(one)) and slip(one)['left'] is not None and not slip(one)['back'] and not slip(one)['explained']

    asked = {'true': 'hit', 'false': 'miss', None: 'unnoted'}
    count = month.count
    return {
        **month.common(), **month.merged(),
        'praise': count(lambda one: first(one, 'purpose') == 'praise'), 'difficult': count(lambda one: one.front.difficult),
        'swapped': count(lambda one: one.front.swaps > 0), 'unnamed': count(lambda one: first(one, 'unnamed') == 'true'),
        'escalated': count(lambda one: one.front.escalated),
        'result_owed': count(lambda one: upward(one) and not one.front.reported and is_open(one)),
        'followed_up': count(lambda one: one.front.followed), 'slips': count(lambda one: bool(slip(one))),
        'unclear': count(lambda one: bool(slip(one)) and slip(one)['document'] is None),
        'inside': count(lambda one: bool(slip(one)) and slip(one)['left'] is None),
        'slips_missing': count(missing), 'slips_explained': count(lambda one: slip(one).get('explained', False)),
        'overstayed': count(lambda one: month.kept(one, 'stay') == 'miss'), 'refused': month.shown('refused'),
        'booked': count(lambda one: one.front.appointment is not None), 'no_show': month.shown('no_show'),
        'viewed': count(lambda one: one.front.key is not None), 'keys_out': count(lambda one: one.front.key == 'out'),
        'messages': sum(len(one.front.messages) for one in month.all),
        'messages_open': sum(len(one.front.waiting()) for one in month.all if is_open(one)),
        'channel': month.labels(channel), 'purpose': month.labels(lambda one: first(one, 'purpose')),
        'letter': month.said(lambda one: first(one, 'letter')),
        'result': month.said(lambda one: one.front.handled or one.front.routed), 'referred': month.said(went_on),
        'building': month.labels(building),
        'rung': month.rate(lambda one: channel(one) == 'phone', lambda one: asked[first(one, 'in_time')]),
        'on_the_spot': month.rate(always, on_the_spot),
        'escalated_replied': month.rate(lambda one: one.front.escalated, lambda one: month.kept(one, 'promise')),
        'advice_replied': month.rate(lambda one: first(one, 'letter') in ('opinion', 'suggestion'),
                                     lambda one: month.kept(one, 'reply')),
        'result_reported': month.rate(upward, lambda one: month.kept(one, 'result')),
        'slip_returned': month.rate(lambda one: bool(slip(one)), returned),
        'satisfied': month.rate(lambda one: one.front.followed or one.front.satisfied is not None,
                                lambda one: opinion(one.front.satisfied)),
        'messages_relayed': month.each(month.relayed),
    }


def inquiries(month):
    def lookup(one):
        front = one.front
        return front.first.get('category') == 'resident-lookup' or 'host' in front.first or front.attempts > 0

    def wanted(one):
        return one.front.first.get('category') in AT_ONCE and not lookup(one)

    late = [one for one in month.own if wanted(one) and 'answer' not in one.front.first]
    return {
        **month.common(), **month.merged(),
        'consulted': month.count(lambda one: one.front.consulted), 'lookups': month.count(lookup),
        'put_through': month.shown('transferred'), 'not_found': month.shown('not_found'),
        'unanswerable': month.shown('unanswerable'), 'declined': month.shown('declined'),
        'messages': sum(len(one.front.messages) for one in month.all),
        'messages_open': sum(len(one.front.waiting()) for one in month.all if is_open(one)),
        'category': month.labels(lambda one: one.front.first.get('category')),
        'asker': month.labels(lambda one: one.front.first.get('asker')), 'channel': month.labels(channel),
        'referred': month.said(went_on),
        'at_once': month.rate(wanted, lambda one: 'hit' if 'answer' in one.front.first else 'miss'),
        'consented': month.rate(lookup, lambda one: opinion(one.front.consent)),
        'promises_kept': month.each(month.promises), 'messages_relayed': month.each(month.relayed),
        'later': [{'id': one.id, 'category': one.front.first['category'], 'state': one.shown(),
                   'reason': one.front.first.get('reason'), 'text': one.facts['text']}
                  for one in sorted(late, key=lambda one: one.key)],
    }


def requests(month):
    def special(one):
        return one.front.need in SPECIAL

    def replied(one):
        return month.kept(one, 'reply')

    def first(one, key):
        return one.front.first.get(key)

    return {
        **month.common(), **month.merged(),
        'in_range': month.count(lambda one: first(one, 'in_range') == 'true'),
        'out_of_range': month.count(lambda one: first(one, 'in_range') == 'false'),
        'asked_above': month.count(lambda one: one.front.asked), 'arranged': month.count(lambda one: one.front.arranged),
        'done': month.shown('done'), 'cannot_help': month.count(lambda one: one.front.referral),
        'declined': month.shown('declined'), 'special': month.count(special),
        'unacked': sum(special(one) and not one.front.acked for one in month.own),
        'need': month.labels(lambda one: one.front.need), 'service': month.said(lambda one: first(one, 'service')),
        'channel': month.labels(channel), 'referred': month.said(went_on), 'building': month.labels(building),
        'replied': month.rate(always, replied), 'acked': month.rate(special, lambda one: month.kept(one, 'ack')),
        'satisfied': month.rate(lambda one: one.shown() == 'done', lambda one: opinion(one.front.satisfied)),
        'promises_kept': month.each(month.promises),
        'replied_by_need': by(month.own, lambda one: one.front.need, replied),
    }
