# SPDX-License-Identifier: GPL-3.0-or-later
"""Random small programs of the sequential language. What they print does not depend on addresses,
hashes or the order of sets; they end soon. `program(choose)` gives one for a random.Random."""
from expressions import TYPES, Expressions

PRELUDE = """\
def show(*values):
    print(*[sorted(v, key=repr) if isinstance(v, (set, frozenset)) else v for v in values])


def clip(n):
    return n if isinstance(n, bool) or not isinstance(n, int) or abs(n) < 10**40 else n % 10**20
"""


class Writer:
    """Writes statements, a block inside another where `indent` is greater."""

    def __init__(self, choose):
        self.choose = choose
        self.expressions = Expressions(choose)
        self.lines = []
        self.indent = 0
        self.count = 0
        self.functions = []
        self.classes = []
        self.loops = 0
        self.in_function = False

    # Small things

    def line(self, text):
        self.lines.append("    " * self.indent + text)

    def new(self, letter):
        self.count += 1
        return f"{letter}{self.count}"

    def of(self, kind, depth=2):
        return self.expressions.of(kind, depth)

    def kind(self):
        return self.choose.choice(TYPES)

    def chance(self, probability):
        return self.choose.random() < probability

    def block(self, write, *arguments):
        self.indent += 1
        write(*arguments)
        self.indent -= 1

    def body(self, size=2):
        for _ in range(self.choose.randrange(1, size + 1)):
            self.statement()

    def names(self):
        """The names known now, to be put back where a block ends that may not have run."""
        return {kind: list(names) for kind, names in self.expressions.names.items()}

    # Statements

    def statement(self):
        simple = [self.show, self.show, self.assign, self.assign, self.augment, self.change, self.unpack,
                  self.assertion, self.delete]
        compound = [self.if_, self.for_, self.while_, self.try_, self.with_]
        if self.indent >= 3 or self.chance(0.7):
            self.choose.choice(simple)()
        else:
            self.choose.choice(compound)()

    def show(self):
        kinds = [self.choice_of_any() for _ in range(self.choose.randrange(1, 3))]
        if self.chance(0.1):
            end = self.choose.choice(["' '", "'!\\n'", "'\\n'"])
            self.line(f"print({', '.join(self.of('any') for _ in kinds)}, sep='/', end={end})")
        else:
            self.line(f"show({', '.join(self.of(kind) for kind in kinds)})")

    def choice_of_any(self):
        return self.choose.choice(TYPES + ("any",))

    def assign(self):
        kind = self.kind()
        known = self.expressions.names[kind]
        targets = [name for name in known if name.isidentifier()]
        target = self.choose.choice(targets) if targets and self.chance(0.4) else None
        value = self.of(kind, 3)
        if kind == "int":
            value = f"clip({value})"
        elif kind in ("str", "list", "strs", "bytes", "tuple"):
            value = f"{value}[:40]"
        if target is None:
            target = self.new(kind[0])
            self.line(f"{target} = {value}")
            known.append(target)
        else:
            self.line(f"{target} = {value}")

    def augment(self):
        kind = self.choose.choice(["int", "float", "str", "list", "set", "dict", "int"])
        names = [name for name in self.expressions.names[kind] if name.isidentifier()]
        if not names:
            return self.show()
        name = self.choose.choice(names)
        if kind == "int":
            op = self.choose.choice(["+=", "-=", "*=", "//=", "%=", "&=", "|=", "^=", ">>="])
            value = self.of("int", 1) if op != "*=" else self.expressions.small()
        elif kind == "float":
            op, value = self.choose.choice(["+=", "-=", "*=", "/="]), self.of("float", 1)
        elif kind == "set":
            op, value = self.choose.choice(["|=", "&=", "-=", "^="]), self.of("set", 1)
        elif kind == "dict":
            op, value = "|=", self.of("dict", 1)
        else:
            op, value = "+=", self.of(kind, 1)
            value = f"{value}[:9]"
        self.line(f"{name} {op} {value}")

    def change(self):
        """A method or an assignment that changes a container."""
        kind = self.choose.choice(["list", "dict", "set", "strs"])
        if not self.expressions.names[kind]:
            return self.assign()
        name = self.choose.choice(self.expressions.names[kind])
        item = {"list": "int", "strs": "str", "set": "int", "dict": "int"}[kind]
        templates = {
            "list": ["{0}.append({1})", "{0}.insert({2}, {1})", "{0}.sort()", "{0}.reverse()", "{0}.pop()",
                     "{0}[{2}] = {1}", "{0}[{2}:{2}] = [{1}]", "del {0}[{2}]", "{0}.remove({1})", "{0}.clear()",
                     "{0}.extend([{1}, {1}])", "{0}.sort(key=lambda x: -x)", "show({0}.pop({2}))",
                     "{0}[::2] = [{1}] * len({0}[::2])", "del {0}[{2}:]", "{0}[1:3] = ()"],
            "dict": ["{0}['a'] = {1}", "{0}.pop('a')", "{0}.setdefault('q', {1})", "del {0}['x']",
                     "{0}.update(b={1})", "show({0}.popitem())", "{0}.update({{'z': {1}}})", "{0}.clear()",
                     "{0}[{1}] = {1}", "show(list({0}.items()))", "{0}['n'] = {0}.get('n', 0) + 1"],
            "set": ["{0}.add({1})", "{0}.discard({1})", "{0}.remove({1})", "{0}.update([{1}, {1}])",
                    "{0}.add({0})", "{0} &= {{{1}}}", "show({1} in {0})", "{0}.clear()"],
        }
        templates["strs"] = templates["list"]
        template = self.choose.choice(templates[kind])
        self.line(template.format(name, self.of(item, 1), self.choose.choice(["0", "1", "-1", "2"])))

    def unpack(self):
        a, b = self.new("i"), self.new("i")
        how = self.choose.randrange(5)
        if how == 0:
            self.line(f"{a}, {b} = {self.of('int', 1)}, {self.of('int', 1)}")
        elif how == 1:
            self.line(f"{a}, *{b} = {self.of('list', 1)}")
            self.expressions.names["list"].append(b)
            self.line(f"show({a}, {b})")
            return
        elif how == 2:
            self.line(f"{a}, {b} = {self.of(self.choose.choice(['list', 'tuple', 'strs', 'str']), 1)}")
        elif how == 3:
            self.line(f"({a}, [_, {b}]) = {self.of('int', 1)}, ({self.of('str', 1)}, {self.of('int', 1)})")
        else:
            self.line(f"{a} = {b} = {self.of('int', 1)}")
        self.line(f"show({a}, {b})")
        if how in (0, 4):
            self.expressions.names["int"] += [a, b]

    def assertion(self):
        message = self.choose.choice(["", ", 'wrong'", f", {self.of('any', 1)}"])
        self.line(f"assert {self.of('bool', 1)}{message}")

    def delete(self):
        name = self.new("z")
        self.line(f"{name} = {self.of('any', 1)}")
        self.line(f"del {name}")
        if self.chance(0.3):
            self.line(f"show({name})")

    def if_(self):
        known = self.names()
        for word in ["if"] + ["elif"] * self.choose.choice([0, 0, 1, 2]):
            test = self.of(self.choose.choice(["bool", "bool", "any"]))
            if self.chance(0.2):
                name = self.new("i")
                test = f"({name} := {self.of('int', 1)}) > {test}"
            self.line(f"{word} {test}:")
            self.block(self.body)
            self.expressions.names = {kind: list(names) for kind, names in known.items()}
        if self.chance(0.5):
            self.line("else:")
            self.block(self.body)
            self.expressions.names = known

    def for_(self):
        known = self.names()
        variable = self.new("v")
        sources = {
            "int": [f"range({self.expressions.small()})", f"range(5, 0, -{self.choose.choice('12')})",
                    f"{self.of('list', 1)}[:6]"],
            "str": [f"{self.of('strs', 1)}[:6]", f"{self.of('str', 1)}[:6]", f"sorted({self.of('dict', 1)})"],
        }
        kind = self.choose.choice(list(sources))
        how = self.choose.randrange(5)
        if how == 0:
            other = self.new("v")
            self.line(f"for {other}, {variable} in enumerate({self.of('strs', 1)}[:5]):")
            kind = "str"
        elif how == 1:
            other = self.new("v")
            self.line(f"for {other}, {variable} in {self.of('dict', 1)}.items():")
            kind = "int"
        else:
            self.line(f"for {variable} in {self.choose.choice(sources[kind])}:")
        self.expressions.names[kind].append(variable)
        self.loops += 1
        self.block(self.loop_body)
        self.loops -= 1
        self.expressions.names = known
        if self.chance(0.2):
            self.line("else:")
            self.block(self.show)

    def loop_body(self):
        self.body()
        if self.chance(0.3):
            self.line(f"if {self.of('bool', 1)}:")
            self.block(self.line, self.choose.choice(["break", "continue"]))
            self.body(1)

    def while_(self):
        known = self.names()
        name = self.new("n")
        self.line(f"{name} = {self.expressions.small()}")
        self.line(f"while {name} > 0:")
        self.indent += 1
        self.line(f"{name} -= 1")
        self.expressions.names["int"] = self.expressions.names["int"] + [f"(0 + {name})"]
        self.loop_body()
        self.indent -= 1
        self.expressions.names = known
        if self.chance(0.2):
            self.line("else:")
            self.block(self.show)

    def try_(self):
        known = self.names()
        self.line("try:")
        self.block(self.body)
        self.expressions.names = {kind: list(names) for kind, names in known.items()}
        if self.chance(0.3):
            self.block(self.raise_)
        handlers = self.choose.sample(["ZeroDivisionError", "(TypeError, ValueError)", "IndexError", "KeyError",
                                       "LookupError", "ArithmeticError", "AttributeError"],
                                      self.choose.randrange(0, 3))
        for handler in handlers:
            self.line(f"except {handler} as error:")
            self.block(self.line, "show('caught', type(error).__name__, error)")
        self.line("except Exception as error:")
        self.block(self.line, "show('other', type(error).__name__, error, error.args)")
        if self.chance(0.2):
            self.block(self.raise_from)
        if self.chance(0.2):
            self.line("else:")
            self.block(self.show)
        if self.chance(0.3):
            self.line("finally:")
            self.block(self.show)
        self.expressions.names = known

    def raise_(self):
        kind = self.choose.choice(["ValueError", "KeyError", "RuntimeError", "TypeError", "IndexError",
                                   "StopIteration", "Exception", "NotImplementedError"])
        self.line(f"raise {kind}({self.of('any', 1)})")

    def raise_from(self):
        self.line("if not error.args:")
        self.block(self.line, "raise RuntimeError('again') from error")

    def with_(self):
        name = self.new("m")
        swallow = self.choose.choice(["False", "True", "kind is ValueError"])
        self.line(f"class {name.upper()}:")
        self.line("    def __enter__(self):")
        self.line("        show('enter')")
        self.line(f"        return {self.of('int', 1)}")
        self.line("    def __exit__(self, kind, error, trace):")
        self.line("        show('exit', kind and kind.__name__, error)")
        self.line(f"        return {swallow}")
        known = self.names()
        self.line(f"with {name.upper()}() as {name}:")
        self.expressions.names["int"].append(name)
        self.block(self.body)
        if self.chance(0.3):
            self.block(self.raise_)
        self.expressions.names = known

    # Definitions

    def function(self):
        name = self.new("f")
        known = self.names()
        was_in_function, self.in_function = self.in_function, True
        count = self.choose.randrange(0, 4)
        parameters = [self.new("p") for _ in range(count)]
        written = list(parameters)
        for i in range(count):
            if self.chance(0.4) or (i and "=" in written[i - 1]):
                written[i] += f"={self.of('int', 0)}"
        extra = self.choose.choice(["", "", "", "*rest", "*, key=3", "**more", "*rest, key=1, **more"])
        header = ", ".join(written + ([extra] if extra else []))
        if count > 1 and self.chance(0.15):
            header = header.replace(", ", ", /, ", 1)
        self.line(f"def {name}({header}):")
        self.indent += 1
        for kind in TYPES:  # locals of other types would be free variables, which is wanted now and then
            if self.chance(0.5):
                self.expressions.names[kind] = []
        self.expressions.names["int"] = list(parameters)
        if extra:
            self.line("show(" + ", ".join(word.strip("*").split("=")[0]
                                          for word in extra.split(", ") if word != "*") + ")")
        how = self.choose.randrange(6)
        if how == 0 and parameters:
            self.line(f"if isinstance({parameters[0]}, int) and 0 < {parameters[0]} < 12:")
            self.line(f"    return {name}({parameters[0]} - 1{', 1' * (count - 1)}) + 1")
        elif how == 1:
            self.closure()
        elif how == 2:
            self.line(f"for v in range({self.expressions.small()}):")
            self.line(f"    got = yield v, {self.of('any', 1)}")
            self.line("    if got: show('got', got)")
            self.line(f"yield from {self.of('list', 1)}[:4]")
        else:
            self.body(3)
        self.line(f"return {self.of(self.choose.choice(['int', 'any']))}")
        self.indent -= 1
        self.in_function = was_in_function
        self.expressions.names = known
        self.functions.append((name, count, how == 2))
        self.call()

    def closure(self):
        self.line("count = 0")
        self.line("def step(by=1):")
        self.line("    nonlocal count")
        self.line(f"    count += by{self.choose.choice(['', ' * 2', ' ** 2'])}")
        self.line("    return count")
        self.line("many = [lambda k=k: k + count for k in range(3)]")
        self.line("show(step(), step(5), [one() for one in many])")

    def call(self):
        name, count, is_generator = self.choose.choice(self.functions)
        given = count if self.chance(0.8) else self.choose.randrange(5)
        arguments = [self.of(self.choose.choice(["int", "int", "any"]), 1) for _ in range(given)]
        if self.chance(0.2):
            arguments.append(self.choose.choice(["key=7", "*[1, 2]", "**{'key': 2}", "other=1"]))
        call = f"{name}({', '.join(arguments)})"
        if is_generator:
            call = self.choose.choice([f"list({call})", f"[*{call}]", f"sum(1 for _ in {call})",
                                       f"next({call})", f"dict(enumerate({call}))"])
            if self.chance(0.3):
                self.line(f"g = {name}({', '.join(arguments)})")
                self.line("show(next(g, None), next(g, 'over'))")
                self.line("try:")
                self.line("    show(g.send('x'))")
                self.line("except (StopIteration, TypeError) as error:")
                self.line("    show('end', error)")
                return
        self.line(f"show({call})")

    def class_(self):
        name = self.new("C")
        base = self.choose.choice(self.classes)[0] if self.classes and self.chance(0.5) else None
        self.line(f"class {name}{f'({base})' if base else ''}:")
        self.indent += 1
        self.line(f"kind = {self.of('str', 0)}")
        self.line("made = 0")
        if base is None or self.chance(0.4):
            self.line(f"def __init__(self, a={self.expressions.small()}, b={self.of('int', 0)}):")
            if base:
                self.line("    super().__init__(a)")
            self.line(f"    self.a = a\n{'    ' * self.indent}    self.{self.choose.choice(['b', '__b', '_b'])} = b")
            self.line(f"    {name}.made += 1")
        for method in self.choose.sample(METHODS, self.choose.randrange(1, 6)):
            for text in method.replace("NAME", name).split("\n"):
                self.line(text)
        self.line("def compute(self, x=1):")
        known = self.names()
        self.expressions.names = {kind: [] for kind in TYPES}
        self.expressions.names["int"] = ["x", "self.a"]
        if base and self.chance(0.6):
            self.line("    x = super().compute(x)")
        self.line(f"    return {self.of('any')}")
        self.expressions.names = known
        self.indent -= 1
        self.classes.append((name, base))
        self.use()

    def use(self):
        """Something with an object of a class."""
        name, _ = self.choose.choice(self.classes)
        one = self.new("o")
        self.line(f"{one} = {name}({self.choose.choice(['', '2', '1, 5', 'b=3', '1, 2, 3', 'c=1'])})")
        for _ in range(self.choose.randrange(1, 4)):
            self.line("show(" + self.choose.choice([
                f"{one}.compute({self.of('int', 0)})", f"{one}.a, {one}.kind", f"str({one})[:1]",
                f"{one} == {name}()", f"{one} < {name}(9)", f"len({one})", f"{one}[1]", f"{one}(4)",
                f"{one} + {one}", f"3 in {one}", f"list({one})", f"{name}.made", f"{one}.double",
                f"{name}.create(4).a", f"{name}.helper(2)", f"{one}.missing", f"isinstance({one}, {name})",
                f"{one}.__class__.__name__", f"bool({one})", f"-{one}", f"{one} * 2", f"hasattr({one}, 'b')",
                f"[k for k in vars({one})]", f"getattr({one}, 'b', 'none')", f"type({one}).__mro__[0].__name__",
            ]) + ")")
            if self.chance(0.2):
                self.line(f"{one}.{self.choose.choice(['a', 'kind', 'double', 'new'])} = {self.of('int', 0)}")

    # The whole

    def guarded(self, write):
        """A statement whose exception is shown, so that the program goes on."""
        known = self.names()
        self.line("try:")
        self.block(write)
        self.line("except Exception as error:")
        self.line("    print(type(error).__name__, error)")
        # What it may not have defined is not used later.
        self.expressions.names = known

    def program(self):
        self.lines.append(PRELUDE)
        for kind in TYPES:
            name = {"strs": "q0", "set": "e0", "bytes": "y0"}.get(kind, kind[0] + "0")
            self.line(f"{name} = {self.of(kind, 0)}")
            self.expressions.names[kind].append(name)
        for _ in range(self.choose.randrange(4, 14)):
            how = self.choose.random()
            if how < 0.15:
                self.guarded(self.function)
            elif how < 0.27:
                self.guarded(self.class_)
            elif how < 0.35 and self.functions:
                self.guarded(self.call)
            elif how < 0.42 and self.classes:
                self.guarded(self.use)
            elif how < 0.55:
                self.guarded(self.choose.choice([self.jumps, self.converse, self.spread]))
            elif how < 0.95:
                self.guarded(self.statement)
            else:
                self.assign()
        if self.chance(0.35):
            self.choose.choice([self.raise_, self.statement, self.statement, self.leave, self.chain, self.call_unguarded])()
        return "\n".join(self.lines) + "\n"

    def call_unguarded(self):
        (self.call if self.functions else self.raise_)()

    def chain(self):
        """Ends by an exception that has a cause or a context."""
        self.line("try:")
        self.block(self.raise_)
        self.line("except Exception as error:")
        how = self.choose.randrange(4)
        if how == 0:
            self.block(self.raise_)
        elif how == 1:
            self.block(self.line, f"raise RuntimeError({self.of('any', 1)}) from error")
        elif how == 2:
            self.block(self.line, "raise LookupError('hidden') from None")
        else:
            self.block(self.line, "error.add_note('noted')")
            self.block(self.line, "raise")

    def jumps(self):
        """A function that leaves blocks in all ways: return, break, continue through finally and with."""
        name = self.new("j")
        choose = self.choose.choice
        self.line(f"def {name}(n):")
        self.line("    for i in range(4):")
        self.line("        try:")
        self.line(f"            if i == n: {choose(['return i', 'break', 'continue', 'raise KeyError(i)', '1 / 0'])}")
        self.line(f"            if i == 2: {choose(['pass', 'break', 'raise ValueError(n)', 'return [i]'])}")
        self.line(f"        except {choose(['KeyError', 'ValueError', 'ArithmeticError', '(KeyError, ValueError)'])} as error:")
        self.line(f"            show('handled', repr(error)); {choose(['pass', 'raise', 'continue', 'break', 'return error.args'])}")
        self.line("        finally:")
        self.line(f"            show('finally', i); {choose(['pass', 'pass', 'pass', 'n += 1', 'return n', 'break'])}")
        self.line("    else:")
        self.line("        show('else')")
        self.line("    return 'end'")
        self.line("for k in range(4):")
        self.line("    try:")
        self.line(f"        show({name}(k))")
        self.line("    except Exception as error:")
        self.line("        show(repr(error), repr(error.__context__))")

    def converse(self):
        """A generator that is sent values, thrown exceptions and closed."""
        name = self.new("g")
        choose = self.choose.choice
        self.line(f"def {name}(n):")
        self.line("    total = 0")
        self.line("    while n:")
        self.line("        try:")
        self.line(f"            got = yield {choose(['n', 'n, total', '[n] * 2'])}")
        self.line("            total += got or 1")
        self.line(f"        except {choose(['ValueError', 'KeyError', 'TypeError'])} as error:")
        self.line(f"            total = {choose(['-1', 'total * 2', 'len(error.args)'])}")
        self.line("        finally:")
        self.line("            n -= 1")
        self.line("    return total")
        self.line(f"def {name}_outer(n):")
        self.line(f"    result = yield from {name}(n)")
        self.line("    show('result', result)")
        self.line("    yield result")
        use = self.new("u")
        self.line(f"{use} = {name}{choose(['', '_outer'])}({self.choose.randrange(1, 5)})")
        self.line("try:")
        for _ in range(self.choose.randrange(1, 6)):
            self.line("    show(" + choose([f"next({use})", f"{use}.send(5)", f"{use}.send(None)", f"{use}.throw(ValueError('v'))",
                                           f"{use}.throw(KeyError)", f"{use}.close()", f"list({use})", f"next({use}, 'over')",
                                           f"{use}.send('x')"]) + ")")
        self.line("except (Exception, GeneratorExit) as error:")
        self.line("    show(repr(error))")

    def spread(self):
        """Calls with stars, and unpacking of all kinds."""
        name = self.new("f")
        choose = self.choose.choice
        self.line(f"def {name}({choose(['a, b=2, *rest, c=3, **more', 'a, /, b, *, c=1', '*rest, **more', 'a, b, c', 'a=1, *, b, **more'])}):")
        self.line("    return 'called'")
        arguments = ", ".join(choose(["1", "*[2, 3]", "*'xy'", "b=4", "c=5", "**{'c': 6}", "**{'d': 7}", "*()", "a=0",
                                      "*range(2)"]) for _ in range(self.choose.randrange(4)))
        self.line("try:")
        self.line(f"    first, *middle, last = {self.of(choose(['list', 'str', 'tuple', 'strs', 'dict']), 1)}")
        self.line("    show(first, middle, last)")
        self.line("    (x, y), [z, *w] = 'ab', [1, 2, 3]")
        self.line("    show(x, y, z, w, [*w, *middle], {**{'k': x}, 'l': y}, (*w, z))")
        self.line("except ValueError as error:")
        self.line("    show(error)")
        if arguments and not self.is_bad_order(arguments):
            self.line("try:")
            self.line(f"    show({name}({arguments}))")
            self.line("except TypeError as error:")
            self.line("    show(error)")

    @staticmethod
    def is_bad_order(arguments):
        """Whether Python's grammar refuses them."""
        try:
            compile(f"f({arguments})", "", "eval")
        except SyntaxError:
            return True
        return False

    def leave(self):
        self.line(f"raise SystemExit({self.choose.choice(['', '3', 'None', repr('bye'), '0'])})")


