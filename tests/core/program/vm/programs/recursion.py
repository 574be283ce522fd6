def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as error:
    print(error)


class Endless:
    def __getattr__(self, name):
        return self.other


try:
    Endless().x
except RecursionError as error:
    print(str(error).split(' while')[0])


def depth(n=1):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(900 < depth() < 1000)
down(0)
