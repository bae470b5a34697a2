#!/usr/bin/env python3
"""Decides all the time whether this balancer host may hold the shop's address, and enforces it when keepalived cannot.

It tells keepalived through the file that it tracks. Whatever keepalived cannot do any more, because it was killed or the whole host
was paused, the kernel does: the address works only while this agent renews a mark that lasts 120 ms.
"""
import argparse
import asyncio
import ctypes
import ipaddress
import os
import signal
import socket
import struct
import sys
import time

EVERY = 0.02  # seconds between two looks
PROBE_DEADLINE = 0.2  # a busy nginx on a busy host has taken 0.1 s to answer
MARK_MS = 120  # less than the three missed adverts after which the other host takes the address
AWAY = 0.1  # a longer time between two looks: this host was paused
QUARANTINE = 0.2  # what keepalived gets to see that it lost the address
LOOKS_TO_RECOVER = 10
WITNESS_EVERY = 0.1
WITNESS_SILENCE = 0.5

RULES = """
table netdev evercart; delete table netdev evercart
table netdev evercart {{
    set marked {{ type ipv4_addr; flags timeout; }}
    chain in {{ type filter hook ingress device "{interface}" priority 0
        ip daddr {vip} ip daddr != @marked drop; }}
    chain out {{ type filter hook egress device "{interface}" priority 0
        ip saddr {vip} tcp flags & rst == rst accept
        ip saddr {vip} ip saddr != @marked drop
        arp saddr ip {vip} arp saddr ip != @marked drop
        ip protocol vrrp ip saddr {own} ip saddr != @marked drop; }}
}}
"""


class Mark:
    """The kernel's leave to use the address: answers, ARP and adverts are dropped when nobody renews it."""

    def __init__(self, vip, own, interface):
        self._nft = ctypes.CDLL("libnftables.so.1")
        self._nft.nft_ctx_new.restype = ctypes.c_void_p
        self._context = ctypes.c_void_p(self._nft.nft_ctx_new(0))
        self._run(RULES.format(vip=vip, own=own, interface=interface))
        # an element that is there keeps its old end, so it goes first; and it can only go when it is there
        both = f"netdev evercart marked {{ {vip} timeout {MARK_MS}ms, {own} timeout {MARK_MS}ms }}"
        self._renewal = f"add element {both}\ndelete element {both}\nadd element {both}\n"

    def renew(self):
        self._run(self._renewal)

    def _run(self, commands):
        if self._nft.nft_run_cmd_from_buffer(self._context, commands.encode()) != 0:
            raise OSError("the kernel does not take the rules for the address: see the line above")


class Address:
    """The shop's address on this host's interface."""

    def __init__(self, vip, interface):
        self._socket = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_ROUTE)
        body = struct.pack("=BBBBI", socket.AF_INET, vip.network.prefixlen, 0, 0, socket.if_nametoindex(interface))
        body += struct.pack("=HH4s", 8, 2, vip.ip.packed)
        delete, please_answer = 21, 5
        self._removal = struct.pack("=IHHII", 16 + len(body), delete, please_answer, 1, 0) + body

    def take_away(self):
        """Answers whether it was there."""
        self._socket.send(self._removal)
        return struct.unpack_from("=i", self._socket.recv(4096), 16)[0] == 0


class Connections:
    """What users have open to the shop's address on this host. It cannot go on elsewhere, and without a word of the kernel they would wait for it."""

    _LIST, _DESTROY, _DONE = 20, 21, 3
    _ALL, _PLEASE_ANSWER = 0x301, 5
    _ESTABLISHED_OR_HALF_CLOSED = 1 << 1 | 1 << 8

    def __init__(self, vip):
        self._vip = vip.packed
        self._socket = socket.socket(socket.AF_NETLINK, socket.SOCK_DGRAM, 4)

    def end(self):
        """Resets them; only while the address is here can it be told from there."""
        for connection in list(self._open()):
            self._request(self._DESTROY, self._PLEASE_ANSWER, connection)
            self._socket.recv(4096)

    def _open(self):
        self._request(self._LIST, self._ALL, bytes(48))
        while True:
            answers = self._socket.recv(1 << 16)
            while answers:
                length, kind = struct.unpack_from("=IH", answers)
                if kind <= self._DONE:
                    return
                connection = answers[20:68]
                if connection[4:8] == self._vip:
                    yield connection
                answers = answers[length:]

    def _request(self, kind, flags, connection):
        header = struct.pack("=IHHII", 16 + 8 + len(connection), kind, flags, 1, 0)
        what = struct.pack("=BBBBI", socket.AF_INET, socket.IPPROTO_TCP, 0, 0, self._ESTABLISHED_OR_HALF_CLOSED)
        self._socket.send(header + what + connection)


class Witnesses:
    """Hosts that answer a ping while this one is connected at all: the gateway, the DAS, the other balancer."""

    def __init__(self, addresses):
        self._addresses = addresses
        self._heard = -WITNESS_SILENCE
        if addresses:
            self._socket = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
            self._socket.setblocking(False)
            self._id = os.getpid() & 0x7FFF

    def are_silent(self):
        return bool(self._addresses) and time.monotonic() - self._heard > WITNESS_SILENCE

    async def ask(self):
        if not self._addresses:
            return
        asyncio.get_running_loop().add_reader(self._socket, self._read)
        question = struct.pack("!BBHHH", 8, 0, 0xFFFF - 0x0800 - self._id, self._id, 0)
        while True:
            for address in self._addresses:
                try:
                    self._socket.sendto(question, (address, 0))
                except OSError:
                    pass  # no way there: it stays silent
            await asyncio.sleep(WITNESS_EVERY)

    def _read(self):
        packet, (sender, _) = self._socket.recvfrom(2048)
        kind, _, _, number = struct.unpack_from("!BBHH", packet, (packet[0] & 15) * 4)
        if kind == 0 and number == self._id and sender in self._addresses:
            self._heard = time.monotonic()


