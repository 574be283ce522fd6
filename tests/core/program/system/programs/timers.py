import signal, time
n = 0
def tick(number, frame):
    global n
    n += 1
    print('tick', n)
signal.signal(signal.SIGALRM, tick)
print(signal.setitimer(signal.ITIMER_REAL, 0.3, 0.2))
while n < 4:
    signal.pause()
left, interval = signal.setitimer(signal.ITIMER_REAL, 0)
print(round(left, 1), round(interval, 1))
time.sleep(1)
print(n)
try:
    signal.setitimer(signal.ITIMER_REAL, -1)
except OSError as e:
    print(type(e).__name__, e)
print(signal.alarm(5), signal.setitimer(signal.ITIMER_REAL, 0.1)[0] > 4)
time.sleep(0.5)
print(n)
