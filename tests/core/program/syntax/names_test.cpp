// SPDX-License-Identifier: GPL-3.0-or-later
// Where names live; what is expected is what CPython's `symtable` and code objects say.
#include "tests/core/program/syntax/parsed.h"

#include <algorithm>

using namespace procession::core::program::syntax;

namespace {

std::string_view word(Place place)
{
    switch (place) {
    case Place::local:
        return "local";
    case Place::cell:
        return "cell";
    case Place::free:
        return "free";
    case Place::global_explicit:
        return "explicit";
    case Place::global_implicit:
        break;
    }
    return "global";
}

// "a local, b cell" in the scope's order.
std::string places(const Scope& scope)
{
    std::string all;
    for (const Symbol& symbol : scope.symbols) {
        all += (all.empty() ? "" : ", ") + std::string(symbol.name) + " " +
               std::string(word(symbol.place)) + (symbol.is_handed_on ? "+" : "");
    }
    return all;
}

const Function& function(const Statement& statement)
{
    return as<Function>(statement);
}

} // namespace

TEST_CASE("names of a module and of a function")
{
    const Tree tree = parsed("import os.path as p, sys\n"
                             "def f(a, /, b, *c, d=1, **e):\n"
                             "    x = a + y\n"
                             "    global z\n"
                             "    z = 1\n"
                             "    for i, (j, k[m]) in x: pass\n"
                             "    with x as w: pass\n"
                             "    try: pass\n"
                             "    except E as v: pass\n"
                             "    import u.t\n"
                             "    del b\n");
    CHECK(places(*tree.scope) == "p local, sys local, f local");
    CHECK(places(*function(*tree.body[1]).scope) ==
          "a local, b local, d local, c local, e local, x local, y global, z explicit, i local, j "
          "local, k global, m global, w local, E global, v local, u local");
}

TEST_CASE("functions inside functions share cells")
{
    const Tree tree = parsed("def f(a):\n"
                             "    b = c = 1\n"
                             "    def g():\n"
                             "        nonlocal b\n"
                             "        b = 2\n"
                             "        def h():\n"
                             "            return a, c, d\n"
                             "    d = lambda: e\n");
    const Function& f = function(*tree.body[0]);
    CHECK(places(*f.scope) == "a cell, b cell, c cell, g local, d cell");
    const Function& g = function(*f.body[1]);
    CHECK(places(*g.scope) == "b free, h local, a free, c free, d free");
    CHECK(places(*function(*g.body[2]).scope) == "a free, c free, d free");
    CHECK(g.scope->parent == f.scope);
    CHECK(f.scope->parent == tree.scope);
}

TEST_CASE("names of a class are not seen in its methods")
{
    const Tree tree = parsed("def f():\n"
                             "    x = y = 1\n"
                             "    class C(y):\n"
                             "        x = x\n"
                             "        def g(self):\n"
                             "            return x, y, C, super().g()\n");
    const Function& f = function(*tree.body[0]);
    CHECK(places(*f.scope) == "x cell, y cell, C cell");
    const Class& c = as<Class>(*f.body[1]);
    // The class assigns an x of its own and hands on that of the function.
    CHECK(places(*c.scope) == "x local+, g local, C free, y free");
    CHECK(c.scope->needs_class_cell);
    CHECK(places(*function(*c.body[1]).scope) ==
          "self local, x free, y free, C free, super global, __class__ free");
}

TEST_CASE("a comprehension is a function whose parameter is its iterator")
{
    const Tree tree = parsed("def f(a, b):\n"
                             "    return [x + b for x in a if (y := x)]\n");
    const Function& f = function(*tree.body[0]);
    CHECK(places(*f.scope) == "a local, b cell, y cell");
    const auto& list = as<Comprehension>(*as<Return>(*f.body[0]).value);
    CHECK(places(*list.scope) == ".0 local, x local, y free, b free");
    CHECK(list.scope->symbols[0].is_parameter);
    CHECK(list.scope->name == "<listcomp>");
    CHECK_FALSE(list.scope->is_generator);
    const Tree module = parsed("list(a := x for x in y)\n");
    CHECK(places(*module.scope) == "list global, y global, a explicit");
    const auto& call = as<Call>(first_expression(module));
    const auto& generator = as<Comprehension>(*call.arguments[0]);
    CHECK(places(*generator.scope) == ".0 local, x local, a explicit");
    CHECK(generator.scope->is_generator);
}

TEST_CASE("yield makes a generator of the function that it stands in")
{
    const Tree tree = parsed("def f():\n"
                             "    def g():\n"
                             "        x = yield\n"
                             "    lambda: (yield)\n");
    const Function& f = function(*tree.body[0]);
    CHECK_FALSE(f.scope->is_generator);
    CHECK(function(*f.body[0]).scope->is_generator);
    const auto& lambda = as<Lambda>(*as<ExpressionStatement>(*f.body[1]).value);
    CHECK(lambda.scope->is_generator);
}

TEST_CASE("private names of a class are mangled")
{
    const Tree tree = parsed("class _C:\n"
                             "    __x = __y__ = 1\n"
                             "    def __f(self, __a):\n"
                             "        self.__x = __a.__b__\n"
                             "        g(__k=__z)\n");
    const Class& c = as<Class>(*tree.body[0]);
    CHECK(places(*c.scope) == "_C__x local, __y__ local, _C__f local");
    const Function& f = function(*c.body[1]);
    CHECK(f.name == "_C__f");
    CHECK(f.written == "__f");
    CHECK(places(*f.scope) == "self local, _C__a local, g global, _C__z global");
    const auto& assign = as<Assign>(*f.body[0]);
    CHECK(as<Attribute>(*assign.targets[0]).name == "_C__x");
    CHECK(as<Attribute>(*assign.value).name == "__b__");
    const auto& call = as<Call>(*as<ExpressionStatement>(*f.body[1]).value);
    CHECK(call.keywords[0].name == "__k");
}

TEST_CASE("what a name is used for is known")
{
    const Tree tree = parsed("def f(a):\n    b = c\n");
    const Scope& scope = *function(*tree.body[0]).scope;
    REQUIRE(scope.find("a") != nullptr);
    CHECK(scope.find("a")->is_parameter);
    CHECK_FALSE(scope.find("a")->is_used);
    CHECK(scope.find("b")->is_assigned);
    CHECK(scope.find("c")->is_used);
    CHECK_FALSE(scope.find("c")->is_assigned);
    CHECK(scope.find("d") == nullptr);
}
