# SPDX-License-Identifier: GPL-3.0-or-later
"""Random programs with asyncio's streams: servers of several kinds and many clients at once in one loop.
Who says what to whom is determined, whatever runs when; so is what each notes down, and it is
printed in the end. `program(choose)` gives one."""

PRELUDE = '''\
import asyncio

notes = {}


def note(who, *what):
    notes.setdefault(who, []).append(what)


async def name_of(reader):
    return (await reader.readline()).decode().strip()


async def send(writer, data, cuts, pause):
    """In pieces, which need not be those that come."""
    at = 0
    while at < len(data):
        size = cuts[at % len(cuts)]
        writer.write(data[at:at + size])
        at += size
        if pause is not None:
            await asyncio.sleep(pause)
    await writer.drain()


async def lines(reader, writer, me):
    async for line in reader:
        note(me, line)
        writer.write(line.upper() if len(line) % 2 else line[::-1].strip() + b'\\n')
        await writer.drain()


async def frames(reader, writer, me):
    while True:
        try:
            size = int.from_bytes(await reader.readexactly(2), 'big')
            data = await reader.readexactly(size)
        except asyncio.IncompleteReadError as end:
            note(me, 'end', end.partial, end.expected)
            return
        note(me, size, sum(data))
        await send(writer, sum(data).to_bytes(4, 'little'), [1, 3], 0)


async def until(reader, writer, me):
    while True:
        try:
            part = await reader.readuntil(b';;')
        except asyncio.IncompleteReadError as end:
            note(me, 'rest', end.partial)
            writer.write(b'rest %d' % len(end.partial))
            return
        except asyncio.LimitOverrunError as overrun:
            note(me, 'too long', overrun.consumed, await reader.readexactly(overrun.consumed))
            continue
        note(me, part)


async def whole(reader, writer, me):
    data = await reader.read()
    note(me, len(data), sum(data))
    await send(writer, data[::-1], [1000, 70_000], None)


async def slow(reader, writer, me):
    line = await reader.readline()
    await asyncio.sleep(0.15)
    writer.writelines([b'at last ', line])


async def short(reader, writer, me):
    while True:
        try:
            line = await reader.readline()
        except ValueError as error:
            note(me, error)
            continue
        if not line:
            return
        note(me, line)


def served_by(kind):
    async def serve(reader, writer):
        me = await name_of(reader)
        try:
            await kind(reader, writer, me)
        except (ConnectionResetError, BrokenPipeError) as error:
            note(me, type(error).__name__)
        finally:
            writer.close()
            note(me, 'served', reader.at_eof(), writer.is_closing())

    return serve
'''

KINDS = ("lines", "frames", "until", "whole", "slow", "short")


