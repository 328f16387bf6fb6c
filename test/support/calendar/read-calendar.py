"""Reads a calendar with Debian's python3-icalendar, which shares nothing with what wrote it, and says what is in it as JSON."""
import json, sys
import icalendar

raw = sys.stdin.buffer.read()
calendar = icalendar.Calendar.from_ical(raw)


def text(value):
    return None if value is None else str(value)


def person(value):
    return None if value is None else {'address': str(value), 'name': text(value.params.get('CN')), 'parameters': {key: str(each) for key, each in value.params.items()}}


def categories(event):
    value = event.get('categories')
    if value is None:
        return []
    return [str(each) for part in (value if isinstance(value, list) else [value]) for each in part.cats]


def moment(value):
    return None if value is None else value.dt.isoformat()


events = [{
    'uid': text(e.get('uid')), 'sequence': e.get('sequence'), 'start': moment(e.get('dtstart')), 'end': moment(e.get('dtend')), 'stamp': moment(e.get('dtstamp')),
    'status': text(e.get('status')), 'transp': text(e.get('transp')), 'class': text(e.get('class')), 'summary': text(e.get('summary')), 'description': text(e.get('description')),
    'location': text(e.get('location')), 'url': text(e.get('url')), 'categories': categories(e), 'organizer': person(e.get('organizer')), 'attendee': person(e.get('attendee')),
    'properties': sorted(e.keys()),
} for e in calendar.walk('VEVENT')]
lines = raw.split(b'\r\n')
print(json.dumps({
    'method': text(calendar.get('method')), 'name': text(calendar.get('name')), 'calname': text(calendar.get('x-wr-calname')), 'refresh': text(calendar.get('refresh-interval') and calendar.get('refresh-interval').to_ical().decode()),
    'errors': [str(each) for each in calendar.errors] + [str(each) for e in calendar.walk('VEVENT') for each in e.errors],
    'longest': max(len(line) for line in lines), 'bareBreaks': raw.replace(b'\r\n', b'').count(b'\n') + raw.replace(b'\r\n', b'').count(b'\r'), 'events': events,
}))
