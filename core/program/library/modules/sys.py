# SPDX-License-Identifier: GPL-3.0-or-later
# sys of the teaching language. What concerns the machine itself (modules, exc_info, the limit of
# recursion) is native.
from io import _Console

argv = ['']
path = ['']
platform = 'linux'
byteorder = 'little'
maxsize = 9223372036854775807
maxunicode = 1114111
executable = '/usr/bin/python3'
prefix = exec_prefix = base_prefix = '/usr'
version = '3.11.7 (main, Dec  4 2023, 00:00:00) [GCC]'
hexversion = 50988016
copyright = ''
dont_write_bytecode = True
builtin_module_names = ()
flags = None
warnoptions = []

stdin = _Console(0, '<stdin>', 'r')
stdout = _Console(1, '<stdout>', 'w')
stderr = _Console(2, '<stderr>', 'w')
__stdin__ = stdin
__stdout__ = stdout
__stderr__ = stderr


def _tuple_of_names(name, fields, values):
    # A tuple whose items have names, such as sys.version_info.
    def field(index):
        return property(lambda self: self[index])

    def text(self):
        return f'{name}(' + ', '.join([f'{field}={value!r}' for field, value in zip(fields, self)]) + ')'

    namespace = {field_name: field(i) for i, field_name in enumerate(fields)}
    namespace['__repr__'] = text
    return type(name, (tuple,), namespace)(values)


version_info = _tuple_of_names('sys.version_info', ('major', 'minor', 'micro', 'releaselevel', 'serial'),
                               (3, 11, 7, 'final', 0))
float_info = _tuple_of_names('sys.float_info', ('max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig',
                                                'epsilon', 'radix', 'rounds'),
                             (1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53,
                              2.220446049250313e-16, 2, 1))
int_info = _tuple_of_names('sys.int_info', ('bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'),
                           (30, 4, 4300, 640))


class _Implementation:
    name = 'cpython'
    version = version_info
    cache_tag = 'cpython-311'


implementation = _Implementation()


def exit(status=None, /):
    raise SystemExit(status)


def getdefaultencoding():
    return 'utf-8'


def getfilesystemencoding():
    return 'utf-8'


def intern(string, /):
    return string


def getsizeof(object, default=0):
    # About what CPython says; the same each time.
    if isinstance(object, bool):
        return 28 if object else 24
    if isinstance(object, int):
        return 24 + 4 * max((object.bit_length() + 29) // 30, 0 if object == 0 else 1)
    if isinstance(object, float):
        return 24
    if isinstance(object, str):
        return 49 + len(object) if object.isascii() else 74 + 2 * len(object)
    if isinstance(object, bytes):
        return 33 + len(object)
    if isinstance(object, (list, tuple)):
        return (56 if isinstance(object, list) else 40) + 8 * len(object)
    if isinstance(object, dict):
        return 64 if not object else 232 if len(object) <= 5 else 72 * len(object)
    if isinstance(object, (set, frozenset)):
        return 216 if len(object) <= 4 else 216 + 64 * len(object)
    return 48


def set_int_max_str_digits(maxdigits):
    pass


def get_int_max_str_digits():
    return 4300


def settrace(function):
    pass


def setswitchinterval(interval, /):
    if interval <= 0:
        raise ValueError('switch interval must be strictly positive')
    _system('switch_interval', float(interval))


def getswitchinterval():
    return _system('switch_interval', None)
