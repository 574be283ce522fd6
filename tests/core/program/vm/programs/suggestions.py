class Counter:
    def __init__(self):
        self.total_count = 0


def first():
    counter = Counter()
    try:
        print(counter.totl_count)
    except AttributeError:
        print(conter)


first()
