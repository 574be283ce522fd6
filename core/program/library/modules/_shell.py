# SPDX-License-Identifier: GPL-3.0-or-later
# sh of the virtual machine: commands, pipelines, && || ; &, redirections, quotes and variables.
import os
from _commands import complain
from _executed import execute

_copies = {'2>&1': (1, 2), '1>&2': (2, 1), '>&2': (2, 1)}  # of a descriptor to another
_marks = ('&&', '||', *_copies, '>>', '1>>', '2>>', '1>', '2>', '|', ';', '&', '<', '>', '\n')


_keywords = ('for', 'while', 'until', 'if', 'then', 'do', 'done', 'fi', 'else', 'case', 'esac', '{', '}', '(', ')', 'function')


class _Refused(Exception):
    pass


def main(arguments):
    shell = _Shell()
    if arguments and arguments[0] == '-c':
        text, shell.arguments = arguments[1], arguments[2:]
    elif arguments:
        try:
            with open(arguments[0]) as file:
                text = file.read()
        except FileNotFoundError:
            complain(f'sh: 0: cannot open {arguments[0]}: No such file')
            return 2
        shell.arguments = arguments
    else:
        import sys
        text = sys.stdin.read()
    try:
        return shell.run(_words(text))
    except _Refused as fault:
        complain(f'/bin/sh: 1: {fault}')
        return 2


def _words(text):
    # (word with its parts [text, may variables be in it], or a mark as str)
    words, parts = [], None
    i = 0
    while i < len(text):
        letter = text[i]
        mark = next((mark for mark in _marks if text.startswith(mark, i)), None)
        if mark is not None and mark[0] in '12' and parts is not None:
            mark = None
        if letter == '#' and parts is None:
            while i < len(text) and text[i] != '\n':
                i += 1
            continue
        if mark is not None or letter in ' \t':
            if parts is not None:
                words.append(parts)
                parts = None
            if mark is not None:
                words.append(mark)
            i += len(mark or letter)
            continue
        parts = [] if parts is None else parts
        if letter in '\'"':
            end = text.find(letter, i + 1)
            if end < 0:
                raise _Refused('Syntax error: Unterminated quoted string')
            parts.append((text[i + 1:end], letter == '"', True))
            i = end + 1
        elif letter == '\\' and i + 1 < len(text):
            parts.append((text[i + 1], False, True))
            i += 2
        else:
            end = i
            while end < len(text) and text[end] not in ' \t\n\'"\\|&;<>':
                end += 1
            if end == i:
                raise _Refused(f'Syntax error: "{letter}" unexpected')
            parts.append((text[i:end], True, False))
            i = end
    if parts is not None:
        words.append(parts)
    return words


