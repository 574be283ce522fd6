import atexit
import sys
import threading
import time


def later():
    time.sleep(0.02)
    print('a thread lives longer than the main thread')


def forever():
    while True:
        time.sleep(0.001)


def exits():
    sys.exit(3)


def fails():
    raise ValueError('in a thread')


heard = []
threading.excepthook, usual = lambda args: heard.append((args.exc_type, str(args.exc_value), args.thread.name)), threading.excepthook
for target in (exits, fails):
    t = threading.Thread(target=target, name=target.__name__)
    t.start()
    t.join()
print(heard)
threading.excepthook = usual
t = threading.Thread(target=fails)
t.start()
t.join()
print(t.is_alive())

late = threading.Thread(target=forever, daemon=True)
late.start()
t = threading.Thread(target=time.sleep, args=(0.02,))
t.start()
print(t.join(0.001), t.is_alive())
t.join()
print(t.is_alive(), late.is_alive())
atexit.register(print, 'exit handlers come after all threads but daemons')
threading.Thread(target=later).start()
print('end of main')
