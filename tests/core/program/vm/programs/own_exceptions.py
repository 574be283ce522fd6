class AppError(Exception):
    def __init__(self, code, text='nothing'):
        super().__init__(code, text)
        self.code = code

    def __str__(self):
        return f'[{self.code}] {self.args[1]}'


class Quiet(AppError):
    pass


class FromClass(Exception):
    def __init__(self):
        super().__init__('made without arguments')


def fail(code):
    raise Quiet(code)


try:
    fail(3)
except AppError as error:
    print(repr(error), error, error.code, error.args, isinstance(error, Exception))
    kept = error
try:
    raise FromClass from kept
except FromClass as error:
    print(error, error.__cause__ is kept, error.__suppress_context__)
for wrong in [lambda: (_ for _ in ()).throw(5), lambda: exec_raise(5), lambda: exec_raise(int)]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


def exec_raise(what):
    raise what


try:
    exec_raise(5)
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError(1)
    except int:
        pass
except TypeError as error:
    print(error, repr(error.__context__))
try:
    raise
except RuntimeError as error:
    print(error)
error = ValueError('noted')
error.add_note('one')
error.add_note('two')
try:
    raise error
except ValueError as caught:
    print(caught.__notes__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            [][0]
        except IndexError:
            raise
except IndexError as last:
    print(repr(last.__context__))


class Odd(Exception):
    def __str__(self):
        raise ValueError


raise error
