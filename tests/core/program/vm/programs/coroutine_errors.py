# What is refused, and what is said then.
import asyncio, contextlib
async def f(): pass
def t(fn):
    try:
        r = fn()
        if asyncio.iscoroutine(r):
            r.send(None)
    except BaseException as e:
        print(type(e).__name__, e, '| cause', repr(e.__cause__), '| ctx', repr(e.__context__))
async def a1(): await 3
async def a2():
    async for x in [1]: pass
async def a3():
    async with 3: pass
class B:
    def __aenter__(self): return 3
    def __aexit__(self,*a): return 3
async def a4():
    async with B(): pass
class C:
    async def __aenter__(self): return 3
    def __aexit__(self,*a): return 3
async def a5():
    async with C(): pass
class D:
    def __aiter__(self): return 3
async def a6():
    async for x in D(): pass
class E:
    def __aiter__(self): return self
    def __anext__(self): return 3
async def a7():
    async for x in E(): pass
class F:
    def __await__(self): return 3
async def a8(): await F()
class G:
    def __await__(self): 
        c= f()
        return c
async def a9(): await G()
async def b1():
    c = f()
    await c
    await c
async def b2(): raise StopIteration(3)
async def ag():
    yield 1
async def b3():
    for x in ag(): pass
async def b4():
    with C(): pass
async def b5():
    for x in f(): pass
async def b6(): await ag()
async def b7():
    [x for x in f()]
async def b8():
    def g():
        yield from f()
    list(g())
class H:
    async def __aenter__(self): return 3
async def b9():
    async with H(): pass
async def c1():
    with contextlib.suppress(ValueError):
        next(ag())
async def c2():
    async with contextlib.suppress(ValueError): pass
async def c3():
    f()()
async def c4():
    await f
async def c5():
    await asyncio.sleep
async def c6():
    f().x
async def c7():
    len(f())
async def c8():
    f() + 1
async def c9():
    x, y = f()
async def d1():
    3 in f()
async def d2():
    await ag().__anext__().throw(ValueError('q'))
async def d3():
    a = ag()
    print(await a.__anext__())
    try:
        await a.__anext__()
    except StopAsyncIteration as e: print('sai', repr(e))
    x = a.asend(None)
    try: await x
    except StopAsyncIteration as e: print('sai', repr(e))
    await x
async def d4():
    a = ag()
    await a.asend(3)
async def d5():
    a = ag()
    await a.athrow(ValueError('z'))
async def d6():
    a = ag()
    await a.__anext__()
    print(await a.aclose(), await a.aclose())
    await a.athrow(ValueError('z'))
async def ag2():
    try:
        yield 1
    except GeneratorExit:
        yield 2
async def d7():
    a = ag2()
    await a.__anext__()
    await a.aclose()
async def ag3():
    yield 1
    raise StopAsyncIteration
async def d8():
    async for x in ag3(): print(x)
async def d9():
    print([x async for x in ag()], {x async for x in ag()}, {x:x async for x in ag()}, [y async for y in (x async for x in ag())])
    print([await v for v in [f(), f()]])
    async for z in ag(): pass
    else: print('else')
    print(await anext(ag()), await anext(ag(), 4), type(aiter(ag())).__name__)
async def e1():
    print(await anext(3))
async def e2(): aiter(3)
async def e3():
    g = ag()
    await g.__anext__()
    print(await anext(g, 5))
    print(await anext(g))
async def e4():
    return f().send(5)
import warnings
warnings.simplefilter('ignore')
for fn in [a1,a2,a3,a4,a5,a6,a7,a8,a9,b1,b2,b3,b4,b5,b6,b7,b8,b9,c1,c2,c3,c4,c5,c6,c7,c8,c9,d1,d2,d3,d4,d5,d6,d7,d8,d9,e1,e2,e3,e4]:
    print(fn.__name__, end=' ')
    t(fn)
