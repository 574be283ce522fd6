# The traceback of exceptions inside each other.


def fail(kind, *args):
    raise kind(*args)


def caught(kind, *args):
    try:
        fail(kind, *args)
    except Exception as error:
        return error


def group():
    try:
        fail(ZeroDivisionError, 'first')
    except ZeroDivisionError:
        raise ExceptionGroup('inner', [caught(ValueError, 'one'), caught(KeyError, 'k')])


try:
    group()
except ExceptionGroup as error:
    inner = error
raise ExceptionGroup('outer', [TypeError('never raised'), inner] + [caught(IndexError, i) for i in range(15)])
