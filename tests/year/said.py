"""What entries settle, of which two desks at once may not say two things (contract 1): a table, and its questions."""

# Which verbs speak of one thing, and the keys that decide. `whole`: another verb, or any key otherwise or on one side only;
# `each`: a key that both have; `line`: the same, of one line of a sheet;
# `items`: items of lists that are alike in the key named; `set`: a key that two corrections of one entry set.
THINGS = [
    ('classify', 'each', 'nature subtype content topic severity reasonable since help'),
    ('appoint', 'whole', 'until'), ('extend', 'whole', 'until'), ('promise', 'whole', 'until'),
    ('appoint extend', 'items clock', 'moves'),
    ('pause resume', 'whole', 'until'),
    ('quote agree confirm', 'whole', 'price labour material fee actual'),
    ('material', 'whole', 'check choice'),
    ('rework', 'whole', 'link'),
    ('reply followup', 'each', 'satisfied link'),
    ('investigate summarize', 'each', 'ground root_cause prevention'),
    ('group', 'each', 'link'),
    ('assign', 'whole', 'to hand_on'),
    ('swap', 'whole', 'to'),
    ('arrange', 'each', 'to'),
    ('call-host attempt consent', 'each', 'consent'),
    ('handle', 'each', 'result to until'),
    ('prepare', 'whole', 'sheet stock figures'),
    ('check', 'line', 'outcome'), ('check', 'items name', 'counted'), ('check', 'each', 'log_read area_ok'),
    ('leave back', 'whole', 'to'),
    ('amend', 'set', 'set'),
]
THINGS = [(verbs.split(), how.split(), keys.split()) for verbs, how, keys in THINGS]


def order(ident):
    return int(ident[1:]), ident[0]


def settles(verb):
    return any(verb in verbs for verbs, _, _ in THINGS)


def agree(one, other):
    mine = [keys for verbs, _, keys in THINGS if one.verb in verbs]
    same = all(one.data.get(key) == other.data.get(key) for keys in mine for key in keys)
    return one.verb == other.verb and bool(mine) and same


def contradict(one, other):
    return any(differ(how, keys, one, other) for verbs, how, keys in THINGS
               if one.verb in verbs and other.verb in verbs)


def differ(how, keys, one, other):
    a, b = one.data, other.data
    if how[0] == 'whole':
        return one.verb != other.verb or any(a.get(key) != b.get(key) for key in keys)
    both = [(a[key], b[key]) for key in keys if key in a and key in b]
    if how[0] == 'items':
        return any(x[how[1]] == y[how[1]] and x != y for p, q in both for x in p for y in q)
    if how[0] == 'set':
        return a.get('entry') == b.get('entry') and any(p[key] != q[key] for p, q in both for key in p if key in q)
    if how[0] == 'line' and not set(a.get('lines', [])) & set(b.get('lines', [])):
        return False
    return any(p != q for p, q in both)
