# A cause, a context, and a traceback through several calls.
def read(table, key):
    return table[key]


def load(table):
    try:
        return read(table, 'missing')
    except KeyError as error:
        raise ValueError('no such entry') from error


def clean(table):
    try:
        load(table)
    finally:
        len(5)


clean({'a': 1})
