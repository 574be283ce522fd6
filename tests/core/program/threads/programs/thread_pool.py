import threading
import time
from multiprocessing.dummy import Pool, Process
from multiprocessing.pool import ThreadPool

shared = []


def note(x):
    shared.append(x)
    return x * 10


def slow(x):
    time.sleep(0.02 * x)
    return x


def fails(x):
    raise ValueError(x)


def prepare(value):
    own.value = value


own = threading.local()
with ThreadPool(2) as pool:
    print(pool.map(note, range(6)), sorted(shared))
    print(pool.apply(note, (7,)), pool.starmap(pow, [(2, 3), (3, 2)]))
    result = pool.apply_async(slow, (5,))
    print(result.ready())
    try:
        result.get(timeout=0.01)
    except Exception as fault:
        print(type(fault).__name__)
    print(result.get(), result.ready(), result.successful())
    print(list(pool.imap(slow, (2, 1))), sorted(pool.imap_unordered(slow, (2, 1))))
    try:
        pool.apply(fails, (3,))
    except ValueError as fault:
        print('caught', fault)
    heard = []
    pool.apply_async(slow, (1,), callback=heard.append).wait()
    pool.close()
    pool.join()
    print(heard)
try:
    pool.apply(slow, (1,))
except ValueError as fault:
    print(fault)
pool = Pool(3, prepare, ('ready',))
print(set(pool.map(lambda x: own.value, range(5))))
pool.terminate()
pool.join()
p = Process(target=note, args=('process',))
p.start()
p.join()
print(p.exitcode, shared[-1])
try:
    ThreadPool(0)
except ValueError as fault:
    print(fault)
