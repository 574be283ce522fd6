# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes CPython's tree of a program in the form of dump_tree.cpp."""
import ast

EXPRESSIONS = {name: number for number, name in enumerate(
    "Attribute Await BinOp BoolOp Call Compare Comprehension IfExp Constant Dict FormattedValue "
    "JoinedStr Lambda List Name NamedExpr Set Slice Starred Subscript Tuple UnaryOp Yield "
    "YieldFrom".split())}
STATEMENTS = {name: number for number, name in enumerate(
    "AnnAssign Assert Assign AugAssign Break ClassDef Continue Delete Expr For FunctionDef Global "
    "If Import ImportFrom Nonlocal Pass Raise Return Try While With".split())}
ALSO = {"ListComp": "Comprehension", "SetComp": "Comprehension", "DictComp": "Comprehension",
        "GeneratorExp": "Comprehension", "AsyncFor": "For", "AsyncWith": "With",
        "AsyncFunctionDef": "FunctionDef"}
BINARY = "Add Sub Mult MatMult Div FloorDiv Mod Pow LShift RShift BitOr BitXor BitAnd".split()
UNARY = "UAdd USub Invert Not".split()
COMPARED = "Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn".split()
COMPREHENSIONS = {"ListComp": "list", "SetComp": "set", "DictComp": "dict",
                  "GeneratorExp": "generator"}


class Outside(Exception):
    """The program uses what is outside the subset."""


def kind(node):
    return type(node).__name__