class _Shell:

    def __init__(self):
        self.status = 0
        self.arguments = []
        self.variables = {}
        self.last_in_background = 0

    def run(self, words):
        # Pipelines, and what stands between them.
        pipelines, one, before = [], [], ';'
        for word in words + [';']:
            if word in ('&&', '||', ';', '&', '\n'):
                if one:
                    pipelines.append((before, one, word == '&'))
                elif word in ('&&', '||', '&'):
                    raise _Refused(f'Syntax error: "{word}" unexpected')
                one, before = [], word
            else:
                one.append(word)
        for i, (before, pipeline, in_background) in enumerate(pipelines):
            if (before == '&&' and self.status != 0) or (before == '||' and self.status == 0):
                continue
            self.status = self._pipeline(pipeline, in_background, i == len(pipelines) - 1)
        return self.status

    def _pipeline(self, words, in_background, is_last):
        commands = [[]]
        for word in words:
            if word == '|':
                commands.append([])
            else:
                commands[-1].append(word)
        if [] in commands:
            raise _Refused('Syntax error: "|" unexpected')
        if len(commands) == 1 and not in_background:
            return self._command(commands[0], is_last)
        pids, source = [], None
        for i, command in enumerate(commands):
            reader, writer = os.pipe() if i < len(commands) - 1 else (None, None)
            pid = _system('fork', self._name_of(command), False)
            if pid == 0:
                for fd, target in ((source, 0), (writer, 1)):
                    if fd is not None:
                        os.dup2(fd, target)
                        os.close(fd)
                if reader is not None:
                    os.close(reader)
                os._exit(self._command(command, True))
            pids.append(pid)
            for fd in (source, writer):
                if fd is not None:
                    os.close(fd)
            source = reader
        if in_background:
            self.last_in_background = pids[-1]
            return 0
        status = 0
        for pid in pids:
            status = self._status_of(pid)
        return status

    def _status_of(self, pid):
        code = _system('wait', pid, 1, None)[1]
        return code if code >= 0 else 128 - code

    def _name_of(self, command):
        plain = [self._text(word) for word in command if not isinstance(word, str)]
        plain = [word for word in plain if '=' not in word] or plain or ['sh']
        return plain[0].rsplit('/')[-1]

    def _text(self, word):
        return ''.join([self._with_variables(text) if may else text for text, may, quoted in word])

    def _with_variables(self, text):
        result = ''
        while '$' in text:
            before, _, text = text.partition('$')
            result += before
            if text.startswith('{') and '}' in text:
                name, _, text = text[1:].partition('}')
            else:
                end = 1 if text[:1] in '?$!@#*0123456789' and text else 0
                while not end and end < len(text) and (text[end].isalnum() or text[end] == '_'):
                    end += 1
                    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
                        end += 1
                name, text = text[:end], text[end:]
            result += self._value(name) if name else '$'
        return result + text

    def _value(self, name):
        if name == '?':
            return str(self.status)
        if name == '$':
            return str(os.getpid())
        if name == '!':
            return str(self.last_in_background)
        if name == '#':
            return str(max(len(self.arguments) - 1, 0))
        if name in ('@', '*'):
            return ' '.join(self.arguments[1:])
        if name.isdigit():
            return self.arguments[int(name)] if int(name) < len(self.arguments) else 'sh' if name == '0' else ''
        return self.variables.get(name, os.environ.get(name, ''))

    def _expanded(self, command):
        words = []
        for word in command:
            text = self._text(word)
            if len(word) == 1 and not word[0][2] and '$' in word[0][0]:
                words += text.split()  # a variable may be several words
            elif len(word) == 1 and not word[0][2] and '*' in text:
                words += self._files(text) or [text]
            else:
                words.append(text)
        return words

    def _files(self, pattern):
        before, _, after = pattern.partition('*')
        return sorted([name for name in os.listdir('.') if name.startswith(before) and name.endswith(after)])

    def _command(self, command, in_place):
        # In place: this process may become the command.
        words, redirections = [], []
        i = 0
        while i < len(command):
            if isinstance(command[i], str):
                mark = command[i]
                if mark not in _copies:
                    i += 1
                    if i == len(command) or isinstance(command[i], str):
                        raise _Refused('Syntax error: newline unexpected')
                redirections.append((mark, None if mark in _copies else self._text(command[i])))
            else:
                words.append(command[i])
            i += 1
        words = self._expanded(words)
        while words and '=' in words[0] and words[0].split('=')[0].isidentifier():
            name, _, value = words.pop(0).partition('=')
            self.variables[name] = value
            if words:
                os.environ[name] = value
        if not words and not redirections:
            return 0
        if words and words[0] in _keywords:
            raise _Refused(f'"{words[0]}" is not part of the teaching subset; use Python, or && and ||')
        if words and words[0] in ('exit', 'cd', ':', 'export', 'wait', 'exec'):
            return self._builtin(words, in_place)
        if in_place:
            return self._become(words, redirections)
        pid = _system('fork', words[0].rsplit('/')[-1] if words else 'sh', False)
        if pid == 0:
            os._exit(self._become(words, redirections))
        return self._status_of(pid)

    def _builtin(self, words, in_place):
        if words[0] == 'exit':
            os._exit(int(words[1]) if len(words) > 1 else self.status)
        if words[0] == 'exec':
            return self._become(words[1:], [])
        if words[0] == 'wait':
            try:
                while True:
                    _system('wait', -1, 1, None)
            except ChildProcessError:
                return 0
        for word in words[1:]:
            if words[0] == 'export' and '=' in word:
                name, _, value = word.partition('=')
                os.environ[name] = self.variables[name] = value
            elif words[0] == 'export':
                os.environ[word] = self.variables.get(word, '')
        return 0

    def _become(self, words, redirections):
        for mark, file in redirections:
            if mark in _copies:
                os.dup2(*_copies[mark])
                continue
            target = 0 if mark == '<' else 2 if mark.startswith('2') else 1
            try:
                fd = _system('file_open', file, 'r' if mark == '<' else 'a' if mark.endswith('>>') else 'w')
            except OSError:
                complain(f'/bin/sh: 1: cannot open {file}: No such file')
                return 2
            os.dup2(fd, target)
            os.close(fd)
        if not words:
            return 0
        try:
            execute(words[0], words, os.environ, True)
        except PermissionError:
            complain(f'/bin/sh: 1: {words[0]}: Permission denied')
            return 126
        except FileNotFoundError:
            complain(f'/bin/sh: 1: {words[0]}: not found')
            return 127
