# time and datetime as far as they do not ask what time it is.
import time
from datetime import date, datetime, timedelta


def show(compute):
    try:
        print(repr(compute()))
    except Exception as error:
        print(type(error).__name__ + ':', error)


moment = time.gmtime(1700000000)
print(moment, moment.tm_year, moment[3], time.asctime(moment))
print(time.strftime('%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %% %U', moment))
print(time.gmtime(0)[:6], time.gmtime(951782400)[:3], time.gmtime(-1)[:6])
show(lambda: time.sleep(-1))
show(lambda: time.sleep('a'))
show(lambda: time.sleep(None))
show(lambda: time.sleep(0))
show(lambda: time.strftime(5))
print(isinstance(time.time(), float), time.monotonic() <= time.monotonic(), isinstance(time.perf_counter(), float), time.process_time() >= 0)
day = date(2024, 2, 28)
print(day, repr(day), day + timedelta(days=2), day.weekday(), day.strftime('%d/%m/%y'), day.isoformat(), (date(2024, 3, 1) - day).days, day < date(2025, 1, 1))
when = datetime(2024, 5, 6, 7, 8, 9)
print(when, repr(when), when + timedelta(hours=20), when.strftime('%H:%M'), when - datetime(2024, 5, 1), when.date(), when.isoformat(), when.year, when.hour)
print(datetime.strptime('2024-01-02 03:04', '%Y-%m-%d %H:%M'), timedelta(days=1, seconds=5), repr(timedelta(hours=30)), timedelta(minutes=90).total_seconds(), timedelta(1) * 2)
show(lambda: date(2023, 2, 29))
show(lambda: datetime(2024, 13, 1))
show(lambda: datetime.strptime('x', '%Y'))
