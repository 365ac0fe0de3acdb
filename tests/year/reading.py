"""The reading of one-line entries, shared with ../recount/recount.py; nothing else is."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'recount'))
import recount as lines  # noqa: E402

Entry, entry, moment, scalar = lines.Entry, lines.entry, lines.moment, lines.scalar
# Every verb is read here; which of them a noun takes is the business of states.py.
lines.VERBS = type('Any', (), {'__contains__': lambda self, verb: True})()
