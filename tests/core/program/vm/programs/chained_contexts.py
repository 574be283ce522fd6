def half(n):
    return 10 / n + \
        n


class Worker:
    def run(self, jobs):
        return [half(job) for job in jobs]


try:
    Worker().run([2, 0])
except ZeroDivisionError:
    (print) (undefined_name)
