# SPDX-License-Identifier: GPL-3.0-or-later
# asyncio.transports of the teaching language: what the kinds of transports are called.


class BaseTransport:
    pass


class ReadTransport(BaseTransport):
    pass


class WriteTransport(BaseTransport):
    pass


class Transport(ReadTransport, WriteTransport):
    pass
