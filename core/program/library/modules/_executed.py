# SPDX-License-Identifier: GPL-3.0-or-later
# Going over to another program: what a name means (the interpreter, a command, a file), and where the
# new program begins.
import _builtins

_interpreters = ('python', 'python3', 'python3.11')
_folders = ('', '/bin', '/usr/bin', '/usr/local/bin')


def flush_standard():
    import sys
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def execute(file, arguments, environment, by_path):
    """The process runs that program from now on; raises if there is none."""
    kind, name, source, argv, unbuffered = resolve(file, arguments, by_path)
    environment = dict(environment)
    if unbuffered:
        environment['PYTHONUNBUFFERED'] = '1'
    _system('execute', kind, name, source, tuple(argv), tuple(environment.items()))


def resolve(file, arguments, by_path):
    # (0 Python | 1 a command, name, source if it is not a program of the scenario, sys.argv, unbuffered)
    from _commands import names
    folder, _, base = file.rpartition('/')
    if folder in _folders or (folder == '/usr' and not base):
        if base in _interpreters:
            return _resolve_python(arguments)
        if base in names:
            return 1, base, None, [str(argument) for argument in arguments], False
    if '/' in file or not by_path:
        source = _source_of(file)
        if source is not None:
            first = source.split('\n')[0]
            if first.startswith('#!') and 'python' in first:
                return _python(file, list(arguments[1:]), False)
            raise PermissionError(13, 'Permission denied')
    raise FileNotFoundError(2, 'No such file or directory')


def _resolve_python(arguments):
    rest = list(arguments[1:])
    unbuffered = False
    while rest and rest[0].startswith('-') and rest[0] not in ('-c', '-m', '-'):
        if rest[0] == '-u':
            unbuffered = True
        elif rest[0] not in ('-B', '-E', '-I', '-O', '-s', '-S', '-q'):
            raise NotImplementedError(f'python3 {rest[0]} is not part of the teaching subset; use a file, or -c')
        rest.pop(0)
    if rest and rest[0] == '-c':
        if len(rest) < 2:
            raise NotImplementedError('python3 -c needs the program')
        return 0, '<string>', rest[1], ['-c'] + rest[2:], unbuffered
    if rest and rest[0] == '-m':
        return _python(rest[1].replace('.', '/') + '.py', rest[2:], unbuffered)
    if not rest or rest[0] == '-':
        return 0, '<stdin>', _all_input(), [''], unbuffered
    return _python(rest[0], rest[1:], unbuffered)


def _all_input():
    import sys
    return sys.stdin.read()


def _python(file, rest, unbuffered):
    name = _name_of(file)
    source = None if _system('program_source', name) is not None else _source_of(file)
    return 0, name, source, [file] + rest, unbuffered


def _name_of(file):
    while file.startswith('./') and _system('program_source', file) is None:
        file = file[2:]
    return file


def _source_of(file):
    source = _system('program_source', _name_of(file))
    if source is None and _system('file_exists', file):
        fd = _system('file_open', file, 'r')
        source = _system('fd_read', fd, -1, False, None, None)
        _system('fd_close', fd)
    return None if source is None else source.decode()


def set_streams(unbuffered=False):
    """Standard streams that are no terminal keep back what is written, as CPython's do."""
    import sys
    import io
    for fd, name, mode in ((0, 'stdin', 'r'), (1, 'stdout', 'w'), (2, 'stderr', 'w')):
        stream = getattr(sys, name)
        try:
            if _system('fd_info', fd)[0] == 0:
                continue
            stream = io.open(fd, mode, closefd=False)
            stream.buffer.name = f'<{name}>'
            stream.buffer._is_direct = fd == 2 or unbuffered
            stream.line_buffering = fd == 2
        except OSError:
            stream = None
        setattr(sys, name, stream)
        setattr(sys, f'__{name}__', stream)


def begin(kind, file, arguments, environment):
    import sys
    environment = dict(environment)
    set_streams('PYTHONUNBUFFERED' in environment)
    if environment:
        import os
        os.environ.clear()
        os.environ.update(environment)
    if kind == 0:
        from _native import import_by_name
        sys.argv = list(arguments)
        import_by_name('__main__')
        return
    import _commands
    _system('handle_signal', 2, 0)
    try:
        code = _commands.run(file, list(arguments))
    except BrokenPipeError:
        _system('handle_signal', 13, 0)
        _system('kill', _system('getpid'), 13)
    _system('exit', code)
