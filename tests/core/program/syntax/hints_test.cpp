// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/hints.h"
#include "tests/core/program/syntax/parsed.h"

using namespace procession::core;
using namespace procession::core::program::syntax;

namespace {

std::string hint(std::string_view text)
{
    const SyntaxFault fault = fault_of(text);
    return fault.hint ? std::string(name(fault.hint->code)) : "none";
}

} // namespace

TEST_CASE("full-width punctuation is told with what to write instead")
{
    CHECK(render(fault_of("print（1）\n").hint.value()) ==
          "（ is not a character of Python; write ( (switch the input method to English)");
    CHECK(render(fault_of("def f()：\n    pass\n").hint.value()) ==
          "： is not a character of Python; write : (switch the input method to English)");
    CHECK(render(fault_of("x = “a”\n").hint.value()) ==
          "“ is not a character of Python; write \" (switch the input method to English)");
    CHECK(render(fault_of("x = 【1】\n").hint.value()) ==
          "【 is not a character of Python; write [ (switch the input method to English)");
    CHECK(hint("x = 1　+ 2\n") == "hint_odd_space");
    CHECK(hint("x = 1\xE2\x80\x8B\n") == "hint_unseen");
}

TEST_CASE("Python 2 is told from Python 3")
{
    CHECK(hint("print \"msg:\", 3\n") == "hint_print");
    CHECK(hint("exec 'x = 1'\n") == "hint_exec");
    CHECK(hint("try:\n    pass\nexcept E, e:\n    pass\n") == "hint_except_comma");
    CHECK(hint("raise E, 'text'\n") == "hint_raise_comma");
    CHECK(hint("if a <> b:\n    pass\n") == "hint_not_equal");
    CHECK(hint("x = `a`\n") == "hint_back_quote");
    CHECK(hint("x = 0777\n") == "hint_leading_zero");
    CHECK(hint("x = ur'a'\n") == "hint_ur_string");
    CHECK(hint("def f(a, (b, c)):\n    pass\n") == "hint_tuple_parameter");
}

TEST_CASE("other languages are told from Python")
{
    CHECK(hint("x++\n") == "hint_increment");
    CHECK(hint("if a && b:\n    pass\n") == "hint_and_or_not");
    CHECK(hint("if !a:\n    pass\n") == "hint_and_or_not");
    CHECK(hint("x = a ? b : c\n") == "hint_conditional");
    CHECK(hint("if a:\n    pass\nelse if b:\n    pass\n") == "hint_elif");
    CHECK(hint("if x === 1:\n    pass\n") == "hint_triple_equal");
    CHECK(hint("if x => 1:\n    pass\n") == "hint_compare");
    CHECK(hint("var x = 1\n") == "hint_declaration");
    CHECK(hint("// text\n") == "hint_comment");
    CHECK(hint("function f() {\n") == "hint_never_closed");
    CHECK(hint("try:\n    pass\ncatch E:\n    pass\n") == "hint_catch");
}

TEST_CASE("what was copied with a program is told")
{
    CHECK(hint(">>> print(1)\n") == "hint_prompt");
    CHECK(hint("$ python3 a.py\n") == "hint_prompt");
    CHECK(hint("python3 a.py\n") == "hint_command");
    CHECK(hint("<!-- text -->\n") == "hint_markup");
    CHECK(hint("```python\n") == "hint_markup");
}

TEST_CASE("mistakes of layout, brackets and quotes have a hint")
{
    CHECK(hint("if x\n    y\n") == "hint_expected_colon");
    CHECK(hint("def f():\nreturn 1\n") == "hint_expected_block");
    CHECK(hint("x = 1\n  y = 2\n") == "hint_unexpected_indent");
    CHECK(hint("if x:\n    y\n  z\n") == "hint_unindent");
    CHECK(hint("if x:\n\ty\n        z\n") == "hint_tabs");
    CHECK(hint("print('a\n") == "hint_unterminated_string");
    CHECK(hint("x = '''a\n") == "hint_triple_quotes");
    CHECK(hint("print(1\n") == "hint_never_closed");
    CHECK(hint("print(1))\n") == "hint_unmatched");
    CHECK(hint("open('C:\\Users')\n") == "hint_backslash_path");
    CHECK(hint("return 1\n") == "hint_return_outside");
    CHECK(hint("try:\n    pass\nx = 1\n") == "hint_try_alone");
}

TEST_CASE("words that are nearly right are named")
{
    CHECK(render(fault_of("improt os\n").hint.value()) == "\"improt\" looks like \"import\"");
    CHECK(render(fault_of("form a import b\n").hint.value()) == "\"form\" looks like \"from\"");
    CHECK(render(fault_of("whlie x:\n    pass\n").hint.value()) ==
          "\"whlie\" looks like \"while\"");
    CHECK(hint("class = 1\n") == "hint_keyword");
    CHECK(hint("x.from = 1\n") == "hint_keyword");
    CHECK(hint("x = 1 2\n") == "none");
}

TEST_CASE("names that nobody knows have hints where somebody means them often")
{
    CHECK(render(hint_for_unknown_name("xrange").value()) ==
          "there is no \"xrange\" here; \"range\" may be meant");
    CHECK(render(hint_for_unknown_name("raw_input").value()) ==
          "there is no \"raw_input\" here; \"input\" may be meant");
    CHECK(render(hint_for_unknown_name("name").value()) ==
          "there is no \"name\" here; \"__name__\" may be meant");
    CHECK(render(hint_for_unknown_name("time").value()) ==
          "\"time\" must be imported first: import time");
    CHECK(render(hint_for_unknown_name("Process").value()) ==
          "\"Process\" must be imported first: from multiprocessing import Process");
    CHECK_FALSE(hint_for_unknown_name("counter"));
}
