# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a program smaller as long as it still fails."""
import ast


def statements(text):
    """Line ranges of all statements, the longest first."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.stmt):
            first = min([node.lineno] + [one.lineno for one in getattr(node, "decorator_list", [])])
            found.append((first, node.end_lineno, node.col_offset))
    return sorted(found, key=lambda one: one[0] - one[1])


def bodies(text):
    """Compound statements with the range of their body, to be replaced by it."""
    return [(node.lineno, node.end_lineno, node.body[0].lineno, node.body[-1].end_lineno, node.col_offset)
            for node in ast.walk(ast.parse(text))
            if isinstance(node, (ast.If, ast.For, ast.While, ast.Try, ast.With))]


def smaller(text):
    """Programs with less in them."""
    lines = text.split("\n")
    for first, last, column in statements(text):
        yield lines[:first - 1] + lines[last:]
        if last > first:
            yield lines[:first - 1] + [" " * column + "pass"] + lines[last:]
    for first, last, begin, end, column in bodies(text):
        inner = [line[4:] if line[:column + 4].isspace() else line for line in lines[begin - 1:end]]
        yield lines[:first - 1] + inner + lines[last:]


def shrink(text, fails, most=400):
    """The smallest program found for which `fails` is true."""
    tried = 0
    changed = True
    while changed and tried < most:
        changed = False
        for lines in smaller(text):
            candidate = "\n".join(lines)
            tried += 1
            try:
                compile(candidate, "program.py", "exec", dont_inherit=True)
            except (SyntaxError, ValueError):
                continue
            if fails(candidate):
                text, changed = candidate, True
                break
            if tried >= most:
                break
    return text
