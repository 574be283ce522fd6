# json.
import io
import json


class Point:

    def __init__(self, x, y):
        self.x = x
        self.y = y


def round_trip():
    file = io.StringIO()
    json.dump({'count': 3}, file)
    file.write(chr(10))
    file.seek(0)
    return json.load(file)


def error_parts():
    try:
        json.loads('[1,' + chr(10) + '2')
    except json.JSONDecodeError as error:
        return error.msg, error.lineno, error.colno, error.pos, isinstance(error, ValueError)


def show(compute):
    try:
        print(repr(compute()))
    except Exception as error:
        print(type(error).__name__ + ':', error)


show(lambda: json.dumps({'a': 1, 'b': [1, 2.5, None, True], 'c': {'d': 'é中"\n'}}))
show(lambda: json.dumps({'a': '中'}, ensure_ascii=False))
show(lambda: json.dumps([1, 2], indent=2))
show(lambda: json.dumps({'b': 1, 'a': {'d': 1, 'c': []}}, indent=4, sort_keys=True))
show(lambda: (json.dumps({}, indent=2), json.dumps([], indent=2)))
show(lambda: json.dumps({'a': 1}, separators=(',', ':')))
show(lambda: (json.dumps('a'), json.dumps(5), json.dumps(1.0), json.dumps(None), json.dumps(1e100), json.dumps(10**30)))
show(lambda: (json.dumps(float('nan')), json.dumps(float('inf'))))
show(lambda: json.dumps(float('nan'), allow_nan=False))
show(lambda: (json.dumps((1, 2)), json.dumps({1: 'a', None: 'b', True: 'c', 2.5: 'd'})))
show(lambda: json.dumps({1, 2}))
show(lambda: json.dumps({(1, 2): 3}))
show(lambda: json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
show(lambda: json.dumps(object))
show(lambda: json.dumps({'x': {1}}, default=list))
show(lambda: json.dumps([Point(1, 2)], default=lambda p: [p.x, p.y]))
show(lambda: json.dumps([Point(1, 2)]))
show(lambda: json.loads('{"a": 1, "b": [1, 2.5, null, true], "c": {"d": "\\u4e2d\\n"}}'))
show(lambda: (json.loads('[]'), json.loads('"a"'), json.loads(' 5 '), json.loads('-1.5e3'), json.loads('NaN'), json.loads('10000000000000000000000')))
show(lambda: json.loads(''))
show(lambda: json.loads('{'))
show(lambda: json.loads('[1,]'))
show(lambda: json.loads('{"a": 1,}'))
show(lambda: json.loads("{'a': 1}"))
show(lambda: json.loads('{"a" 1}'))
show(lambda: json.loads('[1 2]'))
show(lambda: json.loads('nul'))
show(lambda: json.loads('"abc'))
show(lambda: json.loads('"a\nb"'))
show(lambda: json.loads('"\\x"'))
show(lambda: json.loads('1 2'))
show(lambda: json.loads('[1,\n2,\n x]'))
show(lambda: json.loads(5))
show(lambda: json.loads(None))
show(lambda: json.loads(b'{"a": 1}'))
show(lambda: json.loads('{"a": 1, "a": 2}'))
show(lambda: json.loads('{"x": 1}', object_hook=lambda d: sorted(d.items())))
show(lambda: json.loads('{"x": 1, "y": 2}', object_pairs_hook=list))
show(lambda: json.loads('[1.5, 2]', parse_float=str, parse_int=float))
show(lambda: json.loads(json.dumps({'count': 3, 'list': [1, [2, [3]]]})))
show(lambda: round_trip())
show(lambda: error_parts())
show(lambda: json.dump({'a': 1}, None))
show(lambda: json.load('x'))
