# A barrier that breaks: threads and processes raise one and the same.
import multiprocessing
import threading
import multiprocessing.synchronize


def meet(barrier, kind):
    try:
        barrier.wait(0.05)
    except threading.BrokenBarrierError as e:
        print(kind, repr(e), barrier.broken, barrier.n_waiting)


if __name__ == '__main__':
    for kind in (threading, multiprocessing):
        barrier = kind.Barrier(3)
        meet(barrier, kind.__name__)
        meet(barrier, kind.__name__)
        barrier.reset()
        print(barrier.broken)
    child = multiprocessing.Process(target=meet, args=(multiprocessing.Barrier(2), 'child'))
    child.start()
    child.join()
    print(child.exitcode)
