// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes and places of the tree where they are easily got wrong. That whole programs give the tree
// that CPython gives is what tests/differential/compare_trees.py is for.
#include "tests/core/program/syntax/parsed.h"

using namespace procession::core::program::syntax;

namespace {

// An expression with all its operations in parentheses.
std::string grouped(const Expression& node)
{
    static constexpr std::string_view binary[] = {"+",  "-",  "*",  "@", "/", "//", "%",
                                                  "**", "<<", ">>", "|", "^", "&"};
    static constexpr std::string_view unary[] = {"+", "-", "~", "not "};
    static constexpr std::string_view compared[] = {"==", "!=", "<",      "<=", ">",
                                                    ">=", "is", "is not", "in", "not in"};
    switch (node.kind) {
    case ExpressionKind::name:
        return std::string(as<Name>(node).name);
    case ExpressionKind::binary: {
        const auto& op = as<Binary>(node);
        return "(" + grouped(*op.left) + " " + std::string(binary[static_cast<int>(op.op)]) + " " +
               grouped(*op.right) + ")";
    }
    case ExpressionKind::unary:
        return "(" + std::string(unary[static_cast<int>(as<Unary>(node).op)]) +
               grouped(*as<Unary>(node).operand) + ")";
    case ExpressionKind::boolean: {
        std::string all;
        for (const Expression* const value : as<Boolean>(node).values) {
            all += (all.empty()                ? ""
                    : as<Boolean>(node).is_and ? " and "
                                               : " or ") +
                   grouped(*value);
        }
        return "(" + all + ")";
    }
    case ExpressionKind::comparison: {
        const auto& comparison = as<Comparison>(node);
        std::string all = grouped(*comparison.first);
        for (std::size_t i = 0; i < comparison.operands.size(); ++i) {
            all += " " + std::string(compared[static_cast<int>(comparison.operators[i])]) + " " +
                   grouped(*comparison.operands[i]);
        }
        return "(" + all + ")";
    }
    case ExpressionKind::conditional: {
        const auto& choice = as<Conditional>(node);
        return "(" + grouped(*choice.then) + " if " + grouped(*choice.test) + " else " +
               grouped(*choice.otherwise) + ")";
    }
    case ExpressionKind::lambda:
        return "(lambda: " + grouped(*as<Lambda>(node).body) + ")";
    default:
        return "?";
    }
}

std::string grouped(std::string_view text)
{
    const Tree tree = parsed(text);
    return grouped(first_expression(tree));
}

} // namespace

TEST_CASE("operators bind as in Python")
{
    CHECK(grouped("a + b * c - d") == "((a + (b * c)) - d)");
    CHECK(grouped("a - b - c") == "((a - b) - c)");
    CHECK(grouped("-a ** -b ** c") == "(-(a ** (-(b ** c))))");
    CHECK(grouped("a | b ^ c & d << e + f") == "(a | (b ^ (c & (d << (e + f)))))");
    CHECK(grouped("a // b % c @ d / e") == "((((a // b) % c) @ d) / e)");
    CHECK(grouped("not a == b and c or d") == "(((not (a == b)) and c) or d)");
    CHECK(grouped("a < b <= c is not d not in e is f") == "(a < b <= c is not d not in e is f)");
    CHECK(grouped("a if b else c if d else e") == "(a if b else (c if d else e))");
    CHECK(grouped("lambda: a if b else c") == "(lambda: (a if b else c))");
    CHECK(grouped("~a >> +b") == "((~a) >> (+b))");
    CHECK(grouped("a or b or c and d and e") == "(a or b or (c and d and e))");
}

TEST_CASE("places are counted in letters, not bytes")
{
    const Tree tree = parsed("x = '中文' + 名字.y[1]\n");
    const auto& assign = as<Assign>(*tree.body[0]);
    CHECK(assign.at == Range{1, 0, 1, 18});
    const auto& sum = as<Binary>(*assign.value);
    CHECK(sum.left->at == Range{1, 4, 1, 8});
    CHECK(sum.right->at == Range{1, 11, 1, 18});
    CHECK(as<Subscript>(*sum.right).value->at == Range{1, 11, 1, 15});
}

TEST_CASE("places of statements end where their last word does")
{
    const Tree tree = parsed("@d\n"
                             "def f(a,\n"
                             "      b=1):  # comment\n"
                             "    if a:\n"
                             "        pass\n"
                             "    elif b:\n"
                             "        x = (1,\n"
                             "             2)\n"
                             "\n"
                             "    # comment\n"
                             "y = 1;  z = 2  # comment\n");
    const auto& f = as<Function>(*tree.body[0]);
    CHECK(f.at == Range{2, 0, 8, 15});
    CHECK(f.header == Range{2, 0, 3, 11});
    CHECK(f.decorators[0]->at == Range{1, 1, 1, 2});
    const auto& choice = as<If>(*f.body[0]);
    REQUIRE(choice.branches.size() == 2);
    CHECK(choice.branches[0].at == Range{4, 4, 5, 12});
    CHECK(choice.branches[1].at == Range{6, 4, 8, 15});
    CHECK(tree.body[1]->at == Range{11, 0, 11, 5});
    CHECK(tree.body[2]->at == Range{11, 8, 11, 13});
}

TEST_CASE("pieces of f-strings are where they stand")
{
    const Tree tree = parsed("x = (f'中{a}'\n"
                             "     f'''\n"
                             "  {b + c:{d}}''')\n");
    const auto& joined = as<Joined>(*as<Assign>(*tree.body[0]).value);
    CHECK(as<Formatted>(*joined.values[0 + 1]).value->at == Range{1, 9, 1, 10});
    const auto& second = as<Formatted>(*joined.values[3]);
    CHECK(second.value->at == Range{3, 3, 3, 8});
    const auto& format = as<Joined>(*second.format);
    CHECK(as<Formatted>(*format.values[0]).value->at == Range{3, 10, 3, 11});
}

TEST_CASE("parameters are in their places")
{
    const Tree tree = parsed("def f(a, b=1, /, c=2, *d: int, e, f=3, **g) -> h: pass\n");
    const Parameters& parameters = as<Function>(*tree.body[0]).parameters;
    REQUIRE(parameters.positional.size() == 3);
    CHECK(parameters.positional_only == 2);
    CHECK(parameters.positional[0].value == nullptr);
    CHECK(parameters.positional[2].name == "c");
    CHECK(parameters.positional[2].value != nullptr);
    REQUIRE(parameters.rest != nullptr);
    CHECK(parameters.rest->name == "d");
    CHECK(parameters.rest->annotation != nullptr);
    REQUIRE(parameters.keyword_only.size() == 2);
    CHECK(parameters.keyword_only[0].value == nullptr);
    CHECK(parameters.keyword_only[1].value != nullptr);
    CHECK(parameters.keywords->name == "g");
}

TEST_CASE("names written with full-width letters are the plain ones")
{
    const Tree tree = parsed("ａｂ１ = 1\n");
    CHECK(as<Name>(*as<Assign>(*tree.body[0]).targets[0]).name == "ab1");
}

TEST_CASE("what is asynchronous is in the tree")
{
    const Tree tree = parsed("async def f():\n"
                             "    async for x in y: pass\n"
                             "    async with z: await x\n"
                             "    return [a async for a in b]\n");
    const auto& f = as<Function>(*tree.body[0]);
    CHECK(f.is_async);
    CHECK(f.scope->is_coroutine);
    CHECK(as<For>(*f.body[0]).is_async);
    CHECK(as<With>(*f.body[1]).is_async);
}
