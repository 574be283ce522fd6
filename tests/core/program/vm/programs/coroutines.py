# Coroutines without an event loop: sent to, thrown into, closed.
import inspect
import types


class Ask:
    # Gives a question to whoever runs the coroutine, and gets an answer.

    def __init__(self, question):
        self.question = question

    def __await__(self):
        answer = yield self.question
        return answer


class Manager:

    def __init__(self, name, swallows=False):
        self.name, self.swallows = name, swallows

    async def __aenter__(self):
        print('enter', self.name, await Ask('may I?'))
        return self.name

    async def __aexit__(self, kind, error, traceback):
        print('exit', self.name, kind and kind.__name__, await Ask('really?'))
        return self.swallows


class Countdown:

    def __init__(self, count):
        self.count = count

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.count == 0:
            raise StopAsyncIteration
        self.count -= 1
        return await Ask(self.count)


def drive(coroutine, answers=()):
    answers = iter(answers)
    try:
        question = coroutine.send(None)
        while True:
            print('asked', question)
            question = coroutine.send(next(answers, 'yes'))
    except StopIteration as end:
        print('result', end.value)
    except BaseException as error:
        print('failed', repr(error), 'context', repr(error.__context__))


async def inner(n):
    return n + await Ask('more?')


async def plain():
    a = await inner(1)
    b = await Ask('b?') + await inner(a)
    return a, b


drive(plain(), [1, 2, 3])


async def loops():
    for i in range(3):
        async with Manager(i) as name:
            if i == 1:
                continue
            async for item in Countdown(3):
                print('item', item)
                if item == 'stop':
                    break
            else:
                print('no break')
            if i == 2:
                return 'left'


drive(loops(), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'stop'])


async def nested_returns():
    try:
        async with Manager('a'), Manager('b'):
            try:
                return await Ask('x?')
            finally:
                print('finally', await Ask('y?'))
    finally:
        print('outer')


drive(nested_returns())


async def swallowed():
    async with Manager('s', True):
        raise ValueError('gone')
    async with Manager('t'):
        raise KeyError('stays')


drive(swallowed())


async def finally_overrides():
    while True:
        try:
            await Ask('a?')
            raise ValueError(1)
        except ValueError as error:
            print(await Ask('b?'), repr(error))
            break
        finally:
            print(await Ask('c?'))
    try:
        raise KeyError(2)
    except KeyError:
        await Ask('d?')
        raise RuntimeError(3)


drive(finally_overrides())


async def comprehensions():
    print([await Ask(i) for i in range(2)])
    print([i async for i in Countdown(2) if i != 'no'])
    print({i: await Ask(i) async for i in Countdown(2)})
    print({await Ask('set') for i in range(2)})
    print([[j async for j in Countdown(1)] for i in range(2)])
    generator = (i async for i in Countdown(2))
    print(type(generator).__name__, [i async for i in generator])
    print(sum([await Ask(i) for i in range(3) if await Ask('take?') != 2]))
    return await Ask(1) if await Ask(0) else await Ask(2)


drive(comprehensions(), [1, 2, 'no', 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 1, 2, 3, 4, 5, 0])


async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print('got', got)
            await Ask('between')
    except GeneratorExit:
        print('closing')
        raise
    except ValueError as error:
        print('caught', error)
        yield 'after'
    finally:
        print('cleaned', await Ask('clean?'))


async def generators():
    g = numbers(2)
    print(await g.__anext__(), await g.asend('hello'))
    await g.aclose()
    g = numbers(5)
    print(await anext(g), await g.athrow(ValueError('thrown')), await anext(g, 'end'), await anext(g, 'end'))
    async for i in numbers(1):
        print('i', i)
    g = numbers(3)
    await anext(g)
    g.asend(None).close()
    print(g.ag_running, inspect.isasyncgen(g), inspect.isasyncgenfunction(numbers))
    await g.aclose()
    return [x async for x in numbers(2)]


drive(generators())


async def guarded(name):
    try:
        await Ask(name)
    except GeneratorExit:
        print(name, 'is closed')
        raise
    except ValueError as error:
        print(name, 'caught', error)
        return 'handled'
    finally:
        print(name, 'ends')


async def outer():
    result = await guarded('inner')
    print('outer goes on with', result)
    return await Ask('last')


c = outer()
print(c.send(None), c.cr_await.__name__, inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c))
c = outer()
c.send(None)
print(c.throw(ValueError('into')))
try:
    c.throw(KeyError('out'))
except KeyError as error:
    print(repr(error))
c = outer()
print(inspect.getcoroutinestate(c))
c.close()
try:
    c.send(None)
except RuntimeError as error:
    print(error)


async def stubborn():
    try:
        await Ask(1)
    except GeneratorExit:
        await Ask(2)


c = stubborn()
c.send(None)
try:
    c.close()
except RuntimeError as error:
    print(error)


class Iterator:
    # An awaitable with an iterator of its own.

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return 'step'

    def throw(self, *error):
        print('thrown into it')
        raise StopIteration('thrown out')

    def close(self):
        print('closed by its coroutine')


async def over_iterator():
    return await Iterator()


c = over_iterator()
print(c.send(None), c.send(None))
try:
    c.throw(ValueError)
except StopIteration as end:
    print(end.value)
c = over_iterator()
c.send(None)
c.close()


class Wrapped:

    def __await__(self):
        return inner(10).__await__()


async def over_wrapper():
    return await Wrapped()


drive(over_wrapper(), [5])
print(inspect.iscoroutinefunction(inner), inspect.iscoroutine(inner), inspect.isawaitable(Wrapped()))
print(isinstance(types.SimpleNamespace(a=1), types.SimpleNamespace), types.SimpleNamespace(a=1, b='x'))
group = BaseExceptionGroup('several', [ValueError(1), ExceptionGroup('inside', [KeyError(2), OSError(3)])])
print(repr(group), '|', group, '|', group.message, group.exceptions)
print(group.subgroup(KeyError), '|', group.split(ValueError), '|', group.split((KeyError, OSError)))
for wrong in [('a', []), (1, [ValueError()]), ('a', [1]), ('a', 5)]:
    try:
        ExceptionGroup(*wrong)
    except Exception as error:
        print(type(error).__name__, error)
try:
    ExceptionGroup('base', [KeyboardInterrupt()])
except TypeError as error:
    print(error)
