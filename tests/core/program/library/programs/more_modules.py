# dataclasses, statistics, abc, typing.
import statistics
from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Dict, List, Optional


def show(compute):
    try:
        print(repr(compute()))
    except Exception as error:
        print(type(error).__name__ + ':', error)


@dataclass
class Task:
    name: str
    minutes: int = 5
    tags: List[str] = field(default_factory=list)


@dataclass(order=True, frozen=True)
class Level:
    number: int
    title: str = field(default='?', compare=False)


task = Task('read', tags=['a'])
print(task, task == Task('read', 5, ['a']), asdict(task), replace(task, minutes=9), Task('x').tags is Task('x').tags)
print(sorted([Level(3), Level(1, 'low')]), Level(1) == Level(1, 'other'), Level(1) < Level(2), {Level(1): 'x'}[Level(1)])
show(lambda: Task())
show(lambda: Task(1, 2, 3, 4))
show(lambda: Task('a', hours=2))
show(lambda: setattr(Level(1), 'number', 2))
show(lambda: Task('a') < Task('b'))
show(lambda: hash(Task('a')))
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.pstdev(data), statistics.stdev(data), statistics.variance([1.5, 2.5, 4]))
show(lambda: statistics.mean([]))


class Shape(ABC):

    @abstractmethod
    def area(self):
        pass

    def describe(self):
        return f'{type(self).__name__} of {self.area()}'


class Square(Shape):

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


print(Square(3).describe(), isinstance(Square(1), Shape))
show(lambda: Shape())


def total(numbers: List[int], scale: Optional[float] = None) -> Dict[str, Any]:
    return {'total': sum(numbers) * (scale or 1)}


print(total([1, 2]), total([1], 2.5))
