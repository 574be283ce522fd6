# SPDX-License-Identifier: GPL-3.0-or-later
# asyncio.protocols of the teaching language: what a transport calls.


class BaseProtocol:

    def connection_made(self, transport):
        pass

    def connection_lost(self, exc):
        pass

    def pause_writing(self):
        pass

    def resume_writing(self):
        pass


class Protocol(BaseProtocol):

    def data_received(self, data):
        pass

    def eof_received(self):
        pass


class SubprocessProtocol(BaseProtocol):

    def pipe_data_received(self, fd, data):
        pass

    def pipe_connection_lost(self, fd, exc):
        pass

    def process_exited(self):
        pass