METHODS = [
    "def __repr__(self):\n    return f'NAME({self.a!r})'",
    "def __str__(self):\n    return 'NAME of %s' % self.a",
    "def __eq__(self, other):\n    return isinstance(other, NAME) and self.a == other.a",
    "def __lt__(self, other):\n    return self.a < other.a",
    "def __len__(self):\n    return self.a",
    "def __getitem__(self, i):\n    if i > 3:\n        raise IndexError(i)\n    return self.a + i",
    "def __iter__(self):\n    yield self.a\n    yield from range(2)",
    "def __contains__(self, x):\n    return x == self.a",
    "def __call__(self, x):\n    return x * self.a",
    "def __add__(self, other):\n    return NAME(self.a + other.a)",
    "def __mul__(self, other):\n    return [self.a] * other",
    "def __neg__(self):\n    return -self.a",
    "def __bool__(self):\n    return self.a > 1",
    "def __hash__(self):\n    return 1",
    "def __getattr__(self, name):\n    if name.startswith('_'):\n        raise AttributeError(name)\n    return name * 2",
    "@property\ndef double(self):\n    return self.a * 2",
    "@double.setter\ndef double(self, value):\n    self.a = value // 2",
    "@classmethod\ndef create(cls, a):\n    return cls(a)",
    "@staticmethod\ndef helper(x):\n    return x + 1",
    "def __setattr__(self, name, value):\n    super().__setattr__(name, value if name != 'new' else [value])",
]


def program(choose):
    return Writer(choose).program()