class Client:
    """Writes what one client does."""

    def __init__(self, choose, kind, name):
        self.choose = choose
        self.kind = kind
        self.name = name
        self.lines = []

    def cuts(self):
        return [self.choose.choice([1, 2, 3, 5, 17, 1000]) for _ in range(self.choose.randrange(1, 4))]

    def pause(self):
        return self.choose.choice(["None", "None", "0", "0", "0.001"])

    def say(self, text):
        self.lines.append("    " + text)

    def send(self, data):
        self.say(f"await send(writer, {data}, {self.cuts()}, {self.pause()})")

    def word(self, size):
        return "".join(self.choose.choice("abcxyz ,.;") for _ in range(self.choose.randrange(size)))

    def with_lines(self):
        for _ in range(self.choose.randrange(5)):
            count = self.choose.randrange(1, 4)
            text = "".join(self.word(12) + "x\n" for _ in range(count))
            self.send(repr(text.encode()))
            for _ in range(count):
                self.say("note(me, await reader.readline())")

    def with_frames(self):
        for _ in range(self.choose.randrange(4)):
            size = self.choose.choice([0, 1, 7, 300, 9000])
            self.send(f"({size}).to_bytes(2, 'big') + bytes([i % 251 for i in range({size})])")
            self.say("note(me, await reader.readexactly(4))")
        if self.choose.random() < 0.5:
            self.send(self.choose.choice(["b'\\0'", "b'\\0\\5ab'"]))

    def with_until(self):
        self.send(repr(";;".join(self.word(self.choose.choice([3, 9, 40])).replace(";", "") for _ in range(self.choose.randrange(6))).encode()))

    def with_whole(self):
        size = self.choose.choice([0, 10, 5000, 400_000])
        cuts = [self.choose.choice([999, 65536, 300_000]) for _ in range(2)]
        self.say(f"data = bytes([i % 253 for i in range({size})])")
        self.say(f"await send(writer, data, {cuts}, None)")

    def with_slow(self):
        self.say("writer.write(b'please\\n')")
        what = self.choose.choice(["reader.readline()", "reader.read(100)", "reader.readexactly(8)"])
        for _ in range(self.choose.randrange(3)):
            self.say("try:")
            self.say(f"    note(me, await asyncio.wait_for({what}, 0.01))")
            self.say("except asyncio.TimeoutError:")
            self.say("    note(me, 'late')")
        if self.choose.random() < 0.4:
            self.say(f"task = asyncio.create_task({what})")
            self.say("await asyncio.sleep(0)")
            self.say("note(me, task.cancel())")
            self.say("note(me, (await asyncio.wait([task]))[0].pop().cancelled())")

    def with_short(self):
        for _ in range(self.choose.randrange(1, 6)):
            self.say(f"writer.write({(self.choose.choice('abc') * self.choose.choice([1, 15, 16, 17, 40])).encode()!r})")
            self.say("writer.write(b'\\n')")
            self.say("await asyncio.sleep(0.02)")

    def write(self):
        self.lines.append(f"async def {self.name}(port):")
        self.say(f"me = '{self.name}'")
        self.say("reader, writer = await asyncio.open_connection('127.0.0.1', port)")
        self.say("writer.write(b'of %s\\n' % me.encode())")
        if self.choose.random() < 0.3:
            self.say(f"await asyncio.sleep({self.choose.choice(['0', '0.005'])})")
        getattr(self, "with_" + self.kind)()
        self.say("writer.write_eof()")
        self.say("rest = await reader.read()")
        self.say("note(me, len(rest), sum(rest), rest[:40], reader.at_eof())")
        self.say("writer.close()")
        self.say("await writer.wait_closed()")
        self.say(f"return {self.choose.randrange(100)}")
        return "\n".join(self.lines)


def program(choose):
    kinds = choose.sample(KINDS, choose.randrange(1, 4))
    parts = [PRELUDE]
    calls = []
    for number in range(choose.randrange(1, 7)):
        server = choose.randrange(len(kinds))
        parts.append("\n" + Client(choose, kinds[server], f"client{number}").write() + "\n")
        calls.append(f"client{number}(ports[{server}])")
    limits = {"until": ", limit=12" if choose.random() < 0.4 else "", "short": ", limit=16"}
    servers = [f"await asyncio.start_server(served_by({kind}), '127.0.0.1', 0{limits.get(kind, '')})" for kind in kinds]
    how = choose.choice(["results = await asyncio.gather({calls}, return_exceptions=True)",
                         "results = [await one for one in ({calls},)]",
                         "results = [await one for one in [asyncio.create_task(call) for call in ({calls},)]]"])
    parts.append(f"""
async def main():
    servers = [{", ".join(servers)}]
    ports = [server.sockets[0].getsockname()[1] for server in servers]
    {how.format(calls=", ".join(calls))}
    print(results)
    for server in servers:
        server.close()
        await server.wait_closed()
    while len(asyncio.all_tasks()) > 1:
        await asyncio.sleep(0.01)
    print(len(asyncio.all_tasks()), [server.is_serving() for server in servers])


asyncio.run(main())
for who in sorted(notes):
    print(who, notes[who])
""")
    return "\n".join(parts)