class TreeWriter:
    def __init__(self, source):
        self.lines = source.split(b"\n")
        self.out = []
        self.classes = []

    # Pieces of text

    def text(self, word):
        self.out.append(" " + word)

    def column(self, line, offset):
        before = self.lines[line - 1][:offset]
        return offset if before.isascii() else len(before.decode())

    def place(self, line, column, end_line, end_column):
        self.out.append(f"@{line}:{self.column(line, column)}-"
                        f"{end_line}:{self.column(end_line, end_column)})")

    def at(self, node):
        self.place(node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)

    def mangled(self, name):
        own = self.classes[-1].lstrip("_") if self.classes else ""
        private = name.startswith("__") and not name.endswith("__") and "." not in name
        return f"_{own}{name}" if own and private else name

    # Expressions

    def list(self, nodes):
        self.out.append("[")
        for node in nodes:
            self.expression(node)
        self.out.append("]")

    def expression(self, node):
        if node is None:
            self.out.append("-")
            return
        name = ALSO.get(kind(node), kind(node))
        self.out.append("(")
        self.text(str(EXPRESSIONS[name]))
        getattr(self, "write_" + name)(node)
        self.at(node)

    def context(self, node):
        self.text({"Load": "load", "Store": "store", "Del": "del"}[kind(node.ctx)])

    def keywords(self, keywords):
        for keyword in keywords:
            self.out.append("(keyword " + (keyword.arg or ""))
            self.expression(keyword.value)
            self.at(keyword)

    def parameter(self, one, value=None):
        if one is None:
            self.out.append("-")
            return
        self.out.append("(parameter " + self.mangled(one.arg))
        self.expression(one.annotation)
        self.expression(value)
        self.at(one)

    def parameters(self, arguments):
        self.out.append("(parameters")
        self.text(str(len(arguments.posonlyargs)))
        positional = arguments.posonlyargs + arguments.args
        defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
        for one, value in zip(positional, defaults):
            self.parameter(one, value)
        self.parameter(arguments.vararg)
        for one, value in zip(arguments.kwonlyargs, arguments.kw_defaults):
            self.parameter(one, value)
        self.parameter(arguments.kwarg)
        self.out.append(")")

    def write_Attribute(self, node):
        self.text(self.mangled(node.attr))
        self.context(node)
        self.expression(node.value)

    def write_Await(self, node):
        self.expression(node.value)

    def write_BinOp(self, node):
        self.text(str(BINARY.index(kind(node.op))))
        self.expression(node.left)
        self.expression(node.right)

    def write_BoolOp(self, node):
        self.text(kind(node.op).lower())
        self.list(node.values)

    def write_Call(self, node):
        self.expression(node.func)
        self.list(node.args)
        self.keywords(node.keywords)

    def write_Compare(self, node):
        self.expression(node.left)
        for op, operand in zip(node.ops, node.comparators):
            self.text(str(COMPARED.index(kind(op))))
            self.expression(operand)

    def write_Comprehension(self, node):
        self.text(COMPREHENSIONS[kind(node)])
        if isinstance(node, ast.DictComp):
            self.expression(node.key)
            self.expression(node.value)
        else:
            self.expression(node.elt)
            self.expression(None)
        for clause in node.generators:
            self.text("async for" if clause.is_async else "for")
            self.expression(clause.target)
            self.expression(clause.iter)
            self.list(clause.ifs)

    def write_IfExp(self, node):
        self.expression(node.test)
        self.expression(node.body)
        self.expression(node.orelse)

    def write_Constant(self, node):
        value = node.value
        if value is ...:
            self.text("...")
        elif value is None or isinstance(value, bool):
            self.text(str(value))
        elif isinstance(value, int):
            self.text(f"int:{value}")
        elif isinstance(value, float):
            self.text("float:" + value.hex())
        elif isinstance(value, complex):
            self.text("imaginary:" + value.imag.hex())
        elif isinstance(value, str):
            self.text("str " + value.encode("utf-8", "surrogatepass").hex())
        else:
            self.text("bytes " + value.hex())

    def write_Dict(self, node):
        self.list(node.keys)
        self.list(node.values)

    def write_FormattedValue(self, node):
        self.text(chr(node.conversion) if node.conversion > 0 else "")
        self.expression(node.value)
        self.expression(node.format_spec)

    def write_JoinedStr(self, node):
        self.list(node.values)

    def write_Lambda(self, node):
        self.parameters(node.args)
        self.expression(node.body)

    def write_List(self, node):
        self.context(node)
        self.list(node.elts)

    write_Tuple = write_List

    def write_Name(self, node):
        self.text(self.mangled(node.id))
        self.context(node)

    def write_NamedExpr(self, node):
        self.expression(node.target)
        self.expression(node.value)

    def write_Set(self, node):
        self.list(node.elts)

    def write_Slice(self, node):
        self.expression(node.lower)
        self.expression(node.upper)
        self.expression(node.step)

    def write_Starred(self, node):
        self.context(node)
        self.expression(node.value)

    def write_Subscript(self, node):
        self.context(node)
        self.expression(node.value)
        self.expression(node.slice)

    def write_UnaryOp(self, node):
        self.text(str(UNARY.index(kind(node.op))))
        self.expression(node.operand)

    def write_Yield(self, node):
        self.expression(node.value)

    write_YieldFrom = write_Yield

    # Statements

    def block(self, statements):
        self.out.append("{")
        for statement in statements:
            self.out.append("\n(")
            name = ALSO.get(kind(statement), kind(statement))
            if name not in STATEMENTS:
                raise Outside(name)
            self.text(str(STATEMENTS[name]))
            getattr(self, "write_" + name)(statement)
            self.at(statement)
        self.out.append("}")

    def write_AnnAssign(self, node):
        self.text("simple" if node.simple else "")
        self.expression(node.target)
        self.expression(node.annotation)
        self.expression(node.value)

    def write_Assert(self, node):
        self.expression(node.test)
        self.expression(node.msg)

    def write_Assign(self, node):
        self.list(node.targets)
        self.expression(node.value)

    def write_AugAssign(self, node):
        self.text(str(BINARY.index(kind(node.op))))
        self.expression(node.target)
        self.expression(node.value)

    def write_Pass(self, node):
        pass

    write_Break = write_Continue = write_Pass

    def write_ClassDef(self, node):
        self.text(self.mangled(node.name))
        self.list(node.decorator_list)
        self.list(node.bases)
        self.keywords(node.keywords)
        self.classes.append(node.name)
        self.block(node.body)
        self.classes.pop()

    def write_Delete(self, node):
        self.list(node.targets)

    def write_Expr(self, node):
        self.expression(node.value)

    def write_For(self, node):
        self.text("async" if kind(node) == "AsyncFor" else "")
        self.expression(node.target)
        self.expression(node.iter)
        self.block(node.body)
        self.block(node.orelse)

    def write_FunctionDef(self, node):
        self.text("async" if kind(node) == "AsyncFunctionDef" else "")
        self.text(self.mangled(node.name))
        self.list(node.decorator_list)
        self.parameters(node.args)
        self.expression(node.returns)
        self.block(node.body)

    def write_Global(self, node):
        for name in node.names:
            self.text(self.mangled(name))

    write_Nonlocal = write_Global

    def write_If(self, node):
        while True:
            self.expression(node.test)
            self.block(node.body)
            last = node.body[-1]
            self.place(node.lineno, node.col_offset, last.end_lineno, last.end_col_offset)
            other = node.orelse
            is_elif = (len(other) == 1 and isinstance(other[0], ast.If) and
                       self.lines[other[0].lineno - 1][other[0].col_offset:].startswith(b"elif"))
            if not is_elif:
                break
            node = other[0]
        self.block(node.orelse)

    def aliases(self, names, is_from):
        for alias in names:
            bound = self.mangled(alias.asname or "")
            plain = is_from or "." not in alias.name
            if not bound and plain and self.mangled(alias.name) != alias.name:
                bound = self.mangled(alias.name)
            self.out.append(f"(alias {alias.name} {bound}")
            self.at(alias)

    def write_Import(self, node):
        self.aliases(node.names, False)

    def write_ImportFrom(self, node):
        self.text(str(node.level))
        self.text(node.module or "")
        self.aliases(node.names, True)

    def write_Raise(self, node):
        self.expression(node.exc)
        self.expression(node.cause)

    def write_Return(self, node):
        self.expression(node.value)

    def write_Try(self, node):
        self.block(node.body)
        for handler in node.handlers:
            self.out.append("(except " + self.mangled(handler.name or ""))
            self.expression(handler.type)
            self.block(handler.body)
            self.at(handler)
        self.block(node.orelse)
        self.block(node.finalbody)

    def write_While(self, node):
        self.expression(node.test)
        self.block(node.body)
        self.block(node.orelse)

    def write_With(self, node):
        self.text("async" if kind(node) == "AsyncWith" else "")
        for item in node.items:
            self.expression(item.context_expr)
            self.expression(item.optional_vars)
        self.block(node.body)
