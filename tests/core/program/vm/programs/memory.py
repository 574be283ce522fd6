for make in [lambda: [0] * 10**12, lambda: 'ab' * 10**12, lambda: bytes(10**12), lambda: (1,) * 10**13]:
    try:
        make()
    except MemoryError as error:
        print('MemoryError', error.args)