class Balancer:
    """The nginx of this host."""

    def __init__(self, host, port):
        self._host, self._port = host, port
        self.answers = False

    async def ask(self, tell):
        while True:
            start = time.monotonic()
            self.answers = await self._answers()
            tell()
            await asyncio.sleep(max(0.001, start + EVERY - time.monotonic()))

    async def _answers(self):
        try:
            async with asyncio.timeout(PROBE_DEADLINE):
                reader, writer = await asyncio.open_connection(self._host, self._port)
                try:
                    writer.write(b"GET /alive HTTP/1.0\r\n\r\n")
                    return (await reader.readline()).split()[1:2] == [b"204"]
                finally:
                    writer.transport.abort()
        except (OSError, TimeoutError):
            return False


def runs(pid_file):
    """Whether the process of that file runs: neither gone nor dead nor stopped."""
    try:
        with open(pid_file) as file, open(f"/proc/{int(file.read())}/stat") as stat:
            name, state = stat.read().split("(", 1)[1].rsplit(") ", 1)
            return name == "keepalived" and state[0] not in "TtZX"
    except (OSError, ValueError):
        return False


class Agent:
    def __init__(self, settings):
        self._keepalived = settings.keepalived
        self._balancer = Balancer(*settings.balancer)
        self._witnesses = Witnesses(settings.witness)
        self._address = Address(settings.vip, settings.interface)
        self._connections = Connections(settings.vip.ip)
        self._mark = Mark(settings.vip.ip, settings.own, settings.interface)
        self._fault = settings.fault
        self._good_looks = 0
        self._last_look = time.monotonic()
        self._distrusted_until = 0
        self._reason = None
        self._tell("this agent starts")

    async def run(self):
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._witnesses.ask())
            tasks.create_task(self._balancer.ask(self._look))
            while True:
                self._look()
                await asyncio.sleep(EVERY)

    def stop(self):
        self._tell("this agent ends")
        self._address.take_away()
        sys.exit(0)

    def _look(self):
        now = time.monotonic()
        away, self._last_look = now - self._last_look, now
        trusted = self._distrust(away)
        reason = trusted or self._unfit()
        self._good_looks = 0 if reason else self._good_looks + 1
        if reason or self._good_looks >= LOOKS_TO_RECOVER:
            self._tell(reason)
        if trusted is None:
            self._mark.renew()
        else:
            self._address.take_away()

    def _distrust(self, away):
        """Why keepalived cannot be trusted with the address: then it is taken away here."""
        broken = "keepalived does not run" if not runs(self._keepalived) else "this host was paused" if away > AWAY else None
        if broken:
            self._distrusted_until = self._last_look + QUARANTINE
            return broken
        return self._reason if self._last_look < self._distrusted_until else None

    def _unfit(self):
        if not self._balancer.answers:
            return "the balancer does not answer"
        if self._witnesses.are_silent():
            return "neither a witness nor the other balancer answers"
        return None

    def _tell(self, reason):
        if reason == self._reason:
            return
        if reason:
            self._connections.end()
        self._reason = reason
        print(f"unfit: {reason}" if reason else "fit", flush=True)
        # the file never changes its length, so keepalived reads a whole answer at any time; it looks when the file is closed
        file = os.open(self._fault, os.O_WRONLY | os.O_CREAT, 0o644)
        os.write(file, b"1\n" if reason else b"0\n")
        os.close(file)


def host_and_port(text):
    host, port = text.rsplit(":", 1)
    return str(ipaddress.IPv4Address(host)), int(port)


def witness(text):
    return str(ipaddress.IPv4Address(text))


def main():
    parser = argparse.ArgumentParser(description="Keeps the shop's address on a host that is fit to hold it.")
    parser.add_argument("--vip", required=True, type=ipaddress.IPv4Interface, help="the shop's address as keepalived has it: 10.0.0.10/24")
    parser.add_argument("--own", required=True, type=ipaddress.IPv4Address, help="this host's own address")
    parser.add_argument("--interface", required=True)
    parser.add_argument("--balancer", required=True, type=host_and_port, help="the balancer's admin port: 127.0.0.1:8081")
    parser.add_argument("--keepalived", required=True, help="file with the process id of keepalived's VRRP process")
    parser.add_argument("--fault", required=True, help="the file that keepalived tracks")
    parser.add_argument("--witness", action="append", default=[], type=witness, help="may be given several times; none: no such check")
    settings = parser.parse_args()
    try:
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(40))
    except PermissionError:
        print("no real-time priority here: a busy host may look like a dead one", flush=True)
    try:
        agent = Agent(settings)
    except OSError as problem:
        sys.exit(f"agent: {problem}")
    signal.signal(signal.SIGTERM, lambda *_: agent.stop())
    asyncio.run(agent.run())


if __name__ == "__main__":
    main()
