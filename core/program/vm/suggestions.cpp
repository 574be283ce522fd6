// SPDX-License-Identifier: GPL-3.0-or-later
// "Did you mean", by CPython's rules: a weighted distance between names, small differences of case
// costing less.
#include "core/program/code/program.h"
#include "core/program/values/image.h"
#include "core/program/values/module.h"
#include "core/program/vm/traceback.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace procession::core::program {
namespace {

constexpr std::size_t move_cost = 2;
constexpr std::size_t case_cost = 1;
constexpr std::size_t longest_name = 40;
constexpr std::size_t most_candidates = 750;

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::size_t substitution_cost(char a, char b)
{
    if ((a & 31) != (b & 31)) {
        return move_cost;
    }
    return a == b ? 0 : lower(a) == lower(b) ? case_cost : move_cost;
}

/// Levenshtein's distance, given up above `most`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most)
{
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.empty() || b.empty()) {
        return (a.size() + b.size()) * move_cost;
    }
    if (a.size() > longest_name || b.size() > longest_name) {
        return most + 1;
    }
    if (b.size() < a.size()) {
        std::swap(a, b);
    }
    if ((b.size() - a.size()) * move_cost > most) {
        return most + 1;
    }
    std::vector<std::size_t> row(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        row[i] = (i + 1) * move_cost;
    }
    std::size_t result = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        std::size_t diagonal = result = j * move_cost;
        std::size_t smallest = static_cast<std::size_t>(-1);
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::size_t substitute = diagonal + substitution_cost(b[j], a[i]);
            diagonal = row[i];
            result = std::min(substitute, std::min(result, diagonal) + move_cost);
            row[i] = result;
            smallest = std::min(smallest, result);
        }
        if (smallest > most) {
            return most + 1;
        }
    }
    return result;
}

using Names = std::vector<std::string_view>;

std::string_view nearest(const Names& names, std::string_view wanted)
{
    if (names.size() >= most_candidates) {
        return {};
    }
    std::size_t best = static_cast<std::size_t>(-1);
    std::string_view found;
    for (const std::string_view name : names) {
        if (name == wanted) {
            continue;
        }
        const std::size_t most =
            std::min((wanted.size() + name.size() + 3) * move_cost / 6, best - 1);
        const std::size_t current = distance(wanted, name, most);
        if (current <= most && (found.empty() || current < best)) {
            best = current;
            found = name;
        }
    }
    return found;
}

void add(Names& names, const Dict& from)
{
    for (std::size_t i = 0; i < from.table.places(); ++i) {
        if (is<Str>(from.table.at(i).key)) {
            names.push_back(text_of(from.table.at(i).key));
        }
    }
}

/// CPython's builtin names in its order, which decides between equally near ones.
constexpr std::string_view builtin_names =
    "abs all any ascii bin breakpoint callable chr compile delattr dir divmod eval exec format "
    "getattr globals hasattr hash hex id input isinstance issubclass iter aiter len locals max min "
    "next anext oct ord pow print repr round setattr sorted sum vars None Ellipsis NotImplemented "
    "False True bool memoryview bytearray bytes classmethod complex dict enumerate filter float "
    "frozenset property int list map object range reversed set slice staticmethod str super tuple "
    "type zip BaseException Exception TypeError StopAsyncIteration StopIteration GeneratorExit "
    "SystemExit KeyboardInterrupt ImportError ModuleNotFoundError OSError EnvironmentError IOError "
    "EOFError RuntimeError RecursionError NotImplementedError NameError UnboundLocalError "
    "AttributeError SyntaxError IndentationError TabError LookupError IndexError KeyError "
    "ValueError UnicodeError UnicodeEncodeError UnicodeDecodeError UnicodeTranslateError "
    "AssertionError ArithmeticError FloatingPointError OverflowError ZeroDivisionError SystemError "
    "ReferenceError MemoryError BufferError Warning UserWarning EncodingWarning DeprecationWarning "
    "PendingDeprecationWarning SyntaxWarning RuntimeWarning FutureWarning ImportWarning "
    "UnicodeWarning BytesWarning ResourceWarning ConnectionError BlockingIOError BrokenPipeError "
    "ChildProcessError ConnectionAbortedError ConnectionRefusedError ConnectionResetError "
    "FileExistsError FileNotFoundError IsADirectoryError NotADirectoryError InterruptedError "
    "PermissionError ProcessLookupError TimeoutError open quit exit copyright credits license help";

Names split(std::string_view text)
{
    Names names;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        names.push_back(text.substr(0, space));
        text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
    }
    return names;
}

std::string_view for_name(Heap& heap, const ExceptionState& state, std::string_view wanted)
{
    if (state.trace.empty()) {
        return {};
    }
    const Code& code = *state.trace[0].code;
    Names names;
    for (const Value local : code.locals) {
        names.push_back(text_of(local));
    }
    if (const std::string_view found = nearest(names, wanted); !found.empty()) {
        return found;
    }
    names.clear();
    const Value main = heap.modules().get(Value(&heap.name(Name::main)));
    if (const Module* const module = try_as<Module>(main)) {
        add(names, *module->attributes);
    }
    if (const std::string_view found = nearest(names, wanted); !found.empty()) {
        return found;
    }
    return nearest(split(builtin_names), wanted);
}

std::string_view for_attribute(Heap& heap, const ExceptionState& state, std::string_view wanted)
{
    // As dir() gives them: sorted.
    Names names;
    const Value object = state.object;
    const Class* cls = try_as<Class>(object);
    if (const Module* const module = try_as<Module>(object)) {
        add(names, *module->attributes);
    } else {
        if (cls == nullptr) {
            cls = &class_of(heap, object);
        }
        if (const Instance* const instance = try_as<Instance>(object)) {
            for (std::uint32_t i = 0; i < instance->count; ++i) {
                names.push_back(text_of(instance->cls->keys[i]));
            }
            if (instance->dict != nullptr) {
                add(names, *instance->dict);
            }
        }
        for (const Class* const base : cls->mro) {
            add(names, *base->attributes);
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return nearest(names, wanted);
}

} // namespace

std::string suggestion(Heap& heap, const Instance& exception)
{
    const ExceptionState* const state = try_as<ExceptionState>(exception.content);
    if (state == nullptr || !is<Str>(state->name)) {
        return {};
    }
    const std::string_view wanted = text_of(state->name);
    std::string_view found;
    if (exception.cls->derives_from(heap.type(TypeName::NameError))) {
        found = for_name(heap, *state, wanted);
    } else if (exception.cls->derives_from(heap.type(TypeName::AttributeError)) &&
               !state->object.is_unbound()) {
        found = for_attribute(heap, *state, wanted);
    }
    return found.empty() ? std::string() : fmt::format(". Did you mean: '{}'?", found);
}

} // namespace procession::core::program
