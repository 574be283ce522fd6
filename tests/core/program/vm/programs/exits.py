import atexit
import sys

atexit.register(print, 'second')
atexit.register(print, 'first')
try:
    sys.exit('words for standard error')
finally:
    print('finally')
