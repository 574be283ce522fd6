# What a UnicodeError is made of.
for attempt in (lambda: b'ab\xff'.decode(), lambda: b'\xe4\xb8'.decode('utf-8'), lambda: b'\x80'.decode('ascii'),
                lambda: 'aä'.encode('ascii'), lambda: 'a中文b'.encode('latin-1')):
    try:
        attempt()
    except UnicodeError as error:
        print(error)
        print(repr(error), error.args, error.encoding, error.object, error.start, error.end, error.reason)
print(UnicodeDecodeError('x', b'abc', 1, 3, 'because'), UnicodeEncodeError('x', 'abc', 1, 2, 'because'))
